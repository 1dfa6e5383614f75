//! Open counters. A count below five could point at somebody and is hidden, also from subtraction; a wait is only
//! told from ten cases on.

use crate::env::Env;
use crate::file::Fault;
use crate::port::{Match, Reports as _, Store, Unit as _};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::calendar::brussels_date;
use domain::figures::{Counts, SMALLEST, whole as table};
use domain::wire::{Figures, Table};
use std::collections::BTreeMap;

/// The licence of the figures, as an SPDX code.
const LICENCE: &str = "CC-BY-4.0";
/// Fewest cases for a waiting time.
pub const FEWEST_CASES: usize = 10;
/// What "recent" means for waits.
const RECENT: TimeDelta = TimeDelta::days(365);
/// Job seekers to be mentored in the scheme (domain.md §1)…
const TARGET: u32 = 4400;
/// …by the end of this year.
const TARGET_YEAR: i32 = 2028;

/// Counts.
pub async fn figures<S: Store>(env: Env<'_, S>) -> Result<Figures, Fault> {
    let mut unit = env.store.begin_read().await?;
    let (mentors, free) = unit.count_mentors().await?;
    let states = unit.count_states().await?;
    let waits = waits(&unit.matches(env.now() - RECENT).await?);
    let wait = |id: ProgrammeId| waits.iter().find(|(of, _)| *of == id).map(|(_, days)| *days);
    let demo = unit.has_demo().await?;
    unit.end().await?;
    let states: Counts = states.into_iter().collect();
    let none = table(&Counts::new());
    let whole =
        |count: usize| Table { total: Some(count).filter(|n| *n >= SMALLEST), cells: BTreeMap::new() };
    Ok(Figures {
        date: env.today(),
        licence: LICENCE.to_owned(),
        demo,
        target: TARGET,
        target_year: TARGET_YEAR,
        mentored: none.clone(),
        duos_running: none.clone(),
        applications: table(&states),
        applications_by_programme: none,
        mentors: whole(mentors),
        mentors_free: whole(free),
        waits_p90_days: ProgrammeId::ALL.iter().map(|id| (id.code().to_owned(), wait(*id))).collect(),
    })
}

/// The days within which nine of ten matches were made, per programme.
pub(crate) fn waits(matches: &[Match]) -> Vec<(ProgrammeId, u32)> {
    let of = |id: ProgrammeId| {
        let mut days: Vec<i64> = matches
            .iter()
            .filter(|case| case.programme == id)
            .map(|case| (brussels_date(case.matched) - brussels_date(case.received)).num_days())
            .collect();
        days.sort_unstable();
        // Nearest rank: the smallest value that at least nine of ten do not exceed.
        let rank = (days.len() * 9).div_ceil(10);
        let p90 = days.get(rank.checked_sub(1)?)?;
        (days.len() >= FEWEST_CASES).then(|| Some((id, u32::try_from(*p90).ok()?)))?
    };
    ProgrammeId::ALL.iter().filter_map(|id| of(*id)).collect()
}

/// Waiting times of recent matches.
pub(crate) async fn recent_waits<S: Store>(env: Env<'_, S>) -> Result<Vec<(ProgrammeId, u32)>, Fault> {
    let matches = env.store.look_up(async |unit| unit.matches(env.now() - RECENT).await).await?;
    Ok(waits(&matches))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    #[test]
    fn a_wait_needs_ten_cases() {
        let case = |days| Match {
            programme: ProgrammeId::Duo,
            received: DateTime::UNIX_EPOCH,
            matched: DateTime::UNIX_EPOCH + TimeDelta::days(days),
        };
        let cases: Vec<Match> = (1..=10).map(case).collect();
        assert_eq!(waits(&cases), [(ProgrammeId::Duo, 9)]);
        assert_eq!(waits(&cases[..9]), []);
    }
}
