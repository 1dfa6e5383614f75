//! What a shared link shows, and what search engines ask: title, description, picture, the page's own address and its
//! other languages. Open Graph (<https://ogp.me>) and X's cards, which all messengers read.

use crate::html::escape;
use crate::route::{Address, Route};
use crate::texts::Bundle;
use domain::catalogue::Sector;
use domain::{Lang, ProgrammeId};
use std::fmt::Write as _;

/// Width and height of every picture, in pixels: what messengers ask for a large card.
pub const SIZE: (u32, u32) = (1200, 630);

/// The picture of a shared page. `cargo xtask social` makes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// The house.
    General,
    Programme(ProgrammeId),
    /// A mentor: whoever works in the same sector has the same one.
    Sector(Sector),
}

impl Picture {
    /// The picture of a page that shows no mentor.
    pub fn of(route: Route) -> Self {
        match route {
            Route::Programme(id) => Self::Programme(id),
            _ => Self::General,
        }
    }

    /// Every picture.
    pub fn all() -> Vec<Self> {
        let programmes = ProgrammeId::ALL.iter().map(|id| Self::Programme(*id));
        let sectors = Sector::ALL.iter().map(|sector| Self::Sector(*sector));
        [Self::General].into_iter().chain(programmes).chain(sectors).collect()
    }

    /// Its path on the site.
    pub fn path(self, lang: Lang) -> String {
        match self {
            Self::General => format!("/social/{lang}/general.png"),
            Self::Programme(id) => format!("/social/{lang}/programme-{id}.png"),
            Self::Sector(sector) => format!("/social/{lang}/sector-{sector}.png"),
        }
    }

    /// The words on it, for who does not see it.
    pub fn words(self, texts: &Bundle) -> String {
        match self {
            Self::General => format!("{}. {}", texts.get("home-title"), texts.get("social-lead")),
            Self::Programme(id) => {
                format!("{}. {}", id.programme().name, texts.code("programme-lead", id.code()))
            }
            Self::Sector(sector) => {
                format!(
                    "{}. {}",
                    texts.with("mentor-of", &[("sector", &texts.code("sector", sector.code()))]),
                    texts.get("social-lead")
                )
            }
        }
    }
}

/// A page as it is shared.
#[derive(Debug)]
pub struct Shared<'a> {
    /// Its own address, without what does not change the page.
    pub address: &'a Address,
    /// Title without the name of the site.
    pub title: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    pub picture: Picture,
}

/// The lines of the head. `site` is the public address of the site, without a slash at its end.
pub fn head(site: &str, texts: &Bundle, page: &Shared) -> String {
    let site = &escape(site);
    let address = |lang: Lang| {
        let address = Address { lang, ..page.address.clone() };
        format!("{site}{}", escape(&address.href()))
    };
    let lang = page.address.lang;
    let kind = if matches!(page.address.route, Route::Mentor(_)) { "profile" } else { "website" };
    let mut out = String::with_capacity(2048);
    // Writing to a string cannot fail.
    let mut property = |name: &str, value: &str| {
        let _ = write!(out, "<meta property=\"og:{name}\" content=\"{value}\">");
    };
    property("title", &escape(page.title));
    property("description", &escape(page.description));
    property("type", kind);
    property("url", &address(lang));
    property("site_name", &escape(&texts.get("site-name")));
    property("locale", locale(lang));
    for other in Lang::ALL.iter().filter(|other| **other != lang) {
        property("locale:alternate", locale(*other));
    }
    property("image", &format!("{site}{}", page.picture.path(lang)));
    property("image:type", "image/png");
    property("image:width", &SIZE.0.to_string());
    property("image:height", &SIZE.1.to_string());
    property("image:alt", &escape(&page.picture.words(texts)));
    out.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    let _ = write!(out, "<link rel=\"canonical\" href=\"{}\">", address(lang));
    for other in Lang::ALL {
        let _ = write!(out, "<link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\">", address(*other));
    }
    let _ = write!(
        out,
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">",
        default(site, page.address, address)
    );
    out
}

/// Where a reader of any other language goes: the start chooses by what the browser asks for, the rest is in French.
fn default(site: &str, page: &Address, address: impl Fn(Lang) -> String) -> String {
    if page.route == Route::Home { format!("{site}/") } else { address(Lang::default()) }
}

/// Language and country, as Open Graph names them.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "fr_BE",
        Lang::Nl => "nl_BE",
        Lang::En => "en_GB",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_words_stay_in_their_attribute() {
        let texts = Bundle::parse(Lang::Fr, String::new());
        let address = Address { query: "q=\"><b>".into(), ..Address::new(Lang::Fr, Route::Mentors) };
        let hostile = "\"><script>alert(1)</script><a href=\"";
        let page =
            Shared { address: &address, title: hostile, description: hostile, picture: Picture::General };
        let html = head("https://a.be/\"><i>", &texts, &page);
        for markup in ["<script", "<b>", "<a ", "<i>"] {
            assert!(!html.contains(markup), "{markup} in {html}");
        }
        // Each element has its own two values, and no quote more.
        assert_eq!(
            html.matches('"').count(),
            html.matches("<meta").count() * 4
                + html.matches("<link").count() * 4
                + html.matches("hreflang").count() * 2
        );
    }

    #[test]
    fn a_page_names_itself_and_its_languages() {
        let texts = Bundle::parse(Lang::Nl, String::new());
        let address = Address::new(Lang::Nl, Route::Programme(ProgrammeId::Team4Job));
        let page =
            Shared { address: &address, title: "t", description: "d", picture: Picture::of(address.route) };
        let html = head("https://a.be", &texts, &page);
        for line in [
            "<link rel=\"canonical\" href=\"https://a.be/nl/programmes/team4job\">",
            "hreflang=\"fr\" href=\"https://a.be/fr/programmes/team4job\">",
            "hreflang=\"nl\" href=\"https://a.be/nl/programmes/team4job\">",
            "hreflang=\"x-default\" href=\"https://a.be/fr/programmes/team4job\">",
            "content=\"https://a.be/social/nl/programme-team4job.png\">",
            "og:locale\" content=\"nl_BE\">",
        ] {
            assert!(html.contains(line), "{line} is not in {html}");
        }
    }

    #[test]
    fn every_page_has_its_picture_in_the_right_size() {
        let public = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public");
        for picture in Picture::all() {
            for lang in Lang::ALL {
                let path = picture.path(*lang);
                let png = std::fs::read(public.join(path.trim_start_matches('/'))).unwrap_or_default();
                assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "{path}: run `cargo xtask social`");
                let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
                assert_eq!((number(16), number(20)), SIZE, "{path}");
                assert!(png.len() <= 30_000, "{path}: {} bytes", png.len());
            }
        }
    }
}
