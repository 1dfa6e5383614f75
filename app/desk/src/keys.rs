//! Single keys as commands. Whoever dictates or types by a switch can turn them off (WCAG 2.1.4).

use browser::device;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Whether single keys act; kept on the device.
const OFF: &str = "passerelle.desk.keys-off";

pub(crate) fn are_on() -> bool {
    device::read::<bool>(OFF) != Some(true)
}

pub(crate) fn turn(on: bool) {
    device::write(OFF, &!on);
}

/// Calls `act` with each key that is a command, while the page that asks for it lives. A key that it used goes no
/// further.
pub(crate) fn listen(act: impl Fn(&str) -> bool + 'static) {
    let handle = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if is_typing(target.as_ref()) || is_modal() || !are_on() {
            return;
        }
        if act(&event.key()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Where keys are letters.
fn is_typing(target: Option<&Element>) -> bool {
    let Some(target) = target else { return false };
    match target.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        // A tick and a button are no place to type.
        "INPUT" => !matches!(target.get_attribute("type").as_deref(), Some("checkbox" | "radio")),
        _ => false,
    }
}

fn is_modal() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// Moves the focus to a place of the page.
pub(crate) fn focus(id: &str) {
    use web_sys::HtmlElement;
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
