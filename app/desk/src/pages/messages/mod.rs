//! Messages that did not reach their person, letters to print, and whom to call.

mod letters;

pub(crate) use letters::page as letters;

use crate::pages::Page;
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::{failed, problem, programme, short_day};
use browser::call::{Ask, Call, CallError, call, get, typed};
use domain::calendar::brussels_date;
use domain::wire::desk::{CallView, MessageView, MessagesBoard};
use leptos::prelude::*;
use ui::icon;
use ui::panel::waiting;
use ui::scene;
use ui::texts::use_texts;

async fn board() -> Call<MessagesBoard> {
    get("/api/v1/desk/messages".into()).await
}

/// An act without a body (`messages/<id>/resend`, `calls/<file>/called`); answers the board afterwards.
async fn act(path: String) -> Call<MessagesBoard> {
    typed(&call(Ask::new("POST", format!("/api/v1/desk/{path}"))).await?)
}

/// What the page works with; all of it handles.
#[derive(Clone, Copy)]
struct Board {
    session: Session,
    list: RwSignal<Option<MessagesBoard>>,
    failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence.
    done: RwSignal<Option<&'static str>>,
    busy: RwSignal<bool>,
}

impl Board {
    fn load(self) {
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match self.session.heard(board().await) {
                Ok(list) => drop(self.list.try_set(Some(list))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    /// Does something about one line. Where a colleague was faster, the board is read again.
    fn act(self, path: String, done: &'static str) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        self.done.set(None);
        leptos::task::spawn_local(async move {
            let answer = self.session.heard(act(path).await);
            self.busy.try_set(false);
            match answer {
                Ok(list) => {
                    self.done.try_set(Some(done));
                    self.list.try_set(Some(list));
                    // The button is gone with its line: the focus goes to the heading above.
                    request_animation_frame(|| crate::keys::focus("messages-top"));
                }
                Err(error) if matches!(error.status(), Some(404 | 409)) => {
                    self.done.try_set(Some("messages-faster"));
                    if let Ok(list) = self.session.heard(board().await) {
                        self.list.try_set(Some(list));
                    }
                }
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }
}

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <Messages /> }.into_any()
}

#[component]
fn Messages() -> impl IntoView {
    let texts = use_texts();
    let on = Board {
        session: use_state(),
        list: RwSignal::new(None),
        failed: RwSignal::new(None),
        done: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    on.load();
    view! {
        <Page title=texts.get("desk-menu-messages")>
            <div class="desk-page">
                <h1 id="messages-top" tabindex="-1">{texts.get("desk-menu-messages")}</h1>
                <p class="lead">{texts.get("messages-lead")}</p>
                <div role="status">{move || on.done.get().map(|key| view! {
                    <div class="notice notice-good file-done">{icon("check")}<p>{texts.get(key)}</p></div>
                }.into_any())}</div>
                {move || on.failed.get().map(|error| if on.list.with(Option::is_some) { view! { <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div> }.into_any() } else { failed(&error, move || on.load()) })}
                {move || match (on.list.get(), on.failed.with(Option::is_some)) {
                    (Some(list), _) => lists(&list, on),
                    (None, false) => waiting(),
                    (None, true) => ().into_any(),
                }}
            </div>
        </Page>
    }
}

fn lists(list: &MessagesBoard, on: Board) -> AnyView {
    let texts = use_texts();
    if list.messages.is_empty() && list.calls.is_empty() {
        return view! {
            <div class="desk-empty">
                {scene("done", 320, 200)}
                <h2>{texts.get("messages-empty-title")}</h2>
                <p>{texts.get("messages-empty-text")}</p>
            </div>
        }
        .into_any();
    }
    let calls = list.calls.iter().map(|one| caller(one, on)).collect::<Vec<_>>();
    let of = |to_print: bool| {
        let rows = list.messages.iter().filter(move |one| (one.state == "to-print") == to_print);
        rows.map(|one| message(one, on)).collect::<Vec<_>>()
    };
    let letters = of(true);
    let all = (letters.len() > 1).then(|| {
        view! { <p><a class="button button-small" href=Route::Letters.href(texts.lang())>{icon("print")}{texts.get("messages-all-letters")}</a></p> }
    });
    view! {
        {part("messages-calls", "messages-phone", calls)}
        {part("messages-lost", "messages-way", of(false))}
        {all}
        {part("messages-print", "messages-way", letters)}
    }
    .into_any()
}

/// A list under its heading, with how many; nothing where there is none.
fn part(key: &'static str, third: &'static str, rows: Vec<AnyView>) -> AnyView {
    let texts = use_texts();
    let count = rows.len();
    (count > 0)
        .then(|| view! {
            <section class="file-part" aria-labelledby=key>
                <h2 id=key>{texts.get(key)}" "<span class="count">{texts.number(count)}</span></h2>
                <div class="desk-table-scroll" role="group" tabindex="0" aria-labelledby=key><table class="desk-table">
                    <caption class="sr">{texts.get(key)}</caption>
                    <thead><tr>
                        <th scope="col">{texts.get("queue-person")}</th><th scope="col">{texts.get("messages-why")}</th>
                        <th scope="col">{texts.get(third)}</th><th scope="col">{texts.get("messages-do")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
            </section>
        })
        .into_any()
}

fn caller(one: &CallView, on: Board) -> AnyView {
    let texts = use_texts();
    let file = one.file;
    let name = if one.name.is_empty() { texts.get("desk-erased") } else { one.name.clone() };
    let phone = match one.phone.clone().filter(|phone| !phone.is_empty()) {
        Some(phone) => {
            view! { <a class="nowrap" href=format!("tel:{phone}")>{icon("phone")}{phone.clone()}</a> }
                .into_any()
        }
        None => view! { <span class="soft">{texts.get("messages-no-phone")}</span> }.into_any(),
    };
    let since = texts.with("file-since", &[("day", &short_day(brussels_date(one.since)))]);
    view! {
        <tr>
            <th scope="row"><a href=Route::File(file).href(texts.lang())>{name}</a>
                <span class="cell-more"><span class="reference">{one.reference.to_string()}</span><span>{programme(one.programme)}</span></span></th>
            <td>{texts.code("call-why", &one.why)}<span class="cell-more">{since}</span></td>
            <td>{phone}</td>
            <td><button class="button button-quiet button-small" type="button" on:click=move |_| on.act(format!("calls/{file}/called"), "messages-done-called")>
                {icon("check")}{texts.get("messages-called")}<span class="sr">" "{one.reference.to_string()}</span></button></td>
        </tr>
    }
    .into_any()
}

fn message(one: &MessageView, on: Board) -> AnyView {
    let texts = use_texts();
    let id = one.id;
    let name = if one.name.is_empty() { texts.get("desk-erased") } else { one.name.clone() };
    let kind =
        texts.find(&format!("message-kind-{}", one.kind)).unwrap_or_else(|| texts.get("message-kind-other"));
    let way = one.way.map(|way| texts.code("contact-way", way.code()));
    let class = match one.state.as_str() {
        "to-print" => "tag",
        _ => "tag tag-bad",
    };
    let button = |class: &'static str,
                  mark: &'static str,
                  act: &'static str,
                  label: &'static str,
                  done: &'static str| {
        let reference = one.reference.to_string();
        view! {
            <button class=class type="button" on:click=move |_| on.act(format!("messages/{id}/{act}"), done)>
                {icon(mark)}{texts.get(label)}<span class="sr">" "{reference}</span></button>
        }
        .into_any()
    };
    let buttons = if one.state == "to-print" {
        let letter = Address { lang: texts.lang(), route: Route::Letters, query: format!("one={id}") }.href();
        let reference = one.reference.to_string();
        view! {
            <a class="button button-quiet button-small" href=letter>{icon("print")}{texts.get("messages-letter")}<span class="sr">" "{reference}</span></a>
            {button("link", "check", "printed", "messages-printed", "messages-done-printed")}
        }
        .into_any()
    } else {
        // What a session was about stands in no page that a new message could lead to.
        let resend = (!one.kind.starts_with("session-")).then(|| {
            button(
                "button button-quiet button-small",
                "arrow",
                "resend",
                "messages-resend",
                "messages-done-resend",
            )
        });
        view! {
            {resend}
            {button("link", "check", "done", "messages-settled", "messages-done-settled")}
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row"><a href=Route::File(one.file).href(texts.lang())>{name}</a>
                <span class="cell-more"><span class="reference">{one.reference.to_string()}</span><span>{programme(one.programme)}</span></span></th>
            <td>{kind}<span class="cell-more"><span class=class>{texts.code("message-state", &one.state)}</span>{texts.moment(one.at)}</span></td>
            <td>{way}</td>
            <td><div class="row-acts">{buttons}</div></td>
        </tr>
    }
    .into_any()
}
