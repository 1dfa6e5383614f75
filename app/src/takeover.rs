//! What the reader did on the plain page before the app took over: typed, ticked, chosen, and where the focus was. On a
//! slow phone that is seconds of work; the live page goes on with it.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

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
                Value::Text(text) => write(&field, &text),
                Value::Ticked(ticked) => tick(&field, ticked),
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
    let value = if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            "checkbox" => {
                (input.checked() != input.default_checked()).then(|| Value::Ticked(input.checked()))
            }
            // The one that lost its tick is told by the one that has it.
            "radio" => (input.checked() && !input.default_checked()).then_some(Value::Ticked(true)),
            _ => (input.value() != input.default_value()).then(|| Value::Text(input.value())),
        }
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        (area.value() != area.default_value().unwrap_or_default()).then(|| Value::Text(area.value()))
    } else {
        // A menu of a plain page begins with its first line.
        let select = field.dyn_ref::<HtmlSelectElement>()?;
        (select.selected_index() > 0).then(|| Value::Text(select.value()))
    };
    Some(Changed { id: field.id(), value: value? })
}

fn write(field: &Element, text: &str) {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    }
    tell(field);
}

fn tick(field: &Element, ticked: bool) {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>()
        && input.checked() != ticked
    {
        input.set_checked(ticked);
        tell(field);
    }
}

/// The events by which the app hears of a change.
fn tell(field: &Element) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &bubbles) {
            let _ = field.dispatch_event(&event);
        }
    }
}
