//! The filters with their counts. Native menus: they work on every phone and with every screen reader.

use crate::navigation::{query_string, use_navigation};
use crate::texts::use_texts;
use crate::ui::icon;
use domain::catalogue::{Count, Facets, Filter};
use leptos::html::Details;
use leptos::prelude::*;

use super::part_label;

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
    facets: Signal<Option<Facets>>,
) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let node = NodeRef::<Details>::new();
    // Beside the list there is room: open. On a phone the list comes first.
    Effect::new(move |_| {
        let wide =
            window().match_media("(min-width: 60em)").ok().flatten().is_some_and(|query| query.matches());
        if let Some(details) = node.get() {
            details.set_open(wide);
        }
    });
    let set = move |name: &str, value: &str| {
        let mut next = filter.get_untracked();
        next.set(name, value);
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
                {FACETS.iter().map(|(name, counts)| facet(name, *counts, filter, facets, set)).collect_view()}
            </form>
        </details>
    }
}

fn facet(
    name: &'static str,
    counts: CountsOf,
    filter: Memo<Filter>,
    facets: Signal<Option<Facets>>,
    set: impl Fn(&str, &str) + Copy + Send + 'static,
) -> AnyView {
    let texts = use_texts();
    let selected = move || {
        filter.with(|f| f.pairs().into_iter().find(|(n, _)| *n == name).map(|(_, v)| v).unwrap_or_default())
    };
    let options = move || {
        let chosen = selected();
        let list = facets.with(|f| f.as_ref().map(|f| counts(f).to_vec()).unwrap_or_default());
        // What nobody offers is left out, but never what is chosen.
        let shown = list.into_iter().filter(|c| c.count > 0 || c.code == chosen);
        shown
            .map(|c| {
                let label = format!("{} ({})", part_label(texts, name, &c.code), texts.number(c.count));
                let on = c.code == chosen;
                view! { <option value=c.code selected=on>{label}</option> }.into_any()
            })
            .collect_view()
    };
    let id = format!("filter-{name}");
    view! {
        <div class="field">
            <label for=id.clone()>{texts.code("filter", name)}</label>
            <select class="input" id=id on:change=move |event| set(name, &event_target_value(&event))>
                <option value="" selected=move || selected().is_empty()>{texts.code("filter-all", name)}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
