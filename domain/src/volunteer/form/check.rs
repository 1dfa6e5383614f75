//! What is wrong on one page.

use super::{
    CAPACITY_MAX, HELPS_MAX, LINE_MAX, STORY_MAX, VolunteerForm, VolunteerQuestion, WorkStatus, YEARS_MAX,
};
use crate::catalogue::{Mode, TimeOfDay};
use crate::form::Choice;
use crate::form::fields::{at_least_one, at_most, check_languages, required};
use crate::illegal::{FieldErrors, Illegal};
use crate::person::{BirthYear, Name};
use crate::programme::eligibility::YesNo;
use crate::text;
use crate::volunteer::consent::CardField;
use crate::volunteer::note::NOTE;
use chrono::{Datelike, NaiveDate};

impl VolunteerForm {
    /// What is wrong on one page; empty when one can go on.
    pub fn check(&self, question: VolunteerQuestion, today: NaiveDate) -> FieldErrors {
        let mut errors = FieldErrors::default();
        match question {
            VolunteerQuestion::Choice => {
                errors.take("choice", required(self.choice));
            }
            VolunteerQuestion::Status => {
                errors.take("status", required(self.status));
                errors.take("birth_year", self.check_birth_year(today));
            }
            VolunteerQuestion::Work => {
                errors.take("profession", text::line(&self.profession, LINE_MAX));
                errors.take("sector", required(self.sector));
                errors.take("years", years(&self.years));
                errors.take("company", self.check_company());
                errors.take("company_code", self.check_company_code());
            }
            VolunteerQuestion::Languages => {
                errors.take("languages", check_languages(&self.languages));
            }
            VolunteerQuestion::When => {
                errors.take(
                    "times",
                    at_least_one(&self.times).and(at_most(self.times.len(), TimeOfDay::ALL.len())),
                );
                errors
                    .take("modes", at_least_one(&self.modes).and(at_most(self.modes.len(), Mode::ALL.len())));
            }
            VolunteerQuestion::Capacity => {
                errors.take("capacity", capacity(self.capacity));
            }
            VolunteerQuestion::Words => {
                errors.take("helps", helps(&self.helps));
                errors.take("story", text::free(&self.story, STORY_MAX));
            }
            VolunteerQuestion::Consent => {
                errors.take("publish", required(self.publish));
                errors.take("consent", at_most(self.consent.len(), CardField::ALL.len()));
            }
            VolunteerQuestion::Note => {
                errors.take("note_version", NOTE.accepted(&self.note_version, today));
            }
            VolunteerQuestion::Contact => {
                errors.take("first_name", Name::parse(&self.first_name));
                errors.take("last_name", Name::parse(&self.last_name));
                self.contact_fields().take(&mut errors);
                errors.take("correspondence", required(self.correspondence));
            }
        }
        errors
    }

    /// What a coordinator may enter for somebody: everything but a yes to a public card, which only the person gives
    /// (domain.md §5).
    ///
    /// # Errors
    /// `own-consent` for `publish`.
    pub fn check_on_behalf(&self) -> Result<(), FieldErrors> {
        let mut errors = FieldErrors::default();
        if self.publish == Some(YesNo::Yes) || !self.consent.is_empty() {
            errors.add("publish", Illegal::new("own-consent"));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }

    /// Needed where the programme has an age, optional for "advise me".
    fn check_birth_year(&self, today: NaiveDate) -> Result<(), Illegal> {
        let optional = self.choice == Some(Choice::Advise) && self.birth_year.trim().is_empty();
        if !self.asks_birth_year() || optional {
            return Ok(());
        }
        BirthYear::parse(&self.birth_year, today.year()).map(|_| ())
    }

    /// Needed of somebody at work where the programme takes mentors through their company; to others the programme is
    /// closed for another reason, and that page says so.
    pub(super) fn check_company(&self) -> Result<String, Illegal> {
        if self.asks_company() && self.status == Some(WorkStatus::Working) {
            text::line(&self.company, LINE_MAX)
        } else {
            optional_line(&self.company)
        }
    }

    pub(super) fn check_company_code(&self) -> Result<String, Illegal> {
        if self.asks_company() { company_code(&self.company_code) } else { Ok(String::new()) }
    }
}

fn optional_line(typed: &str) -> Result<String, Illegal> {
    if typed.trim().is_empty() { Ok(String::new()) } else { text::line(typed, LINE_MAX) }
}

/// Reads whole years of work.
pub(super) fn years(typed: &str) -> Result<u8, Illegal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Illegal::new("required"));
    }
    if typed.len() > 9 || !typed.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Illegal::new("number-shape"));
    }
    typed.parse().ok().filter(|n| *n <= YEARS_MAX).ok_or_else(|| range(0, YEARS_MAX))
}

/// Reads how many mentees at once.
pub(super) fn capacity(typed: Option<u8>) -> Result<u8, Illegal> {
    required(typed)
        .and_then(|n| if (1..=CAPACITY_MAX).contains(&n) { Ok(n) } else { Err(range(1, CAPACITY_MAX)) })
}

fn range(min: u8, max: u8) -> Illegal {
    Illegal::new("number-range").with("min", min).with("max", max)
}

/// Reads a company code: opaque letters and digits in any case and spacing; its format is not public.
///
/// # Errors
/// `code-shape`.
pub fn company_code(typed: &str) -> Result<String, Illegal> {
    let code: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').take(LINE_MAX).collect();
    let code = code.to_ascii_uppercase();
    let fits =
        (4..=12).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if code.is_empty() || fits { Ok(code) } else { Err(Illegal::new("code-shape")) }
}

/// Reads the lines of help; empty ones are left out.
pub(super) fn helps(typed: &[String]) -> Result<Vec<String>, Illegal> {
    at_most(typed.len(), HELPS_MAX)?;
    typed.iter().filter(|line| !line.trim().is_empty()).map(|line| text::line(line, LINE_MAX)).collect()
}
