//! Mentors that a visitor keeps: ids on the device, nothing sent.

use crate::device;
use leptos::prelude::*;
use uuid::Uuid;

/// Most mentors kept.
const MAX: usize = 50;

/// The kept mentors, newest first.
#[derive(Clone, Copy)]
pub struct Favourites(RwSignal<Vec<Uuid>>);

impl Favourites {
    /// None yet: the device is read by [`Self::load`].
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Reads what the device holds.
    pub fn load(self) {
        self.0.set(device::read(device::FAVOURITES).unwrap_or_default());
    }

    /// The kept ids.
    pub fn ids(self) -> Vec<Uuid> {
        self.0.get()
    }

    /// Whether a mentor is kept.
    pub fn has(self, id: Uuid) -> bool {
        self.0.with(|ids| ids.contains(&id))
    }

    /// How many are kept.
    pub fn count(self) -> usize {
        self.0.with(Vec::len)
    }

    /// Keeps a mentor, or no longer.
    pub fn toggle(self, id: Uuid) {
        self.0.update(|ids| {
            if ids.contains(&id) {
                ids.retain(|kept| *kept != id);
            } else {
                ids.insert(0, id);
                ids.truncate(MAX);
            }
            // Where the device refuses, the favourites last as long as the page.
            device::write(device::FAVOURITES, ids);
        });
    }
}
