//! One act on the file, on a page of its own: what it does, what it asks, and a button that does it.

use super::file::without_file;
use super::send::Sending;
use super::steps::is_open;
use super::{correct, data, follow_kind, reasons, reply};
use crate::navigation::{query_pairs, use_navigation};
use crate::route::{Route, StatusAct};
use crate::state::{FileState, use_state};
use crate::texts::use_texts;
use crate::ui::errors::form_title;
use crate::ui::{Page, back_link, fresh, icon};
use domain::FieldErrors;
use domain::application::Act;
use domain::form::Question;
use domain::wire::OwnFile;
use leptos::prelude::*;

/// The page of an act.
#[component]
pub fn ActPage(
    /// Which one.
    act: StatusAct,
) -> impl IntoView {
    let lang = use_texts().lang();
    let state: FileState = use_state();
    let navigation = use_navigation();
    let sending = Sending::of_answers();
    // Once the form stands it stays, also when the file is read again: nothing typed is lost.
    let here = Memo::new(move |_| state.file.with(Option::is_some));
    // The correction of one answer is a page of its own under the same address.
    let asked = Memo::new(move |_| {
        let pairs = query_pairs(&navigation.address().query);
        let question = pairs.iter().find(|(name, _)| name == "question");
        question.and_then(|(_, code)| Question::from_code(code)).filter(|_| act == StatusAct::Correct)
    });
    follow_kind();
    Effect::new(move |_| {
        state.done.set(None);
        state.need(lang);
    });
    move || {
        let asked = asked.get();
        fresh(if here.get() { page(act, asked, sending) } else { absent(act, state) })
    }
}

/// The page while there is no file to act on.
fn absent(act: StatusAct, state: FileState) -> AnyView {
    let texts = use_texts();
    let heading = texts.get(title(act));
    view! {
        <Page title=heading.clone()>
            <div class="page"><div class="stack">
                <h1 tabindex="-1">{heading}</h1>
                {move || without_file(state)}
            </div></div>
        </Page>
    }
    .into_any()
}

fn page(act: StatusAct, asked: Option<Question>, sending: Sending) -> AnyView {
    let texts = use_texts();
    let state = sending.file;
    state.begin(act);
    state.answers.errors.set(FieldErrors::default());
    let heading = match (asked, act) {
        (Some(question), _) => texts.code("question", question.code()),
        (None, StatusAct::ChangeContact) => texts.code("question", Question::Contact.code()),
        (None, act) => texts.get(title(act)),
    };
    let (back, label) = match asked {
        Some(_) => (Route::StatusAct(StatusAct::Correct), "status-back-answers"),
        None => (Route::StatusFile, "status-back"),
    };
    let body = state
        .file
        .with_untracked(|file| file.as_ref().map(|file| form(act, asked, file, sending, heading.clone())));
    view! {
        <Page title=form_title(heading, sending.errors)>
            <div class="page">
                {back_link(back.href(texts.lang()), texts.get(label))}
                {body}
            </div>
        </Page>
    }
    .into_any()
}

fn title(act: StatusAct) -> &'static str {
    match act {
        StatusAct::Withdraw => "withdraw-title",
        StatusAct::Answer => "reply-title",
        StatusAct::Correct => "correct-title",
        StatusAct::ChangeContact => "status-change-contact",
        StatusAct::DeclineMentor => "decline-title",
        StatusAct::Data => "data-title",
    }
}

/// Whether the state of the file knows the act.
fn is_possible(act: StatusAct, file: &OwnFile) -> bool {
    match act {
        StatusAct::Withdraw => file.acts.contains(&Act::Withdraw),
        StatusAct::Answer => file.acts.contains(&Act::Answer),
        StatusAct::DeclineMentor => file.acts.contains(&Act::DeclineMentor),
        StatusAct::Correct | StatusAct::ChangeContact => is_open(file),
        StatusAct::Data => true,
    }
}

fn form(
    act: StatusAct,
    asked: Option<Question>,
    file: &OwnFile,
    sending: Sending,
    heading: String,
) -> AnyView {
    let texts = use_texts();
    if !is_possible(act, file) {
        let now = texts.code("state", &file.state);
        return view! {
            <div class="stack measure">
                <h1 tabindex="-1">{heading}</h1>
                <div class="notice">{icon("info")}<p>{texts.with("status-not-now", &[("state", &now)])}</p></div>
                <div class="acts"><a class="button" href=Route::StatusFile.href(texts.lang())>{texts.get("status-see")}</a></div>
            </div>
        }
        .into_any();
    }
    match act {
        StatusAct::Withdraw => reasons::withdraw(file, sending, heading),
        StatusAct::Answer => reply::form(file, sending, heading),
        StatusAct::DeclineMentor => reasons::decline(sending, heading),
        StatusAct::Correct => match asked {
            Some(question) => correct::question(question, sending),
            None => correct::list(file, sending, heading),
        },
        StatusAct::ChangeContact => correct::reach(sending),
        StatusAct::Data => data::page(file, sending, heading),
    }
}
