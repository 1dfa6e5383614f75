//! Every message in every language: complete, short enough, discreet, and the same keys everywhere.

use super::*;
use crate::dates;
use crate::outbox::Values;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::Reference;

const URL: &str = "https://passerelle.actiris.brussels";

/// Texts that belong to no kind.
const SHARED: [&str; 24] = [
    "hello",
    "open",
    "signature",
    "partner",
    "see-page",
    "place-online",
    "place-workplace",
    "place-programme-office",
    "place-public-place",
    "ask-us",
    "session-any",
    "session-information",
    "session-training",
    "session-collective",
    "letter-date",
    "letter-reference",
    "letter-how",
    "letter-phone",
    "letter-desk",
    "letter-post",
    "letter-page",
    "letter-closing",
    "letter-team",
    "letter-funding",
];

fn mail() -> Address {
    Address::Mail("a@b.be".into())
}

fn sms() -> Address {
    Address::Sms("+32476123456".into())
}

fn letter(to: Address, lang: Lang, values: Values) -> Letter {
    Letter { to, lang, reference: Reference::from_random([7; 8]), values }
}

fn write(texts: &Texts, kind: Kind, letter: &Letter) -> Outgoing {
    texts.render(Uuid::nil(), kind, letter, URL).unwrap().unwrap()
}

fn write_one(kind: Kind, letter: &Letter) -> Outgoing {
    render(Uuid::nil(), kind, letter, URL).unwrap().unwrap()
}

/// The longest values that a language gives: every moment of a year is looked at.
fn longest(lang: Lang) -> Values {
    let start: DateTime<Utc> = "2026-01-01T22:45:00Z".parse().unwrap();
    let longest = |texts: &mut dyn Iterator<Item = String>| texts.max_by_key(|text| text.chars().count());
    let first: NaiveDate = "2026-01-01".parse().unwrap();
    Values {
        code: Some("123456".into()),
        name: Some("W".repeat(60)),
        when: longest(&mut (0..365).map(|n| dates::moment(lang, start + TimeDelta::days(n)))),
        place: Some("programme-office".into()),
        session: Some("information".into()),
        address: Some("W".repeat(domain::group::PLACE_MAX)),
        until: longest(&mut first.iter_days().take(365).map(|day| dates::day(lang, day))),
    }
}

/// What stands in messages, from the emptiest to the longest.
fn all_values(lang: Lang) -> [Values; 3] {
    let short = Values {
        code: Some("000000".into()),
        name: Some("A".into()),
        when: Some(dates::moment(lang, "2026-05-01T10:00:00Z".parse().unwrap())),
        place: Some("online".into()),
        session: Some("training".into()),
        address: Some("Rue Haute 1".into()),
        until: Some(dates::day(lang, "2026-05-01".parse().unwrap())),
    };
    [Values::default(), short, longest(lang)]
}

/// Every message that there can be, with its letter.
fn every(mut look: impl FnMut(&Texts, Kind, &Letter, &Outgoing)) {
    for lang in Lang::ALL {
        let texts = Texts::of(*lang).unwrap();
        for kind in Kind::ALL {
            for to in [mail(), sms()] {
                for values in all_values(*lang) {
                    let letter = letter(to.clone(), *lang, values);
                    look(&texts, kind, &letter, &write(&texts, kind, &letter));
                }
            }
        }
    }
}

fn keys(lang: Lang) -> Vec<&'static str> {
    source(lang)
        .lines()
        .filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|l| l.split(' ').next())
        .collect()
}

fn placeables(text: &str) -> Vec<&str> {
    text.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()).collect()
}

/// Key and text of each entry.
fn entries(lang: Lang) -> Vec<(&'static str, &'static str)> {
    let source = source(lang);
    let begins: Vec<usize> = source
        .match_indices('\n')
        .map(|(at, _)| at + 1)
        .filter(|at| source[*at..].starts_with(|c: char| c.is_ascii_lowercase()))
        .collect();
    let ends = begins.iter().copied().skip(1).chain([source.len()]);
    begins.iter().zip(ends).map(|(begin, end)| source[*begin..end].split_once(" =").unwrap()).collect()
}

#[test]
fn every_language_has_the_same_keys_in_the_same_order_and_every_key_is_used() {
    let mut expected: Vec<String> = SHARED.map(str::to_owned).to_vec();
    for kind in Kind::ALL {
        expected.extend(["subject", "text", "sms"].map(|part| format!("{}-{part}", kind.code())));
    }
    expected.sort();
    for lang in Lang::ALL {
        let mut found = keys(*lang);
        assert_eq!(found, keys(Lang::Fr), "{lang}");
        found.sort_unstable();
        assert_eq!(found, expected, "{lang}");
    }
}

