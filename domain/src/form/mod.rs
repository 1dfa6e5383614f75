//! The application form: ten questions at most, each with its own check, and the whole.
//!
//! The form holds what a person typed, complete or not: the browser keeps it as a draft, sends it as it is, and the
//! API reads it with the same checks. Only [`ApplicationForm::complete`] makes a [`Submission`] of it.

mod check;
mod complete;
pub(crate) mod fields;
mod question;

pub use complete::{CompleteError, Submission};
pub use fields::{ADDRESS_MAX, ContactFields, LANGUAGES_MAX};
pub use question::{Choice, ModeWish, Question};

use crate::catalogue::{Sector, TimeOfDay};
use crate::contact::{Contact, ContactWay};
use crate::illegal::FieldErrors;
use crate::language::{Correspondence, Spoken};
use crate::person::BirthYear;
use crate::place::Residence;
use crate::programme::ProgrammeId;
use crate::programme::eligibility::{Facts, Origin, Verdict, YesNo, judge};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An application as typed: every field may be empty or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ApplicationForm {
    /// What for.
    pub choice: Option<Choice>,
    /// Wished mentors by id, of equal value, at most three, all of the chosen programme.
    #[cfg_attr(feature = "openapi", schema(max_items = 3))]
    pub mentors: Vec<Uuid>,
    /// Registered at Actiris.
    pub registered: Option<YesNo>,
    /// At work now.
    pub working: Option<YesNo>,
    /// Four digits.
    pub birth_year: String,
    /// Four digits.
    pub postcode: String,
    /// The one declaration on origin (only asked by DUO for a JOB).
    pub origin: Option<Origin>,
    /// Long-term residence permit, or none needed (only asked by DUO for a JOB).
    pub long_term_residence: Option<YesNo>,
    /// Languages with level.
    pub languages: Vec<Spoken>,
    /// Has an idea of the job.
    pub project: Option<YesNo>,
    /// Fields of work, at most three.
    pub sectors: Vec<Sector>,
    /// A few words on the project, optional.
    pub note: String,
    /// When the person is free.
    pub times: Vec<TimeOfDay>,
    /// How they would like to meet.
    pub mode: Option<ModeWish>,
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

/// Longest text of the job project.
pub const NOTE_MAX: usize = 500;
/// Most fields of work and wished mentors.
pub const WISHES_MAX: usize = 3;

impl ApplicationForm {
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

    /// The facts that eligibility needs, as far as the answers give them; a wrong answer counts as unknown.
    pub fn facts(&self, today: NaiveDate) -> Facts {
        Facts {
            residence: Residence::from_postcode(&self.postcode).ok(),
            registered: self.registered,
            working: self.working,
            birth_year: BirthYear::parse(&self.birth_year, today.year()).ok(),
            origin: self.origin,
            long_term_residence: self.long_term_residence,
            project: self.project,
            ..Facts::default()
        }
    }

    /// The verdict of the chosen programme, if one is chosen.
    pub fn verdict(&self, today: NaiveDate) -> Option<(ProgrammeId, Verdict)> {
        let programme = self.choice?.programme()?;
        Some((programme, judge(programme, &self.facts(today), today)))
    }
}

#[cfg(test)]
mod tests;
