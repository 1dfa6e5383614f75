//! The answers as the person gave them; how to reach them first.

use domain::contact::ContactWay;
use domain::form::ApplicationForm;
use domain::language::Spoken;
use domain::place::Residence;
use domain::programme::eligibility::{Origin, YesNo};
use domain::volunteer::VolunteerForm;
use domain::wire::desk::{FileForm, FileView};
use leptos::prelude::*;
use outline::card::words;
use ui::texts::{Texts, use_texts};

/// A label and its lines; nothing where nothing was answered.
type Answer = (&'static str, Vec<String>);

/// The part of the page.
pub(super) fn answers(file: &FileView) -> AnyView {
    let texts = use_texts();
    let body = match &file.answers {
        None => view! { <p class="soft">{texts.get("desk-erased")}</p> }.into_any(),
        Some(form) => {
            let contact = match form {
                FileForm::Application(form) => {
                    reach(texts, form.contact, &form.email, &form.phone, &form.address)
                }
                FileForm::Volunteer(form) => {
                    reach(texts, form.contact, &form.email, &form.phone, &form.address)
                }
            };
            let rows = match form {
                FileForm::Application(form) => of_application(texts, form),
                FileForm::Volunteer(form) => of_volunteer(texts, form),
            };
            let rows = rows.into_iter().filter(|(_, lines)| lines.iter().any(|line| !line.is_empty())).map(
                |(key, lines)| {
                    let lines =
                        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
                    view! { <div><dt>{texts.get(key)}</dt><dd>{lines}</dd></div> }.into_any()
                },
            );
            view! { <dl class="file-answers"><div><dt>{texts.get("short-contact")}</dt><dd>{contact}</dd></div>{rows.collect_view()}</dl> }.into_any()
        }
    };
    let wished = file.wished.iter().map(|card| {
        let who = texts.read(|bundle| outline::card::who(bundle, card));
        view! { <li>{who}</li> }.into_any()
    });
    let wished = wished.collect::<Vec<_>>();
    let wished = (!wished.is_empty()).then(|| view! { <h3>{texts.get("file-wished")}</h3><ol>{wished}</ol> });
    view! {
        <section class="file-part" aria-labelledby="answers-title">
            <h2 id="answers-title">{texts.get("file-answers")}</h2>
            {body}
            {wished}
        </section>
    }
    .into_any()
}

/// How the person is reached, ready to be pressed.
fn reach(texts: Texts, way: Option<ContactWay>, email: &str, phone: &str, address: &str) -> AnyView {
    let (email, phone, address) =
        (email.trim().to_owned(), phone.trim().to_owned(), address.trim().to_owned());
    let how =
        way.map(|way| view! { <span class="soft">{texts.code("contact-way", way.code())}</span><br /> });
    let mail =
        (!email.is_empty()).then(|| view! { <a href=format!("mailto:{email}")>{email.clone()}</a><br /> });
    let call = (!phone.is_empty())
        .then(|| view! { <a class="nowrap" href=format!("tel:{phone}")>{phone.clone()}</a><br /> });
    let post = (!address.is_empty()).then(|| view! { <span>{address}</span> });
    view! { {how}{mail}{call}{post} }.into_any()
}

fn spoken(texts: Texts, languages: &[Spoken]) -> Vec<String> {
    let line = |one: &Spoken| {
        let (language, level) =
            (texts.code("tongue", one.language.code()), texts.code("level", one.level.code()));
        texts.with("answer-language", &[("language", &language), ("level", &level)])
    };
    languages.iter().map(line).collect()
}

fn labelled(texts: Texts, key: &str, family: &str, code: Option<&'static str>) -> String {
    code.map(|code| texts.with(key, &[("answer", &texts.code(family, code))])).unwrap_or_default()
}

fn list<'a>(texts: Texts, family: &str, codes: impl IntoIterator<Item = &'a str>) -> String {
    texts.read(|bundle| words(bundle, family, codes))
}

fn of_application(texts: Texts, form: &ApplicationForm) -> Vec<Answer> {
    let postcode = form.postcode.trim();
    let residence = match Residence::from_postcode(postcode) {
        Ok(Residence::Brussels(commune)) => format!("{postcode} {}", texts.code("commune", commune.code())),
        _ => postcode.to_owned(),
    };
    let mode = form.mode.map(|mode| texts.code("mode-wish", mode.code())).unwrap_or_default();
    vec![
        ("short-languages", spoken(texts, &form.languages)),
        (
            "short-project",
            vec![
                labelled(texts, "answer-project", "yes-no", form.project.map(YesNo::code)),
                list(texts, "sector", form.sectors.iter().map(|sector| sector.code())),
                form.note.trim().to_owned(),
            ],
        ),
        ("short-availability", vec![list(texts, "time", form.times.iter().map(|time| time.code())), mode]),
        (
            "short-situation",
            vec![
                labelled(texts, "answer-registered", "yes-no", form.registered.map(YesNo::code)),
                labelled(texts, "answer-working", "yes-no", form.working.map(YesNo::code)),
            ],
        ),
        ("short-birth-year", vec![form.birth_year.trim().to_owned()]),
        ("short-residence", vec![residence]),
        (
            "short-background",
            vec![
                labelled(texts, "answer-origin", "origin", form.origin.map(Origin::code)),
                labelled(texts, "answer-permit", "yes-no", form.long_term_residence.map(YesNo::code)),
            ],
        ),
    ]
}

fn of_volunteer(texts: Texts, form: &VolunteerForm) -> Vec<Answer> {
    let year = form.years.trim();
    let years = if year.is_empty() {
        String::new()
    } else {
        texts.with("volunteer-answer-years", &[("answer", year)])
    };
    let mut own: Vec<String> = form.helps.iter().map(|help| help.trim().to_owned()).collect();
    own.push(form.story.trim().to_owned());
    let commune = form.commune.map(|commune| texts.code("commune", commune.code())).unwrap_or_default();
    let capacity = form
        .capacity
        .map(|places| texts.count("volunteer-answer-capacity", usize::from(places)))
        .unwrap_or_default();
    vec![
        (
            "volunteer-short-work",
            vec![
                form.profession.trim().to_owned(),
                form.sector.map(|sector| texts.code("sector", sector.code())).unwrap_or_default(),
                years,
                form.company.trim().to_owned(),
            ],
        ),
        ("volunteer-short-languages", spoken(texts, &form.languages)),
        (
            "volunteer-short-when",
            vec![
                list(texts, "time", form.times.iter().map(|time| time.code())),
                list(texts, "mode", form.modes.iter().map(|mode| mode.code())),
                commune,
            ],
        ),
        ("volunteer-short-capacity", vec![capacity]),
        (
            "volunteer-short-status",
            vec![form.status.map(|status| texts.code("work-status", status.code())).unwrap_or_default()],
        ),
        ("volunteer-short-words", own),
    ]
}
