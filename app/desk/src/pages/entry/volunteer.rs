//! The answers of somebody who wants to be a mentor, in the order of the printed form. Whether they may be shown in public is
//! not asked here: only they say yes to that.

use super::EntryState;
use super::fields::{ask, channel, wishes};
use super::languages::languages;
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::brussels_date;
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::desk::Grant;
use domain::form::Choice as Wish;
use domain::language::Correspondence;
use domain::place::Commune;
use domain::programme::eligibility::YesNo;
use domain::volunteer::form::{CAPACITY_MAX, HELPS_MAX};
use domain::volunteer::note::NOTE;
use domain::volunteer::{VolunteerForm, WorkStatus};
use leptos::prelude::*;
use ui::fields::{Line, area, choices, line, radios, select, ticks};
use ui::texts::use_texts;

/// A form where nothing is public.
pub(super) fn empty() -> VolunteerForm {
    VolunteerForm { publish: Some(YesNo::Unknown), ..VolunteerForm::default() }
}

/// The parts of the form.
pub(super) fn fields(state: EntryState, grants: &[Grant]) -> AnyView {
    let texts = use_texts();
    let wishes = wishes(grants);
    view! {
        <section class="file-part entry-wide">{channel(state)}</section>
        <section class="file-part"><h2>{texts.get("entry-person")}</h2>{person(state)}</section>
        <section class="file-part"><h2>{texts.get("entry-contact")}</h2>{contact(state)}</section>
        <section class="file-part"><h2>{texts.get("short-situation")}</h2>{choice(state, wishes)}</section>
        <section class="file-part"><h2>{texts.get("volunteer-short-work")}</h2>{work(state)}</section>
        <section class="file-part"><h2>{texts.get("short-languages")}</h2>{spoken(state)}</section>
        <section class="file-part"><h2>{texts.get("volunteer-short-when")}</h2>{when(state)}</section>
        <section class="file-part"><h2>{texts.get("entry-words")}</h2>{words(state)}</section>
        <section class="file-part"><h2>{texts.get("volunteer-short-note")}</h2>{note(state)}</section>
        <p class="entry-wide soft">{texts.get("entry-not-public")}</p>
    }
    .into_any()
}

/// One line of the form.
fn text(
    state: EntryState,
    field: &'static str,
    (label, kind): (&str, Line),
    read: fn(&VolunteerForm) -> &String,
    write: fn(&mut VolunteerForm, String),
) -> AnyView {
    let now = state.offer.with_untracked(|form| read(form).clone());
    line(ask(field, label), kind, state.errors, now, move |typed| {
        state.offer.update(|form| write(form, typed));
    })
}

fn person(state: EntryState) -> AnyView {
    let line = |field, label, kind, read, write| text(state, field, (label, kind), read, write);
    view! {
        {line("first_name", "field-first-name", Line::TEXT, |form| &form.first_name, |form, text| form.first_name = text)}
        {line("last_name", "field-last-name", Line::TEXT, |form| &form.last_name, |form, text| form.last_name = text)}
        {line("birth_year", "short-birth-year", Line::DIGITS, |form| &form.birth_year, |form, text| form.birth_year = text)}
    }
    .into_any()
}

fn contact(state: EntryState) -> AnyView {
    let now = state.offer.get_untracked();
    let line = |field, label, kind, read, write| text(state, field, (label, kind), read, write);
    let ways = choices("contact-way", ContactWay::ALL.iter().map(|way| way.code()));
    let letters = choices("correspondence", Correspondence::ALL.iter().map(|lang| lang.code()));
    view! {
        {radios(ask("contact", "short-contact"), ways, state.errors, now.contact.map(ContactWay::code), move |code| state.offer.update(|form| form.contact = ContactWay::from_code(code)))}
        {line("email", "field-email", Line::EMAIL, |form| &form.email, |form, text| form.email = text)}
        {line("phone", "field-phone", Line::PHONE, |form| &form.phone, |form, text| form.phone = text)}
        {line("address", "field-address", Line::TEXT, |form| &form.address, |form, text| form.address = text)}
        {radios(ask("correspondence", "field-correspondence"), letters, state.errors, now.correspondence.map(Correspondence::code), move |code| state.offer.update(|form| form.correspondence = Correspondence::from_code(code)))}
    }
    .into_any()
}

fn choice(state: EntryState, wishes: Vec<ui::fields::Choice>) -> AnyView {
    let now = state.offer.get_untracked();
    let statuses = choices("entry-work", WorkStatus::ALL.iter().map(|status| status.code()));
    view! {
        {radios(ask("choice", "short-choice"), wishes, state.errors, now.choice.map(Wish::code), move |code| state.offer.update(|form| form.choice = Wish::from_code(code)))}
        {radios(ask("status", "volunteer-short-status"), statuses, state.errors, now.status.map(WorkStatus::code), move |code| state.offer.update(|form| form.status = WorkStatus::from_code(code)))}
    }
    .into_any()
}

