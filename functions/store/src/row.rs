//! Reading a row, column by column, in the order of the statement. What cannot be is an error that says where.

use crate::engine::Value;
use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;
use service::port::StoreError;
use uuid::Uuid;

/// A row being read. The first column is its key, named in errors.
pub(crate) struct Row {
    table: &'static str,
    key: String,
    values: std::vec::IntoIter<Value>,
}

impl Row {
    pub(crate) fn new(table: &'static str, values: Vec<Value>) -> Self {
        let key = match values.first() {
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Integer(number)) => number.to_string(),
            _ => "?".to_owned(),
        };
        Self { table, key, values: values.into_iter() }
    }

    pub(crate) fn wrong(&self, column: &'static str) -> StoreError {
        StoreError::Inconsistent { table: self.table, column, row: self.key.clone() }
    }

    fn next(&mut self, column: &'static str) -> Result<Value, StoreError> {
        self.values.next().ok_or_else(|| self.wrong(column))
    }

    pub(crate) fn number(&mut self, column: &'static str) -> Result<i64, StoreError> {
        match self.next(column)? {
            Value::Integer(number) => Ok(number),
            _ => Err(self.wrong(column)),
        }
    }

    pub(crate) fn count(&mut self, column: &'static str) -> Result<usize, StoreError> {
        usize::try_from(self.number(column)?).map_err(|_| self.wrong(column))
    }

    pub(crate) fn small(&mut self, column: &'static str) -> Result<u8, StoreError> {
        u8::try_from(self.number(column)?).map_err(|_| self.wrong(column))
    }

    pub(crate) fn yes(&mut self, column: &'static str) -> Result<bool, StoreError> {
        Ok(self.number(column)? != 0)
    }

    pub(crate) fn maybe_yes(&mut self, column: &'static str) -> Result<Option<bool>, StoreError> {
        match self.next(column)? {
            Value::Integer(number) => Ok(Some(number != 0)),
            Value::Null => Ok(None),
            _ => Err(self.wrong(column)),
        }
    }

    pub(crate) fn text(&mut self, column: &'static str) -> Result<String, StoreError> {
        self.maybe_text(column)?.ok_or_else(|| self.wrong(column))
    }

    pub(crate) fn maybe_text(&mut self, column: &'static str) -> Result<Option<String>, StoreError> {
        match self.next(column)? {
            Value::Text(text) => Ok(Some(text)),
            Value::Null => Ok(None),
            _ => Err(self.wrong(column)),
        }
    }

    pub(crate) fn maybe_bytes(&mut self, column: &'static str) -> Result<Option<Vec<u8>>, StoreError> {
        match self.next(column)? {
            Value::Blob(bytes) => Ok(Some(bytes)),
            Value::Null => Ok(None),
            _ => Err(self.wrong(column)),
        }
    }

    pub(crate) fn instant(&mut self, column: &'static str) -> Result<DateTime<Utc>, StoreError> {
        DateTime::from_timestamp_millis(self.number(column)?).ok_or_else(|| self.wrong(column))
    }

    pub(crate) fn maybe_instant(
        &mut self,
        column: &'static str,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        match self.next(column)? {
            Value::Integer(millis) => {
                DateTime::from_timestamp_millis(millis).map(Some).ok_or_else(|| self.wrong(column))
            }
            Value::Null => Ok(None),
            _ => Err(self.wrong(column)),
        }
    }

    pub(crate) fn maybe_day(&mut self, column: &'static str) -> Result<Option<NaiveDate>, StoreError> {
        let text = self.maybe_text(column)?;
        text.map(|text| text.parse().map_err(|_| self.wrong(column))).transpose()
    }

    pub(crate) fn day(&mut self, column: &'static str) -> Result<NaiveDate, StoreError> {
        self.maybe_day(column)?.ok_or_else(|| self.wrong(column))
    }

    pub(crate) fn id(&mut self, column: &'static str) -> Result<Uuid, StoreError> {
        self.maybe_id(column)?.ok_or_else(|| self.wrong(column))
    }

    pub(crate) fn maybe_id(&mut self, column: &'static str) -> Result<Option<Uuid>, StoreError> {
        let text = self.maybe_text(column)?;
        text.map(|text| text.parse().map_err(|_| self.wrong(column))).transpose()
    }

    pub(crate) fn json<T: DeserializeOwned>(&mut self, column: &'static str) -> Result<T, StoreError> {
        serde_json::from_str(&self.text(column)?).map_err(|_| self.wrong(column))
    }

    /// A value that is stored by its code.
    pub(crate) fn code<T>(
        &mut self,
        column: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        read(&self.text(column)?).ok_or_else(|| self.wrong(column))
    }

    pub(crate) fn maybe_code<T>(
        &mut self,
        column: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        let text = self.maybe_text(column)?;
        text.map(|code| read(&code).ok_or_else(|| self.wrong(column))).transpose()
    }
}
