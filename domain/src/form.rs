//! The application form: ten questions at most, each with its own check, and the whole.
//!
//! The form holds what a person typed, complete or not: the browser keeps it as a draft, sends it as it is, and the
//! API reads it with the same checks. Only [`ApplicationForm::complete`] makes a [`Submission`] of it.

use crate::catalogue::{Mode, Sector, TimeOfDay};
use crate::codes::codes;
use crate::contact::{Contact, ContactWay, Email, Phone};
use crate::illegal::{FieldErrors, Illegal};
use crate::language::{Correspondence, Spoken};
use crate::person::{BirthYear, Name};
use crate::place::Residence;
use crate::programme::ProgrammeId;
use crate::programme::eligibility::{Facts, Origin, Verdict, YesNo, judge};
use crate::text;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

codes! {
    /// What a person applies for.
    pub enum Choice {
        /// "Advise me": Actiris and the programmes find the right one
        Advise = "advise",
        /// DUO for a JOB
        Duo = "duo-for-a-job",
        /// Team4Job
        Team4Job = "team4job",
        /// MentorYou
        MentorYou = "mentoryou",
        /// Mentor'IN Brussels
        MentorIn = "mentorin",
    }
}

impl Choice {
    /// The programme, unless the person wants advice.
    pub fn programme(self) -> Option<ProgrammeId> {
        ProgrammeId::from_code(self.code())
    }
}

impl From<ProgrammeId> for Choice {
    fn from(id: ProgrammeId) -> Self {
        match id {
            ProgrammeId::Duo => Self::Duo,
            ProgrammeId::Team4Job => Self::Team4Job,
            ProgrammeId::MentorYou => Self::MentorYou,
            ProgrammeId::MentorIn => Self::MentorIn,
        }
    }
}

codes! {
    /// How a person would like to meet.
    pub enum ModeWish {
        /// Face to face
        InPerson = "in-person",
        /// By video or telephone
        Online = "online",
        /// Both are fine
        Either = "either",
    }
}

impl ModeWish {
    /// Whether a mentor who meets in these ways fits.
    pub fn fits(self, modes: &[Mode]) -> bool {
        match self {
            Self::InPerson => modes.contains(&Mode::InPerson),
            Self::Online => modes.contains(&Mode::Online),
            Self::Either => !modes.is_empty(),
        }
    }
}

codes! {
    /// One page of the form.
    pub enum Question {
        /// Which programme, or which mentors
        Choice = "choice",
        /// Registered at Actiris, at work
        Situation = "situation",
        /// Birth year
        BirthYear = "birth-year",
        /// Postcode
        Residence = "residence",
        /// Origin and residence permit: only where the programme has such a rule
        Background = "background",
        /// Languages with level
        Languages = "languages",
        /// Job project
        Project = "project",
        /// Times and way of meeting
        Availability = "availability",
        /// First and last name
        Name = "name",
        /// How to be reached
        Contact = "contact",
    }
}

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

/// A complete application: everything checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The programme, or advice.
    pub choice: Choice,
    /// Wished mentors, without repetition.
    pub mentors: Vec<Uuid>,
    /// First name.
    pub first_name: Name,
    /// Last name.
    pub last_name: Name,
    /// How to be reached.
    pub contact: Contact,
    /// Language of letters and messages.
    pub correspondence: Correspondence,
    /// The facts that eligibility was judged by.
    pub facts: Facts,
    /// The cleaned answers: what is sealed, shown again and corrected.
    pub form: ApplicationForm,
}

/// Why a form is not a submission.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompleteError {
    /// Some answers are missing or wrong.
    #[error(transparent)]
    Fields(FieldErrors),
    /// The chosen programme is surely closed: a page with reasons and a next door, not a field error.
    #[error("the programme is closed to this person")]
    NotEligible(Verdict),
}

