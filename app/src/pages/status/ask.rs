//! Asks for the reference. It never says whether a reference exists.

use super::send::Sending;
use super::{by_hand, one_fault, phone};
use crate::client;
use crate::navigation::use_navigation;
use crate::route::Route;
use crate::state::{FileState, SpaceState, use_state};
use crate::texts::use_texts;
use crate::ui::errors::form_title;
use crate::ui::fields::{self, Ask, Line};
use crate::ui::{Page, icon};
use domain::Reference;
use leptos::prelude::*;

/// The words after leaving and after erasing, shown here and nowhere else.
pub(super) const LEFT: &str = "status-left";
/// See [`LEFT`].
pub(in crate::pages) const ERASED: &str = "status-erased";

/// The page that asks for the reference.
#[component]
pub fn AskReference() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let navigation = use_navigation();
    let state: FileState = use_state();
    let space: SpaceState = use_state();
    let sending = Sending::new();
    // An alert: the page stands already when the last word is due.
    let farewell = move || {
        let key = state.done.get().filter(|key| [LEFT, ERASED].contains(key))?;
        Some(view! { <div class="notice notice-good" role="alert">{icon("check")}<p>{texts.get(key)}</p></div> }.into_any())
    };
    let submit = Callback::new(move |()| {
        let typed = state.reference.get_untracked();
        if let Err(fault) = Reference::parse(&typed) {
            sending.errors.set(one_fault("reference", fault));
            return;
        }
        if !sending.begin() {
            return;
        }
        state.done.set(None);
        leptos::task::spawn_local(async move {
            match client::ask_code(&typed).await {
                Ok(()) => {
                    sending.busy.try_set(false);
                    if navigation.route_now() == Route::Status {
                        navigation.go(Route::StatusCode);
                    }
                }
                Err(error) => sending.fail(error),
            }
        });
    });
    let open = move || {
        let mentor = space.file.with(Option::is_some);
        (mentor || state.file.with(Option::is_some)).then(|| {
            let route = if mentor { Route::Space } else { Route::StatusFile };
            view! {
                <div class="notice">
                    {icon("info")}<p>{texts.get("status-still-open")}</p>
                    <a class="link" href=route.href(lang)>{texts.get("status-go-on")}{icon("arrow")}</a>
                </div>
            }
            .into_any()
        })
    };
    // A telephone that has just forgotten everything has nothing to reopen.
    let reopen = move || {
        let left = state.done.with(|key| key.is_some_and(|key| [LEFT, ERASED].contains(&key)));
        let link = move || view! { <a href=Route::StatusFile.href(lang)>{texts.get("status-reopen")}</a> };
        (!left).then(|| view! { <p>{texts.get("status-recent")}" "{link()}</p> }.into_any())
    };
    let fields = view! {
        {reference_field(sending, true)}
        <p class="soft">{texts.get("status-ask-what")}</p>
        <div class="acts">{sending.button("button", texts.get("status-send-code"))}</div>
        {reopen}
        {by_hand()}
        <details class="more">
            <summary>{texts.get("status-lost")}</summary>
            <div><p>{texts.get("status-lost-text")}</p><p>{phone()}</p></div>
        </details>
    };
    let title = form_title(texts.get("status-ask-title"), sending.errors);
    view! {
        <Page title=title description=texts.get("status-ask-description")>
            <div class="page"><div class="stack">
                {farewell}
                {open}
                {sending.form(submit, fields.into_any())}
            </div></div>
        </Page>
    }
}

/// The field for the reference; the page's heading where it is the only question.
pub(super) fn reference_field(sending: Sending, heading: bool) -> AnyView {
    let texts = use_texts();
    let ask = Ask {
        field: "reference",
        label: texts.get(if heading { "status-ask-title" } else { "status-reference" }),
        hint: Some(texts.get("status-reference-hint")),
        heading,
        optional: false,
    };
    let line = Line { class: "input-code w-20", ..Line::TEXT };
    let reference = sending.file.reference;
    fields::line(ask, line, sending.errors, reference.get_untracked(), move |typed| reference.set(typed))
}
