//! What can be done with a file now: exactly the legal acts, each with its form.

use super::compose;
use super::conflict;
use super::fields::Draft;
use super::send::Sending;
use super::{FileState, opened, show};
use crate::navigation::use_navigation;
use crate::state::use_state;
use crate::words::problem;
use chrono::NaiveDate;
use domain::ProgrammeId;
use domain::application::reason::Topic;
use domain::calendar::instant;
use domain::desk::record::ConsentWay;
use domain::programme::Gate;
use domain::volunteer::reason::StopReason;
use domain::wire::desk::{
    AskBody, BookInterviewBody, FileView, LeaveBody, PassGateBody, PauseFileBody, PlainBody, ReopenBody,
    TakeUpBody, TransferBody,
};
use domain::{FieldErrors, Illegal};
use leptos::prelude::*;
use std::sync::Arc;
use ui::ErrorSummary;
use ui::fields::{Choice, choices};
use ui::icon;
use ui::texts::use_texts;

/// The acts, in the order of the page. What is not among them is done elsewhere: a proposal in matching, an answer by the
/// person themselves.
const ORDER: [&str; 14] = [
    "take-up",
    "put-back",
    "ask",
    "book-interview",
    "accept",
    "pass-gate",
    "approve-card",
    "confirm",
    "resume",
    "pause",
    "transfer",
    "release",
    "reopen",
    "mark-obsolete",
];
/// The acts that end something; they come last.
const LAST: [&str; 2] = ["leave", "refuse"];

/// The codes of what the reader may do with a file now.
fn legal(file: &FileView) -> Vec<&'static str> {
    let mut codes: Vec<&str> = file.acts.iter().map(|act| act.code()).collect();
    codes.extend(file.volunteer_acts.iter().map(|act| act.code()));
    if file.volunteer.as_ref().is_some_and(|side| side.can_approve) {
        codes.push("approve-card");
    }
    let ours = ORDER.iter().chain(&LAST).copied();
    ours.filter(|code| codes.contains(code)).collect()
}

/// The acts and the form of the one that is open.
#[component]
pub(crate) fn Acts(
    /// The file.
    file: Arc<FileView>,
) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let state: FileState = use_state();
    let id = file.row.id;
    let sending = sending(id);
    let legal = legal(&file);
    let open = Memo::new(move |_| opened(navigation));
    let buttons = legal.iter().map(|code| {
        let code = *code;
        let class = if LAST.contains(&code) {
            "button button-warn button-small"
        } else {
            "button button-quiet button-small"
        };
        let pressed = move || (open.get().as_deref() == Some(code)).to_string();
        view! { <button class=class type="button" aria-expanded=pressed on:click=move |_| {
            let next = (open.get_untracked().as_deref() != Some(code)).then_some(code);
            show(navigation, id, next);
        }>{texts.get(&format!("file-do-{code}"))}</button> }
        .into_any()
    });
    let buttons = buttons.collect::<Vec<_>>();
    let none = buttons.is_empty().then(|| view! { <p class="soft">{texts.get("file-no-act")}</p> });
    view! {
        <section class="file-part" aria-labelledby="acts-title">
            <h2 id="acts-title">{texts.get("file-acts")}</h2>
            <div class="file-acts">{buttons}</div>
            {none}
            {move || {
                let between = state.between.get();
                match open.get() {
                    Some(code) if code != "note" && code != "contact" => {
                        let still = legal.iter().copied().find(|there| *there == code);
                        form(&file, &code, still, between, sending)
                    }
                    _ => between.map(|between| conflict::notice(&between, None)).into_any(),
                }
            }}
        </section>
    }
}

/// What a form of this page sends itself with.
pub(super) fn sending(id: uuid::Uuid) -> Sending {
    Sending {
        id,
        session: use_state(),
        state: use_state(),
        drafts: use_state(),
        queue: use_state(),
        navigation: use_navigation(),
        errors: RwSignal::new(FieldErrors::default()),
        failed: RwSignal::new(None),
        busy: RwSignal::new(false),
    }
}

