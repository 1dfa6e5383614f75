//! A page: rendered at build time by the app's own views. Where it shows mentors, the site fills them in; where it
//! names itself to search engines and messengers, the public address.

use crate::answer::{Answer, accepts};
use crate::fill::fill;
use crate::{api, files, kept};
use domain::Lang;
use domain::catalogue::Filter;
use flate2::Compression;
use outline::first::First;
use outline::route::{Address, Route};
use outline::texts::embedded;

/// The page at an address.
pub(crate) async fn page(address: &Address, encodings: &str) -> Answer {
    match address.route {
        Route::Mentors => {
            let page = api::mentors(address).await;
            let first = First { page: page.found(), ..First::default() };
            filled(address, &first, encodings).await
        }
        Route::Mentor(id) => match api::mentor(address.lang, id).await {
            api::Got::Missing => not_found(address.lang, encodings),
            profile => {
                let first = First { profile: profile.found(), ..First::default() };
                filled(address, &first, encodings).await
            }
        },
        Route::NotFound => not_found(address.lang, encodings),
        route if route.is_private() => as_built(address, encodings),
        _ => public(address, encodings).await,
    }
}

/// The shell of the desk's app: the same for everybody, and of no use to search engines.
pub(crate) fn desk(lang: Lang, encodings: &str) -> Answer {
    files::page(&format!("desk/{lang}"), encodings)
        .unwrap_or_else(|| crate::answer::plain(503, "the build is not complete"))
        .with("content-language", lang.code())
        .with("x-robots-tag", "noindex, nofollow")
}

/// The page that says that nothing is here.
pub(crate) fn not_found(lang: Lang, encodings: &str) -> Answer {
    let mut answer = as_built(&Address::new(lang, Route::NotFound), encodings);
    answer.status = 404;
    answer
}

const HTML: &str = "text/html; charset=utf-8";

fn as_built(address: &Address, encodings: &str) -> Answer {
    files::page(&address.page(), encodings)
        .unwrap_or_else(|| crate::answer::plain(503, "the build is not complete"))
        .with("content-language", address.lang.code())
}

async fn public(address: &Address, encodings: &str) -> Answer {
    let name = address.page();
    match kept::page(&name, kept::site().await, || files::page_text(&name)) {
        Some(page) => page
            .answer(HTML, encodings)
            .with("cache-control", "no-cache")
            .with("content-language", address.lang.code()),
        None => as_built(address, encodings),
    }
}

async fn filled(address: &Address, first: &First, encodings: &str) -> Answer {
    let Some(html) = files::page_text(&address.page()) else { return as_built(address, encodings) };
    let html = fill(&html, kept::site().await, &canonical(address), &embedded::bundle(address.lang), first);
    let answer = |body| {
        Answer::new(200, HTML, body)
            .with("cache-control", "no-cache")
            .with("vary", "accept-encoding")
            .with("content-language", address.lang.code())
    };
    match accepts(encodings, "gzip").then(|| kept::gzip(html.as_bytes(), Compression::new(5))) {
        Some(Ok(body)) => answer(body).with("content-encoding", "gzip"),
        _ => answer(html.into_bytes()),
    }
}

/// The one address of what is shown: the list keeps its filter, so that a filtered list is shared as one; everything
/// else in a query changes nothing that the page says.
fn canonical(address: &Address) -> Address {
    let mut own = Address::new(address.lang, address.route);
    if address.route == Route::Mentors {
        let mut filter = Filter::default();
        for (name, value) in form_urlencoded::parse(address.query.as_bytes()) {
            filter.set(&name, &value);
        }
        own.query = form_urlencoded::Serializer::new(String::new()).extend_pairs(filter.pairs()).finish();
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filtered_list_is_a_page_of_its_own_and_a_track_is_not() {
        let own = |path: &str, query: &str| canonical(&Address::parse(path, query)).href();
        assert_eq!(own("/fr/mentors", "utm_source=x&sector=it&place=nowhere"), "/fr/mentors?sector=it");
        assert_eq!(own("/fr/mentors", "utm_source=x"), "/fr/mentors");
        assert_eq!(own("/nl/apply", "programme=team4job"), "/nl/apply");
    }
}
