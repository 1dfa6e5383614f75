//! What is on the screen comes first, the rest after the next paint: a slow phone shows the answer to a filter sooner,
//! and hears the next tap.

use crate::navigation::after_paint;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Smallest width of a column of cards and smallest height of a card, in CSS pixels.
const CARD: (f64, f64) = (320.0, 190.0);

/// How much of the page is drawn.
#[derive(Clone, Copy)]
pub struct Stage {
    most: RwSignal<usize>,
    painted: RwSignal<bool>,
}

impl Stage {
    /// Everything is drawn at once but what nobody sees in the first view.
    pub fn new() -> Self {
        let painted = RwSignal::new(false);
        Effect::new(move |_| {
            after_paint(move || {
                painted.try_set(true);
            });
        });
        Self { most: RwSignal::new(usize::MAX), painted }
    }

    /// The list is about to change: what lies below the screen waits for the paint. Call it before anything changes,
    /// since it asks where the reader is.
    pub fn begin(self) {
        self.most.set(on_screen());
        after_paint(move || {
            self.most.try_set(usize::MAX);
        });
    }

    /// How many cards may be drawn now.
    pub fn cards(self) -> usize {
        self.most.get()
    }

    /// Whether nothing waits.
    pub fn is_whole(self) -> bool {
        self.most.get() == usize::MAX
    }

    /// Whether the first view has been painted.
    pub fn is_painted(self) -> bool {
        self.painted.get()
    }
}

/// At least as many cards as reach from the top of the page to the lower edge of the screen.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers of rows and columns"
)]
fn on_screen() -> usize {
    let window = window();
    let size = |side: Result<JsValue, JsValue>| side.ok().and_then(|side| side.as_f64());
    let Some((width, height)) = size(window.inner_width()).zip(size(window.inner_height())) else {
        return usize::MAX;
    };
    let (least_width, least_height) = CARD;
    let columns = (width / least_width).floor().max(1.0);
    let rows = ((window.scroll_y().unwrap_or_default() + height) / least_height).ceil();
    (columns * rows) as usize
}
