//! The list of mentors: searched on the device, the filter in the address.

mod filters;
mod stage;

use crate::Moulding;
use crate::client::CallError;
use crate::navigation::{Arrival, query_pairs, query_string, use_navigation};
use crate::route::{Address, Route};
use crate::state::catalogue::STEP;
use crate::state::{Catalogue, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, aloud, icon, mentor, panel, scene};
use domain::ProgrammeId;
use domain::catalogue::{Facets, Filter, MentorCard};
use filters::Filters;
use leptos::prelude::*;
use outline::mould;
use stage::Stage;
use std::sync::Arc;

/// What the list shows: the cards up to "show more", how many fit in all, and the counts.
#[derive(Debug, Clone, PartialEq)]
struct Listing {
    cards: Vec<Arc<MentorCard>>,
    total: usize,
    facets: Arc<Facets>,
}

impl Listing {
    fn new(cards: impl Iterator<Item = MentorCard>, total: usize, facets: Facets) -> Self {
        Self { cards: cards.map(Arc::new).collect(), total, facets: Arc::new(facets) }
    }
}

/// The filter of an address.
fn filter_of(query: &str) -> Filter {
    let mut filter = Filter::default();
    for (name, value) in query_pairs(query) {
        filter.set(&name, &value);
    }
    filter
}

/// The words of one part of the filter.
fn part_label(texts: Texts, name: &str, value: &str) -> String {
    match name {
        "q" => texts.with("filter-q-part", &[("q", value)]),
        "free" => texts.get("mentor-free"),
        "programme" => {
            ProgrammeId::from_code(value).map_or_else(String::new, |id| id.programme().name.to_owned())
        }
        "sector" => texts.code("sector", value),
        "language" => texts.code("tongue", value),
        "mode" => texts.code("mode", value),
        "time" => texts.code("time", value),
        _ => texts.code("commune", value),
    }
}

/// The parts of a filter, each with its words and the filter without it.
fn parts(texts: Texts, filter: &Filter) -> Vec<(String, Filter)> {
    let without = |name: &str| {
        let mut rest = Filter::default();
        filter.pairs().iter().filter(|(other, _)| *other != name).for_each(|(n, v)| rest.set(n, v));
        rest
    };
    filter.pairs().iter().map(|(name, value)| (part_label(texts, name, value), without(name))).collect()
}

#[component]
pub fn Mentors() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let navigation = use_navigation();
    let catalogue: Catalogue = use_state();
    let filter = Memo::new(move |_| filter_of(&navigation.address().query));
    let listing = Memo::new(move |_| {
        let filter = filter.get();
        let Some(index) = catalogue.index(lang) else {
            let page = catalogue.first(lang, &filter)?;
            return Some(Listing::new(page.mentors.into_iter(), page.total, page.facets));
        };
        let found = index.search(&filter);
        let cards =
            found.cards.iter().take(catalogue.shown.get()).filter_map(|i| index.cards().get(*i)).cloned();
        Some(Listing::new(cards, found.cards.len(), found.facets))
    });
    let stage = Stage::new();
    let cards = move || {
        let most = stage.cards();
        listing.with(|l| l.iter().flat_map(|l| l.cards.iter().take(most)).cloned().collect::<Vec<_>>())
    };
    // The counts stand in menus that are closed: they too wait for the paint.
    let facets = Memo::new(move |before: Option<&Option<Arc<Facets>>>| match before {
        Some(before) if !stage.is_whole() => before.clone(),
        _ => listing.with(|l| l.as_ref().map(|l| Arc::clone(&l.facets))),
    });
    Effect::new(move |_| catalogue.load(lang));
    Effect::new(move |before: Option<Filter>| {
        let now = filter.get();
        if before.is_some_and(|before| before != now) && navigation.arrival() == Arrival::Refined {
            catalogue.shown.set(STEP);
        }
        now
    });
    let moulding = use_context::<Moulding>().is_some();
    let count = move || {
        let found = listing.with(|l| l.as_ref().map(|l| texts.count("mentors-count", l.total)));
        found.or_else(|| moulding.then(|| mould::COUNT.to_owned()))
    };
    let is_here = Memo::new(move |_| listing.with(Option::is_some));
    let instead = move || match (is_here.get(), catalogue.failed()) {
        (true, _) => None,
        (false, Some(error)) => {
            let later = matches!(error, CallError::Offline)
                .then(|| view! { <p class="after-panel">{texts.get("mentors-offline")}</p> });
            Some(view! { {panel::failed(&error, move || catalogue.load(lang))}{later} }.into_any())
        }
        (false, None) if moulding => None,
        (false, None) => Some(skeleton(texts)),
    };
    // A number, so that the button stays when the whole list comes: a tap at that moment would meet nothing.
    let left =
        Memo::new(move |_| listing.with(|l| l.as_ref().map_or(0, |l| l.total.saturating_sub(l.cards.len()))));
    let is_empty = move || listing.with(|l| l.as_ref().is_some_and(|l| l.total == 0));
    view! {
        <Page title=texts.get("mentors-title") description=texts.get("mentors-lead")>
            <div class="page">
                <div class="stack">
                    <h1 tabindex="-1">{texts.get("mentors-title")}</h1>
                    <p class="lead">{texts.get("mentors-lead")}</p>
                </div>
                <div class="beside beside-start after-head">
                    <Filters filter=filter facets=facets stage=stage />
                    <div>
                        {search(filter, stage)}
                        <div class="found">
                            <p role="status">{count}</p>
                            {moulding.then_some(mould::DEMO)}
                            {move || (catalogue.is_demo() && !is_empty()).then(|| view! { <span class="tag tag-sun">{texts.get("demo")}</span> }.into_any())}
                            {move || (!filter.get().is_open()).then(|| view! { <a class="link" href=Route::Mentors.href(lang)>{texts.get("filter-clear")}</a> }.into_any())}
                        </div>
                        {chips(filter)}
                        <ul class="mentor-list" role="list">
                            {moulding.then_some(mould::CARDS)}
                            <For each=cards key=|card| card.id let:card>
                                <li>{mentor::card(&card, 2)}</li>
                            </For>
                        </ul>
                        {instead}
                        {move || is_empty().then(|| nothing(filter.get()))}
                        {move || more(left.get(), catalogue)}
                    </div>
                </div>
                <p class="soft after-head">{texts.get("mentors-volunteer")}" "<a href=Route::Volunteer.href(lang)>{texts.get("menu-volunteer")}</a></p>
            </div>
        </Page>
    }
}

