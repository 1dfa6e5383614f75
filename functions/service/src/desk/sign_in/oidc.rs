//! Signing in at the organisation's provider: authorisation code with PKCE. A way begins with a secret that only the
//! browser holds (a cookie); `state`, `nonce` and the verifier are made from it, and the store keeps its hash, for one use.
//! What the component does in between: ask the provider, and check the signature.

use super::claims::{Claims, Expected};
use super::first::first;
use super::open::open;
use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::{HashKey, hex, same};
use crate::open_session::Token;
use crate::port::{SignIn, Staff, StaffBook as _, Store, Unit as _};
use crate::{limits, rate};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Lang;
use domain::contact::Contact;
use domain::desk::back;
use sha2::{Digest as _, Sha256};

/// Why a sign-in was refused. Its code is logged, without any personal data; the reader sees the coarser [`Refused::fault`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No way was begun in this browser, or it was used already.
    #[error("no way")]
    NoWay,
    /// It took too long.
    #[error("late")]
    Late,
    /// The answer is to another question.
    #[error("state")]
    State,
    /// Too many from one network address.
    #[error("rate")]
    Rate,
    /// The member said no at the provider.
    #[error("cancelled")]
    Cancelled,
    /// The provider answers with an error.
    #[error("provider error")]
    ProviderError,
    /// The provider cannot be reached, or what it says of itself cannot be used.
    #[error("provider")]
    Provider,
    /// The answer comes from another provider (RFC 9207).
    #[error("answerer")]
    Answerer,
    /// The provider does not give a token for this code.
    #[error("code")]
    Code,
    /// The token is none, or lacks something.
    #[error("shape")]
    Shape,
    /// Signed in a way that is not taken: none, a shared secret, anything but RS256 and ES256.
    #[error("algorithm")]
    Algorithm,
    /// Signed with a key that the provider does not publish.
    #[error("key")]
    UnknownKey,
    /// The signature does not fit.
    #[error("signature")]
    Signature,
    /// Another issuer.
    #[error("issuer")]
    Issuer,
    /// For somebody else.
    #[error("audience")]
    Audience,
    /// Asked for by somebody else.
    #[error("authorised party")]
    AuthorisedParty,
    /// Too old.
    #[error("expired")]
    Expired,
    /// Of the future.
    #[error("not yet")]
    NotYet,
    /// Not the token of this way.
    #[error("nonce")]
    Nonce,
    /// The account has no address.
    #[error("no address")]
    NoEmail,
    /// The provider does not vouch for the address.
    #[error("unverified address")]
    UnverifiedEmail,
    /// Not on the list of staff.
    #[error("not listed")]
    NotListed,
    /// On the list, but may not sign in any more.
    #[error("inactive")]
    Inactive,
    /// The address is that of a member who signs in with another account.
    #[error("another account")]
    AnotherAccount,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(Refused);

impl Refused {
    /// For the log.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoWay => "no-way",
            Self::Late => "late",
            Self::State => "state",
            Self::Rate => "rate",
            Self::Cancelled => "cancelled",
            Self::ProviderError => "provider-error",
            Self::Provider => "provider",
            Self::Answerer => "answerer",
            Self::Code => "code",
            Self::Shape => "shape",
            Self::Algorithm => "algorithm",
            Self::UnknownKey => "unknown-key",
            Self::Signature => "signature",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::AuthorisedParty => "authorised-party",
            Self::Expired => "expired",
            Self::NotYet => "not-yet",
            Self::Nonce => "nonce",
            Self::NoEmail => "no-email",
            Self::UnverifiedEmail => "unverified-email",
            Self::NotListed => "not-listed",
            Self::Inactive => "inactive",
            Self::AnotherAccount => "another-account",
            Self::Fault(_) => "fault",
        }
    }

    /// For the reader: what they can do about it. `late`: begin again; `cancelled`: they said no; `too-many`: wait;
    /// `not-listed`: ask the administrator; `provider`: it is the provider's; `refused`: it is somebody's mischief, or a fault.
    pub const fn fault(&self) -> &'static str {
        match self {
            Self::NoWay | Self::Late | Self::State => "late",
            Self::Cancelled => "cancelled",
            Self::Rate => "too-many",
            Self::NotListed
            | Self::Inactive
            | Self::AnotherAccount
            | Self::NoEmail
            | Self::UnverifiedEmail => "not-listed",
            Self::Provider | Self::ProviderError | Self::Code => "provider",
            _ => "refused",
        }
    }
}

