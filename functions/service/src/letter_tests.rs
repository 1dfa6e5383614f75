//! Letters: every kind in every language whole and discreet.

use super::*;
use crate::outbox::Values;
use crate::port::Kind;
use domain::{Lang, Reference};
use uuid::Uuid;

const FRAME: Frame<'_> = Frame {
    public_url: "https://passerelle.actiris.brussels/",
    sender: "Passerelle| Rue de l’Exemple 1 |1000 Bruxelles",
};

fn words(kind: Kind, lang: Lang, values: Values) -> LetterWords {
    let created = "2026-11-30T23:30:00Z".parse().unwrap();
    let message = Message {
        id: Uuid::nil(),
        person: Uuid::nil(),
        kind,
        key: None,
        sealed: Vec::new(),
        created,
        due: created,
        expires: None,
        attempts: 0,
    };
    let lines = vec!["Rue Haute 1, boîte 4".to_owned(), "1000 Bruxelles".to_owned()];
    let to = Address::Post { name: "Amina SURNAME".to_owned(), lines };
    let letter = Letter { to, lang, reference: Reference::from_random([7; 8]), values };
    write(&message, &letter, FRAME).unwrap()
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

#[test]
fn every_kind_is_a_whole_letter_in_every_language() {
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            for values in [Values::default(), longest()] {
                let words = words(kind, *lang, values);
                let all = serde_json::to_string(&words).unwrap();
                assert_eq!(words.lang, *lang);
                assert!(
                    !words.paragraphs.is_empty() && words.paragraphs.iter().all(|lines| !lines.is_empty())
                );
                assert!(!all.contains("{ ") && !all.contains("\"\""), "a hole in {all}");
                assert_eq!(all.matches("SURNAME").count(), 1, "in the window only");
                assert_eq!(words.ways.len(), 4);
                let link = format!("https://passerelle.actiris.brussels/{lang}/status");
                assert_eq!(all.matches(&link).count(), 1);
                assert!(!all.contains("123456") || matches!(kind, Kind::Code | Kind::DeskCode));
            }
        }
    }
}

#[test]
fn it_says_when_about_what_and_how_to_answer() {
    let words = words(Kind::Asked, Lang::Nl, longest());
    assert_eq!(words.dated, "Brussel, 1 december 2026", "by Brussels' clocks");
    assert_eq!(words.reference, format!("Uw referentie: {}", Reference::from_random([7; 8])));
    assert_eq!(words.subject, "Er wacht een vraag op u");
    assert_eq!(words.window, ["Amina SURNAME", "Rue Haute 1, boîte 4", "1000 Bruxelles"]);
    assert_eq!(words.sender, ["Passerelle", "Rue de l’Exemple 1", "1000 Bruxelles"]);
    assert!(words.ways.concat().contains("0800 35 123"));
    assert!(words.funding.contains("Medegefinancierd door de Europese Unie"));
}
