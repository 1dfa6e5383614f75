//! Asks for the six digits, and opens the file.

use super::ask::reference_field;
use super::send::Sending;
use super::{by_hand, one_fault, word};
use crate::client;
use crate::navigation::use_navigation;
use crate::route::Route;
use crate::state::{FileState, SpaceState, use_state};
use crate::texts::use_texts;
use crate::ui::errors::form_title;
use crate::ui::fields::{self, Ask, Line};
use crate::ui::{Page, back_link};
use domain::wire::OwnFile;
use domain::{FieldErrors, Illegal, Reference};
use leptos::prelude::*;

/// The page that asks for the code.
#[component]
pub fn EnterCode() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let state: FileState = use_state();
    let space: SpaceState = use_state();
    let navigation = use_navigation();
    let sending = Sending::new();
    let code = RwSignal::new(String::new());
    let again = RwSignal::new(None::<&'static str>);
    // Known from the page before, or asked here too.
    let known = state.reference.with_untracked(|typed| Reference::parse(typed).ok());
    let submit = Callback::new(move |()| {
        again.set(None);
        let typed = state.reference.get_untracked();
        let digits = match check(&typed, &code.get_untracked()) {
            Ok(digits) => digits,
            Err(errors) => return sending.errors.set(errors),
        };
        if !sending.begin() {
            return;
        }
        leptos::task::spawn_local(async move {
            if let Err(error) = client::open_session(&typed, &digits).await {
                if error.status() == Some(401) {
                    sending.busy.try_set(false);
                    sending.errors.try_set(one_fault("code", Illegal::new("code-wrong")));
                } else {
                    sending.fail(error);
                }
                return;
            }
            match client::own_file(lang).await {
                Ok(file) => {
                    sending.busy.try_set(false);
                    state.failed.try_set(None);
                    let page = take(file, state, space, lang);
                    if navigation.route_now() == Route::StatusCode {
                        navigation.replace(page);
                    }
                }
                Err(error) => sending.fail(error),
            }
        });
    });
    let resend = move |_| {
        let typed = state.reference.get_untracked();
        if let Err(fault) = Reference::parse(&typed) {
            sending.errors.set(one_fault("reference", fault));
            return;
        }
        if !sending.begin() {
            return;
        }
        again.set(None);
        leptos::task::spawn_local(async move {
            match client::ask_code(&typed).await {
                Ok(()) => {
                    sending.busy.try_set(false);
                    again.try_set(Some("status-code-again"));
                }
                Err(error) => sending.fail(error),
            }
        });
    };
    let ask = Ask {
        field: "code",
        label: texts.get("status-code"),
        hint: Some(texts.get("status-code-hint")),
        heading: false,
        optional: false,
    };
    let line =
        Line { kind: "text", inputmode: "numeric", autocomplete: "one-time-code", class: "input-code w-10" };
    let lead = match &known {
        Some(reference) => view! {
            <p>{texts.get("status-code-sent")}" "<strong class="nowrap tabular">{reference.to_string()}</strong></p>
            <p class="soft">{texts.get("status-code-where")}</p>
        }
        .into_any(),
        None => reference_field(sending, false),
    };
    let fields = view! {
        <h1 tabindex="-1">{texts.get("status-code-title")}</h1>
        {lead}
        {fields::line(ask, line, sending.errors, code.get_untracked(), move |typed| code.set(typed))}
        {word(again.into())}
        <div class="acts">
            {sending.button("button", texts.get("status-open"))}
            <button class="link" type="button" on:click=resend>{texts.get("status-resend")}</button>
        </div>
        {by_hand()}
    };
    let title = form_title(texts.get("status-code-title"), sending.errors);
    view! {
        <Page title=title>
            <div class="page">
                {back_link(Route::Status.href(lang), texts.get("status-other-reference"))}
                {sending.form(submit, fields.into_any())}
            </div>
        </Page>
    }
}

/// Takes the file that the code has opened; a volunteer's is read by its own page. Answers the page that shows it.
fn take(file: Option<OwnFile>, state: FileState, space: SpaceState, lang: domain::Lang) -> Route {
    space.reopen();
    if let Some(file) = file {
        state.opened(file, lang);
        return Route::StatusFile;
    }
    state.file.try_set(None);
    Route::Space
}

/// The six digits, however they were grouped, or the faults of the page.
fn check(reference: &str, code: &str) -> Result<String, FieldErrors> {
    let mut errors = FieldErrors::default();
    errors.take("reference", Reference::parse(reference));
    let digits: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if digits.is_empty() {
        errors.add("code", Illegal::new("required"));
    } else if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        errors.add("code", Illegal::new("code-shape"));
    }
    if errors.is_empty() { Ok(digits) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_in_any_grouping() {
        let reference = Reference::from_random([7; 8]).to_string();
        assert_eq!(check(&reference, " 123 456 "), Ok("123456".to_owned()));
        for (code, fault) in
            [("", "required"), ("12345", "code-shape"), ("12345a", "code-shape"), ("①②③④⑤⑥", "code-shape")]
        {
            let errors = check(&reference, code).unwrap_err();
            assert_eq!(errors.of("code").unwrap().code, fault, "{code}");
        }
        assert!(check("", "123456").unwrap_err().of("reference").is_some());
    }
}
