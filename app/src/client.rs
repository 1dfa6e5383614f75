//! The API as the app calls it: typed answers, and every failure as something that can be said.

use crate::json;
use domain::Lang;
use domain::catalogue::MentorCard;
use domain::form::ApplicationForm;
use domain::volunteer::VolunteerForm;
use domain::wire::{
    AskCode, DuoView, Figures, MentorProfile, OpenSession, OwnFile, OwnVolunteer, Problem, Submitted,
};
use js_sys::{Array, Reflect};
use leptos::prelude::window;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

/// Why a call has no answer to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallError {
    /// No network, or no answer: nothing is known to have arrived.
    Offline,
    /// The API answered with a problem.
    Problem(Box<Problem>),
}

impl CallError {
    /// The status of the answer, if there was one.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Offline => None,
            Self::Problem(problem) => Some(problem.status),
        }
    }

    /// The code of the problem; `offline` without an answer.
    pub fn code(&self) -> &str {
        match self {
            Self::Offline => "offline",
            Self::Problem(problem) => &problem.code,
        }
    }
}

/// What the API answers where no session is open, for a session that belongs to another kind of file.
pub fn no_session() -> CallError {
    CallError::Problem(Box::new(Problem::new(401, "no-session")))
}

/// Result of a call.
pub type Call<T> = Result<T, CallError>;

/// All mentors, up to `limit` (at most 2,000).
pub async fn mentors(lang: Lang, limit: usize) -> Call<MentorList> {
    let answer = call(Ask::new("GET", format!("/api/v1/mentors?lang={lang}&limit={limit}"))).await?;
    let member = |name: &str| Reflect::get(&answer.json, &name.into()).ok();
    let cards =
        member("mentors").and_then(|cards| cards.dyn_into().ok()).ok_or_else(|| answer.unreadable())?;
    let demo = member("demo").and_then(|demo| demo.as_bool()).unwrap_or_default();
    Ok(MentorList { cards, demo, next: 0, status: answer.status })
}

/// The list as the browser holds it: cards become ours some at a time, since all at once would hold up the page.
pub struct MentorList {
    /// Whether the mentors are made up for a demonstration.
    pub demo: bool,
    cards: Array,
    next: u32,
    status: u16,
}

impl MentorList {
    /// At most `most` more cards; none at the end.
    pub fn take(&mut self, most: u32) -> Call<Vec<MentorCard>> {
        let part = self.cards.slice(self.next, self.next.saturating_add(most));
        self.next = self.next.saturating_add(most);
        typed(&Answer { status: self.status, json: part.into() })
    }
}

/// One mentor's page.
pub async fn mentor(lang: Lang, id: Uuid) -> Call<MentorProfile> {
    get(format!("/api/v1/mentors/{id}?lang={lang}")).await
}

/// The open counters.
pub async fn figures() -> Call<Figures> {
    get("/api/v1/figures".into()).await
}

/// The released widgets: version, file and hash, as the build wrote them down.
pub async fn released_widgets<T: DeserializeOwned>() -> Call<T> {
    get("/embed/sri.json".into()).await
}

/// Submits an application. The same key may be sent again: it stays one application.
pub async fn submit(key: Uuid, form: &ApplicationForm) -> Call<Submitted> {
    let post = Ask { key: Some(key), ..Ask::post("/api/v1/applications".into(), form) };
    typed(&call(post).await?)
}

/// Offers to be a mentor. The same key may be sent again: it stays one file.
pub async fn volunteer(key: Uuid, form: &VolunteerForm) -> Call<Submitted> {
    let post = Ask { key: Some(key), ..Ask::post("/api/v1/volunteers".into(), form) };
    typed(&call(post).await?)
}

/// Asks for a code; the answer is the same for every reference.
pub async fn ask_code(reference: &str) -> Call<()> {
    let body = AskCode { reference: reference.to_owned() };
    call(Ask::post("/api/v1/access-codes".into(), &body)).await.map(drop)
}

/// Opens one's own file.
pub async fn open_session(reference: &str, code: &str) -> Call<()> {
    let body = OpenSession { reference: reference.to_owned(), code: code.to_owned() };
    call(Ask::post("/api/v1/sessions".into(), &body)).await.map(drop)
}

/// Leaves and forgets this phone.
pub async fn leave() -> Call<()> {
    call(Ask::new("DELETE", "/api/v1/sessions".into())).await.map(drop)
}

/// One's own file as a job seeker, the mentor's card in a language; none where the session opens a volunteer's file.
/// Either kind is read by the pages that show it, so that no page carries the code of both.
pub async fn own_file(lang: Lang) -> Call<Option<OwnFile>> {
    own(lang, "application").await
}

/// One's own file as a volunteer; none where the session opens a job seeker's file.
pub async fn own_volunteer(lang: Lang) -> Call<Option<OwnVolunteer>> {
    own(lang, "volunteer").await
}

