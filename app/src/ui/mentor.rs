//! A mentor in two seconds: what they did, what they speak, when they are free, in which programme.

use crate::route::Route;
use crate::state::{Favourites, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{aloud, icon};
use domain::ProgrammeId;
use domain::catalogue::{MentorCard, Mode};
use leptos::prelude::*;
use uuid::Uuid;

/// The class that colours a programme.
pub fn programme_class(id: ProgrammeId) -> &'static str {
    match id {
        ProgrammeId::Duo => "programme duo",
        ProgrammeId::Team4Job => "programme team4job",
        ProgrammeId::MentorYou => "programme mentoryou",
        ProgrammeId::MentorIn => "programme mentorin",
    }
}

/// Initials on a coloured ground; the mark where no name is shown.
pub fn avatar(card: &MentorCard, class: &str) -> AnyView {
    let initials = card.initials();
    if initials.is_empty() {
        return view! { <span class=format!("avatar {class} ground-none") aria-hidden="true">{icon("bridge")}</span> }.into_any();
    }
    let ground = card.id.as_u128() % 8 + 1;
    view! { <span class=format!("avatar {class} ground-{ground}") aria-hidden="true">{initials}</span> }
        .into_any()
}

/// Words of several codes, as a list in a sentence.
pub fn words<'a>(texts: Texts, family: &str, codes: impl IntoIterator<Item = &'a str>) -> String {
    codes.into_iter().map(|code| texts.code(family, code)).collect::<Vec<_>>().join(", ")
}

/// Name and sector under the profession.
pub fn subtitle(texts: Texts, card: &MentorCard) -> String {
    let sector = texts.code("sector", card.sector.code());
    let who = [card.name.clone(), card.company.clone(), Some(sector)];
    who.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Where one meets: the commune, online, or both.
pub fn place(texts: Texts, card: &MentorCard) -> String {
    let commune = card.commune.filter(|_| card.modes.contains(&Mode::InPerson));
    let commune = commune.map(|c| texts.code("commune", c.code()));
    let online = card.modes.contains(&Mode::Online).then(|| texts.code("mode", "online"));
    let in_person =
        (commune.is_none() && card.modes.contains(&Mode::InPerson)).then(|| texts.code("mode", "in-person"));
    [commune, in_person, online].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "Free now", or not.
pub fn free_mark(texts: Texts, free: bool) -> AnyView {
    if free {
        view! { <span class="free">{texts.get("mentor-free")}</span> }.into_any()
    } else {
        view! { <span class="free free-later">{texts.get("mentor-full")}</span> }.into_any()
    }
}

/// Speaks, when, where.
pub fn facts(texts: Texts, card: &MentorCard) -> AnyView {
    let speaks = words(texts, "tongue", card.languages.iter().map(|v| v.code()));
    let when = words(texts, "time", card.times.iter().map(|v| v.code()));
    let at = if card.modes.contains(&Mode::InPerson) { "where" } else { "online" };
    view! {
        <ul class="facts" role="list">
            <li class="speaks"><span>{aloud(texts.get("mentor-speaks"))}{speaks}</span></li>
            <li class="when"><span>{aloud(texts.get("mentor-when"))}{when}</span></li>
            <li class=at><span>{aloud(texts.get("mentor-where"))}{place(texts, card)}</span></li>
        </ul>
    }
    .into_any()
}

/// The heart that keeps a mentor on the device.
pub fn heart(id: Uuid, who: &str, with_words: bool) -> AnyView {
    let texts = use_texts();
    let favourites: Favourites = use_state();
    let label = texts.with("mentor-keep", &[("who", who)]);
    let words = if with_words { view! { {texts.get("mentor-keep-short")} }.into_any() } else { aloud(label) };
    let class = if with_words { "heart heart-words no-print" } else { "heart no-print" };
    view! {
        <button class=class type="button" aria-pressed=move || favourites.has(id).to_string()
            on:click=move |_| favourites.toggle(id)>{words}</button>
    }
    .into_any()
}

/// The card in a list. `level` of its heading is 2 under an `h1`, 3 under an `h2`.
pub fn card(card: &MentorCard, level: u8) -> AnyView {
    let texts = use_texts();
    let subtitle = subtitle(texts, card);
    let title = view! { <a href=Route::Mentor(card.id).href(texts.lang())>{card.profession.clone()}</a> };
    let heading = if level == 2 {
        view! { <h2>{title}</h2> }.into_any()
    } else {
        view! { <h3>{title}</h3> }.into_any()
    };
    let who =
        card.name.as_ref().map_or_else(|| card.profession.clone(), |n| format!("{}, {n}", card.profession));
    view! {
        <article class="mentor-card">
            {avatar(card, "")}
            <div class="what">{heading}<p>{subtitle}</p></div>
            {facts(texts, card)}
            <div class="foot">
                <span class=programme_class(card.programme)>{card.programme.programme().name}</span>
                {free_mark(texts, card.free > 0)}
            </div>
            {heart(card.id, &who, false)}
        </article>
    }
    .into_any()
}
