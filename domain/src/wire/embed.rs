//! Widgets on other sites: what pauses.

use crate::embed::Widget;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What a widget asks before it shows itself on a site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmbedSettings {
    /// The widgets that pause on this site, in their fixed order.
    pub paused: Vec<Widget>,
}

/// A widget that pauses on a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pause {
    /// Host name, as browsers write it.
    pub site: String,
    /// Which widget.
    pub widget: Widget,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// A change of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PauseChange {
    /// When.
    pub at: DateTime<Utc>,
    /// Who: a role, `operator`.
    pub who: String,
    /// Host name.
    pub site: String,
    /// Which widget.
    pub widget: Widget,
    /// Whether it pauses from then on.
    pub paused: bool,
}

/// What the operator reads: the pauses of all sites and the latest changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pauses {
    /// By site and widget.
    pub pauses: Vec<Pause>,
    /// The latest hundred, newest first.
    pub changes: Vec<PauseChange>,
}

/// The operator sets or lifts a pause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SetPauseBody {
    /// Host name: what `location.hostname` says on that site.
    #[cfg_attr(feature = "openapi", schema(max_length = 253, example = "www.actiris.brussels"))]
    pub site: String,
    /// The code of a widget, or `all`.
    #[cfg_attr(feature = "openapi", schema(max_length = 20, example = "mentors"))]
    pub widget: String,
    /// Whether it pauses.
    pub paused: bool,
}