/// Longest text of the job project.
pub const NOTE_MAX: usize = 500;
/// Most fields of work and wished mentors.
pub const WISHES_MAX: usize = 3;
/// Longest postal address.
pub const ADDRESS_MAX: usize = 200;
/// Most languages.
pub const LANGUAGES_MAX: usize = 8;

impl ApplicationForm {
    /// The questions to ask, in order: the background only where the programme has such a rule.
    pub fn questions(&self) -> Vec<Question> {
        let background = self.choice == Some(Choice::Duo);
        Question::ALL.iter().copied().filter(|q| background || *q != Question::Background).collect()
    }

    /// What is wrong on one page; empty when one can go on.
    pub fn check(&self, question: Question, today: NaiveDate) -> FieldErrors {
        let mut errors = FieldErrors::default();
        match question {
            Question::Choice => {
                errors.take("choice", required(self.choice));
                errors.take("mentors", at_most(self.mentors.len(), WISHES_MAX));
            }
            Question::Situation => {
                errors.take("registered", required(self.registered));
                errors.take("working", required(self.working));
            }
            Question::BirthYear => {
                errors.take("birth_year", BirthYear::parse(&self.birth_year, today.year()));
            }
            Question::Residence => {
                errors.take("postcode", Residence::from_postcode(&self.postcode));
            }
            Question::Background => {
                errors.take("origin", required(self.origin));
                errors.take("long_term_residence", required(self.long_term_residence));
            }
            Question::Languages => {
                errors.take("languages", self.check_languages());
            }
            Question::Project => {
                errors.take("project", required(self.project));
                errors.take("sectors", self.check_sectors());
                errors.take("note", text::free(&self.note, NOTE_MAX));
            }
            Question::Availability => {
                errors.take(
                    "times",
                    at_least_one(&self.times).and(at_most(self.times.len(), TimeOfDay::ALL.len())),
                );
                errors.take("mode", required(self.mode));
            }
            Question::Name => {
                errors.take("first_name", Name::parse(&self.first_name));
                errors.take("last_name", Name::parse(&self.last_name));
            }
            Question::Contact => {
                self.check_contact(&mut errors);
                errors.take("correspondence", required(self.correspondence));
            }
        }
        errors
    }

    fn check_languages(&self) -> Result<(), Illegal> {
        at_least_one(&self.languages)?;
        at_most(self.languages.len(), LANGUAGES_MAX)?;
        let twice = |s: &Spoken| self.languages.iter().filter(|o| o.language == s.language).count() > 1;
        if self.languages.iter().any(twice) { Err(Illegal::new("twice")) } else { Ok(()) }
    }

    fn check_sectors(&self) -> Result<(), Illegal> {
        if self.project == Some(YesNo::Yes) {
            at_least_one(&self.sectors)?;
        }
        at_most(self.sectors.len(), WISHES_MAX)
    }

    /// Reads the contact for the chosen way; the other fields are left alone.
    fn check_contact(&self, errors: &mut FieldErrors) -> Option<Contact> {
        match errors.take("contact", required(self.contact))? {
            ContactWay::Email => errors.take("email", Email::parse(&self.email)).map(Contact::Email),
            ContactWay::Sms => errors
                .take(
                    "phone",
                    Phone::parse(&self.phone).and_then(|phone| {
                        if phone.takes_sms() { Ok(phone) } else { Err(Illegal::new("phone-no-sms")) }
                    }),
                )
                .map(Contact::Sms),
            ContactWay::Call => errors.take("phone", Phone::parse(&self.phone)).map(Contact::Call),
            ContactWay::Letter => {
                let address = text::free(&self.address, ADDRESS_MAX)
                    .and_then(|a| if a.is_empty() { Err(Illegal::new("required")) } else { Ok(a) });
                errors.take("address", address).map(Contact::Letter)
            }
            ContactWay::Desk => Some(Contact::Desk),
        }
    }

