//! Each page's check, and: what the pages accept one by one, the whole accepts.

use super::*;
use crate::language::{Level, Tongue};
use proptest::prelude::*;

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn complete_form() -> ApplicationForm {
    ApplicationForm {
        choice: Some(Choice::Duo),
        registered: Some(YesNo::Yes),
        working: Some(YesNo::No),
        birth_year: "1999".into(),
        postcode: "1080".into(),
        origin: Some(Origin::OutsideEu),
        long_term_residence: Some(YesNo::Yes),
        languages: vec![Spoken { language: Tongue::French, level: Level::Good }],
        project: Some(YesNo::Yes),
        sectors: vec![Sector::Care],
        note: " Aide-soignante ".into(),
        times: vec![TimeOfDay::Evening],
        mode: Some(ModeWish::Either),
        first_name: "Amina".into(),
        last_name: "Diallo".into(),
        contact: Some(ContactWay::Sms),
        phone: "0476 12 34 56".into(),
        email: "left@over.be".into(),
        correspondence: Some(Correspondence::Fr),
        ..ApplicationForm::default()
    }
}

#[test]
fn a_complete_form_is_cleaned() {
    let submission = complete_form().complete(today()).unwrap();
    assert_eq!(submission.form.note, "Aide-soignante");
    assert_eq!(submission.form.phone, "+32476123456");
    assert_eq!(submission.form.email, "", "what was not asked is not kept");
    assert_eq!(submission.form.complete(today()).unwrap(), submission, "cleaning twice changes nothing");
}

#[test]
fn an_empty_form_names_every_required_field() {
    let Err(CompleteError::Fields(errors)) = ApplicationForm::default().complete(today()) else { panic!() };
    let fields: Vec<&str> = errors.0.keys().map(String::as_str).collect();
    assert_eq!(
        fields,
        [
            "birth_year",
            "choice",
            "contact",
            "correspondence",
            "first_name",
            "languages",
            "last_name",
            "mode",
            "postcode",
            "project",
            "registered",
            "times",
            "working"
        ]
    );
}

#[test]
fn ten_questions_at_most() {
    assert_eq!(complete_form().questions().len(), 10);
    assert_eq!(ApplicationForm { choice: Some(Choice::Advise), ..complete_form() }.questions().len(), 9);
}

#[test]
fn a_closed_programme_is_a_verdict_not_a_field_error() {
    let form = ApplicationForm { origin: Some(Origin::None), ..complete_form() };
    assert!(matches!(form.complete(today()), Err(CompleteError::NotEligible(Verdict::NotEligible { .. }))));
    let advise = ApplicationForm { choice: Some(Choice::Advise), ..form };
    let submission = advise.complete(today()).unwrap();
    assert_eq!(submission.form.origin, None, "an answer that nobody asked for is not kept");
}

#[test]
fn faults_by_field() {
    type Change = fn(&mut ApplicationForm);
    let cases: &[(&str, &str, Change)] = &[
        ("note", "national-number", |f| f.note = "85.07.30-033.28".into()),
        ("note", "too-long", |f| f.note = "é".repeat(501)),
        ("note", "control-characters", |f| f.note = "a\u{202E}b".into()),
        ("sectors", "required", |f| f.sectors.clear()),
        ("sectors", "too-many", |f| f.sectors = Sector::ALL[..4].to_vec()),
        ("mentors", "too-many", |f| f.mentors = vec![Uuid::nil(); 4]),
        ("languages", "twice", |f| f.languages.push(f.languages[0])),
        ("phone", "phone-no-sms", |f| f.phone = "02 123 45 67".into()),
        ("email", "required", |f| f.contact = Some(ContactWay::Email).inspect(|_| f.email.clear())),
        ("address", "required", |f| f.contact = Some(ContactWay::Letter)),
        ("birth_year", "year-range", |f| f.birth_year = "2020".into()),
        ("postcode", "postcode-shape", |f| f.postcode = "<b>".into()),
    ];
    for (field, code, change) in cases {
        let mut form = complete_form();
        change(&mut form);
        let Err(CompleteError::Fields(errors)) = form.complete(today()) else { panic!("{field} {code}") };
        assert_eq!(errors.of(field).map(|e| e.code.as_str()), Some(*code));
        assert_eq!(errors.0.len(), 1, "{errors:?}");
    }
}

#[test]
fn unknown_fields_are_refused() {
    assert!(serde_json::from_str::<ApplicationForm>(r#"{"niss":"85073003328"}"#).is_err());
    assert!(serde_json::from_str::<ApplicationForm>("{}").is_ok());
}

proptest! {
    /// The pages and the whole agree: no page lets through what the whole refuses.
    #[test]
    fn pages_and_whole_agree(year in "[0-9]{0,5}", postcode in "[0-9]{0,5}", note in "\\PC{0,30}", first in "\\PC{0,10}", phone in "[0-9 +]{0,14}") {
        let form = ApplicationForm { birth_year: year, postcode, note, first_name: first, phone, choice: Some(Choice::Advise), ..complete_form() };
        let pages_fine = form.questions().iter().all(|q| form.check(*q, today()).is_empty());
        prop_assert_eq!(pages_fine, form.complete(today()).is_ok());
    }
}
