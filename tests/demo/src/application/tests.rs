//! The plan: everything occurs, nothing is real, nothing lies in the future but talks.

use super::*;
use domain::application::Act;
use domain::application::reason::{Door, RefusalReason, Topic, WithdrawalReason};
use domain::contact::ContactWay;
use domain::programme::ProgrammeId;
use domain::text::has_national_number;
use std::collections::HashSet;

fn ends_with(steps: &[Step], act: Act) -> bool {
    steps.last().is_some_and(|step| step.command.act() == act)
}

fn planned() -> Vec<Planned> {
    planned_on("2026-11-22T10:00:00Z".parse().unwrap(), 1, 1200)
}

fn planned_on(now: DateTime<Utc>, seed: u64, count: usize) -> Vec<Planned> {
    let content = Content::read().unwrap();
    let mentors = crate::mentor::mentors(&content, seed, count).unwrap();
    applications(&content, &mentors, seed, 300, now).unwrap()
}

#[test]
fn every_reason_way_and_programme_occurs() {
    let planned = planned();
    let last = |is: &dyn Fn(&Command) -> bool| {
        planned.iter().any(|p| p.steps.last().is_some_and(|s| is(&s.command)))
    };
    assert!(RefusalReason::ALL.iter().all(|v| last(&|c| *c == Command::Refuse(*v, Door::Actiris))));
    assert!(WithdrawalReason::ALL.iter().all(|v| last(&|c| *c == Command::Withdraw(*v))));
    assert!(Topic::ALL.iter().all(|v| last(&|c| *c == Command::Ask(*v))));
    assert!(ProgrammeId::ALL.iter().all(|v| last(&|c| *c == Command::Transfer(*v))));
    let acts: HashSet<Act> = planned.iter().flat_map(|p| &p.steps).map(|step| step.command.act()).collect();
    // All but the end of a duo, since duos have tales of their own, and what the desk takes back: reopen, put back.
    assert_eq!(acts.len(), Act::ALL.len() - 3, "{acts:?}");
    let any = |is: &dyn Fn(&ApplicationForm) -> bool| planned.iter().any(|p| is(&p.form));
    assert!(ContactWay::ALL.iter().all(|v| any(&|f| f.contact == Some(*v))));
    assert!(Choice::ALL.iter().all(|v| any(&|f| f.choice == Some(*v))));
    assert!((0..=3).all(|wishes| any(&|f| f.mentors.len() == wishes)));
    assert!(planned.iter().any(|p| p.goal == Goal::Proposed && ends_with(&p.steps, Act::AcceptMentor)));
    assert!(planned.iter().any(|p| p.goal == Goal::Proposed && ends_with(&p.steps, Act::Propose)));
}

#[test]
fn people_are_invented_and_texts_harmless() {
    let planned = planned();
    let addresses: Vec<&str> =
        planned.iter().map(|p| p.form.email.as_str()).filter(|e| !e.is_empty()).collect();
    assert!(addresses.iter().all(|e| e.ends_with("@example.org") || e.ends_with("@example.com")));
    assert_eq!(addresses.iter().collect::<HashSet<_>>().len(), addresses.len());
    for Planned { form, steps, .. } in &planned {
        assert!(form.phone.is_empty() || form.phone.starts_with("+32 470 00 0"), "{}", form.phone);
        for text in steps.iter().filter_map(|s| s.text.as_ref()).chain([&form.note, &form.address]) {
            assert!(!has_national_number(text) && !text.contains(['[', '{', '|']), "{text}");
        }
    }
}

#[test]
fn time_goes_forward_and_stops_now() {
    // Also at midnight, at New Year, on a holiday, on the days when the hour changes.
    for (now, seed) in [
        ("2026-11-22T10:00:00Z", 1),
        ("2026-12-31T23:30:00Z", 2),
        ("2027-01-01T00:10:00Z", 3),
        ("2027-03-28T01:30:00Z", 4),
        ("2027-10-31T00:59:00Z", 5),
        ("2028-02-29T05:00:00Z", 6),
    ] {
        let now = now.parse().unwrap();
        check_times(&planned_on(now, seed, 300), now);
    }
}

fn check_times(planned: &[Planned], now: DateTime<Utc>) {
    for p in planned {
        assert!(p.form.complete(domain::calendar::brussels_date(p.received)).is_ok(), "{p:?}");
        let times: Vec<_> = std::iter::once(p.received).chain(p.steps.iter().map(|s| s.at)).collect();
        assert!(times.is_sorted_by(|a, b| a < b), "{times:?}");
        assert!(times.iter().all(|at| *at <= now));
        for step in &p.steps {
            if let Command::BookInterview(at) = step.command {
                assert!(at > step.at && (at > now) == ends_with(&p.steps, Act::BookInterview), "{p:?}");
            }
        }
    }
    assert!(planned.is_sorted_by_key(|p| p.received));
    assert!((now - planned[0].received).num_days() > 150, "{}", planned[0].received);
}
