//! Views by what a duo needs, search, and filters with their counts.

use super::BoardState;
use crate::navigation::{query_string, use_navigation};
use crate::pages::place::enter;
use crate::route::{Address, Route};
use crate::words;
use domain::ProgrammeId;
use domain::desk::board::{BoardFilter, Need};
use domain::wire::desk::board::BoardFacets;
use leptos::prelude::*;
use ui::texts::{Texts, use_texts};

/// The values of a facet that have duos, with their counts.
type Counts = fn(&BoardFacets) -> Vec<(&'static str, usize)>;

const PARTS: [(&str, Counts); 4] = [
    ("light", |facets| facets.lights.iter().map(|(value, count)| (value.code(), *count)).collect()),
    ("need", |facets| facets.needs.iter().map(|(value, count)| (value.code(), *count)).collect()),
    ("stage", |facets| facets.stages.iter().map(|(value, count)| (value.code(), *count)).collect()),
    ("programme", |facets| facets.programmes.iter().map(|(value, count)| (value.code(), *count)).collect()),
];

/// The needs that are views of their own: the first things of a morning.
const VIEWS: [Need; 3] = [Need::Red, Need::CheckinLate, Need::Question];

/// The filters above the table.
#[component]
pub(crate) fn Filters(
    /// The present filter.
    filter: Memo<BoardFilter>,
    /// The board.
    board: BoardState,
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
            || board.page.with(|page| {
                page.as_ref()
                    .is_some_and(|page| page.facets.programmes.iter().filter(|(_, n)| *n > 0).count() > 1)
            })
    });
    let menus = PARTS.map(|(name, counts)| {
        let hidden = move || name == "programme" && !several.get();
        view! { <div class="filter" hidden=hidden>{menu(name, counts, filter, board, set)}</div> }.into_any()
    });
    let open = move || filter.with(|filter| filter.pairs().is_empty()) && board.q.with(String::is_empty);
    view! {
        {views(filter, board)}
        <form class="filters" role="search" aria-label=texts.get("queue-filters") on:submit=move |event| { event.prevent_default(); enter(board); }>
            <div class="filter filter-search">
                <label for="q">{texts.get("queue-search")}</label>
                <input class="input" id="q" type="search" autocomplete="off" spellcheck="false" maxlength="60"
                    prop:value=move || board.q.get()
                    on:input=move |event| {
                        board.ends.set(Vec::new());
                        board.q.set(event_target_value(&event));
                    } />
            </div>
            {menus.into_iter().collect_view()}
            {move || (!open()).then(|| view! {
                <button class="link filter-clear" type="button" on:click=move |_| {
                    board.q.set(String::new());
                    navigation.refine(String::new());
                }>{texts.get("queue-clear")}</button>
            }.into_any())}
        </form>
    }
}

/// All duos, and those of the most pressing needs with their counts.
fn views(filter: Memo<BoardFilter>, board: BoardState) -> AnyView {
    let texts = use_texts();
    let link = move |need: Option<Need>| {
        let query = need.map(|need| format!("need={}", need.code())).unwrap_or_default();
        let href = Address { lang: texts.lang(), route: Route::Duos, query }.href();
        let current = move || {
            let wanted = BoardFilter { need, ..BoardFilter::default() };
            filter.with(|filter| *filter == wanted).then_some("true")
        };
        let label = move || match need {
            None => texts.get("view-open"),
            Some(need) => {
                let name = texts.code("board-need", need.code());
                let count = board.page.with(|page| {
                    let needs = page.iter().flat_map(|page| page.facets.needs.iter());
                    needs.into_iter().find(|(one, _)| *one == need).map(|(_, count)| *count)
                });
                count.map_or(name.clone(), |count| format!("{name} ({})", texts.number(count)))
            }
        };
        view! { <li><a href=href aria-current=current>{label}</a></li> }.into_any()
    };
    let links = std::iter::once(None).chain(VIEWS.map(Some)).map(link).collect_view();
    view! { <div class="views"><nav aria-label=texts.get("views")><ul role="list">{links}</ul></nav></div> }
        .into_any()
}

fn menu(
    name: &'static str,
    counts: Counts,
    filter: Memo<BoardFilter>,
    board: BoardState,
    set: impl Fn(&'static str, &str) + Copy + Send + Sync + 'static,
) -> AnyView {
    let texts = use_texts();
    let id = format!("filter-{name}");
    let chosen = Memo::new(move |_| {
        let pairs = filter.with(BoardFilter::pairs);
        pairs.into_iter().find(|(there, _)| *there == name).map(|(_, value)| value).unwrap_or_default()
    });
    let options = move || {
        let chosen = chosen.get();
        let rows = board.page.with(|page| page.as_ref().map(|page| counts(&page.facets)).unwrap_or_default());
        let rows =
            rows.into_iter().filter(|(code, count)| *count > 0 || *code == chosen).map(|(code, count)| {
                let label = format!("{} ({})", label(texts, name, code), texts.number(count));
                view! { <option value=code selected=code == chosen>{label}</option> }.into_any()
            });
        let all = texts.get(&format!("board-{name}-all"));
        view! { <option value="" selected=chosen.is_empty()>{all}</option> {rows.collect_view()} }.into_any()
    };
    view! {
        <label for=id.clone()>{texts.get(&format!("board-{name}"))}</label>
        <select class="input" id=id prop:value=move || chosen.get() on:change=move |event| set(name, &event_target_value(&event))>{options}</select>
    }
    .into_any()
}

/// The words of a value.
fn label(texts: Texts, name: &str, code: &str) -> String {
    match name {
        "programme" => words::programme(ProgrammeId::from_code(code)).to_owned(),
        _ => texts.code(&format!("board-{name}"), code),
    }
}
