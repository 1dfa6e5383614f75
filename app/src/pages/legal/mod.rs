//! The legal pages: long texts, one key a paragraph.

mod accessibility;
mod privacy;

pub use accessibility::Accessibility;
pub use privacy::Privacy;

use crate::texts::use_texts;
use crate::ui::sentence;
use leptos::prelude::*;

/// One part of a legal text.
enum Part {
    /// A heading.
    Heading(&'static str),
    /// A paragraph.
    Text(&'static str),
    /// A list.
    List(&'static [&'static str]),
}

/// The parts of a text, one after the other.
fn parts(parts: &[Part]) -> AnyView {
    let texts = use_texts();
    let text = |key: &&str| view! { <li>{sentence(&texts.get(key))}</li> }.into_any();
    let rows = parts.iter().map(|part| match part {
        Part::Heading(key) => view! { <h2>{texts.get(key)}</h2> }.into_any(),
        Part::Text(key) => view! { <p>{sentence(&texts.get(key))}</p> }.into_any(),
        Part::List(keys) => view! { <ul>{keys.iter().map(text).collect_view()}</ul> }.into_any(),
    });
    rows.collect_view().into_any()
}
