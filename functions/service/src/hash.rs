//! Keyed hashes: they find the same person, address or code again without storing them.

use crate::seal::{KeysError, key_bytes};
use domain::Reference;
use domain::contact::Contact;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;

/// The key of the hashes (a secret variable). Without it a table of all telephone numbers would undo them.
#[derive(Clone)]
pub struct HashKey([u8; 32]);

impl HashKey {
    /// Reads base64 of 32 bytes.
    pub fn parse(text: &str) -> Result<Self, KeysError> {
        key_bytes(text).map(Self)
    }

    /// The same contact gives the same hash; ways without an address have none.
    pub fn contact(&self, contact: &Contact) -> Option<String> {
        contact.key().map(|key| self.tag("contact", key.as_bytes()))
    }

    /// A network address, for rates.
    pub fn address(&self, address: &str) -> String {
        self.tag("address", address.as_bytes())
    }

    /// A reference, for rates: also one that nobody has.
    pub fn reference(&self, reference: &str) -> String {
        self.tag("reference", reference.as_bytes())
    }

    /// An access code, bound to its dossier.
    pub fn code(&self, dossier: Uuid, code: &str) -> String {
        self.tag(&format!("code/{dossier}"), code.as_bytes())
    }

    /// A session's token.
    pub fn token(&self, token: &str) -> String {
        self.tag("session", token.as_bytes())
    }

    /// The token of a session at the desk.
    pub fn desk_token(&self, token: &str) -> String {
        self.tag("desk-session", token.as_bytes())
    }

    /// A word under which a case is found: short, since a search that finds one too many does no harm.
    pub fn word(&self, word: &str) -> String {
        self.short("word", word)
    }

    /// Birth year and sound, by which the same person is found under another spelling.
    pub fn sound(&self, sound: &str) -> String {
        self.short("sound", sound)
    }

    fn short(&self, purpose: &str, data: &str) -> String {
        let mut tag = self.tag(purpose, data.as_bytes());
        tag.truncate(16);
        tag
    }

    /// What was submitted, to tell a repetition from another submission.
    pub fn body(&self, body: &[u8]) -> String {
        self.tag("body", body)
    }

    fn tag(&self, purpose: &str, data: &[u8]) -> String {
        // HMAC takes keys of any length: this cannot fail, and if it did all hashes would be of nothing.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return String::new() };
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(data);
        hex(&mac.finalize().into_bytes())
    }
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS.get(usize::from(nibble)).copied().unwrap_or(b'0'));
    bytes.iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect()
}

/// Compares in a time that does not depend on where two texts differ.
pub fn same(a: &str, b: &str) -> bool {
    let differences = a.bytes().zip(b.bytes()).fold(0, |found, (x, y)| found | (x ^ y));
    std::hint::black_box(differences) == 0 && a.len() == b.len()
}

/// What stands for a reference in a rate: its own letters if it is one, else what was typed.
pub(crate) fn rate_name(typed: &str) -> String {
    Reference::parse(typed)
        .map_or_else(|_| typed.trim().to_owned(), |reference| reference.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_depend_on_key_purpose_and_data() {
        let (a, b) = (HashKey([1; 32]), HashKey([2; 32]));
        assert_eq!(a.address("x"), a.address("x"));
        assert_ne!(a.address("x"), b.address("x"));
        assert_ne!(a.address("x"), a.reference("x"));
        assert_ne!(a.code(Uuid::nil(), "123456"), a.code(Uuid::max(), "123456"));
    }

    #[test]
    fn comparing() {
        for (a, b, equal) in [("", "", true), ("ab", "ab", true), ("ab", "ac", false), ("a", "ab", false)] {
            assert_eq!(same(a, b), equal, "{a} {b}");
        }
    }
}
