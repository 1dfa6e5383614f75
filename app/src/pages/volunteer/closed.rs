//! The chosen programme is closed to the volunteer: why, and which door is open. Not an error.

use super::ask::change_href;
use super::{check, flow};
use crate::navigation::{Navigation, use_navigation};
use crate::pages::apply::{help, reasons};
use crate::route::Route;
use crate::state::{VolunteerFormState, today, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, aloud, back_link};
use domain::ProgrammeId;
use domain::form::Choice;
use domain::programme::eligibility::{NextDoor, Reason, Verdict, next_door_mentor};
use domain::volunteer::form::VolunteerQuestion as Question;
use leptos::prelude::*;

#[component]
pub fn Closed() -> impl IntoView {
    let texts = use_texts();
    let state: VolunteerFormState = use_state();
    let navigation = use_navigation();
    let today = today();
    let (choice, verdict, facts) =
        state.form.with_untracked(|form| (form.choice, form.verdict(today), form.facts(today)));
    let Some(programme) = choice.and_then(Choice::programme) else {
        return check::missing(texts, "check-missing-title", Route::Volunteer);
    };
    // The server may judge by newer rules than the device.
    let reasons = match verdict {
        Some((_, Verdict::NotEligible { reasons })) => reasons,
        _ => Vec::new(),
    };
    let door = next_door_mentor(programme, &facts, today);
    let title = texts.with("volunteer-closed-title", &[("programme", programme.programme().name)]);
    let rows = reasons.iter().map(|reason| row(texts, programme, reason)).collect_view();
    let back = Route::VolunteerQuestion(Question::Choice);
    view! {
        <Page title=title.clone()>
            <div class="page">
                {back_link(back.href(texts.lang()), texts.get("ask-back"))}
                <div class="measure stack stack-loose">
                    <div class="stack"><h1 tabindex="-1">{title}</h1><p class="lead">{texts.get("volunteer-closed-lead")}</p></div>
                    <section class="stack">
                        <h2>{texts.get("closed-why")}</h2>
                        {reasons.is_empty().then(|| view! { <p>{texts.get("closed-rules")}</p> })}
                        <ul class="reasons" role="list">{rows}</ul>
                    </section>
                    <section class="stack">
                        <h2>{texts.get("closed-door")}</h2>
                        <p>{reasons::door(texts, door)}</p>
                        {act(texts, state, navigation, door)}
                    </section>
                    {help(texts)}
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// A reason, with the way to the answer behind it.
fn row(texts: Texts, programme: ProgrammeId, reason: &Reason) -> AnyView {
    let question = flow::question_behind(&reason.code);
    let of = format!("\u{A0}: {}", texts.code("volunteer-short", question.code()));
    view! {
        <li class="no"><span>{reasons::unmet(texts, programme, reason)}" "
            <a href=change_href(texts.lang(), question)>{texts.get("closed-change")}{aloud(of)}</a></span></li>
    }
    .into_any()
}

/// The button of the next door, and advice beside it.
fn act(texts: Texts, state: VolunteerFormState, navigation: Navigation, door: NextDoor) -> AnyView {
    let go = move |choice: Choice| {
        state.update(|form| form.choice = Some(choice));
        navigation.go(state.form.with_untracked(|form| flow::onward(form, None, today())));
    };
    let other = match door {
        NextDoor::Programme(id) => Some(id),
        NextDoor::Register | NextDoor::Actiris => None,
    };
    let first = other.map(|id| {
        let label = texts.with("volunteer-to", &[("programme", id.programme().name)]);
        view! { <button class="button" type="button" on:click=move |_| go(id.into())>{label}</button> }
    });
    let quiet = other.is_some();
    view! {
        <div class="acts">{first}
            <button class="button" class:button-quiet=quiet type="button" on:click=move |_| go(Choice::Advise)>{texts.get("advise-me")}</button></div>
    }
    .into_any()
}
