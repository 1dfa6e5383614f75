//! The accessibility statement, with its three levels of contact (domain.md §5).

use super::Part::{Heading, List, Text};
use super::{Part, parts};
use crate::texts::use_texts;
use crate::ui::{Page, sentence};
use leptos::prelude::*;

const STATEMENT: &[Part] = &[
    Heading("access-state"),
    Text("access-state-text"),
    Text("access-state-tested"),
    Text("access-state-audit"),
    Heading("access-not"),
    List(&["access-not-readers", "access-not-languages", "access-not-partners"]),
    Heading("access-does"),
    List(&[
        "access-does-keyboard",
        "access-does-zoom",
        "access-does-words",
        "access-does-colours",
        "access-does-time",
    ]),
    Heading("access-other"),
    Text("access-other-text"),
    Heading("access-contact"),
    Text("access-contact-text"),
];

/// The three doors, in order.
const DOORS: &[(&str, &str)] = &[
    ("access-team", "access-team-text"),
    ("access-complaints", "access-complaints-text"),
    ("access-ombudsman", "access-ombudsman-text"),
];

/// The page.
#[component]
pub fn Accessibility() -> impl IntoView {
    let texts = use_texts();
    let doors = DOORS.iter().map(|(name, text)| {
        view! { <li><h3>{texts.get(name)}</h3><p>{sentence(&texts.get(text))}</p></li> }.into_any()
    });
    let doors = doors.collect_view();
    view! {
        <Page title=texts.get("access-title") description=texts.get("access-lead")>
            <div class="page"><div class="prose">
                <h1 tabindex="-1">{texts.get("access-title")}</h1>
                <p class="lead">{texts.get("access-lead")}</p>
                <p>{texts.get("access-law")}</p>
                {parts(STATEMENT)}
                <ol class="way" role="list">{doors}</ol>
                <p class="soft">{texts.get("access-date")}</p>
            </div></div>
        </Page>
    }
}
