//! What can be done with a duo now: exactly the legal acts, each with its form.

use super::send::Sending;
use super::{DuoState, between, opened, outcome, show};
use crate::form::Form;
use crate::state::use_state;
use chrono::NaiveDate;
use domain::FieldErrors;
use domain::application::Actor;
use domain::calendar::brussels_date;
use domain::duo::Act;
use domain::duo::checkin::{CheckinChannel, CheckinWith, Concern};
use domain::duo::closing::Going;
use domain::duo::reason::EndReason;
use domain::wire::desk::board::{
    AnswerQuestionBody, CheckinBody, DuoFile, DuoVersionBody, EndDuoBody, ExtendDuoBody, NewMentorBody,
    PauseDuoBody,
};
use leptos::prelude::*;
use std::sync::Arc;
use ui::fields::choices;
use ui::texts::use_texts;
use uuid::Uuid;

/// The acts in the order of the page; those that end something come last.
const ORDER: [&str; 9] =
    ["check-in", "outcome", "resume", "pause", "extend", "complete", "new-mentor", "end-early", "cancel"];
const LAST: [&str; 3] = ["new-mentor", "end-early", "cancel"];
/// Whose wish an end is.
const WISHES: [Actor; 3] = [Actor::Mentee, Actor::Mentor, Actor::Coordinator];

/// The codes of what the reader may do with a duo now.
fn legal(duo: &DuoFile) -> Vec<&'static str> {
    let today = brussels_date(duo.now);
    let may = |code: &&'static str| match *code {
        "check-in" => duo.acts.check_in,
        "outcome" => duo.acts.outcome,
        "new-mentor" => duo.acts.new_mentor,
        // Before its day the button would only be refused.
        "complete" => has(duo, "complete") && duo.acts.complete_from.is_none_or(|from| from <= today),
        code => has(duo, code),
    };
    ORDER.iter().copied().filter(may).collect()
}

fn has(duo: &DuoFile, code: &str) -> bool {
    duo.acts.moves.iter().map(|act: &Act| act.code()).any(|there| there == code)
}

/// The acts and the form of the one that is open.
#[component]
pub(super) fn Acts(
    /// The duo.
    duo: Arc<DuoFile>,
) -> impl IntoView {
    let texts = use_texts();
    let state: DuoState = use_state();
    let sending = Sending::new(duo.row.id);
    let (id, navigation) = (sending.id, sending.navigation);
    let acts = legal(&duo);
    let open = Memo::new(move |_| opened(navigation));
    let is_open = move |code: &str| open.with(|open| open.as_ref().is_some_and(|(act, _)| act == code));
    let buttons = acts.iter().map(|code| {
        let code = *code;
        let class = if LAST.contains(&code) {
            "button button-warn button-small"
        } else {
            "button button-quiet button-small"
        };
        view! { <button class=class type="button" aria-expanded=move || is_open(code).to_string() on:click=move |_| {
            let next = (!untrack(|| is_open(code))).then_some((code, None));
            show(navigation, id, next);
        }>{texts.get(&format!("follow-do-{code}"))}</button> }
        .into_any()
    });
    let buttons = buttons.collect::<Vec<_>>();
    let empty = buttons.is_empty().then(|| view! { <p class="soft">{texts.get("follow-no-act")}</p> });
    view! {
        <section class="file-part" aria-labelledby="acts-title">
            <h2 id="acts-title" tabindex="-1">{texts.get("file-acts")}</h2>
            <div class="file-acts">{buttons}</div>
            {empty}
            {move || {
                let between = state.between.get();
                let Some((code, of)) = open.get() else {
                    return between.map(|between| between::notice(&between, None)).into_any();
                };
                let known = acts.iter().copied().find(|there| *there == code);
                // A question can be answered as long as it has no answer.
                let answer = duo.asked.iter().find(|asked| code == "answer" && Some(asked.id) == of && asked.answer.is_none());
                let over = known.is_none() && answer.is_none();
                // What was typed for an act that is over is shown, to be copied.
                let typed = over.then(|| {
                    let family = if code == "answer" { of.unwrap_or_default() } else { id };
                    Form::new("talk", format!("{family}/{code}/")).value("note")
                });
                let note = between.map(|between| between::notice(&between, typed));
                let form = match known.or(answer.map(|_| "answer")) {
                    Some(code) => form(&duo, code, of, sending),
                    None => ().into_any(),
                };
                view! { {note}{form} }.into_any()
            }}
        </section>
    }
}

fn form(duo: &Arc<DuoFile>, code: &'static str, of: Option<Uuid>, sending: Sending) -> AnyView {
    let texts = use_texts();
    let close = view! {
        <button class="link" type="button" on:click=move |_| show(sending.navigation, sending.id, None)>{texts.get("file-not-now")}</button>
    }
    .into_any();
    match code {
        "outcome" => outcome::form(duo, of, sending, close),
        "check-in" => check_in(duo, sending, close),
        "answer" => answer(duo, of.unwrap_or_default(), sending, close),
        _ => plain(duo, code, sending, close),
    }
}

