//! What the reader did on the plain page before the app took over: typed, ticked, chosen, and where the focus was. On a
//! slow phone that is seconds of work; the live page goes on with it.

use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, HtmlElement};

/// A field that was changed, by its id.
struct Changed {
    id: String,
    value: Value,
}

enum Value {
    Text(String),
    Ticked(bool),
}

/// What stands to be carried over.
pub(crate) struct Typed {
    changed: Vec<Changed>,
    /// A selector that finds the focused element again.
    focus: Option<String>,
}

impl Typed {
    /// Reads the plain page; call it right before that page goes.
    pub(crate) fn read(root: &Element) -> Self {
        let focus =
            document().active_element().filter(|element| root.contains(Some(element))).and_then(|element| {
                let by = |name: &str| Some(format!("[{name}=\"{}\"]", element.get_attribute(name)?));
                by("id").or_else(|| by("href"))
            });
        Self { changed: fields(root).iter().filter_map(changed).collect(), focus }
    }

    /// Puts it into the live page, which hears of it as if it were done now.
    pub(crate) fn restore(self) {
        for Changed { id, value } in self.changed {
            let Some(field) = document().get_element_by_id(&id) else { continue };
            match value {
                Value::Text(text) => put(&field, "value", &text.into()),
                Value::Ticked(ticked) => put(&field, "checked", &ticked.into()),
            }
        }
        let target = self.focus.and_then(|selector| document().query_selector(&selector).ok().flatten());
        if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            let _ = target.focus();
        }
    }
}

fn fields(root: &Element) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(":is(input, textarea, select)[id]") else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.item(i)?.dyn_into().ok()).collect()
}

fn changed(field: &Element) -> Option<Changed> {
    let of = |name: &str| Reflect::get(field, &name.into()).unwrap_or_default();
    let text = |name: &str| of(name).as_string().unwrap_or_default();
    let is = |name: &str| of(name).is_truthy();
    let value = match text("type").as_str() {
        "checkbox" => (is("checked") != is("defaultChecked")).then(|| Value::Ticked(is("checked"))),
        // The one that lost its tick is told by the one that has it.
        "radio" => (is("checked") && !is("defaultChecked")).then_some(Value::Ticked(true)),
        // A menu of a plain page begins with its first line.
        "select-one" => (of("selectedIndex").as_f64() > Some(0.0)).then(|| Value::Text(text("value"))),
        _ => (text("value") != text("defaultValue")).then(|| Value::Text(text("value"))),
    };
    Some(Changed { id: text("id"), value: value? })
}

/// Puts a value in, and tells the app by the events of a hand.
fn put(field: &Element, name: &str, value: &JsValue) {
    let _ = Reflect::set(field, &name.into(), value);
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &bubbles) {
            let _ = field.dispatch_event(&event);
        }
    }
}
