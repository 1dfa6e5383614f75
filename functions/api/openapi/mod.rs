//! The OpenAPI document, made from the types of `domain` when the component is built: the component itself carries
//! the finished text only.

mod duos;
mod embeds;
mod paths;
mod volunteers;

use domain::Lang;
use domain::form::ApplicationForm;
use domain::wire::Problem;
use std::error::Error;
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Content, PathItem, Ref, ResponseBuilder};
use utoipa::{Modify, OpenApi};

const ABOUT: &str = "Mentoring for job seekers in Brussels: mentors, applications, volunteers, status. Every answer that is not \
a success is a problem document (RFC 9457) with a stable `code`; the client has the words.";

#[derive(OpenApi)]
#[openapi(
    info(title = "Passerelle", description = ABOUT),
    paths(
        paths::programmes, paths::mentors, paths::mentor, paths::figures,
        paths::figures_csv, paths::figures_metadata, embeds::settings, embeds::pauses, embeds::set,
        paths::submit, paths::ask_code, paths::open_session, paths::leave,
        paths::own_file, paths::export, paths::erase,
        paths::withdraw, paths::answer, paths::accept_mentor, paths::decline_mentor,
        paths::correct, paths::change_contact,
        volunteers::submit, volunteers::correct, volunteers::availability, volunteers::capacity,
        volunteers::publish, volunteers::unpublish, volunteers::pause, volunteers::resume,
        volunteers::still_available, volunteers::accept_charter, volunteers::leave, volunteers::withdraw,
        duos::accept, duos::decline, duos::ask_about_proposal,
        duos::duo, duos::entry, duos::plan, duos::move_meeting, duos::cancel, duos::report, duos::goals,
        duos::midterm, duos::closing, duos::ask, duos::worry, duos::end, duos::change_mentor,
        paths::document, paths::health, paths::version,
    ),
    components(schemas(Problem, Lang)),
    modifiers(&Refusals),
)]
struct Api;

/// The document as JSON; an error if its example of an application could not be submitted.
pub(crate) fn json() -> Result<String, Box<dyn Error>> {
    let document = Api::openapi().to_json()?;
    let read: serde_json::Value = serde_json::from_str(&document)?;
    let example =
        read.pointer("/paths/~1api~1v1~1applications/post/requestBody/content/application~1json/example");
    let form: ApplicationForm = serde_json::from_value(example.cloned().unwrap_or_default())?;
    form.complete("2026-11-23".parse()?)?;
    Ok(document)
}

