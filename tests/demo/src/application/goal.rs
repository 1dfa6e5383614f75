//! Where each application shall end, in which proportions.

use crate::chance::Chance;
use std::cmp::Reverse;

/// The state that an application reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Goal {
    Received,
    InReview,
    InformationAsked,
    Interview,
    Waiting,
    Proposed,
    DuoStarted,
    Transferred,
    Withdrawn,
    Refused,
    Obsolete,
    Expired,
}

/// Of three hundred.
const QUOTAS: [(Goal, usize); 12] = [
    (Goal::Received, 30),
    (Goal::InReview, 27),
    (Goal::InformationAsked, 20),
    (Goal::Interview, 20),
    (Goal::Waiting, 30),
    (Goal::Proposed, 22),
    (Goal::DuoStarted, 70),
    (Goal::Transferred, 12),
    (Goal::Withdrawn, 24),
    (Goal::Refused, 24),
    (Goal::Obsolete, 9),
    (Goal::Expired, 12),
];

impl Goal {
    /// The code of the state.
    #[cfg(test)]
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InReview => "in-review",
            Self::InformationAsked => "information-asked",
            Self::Interview => "interview",
            Self::Waiting => "waiting",
            Self::Proposed => "proposed",
            Self::DuoStarted => "duo-started",
            Self::Transferred => "transferred",
            Self::Withdrawn => "withdrawn",
            Self::Refused => "refused",
            Self::Obsolete => "obsolete",
            Self::Expired => "expired",
        }
    }

    /// Fewest and most days since the last move.
    pub(crate) const fn rest(self) -> (i64, i64) {
        match self {
            Self::Received => (0, 6),
            Self::InReview => (0, 16),
            // The scheme's own clocks would move older ones.
            Self::InformationAsked => (1, 22),
            Self::Interview => (1, 5),
            Self::Waiting => (1, 34),
            Self::Proposed => (1, 9),
            Self::DuoStarted
            | Self::Transferred
            | Self::Withdrawn
            | Self::Refused
            | Self::Obsolete
            | Self::Expired => (3, 190),
        }
    }
}

/// A goal for each application, mixed, with its number among those of the same goal: what varies, varies by it.
pub(crate) fn goals(seed: u64, count: usize) -> Vec<(Goal, usize)> {
    let total: usize = QUOTAS.iter().map(|(_, quota)| quota).sum();
    let mut shares: Vec<(Goal, usize, usize)> = QUOTAS
        .into_iter()
        .map(|(goal, quota)| {
            let share = quota * count;
            // Every state is there as soon as there is room for it.
            (goal, (share / total).max(usize::from(count >= QUOTAS.len())), share % total)
        })
        .collect();
    shares.sort_by_key(|(.., rest)| Reverse(*rest));
    let given: usize = shares.iter().map(|(_, share, _)| share).sum();
    for (_, share, _) in shares.iter_mut().take(count.saturating_sub(given)) {
        *share += 1;
    }
    let mut goals: Vec<_> = shares
        .into_iter()
        .flat_map(|(goal, share, _)| (0..share).map(move |variant| (goal, variant)))
        .collect();
    Chance::new(seed, "goals", count).shuffle(&mut goals);
    goals.truncate(count);
    goals
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::application::State;

    #[test]
    fn quotas_add_up_and_every_state_is_there() {
        assert_eq!(QUOTAS.iter().map(|(_, quota)| quota).sum::<usize>(), 300);
        assert_eq!(QUOTAS.map(|(goal, _)| goal.code()), State::CODES);
        for count in [0, 1, 11, 300, 1000] {
            assert_eq!(goals(1, count).len(), count);
        }
        for (goal, quota) in QUOTAS {
            assert_eq!(goals(1, 300).iter().filter(|(found, _)| *found == goal).count(), quota);
            assert!(goals(1, 40).iter().any(|(found, _)| *found == goal), "{goal:?}");
        }
    }
}
