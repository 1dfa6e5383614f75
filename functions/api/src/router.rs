//! Everything that the API answers to.

#[cfg(feature = "staff")]
use crate::endpoints::desk;
#[cfg(feature = "duo")]
use crate::endpoints::duo;
#[cfg(feature = "public")]
use crate::endpoints::{
    ask_code, embed, figures, health, leave, mentor, mentors, open_session, programmes, submit,
    submit_volunteer, version,
};
#[cfg(feature = "own")]
use crate::endpoints::{correct, erase, export, own_act, own_file, volunteer_act};
#[cfg(feature = "public")]
use crate::openapi;
use crate::refusal::Refusal;
use axum::Router;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use axum::response::Response;
#[cfg(any(feature = "public", feature = "own", feature = "signin"))]
use axum::routing::delete;
#[cfg(any(feature = "public", feature = "desk"))]
use axum::routing::put;
use axum::routing::{get, post};
use spin_sdk::http::Request;
use std::sync::OnceLock;
use tower_service::Service as _;

#[cfg(feature = "public")]
fn routes() -> Router {
    Router::new()
        // Public reads
        .route("/api/v1/programmes", get(programmes::programmes))
        .route("/api/v1/mentors", get(mentors::mentors))
        .route("/api/v1/mentors/{id}", get(mentor::mentor))
        .route("/api/v1/figures", get(figures::figures))
        .route("/api/v1/figures.csv", get(figures::csv))
        .route("/api/v1/figures.csv-metadata.json", get(figures::metadata))
        .route("/api/v1/embed", get(embed::settings))
        .route("/api/v1/openapi.json", get(openapi::document))
        // Applying, volunteering, and opening one's own file
        .route("/api/v1/applications", post(submit::submit))
        .route("/api/v1/volunteers", post(submit_volunteer::submit_volunteer))
        .route("/api/v1/access-codes", post(ask_code::ask_code))
        .route("/api/v1/sessions", post(open_session::open_session).merge(delete(leave::leave)))
        // Operators
        .route("/api/v1/embed/pauses", get(embed::pauses).merge(put(embed::set)))
        .route("/healthz", get(health::health))
        .route("/version", get(version::version))
}

#[cfg(feature = "own")]
fn routes() -> Router {
    Router::new()
        // One's own file
        .route("/api/v1/me", get(own_file::own_file).merge(delete(erase::erase)))
        .route("/api/v1/me/data", get(export::export))
        .route("/api/v1/me/withdraw", post(own_act::withdraw))
        .route("/api/v1/me/answer", post(own_act::answer))
        .route("/api/v1/me/accept-mentor", post(own_act::accept_mentor))
        .route("/api/v1/me/decline-mentor", post(own_act::decline_mentor))
        .route("/api/v1/me/correct", post(correct::correct))
        .route("/api/v1/me/change-contact", post(correct::change_contact))
        // A volunteer's own file
        .route("/api/v1/me/volunteer/correct", post(volunteer_act::correct))
        .route("/api/v1/me/volunteer/availability", post(volunteer_act::availability))
        .route("/api/v1/me/volunteer/capacity", post(volunteer_act::capacity))
        .route("/api/v1/me/volunteer/publish", post(volunteer_act::publish))
        .route("/api/v1/me/volunteer/unpublish", post(volunteer_act::unpublish))
        .route("/api/v1/me/volunteer/pause", post(volunteer_act::pause))
        .route("/api/v1/me/volunteer/resume", post(volunteer_act::resume))
        .route("/api/v1/me/volunteer/still-available", post(volunteer_act::still_available))
        .route("/api/v1/me/volunteer/accept-charter", post(volunteer_act::accept_charter))
        .route("/api/v1/me/volunteer/leave", post(volunteer_act::leave))
        .route("/api/v1/me/volunteer/withdraw", post(volunteer_act::withdraw))
}

#[cfg(feature = "duo")]
fn routes() -> Router {
    Router::new()
        // Proposals and duos, of either side
        .route("/api/v1/me/proposals/{id}/{act}", post(duo::proposal))
        .route("/api/v1/me/duos/{id}", get(duo::duo))
        .route("/api/v1/me/duos/{id}/{act}", post(duo::act))
        .route("/api/v1/me/duos/{id}/meetings/{entry}", get(duo::entry))
}

#[cfg(feature = "desk")]
fn routes() -> Router {
    Router::new()
        .route("/api/v1/desk/me", get(desk::me::me))
        // Applications and volunteers: the list, one of them, several at once
        .route("/api/v1/desk/queue", get(desk::queue::queue))
        .route("/api/v1/desk/files", post(desk::entry::entry))
        .route("/api/v1/desk/bulk", post(desk::bulk::bulk))
        .route("/api/v1/desk/bulk/undo", post(desk::bulk::undo))
        .route("/api/v1/desk/stand-in", get(desk::bulk::stand_in).merge(put(desk::bulk::set_stand_in)))
}