/// Somebody spoke to them.
fn check_in(duo: &DuoFile, sending: Sending, close: AnyView) -> AnyView {
    let form = Form::new("talk", format!("{}/check-in/", sending.id));
    form.begin("day", &brussels_date(duo.now).to_string());
    let fields = view! {
        <div class="file-when">{form.day("day")}</div>
        {form.choose("channel", choices("talk", CheckinChannel::ALL.iter().map(|way| way.code())))}
        {form.choose("with", choices("talk-with", CheckinWith::ALL.iter().map(|with| with.code())))}
        {form.choose("going", choices("duo-going", Going::ALL.iter().map(|going| going.code())))}
        {form.tick("concerns", choices("concern", Concern::ALL.iter().map(|concern| concern.code())), true)}
        {form.area("note", 4, true)}
    }
    .into_any();
    let version = duo.row.version;
    let submit = move || {
        let mut faults = FieldErrors::default();
        let day = form.required("day", &mut faults).parse::<NaiveDate>().ok();
        let channel = CheckinChannel::from_code(&form.required("channel", &mut faults));
        let with = CheckinWith::from_code(&form.required("with", &mut faults));
        let going = Going::from_code(&form.required("going", &mut faults));
        match day.zip(channel).zip(with).zip(going).filter(|_| faults.is_empty()) {
            Some((((day, channel), with), going)) => {
                let concerns =
                    form.ticked("concerns").iter().filter_map(|code| Concern::from_code(code)).collect();
                let body =
                    CheckinBody { day, channel, with, going, concerns, note: form.value("note"), version };
                sending.send(form, "check-in", body, "follow-done-check-in");
            }
            None => form.errors.set(faults),
        }
    };
    form.view("follow-do-check-in", false, fields, submit, Some(close))
}

/// A question was answered, by a call or otherwise.
fn answer(duo: &DuoFile, question: Uuid, sending: Sending, close: AnyView) -> AnyView {
    let form = Form::new("talk", format!("{question}/answer/"));
    let text = duo.asked.iter().find(|asked| asked.id == question).and_then(|asked| asked.text.clone());
    let fields = view! {
        {text.map(|text| view! { <p class="file-quote">{text}</p> })}
        {form.choose("channel", choices("talk", CheckinChannel::ALL.iter().map(|way| way.code())))}
        {form.area("note", 3, true)}
    }
    .into_any();
    let version = duo.row.version;
    let submit = move || {
        let mut faults = FieldErrors::default();
        match CheckinChannel::from_code(&form.required("channel", &mut faults)) {
            Some(channel) => {
                let body = AnswerQuestionBody { question, channel, note: form.value("note"), version };
                sending.send(form, "answer", body, "follow-done-answer");
            }
            None => form.errors.set(faults),
        }
    };
    form.view("follow-do-answer", false, fields, submit, Some(close))
}

/// The moves of the duo itself.
fn plain(duo: &DuoFile, code: &'static str, sending: Sending, close: AnyView) -> AnyView {
    let texts = use_texts();
    let form = Form::new("follow", format!("{}/{code}/", sending.id));
    let wish = || form.choose("by", choices("follow-wish", WISHES.iter().map(|who| who.code())));
    let fields = match code {
        "pause" => form.day("until"),
        "extend" => {
            let limit = duo
                .acts
                .extend_until
                .map(|day| texts.with("follow-extend-until", &[("day", &texts.date(day))]));
            view! { {limit.map(|limit| view! { <p>{limit}</p> })}{form.day("last")} }.into_any()
        }
        "end-early" | "cancel" => {
            // A wish for another mentor is an act of its own: the mentee waits again.
            let reasons = EndReason::ALL.iter().filter(|reason| **reason != EndReason::NewMentor);
            let reasons = choices("follow-reason", reasons.map(|reason| reason.code()));
            view! { {form.choose("reason", reasons)}{wish()} }.into_any()
        }
        "new-mentor" => wish(),
        _ => ().into_any(),
    };
    let version = duo.row.version;
    let submit = move || {
        let mut faults = FieldErrors::default();
        match code {
            "pause" => match form.required("until", &mut faults).parse().ok() {
                Some(until) => {
                    sending.send(form, "pause", PauseDuoBody { until, version }, "follow-done-pause");
                }
                None => form.errors.set(faults),
            },
            "extend" => match form.required("last", &mut faults).parse().ok() {
                Some(last) => {
                    sending.send(form, "extend", ExtendDuoBody { last, version }, "follow-done-extend");
                }
                None => form.errors.set(faults),
            },
            "end-early" | "cancel" => {
                let reason = EndReason::from_code(&form.required("reason", &mut faults));
                let by = Actor::from_code(&form.required("by", &mut faults));
                match reason.zip(by) {
                    Some((reason, by)) => {
                        sending.send(form, "end", EndDuoBody { reason, by, version }, "follow-done-end");
                    }
                    None => form.errors.set(faults),
                }
            }
            "new-mentor" => match Actor::from_code(&form.required("by", &mut faults)) {
                Some(by) => {
                    sending.send(form, "new-mentor", NewMentorBody { by, version }, "follow-done-new-mentor");
                }
                None => form.errors.set(faults),
            },
            "resume" => sending.send(form, "resume", DuoVersionBody { version }, "follow-done-resume"),
            _ => sending.send(form, "complete", DuoVersionBody { version }, "follow-done-complete"),
        }
    };
    let key = match code {
        "pause" => "follow-do-pause",
        "extend" => "follow-do-extend",
        "resume" => "follow-do-resume",
        "end-early" => "follow-do-end-early",
        "cancel" => "follow-do-cancel",
        "new-mentor" => "follow-do-new-mentor",
        _ => "follow-do-complete",
    };
    form.view(key, LAST.contains(&code), fields, submit, Some(close))
}
