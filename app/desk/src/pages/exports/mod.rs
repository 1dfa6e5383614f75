//! Exports: without names at once; with names by four eyes, once, within the hour.

mod ask;
mod client;

use crate::navigation::{query_pairs, use_navigation};
use crate::pages::Page;
use crate::pages::queue::value_words;
use crate::state::{Session, use_state};
use crate::words::{failed, problem, programme};
use ask::AskForm;
use browser::call::{Call, CallError};
use domain::desk::export::{ExportFormat, ExportState, ExportView, ExportWhat};
use domain::wire::desk::board::{ExportPage, ExportRow};
use leptos::prelude::*;
use std::future::Future;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Texts, use_texts};

/// What the page works with; all of it handles.
#[derive(Clone, Copy)]
struct Exports {
    session: Session,
    list: RwSignal<Option<ExportPage>>,
    failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence.
    done: RwSignal<Option<&'static str>>,
    busy: RwSignal<bool>,
}

impl Exports {
    fn load(self) {
        leptos::task::spawn_local(async move {
            match self.session.heard(client::requests().await) {
                Ok(list) => {
                    self.list.try_set(Some(list));
                }
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    /// Does something about a request, and reads the list again: a colleague may have been faster.
    fn act<T>(self, call: impl Future<Output = Call<T>> + 'static, done: &'static str) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        self.done.set(None);
        leptos::task::spawn_local(async move {
            let answer = self.session.heard(call.await);
            self.busy.try_set(false);
            match answer {
                Ok(_) => drop(self.done.try_set(Some(done))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
            self.load();
        });
    }
}

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <ExportsPage /> }.into_any()
}

#[component]
fn ExportsPage() -> impl IntoView {
    let texts = use_texts();
    let on = Exports {
        session: use_state(),
        list: RwSignal::new(None),
        failed: RwSignal::new(None),
        done: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    on.load();
    let again = move || {
        on.failed.set(None);
        on.load();
    };
    view! {
        <Page title=texts.get("desk-menu-exports")>
            <div class="desk-page">
                <h1 tabindex="-1">{texts.get("desk-menu-exports")}</h1>
                {nameless()}
                <div role="status">{move || on.done.get().map(|key| view! {
                    <div class="notice notice-good file-done">{icon("check")}<p>{texts.get(key)}</p></div>
                }.into_any())}</div>
                {move || on.failed.get().map(|error| if on.list.with(Option::is_some) { view! { <div class="notice notice-bad" role="alert">{icon("warning")}<p>{fault(texts, &error)}</p></div> }.into_any() } else { failed(&error, again) })}
                <section class="file-part" aria-labelledby="named-title">
                    <h2 id="named-title">{texts.get("export-named")}</h2>
                    <p>{texts.get("export-named-text")}</p>
                    <AskForm on=on />
                    {move || match (on.list.get(), on.failed.with(Option::is_some)) {
                        (Some(list), _) => table(&list, on),
                        (None, false) => waiting(),
                        (None, true) => ().into_any(),
                    }}
                </section>
            </div>
        </Page>
    }
}

/// A request that has changed meanwhile says so; anything else is said as everywhere.
fn fault(texts: Texts, error: &CallError) -> String {
    if error.status() == Some(409) { texts.get("export-changed") } else { problem(error) }
}

/// The view that the reader comes from: `of` names it, the rest of the address is its filter.
fn view_of(query: &str) -> ExportView {
    let pairs = query_pairs(query);
    let of = pairs.iter().find(|(name, _)| name == "of").and_then(|(_, what)| ExportWhat::from_code(what));
    let filter = pairs.iter().filter(|(name, _)| name != "q");
    let what = of.unwrap_or(ExportWhat::Board);
    ExportView::read(what, filter.map(|(name, value)| (name.as_str(), value.as_str())))
}

/// Tables without names: plain links, since nothing has to be asked.
fn nameless() -> AnyView {
    let texts = use_texts();
    let from = view_of(&use_navigation().address_now().query);
    let key = if from.what() == ExportWhat::Queue { "export-view-queue" } else { "export-view" };
    let view = filter_words(texts, &from)
        .map(|words| view! { <p><strong>{texts.with(key, &[("filter", &words)])}</strong></p> });
    let links = ExportWhat::ALL.iter().map(|what| {
        let formats = ExportFormat::ALL.iter().map(|format| {
            let label = texts.code("export-format", format.code());
            view! { <a class="button button-quiet button-small" href=client::nameless(*what, *format, &from) download="">{icon("save")}{label}<span class="sr">" – "{texts.code("export-what", what.code())}</span></a> }.into_any()
        });
        view! { <li><strong>{texts.code("export-what", what.code())}</strong><span class="row-acts">{formats.collect_view()}</span></li> }.into_any()
    });
    view! {
        <section class="file-part" aria-labelledby="nameless-title">
            <h2 id="nameless-title">{texts.get("export-nameless")}</h2>
            <p>{texts.get("export-nameless-text")}</p>
            {view}
            <ul class="export-files" role="list">{links.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn table(list: &ExportPage, on: Exports) -> AnyView {
    let texts = use_texts();
    if list.rows.is_empty() {
        return view! { <p class="soft">{texts.get("export-none")}</p> }.into_any();
    }
    let rows = list.rows.iter().map(|one| row(one, on)).collect_view();
    view! {
        <div class="desk-table-scroll" role="region" tabindex="0" aria-label=texts.get("export-caption")>
            <table class="desk-table">
                <caption class="sr">{texts.get("export-caption")}</caption>
                <thead><tr>
                    <th scope="col">{texts.get("export-what")}</th><th scope="col">{texts.get("export-why")}</th>
                    <th scope="col">{texts.get("export-who")}</th><th scope="col">{texts.get("follow-state")}</th>
                    <th scope="col">{texts.get("messages-do")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(one: &ExportRow, on: Exports) -> AnyView {
    let texts = use_texts();
    let (id, version) = (one.id, one.version);
    let class = match one.state {
        ExportState::Asked => "tag tag-sun",
        ExportState::Approved => "tag tag-good",
        ExportState::Refused => "tag tag-bad",
        ExportState::Fetched | ExportState::Expired => "tag tag-plain",
    };
    let pairs = one.filter.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let filter = filter_words(texts, &ExportView::read(one.what, pairs));
    let decided = one.decided_by.clone().map(
        |name| view! { <span class="cell-more">{texts.with("export-decided", &[("name", &name)])}</span> },
    );
    let until = one.fetch_until.map(|at| view! { <span class="cell-more">{texts.with("export-until", &[("when", &texts.moment(at))])}</span> });
    let decide = one.decide.then(|| view! {
        <button class="button button-small" type="button" on:click=move |_| on.act(async move { client::decide(id, "approve", version).await }, "export-done-approve")>{icon("check")}{texts.get("export-approve")}</button>
        <button class="button button-quiet button-small" type="button" on:click=move |_| on.act(async move { client::decide(id, "refuse", version).await }, "export-done-refuse")>{texts.get("export-refuse")}</button>
    });
    let row = one.clone();
    let fetch = one.fetch.then(|| {
        view! {
            <button class="button button-small" type="button" on:click=move |_| {
                let row = row.clone();
                on.act(async move { client::fetch(&row).await }, "export-done-fetch");
            }>{icon("save")}{texts.get("export-fetch")}</button>
        }
    });
    view! {
        <tr>
            <th scope="row">{texts.code("export-what", one.what.code())}
                <span class="cell-more"><span>{programme(Some(one.programme))}</span><span>{texts.code("export-format", one.format.code())}</span>{filter.map(|filter| view! { <span>{filter}</span> })}</span></th>
            <td>{texts.code("export-why", one.why.code())}</td>
            <td>{one.asked_by.clone()}<span class="cell-more">{texts.moment(one.asked)}</span></td>
            <td><span class=class>{texts.code("export-state", one.state.code())}</span>{decided}{until}</td>
            <td><div class="row-acts">{decide}{fetch}</div></td>
        </tr>
    }
    .into_any()
}

/// The filter of the view in words: who decides must know what would leave the house. The programme stands beside it.
fn filter_words(texts: Texts, view: &ExportView) -> Option<String> {
    let words: Vec<String> = match view {
        ExportView::Board(filter) => {
            let stage = filter.stage.map(|stage| texts.code("board-stage", stage.code()));
            let light = filter.light.map(|light| texts.code("board-light", light.code()));
            let need = filter.need.map(|need| texts.code("board-need", need.code()));
            [stage, light, need].into_iter().flatten().collect()
        }
        ExportView::Outcomes(_) => Vec::new(),
        ExportView::Queue(filter) => {
            let pairs =
                filter.pairs().into_iter().filter(|(name, _)| !matches!(*name, "programme" | "sort" | "q"));
            pairs.map(|(name, code)| value_words(texts, name, &code, &[])).collect()
        }
    };
    (!words.is_empty()).then(|| words.join(", "))
}
