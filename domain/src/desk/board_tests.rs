//! The board: its address, its order, its counts.

use super::*;
use crate::duo::Term;
use crate::duo::light::LightReason;
use crate::duo::state::{Active, Completed};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn standing(stage: Stage, needs: &[Need], by: &str) -> Standing {
    let colour = if needs.contains(&Need::Red) { Colour::Red } else { Colour::Green };
    Standing {
        programme: ProgrammeId::ALL[0],
        stage,
        colour: (stage == Stage::Running).then_some(colour),
        needs: needs.to_vec(),
        by: Some(by).filter(|by| !by.is_empty()).map(day),
        last: None,
        created: day("2026-01-01"),
    }
}

#[test]
fn what_needs_somebody_comes_first() {
    let duos = [
        standing(Stage::Running, &[], "2026-02-01"),
        standing(Stage::Running, &[Need::CheckinSoon], "2026-01-20"),
        standing(Stage::Running, &[Need::Red], "2026-02-01"),
        standing(Stage::Running, &[Need::Disputed, Need::Red], "2026-03-01"),
        standing(Stage::Running, &[], ""),
        standing(Stage::Running, &[Need::Red, Need::CheckinLate], "2026-03-01"),
        standing(Stage::Running, &[Need::Red], "2026-01-02"),
        standing(Stage::Completed, &[Need::Ending], "2026-01-02"),
    ];
    let (shown, counts) = arrange(&duos, &BoardFilter::default(), |_| true);
    assert_eq!(shown, [3, 5, 6, 2, 1, 0, 4], "a duo that is over is not shown unless it is asked for");
    let of = |list: &[(Stage, usize)], stage| list.iter().find(|(s, _)| *s == stage).unwrap().1;
    assert_eq!(of(&counts.stages, Stage::Completed), 1, "its stage says that there is one");
    assert_eq!(counts.needs.iter().find(|(need, _)| *need == Need::Red), Some(&(Need::Red, 4)));
    let red = BoardFilter { light: Some(Colour::Red), ..BoardFilter::default() };
    assert_eq!(arrange(&duos, &red, |n| n != 3).0, [5, 6, 2]);
}

#[test]
fn needs_are_told_from_state_light_and_check_in() {
    let today = day("2026-03-01");
    let running = State::Active(Active { term: Term::begin(day("2026-01-15")) });
    let red =
        Light { colour: Colour::Red, reason: LightReason::NoMeeting, last: today, days: 31, month: None };
    let late = CheckinDue { what: Milestone::Second, by: day("2026-02-15"), late: true };
    let open = Open { disputed: 1, questions: 2 };
    assert_eq!(
        needs(&running, Some(&red), Some(&late), open, today),
        [Need::Disputed, Need::Question, Need::Red, Need::CheckinLate]
    );
    let soon = CheckinDue { what: Milestone::Monthly, by: day("2026-03-08"), late: false };
    assert_eq!(needs(&running, None, Some(&soon), Open::default(), today), [Need::CheckinSoon]);
    let later = CheckinDue { by: day("2026-03-09"), ..soon };
    assert_eq!(needs(&running, None, Some(&later), Open::default(), today), []);
    let first = CheckinDue { what: Milestone::FirstMeeting, by: day("2026-02-15"), late: true };
    assert_eq!(needs(&running, None, Some(&first), Open::default(), today), [Need::FirstMeetingLate]);
    assert_eq!(needs(&running, None, None, Open::default(), day("2026-06-30")), [Need::Ending]);
    assert_eq!(needs(&running, None, None, Open::default(), day("2026-06-29")), []);
    let over = State::Completed(Completed { term: Term::begin(day("2026-01-15")) });
    let end = CheckinDue { what: Milestone::End, by: day("2026-08-11"), late: false };
    assert_eq!(needs(&over, None, Some(&end), Open::default(), day("2026-07-20")), [Need::Ending]);
    assert_eq!(needs(&over, None, None, Open::default(), day("2026-07-20")), []);
}

