//! Forms as people fill them in.

use domain::catalogue::{Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, Choice, ModeWish};
use domain::language::{Correspondence, Level, Spoken, Tongue};
use domain::programme::eligibility::YesNo;
use serde_json::{Value, json};

/// Amina's name, number and words: none of them may ever be found in a file or a log.
pub const FIRST_NAME: &str = "Aminatou";
/// See [`FIRST_NAME`].
pub const LAST_NAME: &str = "Diallo-Verbruggen";
/// See [`FIRST_NAME`].
pub const NOTE: &str = "Aide-soignante dans une maison de repos";

/// Somebody who comes to the desk: no message leaves, no contact is counted.
pub fn at_the_desk() -> ApplicationForm {
    ApplicationForm {
        choice: Some(Choice::Team4Job),
        registered: Some(YesNo::Yes),
        working: Some(YesNo::No),
        birth_year: "1999".into(),
        postcode: "1080".into(),
        languages: vec![Spoken { language: Tongue::French, level: Level::Good }],
        project: Some(YesNo::Yes),
        sectors: vec![Sector::Care],
        note: NOTE.into(),
        times: vec![TimeOfDay::Evening],
        mode: Some(ModeWish::Either),
        first_name: FIRST_NAME.into(),
        last_name: LAST_NAME.into(),
        contact: Some(ContactWay::Desk),
        correspondence: Some(Correspondence::Fr),
        ..ApplicationForm::default()
    }
}

/// The same person, by mail.
pub fn by_mail(address: &str) -> ApplicationForm {
    ApplicationForm { contact: Some(ContactWay::Email), email: address.into(), ..at_the_desk() }
}

/// The same person, by text message.
pub fn by_sms(number: &str) -> ApplicationForm {
    ApplicationForm { contact: Some(ContactWay::Sms), phone: number.into(), ..at_the_desk() }
}

/// The same person, by letter.
pub fn by_post() -> ApplicationForm {
    let address = "Rue Haute 1, 1000 Bruxelles".into();
    ApplicationForm { contact: Some(ContactWay::Letter), address, ..at_the_desk() }
}

/// A form as JSON, with some fields replaced or added.
pub fn with(changes: Value) -> Value {
    let mut form = json!(at_the_desk());
    if let (Some(form), Value::Object(changes)) = (form.as_object_mut(), changes) {
        form.extend(changes);
    }
    form
}
