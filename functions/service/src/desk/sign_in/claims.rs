//! What an ID token must say before it is believed (`OpenID` Connect Core 1.0, §3.1.3.7). Its signature is checked by the
//! component, which has the keys: this is the rest, as a pure function.

use super::oidc::Refused;
use crate::hash::same;
use crate::limits;
use chrono::{DateTime, TimeDelta, Utc};
use domain::contact::Email;
use serde::Deserialize;

/// The claims that are read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Claims {
    /// Who issued it.
    pub iss: String,
    /// Whose account.
    pub sub: String,
    /// For whom.
    pub aud: Audience,
    /// Who asked for it, where there are several audiences.
    #[serde(default)]
    pub azp: Option<String>,
    /// Ends, in seconds since 1970.
    pub exp: i64,
    /// Issued.
    pub iat: i64,
    /// Not before.
    #[serde(default)]
    pub nbf: Option<i64>,
    /// What we sent along.
    #[serde(default)]
    pub nonce: Option<String>,
    /// The account's mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// Whether the provider vouches for it.
    #[serde(default)]
    pub email_verified: Option<Verified>,
}

/// One audience, or several.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Audience {
    /// One.
    One(String),
    /// Several.
    Many(Vec<String>),
}

impl Audience {
    fn names(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::Many(names) => names,
        }
    }
}

/// `true`; or `"true"`, as some providers write it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Verified {
    /// As the standard says.
    Bool(bool),
    /// As a text.
    Text(String),
}

/// What the claims must fit.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// The provider.
    pub issuer: &'a str,
    /// Ourselves.
    pub client: &'a str,
    /// What we sent along.
    pub nonce: &'a str,
    /// Now.
    pub now: DateTime<Utc>,
}

impl Claims {
    /// Checks everything but the signature.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn check(&self, expected: Expected<'_>) -> Result<(), Refused> {
        let refuse = |why| Err(why);
        if self.iss != expected.issuer {
            return refuse(Refused::Issuer);
        }
        let names = self.aud.names();
        if !names.iter().any(|name| name == expected.client) {
            return refuse(Refused::Audience);
        }
        // With several audiences the token must say that we asked for it; whoever asked, it must not be another.
        match &self.azp {
            Some(party) if party != expected.client => return refuse(Refused::AuthorisedParty),
            None if names.len() > 1 => return refuse(Refused::AuthorisedParty),
            _ => {}
        }
        self.check_times(expected.now)?;
        if !self.nonce.as_deref().is_some_and(|nonce| same(nonce, expected.nonce)) {
            return refuse(Refused::Nonce);
        }
        if self.sub.is_empty() { refuse(Refused::Shape) } else { Ok(()) }
    }

    fn check_times(&self, now: DateTime<Utc>) -> Result<(), Refused> {
        let at = |seconds: i64| DateTime::from_timestamp(seconds, 0).ok_or(Refused::Shape);
        let (leeway, issued) = (limits::PROVIDER_LEEWAY, at(self.iat)?);
        if at(self.exp)? + leeway <= now || now - issued > limits::ID_TOKEN_LIFE + leeway {
            return Err(Refused::Expired);
        }
        let begins = self.nbf.map_or(Ok(issued), at)?.max(issued);
        if begins - now > leeway { Err(Refused::NotYet) } else { Ok(()) }
    }

    /// The mail address, if the provider vouches for it.
    ///
    /// # Errors
    /// `NoEmail`, `UnverifiedEmail`.
    pub fn verified_email(&self) -> Result<Email, Refused> {
        let email = self.email.as_deref().ok_or(Refused::NoEmail)?;
        match &self.email_verified {
            Some(Verified::Bool(true)) => {}
            Some(Verified::Text(text)) if text == "true" => {}
            _ => return Err(Refused::UnverifiedEmail),
        }
        Email::parse(email).map_err(|_| Refused::NoEmail)
    }
}

/// How long keys and addresses of the provider are believed before they are asked for again.
pub const PROVIDER_KEPT: TimeDelta = TimeDelta::hours(1);
/// A key that nobody knows makes us ask for the keys again, at most this often.
pub const KEYS_FLOOR: TimeDelta = TimeDelta::seconds(30);

#[cfg(test)]
#[path = "claims_tests.rs"]
mod tests;
