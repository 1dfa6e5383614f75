//! Names and birth years.

use crate::illegal::Illegal;
use crate::text;
use serde::{Deserialize, Serialize};

/// A first or last name as the person writes it: letters of any script, spaces, hyphens, apostrophes, dots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name(String);

impl Name {
    /// At most this many characters.
    pub const MAX: usize = 60;

    /// Reads a name.
    ///
    /// # Errors
    /// `required`, `too-long`, `control-characters`, `name-characters`.
    pub fn parse(typed: &str) -> Result<Self, Illegal> {
        let name = text::line(typed, Self::MAX)?;
        let writing = |c: char| c.is_alphabetic() || is_mark(c) || " -'’.·".contains(c);
        if name.chars().all(writing) && name.chars().any(char::is_alphabetic) {
            Ok(Self(name))
        } else {
            Err(Illegal::new("name-characters"))
        }
    }

    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Marks that some scripts and keyboards write apart from their letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{652}' | '\u{93E}'..='\u{94D}')
}

/// A birth year: all that the programmes' age limits need (ask little).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BirthYear(i32);

impl BirthYear {
    /// Reads four digits of a person who is 16 to 99 at most in the present year.
    ///
    /// # Errors
    /// `required`, `year-shape`, `year-range` (`min`, `max`).
    pub fn parse(typed: &str, this_year: i32) -> Result<Self, Illegal> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Illegal::new("required"));
        }
        if typed.len() != 4 || !typed.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Illegal::new("year-shape"));
        }
        let year: i32 = typed.parse().map_err(|_| Illegal::new("year-shape"))?;
        let (min, max) = (this_year - 99, this_year - 16);
        if (min..=max).contains(&year) {
            Ok(Self(year))
        } else {
            Err(Illegal::new("year-range").with("min", min).with("max", max))
        }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0
    }

    /// The two ages possible on a day of this year: before and after the birthday.
    pub fn ages_in(self, year: i32) -> (i32, i32) {
        (year - self.0 - 1, year - self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_world() {
        for ok in
            ["Amina", "Jean-Luc", "D’Hondt", "O'Brien", "Nguyễn", "محمد", "Søren", "J. R.", "Zoe\u{308}"]
        {
            assert!(Name::parse(ok).is_ok(), "{ok}");
        }
        for (bad, code) in [
            ("", "required"),
            ("R2D2", "name-characters"),
            ("<b>", "name-characters"),
            ("--", "name-characters"),
            ("🙂", "name-characters"),
            ("a\u{202E}b", "control-characters"),
        ] {
            assert_eq!(Name::parse(bad).unwrap_err().code, code, "{bad}");
        }
        assert_eq!(Name::parse(&"a".repeat(61)).unwrap_err().code, "too-long");
    }

    #[test]
    fn years() {
        assert_eq!(BirthYear::parse(" 1999 ", 2026).unwrap().ages_in(2026), (26, 27));
        for (bad, code) in [
            ("", "required"),
            ("99", "year-shape"),
            ("19O9", "year-shape"),
            ("1926", "year-range"),
            ("2011", "year-range"),
        ] {
            assert_eq!(BirthYear::parse(bad, 2026).unwrap_err().code, code, "{bad}");
        }
    }
}
