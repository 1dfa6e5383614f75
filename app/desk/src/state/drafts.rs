//! What is being typed, by the place where it is: in memory only. It outlives a change of page, of language, a conflict
//! and a lost session; somebody else who signs in does not see it.

use leptos::prelude::*;
use std::collections::HashMap;

/// All that is being typed.
#[derive(Clone, Copy)]
pub(crate) struct Drafts {
    texts: RwSignal<HashMap<String, String>>,
}

impl Drafts {
    pub(crate) fn new() -> Self {
        Self { texts: RwSignal::new(HashMap::new()) }
    }

    /// What was typed at a place; empty where nothing was. Without a subscription: the field holds the rest.
    pub(crate) fn get(self, place: &str) -> String {
        self.texts.try_with_untracked(|texts| texts.get(place).cloned()).flatten().unwrap_or_default()
    }

    pub(crate) fn set(self, place: String, text: String) {
        self.texts.try_update(
            |texts| {
                if text.is_empty() { texts.remove(&place) } else { texts.insert(place, text) }
            },
        );
    }

    /// Forgets what was typed at the places that begin so: it has been sent.
    pub(crate) fn sent(self, place: &str) {
        self.texts.try_update(|texts| texts.retain(|there, _| !there.starts_with(place)));
    }

    pub(crate) fn clear(self) {
        self.texts.try_set(HashMap::new());
    }
}
