//! Six months of random events: two people who plan, move, forget, agree and disagree, a coordinator, and a clock that
//! ticks each day, sometimes twice, sometimes not at all.

use super::*;
use crate::application::Actor;
use crate::calendar::{instant, plus_months};
use crate::duo::meeting::{Place, Wish, days_met, follows, minutes_met};
use crate::duo::month::months;
use crate::duo::reason::{DeclineReason, EndReason};
use crate::duo::side::Pair;
use chrono::TimeDelta;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What happens on a day; `who` chooses the mentee or the mentor, `which` a meeting.
#[derive(Debug, Clone, Copy)]
enum Event {
    Accept {
        who: Side,
    },
    Decline {
        who: Side,
    },
    Plan {
        ahead: i64,
        who: Side,
    },
    Move {
        which: usize,
        ahead: i64,
    },
    CallOff {
        which: usize,
        who: Side,
    },
    Tell {
        which: usize,
        who: Side,
        met: bool,
    },
    Settle {
        which: usize,
        met: bool,
    },
    Pause {
        days: u64,
    },
    Resume,
    Extend {
        days: u64,
    },
    End {
        who: Side,
    },
    Questions {
        who: Side,
    },
    /// The scheduler is down.
    Outage,
    Quiet,
}

/// An event from a number: generating numbers is a hundred times as fast as generating events.
fn event(n: u32) -> Event {
    let (kind, who, rest) = (n % 128, if n & 128 == 0 { Side::Mentee } else { Side::Mentor }, n >> 8);
    let which = usize::try_from(rest % 64).unwrap();
    let rarely = rest % 32 == 0;
    match kind {
        0..25 => Event::Accept { who },
        25 if rarely => Event::Decline { who },
        26..36 => Event::Plan { ahead: i64::from(rest % 29 + 1), who },
        36..40 => Event::Move { which, ahead: i64::from(rest % 23) - 3 },
        40..43 => Event::CallOff { which, who },
        43..93 => Event::Tell { which, who, met: rest % 10 > 0 },
        93..95 => Event::Settle { which, met: rest % 2 == 0 },
        95 => Event::Pause { days: u64::from(rest % 60) },
        96 => Event::Resume,
        97 => Event::Extend { days: u64::from(rest % 300) },
        98 if rest % 8 == 0 => Event::End { who },
        99..102 => Event::Questions { who },
        102..110 => Event::Outage,
        _ => Event::Quiet,
    }
}

/// A duo with everything that a store would keep, and what the people were told.
struct World {
    duo: Duo,
    meetings: Vec<Meeting>,
    done: BTreeSet<String>,
    told: Vec<String>,
    releases: u32,
}

impl World {
    fn new(today: NaiveDate) -> Self {
        let duo = Duo { state: State::new(today), midterm: Pair::default(), closing: Pair::default() };
        Self { duo, meetings: Vec::new(), done: BTreeSet::new(), told: Vec::new(), releases: 0 }
    }

    fn go(&mut self, command: &Command, actor: Actor, now: DateTime<Utc>) {
        let open = self.duo.state.is_open();
        if let Ok(state) = self.duo.state.clone().after(command, actor, brussels_date(now)) {
            assert!(open, "a closed duo stays closed");
            self.releases += u32::from(!state.is_open());
            self.duo.state = state;
        }
    }

    fn follow(&mut self, actor: Actor, now: DateTime<Utc>) {
        while let Some(command) = follows(&self.duo.state, &self.meetings) {
            let before = self.duo.state.clone();
            self.go(&command, actor, now);
            assert_ne!(self.duo.state, before, "what follows is legal: {command:?}");
        }
    }

    fn change(&mut self, which: usize, change: impl FnOnce(Meeting, &State, &[Meeting]) -> Option<Meeting>) {
        let Some(index) = which.checked_rem(self.meetings.len()) else { return };
        if let Some(new) = change(self.meetings[index].clone(), &self.duo.state, &self.meetings) {
            self.meetings[index] = new;
        }
    }

