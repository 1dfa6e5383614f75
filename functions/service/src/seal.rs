//! Sealing: a person's data are readable only with that person's key, and the key only with a master key.
//!
//! A person has a random key of 32 bytes. It lies in the database wrapped by a master key that never does (a secret
//! variable, `id:base64`, newest first). Data are sealed with XChaCha20-Poly1305 under a random nonce; the associated
//! data name the person and the field, so that a sealed text cannot be moved to another place. To erase a person is
//! to destroy the wrapped key. To rotate: put a new master key in front, keep the old one until no key uses it.

use crate::env::Rng;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use uuid::Uuid;

const NONCE: usize = 24;

/// Why something could not be sealed or opened. Holds no data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The master key with which the person's key was wrapped is not configured any more.
    #[error("no master key with the id of a wrapped key")]
    UnknownMasterKey,
    /// The bytes are not what was sealed here.
    #[error("sealed data cannot be opened")]
    Broken,
}

/// Why the configured keys cannot be used. Never repeats the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeysError {
    /// Not `id:base64` of 32 bytes, separated by commas.
    #[error("a key must be written as id:base64 of 32 bytes")]
    Shape,
}

/// Reads base64 of 32 bytes.
pub(crate) fn key_bytes(text: &str) -> Result<[u8; 32], KeysError> {
    let bytes = STANDARD.decode(text.trim()).map_err(|_| KeysError::Shape)?;
    bytes.try_into().map_err(|_| KeysError::Shape)
}

/// The keys that wrap persons' keys, newest first.
#[derive(Clone)]
pub struct MasterKeys(Vec<(String, [u8; 32])>);

impl MasterKeys {
    /// Reads `id:base64,id:base64`.
    pub fn parse(text: &str) -> Result<Self, KeysError> {
        let read = |part: &str| {
            let (id, key) = part.trim().split_once(':').ok_or(KeysError::Shape)?;
            let short = !id.is_empty() && id.len() <= 32;
            if short { Ok((id.to_owned(), key_bytes(key)?)) } else { Err(KeysError::Shape) }
        };
        let keys =
            text.split(',').filter(|p| !p.trim().is_empty()).map(read).collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() { Err(KeysError::Shape) } else { Ok(Self(keys)) }
    }

    /// A new key for a person, and how it is stored.
    pub fn new_key(&self, person: Uuid, rng: &dyn Rng) -> Result<(PersonKey, Vec<u8>), SealError> {
        let mut bytes = [0; 32];
        rng.fill(&mut bytes);
        let key = PersonKey { person, key: bytes };
        let wrapped = self.wrap(&key, rng)?;
        Ok((key, wrapped))
    }

    /// Wraps a key with the newest master key: `length of id, id, nonce, ciphertext`.
    pub fn wrap(&self, key: &PersonKey, rng: &dyn Rng) -> Result<Vec<u8>, SealError> {
        let (id, master) = self.0.first().ok_or(SealError::UnknownMasterKey)?;
        let mut wrapped = vec![u8::try_from(id.len()).map_err(|_| SealError::Broken)?];
        wrapped.extend_from_slice(id.as_bytes());
        wrapped.extend(seal(master, &aad(key.person, "key"), &key.key, rng)?);
        Ok(wrapped)
    }

    /// Reads a person's key.
    pub fn unwrap(&self, person: Uuid, wrapped: &[u8]) -> Result<PersonKey, SealError> {
        let (id, sealed) = split_id(wrapped).ok_or(SealError::Broken)?;
        let (_, master) =
            self.0.iter().find(|(name, _)| name.as_bytes() == id).ok_or(SealError::UnknownMasterKey)?;
        let key = open(master, &aad(person, "key"), sealed)?.try_into().map_err(|_| SealError::Broken)?;
        Ok(PersonKey { person, key })
    }
}

fn split_id(wrapped: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = wrapped.split_first()?;
    rest.split_at_checked(usize::from(*length))
}

