//! `POST /api/v1/desk/sign-in/codes`, `POST /api/v1/desk/sign-in/sessions`

use crate::app::{App, app};
use crate::body::Json;
use crate::client::Address;
use crate::even::step_since;
use crate::oidc::log;
use crate::refusal::Refusal;
use crate::staff::cookie;
use crate::wake::wake;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use domain::wire::desk::{AskDeskCode, OpenDeskBody};
use service::desk::sign_in::code::{Ask, EnterError};
use service::limits::{ADDRESS_MAX, TYPED_MAX};
use std::time::Instant;

/// Sends a code to a member of staff. The answer is always the same.
pub(crate) async fn ask(
    Address(address): Address,
    Json(body): Json<AskDeskCode>,
) -> Result<StatusCode, Refusal> {
    short("email", &body.email, ADDRESS_MAX)?;
    let (came, app) = (Instant::now(), by_code().await?);
    let first_administrator = &app.first_administrator;
    let ask = Ask { email: &body.email, address: &address, first_administrator };
    service::desk::sign_in::ask(app.env(), &app.hash, ask).await?;
    step_since(came).await;
    wake(app);
    Ok(StatusCode::ACCEPTED)
}

/// Signs in with a code; answers the cookie of the session.
pub(crate) async fn enter(Json(body): Json<OpenDeskBody>) -> Result<Response, Refusal> {
    short("email", &body.email, ADDRESS_MAX)?;
    short("code", &body.code, TYPED_MAX)?;
    let (came, app) = (Instant::now(), by_code().await?);
    let entered = service::desk::sign_in::enter(app.env(), &app.hash, &body.email, &body.code).await;
    step_since(came).await;
    let token = entered?;
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie(&token)?)]).into_response())
}

/// Where there is a provider there are no codes.
async fn by_code() -> Result<&'static App, Refusal> {
    let app = app().await?;
    if app.client.is_some() { Err(Refusal::not_found()) } else { Ok(app) }
}

fn short(field: &str, text: &str, max: usize) -> Result<(), Refusal> {
    if text.chars().count() > max { Err(Refusal::too_long(field, max)) } else { Ok(()) }
}

impl From<EnterError> for Refusal {
    fn from(error: EnterError) -> Self {
        match error {
            EnterError::Denied => {
                log("wrong-code");
                Self::new(StatusCode::UNAUTHORIZED, "wrong-code")
            }
            EnterError::Fault(fault) => fault.into(),
        }
    }
}
