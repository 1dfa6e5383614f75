//! What the person applies for: advice or a programme, and there the mentors they wish for.

use super::focus;
use super::questions::headed;
use crate::navigation::query_string;
use crate::route::{Address, Route};
use crate::state::{Catalogue, Favourites, FormState, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{aloud, fields, icon, mentor};
use domain::ProgrammeId;
use domain::catalogue::MentorCard;
use domain::form::{Choice, Question, WISHES_MAX};
use leptos::prelude::*;
use uuid::Uuid;

/// The question on the programme.
pub fn view(state: FormState) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let catalogue: Catalogue = use_state();
    let favourites: Favourites = use_state();
    Effect::new(move |_| {
        // The list is only fetched where one of its mentors is named.
        if favourites.count() > 0 || state.form.with(|form| !form.mentors.is_empty()) {
            catalogue.load(lang);
        }
    });
    // Mentors that a change of programme took out; they come back with it.
    let put_aside = StoredValue::new((None::<Choice>, Vec::<Uuid>::new()));
    let dropped = RwSignal::new(false);
    let set = move |code: &'static str| {
        let choice = Choice::from_code(code);
        state.update(|form| {
            if form.choice != choice && !form.mentors.is_empty() {
                put_aside.set_value((form.choice, std::mem::take(&mut form.mentors)));
            }
            form.choice = choice;
            let (of, mentors) = put_aside.get_value();
            if of == choice && form.mentors.is_empty() {
                form.mentors = mentors;
            }
            dropped.set(form.mentors.is_empty() && of.is_some() && of != choice);
        });
    };
    let now = state.form.with_untracked(|form| form.choice.map(Choice::code));
    let programme = Memo::new(move |_| state.form.with(|form| form.choice.and_then(Choice::programme)));
    let options = Choice::ALL.iter().map(|choice| option(texts, *choice)).collect();
    view! {
        {fields::radios(headed("choice", Question::Choice), options, state.errors, now, set)}
        <div role="status">
            {move || dropped.get().then(|| view! { <p class="notice">{icon("info")}<span>{texts.get("wishes-dropped")}</span></p> }.into_any())}
        </div>
        {move || programme.get().map(|id| {
            if id.programme().named_mentors { wishes(texts, state, id) } else { coordinator(texts) }
        })}
    }
    .into_any()
}

/// An answer: programmes bear their own name.
pub fn option(texts: Texts, choice: Choice) -> fields::Choice {
    let programme = choice.programme().map(|id| id.programme().name.to_owned());
    fields::Choice {
        label: programme.unwrap_or_else(|| texts.get("choice-advise")),
        ..fields::Choice::new("choice", choice.code())
    }
}

/// Where a coordinator chooses with the person.
fn coordinator(texts: Texts) -> AnyView {
    view! { <div class="notice">{icon("info")}<p>{texts.get("wishes-coordinator")}</p></div> }.into_any()
}

/// The wished mentors of a programme: up to three, none is as good.
fn wishes(texts: Texts, state: FormState, id: ProgrammeId) -> AnyView {
    let lang = texts.lang();
    let catalogue: Catalogue = use_state();
    let favourites: Favourites = use_state();
    let ask = fields::Ask::new("mentors");
    let wished = Memo::new(move |_| state.form.with(|form| form.mentors.clone()));
    let ranks = move || {
        let ids = wished.get();
        let rank =
            |(place, id): (usize, &Uuid)| rank(texts, state, catalogue.card(lang, *id).as_ref(), *id, place);
        (!ids.is_empty()).then(|| {
            let rows = ids.iter().enumerate().map(rank).collect_view();
            view! { <ol class="ranks" role="list">{rows}</ol> }.into_any()
        })
    };
    let kept = move || {
        let wished = wished.get();
        let kept = favourites.ids().into_iter().filter(|kept| !wished.contains(kept));
        let cards = kept.filter_map(|kept| catalogue.card(lang, kept)).filter(|card| card.programme == id);
        let rows: Vec<AnyView> = cards.map(|card| favourite(texts, state, &card)).collect();
        (wished.len() < WISHES_MAX && !rows.is_empty()).then(|| {
            view! { <h3>{texts.get("wishes-favourites")}</h3><ul class="stack" role="list">{rows}</ul> }
                .into_any()
        })
    };
    let all =
        Address { lang, route: Route::Mentors, query: query_string(&[("programme", id.code().to_owned())]) };
    view! {
        <section class="stack" class:wrong=move || state.errors.with(|e| e.of("mentors").is_some())>
            <h2 id="mentors" tabindex="-1">{ask.label.clone()}" "<span class="optional">{texts.get("field-optional")}</span></h2>
            {ask.hint()}
            {ask.fault(state.errors)}
            {ranks}
            {kept}
            <a class="link" href=all.href()>{texts.with("wishes-see", &[("programme", id.programme().name)])}</a>
        </section>
    }
    .into_any()
}

/// One wished mentor, with what moves and removes them.
fn rank(texts: Texts, state: FormState, card: Option<&MentorCard>, id: Uuid, place: usize) -> AnyView {
    let who = card.map_or_else(|| texts.get("wishes-loading"), |card| mentor::heading(texts, card));
    let name = format!(" {who}");
    let up = place.checked_sub(1).map(|above| {
        let up = move |_| {
            state.update(|form| {
                if place < form.mentors.len() {
                    form.mentors.swap(above, place);
                }
            });
            focus("mentors");
        };
        view! { <button class="link" type="button" on:click=up>{texts.get("wishes-up")}{aloud(name.clone())}</button> }
    });
    let remove = move |_| {
        state.update(|form| form.mentors.retain(|other| *other != id));
        focus("mentors");
    };
    let face = card.map(mentor::avatar);
    let under = card.map(|card| mentor::subtitle(texts, card));
    view! {
        <li>
            {face}
            <div class="what"><h3><a href=Route::Mentor(id).href(texts.lang())>{who}</a></h3><p>{under}</p></div>
            <div class="acts">{up}<button class="link" type="button" on:click=remove>{texts.get("wishes-remove")}{aloud(name)}</button></div>
        </li>
    }
    .into_any()
}

/// A favourite that can be wished for.
fn favourite(texts: Texts, state: FormState, card: &MentorCard) -> AnyView {
    let id = card.id;
    let add = move |_| {
        state.update(|form| {
            if form.mentors.len() < WISHES_MAX && !form.mentors.contains(&id) {
                form.mentors.push(id);
            }
        });
        focus("mentors");
    };
    let who = mentor::who(texts, card);
    view! {
        <li class="row row-between"><span>{who.clone()}</span>
            <button class="button button-quiet button-small" type="button" on:click=add>{texts.get("wishes-add")}{aloud(format!(" {who}"))}</button></li>
    }
    .into_any()
}
