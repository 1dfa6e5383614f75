//! Widgets that pause on sites of others.

use super::StoreError;
use chrono::{DateTime, Utc};
use domain::embed::{Site, Widget};
use domain::wire::{Pause, PauseChange};

/// The pauses, and what was changed about them.
pub trait Embeds {
    /// The widgets that pause on a site, in no order.
    async fn paused(&mut self, site: &Site) -> Result<Vec<Widget>, StoreError>;
    /// All pauses, by site and widget.
    async fn pauses(&mut self) -> Result<Vec<Pause>, StoreError>;
    /// Sets a pause; whether there was none.
    async fn set_pause(&mut self, site: &Site, widget: Widget, at: DateTime<Utc>)
    -> Result<bool, StoreError>;
    /// Lifts a pause; whether there was one.
    async fn lift_pause(&mut self, site: &Site, widget: Widget) -> Result<bool, StoreError>;
    /// Writes a change down.
    async fn note_pause(&mut self, change: &PauseChange) -> Result<(), StoreError>;
    /// The latest changes, newest first.
    async fn pause_changes(&mut self, limit: usize) -> Result<Vec<PauseChange>, StoreError>;
}
