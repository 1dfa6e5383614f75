//! The API as the desk calls it.

use browser::call::{Ask, Call, call, get, typed};
use domain::wire::desk::{
    AskDeskCode, BulkBody, BulkResult, Entered, EntryBody, FileView, OpenDeskBody, QueuePage, SignInWays,
    StaffMe, StandInBody, StandInView, UndoBody,
};
use serde::Serialize;
use uuid::Uuid;

/// Who is signed in.
pub(crate) async fn me() -> Call<StaffMe> {
    get("/api/v1/desk/me".into()).await
}

/// Asks how staff can sign in.
pub(crate) async fn ways() -> Call<SignInWays> {
    get("/api/v1/desk/sign-in/ways".into()).await
}

/// Asks for a code; the answer is the same for every address.
pub(crate) async fn ask_code(email: &str) -> Call<()> {
    let body = AskDeskCode { email: email.to_owned() };
    call(Ask::post("/api/v1/desk/sign-in/codes".into(), &body)).await.map(drop)
}

/// Signs in with a code.
pub(crate) async fn sign_in(email: &str, code: &str) -> Call<()> {
    let body = OpenDeskBody { email: email.to_owned(), code: code.to_owned() };
    call(Ask::post("/api/v1/desk/sign-in/sessions".into(), &body)).await.map(drop)
}

/// Signs out, here or everywhere.
pub(crate) async fn leave(everywhere: bool) -> Call<()> {
    let all = if everywhere { "/all" } else { "" };
    call(Ask::new("DELETE", format!("/api/v1/desk/sign-in/sessions{all}"))).await.map(drop)
}

/// A page of the queue.
pub(crate) async fn queue(query: &str) -> Call<QueuePage> {
    get(format!("/api/v1/desk/queue?{query}")).await
}

/// One file.
pub(crate) async fn file(id: Uuid) -> Call<FileView> {
    get(format!("/api/v1/desk/files/{id}")).await
}

/// An act on it (`ask`, `note`, `assign`); answers the file afterwards.
pub(crate) async fn file_act(id: Uuid, act: &str, body: &impl Serialize) -> Call<FileView> {
    typed(&call(Ask::post(format!("/api/v1/desk/files/{id}/{act}"), body)).await?)
}

/// A note or a contact: the same key stays one.
pub(crate) async fn file_note(id: Uuid, act: &str, key: Uuid, body: &impl Serialize) -> Call<FileView> {
    let post = Ask { key: Some(key), ..Ask::post(format!("/api/v1/desk/files/{id}/{act}"), body) };
    typed(&call(post).await?)
}

/// A key that nobody can guess; the browser makes it.
pub(crate) fn new_key() -> Option<Uuid> {
    web_sys::window()?.crypto().ok()?.random_uuid().parse().ok()
}

/// Enters somebody's form for them; the same key stays one file.
pub(crate) async fn enter(key: Uuid, body: &EntryBody) -> Call<Entered> {
    let post = Ask { key: Some(key), ..Ask::post("/api/v1/desk/files".into(), body) };
    typed(&call(post).await?)
}

/// Who stands in for the reader, and for whom they do.
pub(crate) async fn stand_in() -> Call<StandInView> {
    get("/api/v1/desk/stand-in".into()).await
}

/// Names who stands in, or nobody.
pub(crate) async fn set_stand_in(body: &StandInBody) -> Call<StandInView> {
    typed(&call(Ask { method: "PUT", ..Ask::post("/api/v1/desk/stand-in".into(), body) }).await?)
}

/// An act on several files, or what it would do.
pub(crate) async fn bulk(body: &BulkBody) -> Call<BulkResult> {
    typed(&call(Ask::post("/api/v1/desk/bulk".into(), body)).await?)
}

/// Takes a bulk act back.
pub(crate) async fn undo(undo: Uuid) -> Call<BulkResult> {
    typed(&call(Ask::post("/api/v1/desk/bulk/undo".into(), &UndoBody { undo })).await?)
}
