//! Whether a token was signed by the provider: RS256 or ES256, with a key that it publishes.

use super::{Client, Provider, signature};
use chrono::{DateTime, Utc};
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation, decode, decode_header};
use service::desk::sign_in::claims::{Claims, KEYS_FLOOR};
use service::desk::sign_in::oidc::Refused;

impl Client {
    /// The claims of a token whose signature is right. Nothing else is checked yet.
    pub(super) async fn signed(
        &self,
        provider: &Provider,
        token: &str,
        now: DateTime<Utc>,
    ) -> Result<Claims, Refused> {
        // The library knows no `none`: what it cannot name it does not read.
        let header = decode_header(token).map_err(|_| Refused::Algorithm)?;
        if !matches!(header.alg, Algorithm::RS256 | Algorithm::ES256) {
            return Err(Refused::Algorithm);
        }
        let key = match find(provider, &header) {
            Some(key) => key.clone(),
            None if now - provider.keys_asked < KEYS_FLOOR => return Err(Refused::UnknownKey),
            // The provider may have changed its keys.
            None => {
                let renewed = self.with_new_keys(provider, now).await?;
                find(&renewed, &header).ok_or(Refused::UnknownKey)?.clone()
            }
        };
        signature::install();
        let key = DecodingKey::from_jwk(&key).map_err(|_| Refused::UnknownKey)?;
        // What the claims say is checked in one place, against our own clock: `Claims::check`.
        let mut only_signature = Validation::new(header.alg);
        only_signature.validate_exp = false;
        only_signature.validate_aud = false;
        only_signature.required_spec_claims.clear();
        let decoded = decode::<Claims>(token, &key, &only_signature).map_err(|error| match error.kind() {
            jsonwebtoken::errors::ErrorKind::Json(_) => Refused::Shape,
            _ => Refused::Signature,
        })?;
        Ok(decoded.claims)
    }
}

/// The key that a token names; where it names none, the only one of its kind.
fn find<'a>(provider: &'a Provider, header: &Header) -> Option<&'a Jwk> {
    let mut fitting = provider.keys.keys.iter().filter(|key| fits(key, header.alg));
    match &header.kid {
        Some(kid) => fitting.find(|key| key.common.key_id.as_ref() == Some(kid)),
        None => fitting.next().filter(|_| fitting.next().is_none()),
    }
}

/// A key for this algorithm: of its kind, on its curve, and not meant for anything else.
fn fits(key: &Jwk, algorithm: Algorithm) -> bool {
    let kind = match (&key.algorithm, algorithm) {
        (AlgorithmParameters::RSA(_), Algorithm::RS256) => true,
        (AlgorithmParameters::EllipticCurve(curve), Algorithm::ES256) => curve.curve == EllipticCurve::P256,
        _ => false,
    };
    let signs = matches!(key.common.public_key_use, None | Some(PublicKeyUse::Signature));
    let named =
        key.common.key_algorithm.as_ref().is_none_or(|named| named.to_string() == format!("{algorithm:?}"));
    kind && signs && named
}
