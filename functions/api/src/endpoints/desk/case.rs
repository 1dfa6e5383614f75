//! How the errors of a case are refused.

use crate::refusal::Refusal;
use axum::http::StatusCode;
use service::desk::CaseError;

impl From<CaseError> for Refusal {
    fn from(error: CaseError) -> Self {
        match error {
            CaseError::Barred(barred) => barred.into(),
            CaseError::Fields(fields) => Self::fields(fields),
            CaseError::Stale(since) => {
                let refusal = Self::new(StatusCode::CONFLICT, "version-conflict")
                    .with("actor", since.actor)
                    .with("act", since.act)
                    .with("at", since.at.to_rfc3339())
                    .with("version", since.version);
                match since.who {
                    Some(who) => refusal.with("who", who),
                    None => refusal,
                }
            }
            CaseError::Impossible => Self::new(StatusCode::CONFLICT, "move-impossible"),
            CaseError::TrainingIncomplete { missing } => {
                Self::new(StatusCode::CONFLICT, "training-incomplete").with("missing", missing)
            }
            CaseError::NoConsent => Self::new(StatusCode::CONFLICT, "no-consent"),
            CaseError::OtherStays => Self::new(StatusCode::CONFLICT, "other-stays"),
            CaseError::OtherUnderKey => Self::new(StatusCode::CONFLICT, "note-there"),
            CaseError::Fault(fault) => fault.into(),
        }
    }
}
