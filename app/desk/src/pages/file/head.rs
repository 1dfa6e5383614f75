//! The head of a file: who, where it stands, what is pressing, whose it is.

use super::{FileState, name, send};
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::{door, light, programme};
use domain::calendar::brussels_date;
use domain::desk::{DeskAct, On, may};
use domain::wire::desk::FileView;
use leptos::prelude::*;
use ui::icon;
use ui::texts::use_texts;

/// The head.
pub(super) fn head(file: &FileView) -> AnyView {
    let texts = use_texts();
    let row = &file.row;
    let title = name(file).unwrap_or_else(|| texts.get("desk-erased"));
    let since = texts.with("file-since", &[("day", &texts.date(brussels_date(row.since)))]);
    let interview = file.interview.map(|at| {
        view! { <p class="file-line">{icon("calendar")}<span>{texts.with("file-talk", &[("when", &texts.moment(at))])}</span></p> }
    });
    let question = file.question.clone().map(|question| {
        view! { <div class="notice">{icon("speech")}<h2>{texts.get("file-asked")}</h2><p class="file-quote">{question}</p></div> }
    });
    let refusal = file.refusal.as_ref().map(|refusal| {
        let family = if file.volunteer.is_some() { "file-space-refusal" } else { "file-refusal" };
        let door = door(texts, refusal.next_door);
        view! {
            <div class="notice">{icon("info")}<h2>{texts.code(family, &refusal.reason)}</h2>
                <p class="file-quote">{refusal.words.clone()}</p><p>{texts.with("file-door", &[("door", &door)])}</p>
            </div>
        }
    });
    let handover = file.handover.as_ref().map(|handover| {
        let (from, to) = (programme(handover.from), programme(Some(handover.to)));
        let (day, way) = (texts.date(handover.consent_on), texts.code("consent", handover.consent_by.code()));
        let words = texts.with("file-handover", &[("from", from), ("to", to), ("day", &day), ("way", &way)]);
        view! { <p class="file-line">{icon("arrow")}<span>{words}</span></p> }
    });
    view! {
        <header class="file-head">
            <h1 tabindex="-1">{title}</h1>
            <p class="file-facts">
                <span class="reference">{row.reference.to_string()}</span>
                <span>{texts.code("desk-kind", row.kind.code())}</span>
                <span>{programme(row.programme)}</span>
                <span>{texts.code("file-channel", &file.channel)}</span>
                {row.demo.then(|| view! { <span class="tag tag-plain">{texts.get("desk-demo")}</span> })}
            </p>
            <p class="file-stands">
                <span class="tag">{texts.code("desk-state", &row.state)}</span>
                <span class="soft">{since}</span>
                {light(texts, row.clock.as_ref())}
            </p>
            {whose(file)}
            {modules(file)}
            {mentors(file)}
            {interview}{handover}{question}{refusal}
        </header>
    }
    .into_any()
}

/// The modules of the training that a volunteer has been to.
fn modules(file: &FileView) -> AnyView {
    let texts = use_texts();
    let words = file.volunteer.as_ref().and_then(|side| side.modules.as_ref()).map(|view| {
        let modules = view.modules.to_string();
        let attended: Vec<String> = view.attended.iter().map(u8::to_string).collect();
        match attended.as_slice() {
            [] => texts.with("file-modules-none", &[("modules", &modules)]),
            some => texts.with("file-modules", &[("attended", &some.join(", ")), ("modules", &modules)]),
        }
    });
    words.map(|words| view! { <p class="file-line">{icon("check")}<span>{words}</span></p> }).into_any()
}

/// The way to mentors for somebody who waits for one.
fn mentors(file: &FileView) -> AnyView {
    let texts = use_texts();
    let session: Session = use_state();
    let may = may(&session.grants(), DeskAct::Match, On::Record(file.row.programme));
    (may && file.volunteer.is_none() && matches!(file.row.state.as_str(), "waiting" | "proposed"))
        .then(|| view! { <p><a class="button button-small" href=Route::Match(file.row.id).href(texts.lang())>{icon("bridge")}{texts.get("file-see-mentors")}</a></p> })
        .into_any()
}

/// Whose file it is; a menu gives it to somebody else.
fn whose(file: &FileView) -> AnyView {
    let texts = use_texts();
    let state: FileState = use_state();
    let session: Session = use_state();
    let id = file.row.id;
    let now = file.row.assignee.as_ref().map(|one| one.id);
    let mut colleagues = file.colleagues.clone();
    // Somebody who has left the team may still have it.
    if let Some(one) = file.row.assignee.clone().filter(|one| !colleagues.contains(one)) {
        colleagues.push(one);
    }
    let options = colleagues.into_iter().map(|one| {
        let on = Some(one.id) == now;
        view! { <option value=one.id.to_string() selected=on>{one.name}</option> }.into_any()
    });
    let mine = session.me_now().map(|me| me.id);
    let take = (now != mine).then(|| view! {
        <button class="button button-quiet button-small" type="button" on:click=move |_| send::assign(id, mine, state, session)>{texts.get("queue-take")}</button>
    });
    view! {
        <div class="file-whose">
            <label for="assignee">{texts.get("queue-assigned")}</label>
            <select class="input" id="assignee" on:change=move |event| send::assign(id, event_target_value(&event).parse().ok(), state, session)>
                <option value="" selected=now.is_none()>{texts.get("assigned-nobody")}</option>
                {options.collect_view()}
            </select>
            {take}
        </div>
    }
    .into_any()
}
