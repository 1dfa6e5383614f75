//! Proposals that wait, need first and without a name; and the duos, each with its light and the reason.

use crate::pages::duo::light::span;
use crate::route::Route;
use crate::state::today;
use crate::texts::{Texts, use_texts};
use crate::ui::icon;
use chrono::Datelike;
use domain::duo::light::{Colour, Light, LightReason};
use domain::duo::offer::Offer;
use domain::wire::{DuoBrief, OwnVolunteer, ProposalView};
use leptos::prelude::*;
use outline::card::DOT;

/// The proposals; absent without one.
pub(super) fn proposals(file: &OwnVolunteer) -> Option<AnyView> {
    let texts = use_texts();
    if file.proposals.is_empty() {
        return None;
    }
    let rows = file.proposals.iter().map(|proposal| proposed(texts, proposal)).collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{texts.count("space-proposals", file.proposals.len())}</h2>
                <ul class="duos" role="list">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What the person looks for, in a few words: fields of work, or "no project yet".
pub(super) fn need(texts: Texts, proposal: &ProposalView) -> String {
    if proposal.sectors.is_empty() {
        return texts.get("space-need-open");
    }
    let sectors: Vec<String> =
        proposal.sectors.iter().map(|sector| texts.code("sector", sector.code())).collect();
    sectors.join(DOT)
}

/// By which day, or whose turn it is.
pub(super) fn turn(texts: Texts, proposal: &ProposalView) -> String {
    let day = texts.date(proposal.by);
    let key = match (proposal.acts.contains(&Offer::Accept), proposal.by < today()) {
        (false, _) => "space-proposal-waits",
        (true, false) => "space-proposal-by",
        (true, true) => "space-proposal-late",
    };
    texts.with(key, &[("day", &day)])
}

fn proposed(texts: Texts, proposal: &ProposalView) -> AnyView {
    let languages: Vec<String> =
        proposal.languages.iter().map(|spoken| texts.code("tongue", spoken.language.code())).collect();
    view! {
        <li>
            <span class="avatar ground-none" aria-hidden="true">{icon("bridge")}</span>
            <div class="what">
                <h3><a href=Route::Proposal(proposal.id).href(texts.lang())>{need(texts, proposal)}</a></h3>
                <p class="soft">{languages.join(", ")}</p>
            </div>
            <p class="turn">{icon("clock")}<span>{turn(texts, proposal)}</span></p>
        </li>
    }
    .into_any()
}

/// The duos, running ones first; absent without one.
pub(super) fn duos(file: &OwnVolunteer) -> Option<AnyView> {
    let texts = use_texts();
    if file.duos.is_empty() {
        return None;
    }
    let rows = file.duos.iter().map(|duo| row(texts, duo)).collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{texts.get("space-duos")}</h2>
                <ul class="duos" role="list">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn row(texts: Texts, duo: &DuoBrief) -> AnyView {
    let initial: String = duo.first_name.chars().take(1).collect();
    let ground = format!("avatar ground-{}", duo.id.as_u128() % 8 + 1);
    view! {
        <li>
            <span class=ground aria-hidden="true">{initial}</span>
            <div class="what">
                <h3><a href=Route::Duo(duo.id).href(texts.lang())>{duo.first_name.clone()}</a></h3>
                <p class="soft">{texts.code("space-duo", &duo.state)}</p>
            </div>
            {duo.light.map(|shown| light(texts, &shown))}
        </li>
    }
    .into_any()
}

/// Icon, colour, word and reason: never the colour alone.
fn light(texts: Texts, light: &Light) -> AnyView {
    let (class, name) = match light.colour {
        Colour::Green => ("light light-green", "check"),
        Colour::Amber => ("light light-amber", "clock"),
        Colour::Red => ("light light-red", "warning"),
    };
    view! {
        <div class=class>
            {icon(name)}
            <strong>{texts.code("space-light", light.colour.code())}</strong>
            <span>{reason(texts, light)}</span>
        </div>
    }
    .into_any()
}

fn reason(texts: Texts, light: &Light) -> String {
    let day = texts.date(light.last);
    match (light.reason, light.month) {
        (LightReason::ShortMonth, Some(month)) => {
            let name = texts.code("month", &month.from.month().to_string());
            texts.with("space-light-short-month", &[("n", &month.held.to_string()), ("month", &name)])
        }
        (LightReason::NoMeeting | LightReason::ShortMonth, _) => {
            let (unit, n) = span(light.days);
            texts.with("space-light-no-meeting", &[("day", &day), ("unit", unit), ("n", &n)])
        }
        (LightReason::OnTrack, _) => texts.with("space-light-on-track", &[("day", &day)]),
    }
}
