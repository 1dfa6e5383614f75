//! Matching: mentors for one person with the reasons both ways, and drafts for a whole waiting list.

mod avoid;
mod client;
mod draft;
mod draft_table;
mod drafts;
mod said;
mod suggestions;
mod weights;
mod weights_form;

pub(crate) use draft::page as draft;
pub(crate) use drafts::page as drafts;
pub(crate) use suggestions::page as suggestions;
pub(crate) use weights::page as weights;

use domain::matching::{Reason, Said, Unmet};
use leptos::prelude::*;
use said::said;
use ui::icon;
use ui::texts::use_texts;

/// Why, said to each of the two, and what stays open.
fn reasons(for_mentee: &[Reason], for_mentor: &[Reason], unmet: &[Said<Unmet>]) -> AnyView {
    let texts = use_texts();
    let list = |class: &'static str, name: &'static str, lines: Vec<String>| {
        let lines = lines
            .into_iter()
            .map(|line| view! { <li class=class>{icon(name)}<span>{line}</span></li> }.into_any());
        view! { <ul class="match-reasons" role="list">{lines.collect_view()}</ul> }.into_any()
    };
    let mentee = for_mentee.iter().map(|reason| said(texts, "match-reason", reason)).collect();
    let mentor = for_mentor.iter().map(|reason| said(texts, "match-reason", reason)).collect();
    let open: Vec<String> = unmet.iter().map(|wish| said(texts, "match-unmet", wish)).collect();
    let open = (!open.is_empty()).then(|| {
        view! { <div><h3>{texts.get("match-unmet")}</h3>{list("match-open", "info", open)}</div> }.into_any()
    });
    view! {
        <div class="match-why">
            <div><h3>{texts.get("match-for-mentee")}</h3>{list("match-fits", "check", mentee)}</div>
            <div><h3>{texts.get("match-for-mentor")}</h3>{list("match-fits", "check", mentor)}</div>
            {open}
        </div>
    }
    .into_any()
}
