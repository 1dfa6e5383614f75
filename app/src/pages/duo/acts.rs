//! What the reader can do now: exactly what the server offers.

use super::send::Sending;
use crate::route::{DuoAct, Route};
use crate::texts::use_texts;
use domain::duo::Side;
use domain::duo::offer::Offer;
use domain::wire::DuoView;
use leptos::prelude::*;

/// The acts beside the page. Accepting and declining stand where the proposal is shown, worries on their own card.
pub(super) fn acts(duo: &DuoView, sending: Sending) -> AnyView {
    let texts = use_texts();
    let (id, lang, state) = (duo.id, texts.lang(), sending.state);
    let link = |act: DuoAct| {
        let key = format!("duo-do-{}", act.code());
        view! { <a class="link" href=Route::DuoAct(id, act).href(lang)>{texts.get(&key)}</a> }.into_any()
    };
    let offered = |offers: &[Offer]| {
        let acts = offers.iter().filter(|offer| duo.acts.contains(offer)).filter_map(|o| DuoAct::of(*o));
        acts.map(link).collect_view()
    };
    let paper = duo.role == Side::Mentee && duo.minutes_met > 0;
    let ends = offered(&[Offer::ChangeMentor, Offer::End]);
    let rule = duo.acts.contains(&Offer::End).then(|| view! { <hr /> });
    let back = if duo.role == Side::Mentee { Route::StatusFile } else { Route::Space };
    let refresh = move |_| {
        sending.calm();
        state.done.set(None);
        state.load(id);
    };
    view! {
        <aside class="card act-card" aria-label=texts.get("act-aside")>
            {offered(&[Offer::Plan, Offer::Goals, Offer::Midterm, Offer::Closing])}
            {paper.then(|| link(DuoAct::Attestation))}
            <a class="link" href=back.href(lang)>{texts.get("duo-own-file")}</a>
            <button class="link" type="button" on:click=refresh>{texts.get("status-refresh")}</button>
            {rule}
            {ends}
        </aside>
    }
    .into_any()
}
