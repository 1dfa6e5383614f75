//! What of a volunteer may be public: their yes field by field, the coordinator's yes, and the card that comes of it.

use super::form::VolunteerForm;
use crate::catalogue::MentorCard;
use crate::codes::codes;
use crate::form::Choice;
use crate::language::{Level, Tongue};
use crate::programme::ProgrammeId;
use crate::wire::MentorProfile;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

codes! {
    /// What may stand on the public card, each by its own yes. Sector, languages, times, ways of meeting and free places
    /// always stand on it, since nobody is found without them.
    pub enum CardField {
        /// First name and initial
        Name = "name",
        /// What they do or did
        Profession = "profession",
        /// Where
        Company = "company",
        /// In their own words
        Story = "story",
        /// What they can help with
        Helps = "helps",
        /// Years of experience
        Years = "years",
        /// The commune where they meet
        Commune = "commune",
    }
}

/// The fields that are asked about: no name where the programme never shows one.
pub fn offered(choice: Choice) -> Vec<CardField> {
    let named = choice.programme().is_none_or(|id| id.programme().named_mentors);
    CardField::ALL.iter().copied().filter(|field| named || *field != CardField::Name).collect()
}

/// The volunteer's yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnYes {
    /// When.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// To what.
    pub fields: Vec<CardField>,
}

/// The two yeses: a card is public only with both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Publication {
    own: Option<OwnYes>,
    #[serde(with = "chrono::serde::ts_milliseconds_option")]
    coordinator: Option<DateTime<Utc>>,
}

impl Publication {
    /// The volunteer says yes to these fields. The coordinator's yes stays only if nothing is shown that they have not
    /// seen.
    #[must_use]
    pub fn give(self, fields: Vec<CardField>, at: DateTime<Utc>) -> Self {
        let seen = fields.iter().all(|field| self.fields().contains(field));
        Self { coordinator: self.coordinator.filter(|_| seen), own: Some(OwnYes { at, fields }) }
    }

    /// The volunteer takes their yes back: private at once, and both say yes again later.
    #[must_use]
    pub fn take_back(self) -> Self {
        Self::default()
    }

    /// The coordinator says yes to the card as it is; without the volunteer's yes there is nothing to say yes to.
    #[must_use]
    pub fn approve(self, at: DateTime<Utc>) -> Self {
        let coordinator = self.own.is_some().then_some(at);
        Self { coordinator, ..self }
    }

    /// The answers were corrected: new words on a public card wait for the coordinator again.
    #[must_use]
    pub fn corrected(self, before: &VolunteerForm, after: &VolunteerForm) -> Self {
        let words = |form: &VolunteerForm, field: &CardField| match field {
            CardField::Name => public_name(form).into_iter().collect(),
            CardField::Profession => vec![form.profession.clone()],
            CardField::Company => vec![form.company.clone()],
            CardField::Story => vec![form.story.clone()],
            CardField::Helps => form.helps.clone(),
            // Coded answers: nothing to read.
            CardField::Years | CardField::Commune => Vec::new(),
        };
        let same = self.fields().iter().all(|field| words(before, field) == words(after, field));
        Self { coordinator: self.coordinator.filter(|_| same), ..self }
    }

    /// The fields that the volunteer said yes to; none without their yes.
    pub fn fields(&self) -> &[CardField] {
        self.own.as_ref().map_or(&[], |own| &own.fields)
    }

    /// When the volunteer said yes.
    pub fn own_yes(&self) -> Option<DateTime<Utc>> {
        self.own.as_ref().map(|own| own.at)
    }

    /// When the coordinator said yes.
    pub fn coordinator_yes(&self) -> Option<DateTime<Utc>> {
        self.coordinator
    }

    /// Whether both said yes.
    pub fn is_public(&self) -> bool {
        self.own.is_some() && self.coordinator.is_some()
    }
}

/// The card as the public sees it with a yes to these fields: the preview and the publication.
///
/// `None` while the field of work is not known. A profession or story without a yes is empty, and years without a yes
/// are 0: pages leave them out. `demo` is the caller's to set.
pub fn card(
    form: &VolunteerForm,
    fields: &[CardField],
    programme: ProgrammeId,
    id: Uuid,
    free: u8,
) -> Option<MentorProfile> {
    let yes = |field| fields.contains(&field);
    let text = |field, text: &str| if yes(field) { text.trim().to_owned() } else { String::new() };
    let named = yes(CardField::Name) && programme.programme().named_mentors;
    Some(MentorProfile {
        card: MentorCard {
            id,
            programme,
            name: public_name(form).filter(|_| named),
            profession: text(CardField::Profession, &form.profession),
            company: Some(text(CardField::Company, &form.company)).filter(|company| !company.is_empty()),
            sector: form.sector?,
            languages: coaching_languages(form),
            times: form.times.clone(),
            modes: form.modes.clone(),
            commune: form.commune.filter(|_| yes(CardField::Commune)),
            free,
        },
        story: text(CardField::Story, &form.story),
        helps: form
            .helps
            .iter()
            .map(|help| text(CardField::Helps, help))
            .filter(|help| !help.is_empty())
            .collect(),
        years: form.years.trim().parse().ok().filter(|_| yes(CardField::Years)).unwrap_or(0),
        demo: false,
    })
}

/// First name and initial: `Éloïse D.`
fn public_name(form: &VolunteerForm) -> Option<String> {
    let first = Some(form.first_name.trim()).filter(|name| !name.is_empty())?;
    let initial = form.last_name.chars().find(|c| c.is_alphabetic())?;
    Some(format!("{first} {}.", initial.to_uppercase()))
}

/// The languages that are good enough to coach in; a few words are not, unless there is nothing else.
fn coaching_languages(form: &VolunteerForm) -> Vec<Tongue> {
    let from = |least: Level| {
        form.languages.iter().filter(move |spoken| spoken.level >= least).map(|spoken| spoken.language)
    };
    let good: Vec<Tongue> = from(Level::Good).collect();
    if good.is_empty() { from(Level::Basic).collect() } else { good }
}

#[cfg(test)]
#[path = "consent_tests.rs"]
mod tests;
