//! Corrects the answers on one page, in groups. Choice and wished mentors stay; the contact has a page of its own.

use super::send::{Body, Sending};
use crate::client::CallError;
use crate::route::{Route, StatusAct};
use crate::state::today;
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask, Line, choices};
use domain::catalogue::{Sector, TimeOfDay};
use domain::form::{ApplicationForm, ModeWish, Question};
use domain::language::{Correspondence, Level, Spoken, Tongue};
use domain::programme::eligibility::{Origin, Verdict, YesNo};
use domain::wire::{CorrectBody, OwnFile, Problem};
use domain::FieldErrors;
use leptos::prelude::*;

/// The form with all answers.
pub(super) fn form(file: &OwnFile, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let now = sending.file.draft.with_untracked(|draft| draft.form.clone());
    let questions = now.questions();
    let groups: Vec<AnyView> =
        questions.iter().filter_map(|question| group(*question, &now, sending, texts)).collect();
    let programme = [("programme", super::holder(file))];
    let contact = Route::StatusAct(StatusAct::ChangeContact).href(texts.lang());
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        <p>{texts.with("correct-lead", &programme)}</p>
        {groups}
        <p>{texts.get("correct-contact")}" "<a href=contact>{texts.get("status-change-contact")}</a></p>
        <div class="acts">{sending.button("button", texts.get("correct-do"))}</div>
    };
    sending.form(Callback::new(move |()| send(sending)), fields.into_any())
}

fn send(sending: Sending) {
    let form = sending.file.draft.with_untracked(|draft| draft.form.clone());
    let mut errors = FieldErrors::default();
    for question in form.questions().into_iter().filter(|q| ![Question::Choice, Question::Contact].contains(q)) {
        for (field, fault) in form.check(question, today()).0 {
            errors.add(&field, fault);
        }
    }
    if !errors.is_empty() {
        sending.errors.set(errors);
    } else if matches!(form.verdict(today()), Some((_, Verdict::NotEligible { .. }))) {
        sending.fail(CallError::Problem(Box::new(Problem::new(422, "not-eligible"))));
    } else {
        let body = CorrectBody { form, version: sending.version() };
        sending.act("correct", Body::Correct(Box::new(body)), "status-done-corrected");
    }
}

fn group(question: Question, now: &ApplicationForm, sending: Sending, texts: Texts) -> Option<AnyView> {
    let yes_no = |field, value: Option<YesNo>, set| {
        let codes = YesNo::ALL.iter().map(|v| v.code()).collect();
        one(field, "yes-no", codes, value.map(YesNo::code), sending, set)
    };
    Some(match question {
        // The choice stays; the contact has its own page, but letters keep their language here.
        Question::Choice => return None,
        Question::Contact => one(
            "correspondence",
            "correspondence",
            Correspondence::ALL.iter().map(|v| v.code()).collect(),
            now.correspondence.map(Correspondence::code),
            sending,
            |form, code| form.correspondence = Correspondence::from_code(code),
        ),
        Question::Situation => view! {
            {yes_no("registered", now.registered, |form, code| form.registered = YesNo::from_code(code))}
            {yes_no("working", now.working, |form, code| form.working = YesNo::from_code(code))}
        }
        .into_any(),
        Question::BirthYear => {
            text("birth_year", Line::DIGITS, &now.birth_year, sending, |form, typed| form.birth_year = typed)
        }
        Question::Residence => {
            let line = Line { autocomplete: "postal-code", ..Line::DIGITS };
            text("postcode", line, &now.postcode, sending, |form, typed| form.postcode = typed)
        }
        Question::Background => view! {
            {one("origin", "origin", Origin::ALL.iter().map(|v| v.code()).collect(), now.origin.map(Origin::code), sending,
                |form, code| form.origin = Origin::from_code(code))}
            {yes_no("long_term_residence", now.long_term_residence, |form, code| form.long_term_residence = YesNo::from_code(code))}
        }
        .into_any(),
        Question::Languages => languages(now, sending, texts),
        Question::Project => view! {
            {yes_no("project", now.project, |form, code| form.project = YesNo::from_code(code))}
            {many("sectors", "sector", Sector::ALL.iter().map(|v| v.code()).collect(), now.sectors.iter().map(|v| v.code()).collect(), sending,
                |form, code, on| set_in(&mut form.sectors, Sector::from_code(code), on))}
            {note(now, sending)}
        }
        .into_any(),
        Question::Availability => view! {
            {many("times", "time", TimeOfDay::ALL.iter().map(|v| v.code()).collect(), now.times.iter().map(|v| v.code()).collect(), sending,
                |form, code, on| set_in(&mut form.times, TimeOfDay::from_code(code), on))}
            {one("mode", "mode-wish", ModeWish::ALL.iter().map(|v| v.code()).collect(), now.mode.map(ModeWish::code), sending,
                |form, code| form.mode = ModeWish::from_code(code))}
        }
        .into_any(),
        Question::Name => view! {
            {text("first_name", Line { autocomplete: "given-name", ..Line::TEXT }, &now.first_name, sending, |form, typed| form.first_name = typed)}
            {text("last_name", Line { autocomplete: "family-name", ..Line::TEXT }, &now.last_name, sending, |form, typed| form.last_name = typed)}
        }
        .into_any(),
    })
}

