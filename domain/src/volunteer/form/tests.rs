//! Each page's check, and: what the pages accept one by one, the whole accepts.

use super::*;
use crate::form::CompleteError;
use crate::language::{Level, Tongue};
use crate::programme::eligibility::Fact;
use proptest::prelude::*;

fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

fn complete_form() -> VolunteerForm {
    VolunteerForm {
        choice: Some(Choice::Team4Job),
        status: Some(WorkStatus::Working),
        birth_year: "1962".into(),
        profession: " Comptable ".into(),
        sector: Some(Sector::Finance),
        years: "07".into(),
        company: "Les  Comptes".into(),
        company_code: "ab 12-cd".into(),
        languages: vec![Spoken { language: Tongue::French, level: Level::Fluent }],
        times: vec![TimeOfDay::Evening, TimeOfDay::Evening],
        modes: vec![Mode::Online],
        commune: Some(Commune::Jette),
        capacity: Some(2),
        helps: vec!["Relire un CV".into(), "  ".into()],
        story: " Bonjour ".into(),
        heard: None,
        publish: Some(YesNo::Yes),
        consent: vec![CardField::Story, CardField::Name, CardField::Story],
        note_version: "2026-11".into(),
        first_name: "Éloïse".into(),
        last_name: "d’Hondt".into(),
        contact: Some(ContactWay::Email),
        email: "eloise@example.be".into(),
        phone: "left over".into(),
        address: String::new(),
        correspondence: Some(Correspondence::Fr),
    }
}

#[test]
fn a_complete_form_is_cleaned() {
    let submission = complete_form().complete(today()).unwrap();
    let form = &submission.form;
    assert_eq!((form.profession.as_str(), form.company.as_str()), ("Comptable", "Les Comptes"));
    assert_eq!((form.company_code.as_str(), form.years.as_str()), ("AB12CD", "7"));
    assert_eq!(
        (form.helps.as_slice(), form.story.as_str()),
        (["Relire un CV".to_owned()].as_slice(), "Bonjour")
    );
    assert_eq!(form.times, [TimeOfDay::Evening]);
    assert_eq!(submission.publish.as_deref(), Some([CardField::Name, CardField::Story].as_slice()));
    // What was not asked is not kept.
    assert_eq!((form.birth_year.as_str(), form.phone.as_str(), form.commune), ("", "", None));
    assert_eq!(form.complete(today()).unwrap(), submission, "cleaning twice changes nothing");
}

#[test]
fn an_empty_form_names_every_required_field() {
    let Err(CompleteError::Fields(errors)) = VolunteerForm::default().complete(today()) else { panic!() };
    let fields: Vec<&str> = errors.0.keys().map(String::as_str).collect();
    assert_eq!(
        fields,
        [
            "capacity",
            "choice",
            "contact",
            "correspondence",
            "first_name",
            "languages",
            "last_name",
            "modes",
            "note_version",
            "profession",
            "publish",
            "sector",
            "status",
            "times",
            "years"
        ]
    );
    assert!(errors.0.values().all(|fault| fault.code == "required"), "{errors:?}");
}

#[test]
fn ten_questions() {
    assert_eq!(VolunteerQuestion::ALL.len(), 10);
}

#[test]
fn faults_by_field() {
    type Change = fn(&mut VolunteerForm);
    let cases: &[(&str, &str, Change)] = &[
        ("story", "national-number", |f| f.story = "85.07.30-033.28".into()),
        ("story", "too-long", |f| f.story = "é".repeat(601)),
        ("helps", "too-many", |f| f.helps = vec!["a".into(); 4]),
        ("helps", "too-long", |f| f.helps = vec!["é".repeat(81)]),
        ("helps", "national-number", |f| f.helps = vec!["85073003328".into()]),
        ("profession", "required", |f| f.profession = " ".into()),
        ("profession", "control-characters", |f| f.profession = "a\u{202E}b".into()),
        ("years", "number-shape", |f| f.years = "many".into()),
        ("years", "number-shape", |f| f.years = "-1".into()),
        ("years", "number-range", |f| f.years = "61".into()),
        ("years", "number-range", |f| f.years = "999999999".into()),
        ("company", "required", |f| f.company.clear()),
        ("company_code", "code-shape", |f| f.company_code = "abc".into()),
        ("company_code", "code-shape", |f| f.company_code = "é".repeat(6)),
        ("company_code", "code-shape", |f| f.company_code = "1".repeat(200)),
        ("languages", "twice", |f| f.languages.push(f.languages[0])),
        ("modes", "required", |f| f.modes.clear()),
        ("modes", "too-many", |f| f.modes = vec![Mode::Online; 3]),
        ("capacity", "number-range", |f| f.capacity = Some(0)),
        ("capacity", "number-range", |f| f.capacity = Some(4)),
        ("consent", "too-many", |f| f.consent = vec![CardField::Name; 8]),
        ("note_version", "required", |f| f.note_version.clear()),
        ("note_version", "version-old", |f| f.note_version = "2025-01".into()),
        ("email", "email-shape", |f| f.email = "a@b".into()),
        ("birth_year", "required", |f| {
            (f.choice, f.birth_year) = (Some(Choice::Duo), String::new());
        }),
        ("birth_year", "year-shape", |f| {
            (f.choice, f.birth_year) = (Some(Choice::Advise), "62".into());
        }),
    ];
    for (field, code, change) in cases {
        let mut form = complete_form();
        change(&mut form);
        let Err(CompleteError::Fields(errors)) = form.complete(today()) else { panic!("{field} {code}") };
        assert_eq!(errors.of(field).map(|e| e.code.as_str()), Some(*code), "{field}");
        assert_eq!(errors.0.len(), 1, "{errors:?}");
    }
}