#[test]
fn a_search_finds_parts_of_names_without_accents() {
    let filter = BoardFilter { search: " éLOïse  pée ".into(), ..BoardFilter::default() };
    assert!(filter.searches() && filter.finds("Eloise Peeters"));
    assert!(!filter.finds("Eloise Janssens"));
    assert!(!BoardFilter { search: "  ".into(), ..BoardFilter::default() }.searches());
}

prop_compose! {
    fn any_filter()(
        programme in proptest::option::of(0_usize..ProgrammeId::ALL.len()),
        stage in proptest::option::of(0_usize..Stage::ALL.len()),
        light in proptest::option::of(0_usize..Colour::ALL.len()),
        need in proptest::option::of(0_usize..Need::ALL.len()),
        sort in proptest::option::of(0_usize..BoardSort::ALL.len()),
        search in "[a-zé&=+]{0,12}",
    ) -> BoardFilter {
        BoardFilter {
            programme: programme.map(|n| ProgrammeId::ALL[n]),
            stage: stage.map(|n| Stage::ALL[n]),
            light: light.map(|n| Colour::ALL[n]),
            need: need.map(|n| Need::ALL[n]),
            sort: sort.map(|n| BoardSort::ALL[n]),
            search,
        }
    }
}

prop_compose! {
    fn any_standing()(
        programme in 0_usize..ProgrammeId::ALL.len(),
        stage in 0_usize..Stage::ALL.len(),
        colour in proptest::option::of(0_usize..Colour::ALL.len()),
        bits in 0_u16..256,
        by in proptest::option::of(0_u64..400),
        last in proptest::option::of(0_u64..400),
        created in 0_u64..400,
    ) -> Standing {
        let from = day("2026-01-01");
        Standing {
            programme: ProgrammeId::ALL[programme],
            stage: Stage::ALL[stage],
            colour: colour.map(|n| Colour::ALL[n]),
            needs: Need::ALL.iter().enumerate().filter(|(n, _)| bits & (1 << n) != 0).map(|(_, need)| *need).collect(),
            by: by.map(|n| plus_days(from, n)),
            last: last.map(|n| plus_days(from, n)),
            created: plus_days(from, created),
        }
    }
}

proptest! {
    #[test]
    fn an_address_reads_back(filter in any_filter()) {
        let pairs = filter.pairs();
        let read = BoardFilter::from_pairs(pairs.iter().map(|(name, value)| (*name, value.as_str())));
        prop_assert_eq!(read, filter);
    }

    /// The count beside a value is what choosing it shows; nothing is shown twice or left out.
    #[test]
    fn counts_say_what_a_choice_shows(
        duos in proptest::collection::vec(any_standing(), 0..40),
        filter in any_filter(),
    ) {
        let (shown, counts) = arrange(&duos, &filter, |_| true);
        let mut sorted = shown.clone();
        sorted.sort_unstable();
        sorted.dedup();
        prop_assert_eq!(sorted.len(), shown.len());
        for (light, count) in counts.lights {
            let chosen = BoardFilter { light: Some(light), ..filter.clone() };
            prop_assert_eq!(arrange(&duos, &chosen, |_| true).0.len(), count);
        }
        for (need, count) in counts.needs {
            let chosen = BoardFilter { need: Some(need), ..filter.clone() };
            prop_assert_eq!(arrange(&duos, &chosen, |_| true).0.len(), count);
        }
        for (stage, count) in counts.stages {
            let chosen = BoardFilter { stage: Some(stage), ..filter.clone() };
            prop_assert_eq!(arrange(&duos, &chosen, |_| true).0.len(), count);
        }
        for (programme, count) in counts.programmes {
            let chosen = BoardFilter { programme: Some(programme), ..filter.clone() };
            prop_assert_eq!(arrange(&duos, &chosen, |_| true).0.len(), count);
        }
    }
}
