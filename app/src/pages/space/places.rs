//! What others see and how much room there is: places in words, the public card and its two yeses, times and ways.

use super::is_open;
use crate::route::SpaceAct;
use crate::texts::{Texts, use_texts};
use domain::wire::OwnVolunteer;
use leptos::prelude::*;

/// The part of the page; absent once the file is over.
pub(super) fn places(file: &OwnVolunteer) -> Option<AnyView> {
    let texts = use_texts();
    is_open(file).then(|| {
        view! {
            <section class="stack">
                <h2>{texts.get("space-profile")}</h2>
                <dl class="answers">
                    {row("space-places", room(texts, file), SpaceAct::Capacity)}
                    {row("space-when", when(texts, file), SpaceAct::Availability)}
                    {row("space-card", card(texts, file), SpaceAct::Publish)}
                </dl>
            </section>
        }
        .into_any()
    })
}

fn row(key: &str, words: String, act: SpaceAct) -> AnyView {
    let texts = use_texts();
    let label = format!("\u{A0}: {}", texts.get(key));
    let href = crate::route::Route::SpaceAct(act).href(texts.lang());
    view! {
        <div>
            <dt>{texts.get(key)}</dt><dd>{words}</dd>
            <dd class="change"><a href=href>{texts.get("status-change")}{crate::ui::aloud(label)}</a></dd>
        </div>
    }
    .into_any()
}

/// "Two places, one of them free", and how many are kept for proposals.
pub(super) fn room(texts: Texts, file: &OwnVolunteer) -> String {
    let all = texts.count("space-places-all", file.capacity.into());
    let free = texts.count("space-places-free", file.capacity.saturating_sub(file.taken).into());
    let kept = match file.proposals.len() {
        0 => String::new(),
        n => format!(" {}", texts.count("space-places-kept", n)),
    };
    format!("{all} {free}{kept}")
}

/// Times, ways and place.
pub(super) fn when(texts: Texts, file: &OwnVolunteer) -> String {
    let form = &file.form;
    let times = form.times.iter().map(|time| texts.code("time", time.code()));
    let modes = form.modes.iter().map(|mode| texts.code("mode", mode.code()));
    let commune = form.commune.map(|commune| texts.code("commune", commune.code()));
    times.chain(modes).chain(commune).collect::<Vec<_>>().join(", ")
}

/// Whether the card is public, and who has said yes.
pub(super) fn card(texts: Texts, file: &OwnVolunteer) -> String {
    let shown = &file.publication;
    let key = match (shown.own_yes.is_some(), shown.coordinator_yes.is_some(), shown.public) {
        (_, _, true) => "space-card-public",
        (true, true, false) => "space-card-later",
        (true, false, _) => "space-card-waits",
        (false, _, _) => "space-card-private",
    };
    texts.get(key)
}
