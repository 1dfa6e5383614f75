//! Half a year of two hundred mentees with people who plan, forget, disagree and go: whatever they do, and however
//! rarely the clock ticks, places, applications and lights are what a recount says.

use crate::duo_world::Two;
use crate::support::{Postbox, World, block_on};
use chrono::{NaiveDate, TimeDelta};
use domain::application::{Actor, Command};
use domain::calendar::{brussels_date, days_until, plus_months};
use domain::duo::light::Colour;
use domain::duo::meeting::MeetingState;
use domain::duo::reason::{DeclineReason, EndReason};
use domain::duo::{Meeting, State};
use domain::wire::{CancelMeetingBody, DeclineProposalBody, EndBody};
use service::duo::{answer, end, meeting};
use service::port::{Applications as _, Duos as _, Mentors as _, Store as _, StoredDuo};
use std::collections::BTreeMap;
use uuid::Uuid;

const DAYS: i64 = 240;

/// Chance that repeats itself.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let at = self.below(u64::try_from(items.len()).unwrap());
        &items[usize::try_from(at).unwrap()]
    }

    fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }
}

#[test]
fn whatever_two_hundred_people_do_the_counts_are_right() {
    half_a_year(200, 90);
}

fn half_a_year(mentees: usize, mentors: usize) {
    let world = World::new();
    let mut dice = Dice(7);
    let mentors: Vec<Uuid> = (0..mentors)
        .map(|n| world.available(&format!("m{n}@example.org"), u8::try_from(1 + n % 3).unwrap()))
        .collect();
    let mentees: Vec<Uuid> =
        (0..mentees).map(|n| world.waiting_for_mentor(&format!("a{n}@example.org"))).collect();
    let start = world.env().now();
    let mut seen = BTreeMap::new();
    let mut day = 0;
    while day < DAYS {
        // From every day to a week without any tick.
        day += 1 + i64::try_from(dice.below(7)).unwrap();
        world.clock.set(start + TimeDelta::days(day));
        drain(&world);
        for mentee in &mentees {
            if dice.percent(60) {
                live(&world, &mut dice, *mentee, &mentors);
            }
        }
        world.pass(TimeDelta::hours(5));
        drain(&world);
        recount(&world, &mentees, &mentors, &mut seen);
    }
    for state in State::CODES.iter().filter(|code| **code != "paused") {
        assert!(seen.contains_key(*state), "nobody was ever {state}: {seen:?}");
    }
}

/// Ticks until nothing is left; one more changes nothing.
fn drain(world: &World) {
    let postbox = Postbox::default();
    let mut ticks = 0;
    while world.tick(&postbox).sent > 0 {
        ticks += 1;
        assert!(ticks < 60, "the outbox does not end");
    }
    let idle = world.tick(&postbox);
    assert_eq!((idle.moved, idle.sent, idle.again), (0, 0, 0));
}

/// What one mentee and their mentor do on a day.
fn live(world: &World, dice: &mut Dice, mentee: Uuid, mentors: &[Uuid]) {
    let env = world.env();
    let found =
        block_on(world.store.look_up(async |unit| {
            Ok((unit.application(mentee).await?, unit.duo_of_application(mentee).await?))
        }));
    let (application, duo) = found.unwrap();
    if application.unwrap().state.code() == "waiting" {
        let mentor = *dice.pick(mentors);
        // A mentor without a place is refused, and that is all.
        let _ = world.advance(mentee, Command::Propose(mentor), Actor::Coordinator);
        return;
    }
    let Some(duo) = duo.filter(|duo| duo.state.is_open()) else { return };
    let two = Two {
        world,
        duo: duo.id,
        application: mentee,
        mentor: duo.mentor,
        mentee_token: world.enter(mentee),
        mentor_token: world.enter(duo.mentor),
    };
    let at = if dice.percent(50) { two.mentee() } else { two.mentor() };
    if let State::Proposed(_) = duo.state {
        if dice.percent(70) {
            let _ = two.accept(at);
        } else if dice.percent(15) {
            let no = DeclineProposalBody { reason: DeclineReason::NoTime, version: duo.version };
            block_on(answer::decline(env, at, &no)).unwrap();
        }
        return;
    }
    if dice.percent(1) {
        let reasons = EndReason::ALL;
        let reason = *dice.pick(reasons);
        block_on(end::end(env, at, &EndBody { reason, version: duo.version })).unwrap();
        return;
    }
    for meeting in meetings(world, &duo) {
        match meeting.state(env.now()) {
            MeetingState::Planned if dice.percent(5) => {
                let body = CancelMeetingBody { meeting: meeting.id, version: two.version() };
                block_on(meeting::cancel(env, at, &body)).unwrap();
            }
            MeetingState::ToReport | MeetingState::SaidByOne => {
                for side in [two.mentee(), two.mentor()] {
                    if dice.percent(70) {
                        let _ = two.report(side, meeting.id, dice.percent(92));
                    }
                }
            }
            _ => {}
        }
    }
    if dice.percent(45) {
        let when = env.now() + TimeDelta::hours(i64::try_from(3 + dice.below(240)).unwrap());
        // It may overlap, or lie beyond the end.
        let _ = two.plan(at, when);
    }
}

