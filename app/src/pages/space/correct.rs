//! Corrects the answers, some at a time. The choice and the accepted note stay; places, times, card and contact have pages
//! of their own.

use super::availability::asked;
use super::places;
use super::send::{Body, Sending, To};
use crate::pages::apply::languages;
use crate::route::{Address, Route, SpaceAct};
use crate::state::today;
use crate::texts::{Texts, use_texts};
use crate::ui::aloud;
use crate::ui::fields::{self, Line, choices};
use domain::FieldErrors;
use domain::catalogue::Sector;
use domain::volunteer::form::HELPS_MAX;
use domain::volunteer::{VolunteerForm, VolunteerQuestion, WorkStatus};
use domain::wire::{CorrectVolunteerBody, OwnVolunteer};
use leptos::prelude::*;

/// The questions that are corrected here.
pub(super) const ASKED: &[VolunteerQuestion] = &[
    VolunteerQuestion::Contact,
    VolunteerQuestion::Status,
    VolunteerQuestion::Work,
    VolunteerQuestion::Languages,
    VolunteerQuestion::Words,
];

/// All answers, each with a link that changes it.
pub(super) fn list(file: &OwnVolunteer, heading: String) -> AnyView {
    let texts = use_texts();
    let space: crate::state::SpaceState = crate::state::use_state();
    // What was typed on a question and not saved is not an answer.
    space.draft.set(crate::state::space::SpaceDraft::default());
    space.begin(Route::SpaceAct(SpaceAct::Correct));
    view! {
        <div class="measure stack stack-loose">
            <div class="stack">
                <h1 tabindex="-1">{heading}</h1>
                <p class="lead">{texts.with("correct-lead", &[("programme", super::holder(file))])}</p>
                <p class="soft">{texts.get("space-correct-public")}</p>
            </div>
            {answers(texts, file, true)}
        </div>
    }
    .into_any()
}

/// The answers in words. With `change`, each has a link.
pub(super) fn answers(texts: Texts, file: &OwnVolunteer, change: bool) -> AnyView {
    let own = |question: VolunteerQuestion| {
        let query = format!("question={question}");
        let route = Route::SpaceAct(SpaceAct::Correct);
        (question, Address { lang: texts.lang(), route, query }.href())
    };
    let other = |question, act: SpaceAct| (question, Route::SpaceAct(act).href(texts.lang()));
    let [who, status, work, languages, words] = [0, 1, 2, 3, 4].map(|i| ASKED.get(i).copied().map(own));
    let rows = [
        who,
        Some(other(VolunteerQuestion::Choice, SpaceAct::ChangeContact)),
        status,
        work,
        languages,
        Some(other(VolunteerQuestion::When, SpaceAct::Availability)),
        Some(other(VolunteerQuestion::Capacity, SpaceAct::Capacity)),
        words,
        Some(other(VolunteerQuestion::Consent, SpaceAct::Publish)),
    ];
    let row = |(question, href): (VolunteerQuestion, String)| {
        // The way to be reached stands beside the name, under a question of its own.
        let (label, said) = match question {
            VolunteerQuestion::Choice => (texts.get("space-answer-reach"), reach(texts, &file.form)),
            question => (texts.code("space-answer", question.code()), words_of(texts, file, question)),
        };
        let link = change.then(|| {
            let label = format!("\u{A0}: {label}");
            view! { <dd class="change"><a href=href>{texts.get("status-change")}{aloud(label)}</a></dd> }
        });
        view! { <div><dt>{label}</dt><dd>{said}</dd>{link}</div> }.into_any()
    };
    view! { <dl class="answers">{rows.into_iter().flatten().map(row).collect_view()}</dl> }.into_any()
}

fn reach(texts: Texts, form: &VolunteerForm) -> String {
    let way = form.contact.map(|way| texts.code("contact-way", way.code()));
    let typed =
        [&form.email, &form.phone, &form.address].into_iter().filter(|text| !text.is_empty()).cloned();
    way.into_iter().chain(typed).collect::<Vec<_>>().join("\n")
}

fn words_of(texts: Texts, file: &OwnVolunteer, question: VolunteerQuestion) -> String {
    let form = &file.form;
    let lines = |parts: Vec<String>| {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
        if parts.is_empty() { texts.get("space-answer-none") } else { parts.join("\n") }
    };
    match question {
        VolunteerQuestion::Contact => format!("{} {}", form.first_name, form.last_name),
        VolunteerQuestion::Status => {
            let status = form.status.map(|status| texts.code("space-status", status.code()));
            lines(vec![status.unwrap_or_default(), form.birth_year.clone()])
        }
        VolunteerQuestion::Work => {
            let sector = form.sector.map(|sector| texts.code("sector", sector.code())).unwrap_or_default();
            let years = form.years.parse().map(|n| texts.count("mentor-years", n)).unwrap_or_default();
            lines(vec![form.profession.clone(), sector, years, form.company.clone()])
        }
        VolunteerQuestion::Languages => lines(
            form.languages
                .iter()
                .map(|spoken| {
                    let level = texts.code("level", spoken.level.code());
                    format!("{} ({level})", texts.code("tongue", spoken.language.code()))
                })
                .collect(),
        ),
        VolunteerQuestion::When => places::when(texts, file),
        VolunteerQuestion::Capacity => places::room(texts, file),
        VolunteerQuestion::Words => {
            lines(form.helps.iter().cloned().chain(std::iter::once(form.story.clone())).collect())
        }
        VolunteerQuestion::Consent => places::card(texts, file),
        VolunteerQuestion::Choice | VolunteerQuestion::Note => String::new(),
    }
}

