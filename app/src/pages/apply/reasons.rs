//! Why a programme is open, closed, or neither yet: sentences for the finder and the closed door.

use crate::texts::Texts;
use chrono::NaiveDate;
use domain::ProgrammeId;
use domain::programme::eligibility::{Facts, NextDoor, Reason, YesNo};
use domain::programme::{Certainty, Condition};
use leptos::prelude::*;

/// A line with its mark: `yes`, `no` or `ask`.
pub fn line(mark: &'static str, words: String) -> AnyView {
    view! { <li class=mark><span>{words}</span></li> }.into_any()
}

/// A condition that is not met.
pub fn unmet(texts: Texts, programme: ProgrammeId, reason: &Reason) -> String {
    let number = |n: Option<i32>| n.map(|n| n.to_string()).unwrap_or_default();
    texts.with(
        &format!("unmet-{}", reason.code),
        &[
            ("programme", programme.programme().name),
            ("min", &number(reason.min)),
            ("max", &number(reason.max)),
        ],
    )
}

/// The conditions that are met, for somebody to whom nothing is closed. The three that all programmes share stand in
/// one sentence.
pub fn met(
    texts: Texts,
    programme: ProgrammeId,
    facts: &Facts,
    missing: &[&str],
    today: NaiveDate,
) -> Vec<AnyView> {
    let shared = ["residence", "registration", "work"];
    let mut lines = Vec::new();
    let all_shared = shared.iter().all(|fact| !missing.contains(fact));
    if all_shared {
        lines.push(line("yes", texts.get("met-shared")));
    }
    for criterion in programme.programme().criteria_on(today).filter(|c| c.certainty == Certainty::Published)
    {
        let (fact, is_shared) = match criterion.condition {
            Condition::LivesInBrussels => ("residence", true),
            Condition::Registered => ("registration", true),
            Condition::NotWorking => ("work", true),
            Condition::Age(..) | Condition::AgeFrom(_) => {
                (if missing.contains(&"exact-age") { "exact-age" } else { "birth-year" }, false)
            }
            Condition::OriginOutsideEu => ("origin", false),
            Condition::LongTermResidence => ("residency", false),
            Condition::HasProject => ("project", false),
            Condition::Working => ("work", false),
            Condition::WorkExperience => ("experience", false),
            Condition::ThroughCompany => ("company", false),
            Condition::PartnerCompany => ("partner-company", false),
        };
        if missing.contains(&fact) || (is_shared && all_shared) {
            continue;
        }
        let reason = Reason::from(criterion.condition);
        let number = |n: Option<i32>| n.map(|n| n.to_string()).unwrap_or_default();
        let words = texts.with(
            &format!("met-{}", reason.code),
            &[("min", &number(reason.min)), ("max", &number(reason.max))],
        );
        lines.push(line("yes", words));
    }
    if programme == ProgrammeId::Duo && facts.project != Some(YesNo::Yes) {
        lines.push(line("yes", texts.get("met-no-project")));
    }
    lines
}

/// The next door, in a sentence.
pub fn door(texts: Texts, door: NextDoor) -> String {
    match door {
        NextDoor::Programme(id) => texts.with("door-programme", &[("programme", id.programme().name)]),
        NextDoor::Register => texts.get("door-register"),
        NextDoor::Actiris => texts.get("door-actiris"),
    }
}

/// The site of Actiris, where one registers.
pub const ACTIRIS: &str = "https://www.actiris.brussels";
