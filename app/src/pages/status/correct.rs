//! Corrects the answers, one question a page, with the fields of the application. Choice and wished mentors stay.

use super::answers::answers;
use super::send::{Body, Sending};
use crate::client::CallError;
use crate::pages::apply::flow::{self, Journey};
use crate::pages::apply::{contact, questions};
use crate::state::today;
use crate::texts::use_texts;
use domain::form::{ApplicationForm, Question};
use domain::wire::{ChangeContactBody, CorrectBody, OwnFile, Problem};
use leptos::prelude::*;

/// All answers, each with a link that changes it.
pub(super) fn list(file: &OwnFile, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    // What was typed on a question and not saved is not an answer.
    sending.file.reset_answers();
    view! {
        <div class="measure stack stack-loose">
            <div class="stack">
                <h1 tabindex="-1">{heading}</h1>
                <p class="lead">{texts.with("correct-lead", &[("programme", super::holder(file))])}</p>
            </div>
            {answers(&file.form, true)}
        </div>
    }
    .into_any()
}

/// One question.
pub(super) fn question(question: Question, sending: Sending) -> AnyView {
    let texts = use_texts();
    let submit = Callback::new(move |()| {
        let form = sending.file.answers.form.get_untracked();
        if is_right(&form, question, sending) {
            send_all(form, sending, "status-done-corrected");
        }
    });
    let fields = view! {
        {questions::view(question, sending.file.answers, Journey::Application)}
        <div class="acts">{sending.button("button", texts.get("correct-do"))}</div>
    };
    sending.form(submit, fields.into_any())
}

/// How the person is reached, and the language of letters.
pub(super) fn reach(sending: Sending) -> AnyView {
    let texts = use_texts();
    let submit = Callback::new(move |()| {
        let form = sending.file.answers.form.get_untracked();
        if !is_right(&form, Question::Contact, sending) {
            return;
        }
        let before =
            sending.file.file.with_untracked(|file| file.as_ref().and_then(|f| f.form.correspondence));
        if form.correspondence == before {
            let ApplicationForm { contact, email, phone, address, .. } = form;
            let body = ChangeContactBody { contact, email, phone, address, version: sending.version() };
            sending.act("change-contact", Body::ChangeContact(body), "status-done-contact");
        } else {
            // The language of letters belongs to the answers.
            send_all(form, sending, "status-done-contact");
        }
    });
    let fields = view! {
        {questions::heading(texts, Question::Contact)}
        {contact::view(sending.file.answers)}
        <p class="soft">{texts.get("reach-note")}</p>
        <div class="acts">{sending.button("button", texts.get("reach-do"))}</div>
    };
    sending.form(submit, fields.into_any())
}

fn is_right(form: &ApplicationForm, question: Question, sending: Sending) -> bool {
    let faults = flow::faults(form, question, Journey::Application, today());
    let is_right = faults.is_empty();
    sending.errors.set(faults);
    is_right
}

fn send_all(form: ApplicationForm, sending: Sending, done: &'static str) {
    if flow::is_closed(&form, today()) {
        sending.fail(CallError::Problem(Box::new(Problem::new(422, "not-eligible"))));
    } else {
        let body = CorrectBody { form, version: sending.version() };
        sending.act("correct", Body::Correct(Box::new(body)), done);
    }
}
