//! A message gateway for the laptop, in the shape of Mailpit: takes messages, shows them, keeps nothing.

mod message;
mod page;

use std::net::SocketAddr;
use std::str::FromStr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt as _, Limited};
use serde_json::json;
use wasmtime_wasi_http::WasiBody;

use crate::application::plain;
use crate::clock::TestClock;
use crate::control::json_response;
use crate::server::Answer;
use message::{Message, Submission};

const LARGEST_MESSAGE: usize = 1024 * 1024;
const SLOW: Duration = Duration::from_secs(3);

/// How the gateway behaves; tests change it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mood {
    #[default]
    Ok,
    /// Answers 503 and keeps nothing.
    Fail,
    /// Keeps nothing and never answers.
    Hang,
    /// Takes the message at once and answers late.
    Slow,
}

impl FromStr for Mood {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "ok" => Ok(Self::Ok),
            "fail" => Ok(Self::Fail),
            "hang" => Ok(Self::Hang),
            "slow" => Ok(Self::Slow),
            _ => Err(()),
        }
    }
}

pub(crate) struct Mailbox {
    clock: TestClock,
    quiet: bool,
    contents: Mutex<Contents>,
}

#[derive(Default)]
struct Contents {
    mood: Mood,
    taken: u64,
    /// Oldest first.
    messages: Vec<Message>,
}

impl Mailbox {
    pub(crate) fn new(clock: TestClock, quiet: bool) -> Self {
        Self { clock, quiet, contents: Mutex::default() }
    }

    pub(crate) fn set_mood(&self, mood: Mood) {
        self.contents().mood = mood;
    }

    fn contents(&self) -> MutexGuard<'_, Contents> {
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn receive(&self, body: WasiBody) -> Response<WasiBody> {
        let mood = self.contents().mood;
        match mood {
            Mood::Fail => {
                return json_response(StatusCode::SERVICE_UNAVAILABLE, &json!({ "Error": "told to fail" }));
            }
            Mood::Hang => std::future::pending().await,
            Mood::Ok | Mood::Slow => {}
        }
        let Ok(body) = Limited::new(body, LARGEST_MESSAGE).collect().await else {
            return json_response(
                StatusCode::BAD_REQUEST,
                &json!({ "Error": "the body ended early or is too large" }),
            );
        };
        let submission: Submission = match serde_json::from_slice(&body.to_bytes()) {
            Ok(submission) => submission,
            Err(error) => {
                return json_response(StatusCode::BAD_REQUEST, &json!({ "Error": error.to_string() }));
            }
        };
        let id = self.take(submission);
        if mood == Mood::Slow {
            tokio::time::sleep(SLOW).await;
        }
        json_response(StatusCode::OK, &json!({ "ID": id }))
    }

    fn take(&self, submission: Submission) -> String {
        let mut contents = self.contents();
        contents.taken += 1;
        let message =
            Message::new(format!("local-{}", contents.taken), self.clock.milliseconds(), submission);
        if !self.quiet {
            eprintln!("{}", message.for_terminal());
        }
        let id = message.id.clone();
        contents.messages.push(message);
        id
    }
}

impl Answer for Mailbox {
    async fn answer(&self, request: Request<WasiBody>, _: SocketAddr) -> Response<WasiBody> {
        match (request.method(), request.uri().path()) {
            (&Method::POST, "/api/v1/send") => self.receive(request.into_body()).await,
            (&Method::GET, "/api/v1/messages") => {
                let messages: Vec<_> = self.contents().messages.iter().rev().map(Message::to_json).collect();
                json_response(StatusCode::OK, &json!({ "total": messages.len(), "messages": messages }))
            }
            (&Method::DELETE, "/api/v1/messages") => {
                self.contents().messages.clear();
                plain(StatusCode::OK, "ok")
            }
            (&Method::GET, "/") => {
                let mut response = plain(StatusCode::OK, &page::render(&self.contents().messages));
                response
                    .headers_mut()
                    .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
                response.headers_mut().insert(
                    header::CONTENT_SECURITY_POLICY,
                    HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'"),
                );
                response
            }
            _ => plain(StatusCode::NOT_FOUND, "not found"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::Full;

    const LETTER: &str = r#"{"From":{"Email":"noreply@passerelle.test","Name":"Passerelle"},"To":[{"Email":"aya@example.test"}],
        "Subject":"<b>Hello</b>","Text":"Code 123\nhttp://127.0.0.1:3000/fr/status","Headers":{"X-Passerelle-Id":"m1"}}"#;

    async fn ask(mailbox: &Mailbox, method: &str, path: &str, body: &'static str) -> (StatusCode, String) {
        let body = Full::from(body).map_err(|never| match never {}).boxed_unsync();
        let request = Request::builder().method(method).uri(path).body(body).expect("request");
        let response = mailbox.answer(request, "127.0.0.1:1".parse().expect("address")).await;
        let status = response.status();
        let bytes = response.into_body().collect().await.expect("body").to_bytes();
        (status, String::from_utf8(bytes.to_vec()).expect("text"))
    }

    #[tokio::test]
    async fn a_message_is_taken_listed_and_removed() {
        let mailbox = Mailbox::new(TestClock::default(), true);
        assert_eq!(
            ask(&mailbox, "POST", "/api/v1/send", LETTER).await,
            (StatusCode::OK, r#"{"ID":"local-1"}"#.to_owned())
        );
        ask(&mailbox, "POST", "/api/v1/send", LETTER).await;
        let listed: serde_json::Value =
            serde_json::from_str(&ask(&mailbox, "GET", "/api/v1/messages", "").await.1).expect("json");
        assert_eq!(listed["total"], 2);
        assert_eq!(listed["messages"][0]["ID"], "local-2");
        assert_eq!(listed["messages"][0]["To"][0]["Email"], "aya@example.test");
        assert_eq!(listed["messages"][0]["Headers"]["X-Passerelle-Id"], "m1");
        ask(&mailbox, "DELETE", "/api/v1/messages", "").await;
        assert!(ask(&mailbox, "GET", "/api/v1/messages", "").await.1.contains("\"total\":0"));
    }

    #[tokio::test]
    async fn the_page_escapes_what_it_shows_and_links_addresses() {
        let mailbox = Mailbox::new(TestClock::default(), true);
        ask(&mailbox, "POST", "/api/v1/send", LETTER).await;
        let (_, page) = ask(&mailbox, "GET", "/", "").await;
        assert!(page.contains("&lt;b&gt;Hello&lt;/b&gt;") && !page.contains("<b>Hello"), "{page}");
        assert!(page.contains(r#"<a href="http://127.0.0.1:3000/fr/status">"#), "{page}");
    }

    #[tokio::test]
    async fn it_can_be_told_to_fail() {
        let mailbox = Mailbox::new(TestClock::default(), true);
        mailbox.set_mood("fail".parse().expect("mood"));
        assert_eq!(ask(&mailbox, "POST", "/api/v1/send", LETTER).await.0, StatusCode::SERVICE_UNAVAILABLE);
        mailbox.set_mood(Mood::Ok);
        assert_eq!(ask(&mailbox, "POST", "/api/v1/send", "{}").await.0, StatusCode::BAD_REQUEST);
        assert!(ask(&mailbox, "GET", "/api/v1/messages", "").await.1.contains("\"total\":0"));
    }
}
