//! Views: filters under a name. Three come with the desk, one's own stay on the device.

use crate::navigation::{query_string, use_navigation};
use crate::route::{Address, Route};
use browser::device;
use domain::desk::queue::QueueFilter;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use ui::icon;
use ui::texts::use_texts;

const KEY: &str = "passerelle.desk.views";
/// Most views of one's own, and the longest name of one.
const MOST: usize = 12;
const NAME_MAX: usize = 30;

/// A filter under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SavedView {
    name: String,
    query: String,
}

/// Name and query of the views that come with the desk.
const BUILT_IN: [(&str, &str); 4] = [
    ("view-open", ""),
    ("view-mine", "assigned=me"),
    ("view-late", "clock=red"),
    ("view-free", "assigned=nobody"),
];

/// The line of views.
#[component]
pub(crate) fn Views(
    /// The present filter.
    filter: Memo<QueueFilter>,
) -> impl IntoView {
    let texts = use_texts();
    let views = RwSignal::new(device::read::<Vec<SavedView>>(KEY).unwrap_or_default());
    let naming = RwSignal::new(None::<String>);
    let present = Memo::new(move |_| query_string(&filter.with(QueueFilter::pairs)));
    let built_in = BUILT_IN.map(|(key, query)| tab(texts.get(key), query.to_owned(), present).into_any());
    let own = move || {
        let views_now = views.get().into_iter().enumerate().map(|(at, saved)| {
            let forget = texts.with("view-forget", &[("name", &saved.name)]);
            view! {
                <li class="view-own">
                    {link(saved.name, saved.query, present)}
                    <button class="view-off" type="button" aria-label=forget on:click=move |_| change(views, |views| { views.remove(at); })>{icon("cross")}</button>
                </li>
            }
            .into_any()
        });
        views_now.collect_view()
    };
    let known = move || {
        let query = present.get();
        BUILT_IN.iter().any(|(_, there)| *there == query)
            || views.with(|views| views.iter().any(|view| view.query == query))
    };
    let save = move || {
        let name: String = naming.get_untracked().unwrap_or_default().trim().chars().take(NAME_MAX).collect();
        if !name.is_empty() {
            let query = present.get_untracked();
            change(views, |views| views.push(SavedView { name, query }));
        }
        naming.set(None);
    };
    let form = move || {
        if naming.with(Option::is_some) {
            view! {
                <form class="view-name" on:submit=move |event| { event.prevent_default(); save(); }>
                    <label class="sr" for="view-name">{texts.get("view-name")}</label>
                    <input class="input" id="view-name" autofocus placeholder=texts.get("view-name") maxlength=NAME_MAX.to_string()
                        on:input=move |event| naming.set(Some(event_target_value(&event))) />
                    <button class="button button-small">{texts.get("view-save")}</button>
                </form>
            }
            .into_any()
        } else {
            let may = !known() && views.with(Vec::len) < MOST;
            may.then(|| view! { <button class="link" type="button" on:click=move |_| naming.set(Some(String::new()))>{icon("save")}{texts.get("view-keep")}</button> }).into_any()
        }
    };
    // The form is built once, not at every letter.
    let is_naming = Memo::new(move |_| naming.with(Option::is_some));
    view! {
        <div class="views">
            <nav aria-label=texts.get("views")><ul role="list">{built_in.into_iter().collect_view()}{own}</ul></nav>
            {move || {
                // Read and not only tracked: a memo that nobody reads listens to nothing.
                is_naming.get();
                present.get();
                untrack(form)
            }}
        </div>
    }
}

fn change(views: RwSignal<Vec<SavedView>>, how: impl FnOnce(&mut Vec<SavedView>)) {
    views.update(how);
    // A device that keeps nothing has the views until the page is closed.
    device::write(KEY, &views.get_untracked());
}

fn tab(name: String, query: String, present: Memo<String>) -> AnyView {
    view! { <li>{link(name, query, present)}</li> }.into_any()
}

fn link(name: String, query: String, present: Memo<String>) -> AnyView {
    let lang = use_navigation().address_now().lang;
    let href = Address { lang, route: Route::Queue, query: query.clone() }.href();
    let current = move || present.with(|present| *present == query).then_some("true");
    view! { <a href=href aria-current=current>{name}</a> }.into_any()
}
