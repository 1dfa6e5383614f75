//! Every answer that is not a success: a problem document (RFC 9457). The client finds the words by its code.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::response::{IntoResponse, Response};
use domain::FieldErrors;
#[cfg(any(feature = "public", feature = "own", feature = "desk"))]
use domain::programme::eligibility::Verdict;
use domain::wire::Problem;
use service::advance::ActError;
use service::hash::hex;
use service::open_session::Denied;
use service::port::StoreError;
#[cfg(any(feature = "public", feature = "desk"))]
use service::submit::SubmitError;
use service::{Fault, Rng as _};
use store::host::HostRng;

pub(crate) struct Refusal {
    pub(crate) problem: Problem,
    retry_after_seconds: Option<i64>,
    /// Whether a token opens.
    bearer: bool,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, code: &str) -> Self {
        Self { problem: Problem::new(status.as_u16(), code), retry_after_seconds: None, bearer: false }
    }

    pub(crate) fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.problem = self.problem.with(name, value);
        self
    }

    pub(crate) fn bad_request(code: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code)
    }

    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found")
    }

    pub(crate) fn no_session() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "no-session")
    }

    /// A token that is missing or wrong.
    #[cfg(feature = "public")]
    pub(crate) fn token() -> Self {
        Self { bearer: true, ..Self::new(StatusCode::UNAUTHORIZED, "token") }
    }

    pub(crate) fn fields(fields: FieldErrors) -> Self {
        let mut refusal = Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid-fields");
        refusal.problem.fields = fields;
        refusal
    }

    /// One field that is too long to be looked at.
    #[cfg(feature = "public")]
    pub(crate) fn too_long(field: &str, max: usize) -> Self {
        let mut fields = FieldErrors::default();
        fields.add(field, domain::Illegal::new("too-long").with("max", max));
        Self::fields(fields)
    }

    /// The chosen programme is closed: the client shows the page with reasons and the next door.
    #[cfg(any(feature = "public", feature = "own", feature = "desk"))]
    pub(crate) fn not_eligible(verdict: &Verdict) -> Self {
        let codes: Vec<&str> = match verdict {
            Verdict::NotEligible { reasons } => reasons.iter().map(|reason| reason.code.as_str()).collect(),
            Verdict::Eligible | Verdict::Unknown { .. } => Vec::new(),
        };
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "not-eligible").with("reasons", codes.join(","))
    }

    /// Ours: the words go to the log with an id, the answer shows the id only.
    pub(crate) fn internal(words: &str) -> Self {
        let mut id = [0; 6];
        HostRng.fill(&mut id);
        let id = hex(&id);
        eprintln!("error {id}: {words}");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal").with("id", id)
    }

    fn busy() -> Self {
        let busy = Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy");
        Self { retry_after_seconds: Some(1), ..busy }
    }

    #[cfg(any(feature = "public", feature = "desk"))]
    pub(crate) fn too_many(retry_after_seconds: i64) -> Self {
        let many = Self::new(StatusCode::TOO_MANY_REQUESTS, "too-many").with("seconds", retry_after_seconds);
        Self { retry_after_seconds: Some(retry_after_seconds), ..many }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self.problem).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = self.retry_after_seconds {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.bearer {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Store(StoreError::Busy) => Self::busy(),
            fault => Self::internal(&fault.to_string()),
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Fault::from(error).into()
    }
}

impl From<Denied> for Refusal {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::NoSession => Self::no_session(),
            Denied::NotFound => Self::not_found(),
            Denied::Fault(fault) => fault.into(),
        }
    }
}

impl From<ActError> for Refusal {
    fn from(error: ActError) -> Self {
        match error {
            ActError::VersionConflict => Self::new(StatusCode::CONFLICT, "version-conflict"),
            ActError::Move(_) => Self::new(StatusCode::CONFLICT, "move-impossible"),
            ActError::MentorNotAvailable => Self::new(StatusCode::CONFLICT, "mentor-not-available"),
            ActError::Fault(fault) => fault.into(),
        }
    }
}

#[cfg(any(feature = "public", feature = "desk"))]
impl From<SubmitError> for Refusal {
    fn from(error: SubmitError) -> Self {
        match error {
            SubmitError::Fields(fields) => Self::fields(fields),
            SubmitError::NotEligible(verdict) => Self::not_eligible(&verdict),
            SubmitError::IdempotencyMismatch => {
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, "idempotency-mismatch")
            }
            SubmitError::TooMany { retry_after_seconds } => Self::too_many(retry_after_seconds),
            SubmitError::Fault(fault) => fault.into(),
        }
    }
}
