//! `POST /api/v1/me/volunteer/{correct|availability|capacity|publish|unpublish|pause|resume|still-available|
//! accept-charter|leave|withdraw}`

use crate::app::app;
use crate::body::Json;
use crate::refusal::Refusal;
use crate::reply::private;
use crate::visitor::Visitor;
use crate::wake::wake;
use axum::http::StatusCode;
use axum::response::Response;
use domain::wire::{
    AcceptCharterBody, AvailabilityBody, CapacityBody, CorrectVolunteerBody, PauseBody, PublishBody,
    StopBody, VersionBody,
};
use service::volunteer_act::{self, OwnVolunteerActError, VolunteerActError, Wish};

type Answer = Result<Response, Refusal>;

/// Corrects the answers; choice, consent and the accepted note stay.
pub(crate) async fn correct(visitor: Visitor, Json(body): Json<CorrectVolunteerBody>) -> Answer {
    act(visitor, Wish::Correct(Box::new(body.form)), body.version).await
}

/// Says when and how they meet.
pub(crate) async fn availability(visitor: Visitor, Json(body): Json<AvailabilityBody>) -> Answer {
    let AvailabilityBody { times, modes, commune, version } = body;
    act(visitor, Wish::Availability { times, modes, commune }, version).await
}

/// Says how many mentees at once.
pub(crate) async fn capacity(visitor: Visitor, Json(body): Json<CapacityBody>) -> Answer {
    act(visitor, Wish::Capacity(body.capacity), body.version).await
}

/// Says yes to a public card with these fields.
pub(crate) async fn publish(visitor: Visitor, Json(body): Json<PublishBody>) -> Answer {
    act(visitor, Wish::Publish(body.fields), body.version).await
}

/// Takes the public card back, at once.
pub(crate) async fn unpublish(visitor: Visitor, Json(body): Json<VersionBody>) -> Answer {
    act(visitor, Wish::Unpublish, body.version).await
}

/// Takes a pause.
pub(crate) async fn pause(visitor: Visitor, Json(body): Json<PauseBody>) -> Answer {
    act(visitor, Wish::Pause(body.until), body.version).await
}

/// Comes back from a pause.
pub(crate) async fn resume(visitor: Visitor, Json(body): Json<VersionBody>) -> Answer {
    act(visitor, Wish::Resume, body.version).await
}

/// Still available.
pub(crate) async fn still_available(visitor: Visitor, Json(body): Json<VersionBody>) -> Answer {
    act(visitor, Wish::StillAvailable, body.version).await
}

/// Accepts the charter: the last gate.
pub(crate) async fn accept_charter(visitor: Visitor, Json(body): Json<AcceptCharterBody>) -> Answer {
    act(visitor, Wish::AcceptCharter(body.charter), body.version).await
}

/// Stops as a mentor.
pub(crate) async fn leave(visitor: Visitor, Json(body): Json<StopBody>) -> Answer {
    act(visitor, Wish::Leave(body.reason), body.version).await
}

/// Withdraws the offer before they became a mentor.
pub(crate) async fn withdraw(visitor: Visitor, Json(body): Json<StopBody>) -> Answer {
    act(visitor, Wish::Withdraw(body.reason), body.version).await
}

/// Boxed: the same code for every act, or the component holds a copy for each.
async fn act(visitor: Visitor, wish: Wish, version: i64) -> Answer {
    Box::pin(carry_out(visitor, wish, version)).await
}

async fn carry_out(visitor: Visitor, wish: Wish, version: i64) -> Answer {
    let app = app().await?;
    let file = volunteer_act::act(app.env(), &app.hash, visitor.visit(), wish, version).await?;
    wake(app);
    private(StatusCode::OK, &file)
}

impl From<OwnVolunteerActError> for Refusal {
    fn from(error: OwnVolunteerActError) -> Self {
        match error {
            OwnVolunteerActError::Denied(denied) => denied.into(),
            OwnVolunteerActError::Fields(fields) => Self::fields(fields),
            OwnVolunteerActError::NotEligible(verdict) => Self::not_eligible(&verdict),
            OwnVolunteerActError::Act(error) => error.into(),
            OwnVolunteerActError::Fault(fault) => fault.into(),
        }
    }
}

impl From<VolunteerActError> for Refusal {
    fn from(error: VolunteerActError) -> Self {
        match error {
            VolunteerActError::VersionConflict => Self::new(StatusCode::CONFLICT, "version-conflict"),
            // A training is noted at the desk, never by the volunteer.
            VolunteerActError::Move(_)
            | VolunteerActError::TrainingIncomplete { .. }
            | VolunteerActError::Closed => Self::new(StatusCode::CONFLICT, "move-impossible"),
            VolunteerActError::Fault(fault) => fault.into(),
        }
    }
}
