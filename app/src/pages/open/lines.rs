//! What an integrator takes away: lines to copy, their hash, the policy, and what else to know.

use super::choice::{Chosen, tick};
use super::code::{self, Release};
use crate::client;
use crate::texts::{Texts, use_texts};
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The lines to copy: known once the page runs, since only the browser knows where the application is.
pub(super) fn lines(texts: Texts, chosen: Chosen) -> AnyView {
    let origin = RwSignal::new(String::new());
    let release = RwSignal::new(None::<Release>);
    Effect::new(move |_| {
        origin.set(window().location().origin().unwrap_or_default());
        leptos::task::spawn_local(async move {
            if let Ok(found) = client::released_widgets::<Release>().await {
                release.try_set(Some(found));
            }
        });
    });
    let html = move || {
        let (choice, origin) = (chosen.get(), origin.get());
        let link = texts.read(|texts| code::link(texts, choice.widget()));
        release.with(|release| code::html(&choice, texts.lang(), &origin, release.as_ref(), &link))
    };
    let style = move || code::style(&chosen.get());
    let policy = move || code::policy(&origin.get());
    let version = move || {
        release.with(|release| {
            let Release { version, integrity, .. } = release.as_ref()?;
            let words = texts.with("widget-version", &[("version", version)]);
            Some(
                view! { <p class="small">{words}" "<code class="hash">{integrity.clone()}</code></p> }
                    .into_any(),
            )
        })
    };
    view! {
        <section class="stack" aria-labelledby="widget-code">
            <h2 id="widget-code">{texts.get("widget-code")}</h2>
            <p>{texts.get("widget-code-text")}</p>
            {copied("widget-html", texts.get("widget-code-html"), html)}
            {tick(chosen, "exact", texts.get("widget-exact"), |choice| choice.exact)}
            <p class="soft">{texts.get("widget-exact-text")}</p>
            {version}
            <h3>{texts.get("widget-style")}</h3>
            <p>{texts.get("widget-style-text")}</p>
            {copied("widget-css", texts.get("widget-style"), style)}
            <h3>{texts.get("widget-policy")}</h3>
            <p>{texts.get("widget-policy-text")}</p>
            {copied("widget-csp", texts.get("widget-policy"), policy)}
        </section>
    }
    .into_any()
}

/// Lines with a button that copies them. It says so once they are copied.
fn copied(
    id: &'static str,
    name: String,
    text: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> AnyView {
    let texts = use_texts();
    let done = RwSignal::new(false);
    let copy = move |_| {
        let promise = window().navigator().clipboard().write_text(&text());
        leptos::task::spawn_local(async move {
            done.try_set(JsFuture::from(promise).await.is_ok());
        });
    };
    // Other lines are not copied yet.
    Effect::new(move |before: Option<String>| {
        let now = text();
        if before.is_some_and(|before| before != now) {
            done.set(false);
        }
        now
    });
    view! {
        <div class="lines">
            <pre id=id role="region" aria-label=name tabindex="0"><code>{text}</code></pre>
            <div class="row">
                <button class="button button-quiet button-small" type="button" on:click=copy>{texts.get("widget-copy")}</button>
                <span role="status">{move || done.get().then(|| texts.get("widget-copied"))}</span>
            </div>
        </div>
    }
    .into_any()
}

/// What an integrator also needs: pauses, privacy, and a sentence for their own accessibility statement.
pub(super) fn notes(texts: Texts) -> AnyView {
    let note = |key: &'static str| {
        view! {
            <details class="more">
                <summary>{texts.get(key)}</summary>
                <div><p>{texts.get(&format!("{key}-text"))}</p></div>
            </details>
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-labelledby="widget-notes">
            <h2 id="widget-notes">{texts.get("widget-notes")}</h2>
            {["widget-private", "widget-pause", "widget-access"].map(note).into_iter().collect_view()}
        </section>
    }
    .into_any()
}
