//! Who may join which programme, with the reasons, and the next door where one is closed.

use super::{Certainty, Condition, Criterion, ProgrammeId};
use crate::codes::codes;
use crate::person::BirthYear;
use crate::place::Residence;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

codes! {
    /// An answer that may be missing.
    pub enum YesNo {
        /// Yes
        Yes = "yes",
        /// No
        No = "no",
        /// The person does not know
        Unknown = "unknown",
    }
}

codes! {
    /// The one declaration on origin: never the countries; to decline is a complete answer (domain.md §5).
    pub enum Origin {
        /// Nationality outside the EU, or a parent or grandparent born outside it
        OutsideEu = "yes",
        /// None of these
        None = "no",
        /// Prefers not to say
        Declined = "declined",
    }
}

codes! {
    /// A fact about the person that a criterion needs.
    pub enum Fact {
        /// The postcode
        Residence = "residence",
        /// Registration at Actiris
        Registration = "registration",
        /// Whether the person works
        Work = "work",
        /// The birth year
        BirthYear = "birth-year",
        /// The exact age: the year alone does not decide
        ExactAge = "exact-age",
        /// The declaration on origin
        Origin = "origin",
        /// The residence permit
        Residency = "residency",
        /// The job project
        Project = "project",
        /// The years of work
        Experience = "experience",
        /// The company
        Company = "company",
        /// Whether the company is a partner of the programme
        PartnerCompany = "partner-company",
        /// A rule of the programme that is not confirmed yet
        RuleToConfirm = "rule-to-confirm",
    }
}

/// What is known of a person; everything may be unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// Where they live.
    pub residence: Option<Residence>,
    /// Registered at Actiris.
    pub registered: Option<YesNo>,
    /// At work now.
    pub working: Option<YesNo>,
    /// Born in.
    pub birth_year: Option<BirthYear>,
    /// Origin outside the EU.
    pub origin: Option<Origin>,
    /// Holds a long-term permit, or needs none.
    pub long_term_residence: Option<YesNo>,
    /// Has an idea of the job.
    pub project: Option<YesNo>,
    /// Has worked, for a mentor.
    pub experience: Option<YesNo>,
    /// Works for a company, for a mentor.
    pub company: Option<YesNo>,
    /// That company is a partner of the programme, for a mentor: its code says so.
    pub partner_company: Option<YesNo>,
}

/// Whether a programme is open to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum Verdict {
    /// Every criterion is met.
    Eligible,
    /// At least one criterion is surely not met.
    NotEligible {
        /// Which, in the programme's order.
        reasons: Vec<Reason>,
    },
    /// Nothing is against it, but something must be known first.
    Unknown {
        /// What.
        missing: Vec<Fact>,
    },
}

/// A criterion that is not met, with the numbers its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Code of the condition.
    pub code: String,
    /// Youngest age, for `age` and `age-from`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<i32>,
    /// Oldest age, for `age`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i32>,
}

impl From<Condition> for Reason {
    fn from(condition: Condition) -> Self {
        let (min, max) = match condition {
            Condition::Age(min, max) => (Some(min), Some(max)),
            Condition::AgeFrom(min) => (Some(min), None),
            _ => (None, None),
        };
        Self { code: condition.code().to_owned(), min, max }
    }
}

enum Outcome {
    Met,
    NotMet,
    Missing(Fact),
}

/// Judges one programme for one job seeker on one day.
pub fn judge(programme: ProgrammeId, facts: &Facts, today: NaiveDate) -> Verdict {
    judge_by(programme.programme().criteria_on(today), facts, today)
}

/// Judges one programme for one volunteer on one day.
pub fn judge_mentor(programme: ProgrammeId, facts: &Facts, today: NaiveDate) -> Verdict {
    judge_by(programme.programme().mentor_criteria_on(today), facts, today)
}

fn judge_by<'a>(criteria: impl Iterator<Item = &'a Criterion>, facts: &Facts, today: NaiveDate) -> Verdict {
    let mut reasons = Vec::new();
    let mut missing = Vec::new();
    for criterion in criteria {
        match (check(criterion.condition, facts, today), criterion.certainty) {
            (Outcome::Met, _) => {}
            (Outcome::NotMet, Certainty::Published) => reasons.push(Reason::from(criterion.condition)),
            (_, Certainty::ToConfirm) => missing.push(Fact::RuleToConfirm),
            (Outcome::Missing(fact), Certainty::Published) => missing.push(fact),
        }
    }
    if !reasons.is_empty() {
        Verdict::NotEligible { reasons }
    } else if missing.is_empty() {
        Verdict::Eligible
    } else {
        missing.dedup();
        Verdict::Unknown { missing }
    }
}

