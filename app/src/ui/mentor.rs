//! A mentor's card with its heart; the words stand in `outline::card`, which the first view uses too.

use crate::state::{Favourites, use_state};
use crate::texts::{Texts, use_texts};
use domain::catalogue::MentorCard;
use leptos::prelude::*;
pub use outline::card::programme_class;
use outline::card::{avatar as avatar_html, body};
use uuid::Uuid;

/// The coloured initials alone.
pub fn avatar(card: &MentorCard) -> AnyView {
    view! { <span class="whole" inner_html=avatar_html(card, "")></span> }.into_any()
}

/// Name, company and sector under the profession.
pub fn subtitle(texts: Texts, card: &MentorCard) -> String {
    texts.read(|bundle| outline::card::subtitle(bundle, card))
}

/// What heads their card: profession, else field of work.
pub fn heading(texts: Texts, card: &MentorCard) -> String {
    texts.read(|bundle| outline::card::heading(bundle, card))
}

/// What heads their card, and their name where it is public.
pub fn who(texts: Texts, card: &MentorCard) -> String {
    texts.read(|bundle| outline::card::who(bundle, card))
}

/// Words of several codes, as a list in a sentence.
pub fn words<'a>(texts: Texts, family: &str, codes: impl IntoIterator<Item = &'a str>) -> String {
    texts.read(|bundle| outline::card::words(bundle, family, codes))
}

/// The heart that keeps a mentor on the device.
pub fn heart(id: Uuid, who: &str, with_words: bool) -> AnyView {
    let texts = use_texts();
    let favourites: Favourites = use_state();
    let (class, key) = if with_words {
        ("heart heart-words no-print", "mentor-keep-short")
    } else {
        ("heart no-print", "mentor-keep")
    };
    let words = texts.with(key, &[("who", who)]);
    view! {
        <button class=class type="button" aria-pressed=move || favourites.has(id).to_string()
            on:click=move |_| favourites.toggle(id)>
            <span class:sr=!with_words>{words}</span>
        </button>
    }
    .into_any()
}

/// The card in a list. `level` of its heading is 2 under an `h1`, 3 under an `h2`.
pub fn card(card: &MentorCard, level: u8) -> AnyView {
    let (html, who) =
        use_texts().read(|bundle| (body(bundle, card, level), outline::card::who(bundle, card)));
    view! {
        <article class="mentor-card"><div class="whole" inner_html=html></div>{heart(card.id, &who, false)}</article>
    }
    .into_any()
}
