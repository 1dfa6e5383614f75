//! Every message in every language: complete, short enough, and the same keys everywhere.

use super::*;

const URL: &str = "https://passerelle.actiris.brussels";

fn letter(to: Address, lang: Lang) -> Letter {
    let reference = domain::Reference::from_random([7; 8]);
    Letter { to, lang, reference, code: Some("123456".to_owned()) }
}

fn keys(lang: Lang) -> Vec<&'static str> {
    source(lang)
        .lines()
        .filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|l| l.split(' ').next())
        .collect()
}

#[test]
fn every_language_has_the_same_keys_and_every_key_is_used() {
    let mut expected = vec!["signature".to_owned()];
    for kind in Kind::ALL {
        expected.extend(["subject", "text", "sms"].map(|part| format!("{}-{part}", kind.code())));
    }
    for lang in Lang::ALL {
        assert_eq!(keys(*lang), expected, "{lang}");
    }
}

#[test]
fn placeables_are_the_same_in_every_language() {
    let placeables = |lang: Lang| -> Vec<String> {
        let mut found: Vec<String> = source(lang)
            .split("{ $")
            .skip(1)
            .filter_map(|rest| rest.split(' ').next())
            .map(str::to_owned)
            .collect();
        found.sort();
        found
    };
    assert_eq!(placeables(Lang::Nl), placeables(Lang::Fr));
    assert_eq!(placeables(Lang::En), placeables(Lang::Fr));
}

#[test]
fn text_messages_fit_into_one() {
    const GSM: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            let sms =
                render(Uuid::nil(), kind, &letter(Address::Sms("+32476123456".into()), *lang), URL).unwrap();
            assert!(sms.text.chars().count() <= 160, "{lang}: {}", sms.text);
            let strange: Vec<char> = sms.text.chars().filter(|c| !GSM.contains(*c)).collect();
            assert!(strange.is_empty(), "{lang} {strange:?}: {}", sms.text);
        }
    }
}

#[test]
fn the_link_never_holds_the_reference_and_only_the_code_message_the_code() {
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            let mail =
                render(Uuid::nil(), kind, &letter(Address::Mail("a@b.be".into()), *lang), URL).unwrap();
            let links: Vec<&str> = mail.text.split_whitespace().filter(|w| w.starts_with("http")).collect();
            assert!(links.iter().all(|l| *l == format!("{URL}/{lang}/status")), "{links:?}");
            assert_eq!(mail.text.contains("123456"), kind == Kind::Code);
            assert!(!mail.subject.contains("123456"), "a subject shows on a locked screen");
        }
    }
}
