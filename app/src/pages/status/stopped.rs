//! An application that ended early: why, and the next door.

use super::phone;
use crate::route::Route;
use crate::texts::use_texts;
use domain::wire::OwnFile;
use leptos::prelude::*;

/// Reason and next door; absent while the application goes on.
pub(super) fn stopped(file: &OwnFile) -> Option<AnyView> {
    match file.state.as_str() {
        "refused" => Some(refused(file)),
        "withdrawn" | "expired" | "obsolete" => Some(again()),
        _ => None,
    }
}

/// The refusal exactly as it was sent.
fn refused(file: &OwnFile) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let reason = file.reason.as_deref().and_then(|reason| texts.find(&format!("refusal-{reason}")));
    let said = file.refusal.as_ref().map(|refusal| refusal.words.clone()).filter(|words| !words.is_empty());
    let said = said.map(|text| texts.with("status-quote", &[("text", &text)]));
    let door = file.refusal.as_ref().map(|refusal| refusal.next_door).unwrap_or_default();
    let (words, to) = match door.programme() {
        Some(id) => {
            let name = [("programme", id.programme().name)];
            let label = texts.with("status-door-see", &name);
            (texts.with("status-door-programme", &name), Some((Route::Programme(id), label)))
        }
        None => (texts.get(&format!("status-door-{door}")), None),
    };
    let (route, label) = to.unwrap_or((Route::Finder(None), texts.get("go-finder")));
    view! {
        <section class="stack">
            <h2>{texts.get("status-why")}</h2>
            <p>{reason}</p>
            {said.map(|said| view! { <p>{said}</p> })}
            <h2>{texts.get("status-door")}</h2>
            <p>{words}</p>
            <div class="acts">
                <a class="button" href=route.href(lang)>{label}</a>
                <a class="link" href=Route::Programmes.href(lang)>{texts.get("status-programmes")}</a>
            </div>
            <p>{texts.get("status-door-talk")}" "{phone()}</p>
        </section>
    }
    .into_any()
}

fn again() -> AnyView {
    let texts = use_texts();
    view! {
        <section class="stack">
            <h2>{texts.get("status-again-title")}</h2>
            <p>{texts.get("status-again-text")}</p>
            <div class="acts"><a class="button" href=Route::Apply.href(texts.lang())>{texts.get("status-apply-again")}</a></div>
        </section>
    }
    .into_any()
}
