//! The answers in words, question by question: for the check page.

use crate::texts::Texts;
use crate::ui::mentor;
use domain::contact::ContactWay;
use domain::form::Choice;
use domain::language::Correspondence;
use domain::place::Commune;
use domain::programme::eligibility::YesNo;
use domain::volunteer::VolunteerForm;
use domain::volunteer::consent::offered;
use domain::volunteer::form::{Heard, VolunteerQuestion as Question, WorkStatus};

/// The answer to a question, one part a line.
pub fn words(texts: Texts, form: &VolunteerForm, question: Question) -> String {
    let code = |family: &str, code: Option<&'static str>| code.map(|code| texts.code(family, code));
    let text = |text: &str| Some(text.trim().to_owned());
    let labelled = |key: &str, answer: Option<String>| {
        let answer = answer.filter(|answer| !answer.trim().is_empty())?;
        Some(texts.with(key, &[("answer", answer.trim())]))
    };
    let lines: Vec<Option<String>> = match question {
        Question::Choice => vec![form.choice.map(|choice| choice_words(texts, choice))],
        Question::Status => vec![
            code("work-status", form.status.map(WorkStatus::code)),
            labelled("volunteer-answer-year", form.asks_birth_year().then(|| form.birth_year.clone())),
        ],
        Question::Work => vec![
            text(&form.profession),
            form.sector.map(|sector| texts.code("sector", sector.code())),
            labelled("volunteer-answer-years", Some(form.years.clone())),
            text(&form.company),
            labelled("volunteer-answer-code", form.asks_company().then(|| form.company_code.clone())),
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
        Question::When => vec![
            Some(mentor::words(texts, "time", form.times.iter().map(|v| v.code()))),
            Some(mentor::words(texts, "mode", form.modes.iter().map(|v| v.code()))),
            code("commune", form.commune.map(Commune::code)),
        ],
        Question::Capacity => {
            vec![form.capacity.map(|n| texts.count("volunteer-answer-capacity", usize::from(n)))]
        }
        Question::Words => {
            let mut lines: Vec<Option<String>> = form.helps.iter().map(|help| text(help)).collect();
            lines.push(text(&form.story));
            lines.push(labelled("volunteer-answer-heard", code("heard", form.heard.map(Heard::code))));
            if lines.iter().flatten().all(String::is_empty) {
                lines.push(Some(texts.get("volunteer-answer-nothing")));
            }
            lines
        }
        Question::Consent => consent(texts, form),
        Question::Note => vec![labelled("volunteer-answer-note", text(&form.note_version))],
        Question::Contact => vec![
            text(&format!("{} {}", form.first_name.trim(), form.last_name.trim())),
            code("contact-way", form.contact.map(ContactWay::code)),
            form.contact.map(|way| detail(form, way)),
            labelled(
                "answer-correspondence",
                code("correspondence", form.correspondence.map(Correspondence::code)),
            ),
        ],
    };
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A programme's own name, or advice.
pub fn choice_words(texts: Texts, choice: Choice) -> String {
    choice.programme().map_or_else(|| texts.get("choice-advise"), |id| id.programme().name.to_owned())
}

/// Public or not; where it is, what stands on the card beside what always does.
fn consent(texts: Texts, form: &VolunteerForm) -> Vec<Option<String>> {
    let own = form.publish.map(|publish| texts.code("field-publish", publish.code()));
    if form.publish != Some(YesNo::Yes) {
        return vec![own];
    }
    let fields = offered(form.choice.unwrap_or(Choice::Advise));
    let shown: Vec<&str> =
        fields.iter().filter(|field| form.consent.contains(field)).map(|field| field.code()).collect();
    let shown = if shown.is_empty() {
        texts.get("volunteer-answer-bare")
    } else {
        let shown = mentor::words(texts, "card-field", shown);
        texts.with("volunteer-answer-shown", &[("answer", &shown)])
    };
    vec![own, Some(shown)]
}

fn detail(form: &VolunteerForm, way: ContactWay) -> String {
    match way {
        ContactWay::Email => form.email.trim().to_owned(),
        ContactWay::Sms | ContactWay::Call => form.phone.trim().to_owned(),
        ContactWay::Letter => form.address.trim().to_owned(),
        ContactWay::Desk => String::new(),
    }
}
