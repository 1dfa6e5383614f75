//! What became of the mentee: what is missing by when, every event with its corrections, and the form.

use super::send::Sending;
use super::show;
use crate::form::Form;
use crate::words::short_day;
use domain::desk::outcome::{OutcomeForm, OutcomeKind, OutcomeMoment, OutcomeSource};
use domain::wire::desk::board::{DuoFile, OutcomeBody};
use domain::{FieldErrors, Illegal};
use leptos::prelude::*;
use ui::fields::{Line, choices};
use ui::icon;
use ui::texts::use_texts;
use uuid::Uuid;

/// The part of the page; absent as long as nothing can be recorded.
pub(super) fn outcomes(duo: &DuoFile) -> AnyView {
    let texts = use_texts();
    let sending = Sending::new(duo.row.id);
    let view = &duo.outcomes;
    if view.events.is_empty() && view.missing.is_empty() && view.open.is_empty() {
        return ().into_any();
    }
    let missing = view.missing.iter().map(|missing| {
        let day = short_day(missing.by);
        let (class, mark, key) = if missing.late {
            ("light light-red", "warning", "outcome-late")
        } else {
            ("light light-amber", "clock", "outcome-by")
        };
        let moment = texts.code("outcome-moment", missing.moment.code());
        view! { <p><span class=class>{icon(mark)}<span>{texts.with(key, &[("moment", &moment), ("day", &day)])}</span></span></p> }.into_any()
    });
    let correctable = duo.acts.outcome;
    let events = view.events.iter().rev().map(|event| {
        let id = event.id;
        let length = event.form.months.map(|months| texts.count("outcome-length", months.into()));
        let facts = [
            Some(texts.code("outcome-moment", event.form.moment.code())),
            Some(texts.date(event.form.day)),
            length,
            Some(texts.code("outcome-source", event.form.source.code())),
        ];
        let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let corrected = (!event.stands).then(|| view! { " "<span class="tag tag-plain">{texts.get("outcome-corrected")}</span> });
        let correct = (event.stands && correctable).then(|| view! {
            <button class="link" type="button" on:click=move |_| show(sending.navigation, sending.id, Some(("outcome", Some(id))))>{texts.get("outcome-correct")}</button>
        });
        view! {
            <li class:outcome-old=!event.stands>
                <p><strong>{texts.code("outcome-kind", event.form.kind.code())}</strong>{corrected}</p>
                <p>{facts}</p>
                <p class="soft small">{event.by.clone()}" – "{texts.moment(event.at)}" "{correct}</p>
            </li>
        }
        .into_any()
    });
    view! {
        <section class="file-part" aria-labelledby="outcomes-title">
            <h2 id="outcomes-title">{texts.get("follow-outcomes")}</h2>
            {missing.collect_view()}
            <ul class="file-notes" role="list">{events.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The form. A correction begins with what it corrects.
pub(super) fn form(duo: &DuoFile, of: Option<Uuid>, sending: Sending, close: AnyView) -> AnyView {
    let corrects = of.and_then(|id| duo.outcomes.events.iter().find(|event| event.id == id));
    let record = of.unwrap_or(duo.row.id);
    let form = Form::new("outcome", format!("{record}/outcome/"));
    match corrects {
        Some(event) => {
            form.begin("moment", event.form.moment.code());
            form.begin("kind", event.form.kind.code());
            form.begin("day", &event.form.day.to_string());
            form.begin("source", event.form.source.code());
            form.begin("months", &event.form.months.map(|months| months.to_string()).unwrap_or_default());
        }
        None => {
            if let Some(first) = duo.outcomes.missing.first() {
                form.begin("moment", first.moment.code());
            }
        }
    }
    let kind = RwSignal::new(OutcomeKind::from_code(&form.value("kind")));
    let moments = duo.outcomes.open.iter().map(|moment| moment.code());
    let moments = form.choose("moment", choices("outcome-moment", moments));
    let kinds = form.pick(
        "kind",
        choices("outcome-kind", OutcomeKind::ALL.iter().map(|kind| kind.code())),
        move |code| kind.set(OutcomeKind::from_code(code)),
    );
    let source =
        form.choose("source", choices("outcome-source", OutcomeSource::ALL.iter().map(|one| one.code())));
    let has_length = Memo::new(move |_| kind.get().is_some_and(OutcomeKind::has_length));
    let months = move || has_length.get().then(|| form.line("months", Line::DIGITS));
    let day = form.day("day");
    let version = duo.row.version;
    let submit = move || {
        let mut faults = FieldErrors::default();
        let moment = OutcomeMoment::from_code(&form.required("moment", &mut faults));
        let kind = OutcomeKind::from_code(&form.required("kind", &mut faults));
        let day = form.required("day", &mut faults).parse().ok();
        let source = OutcomeSource::from_code(&form.required("source", &mut faults));
        let months = form.value("months");
        let months =
            kind.is_some_and(OutcomeKind::has_length).then_some(months).filter(|typed| !typed.is_empty());
        let number = months.as_ref().and_then(|typed| typed.parse::<u8>().ok());
        if months.is_some() && number.is_none() {
            faults.add(
                "months",
                Illegal::new("months-range").with("min", 1).with("max", domain::desk::outcome::MONTHS_MAX),
            );
        }
        let whole = moment.zip(kind).zip(day).zip(source);
        match whole.filter(|_| faults.is_empty()) {
            Some((((moment, kind), day), source)) => {
                let outcome = OutcomeForm { moment, kind, day, months: number, source };
                let body = OutcomeBody { outcome, corrects: of, version };
                sending.send(form, "outcome", body, "follow-done-outcome");
            }
            None => form.errors.set(faults),
        }
    };
    let fields = view! { {moments}{kinds}{day}{months}{source} }.into_any();
    form.view("follow-do-outcome", false, fields, submit, Some(close))
}
