//! New weights: a version of their own, with a reason.

use super::client;
use super::weights::{WEIGHED, Weighing};
use crate::form::Form;
use browser::call::CallError;
use domain::catalogue::Sector;
use domain::matching::Weights;
use domain::wire::desk::matching::{SetWeightsBody, WeightsReason, WeightsView};
use domain::{FieldErrors, Illegal};
use leptos::prelude::*;
use ui::fields::{Line, choices};
use ui::texts::use_texts;

/// Where the points are kept that the form began with, beside its drafts.
const BEGAN: &str = "began";

/// Fills the form with the present weights.
fn begin(form: Form, weights: &Weights) {
    let sectors: Vec<&str> = weights.generalists.iter().map(|sector| sector.code()).collect();
    let mut present = WEIGHED.map(|(field, points)| (field, points(weights).to_string())).to_vec();
    present.push(("generalists", sectors.join(" ")));
    let began = form.value(BEGAN);
    for ((field, now), was) in present.iter().zip(began.split(';')) {
        if form.value(field) == was {
            form.set(field, now);
        }
    }
    let all: Vec<&str> = present.iter().map(|(_, now)| now.as_str()).collect();
    for (field, now) in &present {
        form.begin(field, now);
    }
    form.set(BEGAN, &all.join(";"));
}

/// The form. What was typed stays when a colleague sets others; what nobody touched takes the colleague's points.
pub(super) fn form(view: &WeightsView, on: Weighing) -> AnyView {
    let texts = use_texts();
    let form = Form::new("weight", format!("{}/weights/", on.programme.code()));
    begin(form, &view.weights);
    let numbers = WEIGHED.map(|(field, _)| form.line(field, Line::DIGITS));
    let fields = view! {
        <div class="weight-fields">{numbers.collect_view()}</div>
        {form.tick("generalists", choices("sector", Sector::ALL.iter().map(|sector| sector.code())), true)}
        {form.choose("reason", choices("weight-reason", WeightsReason::ALL.iter().map(|reason| reason.code())))}
    };
    let (programme, version) = (on.programme, view.version);
    let submit = move || {
        let mut faults = FieldErrors::default();
        let weights = typed(form, &mut faults);
        let reason = WeightsReason::from_code(&form.required("reason", &mut faults));
        let Some(reason) = reason.filter(|_| faults.is_empty()) else {
            form.errors.set(faults);
            return;
        };
        let body = SetWeightsBody { programme, weights, reason, version };
        let done = move |view: WeightsView| {
            on.open.try_set(false);
            on.view.try_set(Some(view));
            on.done.try_set(Some("weight-done"));
            request_animation_frame(move || crate::keys::focus(&format!("weights-{}", programme.code())));
        };
        let fell = async move |error: &CallError| {
            // A colleague set others: the page shows them, and what was typed stays.
            let stale = error.code() == "version-conflict";
            if stale {
                on.done.try_set(Some("weight-faster"));
                on.load();
            }
            stale
        };
        form.send(async move { client::set_weights(&body).await }, done, fell);
    };
    let close = view! { <button class="link" type="button" on:click=move |_| on.open.set(false)>{texts.get("file-not-now")}</button> };
    form.view("weight-do", false, fields.into_any(), submit, Some(close.into_any()))
}

/// The weights as typed; what is out of bounds is a fault of its field.
fn typed(form: Form, faults: &mut FieldErrors) -> Weights {
    let mut number = |field: &str| {
        let text = form.required(field, faults);
        let number = text.parse::<u16>().ok();
        if number.is_none() && !text.is_empty() {
            faults.add(field, Illegal::new("number-range").with("min", 0).with("max", 100));
        }
        number.unwrap_or_default()
    };
    // The form of a job seeker says that its wishes are of equal value: so one number for all ranks.
    let wished = [number("wished"); 3];
    let weights = Weights {
        wished,
        sector: number("sector"),
        language: number("language"),
        times: number("times"),
        place: number("place"),
        waiting: number("waiting"),
        generalists: form.ticked("generalists").iter().filter_map(|code| Sector::from_code(code)).collect(),
    };
    if faults.is_empty()
        && let Err(found) = weights.check()
    {
        *faults = found;
    }
    weights
}
