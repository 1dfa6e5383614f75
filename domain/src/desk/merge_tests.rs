//! The rule as a table, and what holds for every two files.

use super::*;
use crate::ProgrammeId;
use crate::programme::Gate;
use crate::volunteer::WorkStatus;
use crate::volunteer::gate::plan;
use crate::volunteer::reason::{PauseReason, StopReason};
use crate::volunteer::state::{Available, Left, Paused, Preparing};

fn preparing(passed: usize) -> State {
    let mut steps = plan(ProgrammeId::Duo, WorkStatus::Other);
    for step in steps.iter_mut().filter(|step| step.gate != Gate::Charter).take(passed) {
        step.passed = true;
    }
    State::Preparing(Preparing { steps })
}

fn states() -> Vec<State> {
    vec![
        State::new(),
        preparing(0),
        preparing(1),
        preparing(2),
        State::Available(Available { asked: false }),
        State::Paused(Paused { until: None, why: PauseReason::Own }),
        State::Left(Left { reason: StopReason::Unsaid }),
    ]
}

fn at(day: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(day * 86_400, 0).unwrap()
}

fn twin(id: u128, state: &State, has_duos: bool, day: i64) -> Twin<'_> {
    Twin { id: Uuid::from_u128(id), state, has_duos, received: at(day) }
}

#[test]
fn which_one_stays() {
    let all = states();
    let [received, fresh, one, two, available, paused, left] = all.as_slice() else { panic!("seven states") };
    for (what, this, other, way_of) in [
        (
            "the older of two new ones",
            twin(1, received, false, 1),
            twin(2, received, false, 2),
            MergeWay::Here,
        ),
        (
            "at the same instant, the first id",
            twin(1, received, false, 1),
            twin(2, received, false, 1),
            MergeWay::Here,
        ),
        ("who was taken up", twin(1, fresh, false, 2), twin(2, received, false, 1), MergeWay::Here),
        ("more gates", twin(1, one, false, 1), twin(2, two, false, 2), MergeWay::There),
        ("a mentor", twin(1, two, false, 1), twin(2, available, false, 2), MergeWay::There),
        ("a mentor on pause is one", twin(1, paused, false, 1), twin(2, available, false, 2), MergeWay::Here),
        ("duos before all", twin(1, paused, true, 9), twin(2, available, false, 1), MergeWay::Here),
        ("both with duos", twin(1, available, true, 1), twin(2, paused, true, 2), MergeWay::Neither),
        ("a closed one", twin(1, available, false, 1), twin(2, left, false, 2), MergeWay::Neither),
        ("itself", twin(1, available, false, 1), twin(1, available, false, 1), MergeWay::Neither),
    ] {
        assert_eq!(way(this, other), way_of, "{what}");
    }
}

#[test]
fn both_pages_say_the_same_and_duos_never_go() {
    let states = states();
    for a in &states {
        for b in &states {
            for (mine, theirs) in [(false, false), (true, false), (false, true), (true, true)] {
                for (day, other_day) in [(1, 2), (2, 1), (1, 1)] {
                    let (this, other) = (twin(1, a, mine, day), twin(2, b, theirs, other_day));
                    let back = match way(this, other) {
                        MergeWay::Here => MergeWay::There,
                        MergeWay::There => MergeWay::Here,
                        MergeWay::Neither => MergeWay::Neither,
                    };
                    assert_eq!(way(other, this), back, "{this:?} {other:?}");
                    let gone = match back {
                        MergeWay::There => Some(other),
                        MergeWay::Here => Some(this),
                        MergeWay::Neither => None,
                    };
                    assert!(gone.is_none_or(|gone| !gone.has_duos), "{this:?} {other:?}");
                }
            }
        }
    }
}
