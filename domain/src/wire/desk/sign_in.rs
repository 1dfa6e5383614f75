//! Signing in at the desk.

use crate::language::Lang;
use serde::{Deserialize, Serialize};

/// How staff can sign in here: one of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInWays {
    /// At the organisation's own provider: a link to `…/sign-in/start?lang=&back=`.
    pub oidc: bool,
    /// How the provider is called; absent if it has no name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// By a one-time code that comes by mail.
    pub code: bool,
}

/// `POST …/sign-in/codes`: asks for a code by mail. The answer is 202 for every address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskDeskCode {
    /// Whose.
    pub email: String,
}

/// `POST …/sign-in/sessions`: signs in with a code; answers the cookie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenDeskBody {
    /// Whose.
    pub email: String,
    /// Six digits; spaces and hyphens do no harm.
    pub code: String,
}

/// `GET …/sign-in/start?lang=&back=`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartSignIn {
    /// The language of the page where a refusal is shown.
    #[serde(default)]
    pub lang: Lang,
    /// Where to go afterwards: a page of the desk (`domain::desk::back`). Anything else is the desk's first page.
    #[serde(default)]
    pub back: String,
}
