//! The fields of each question, with its `h1`.

use super::{consent, note};
use crate::pages::apply::questions::{picked, toggle, typed};
use crate::pages::apply::{choice, contact, languages};
use crate::state::VolunteerFormState;
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask, Line};
use crate::ui::icon;
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::form::Choice;
use domain::place::Commune;
use domain::volunteer::VolunteerForm;
use domain::volunteer::form::{CAPACITY_MAX, HELPS_MAX, Heard, VolunteerQuestion as Question, WorkStatus};
use leptos::prelude::*;

/// The fields of a question, with its `h1`.
pub fn view(question: Question, state: VolunteerFormState) -> AnyView {
    match question {
        Question::Choice => programme(state),
        Question::Status => status(state),
        Question::Work => work(state),
        Question::Languages => view! { {heading(use_texts(), question)}{languages::view(state)} }.into_any(),
        Question::When => when(state),
        Question::Capacity => capacity(state),
        Question::Words => words(state),
        Question::Consent => consent::view(state),
        Question::Note => note::view(state),
        Question::Contact => reach(state),
    }
}

/// The `h1` of a page with several fields, and a sentence under it where there is one.
pub fn heading(texts: Texts, question: Question) -> AnyView {
    let lead = texts.find(&format!("volunteer-ask-{question}-lead"));
    view! {
        <h1 tabindex="-1">{texts.code("volunteer-ask", question.code())}</h1>
        {lead.map(|lead| view! { <p class="hint">{lead}</p> })}
    }
    .into_any()
}

/// The one field of a page: its words are the page's.
fn headed(field: &'static str, question: Question) -> Ask {
    Ask { label: use_texts().code("volunteer-ask", question.code()), ..Ask::new(field).heading() }
}

/// The programmes with what each asks of a mentor, and advice.
fn programme(state: VolunteerFormState) -> AnyView {
    let texts = use_texts();
    let option = |choice: &Choice| fields::Choice {
        hint: Some(texts.code("volunteer-choice", choice.code())),
        ..choice::option(texts, *choice)
    };
    let now = state.form.with_untracked(|form| form.choice.map(Choice::code));
    let ask = Ask { hint: None, ..headed("choice", Question::Choice) };
    let set = |form: &mut VolunteerForm, code: &str| form.choice = Choice::from_code(code);
    picked(ask, Choice::ALL.iter().map(option).collect(), state, now, set)
}

/// At work or not; form C45B where it is due; the birth year where it is asked.
fn status(state: VolunteerFormState) -> AnyView {
    let texts = use_texts();
    let (now, asks_year, is_advice) = state
        .form
        .with_untracked(|form| (form.status, form.asks_birth_year(), form.choice == Some(Choice::Advise)));
    let options = fields::choices("work-status", WorkStatus::ALL.iter().map(|status| status.code()));
    let chosen = Memo::new(move |_| state.form.with(|form| form.status));
    let below = move |code: &'static str| {
        let is_due =
            move || code == WorkStatus::OnBenefit.code() && chosen.get() == Some(WorkStatus::OnBenefit);
        (move || is_due().then(|| c45b(texts))).into_any()
    };
    let set = move |code: &'static str| state.update(|form| form.status = WorkStatus::from_code(code));
    let year = asks_year.then(|| {
        let line = Line { autocomplete: "bday-year", ..Line::DIGITS };
        let ask = Ask { optional: is_advice, ..Ask::new("birth_year") };
        typed(ask, line, state, |form| &mut form.birth_year)
    });
    view! {
        {heading(texts, Question::Status)}
        {fields::radios_with(Ask::new("status"), options, state.errors, now.map(WorkStatus::code), set, below)}
        {year}
    }
    .into_any()
}

/// What somebody on benefit does first; said as soon as they say so.
fn c45b(texts: Texts) -> AnyView {
    view! { <div class="notice" role="status">{icon("info")}<h2>{texts.get("c45b-title")}</h2><p>{texts.get("c45b-text")}</p></div> }
        .into_any()
}

/// What they did and do.
fn work(state: VolunteerFormState) -> AnyView {
    let texts = use_texts();
    let (sector, through_company, asks_code) = state.form.with_untracked(|form| {
        let through = form.asks_company() && form.status == Some(WorkStatus::Working);
        (form.sector, through, form.asks_company())
    });
    let profession = Line { autocomplete: "organization-title", ..Line::TEXT };
    let company = Line { autocomplete: "organization", ..Line::TEXT };
    let code = asks_code.then(|| {
        typed(Ask::new("company_code").optional(), Line { class: "w-10", ..Line::TEXT }, state, |form| {
            &mut form.company_code
        })
    });
    let set = move |code: String| state.update(|form| form.sector = Sector::from_code(&code));
    let sectors = fields::choices("sector", Sector::ALL.iter().map(|sector| sector.code()));
    view! {
        {heading(texts, Question::Work)}
        {typed(Ask::new("profession"), profession, state, |form| &mut form.profession)}
        {fields::select(Ask::new("sector"), sectors, state.errors, sector.map(Sector::code), set)}
        {typed(Ask::new("years"), Line::DIGITS, state, |form| &mut form.years)}
        {typed(Ask { optional: !through_company, ..Ask::new("company") }, company, state, |form| &mut form.company)}
        {code}
    }
    .into_any()
}

