//! The chosen programme is closed to the person: why, and which door is open. Not an error.

use super::ask::change_href;
use super::{flow, help, reasons};
use crate::navigation::{Navigation, use_navigation};
use crate::route::Route;
use crate::state::{FormState, today, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, back_link};
use domain::ProgrammeId;
use domain::form::Choice;
use domain::programme::eligibility::{NextDoor, Reason, Verdict, next_door};
use leptos::prelude::*;

#[component]
pub fn Closed() -> impl IntoView {
    let texts = use_texts();
    let state: FormState = use_state();
    let navigation = use_navigation();
    let today = today();
    let (choice, verdict, facts) =
        state.form.with_untracked(|form| (form.choice, form.verdict(today), form.facts(today)));
    let Some(programme) = choice.and_then(Choice::programme) else { return nothing_closed(texts) };
    // The server may judge by newer rules than the device.
    let reasons = match verdict {
        Some((_, Verdict::NotEligible { reasons })) => reasons,
        _ => Vec::new(),
    };
    let door = next_door(programme, &facts, today);
    let title = texts.with("closed-title", &[("programme", programme.programme().name)]);
    let rows = reasons.iter().map(|reason| row(texts, programme, reason)).collect_view();
    let act = act(texts, state, navigation, door);
    view! {
        <Page title=title.clone()>
            <div class="page">
                {back_link(Route::Apply.href(texts.lang()), texts.get("ask-back"))}
                <div class="measure stack stack-loose">
                    <h1 tabindex="-1">{title}</h1>
                    <section class="stack">
                        <h2>{texts.get("closed-why")}</h2>
                        {reasons.is_empty().then(|| view! { <p>{texts.get("closed-rules")}</p> })}
                        <ul class="reasons" role="list">{rows}</ul>
                    </section>
                    <section class="stack">
                        <h2>{texts.get("closed-door")}</h2>
                        <p>{reasons::door(texts, door)}</p>
                        {act}
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
    let words = reasons::unmet(texts, programme, reason);
    let of = format!("\u{A0}: {}", texts.code("short", question.code()));
    view! {
        <li class="no"><span>{words}" "
            <a href=change_href(texts.lang(), question)>{texts.get("closed-change")}<span class="sr">{of}</span></a></span></li>
    }
    .into_any()
}

/// The button of the next door, and advice beside it.
fn act(texts: Texts, state: FormState, navigation: Navigation, door: NextDoor) -> AnyView {
    let go = move |choice: Choice| {
        state.update(|form| {
            form.choice = Some(choice);
            form.mentors.clear();
        });
        navigation.go(state.form.with_untracked(|form| flow::onward(form, None, today())));
    };
    let first = match door {
        NextDoor::Programme(id) => {
            let label = texts.with("apply-to", &[("programme", id.programme().name)]);
            view! { <button class="button" type="button" on:click=move |_| go(id.into())>{label}</button> }.into_any()
        }
        NextDoor::Register => {
            view! { <a class="button" href=reasons::ACTIRIS rel="noopener">{texts.get("door-register-link")}</a> }.into_any()
        }
        NextDoor::Actiris => ().into_any(),
    };
    let quiet = door != NextDoor::Actiris;
    let advise = move |_| go(Choice::Advise);
    view! {
        <div class="acts">{first}
            <button class="button" class:button-quiet=quiet type="button" on:click=advise>{texts.get("advise-me")}</button></div>
    }
    .into_any()
}

/// Somebody came by the address.
fn nothing_closed(texts: Texts) -> AnyView {
    view! {
        <Page title=texts.get("check-missing-title")>
            <div class="page"><div class="measure stack">
                <h1 tabindex="-1">{texts.get("check-missing-title")}</h1>
                <p class="lead">{texts.get("check-missing")}</p>
                <div class="acts"><a class="button" href=Route::Apply.href(texts.lang())>{texts.get("apply-continue")}</a></div>
                {help(texts)}
            </div></div>
        </Page>
    }
    .into_any()
}
