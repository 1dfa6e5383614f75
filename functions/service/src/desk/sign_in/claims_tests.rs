use super::*;
use serde_json::{Value, json};

fn now() -> DateTime<Utc> {
    "2026-11-27T08:00:00Z".parse().unwrap()
}

fn good() -> Value {
    let now = now().timestamp();
    json!({
        "iss": "https://id.example", "sub": "7", "aud": "desk", "nonce": "n", "exp": now + 300, "iat": now,
        "email": "ana@duo.example", "email_verified": true,
    })
}

fn with(changes: &Value) -> Claims {
    let mut claims = good();
    for (name, value) in changes.as_object().unwrap() {
        claims[name] = value.clone();
    }
    serde_json::from_value(claims).unwrap()
}

fn check(changes: &Value) -> Result<(), Refused> {
    let expected = Expected { issuer: "https://id.example", client: "desk", nonce: "n", now: now() };
    with(changes).check(expected)
}

#[test]
fn a_token_for_us_from_now_with_our_nonce_is_believed() {
    let now = now().timestamp();
    for fine in [
        json!({}),
        json!({ "aud": ["desk"] }),
        json!({ "aud": ["desk", "other"], "azp": "desk" }),
        json!({ "azp": "desk", "acr": "2", "unknown": { "a": [1] } }),
        json!({ "exp": now - 59 }),
        json!({ "iat": now + 60, "exp": now + 120 }),
        json!({ "iat": now - 660 }),
        json!({ "nbf": now + 60 }),
    ] {
        assert_eq!(check(&fine), Ok(()), "{fine}");
    }
}

#[test]
fn everything_else_is_refused_and_says_why() {
    let now = now().timestamp();
    for (changes, why) in [
        (json!({ "iss": "https://id.example/" }), Refused::Issuer),
        (json!({ "iss": "https://evil.example" }), Refused::Issuer),
        (json!({ "aud": "other" }), Refused::Audience),
        (json!({ "aud": [] }), Refused::Audience),
        (json!({ "aud": ["other", "desk2"] }), Refused::Audience),
        (json!({ "aud": ["desk", "other"] }), Refused::AuthorisedParty),
        (json!({ "azp": "other" }), Refused::AuthorisedParty),
        (json!({ "exp": now - 60 }), Refused::Expired),
        (json!({ "exp": 0 }), Refused::Expired),
        (json!({ "iat": now - 661 }), Refused::Expired),
        (json!({ "iat": now + 61 }), Refused::NotYet),
        (json!({ "nbf": now + 61 }), Refused::NotYet),
        (json!({ "exp": i64::MAX }), Refused::Shape),
        (json!({ "nonce": "m" }), Refused::Nonce),
        (json!({ "nonce": "" }), Refused::Nonce),
        (json!({ "nonce": null }), Refused::Nonce),
        (json!({ "sub": "" }), Refused::Shape),
    ] {
        assert_eq!(check(&changes), Err(why), "{changes}");
    }
}

#[test]
fn claims_that_are_missing_make_no_token() {
    for name in ["iss", "sub", "aud", "exp", "iat"] {
        let mut claims = good();
        claims.as_object_mut().unwrap().remove(name);
        assert!(serde_json::from_value::<Claims>(claims).is_err(), "{name}");
    }
}

#[test]
fn only_an_address_that_the_provider_vouches_for_counts() {
    let email = |changes| with(&changes).verified_email().map(|email| email.as_str().to_owned());
    assert_eq!(email(json!({})), Ok("ana@duo.example".to_owned()));
    assert_eq!(email(json!({ "email_verified": "true" })), Ok("ana@duo.example".to_owned()));
    for (changes, why) in [
        (json!({ "email": null }), Refused::NoEmail),
        (json!({ "email": "ana" }), Refused::NoEmail),
        (json!({ "email_verified": false }), Refused::UnverifiedEmail),
        (json!({ "email_verified": null }), Refused::UnverifiedEmail),
        (json!({ "email_verified": "yes" }), Refused::UnverifiedEmail),
    ] {
        assert_eq!(email(changes.clone()), Err(why), "{changes}");
    }
}