#[cfg(feature = "office")]
fn routes() -> Router {
    Router::new()
        // What did not reach its person
        .route("/api/v1/desk/messages", get(desk::messages::board))
        .route("/api/v1/desk/messages/letters", get(desk::messages::letters))
        .route("/api/v1/desk/messages/{id}/{act}", post(desk::messages::act))
        .route("/api/v1/desk/calls/{file}/called", post(desk::messages::called))
        // Who is staff
        .route("/api/v1/desk/staff", get(desk::staff::list).merge(post(desk::staff::add)))
        .route("/api/v1/desk/staff/{id}", post(desk::staff::change))
}

#[cfg(feature = "dossier")]
fn routes() -> Router {
    Router::new()
        // One file, and what is done with it
        .route("/api/v1/desk/files/{id}", get(desk::file::file))
        .route("/api/v1/desk/files/{id}/{act}", post(desk::file::act))
}

#[cfg(feature = "matching")]
fn routes() -> Router {
    use desk::matching as matched;
    Router::new()
        .route("/api/v1/desk/matching/mentees/{application}", get(matched::suggestions))
        .route("/api/v1/desk/matching/mentees/{application}/propose", post(matched::propose))
        .route("/api/v1/desk/matching/weights", get(matched::weights).merge(post(matched::set_weights)))
        .route("/api/v1/desk/matching/avoid", get(matched::avoided).merge(post(matched::avoid)))
        .route("/api/v1/desk/matching/avoid/{id}/remove", post(matched::remove_avoid))
}

#[cfg(feature = "drafts")]
fn routes() -> Router {
    use desk::drafts;
    Router::new()
        .route("/api/v1/desk/matching/drafts", get(drafts::drafts).merge(post(drafts::create)))
        .route("/api/v1/desk/matching/drafts/{id}", get(drafts::draft))
        .route("/api/v1/desk/matching/drafts/{id}/{act}", post(drafts::act))
}

#[cfg(feature = "board")]
fn routes() -> Router {
    use desk::{board, worries};
    Router::new()
        // The board and one duo
        .route("/api/v1/desk/duos", get(board::board))
        .route("/api/v1/desk/duos/{id}", get(board::duo))
        .route("/api/v1/desk/duos/{id}/{act}", post(board::act))
        // What became of the mentees
        .route("/api/v1/desk/duos/outcomes", get(board::outcomes))
        // The safeguarding person's
        .route("/api/v1/desk/duos/worries", get(worries::worries))
        .route("/api/v1/desk/duos/worries/{id}", get(worries::worry))
        .route("/api/v1/desk/duos/worries/{id}/{act}", post(worries::act))
}

#[cfg(feature = "exports")]
fn routes() -> Router {
    use desk::exports;
    Router::new()
        .route("/api/v1/desk/exports", get(exports::requests).merge(post(exports::ask)))
        .route("/api/v1/desk/exports/{file}", get(exports::nameless))
        .route("/api/v1/desk/exports/{id}/{act}", post(exports::act))
}

#[cfg(feature = "groups")]
fn routes() -> Router {
    use desk::groups;
    Router::new()
        // Sessions for several people
        .route("/api/v1/desk/sessions", get(groups::sessions).merge(post(groups::plan)))
        .route("/api/v1/desk/sessions/{id}", get(groups::session))
        .route("/api/v1/desk/sessions/{id}/{act}", post(groups::act))
        // Companies
        .route("/api/v1/desk/cohorts", get(groups::cohorts).merge(post(groups::add_cohort)))
        .route("/api/v1/desk/cohorts/{id}", get(groups::cohort))
}

#[cfg(feature = "signin")]
fn routes() -> Router {
    Router::new()
        // At the organisation's provider
        .route("/api/v1/desk/sign-in/ways", get(desk::sign_in::ways::ways))
        .route("/api/v1/desk/sign-in/start", get(desk::sign_in::provider::start))
        .route("/api/v1/desk/sign-in/callback", get(desk::sign_in::provider::callback))
        // By a code, and leaving
        .route("/api/v1/desk/sign-in/codes", post(desk::sign_in::code::ask))
        .route(
            "/api/v1/desk/sign-in/sessions",
            post(desk::sign_in::code::enter).merge(delete(desk::sign_in::leave::leave)),
        )
        .route("/api/v1/desk/sign-in/sessions/all", delete(desk::sign_in::leave::leave_everywhere))
}

fn complete(routes: Router) -> Router {
    routes.fallback(async || Refusal::not_found()).method_not_allowed_fallback(async || {
        Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed")
    })
}

/// Answers a request, with the headers that every answer carries.
pub(crate) async fn answer(request: Request) -> Response {
    static ROUTES: OnceLock<Router> = OnceLock::new();
    let mut routes = ROUTES.get_or_init(|| complete(routes())).clone();
    let mut response = match routes.call(request).await {
        Ok(response) => response,
        Err(impossible) => match impossible {},
    };
    let headers = response.headers_mut();
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
