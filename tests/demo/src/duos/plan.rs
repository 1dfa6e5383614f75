//! What a duo is to show: which days they met, when somebody spoke to them, how it ended.

use crate::chance::Chance;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::calendar::{brussels_date, instant, plus_days};
use domain::desk::outcome::OutcomeKind;
use domain::duo::Term;
use domain::duo::closing::Going;
use domain::duo::reason::EndReason;

/// A duo that began so many days ago can have come to its end.
const OLD: i64 = 172;

/// How a duo goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Habit {
    /// They have not met.
    Never,
    /// They meet, as asked.
    Regular,
    /// Not lately.
    Slow,
    /// Not for more than a month.
    Lapsed,
    /// It ended before its time.
    Ends,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With its last day.
    Completed,
    /// Before, by the wish of the mentee or of the mentor.
    Early(EndReason, domain::application::Actor),
}

/// What is told of a duo, in the order of days.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// When they met.
    pub(super) met: Vec<DateTime<Utc>>,
    /// When they meet next.
    pub(super) ahead: Option<DateTime<Utc>>,
    /// Of the last meeting they do not say the same.
    pub(super) disputed: bool,
    /// When somebody spoke to them, and how it went.
    pub(super) check_ins: Vec<(DateTime<Utc>, Going)>,
    /// The mentee asks something then; whether it was answered.
    pub(super) question: Option<(DateTime<Utc>, bool)>,
    /// The mentee tells a worry then.
    pub(super) worry: Option<DateTime<Utc>>,
    pub(super) end: Option<(DateTime<Utc>, End)>,
    /// What became of the mentee, on leaving.
    pub(super) outcome: Option<OutcomeKind>,
}

/// Plans the nth duo, which began with the second yes.
pub(super) fn plan(chance: &mut Chance, nth: usize, since: DateTime<Utc>, now: DateTime<Utc>) -> Plan {
    let (first, today) = (brussels_date(since), brussels_date(now));
    let habit = habit(chance, nth, (today - first).num_days());
    let mut plan = Plan {
        met: Vec::new(),
        ahead: None,
        disputed: false,
        check_ins: Vec::new(),
        question: None,
        worry: None,
        end: None,
        outcome: None,
    };
    let days = (today - first).num_days();
    // The oldest began at once: theirs are the six months that are over.
    let start = first + TimeDelta::days(if days > OLD { 3 } else { chance.between(3, 12) });
    let term = Term::begin(start);
    let over = term.completable_from() + TimeDelta::days(2) < today;
    let until = match habit {
        Habit::Never => return plan,
        Habit::Regular => today,
        Habit::Slow => today - TimeDelta::days(chance.between(16, 24)),
        Habit::Lapsed => today - TimeDelta::days(chance.between(31, 50)),
        Habit::Ends => {
            let day = start + TimeDelta::days(chance.between(25, 110));
            day.min(today - TimeDelta::days(2))
        }
    };
    plan.met = meetings(chance, start, until.min(term.last_day()));
    let Some(last) = plan.met.last().copied() else { return plan };
    let last_day = if habit == Habit::Ends { until } else { term.last_day().min(today) };
    if habit == Habit::Ends {
        plan.end = Some((at_noon(plus_days(until, 1)), early(chance)));
    } else if over {
        let day = term.last_day().min(today - TimeDelta::days(1));
        plan.end = Some((at_noon(day), End::Completed));
    } else {
        plan.disputed = chance.percent(8);
        if habit == Habit::Regular && !plan.disputed {
            plan.ahead = Some(at(plus_days(today, u64::try_from(chance.between(2, 9)).unwrap_or(2)), 17));
        }
    }
    plan.check_ins = check_ins(chance, start, last_day, habit);
    // On a day on which they meet still.
    let later = at(brussels_date(last), 20);
    if later < now && plan.end.is_none() {
        plan.question = chance.percent(14).then(|| (later, chance.percent(50)));
        plan.worry = chance.percent(5).then_some(later + TimeDelta::minutes(20)).filter(|at| *at < now);
    }
    if let Some((day, end)) = plan.end
        && (now - day).num_days() > 3
        && chance.percent(70)
    {
        plan.outcome = Some(outcome(chance, end));
    }
    plan
}

