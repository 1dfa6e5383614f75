//! Serves the Preact twin of the list, with the cards and the styles of the app.

use crate::gateway::serve;
use crate::process::program;
use crate::twin::gzip;
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use std::collections::BTreeMap;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

const FOLDER: &str = "tests/bench/preact";

/// A file as it travels: packed where that is worth it.
struct File {
    kind: &'static str,
    plain: Bytes,
    packed: Option<Bytes>,
}

impl File {
    fn new(path: &str, content: Vec<u8>) -> Self {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let kind = match ending {
            "html" => "text/html; charset=utf-8",
            "js" | "mjs" => "text/javascript; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "json" => "application/json",
            "svg" => "image/svg+xml",
            "woff2" => "font/woff2",
            _ => "text/plain; charset=utf-8",
        };
        let packed = (ending != "woff2").then(|| gzip(&content));
        Self { kind, plain: content.into(), packed }
    }
}

/// Serves the page with these cards on a free port.
pub(crate) fn start(mentors: &[u8]) -> Result<SocketAddr> {
    install(Path::new(FOLDER))?;
    let mut files = BTreeMap::new();
    let mut add = |address: &str, from: &str| -> Result<()> {
        let content = fs::read(from).with_context(|| format!("reading {from}"))?;
        files.insert(address.to_owned(), File::new(from, content));
        Ok(())
    };
    for name in ["index.html", "app.js", "card.js", "search.js"] {
        add(&format!("/{name}"), &format!("{FOLDER}/{name}"))?;
    }
    for (address, module) in [
        ("/preact.mjs", "preact/dist/preact.mjs"),
        ("/hooks.mjs", "preact/hooks/dist/hooks.mjs"),
        ("/htm.mjs", "htm/dist/htm.mjs"),
    ] {
        add(address, &format!("{FOLDER}/node_modules/{module}"))?;
    }
    let names = fs::read("dist/web/assets.json").context("reading dist/web/assets.json")?;
    let names: BTreeMap<String, String> = serde_json::from_slice(&names)?;
    for (name, address) in names.iter().filter(|(name, _)| *name != "build" && !name.starts_with("chunk-")) {
        let from = format!("dist/web{address}");
        let alias = match name.as_str() {
            "styles.css" => "/styles.css",
            "fr.ftl" => "/texts.ftl",
            _ => address.as_str(),
        };
        add(alias, &from)?;
    }
    add("/icons/set.svg", "dist/web/icons/set.svg")?;
    files.insert("/mentors.json".to_owned(), File::new("mentors.json", mentors.to_vec()));
    let files = Arc::new(files);
    serve(Router::new().fallback(move |uri: Uri, headers: HeaderMap| {
        let files = Arc::clone(&files);
        async move { answer(&files, uri.path(), &headers) }
    }))
}

fn answer(files: &BTreeMap<String, File>, path: &str, headers: &HeaderMap) -> Response {
    let path = if path == "/" { "/index.html" } else { path };
    let Some(file) = files.get(path) else { return StatusCode::NOT_FOUND.into_response() };
    let takes = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match &file.packed {
        Some(packed) if takes.contains("gzip") => {
            ([(CONTENT_TYPE, file.kind), (CONTENT_ENCODING, "gzip")], packed.clone()).into_response()
        }
        _ => ([(CONTENT_TYPE, file.kind)], file.plain.clone()).into_response(),
    }
}

/// Installs what the lock of a folder names, unless something is installed already.
pub(crate) fn install(folder: &Path) -> Result<()> {
    if folder.join("node_modules").exists() {
        return Ok(());
    }
    eprintln!("bench: installing the npm packages of {}", folder.display());
    let status = Command::new(program("NPM", "npm"))
        .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(folder)
        .status()
        .context("starting npm (Debian: `apt-get install nodejs npm`)")?;
    if !status.success() {
        bail!("npm ci ended with {status}");
    }
    Ok(())
}