/// A way that begins: what the browser keeps, and what the provider is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// For the cookie.
    pub secret: String,
    /// Comes back with the answer.
    pub state: String,
    /// Comes back in the token.
    pub nonce: String,
    /// SHA-256 of the verifier (PKCE, S256).
    pub challenge: String,
}

/// A way that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Where to go afterwards.
    pub back: String,
    /// What the token must hold.
    pub nonce: String,
    /// Proves to the provider that it was us who asked (PKCE).
    pub verifier: String,
}

/// Begins a way.
pub async fn begin<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    address: &str,
    lang: Lang,
    back: &str,
) -> Result<Begun, Refused> {
    let secret = hex(&env.random::<32>());
    let mut unit = env.store.begin_write().await?;
    let bucket = format!("sign-in/{}", hash.address(address));
    let (most, window) = (limits::SIGN_INS_PER_ADDRESS, limits::DESK_CODES_IN);
    if !rate::within(env, &mut unit, &bucket, most, window).await? {
        unit.commit().await?;
        return Err(Refused::Rate);
    }
    let back = back::page(back).map_or_else(|| back::first_page(lang), str::to_owned);
    unit.add_sign_in(&SignIn { hash: hash.sign_in(&secret), lang, back, created: env.now() }).await?;
    unit.commit().await?;
    let part = |name| hash.sign_in_part(name, &secret);
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(part("verifier")));
    Ok(Begun { state: part("state"), nonce: part("nonce"), challenge, secret })
}

/// A way comes back, and is over: nobody can come back on it again, whatever comes of it. The language is that of the page
/// where a refusal is shown.
pub async fn come_back<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    secret: Option<&str>,
    state: &str,
) -> Result<(Lang, Result<Way, Refused>), Fault> {
    let Some(secret) = secret else { return Ok((Lang::default(), Err(Refused::NoWay))) };
    let mut unit = env.store.begin_write().await?;
    let taken = unit.take_sign_in(&hash.sign_in(secret)).await?;
    unit.commit().await?;
    let Some(SignIn { lang, back, created, .. }) = taken else {
        return Ok((Lang::default(), Err(Refused::NoWay)));
    };
    let part = |name| hash.sign_in_part(name, secret);
    let way = if !same(state, &part("state")) {
        Err(Refused::State)
    } else if env.now() - created > limits::SIGN_IN_LIFE {
        Err(Refused::Late)
    } else {
        Ok(Way { back, nonce: part("nonce"), verifier: part("verifier") })
    };
    Ok((lang, way))
}

/// Opens a session for whom a token names, once its signature was found right.
pub async fn admit<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    claims: &Claims,
    expected: Expected<'_>,
    first_administrator: &str,
) -> Result<Token, Refused> {
    claims.check(expected)?;
    let subject = hash.subject(&claims.iss, &claims.sub);
    let mut unit = env.store.begin_write().await?;
    let staff = match unit.staff_of_subject(&subject).await? {
        Some(staff) => staff,
        None => link(env, &mut unit, hash, claims, &subject, first_administrator).await?,
    };
    if !staff.active {
        return Err(Refused::Inactive);
    }
    let token = open(env, &mut unit, hash, staff.id).await?;
    unit.commit().await?;
    Ok(token)
}

/// The first sign-in of an account: its address says whose it is, if nobody else's account is linked there.
async fn link<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    claims: &Claims,
    subject: &str,
    first_administrator: &str,
) -> Result<Staff, Refused> {
    let email = claims.verified_email()?;
    first(env, unit, hash, first_administrator, &email).await?;
    let contact = hash.contact(&Contact::Email(email)).ok_or(Refused::NoEmail)?;
    let staff = unit.staff_of_contact(&contact).await?.ok_or(Refused::NotListed)?;
    if !staff.active {
        return Err(Refused::Inactive);
    }
    if unit.subject_of_staff(staff.id).await?.is_some() {
        return Err(Refused::AnotherAccount);
    }
    unit.link_staff(staff.id, Some(subject)).await?;
    Ok(staff)
}
