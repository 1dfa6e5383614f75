//! What the endpoints of the components `matching` and `drafts` share.

use crate::refusal::Refusal;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use domain::{Lang, ProgrammeId};
use serde::Deserialize;
use service::desk::matching::MatchingError;

pub(super) type Answer = Result<Response, Refusal>;

/// In which language a mentor's trade is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InLanguage {
    /// French if absent.
    pub(super) lang: Option<Lang>,
}

/// Of which programme.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfProgramme {
    pub(super) programme: ProgrammeId,
}

pub(super) type Asked<T> = Result<Query<T>, QueryRejection>;
pub(super) type Named<T> = Result<Path<T>, PathRejection>;

pub(super) fn asked<T>(query: Asked<T>) -> Result<T, Refusal> {
    query.map(|Query(query)| query).map_err(|_| Refusal::bad_request("invalid-query"))
}

pub(super) fn named<T>(path: Named<T>) -> Result<T, Refusal> {
    path.map(|Path(path)| path).map_err(|_| Refusal::not_found())
}

impl From<MatchingError> for Refusal {
    fn from(error: MatchingError) -> Self {
        let conflict = |code| Self::new(StatusCode::CONFLICT, code);
        match error {
            MatchingError::Barred(barred) => barred.into(),
            MatchingError::Act(error) => error.into(),
            MatchingError::Fields(fields) => Self::fields(fields),
            MatchingError::PairBarred(bars) => {
                let bars: Vec<&str> = bars.iter().map(|bar| bar.code()).collect();
                conflict("pair-barred").with("bars", bars.join(","))
            }
            MatchingError::Taken => conflict("mentor-taken"),
            MatchingError::DraftClosed => conflict("draft-closed"),
            MatchingError::Fault(fault) => fault.into(),
        }
    }
}
