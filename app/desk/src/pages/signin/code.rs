//! A code by mail: first the address, then the code, on one page.

use crate::client;
use crate::state::{Session, use_state};
use crate::words::problem;
use browser::call::CallError;
use domain::contact::Email;
use domain::{FieldErrors, Illegal};
use leptos::prelude::*;
use ui::ErrorSummary;
use ui::fields::{Ask, Line, line};
use ui::icon;
use ui::texts::use_texts;

/// Digits of a code.
const DIGITS: usize = 6;

#[derive(Clone, Copy)]
struct Form {
    email: RwSignal<String>,
    code: RwSignal<String>,
    /// The code has been asked for.
    asked: RwSignal<bool>,
    errors: RwSignal<FieldErrors>,
    failed: RwSignal<Option<CallError>>,
    busy: RwSignal<bool>,
    session: Session,
}

/// The form.
pub(crate) fn form() -> AnyView {
    let texts = use_texts();
    let form = Form {
        email: RwSignal::new(String::new()),
        code: RwSignal::new(String::new()),
        asked: RwSignal::new(false),
        errors: RwSignal::new(FieldErrors::default()),
        failed: RwSignal::new(None),
        busy: RwSignal::new(false),
        session: use_state(),
    };
    view! {
        <form class="ask stack" novalidate on:submit=move |event| { event.prevent_default(); form.submit(); }>
            <ErrorSummary errors=form.errors />
            {move || form.failed.get().map(|error| view! {
                <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div>
            }.into_any())}
            {move || if form.asked.get() { form.second() } else { form.first() }}
            <div class="acts">
                <button class="button" aria-busy=move || form.busy.get().to_string()>
                    {move || texts.get(if form.asked.get() { "signin-open" } else { "signin-send" })}
                </button>
                {move || form.asked.get().then(|| view! {
                    <button class="link" type="button" on:click=move |_| form.again()>{texts.get("signin-other")}</button>
                }.into_any())}
            </div>
        </form>
    }
    .into_any()
}

impl Form {
    fn first(self) -> AnyView {
        let ask = ask("email", "signin-email", Some("signin-email-hint"));
        line(ask, Line::EMAIL, self.errors, self.email.get_untracked(), move |text| self.email.set(text))
    }

    fn second(self) -> AnyView {
        let texts = use_texts();
        let sent = texts.with("signin-sent", &[("email", &self.email.get_untracked())]);
        let digits = Line { autocomplete: "one-time-code", class: "w-10 input-code", ..Line::DIGITS };
        let ask = ask("code", "signin-code", Some("signin-code-hint"));
        let field =
            line(ask, digits, self.errors, self.code.get_untracked(), move |text| self.code.set(text));
        view! { <p role="status">{sent}</p>{field} }.into_any()
    }

    fn again(self) {
        self.asked.set(false);
        self.code.set(String::new());
        self.errors.set(FieldErrors::default());
        self.failed.set(None);
    }

    fn submit(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.failed.set(None);
        let mut faults = FieldErrors::default();
        let email = faults.take("email", Email::parse(&self.email.get_untracked()));
        let digits: String = self.code.get_untracked().chars().filter(char::is_ascii_digit).collect();
        if self.asked.get_untracked() && digits.len() != DIGITS {
            faults.add("code", Illegal::new("code-shape"));
        }
        let is_wrong = !faults.is_empty();
        self.errors.set(faults);
        let (Some(email), false) = (email, is_wrong) else { return };
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            if self.asked.try_get_untracked().unwrap_or_default() {
                self.open(email.as_str(), &digits).await;
            } else {
                match client::ask_code(email.as_str()).await {
                    Ok(()) => drop(self.asked.try_set(true)),
                    Err(error) => drop(self.failed.try_set(Some(error))),
                }
            }
            self.busy.try_set(false);
        });
    }

    async fn open(self, email: &str, code: &str) {
        match client::sign_in(email, code).await {
            Ok(()) => self.session.load(),
            Err(error) if error.status() == Some(401) => {
                let mut faults = FieldErrors::default();
                faults.add("code", Illegal::new("code-wrong"));
                self.errors.try_set(faults);
            }
            Err(error) => drop(self.failed.try_set(Some(error))),
        }
    }
}

fn ask(field: &'static str, label: &str, hint: Option<&str>) -> Ask {
    let texts = use_texts();
    Ask {
        field,
        label: texts.get(label),
        hint: hint.and_then(|hint| texts.find(hint)),
        heading: false,
        optional: false,
    }
}
