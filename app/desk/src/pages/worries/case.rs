//! One worry: what was told, by whom, what was done, and what can be done.

use super::client;
use super::{clock, state};
use crate::form::Form;
use crate::pages::{Page, not_found};
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::{failed, programme, short_day};
use browser::call::CallError;
use domain::FieldErrors;
use domain::desk::worry::{WorryAct, WorryOutcome};
use domain::wire::desk::board::{CloseWorryBody, DuoVersionBody, WorryFile, WorryNoteBody};
use leptos::prelude::*;
use std::collections::BTreeMap;
use ui::fields::choices;
use ui::icon;
use ui::panel::waiting;
use ui::texts::use_texts;
use uuid::Uuid;

/// What the page works with; all of it handles.
#[derive(Clone, Copy)]
struct Case {
    id: Uuid,
    session: Session,
    worry: RwSignal<Option<WorryFile>>,
    failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence.
    done: RwSignal<Option<&'static str>>,
    /// Somebody else was faster: what the API says about it.
    between: RwSignal<Option<BTreeMap<String, String>>>,
}

impl Case {
    fn load(self) {
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match self.session.heard(client::worry(self.id).await) {
                Ok(worry) => drop(self.worry.try_set(Some(worry))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    fn send(self, form: Form, act: &'static str, body: impl serde::Serialize + 'static, done: &'static str) {
        let call = async move { client::act(self.id, act, &body).await };
        let finish = move |worry| {
            self.between.try_set(None);
            self.done.try_set(Some(done));
            self.worry.try_set(Some(worry));
        };
        form.send(call, finish, async move |error: &CallError| self.fell_through(error).await);
    }

    /// Shows the worry as somebody else left it.
    async fn fell_through(self, error: &CallError) -> bool {
        let CallError::Problem(problem) = error else { return false };
        if problem.status != 409 {
            return false;
        }
        let Ok(worry) = self.session.heard(client::worry(self.id).await) else { return false };
        self.done.try_set(None);
        self.between.try_set(Some(problem.params.clone()));
        self.worry.try_set(Some(worry));
        true
    }
}

/// The page of a worry.
pub(crate) fn page(id: Uuid) -> AnyView {
    view! { <OneWorry id=id /> }.into_any()
}

#[component]
fn OneWorry(id: Uuid) -> impl IntoView {
    let texts = use_texts();
    let case = Case {
        id,
        session: use_state(),
        worry: RwSignal::new(None),
        failed: RwSignal::new(None),
        done: RwSignal::new(None),
        between: RwSignal::new(None),
    };
    case.load();
    let is_missing = Memo::new(move |_| case.failed.get().is_some_and(|error| error.status() == Some(404)));
    move || {
        if is_missing.get() {
            return not_found();
        }
        view! {
            <Page title=texts.get("worry-title")>
                <div class="desk-page file">
                    <a class="link back no-print" href=Route::Worries.href(texts.lang())>{icon("back")}{texts.get("desk-menu-worries")}</a>
                    {move || case.failed.get().map(|error| failed(&error, move || case.load()))}
                    <h1 tabindex="-1">{texts.get("worry-title")}</h1>
                    <div role="status">{move || case.done.get().map(|key| view! {
                        <div class="notice notice-good file-done">{icon("check")}<p>{texts.get(key)}</p></div>
                    }.into_any())}</div>
                    {move || match (case.worry.get(), case.failed.with(Option::is_some)) {
                        (Some(worry), _) => whole(&worry, case),
                        (None, false) => waiting(),
                        (None, true) => ().into_any(),
                    }}
                </div>
            </Page>
        }
        .into_any()
    }
}

fn whole(worry: &WorryFile, case: Case) -> AnyView {
    let texts = use_texts();
    let row = &worry.row;
    let text = worry.text.clone().unwrap_or_else(|| texts.get("desk-erased"));
    let outcome =
        row.outcome.map(|outcome| view! { <span>{texts.code("worry-outcome", outcome.code())}</span> });
    let taken = row
        .taken_by
        .clone()
        .map(|name| view! { <span>{texts.with("worry-with", &[("name", &name)])}</span> });
    view! {
        <header class="file-head">
            <p class="file-facts"><span>{texts.moment(row.at)}</span><span>{programme(Some(row.programme))}</span></p>
            <div class="file-stands">{state(row.state)}{clock(row)}{taken}{outcome}</div>
            <div class="notice">{icon("speech")}<h2>{texts.get("worry-words")}</h2><p class="file-quote">{text}</p></div>
        </header>
        <div class="file-columns">
            <div class="file-main">{acts(worry, case)}{notes(worry)}{history(worry)}</div>
            <div class="file-aside">{people(worry)}</div>
        </div>
    }
    .into_any()
}

/// Who told it, ready to be called, and about whom.
fn people(worry: &WorryFile) -> AnyView {
    let texts = use_texts();
    let teller = &worry.teller;
    let name = if teller.name.is_empty() { texts.get("desk-erased") } else { teller.name.clone() };
    let phone = teller.phone.clone().map(|phone| view! { <li><a class="nowrap" href=format!("tel:{phone}")>{icon("phone")}{phone.clone()}</a></li> });
    let mail = teller
        .email
        .clone()
        .map(|mail| view! { <li><a href=format!("mailto:{mail}")>{icon("post")}{mail.clone()}</a></li> });
    let post = teller.address.clone().map(|post| view! { <li>{post}</li> });
    let other = if worry.other.is_empty() { texts.get("desk-erased") } else { worry.other.clone() };
    let term = worry.term.map(|term| {
        let (first, last) = (short_day(term.first), short_day(term.last));
        view! { <p class="soft">{texts.with("worry-term", &[("first", &first), ("last", &last)])}</p> }
    });
    view! {
        <section class="file-part" aria-labelledby="people-title">
            <h2 id="people-title">{texts.get("worry-people")}</h2>
            <p><span class="soft small">{texts.code("worry-teller", worry.row.side.code())}</span><br /><strong>{name}</strong></p>
            <ul class="file-notes" role="list">{phone}{mail}{post}
                <li class="soft">{texts.with("follow-lang", &[("lang", &texts.code("correspondence", teller.lang.code()))])}</li></ul>
            <p><span class="soft small">{texts.get("worry-other")}</span><br /><strong>{other}</strong></p>
            {term}
            <p class="soft small">{texts.get("worry-secret")}</p>
        </section>
    }
    .into_any()
}

fn acts(worry: &WorryFile, case: Case) -> AnyView {
    let texts = use_texts();
    let version = worry.row.version;
    let has = |act: WorryAct| worry.acts.contains(&act);
    let take = Form::new("worry", format!("{}/take/", case.id));
    let take = has(WorryAct::Take).then(|| {
        let submit = move || case.send(take, "take", DuoVersionBody { version }, "worry-done-take");
        take.view("worry-do-take", false, ().into_any(), submit, None)
    });
    let note = Form::new("worry", format!("{}/note/", case.id));
    let note = has(WorryAct::Note).then(|| {
        let submit = move || {
            let mut faults = FieldErrors::default();
            let text = note.required("text", &mut faults);
            if faults.is_empty() {
                case.send(note, "note", WorryNoteBody { text, version }, "worry-done-note");
            } else {
                note.errors.set(faults);
            }
        };
        note.view("worry-do-note", false, note.area("text", 4, false), submit, None)
    });
    let close = Form::new("worry", format!("{}/close/", case.id));
    let close = has(WorryAct::Close).then(|| {
        let outcomes = choices("worry-outcome", WorryOutcome::ALL.iter().map(|outcome| outcome.code()));
        let submit = move || {
            let mut faults = FieldErrors::default();
            match WorryOutcome::from_code(&close.required("outcome", &mut faults)) {
                Some(outcome) => {
                    case.send(close, "close", CloseWorryBody { outcome, version }, "worry-done-close");
                }
                None => close.errors.set(faults),
            }
        };
        close.view("worry-do-close", false, close.choose("outcome", outcomes), submit, None)
    });
    view! {
        <section class="file-part" aria-labelledby="acts-title">
            <h2 id="acts-title">{texts.get("file-acts")}</h2>
            {move || case.between.get().map(|params| faster(&params))}
            {take}{note}{close}
        </section>
    }
    .into_any()
}

/// Who did what in between.
fn faster(params: &BTreeMap<String, String>) -> AnyView {
    let texts = use_texts();
    let act = params.get("act").and_then(|act| texts.find(&format!("worry-act-{act}")));
    let at = params.get("at").and_then(|at| at.parse().ok());
    let line = act.zip(params.get("by")).zip(at).map(|((what, who), at)| {
        let line = texts.with("file-line", &[("what", &what), ("who", who), ("when", &texts.moment(at))]);
        view! { <p>{line}</p> }
    });
    view! {
        <div class="notice notice-sun" role="alert">
            {icon("info")}<h3>{texts.get("file-between-title")}</h3>{line}<p>{texts.get("file-between-text")}</p>
        </div>
    }
    .into_any()
}

fn notes(worry: &WorryFile) -> AnyView {
    let texts = use_texts();
    let lines = worry.notes.iter().rev().map(|note| {
        let text = note.text.clone().unwrap_or_else(|| texts.get("desk-erased"));
        view! { <li><p class="file-note">{text}</p><p class="soft small">{note.by.clone()}" – "{texts.moment(note.at)}</p></li> }.into_any()
    });
    let lines = lines.collect::<Vec<_>>();
    (!lines.is_empty())
        .then(|| {
            view! {
                <section class="file-part" aria-labelledby="notes-title">
                    <h2 id="notes-title">{texts.get("worry-notes")}</h2>
                    <ul class="file-notes" role="list">{lines}</ul>
                </section>
            }
        })
        .into_any()
}

fn history(worry: &WorryFile) -> AnyView {
    let texts = use_texts();
    let lines = worry.history.iter().rev().map(|line| {
        let what =
            texts.find(&format!("worry-act-{}", line.act)).unwrap_or_else(|| texts.get("duo-act-other"));
        let who = line.by.clone().unwrap_or_else(|| texts.code("desk-actor", line.actor.code()));
        let words =
            texts.with("file-line", &[("what", &what), ("who", &who), ("when", &texts.moment(line.at))]);
        view! { <li>{words}</li> }.into_any()
    });
    view! {
        <section class="file-part" aria-labelledby="history-title">
            <h2 id="history-title">{texts.get("file-history")}</h2>
            <ol class="file-history" role="list">{lines.collect_view()}</ol>
        </section>
    }
    .into_any()
}
