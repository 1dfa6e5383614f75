//! Whether the device has a network.

use gloo_events::EventListener;
use leptos::prelude::*;

/// True while the browser says that it is offline.
#[derive(Clone, Copy)]
pub struct Connection {
    /// Offline now.
    pub offline: RwSignal<bool>,
}

impl Connection {
    /// Online until the browser says otherwise.
    pub fn new() -> Self {
        Self { offline: RwSignal::new(false) }
    }

    /// Follows the browser's word, for as long as the app lives.
    pub fn listen(self) {
        self.offline.set(!window().navigator().on_line());
        EventListener::new(&window(), "online", move |_| self.offline.set(false)).forget();
        EventListener::new(&window(), "offline", move |_| self.offline.set(true)).forget();
    }
}
