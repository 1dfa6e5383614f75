//! The organisation's provider of accounts (`OpenID` Connect): what this application is to it, and what is asked of it. What
//! a sign-in means is decided in `service::desk::sign_in`.

mod fetch;
mod keys;
mod provider;
mod signature;
mod token;

pub(crate) use provider::Provider;

use domain::Lang;
use service::desk::sign_in::oidc::{Begun, Refused};

/// Where the browser comes back to.
const CALLBACK: &str = "/api/v1/desk/sign-in/callback";

/// One line for a sign-in that was refused: never more than a code.
pub(crate) fn log(code: &str) {
    eprintln!("sign-in refused: {code}");
}

/// The variables.
pub(crate) struct Given {
    pub(crate) issuer: String,
    pub(crate) client: String,
    /// Empty: the provider knows us without one.
    pub(crate) secret: String,
    pub(crate) name: String,
    pub(crate) public_url: String,
}

/// What we are to the provider.
pub(crate) struct Client {
    pub(crate) issuer: String,
    pub(crate) id: String,
    secret: String,
    pub(crate) name: String,
    redirect: String,
}

impl Client {
    /// Without an issuer there is no provider.
    pub(crate) fn new(given: Given) -> Option<Self> {
        let redirect = format!("{}{CALLBACK}", given.public_url.trim_end_matches('/'));
        let Given { issuer, client: id, secret, name, .. } = given;
        let issuer = issuer.trim().to_owned();
        (!issuer.is_empty()).then_some(Self { issuer, id, secret, name, redirect })
    }

    /// Where the browser is sent.
    pub(crate) fn authorisation(&self, provider: &Provider, begun: &Begun, lang: Lang) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.id)
            .append_pair("redirect_uri", &self.redirect)
            .append_pair("scope", "openid email")
            .append_pair("state", &begun.state)
            .append_pair("nonce", &begun.nonce)
            .append_pair("code_challenge", &begun.challenge)
            .append_pair("code_challenge_method", "S256")
            .append_pair("ui_locales", lang.code());
        let endpoint = &provider.metadata.authorization_endpoint;
        let joint = if endpoint.contains('?') { '&' } else { '?' };
        format!("{endpoint}{joint}{}", query.finish())
    }

    /// The code of an answer that comes from this provider.
    pub(crate) fn code<'a>(&self, provider: &Provider, answered: &'a Answered) -> Result<&'a str, Refused> {
        // RFC 9207: where it is announced it must be there; where it is there it must be right.
        match &answered.iss {
            Some(iss) if *iss != self.issuer => return Err(Refused::Answerer),
            None if provider.metadata.authorization_response_iss_parameter_supported => {
                return Err(Refused::Answerer);
            }
            _ => {}
        }
        match (answered.error.as_deref(), answered.code.as_deref()) {
            (None, Some(code)) if !code.is_empty() => Ok(code),
            (Some("access_denied"), _) => Err(Refused::Cancelled),
            _ => Err(Refused::ProviderError),
        }
    }
}

/// What the browser brings back.
#[derive(Default)]
pub(crate) struct Answered {
    pub(crate) state: String,
    code: Option<String>,
    iss: Option<String>,
    error: Option<String>,
}

impl Answered {
    pub(crate) fn read(query: &str) -> Self {
        let mut answered = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.into_owned();
            match &*name {
                "state" => answered.state = value,
                "code" => answered.code = Some(value),
                "iss" => answered.iss = Some(value),
                "error" => answered.error = Some(value),
                _ => {}
            }
        }
        answered
    }
}
