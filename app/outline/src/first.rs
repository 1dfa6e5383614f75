//! Data that travel inside the page, so that the first view stands before the first call.

use domain::wire::{Figures, MentorPage, MentorProfile};
use serde::{Deserialize, Serialize};

/// Id of the element that holds the data as JSON.
pub const ELEMENT: &str = "first";

/// What the first page shows. Public data only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct First {
    /// For the list of mentors: the first cards under the address's filter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<MentorPage>,
    /// For a mentor's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<MentorProfile>,
    /// For the home page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
}
