//! The draft on the device: only if the person wishes, with a warning for shared phones, wiped with one tap.

use super::focus;
use crate::navigation::use_navigation;
use crate::route::Address;
use crate::state::{Answers, Form};
use crate::texts::use_texts;
use crate::ui::icon;
use leptos::prelude::*;

/// Id of the line: its buttons change places, the focus stays here.
const LINE: &str = "draft";

/// Offers to keep a draft; says that one is kept, and how to wipe it.
pub fn line<F: Answers>(state: Form<F>) -> AnyView {
    let texts = use_texts();
    let navigation = use_navigation();
    let asking = RwSignal::new(false);
    let refused = RwSignal::new(false);
    let keep = move |_| {
        refused.set(!state.set_keep(true));
        if refused.get_untracked() {
            state.set_keep(false);
        }
        asking.set(false);
        focus(LINE);
    };
    let ask = move |on: bool| {
        asking.set(on);
        focus(LINE);
    };
    let wipe = move |_| {
        state.wipe();
        navigation.open(Address { lang: texts.lang(), route: F::START, query: "wiped".into() });
    };
    let content = move || {
        if state.keep.get() {
            return view! {
                <p class="row">{icon("save")}<span>{texts.get("draft-kept")}</span>
                    <button class="link" type="button" on:click=wipe>{texts.get("draft-wipe")}</button></p>
            }
            .into_any();
        }
        if asking.get() {
            return view! {
                <div class="notice notice-sun">{icon("info")}<h2>{texts.get("draft-warning-title")}</h2>
                    <p>{texts.get("draft-warning")}</p>
                    <div class="acts">
                        <button class="button button-quiet button-small" type="button" on:click=keep>{texts.get("draft-keep-here")}</button>
                        <button class="link" type="button" on:click=move |_| ask(false)>{texts.get("draft-keep-not")}</button>
                    </div></div>
            }
            .into_any();
        }
        let word = refused.get().then(|| view! { <p>{texts.get("draft-refused")}</p> });
        view! { {word}<button class="link" type="button" on:click=move |_| ask(true)>{icon("save")}{texts.get("draft-keep")}</button> }
            .into_any()
    };
    view! { <div class="no-print" role="status" id=LINE tabindex="-1">{content}</div> }.into_any()
}

/// A draft from another day: taken up or wiped, never a second one beside it.
pub fn offer<F: Answers>(state: Form<F>, resume: impl Fn() + Clone + Send + 'static) -> AnyView {
    let texts = use_texts();
    let resume = move |_| {
        state.resume();
        resume();
    };
    view! {
        <div class="notice notice-sun">
            {icon("save")}<h2>{texts.get("draft-offer-title")}</h2>
            <p>{texts.get(F::OFFER)}</p>
            <div class="acts">
                <button class="button" type="button" on:click=resume>{texts.get("draft-resume")}</button>
                <button class="link" type="button" on:click=move |_| state.wipe()>{texts.get("draft-restart")}</button>
            </div>
        </div>
    }
    .into_any()
}
