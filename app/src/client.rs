//! The API as the app calls it: typed answers, and every failure as something that can be said.

use domain::Lang;
use domain::catalogue::Filter;
use domain::form::ApplicationForm;
use domain::wire::{AskCode, Figures, MentorPage, MentorProfile, OpenSession, OwnFile, Problem, Submitted};
use gloo_net::http::{Request, RequestBuilder, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

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

/// Result of a call.
pub type Call<T> = Result<T, CallError>;

/// Mentors in a page; `limit` at most 2,000.
pub async fn mentors(lang: Lang, filter: &Filter, limit: usize) -> Call<MentorPage> {
    let limit = limit.to_string();
    let pairs = filter.pairs();
    let query = pairs.iter().map(|(name, value)| (*name, value.as_str()));
    let request =
        Request::get("/api/v1/mentors").query(query).query([("lang", lang.code()), ("limit", &limit)]);
    read(request).await
}

/// One mentor's page.
pub async fn mentor(lang: Lang, id: Uuid) -> Call<MentorProfile> {
    read(Request::get(&format!("/api/v1/mentors/{id}")).query([("lang", lang.code())])).await
}

/// The open counters.
pub async fn figures() -> Call<Figures> {
    read(Request::get("/api/v1/figures")).await
}

/// Submits an application. The same key may be sent again: it stays one application.
pub async fn submit(key: Uuid, form: &ApplicationForm) -> Call<Submitted> {
    let request = Request::post("/api/v1/applications").header("Idempotency-Key", &key.to_string());
    json(answer(send(request, form).await?).await?).await
}

/// Asks for a code; the answer is the same for every reference.
pub async fn ask_code(reference: &str) -> Call<()> {
    let body = AskCode { reference: reference.to_owned() };
    answer(send(Request::post("/api/v1/access-codes"), &body).await?).await.map(drop)
}

/// Opens one's own file.
pub async fn open_session(reference: &str, code: &str) -> Call<()> {
    let body = OpenSession { reference: reference.to_owned(), code: code.to_owned() };
    answer(send(Request::post("/api/v1/sessions"), &body).await?).await.map(drop)
}

/// Leaves and forgets this phone.
pub async fn leave() -> Call<()> {
    answer(Request::delete("/api/v1/sessions").send().await.map_err(|_| CallError::Offline)?).await.map(drop)
}

/// One's own file; the mentor's card in a language.
pub async fn own_file(lang: Lang) -> Call<OwnFile> {
    read(Request::get("/api/v1/me").query([("lang", lang.code())])).await
}

/// An act on one's own file; answers the file afterwards.
pub async fn act(lang: Lang, act: &str, body: &impl Serialize) -> Call<OwnFile> {
    let request = Request::post(&format!("/api/v1/me/{act}")).query([("lang", lang.code())]);
    json(answer(send(request, body).await?).await?).await
}

/// Erases one's own data.
pub async fn erase() -> Call<()> {
    answer(Request::delete("/api/v1/me").send().await.map_err(|_| CallError::Offline)?).await.map(drop)
}

async fn read<T: DeserializeOwned>(request: RequestBuilder) -> Call<T> {
    json(answer(request.send().await.map_err(|_| CallError::Offline)?).await?).await
}

async fn send(request: RequestBuilder, body: &impl Serialize) -> Call<Response> {
    let request = request.json(body).map_err(|_| CallError::Offline)?;
    request.send().await.map_err(|_| CallError::Offline)
}

/// Lets a success through, and reads the problem of everything else.
async fn answer(response: Response) -> Call<Response> {
    if response.ok() {
        return Ok(response);
    }
    let status = response.status();
    // A proxy in between may answer without a problem document.
    let problem = response.json::<Problem>().await.unwrap_or_else(|_| Problem::new(status, "internal"));
    Err(CallError::Problem(Box::new(problem)))
}

async fn json<T: DeserializeOwned>(response: Response) -> Call<T> {
    let status = response.status();
    response.json().await.map_err(|_| CallError::Problem(Box::new(Problem::new(status, "internal"))))
}
