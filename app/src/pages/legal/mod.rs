//! The legal pages: long texts, one key a paragraph.

mod accessibility;
mod privacy;

pub use accessibility::Accessibility;
pub use privacy::Privacy;

use crate::texts::use_texts;
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

/// The free number, as the texts write it.
const PHONE: &str = "0800\u{A0}35\u{A0}123";

/// A sentence; the free number in it can be tapped.
fn sentence(text: &str) -> AnyView {
    match text.split_once(PHONE) {
        Some((before, after)) => {
            let (before, after) = (before.to_owned(), after.to_owned());
            view! { {before}<a class="nowrap" href="tel:080035123">{PHONE}</a>{after} }.into_any()
        }
        None => text.to_owned().into_any(),
    }
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