#[test]
fn what_is_asked_depends_on_the_programme() {
    let form = |choice| VolunteerForm { choice, ..VolunteerForm::default() };
    for (choice, year, company) in [
        (None, false, false),
        (Some(Choice::Advise), true, false),
        (Some(Choice::Duo), true, false),
        (Some(Choice::Team4Job), false, true),
        (Some(Choice::MentorYou), false, false),
        (Some(Choice::MentorIn), false, true),
    ] {
        let form = form(choice);
        assert_eq!((form.asks_birth_year(), form.asks_company()), (year, company), "{choice:?}");
    }
}

#[test]
fn a_closed_programme_is_a_verdict_not_a_field_error() {
    let retired =
        VolunteerForm { status: Some(WorkStatus::Retired), company: String::new(), ..complete_form() };
    assert!(matches!(retired.complete(today()), Err(CompleteError::NotEligible(_))));
    let advise = VolunteerForm { choice: Some(Choice::Advise), ..retired };
    assert!(advise.complete(today()).is_ok());
}

#[test]
fn no_year_of_work_closes_duo_and_one_opens_it() {
    for (years, open) in [("0", false), ("1", true)] {
        let form = VolunteerForm { choice: Some(Choice::Duo), years: years.into(), ..complete_form() };
        let found = form.complete(today());
        assert_eq!(found.is_ok(), open, "{found:?}");
    }
}

#[test]
fn a_code_that_nobody_asked_for_is_neither_checked_nor_kept() {
    let form = VolunteerForm { choice: Some(Choice::MentorYou), company_code: "?".into(), ..complete_form() };
    assert_eq!(form.complete(today()).unwrap().form.company_code, "");
}

#[test]
fn who_does_not_know_the_code_is_asked_later() {
    let form =
        VolunteerForm { choice: Some(Choice::MentorIn), company_code: String::new(), ..complete_form() };
    assert!(form.complete(today()).is_ok());
    assert_eq!(
        form.verdict(today()),
        Some((ProgrammeId::MentorIn, Verdict::Unknown { missing: vec![Fact::PartnerCompany] }))
    );
}

#[test]
fn consent_is_never_wider_than_what_was_asked() {
    let duo = VolunteerForm { choice: Some(Choice::Duo), ..complete_form() };
    assert_eq!(duo.complete(today()).unwrap().publish, Some(vec![CardField::Story]), "DUO shows no names");
    for publish in [YesNo::No, YesNo::Unknown] {
        let form = VolunteerForm { publish: Some(publish), ..complete_form() };
        let submission = form.complete(today()).unwrap();
        assert_eq!((submission.publish, submission.form.consent), (None, vec![]));
    }
}

#[test]
fn a_correction_keeps_choice_note_and_consent() {
    let before = complete_form().complete(today()).unwrap().form;
    let typed = VolunteerForm {
        choice: Some(Choice::Duo),
        publish: Some(YesNo::No),
        consent: vec![],
        note_version: String::new(),
        story: "Autrement".into(),
        ..before.clone()
    };
    let after = typed.corrected(&before, today()).unwrap().form;
    assert_eq!(after, VolunteerForm { story: "Autrement".into(), ..before.clone() });
    let wrong = VolunteerForm { capacity: Some(9), ..before.clone() };
    assert!(matches!(wrong.corrected(&before, today()), Err(CompleteError::Fields(_))));
}

#[test]
fn unknown_fields_are_refused() {
    assert!(serde_json::from_str::<VolunteerForm>(r#"{"niss":"85073003328"}"#).is_err());
    assert!(serde_json::from_str::<VolunteerForm>("{}").is_ok());
}

proptest! {
    /// The pages and the whole agree: no page lets through what the whole refuses, save for a closed programme.
    #[test]
    fn pages_and_whole_agree(years in "[0-9]{0,3}|\\PC{0,4}", code in "\\PC{0,14}|[a-z0-9 -]{0,14}", help in "\\PC{0,90}", company in "\\PC{0,10}",
        capacity in prop::option::of(0_u8..6), year in "[0-9]{0,5}",
        choice in prop::sample::select(Choice::ALL), status in prop::sample::select(WorkStatus::ALL)) {
        let form = VolunteerForm { years, company_code: code, helps: vec![help], company, capacity, birth_year: year,
            choice: Some(choice), status: Some(status), ..complete_form() };
        let pages_fine = VolunteerQuestion::ALL.iter().all(|q| form.check(*q, today()).is_empty());
        let whole = form.complete(today());
        prop_assert_eq!(pages_fine, !matches!(whole, Err(CompleteError::Fields(_))));
        if let Ok(submission) = whole {
            prop_assert_eq!(&submission.form.complete(today()).unwrap(), &submission);
        }
    }
}

#[test]
fn nobody_else_says_yes_to_a_public_card() {
    let form = |publish, consent: &[CardField]| VolunteerForm {
        publish,
        consent: consent.to_vec(),
        ..complete_form()
    };
    for publish in [Some(YesNo::No), Some(YesNo::Unknown), None] {
        assert_eq!(form(publish, &[]).check_on_behalf(), Ok(()), "{publish:?}");
        assert!(form(publish, &[CardField::Name]).check_on_behalf().is_err(), "{publish:?}");
    }
    let faults = form(Some(YesNo::Yes), &[]).check_on_behalf().unwrap_err();
    assert_eq!(faults.of("publish").map(|fault| fault.code.as_str()), Some("own-consent"));
}
