//! What was changed on the list, newest first.

use super::grant_words;
use domain::desk::Grant;
use domain::wire::desk::StaffChangeView;
use leptos::prelude::*;
use ui::texts::{Texts, use_texts};

/// The part of the page; nothing where nothing was changed.
pub(super) fn trail(changes: &[StaffChangeView]) -> AnyView {
    if changes.is_empty() {
        return ().into_any();
    }
    let texts = use_texts();
    let lines = changes.iter().map(|change| line(texts, change)).collect::<Vec<_>>();
    view! {
        <section class="file-part" aria-labelledby="trail-title">
            <h2 id="trail-title">{texts.get("staff-trail")}</h2>
            <p class="soft small">{texts.get("staff-trail-text")}</p>
            <ul class="file-history" role="list">{lines}</ul>
        </section>
    }
    .into_any()
}

fn line(texts: Texts, change: &StaffChangeView) -> AnyView {
    let known = |name: &str| if name.is_empty() { texts.get("staff-gone") } else { name.to_owned() };
    let (who, by) = (known(&change.who), known(&change.by));
    let key = format!("staff-did-{}", change.act.code());
    let what = texts.with(&key, &[("who", &who), ("by", &by)]);
    let roles = |key: &str, grants: &[Grant]| {
        let names = grants.iter().map(|grant| grant_words(texts, *grant)).collect::<Vec<_>>().join(", ");
        (!names.is_empty()).then(|| view! { <p>{texts.with(key, &[("roles", &names)])}</p> })
    };
    view! {
        <li>
            <p>{what}</p>
            {roles("staff-given", &change.given)}
            {roles("staff-taken", &change.taken)}
            <p class="soft small">{texts.moment(change.at)}</p>
        </li>
    }
    .into_any()
}
