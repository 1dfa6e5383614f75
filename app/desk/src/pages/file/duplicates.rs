//! Files that look like the same person's: both side by side, and into one if they are.

use super::act::sending;
use crate::route::Route;
use crate::words::{problem, programme, short_day};
use domain::calendar::brussels_date;
use domain::desk::merge::MergeWay;
use domain::wire::desk::{FileView, MergeBody, QueueRow};
use leptos::prelude::*;
use ui::icon;
use ui::texts::{Texts, use_texts};

/// The part of the page; nothing where there is none.
pub(super) fn duplicates(file: &FileView) -> AnyView {
    if file.duplicates.is_empty() {
        return ().into_any();
    }
    let texts = use_texts();
    let sending = sending(file.row.id);
    let version = file.row.version;
    let this = column(texts, &file.row);
    let others = file.duplicates.iter().map(|other| {
        let because = other.because.iter().map(|why| texts.code("file-same", why)).collect::<Vec<_>>().join(" ");
        let (id, other_version) = (other.row.id, other.row.version);
        let merge = move |_| {
            let body = MergeBody { other: id, other_version, version };
            sending.send("merge", body, format!("{}/merge/", sending.id), "file-done-merge");
        };
        view! {
            <div class="file-twin">
                <p>{because}</p>
                <div class="file-twins">{this.clone().into_view()}{column(texts, &other.row).into_view()}</div>
                <div class="acts">
                    <a href=Route::File(id).href(texts.lang())>{texts.get("file-twin-open")}</a>
                    {match other.way {
                        MergeWay::Here => view! {
                            <details class="file-add"><summary>{texts.get("file-twin-merge")}</summary>
                                <p class="small">{texts.get("file-twin-merge-text")}</p>
                                <button class="button button-small" type="button" on:click=merge>{texts.get("file-twin-do")}</button>
                            </details>
                        }.into_any(),
                        MergeWay::There => view! { <p class="small">{texts.get("file-twin-there")}</p> }.into_any(),
                        MergeWay::Neither => view! { <p class="small">{texts.get("file-twin-neither")}</p> }.into_any(),
                    }}
                </div>
            </div>
        }
        .into_any()
    });
    view! {
        <section class="file-part file-part-sun" aria-labelledby="twins-title">
            <h2 id="twins-title">{texts.get("file-twins")}</h2>
            {move || sending.failed.get().map(|error| view! {
                <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div>
            }.into_any())}
            {others.collect_view()}
        </section>
    }
    .into_any()
}

/// One of the two, line by line the same.
#[derive(Clone)]
struct Column {
    name: String,
    lines: Vec<String>,
}

fn column(texts: Texts, row: &QueueRow) -> Column {
    let languages =
        row.languages.iter().map(|one| texts.code("tongue", one.code())).collect::<Vec<_>>().join(", ");
    let lines = vec![
        row.reference.to_string(),
        programme(row.programme).to_owned(),
        texts.code("desk-state", &row.state),
        short_day(brussels_date(row.received)),
        languages,
    ];
    Column { name: row.name.clone(), lines }
}

impl Column {
    fn into_view(self) -> AnyView {
        let lines = self.lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any());
        view! { <div><strong>{self.name}</strong><ul role="list" class="file-twin-lines">{lines.collect_view()}</ul></div> }.into_any()
    }
}