/// Two of five have not met yet: theirs is the first line on a coordinator's board.
fn habit(chance: &mut Chance, nth: usize, days: i64) -> Habit {
    if days < 15 || nth % 5 > 2 && chance.percent(85) {
        return Habit::Never;
    }
    match chance.below(100) {
        55..68 if (46..=OLD).contains(&days) => Habit::Slow,
        68..82 if (61..=OLD).contains(&days) => Habit::Lapsed,
        82.. if (46..=OLD).contains(&days) => Habit::Ends,
        _ => Habit::Regular,
    }
}

fn early(chance: &mut Chance) -> End {
    use domain::application::Actor::{Mentee, Mentor};
    let (reason, by) = match chance.below(10) {
        0..5 => (EndReason::FoundWork, Mentee),
        5..7 => (EndReason::Training, Mentee),
        7 => (EndReason::NoTime, Mentor),
        8 => (EndReason::Logistics, Mentee),
        _ => (EndReason::Unsaid, Mentee),
    };
    End::Early(reason, by)
}

fn meetings(chance: &mut Chance, start: NaiveDate, until: NaiveDate) -> Vec<DateTime<Utc>> {
    let mut days = Vec::new();
    let mut day = start;
    while day < until {
        days.push(at(day, if days.len().is_multiple_of(2) { 14 } else { 17 }));
        day += TimeDelta::days(chance.between(8, 14));
    }
    days
}

/// At two weeks, at four, then each month; now and then one is left out, and where they do not meet the last ones are.
fn check_ins(
    chance: &mut Chance,
    start: NaiveDate,
    until: NaiveDate,
    habit: Habit,
) -> Vec<(DateTime<Utc>, Going)> {
    let days = [12, 27, 57, 88, 118, 149, 180];
    let until = if habit == Habit::Lapsed { until - TimeDelta::days(35) } else { until };
    let held = days.into_iter().map(|days| start + TimeDelta::days(days)).filter(|day| *day < until);
    let held: Vec<NaiveDate> = held.filter(|_| chance.percent(88)).collect();
    let mood = |chance: &mut Chance| match chance.below(10) {
        0..7 => Going::Well,
        7..9 => Going::SoSo,
        _ => Going::Not,
    };
    held.into_iter().map(|day| (at(day, 10), mood(chance))).collect()
}

fn outcome(chance: &mut Chance, end: End) -> OutcomeKind {
    match (end, chance.below(10)) {
        (End::Early(EndReason::FoundWork, _), 0..=3) => OutcomeKind::JobFixed,
        (End::Early(EndReason::FoundWork, _), 4..=6) => OutcomeKind::JobOpenEnded,
        (End::Early(EndReason::FoundWork, _), _) => OutcomeKind::JobTemp,
        (End::Early(EndReason::Training, _), _) => OutcomeKind::Training,
        (_, 0..=2) => OutcomeKind::JobOpenEnded,
        (_, 3 | 4) => OutcomeKind::JobFixed,
        (_, 5) => OutcomeKind::Internship,
        (_, 6) => OutcomeKind::Studies,
        (_, 7) => OutcomeKind::Unknown,
        _ => OutcomeKind::None,
    }
}

fn at(day: NaiveDate, hour: i64) -> DateTime<Utc> {
    instant(day.and_time(chrono::NaiveTime::MIN) + TimeDelta::hours(hour))
}

fn at_noon(day: NaiveDate) -> DateTime<Utc> {
    at(day, 12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_lies_ahead_but_the_next_meeting_and_everything_is_in_order() {
        let now: DateTime<Utc> = "2026-11-23T05:15:39.123Z".parse().unwrap();
        let mut met = 0;
        for number in 0..400 {
            let days = i64::try_from(number).unwrap() % 200;
            let since = now - TimeDelta::days(days) - TimeDelta::hours(3);
            let plan = plan(&mut Chance::new(1, "test", number), number, since, now);
            met += usize::from(!plan.met.is_empty());
            assert!(plan.met.is_sorted() && plan.met.iter().all(|at| *at > since && *at < now), "{plan:?}");
            assert!(plan.ahead.is_none_or(|at| at > now));
            assert!(plan.check_ins.iter().all(|(at, _)| *at < now));
            assert!(plan.end.is_none_or(|(at, _)| at <= now), "{plan:?}");
            assert!(plan.outcome.is_none() || plan.end.is_some());
        }
        assert!((180..280).contains(&met), "{met}");
    }
}
