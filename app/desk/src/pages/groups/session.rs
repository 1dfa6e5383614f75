//! One session: who is on its list, who was there, who still needs it. Each answer is one press, and the focus goes on to the
//! next row: a whole room is noted with Enter.

use super::{back, client, counts, hours, name, state};
use crate::keys::focus;
use crate::pages::{Page, not_found};
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::{failed, problem, programme};
use browser::call::CallError;
use domain::desk::queue::FileKind;
use domain::desk::{DeskAct, On, may};
use domain::group::{Attendance, SessionState};
use domain::wire::desk::group::{
    AttendeeRow, CancelSessionBody, Candidate, InviteBody, RecordBody, SessionFile,
};
use leptos::prelude::*;
use serde::Serialize;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Texts, use_texts};
use uuid::Uuid;

/// What the page works with; all of it handles.
#[derive(Clone, Copy)]
struct One {
    id: Uuid,
    session: Session,
    file: RwSignal<Option<SessionFile>>,
    failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence.
    done: RwSignal<Option<&'static str>>,
    busy: RwSignal<bool>,
}

impl One {
    fn load(self) {
        leptos::task::spawn_local(async move {
            match self.session.heard(client::session(self.id).await) {
                Ok(file) => drop(self.file.try_set(Some(file))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    /// Does something; then the focus goes to `next`. After a refusal the list is read again: a colleague was faster.
    fn act(
        self,
        act: &'static str,
        body: impl Serialize + 'static,
        done: &'static str,
        next: Option<String>,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        self.done.set(None);
        leptos::task::spawn_local(async move {
            let answer = self.session.heard(client::act(self.id, act, &body).await);
            self.busy.try_set(false);
            match answer {
                Ok(file) => {
                    self.done.try_set(Some(done));
                    self.file.try_set(Some(file));
                }
                Err(error) => {
                    self.failed.try_set(Some(error));
                    self.load();
                }
            }
            if let Some(next) = next {
                request_animation_frame(move || focus(&next));
            }
        });
    }
}

/// The page of a session.
pub(crate) fn page(id: Uuid) -> AnyView {
    view! { <OneSession id=id /> }.into_any()
}

#[component]
fn OneSession(id: Uuid) -> impl IntoView {
    let texts = use_texts();
    let one = One {
        id,
        session: use_state(),
        file: RwSignal::new(None),
        failed: RwSignal::new(None),
        done: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    one.load();
    let again = move || {
        one.failed.set(None);
        one.load();
    };
    let is_missing = Memo::new(move |_| {
        one.file.with(Option::is_none) && one.failed.get().is_some_and(|error| error.status() == Some(404))
    });
    move || {
        if is_missing.get() {
            return not_found();
        }
        view! {
            <Page title=texts.get("group-title")>
                <div class="desk-page file">
                    {back(Route::Sessions, "desk-menu-sessions")}
                    <div role="status">{move || one.done.get().map(|key| view! {
                        <div class="notice notice-good file-done">{icon("check")}<p>{texts.get(key)}</p></div>
                    }.into_any())}</div>
                    {move || one.failed.get().map(|error| if one.file.with(Option::is_some) {
                        view! { <div class="notice notice-bad" role="alert">{icon("warning")}<p>{said(texts, &error)}</p></div> }.into_any()
                    } else {
                        failed(&error, again)
                    })}
                    {move || match (one.file.get(), one.failed.with(Option::is_some)) {
                        (Some(file), _) => whole(&file, one),
                        (None, false) => view! { <h1 tabindex="-1">{texts.get("group-title")}</h1>{waiting()} }.into_any(),
                        (None, true) => view! { <h1 tabindex="-1">{texts.get("group-title")}</h1> }.into_any(),
                    }}
                </div>
            </Page>
        }
        .into_any()
    }
}

/// A refusal in words; with what the colleague said.
fn said(texts: Texts, error: &CallError) -> String {
    match error {
        CallError::Problem(fault) if fault.code == "attendance-changed" => {
            let who = fault.params.get("who").cloned().unwrap_or_default();
            let code = fault.params.get("attendance").map(String::as_str).unwrap_or_default();
            texts.with("group-changed", &[("who", &who), ("said", &texts.code("attendance", code))])
        }
        error => problem(error),
    }
}

fn whole(file: &SessionFile, one: One) -> AnyView {
    let texts = use_texts();
    let row = &file.row;
    let acts = may(&one.session.grants(), DeskAct::ActOnGroups, On::Record(Some(row.programme)));
    let version = row.version;
    let cancel = (acts && row.state == SessionState::Coming).then(|| view! {
        <button class="button button-quiet button-small" type="button"
            on:click=move |_| one.act("cancel", CancelSessionBody { version }, "group-done-cancel", None)>{texts.get("group-cancel")}</button>
    });
    let print = view! {
        <button class="button button-quiet button-small" type="button" on:click=move |_| drop(window().print())>{texts.get("group-print")}</button>
    };
    let company = row.company.clone().map(|company| view! { <span>{company}</span> });
    view! {
        <div class="desk-head">
            <h1 tabindex="-1">{name(texts, row)}</h1>
            {state(texts, row)}
        </div>
        <p class="lead">{hours(texts, row)}" · "{row.place.clone()}</p>
        <p class="cell-more"><span>{programme(Some(row.programme))}</span>{company}<span>{counts(texts, row)}</span></p>
        <div class="row-acts no-print">{print}{cancel}</div>
        <section class="file-part" aria-labelledby="people-title">
            <h2 id="people-title">{texts.get("group-list")}</h2>
            {people(file, one, acts)}
        </section>
        {(acts && row.state != SessionState::Cancelled).then(|| candidates(&file.candidates, one))}
    }
    .into_any()
}

fn file_link(texts: Texts, id: Uuid, name: &str) -> AnyView {
    let name = if name.is_empty() { texts.get("desk-erased") } else { name.to_owned() };
    view! { <a href=Route::File(id).href(texts.lang())>{name}</a> }.into_any()
}

/// "still missing module 3, 4"
fn lacking(texts: Texts, missing: &[u8]) -> Option<String> {
    let list: Vec<String> = missing.iter().map(u8::to_string).collect();
    (!list.is_empty()).then(|| texts.with("group-missing", &[("modules", &list.join(", "))]))
}

fn people(file: &SessionFile, one: One, acts: bool) -> AnyView {
    let texts = use_texts();
    if file.people.is_empty() {
        return view! { <p class="soft">{texts.get("group-nobody")}</p> }.into_any();
    }
    let begun = matches!(file.row.state, SessionState::UnderWay | SessionState::Past);
    let open = acts && file.row.state != SessionState::Cancelled;
    let last = file.people.len();
    let rows = file.people.iter().enumerate().map(|(at, person)| {
        attendee(person, one, open.then_some(begun), (at, if at + 1 < last { at + 1 } else { at }))
    });
    let label = texts.with("group-caption", &[("list", &texts.get("group-list"))]);
    view! {
        <div class="desk-table-scroll" role="region" tabindex="0" aria-label=label>
            <table class="desk-table">
                <caption class="sr">{label.clone()}</caption>
                <thead><tr>
                    <th scope="col">{texts.get("queue-person")}</th><th scope="col">{texts.get("group-said")}</th>
                    <th scope="col">{texts.get("group-record")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A row: what is said, and what can be said. `begun` is absent where nothing can.
fn attendee(person: &AttendeeRow, one: One, begun: Option<bool>, (at, next): (usize, usize)) -> AnyView {
    let texts = use_texts();
    let (id, seen) = (person.id, person.attendance);
    let class = match seen {
        Attendance::Present => "tag tag-good",
        Attendance::Absent => "tag tag-bad",
        Attendance::Expected => "tag tag-plain",
        Attendance::Excused => "tag tag-sun",
    };
    // Passed, and a module is missing since something was corrected: somebody has to look.
    let passed = match (person.gate_passed, person.missing.is_empty()) {
        (Some(true), false) => Some("group-look"),
        (Some(true), true) => Some("group-passed"),
        _ => None,
    };
    let passed = passed.map(|key| view! { <span>{texts.get(key)}</span> });
    let missing = lacking(texts, &person.missing).map(|words| view! { <span>{words}</span> });
    let by = person.by.clone().map(|by| view! { <span class="cell-more no-print">{by}</span> });
    let offered = Attendance::ALL.iter().copied().filter(move |said| match begun {
        None => false,
        Some(true) => *said != Attendance::Expected,
        Some(false) => matches!(said, Attendance::Expected | Attendance::Excused),
    });
    let spoken = person.name.clone();
    let buttons = offered.map(move |attendance| {
        let code = attendance.code();
        let go = move |_| {
            if attendance != seen {
                let body = RecordBody { person: id, seen, attendance };
                one.act("record", body, "group-done-record", Some(format!("said-{code}-{next}")));
            }
        };
        let pressed = (attendance == seen).to_string();
        view! {
            <button class="button button-quiet button-small" type="button" id=format!("said-{code}-{at}") aria-pressed=pressed
                on:click=go>{texts.code("attendance", code)}<span class="sr">" – "{spoken.clone()}</span></button>
        }
        .into_any()
    });
    view! {
        <tr>
            <th scope="row">{file_link(texts, id, &person.name)}<span class="cell-more">{kind(texts, person.kind)}{missing}{passed}</span></th>
            <td><span class=class>{texts.code("attendance", seen.code())}</span>{by}</td>
            <td><div class="row-acts">{buttons.collect_view()}</div></td>
        </tr>
    }
    .into_any()
}

fn kind(texts: Texts, kind: FileKind) -> AnyView {
    view! { <span>{texts.code("desk-kind", kind.code())}</span> }.into_any()
}

/// Who still needs it.
fn candidates(candidates: &[Candidate], one: One) -> AnyView {
    let texts = use_texts();
    let rows = candidates.iter().map(|person| {
        let id = person.id;
        let spoken = person.name.clone();
        let missing = lacking(texts, &person.missing).map(|words| view! { <span>{words}</span> });
        let go = move |_| {
            let body = InviteBody { people: vec![id] };
            one.act("invite", body, "group-done-invite", Some("invite-title".into()));
        };
        view! {
            <li><span>{file_link(texts, id, &person.name)}<span class="cell-more">{kind(texts, person.kind)}{missing}</span></span>
                <button class="button button-quiet button-small" type="button" on:click=go>{texts.get("group-invite")}<span class="sr">" – "{spoken}</span></button></li>
        }
        .into_any()
    });
    let list = if candidates.is_empty() {
        view! { <p class="soft">{texts.get("group-no-candidates")}</p> }.into_any()
    } else {
        view! { <ul class="export-files" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="file-part no-print" aria-labelledby="invite-title">
            <h2 id="invite-title" tabindex="-1">{texts.get("group-candidates")}</h2>
            {list}
        </section>
    }
    .into_any()
}
