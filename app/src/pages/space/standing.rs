//! Where the volunteer stands: who has the file, since when, what comes next and by which day.

use super::holder;
use crate::state::today;
use crate::texts::{Texts, use_texts};
use domain::calendar::{brussels_date, plus_days, plus_months};
use domain::volunteer::clock::WAITS;
use domain::volunteer::gate::GateState;
use domain::wire::OwnVolunteer;
use leptos::prelude::*;

/// Days after which a closed file is erased (domain.md §5); a mentor who left is kept for two years.
const KEPT: u64 = 365;

/// The card at the top of the file.
pub(super) fn standing(file: &OwnVolunteer) -> AnyView {
    let texts = use_texts();
    let programme = [("programme", holder(file))];
    let days = today().signed_duration_since(brussels_date(file.since)).num_days();
    let ago = texts.count("status-days-ago", usize::try_from(days).unwrap_or(0));
    let advising = file.programme.is_none().then(|| texts.get("space-advising"));
    let since = if file.state == "available" { "space-since-yes" } else { "status-since-when" };
    view! {
        <section class="standing" aria-label=texts.get("space-where")>
            <p class="lead">{texts.with(&format!("space-state-{}-text", file.state), &programme)}</p>
            {why(file, texts)}
            <dl class="holds">
                {hold(texts.get("status-holder"), holder_words(file, texts), advising)}
                {hold(texts.get(since), texts.day(file.since), Some(ago))}
                {next(file, texts)}
            </dl>
        </section>
    }
    .into_any()
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
    Some(
        view! { <p>{reason}</p><p>{texts.get("space-door")}" "{crate::pages::status::phone()}</p> }
            .into_any(),
    )
}

/// What comes next: from whom, what, and by which day.
fn next(file: &OwnVolunteer, texts: Texts) -> AnyView {
    let then = texts.get("status-then");
    let on = |day| texts.with("status-on", &[("day", &texts.date(day))]);
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
