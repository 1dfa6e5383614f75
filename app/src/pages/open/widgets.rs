//! The configurator: choose a widget, see it as it will look, copy two lines.

use super::choice::Chosen;
use super::lines::{lines, notes};
use super::preview::preview;
use super::settings::settings;
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, icon};
use leptos::prelude::*;

#[component]
pub fn Widgets() -> impl IntoView {
    let texts = use_texts();
    let chosen = Chosen::new();
    let refused = RwSignal::new(None::<(String, String)>);
    view! {
        <Page title=texts.get("widgets-title") description=texts.get("widgets-lead")>
            <div class="page">
                <div class="stack">
                    <h1 tabindex="-1">{texts.get("widgets-title")}</h1>
                    <p class="lead">{texts.get("widgets-lead")}</p>
                </div>
                <div class="beside beside-start after-head">
                    {settings(texts, chosen)}
                    <div class="stack stack-loose">
                        <section aria-labelledby="widget-preview">
                            <h2 id="widget-preview">{texts.get("widget-preview")}</h2>
                            {preview(chosen, refused)}
                            {move || refused.get().map(|(accent, ratio)| contrast(texts, &accent, &ratio))}
                        </section>
                        {lines(texts, chosen)}
                        {notes(texts)}
                    </div>
                </div>
            </div>
        </Page>
    }
}

/// The accent that was not taken, and why.
fn contrast(texts: Texts, accent: &str, ratio: &str) -> AnyView {
    let words = texts.with("widget-contrast", &[("accent", accent), ("ratio", ratio)]);
    view! { <div class="notice notice-sun" role="status">{icon("warning")}<p>{words}</p></div> }.into_any()
}
