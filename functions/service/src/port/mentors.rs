//! Mentors: what they published, and how many places they have.

use super::StoreError;
use domain::catalogue::{MentorCard, Mode, Sector, TimeOfDay};
use domain::language::{Lang, Tongue};
use domain::place::Commune;
use domain::programme::ProgrammeId;
use domain::wire::MentorProfile;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a mentor wrote, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentorTexts {
    /// What they do or did.
    pub profession: String,
    /// In their own words.
    pub story: String,
    /// What they can help with.
    pub helps: Vec<String>,
}

/// A mentor with the texts of every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mentor {
    /// Stable id; the catalogue is in this order.
    pub id: Uuid,
    /// The programme they belong to.
    pub programme: ProgrammeId,
    /// First name and initial, as published.
    pub name: Option<String>,
    /// Where they work, if they said.
    pub company: Option<String>,
    /// Field of work.
    pub sector: Sector,
    /// Languages in which they can coach.
    pub languages: Vec<Tongue>,
    /// When they are free.
    pub times: Vec<TimeOfDay>,
    /// How they meet.
    pub modes: Vec<Mode>,
    /// Where they meet face to face.
    pub commune: Option<Commune>,
    /// Years of experience.
    pub years: u8,
    /// How many mentees they can have at once.
    pub capacity: u8,
    /// How many of these places are taken or reserved.
    pub taken: u8,
    /// Whether the public sees them.
    pub published: bool,
    /// Whether they take mentees: not on pause, not gone.
    pub open: bool,
    /// Whether they are made up.
    pub demo: bool,
    /// Their texts; a published mentor has one for every language.
    pub texts: BTreeMap<Lang, MentorTexts>,
}

/// The places that a new mentee could take.
pub fn free(open: bool, capacity: u8, taken: u8) -> u8 {
    if open { capacity.saturating_sub(taken) } else { 0 }
}

impl Mentor {
    /// The page in a language. A programme that does not show names shows none here; who published no texts has none.
    pub fn profile(&self, lang: Lang) -> MentorProfile {
        let texts = self.texts.get(&lang).cloned().unwrap_or_default();
        let card = MentorCard {
            id: self.id,
            programme: self.programme,
            name: self.name.clone().filter(|_| self.programme.programme().named_mentors),
            profession: texts.profession,
            company: self.company.clone(),
            sector: self.sector,
            languages: self.languages.clone(),
            times: self.times.clone(),
            modes: self.modes.clone(),
            commune: self.commune,
            free: free(self.open, self.capacity, self.taken),
        };
        MentorProfile { card, story: texts.story, helps: texts.helps, years: self.years, demo: self.demo }
    }
}

/// Access to mentors. Every change of a mentor moves the catalogue's version.
pub trait Mentors {
    /// The mentor with this id.
    async fn mentor(&mut self, id: Uuid) -> Result<Option<Mentor>, StoreError>;
    /// Every published card in a language, in the order of the ids.
    async fn cards(&mut self, lang: Lang) -> Result<Vec<MentorCard>, StoreError>;
    /// Adds a mentor.
    async fn add_mentor(&mut self, mentor: &Mentor) -> Result<(), StoreError>;
    /// Replaces everything but programme, taken places and demo of a mentor who is there.
    async fn save_mentor(&mut self, mentor: &Mentor) -> Result<(), StoreError>;
    /// Takes a place if the mentor is open and one is free; says whether it did.
    async fn reserve_place(&mut self, id: Uuid) -> Result<bool, StoreError>;
    /// Gives a place back.
    async fn release_place(&mut self, id: Uuid) -> Result<(), StoreError>;
}
