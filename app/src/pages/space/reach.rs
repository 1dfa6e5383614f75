//! How the volunteer is reached, and the language of letters: the fields of the application.

use super::send::{Body, Sending, To};
use crate::pages::apply::flow::{self, Journey};
use crate::pages::apply::{contact, questions};
use crate::state::today;
use crate::texts::use_texts;
use domain::form::{ApplicationForm, Question};
use domain::wire::{ChangeContactBody, CorrectVolunteerBody};
use leptos::prelude::*;

/// The form.
pub(super) fn form(sending: Sending) -> AnyView {
    let texts = use_texts();
    let submit = Callback::new(move |()| {
        let typed = sending.space.answers.form.get_untracked();
        let faults = flow::faults(&typed, Question::Contact, Journey::Application, today());
        if faults.is_empty() {
            send(sending, typed);
        } else {
            sending.errors.set(faults);
        }
    });
    let fields = view! {
        {questions::heading(texts, Question::Contact)}
        {contact::view(sending.space.answers)}
        <p class="soft">{texts.get("reach-note")}</p>
        <div class="acts">{sending.button("button", texts.get("reach-do"))}</div>
    };
    sending.form(submit, fields.into_any())
}

fn send(sending: Sending, typed: ApplicationForm) {
    let ApplicationForm { contact, email, phone, address, correspondence, .. } = typed;
    let form = sending.space.draft.with_untracked(|draft| draft.form.clone());
    let version = sending.version();
    if form.correspondence == correspondence {
        let body = ChangeContactBody { contact, email, phone, address, version };
        sending.act(To::Contact, Body::Contact(body), "status-done-contact");
    } else {
        // The language of letters belongs to the answers.
        let form =
            domain::volunteer::VolunteerForm { contact, email, phone, address, correspondence, ..form };
        let body = CorrectVolunteerBody { form, version };
        sending.act(To::File("correct"), Body::Correct(Box::new(body)), "status-done-contact");
    }
}