#[test]
fn every_entry_has_the_same_placeables_in_every_language() {
    let of = |lang| -> Vec<(&str, Vec<&str>)> {
        let sorted = |text| {
            let mut found = placeables(text);
            found.sort_unstable();
            found
        };
        entries(lang).into_iter().map(|(key, text)| (key, sorted(text))).collect()
    };
    assert_eq!(of(Lang::Fr).len(), keys(Lang::Fr).len());
    assert_eq!(of(Lang::Nl), of(Lang::Fr));
    assert_eq!(of(Lang::En), of(Lang::Fr));
}

#[test]
fn codes_of_kinds_read_back() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_code(kind.code()), Some(kind));
    }
}

#[test]
fn text_messages_fit_into_one() {
    every(|_, kind, letter, message| {
        let lang = letter.lang;
        if letter.to == sms() {
            let length = message.text.chars().count();
            assert!(length <= gsm::ROOM, "{lang} {kind:?}, {length}: {}", message.text);
            assert!(gsm::fits(&message.text), "{lang}: {}", message.text);
        }
    });
}

#[test]
fn every_message_says_something_whole() {
    every(|_, kind, letter, message| {
        let lang = letter.lang;
        assert!((10..=60).contains(&message.subject.chars().count()), "{lang} {}", message.subject);
        for text in [&message.subject, &message.text] {
            assert!(!text.contains(['{', '}', '$']) && !text.contains("  "), "{lang} {kind:?}: {text}");
            assert!(
                !text.lines().any(|line| line.trim_end().ends_with([':', '\u{a0}'])),
                "{lang} {kind:?}: {text}"
            );
        }
    });
}

#[test]
fn the_link_never_holds_the_reference_and_only_the_code_message_the_code() {
    every(|_, kind, letter, message| {
        let lang = letter.lang;
        let links: Vec<&str> = message.text.split_whitespace().filter(|w| w.starts_with("http")).collect();
        assert!(links.iter().all(|l| *l == format!("{URL}/{lang}/status")), "{links:?}");
        if matches!(message.to, Recipient::Mail(_)) {
            assert_eq!(links.len(), usize::from(kind.opens_page()), "{kind:?}");
        }
        let code = ["123456", "000000"].iter().any(|code| message.text.contains(code));
        assert!(!code || matches!(kind, Kind::Code | Kind::DeskCode), "{kind:?}");
        assert!(!message.subject.contains("123456"), "a subject shows on a locked screen");
    });
}

#[test]
fn a_first_name_stands_only_in_messages_about_meetings_and_never_in_a_subject() {
    for lang in Lang::ALL {
        for (key, text) in entries(*lang) {
            for placeable in placeables(text) {
                let meeting = key.starts_with("meeting-") && !key.ends_with("-subject");
                let session = key.starts_with("session-") && !key.ends_with("-subject");
                let allowed = match placeable {
                    "name" | "place" => meeting,
                    "session" | "address" => session,
                    "when" => {
                        meeting || session || (key.starts_with("interview-") && !key.ends_with("-subject"))
                    }
                    "until" | "link" => !key.ends_with("-subject"),
                    "code" | "minutes" => key.starts_with("code-") || key.starts_with("desk-code-"),
                    "date" => key == "letter-date",
                    "reference" => true,
                    _ => false,
                };
                assert!(allowed, "{lang} {key}: {placeable}");
            }
        }
    }
}

#[test]
fn what_does_not_belong_into_a_message_never_gets_there() {
    const SENTINEL: &str = "SENTINEL";
    // A place that is no known kind of place could be anything that somebody typed.
    for place in ["SENTINEL", "online SENTINEL", "place-SENTINEL", ""] {
        every(|texts, kind, letter, _| {
            let lang = letter.lang;
            let values = Values { place: Some(place.to_owned()), ..letter.values.clone() };
            let message = write(texts, kind, &Letter { values, ..letter.clone() });
            assert!(
                !message.text.contains(SENTINEL) && !message.subject.contains(SENTINEL),
                "{lang} {kind:?}"
            );
        });
    }
    // Neither is a name where no meeting is spoken of.
    every(|texts, kind, letter, _| {
        let lang = letter.lang;
        let values = Values { name: Some(SENTINEL.to_owned()), ..letter.values.clone() };
        let message = write(texts, kind, &Letter { values, ..letter.clone() });
        let meeting = kind.code().starts_with("meeting-");
        assert_eq!(message.text.contains(SENTINEL), meeting, "{lang} {kind:?}");
        assert!(!message.subject.contains(SENTINEL), "{lang} {kind:?}");
    });
}