/// One question.
pub(super) fn question(question: VolunteerQuestion, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let submit = Callback::new(move |()| {
        let mut form = sending.space.draft.with_untracked(|draft| draft.form.clone());
        if question == VolunteerQuestion::Languages {
            form.languages = sending.space.answers.form.with_untracked(|answers| answers.languages.clone());
        }
        let faults = faults(&form, question);
        if !faults.is_empty() {
            sending.errors.set(faults);
            return;
        }
        let body = CorrectVolunteerBody { form, version: sending.version() };
        sending.act(To::File("correct"), Body::Correct(Box::new(body)), "status-done-corrected");
    });
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        {fields_of(question, sending)}
        <div class="acts">{sending.button("button", texts.get("correct-do"))}</div>
    };
    sending.form(submit, fields.into_any())
}

/// The faults of the fields of the page: the contact is corrected on another.
fn faults(form: &VolunteerForm, question: VolunteerQuestion) -> FieldErrors {
    let mut faults = form.check(question, today());
    if question == VolunteerQuestion::Contact {
        faults.0.retain(|field, _| ["first_name", "last_name"].contains(&field.as_str()));
    }
    faults
}

fn fields_of(question: VolunteerQuestion, sending: Sending) -> AnyView {
    match question {
        VolunteerQuestion::Contact => {
            let first = Line { autocomplete: "given-name", ..Line::TEXT };
            let last = Line { autocomplete: "family-name", ..Line::TEXT };
            view! {
                {typed(sending, fields::Ask::new("first_name"), first, |form| &mut form.first_name)}
                {typed(sending, fields::Ask::new("last_name"), last, |form| &mut form.last_name)}
            }
            .into_any()
        }
        VolunteerQuestion::Status => status(sending),
        VolunteerQuestion::Work => work(sending),
        VolunteerQuestion::Languages => languages::view(sending.space.answers),
        VolunteerQuestion::Words => words(sending),
        _ => ().into_any(),
    }
}

fn typed(
    sending: Sending,
    ask: fields::Ask,
    line: Line,
    slot: fn(&mut VolunteerForm) -> &mut String,
) -> AnyView {
    let draft = sending.space.draft;
    let value = slot(&mut draft.get_untracked().form).clone();
    fields::line(ask, line, sending.errors, value, move |typed| {
        draft.update(|draft| *slot(&mut draft.form) = typed);
    })
}

fn status(sending: Sending) -> AnyView {
    let draft = sending.space.draft;
    let (now, year) = draft.with_untracked(|draft| (draft.form.status, draft.form.asks_birth_year()));
    let options = choices("space-status", WorkStatus::ALL.iter().map(|status| status.code()));
    let set = move |code: &'static str| draft.update(|draft| draft.form.status = WorkStatus::from_code(code));
    let line = Line { autocomplete: "bday-year", ..Line::DIGITS };
    view! {
        {fields::radios(asked("status", "space-status"), options, sending.errors, now.map(WorkStatus::code), set)}
        {year.then(|| typed(sending, asked("birth_year", "space-birth-year"), line, |form| &mut form.birth_year))}
    }
    .into_any()
}

fn work(sending: Sending) -> AnyView {
    let draft = sending.space.draft;
    let (now, code) = draft.with_untracked(|draft| (draft.form.sector, draft.form.asks_company()));
    let options = choices("sector", Sector::ALL.iter().map(|sector| sector.code()));
    let set = move |code: String| draft.update(|draft| draft.form.sector = Sector::from_code(&code));
    let company = asked("company", "space-company");
    let company = if code { company } else { company.optional() };
    let code = code.then(|| {
        let ask = asked("company_code", "space-company-code").optional();
        typed(sending, ask, Line { class: "w-10", ..Line::TEXT }, |form| &mut form.company_code)
    });
    view! {
        {typed(sending, asked("profession", "space-profession"), Line::TEXT, |form| &mut form.profession)}
        {fields::select(asked("sector", "space-sector"), options, sending.errors, now.map(Sector::code), set)}
        {typed(sending, asked("years", "space-years"), Line::DIGITS, |form| &mut form.years)}
        {typed(sending, company, Line::TEXT, |form| &mut form.company)}
        {code}
    }
    .into_any()
}

/// The ids of the lines of help; the first one carries the field's name.
const HELPS: [&str; HELPS_MAX] = ["helps", "helps-2", "helps-3"];

fn words(sending: Sending) -> AnyView {
    let draft = sending.space.draft;
    let (helps, story) = draft.with_untracked(|draft| (draft.form.helps.clone(), draft.form.story.clone()));
    let lines = HELPS.into_iter().enumerate().map(|(i, id)| {
        let mut ask = asked(id, "space-help").optional();
        ask.label = use_texts().with("space-help", &[("n", &(i + 1).to_string())]);
        let value = helps.get(i).cloned().unwrap_or_default();
        fields::line(ask, Line::TEXT, sending.errors, value, move |typed| {
            draft.update(|draft| {
                let helps = &mut draft.form.helps;
                helps.resize(HELPS_MAX.max(helps.len()), String::new());
                if let Some(help) = helps.get_mut(i) {
                    *help = typed;
                }
            });
        })
    });
    view! {
        {lines.collect_view()}
        {fields::area(asked("story", "space-story").optional(), 6, sending.errors, story, move |typed| {
            draft.update(|draft| draft.form.story = typed);
        })}
    }
    .into_any()
}
