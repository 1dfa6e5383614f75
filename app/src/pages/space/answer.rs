//! The answers to a proposal: yes at once; a no, a question and other times under it.

use super::availability::{asked, parts, send};
use super::send::{Body, Sending, To};
use crate::pages::status::one_fault;
use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::fields::{self, choices};
use crate::ui::icon;
use domain::duo::offer::Offer;
use domain::duo::reason::DeclineReason;
use domain::wire::{AcceptProposalBody, AskCoordinatorBody, DeclineProposalBody, ProposalView, WORDS_MAX};
use domain::{Illegal, text};
use leptos::prelude::*;
use uuid::Uuid;

/// What the mentor can say.
pub(super) fn answer(proposal: &ProposalView, sending: Sending) -> AnyView {
    let texts = use_texts();
    let id = proposal.id;
    let may = |offer: Offer| proposal.acts.contains(&offer);
    let accepted = !may(Offer::Accept);
    // The second yes makes the duo.
    let second = proposal.state == "accepted-by-mentee";
    let (after, done) = if second {
        ("space-accept-second", "space-done-duo")
    } else {
        ("space-accept-after", "space-done-accepted")
    };
    let yes = move || {
        let body = Body::Accept(AcceptProposalBody { version: version(sending, id) });
        sending.act(To::Proposal(id, "accept"), body, done);
    };
    let first = if accepted {
        view! { <p>{icon("check")}" "{texts.get("space-accepted-text")}</p> }.into_any()
    } else {
        view! {
            <div class="stack">
                <p>{texts.get(after)}</p>
                <div class="acts">{sending.tap("button", "space-accept-do", yes)}</div>
            </div>
        }
        .into_any()
    };
    view! {
        {first}
        <div>
            {part("space-proposal-when", availability(sending, id))}
            {may(Offer::Decline).then(|| part("space-proposal-decline", decline(sending, id)))}
            {may(Offer::Ask).then(|| part("space-proposal-ask", question(sending, id)))}
        </div>
    }
    .into_any()
}

/// The version of the proposal as the page has it now.
fn version(sending: Sending, id: Uuid) -> i64 {
    sending.space.file.with_untracked(|file| {
        let found = file.as_ref().and_then(|file| file.proposals.iter().find(|proposal| proposal.id == id));
        found.map_or(0, |proposal| proposal.version)
    })
}

fn part(key: &str, body: AnyView) -> AnyView {
    view! { <details class="more"><summary>{use_texts().get(key)}</summary>{body}</details> }.into_any()
}

/// A form without a summary of its own: the page has one.
fn small(submit: impl Fn() + Send + 'static, fields: AnyView) -> AnyView {
    view! { <form novalidate on:submit=move |event| { event.prevent_default(); submit(); }><div class="stack">{fields}</div></form> }
        .into_any()
}

fn availability(sending: Sending, id: Uuid) -> AnyView {
    let texts = use_texts();
    let fields = view! {
        <p>{texts.get("space-availability-lead")}</p>
        {parts(sending)}
        <div class="acts">{sending.button("button button-quiet", texts.get("space-availability-do"))}</div>
    };
    small(move || send(sending, Route::Proposal(id)), fields.into_any())
}

fn decline(sending: Sending, id: Uuid) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let no = move || {
        let reason = draft.with_untracked(|draft| draft.reason).and_then(DeclineReason::from_code);
        let reason = reason.unwrap_or(DeclineReason::Unsaid);
        let body = Body::Decline(DeclineProposalBody { reason, version: version(sending, id) });
        sending.act(To::Proposal(id, "decline"), body, "space-done-declined");
    };
    let options = choices("space-decline", DeclineReason::ALL.iter().map(|reason| reason.code()));
    let now = draft.with_untracked(|draft| draft.reason);
    let set = move |code: &'static str| draft.update(|draft| draft.reason = Some(code));
    let fields = view! {
        {fields::radios(asked("reason", "space-decline"), options, sending.errors, now, set)}
        <div class="acts">{sending.button("button button-quiet", texts.get("space-decline-do"))}</div>
    };
    small(no, fields.into_any())
}

fn question(sending: Sending, id: Uuid) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let ask = move || {
        let typed = draft.with_untracked(|draft| draft.text.clone());
        match text::free(&typed, WORDS_MAX) {
            Ok(text) if !text.is_empty() => {
                let body = Body::Ask(AskCoordinatorBody { text, version: version(sending, id) });
                sending.act(To::Proposal(id, "ask"), body, "space-done-asked");
            }
            Ok(_) => sending.errors.set(one_fault("text", Illegal::new("ask-empty"))),
            Err(fault) => sending.errors.set(one_fault("text", fault)),
        }
    };
    let typed = draft.with_untracked(|draft| draft.text.clone());
    let fields = view! {
        {fields::area(asked("text", "space-ask"), 4, sending.errors, typed, move |text| draft.update(|draft| draft.text = text))}
        <div class="acts">{sending.button("button button-quiet", texts.get("space-ask-do"))}</div>
    };
    small(ask, fields.into_any())
}
