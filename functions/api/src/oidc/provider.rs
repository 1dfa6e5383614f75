//! What the provider says of itself (`OpenID` Connect Discovery 1.0) and its keys: the instance keeps both for an hour.

use super::{Client, fetch};
use chrono::{DateTime, Utc};
use jsonwebtoken::jwk::JwkSet;
use serde::Deserialize;
use service::desk::sign_in::claims::PROVIDER_KEPT;
use service::desk::sign_in::oidc::Refused;
use std::sync::{Mutex, PoisonError};

/// The parts of a provider's description that are used.
#[derive(Clone, Deserialize)]
pub(crate) struct Metadata {
    issuer: String,
    pub(super) authorization_endpoint: String,
    pub(super) token_endpoint: String,
    pub(super) jwks_uri: String,
    #[serde(default)]
    pub(super) userinfo_endpoint: Option<String>,
    #[serde(default)]
    pub(super) token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    pub(super) authorization_response_iss_parameter_supported: bool,
}

/// A provider as it was when we last asked.
#[derive(Clone)]
pub(crate) struct Provider {
    pub(super) metadata: Metadata,
    pub(super) keys: JwkSet,
    asked: DateTime<Utc>,
    /// When the keys were asked for.
    pub(super) keys_asked: DateTime<Utc>,
}

/// Public, and the same for everybody.
static KEPT: Mutex<Option<Provider>> = Mutex::new(None);

fn kept() -> Option<Provider> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn keep(provider: &Provider) {
    *KEPT.lock().unwrap_or_else(PoisonError::into_inner) = Some(provider.clone());
}

impl Client {
    /// The provider, asked anew after an hour.
    pub(crate) async fn provider(&self, now: DateTime<Utc>) -> Result<Provider, Refused> {
        if let Some(provider) = kept().filter(|provider| now - provider.asked < PROVIDER_KEPT) {
            return Ok(provider);
        }
        let url = format!("{}/.well-known/openid-configuration", self.issuer.trim_end_matches('/'));
        let metadata: Metadata = fetch::get(&url).await?;
        if metadata.issuer != self.issuer || !metadata.safe() {
            return Err(Refused::Provider);
        }
        let keys = fetch::get(&metadata.jwks_uri).await?;
        let provider = Provider { metadata, keys, asked: now, keys_asked: now };
        keep(&provider);
        Ok(provider)
    }

    /// The provider with its keys of now.
    pub(super) async fn with_new_keys(
        &self,
        provider: &Provider,
        now: DateTime<Utc>,
    ) -> Result<Provider, Refused> {
        let keys = fetch::get(&provider.metadata.jwks_uri).await?;
        let provider = Provider { keys, keys_asked: now, ..provider.clone() };
        keep(&provider);
        Ok(provider)
    }
}

impl Metadata {
    /// A provider that is reached by TLS does not send anybody out of it.
    fn safe(&self) -> bool {
        let tls = self.issuer.starts_with("https://");
        let all = [&self.authorization_endpoint, &self.token_endpoint, &self.jwks_uri];
        let mut all = all.into_iter().chain(&self.userinfo_endpoint);
        all.all(|url| url.starts_with("https://") || (!tls && url.starts_with("http://")))
    }
}
