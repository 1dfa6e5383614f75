//! A sentence whose telephone numbers can be tapped.

use leptos::prelude::*;

/// The numbers that texts name, as they write them, and where they call.
const NUMBERS: [(&str, &str); 2] = [("0800\u{A0}35\u{A0}123", "tel:080035123"), ("112", "tel:112")];

/// The sentence; its first number, if it has one, is a link.
pub fn sentence(text: &str) -> AnyView {
    let found = NUMBERS.into_iter().find_map(|(number, href)| Some((text.split_once(number)?, number, href)));
    match found {
        Some(((before, after), number, href)) => {
            let (before, after) = (before.to_owned(), after.to_owned());
            view! { {before}<a class="nowrap" href=href>{number}</a>{after} }.into_any()
        }
        None => text.to_owned().into_any(),
    }
}
