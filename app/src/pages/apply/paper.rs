//! The same form on paper, for a pen: from the same questions and the same lists.

use super::choice;
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, icon};
use domain::catalogue::{Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::form::{Choice, ModeWish, Question};
use domain::language::{Correspondence, Level, Tongue};
use domain::programme::eligibility::{Origin, YesNo};
use leptos::prelude::*;

#[component]
pub fn Paper() -> impl IntoView {
    let texts = use_texts();
    // Two short questions stand side by side.
    let is_short = |question: &Question| matches!(question, Question::BirthYear | Question::Residence);
    let parts = |wanted: &dyn Fn(&Question) -> bool| {
        let questions = Question::ALL.iter().copied().filter(wanted);
        questions.map(|question| part(texts, question)).collect_view()
    };
    let before = parts(&|question| *question < Question::BirthYear);
    let pair = parts(&is_short);
    let after = parts(&|question| *question > Question::BirthYear && !is_short(question));
    let print = |_| {
        let _ = window().print();
    };
    view! {
        <Page title=texts.get("paper-title") description=texts.get("paper-lead")>
            <div class="page"><div class="letter paper-form">
                <h1 tabindex="-1">{texts.get("paper-title")}</h1>
                <p>{texts.get("paper-lead")}" "{texts.get("paper-where")}</p>
                <div class="acts no-print"><button class="button" type="button" on:click=print>{icon("print")}{texts.get("print")}</button></div>
                {before}
                <div class="pair">{pair}</div>
                {after}
                <p class="small">{texts.get("paper-care")}" "{texts.get("check-public-task")}</p>
            </div></div>
        </Page>
    }
}

/// A question of the form, as it stands on paper.
fn part(texts: Texts, question: Question) -> AnyView {
    let fields = match question {
        Question::Choice => {
            let options = Choice::ALL.iter().map(|c| choice::option(texts, *c).label).collect();
            vec![boxes(options), line(texts, "paper-mentors")]
        }
        Question::Situation => vec![yes_no(texts, "registered"), yes_no(texts, "working")],
        Question::BirthYear => vec![line(texts, "short-birth-year")],
        Question::Residence => vec![line(texts, "short-residence")],
        Question::Background => vec![
            small(texts.get("paper-background")),
            words(texts, "origin", "origin", Origin::ALL.iter().map(|v| v.code())),
            yes_no(texts, "long_term_residence"),
        ],
        Question::Languages => languages(texts),
        Question::Project => vec![
            yes_no(texts, "project"),
            words(texts, "sectors", "sector", Sector::ALL.iter().map(|v| v.code())),
            line(texts, "field-note"),
            rule(),
        ],
        Question::Availability => vec![
            words(texts, "times", "time", TimeOfDay::ALL.iter().map(|v| v.code())),
            words(texts, "mode", "mode-wish", ModeWish::ALL.iter().map(|v| v.code())),
        ],
        Question::Name => {
            vec![view! { <div class="pair">{line(texts, "field-first-name")}{line(texts, "field-last-name")}</div> }.into_any()]
        }
        Question::Contact => vec![
            small(texts.get("paper-contact")),
            boxes(ContactWay::ALL.iter().map(|way| texts.code("contact-way", way.code())).collect()),
            view! { <div class="pair">{line(texts, "field-email")}{line(texts, "field-phone")}</div> }
                .into_any(),
            line(texts, "field-address"),
            words(texts, "correspondence", "correspondence", Correspondence::ALL.iter().map(|v| v.code())),
        ],
    };
    view! { <section class="stack stack-tight"><h2 class="h3">{texts.code("question", question.code())}</h2>{fields}</section> }
        .into_any()
}

/// Answers to tick.
pub fn boxes(labels: Vec<String>) -> AnyView {
    let items = labels.into_iter().map(|label| view! { <li>{label}</li> }.into_any()).collect_view();
    view! { <ul class="boxes" role="list">{items}</ul> }.into_any()
}

/// A label and its boxes, on one line where they fit.
pub fn beside(label: String, answers: Vec<String>) -> AnyView {
    view! { <div class="row"><strong>{label}</strong>{boxes(answers)}</div> }.into_any()
}

/// A field with its answers to tick.
pub fn words(texts: Texts, field: &str, family: &str, codes: impl Iterator<Item = &'static str>) -> AnyView {
    let key = format!("field-{}", field.replace('_', "-"));
    let own = |code| texts.find(&format!("{key}-{code}")).unwrap_or_else(|| texts.code(family, code));
    beside(texts.get(&key), codes.map(own).collect())
}

fn yes_no(texts: Texts, field: &str) -> AnyView {
    words(texts, field, "yes-no", YesNo::ALL.iter().map(|answer| answer.code()))
}

/// A label with a line to write on.
pub fn line(texts: Texts, key: &str) -> AnyView {
    view! { <div><strong>{texts.get(key)}</strong>{rule()}</div> }.into_any()
}

/// A line to write on.
pub fn rule() -> AnyView {
    view! { <span class="line"></span> }.into_any()
}

/// A sentence of help.
pub fn small(text: String) -> AnyView {
    view! { <p class="small">{text}</p> }.into_any()
}

/// French, Dutch and English with their levels; a line for the others.
pub fn languages(texts: Texts) -> Vec<AnyView> {
    let level = |level: &Level| texts.code("level", level.code());
    let levels = || std::iter::once(texts.get("level-none")).chain(Level::ALL.iter().map(level)).collect();
    let mut parts: Vec<AnyView> = [Tongue::French, Tongue::Dutch, Tongue::English]
        .iter()
        .map(|tongue| beside(texts.code("tongue", tongue.code()), levels()))
        .collect();
    parts.push(line(texts, "paper-languages"));
    parts
}
