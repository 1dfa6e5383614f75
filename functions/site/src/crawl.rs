//! What crawlers ask first: `robots.txt`, and the map of the public pages.

use crate::answer::{Answer, plain};
use crate::api;
use crate::kept::{self, Packed};
use domain::Lang;
use outline::html::escape;
use outline::route::{Address, Route};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// What nobody finds by searching: one's own file and the way through a form. The longest rule counts (RFC 9309).
const RULES: &str = "\
User-agent: *
Disallow: /api/
Allow: /api/v1/figures
Allow: /api/v1/mentors
Allow: /api/v1/programmes
Disallow: /internal/
Disallow: /*/favourites
Disallow: /*/finder/
Disallow: /*/apply/
Allow: /*/apply/paper
Disallow: /*/status/
Disallow: /*/volunteer/
Allow: /*/volunteer/paper
Disallow: /*/space
Disallow: /*/duos/
Disallow: /*/not-found
Disallow: /*/desk
";

/// As many addresses as a map may hold (<https://www.sitemaps.org/protocol.html>).
const MOST: usize = 50_000;

const HOUR: &str = "public, max-age=3600";

/// `robots.txt`: everything that the public may read, and where the map is.
pub(crate) async fn robots() -> Answer {
    let site = kept::site().await;
    plain(200, &format!("{RULES}\nSitemap: {site}/sitemap.xml\n")).with("cache-control", HOUR)
}

/// `sitemap.xml`: every public page and every published mentor, in each language, with the others beside it.
pub(crate) async fn sitemap(encodings: &str) -> Answer {
    let map = map().await;
    map.answer("application/xml; charset=utf-8", encodings).with("cache-control", HOUR)
}

/// The map, made anew when the mentors have changed. Without the API it is that of the pages.
async fn map() -> Arc<Packed> {
    static MAP: Mutex<Option<(String, Arc<Packed>)>> = Mutex::new(None);
    let kept = || MAP.lock().unwrap_or_else(PoisonError::into_inner);
    let known = kept().clone();
    let known_tag = known.as_ref().map(|(tag, _)| tag.clone()).unwrap_or_default();
    let (tag, ids) = match (api::all_mentors(&known_tag).await, known) {
        (api::Listed::New { tag, ids }, _) => (tag, ids),
        (_, Some((_, map))) => return map,
        (_, None) => Default::default(),
    };
    let map = Arc::new(Packed::new(xml(kept::site().await, &ids).into_bytes()));
    if !tag.is_empty() {
        *kept() = Some((tag, map.clone()));
    }
    map
}

/// No dates: neither pages nor mentors know when they changed last, and a guess is worse than none.
fn xml(site: &str, mentors: &[Uuid]) -> String {
    let pages = Route::all();
    let pages =
        pages.iter().copied().filter(|route| !route.is_private() && !matches!(route, Route::Mentor(_)));
    let routes = pages.chain(mentors.iter().map(|id| Route::Mentor(*id)));
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let site = escape(site);
    for route in routes.take(MOST / Lang::ALL.len()) {
        let mut others = String::new();
        for lang in Lang::ALL {
            let href = escape(&Address::new(*lang, route).href());
            // Writing to a string cannot fail.
            let _ =
                write!(others, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{site}{href}\"/>");
        }
        for lang in Lang::ALL {
            let href = escape(&Address::new(*lang, route).href());
            let _ = writeln!(out, "<url><loc>{site}{href}</loc>{others}</url>");
        }
    }
    out.push_str("</urlset>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a path may be read, by RFC 9309: the longest rule that matches, a permission before a refusal.
    fn allows(path: &str) -> bool {
        let matches = |rule: &str| {
            let mut parts = rule.split('*');
            let first = parts.next().unwrap_or_default();
            let rest = path.strip_prefix(first)?;
            parts.try_fold(rest, |rest, part| rest.split_once(part).map(|(_, behind)| behind))
        };
        let rules = RULES.lines().filter_map(|line| line.split_once(": "));
        let rules = rules.filter(|(kind, rule)| *kind != "User-agent" && matches(rule).is_some());
        rules
            .max_by_key(|(kind, rule)| (rule.len(), *kind == "Allow"))
            .is_none_or(|(kind, _)| kind == "Allow")
    }

    #[test]
    fn crawlers_read_what_is_public_and_nothing_else() {
        for route in Route::all() {
            for lang in Lang::ALL {
                let path = route.href(*lang);
                assert_eq!(allows(&path), !route.is_private(), "{path}");
            }
        }
        for path in [
            "/",
            "/social/fr/general.png",
            "/embed/v1.js",
            "/api/v1/figures",
            "/api/v1/figures.csv",
            "/sitemap.xml",
        ] {
            assert!(allows(path), "{path}");
        }
        for path in ["/api/v1/me", "/api/v1/applications", "/internal/tick", "/fr/desk", "/nl/desk/queue"] {
            assert!(!allows(path), "{path}");
        }
    }

    #[test]
    fn the_map_has_every_public_page_in_every_language_and_no_private_one() {
        let mentor = Uuid::from_u128(7);
        let map = xml("https://a.be", &[mentor]);
        for route in Route::all() {
            let listed = map.contains(&format!("<loc>https://a.be{}</loc>", route.href(Lang::Nl)));
            assert_eq!(listed, !route.is_private() && !matches!(route, Route::Mentor(_)), "{route:?}");
        }
        assert!(map.contains(&format!("<loc>https://a.be/en/mentors/{mentor}</loc>")));
        assert_eq!(map.matches("<xhtml:link").count(), map.matches("<url>").count() * 3);
    }

    #[test]
    fn the_map_stays_within_its_bounds() {
        let many: Vec<Uuid> = (0..20_000).map(Uuid::from_u128).collect();
        let map = xml("https://passerelle.example.org", &many);
        let addresses = map.matches("<url>").count();
        assert!(addresses <= MOST && addresses > MOST - 3, "{addresses}");
        assert!(map.len() < 50 * 1024 * 1024, "{} bytes", map.len());
    }
}