    /// How to reach the person.
    ///
    /// # Errors
    /// The faults of the contact fields.
    pub fn read_contact(&self) -> Result<Contact, FieldErrors> {
        let mut errors = FieldErrors::default();
        self.check_contact(&mut errors).ok_or(errors)
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
        }
    }

    /// The verdict of the chosen programme, if one is chosen.
    pub fn verdict(&self, today: NaiveDate) -> Option<(ProgrammeId, Verdict)> {
        let programme = self.choice?.programme()?;
        Some((programme, judge(programme, &self.facts(today), today)))
    }

    /// Checks everything and cleans the answers.
    ///
    /// # Errors
    /// [`CompleteError::Fields`] with every fault, else [`CompleteError::NotEligible`].
    pub fn complete(&self, today: NaiveDate) -> Result<Submission, CompleteError> {
        let mut errors = FieldErrors::default();
        for question in self.questions() {
            for (field, fault) in self.check(question, today).0 {
                errors.add(&field, fault);
            }
        }
        let first_name = errors.take("first_name", Name::parse(&self.first_name));
        let last_name = errors.take("last_name", Name::parse(&self.last_name));
        let contact = self.check_contact(&mut errors);
        let note = errors.take("note", text::free(&self.note, NOTE_MAX));
        let (
            Some(choice),
            Some(first_name),
            Some(last_name),
            Some(contact),
            Some(correspondence),
            Some(note),
            true,
        ) = (self.choice, first_name, last_name, contact, self.correspondence, note, errors.is_empty())
        else {
            return Err(CompleteError::Fields(errors));
        };
        if let Some((_, verdict @ Verdict::NotEligible { .. })) = self.verdict(today) {
            return Err(CompleteError::NotEligible(verdict));
        }
        let form = self.cleaned(note, &first_name, &last_name, &contact);
        Ok(Submission {
            choice,
            mentors: form.mentors.clone(),
            first_name,
            last_name,
            contact,
            correspondence,
            facts: self.facts(today),
            form,
        })
    }

    /// The same answers without stray spaces, repetitions, or fields that were not asked.
    fn cleaned(&self, note: String, first: &Name, last: &Name, contact: &Contact) -> Self {
        let asked = self.questions().contains(&Question::Background);
        let mut form = Self {
            birth_year: self.birth_year.trim().to_owned(),
            postcode: self.postcode.trim().to_owned(),
            origin: self.origin.filter(|_| asked),
            long_term_residence: self.long_term_residence.filter(|_| asked),
            note,
            first_name: first.as_str().to_owned(),
            last_name: last.as_str().to_owned(),
            ..self.clone()
        };
        unique(&mut form.mentors);
        unique(&mut form.sectors);
        unique(&mut form.times);
        form.set_contact(contact);
        form
    }

    /// Replaces the contact and forgets the other ways.
    pub fn set_contact(&mut self, contact: &Contact) {
        self.contact = Some(contact.way());
        (self.email, self.phone, self.address) = match contact {
            Contact::Email(email) => (email.as_str().to_owned(), String::new(), String::new()),
            Contact::Sms(phone) | Contact::Call(phone) => {
                (String::new(), phone.as_str().to_owned(), String::new())
            }
            Contact::Letter(address) => (String::new(), String::new(), address.clone()),
            Contact::Desk => (String::new(), String::new(), String::new()),
        };
    }
}

fn required<T>(value: Option<T>) -> Result<T, Illegal> {
    value.ok_or_else(|| Illegal::new("required"))
}

fn at_least_one<T>(values: &[T]) -> Result<(), Illegal> {
    if values.is_empty() { Err(Illegal::new("required")) } else { Ok(()) }
}

fn at_most(count: usize, max: usize) -> Result<(), Illegal> {
    if count > max { Err(Illegal::new("too-many").with("max", max)) } else { Ok(()) }
}

fn unique<T: PartialEq + Copy>(values: &mut Vec<T>) {
    let mut seen = Vec::with_capacity(values.len());
    values.retain(|value| {
        let new = !seen.contains(value);
        seen.push(*value);
        new
    });
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
