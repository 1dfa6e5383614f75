//! Privacy: what is asked and why, who sees it, how long, and the rights.

use super::Part::{Heading, List, Text};
use super::{Part, parts};
use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::Page;
use leptos::prelude::*;

const BEFORE: &[Part] = &[
    Heading("privacy-what"),
    Text("privacy-what-text"),
    List(&[
        "privacy-what-situation",
        "privacy-what-project",
        "privacy-what-contact",
        "privacy-what-origin",
        "privacy-what-not",
    ]),
    Text("privacy-what-finder"),
    Heading("privacy-basis"),
    Text("privacy-basis-text"),
    Text("privacy-basis-esf"),
    Heading("privacy-who"),
    List(&[
        "privacy-who-programme",
        "privacy-who-actiris",
        "privacy-who-mentor",
        "privacy-who-log",
        "privacy-who-nobody",
    ]),
    Heading("privacy-mentor"),
    List(&[
        "privacy-mentor-what",
        "privacy-mentor-card",
        "privacy-mentor-back",
        "privacy-mentor-who",
        "privacy-mentor-long",
    ]),
    Heading("privacy-safe"),
    Text("privacy-safe-text"),
    Text("privacy-safe-human"),
    Heading("privacy-device"),
    List(&["privacy-device-cookie", "privacy-device-keep", "privacy-device-third"]),
    Heading("privacy-long"),
];

/// What is kept, and how long (domain.md §5).
const TIMES: &[(&str, &str)] = &[
    ("privacy-long-unfinished", "privacy-long-6"),
    ("privacy-long-closed", "privacy-long-12"),
    ("privacy-long-duo", "privacy-long-duo-time"),
    ("privacy-long-offer", "privacy-long-12"),
    ("privacy-long-mentor", "privacy-long-24"),
    ("privacy-long-log", "privacy-long-12"),
    ("privacy-long-messages", "privacy-long-sent"),
    ("privacy-long-esf", "privacy-long-esf-time"),
];

const AFTER: &[Part] = &[
    Heading("privacy-rights"),
    List(&[
        "privacy-rights-see",
        "privacy-rights-copy",
        "privacy-rights-correct",
        "privacy-rights-erase",
        "privacy-rights-object",
    ]),
    Text("privacy-rights-how"),
    Text("privacy-rights-month"),
    Heading("privacy-complain"),
    Text("privacy-complain-first"),
];

/// The page.
#[component]
pub fn Privacy() -> impl IntoView {
    let texts = use_texts();
    let times = TIMES.iter().map(|(what, time)| {
        view! { <tr><td>{texts.get(what)}</td><td>{texts.get(time)}</td></tr> }.into_any()
    });
    let times = times.collect_view();
    view! {
        <Page title=texts.get("privacy-title") description=texts.get("privacy-lead")>
            <div class="page"><div class="prose">
                <h1 tabindex="-1">{texts.get("privacy-title")}</h1>
                <p class="lead">{texts.get("privacy-lead")}</p>
                {parts(BEFORE)}
                <table>
                    <caption>{texts.get("privacy-long-caption")}</caption>
                    <thead><tr><th scope="col">{texts.get("privacy-long-what")}</th><th scope="col">{texts.get("privacy-long-time")}</th></tr></thead>
                    <tbody>{times}</tbody>
                </table>
                {parts(AFTER)}
                <p>
                    {texts.get("privacy-complain-authority")}" "
                    <a href=texts.get("privacy-authority-site") rel="external noopener">{texts.get("privacy-authority")}</a>
                </p>
                <p><a href=Route::Status.href(texts.lang())>{texts.get("privacy-to-status")}</a></p>
            </div></div>
        </Page>
    }
}
