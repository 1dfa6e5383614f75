//! What may be public, field by field, beside the card as the public will see it. To take the yes back is one tap.

use super::availability::toggle;
use super::preview::{more, preview, profile};
use super::send::{Body, Sending, To};
use super::{keep, places};
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask, Choice};
use domain::ProgrammeId;
use domain::form::Choice as Wanted;
use domain::volunteer::VolunteerForm;
use domain::volunteer::consent::{CardField, offered};
use domain::wire::{OwnVolunteer, PublishBody, VersionBody};
use leptos::prelude::*;
use outline::card::DOT;

/// The page.
pub(super) fn form(file: &OwnVolunteer, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let programme = file.programme.or_else(|| file.form.choice.and_then(Wanted::programme));
    let free = file.capacity.saturating_sub(file.taken);
    let submit = Callback::new(move |()| {
        let fields = draft.with_untracked(|draft| draft.form.consent.clone());
        let body = PublishBody { fields, version: sending.version() };
        sending.act(To::File("publish"), Body::Publish(body), "space-done-published");
    });
    let seen = Memo::new(move |_| draft.with(|draft| profile(&draft.form, programme, free)));
    let fields = view! {
        {ticks(file, programme, sending)}
        {move || seen.with(|seen| seen.as_ref().and_then(more))}
        {yeses(texts, file)}
        <div class="acts">{sending.button("button", texts.get("space-publish-do"))}{keep("space-keep")}</div>
        {take_back(texts, file, sending)}
    };
    view! {
        <div class="stack stack-tight measure">
            <h1 tabindex="-1">{heading}</h1>
            <p class="hint">{texts.get("space-publish-hint")}</p>
        </div>
        <div class="beside beside-even after-head">
            {sending.form(submit, fields.into_any())}
            <aside class="preview" aria-label=texts.get("space-preview")>
                <h2 class="h3">{texts.get("space-preview")}</h2>
                {move || preview(seen.get())}
            </aside>
        </div>
    }
    .into_any()
}

/// A box for each field, with the words that would be public under it.
fn ticks(file: &OwnVolunteer, programme: Option<ProgrammeId>, sending: Sending) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let ask = Ask {
        field: "fields",
        label: texts.get("space-publish-which"),
        hint: None,
        heading: false,
        optional: false,
    };
    let choice = programme.map_or(Wanted::Advise, Wanted::from);
    let options = offered(choice).into_iter().map(|field| Choice {
        code: field.code(),
        label: texts.code("space-public", field.code()),
        hint: Some(value(texts, &file.form, field).unwrap_or_else(|| texts.get("space-public-empty"))),
    });
    let on = draft.with_untracked(|draft| draft.form.consent.iter().map(|field| field.code()).collect());
    let tick = move |code: &'static str, on: bool| {
        draft.update(|draft| toggle(&mut draft.form.consent, CardField::from_code(code), on));
    };
    fields::ticks(ask, options.collect(), sending.errors, on, tick)
}

/// The words of a field; none while it is empty.
fn value(texts: Texts, form: &VolunteerForm, field: CardField) -> Option<String> {
    let words = match field {
        CardField::Name => {
            let initial = form.last_name.chars().next().map(|c| format!(" {c}.")).unwrap_or_default();
            format!("{}{initial}", form.first_name)
        }
        CardField::Profession => form.profession.clone(),
        CardField::Company => form.company.clone(),
        CardField::Story => form.story.clone(),
        CardField::Helps => form.helps.join(DOT),
        CardField::Years => form.years.parse().map(|n| texts.count("mentor-years", n)).unwrap_or_default(),
        CardField::Commune => {
            form.commune.map(|commune| texts.code("commune", commune.code())).unwrap_or_default()
        }
    };
    (!words.trim().is_empty()).then_some(words)
}

/// Who has said yes so far, and that both are needed.
fn yeses(texts: Texts, file: &OwnVolunteer) -> AnyView {
    let of = |key: &str, at: Option<chrono::DateTime<chrono::Utc>>| {
        let class = if at.is_some() { "yes" } else { "ask" };
        let when = match at {
            Some(at) => texts.with("space-yes-on", &[("day", &texts.day(at))]),
            None => texts.get("space-yes-waits"),
        };
        let said = texts.with("reading-line", &[("who", &texts.get(key)), ("what", &when)]);
        view! { <li class=class><span>{said}</span></li> }.into_any()
    };
    view! {
        <section class="stack stack-tight">
            <h2 class="h3">{texts.get("space-yeses")}</h2>
            <p>{texts.get("space-yeses-text")}</p>
            <ul class="reasons" role="list">
                {of("space-yes-own", file.publication.own_yes)}
                {of("space-yes-coordinator", file.publication.coordinator_yes)}
            </ul>
            <p class="soft">{places::card(texts, file)}</p>
        </section>
    }
    .into_any()
}

/// As easy as the yes: one tap, at once.
fn take_back(texts: Texts, file: &OwnVolunteer, sending: Sending) -> Option<AnyView> {
    file.publication.own_yes?;
    let act = move || {
        let body = Body::Version(VersionBody { version: sending.version() });
        sending.act(To::File("unpublish"), body, "space-done-unpublished");
    };
    Some(
        view! {
            <section class="stack stack-tight">
                <h2 class="h3">{texts.get("space-unpublish-title")}</h2>
                <p>{texts.get("space-unpublish-text")}</p>
                <div class="acts">{sending.tap("button button-quiet", "space-unpublish-do", act)}</div>
            </section>
        }
        .into_any(),
    )
}
