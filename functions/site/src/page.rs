//! A page: rendered at build time by the app's own views. Where it shows mentors, the site fills them in.

use crate::answer::{Answer, accepts};
use crate::{api, files};
use domain::Lang;
use flate2::Compression;
use flate2::write::GzEncoder;
use outline::first::First;
use outline::html::{escape, heart};
use outline::route::{Address, Route};
use outline::texts::{Bundle, embedded};
use outline::{card, mould, profile};
use std::io::Write;

/// The page at an address.
pub(crate) async fn page(address: &Address, encodings: &str) -> Answer {
    match address.route {
        Route::Mentors => {
            let page = api::mentors(address).await;
            let first = First { page: page.found(), ..First::default() };
            filled(address, &first, encodings)
        }
        Route::Mentor(id) => match api::mentor(address.lang, id).await {
            api::Got::Missing => not_found(address.lang, encodings),
            profile => filled(address, &First { profile: profile.found(), ..First::default() }, encodings),
        },
        Route::NotFound => not_found(address.lang, encodings),
        _ => as_built(address, encodings),
    }
}

/// The page that says that nothing is here.
pub(crate) fn not_found(lang: Lang, encodings: &str) -> Answer {
    let mut answer = as_built(&Address::new(lang, Route::NotFound), encodings);
    answer.status = 404;
    answer
}

fn as_built(address: &Address, encodings: &str) -> Answer {
    files::page(&address.page(), encodings)
        .unwrap_or_else(|| crate::answer::plain(503, "the build is not complete"))
        .with("content-language", address.lang.code())
}

fn filled(address: &Address, first: &First, encodings: &str) -> Answer {
    let Some(html) = files::page_text(&address.page()) else { return as_built(address, encodings) };
    let html = fill(&html, &embedded::bundle(address.lang), first);
    let answer = |body| {
        Answer::new(200, "text/html; charset=utf-8", body)
            .with("cache-control", "no-cache")
            .with("vary", "accept-encoding")
            .with("content-language", address.lang.code())
    };
    match accepts(encodings, "gzip").then(|| gzip(html.as_bytes())) {
        Some(Ok(body)) => answer(body).with("content-encoding", "gzip"),
        _ => answer(html.into_bytes()),
    }
}

/// Fills the holes of a page. What the API did not give stays empty: the app asks again.
fn fill(html: &str, texts: &Bundle, first: &First) -> String {
    let (cards, count) = first.page.as_ref().map_or_else(Default::default, |page| {
        let cards: String = page.mentors.iter().map(|mentor| item(texts, mentor)).collect();
        (cards, escape(&texts.count("mentors-count", page.total)))
    });
    let demo = match &first.page {
        Some(page) if page.demo => {
            format!("<span class=\"tag tag-sun\">{}</span>", escape(&texts.get("demo")))
        }
        _ => String::new(),
    };
    let (title, description, body, apply) = match &first.profile {
        Some(mentor) => (
            escape(&profile::title(texts, mentor)),
            escape(&mentor.story),
            profile::body(texts, mentor),
            profile::apply(texts, mentor) + &heart(&texts.get("mentor-keep-short"), true),
        ),
        None => (escape(&texts.get("mentor-title")), String::new(), String::new(), String::new()),
    };
    // A script element ends at the first `</script`, whatever it holds.
    let json = serde_json::to_string(first).unwrap_or_default().replace('<', "\\u003c");
    [
        (mould::CARDS, cards),
        (mould::COUNT, count),
        (mould::DEMO, demo),
        (mould::TITLE, title),
        (mould::DESCRIPTION, description),
        (mould::PROFILE, body),
        (mould::APPLY, apply),
        (mould::FIRST, json),
    ]
    .iter()
    .fold(html.to_owned(), |html, (hole, text)| html.replace(hole, text))
}

fn item(texts: &Bundle, mentor: &domain::catalogue::MentorCard) -> String {
    format!(
        "<li><article class=\"mentor-card\"><div class=\"whole\">{}</div>{}</article></li>",
        card::body(texts, mentor, 2),
        heart(&texts.with("mentor-keep", &[("who", &card::who(texts, mentor))]), false)
    )
}

fn gzip(body: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), Compression::new(5));
    encoder.write_all(body)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_leave_their_place() {
        let texts = Bundle::parse(Lang::Fr, String::new());
        let mut first = First::default();
        let card = r#"{"id":"00000000-0000-0000-0000-000000000001","programme":"team4job","profession":"</script><b>","sector":"it","languages":[],"times":[],"modes":[],"free":1}"#;
        first.page = serde_json::from_str(&format!(r#"{{"mentors":[{card}],"total":1,"facets":{{"programme":[],"sector":[],"language":[],"mode":[],"time":[],"place":[],"free":0}},"demo":true}}"#)).unwrap();
        let html = fill("<ul>@@cards@@</ul><script>@@first@@</script>", &texts, &first);
        assert_eq!(html.matches("</script>").count(), 1, "{html}");
        assert!(!html.contains("<b>"), "{html}");
    }
}
