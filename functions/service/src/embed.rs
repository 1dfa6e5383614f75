//! Widgets on the sites of others: which of them pause where, and the operator who sets that.

use crate::env::Env;
use crate::file::Fault;
use crate::port::{Embeds as _, Store, StoreError, Unit as _};
use domain::FieldErrors;
use domain::embed::{Site, Widget};
use domain::wire::{EmbedSettings, PauseChange, Pauses, SetPauseBody};

/// How many changes the operator sees.
const CHANGES: usize = 100;
/// Who sets pauses: a role, as there is one token.
const OPERATOR: &str = "operator";

/// Why no pause was set or lifted.
#[derive(Debug, thiserror::Error)]
pub enum SetPauseError {
    /// Not a site or not a widget.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<StoreError> for SetPauseError {
    fn from(error: StoreError) -> Self {
        Fault::from(error).into()
    }
}

/// What pauses on a site. A site that nobody named has no pause.
pub async fn settings<S: Store>(store: &S, site: &Site) -> Result<EmbedSettings, Fault> {
    let mut paused = store.look_up(async |unit| unit.paused(site).await).await?;
    paused.sort_unstable();
    Ok(EmbedSettings { paused })
}

/// All pauses and the latest changes.
pub async fn pauses<S: Store>(store: &S) -> Result<Pauses, Fault> {
    Ok(store.read(async |unit| read(unit).await).await?)
}

async fn read(unit: &mut impl crate::port::Unit) -> Result<Pauses, StoreError> {
    Ok(Pauses { pauses: unit.pauses().await?, changes: unit.pause_changes(CHANGES).await? })
}

/// Sets or lifts a pause, and writes down what changed. Doing it twice changes nothing.
pub async fn set_pause<S: Store>(env: Env<'_, S>, body: &SetPauseBody) -> Result<Pauses, SetPauseError> {
    let mut faults = FieldErrors::default();
    let site = faults.take("site", Site::parse(&body.site));
    let widgets = faults.take("widget", Widget::named(&body.widget));
    let (Some(site), Some(widgets)) = (site, widgets) else { return Err(faults.into()) };
    let at = env.now();
    let mut unit = env.store.begin_write().await?;
    for widget in widgets.iter().copied() {
        let changed = if body.paused {
            unit.set_pause(&site, widget, at).await?
        } else {
            unit.lift_pause(&site, widget).await?
        };
        if changed {
            let (who, site) = (OPERATOR.to_owned(), site.to_string());
            unit.note_pause(&PauseChange { at, who, site, widget, paused: body.paused }).await?;
        }
    }
    let now = read(&mut unit).await?;
    unit.commit().await?;
    Ok(now)
}