fn one(
    field: &'static str,
    family: &str,
    codes: Vec<&'static str>,
    selected: Option<&'static str>,
    sending: Sending,
    set: fn(&mut ApplicationForm, &'static str),
) -> AnyView {
    let draft = sending.file.draft;
    fields::radios(Ask::new(field), choices(family, codes), sending.errors, selected, move |code| {
        draft.update(|draft| set(&mut draft.form, code));
    })
}

fn many(
    field: &'static str,
    family: &str,
    codes: Vec<&'static str>,
    selected: Vec<&'static str>,
    sending: Sending,
    set: fn(&mut ApplicationForm, &'static str, bool),
) -> AnyView {
    let draft = sending.file.draft;
    fields::ticks(Ask::new(field), choices(family, codes), sending.errors, selected, move |code, on| {
        draft.update(|draft| set(&mut draft.form, code, on));
    })
}

fn text(
    field: &'static str,
    line: Line,
    value: &str,
    sending: Sending,
    set: fn(&mut ApplicationForm, String),
) -> AnyView {
    let draft = sending.file.draft;
    fields::line(Ask::new(field), line, sending.errors, value.to_owned(), move |typed| {
        draft.update(|draft| set(&mut draft.form, typed));
    })
}

fn note(now: &ApplicationForm, sending: Sending) -> AnyView {
    let draft = sending.file.draft;
    fields::area(Ask::new("note").optional(), 4, sending.errors, now.note.clone(), move |typed| {
        draft.update(|draft| draft.form.note = typed);
    })
}

/// A level for each language: those that the person speaks first, the others folded away.
fn languages(now: &ApplicationForm, sending: Sending, texts: Texts) -> AnyView {
    let level = |tongue| now.languages.iter().find(|spoken| spoken.language == tongue).map(|spoken| spoken.level);
    let (spoken, others): (Vec<Tongue>, Vec<Tongue>) =
        Tongue::ALL.iter().copied().partition(|tongue| level(*tongue).is_some());
    let row = move |(i, tongue): (usize, Tongue), selected: Option<Level>| {
        // The first one carries the field's id: faults lead to it.
        let field = if i == 0 { "languages" } else { tongue.code() };
        let label = texts.code("tongue", tongue.code());
        let ask = Ask { field, label, hint: None, heading: false, optional: false };
        let mut options = vec![("", texts.get("correct-not-spoken"))];
        options.extend(Level::ALL.iter().map(|level| (level.code(), texts.code("level", level.code()))));
        let draft = sending.file.draft;
        fields::select(ask, options, sending.errors, selected.map_or("", Level::code), move |code| {
            draft.update(|draft| set_level(&mut draft.form.languages, tongue, Level::from_code(&code)));
        })
    };
    let count = spoken.len();
    let first: Vec<AnyView> =
        spoken.into_iter().enumerate().map(|(i, tongue)| row((i, tongue), level(tongue))).collect();
    let rest: Vec<AnyView> =
        others.into_iter().enumerate().map(|(i, tongue)| row((i + count, tongue), None)).collect();
    view! {
        <fieldset class="field">
            <legend>{texts.get("field-languages")}</legend>
            <div class="stack">{first}</div>
            <details class="more"><summary>{texts.get("correct-more-languages")}</summary><div class="stack">{rest}</div></details>
        </fieldset>
    }
    .into_any()
}

fn set_level(languages: &mut Vec<Spoken>, language: Tongue, level: Option<Level>) {
    languages.retain(|spoken| spoken.language != language);
    languages.extend(level.map(|level| Spoken { language, level }));
}

fn set_in<T: PartialEq>(values: &mut Vec<T>, value: Option<T>, on: bool) {
    let Some(value) = value else { return };
    values.retain(|other| *other != value);
    if on {
        values.push(value);
    }
}
