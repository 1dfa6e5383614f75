//! One act on the file, on a page of its own: what it does, what it asks, and a button that does it.

use super::file::without_file;
use super::send::{Body, Sending};
use super::steps::is_open;
use super::{contact, correct, data, holder, one_fault};
use crate::route::{Route, StatusAct};
use crate::state::{FileState, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::errors::form_title;
use crate::ui::fields::{self, Ask, choices};
use crate::ui::{Page, back_link, icon};
use domain::application::Act;
use domain::application::reason::{DeclineReason, WithdrawalReason};
use domain::wire::{ANSWER_MAX, AnswerBody, DeclineMentorBody, OwnFile, WithdrawBody};
use domain::{Illegal, text};
use leptos::prelude::*;

/// The page of an act.
#[component]
pub fn ActPage(
    /// Which one.
    act: StatusAct,
) -> impl IntoView {
    let texts = use_texts();
    let state: FileState = use_state();
    let sending = Sending::new();
    let heading = texts.get(title(act));
    // Once the form stands it stays, also when the file is read again: nothing typed is lost.
    let here = Memo::new(move |_| state.file.with(Option::is_some));
    Effect::new(move |_| {
        state.done.set(None);
        if state.file.with_untracked(Option::is_none) {
            state.load();
        }
    });
    let body = {
        let heading = heading.clone();
        move || {
            if !here.get() {
                let heading = heading.clone();
                return view! { <h1 tabindex="-1">{heading}</h1>{move || without_file(state)} }.into_any();
            }
            state.begin(act);
            let file = state.file.get_untracked();
            file.map_or_else(|| ().into_any(), |file| form(act, &file, sending, heading.clone()))
        }
    };
    view! {
        <Page title=form_title(heading, sending.errors)>
            <div class="page">
                {back_link(Route::StatusFile.href(texts.lang()), texts.get("status-back"))}
                {body}
            </div>
        </Page>
    }
}

fn title(act: StatusAct) -> &'static str {
    match act {
        StatusAct::Withdraw => "withdraw-title",
        StatusAct::Answer => "answer-title",
        StatusAct::Correct => "correct-title",
        StatusAct::ChangeContact => "contact-title",
        StatusAct::DeclineMentor => "decline-title",
        StatusAct::Data => "data-title",
    }
}

/// Whether the state of the file knows the act.
fn is_possible(act: StatusAct, file: &OwnFile) -> bool {
    match act {
        StatusAct::Withdraw => file.acts.contains(&Act::Withdraw),
        StatusAct::Answer => file.acts.contains(&Act::Answer),
        StatusAct::DeclineMentor => file.acts.contains(&Act::DeclineMentor),
        StatusAct::Correct | StatusAct::ChangeContact => is_open(file),
        StatusAct::Data => true,
    }
}

fn form(act: StatusAct, file: &OwnFile, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    if !is_possible(act, file) {
        let now = texts.code("state", &file.state);
        return view! {
            <div class="stack measure">
                <h1 tabindex="-1">{heading}</h1>
                <div class="notice">{icon("info")}<p>{texts.with("status-not-now", &[("state", &now)])}</p></div>
                <div class="acts"><a class="button" href=Route::StatusFile.href(texts.lang())>{texts.get("status-see")}</a></div>
            </div>
        }
        .into_any();
    }
    match act {
        StatusAct::Withdraw => withdraw(file, sending, heading, texts),
        StatusAct::Answer => answer(file, sending, heading, texts),
        StatusAct::DeclineMentor => decline(sending, heading, texts),
        StatusAct::Correct => correct::form(file, sending, heading),
        StatusAct::ChangeContact => contact::form(sending, heading),
        StatusAct::Data => data::page(file, sending, heading),
    }
}

fn withdraw(file: &OwnFile, sending: Sending, heading: String, texts: Texts) -> AnyView {
    let hint = texts.with("withdraw-hint", &[("programme", holder(file))]);
    let codes = WithdrawalReason::ALL.iter().map(|reason| reason.code());
    let submit = Callback::new(move |()| {
        let reason = reason(sending).and_then(WithdrawalReason::from_code).unwrap_or(WithdrawalReason::Unsaid);
        let body = Body::Withdraw(WithdrawBody { reason, version: sending.version() });
        sending.act("withdraw", body, "status-done-withdrawn");
    });
    let fields = view! {
        {reasons(heading, hint, fields::choices("withdrawal", codes), sending)}
        <p>{texts.get("withdraw-after")}</p>
        <div class="acts">
            {sending.button("button button-warn", texts.get("withdraw-do"))}
            {keep(texts, "withdraw-keep")}
        </div>
    };
    sending.form(submit, fields.into_any())
}

fn decline(sending: Sending, heading: String, texts: Texts) -> AnyView {
    let codes = DeclineReason::ALL.iter().map(|reason| reason.code());
    let submit = Callback::new(move |()| {
        let reason = reason(sending).and_then(DeclineReason::from_code).unwrap_or(DeclineReason::Unsaid);
        let body = Body::DeclineMentor(DeclineMentorBody { reason, version: sending.version() });
        sending.act("decline-mentor", body, "status-done-declined");
    });
    let fields = view! {
        {reasons(heading, texts.get("decline-hint"), choices("decline", codes), sending)}
        <div class="acts">
            {sending.button("button", texts.get("decline-do"))}
            {keep(texts, "decline-keep")}
        </div>
    };
    sending.form(submit, fields.into_any())
}

fn answer(file: &OwnFile, sending: Sending, heading: String, texts: Texts) -> AnyView {
    let question = file.question.clone().map(|question| view! { <blockquote class="quote"><p>{question}</p></blockquote> });
    let ask = Ask {
        field: "text",
        label: texts.get("answer-label"),
        hint: Some(texts.get("answer-hint")),
        heading: false,
        optional: false,
    };
    let draft = sending.file.draft;
    let typed = draft.with_untracked(|draft| draft.text.clone());
    let submit = Callback::new(move |()| {
        let typed = draft.with_untracked(|draft| draft.text.clone());
        match text::free(&typed, ANSWER_MAX) {
            Ok(text) if !text.is_empty() => {
                let body = Body::Answer(AnswerBody { text, version: sending.version() });
                sending.act("answer", body, "status-done-answered");
            }
            Ok(_) => sending.errors.set(one_fault("text", Illegal::new("required"))),
            Err(fault) => sending.errors.set(one_fault("text", fault)),
        }
    });
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        {question}
        {fields::area(ask, 6, sending.errors, typed, move |text| draft.update(|draft| draft.text = text))}
        <div class="acts">{sending.button("button", texts.get("answer-do"))}</div>
    };
    sending.form(submit, fields.into_any())
}

/// A coded reason; to give none is fine.
fn reasons(heading: String, hint: String, options: Vec<fields::Choice>, sending: Sending) -> AnyView {
    let ask = Ask { field: "reason", label: heading, hint: Some(hint), heading: true, optional: false };
    let draft = sending.file.draft;
    fields::radios(ask, options, sending.errors, reason(sending), move |code| {
        draft.update(|draft| draft.reason = Some(code));
    })
}

fn reason(sending: Sending) -> Option<&'static str> {
    sending.file.draft.with_untracked(|draft| draft.reason)
}

fn keep(texts: Texts, key: &str) -> AnyView {
    view! { <a class="link" href=Route::StatusFile.href(texts.lang())>{texts.get(key)}</a> }.into_any()
}
