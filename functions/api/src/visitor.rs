//! A request of somebody with a session.

use crate::refusal::Refusal;
use crate::session::token;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use domain::Lang;
use serde::Deserialize;
use service::open_session::Visit;

/// A request with a session cookie; whether it still opens anything is for the use case to say.
pub(crate) struct Visitor {
    token: String,
    lang: Option<Lang>,
}

impl Visitor {
    pub(crate) fn visit(&self) -> Visit<'_> {
        Visit { token: &self.token, lang: self.lang }
    }
}

/// The language of the page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PageQuery {
    lang: Option<Lang>,
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let Query(PageQuery { lang }) =
            Query::try_from_uri(&parts.uri).map_err(|_| Refusal::bad_request("invalid-query"))?;
        let token = token(parts).ok_or_else(Refusal::no_session)?;
        Ok(Self { token, lang })
    }
}
