//! The head of a duo: who, how it does and why, its months, what is next; and the two with how to reach them.

use crate::pages::board::row::{names, stands};
use crate::pages::board::said::{due, light, months, needs};
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::programme;
use domain::desk::{DeskAct, On, may};
use domain::wire::desk::board::{DuoFile, DuoPerson};
use leptos::prelude::*;
use ui::icon;
use ui::texts::use_texts;

/// The head.
pub(super) fn head(duo: &DuoFile) -> AnyView {
    let texts = use_texts();
    let row = &duo.row;
    let next = row.next_meeting.map(|at| {
        view! { <p class="file-line">{icon("calendar")}<span>{texts.with("follow-next", &[("when", &texts.moment(at))])}</span></p> }
    });
    let ended = duo.ended.as_ref().map(|ended| {
        let why = texts.find(&format!("follow-reason-{}", ended.reason)).unwrap_or_default();
        let who = texts.code("follow-wish", ended.by.code());
        view! { <p class="file-line">{icon("info")}<span>{texts.with("follow-ended", &[("why", &why), ("who", &who)])}</span></p> }
    });
    view! {
        <header class="file-head">
            <h1 tabindex="-1">{names(texts, row)}</h1>
            <p class="file-facts">
                <span class="reference">{row.reference.to_string()}</span>
                <span>{programme(Some(row.programme))}</span>
                {row.demo.then(|| view! { <span class="tag tag-plain">{texts.get("desk-demo")}</span> })}
            </p>
            <p class="file-stands"><span class="tag">{stands(texts, row)}</span>{needs(&row.needs)}</p>
            <div class="duo-facts">
                <div><h2>{texts.get("board-light")}</h2><div>{light(row.light.as_ref())}</div></div>
                <div><h2>{texts.get("board-months")}</h2>{months(&row.months)}</div>
                <div><h2>{texts.get("board-due")}</h2><div>{due(row.check_in.as_ref())}</div></div>
            </div>
            {next}{ended}
        </header>
    }
    .into_any()
}

/// The two, ready to be called.
pub(super) fn people(duo: &DuoFile) -> AnyView {
    let texts = use_texts();
    view! {
        <section class="file-part" aria-labelledby="people-title">
            <h2 id="people-title">{texts.get("follow-people")}</h2>
            {person(duo, &duo.mentee, texts.get("side-mentee"))}
            {person(duo, &duo.mentor, texts.get("side-mentor"))}
        </section>
    }
    .into_any()
}

fn person(duo: &DuoFile, person: &DuoPerson, side: String) -> AnyView {
    let texts = use_texts();
    let session: Session = use_state();
    let name = if person.name.is_empty() { texts.get("desk-erased") } else { person.name.clone() };
    let readable = may(&session.grants(), DeskAct::ReadFile, On::Record(Some(duo.row.programme)));
    let name = match person.file.filter(|_| readable) {
        Some(file) => view! { <a href=Route::File(file).href(texts.lang())>{name}</a> }.into_any(),
        None => view! { {name} }.into_any(),
    };
    let phone = person.phone.clone().map(|phone| view! { <li><a class="nowrap" href=format!("tel:{phone}")>{icon("phone")}{phone.clone()}</a></li> });
    let mail = person
        .email
        .clone()
        .map(|mail| view! { <li><a href=format!("mailto:{mail}")>{icon("post")}{mail.clone()}</a></li> });
    let post = person.address.clone().map(|post| view! { <li>{post}</li> });
    view! {
        <div class="duo-person">
            <p><span class="soft small">{side}</span><br /><strong>{name}</strong></p>
            <ul class="file-notes" role="list">{phone}{mail}{post}
                <li class="soft">{texts.with("follow-lang", &[("lang", &texts.code("correspondence", person.lang.code()))])}</li></ul>
        </div>
    }
    .into_any()
}

/// What the two want to reach.
pub(super) fn goals(duo: &DuoFile) -> AnyView {
    let texts = use_texts();
    let goals = duo.goals.iter().map(|goal| {
        let class = if goal.progress == domain::duo::goal::Progress::Done { "tag tag-good" } else { "tag tag-plain" };
        view! { <li><span>{goal.words.clone()}</span>" "<span class=class>{texts.code("duo-progress", goal.progress.code())}</span></li> }.into_any()
    });
    let goals = goals.collect::<Vec<_>>();
    (!goals.is_empty())
        .then(|| {
            view! {
                <section class="file-part" aria-labelledby="goals-title">
                    <h2 id="goals-title">{texts.get("follow-goals")}</h2>
                    <ul class="file-notes" role="list">{goals}</ul>
                </section>
            }
        })
        .into_any()
}
