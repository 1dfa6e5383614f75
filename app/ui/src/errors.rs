//! The summary of faults above a form: takes the focus when it appears, and links to the fields.

use crate::texts::use_texts;
use domain::FieldErrors;
use leptos::html::Div;
use leptos::prelude::*;

/// The summary; absent while nothing is wrong. Field ids are the field names of the wire.
#[component]
pub fn ErrorSummary(
    /// The faults of the page.
    errors: RwSignal<FieldErrors>,
) -> impl IntoView {
    let texts = use_texts();
    let node = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if errors.with(|e| !e.is_empty())
            && let Some(summary) = node.get()
        {
            let _ = summary.focus();
        }
    });
    move || {
        let faults = errors.get();
        (!faults.is_empty()).then(|| {
            let mut faults: Vec<_> = faults.0.iter().collect();
            faults.sort_by(|(one, _), (other, _)| height(one).total_cmp(&height(other)));
            let items = faults.into_iter().map(|(field, fault)| {
                view! { <li><a href=format!("#{field}") on:click={let id = field.clone(); move |event| focus_field(&event, &id)}>{texts.fault(field, fault)}</a></li> }.into_any()
            });
            view! {
                <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary" node_ref=node>
                    <h2 id="error-summary">{texts.get("error-summary")}</h2>
                    <ul>{items.collect_view()}</ul>
                </div>
            }
            .into_any()
        })
    }
}

/// Where a field stands on the page: faults are read in the order of the page, not of their names.
fn height(id: &str) -> f64 {
    document().get_element_by_id(id).map_or(0.0, |field| field.get_bounding_client_rect().top())
}

/// Moves the focus to the field and not only the view.
fn focus_field(event: &leptos::ev::MouseEvent, id: &str) {
    use wasm_bindgen::JsCast;
    let field = document().get_element_by_id(id).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(field) = field {
        event.prevent_default();
        let _ = field.focus();
        field.scroll_into_view();
    }
}

/// The title of a form page: begins with "Error: " while something is wrong.
pub fn form_title(title: String, errors: RwSignal<FieldErrors>) -> Signal<String> {
    let texts = use_texts();
    Signal::derive(move || {
        if errors.with(FieldErrors::is_empty) {
            title.clone()
        } else {
            texts.with("error-title", &[("title", &title)])
        }
    })
}
