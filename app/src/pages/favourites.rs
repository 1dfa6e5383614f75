//! Mentors that the visitor keeps: on this device, nothing sent.

use crate::navigation::query_string;
use crate::route::{Address, Route};
use crate::state::{Catalogue, Favourites as Kept, use_state};
use crate::texts::use_texts;
use crate::ui::{Page, mentor, panel, scene};
use domain::catalogue::MentorCard;
use domain::form::WISHES_MAX;
use leptos::prelude::*;

#[component]
pub fn Favourites() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let kept: Kept = use_state();
    let catalogue: Catalogue = use_state();
    Effect::new(move |_| catalogue.load(lang));
    let cards = move || -> Option<Vec<MentorCard>> {
        let index = catalogue.index(lang)?;
        Some(kept.ids().into_iter().filter_map(|id| index.find(id).cloned()).collect())
    };
    let content = move || match (kept.count(), cards(), catalogue.failed()) {
        (0, ..) => none(),
        (_, Some(cards), _) => list(cards),
        (_, None, Some(error)) => panel::failed(&error, move || catalogue.load(lang)),
        (_, None, None) => panel::waiting(),
    };
    view! {
        <Page title=texts.get("favourites-title")>
            <div class="page">
                <div class="stack">
                    <h1 tabindex="-1">{texts.get("favourites-title")}</h1>
                    <p class="lead">{texts.get("favourites-lead")}</p>
                </div>
                {content}
            </div>
        </Page>
    }
}

fn none() -> AnyView {
    let texts = use_texts();
    view! {
        <div class="empty">
            {scene("kept", 320, 200)}
            <p class="lead">{texts.get("favourites-none")}</p>
            <a class="button" href=Route::Mentors.href(texts.lang())>{texts.get("go-mentors")}</a>
        </div>
    }
    .into_any()
}

fn list(cards: Vec<MentorCard>) -> AnyView {
    let texts = use_texts();
    // Wishes go to one programme: that of the first mentor who can be chosen by name.
    let wished: Vec<&MentorCard> =
        cards.iter().filter(|card| card.programme.programme().named_mentors).collect();
    let apply = wished.first().map(|first| {
        let mut pairs = vec![("programme", first.programme.code().to_owned())];
        let same = wished.iter().filter(|card| card.programme == first.programme).take(WISHES_MAX);
        pairs.extend(same.map(|card| ("mentor", card.id.to_string())));
        let href = Address { lang: texts.lang(), route: Route::Apply, query: query_string(&pairs) }.href();
        let name = first.programme.programme().name;
        view! { <a class="button" href=href>{texts.with("favourites-apply", &[("name", name)])}</a> }
            .into_any()
    });
    let items = cards.iter().map(|card| view! { <li>{mentor::card(card, 2)}</li> }.into_any());
    view! {
        <ul class="mentor-list after-head" role="list">{items.collect_view()}</ul>
        <div class="acts after-head">{apply}</div>
    }
    .into_any()
}
