//! Nothing on a card without a yes to it, and nothing public without both.

use super::*;
use crate::catalogue::Sector;
use crate::language::Spoken;
use crate::place::Commune;
use proptest::prelude::*;

fn form() -> VolunteerForm {
    VolunteerForm {
        sector: Some(Sector::Finance),
        profession: "PROFESSION".into(),
        company: "COMPANY".into(),
        story: "STORY".into(),
        helps: vec!["HELPS".into(), " ".into()],
        years: "42".into(),
        commune: Some(Commune::Jette),
        first_name: "Éloïse".into(),
        last_name: "d’Hondt".into(),
        languages: vec![
            Spoken { language: Tongue::French, level: Level::Good },
            Spoken { language: Tongue::Dutch, level: Level::Basic },
        ],
        ..VolunteerForm::default()
    }
}

fn at(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap()
}

/// What of the form a card shows, read from its JSON: as whoever publishes it sends it.
fn shown(fields: &[CardField], programme: ProgrammeId) -> Vec<CardField> {
    let card = card(&form(), fields, programme, Uuid::nil(), 1).unwrap();
    let json = serde_json::to_string(&card).unwrap();
    assert!(!json.contains("Hondt"), "{json}");
    let mark = |field: &CardField| match field {
        CardField::Name => "Éloïse D.",
        CardField::Profession => "PROFESSION",
        CardField::Company => "COMPANY",
        CardField::Story => "STORY",
        CardField::Helps => "[\"HELPS\"]",
        CardField::Years => "\"years\":42",
        CardField::Commune => "jette",
    };
    CardField::ALL.iter().copied().filter(|field| json.contains(mark(field))).collect()
}

#[test]
fn a_card_without_a_field_of_work_is_no_card() {
    let unknown = VolunteerForm { sector: None, ..form() };
    assert_eq!(card(&unknown, CardField::ALL, ProgrammeId::Duo, Uuid::nil(), 1), None);
}

#[test]
fn a_few_words_are_no_language_to_coach_in() {
    let languages =
        |form: &VolunteerForm| card(form, &[], ProgrammeId::Duo, Uuid::nil(), 1).unwrap().card.languages;
    assert_eq!(languages(&form()), [Tongue::French]);
    let basic = VolunteerForm { languages: vec![form().languages[1]], ..form() };
    assert_eq!(languages(&basic), [Tongue::Dutch]);
}

#[test]
fn both_say_yes() {
    let none = Publication::default();
    assert!(!none.is_public());
    assert_eq!(none.clone().approve(at(1)), none, "a coordinator alone publishes nothing");
    let own = none.give(vec![CardField::Name, CardField::Story], at(1));
    assert!(!own.is_public());
    let both = own.approve(at(2));
    assert!(both.is_public());
    assert!(both.clone().give(vec![CardField::Name], at(3)).is_public(), "less needs nobody");
    assert!(!both.clone().give(vec![CardField::Name, CardField::Years], at(3)).is_public());
    assert_eq!(both.take_back(), Publication::default());
}

#[test]
fn new_words_wait_for_the_coordinator() {
    type Change = fn(&mut VolunteerForm);
    let both = Publication::default().give(vec![CardField::Story, CardField::Commune], at(1)).approve(at(2));
    let cases: &[(bool, Change)] = &[
        (true, |f| f.profession = "not public".into()),
        (true, |f| f.commune = Some(Commune::Uccle)),
        (false, |f| f.story = "other words".into()),
    ];
    for (stays, change) in cases {
        let mut after = form();
        change(&mut after);
        assert_eq!(both.clone().corrected(&form(), &after).is_public(), *stays, "{after:?}");
    }
}

#[test]
fn a_publication_reads_back() {
    let both = Publication::default().give(vec![CardField::Story], at(1)).approve(at(2));
    for publication in [Publication::default(), both] {
        let json = serde_json::to_string(&publication).unwrap();
        assert_eq!(serde_json::from_str::<Publication>(&json).unwrap(), publication);
    }
    assert_eq!(serde_json::from_str::<Publication>("{}").unwrap(), Publication::default());
}

proptest! {
    /// A card shows exactly what has a yes, and never a name where the programme shows none.
    #[test]
    fn a_card_shows_what_has_a_yes(fields in prop::sample::subsequence(CardField::ALL.to_vec(), 0..=7), programme in prop::sample::select(ProgrammeId::ALL)) {
        let named = programme.programme().named_mentors;
        let expected: Vec<CardField> = fields.iter().copied().filter(|f| named || *f != CardField::Name).collect();
        prop_assert_eq!(shown(&fields, programme), expected);
    }
}
