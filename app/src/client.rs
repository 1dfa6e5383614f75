//! The API as the app calls it: typed answers, and every failure as something that can be said.

use browser::call::{Answer, Ask, call, get, typed};
pub use browser::call::{Call, CallError, no_session, text};
use domain::Lang;
use domain::catalogue::MentorCard;
use domain::form::ApplicationForm;
use domain::volunteer::VolunteerForm;
use domain::wire::{AskCode, DuoView, Figures, MentorProfile, OpenSession, OwnFile, OwnVolunteer, Submitted};
use js_sys::{Array, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use wasm_bindgen::JsCast;

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
