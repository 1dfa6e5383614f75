//! The questions half-way and at the end. The other one never reads the answers.

use super::segments::{Segment, segments};
use super::send::{Body, Sending};
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask, choices};
use domain::duo::Side;
use domain::duo::closing::{AUTONOMY_MAX, Again, Going, HowFar};
use domain::wire::{ClosingBody, MidtermBody};
use domain::{FieldErrors, Illegal};
use leptos::prelude::*;

/// Half-way: how it goes, and a free remark.
pub(super) fn midterm(sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let draft = sending.state.draft;
    let submit = Callback::new(move |()| match draft.with_untracked(|draft| draft.midterm.complete()) {
        Ok(answers) => {
            let body = Body::Midterm(MidtermBody { answers, version: sending.version() });
            sending.act("midterm", body, "duo-done-midterm");
        }
        Err(faults) => sending.errors.set(unanswered(faults)),
    });
    let (going, remark) = draft.with_untracked(|d| (d.midterm.going, d.midterm.remark.clone()));
    let options = choices("duo-going", Going::ALL.iter().map(|going| going.code()));
    let set = move |code: &'static str| draft.update(|draft| draft.midterm.going = Going::from_code(code));
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        <p>{texts.get("duo-answers-secret")}</p>
        {fields::radios(question(texts, "going"), options, sending.errors, going.map(Going::code), set)}
        {fields::area(question(texts, "remark").optional(), 5, sending.errors, remark, move |words| {
            draft.update(|draft| draft.midterm.remark = words);
        })}
        {sending.buttons("button", "duo-answers-send")}
    };
    sending.form(submit, fields.into_any())
}

/// At the end: autonomy, project, network; a mentor also says whether they would do it again.
pub(super) fn closing(side: Side, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let draft = sending.state.draft;
    let submit = Callback::new(move |()| match draft.with_untracked(|draft| draft.closing.complete(side)) {
        Ok(answers) => {
            let body = Body::Closing(ClosingBody { answers, version: sending.version() });
            sending.act("closing", body, "duo-done-closing");
        }
        Err(faults) => sending.errors.set(unanswered(faults)),
    });
    let form = draft.with_untracked(|draft| draft.closing.clone());
    let again = (side == Side::Mentor).then(|| {
        let options = options(texts, "duo-again", Again::ALL.iter().map(|again| again.code()));
        let now = form.again.map(|again| again.code().to_owned());
        segments(question(texts, "again"), options, sending.errors, now, move |code| {
            draft.update(|draft| draft.closing.again = Again::from_code(&code));
        })
    });
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        <p>{texts.get("duo-answers-secret")}</p>
        {autonomy(texts, side, form.autonomy, sending)}
        {how_far(texts, side, "project", form.project, sending)}
        {how_far(texts, side, "network", form.network, sending)}
        {again}
        {fields::area(question(texts, "remark").optional(), 5, sending.errors, form.remark, move |words| {
            draft.update(|draft| draft.closing.remark = words);
        })}
        {sending.buttons("button", "duo-answers-send")}
    };
    sending.form(submit, fields.into_any())
}

/// From 1 to 5, with words at the ends.
fn autonomy(texts: Texts, side: Side, now: Option<u8>, sending: Sending) -> AnyView {
    let draft = sending.state.draft;
    let steps = (1..=AUTONOMY_MAX).map(|step| Segment::new(step.to_string(), step.to_string())).collect();
    view! {
        <div class="stack stack-tight">
            {segments(asked(texts, "autonomy", side), steps, sending.errors, now.map(|step| step.to_string()), move |code| {
                draft.update(|draft| draft.closing.autonomy = code.parse().ok());
            })}
            <p class="scale-ends" aria-hidden="true"><span>{texts.get("duo-scale-low")}</span><span>{texts.get("duo-scale-high")}</span></p>
        </div>
    }
    .into_any()
}

fn how_far(texts: Texts, side: Side, field: &'static str, now: Option<HowFar>, sending: Sending) -> AnyView {
    let draft = sending.state.draft;
    let options = options(texts, "duo-far", HowFar::ALL.iter().map(|far| far.code()));
    let now = now.map(|far| far.code().to_owned());
    segments(asked(texts, field, side), options, sending.errors, now, move |code| {
        let far = HowFar::from_code(&code);
        draft.update(|draft| match field {
            "project" => draft.closing.project = far,
            _ => draft.closing.network = far,
        });
    })
}

fn options(texts: Texts, family: &str, codes: impl Iterator<Item = &'static str>) -> Vec<Segment> {
    codes.map(|code| Segment::new(code, texts.code(family, code))).collect()
}

fn question(texts: Texts, field: &'static str) -> Ask {
    let key = format!("duo-question-{field}");
    Ask {
        field,
        label: texts.get(&key),
        hint: texts.find(&format!("{key}-hint")),
        heading: false,
        optional: false,
    }
}

/// A question about the mentee: to themselves, or to the mentor.
fn asked(texts: Texts, field: &'static str, side: Side) -> Ask {
    let ask = question(texts, field);
    Ask { label: texts.with(&format!("duo-question-{field}"), &[("role", side.code())]), ..ask }
}

/// A question without an answer: other forms have other words for the same names of fields.
fn unanswered(mut faults: FieldErrors) -> FieldErrors {
    for fault in faults.0.values_mut().filter(|fault| fault.code == "required") {
        *fault = Illegal::new("unanswered");
    }
    faults
}
