//! The files that the browser may keep for ever: their name carries the hash of their content.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::cache::hash;

/// What is served under `/assets/`, and what the rest of the house calls it.
#[derive(Default)]
pub(crate) struct Assets {
    /// Where they lie below `/assets/`: nothing, or a folder with its slash.
    folder: &'static str,
    /// Logical name ("app.js", "fonts/x.woff2") to address.
    pub(crate) addresses: BTreeMap<String, String>,
    /// Path below the web folder to content.
    pub(crate) files: BTreeMap<PathBuf, Vec<u8>>,
}

impl Assets {
    /// Assets in a folder of their own.
    pub(crate) fn below(folder: &'static str) -> Self {
        Self { folder, ..Self::default() }
    }

    /// Adds a file under its hashed name; gives its address.
    pub(crate) fn add(&mut self, name: &str, content: Vec<u8>) -> String {
        let address = address(self.folder, name, &hash(&[&content]));
        self.add_at(name, address.clone(), content);
        address
    }

    /// Adds a file whose address another one knows already.
    pub(crate) fn add_at(&mut self, name: &str, address: String, content: Vec<u8>) {
        self.files.insert(address.trim_start_matches('/').into(), content);
        self.addresses.insert(name.to_owned(), address);
    }

    /// Adds a file that keeps its name because another one imports it by that name.
    pub(crate) fn add_as_is(&mut self, path: &str, content: Vec<u8>) {
        let path = format!("assets/{}{path}", self.folder);
        self.addresses.insert(path.clone(), format!("/{path}"));
        self.files.insert(path.into(), content);
    }

    /// Adds a file of the folder public that the style sheet names.
    pub(crate) fn add_public(&mut self, path: &str) -> Result<String> {
        if let Some(address) = self.addresses.get(path) {
            return Ok(address.clone());
        }
        let file = Path::new("public").join(path);
        let content =
            fs::read(&file).with_context(|| format!("reading {}, which the styles name", file.display()))?;
        let is_font = file.extension().is_some_and(|extension| extension == "woff2");
        let address = self.add(path, content);
        // The first font is the one to fetch before the style sheet asks for it.
        if is_font && !self.addresses.contains_key("font") {
            self.addresses.insert("font".to_owned(), address.clone());
        }
        Ok(address)
    }
}

/// What stands behind the last slash.
pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// `app.js` becomes `/assets/app.1a2b3c4d.js`.
pub(crate) fn address(folder: &str, name: &str, digest: &str) -> String {
    let short = digest.get(..8).unwrap_or(digest);
    match file_name(name).rsplit_once('.') {
        Some((stem, extension)) => format!("/assets/{folder}{stem}.{short}.{extension}"),
        None => format!("/assets/{folder}{}.{short}", file_name(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_carry_the_hash_of_the_content() {
        let address = |name: &str, content: &[u8]| Assets::default().add(name, content.to_vec());
        assert_eq!(address("app.js", b"one"), address("app.js", b"one"));
        assert_ne!(address("app.js", b"one"), address("app.js", b"two"));
        let name = address("fonts/a.b.woff2", b"");
        assert!(name.starts_with("/assets/a.b."), "{name}");
        assert_eq!(name.len(), "/assets/a.b.12345678.woff2".len());
        assert_eq!(name.rsplit_once('.').unwrap().1, "woff2");
    }

    #[test]
    fn addresses_are_found_by_logical_name() {
        let mut assets = Assets::default();
        let address = assets.add("fonts/a.woff2", vec![1]);
        assert!(address.starts_with("/assets/a."), "{address}");
        assert_eq!(assets.addresses.get("fonts/a.woff2"), Some(&address));
        assert!(assets.files.contains_key(Path::new(address.trim_start_matches('/'))));
    }
}
