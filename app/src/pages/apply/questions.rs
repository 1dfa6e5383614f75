//! The fields of each question. The same for the finder and for the application: answers carry over.

use super::flow::{self, Journey};
use super::{choice, contact, languages};
use crate::state::{Answers, Form, FormState};
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask, Choice, Line};
use domain::catalogue::{Sector, TimeOfDay};
use domain::form::{ApplicationForm, ModeWish, Question};
use domain::programme::eligibility::{Origin, YesNo};
use leptos::prelude::*;

/// The fields of a question, with its `h1`.
pub fn view(question: Question, state: FormState, journey: Journey) -> AnyView {
    match question {
        Question::Choice => choice::view(state),
        Question::Situation => situation(state),
        Question::BirthYear => {
            let line = Line { autocomplete: "bday-year", ..Line::DIGITS };
            typed(headed("birth_year", question), line, state, |form| &mut form.birth_year)
        }
        Question::Residence => {
            let line = Line { autocomplete: "postal-code", ..Line::DIGITS };
            typed(headed("postcode", question), line, state, |form| &mut form.postcode)
        }
        Question::Background => background(state, journey),
        Question::Languages => view! { {heading(use_texts(), question)}{languages::view(state)} }.into_any(),
        Question::Project => project(state, journey),
        Question::Availability => availability(state),
        Question::Name => name(state),
        Question::Contact => view! { {heading(use_texts(), question)}{contact::view(state)} }.into_any(),
    }
}

/// The one field of a page: its words are the page's.
pub fn headed(field: &'static str, question: Question) -> Ask {
    let label = use_texts().code("question", question.code());
    Ask { label, ..Ask::new(field).heading() }
}

/// The `h1` of a page with several fields, and a sentence under it where there is one.
pub fn heading(texts: Texts, question: Question) -> AnyView {
    let lead = texts.find(&format!("question-{question}-lead"));
    view! {
        <h1 tabindex="-1">{texts.code("question", question.code())}</h1>
        {lead.map(|lead| view! { <p class="hint">{lead}</p> })}
    }
    .into_any()
}

/// One line of text in a field of the form.
pub fn typed<F: Answers>(ask: Ask, line: Line, state: Form<F>, slot: fn(&mut F) -> &mut String) -> AnyView {
    let value = slot(&mut state.form.get_untracked()).clone();
    fields::line(ask, line, state.errors, value, move |typed| state.update(|form| *slot(form) = typed))
}

/// One coded answer in a field of the form.
pub fn picked<F: Answers>(
    ask: Ask,
    options: Vec<Choice>,
    state: Form<F>,
    selected: Option<&'static str>,
    set: fn(&mut F, &str),
) -> AnyView {
    fields::radios(ask, options, state.errors, selected, move |code| state.update(|form| set(form, code)))
}

