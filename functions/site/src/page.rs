//! A page as plain HTML: rendered by the app's own views, with the data they need.

use crate::answer::{Answer, accepts, plain};
use crate::api;
use crate::shell::{asset, escape, fill};
use app::first::First;
use app::render::{Rendered, render};
use app::route::{Address, Route};
use app::texts::embedded;
use domain::Lang;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

/// The page at an address.
pub(crate) async fn page(address: Address, encodings: &str) -> Answer {
    let first = api::first(&address).await;
    let base = spin_sdk::variables::get("public_url").await.unwrap_or_default();
    answer(address, first, base.trim_end_matches('/'), encodings)
}

/// The page that says that nothing is here.
pub(crate) fn not_found(lang: Lang, encodings: &str) -> Answer {
    answer(Address::new(lang, Route::NotFound), First::default(), "", encodings)
}

fn answer(address: Address, first: First, base: &str, encodings: &str) -> Answer {
    let json = serde_json::to_string(&first).unwrap_or_default();
    let rendered = render(address.clone(), first);
    let html = document(&address, &rendered, &json, base);
    if html.is_empty() {
        return plain(503, "the build is not complete");
    }
    let status = rendered.status;
    let answer = |body| {
        Answer::new(status, "text/html; charset=utf-8", body)
            .with("cache-control", "no-cache")
            .with("vary", "accept-encoding")
            .with("content-language", address.lang.code())
    };
    match accepts(encodings, "gzip").then(|| gzip(html.as_bytes())) {
        Some(Ok(body)) => answer(body).with("content-encoding", "gzip"),
        _ => answer(html.into_bytes()),
    }
}

fn document(address: &Address, rendered: &Rendered, first: &str, base: &str) -> String {
    let texts = embedded::bundle(address.lang);
    fill(|name| {
        Some(match name {
            "lang" => address.lang.code().to_owned(),
            "title" => escape(&format!("{} – {}", rendered.title, texts.get("site-name"))),
            "description" => escape(&rendered.description),
            "path" => escape(&address.href()),
            "texts" => asset(&format!("{}.ftl", address.lang)).to_owned(),
            "links" => links(address, rendered, base),
            "app" => rendered.html.clone(),
            // A script element ends at the first `</script`, whatever it holds.
            "first" => first.replace('<', "\\u003c"),
            name if name.starts_with("crash-")
                || name.starts_with("noscript-")
                || name.starts_with("menu-") =>
            {
                escape(&texts.get(name))
            }
            _ => return None,
        })
    })
}

/// Canonical address, the other languages, and the words for a shared link.
fn links(address: &Address, rendered: &Rendered, base: &str) -> String {
    if rendered.status != 200 || address.route.is_private() {
        return "<meta name=\"robots\" content=\"noindex\">".to_owned();
    }
    let plain = Address::new(address.lang, address.route);
    let mut out = format!("<link rel=\"canonical\" href=\"{}\">", escape(&format!("{base}{}", plain.href())));
    for (lang, href) in api::alternates(&plain) {
        out.push_str(&format!(
            "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\">",
            escape(&format!("{base}{href}"))
        ));
    }
    for (name, value) in [
        ("og:title", rendered.title.as_str()),
        ("og:description", rendered.description.as_str()),
        ("og:image", &format!("{base}/icons/icon-512.png")),
    ] {
        out.push_str(&format!("<meta property=\"{name}\" content=\"{}\">", escape(value)));
    }
    out
}

fn gzip(body: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), Compression::new(5));
    encoder.write_all(body)?;
    encoder.finish()
}
