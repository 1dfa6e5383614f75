//! A volunteer's own data: what is kept, a copy to take away, who looked, and the way to erase it.

use super::correct::answers;
use super::history::readings;
use super::send::Sending;
use crate::client;
use crate::pages::status::aside::use_wipe;
use crate::pages::status::ask::ERASED;
use crate::pages::status::one_fault;
use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::fields::{self, Ask, Choice};
use crate::ui::icon;
use domain::Illegal;
use domain::wire::OwnVolunteer;
use leptos::prelude::*;

/// The page.
pub(super) fn page(file: &OwnVolunteer, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let goes = ["data-erase-goes", "space-erase-stops", "space-erase-stays", "data-erase-final"];
    view! {
        <div class="stack stack-loose measure">
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{texts.get("data-lead")}</p>
            <section class="stack">
                <h2>{texts.get("data-answers")}</h2>
                {answers(texts, file, false)}
                <p>{texts.get("space-data-also")}</p>
            </section>
            <section class="stack">
                <h2>{texts.get("data-copy")}</h2>
                <p>{texts.get("data-copy-text")}</p>
                <div class="acts">
                    <a class="button button-quiet" href="/api/v1/me/data" download=format!("{}.json", file.reference)>
                        {icon("save")}{texts.get("data-copy-do")}
                    </a>
                </div>
            </section>
            <section class="stack">
                <h2>{texts.get("data-readings")}</h2>
                {readings(&file.readings)}
            </section>
            <section class="stack">
                <h2>{texts.get("data-erase")}</h2>
                <p>{texts.get("data-erase-text")}</p>
                <ul>{goes.map(|key| view! { <li>{texts.get(key)}</li> }.into_any()).collect_view()}</ul>
                {erase(sending)}
            </section>
            <p><a href=Route::Privacy.href(texts.lang())>{texts.get("data-privacy")}</a></p>
        </div>
    }
    .into_any()
}

/// Erases only after an explicit tick.
fn erase(sending: Sending) -> AnyView {
    let texts = use_texts();
    let wipe = use_wipe();
    let sure = RwSignal::new(false);
    let submit = Callback::new(move |()| {
        if !sure.get_untracked() {
            sending.errors.set(one_fault("sure", Illegal::new("required")));
            return;
        }
        if !sending.begin() {
            return;
        }
        leptos::task::spawn_local(async move {
            match client::erase().await {
                Ok(()) => wipe(ERASED),
                Err(error) => sending.fail(error),
            }
        });
    });
    let ask =
        Ask { field: "sure", label: texts.get("data-sure"), hint: None, heading: false, optional: false };
    let options = vec![Choice { code: "yes", label: texts.get("data-sure-yes"), hint: None }];
    let fields = view! {
        {fields::ticks(ask, options, sending.errors, Vec::new(), move |_, on| sure.set(on))}
        <div class="acts">{sending.button("button button-warn", texts.get("data-erase-do"))}</div>
    };
    sending.form(submit, fields.into_any())
}
