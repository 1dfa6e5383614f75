//! One act on the file, on a page of its own: what it does, what it asks, and a button that does it.

use super::file::without_file;
use super::send::Sending;
use super::{
    availability, capacity, certificate, charter, correct, data, follow_kind, is_open, may, notice, pause,
    publish, reach, stop,
};
use crate::navigation::{query_pairs, use_navigation};
use crate::route::{Route, SpaceAct};
use crate::state::{SpaceState, use_state};
use crate::texts::use_texts;
use crate::ui::errors::form_title;
use crate::ui::{Page, back_link, fresh};
use domain::FieldErrors;
use domain::volunteer::{VolunteerAct, VolunteerQuestion};
use domain::wire::OwnVolunteer;
use leptos::prelude::*;

/// The page of an act.
#[component]
pub(super) fn ActPage(
    /// Which one.
    act: SpaceAct,
) -> impl IntoView {
    let lang = use_texts().lang();
    let space: SpaceState = use_state();
    let navigation = use_navigation();
    let sending = Sending::new();
    // Once the form stands it stays, also when the file is read again: nothing typed is lost.
    let here = Memo::new(move |_| space.file.with(Option::is_some));
    // The correction of one answer is a page of its own under the same address.
    let asked = Memo::new(move |_| {
        let pairs = query_pairs(&navigation.address().query);
        let question = pairs.iter().find(|(name, _)| name == "question");
        let question = question.and_then(|(_, code)| VolunteerQuestion::from_code(code));
        question.filter(|question| act == SpaceAct::Correct && correct::ASKED.contains(question))
    });
    follow_kind();
    Effect::new(move |_| {
        space.done.set(None);
        space.need(lang);
    });
    move || {
        let asked = asked.get();
        fresh(if here.get() { page(act, asked, sending) } else { absent(act, space) })
    }
}

/// The page while there is no file to act on.
fn absent(act: SpaceAct, space: SpaceState) -> AnyView {
    let heading = use_texts().code("space-title", act.code());
    view! {
        <Page title=heading.clone()>
            <div class="page"><div class="stack">
                <h1 tabindex="-1">{heading}</h1>
                {move || without_file(space)}
            </div></div>
        </Page>
    }
    .into_any()
}

fn page(act: SpaceAct, asked: Option<VolunteerQuestion>, sending: Sending) -> AnyView {
    let texts = use_texts();
    let space = sending.space;
    space.begin(Route::SpaceAct(act));
    sending.errors.set(FieldErrors::default());
    let stops = space.file.with_untracked(|file| file.as_ref().is_some_and(|f| may(f, VolunteerAct::Leave)));
    let heading = match asked {
        Some(question) => texts.code("space-answer", question.code()),
        None if act == SpaceAct::Stop && stops => texts.get("space-title-leave"),
        None => texts.code("space-title", act.code()),
    };
    let (back, label) = match asked {
        Some(_) => (Route::SpaceAct(SpaceAct::Correct), "space-back-answers"),
        None => (Route::Space, "space-back"),
    };
    let body = space
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

/// Whether the state of the file knows the act.
fn is_possible(act: SpaceAct, file: &OwnVolunteer) -> bool {
    match act {
        SpaceAct::Pause => may(file, VolunteerAct::Pause),
        SpaceAct::Charter => may(file, VolunteerAct::AcceptCharter),
        SpaceAct::Stop => may(file, VolunteerAct::Leave) || may(file, VolunteerAct::Withdraw),
        SpaceAct::Data | SpaceAct::Certificate => true,
        SpaceAct::Publish
        | SpaceAct::Capacity
        | SpaceAct::Availability
        | SpaceAct::Correct
        | SpaceAct::ChangeContact => is_open(file),
    }
}

fn form(
    act: SpaceAct,
    asked: Option<VolunteerQuestion>,
    file: &OwnVolunteer,
    sending: Sending,
    heading: String,
) -> AnyView {
    let texts = use_texts();
    if !is_possible(act, file) {
        let now = texts.code("space-state", &file.state);
        let words = texts.with("space-not-now", &[("state", &now)]);
        return view! {
            <div class="stack measure">
                <h1 tabindex="-1">{heading}</h1>
                {notice("", "info", words)}
                <div class="acts"><a class="button" href=Route::Space.href(texts.lang())>{texts.get("space-see")}</a></div>
            </div>
        }
        .into_any();
    }
    match act {
        SpaceAct::Publish => publish::form(file, sending, heading),
        SpaceAct::Capacity => capacity::form(file, sending, heading),
        SpaceAct::Availability => availability::form(sending, heading),
        SpaceAct::Pause => pause::form(file, sending, heading),
        SpaceAct::Charter => charter::form(file, sending, heading),
        SpaceAct::Stop => stop::form(file, sending, heading),
        SpaceAct::Correct => match asked {
            Some(question) => correct::question(question, sending, heading),
            None => correct::list(file, heading),
        },
        SpaceAct::ChangeContact => reach::form(sending),
        SpaceAct::Data => data::page(file, sending, heading),
        SpaceAct::Certificate => certificate::page(file, heading),
    }
}
