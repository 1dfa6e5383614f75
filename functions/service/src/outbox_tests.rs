//! Which way each kind takes to each person, and what is sealed for it.

use super::*;
use domain::contact::{Email, Phone};

fn contacts() -> [Contact; 5] {
    let phone = Phone::parse("0476 12 34 56").unwrap();
    [
        Contact::Email(Email::parse("a@b.be").unwrap()),
        Contact::Sms(phone.clone()),
        Contact::Call(phone),
        Contact::Letter("Rue Haute 1\n1000 Bruxelles".to_owned()),
        Contact::Desk,
    ]
}

#[test]
fn every_person_is_reached_in_the_way_they_chose() {
    let [email, sms, call, letter, desk] = contacts();
    let way = |contact: &Contact, kind| reach(contact, "Amina Haddad", kind);
    assert_eq!(way(&email, Kind::News), Reach::Message(Address::Mail("a@b.be".into())));
    assert_eq!(way(&sms, Kind::News), Reach::Message(Address::Sms("+32476123456".into())));
    let lines = vec!["Rue Haute 1".to_owned(), "1000 Bruxelles".to_owned()];
    let post = Address::Post { name: "Amina Haddad".into(), lines };
    assert_eq!(way(&letter, Kind::News), Reach::Message(post));
    assert_eq!((way(&call, Kind::News), way(&desk, Kind::News)), (Reach::Call, Reach::Call));
    for kind in [Kind::Received, Kind::Left, Kind::Erased, Kind::Withdrawn] {
        assert_eq!((way(&call, kind), way(&desk, kind)), (Reach::Nothing, Reach::Nothing), "{kind:?}");
    }
    for kind in [Kind::Code, Kind::DeskCode, Kind::MeetingReminder, Kind::InterviewReminder] {
        assert_eq!(way(&letter, kind), Reach::Nothing, "{kind:?} would arrive too late");
    }
}

#[test]
fn codes_go_only_where_they_arrive_at_once() {
    let found = contacts().map(|contact| code_address(&contact).is_some());
    assert_eq!(found, [true, true, true, false, false]);
    assert_eq!(code_address(&Contact::Call(Phone::parse("02 123 45 67").unwrap())), None);
}

#[test]
fn addresses_have_lines_however_they_are_typed() {
    let expected = ["Rue Haute 1", "1000 Bruxelles"];
    for typed in
        ["Rue Haute 1, 1000 Bruxelles", "Rue Haute 1\n\n 1000 Bruxelles \n", "Rue Haute 1,,1000 Bruxelles,"]
    {
        assert_eq!(lines(typed), expected, "{typed:?}");
    }
    assert_eq!(lines("Rue Haute 1, boîte 4\n1000 Bruxelles"), ["Rue Haute 1, boîte 4", "1000 Bruxelles"]);
    assert!(lines(" , ").is_empty());
}

#[test]
fn a_letter_reads_back_with_all_its_values_and_with_none() {
    let filled = Values {
        code: Some("123456".into()),
        name: Some("Amina".into()),
        when: Some("lundi".into()),
        place: Some("online".into()),
        session: Some("training".into()),
        address: Some("Rue Haute 1".into()),
        until: Some("mardi".into()),
    };
    for values in [filled, Values::default()] {
        let reference = Reference::from_random([7; 8]);
        let letter = Letter { to: Address::Mail("a@b.be".into()), lang: Lang::Nl, reference, values };
        let json = serde_json::to_vec(&letter).unwrap();
        assert_eq!(serde_json::from_slice::<Letter>(&json).unwrap(), letter);
    }
}

#[test]
fn a_surname_is_sealed_only_for_the_window_of_an_envelope() {
    let (key, _) = crate::seal::MasterKeys::parse(&format!("a:{}", "A".repeat(43) + "="))
        .unwrap()
        .new_key(Uuid::nil(), &crate::env::SeededRng::new(1))
        .unwrap();
    let reference = Reference::from_random([7; 8]);
    for contact in &contacts() {
        let recipient = Recipient {
            person: Uuid::nil(),
            key: &key,
            name: "Amina SURNAME".into(),
            contact,
            lang: Lang::Fr,
            reference: &reference,
        };
        for kind in Kind::ALL {
            let Reach::Message(to) = reach(contact, &recipient.name, kind) else { continue };
            let paper = matches!(to, Address::Post { .. });
            let json = serde_json::to_string(&recipient.letter(to, Values::default())).unwrap();
            assert_eq!(json.contains("SURNAME"), paper, "{kind:?}");
        }
    }
}
