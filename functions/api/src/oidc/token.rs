//! A code becomes the claims of an account.

use super::{Client, Provider, fetch};
use axum::http::header::HeaderValue;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use service::desk::sign_in::claims::{Claims, Verified};
use service::desk::sign_in::oidc::{Refused, Way};

/// What the token endpoint answers, as far as it is used.
#[derive(Deserialize)]
struct Tokens {
    id_token: String,
    #[serde(default)]
    access_token: Option<String>,
}

/// What the provider says of the account beside the token: most put the address here only.
#[derive(Deserialize)]
struct UserInfo {
    sub: String,
    #[serde(default)]
    email: Option<String>,
    #[serde(default)]
    email_verified: Option<Verified>,
}

impl Client {
    /// The claims that a code stands for, with a right signature.
    pub(crate) async fn claims(
        &self,
        provider: &Provider,
        code: &str,
        way: &Way,
        now: DateTime<Utc>,
    ) -> Result<Claims, Refused> {
        let tokens = self.redeem(provider, code, way).await?;
        let claims = self.signed(provider, &tokens.id_token, now).await?;
        self.with_address(provider, claims, tokens.access_token).await
    }

    async fn redeem(&self, provider: &Provider, code: &str, way: &Way) -> Result<Tokens, Refused> {
        let (header, form) = self.request(provider, code, way)?;
        fetch::post(&provider.metadata.token_endpoint, header, form).await
    }

    /// What the token endpoint is sent: who we are, and the form.
    fn request(
        &self,
        provider: &Provider,
        code: &str,
        way: &Way,
    ) -> Result<(Option<HeaderValue>, String), Refused> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "authorization_code")
            .append_pair("code", code)
            .append_pair("redirect_uri", &self.redirect)
            .append_pair("code_verifier", &way.verifier);
        let header = if self.secret.is_empty() {
            form.append_pair("client_id", &self.id);
            None
        } else if takes_header(provider) {
            Some(basic(&self.id, &self.secret)?)
        } else {
            form.append_pair("client_id", &self.id).append_pair("client_secret", &self.secret);
            None
        };
        Ok((header, form.finish()))
    }

    /// Asks for the address if the token does not hold it.
    async fn with_address(
        &self,
        provider: &Provider,
        claims: Claims,
        access: Option<String>,
    ) -> Result<Claims, Refused> {
        let (None, Some(url), Some(access)) = (&claims.email, &provider.metadata.userinfo_endpoint, access)
        else {
            return Ok(claims);
        };
        let bearer = HeaderValue::from_str(&format!("Bearer {access}")).map_err(|_| Refused::Provider)?;
        let info: UserInfo = fetch::get_as(url, bearer).await?;
        // Else somebody's token could be dressed up with somebody else's address.
        if info.sub != claims.sub {
            return Err(Refused::Shape);
        }
        Ok(Claims { email: info.email, email_verified: info.email_verified, ..claims })
    }
}

/// Whether the provider takes the secret in the header, as it does unless it says otherwise.
fn takes_header(provider: &Provider) -> bool {
    let methods = provider.metadata.token_endpoint_auth_methods_supported.as_ref();
    methods.is_none_or(|methods| methods.iter().any(|method| method == "client_secret_basic"))
}

/// RFC 6749 §2.3.1: both are encoded as in a form before they are joined.
fn basic(id: &str, secret: &str) -> Result<HeaderValue, Refused> {
    let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let pair = format!("{}:{}", encode(id), encode(secret));
    let mut value =
        HeaderValue::from_str(&format!("Basic {}", STANDARD.encode(pair))).map_err(|_| Refused::Provider)?;
    value.set_sensitive(true);
    Ok(value)
}
