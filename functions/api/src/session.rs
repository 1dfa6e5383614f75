//! The session cookie. Only the API reads it, only over the same site, never a script.

use crate::refusal::Refusal;
use axum::extract::{FromRequestParts, Query};
use axum::http::header::{COOKIE, HeaderValue};
use axum::http::request::Parts;
use domain::Lang;
use serde::Deserialize;
use service::limits::SESSION_LIFE;
use service::open_session::{Token, Visit};

const NAME: &str = "passerelle_session";
// The path takes in `DELETE /api/v1/sessions`, which must be able to end it.
const RULES: &str = "HttpOnly; Secure; SameSite=Strict; Path=/api/v1";

/// The cookie of a new session. The server ends it earlier than the browser does.
pub(crate) fn cookie(token: &Token) -> Result<HeaderValue, Refusal> {
    let text = format!("{NAME}={}; {RULES}; Max-Age={}", token.0, SESSION_LIFE.num_seconds());
    HeaderValue::from_str(&text).map_err(|error| Refusal::internal(&error.to_string()))
}

/// The cookie that takes the session's place.
pub(crate) fn no_cookie() -> Result<HeaderValue, Refusal> {
    HeaderValue::from_str(&format!("{NAME}=; {RULES}; Max-Age=0"))
        .map_err(|error| Refusal::internal(&error.to_string()))
}

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

/// The token, if it can be one.
pub(crate) fn token(parts: &Parts) -> Option<String> {
    let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let value = pairs.find(|(name, _)| *name == NAME)?.1;
    let shape = value.len() == 64 && value.bytes().all(|b| b.is_ascii_hexdigit());
    shape.then(|| value.to_owned())
}
