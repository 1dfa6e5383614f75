//! The open figures: counted here, hidden where small by [`domain::figures`].

use crate::env::Env;
use crate::file::Fault;
use crate::port::{ApplicationCount, Match, MentorCount, Reports as _, Store, StoreError, Unit};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::ProgrammeId;
use domain::application::State;
use domain::calendar::{brussels_date, start_of_day};
use domain::figures::{Counts, part, whole};
use domain::wire::{Figures, Table};
use std::collections::BTreeMap;

/// Fewest cases for a waiting time.
pub const FEWEST_CASES: usize = 10;
/// The licence of the figures, as an SPDX code.
pub const LICENCE: &str = "CC-BY-4.0";
/// The category of applications without a programme.
pub const NO_PROGRAMME: &str = "none";
/// What "recent" means for waits, counted back from the beginning of today: the figures are the same all day.
const RECENT: TimeDelta = TimeDelta::days(365);
/// Job seekers to be mentored in the scheme (domain.md §1)…
const TARGET: u32 = 4400;
/// …by the end of this year.
const TARGET_YEAR: i32 = 2028;
/// The state of an application whose duo both sides wanted.
const STARTED: &str = "duo-started";

/// Counts.
pub async fn figures<S: Store>(env: Env<'_, S>) -> Result<Figures, Fault> {
    let date = env.today();
    let read = env.store.read(async |unit| {
        let (applications, mentors) = (unit.count_applications().await?, unit.count_mentors().await?);
        let (duos, matches) = (unit.count_duos().await?, unit.matches(recent(date)).await?);
        Ok((applications, mentors, duos, matches, unit.has_demo().await?))
    });
    let (applications, mentors, duos, matches, demo) = read.await?;
    let states = whole(&by_state(&applications));
    let programmes = whole(&by_programme(&applications));
    let (all, free) = (of_mentors(&mentors, |row| row.count), of_mentors(&mentors, |row| row.free));
    let all = whole(&all);
    let started = states.cells.get(STARTED).copied().flatten();
    Ok(Figures {
        date,
        licence: LICENCE.to_owned(),
        demo,
        target: TARGET,
        target_year: TARGET_YEAR,
        mentored: part(&met(&applications), &programmes, &[]),
        duos_running: part(&running(&duos), &programmes, &[started]),
        waits_p90_days: waits(&matches, &programmes),
        applications: states,
        applications_by_programme: programmes,
        mentors_free: part(&free, &all, &[]),
        mentors: all,
    })
}

fn recent(today: NaiveDate) -> DateTime<Utc> {
    start_of_day(today) - RECENT
}

/// Nobody, in every programme.
fn nobody() -> Counts {
    ProgrammeId::ALL.iter().map(|id| (id.code().to_owned(), 0)).collect()
}

fn add(counts: &mut Counts, category: &str, count: usize) {
    *counts.entry(category.to_owned()).or_default() += count;
}

fn by_state(applications: &[ApplicationCount]) -> Counts {
    let mut counts: Counts = State::CODES.iter().map(|code| ((*code).to_owned(), 0)).collect();
    for row in applications {
        add(&mut counts, &row.state, row.count);
    }
    counts
}

fn by_programme(applications: &[ApplicationCount]) -> Counts {
    let mut counts = nobody();
    add(&mut counts, NO_PROGRAMME, 0);
    for row in applications {
        add(&mut counts, row.programme.map_or(NO_PROGRAMME, ProgrammeId::code), row.count);
    }
    counts
}

fn met(applications: &[ApplicationCount]) -> Counts {
    let mut counts = nobody();
    for row in applications {
        if let Some(programme) = row.programme {
            add(&mut counts, programme.code(), row.met);
        }
    }
    counts
}

fn running(duos: &[(ProgrammeId, usize)]) -> Counts {
    let mut counts = nobody();
    for (programme, count) in duos {
        add(&mut counts, programme.code(), *count);
    }
    counts
}

fn of_mentors(mentors: &[MentorCount], of: impl Fn(&MentorCount) -> usize) -> Counts {
    let mut counts = nobody();
    for row in mentors {
        add(&mut counts, row.programme.code(), of(row));
    }
    counts
}

/// Days within which nine of ten matches were made, for every programme. A wait says that there are ten applications or
/// more: where their number is hidden, so is the wait.
fn waits(matches: &[Match], programmes: &Table) -> BTreeMap<String, Option<u32>> {
    let wait =
        |id: ProgrammeId| programmes.cells.get(id.code()).copied().flatten().and_then(|_| p90(matches, id));
    ProgrammeId::ALL.iter().map(|id| (id.code().to_owned(), wait(*id))).collect()
}

fn p90(matches: &[Match], programme: ProgrammeId) -> Option<u32> {
    let mut days: Vec<i64> = matches
        .iter()
        .filter(|case| case.programme == programme)
        .map(|case| (brussels_date(case.matched) - brussels_date(case.received)).num_days())
        .collect();
    if days.len() < FEWEST_CASES {
        return None;
    }
    days.sort_unstable();
    // Nearest rank: the smallest value that at least nine of ten do not exceed.
    let rank = (days.len() * 9).div_ceil(10);
    u32::try_from(*days.get(rank.checked_sub(1)?)?).ok()
}

/// The waits of the figures, alone.
pub(crate) async fn recent_waits(
    unit: &mut impl Unit,
    today: NaiveDate,
) -> Result<BTreeMap<String, Option<u32>>, StoreError> {
    let matches = unit.matches(recent(today)).await?;
    Ok(waits(&matches, &whole(&by_programme(&unit.count_applications().await?))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_needs_ten_cases_and_a_count_that_is_shown() {
        let case = |days| Match {
            programme: ProgrammeId::Duo,
            received: DateTime::UNIX_EPOCH,
            matched: DateTime::UNIX_EPOCH + TimeDelta::days(days),
        };
        let cases: Vec<Match> = (1..=10).map(case).collect();
        let table = |cell| Table { total: Some(30), cells: [("duo-for-a-job".to_owned(), cell)].into() };
        let of = |cases: &[Match], cell| waits(cases, &table(cell)).remove("duo-for-a-job").flatten();
        assert_eq!(of(&cases, Some(12)), Some(9));
        assert_eq!(of(&cases[..9], Some(12)), None);
        assert_eq!(of(&cases, None), None);
        assert_eq!(waits(&cases, &table(None)).len(), 4, "every programme is there");
    }
}
