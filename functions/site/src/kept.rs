//! What is the same for everybody and only lacks the public address: filled once per instance, and kept packed.

use crate::answer::{Answer, accepts};
use flate2::Compression;
use flate2::write::GzEncoder;
use outline::mould;
use spin_sdk::variables;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The public address of the site, without a slash at its end. Empty when the operator has not said it: then every
/// address is one on this site.
pub(crate) async fn site() -> &'static str {
    static SITE: OnceLock<String> = OnceLock::new();
    if let Some(site) = SITE.get() {
        return site;
    }
    let site = variables::get("public_url").await.unwrap_or_else(|error| {
        eprintln!("variable public_url: {error}");
        String::new()
    });
    SITE.get_or_init(|| site.trim_end_matches('/').to_owned())
}

/// A body, plain and packed.
#[derive(Debug)]
pub(crate) struct Packed {
    plain: Vec<u8>,
    gzip: Vec<u8>,
}

impl Packed {
    /// Packs with patience: it is done once.
    pub(crate) fn new(plain: Vec<u8>) -> Self {
        let gzip = gzip(&plain, Compression::best()).unwrap_or_default();
        Self { plain, gzip }
    }

    /// The body in the encoding that the reader takes.
    pub(crate) fn answer(&self, kind: &str, encodings: &str) -> Answer {
        let answer = if accepts(encodings, "gzip") && !self.gzip.is_empty() {
            Answer::new(200, kind, self.gzip.clone()).with("content-encoding", "gzip")
        } else {
            Answer::new(200, kind, self.plain.clone())
        };
        answer.with("vary", "accept-encoding")
    }
}

/// A built page with the public address in it. `name` is that of a page, so there are as many as pages.
pub(crate) fn page(name: &str, site: &str, text: impl FnOnce() -> Option<String>) -> Option<Arc<Packed>> {
    static PAGES: Mutex<BTreeMap<String, Arc<Packed>>> = Mutex::new(BTreeMap::new());
    let pages = || PAGES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(page) = pages().get(name) {
        return Some(page.clone());
    }
    let page = mould::pour(&text()?, |hole| (hole == mould::name(mould::SITE)).then_some(site));
    let page = Arc::new(Packed::new(page.into_bytes()));
    pages().insert(name.to_owned(), page.clone());
    Some(page)
}

/// Packs a body.
pub(crate) fn gzip(body: &[u8], level: Compression) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), level);
    encoder.write_all(body)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_once_and_knows_its_site() {
        let text = || Some("<link href=\"@@site@@/fr/\">".to_owned());
        let first = page("test/once", "https://a.be", text).unwrap();
        let again = page("test/once", "https://a.be", || panic!("read again")).unwrap();
        assert_eq!(first.plain, b"<link href=\"https://a.be/fr/\">");
        assert!(Arc::ptr_eq(&first, &again));
        assert!(page("test/absent", "", || None).is_none());
    }
}
