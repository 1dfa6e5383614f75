//! Edges written by hand, and what must hold for any facts.

use super::*;
use crate::place::Commune;
use crate::programme::Gate;
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
        ..Facts::default()
    }
}

#[test]
fn amina_fits_duo_and_learns_why_not_team4job() {
    let verdicts = judge_all(&amina(), today());
    assert_eq!(verdicts[0].1, Verdict::Eligible);
    assert_eq!(
        verdicts[1].1,
        Verdict::NotEligible { reasons: vec![Reason { code: "has-project".into(), min: None, max: None }] }
    );
    assert_eq!(verdicts[2].1, Verdict::Unknown { missing: vec![Fact::RuleToConfirm] });
    assert_eq!(verdicts[3].1, Verdict::Eligible);
    assert_eq!(next_door(ProgrammeId::Team4Job, &amina(), today()), NextDoor::Programme(ProgrammeId::Duo));
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

type Judge = fn(ProgrammeId, &Facts, NaiveDate) -> Verdict;

fn paul() -> Facts {
    Facts {
        working: Some(YesNo::No),
        birth_year: Some(BirthYear::parse("1962", 2026).unwrap()),
        experience: Some(YesNo::Yes),
        ..Facts::default()
    }
}

#[test]
fn a_retired_volunteer_fits_duo_and_learns_why_not_the_others() {
    let closed = |code: &str| Verdict::NotEligible {
        reasons: vec![Reason { code: code.into(), min: None, max: None }],
    };
    let verdicts: Vec<Verdict> = judge_all_mentor(&paul(), today()).into_iter().map(|(_, v)| v).collect();
    assert_eq!(verdicts, [Verdict::Eligible, closed("working"), closed("working"), closed("working")]);
    assert_eq!(
        next_door_mentor(ProgrammeId::Team4Job, &paul(), today()),
        NextDoor::Programme(ProgrammeId::Duo)
    );
}

#[test]
fn a_young_volunteer_learns_the_age_and_the_next_door() {
    let facts = Facts {
        working: Some(YesNo::Yes),
        company: Some(YesNo::Yes),
        birth_year: Some(BirthYear::parse("1990", 2026).unwrap()),
        ..paul()
    };
    let age = Reason { code: "age-from".into(), min: Some(50), max: None };
    assert_eq!(judge_mentor(ProgrammeId::Duo, &facts, today()), Verdict::NotEligible { reasons: vec![age] });
    assert_eq!(
        next_door_mentor(ProgrammeId::Duo, &facts, today()),
        NextDoor::Programme(ProgrammeId::Team4Job)
    );
    // No code of the company: a question to the programme, never a closed door.
    assert_eq!(
        judge_mentor(ProgrammeId::MentorIn, &facts, today()),
        Verdict::Unknown { missing: vec![Fact::PartnerCompany] }
    );
}

#[test]
fn fifty_is_reached_in_the_year_of_the_birthday() {
    for (born, met) in [("1975", "met"), ("1976", "exact"), ("1977", "closed")] {
        let facts = Facts { birth_year: Some(BirthYear::parse(born, 2026).unwrap()), ..paul() };
        let found = match judge_mentor(ProgrammeId::Duo, &facts, today()) {
            Verdict::Eligible => "met",
            Verdict::Unknown { missing } if missing == [Fact::ExactAge] => "exact",
            Verdict::Unknown { .. } => "other",
            Verdict::NotEligible { .. } => "closed",
        };
        assert_eq!(found, met, "{born}");
    }
}

#[test]
fn every_programme_ends_with_the_charter_and_meets_its_volunteers() {
    for id in ProgrammeId::ALL {
        let rules = id.programme().mentor_gates;
        assert_eq!(rules.last().map(|r| r.gate), Some(Gate::Charter), "{id}");
        assert!(rules.iter().any(|r| r.gate == Gate::Interview && r.needed), "{id}");
        assert!(rules.iter().all(|r| r.needed || r.certainty == Certainty::ToConfirm), "{id}");
    }
}

fn yes_no() -> impl Strategy<Value = Option<YesNo>> {
    prop::option::of(prop::sample::select(YesNo::ALL))
}

prop_compose! {
    fn facts()(registered in yes_no(), working in yes_no(), project in yes_no(), permit in yes_no(),
        experience in yes_no(), company in yes_no(), partner_company in yes_no(),
        origin in prop::option::of(prop::sample::select(Origin::ALL)), born in prop::option::of(1930_i32..2010),
        residence in prop::option::of(prop::sample::select(vec![Residence::Elsewhere, Residence::Brussels(Commune::Jette)]))) -> Facts {
        Facts {
            residence, registered, working, project, origin, long_term_residence: permit, experience, company, partner_company,
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
            experience: facts.experience.or(known.experience),
            company: facts.company.or(known.company),
            partner_company: facts.partner_company.or(known.partner_company),
        };
        let judges: [Judge; 2] = [judge, judge_mentor];
        for (id, judge) in ProgrammeId::ALL.iter().flat_map(|id| judges.map(|judge| (id, judge))) {
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
        prop_assert_ne!(next_door_mentor(closed, &facts, today()), NextDoor::Programme(closed));
    }
}