async fn own<T: DeserializeOwned>(lang: Lang, kind: &str) -> Call<Option<T>> {
    of_kind(&call(Ask::new("GET", format!("/api/v1/me?lang={lang}"))).await?, kind)
}

/// A file of this kind (`domain::wire::Own`); none where it is of the other one.
fn of_kind<T: DeserializeOwned>(answer: &Answer, kind: &str) -> Call<Option<T>> {
    let found = Reflect::get(&answer.json, &"kind".into()).ok().and_then(|kind| kind.as_string());
    if found.as_deref() == Some(kind) { typed(answer).map(Some) } else { Ok(None) }
}

/// An act on one's own application; answers the file afterwards.
pub async fn act(lang: Lang, act: &str, body: &impl Serialize) -> Call<OwnFile> {
    typed(&call(Ask::post(format!("/api/v1/me/{act}?lang={lang}"), body)).await?)
}

/// An act on a volunteer's own file (`pause`, `publish`); answers the file afterwards.
pub async fn volunteer_act(act: &str, body: &impl Serialize) -> Call<OwnVolunteer> {
    typed(&call(Ask::post(format!("/api/v1/me/volunteer/{act}"), body)).await?)
}

/// Changes how a volunteer is reached; answers the file afterwards.
pub async fn change_contact(lang: Lang, body: &impl Serialize) -> Call<Option<OwnVolunteer>> {
    of_kind(&call(Ask::post(format!("/api/v1/me/change-contact?lang={lang}"), body)).await?, "volunteer")
}

/// A mentor's answer to a proposal (`accept`, `decline`, `ask`); answers the duo afterwards.
pub async fn proposal_act(id: Uuid, act: &str, body: &impl Serialize) -> Call<DuoView> {
    typed(&call(Ask::post(format!("/api/v1/me/proposals/{id}/{act}"), body)).await?)
}

/// One's own duo.
pub async fn duo(id: Uuid) -> Call<DuoView> {
    get(format!("/api/v1/me/duos/{id}")).await
}

/// An act on it; answers the duo afterwards.
pub async fn duo_act(id: Uuid, act: &str, body: &impl Serialize) -> Call<DuoView> {
    typed(&call(Ask::post(format!("/api/v1/me/duos/{id}/{act}"), body)).await?)
}

/// Erases one's own data.
pub async fn erase() -> Call<()> {
    call(Ask::new("DELETE", "/api/v1/me".into())).await.map(drop)
}

/// A file of the site as text.
pub async fn text(url: &str) -> Option<String> {
    let response = fetch(&Ask::new("GET", url.to_owned())).await.ok().filter(Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// What is asked of the API. Without the types of body and answer: all calls share the code below.
struct Ask {
    method: &'static str,
    url: String,
    /// The `Idempotency-Key`.
    key: Option<Uuid>,
    /// As JSON.
    body: Option<String>,
}

impl Ask {
    fn new(method: &'static str, url: String) -> Self {
        Self { method, url, key: None, body: None }
    }

    fn post(url: String, body: &impl Serialize) -> Self {
        // Nothing in our types can fail to be written; the API would refuse an empty body.
        Self { body: Some(serde_json::to_string(body).unwrap_or_default()), ..Self::new("POST", url) }
    }
}

/// A success, or the problem.
struct Answer {
    status: u16,
    json: JsValue,
}

impl Answer {
    /// Neither what was asked for nor a problem document: a proxy in between may have answered.
    fn unreadable(&self) -> CallError {
        CallError::Problem(Box::new(Problem::new(self.status, "internal")))
    }
}

async fn get<T: DeserializeOwned>(url: String) -> Call<T> {
    typed(&call(Ask::new("GET", url)).await?)
}

fn typed<T: DeserializeOwned>(answer: &Answer) -> Call<T> {
    json::read(&answer.json).ok_or_else(|| answer.unreadable())
}

/// Lets a success through, and reads the problem of everything else.
async fn call(ask: Ask) -> Call<Answer> {
    let response = fetch(&ask).await.map_err(|_| CallError::Offline)?;
    let json = match response.json() {
        Ok(json) => JsFuture::from(json).await.unwrap_or(JsValue::NULL),
        Err(_) => JsValue::NULL,
    };
    let answer = Answer { status: response.status(), json };
    if response.ok() {
        return Ok(answer);
    }
    Err(match json::read(&answer.json) {
        Some(problem) => CallError::Problem(Box::new(problem)),
        None => answer.unreadable(),
    })
}

async fn fetch(ask: &Ask) -> Result<Response, JsValue> {
    let headers = Headers::new()?;
    let init = RequestInit::new();
    init.set_method(ask.method);
    if let Some(key) = ask.key {
        headers.set("Idempotency-Key", &key.to_string())?;
    }
    if let Some(body) = &ask.body {
        headers.set("Content-Type", "application/json")?;
        init.set_body(&JsValue::from_str(body));
    }
    init.set_headers(&headers);
    let response = JsFuture::from(window().fetch_with_str_and_init(&ask.url, &init)).await?;
    response.dyn_into()
}
