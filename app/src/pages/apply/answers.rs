//! The answers in words, question by question: for the check page.

use crate::state::Catalogue;
use crate::texts::Texts;
use crate::ui::mentor;
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, Choice, ModeWish, Question};
use domain::language::Correspondence;
use domain::place::Residence;
use domain::programme::eligibility::{Origin, YesNo};

/// The answer to a question, one part a line.
pub fn words(texts: Texts, catalogue: Catalogue, form: &ApplicationForm, question: Question) -> String {
    let code = |family: &str, code: Option<&'static str>| code.map(|code| texts.code(family, code));
    let labelled = |key: &str, family: &str, answer: Option<&'static str>| {
        code(family, answer).map(|answer| texts.with(key, &[("answer", &answer)]))
    };
    let lines: Vec<Option<String>> = match question {
        Question::Choice => choice(texts, catalogue, form),
        Question::Situation => vec![
            labelled("answer-registered", "yes-no", form.registered.map(YesNo::code)),
            labelled("answer-working", "yes-no", form.working.map(YesNo::code)),
        ],
        Question::BirthYear => vec![Some(form.birth_year.trim().to_owned())],
        Question::Residence => vec![Some(residence(texts, &form.postcode))],
        Question::Background => vec![
            labelled("answer-origin", "origin", form.origin.map(Origin::code)),
            labelled("answer-permit", "yes-no", form.long_term_residence.map(YesNo::code)),
        ],
        Question::Languages => {
            let spoken = |s: &domain::language::Spoken| {
                let level = texts.code("level", s.level.code());
                Some(texts.with(
                    "answer-language",
                    &[("language", &texts.code("tongue", s.language.code())), ("level", &level)],
                ))
            };
            form.languages.iter().map(spoken).collect()
        }
        Question::Project => vec![
            labelled("answer-project", "yes-no", form.project.map(YesNo::code)),
            Some(mentor::words(texts, "sector", form.sectors.iter().map(|v| v.code()))),
            Some(form.note.trim().to_owned()),
        ],
        Question::Availability => vec![
            Some(mentor::words(texts, "time", form.times.iter().map(|v| v.code()))),
            code("space-mode", form.mode.map(ModeWish::code)),
        ],
        Question::Name => vec![Some(format!("{} {}", form.first_name.trim(), form.last_name.trim()))],
        Question::Contact => vec![
            code("contact-way", form.contact.map(ContactWay::code)),
            form.contact.map(|way| detail(form, way)),
            labelled(
                "answer-correspondence",
                "correspondence",
                form.correspondence.map(Correspondence::code),
            ),
        ],
    };
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn choice(texts: Texts, catalogue: Catalogue, form: &ApplicationForm) -> Vec<Option<String>> {
    let name = |choice: Choice| {
        choice.programme().map_or_else(|| texts.get("choice-advise"), |id| id.programme().name.to_owned())
    };
    let mut lines = vec![form.choice.map(name)];
    for (place, id) in form.mentors.iter().enumerate() {
        let who = catalogue
            .card(texts.lang(), *id)
            .map_or_else(|| texts.get("wishes-loading"), |card| mentor::who(texts, &card));
        lines.push(Some(format!("{}. {who}", place + 1)));
    }
    lines
}

fn residence(texts: Texts, postcode: &str) -> String {
    let postcode = postcode.trim();
    match Residence::from_postcode(postcode) {
        Ok(Residence::Brussels(commune)) => format!("{postcode} {}", texts.code("commune", commune.code())),
        _ => postcode.to_owned(),
    }
}

fn detail(form: &ApplicationForm, way: ContactWay) -> String {
    match way {
        ContactWay::Email => form.email.trim().to_owned(),
        ContactWay::Sms | ContactWay::Call => form.phone.trim().to_owned(),
        ContactWay::Letter => form.address.trim().to_owned(),
        ContactWay::Desk => String::new(),
    }
}
