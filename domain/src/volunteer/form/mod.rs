//! The volunteer's form: ten questions, each with its own check, and the whole, as [`crate::form`] does it.

mod check;
mod complete;
mod question;

pub use check::company_code;
pub use complete::VolunteerSubmission;
pub use question::{Heard, VolunteerQuestion, WorkStatus};

use super::consent::CardField;
use crate::catalogue::{Mode, Sector, TimeOfDay};
use crate::contact::{Contact, ContactWay};
use crate::form::fields::unique;
use crate::form::{Choice, ContactFields};
use crate::illegal::FieldErrors;
use crate::language::{Correspondence, Spoken};
use crate::person::BirthYear;
use crate::place::Commune;
use crate::programme::eligibility::{Facts, Verdict, YesNo, judge_mentor};
use crate::programme::{Condition, ProgrammeId};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A volunteer's answers as typed: every field may be empty or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct VolunteerForm {
    /// What for.
    pub choice: Option<Choice>,
    /// At work, retired, on benefit.
    pub status: Option<WorkStatus>,
    /// Four digits; only asked where the programme has such a rule, optional for "advise me".
    pub birth_year: String,
    /// "What I do or did", one line.
    pub profession: String,
    /// Field of work.
    pub sector: Option<Sector>,
    /// Years of work, 0 to 60.
    pub years: String,
    /// Where; needed where the programme takes mentors through their company.
    pub company: String,
    /// The code that the programme gave to the company; empty if they do not know it. Only asked where a programme has such a rule.
    pub company_code: String,
    /// Languages with level.
    pub languages: Vec<Spoken>,
    /// When they are free.
    pub times: Vec<TimeOfDay>,
    /// How they meet.
    pub modes: Vec<Mode>,
    /// Where they can meet face to face.
    pub commune: Option<Commune>,
    /// How many mentees at once, 1 to 3.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 3))]
    pub capacity: Option<u8>,
    /// What they can help with: short lines, optional, at most three.
    #[cfg_attr(feature = "openapi", schema(max_items = 3))]
    pub helps: Vec<String>,
    /// In their own words, optional.
    pub story: String,
    /// How they heard of it, optional.
    pub heard: Option<Heard>,
    /// Whether their card may be public at all.
    pub publish: Option<YesNo>,
    /// What may stand on the public card beside sector, languages, times, ways of meeting and free places.
    pub consent: Vec<CardField>,
    /// The version of the information note that they accept; empty while they do not.
    pub note_version: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// How to be reached.
    pub contact: Option<ContactWay>,
    /// For `contact = email`.
    pub email: String,
    /// For `contact = sms` or `call`.
    pub phone: String,
    /// For `contact = letter`.
    pub address: String,
    /// French or Dutch.
    pub correspondence: Option<Correspondence>,
}

/// Longest line: profession, company, one help.
pub const LINE_MAX: usize = 80;
/// Most lines of help.
pub const HELPS_MAX: usize = 3;
/// Longest story.
pub const STORY_MAX: usize = 600;
/// Most years of work.
pub const YEARS_MAX: u8 = 60;
/// Most mentees at once.
pub const CAPACITY_MAX: u8 = 3;

impl VolunteerForm {
    /// Whether the birth year is asked: where the programme has an age, and for "advise me".
    pub fn asks_birth_year(&self) -> bool {
        self.asks(|condition| matches!(condition, Condition::Age(..) | Condition::AgeFrom(_)))
    }

    /// Whether the programme takes mentors through their company; then a code may go with it.
    pub fn asks_company(&self) -> bool {
        self.choice.and_then(Choice::programme).is_some()
            && self
                .asks(|condition| matches!(condition, Condition::ThroughCompany | Condition::PartnerCompany))
    }

    /// Whether the chosen programme, or for advice any of them, has such a condition.
    fn asks(&self, condition: fn(Condition) -> bool) -> bool {
        let has = |id: &ProgrammeId| id.programme().mentor_criteria.iter().any(|c| condition(c.condition));
        self.choice.is_some_and(|choice| match choice.programme() {
            Some(id) => has(&id),
            None => ProgrammeId::ALL.iter().any(has),
        })
    }

    fn contact_fields(&self) -> ContactFields<'_> {
        ContactFields { way: self.contact, email: &self.email, phone: &self.phone, address: &self.address }
    }

    /// How to reach the person.
    ///
    /// # Errors
    /// The faults of the contact fields.
    pub fn read_contact(&self) -> Result<Contact, FieldErrors> {
        self.contact_fields().read()
    }

    /// Replaces the contact and forgets the other ways.
    pub fn set_contact(&mut self, contact: &Contact) {
        let kept = ContactFields::of(contact);
        self.contact = kept.way;
        (self.email, self.phone, self.address) =
            (kept.email.to_owned(), kept.phone.to_owned(), kept.address.to_owned());
    }

    /// Replaces when and how they meet; a commune is only kept for meeting face to face.
    pub fn set_availability(&mut self, times: Vec<TimeOfDay>, modes: Vec<Mode>, commune: Option<Commune>) {
        (self.times, self.modes, self.commune) = (times, modes, commune);
        unique(&mut self.times);
        unique(&mut self.modes);
        self.commune = self.commune.filter(|_| self.modes.contains(&Mode::InPerson));
    }

    /// The facts that eligibility needs, as far as the answers give them; a wrong answer counts as unknown. No company or
    /// no code is never a no: the programme asks.
    pub fn facts(&self, today: NaiveDate) -> Facts {
        let code = check::company_code(&self.company_code).unwrap_or_default();
        Facts {
            working: self.status.map(WorkStatus::working),
            birth_year: BirthYear::parse(&self.birth_year, today.year()).ok(),
            experience: check::years(&self.years).ok().map(|n| if n > 0 { YesNo::Yes } else { YesNo::No }),
            company: (!self.company.trim().is_empty()).then_some(YesNo::Yes),
            partner_company: (!code.is_empty()).then_some(YesNo::Yes),
            ..Facts::default()
        }
    }

    /// The verdict of the chosen programme, if one is chosen.
    pub fn verdict(&self, today: NaiveDate) -> Option<(ProgrammeId, Verdict)> {
        let programme = self.choice?.programme()?;
        Some((programme, judge_mentor(programme, &self.facts(today), today)))
    }
}

#[cfg(test)]
mod tests;
