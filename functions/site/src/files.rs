//! The files of the build, mounted read-only; compressed siblings are made at build time.

use crate::answer::{Answer, accepts};
use crate::embed;
use std::fs;

/// The file at a path, if there is one.
pub(crate) fn file(path: &str, encodings: &str) -> Option<Answer> {
    if !is_plain(path) {
        return None;
    }
    let kind = embed::kind(path).or_else(|| kind(path))?;
    let answer = coded(path, kind, encodings)?.with("vary", "accept-encoding");
    Some(match embed::caching(path) {
        Some(caching) => embed::open(path, answer.with("cache-control", caching)),
        None => answer.with("cache-control", caching(path)),
    })
}

/// A page as built, by its name below `pages`.
pub(crate) fn page(name: &str, encodings: &str) -> Option<Answer> {
    let path = format!("/pages/{name}.html");
    coded(&path, "text/html; charset=utf-8", encodings)
        .map(|answer| answer.with("cache-control", "no-cache").with("vary", "accept-encoding"))
}

/// The text of a page, to be filled.
pub(crate) fn page_text(name: &str) -> Option<String> {
    fs::read_to_string(format!("/pages/{name}.html")).ok()
}

/// A file in the best encoding that the reader takes.
fn coded(path: &str, kind: &str, encodings: &str) -> Option<Answer> {
    let coded = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(coding, _)| accepts(encodings, coding))
        .find_map(|(coding, suffix)| Some((coding, fs::read(format!("{path}.{suffix}")).ok()?)));
    Some(match coded {
        Some((coding, body)) => Answer::new(200, kind, body).with("content-encoding", coding),
        None => Answer::new(200, kind, fs::read(path).ok()?),
    })
}

/// Whether every part of a path is a plain name: no way up, nothing hidden.
fn is_plain(path: &str) -> bool {
    path.starts_with('/')
        && path.split('/').skip(1).all(|part| {
            !part.is_empty()
                && !part.starts_with('.')
                && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
        })
}

/// The media type; other endings are not for visitors.
fn kind(path: &str) -> Option<&'static str> {
    Some(match path.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "ftl" | "txt" => "text/plain; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => return None,
    })
}

/// Hashed names never change their content; the service worker must be fresh.
fn caching(path: &str) -> &'static str {
    if path.starts_with("/assets/") {
        "public, max-age=31536000, immutable"
    } else if path == "/sw.js" {
        "no-cache"
    } else {
        "public, max-age=3600"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_are_looked_up() {
        for path in
            ["/../spin.toml", "/a//b.js", "/.env", "/a/..%2fb.js", "/a\\b.js", "/assets/.x.js", "a.js"]
        {
            assert!(!is_plain(path), "{path}");
        }
        assert!(is_plain("/assets/app.1a2b3c4d.js"));
        assert_eq!(kind("/assets.json"), None);
        assert_eq!(kind("/index.html"), None);
    }
}