fn work(state: EntryState) -> AnyView {
    let now = state.offer.get_untracked();
    let line = |field, label, kind, read, write| text(state, field, (label, kind), read, write);
    let sectors = choices("sector", Sector::ALL.iter().map(|sector| sector.code()));
    view! {
        {line("profession", "entry-profession", Line::TEXT, |form| &form.profession, |form, text| form.profession = text)}
        {select(ask("sector", "field-sector"), sectors, state.errors, now.sector.map(Sector::code), move |code| state.offer.update(|form| form.sector = Sector::from_code(&code)))}
        {line("years", "field-years", Line::DIGITS, |form| &form.years, |form, text| form.years = text)}
        {line("company", "entry-company", Line::TEXT, |form| &form.company, |form, text| form.company = text)}
        {line("company_code", "field-company-code", Line::TEXT, |form| &form.company_code, |form, text| form.company_code = text)}
    }
    .into_any()
}

fn spoken(state: EntryState) -> AnyView {
    languages(
        state.errors,
        move || state.offer.with(|form| form.languages.clone()),
        move |spoken| state.offer.update(|form| form.languages = spoken),
    )
}

fn when(state: EntryState) -> AnyView {
    let now = state.offer.get_untracked();
    let times = choices("time", TimeOfDay::ALL.iter().map(|time| time.code()));
    let chosen = now.times.iter().map(|time| time.code()).collect();
    let modes = choices("mode", Mode::ALL.iter().map(|mode| mode.code()));
    let ways = now.modes.iter().map(|mode| mode.code()).collect();
    let communes = choices("commune", Commune::ALL.iter().map(|commune| commune.code()));
    view! {
        {ticks(ask("times", "short-availability"), times, state.errors, chosen, move |code, on| state.offer.update(|form| {
            form.times.retain(|time| time.code() != code);
            form.times.extend(TimeOfDay::from_code(code).filter(|_| on));
        }))}
        {ticks(ask("modes", "entry-mode"), modes, state.errors, ways, move |code, on| state.offer.update(|form| {
            form.modes.retain(|mode| mode.code() != code);
            form.modes.extend(Mode::from_code(code).filter(|_| on));
        }))}
        {select(ask("commune", "entry-commune"), communes, state.errors, now.commune.map(Commune::code), move |code| state.offer.update(|form| form.commune = Commune::from_code(&code)))}
        {capacity(state, now.capacity)}
    }
    .into_any()
}

/// How many at once: a few numbers.
fn capacity(state: EntryState, now: Option<u8>) -> AnyView {
    const CODES: [&str; 3] = ["1", "2", "3"];
    let of = |code: &str| code.parse::<u8>().ok().filter(|places| (1..=CAPACITY_MAX).contains(places));
    let options = CODES.iter().map(|code| ui::fields::Choice { code, label: (*code).to_owned(), hint: None });
    let selected = CODES.iter().copied().find(|code| now.is_some() && of(code) == now);
    radios(ask("capacity", "entry-capacity"), options.collect(), state.errors, selected, move |code| {
        state.offer.update(|form| form.capacity = of(code));
    })
}

/// Lines of help as one field, a line each; and their own words.
fn words(state: EntryState) -> AnyView {
    let now = state.offer.get_untracked();
    view! {
        {area(ask("helps", "entry-helps"), 3, state.errors, now.helps.join("\n"), move |typed: String| state.offer.update(|form| {
            form.helps = typed.lines().map(str::to_owned).filter(|line| !line.trim().is_empty()).take(HELPS_MAX + 1).collect();
        }))}
        {area(ask("story", "entry-note"), 3, state.errors, now.story, move |typed| state.offer.update(|form| form.story = typed))}
    }
    .into_any()
}

/// That they have read the note of today and accept it: on the paper, or said on the phone.
fn note(state: EntryState) -> AnyView {
    let texts = use_texts();
    let current = NOTE.on(today());
    let option = ui::fields::Choice {
        code: current.code,
        label: texts
            .with("entry-note-read", &[("version", current.code), ("day", &texts.date(current.from))]),
        hint: None,
    };
    let chosen = state.offer.with_untracked(|form| form.note_version == current.code);
    let chosen = Some(current.code).filter(|_| chosen).into_iter().collect();
    ticks(ask("note_version", "entry-agreed"), vec![option], state.errors, chosen, move |code, on| {
        state.offer.update(|form| form.note_version = if on { code.to_owned() } else { String::new() });
    })
}

/// Today in Brussels by the device's clock; the server judges by its own.
fn today() -> NaiveDate {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    brussels_date(now.parse::<DateTime<Utc>>().unwrap_or_default())
}