fn check(condition: Condition, facts: &Facts, today: NaiveDate) -> Outcome {
    match condition {
        Condition::LivesInBrussels => match facts.residence {
            Some(Residence::Brussels(_)) => Outcome::Met,
            Some(Residence::Elsewhere) => Outcome::NotMet,
            None => Outcome::Missing(Fact::Residence),
        },
        Condition::Registered => yes(facts.registered, Fact::Registration),
        Condition::NotWorking => match facts.working {
            Some(YesNo::No) => Outcome::Met,
            Some(YesNo::Yes) => Outcome::NotMet,
            Some(YesNo::Unknown) | None => Outcome::Missing(Fact::Work),
        },
        Condition::Age(min, max) => age(facts, min, max, today),
        Condition::AgeFrom(min) => age(facts, min, i32::MAX, today),
        Condition::OriginOutsideEu => match facts.origin {
            Some(Origin::OutsideEu) => Outcome::Met,
            Some(Origin::None) => Outcome::NotMet,
            // Declined: the programme asks in person, the form does not insist.
            Some(Origin::Declined) | None => Outcome::Missing(Fact::Origin),
        },
        Condition::LongTermResidence => yes(facts.long_term_residence, Fact::Residency),
        Condition::HasProject => yes(facts.project, Fact::Project),
        Condition::Working => yes(facts.working, Fact::Work),
        Condition::WorkExperience => yes(facts.experience, Fact::Experience),
        Condition::ThroughCompany => yes(facts.company, Fact::Company),
        Condition::PartnerCompany => yes(facts.partner_company, Fact::PartnerCompany),
    }
}

/// Only the birth year is known: in the year of a limit the exact age is missing.
fn age(facts: &Facts, min: i32, max: i32, today: NaiveDate) -> Outcome {
    match facts.birth_year.map(|born| born.ages_in(today.year())) {
        None => Outcome::Missing(Fact::BirthYear),
        Some((before, after)) if min <= before && after <= max => Outcome::Met,
        Some((before, after)) if after < min || max < before => Outcome::NotMet,
        Some(_) => Outcome::Missing(Fact::ExactAge),
    }
}

fn yes(answer: Option<YesNo>, fact: Fact) -> Outcome {
    match answer {
        Some(YesNo::Yes) => Outcome::Met,
        Some(YesNo::No) => Outcome::NotMet,
        Some(YesNo::Unknown) | None => Outcome::Missing(fact),
    }
}

/// Judges all four programmes for a job seeker, in their fixed order.
pub fn judge_all(facts: &Facts, today: NaiveDate) -> Vec<(ProgrammeId, Verdict)> {
    ProgrammeId::ALL.iter().map(|id| (*id, judge(*id, facts, today))).collect()
}

/// Judges all four programmes for a volunteer, in their fixed order.
pub fn judge_all_mentor(facts: &Facts, today: NaiveDate) -> Vec<(ProgrammeId, Verdict)> {
    ProgrammeId::ALL.iter().map(|id| (*id, judge_mentor(*id, facts, today))).collect()
}

/// Where a person goes next when a programme is closed to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextDoor {
    /// Another programme that is open, or may be.
    Programme(ProgrammeId),
    /// Register at Actiris first: it is free and opens all four.
    Register,
    /// Talk with Actiris.
    Actiris,
}

/// The best door beside a closed one: an open programme, then one that may be open, then Actiris.
pub fn next_door(closed: ProgrammeId, facts: &Facts, today: NaiveDate) -> NextDoor {
    match beside(closed, &judge_all(facts, today)) {
        Some(id) => NextDoor::Programme(id),
        None if facts.registered == Some(YesNo::No)
            && matches!(facts.residence, None | Some(Residence::Brussels(_))) =>
        {
            NextDoor::Register
        }
        None => NextDoor::Actiris,
    }
}

/// The best door for a volunteer beside a closed one, in the same order.
pub fn next_door_mentor(closed: ProgrammeId, facts: &Facts, today: NaiveDate) -> NextDoor {
    beside(closed, &judge_all_mentor(facts, today)).map_or(NextDoor::Actiris, NextDoor::Programme)
}

/// The first other programme that is open, else the first that may be.
fn beside(closed: ProgrammeId, verdicts: &[(ProgrammeId, Verdict)]) -> Option<ProgrammeId> {
    let others = || verdicts.iter().filter(|(id, _)| *id != closed);
    let open = others().find(|(_, verdict)| *verdict == Verdict::Eligible);
    let maybe = || others().find(|(_, verdict)| matches!(verdict, Verdict::Unknown { .. }));
    open.or_else(maybe).map(|(id, _)| *id)
}

#[cfg(test)]
#[path = "eligibility_tests.rs"]
mod tests;