    fn event(&mut self, event: Event, now: DateTime<Utc>) {
        let today = brussels_date(now);
        let wish =
            |ahead| Wish { at: now + TimeDelta::hours(ahead * 24 + 3), minutes: 90, place: Place::Online };
        let mut actor = Actor::Coordinator;
        match event {
            Event::Accept { who } => self.go(&Command::AcceptProposal, who.into(), now),
            Event::Decline { who } => {
                self.go(&Command::DeclineProposal(DeclineReason::Unsaid), who.into(), now);
            }
            Event::Plan { ahead, who } => {
                actor = who.into();
                let id = Uuid::from_u128(u128::try_from(self.meetings.len()).unwrap());
                self.meetings
                    .extend(Meeting::plan(id, wish(ahead), &self.duo.state, &self.meetings, now).ok());
            }
            Event::Move { which, ahead } => {
                self.change(which, |m, state, all| m.moved(wish(ahead), state, all, now).ok());
            }
            Event::CallOff { which, who } => {
                actor = who.into();
                self.change(which, |m, _, _| m.called_off(who.into(), now).ok());
            }
            Event::Tell { which, who, met } => {
                actor = who.into();
                // The latest ones are told about most.
                let from_end = self.meetings.len().saturating_sub(1 + which % 4);
                self.change(from_end, |m, _, _| m.told(who, met, now).ok());
            }
            Event::Settle { which, met } => self.change(which, |m, _, _| m.found(met, now).ok()),
            Event::Pause { days } => self.go(&Command::Pause(plus_days(today, days)), actor, now),
            Event::Resume => self.go(&Command::Resume, actor, now),
            Event::Extend { days } => self.go(&Command::Extend(plus_days(today, days)), actor, now),
            Event::End { who } => {
                let end = self.duo.state.ending(EndReason::Unsaid);
                self.go(&end, who.into(), now);
            }
            Event::Questions { who } => {
                if midterm_open(&self.duo.state, today) {
                    self.duo.midterm = self.duo.midterm.with(who, true);
                }
                if closing_open(&self.duo.state) {
                    self.duo.closing = self.duo.closing.with(who, true);
                }
            }
            Event::Outage | Event::Quiet => {}
        }
        self.follow(actor, now);
    }

    /// A tick: does what is due and not done, and asks again after a move.
    fn tick(&mut self, now: DateTime<Utc>) {
        let all = due(&self.duo, &self.meetings, now);
        let keys: BTreeSet<&str> = all.iter().map(|due| due.key.as_str()).collect();
        assert_eq!(keys.len(), all.len(), "keys are unique: {all:?}");
        for Due { key, what } in all {
            if !self.done.insert(key.clone()) {
                continue;
            }
            match what {
                What::Tell { .. } => self.told.push(key),
                What::Move(command) => {
                    let before = self.duo.state.clone();
                    self.go(&command, Actor::Clock, now);
                    assert_ne!(self.duo.state, before, "the clock makes only legal moves: {command:?}");
                    return self.tick(now);
                }
            }
        }
    }

    fn check(&self, now: DateTime<Utc>) {
        let today = brussels_date(now);
        let Some(term) = self.duo.state.term() else { return };
        assert!(term.start < term.end && term.end <= plus_months(term.start, crate::duo::term::MONTHS_MAX));
        assert!(term.start <= today);
        let met = days_met(&self.meetings, today);
        assert!(
            !met.is_empty() || self.meetings.iter().any(|m| m.settled.is_some()),
            "a duo begins with a meeting"
        );
        for meeting in self.meetings.iter().filter(|meeting| meeting.is_held()) {
            assert!(meeting.at <= now, "no meeting of the future was held");
        }
        let counted: u32 = months(term, &self.meetings, today).iter().map(|month| month.held).sum();
        let first = crate::calendar::first_of_month(term.start);
        let last = plus_months(crate::calendar::first_of_month(term.last_day()), 1);
        let plain = met.iter().filter(|day| first <= **day && **day < last).count();
        assert_eq!(usize::try_from(counted).unwrap(), plain, "each held meeting is in one month");
        assert_eq!(minutes_met(&self.meetings) % 90, 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn six_months_of_anything_hold_every_invariant(
        start in 0_u64..1_000,
        numbers in prop::collection::vec(prop::num::u32::ANY, 500),
    ) {
        let first = plus_days("2026-01-01".parse().unwrap(), start);
        let mut world = World::new(first);
        let events: Vec<Event> = numbers.into_iter().map(event).collect();
        for (n, events) in (0_u64..).zip(events.chunks(2)) {
            let now = instant(plus_days(first, n).and_hms_opt(9, 0, 0).unwrap());
            for event in events {
                world.event(*event, now);
            }
            if !events.iter().any(|event| matches!(event, Event::Outage)) {
                world.tick(now);
                let told = world.told.len();
                world.tick(now);
                prop_assert_eq!(world.told.len(), told, "a second tick says nothing");
                // After a tick the state is what the light says.
                let red = light(&world.duo.state, &world.meetings, brussels_date(now))
                    .is_some_and(|light| light.colour == Colour::Red);
                if world.duo.state.runs() && !matches!(world.duo.state, State::Paused(_)) {
                    prop_assert_eq!(red, matches!(world.duo.state, State::AtRisk(_)));
                }
                if let State::Proposed(proposed) = &world.duo.state {
                    prop_assert!(days_until(proposed.on, brussels_date(now)) <= WAITS.release);
                }
                if world.duo.state.runs() {
                    prop_assert!(world.duo.state.term().unwrap().end > brussels_date(now), "no duo outlives its term");
                }
            }
            if n % 7 == 0 {
                world.check(now);
            }
            prop_assert_eq!(world.releases, u32::from(!world.duo.state.is_open()), "the place is released once");
        }
        let distinct: BTreeSet<&String> = world.told.iter().collect();
        prop_assert_eq!(distinct.len(), world.told.len(), "nobody is told the same thing twice");
    }
}