/// Words of sectors, criteria of programmes, reasons and benefits: they say something about the reader.
#[test]
fn no_text_speaks_of_sectors_criteria_or_reasons() {
    const WORDS: [(Lang, &[&str]); 3] = [
        (
            Lang::Fr,
            &[
                "c45b",
                "chôm",
                "alloc",
                "nationalité",
                "origine",
                "séjour",
                "diplôme",
                "secteur",
                "métier",
                "âge ",
                "refus",
                "raison",
                "malheureusement",
                "team4job",
                "mentoryou",
                "for a job",
            ],
        ),
        (
            Lang::Nl,
            &[
                "c45b",
                "werkloos",
                "uitkering",
                "nationaliteit",
                "afkomst",
                "verblijf",
                "diploma",
                "sector",
                "beroep",
                "leeftijd",
                "weiger",
                "reden",
                "helaas",
                "team4job",
                "mentoryou",
                "for a job",
            ],
        ),
        (
            Lang::En,
            &[
                "c45b",
                "unemploy",
                "benefit",
                "nationality",
                "origin",
                "residence",
                "diploma",
                "sector",
                "profession",
                " age ",
                "refus",
                "reason",
                "unfortunately",
                "team4job",
                "mentoryou",
                "for a job",
            ],
        ),
    ];
    for (lang, words) in WORDS {
        for (key, text) in entries(lang) {
            let text = text.to_lowercase();
            let found: Vec<_> = words.iter().filter(|word| text.contains(**word)).collect();
            assert!(found.is_empty(), "{lang} {key}: {found:?}");
        }
    }
}

#[test]
fn sentences_are_short() {
    every(|_, kind, letter, message| {
        let lang = letter.lang;
        if letter.to == mail() {
            for sentence in message.text.split(['.', '!', '?', '\n', ':']) {
                let words = sentence.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric));
                assert!(words.count() <= 15, "{lang} {kind:?}: {sentence}");
            }
        }
    });
}

#[test]
fn french_keeps_its_signs_together() {
    for (key, text) in entries(Lang::Fr) {
        for sign in [" :", " ;", " ?", " !", " »", "« "] {
            assert!(!text.contains(sign), "{key}: a plain space at {sign:?}");
        }
        let chars: Vec<char> = text.replace("https:", "").chars().collect();
        for pair in chars.windows(2) {
            let bare = matches!(pair[1], ':' | ';' | '?' | '!' | '»') && pair[0] != '\u{a0}';
            assert!(!bare, "{key}: no space before {:?}", pair[1]);
        }
        assert!(!text.contains('\''), "{key}: a typewriter's apostrophe");
    }
}

#[test]
fn names_in_text_messages_are_short_and_plain() {
    for (name, written) in [
        ("Amina", Some("Amina")),
        ("Zoë", Some("Zoe")),
        ("Jean-Baptiste-Emmanuel", Some("Jean-Baptiste")),
        ("Maria da Conceição Aparecida", Some("Maria da Conceicao")),
        ("محمد", None),
    ] {
        assert_eq!(short_name(name).as_deref(), written, "{name}");
    }
    assert_eq!(short_name(&"x".repeat(60)).unwrap().len(), NAME_IN_SMS);
    let arabic = Values { name: Some("محمد".into()), ..Values::default() };
    let written = |to| write_one(Kind::MeetingReport, &letter(to, Lang::Nl, arabic.clone())).text;
    assert!(written(mail()).contains("محمد") && written(sms()).contains("uw duopartner"));
}

#[test]
fn the_messages_of_a_meeting_read_well() {
    let at = "2026-11-30T13:30:00Z".parse().unwrap();
    let values = |lang| Values {
        name: Some("Amina".into()),
        when: Some(dates::moment(lang, at)),
        place: Some("public-place".into()),
        ..Values::default()
    };
    let mail = write_one(Kind::MeetingPlanned, &letter(mail(), Lang::Nl, values(Lang::Nl)));
    assert_eq!(
        mail.text.lines().skip(4).take(3).collect::<Vec<_>>(),
        ["Met: Amina", "Wanneer: maandag 30 november om 14.30 uur", "Plaats: op een openbare plaats"]
    );
    let sms = write_one(Kind::MeetingReport, &letter(sms(), Lang::Fr, values(Lang::Fr)));
    assert_eq!(
        sms.text,
        "Passerelle : avez-vous rencontré Amina, lundi 30 novembre à 14h30 ? Répondez ici : \
         https://passerelle.actiris.brussels/fr/status"
    );
}

#[test]
fn letters_are_not_for_the_gateway() {
    let to = Address::Post { name: "Amina Haddad".into(), lines: vec!["Rue Haute 1".into()] };
    let letter = letter(to, Lang::Fr, Values::default());
    assert_eq!(render(Uuid::nil(), Kind::News, &letter, URL), Ok(None));
}
