//! The attestation of participation: one sheet to print, for the mentee.

use super::page::{is_gone, without_duo};
use super::{bridge, other, when};
use crate::route::Route;
use crate::state::{DuoState, FileState, today, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, back_link, fresh, icon};
use domain::duo::Side;
use domain::duo::meeting::MeetingState;
use domain::wire::{DuoView, OwnFile};
use leptos::prelude::*;
use uuid::Uuid;

/// The page of the attestation.
#[component]
pub fn Attestation(
    /// Of which duo.
    id: Uuid,
) -> impl IntoView {
    let state: DuoState = use_state();
    let file: FileState = use_state();
    let texts = use_texts();
    Effect::new(move |_| {
        state.turn_to(id);
        state.load(id);
    });
    // The name is the mentee's own; a mentor's file is of another kind.
    Effect::new(move |_| {
        if state.duo.with(|duo| duo.as_ref().is_some_and(|duo| duo.role == Side::Mentee)) {
            file.need(texts.lang());
        }
    });
    let gone = Memo::new(move |_| is_gone(state));
    move || fresh(if gone.get() { super::super::not_found() } else { page(id, state, file) })
}

fn page(id: Uuid, state: DuoState, file: FileState) -> AnyView {
    let texts = use_texts();
    let title = texts.get("duo-do-attestation");
    let heading = title.clone();
    let ready = Memo::new(move |_| {
        let mentee = state.duo.with(|duo| duo.as_ref().map(|duo| duo.role == Side::Mentee));
        match mentee {
            Some(true) => file.file.with(Option::is_some),
            other => other.is_some(),
        }
    });
    let body = move || {
        if !ready.get() {
            return view! {
                <div class="stack"><h1 tabindex="-1">{heading.clone()}</h1>{move || without_duo(id, state)}</div>
            }
            .into_any();
        }
        state
            .duo
            .with(|duo| {
                duo.as_ref().map(|duo| {
                    file.file.with(|file| match file {
                        Some(file) if duo.role == Side::Mentee && duo.minutes_met > 0 => sheet(duo, file),
                        _ => none(duo),
                    })
                })
            })
            .into_any()
    };
    view! {
        <Page title=title>
            <div class="page stack">
                {back_link(Route::Duo(id).href(texts.lang()), texts.get("duo-back"))}
                {body}
            </div>
        </Page>
    }
    .into_any()
}

/// There is no attestation for this reader, or not yet.
fn none(duo: &DuoView) -> AnyView {
    let texts = use_texts();
    let key = if duo.role == Side::Mentor { "duo-deed-mentor" } else { "duo-deed-early" };
    view! {
        <div class="stack measure">
            <h1 tabindex="-1">{texts.get("duo-do-attestation")}</h1>
            <div class="notice">{icon("info")}<p>{texts.get(key)}</p></div>
            <div class="acts"><a class="button" href=Route::Duo(duo.id).href(texts.lang())>{texts.get("duo-see")}</a></div>
        </div>
    }
    .into_any()
}

fn sheet(duo: &DuoView, file: &OwnFile) -> AnyView {
    let texts = use_texts();
    let print = move |_| {
        let _ = window().print();
    };
    let own = format!("{} {}", file.form.first_name, file.form.last_name);
    view! {
        <div class="acts no-print">
            <button class="button" type="button" on:click=print>{icon("print")}{texts.get("duo-deed-print")}</button>
        </div>
        <article class="deed">
            <p class="deed-head"><strong>{texts.get("site-name")}</strong><span class="tabular">{file.reference.to_string()}</span></p>
            <div class="stack">
                <h1 tabindex="-1">{texts.get("duo-do-attestation")}</h1>
                <div>
                    <p>{texts.get("duo-deed-that")}</p>
                    <p class="deed-name">{own}</p>
                    <p>{statement(texts, duo)}</p>
                </div>
            </div>
            {figures(texts, duo)}
            {bridge::bridge(duo, today())}
            <p class="small soft">{texts.get("duo-deed-counted")}</p>
            <div class="signed">
                <div>{texts.with("duo-deed-signature", &[("programme", duo.programme.programme().name)])}</div>
                <div>{texts.with("duo-deed-day", &[("day", &texts.date(today()))])}</div>
            </div>
            <div class="deed-foot">
                <span class="eu"><img src="/images/eu.svg" width="72" height="48" alt="" /><span>{texts.get("eu-cofunded")}</span></span>
                <span class="small soft">{texts.get("eu-text")}</span>
            </div>
        </article>
    }
    .into_any()
}

/// What the person took part in.
fn statement(texts: Texts, duo: &DuoView) -> String {
    let name = other(duo, texts);
    let (first, last) =
        duo.term.map(|term| (texts.date(term.first), texts.date(term.last))).unwrap_or_default();
    let key = if super::is_over(duo) { "duo-deed-text-past" } else { "duo-deed-text" };
    let programme = duo.programme.programme().name;
    texts.with(key, &[("programme", programme), ("name", &name), ("first", &first), ("last", &last)])
}

/// Meetings and hours that both have confirmed.
fn figures(texts: Texts, duo: &DuoView) -> AnyView {
    let held = duo.meetings.iter().filter(|meeting| meeting.state == MeetingState::Held).count();
    let months = duo.months.iter().filter(|month| month.held > 0).count();
    let figure =
        |words: String, value: String| view! { <div><dt>{words}</dt><dd>{value}</dd></div> }.into_any();
    view! {
        <dl class="figures">
            {figure(texts.count("duo-deed-meetings", held), held.to_string())}
            {figure(texts.get("duo-deed-hours"), when::length(texts, duo.minutes_met))}
            {figure(texts.count("duo-deed-months", months), months.to_string())}
        </dl>
    }
    .into_any()
}
