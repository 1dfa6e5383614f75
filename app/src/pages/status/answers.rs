//! All answers of an application, in words.

use crate::texts::{Texts, use_texts};
use domain::ProgrammeId;
use domain::form::{ApplicationForm, Choice};
use domain::programme::eligibility::YesNo;
use leptos::prelude::*;

/// The answers as a list of questions and words; what was not asked is left out.
pub(super) fn answers(form: &ApplicationForm) -> AnyView {
    let texts = use_texts();
    let rows = rows(form, texts).into_iter().filter_map(|(label, value)| {
        let value = value.filter(|value| !value.trim().is_empty())?;
        Some(view! { <div><dt>{texts.get(label)}</dt><dd>{value}</dd></div> }.into_any())
    });
    view! { <dl class="answers">{rows.collect_view()}</dl> }.into_any()
}

fn rows(form: &ApplicationForm, texts: Texts) -> Vec<(&'static str, Option<String>)> {
    let code = |family: &str, code: Option<&'static str>| code.map(|code| texts.code(family, code));
    let yes_no = |value: Option<YesNo>| code("yes-no", value.map(YesNo::code));
    let list = |family: &str, codes: Vec<&'static str>| {
        Some(codes.into_iter().map(|code| texts.code(family, code)).collect::<Vec<_>>().join(", "))
    };
    let programme = form.choice.and_then(Choice::programme).map(ProgrammeId::programme);
    let choice = form.choice.map(|_| programme.map_or_else(|| texts.get("answer-advise"), |p| p.name.to_owned()));
    let mentors = form.mentors.len();
    let languages = form.languages.iter().map(|spoken| {
        let tongue = texts.code("tongue", spoken.language.code());
        format!("{tongue} ({})", texts.code("level", spoken.level.code()))
    });
    vec![
        ("answer-name", Some(format!("{} {}", form.first_name, form.last_name))),
        ("answer-contact", code("contact-way", form.contact.map(|way| way.code()))),
        ("answer-email", Some(form.email.clone())),
        ("answer-phone", Some(form.phone.clone())),
        ("answer-address", Some(form.address.clone())),
        ("answer-correspondence", code("correspondence", form.correspondence.map(|v| v.code()))),
        ("answer-choice", choice),
        ("answer-mentors", (mentors > 0).then(|| texts.number(mentors))),
        ("answer-registered", yes_no(form.registered)),
        ("answer-working", yes_no(form.working)),
        ("answer-birth-year", Some(form.birth_year.clone())),
        ("answer-postcode", Some(form.postcode.clone())),
        ("answer-origin", code("origin", form.origin.map(|v| v.code()))),
        ("answer-residence", yes_no(form.long_term_residence)),
        ("answer-languages", Some(languages.collect::<Vec<_>>().join(", "))),
        ("answer-project", yes_no(form.project)),
        ("answer-sectors", list("sector", form.sectors.iter().map(|v| v.code()).collect())),
        ("answer-note", Some(form.note.clone())),
        ("answer-times", list("time", form.times.iter().map(|v| v.code()).collect())),
        ("answer-mode", code("mode-wish", form.mode.map(|v| v.code()))),
    ]
}