/// What each endpoint answers beside its success, and beside 500 and 503 which any can answer.
const REFUSALS: &[(&str, Method, &[u16])] = &[
    ("/api/v1/programmes", Method::Get, &[304]),
    ("/api/v1/mentors", Method::Get, &[304, 400]),
    ("/api/v1/mentors/{id}", Method::Get, &[304, 400, 404]),
    ("/api/v1/figures", Method::Get, &[304]),
    ("/api/v1/figures.csv", Method::Get, &[304]),
    ("/api/v1/figures.csv-metadata.json", Method::Get, &[304]),
    ("/api/v1/embed", Method::Get, &[304, 400]),
    ("/api/v1/embed/pauses", Method::Get, &[401]),
    ("/api/v1/embed/pauses", Method::Put, &[400, 401, 413, 415, 422]),
    ("/api/v1/openapi.json", Method::Get, &[304]),
    ("/api/v1/applications", Method::Post, &[400, 413, 415, 422, 429]),
    ("/api/v1/volunteers", Method::Post, &[400, 413, 415, 422, 429]),
    ("/api/v1/access-codes", Method::Post, &[400, 413, 415, 422]),
    ("/api/v1/sessions", Method::Post, &[400, 401, 413, 415, 422]),
    ("/api/v1/sessions", Method::Delete, &[]),
    ("/api/v1/me", Method::Get, &[400, 401]),
    ("/api/v1/me", Method::Delete, &[400, 401, 409]),
    ("/api/v1/me/data", Method::Get, &[400, 401]),
    ("/api/v1/me/withdraw", Method::Post, ACT),
    ("/api/v1/me/answer", Method::Post, ACT),
    ("/api/v1/me/accept-mentor", Method::Post, ACT),
    ("/api/v1/me/decline-mentor", Method::Post, ACT),
    ("/api/v1/me/correct", Method::Post, ACT),
    ("/api/v1/me/change-contact", Method::Post, ACT),
    ("/api/v1/me/volunteer/correct", Method::Post, ACT),
    ("/api/v1/me/volunteer/availability", Method::Post, ACT),
    ("/api/v1/me/volunteer/capacity", Method::Post, ACT),
    ("/api/v1/me/volunteer/publish", Method::Post, ACT),
    ("/api/v1/me/volunteer/unpublish", Method::Post, ACT),
    ("/api/v1/me/volunteer/pause", Method::Post, ACT),
    ("/api/v1/me/volunteer/resume", Method::Post, ACT),
    ("/api/v1/me/volunteer/still-available", Method::Post, ACT),
    ("/api/v1/me/volunteer/accept-charter", Method::Post, ACT),
    ("/api/v1/me/volunteer/leave", Method::Post, ACT),
    ("/api/v1/me/volunteer/withdraw", Method::Post, ACT),
    ("/api/v1/me/proposals/{id}/accept", Method::Post, ACT),
    ("/api/v1/me/proposals/{id}/decline", Method::Post, ACT),
    ("/api/v1/me/proposals/{id}/ask", Method::Post, ACT),
    ("/api/v1/me/duos/{id}", Method::Get, &[400, 401, 404]),
    ("/api/v1/me/duos/{id}/meetings/{meeting}.ics", Method::Get, &[400, 401, 404]),
    ("/api/v1/me/duos/{id}/plan", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/move", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/cancel", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/report", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/goals", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/midterm", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/closing", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/ask", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/worry", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/end", Method::Post, ACT),
    ("/api/v1/me/duos/{id}/change-mentor", Method::Post, ACT),
    ("/healthz", Method::Get, &[]),
    ("/version", Method::Get, &[]),
];

/// 404: the session is that of the other kind of dossier.
const ACT: &[u16] = &[400, 401, 404, 409, 413, 415, 422];

#[derive(Clone, Copy)]
enum Method {
    Get,
    Post,
    Put,
    Delete,
}

impl Method {
    fn of(self, path: &mut PathItem) -> Option<&mut Operation> {
        match self {
            Self::Get => path.get.as_mut(),
            Self::Post => path.post.as_mut(),
            Self::Put => path.put.as_mut(),
            Self::Delete => path.delete.as_mut(),
        }
    }
}

const fn meaning(status: u16) -> &'static str {
    match status {
        304 => "The client has this version",
        400 => "The request cannot be read",
        401 => "No session, a wrong code, or a wrong token",
        404 => "There is no such thing",
        409 => "Another change came first, or the move is not possible any more",
        413 => "The body is too large",
        415 => "The body is not JSON",
        422 => "Fields are unknown, missing or wrong",
        429 => "Too many",
        503 => "Busy: try again",
        _ => "A fault of ours; the log knows its id",
    }
}

struct Refusals;

impl Modify for Refusals {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        for (path, method, statuses) in REFUSALS {
            let Some(operation) = api.paths.paths.get_mut(*path).and_then(|item| method.of(item)) else {
                continue;
            };
            for status in statuses.iter().chain(&[500, 503]) {
                let mut response = ResponseBuilder::new().description(meaning(*status));
                if *status >= 400 {
                    let content = Content::new(Some(Ref::from_schema_name("Problem")));
                    response = response.content("application/problem+json", content);
                }
                operation.responses.responses.insert(status.to_string(), response.build().into());
            }
        }
        let cookie = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("passerelle_session")));
        let token = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
        let components = api.components.get_or_insert_default();
        components.add_security_scheme("session", cookie);
        components.add_security_scheme("operator", token);
    }
}
