//! The reference that a person writes down: eight characters and a check character, `ABC-D2F-G3H`.

use crate::illegal::Illegal;
use serde::{Deserialize, Serialize};

/// No look-alikes: no I, L, O, U, 0, 1. Thirty letters and digits.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A reference, kept as its nine characters without dashes. It opens nothing by itself (product.md).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "ABC-D2F-G3H"))]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

impl Reference {
    /// A reference from eight random bytes.
    ///
    /// A byte folds onto thirty characters with a small bias: harmless, since a reference is a name and not a key.
    pub fn from_random(bytes: [u8; 8]) -> Self {
        let mut text: String = bytes.iter().map(|b| symbol(usize::from(*b) % ALPHABET.len())).collect();
        text.push(check(&text));
        Self(text)
    }

    /// Reads what a person typed: any case, any spacing or dashes.
    ///
    /// # Errors
    /// `required`, `reference-length` or `reference-check` (a character was mistyped).
    pub fn parse(typed: &str) -> Result<Self, Illegal> {
        let text: String =
            typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
        if typed.trim().is_empty() {
            return Err(Illegal::new("required"));
        }
        if text.len() != 9 || typed.chars().count() > 40 {
            return Err(Illegal::new("reference-length"));
        }
        let (body, last) = text.split_at(8);
        if body.bytes().all(|b| ALPHABET.contains(&b)) && last.starts_with(check(body)) {
            Ok(Self(text))
        } else {
            Err(Illegal::new("reference-check"))
        }
    }

    /// The nine characters without dashes: how it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn symbol(index: usize) -> char {
    char::from(ALPHABET.get(index).copied().unwrap_or(b'2'))
}

/// Luhn mod N over the alphabet: finds every single mistyped character and nearly every swap of neighbours.
fn check(body: &str) -> char {
    let n = ALPHABET.len();
    let sum: usize = body
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let value = ALPHABET.iter().position(|a| *a == b).unwrap_or(0);
            let addend = if i % 2 == 0 { value * 2 } else { value };
            addend / n + addend % n
        })
        .sum();
    symbol((n - sum % n) % n)
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (a, rest) = self.0.split_at(3);
        let (b, c) = rest.split_at(3);
        write!(f, "{a}-{b}-{c}")
    }
}

impl TryFrom<String> for Reference {
    type Error = Illegal;
    fn try_from(value: String) -> Result<Self, Illegal> {
        Self::parse(&value)
    }
}

impl From<Reference> for String {
    fn from(value: Reference) -> Self {
        value.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_back_in_any_case_and_spacing(bytes: [u8; 8]) {
            let reference = Reference::from_random(bytes);
            let shown = reference.to_string();
            prop_assert_eq!(&Reference::parse(&shown).unwrap(), &reference);
            prop_assert_eq!(&Reference::parse(&format!(" {} ", shown.to_lowercase().replace('-', " "))).unwrap(), &reference);
        }

        #[test]
        fn one_wrong_character_is_noticed(bytes: [u8; 8], at in 0_usize..9, other in 0_usize..30) {
            let text = Reference::from_random(bytes).as_str().to_owned();
            let mut chars: Vec<char> = text.chars().collect();
            prop_assume!(chars[at] != symbol(other));
            chars[at] = symbol(other);
            prop_assert!(Reference::parse(&chars.iter().collect::<String>()).is_err());
        }

        #[test]
        fn nothing_typed_makes_it_panic(text in "\\PC*") {
            let _ = Reference::parse(&text);
        }
    }
}
