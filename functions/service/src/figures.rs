//! Open counters. A count below five could point at somebody and is hidden, also from subtraction; a wait is only
//! told from ten cases on.

use crate::env::Env;
use crate::file::Fault;
use crate::port::{Match, Reports as _, Store, Unit as _};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::application::State;
use domain::calendar::brussels_date;
use domain::wire::Figures;
use std::collections::BTreeMap;

/// Smallest count that is shown.
pub const SMALLEST: usize = 5;
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
    let mut waits_p90_days = BTreeMap::new();
    for (id, days) in waits(&unit.matches(env.now() - RECENT).await?) {
        waits_p90_days.insert(id.code().to_owned(), days);
    }
    let demo = unit.has_demo().await?;
    unit.end().await?;
    let (mentors, mentors_free) = pair(mentors, free);
    Ok(Figures {
        date: env.today(),
        target: TARGET,
        target_year: TARGET_YEAR,
        mentors,
        mentors_free,
        applications: cells(&states),
        waits_p90_days,
        demo,
    })
}

/// Hides small cells. If only one were hidden, a known total would give it away: then the next smallest hides too.
fn cells(counts: &[(String, usize)]) -> BTreeMap<String, usize> {
    let known = |code: &String| State::CODES.contains(&code.as_str());
    let mut shown: Vec<&(String, usize)> =
        counts.iter().filter(|(code, count)| *count >= SMALLEST && known(code)).collect();
    let hidden = counts.iter().filter(|(_, count)| (1..SMALLEST).contains(count)).count();
    if hidden == 1 {
        let smallest = shown.iter().map(|(_, count)| *count).min();
        if let Some(at) = shown.iter().position(|(_, count)| Some(*count) == smallest) {
            shown.remove(at);
        }
    }
    let mut cells = BTreeMap::new();
    cells.extend(shown.into_iter().cloned());
    cells
}

/// A whole and its part: the part is hidden when the rest would be small.
fn pair(whole: usize, part: usize) -> (Option<usize>, Option<usize>) {
    let rest = whole - part.min(whole);
    let shown = part >= SMALLEST && (rest == 0 || rest >= SMALLEST);
    (Some(whole).filter(|n| *n >= SMALLEST), Some(part).filter(|_| shown))
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

    fn counts(list: &[(&str, usize)]) -> Vec<(String, usize)> {
        list.iter().map(|(code, count)| ((*code).to_owned(), *count)).collect()
    }

    #[test]
    fn small_cells_are_hidden_also_from_subtraction() {
        let two = cells(&counts(&[("received", 20), ("waiting", 4), ("refused", 1), ("expired", 5)]));
        assert_eq!(two.keys().collect::<Vec<_>>(), ["expired", "received"]);
        let one = cells(&counts(&[("received", 20), ("waiting", 4), ("expired", 5)]));
        assert_eq!(one.keys().collect::<Vec<_>>(), ["received"]);
        assert!(cells(&counts(&[("received", 4)])).is_empty());
        assert_eq!(pair(100, 97), (Some(100), None));
        assert_eq!(pair(100, 100), (Some(100), Some(100)));
        assert_eq!(pair(4, 4), (None, None));
        assert_eq!(pair(100, 40), (Some(100), Some(40)));
    }

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