/// The key of one person.
#[derive(Clone)]
pub struct PersonKey {
    person: Uuid,
    key: [u8; 32],
}

impl PersonKey {
    /// Seals one field of this person.
    pub fn seal(&self, field: &str, plain: &[u8], rng: &dyn Rng) -> Result<Vec<u8>, SealError> {
        seal(&self.key, &aad(self.person, field), plain, rng)
    }

    /// Opens one field of this person.
    pub fn open(&self, field: &str, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        open(&self.key, &aad(self.person, field), sealed)
    }
}

fn aad(person: Uuid, field: &str) -> String {
    format!("{person}/{field}")
}

fn seal(key: &[u8; 32], aad: &str, plain: &[u8], rng: &dyn Rng) -> Result<Vec<u8>, SealError> {
    let mut nonce = [0; NONCE];
    rng.fill(&mut nonce);
    let payload = Payload { msg: plain, aad: aad.as_bytes() };
    let sealed = XChaCha20Poly1305::new(Key::from_slice(key))
        .encrypt(XNonce::from_slice(&nonce), payload)
        .map_err(|_| SealError::Broken)?;
    let mut out = nonce.to_vec();
    out.extend(sealed);
    Ok(out)
}

fn open(key: &[u8; 32], aad: &str, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let (nonce, text) = sealed.split_at_checked(NONCE).ok_or(SealError::Broken)?;
    let payload = Payload { msg: text, aad: aad.as_bytes() };
    XChaCha20Poly1305::new(Key::from_slice(key))
        .decrypt(XNonce::from_slice(nonce), payload)
        .map_err(|_| SealError::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::SeededRng;

    fn keys(ids: &str) -> MasterKeys {
        let text: Vec<String> =
            ids.bytes().map(|id| format!("{}:{}", char::from(id), STANDARD.encode([id; 32]))).collect();
        MasterKeys::parse(&text.join(",")).unwrap()
    }

    #[test]
    fn a_key_outlives_a_rotation_but_not_its_master() {
        let (rng, person) = (SeededRng::new(1), Uuid::nil());
        let (key, wrapped) = keys("a").new_key(person, &rng).unwrap();
        let sealed = key.seal("form", b"Amina", &rng).unwrap();
        let later = keys("ba").unwrap(person, &wrapped).unwrap();
        assert_eq!(later.open("form", &sealed).unwrap(), b"Amina");
        assert_eq!(keys("b").unwrap(person, &wrapped).err(), Some(SealError::UnknownMasterKey));
        let rewrapped = keys("ba").wrap(&later, &rng).unwrap();
        assert!(keys("b").unwrap(person, &rewrapped).is_ok());
    }

    #[test]
    fn sealed_text_cannot_be_moved_or_changed() {
        let (rng, keys) = (SeededRng::new(1), keys("a"));
        let (key, wrapped) = keys.new_key(Uuid::nil(), &rng).unwrap();
        let mut sealed = key.seal("form", b"Amina", &rng).unwrap();
        assert!(!sealed.windows(5).any(|w| w == b"Amina"));
        assert_ne!(sealed, key.seal("form", b"Amina", &rng).unwrap(), "a new nonce each time");
        assert_eq!(key.open("history/1", &sealed), Err(SealError::Broken), "another field");
        assert_eq!(keys.unwrap(Uuid::max(), &wrapped).err(), Some(SealError::Broken), "another person");
        *sealed.last_mut().unwrap() ^= 1;
        assert_eq!(key.open("form", &sealed), Err(SealError::Broken));
        assert_eq!(key.open("form", b""), Err(SealError::Broken));
    }

    #[test]
    fn keys_of_the_wrong_shape_are_refused() {
        let short = STANDARD.encode([0; 31]);
        for bad in ["", ",", "a", "a:", ":AAAA", &format!("a:{short}"), "a:not base64"] {
            assert!(MasterKeys::parse(bad).is_err(), "{bad}");
        }
    }
}
