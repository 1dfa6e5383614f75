//! Calls: typed answers, and every failure as something that can be said.

use crate::json;
use domain::wire::Problem;
use leptos::prelude::{document, window};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Headers, HtmlAnchorElement, RequestInit, Response, Url};

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

/// A file of the site as text.
pub async fn text(url: &str) -> Option<String> {
    let response = fetch(&Ask::new("GET", url.to_owned())).await.ok().filter(Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// What is asked of the API. Without the types of body and answer: all calls share the code below.
pub struct Ask {
    /// `GET`, `POST`, `DELETE`.
    pub method: &'static str,
    /// Path and query.
    pub url: String,
    /// The `Idempotency-Key`.
    pub key: Option<Uuid>,
    /// As JSON.
    pub body: Option<String>,
}

impl Ask {
    /// Without a body.
    pub fn new(method: &'static str, url: String) -> Self {
        Self { method, url, key: None, body: None }
    }

    /// With a body, as JSON.
    pub fn post(url: String, body: &impl Serialize) -> Self {
        // Nothing in our types can fail to be written; the API would refuse an empty body.
        Self { body: Some(serde_json::to_string(body).unwrap_or_default()), ..Self::new("POST", url) }
    }
}

/// A success, or the problem.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// What the browser read; null where it was no JSON.
    pub json: JsValue,
}

impl Answer {
    /// Neither what was asked for nor a problem document: a proxy in between may have answered.
    pub fn unreadable(&self) -> CallError {
        CallError::Problem(Box::new(Problem::new(self.status, "internal")))
    }
}

/// Asks for a value.
pub async fn get<T: DeserializeOwned>(url: String) -> Call<T> {
    typed(&call(Ask::new("GET", url)).await?)
}

/// The value of an answer.
pub fn typed<T: DeserializeOwned>(answer: &Answer) -> Call<T> {
    json::read(&answer.json).ok_or_else(|| answer.unreadable())
}

/// Lets a success through, and reads the problem of everything else.
pub async fn call(ask: Ask) -> Call<Answer> {
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

/// Asks for a file and gives it to the browser to keep, under the name that the API gave it, else under this one.
pub async fn download(ask: Ask, name: &str) -> Call<()> {
    let response = fetch(&ask).await.map_err(|_| CallError::Offline)?;
    if !response.ok() {
        let json = match response.json() {
            Ok(json) => JsFuture::from(json).await.unwrap_or(JsValue::NULL),
            Err(_) => JsValue::NULL,
        };
        let answer = Answer { status: response.status(), json };
        return Err(match json::read(&answer.json) {
            Some(problem) => CallError::Problem(Box::new(problem)),
            None => answer.unreadable(),
        });
    }
    let given = response.headers().get("Content-Disposition").ok().flatten();
    let given = given.as_deref().and_then(|line| line.split('"').nth(1)).unwrap_or(name).to_owned();
    let saved = async {
        let blob = JsFuture::from(response.blob()?).await?.dyn_into::<Blob>()?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link = document().create_element("a")?.dyn_into::<HtmlAnchorElement>()?;
        link.set_href(&url);
        link.set_download(&given);
        link.click();
        Url::revoke_object_url(&url)
    };
    // What cannot be kept was never there, for the reader.
    saved.await.map_err(|_: JsValue| CallError::Offline)
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
