//! The steps before somebody becomes available, in order: what is behind, what is now, what comes.

use super::holder;
use crate::texts::{Texts, use_texts};
use crate::ui::icon;
use domain::programme::Gate;
use domain::volunteer::gate::GateState;
use domain::wire::{GateView, OwnVolunteer};
use leptos::prelude::*;

/// The list of gates; absent where there are none.
pub(super) fn gates(file: &OwnVolunteer) -> Option<AnyView> {
    let texts = use_texts();
    if file.gates.is_empty() {
        return None;
    }
    let rows = file.gates.iter().map(|gate| row(texts, file, *gate)).collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{texts.get("space-gates")}</h2>
                <ol class="steps" role="list">
                    <li class="done">{icon("check")}<strong>{texts.get("space-gate-received")}</strong>
                        <p>{texts.with("status-on", &[("day", &texts.day(file.received))])}</p></li>
                    {rows}
                    <li class="next"><strong>{texts.get("space-gate-available")}</strong><p>{texts.get("space-gate-available-soon")}</p></li>
                </ol>
            </section>
        }
        .into_any(),
    )
}

fn row(texts: Texts, file: &OwnVolunteer, gate: GateView) -> AnyView {
    let code = gate.gate.code();
    let name = texts.code("space-gate", code);
    let soon = texts.with(&format!("space-gate-{code}-soon"), &[("programme", holder(file))]);
    let by = gate.by.map(|day| texts.with("status-by", &[("day", &texts.date(day))]));
    let by = by.map(|by| view! { <p>{by}</p> });
    match gate.state {
        GateState::Passed => {
            view! { <li class="done">{icon("check")}<strong>{name}</strong><p>{passed(texts, file, gate.gate)}</p></li> }
                .into_any()
        }
        GateState::Next => view! {
            <li class="now" aria-current="step">
                <strong>{name}</strong><p>{texts.get("status-here")}</p><p>{soon}</p>{by}
            </li>
        }
        .into_any(),
        // Form C45B has its day from the start.
        GateState::Later => {
            view! { <li class="next"><strong>{name}</strong><p>{soon}</p>{by}</li> }.into_any()
        }
        GateState::Offered => {
            view! { <li class="next"><strong>{name}</strong><p>{soon}" "{texts.get("space-gate-offered")}</p></li> }.into_any()
        }
    }
}

/// The day on which a gate was passed, as far as the history has it.
fn passed(texts: Texts, file: &OwnVolunteer, gate: Gate) -> String {
    let of_gate = |line: &&domain::wire::HistoryLine| {
        line.act == "pass-gate" && line.reason.as_deref() == Some(gate.code())
    };
    match file.history.iter().find(of_gate) {
        Some(line) => texts.with("status-on", &[("day", &texts.day(line.at))]),
        None => texts.get("space-gate-passed"),
    }
}
