//! `GET /api/v1/desk/stand-in`, and the answer of changing it: who sees whose files as their own, and until when.

use super::Colleague;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who stands in for the reader, and for whom they do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandInView {
    /// Who sees the reader's files as their own, now or later; absent if nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<StandInTerm>,
    /// For whom the reader stands in today.
    pub for_others: Vec<StandInTerm>,
    /// Who could: active colleagues of the reader's programmes.
    pub colleagues: Vec<Colleague>,
    /// Today in Brussels.
    pub today: NaiveDate,
}

/// A colleague, and between which days, both counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandInTerm {
    /// Who.
    pub who: Colleague,
    /// From this day.
    pub from: NaiveDate,
    /// Until this day.
    pub until: NaiveDate,
}
