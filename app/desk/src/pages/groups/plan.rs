//! Plans a session.

use super::{client, own_programmes};
use crate::form::{Form, say_it};
use crate::navigation::use_navigation;
use crate::route::Route;
use crate::words::programme;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::calendar::instant;
use domain::group::{SessionForm, SessionKind};
use domain::{FieldErrors, Illegal, ProgrammeId};
use leptos::prelude::*;
use ui::fields::{Choice, Line, choices};
use ui::texts::use_texts;
use uuid::Uuid;

/// Modules as a menu offers them: more than any training has.
const MODULES: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
const TIME: Line = Line { kind: "time", class: "w-10", ..Line::TEXT };

/// The form, closed until somebody needs it. For a cohort the kind is known.
#[component]
pub(super) fn PlanForm(
    /// For which cohort, of which programme.
    cohort: Option<(Uuid, ProgrammeId)>,
) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let own = cohort.map_or_else(own_programmes, |(_, programme)| vec![programme]);
    let only = own.first().copied().filter(|_| own.len() == 1);
    let form = Form::new("group-plan", "sessions/plan/".into());
    let open = RwSignal::new(false);
    // What is asked next depends on these two.
    let chosen = RwSignal::new(only.or_else(|| ProgrammeId::from_code(&form.value("programme"))));
    let kind = RwSignal::new(match cohort {
        Some(_) => Some(SessionKind::Collective),
        None => SessionKind::from_code(&form.value("kind")),
    });
    let may_plan = !own.is_empty();
    let fields = move || {
        let names = own.iter().map(|id| Choice {
            code: id.code(),
            label: programme(Some(*id)).to_owned(),
            hint: None,
        });
        let programmes = only.is_none().then(|| {
            form.choose_heard("programme", names.collect(), move |code| {
                chosen.set(ProgrammeId::from_code(code));
            })
        });
        let kinds = move || {
            let programme = chosen.get().filter(|_| cohort.is_none())?;
            let kinds = choices("session", SessionKind::of(programme).iter().map(|kind| kind.code()));
            Some(form.choose_heard("kind", kinds, move |code| kind.set(SessionKind::from_code(code))))
        };
        let module = move || {
            let programme = chosen.get().filter(|_| kind.get() == Some(SessionKind::Training))?;
            let count = usize::from(programme.programme().training_modules);
            let offered = MODULES.iter().take(count);
            let offered = offered.map(|code| Choice { code, label: (*code).to_owned(), hint: None });
            Some(form.pick("module", offered.collect(), |_| {}))
        };
        view! {
            {programmes}
            {kinds}
            {module}
            <div class="file-when">{form.day("starts")}{form.line("from", TIME)}{form.line("ends", TIME)}</div>
            {form.line("venue", Line::TEXT)}
            {form.line("seats", Line::DIGITS)}
        }
        .into_any()
    };
    let submit = move || match read(form, cohort, chosen.get_untracked(), kind.get_untracked()) {
        Ok(body) => {
            let done = move |file: domain::wire::desk::group::SessionFile| {
                navigation.go(Route::Session(file.row.id));
            };
            form.send(async move { client::plan(&body).await }, done, say_it);
        }
        Err(faults) => form.errors.set(faults),
    };
    let fields = StoredValue::new_local(fields);
    let submit = StoredValue::new_local(submit);
    move || {
        if !may_plan {
            return ().into_any();
        }
        if !open.get() {
            return view! { <p class="no-print"><button class="button button-small" type="button" on:click=move |_| open.set(true)>{texts.get("group-plan")}</button></p> }.into_any();
        }
        let close = view! { <button class="link" type="button" on:click=move |_| open.set(false)>{texts.get("file-not-now")}</button> };
        let fields = fields.with_value(|fields| fields());
        form.view(
            "group-plan",
            false,
            fields,
            move || submit.with_value(|submit| submit()),
            Some(close.into_any()),
        )
    }
}

/// What was typed, as far as the page can tell; the API checks the rest.
fn read(
    form: Form,
    cohort: Option<(Uuid, ProgrammeId)>,
    programme: Option<ProgrammeId>,
    kind: Option<SessionKind>,
) -> Result<SessionForm, FieldErrors> {
    let mut faults = FieldErrors::default();
    let missing = |field: &str, faults: &mut FieldErrors| faults.add(field, Illegal::new("required"));
    if programme.is_none() {
        missing("programme", &mut faults);
    }
    if kind.is_none() {
        missing("kind", &mut faults);
    }
    let module = match kind {
        Some(SessionKind::Training) => form.required("module", &mut faults).parse().ok(),
        _ => None,
    };
    let day: Option<NaiveDate> = form.required("starts", &mut faults).parse().ok();
    let starts = at(day, &form.required("from", &mut faults));
    let ends = at(day, &form.required("ends", &mut faults));
    let venue = form.required("venue", &mut faults);
    let seats: Option<u16> = form.required("seats", &mut faults).parse().ok();
    if starts.is_none() {
        missing("starts", &mut faults);
    }
    if ends.is_none() {
        missing("ends", &mut faults);
    }
    if seats.is_none() {
        missing("seats", &mut faults);
    }
    match programme.zip(kind).zip(starts).zip(ends).zip(seats) {
        Some(((((programme, kind), starts), ends), seats)) if faults.is_empty() => {
            let cohort = cohort.map(|(cohort, _)| cohort);
            Ok(SessionForm { programme, kind, module, cohort, starts, ends, venue, seats })
        }
        _ => Err(faults),
    }
}

/// A time of that day, by the clocks of Brussels.
fn at(day: Option<NaiveDate>, time: &str) -> Option<DateTime<Utc>> {
    let time = NaiveTime::parse_from_str(time, "%H:%M").ok()?;
    Some(instant(day?.and_time(time)))
}
