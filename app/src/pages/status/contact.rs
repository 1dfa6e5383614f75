//! Changes how the person is reached.

use super::send::{Body, Sending};
use crate::texts::use_texts;
use crate::ui::fields::{self, Ask, Line, choices};
use crate::ui::fresh;
use domain::contact::ContactWay;
use domain::form::ApplicationForm;
use domain::wire::ChangeContactBody;
use leptos::prelude::*;

/// The form: the way first, then what that way needs.
pub(super) fn form(sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let draft = sending.file.draft;
    let now = draft.with_untracked(|draft| draft.form.clone());
    let way = Memo::new(move |_| draft.with(|draft| draft.form.contact));
    let ask = Ask {
        field: "contact",
        label: heading,
        hint: Some(texts.get("contact-hint")),
        heading: true,
        optional: false,
    };
    let codes = ContactWay::ALL.iter().map(|way| way.code());
    let submit = Callback::new(move |()| {
        let form = draft.with_untracked(|draft| draft.form.clone());
        match form.read_contact() {
            Ok(_) => {
                let version = sending.version();
                let ApplicationForm { contact, email, phone, address, .. } = form;
                let body = ChangeContactBody { contact, email, phone, address, version };
                sending.act("change-contact", Body::ChangeContact(body), "status-done-contact");
            }
            Err(errors) => sending.errors.set(errors),
        }
    });
    let fields = view! {
        {fields::radios(ask, choices("contact-way", codes), sending.errors, now.contact.map(ContactWay::code), move |code| {
            draft.update(|draft| draft.form.contact = ContactWay::from_code(code));
        })}
        {move || way.get().map(|way| fresh(detail(way, sending)))}
        <p class="soft">{texts.get("contact-note")}</p>
        <div class="acts">{sending.button("button", texts.get("contact-do"))}</div>
    };
    sending.form(submit, fields.into_any())
}

/// The field that a way needs.
fn detail(way: ContactWay, sending: Sending) -> AnyView {
    let draft = sending.file.draft;
    let form = draft.with_untracked(|draft| draft.form.clone());
    let errors = sending.errors;
    match way {
        ContactWay::Email => fields::line(Ask::new("email"), Line::EMAIL, errors, form.email, move |typed| {
            draft.update(|draft| draft.form.email = typed);
        }),
        ContactWay::Sms | ContactWay::Call => {
            fields::line(Ask::new("phone"), Line::PHONE, errors, form.phone, move |typed| {
                draft.update(|draft| draft.form.phone = typed);
            })
        }
        ContactWay::Letter => fields::area(Ask::new("address"), 3, errors, form.address, move |typed| {
            draft.update(|draft| draft.form.address = typed);
        }),
        ContactWay::Desk => ().into_any(),
    }
}