/// When, how and where they meet.
fn when(state: VolunteerFormState) -> AnyView {
    let texts = use_texts();
    let (times, modes, commune) =
        state.form.with_untracked(|form| (form.times.clone(), form.modes.clone(), form.commune));
    let times: Vec<&'static str> = times.iter().map(|time| time.code()).collect();
    let modes: Vec<&'static str> = modes.iter().map(|mode| mode.code()).collect();
    let tick_time = move |code: &'static str, on: bool| {
        state.update(|form| toggle(&mut form.times, TimeOfDay::from_code(code), on));
    };
    let tick_mode = move |code: &'static str, on: bool| {
        state.update(|form| toggle(&mut form.modes, Mode::from_code(code), on));
    };
    let face_to_face = Memo::new(move |_| state.form.with(|form| form.modes.contains(&Mode::InPerson)));
    let set = move |code: String| state.update(|form| form.commune = Commune::from_code(&code));
    let place = move || {
        face_to_face.get().then(|| {
            let communes = fields::choices("commune", Commune::ALL.iter().map(|commune| commune.code()));
            let now = commune.map(Commune::code);
            fields::select(Ask::new("commune").optional(), communes, state.errors, now, set)
        })
    };
    let all_times = fields::choices("time", TimeOfDay::ALL.iter().map(|time| time.code()));
    let all_modes = fields::choices("mode", Mode::ALL.iter().map(|mode| mode.code()));
    view! {
        {heading(texts, Question::When)}
        {fields::ticks(Ask::new("times"), all_times, state.errors, times, tick_time)}
        {fields::ticks(Ask::new("modes"), all_modes, state.errors, modes, tick_mode)}
        {place}
    }
    .into_any()
}

/// How many mentees at once.
fn capacity(state: VolunteerFormState) -> AnyView {
    let ask = headed("capacity", Question::Capacity);
    let now = state.form.with_untracked(|form| form.capacity);
    let set = move |n: u8| state.update(|form| form.capacity = Some(n));
    fields::segments(ask, 1..=CAPACITY_MAX, state.errors, now, set)
}

/// In their own words, all of it optional.
fn words(state: VolunteerFormState) -> AnyView {
    let texts = use_texts();
    let (story, heard) = state.form.with_untracked(|form| (form.story.clone(), form.heard));
    let set_story = move |typed: String| state.update(|form| form.story = typed);
    let set_heard = move |code: String| state.update(|form| form.heard = Heard::from_code(&code));
    let ways = fields::choices("heard", Heard::ALL.iter().map(|heard| heard.code()));
    view! {
        {heading(texts, Question::Words)}
        {helps(state)}
        {fields::area(Ask::new("story").optional(), 5, state.errors, story, set_story)}
        {fields::select(Ask::new("heard").optional(), ways, state.errors, heard.map(Heard::code), set_heard)}
    }
    .into_any()
}

/// Up to three short lines under one question. The first one carries the field's id.
fn helps(state: VolunteerFormState) -> AnyView {
    let texts = use_texts();
    let ask = Ask::new("helps");
    let errors = state.errors;
    let now = state.form.with_untracked(|form| form.helps.clone());
    let row = |n: usize| {
        let id = if n == 0 { "helps".to_owned() } else { format!("helps-{n}") };
        let value = now.get(n).cloned().unwrap_or_default();
        let set = move |typed: String| {
            state.update(|form| {
                form.helps.resize(HELPS_MAX.max(form.helps.len()), String::new());
                if let Some(line) = form.helps.get_mut(n) {
                    *line = typed;
                }
                // What was never written is no answer.
                while form.helps.last().is_some_and(String::is_empty) {
                    form.helps.pop();
                }
            });
        };
        let label = texts.with("field-helps-line", &[("n", &(n + 1).to_string())]);
        view! {
            <input class="input" id=id name="helps" type="text" autocomplete="off" aria-label=label
                aria-describedby=ask.described_by(errors) value=value.clone() prop:value=value
                on:input=move |event| set(event_target_value(&event)) />
        }
        .into_any()
    };
    view! {
        <fieldset class="field" class:wrong=move || errors.with(|e| e.of("helps").is_some())>
            <legend>{ask.label.clone()}" "<span class="optional">{texts.get("field-optional")}</span></legend>
            {ask.hint()}
            {ask.fault(errors)}
            {(0..HELPS_MAX).map(row).collect_view()}
        </fieldset>
    }
    .into_any()
}

/// Names, and how to be reached.
fn reach(state: VolunteerFormState) -> AnyView {
    let first = Line { autocomplete: "given-name", ..Line::TEXT };
    let last = Line { autocomplete: "family-name", ..Line::TEXT };
    view! {
        {heading(use_texts(), Question::Contact)}
        {typed(Ask::new("first_name"), first, state, |form| &mut form.first_name)}
        {typed(Ask::new("last_name"), last, state, |form| &mut form.last_name)}
        {contact::view(state)}
    }
    .into_any()
}