/// Grey cards while the list is on its way: the page keeps its height.
fn skeleton(texts: Texts) -> AnyView {
    let card = |_| view! { <li><div class="mentor-card mentor-card-wait"></div></li> }.into_any();
    view! {
        <p class="wait" role="status">{texts.get("waiting")}</p>
        <ul class="mentor-list" role="list" aria-hidden="true">{(0..4).map(card).collect_view()}</ul>
    }
    .into_any()
}

fn search(filter: Memo<Filter>, stage: Stage) -> AnyView {
    let texts = use_texts();
    let navigation = use_navigation();
    let set = move |q: String| {
        let next = Filter { q, ..filter.get_untracked() };
        stage.begin();
        navigation.refine(query_string(&next.pairs()));
    };
    view! {
        <div class="search">
            <label for="q">{texts.get("filter-q")}</label>
            <input class="input" id="q" type="search" autocomplete="off" maxlength=Filter::MAX_Q.to_string()
                value=filter.get_untracked().q prop:value=move || filter.get().q
                on:input=move |event| set(event_target_value(&event)) />
        </div>
    }
    .into_any()
}

/// The parts that are set, each a link that takes it away.
fn chips(filter: Memo<Filter>) -> AnyView {
    let texts = use_texts();
    let chip = move |(label, rest): (String, Filter)| {
        let href =
            Address { lang: texts.lang(), route: Route::Mentors, query: query_string(&rest.pairs()) }.href();
        view! { <li><a class="chip-off" href=href>{label}{aloud(texts.get("filter-remove"))}</a></li> }
            .into_any()
    };
    (move || {
        let parts = parts(texts, &filter.get());
        (!parts.is_empty()).then(|| {
            view! { <ul class="chips" role="list">{parts.into_iter().map(chip).collect_view()}</ul> }
                .into_any()
        })
    })
    .into_any()
}

/// Nothing fits: which part to take away, with what it would show, and another door.
fn nothing(filter: Filter) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let catalogue: Catalogue = use_state();
    let index = catalogue.index(lang);
    let options = parts(texts, &filter).into_iter().filter_map(|(label, rest)| {
        let total = index.as_ref()?.search(&rest).cards.len();
        let href = Address { lang, route: Route::Mentors, query: query_string(&rest.pairs()) }.href();
        let count = texts.count("mentors-count", total);
        let label = texts.with("filter-without", &[("part", &label), ("count", &count)]);
        (total > 0).then(|| view! { <li><a class="chip-off" href=href>{label}</a></li> }.into_any())
    });
    let options: Vec<AnyView> = options.collect();
    let help = (!options.is_empty()).then(|| {
        view! { <p>{texts.get("mentors-none-remove")}</p><ul class="chips" role="list">{options}</ul> }
            .into_any()
    });
    view! {
        <div class="empty">
            {scene("empty", 320, 200)}
            <h2>{texts.get("mentors-none")}</h2>
            {help}
            <p>{texts.get("mentors-none-apply")}</p>
            <a class="link" href=Route::Apply.href(lang)>{texts.get("mentors-apply-without")}{icon("arrow")}</a>
        </div>
    }
    .into_any()
}

fn more(left: usize, catalogue: Catalogue) -> Option<AnyView> {
    let texts = use_texts();
    (left > 0).then(|| {
        view! {
            <div class="acts after-head">
                <button class="button button-quiet" type="button" on:click=move |_| catalogue.shown.update(|n| *n += STEP)>
                    {texts.count("mentors-more", left)}
                </button>
            </div>
        }
        .into_any()
    })
}
