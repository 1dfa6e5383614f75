//! Letters: every kind in every language as a whole page, discreet and safe.

use super::*;
use crate::outbox::Values;
use crate::port::Kind;
use domain::{Lang, Reference};

const FRAME: Frame<'_> = Frame {
    public_url: "https://passerelle.actiris.brussels/",
    sender: &["Passerelle", "Rue de l’Exemple 1", "1000 Bruxelles"],
    style: "/letter.css",
};

fn message(kind: Kind) -> Message {
    let created = "2026-11-30T23:30:00Z".parse().unwrap();
    Message {
        id: Uuid::nil(),
        person: Uuid::nil(),
        kind,
        key: None,
        sealed: Vec::new(),
        created,
        due: created,
        expires: None,
        attempts: 0,
    }
}

fn letter(lang: Lang, name: &str, values: Values) -> Letter {
    let lines = vec!["Rue Haute 1, boîte 4".to_owned(), "1000 Bruxelles".to_owned()];
    let to = Address::Post { name: name.to_owned(), lines };
    Letter { to, lang, reference: Reference::from_random([7; 8]), values }
}

fn page_of(kind: Kind, letter: &Letter) -> String {
    page(&message(kind), letter, FRAME).unwrap()
}

fn longest() -> Values {
    Values {
        code: Some("123456".into()),
        name: Some("W".repeat(60)),
        when: Some("mercredi 30 septembre à 14h30".into()),
        place: Some("programme-office".into()),
        session: Some("information".into()),
        address: Some("Rue Haute 1, 1000 Bruxelles".into()),
        until: Some("mercredi 30 septembre".into()),
    }
}

/// The words between two marks.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    html.split_once(from).unwrap().1.split_once(to).unwrap().0
}

#[test]
fn every_kind_is_a_whole_page_in_every_language() {
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            for values in [Values::default(), longest()] {
                let html = page_of(kind, &letter(*lang, "Amina SURNAME", values));
                assert!(html.starts_with("<!doctype html>") && html.ends_with("</html>\n"));
                assert!(html.contains(&format!("<html lang=\"{lang}\">")));
                for tag in ["html", "head", "body", "main", "h1", "ul", "footer", "address"] {
                    assert_eq!(html.matches(&format!("</{tag}>")).count(), 1, "{tag}");
                }
                assert_eq!(html.matches("<p").count(), html.matches("</p>").count());
                assert_eq!(html.matches("<li>").count(), 4);
                assert!(!html.contains('{') && !html.contains("style=\""), "{html}");
                assert_eq!(html.matches("SURNAME").count(), 1, "in the window only");
                assert!(between(&html, "<address class=\"window\">", "</address>").contains("SURNAME"));
                let link = format!("https://passerelle.actiris.brussels/{lang}/status");
                assert_eq!(html.matches(&link).count(), 1);
                assert!(!html.contains("123456") || matches!(kind, Kind::Code | Kind::DeskCode));
            }
        }
    }
}

#[test]
fn it_says_when_about_what_and_how_to_answer() {
    let html = page_of(Kind::Asked, &letter(Lang::Nl, "An", longest()));
    assert_eq!(
        between(&html, "<p class=\"dated\">", "</p>"),
        "Brussel, 1 december 2026",
        "by Brussels' clocks"
    );
    let reference = Reference::from_random([7; 8]).to_string();
    assert_eq!(between(&html, "<p class=\"reference\">", "</p>"), format!("Uw referentie: {reference}"));
    assert_eq!(between(&html, "<h1>", "</h1>"), "Er wacht een vraag op u");
    assert_eq!(
        between(&html, "<address class=\"window\">", "</address>"),
        "An<br>Rue Haute 1, boîte 4<br>1000 Bruxelles"
    );
    assert_eq!(
        between(&html, "<p class=\"sender\">", "</p>"),
        "Passerelle<br>Rue de l’Exemple 1<br>1000 Bruxelles"
    );
    assert!(between(&html, "<ul>", "</ul>").contains("0800 35 123"));
    assert!(between(&html, "<footer>", "</footer>").contains("Medegefinancierd door de Europese Unie"));
}

#[test]
fn nothing_that_people_typed_becomes_a_tag() {
    let evil = "<script>alert('1')</script>\"&";
    let values = Values { name: Some(evil.into()), when: Some(evil.into()), ..Values::default() };
    let mut letter = letter(Lang::Fr, evil, values);
    if let Address::Post { lines, .. } = &mut letter.to {
        lines.push(evil.to_owned());
    }
    let frame = Frame { style: "/a.css\"><script>", sender: &["<b>"], public_url: "https://x\"><script>" };
    let html = page(&message(Kind::MeetingPlanned), &letter, frame).unwrap();
    assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
    assert!(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;"));
}
