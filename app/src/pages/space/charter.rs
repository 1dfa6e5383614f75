//! The charter in full, with its version: read, then accepted.

use super::keep;
use super::send::{Body, Sending, To};
use crate::pages::status::one_fault;
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Choice};
use domain::Illegal;
use domain::programme::Rhythm;
use domain::volunteer::note::CHARTER;
use domain::wire::{AcceptCharterBody, OwnVolunteer};
use leptos::prelude::*;

/// Keys of the promises, the mentor's first.
const MENTOR: &[&str] = &["meet", "listen", "secret", "respect", "limits", "tell"];
const SCHEME: &[&str] = &["person", "insured", "free", "care"];

/// The form.
pub(super) fn form(file: &OwnVolunteer, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let version = file.charter.clone().unwrap_or_default();
    let code = version.clone();
    let submit = Callback::new(move |()| {
        if draft.with_untracked(|draft| draft.agreed) {
            let body = AcceptCharterBody { charter: code.clone(), version: sending.version() };
            sending.act(To::File("accept-charter"), Body::Charter(body), "space-done-charter");
        } else {
            sending.errors.set(one_fault("charter", Illegal::new("required")));
        }
    });
    let ask = super::availability::asked("charter", "space-charter-agree");
    let options = vec![Choice { code: "yes", label: texts.get("space-charter-yes"), hint: None }];
    let on = draft.with_untracked(|draft| draft.agreed).then_some("yes").into_iter().collect();
    let fields = view! {
        <div class="stack stack-tight">
            <h1 tabindex="-1">{heading}</h1>
            <p class="soft">{dated(texts, &version)}</p>
        </div>
        {text(texts, file)}
        {fields::ticks(ask, options, sending.errors, on, move |_, on| draft.update(|draft| draft.agreed = on))}
        <div class="acts">{sending.button("button", texts.get("space-charter-do"))}{keep("space-charter-later")}</div>
    };
    sending.form(submit, fields.into_any())
}

/// "Version of 1 November 2026".
fn dated(texts: Texts, code: &str) -> String {
    let day = CHARTER.version(code).map(|version| texts.date(version.from)).unwrap_or_default();
    texts.with("space-charter-version", &[("day", &day)])
}

/// The promises; how often the two meet is the programme's own rhythm.
fn text(texts: Texts, file: &OwnVolunteer) -> AnyView {
    let rhythm = file.programme.map_or(Rhythm::TwiceAMonth, |programme| programme.programme().rhythm).code();
    let promises = |who: &str, keys: &[&str]| {
        let item = |key: &&str| {
            let words = texts.with(&format!("space-charter-{who}-{key}"), &[("rhythm", rhythm)]);
            view! { <li class="yes"><span>{words}</span></li> }.into_any()
        };
        keys.iter().map(item).collect_view()
    };
    view! {
        <section class="stack">
            <h2>{texts.get("space-charter-mentor")}</h2>
            <ul class="reasons" role="list">{promises("mentor", MENTOR)}</ul>
        </section>
        <section class="stack">
            <h2>{texts.get("space-charter-scheme")}</h2>
            <ul class="reasons" role="list">{promises("scheme", SCHEME)}</ul>
        </section>
        <p>{texts.get("space-charter-stop")}</p>
    }
    .into_any()
}
