//! The filters with their counts. Native menus: they work on every phone and with every screen reader.

use crate::navigation::{query_string, use_navigation};
use crate::texts::use_texts;
use crate::ui::icon;
use domain::catalogue::{Count, Facets, Filter};
use gloo_events::EventListener;
use leptos::html::Details;
use leptos::prelude::*;
use std::sync::Arc;

use super::part_label;
use super::stage::Stage;

/// Counts under the filter, once known.
type Counts = Memo<Option<Arc<Facets>>>;

/// Reads one facet's counts.
type CountsOf = fn(&Facets) -> &[Count];

/// The facets in the order of the page: name in the address, and where its counts are.
const FACETS: &[(&str, CountsOf)] = &[
    ("sector", |f| &f.sector),
    ("language", |f| &f.language),
    ("programme", |f| &f.programme),
    ("mode", |f| &f.mode),
    ("time", |f| &f.time),
    ("place", |f| &f.place),
];

#[component]
pub fn Filters(
    /// The present filter.
    filter: Memo<Filter>,
    /// Counts under the filter, once known.
    facets: Counts,
    /// Menus are filled once the first view is painted.
    stage: Stage,
) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let node = NodeRef::<Details>::new();
    // Beside the list there is room: open. On a phone the list comes first. A tablet may be turned.
    let turned = StoredValue::new_local(None);
    Effect::new(move |_| {
        let (Some(details), Ok(Some(wide))) = (node.get(), window().match_media("(min-width: 60em)")) else {
            return;
        };
        details.set_open(wide.matches());
        let query = wide.clone();
        let listener = EventListener::new(&wide, "change", move |_| details.set_open(query.matches()));
        turned.set_value(Some(listener));
    });
    let set = move |name: &str, value: &str| {
        let mut next = filter.get_untracked();
        next.set(name, value);
        stage.begin();
        navigation.refine(query_string(&next.pairs()));
    };
    let free_count = move || facets.with(|f| f.as_ref().map(|f| texts.number(f.free)));
    let chosen = move || {
        let n = filter.with(|f| f.pairs().len());
        (n > 0).then(|| view! { <span class="count">{texts.count("filter-chosen", n)}</span> }.into_any())
    };
    view! {
        <details class="filters" node_ref=node>
            <summary>{icon("filter")}{texts.get("filter")}{chosen}</summary>
            <form on:submit=|event| event.prevent_default()>
                <label class="tick free-now">
                    <input type="checkbox" prop:checked=move || filter.get().free
                        on:change=move |event| set("free", if event_target_checked(&event) { "true" } else { "" }) />
                    {texts.get("mentor-free")}<span class="count">{free_count}</span>
                </label>
                {FACETS.iter().map(|(name, counts)| facet(name, *counts, filter, facets, stage, set)).collect_view()}
            </form>
        </details>
    }
}

fn facet(
    name: &'static str,
    counts: CountsOf,
    filter: Memo<Filter>,
    facets: Counts,
    stage: Stage,
    set: impl Fn(&str, &str) + Copy + Send + 'static,
) -> AnyView {
    let texts = use_texts();
    let chosen = Memo::new(move |_| {
        filter.with(|f| f.pairs().into_iter().find(|(n, _)| *n == name).map(|(_, v)| v).unwrap_or_default())
    });
    // What nobody offers is left out, but never what is chosen.
    let codes = move || {
        let (chosen, all) = (chosen.get(), stage.is_painted());
        let is_shown = |c: &&Count| c.code == chosen || (all && c.count > 0);
        let shown = |f: &Arc<Facets>| -> Vec<String> {
            counts(f).iter().filter(is_shown).map(|c| c.code.clone()).collect()
        };
        facets.with(|f| f.as_ref().map(shown).unwrap_or_default())
    };
    // An option stays while its count changes: only the number is written anew.
    let option = move |code: String| {
        let word = part_label(texts, name, &code);
        let (of, own) = (code.clone(), code.clone());
        let count = move || {
            let count = |f: &Arc<Facets>| counts(f).iter().find(|c| c.code == of).map(|c| c.count);
            facets.with(|f| f.as_ref().and_then(count)).unwrap_or_default()
        };
        let label = move || format!("{word} ({})", texts.number(count()));
        view! { <option value=code prop:selected=move || chosen.with(|c| *c == own)>{label}</option> }
            .into_any()
    };
    let id = format!("filter-{name}");
    view! {
        <div class="field">
            <label for=id.clone()>{texts.code("filter", name)}</label>
            <select class="input" id=id on:change=move |event| set(name, &event_target_value(&event))>
                <option value="" prop:selected=move || chosen.with(String::is_empty)>{texts.code("filter-all", name)}</option>
                <For each=codes key=String::clone children=option />
            </select>
        </div>
    }
    .into_any()
}
