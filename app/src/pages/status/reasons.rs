//! Acts that may have a coded reason: to withdraw, and to prefer another mentor. To give none is fine.

use super::holder;
use super::send::{Body, Sending};
use crate::route::Route;
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask, choices};
use domain::application::reason::{DeclineReason, WithdrawalReason};
use domain::wire::{DeclineMentorBody, OwnFile, WithdrawBody};
use leptos::prelude::*;

/// Withdraws the application.
pub(super) fn withdraw(file: &OwnFile, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let hint = texts.with("withdraw-hint", &[("programme", holder(file))]);
    let codes = WithdrawalReason::ALL.iter().map(|reason| reason.code());
    let submit = Callback::new(move |()| {
        let reason =
            reason(sending).and_then(WithdrawalReason::from_code).unwrap_or(WithdrawalReason::Unsaid);
        let body = Body::Withdraw(WithdrawBody { reason, version: sending.version() });
        sending.act("withdraw", body, "status-done-withdrawn");
    });
    let fields = view! {
        {reasons(heading, hint, choices("withdrawal", codes), sending)}
        <p>{texts.get("withdraw-after")}</p>
        <div class="acts">
            {sending.button("button button-warn", texts.get("withdraw-do"))}
            {keep(texts, "withdraw-keep")}
        </div>
    };
    sending.form(submit, fields.into_any())
}

/// Asks for another mentor.
pub(super) fn decline(sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
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
