//! The same form on paper, for a pen: from the same questions and the same lists, with the note that it accepts.

use super::note;
use crate::pages::apply::choice;
use crate::pages::apply::paper::{beside, boxes, languages, line, rule, small, words};
use crate::state::today;
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, icon};
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::form::Choice;
use domain::language::Correspondence;
use domain::programme::eligibility::YesNo;
use domain::volunteer::consent::CardField;
use domain::volunteer::form::{CAPACITY_MAX, HELPS_MAX, Heard, VolunteerQuestion as Question, WorkStatus};
use leptos::prelude::*;

#[component]
pub fn Paper() -> impl IntoView {
    let texts = use_texts();
    let today = today();
    let print = |_| {
        let _ = window().print();
    };
    view! {
        <Page title=texts.get("volunteer-paper-title") description=texts.get("volunteer-paper-lead")>
            <div class="page"><div class="letter paper-form">
                <h1 tabindex="-1">{texts.get("volunteer-paper-title")}</h1>
                <p>{texts.get("volunteer-paper-lead")}" "{texts.get("paper-where")}</p>
                <div class="acts no-print"><button class="button" type="button" on:click=print>{icon("print")}{texts.get("print")}</button></div>
                {Question::ALL.iter().map(|question| part(texts, *question)).collect_view()}
                <p class="small">{texts.get("paper-care")}</p>
                <section class="paper-note">
                    <h2>{texts.get("volunteer-ask-note")}</h2>
                    <p class="small">{note::stamp(texts, today)}</p>
                    {note::sections(texts, None, today)}
                </section>
            </div></div>
        </Page>
    }
}

/// A question of the form, as it stands on paper.
fn part(texts: Texts, question: Question) -> AnyView {
    let fields = match question {
        Question::Choice => {
            vec![boxes(Choice::ALL.iter().map(|c| choice::option(texts, *c).label).collect())]
        }
        Question::Status => vec![
            boxes(WorkStatus::ALL.iter().map(|v| texts.code("work-status", v.code())).collect()),
            small(texts.get("paper-c45b")),
            line(texts, "paper-year"),
        ],
        Question::Work => vec![
            pair(line(texts, "field-profession"), line(texts, "field-years")),
            words(texts, "sector", "sector", Sector::ALL.iter().map(|v| v.code())),
            pair(line(texts, "paper-company"), line(texts, "paper-code")),
        ],
        Question::Languages => languages(texts),
        Question::When => vec![
            words(texts, "times", "time", TimeOfDay::ALL.iter().map(|v| v.code())),
            words(texts, "modes", "mode", Mode::ALL.iter().map(|v| v.code())),
            line(texts, "paper-commune"),
        ],
        Question::Capacity => vec![boxes((1..=CAPACITY_MAX).map(|n| n.to_string()).collect())],
        Question::Words => own_words(texts),
        Question::Consent => vec![
            words(texts, "publish", "yes-no", YesNo::ALL.iter().map(|v| v.code())),
            small(texts.get("field-consent-hint")),
            words(texts, "consent", "card-field", CardField::ALL.iter().map(|v| v.code())),
        ],
        Question::Note => vec![
            boxes(vec![texts.get("note-accept")]),
            pair(line(texts, "paper-date"), line(texts, "paper-signature")),
        ],
        Question::Contact => reach(texts),
    };
    view! { <section class="stack stack-tight"><h2 class="h3">{texts.code("volunteer-ask", question.code())}</h2>{fields}</section> }
        .into_any()
}

fn own_words(texts: Texts) -> Vec<AnyView> {
    let mut fields = vec![line(texts, "field-helps")];
    fields.extend((1..HELPS_MAX).map(|_| rule()));
    fields.extend([line(texts, "field-story"), rule()]);
    fields.push(beside(
        texts.get("field-heard"),
        Heard::ALL.iter().map(|v| texts.code("heard", v.code())).collect(),
    ));
    fields
}

fn reach(texts: Texts) -> Vec<AnyView> {
    vec![
        pair(line(texts, "field-first-name"), line(texts, "field-last-name")),
        small(texts.get("paper-contact")),
        boxes(ContactWay::ALL.iter().map(|way| texts.code("contact-way", way.code())).collect()),
        pair(line(texts, "field-email"), line(texts, "field-phone")),
        line(texts, "field-address"),
        words(texts, "correspondence", "correspondence", Correspondence::ALL.iter().map(|v| v.code())),
    ]
}

/// Two short fields side by side.
fn pair(one: AnyView, other: AnyView) -> AnyView {
    view! { <div class="pair">{one}{other}</div> }.into_any()
}
