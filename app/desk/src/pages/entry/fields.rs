//! The answers, in the order of the printed form.

use super::EntryState;
use super::languages::languages;
use domain::catalogue::{Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::desk::record::EntryChannel;
use domain::desk::{DeskAct, Grant, On, may};
use domain::form::{ApplicationForm, Choice as Wish, ModeWish};
use domain::language::Correspondence;
use domain::programme::eligibility::{Origin, YesNo};
use leptos::prelude::*;
use ui::fields::{Ask, Choice, Line, area, choices, line, radios, ticks};
use ui::texts::use_texts;

/// The parts of the form.
pub(super) fn fields(state: EntryState, grants: &[Grant]) -> AnyView {
    let texts = use_texts();
    let now = state.form.get_untracked();
    let set = move |change: fn(&mut ApplicationForm, String)| {
        move |text: String| state.form.update(|form| change(form, text))
    };
    let text = |field: &'static str,
                label: &str,
                kind: Line,
                value: &str,
                change: fn(&mut ApplicationForm, String)| {
        line(ask(field, label), kind, state.errors, value.to_owned(), set(change))
    };
    let person = view! {
        {text("first_name", "field-first-name", Line::TEXT, &now.first_name, |form, text| form.first_name = text)}
        {text("last_name", "field-last-name", Line::TEXT, &now.last_name, |form, text| form.last_name = text)}
        {text("birth_year", "short-birth-year", Line::DIGITS, &now.birth_year, |form, text| form.birth_year = text)}
        {text("postcode", "short-residence", Line::DIGITS, &now.postcode, |form, text| form.postcode = text)}
    };
    let code = move |form: fn(&mut ApplicationForm, &str)| {
        move |code: &'static str| state.form.update(|now| form(now, code))
    };
    let yes_no = || choices("yes-no", YesNo::ALL.iter().map(|answer| answer.code()));
    let ways = choices("contact-way", ContactWay::ALL.iter().map(|way| way.code()));
    let letters = choices("correspondence", Correspondence::ALL.iter().map(|lang| lang.code()));
    let contact = view! {
        {radios(ask("contact", "short-contact"), ways, state.errors, now.contact.map(ContactWay::code), code(|form, code| form.contact = ContactWay::from_code(code)))}
        {text("email", "field-email", Line::EMAIL, &now.email, |form, text| form.email = text)}
        {text("phone", "field-phone", Line::PHONE, &now.phone, |form, text| form.phone = text)}
        {text("address", "field-address", Line::TEXT, &now.address, |form, text| form.address = text)}
        {radios(ask("correspondence", "field-correspondence"), letters, state.errors, now.correspondence.map(Correspondence::code), code(|form, code| form.correspondence = Correspondence::from_code(code)))}
    };
    let situation = view! {
        {radios(ask("choice", "short-choice"), wishes(grants), state.errors, now.choice.map(Wish::code), code(|form, code| form.choice = Wish::from_code(code)))}
        {radios(ask("registered", "entry-registered"), yes_no(), state.errors, now.registered.map(YesNo::code), code(|form, code| form.registered = YesNo::from_code(code)))}
        {radios(ask("working", "entry-working"), yes_no(), state.errors, now.working.map(YesNo::code), code(|form, code| form.working = YesNo::from_code(code)))}
        {origin(state, &now)}
    };
    let project = view! {
        {radios(ask("project", "entry-project"), yes_no(), state.errors, now.project.map(YesNo::code), code(|form, code| form.project = YesNo::from_code(code)))}
        {sectors(state, &now)}
        {area(ask("note", "entry-note"), 3, state.errors, now.note.clone(), set(|form, text| form.note = text))}
    };
    let modes = choices("mode-wish", ModeWish::ALL.iter().map(|mode| mode.code()));
    let times = choices("time", TimeOfDay::ALL.iter().map(|time| time.code()));
    let chosen = now.times.iter().map(|time| time.code()).collect();
    let when = view! {
        {ticks(ask("times", "short-availability"), times, state.errors, chosen, move |code, on| state.form.update(|form| {
            form.times.retain(|time| time.code() != code);
            form.times.extend(TimeOfDay::from_code(code).filter(|_| on));
        }))}
        {radios(ask("mode", "entry-mode"), modes, state.errors, now.mode.map(ModeWish::code), code(|form, code| form.mode = ModeWish::from_code(code)))}
    };
    let spoken = languages(
        state.errors,
        move || state.form.with(|form| form.languages.clone()),
        move |spoken| state.form.update(|form| form.languages = spoken),
    );
    view! {
        <section class="file-part entry-wide">{channel(state)}</section>
        <section class="file-part"><h2>{texts.get("entry-person")}</h2>{person}</section>
        <section class="file-part"><h2>{texts.get("entry-contact")}</h2>{contact}</section>
        <section class="file-part"><h2>{texts.get("short-situation")}</h2>{situation}</section>
        <section class="file-part"><h2>{texts.get("short-languages")}</h2>{spoken}</section>
        <section class="file-part"><h2>{texts.get("short-project")}</h2>{project}</section>
        <section class="file-part"><h2>{texts.get("short-availability")}</h2>{when}</section>
    }
    .into_any()
}

/// How it reached the desk.
pub(super) fn channel(state: EntryState) -> AnyView {
    let ways = choices("file-channel", EntryChannel::ALL.iter().map(|way| way.code()));
    let now = state.channel.get_untracked().map(EntryChannel::code);
    radios(ask("channel", "entry-channel"), ways, state.errors, now, move |code| {
        state.channel.set(EntryChannel::from_code(code));
    })
}

/// A question whose words stand under another key than its field's own: the public form speaks to the person.
pub(super) fn ask(field: &'static str, label: &str) -> Ask {
    Ask { field, label: use_texts().get(label), hint: None, heading: false, optional: false }
}

/// Where the reader may enter somebody.
pub(super) fn wishes(grants: &[Grant]) -> Vec<Choice> {
    let texts = use_texts();
    let open = Wish::ALL.iter().filter(|wish| may(grants, DeskAct::Enter, On::Record(wish.programme())));
    let name = |wish: &Wish| {
        wish.programme().map_or_else(|| texts.get("choice-advise"), |id| id.programme().name.to_owned())
    };
    open.map(|wish| Choice { code: wish.code(), label: name(wish), hint: None }).collect()
}

fn sectors(state: EntryState, now: &ApplicationForm) -> AnyView {
    let all = choices("sector", Sector::ALL.iter().map(|sector| sector.code()));
    let chosen = now.sectors.iter().map(|sector| sector.code()).collect();
    ticks(ask("sectors", "entry-sectors"), all, state.errors, chosen, move |code, on| {
        state.form.update(|form| {
            form.sectors.retain(|sector| sector.code() != code);
            form.sectors.extend(Sector::from_code(code).filter(|_| on));
        });
    })
}

/// What DUO alone asks; a refusal to say is an answer.
fn origin(state: EntryState, now: &ApplicationForm) -> AnyView {
    let is_duo = Memo::new(move |_| state.form.with(|form| form.choice == Some(Wish::Duo)));
    let (origin, permit) = (now.origin, now.long_term_residence);
    (move || {
        is_duo.get().then(|| {
            let origins = choices("origin", Origin::ALL.iter().map(|answer| answer.code()));
            let permits = choices("yes-no", YesNo::ALL.iter().map(|answer| answer.code()));
            view! {
                {radios(ask("origin", "entry-origin"), origins, state.errors, origin.map(Origin::code), move |code| state.form.update(|form| form.origin = Origin::from_code(code)))}
                {radios(ask("long_term_residence", "entry-permit"), permits, state.errors, permit.map(YesNo::code), move |code| state.form.update(|form| form.long_term_residence = YesNo::from_code(code)))}
            }
            .into_any()
        })
    })
    .into_any()
}
