//! Search and filters with their counts. Native menus, as in the public list.

use super::QueueState;
use crate::navigation::{query_string, use_navigation};
use crate::pages::place::enter;
use crate::words;
use domain::ProgrammeId;
use domain::catalogue::Count;
use domain::desk::clock::Colour;
use domain::desk::queue::{FileKind, QueueFilter};
use domain::wire::desk::{Colleague, QueueFacets};
use leptos::prelude::*;
use ui::texts::{Texts, use_texts};

/// A part of the filter: its name in the address, and where its counts are.
type Part = (&'static str, fn(&QueueFacets) -> &[Count]);

const PARTS: [Part; 5] = [
    ("clock", |facets| &facets.clock),
    ("state", |facets| &facets.state),
    ("kind", |facets| &facets.kind),
    ("assigned", |facets| &facets.assigned),
    ("programme", |facets| &facets.programme),
];

/// What may be chosen besides the values that have rows.
const STANDINGS: [&str; 2] = ["closed", "any"];

/// The line of filters above the table.
#[component]
pub(crate) fn Filters(
    /// The present filter.
    filter: Memo<QueueFilter>,
    /// The queue.
    queue: QueueState,
) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let set = move |name: &'static str, value: &str| {
        let mut next = filter.get_untracked();
        next.set(name, value);
        navigation.refine(query_string(&next.pairs()));
    };
    // One programme is nothing to choose from.
    let several = Memo::new(move |_| {
        filter.with(|filter| filter.programme.is_some())
            || queue.page.with(|page| page.as_ref().is_some_and(|page| page.facets.programme.len() > 1))
    });
    let menus = PARTS.map(|part| {
        let hidden = move || part.0 == "programme" && !several.get();
        view! { <div class="filter" hidden=hidden>{menu(part, filter, queue, set)}</div> }.into_any()
    });
    view! {
        <form class="filters" role="search" aria-label=texts.get("queue-filters") on:submit=move |event| { event.prevent_default(); enter(queue); }>
            <Search queue=queue />
            {menus.into_iter().collect_view()}
            {move || (!filter.with(QueueFilter::is_open) || !queue.q.with(String::is_empty)).then(|| view! {
                <button class="link filter-clear" type="button" on:click=move |_| {
                    queue.q.set(String::new());
                    navigation.refine(String::new());
                }>{texts.get("queue-clear")}</button>
            }.into_any())}
        </form>
    }
}

/// The search looks at every key; a name is known to nobody but the API.
#[component]
fn Search(queue: QueueState) -> impl IntoView {
    let texts = use_texts();
    view! {
        <div class="filter filter-search">
            <label for="q">{texts.get("queue-search")}</label>
            <input class="input" id="q" type="search" autocomplete="off" spellcheck="false" maxlength=QueueFilter::MAX_Q.to_string()
                prop:value=move || queue.q.get()
                on:input=move |event| {
                    queue.ends.set(Vec::new());
                    queue.q.set(event_target_value(&event));
                } />
        </div>
    }
}

fn menu(
    (name, counts): Part,
    filter: Memo<QueueFilter>,
    queue: QueueState,
    set: impl Fn(&'static str, &str) + Copy + Send + Sync + 'static,
) -> AnyView {
    let texts = use_texts();
    let id = format!("filter-{name}");
    let chosen = Memo::new(move |_| {
        let pairs = filter.with(QueueFilter::pairs);
        pairs.into_iter().find(|(there, _)| *there == name).map(|(_, value)| value).unwrap_or_default()
    });
    let options = move || {
        let chosen = chosen.get();
        let mut rows: Vec<(String, Option<usize>)> = queue.page.with(|page| {
            let counts = page.iter().flat_map(|page| counts(&page.facets).iter());
            counts.map(|count| (count.code.clone(), Some(count.count))).collect()
        });
        let extra: &[&str] = if name == "state" { &STANDINGS } else { &[] };
        rows.extend(extra.iter().map(|code| ((*code).to_owned(), None)));
        if !chosen.is_empty() && !rows.iter().any(|(code, _)| *code == chosen) {
            rows.push((chosen.clone(), Some(0)));
        }
        let all = texts.get(&format!("queue-{name}-all"));
        let rows = rows.into_iter().map(|(code, count)| {
            let on = code == chosen;
            let label = queue.page.with(|page| {
                let colleagues = page.as_ref().map(|page| page.colleagues.as_slice()).unwrap_or_default();
                value_words(texts, name, &code, colleagues)
            });
            let label = match count {
                Some(count) => format!("{label} ({})", texts.number(count)),
                None => label,
            };
            view! { <option value=code selected=on>{label}</option> }.into_any()
        });
        view! { <option value="" selected=chosen.is_empty()>{all}</option> {rows.collect_view()} }.into_any()
    };
    view! {
        <label for=id.clone()>{texts.get(&format!("queue-{name}"))}</label>
        <select class="input" id=id prop:value=move || chosen.get() on:change=move |event| set(name, &event_target_value(&event))>{options}</select>
    }
    .into_any()
}

/// The words of a value of the filter.
pub(crate) fn value_words(texts: Texts, name: &str, code: &str, colleagues: &[Colleague]) -> String {
    match name {
        "clock" => Colour::from_code(code).map_or_else(|| code.to_owned(), |c| texts.code("light", c.code())),
        "state" => texts.code("desk-state", code),
        "kind" => {
            FileKind::from_code(code).map_or_else(|| code.to_owned(), |k| texts.code("desk-kind", k.code()))
        }
        "programme" => ProgrammeId::from_code(code)
            .map_or_else(|| code.to_owned(), |id| words::programme(Some(id)).to_owned()),
        _ => match code {
            "me" | "nobody" => texts.code("assigned", code),
            id => (colleagues.iter())
                .find(|one| one.id.to_string() == id)
                .map_or_else(|| texts.get("assigned-other"), |one| one.name.clone()),
        },
    }
}
