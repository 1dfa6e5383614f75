//! Cohorts: the employees of one company who become mentors together (domain.md §2: Team4Job and Mentor'IN).

use crate::illegal::{FieldErrors, Illegal};
use crate::programme::{Condition, ProgrammeId};
use crate::text;
use crate::volunteer::form::{LINE_MAX, company_code};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Most places of a cohort.
pub const PLACES_MAX: u16 = 500;

/// A cohort. Its members are the volunteers whose form holds its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// Id.
    pub id: Uuid,
    /// Of which programme.
    pub programme: ProgrammeId,
    /// The company's name.
    pub company: String,
    /// What its employees write in their form, as the form keeps it.
    pub code: String,
    /// First day on which employees may come forward, in Brussels.
    pub opens: NaiveDate,
    /// Last such day.
    pub closes: NaiveDate,
    /// How many mentors the company agreed to.
    pub places: u16,
}

/// A cohort as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CohortForm {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// The company's name.
    pub company: String,
    /// The code, in any case and spacing.
    pub company_code: String,
    /// First day.
    pub opens: NaiveDate,
    /// Last day.
    pub closes: NaiveDate,
    /// How many mentors.
    pub places: u16,
}

/// Whether a programme takes mentors through their company, as the volunteer's form asks.
pub fn has_cohorts(programme: ProgrammeId) -> bool {
    let through = |condition| matches!(condition, Condition::ThroughCompany | Condition::PartnerCompany);
    programme.programme().mentor_criteria.iter().any(|criterion| through(criterion.condition))
}

impl CohortForm {
    /// The cohort, if it can be kept.
    ///
    /// # Errors
    /// By field. `programme`: `no-cohorts`. `company`: those of a line. `company_code`: `required`, `code-shape`. `closes`:
    /// `end-before-start`. `places`: `number-range` (min, max).
    pub fn read(&self, id: Uuid) -> Result<Cohort, FieldErrors> {
        let mut faults = FieldErrors::default();
        if !has_cohorts(self.programme) {
            faults.add("programme", Illegal::new("no-cohorts"));
        }
        let company = faults.take("company", text::line(&self.company, LINE_MAX));
        let code = company_code(&self.company_code)
            .and_then(|code| if code.is_empty() { Err(Illegal::new("required")) } else { Ok(code) });
        let code = faults.take("company_code", code);
        if self.closes < self.opens {
            faults.add("closes", Illegal::new("end-before-start"));
        }
        if !(1..=PLACES_MAX).contains(&self.places) {
            faults.add("places", Illegal::new("number-range").with("min", 1).with("max", PLACES_MAX));
        }
        match (company, code) {
            (Some(company), Some(code)) if faults.is_empty() => {
                let (programme, opens, closes) = (self.programme, self.opens, self.closes);
                Ok(Cohort { id, programme, company, code, opens, closes, places: self.places })
            }
            _ => Err(faults),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> CohortForm {
        CohortForm {
            programme: ProgrammeId::MentorIn,
            company: "  Banque   du Canal ".into(),
            company_code: "bc 20-26".into(),
            opens: "2026-11-01".parse().unwrap(),
            closes: "2026-12-31".parse().unwrap(),
            places: 12,
        }
    }

    #[test]
    fn a_code_is_kept_as_the_form_of_a_volunteer_keeps_it() {
        let cohort = form().read(Uuid::nil()).unwrap();
        assert_eq!((cohort.company.as_str(), cohort.code.as_str()), ("Banque du Canal", "BC2026"));
    }

    #[test]
    fn programmes_that_ask_for_a_company_have_cohorts_and_no_others() {
        for programme in ProgrammeId::ALL {
            let form = crate::volunteer::VolunteerForm {
                choice: Some((*programme).into()),
                ..crate::volunteer::VolunteerForm::default()
            };
            assert_eq!(has_cohorts(*programme), form.asks_company(), "{programme}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_field_by_field() {
        type Case = (&'static str, &'static str, fn(&mut CohortForm));
        let cases: &[Case] = &[
            ("programme", "no-cohorts", |f| f.programme = ProgrammeId::Duo),
            ("company", "required", |f| f.company = " ".into()),
            ("company", "too-long", |f| f.company = "x".repeat(81)),
            ("company_code", "required", |f| f.company_code = " - ".into()),
            ("company_code", "code-shape", |f| f.company_code = "abc".into()),
            ("closes", "end-before-start", |f| f.closes = "2026-10-31".parse().unwrap()),
            ("places", "number-range", |f| f.places = 0),
            ("places", "number-range", |f| f.places = 501),
        ];
        for (field, code, spoil) in cases {
            let mut typed = form();
            spoil(&mut typed);
            let faults = typed.read(Uuid::nil()).unwrap_err();
            assert_eq!(faults.0.len(), 1, "{field} {code}");
            assert_eq!(faults.of(field).unwrap().code, *code);
        }
    }
}
