//! Who may join which programme, with the reasons, and the next door where one is closed.

use super::{Certainty, Condition, ProgrammeId};
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
    /// Youngest age, for `age`.
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

/// Judges one programme for one person on one day.
pub fn judge(programme: ProgrammeId, facts: &Facts, today: NaiveDate) -> Verdict {
    let mut reasons = Vec::new();
    let mut missing = Vec::new();
    for criterion in programme.programme().criteria_on(today) {
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
        Condition::Age(min, max) => match facts.birth_year.map(|born| born.ages_in(today.year())) {
            None => Outcome::Missing(Fact::BirthYear),
            Some((before, after)) if min <= before && after <= max => Outcome::Met,
            Some((before, after)) if after < min || max < before => Outcome::NotMet,
            Some(_) => Outcome::Missing(Fact::ExactAge),
        },
        Condition::OriginOutsideEu => match facts.origin {
            Some(Origin::OutsideEu) => Outcome::Met,
            Some(Origin::None) => Outcome::NotMet,
            // Declined: the programme asks in person, the form does not insist.
            Some(Origin::Declined) | None => Outcome::Missing(Fact::Origin),
        },
        Condition::LongTermResidence => yes(facts.long_term_residence, Fact::Residency),
        Condition::HasProject => yes(facts.project, Fact::Project),
    }
}

fn yes(answer: Option<YesNo>, fact: Fact) -> Outcome {
    match answer {
        Some(YesNo::Yes) => Outcome::Met,
        Some(YesNo::No) => Outcome::NotMet,
        Some(YesNo::Unknown) | None => Outcome::Missing(fact),
    }
}

