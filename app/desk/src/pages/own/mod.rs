//! One's own desk: what one is, and who stands in while one is away.

use crate::client;
use crate::form::{Form, say_it};
use crate::pages::Page;
use crate::state::{Session, use_state};
use crate::words::{failed, grant};
use browser::call::CallError;
use chrono::NaiveDate;
use domain::desk::{DeskAct, On, may};
use domain::wire::desk::{StandInBody, StandInTerm, StandInView};
use domain::{FieldErrors, Illegal};
use leptos::prelude::*;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Texts, use_texts};

/// What the page works with; all of it handles.
#[derive(Clone, Copy)]
struct Own {
    session: Session,
    view: RwSignal<Option<StandInView>>,
    failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence.
    done: RwSignal<Option<&'static str>>,
}

impl Own {
    fn load(self) {
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match self.session.heard(client::stand_in().await) {
                Ok(view) => drop(self.view.try_set(Some(view))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    fn finish(self, view: StandInView, done: &'static str) {
        self.view.try_set(Some(view));
        self.done.try_set(Some(done));
        request_animation_frame(|| crate::keys::focus("own-top"));
    }
}

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <OwnPage /> }.into_any()
}

#[component]
fn OwnPage() -> impl IntoView {
    let texts = use_texts();
    let on = Own {
        session: use_state(),
        view: RwSignal::new(None),
        failed: RwSignal::new(None),
        done: RwSignal::new(None),
    };
    let grants = on.session.grants();
    // Who has no files has nobody to stand in for them.
    let has_files = may(&grants, DeskAct::Assign, On::Desk);
    if has_files {
        on.load();
    }
    let roles = grants
        .iter()
        .map(|one| view! { <li class="tag tag-plain">{grant(texts, *one)}</li> }.into_any())
        .collect::<Vec<_>>();
    let away = has_files.then(|| {
        view! {
            <section class="file-part" aria-labelledby="away-title">
                <h2 id="away-title">{texts.get("own-away")}</h2>
                <p>{texts.get("own-away-text")}</p>
                {move || on.failed.get().map(|error| failed(&error, move || on.load()))}
                {move || match (on.view.get(), on.failed.with(Option::is_some)) {
                    (Some(view), _) => stand_in(&view, on),
                    (None, false) => waiting(),
                    (None, true) => ().into_any(),
                }}
            </section>
        }
    });
    view! {
        <Page title=texts.get("own-title")>
            <div class="desk-page desk-narrow stack">
                <h1 id="own-top" tabindex="-1">{texts.get("own-title")}</h1>
                <div role="status">{move || on.done.get().map(|key| view! {
                    <div class="notice notice-good file-done">{icon("check")}<p>{texts.get(key)}</p></div>
                }.into_any())}</div>
                <section class="file-part" aria-labelledby="roles-title">
                    <h2 id="roles-title">{texts.get("own-roles")}</h2>
                    <ul class="staff-grants" role="list">{roles}</ul>
                    <p class="soft small">{texts.get("own-roles-text")}</p>
                </section>
                {away}
            </div>
        </Page>
    }
}

/// How it is now, and the form that changes it.
fn stand_in(view: &StandInView, on: Own) -> AnyView {
    let texts = use_texts();
    let others = view.for_others.iter().map(|term| {
        view! { <p class="file-line">{icon("info")}<span>{said(texts, "own-for-other", term)}</span></p> }
            .into_any()
    });
    let now = view.own.as_ref().map(|term| now(term, view.today, on));
    let form = if view.colleagues.is_empty() {
        view! { <p class="soft">{texts.get("own-alone")}</p> }.into_any()
    } else {
        form(view, on)
    };
    view! { {others.collect_view()}{now}{form} }.into_any()
}

/// "Bram stands in from … until …".
fn said(texts: Texts, key: &str, term: &StandInTerm) -> String {
    let (from, until) = (texts.date(term.from), texts.date(term.until));
    texts.with(key, &[("name", &term.who.name), ("from", &from), ("until", &until)])
}

fn now(term: &StandInTerm, today: NaiveDate, on: Own) -> AnyView {
    let texts = use_texts();
    // The days of the body count for nothing where nobody stands in.
    let body = StandInBody { to: None, from: today, last: today };
    let end = Form::new("own", "own/end/".into());
    let submit = move || {
        let body = body.clone();
        end.send(
            async move { client::set_stand_in(&body).await },
            move |view| on.finish(view, "own-done-end"),
            say_it,
        );
    };
    let words = view! { <p class="file-line">{icon("clock")}<span>{said(texts, "own-now", term)}</span></p> };
    end.view("own-end", false, words.into_any(), submit, None)
}

fn form(view: &StandInView, on: Own) -> AnyView {
    let form = Form::new("own", "own/away/".into());
    form.begin("from", &view.today.to_string());
    let colleagues = view.colleagues.iter().map(|one| (one.id.to_string(), one.name.clone())).collect();
    let fields = view! {
        {form.pick_one("to", colleagues)}
        <div class="file-when">{form.day("from")}{form.day("last")}</div>
    };
    let submit = move || {
        let mut faults = FieldErrors::default();
        let to = form.required("to", &mut faults).parse().ok();
        let from = day(form, "from", &mut faults);
        let last = day(form, "last", &mut faults);
        let (Some(to), Some(from), Some(last)) = (to, from, last) else {
            form.errors.set(faults);
            return;
        };
        let body = StandInBody { to: Some(to), from, last };
        form.send(
            async move { client::set_stand_in(&body).await },
            move |view| on.finish(view, "own-done-away"),
            say_it,
        );
    };
    form.view("own-do", false, fields.into_any(), submit, None)
}

/// A day, or a fault of its field.
fn day(form: Form, field: &str, faults: &mut FieldErrors) -> Option<NaiveDate> {
    let typed = form.required(field, faults);
    let day = typed.parse().ok();
    if day.is_none() && !typed.is_empty() {
        faults.add(field, Illegal::new("required"));
    }
    day
}
