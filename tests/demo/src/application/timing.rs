//! When an application arrives and moves: staff work on working days, clocks at night, people when they like.

use super::LONGEST;
use super::goal::Goal;
use super::path::Beat;
use crate::chance::Chance;
use anyhow::{Result, bail};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::application::Actor;
use domain::calendar::{brussels_date, is_working_day, plus_days, start_of_day};

/// When an application arrives and moves.
pub(crate) struct Times {
    pub(crate) received: DateTime<Utc>,
    pub(crate) moves: Vec<DateTime<Utc>>,
    /// A free hour in the coming days, for a talk.
    pub(crate) coming: DateTime<Utc>,
}

/// Finds the days and hours, so that the last move lies as far back as it may and nothing lies ahead.
pub(crate) fn times(chance: &mut Chance, goal: Goal, beats: &[Beat], now: DateTime<Utc>) -> Result<Times> {
    let (shortest, longest) = goal.rest();
    let moving: i64 = beats.iter().map(|beat| beat.days).sum();
    let resting = chance.between(shortest, longest.min(LONGEST.num_days() - moving).max(shortest));
    let today = brussels_date(now);
    let coming = on_working_day(plus_days(today, u64::try_from(chance.between(1, 8))?), hours(chance, 9, 16));
    for back in (moving + resting..).take(40) {
        let first = today - TimeDelta::days(back);
        let received = start_of_day(first) + hours(chance, 7, 22);
        let mut moves = Vec::with_capacity(beats.len());
        let mut last = received;
        for beat in beats {
            last = time_of(chance, beat, last)?;
            moves.push(last);
        }
        if last <= now {
            return Ok(Times { received, moves, coming });
        }
    }
    bail!("no day found for {goal:?}")
}

fn time_of(chance: &mut Chance, beat: &Beat, last: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let day = plus_days(brussels_date(last), u64::try_from(beat.days)?);
    let at = match beat.actor {
        Actor::Coordinator => on_working_day(day, hours(chance, 9, 16)),
        Actor::Mentee | Actor::Mentor => start_of_day(day) + hours(chance, 8, 21),
        Actor::Clock => start_of_day(day) + TimeDelta::hours(3),
    };
    Ok(if at > last { at } else { last + TimeDelta::minutes(chance.between(12, 55)) })
}

fn hours(chance: &mut Chance, first: i64, last: i64) -> TimeDelta {
    TimeDelta::minutes(60 * chance.between(first, last) + 5 * chance.between(0, 11))
}

fn on_working_day(day: NaiveDate, time: TimeDelta) -> DateTime<Utc> {
    let open = day.iter_days().find(|day| is_working_day(*day)).unwrap_or(day);
    start_of_day(open) + time
}
