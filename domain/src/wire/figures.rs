//! The open figures.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Counts per category, as the public may see them: [`crate::figures`] says which are hidden.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Table {
    /// The count of all; null if hidden.
    pub total: Option<usize>,
    /// Every category; null if hidden: fewer than five, or it would give away one that is.
    pub cells: BTreeMap<String, Option<usize>>,
}

/// Open figures. Nothing in them can be led back to fewer than five people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// The day of the count, in Brussels.
    pub date: NaiveDate,
    /// SPDX code of the licence.
    pub licence: String,
    /// Whether the data are made up for a demonstration.
    pub demo: bool,
    /// Job seekers to be mentored in the scheme (domain.md §1)…
    pub target: u32,
    /// …by the end of this year.
    pub target_year: i32,
    /// Job seekers whose duo has met at least once beyond doubt, by programme.
    pub mentored: Table,
    /// Duos that have begun and not ended, by programme.
    pub duos_running: Table,
    /// Applications by present state.
    pub applications: Table,
    /// Applications by programme; `none` if none is chosen yet.
    pub applications_by_programme: Table,
    /// Published mentors by programme.
    pub mentors: Table,
    /// Published mentors with a free place now, by programme.
    pub mentors_free: Table,
    /// Days to a first proposal in nine of ten cases of the last year, for every programme; null below ten cases.
    pub waits_p90_days: BTreeMap<String, Option<u32>>,
}
