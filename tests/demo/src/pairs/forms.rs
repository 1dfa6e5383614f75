//! What the two of a pair typed.

use super::tales::Tale;
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, Choice, ModeWish};
use domain::language::{Correspondence, Level, Spoken, Tongue};
use domain::programme::eligibility::YesNo;
use domain::volunteer::{VolunteerForm, WorkStatus};

pub(super) fn address(first_name: &str, name: &str) -> String {
    let plain: String = first_name.chars().filter(char::is_ascii_alphabetic).collect();
    format!("{}.{name}@example.org", plain.to_lowercase())
}

pub(super) fn mentee_form(tale: &Tale) -> ApplicationForm {
    ApplicationForm {
        choice: Some(Choice::Team4Job),
        registered: Some(YesNo::Yes),
        working: Some(YesNo::No),
        birth_year: "1995".into(),
        postcode: "1030".into(),
        languages: vec![Spoken { language: Tongue::French, level: Level::Good }],
        project: Some(YesNo::Yes),
        sectors: vec![Sector::Care],
        note: "Aide-soignante ou aide-soignant dans une maison de repos".into(),
        times: vec![TimeOfDay::Evening],
        mode: Some(ModeWish::Either),
        first_name: tale.mentee.into(),
        last_name: "Exemple".into(),
        contact: Some(ContactWay::Email),
        email: address(tale.mentee, tale.name),
        correspondence: Some(Correspondence::Fr),
        ..ApplicationForm::default()
    }
}

pub(super) fn mentor_form(tale: &Tale) -> VolunteerForm {
    VolunteerForm {
        choice: Some(Choice::Team4Job),
        status: Some(WorkStatus::Working),
        profession: "Infirmier en chef".into(),
        sector: Some(Sector::Care),
        years: "18".into(),
        company: "Clinique du Parc".into(),
        languages: vec![Spoken { language: Tongue::French, level: Level::Fluent }],
        times: vec![TimeOfDay::Evening],
        modes: vec![Mode::InPerson, Mode::Online],
        capacity: Some(2),
        publish: Some(YesNo::No),
        note_version: "2026-11".into(),
        first_name: tale.mentor.into(),
        last_name: "Voorbeeld".into(),
        contact: Some(ContactWay::Email),
        email: address(tale.mentor, tale.name),
        correspondence: Some(Correspondence::Fr),
        ..VolunteerForm::default()
    }
}
