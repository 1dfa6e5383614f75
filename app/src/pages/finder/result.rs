//! The answer of the finder: a card per programme, with its reasons and the next door.

use crate::navigation::query_string;
use crate::pages::apply::flow::{self, Journey};
use crate::pages::apply::{help, reasons};
use crate::route::{Address, FINDER, Route};
use crate::state::{FormState, today, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, back_link, mentor};
use chrono::NaiveDate;
use domain::ProgrammeId;
use domain::form::{Choice, Question};
use domain::programme::eligibility::{Facts, NextDoor, Verdict, judge_all, next_door};
use leptos::prelude::*;

#[component]
pub fn Result() -> impl IntoView {
    let texts = use_texts();
    let state: FormState = use_state();
    let today = today();
    let open = state.form.with_untracked(|form| flow::first_open(form, FINDER, Journey::Finder, today));
    match open {
        Some(question) => unanswered(texts, question),
        None => answered(texts, &state.form.with_untracked(|form| form.facts(today)), today),
    }
}

/// Somebody came by the address: on to the first question without an answer.
fn unanswered(texts: Texts, question: Question) -> AnyView {
    let href = Route::Finder(Some(question)).href(texts.lang());
    view! {
        <Page title=texts.get("finder-missing-title")>
            <div class="page"><div class="measure stack">
                <h1 tabindex="-1">{texts.get("finder-missing-title")}</h1>
                <p class="lead">{texts.get("finder-missing")}</p>
                <div class="acts"><a class="button" href=href>{texts.get("ask-continue")}</a></div>
                {help(texts)}
            </div></div>
        </Page>
    }
    .into_any()
}

/// Open doors first, then those to be asked at, then the closed ones; otherwise the fixed order.
fn ranked(facts: &Facts, today: NaiveDate) -> Vec<(ProgrammeId, Verdict)> {
    let mut verdicts = judge_all(facts, today);
    verdicts.sort_by_key(|(_, verdict)| match verdict {
        Verdict::Eligible => 0,
        Verdict::Unknown { .. } => 1,
        Verdict::NotEligible { .. } => 2,
    });
    verdicts
}

fn answered(texts: Texts, facts: &Facts, today: NaiveDate) -> AnyView {
    let lang = texts.lang();
    let verdicts = ranked(facts, today);
    let open = verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Eligible).count();
    let asked = verdicts.iter().filter(|(_, verdict)| matches!(verdict, Verdict::Unknown { .. })).count();
    let (title, lead) = match (open, asked) {
        (0, 0) => (texts.get("finder-none-title"), texts.get("finder-none-lead")),
        (0, n) => (texts.count("finder-maybe-title", n), texts.get("finder-maybe-lead")),
        (n, _) => (texts.count("finder-open-title", n), texts.get("finder-open-lead")),
    };
    let cards = verdicts
        .iter()
        .enumerate()
        .map(|(place, (id, verdict))| card(texts, *id, verdict, facts, today, place == 0));
    let cards = cards.collect_view();
    let last = FINDER.last().copied();
    let nothing = open + asked == 0;
    let register =
        nothing && verdicts.first().is_some_and(|(id, _)| next_door(*id, facts, today) == NextDoor::Register);
    let advise = apply_href(texts, Choice::Advise);
    view! {
        <Page title=title.clone()>
            <div class="page">
                {back_link(Route::Finder(last).href(lang), texts.get("finder-review"))}
                <div class="measure stack stack-loose">
                    <div class="stack"><h1 tabindex="-1">{title}</h1><p class="lead">{lead}</p></div>
                    {cards}
                    <section class="card">
                        <h2 class="h3">{texts.get("finder-advise-title")}</h2>
                        <p>{texts.get("finder-advise")}</p>
                        <div class="acts">
                            {register.then(|| view! { <a class="button" href=reasons::ACTIRIS rel="noopener">{texts.get("door-register-link")}</a> })}
                            <a class="button" class:button-quiet=!nothing || register href=advise>{texts.get("advise-me")}</a>
                        </div>
                    </section>
                    {help(texts)}
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// The application for a choice.
fn apply_href(texts: Texts, choice: Choice) -> String {
    with_programme(texts, Route::Apply, choice.code())
}

fn with_programme(texts: Texts, route: Route, code: &str) -> String {
    Address { lang: texts.lang(), route, query: query_string(&[("programme", code.to_owned())]) }.href()
}

fn card(
    texts: Texts,
    id: ProgrammeId,
    verdict: &Verdict,
    facts: &Facts,
    today: NaiveDate,
    best: bool,
) -> AnyView {
    let programme = id.programme();
    let (class, tag, key) = match verdict {
        Verdict::Eligible => ("card verdict verdict-yes", "tag tag-good", "verdict-yes"),
        Verdict::Unknown { .. } => ("card verdict verdict-maybe", "tag tag-sun", "verdict-maybe"),
        Verdict::NotEligible { .. } => ("card verdict verdict-no", "tag tag-plain", "verdict-no"),
    };
    let lines = match verdict {
        Verdict::Eligible => reasons::met(texts, id, facts, &[], today),
        Verdict::Unknown { missing } => {
            let codes: Vec<&str> = missing.iter().map(|fact| fact.code()).collect();
            let mut lines = reasons::met(texts, id, facts, &codes, today);
            let words = |code: &&str| texts.with(&format!("fact-{code}"), &[("programme", programme.name)]);
            lines.extend(codes.iter().map(|code| reasons::line("ask", words(code))));
            lines
        }
        Verdict::NotEligible { reasons: why } => {
            why.iter().map(|reason| reasons::line("no", reasons::unmet(texts, id, reason))).collect()
        }
    };
    let foot = if matches!(verdict, Verdict::NotEligible { .. }) {
        let door = reasons::door(texts, next_door(id, facts, today));
        view! { <p><strong>{texts.get("finder-door")}</strong>" "{door}</p> }.into_any()
    } else {
        open_foot(texts, id, best)
    };
    view! {
        <article class=class>
            <div class="row"><h2 class="h3"><span class=mentor::programme_class(id)>{programme.name}</span></h2><span class=tag>{texts.get(key)}</span></div>
            <ul class="reasons" role="list">{lines}</ul>
            {foot}
        </article>
    }
    .into_any()
}

/// What to do at an open door.
fn open_foot(texts: Texts, id: ProgrammeId, best: bool) -> AnyView {
    let programme = id.programme();
    let name = [("programme", programme.name)];
    let more = if programme.named_mentors {
        let href = with_programme(texts, Route::Mentors, id.code());
        view! { <a class="link" href=href>{texts.with("finder-mentors", &name)}</a> }.into_any()
    } else {
        let href = Route::Programme(id).href(texts.lang());
        view! { <a class="link" href=href>{texts.with("finder-programme", &name)}</a> }.into_any()
    };
    view! {
        <div class="acts">
            <a class="button" class:button-quiet=!best href=apply_href(texts, id.into())>{texts.with("apply-to", &name)}</a>
            {more}
        </div>
    }
    .into_any()
}