/// The words of an answer: the field's own, `field-<field>-<code>`, or those of the family.
pub fn options(field: &str, family: &str, codes: &[&'static str]) -> Vec<Choice> {
    let texts = use_texts();
    let own = format!("field-{}", field.replace('_', "-"));
    let family_of = |code| if texts.find(&format!("{own}-{code}")).is_some() { own.as_str() } else { family };
    codes.iter().map(|code| Choice::new(family_of(code), code)).collect()
}

fn yes_no(
    field: &'static str,
    ask: Ask,
    state: FormState,
    now: Option<YesNo>,
    set: fn(&mut ApplicationForm, &str),
) -> AnyView {
    let codes: Vec<&'static str> = YesNo::ALL.iter().map(|answer| answer.code()).collect();
    picked(ask, options(field, "yes-no", &codes), state, now.map(YesNo::code), set)
}

fn situation(state: FormState) -> AnyView {
    let texts = use_texts();
    let (registered, working) = state.form.with_untracked(|form| (form.registered, form.working));
    view! {
        {heading(texts, Question::Situation)}
        {yes_no("registered", Ask::new("registered"), state, registered, |form, code| form.registered = YesNo::from_code(code))}
        {yes_no("working", Ask::new("working"), state, working, |form, code| form.working = YesNo::from_code(code))}
    }
    .into_any()
}

fn background(state: FormState, journey: Journey) -> AnyView {
    let texts = use_texts();
    let origin = state.form.with_untracked(|form| form.origin.map(Origin::code));
    let codes: Vec<&'static str> = Origin::ALL.iter().map(|answer| answer.code()).collect();
    let set = |form: &mut ApplicationForm, code: &str| {
        form.origin = Origin::from_code(code);
        if form.origin == Some(Origin::None) {
            form.long_term_residence = None;
        }
    };
    let asks_permit = Memo::new(move |_| state.form.with(|form| flow::asks_permit(form, journey)));
    let permit = move || {
        asks_permit.get().then(|| {
            let now = state.form.with_untracked(|form| form.long_term_residence);
            let set =
                |form: &mut ApplicationForm, code: &str| form.long_term_residence = YesNo::from_code(code);
            yes_no("long_term_residence", Ask::new("long_term_residence"), state, now, set)
        })
    };
    view! {
        {heading(texts, Question::Background)}
        {picked(Ask::new("origin"), options("origin", "origin", &codes), state, origin, set)}
        {permit}
    }
    .into_any()
}

fn project(state: FormState, journey: Journey) -> AnyView {
    let texts = use_texts();
    let (now, sectors, note) =
        state.form.with_untracked(|form| (form.project, form.sectors.clone(), form.note.clone()));
    let set = |form: &mut ApplicationForm, code: &str| form.project = YesNo::from_code(code);
    if journey == Journey::Finder {
        return yes_no("project", Ask::new("project").heading(), state, now, set);
    }
    let chosen: Vec<&'static str> = sectors.iter().map(|sector| sector.code()).collect();
    let codes = Sector::ALL.iter().map(|sector| sector.code());
    let tick = move |code: &'static str, on: bool| {
        state.update(|form| toggle(&mut form.sectors, Sector::from_code(code), on));
    };
    view! {
        {heading(texts, Question::Project)}
        {yes_no("project", Ask::new("project"), state, now, set)}
        {fields::ticks(Ask::new("sectors"), fields::choices("sector", codes), state.errors, chosen, tick)}
        {fields::area(Ask::new("note").optional(), 4, state.errors, note, move |note| state.update(|form| form.note = note))}
    }
    .into_any()
}

fn availability(state: FormState) -> AnyView {
    let texts = use_texts();
    let (times, mode) = state.form.with_untracked(|form| (form.times.clone(), form.mode));
    let chosen: Vec<&'static str> = times.iter().map(|time| time.code()).collect();
    let codes = TimeOfDay::ALL.iter().map(|time| time.code());
    let tick = move |code: &'static str, on: bool| {
        state.update(|form| toggle(&mut form.times, TimeOfDay::from_code(code), on));
    };
    let modes: Vec<&'static str> = ModeWish::ALL.iter().map(|mode| mode.code()).collect();
    let set = |form: &mut ApplicationForm, code: &str| form.mode = ModeWish::from_code(code);
    view! {
        {heading(texts, Question::Availability)}
        {fields::ticks(Ask::new("times"), fields::choices("time", codes), state.errors, chosen, tick)}
        {picked(Ask::new("mode"), options("mode", "mode-wish", &modes), state, mode.map(ModeWish::code), set)}
    }
    .into_any()
}

fn name(state: FormState) -> AnyView {
    let first = Line { autocomplete: "given-name", ..Line::TEXT };
    let last = Line { autocomplete: "family-name", ..Line::TEXT };
    view! {
        {heading(use_texts(), Question::Name)}
        {typed(Ask::new("first_name"), first, state, |form| &mut form.first_name)}
        {typed(Ask::new("last_name"), last, state, |form| &mut form.last_name)}
    }
    .into_any()
}

/// Adds a value to a list of answers, or takes it out.
pub fn toggle<T: PartialEq>(list: &mut Vec<T>, value: Option<T>, on: bool) {
    let Some(value) = value else { return };
    list.retain(|other| *other != value);
    if on {
        list.push(value);
    }
}
