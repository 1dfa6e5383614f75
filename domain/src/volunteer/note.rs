//! The information note (law of 3 July 2005) and the charter: dated versions. Their words live in the texts.

use crate::illegal::Illegal;
use chrono::NaiveDate;

/// One version of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// The stable code: stored with the acceptance, and part of the text keys.
    pub code: &'static str,
    /// First day on which it is the one to accept.
    pub from: NaiveDate,
}

/// A document that volunteers accept, with all its versions.
#[derive(Debug, Clone, Copy)]
pub struct Document {
    first: Version,
    /// Each from a later day than the one before.
    later: &'static [Version],
}

const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
const FIRST: Version = Version { code: "2026-11", from: FIRST_DAY };

/// Aim, status of the organisation, expenses, insurance, liability, confidentiality.
pub const NOTE: Document = Document { first: FIRST, later: &[] };
/// What mentor and scheme promise each other.
pub const CHARTER: Document = Document { first: FIRST, later: &[] };

impl Document {
    /// The version to accept on a day; before the first day it is the first one.
    pub fn on(&self, day: NaiveDate) -> Version {
        self.later.iter().rev().copied().find(|version| version.from <= day).unwrap_or(self.first)
    }

    /// The version with this code, of any day: what somebody accepted once.
    ///
    /// # Errors
    /// `version-old`: there is none.
    pub fn version(&self, code: &str) -> Result<Version, Illegal> {
        let known = std::iter::once(&self.first).chain(self.later).find(|version| version.code == code);
        known.copied().ok_or_else(|| Illegal::new("version-old"))
    }

    /// Reads which version somebody accepts: it must be the one of the day, since that is what they have read.
    ///
    /// # Errors
    /// `required`, `version-old`.
    pub fn accepted(&self, code: &str, day: NaiveDate) -> Result<Version, Illegal> {
        let current = self.on(day);
        match code.trim() {
            "" => Err(Illegal::new("required")),
            code if code == current.code => Ok(current),
            _ => Err(Illegal::new("version-old")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_version_of_the_day_is_accepted() {
        const SECOND: Version =
            Version { code: "2027-02", from: NaiveDate::from_ymd_opt(2027, 2, 1).unwrap() };
        let note = Document { first: FIRST, later: &[SECOND] };
        for (day, code, expected) in [
            ("2020-01-01", "2026-11", Ok("2026-11")),
            ("2027-01-31", "2026-11", Ok("2026-11")),
            ("2027-01-31", "2027-02", Err("version-old")),
            ("2027-02-01", "2027-02", Ok("2027-02")),
            ("2027-02-01", "2026-11", Err("version-old")),
            ("2027-02-01", " ", Err("required")),
        ] {
            let found = note.accepted(code, day.parse().unwrap());
            let found = found.as_ref().map(|v| v.code).map_err(|e| e.code.as_str());
            assert_eq!(found, expected, "{day} {code}");
        }
        assert_eq!(note.version("2026-11"), Ok(FIRST));
        assert_eq!(note.version("2027-02"), Ok(SECOND));
        assert!(note.version("").is_err());
    }
}
