//! What is wrong with an answer, as a code with parameters: the reader's language does the rest.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One fault of one value: a code such as `too-long` and its parameters such as `max = 60`.
///
/// The code is also the key of its sentence: `error-<code>` in the texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[error("{code}")]
pub struct Illegal {
    /// What is wrong: stable, part of the API.
    pub code: String,
    /// Values that the sentence needs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
}

impl Illegal {
    /// A fault without parameters.
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), params: BTreeMap::new() }
    }

    /// Adds a parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// The faults of a form, at most one per field, keyed by the field's name on the wire.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[error("{} field(s) to correct", .0.len())]
pub struct FieldErrors(pub BTreeMap<String, Illegal>);

impl FieldErrors {
    /// Notes a fault; the first one of a field stays.
    pub fn add(&mut self, field: &str, fault: Illegal) {
        self.0.entry(field.to_owned()).or_insert(fault);
    }

    /// Keeps the value, or notes its fault and answers `None`.
    pub fn take<T>(&mut self, field: &str, value: Result<T, Illegal>) -> Option<T> {
        value.map_err(|fault| self.add(field, fault)).ok()
    }

    /// The fault of a field.
    pub fn of(&self, field: &str) -> Option<&Illegal> {
        self.0.get(field)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
