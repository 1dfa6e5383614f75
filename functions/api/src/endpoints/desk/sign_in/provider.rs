//! `GET /api/v1/desk/sign-in/start`, `GET /api/v1/desk/sign-in/callback`

use crate::app::{App, app};
use crate::client::Address;
use crate::cookie;
use crate::oidc::{Answered, Client, log};
use crate::refusal::Refusal;
use crate::staff;
use axum::extract::{Query, Request};
use axum::http::header::{HeaderValue, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::Lang;
use domain::desk::back::sign_in_page;
use domain::wire::desk::StartSignIn;
use service::desk::sign_in::claims::Expected;
use service::desk::sign_in::oidc::{Refused, Way, admit, begin, come_back};
use service::limits::SIGN_IN_LIFE;
use service::open_session::Token;

const NAME: &str = "passerelle_sign_in";
// Lax: the browser comes back from another site, with a plain link.
const RULES: &str = "HttpOnly; Secure; SameSite=Lax; Path=/api/v1/desk/sign-in";

/// Sends the browser to the provider.
pub(crate) async fn start(
    Address(address): Address,
    query: Result<Query<StartSignIn>, axum::extract::rejection::QueryRejection>,
) -> Result<Response, Refusal> {
    let Query(StartSignIn { lang, back }) = query.map_err(|_| Refusal::bad_request("invalid-query"))?;
    let (app, client) = with_provider().await?;
    match leave_for(app, client, &address, lang, &back).await {
        Ok((secret, url)) => {
            let cookie = format!("{NAME}={secret}; {RULES}; Max-Age={}", SIGN_IN_LIFE.num_seconds());
            see(&url, [&cookie])
        }
        Err(refused) => {
            log(told(&refused));
            see(&fault(lang, &refused), [])
        }
    }
}

async fn leave_for(
    app: &'static App,
    client: &'static Client,
    address: &str,
    lang: Lang,
    back: &str,
) -> Result<(String, String), Refused> {
    let env = app.env();
    let provider = client.provider(env.now()).await?;
    let begun = begin(env, &app.hash, address, lang, back).await?;
    let url = client.authorisation(&provider, &begun, lang);
    Ok((begun.secret, url))
}

/// The browser comes back, with a code or an error. Whatever comes of it, this way cannot be gone again.
pub(crate) async fn callback(request: Request) -> Result<Response, Refusal> {
    let (parts, _) = request.into_parts();
    let (app, client) = with_provider().await?;
    let answered = Answered::read(parts.uri.query().unwrap_or_default());
    let secret = cookie::token(&parts, NAME);
    let (lang, way) = come_back(app.env(), &app.hash, secret.as_deref(), &answered.state).await?;
    let over = format!("{NAME}=; {RULES}; Max-Age=0");
    let arrived = match way {
        Ok(way) => arrive(app, client, &answered, &way).await.map(|token| (token, way.back)),
        Err(refused) => Err(refused),
    };
    match arrived {
        Ok((token, back)) => {
            end_old_session(app, &parts).await?;
            let mut response = see(&back, [&over])?;
            response.headers_mut().append(SET_COOKIE, staff::cookie(&token)?);
            Ok(response)
        }
        Err(refused) => {
            log(told(&refused));
            see(&fault(lang, &refused), [&over])
        }
    }
}

async fn arrive(
    app: &'static App,
    client: &'static Client,
    answered: &Answered,
    way: &Way,
) -> Result<Token, Refused> {
    let env = app.env();
    let provider = client.provider(env.now()).await?;
    let code = client.code(&provider, answered)?;
    let claims = client.claims(&provider, code, way, env.now()).await?;
    let expected = Expected { issuer: &client.issuer, client: &client.id, nonce: &way.nonce, now: env.now() };
    admit(env, &app.hash, &claims, expected, &app.first_administrator).await
}

/// Who signs in anew on a screen leaves it first.
async fn end_old_session(app: &'static App, parts: &Parts) -> Result<(), Refusal> {
    if let Some(old) = staff::token(parts) {
        service::desk::sign_in::leave(app.env(), &app.hash, &old).await?;
    }
    Ok(())
}

async fn with_provider() -> Result<(&'static App, &'static Client), Refusal> {
    let app = app().await?;
    Ok((app, app.client.as_ref().ok_or_else(Refusal::not_found)?))
}

/// The code for the log. What is our own fault has its words there, with an id.
fn told(refused: &Refused) -> &'static str {
    if let Refused::Fault(fault) = refused {
        let _ = Refusal::internal(&fault.to_string());
    }
    refused.code()
}

fn fault(lang: Lang, refused: &Refused) -> String {
    format!("{}?fault={}", sign_in_page(lang), refused.fault())
}

/// 303, with cookies.
fn see<const N: usize>(location: &str, cookies: [&String; N]) -> Result<Response, Refusal> {
    let mut headers = HeaderMap::new();
    let place = HeaderValue::from_str(location);
    headers.insert(LOCATION, place.map_err(|error| Refusal::internal(&error.to_string()))?);
    for text in cookies {
        headers.append(SET_COOKIE, cookie::set(text)?);
    }
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}