/// The form of an act; where somebody else was faster and it is not legal any more, what was typed.
fn form(
    file: &Arc<FileView>,
    code: &str,
    legal: Option<&'static str>,
    between: Option<super::state::Between>,
    sending: Sending,
) -> AnyView {
    let texts = use_texts();
    let draft = Draft::new(code, sending);
    let Some(code) = legal else {
        let typed = [draft.value("text"), draft.value("words")].concat();
        return conflict::notice(&between.unwrap_or_default(), Some(typed));
    };
    let note = between.map(|between| conflict::notice(&between, None));
    let explained = texts.find(&format!("file-do-{code}-text"));
    let fields = fields(file, code, &draft);
    let submit = {
        let file = file.clone();
        move || submit(&file, code, &draft)
    };
    let close = move |_| show(sending.navigation, sending.id, None);
    let last = if LAST.contains(&code) { "button button-warn" } else { "button" };
    view! {
        <form class="file-form stack" novalidate aria-label=texts.get(&format!("file-do-{code}")) on:submit=move |event| { event.prevent_default(); submit(); }>
            {note}
            <ErrorSummary errors=sending.errors />
            {move || sending.failed.get().map(|error| view! {
                <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div>
            }.into_any())}
            {explained.map(|text| view! { <p>{text}</p> })}
            {fields}
            <div class="acts">
                <button class=last aria-busy=move || sending.busy.get().to_string()>{texts.get(&format!("file-do-{code}"))}</button>
                <button class="link" type="button" on:click=close>{texts.get("file-not-now")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn fields(file: &Arc<FileView>, code: &'static str, draft: &Draft) -> AnyView {
    match code {
        "take-up" if file.volunteer.is_some() && file.row.programme.is_none() => {
            draft.choose("programme", "programme", programmes(None))
        }
        "ask" => {
            let topics = choices("topic", Topic::ALL.iter().map(|topic| topic.code()));
            view! { {draft.choose("topic", "topic", topics)}{draft.area("text", "question", 5)} }.into_any()
        }
        "book-interview" => {
            view! { <div class="file-when">{draft.day("at", "day")}{draft.time("time", "time")}</div> }
                .into_any()
        }
        "transfer" => {
            let ways = choices("consent", ConsentWay::ALL.iter().map(|way| way.code()));
            view! {
                {draft.choose("to", "to", programmes(file.row.programme))}
                {draft.day("consent_on", "consent-on")}
                {draft.choose("consent_by", "consent-by", ways)}
            }
            .into_any()
        }
        "reopen" => draft.area("text", "reopen-why", 3),
        "pass-gate" => {
            let gates = file.volunteer.iter().flat_map(|side| side.can_pass.iter());
            draft.choose("gate", "gate", choices("space-gate", gates.map(|gate| gate.code())))
        }
        "pause" => draft.day("until", "until"),
        "leave" => draft.choose(
            "reason",
            "stop",
            choices("space-stop", StopReason::ALL.iter().map(|reason| reason.code())),
        ),
        "refuse" => compose::fields(file, draft),
        _ => ().into_any(),
    }
}

/// The programmes but one.
pub(super) fn programmes(but: Option<ProgrammeId>) -> Vec<Choice> {
    let others = ProgrammeId::ALL.iter().filter(move |id| Some(**id) != but);
    others.map(|id| Choice { code: id.code(), label: id.programme().name.to_owned(), hint: None }).collect()
}

fn submit(file: &FileView, code: &'static str, draft: &Draft) {
    let version = file.row.version;
    let mut faults = FieldErrors::default();
    let mut required = |field: &str| {
        let value = draft.value(field).trim().to_owned();
        if value.is_empty() {
            faults.add(field, Illegal::new("required"));
        }
        value
    };
    let place = draft.place.clone();
    let sending = draft.sending;
    match code {
        "take-up" => {
            let programme = if file.volunteer.is_some() && file.row.programme.is_none() {
                ProgrammeId::from_code(&required("programme"))
            } else {
                None
            };
            go(sending, faults, code, Some(TakeUpBody { programme, version }), place, "file-done-take-up");
        }
        "ask" => {
            let (topic, text) = (Topic::from_code(&required("topic")), required("text"));
            let body = topic.map(|topic| AskBody { topic, text, version });
            go(sending, faults, code, body, place, "file-done-ask");
        }
        "book-interview" => {
            let (day, time) = (required("at"), required("time"));
            let at = format!("{day}T{time}:00").parse().ok().map(instant);
            if at.is_none() && faults.is_empty() {
                faults.add("at", Illegal::new("required"));
            }
            let body = at.map(|at| BookInterviewBody { at, version });
            go(sending, faults, code, body, place, "file-done-book-interview");
        }
        "transfer" => {
            let to = ProgrammeId::from_code(&required("to"));
            let on = required("consent_on").parse::<NaiveDate>().ok();
            let by = ConsentWay::from_code(&required("consent_by"));
            let body = to.zip(on).zip(by).map(|((to, consent_on), consent_by)| TransferBody {
                to,
                consent_on,
                consent_by,
                version,
            });
            go(sending, faults, code, body, place, "file-done-transfer");
        }
        "reopen" => {
            let text = draft.value("text").trim().to_owned();
            go(sending, faults, code, Some(ReopenBody { text, version }), place, "file-done-reopen");
        }
        "pass-gate" => {
            let body = Gate::from_code(&required("gate")).map(|gate| PassGateBody { gate, version });
            go(sending, faults, code, body, place, "file-done-pass-gate");
        }
        "pause" => {
            let until = draft.value("until").parse::<NaiveDate>().ok();
            go(sending, faults, code, Some(PauseFileBody { until, version }), place, "file-done-pause");
        }
        "leave" => {
            let body = StopReason::from_code(&required("reason")).map(|reason| LeaveBody { reason, version });
            go(sending, faults, code, body, place, "file-done-leave");
        }
        "refuse" => {
            let body = compose::body(file, draft, &mut faults);
            go(sending, faults, code, body, place, "file-done-refuse");
        }
        _ => go(sending, faults, code, Some(PlainBody { version }), place, "file-done"),
    }
}

/// Sends what is whole; says what is not.
fn go(
    sending: Sending,
    faults: FieldErrors,
    code: &'static str,
    body: Option<impl serde::Serialize + 'static>,
    place: String,
    done: &'static str,
) {
    match body {
        Some(body) if faults.is_empty() => sending.send(code, body, place, done),
        _ => sending.errors.set(faults),
    }
}
