//! What the endpoints of the components `board` and `exports` share.

use crate::refusal::Refusal;
use axum::http::StatusCode;
#[cfg(feature = "board")]
use domain::desk::board::BoardFilter;
use service::desk::follow::{FollowError, Overtaken};

impl From<FollowError> for Refusal {
    fn from(error: FollowError) -> Self {
        let conflict = |code| Self::new(StatusCode::CONFLICT, code);
        match error {
            FollowError::Barred(barred) => barred.into(),
            FollowError::Fields(fields) => Self::fields(fields),
            FollowError::Overtaken(None) => conflict("version-conflict"),
            FollowError::Overtaken(Some(first)) => {
                let Overtaken { at, actor, by, act, state } = *first;
                let at = at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
                let refusal = conflict("version-conflict").with("at", at).with("actor", actor);
                let refusal = refusal.with("act", act).with("state", state);
                match by {
                    Some(name) => refusal.with("by", name),
                    None => refusal,
                }
            }
            FollowError::Move(_) => conflict("move-impossible"),
            FollowError::Illegal(illegal) => {
                let refusal = conflict("move-impossible").with("reason", &illegal.code);
                illegal.params.iter().fold(refusal, |refusal, (name, value)| refusal.with(name, value))
            }
            FollowError::Fault(fault) => fault.into(),
        }
    }
}

/// Pairs of an address, of which a use case takes what it knows.
pub(crate) type Pairs = Vec<(String, String)>;

/// The filter of a board.
#[cfg(feature = "board")]
pub(crate) fn filter(pairs: &Pairs) -> BoardFilter {
    BoardFilter::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// The number of a pair, if it is one.
#[cfg(feature = "board")]
pub(crate) fn number(pairs: &Pairs, name: &str) -> Option<usize> {
    value(pairs, name)?.parse().ok()
}

/// The value of a pair.
#[cfg(feature = "board")]
pub(crate) fn value<'a>(pairs: &'a Pairs, name: &str) -> Option<&'a str> {
    pairs.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
}
