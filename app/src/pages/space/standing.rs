//! Where the volunteer stands: who has the file, since when, what comes next and by which day.

use super::holder;
use crate::state::today;
use crate::texts::{Texts, use_texts};
use domain::calendar::{brussels_date, plus_days, plus_months};
use domain::duo::offer::Offer;
use domain::volunteer::VolunteerAct;
use domain::volunteer::clock::WAITS;
use domain::volunteer::gate::GateState;
use domain::wire::{HistoryLine, OwnVolunteer};
use leptos::prelude::*;

/// Days after which a closed file is erased (domain.md §5); a mentor who left is kept for two years.
const KEPT: u64 = 365;

/// The card at the top of the file.
pub(super) fn standing(file: &OwnVolunteer) -> AnyView {
    let texts = use_texts();
    let programme = [("programme", holder(file))];
    let advising = file.programme.is_none().then(|| texts.get("space-advising"));
    view! {
        <section class="standing" aria-label=texts.get("space-where")>
            <p class="lead">{texts.with(&state_text(file), &programme)}</p>
            {why(file, texts)}
            <dl class="holds">
                {hold(texts.get("space-holder"), holder_words(file, texts), advising)}
                {since(file, texts)}
                {next(file, texts)}
            </dl>
        </section>
    }
    .into_any()
}

/// The key of the sentence of the state; when only the charter is left, that.
fn state_text(file: &OwnVolunteer) -> String {
    if super::may(file, VolunteerAct::AcceptCharter) {
        return "space-state-preparing-last-text".to_owned();
    }
    format!("space-state-{}-text", file.state)
}

/// Since when. A mentor is available since the charter or their last return: a question or its answer does not change
/// that, although the state begins anew with either.
fn since(file: &OwnVolunteer, texts: Texts) -> Option<AnyView> {
    let (key, at) = if file.state == "available" {
        let begins = |line: &&HistoryLine| ["accept-charter", "resume"].contains(&line.act.as_str());
        ("space-since-yes", file.history.iter().rev().find(begins)?.at)
    } else {
        ("status-since-when", file.since)
    };
    let days = today().signed_duration_since(brussels_date(at)).num_days();
    let ago = texts.count("status-days-ago", usize::try_from(days).unwrap_or(0));
    Some(hold(texts.get(key), texts.day(at), Some(ago)))
}

fn hold(term: String, value: String, small: Option<String>) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{value}{small.map(|small| view! { <small>{small}</small> })}</dd></div> }
        .into_any()
}

fn holder_words(file: &OwnVolunteer, texts: Texts) -> String {
    if super::is_open(file) { holder(file).to_owned() } else { texts.get("status-nobody") }
}

/// Why a programme said no, and where to go.
fn why(file: &OwnVolunteer, texts: Texts) -> Option<AnyView> {
    if file.state != "refused" {
        return None;
    }
    let reason = texts.find(&format!("space-refusal-{}", file.reason.as_deref()?));
    let said = file.refusal.as_ref().map(|refusal| refusal.words.as_str()).filter(|words| !words.is_empty());
    let said = said.map(|text| view! { <p>{texts.with("status-quote", &[("text", text)])}</p> });
    let door = file.refusal.as_ref().and_then(|refusal| refusal.next_door.programme());
    let door = door.map(|id| {
        let name = id.programme().name;
        view! { <p>{texts.with("status-door-programme", &[("programme", name)])}</p> }
    });
    Some(
        view! {
            <p>{reason}</p>
            {said}{door}
            <p>{texts.get("space-door")}" "{crate::pages::status::phone()}</p>
        }
        .into_any(),
    )
}

/// What comes next: from whom, what, and by which day.
fn next(file: &OwnVolunteer, texts: Texts) -> AnyView {
    let then = texts.get("status-then");
    let on = |day| texts.with("status-on", &[("day", &texts.date(day))]);
    // Somebody waits for an answer: that comes before anything of the calendar.
    let asked = || file.proposals.iter().filter(|proposal| proposal.acts.contains(&Offer::Accept));
    if let Some(by) = asked().map(|proposal| proposal.by).min() {
        let you = texts.with("status-turn", &[("who", &texts.get("who-you"))]);
        let by = texts.with("status-by", &[("day", &texts.date(by))]);
        return hold(you, texts.count("space-next-answer", asked().count()), Some(by));
    }
    if let Some(next) = file.next {
        let who = texts.with("status-turn", &[("who", &texts.code("who", next.who.code()))]);
        let what = match file.gates.iter().find(|gate| gate.state == GateState::Next) {
            Some(gate) => texts.code("space-next-gate", gate.gate.code()),
            None => texts.code("space-next", &file.state),
        };
        let late = next.by < today() && next.who == domain::application::clock::Who::Programme;
        let key = if late { "status-late" } else { "status-by" };
        return hold(who, what, Some(texts.with(key, &[("day", &texts.date(next.by))])));
    }
    match file.state.as_str() {
        "available" => {
            let asks = plus_months(brussels_date(file.since), WAITS.ask_months);
            // The clock of the server asks on its first tick of that day.
            hold(then, texts.get("space-next-ask"), (asks >= today()).then(|| on(asks)))
        }
        "paused" => hold(then, texts.get("space-next-back"), file.pause_until.map(on)),
        state => {
            let years = if state == "left" { 2 } else { 1 };
            let day = plus_days(brussels_date(file.since), KEPT * years);
            hold(then, texts.get("next-closed"), Some(on(day)))
        }
    }
}
