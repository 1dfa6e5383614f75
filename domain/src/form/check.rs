//! What is wrong on one page.

use super::fields::{at_least_one, at_most, check_languages, required};
use super::{ApplicationForm, Choice, NOTE_MAX, Question, WISHES_MAX};
use crate::catalogue::TimeOfDay;
use crate::illegal::{FieldErrors, Illegal};
use crate::person::{BirthYear, Name};
use crate::place::Residence;
use crate::programme::eligibility::YesNo;
use crate::text;
use chrono::{Datelike, NaiveDate};

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
                errors.take("languages", check_languages(&self.languages));
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
                self.contact_fields().take(&mut errors);
                errors.take("correspondence", required(self.correspondence));
            }
        }
        errors
    }

    fn check_sectors(&self) -> Result<(), Illegal> {
        if self.project == Some(YesNo::Yes) {
            at_least_one(&self.sectors)?;
        }
        at_most(self.sectors.len(), WISHES_MAX)
    }
}
