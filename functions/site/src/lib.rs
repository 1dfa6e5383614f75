//! Serves the app: static files, and every page as plain HTML first, which the app then takes over.

mod answer;
mod api;
mod crawl;
mod embed;
mod files;
mod fill;
mod kept;
mod page;

use answer::{Answer, plain};
use domain::Lang;
use outline::route::Address;
use spin_sdk::http::{HeaderMap, IntoResponse, Method, Request};
use spin_sdk::http_service;

#[http_service]
async fn handle(request: Request) -> impl IntoResponse {
    let (parts, _) = request.into_parts();
    let head = parts.method == Method::HEAD;
    let answer = if parts.method == Method::GET || head {
        answer(parts.uri.path(), parts.uri.query().unwrap_or_default(), &parts.headers).await
    } else {
        plain(405, "method not allowed").with("allow", "GET, HEAD")
    };
    answer.into_response(head)
}

async fn answer(path: &str, query: &str, headers: &HeaderMap) -> Answer {
    if path == "/" {
        let lang = Lang::negotiate(header(headers, "accept-language"));
        return plain(307, "").with("location", format!("/{lang}/")).with("vary", "accept-language");
    }
    let encodings = header(headers, "accept-encoding");
    let known = header(headers, "if-none-match");
    match path {
        "/robots.txt" => return crawl::robots().await.or_not_modified(known),
        "/sitemap.xml" => return crawl::sitemap(encodings).await.or_not_modified(known),
        _ => {}
    }
    if let Some(lang) = desk(path) {
        return page::desk(lang, encodings).or_not_modified(known);
    }
    if Lang::ALL.iter().any(|lang| path == format!("/{lang}") || path.starts_with(&format!("/{lang}/"))) {
        return page::page(&Address::parse(path, query), encodings).await.or_not_modified(known);
    }
    match files::file(path, encodings) {
        Some(file) => file.or_not_modified(known),
        None => page::not_found(Lang::negotiate(header(headers, "accept-language")), encodings),
    }
}

/// The language of a page of the desk: one shell for all of them, the app reads the address.
fn desk(path: &str) -> Option<Lang> {
    let (lang, rest) = path.strip_prefix('/')?.split_once('/')?;
    let lang = Lang::ALL.iter().copied().find(|known| known.code() == lang)?;
    (rest == "desk" || rest.starts_with("desk/")).then_some(lang)
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_has_addresses_of_its_own_in_each_language() {
        assert_eq!(desk("/nl/desk"), Some(Lang::Nl));
        assert_eq!(desk("/en/desk/files/7"), Some(Lang::En));
        for path in ["/desk", "/fr/desks", "/fr/mentors/desk", "/de/desk", "/fr", "/fr/"] {
            assert_eq!(desk(path), None, "{path}");
        }
    }
}