fn meetings(world: &World, duo: &StoredDuo) -> Vec<Meeting> {
    let read = world.store.look_up(async |unit| unit.meetings(duo.id).await);
    block_on(read).unwrap().into_iter().map(|stored| stored.meeting).collect()
}

/// Counts everything anew.
fn recount(world: &World, mentees: &[Uuid], mentors: &[Uuid], seen: &mut BTreeMap<&'static str, usize>) {
    let today = world.env().today();
    for mentor in mentors {
        let read = world
            .store
            .look_up(async |unit| Ok((unit.mentor(*mentor).await?, unit.duos_of_mentor(*mentor).await?)));
        let (mentor, duos) = block_on(read).unwrap();
        let mentor = mentor.unwrap();
        let open = duos.iter().filter(|duo| duo.state.is_open()).count();
        assert_eq!((usize::from(mentor.taken), mentor.taken <= mentor.capacity), (open, true));
    }
    for mentee in mentees {
        let read = world.store.look_up(async |unit| {
            Ok((unit.application(*mentee).await?, unit.duo_of_application(*mentee).await?))
        });
        let (application, duo) = block_on(read).unwrap();
        let application = application.unwrap().state.code();
        let Some(duo) = duo else {
            assert_eq!(application, "waiting");
            continue;
        };
        *seen.entry(duo.state.code()).or_default() += 1;
        let expected = match &duo.state {
            State::Proposed(_) => "proposed",
            state if state.leaves_mentee_waiting() => "waiting",
            _ => "duo-started",
        };
        assert_eq!(application, expected, "{:?}", duo.state);
        let is_red = is_red(&duo, &meetings(world, &duo), today);
        assert_eq!(matches!(duo.state, State::AtRisk(_)), is_red, "{:?}", duo.state);
        let light = domain::duo::light::light(&duo.state, &meetings(world, &duo), today);
        assert_eq!(light.is_some_and(|light| light.colour == Colour::Red), is_red);
    }
}

/// The rule in plain words: thirty days without a meeting, or fewer than two in the last full month and in this one.
fn is_red(duo: &StoredDuo, meetings: &[Meeting], today: NaiveDate) -> bool {
    let term = match &duo.state {
        State::Active(state) => &state.term,
        State::AtRisk(state) => &state.term,
        _ => return false,
    };
    let mut held: Vec<NaiveDate> = Vec::new();
    for meeting in meetings {
        let both = meeting.said.mentee == Some(true) && meeting.said.mentor == Some(true);
        if both && meeting.cancelled.is_none() {
            held.push(brussels_date(meeting.at));
        }
    }
    let last = held.iter().copied().max().unwrap_or(term.start);
    if days_until(last, today) >= 30 {
        return true;
    }
    let month = |day: NaiveDate| day.format("%Y-%m").to_string();
    let in_month = |name: &str| held.iter().filter(|day| month(**day) == name).count();
    let before = month(
        plus_months(NaiveDate::parse_from_str(&format!("{}-01", month(today)), "%Y-%m-%d").unwrap(), 0)
            .pred_opt()
            .unwrap(),
    );
    let days =
        term.start.iter_days().take_while(|day| *day < today).filter(|day| month(*day) == before).count();
    days >= 15 && in_month(&before) < 2 && in_month(&month(today)) < 2
}