/// Judges all four programmes, in their fixed order.
pub fn judge_all(facts: &Facts, today: NaiveDate) -> Vec<(ProgrammeId, Verdict)> {
    ProgrammeId::ALL.iter().map(|id| (*id, judge(*id, facts, today))).collect()
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
    let others = || judge_all(facts, today).into_iter().filter(|(id, _)| *id != closed);
    let open = others().find(|(_, verdict)| *verdict == Verdict::Eligible);
    let maybe = || others().find(|(_, verdict)| matches!(verdict, Verdict::Unknown { .. }));
    match open.or_else(maybe) {
        Some((id, _)) => NextDoor::Programme(id),
        None if facts.registered == Some(YesNo::No)
            && matches!(facts.residence, None | Some(Residence::Brussels(_))) =>
        {
            NextDoor::Register
        }
        None => NextDoor::Actiris,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Commune;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn amina() -> Facts {
        Facts {
            residence: Some(Residence::Brussels(Commune::Molenbeek)),
            registered: Some(YesNo::Yes),
            working: Some(YesNo::No),
            birth_year: Some(BirthYear::parse("1999", 2026).unwrap()),
            origin: Some(Origin::OutsideEu),
            long_term_residence: Some(YesNo::Yes),
            project: Some(YesNo::No),
        }
    }

    #[test]
    fn amina_fits_duo_and_learns_why_not_team4job() {
        let verdicts = judge_all(&amina(), today());
        assert_eq!(verdicts[0].1, Verdict::Eligible);
        assert_eq!(
            verdicts[1].1,
            Verdict::NotEligible {
                reasons: vec![Reason { code: "has-project".into(), min: None, max: None }]
            }
        );
        assert_eq!(verdicts[2].1, Verdict::Unknown { missing: vec![Fact::RuleToConfirm] });
        assert_eq!(verdicts[3].1, Verdict::Eligible);
        assert_eq!(
            next_door(ProgrammeId::Team4Job, &amina(), today()),
            NextDoor::Programme(ProgrammeId::Duo)
        );
    }

    #[test]
    fn age_limits_at_the_edges() {
        // Born in 1993: 32 or 33 this year. 1992: 33 or 34. 2008: 17 or 18.
        for (born, expected) in [
            ("1993", "met"),
            ("1992", "exact"),
            ("1991", "closed"),
            ("2008", "exact"),
            ("2007", "met"),
            ("2009", "closed"),
        ] {
            let facts = Facts { birth_year: Some(BirthYear::parse(born, 2026).unwrap()), ..amina() };
            let found = match judge(ProgrammeId::Duo, &facts, today()) {
                Verdict::Eligible => "met",
                Verdict::Unknown { missing } if missing == [Fact::ExactAge] => "exact",
                Verdict::NotEligible { .. } => "closed",
                Verdict::Unknown { .. } => "other",
            };
            assert_eq!(found, expected, "{born}");
        }
    }

    #[test]
    fn a_closed_door_has_another_one() {
        let unregistered = Facts { registered: Some(YesNo::No), ..amina() };
        assert_eq!(next_door(ProgrammeId::Duo, &unregistered, today()), NextDoor::Register);
        let far = Facts { residence: Some(Residence::Elsewhere), ..amina() };
        assert_eq!(next_door(ProgrammeId::Duo, &far, today()), NextDoor::Actiris);
    }

    #[test]
    fn a_criterion_holds_between_its_dates() {
        let until = Criterion1 { from: "2026-01-01", until: Some("2026-06-30") }.build();
        for (day, holds) in
            [("2025-12-31", false), ("2026-01-01", true), ("2026-06-30", true), ("2026-07-01", false)]
        {
            assert_eq!(until.holds_on(day.parse().unwrap()), holds, "{day}");
        }
    }

    struct Criterion1 {
        from: &'static str,
        until: Option<&'static str>,
    }
    impl Criterion1 {
        fn build(&self) -> super::super::Criterion {
            super::super::Criterion {
                condition: Condition::Age(18, 29),
                certainty: Certainty::Published,
                from: self.from.parse().unwrap(),
                until: self.until.map(|d| d.parse().unwrap()),
            }
        }
    }

    fn yes_no() -> impl Strategy<Value = Option<YesNo>> {
        prop::option::of(prop::sample::select(YesNo::ALL))
    }

    prop_compose! {
        fn facts()(registered in yes_no(), working in yes_no(), project in yes_no(), permit in yes_no(),
            origin in prop::option::of(prop::sample::select(Origin::ALL)), born in prop::option::of(1930_i32..2010),
            residence in prop::option::of(prop::sample::select(vec![Residence::Elsewhere, Residence::Brussels(Commune::Jette)]))) -> Facts {
            Facts {
                residence, registered, working, project, origin, long_term_residence: permit,
                birth_year: born.map(|b| BirthYear::parse(&b.to_string(), 2026).unwrap()),
            }
        }
    }

    proptest! {
        /// Learning one more fact never turns a closed door into an open one, nor an open one into a question.
        #[test]
        fn more_facts_only_decide(facts in facts(), known in facts()) {
            let more = Facts {
                residence: facts.residence.or(known.residence),
                registered: facts.registered.or(known.registered),
                working: facts.working.or(known.working),
                birth_year: facts.birth_year.or(known.birth_year),
                origin: facts.origin.or(known.origin),
                long_term_residence: facts.long_term_residence.or(known.long_term_residence),
                project: facts.project.or(known.project),
            };
            for id in ProgrammeId::ALL {
                match (judge(*id, &facts, today()), judge(*id, &more, today())) {
                    (Verdict::Eligible, after) => prop_assert_eq!(after, Verdict::Eligible),
                    (Verdict::NotEligible { reasons }, Verdict::NotEligible { reasons: after }) =>
                        prop_assert!(reasons.iter().all(|r| after.contains(r))),
                    (Verdict::NotEligible { .. }, after) => prop_assert!(false, "reopened: {after:?}"),
                    (Verdict::Unknown { .. }, _) => {}
                }
            }
        }

        #[test]
        fn the_next_door_is_never_the_closed_one(facts in facts(), closed in prop::sample::select(ProgrammeId::ALL)) {
            prop_assert_ne!(next_door(closed, &facts, today()), NextDoor::Programme(closed));
        }
    }
}
