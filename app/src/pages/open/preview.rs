//! The widget as it will look: in a frame without rights, and what the frame says of itself.

use super::choice::{Choice, Chosen};
use super::code;
use crate::texts::use_texts;
use domain::Lang;
use gloo_events::EventListener;
use leptos::html::Iframe;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};

/// Smallest and largest height that the frame is given, in CSS pixels.
const HEIGHT: (f64, f64) = (120.0, 1600.0);

/// The frame. `refused` becomes the accent that had too little contrast, with its ratio.
pub(super) fn preview(chosen: Chosen, refused: RwSignal<Option<(String, String)>>) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let frame = NodeRef::<Iframe>::new();
    let height = RwSignal::new(HEIGHT.0);
    let listener = StoredValue::new_local(None);
    Effect::new(move |_| {
        let heard = EventListener::new(&window(), "message", move |event| {
            let Some(message) = event.dyn_ref::<MessageEvent>() else { return };
            // The frame has no origin of its own: it is known by its window.
            let ours = frame.get_untracked().and_then(|frame| frame.content_window());
            if ours.map(JsValue::from) != message.source().map(JsValue::from) {
                return;
            }
            if let Some(told) = number(&message.data(), "height") {
                height.set(told.clamp(HEIGHT.0, HEIGHT.1));
            }
            if has(&message.data(), "contrast") {
                let contrast = member(&message.data(), "contrast").unwrap_or(JsValue::NULL);
                let accent = member(&contrast, "accent").and_then(|value| value.as_string());
                let ratio = number(&contrast, "ratio").map(|ratio| decimal(lang, ratio));
                refused.set(accent.zip(ratio));
            }
        });
        listener.set_value(Some(heard));
    });
    let address = move |choice: &Choice| format!("/embed/preview.html#{}", code::preview(choice, lang));
    let start = address(&chosen.get_untracked());
    Effect::new(move |before: Option<String>| {
        let now = address(&chosen.get());
        if before.is_some_and(|before| before != now) {
            refused.set(None);
            show(frame.get_untracked(), &now);
        }
        now
    });
    view! {
        <iframe class="preview-frame" node_ref=frame src=start sandbox="allow-scripts" title=texts.get("widget-preview")
            prop:height=move || format!("{:.0}", height.get())></iframe>
    }
    .into_any()
}

/// A number with one decimal, as the language writes it.
fn decimal(lang: Lang, number: f64) -> String {
    let text = format!("{number:.1}");
    if lang == Lang::En { text } else { text.replace('.', ",") }
}

/// Changes what is behind the `#`: the frame loads nothing again, and Back knows nothing of it.
fn show(frame: Option<HtmlIFrameElement>, address: &str) {
    if let Some(window) = frame.and_then(|frame| frame.content_window()) {
        let _ = window.location().replace(address);
    }
}

fn has(value: &JsValue, name: &str) -> bool {
    js_sys::Reflect::has(value, &name.into()).unwrap_or_default()
}

fn member(value: &JsValue, name: &str) -> Option<JsValue> {
    let member = js_sys::Reflect::get(value, &name.into()).ok()?;
    (!member.is_undefined() && !member.is_null()).then_some(member)
}

fn number(value: &JsValue, name: &str) -> Option<f64> {
    member(value, name)?.as_f64().filter(|number| number.is_finite())
}
