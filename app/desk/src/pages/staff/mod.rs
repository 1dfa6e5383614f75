//! Who is staff, and what they may: for administrators, each of whom sees only whom they may change.

mod entry;
mod trail;

use crate::pages::Page;
use crate::state::{Session, use_state};
use crate::words::failed;
use browser::call::{Ask, Call, CallError, call, get};
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use domain::wire::desk::{StaffEntry, StaffList};
use leptos::prelude::*;
use serde::Serialize;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Texts, use_texts};
use uuid::Uuid;

/// What is open: a new entry, or one of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    New,
    One(Uuid),
}

/// What the page works with; all of it handles.
#[derive(Clone, Copy)]
struct Staff {
    session: Session,
    list: RwSignal<Option<StaffList>>,
    failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence.
    done: RwSignal<Option<&'static str>>,
    open: RwSignal<Open>,
}

impl Staff {
    fn load(self) {
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match self.session.heard(list().await) {
                Ok(list) => drop(self.list.try_set(Some(list))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    /// The list is read again after each change: the answer of one says nothing of the others.
    fn finish(self, done: &'static str) {
        self.open.try_set(Open::Nothing);
        self.done.try_set(Some(done));
        self.load();
        request_animation_frame(|| crate::keys::focus("staff-top"));
    }
}

async fn list() -> Call<StaffList> {
    get("/api/v1/desk/staff".into()).await
}

/// Lists somebody, or changes what somebody is.
async fn send(id: Option<Uuid>, body: &impl Serialize) -> Call<()> {
    let path = id.map(|id| format!("/{id}")).unwrap_or_default();
    call(Ask::post(format!("/api/v1/desk/staff{path}"), body)).await.map(drop)
}

/// A role and where, in words.
fn grant_words(texts: Texts, grant: Grant) -> String {
    crate::words::grant(texts, grant)
}

/// A grant as one word of a draft.
fn grant_code(grant: Grant) -> String {
    format!("{}/{}", grant.role.code(), grant.programme.map(ProgrammeId::code).unwrap_or_default())
}

/// The grant of such a word.
fn grant_of(code: &str) -> Option<Grant> {
    let (role, programme) = code.split_once('/')?;
    Some(Grant { role: Role::from_code(role)?, programme: ProgrammeId::from_code(programme) })
}

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <StaffPage /> }.into_any()
}

#[component]
fn StaffPage() -> impl IntoView {
    let texts = use_texts();
    let on = Staff {
        session: use_state(),
        list: RwSignal::new(None),
        failed: RwSignal::new(None),
        done: RwSignal::new(None),
        open: RwSignal::new(Open::Nothing),
    };
    on.load();
    view! {
        <Page title=texts.get("desk-menu-staff")>
            <div class="desk-page">
                <h1 id="staff-top" tabindex="-1">{texts.get("desk-menu-staff")}</h1>
                <p class="lead">{texts.get("staff-lead")}</p>
                <div role="status">{move || on.done.get().map(|key| view! {
                    <div class="notice notice-good file-done">{icon("check")}<p>{texts.get(key)}</p></div>
                }.into_any())}</div>
                {move || on.failed.get().map(|error| failed(&error, move || on.load()))}
                {move || match (on.list.get(), on.failed.with(Option::is_some)) {
                    (Some(list), _) => whole(&list, on),
                    (None, false) => waiting(),
                    (None, true) => ().into_any(),
                }}
            </div>
        </Page>
    }
}

fn whole(list: &StaffList, on: Staff) -> AnyView {
    let texts = use_texts();
    let grantable = list.grantable.clone();
    let new = move || {
        match on.open.get() {
        Open::New => entry::add(&grantable, on),
        _ => view! { <button class="button button-small" type="button" on:click=move |_| on.open.set(Open::New)>{texts.get("staff-add")}</button> }.into_any(),
    }
    };
    let grantable = list.grantable.clone();
    let items = list.items.iter().map(|one| {
        let (one, grantable) = (one.clone(), grantable.clone());
        let id = one.id;
        let is_open = Memo::new(move |_| on.open.get() == Open::One(id));
        view! {
            <li class="file-part">
                {person(&one, on)}
                {move || is_open.get().then(|| entry::change(&one, &grantable, on))}
            </li>
        }
        .into_any()
    });
    view! { <div>{new}</div><ul class="staff-list" role="list">{items.collect_view()}</ul>{trail::trail(&list.changes)} }.into_any()
}

/// Name, address, roles, and whether they may sign in.
fn person(one: &StaffEntry, on: Staff) -> AnyView {
    let texts = use_texts();
    let id = one.id;
    let grants = one
        .grants
        .iter()
        .map(|grant| view! { <li class="tag tag-plain">{grant_words(texts, *grant)}</li> }.into_any());
    let (class, key) = if one.active { ("tag tag-good", "staff-on") } else { ("tag tag-bad", "staff-off") };
    let linked = one.linked.then(|| view! { <span>{texts.get("staff-linked")}</span> });
    let since = texts.with("file-since", &[("day", &texts.day(one.since))]);
    let name = one.card.name.clone();
    view! {
        <div class="staff-head">
            <h2>{name.clone()}</h2>
            <span class=class>{texts.get(key)}</span>
            <button class="button button-quiet button-small" type="button" aria-expanded=move || (on.open.get() == Open::One(id)).to_string()
                on:click=move |_| on.open.update(|open| *open = if *open == Open::One(id) { Open::Nothing } else { Open::One(id) })>
                {texts.get("staff-change")}<span class="sr">" "{name.clone()}</span></button>
        </div>
        <p class="file-facts"><span>{one.card.email.clone()}</span><span>{since}</span>{linked}</p>
        <ul class="staff-grants" role="list">{grants.collect_view()}</ul>
    }
    .into_any()
}
