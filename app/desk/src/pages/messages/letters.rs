//! Letters to print: one, or all that wait. Each is a sheet; on paper nothing else is left.

use super::act;
use crate::navigation::{query_pairs, use_navigation};
use crate::pages::Page;
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::{failed, problem};
use browser::call::{Call, CallError, get};
use domain::wire::desk::{LetterView, LetterWords, Letters};
use leptos::prelude::*;
use std::collections::BTreeSet;
use ui::icon;
use ui::panel::waiting;
use ui::scene;
use ui::texts::use_texts;
use uuid::Uuid;

/// What the page works with; all of it handles.
#[derive(Clone, Copy)]
struct Sheets {
    session: Session,
    letters: RwSignal<Option<Letters>>,
    failed: RwSignal<Option<CallError>>,
    /// Those that lie in their envelopes.
    posted: RwSignal<BTreeSet<Uuid>>,
    busy: RwSignal<bool>,
}

impl Sheets {
    fn load(self, one: Option<Uuid>) {
        self.failed.set(None);
        let which = one.map(|id| format!("?one={id}")).unwrap_or_default();
        leptos::task::spawn_local(async move {
            let answer: Call<Letters> = get(format!("/api/v1/desk/messages/letters{which}")).await;
            match self.session.heard(answer) {
                Ok(letters) => drop(self.letters.try_set(Some(letters))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    /// Notes that letters are posted, one after the other. What a colleague noted first is posted as well.
    fn post(self, letters: Vec<Uuid>) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            for id in letters {
                match self.session.heard(act(format!("messages/{id}/printed")).await) {
                    Err(error) if !matches!(error.status(), Some(404 | 409)) => {
                        self.failed.try_set(Some(error));
                        break;
                    }
                    _ => drop(self.posted.try_update(|posted| posted.insert(id))),
                }
            }
            self.busy.try_set(false);
        });
    }

    /// Those that are not posted yet.
    fn open(self) -> Vec<Uuid> {
        let all: Vec<Uuid> = self.letters.with(|letters| {
            letters.iter().flat_map(|all| all.letters.iter().map(|letter| letter.id)).collect()
        });
        self.posted.with(|posted| all.into_iter().filter(|id| !posted.contains(id)).collect())
    }
}

/// The page: the letter that the address names, else all.
pub(crate) fn page() -> AnyView {
    view! { <LettersPage /> }.into_any()
}

#[component]
fn LettersPage() -> impl IntoView {
    let texts = use_texts();
    let pairs = query_pairs(&use_navigation().address_now().query);
    let one = pairs.iter().find(|(name, _)| name == "one").and_then(|(_, id)| id.parse().ok());
    let on = Sheets {
        session: use_state(),
        letters: RwSignal::new(None),
        failed: RwSignal::new(None),
        posted: RwSignal::new(BTreeSet::new()),
        busy: RwSignal::new(false),
    };
    on.load(one);
    let gone = move || on.failed.with(|failed| failed.as_ref().and_then(CallError::status) == Some(404));
    view! {
        <Page title=texts.get("letters-title")>
            <div class="desk-page letters">
                <p class="no-print"><a href=Route::Messages.href(texts.lang())>{texts.get("letters-back")}</a></p>
                <h1 class="no-print" tabindex="-1">{texts.get("letters-title")}</h1>
                {move || match (on.letters.get(), on.failed.get()) {
                    (Some(letters), error) => sheets(&letters, error.as_ref(), on),
                    (None, None) => waiting(),
                    (None, Some(_)) if gone() => nothing(),
                    (None, Some(error)) => failed(&error, move || on.load(one)),
                }}
            </div>
        </Page>
    }
}

fn nothing() -> AnyView {
    let texts = use_texts();
    view! {
        <div class="desk-empty">
            {scene("done", 320, 200)}
            <h2>{texts.get("letters-none")}</h2>
            <p>{texts.get("letters-none-text")}</p>
        </div>
    }
    .into_any()
}

fn sheets(letters: &Letters, error: Option<&CallError>, on: Sheets) -> AnyView {
    let texts = use_texts();
    if letters.letters.is_empty() {
        return nothing();
    }
    let count = letters.letters.len();
    let trouble = error.map(|error| view! { <div class="notice notice-bad no-print" role="alert">{icon("warning")}<p>{problem(error)}</p></div> });
    let print = move |_| {
        let _ = window().print();
    };
    let all = move || {
        let open = on.open();
        (open.len() > 1).then(|| view! {
            <button class="button button-quiet" type="button" on:click=move |_| on.post(on.open())>{icon("check")}{texts.get("letters-all-posted")}</button>
        }.into_any())
    };
    let said = move || match count.saturating_sub(on.open().len()) {
        0 => String::new(),
        posted => texts.count("letters-posted", posted),
    };
    view! {
        <div class="no-print stack">
            <p class="lead">{texts.count("letters-lead", count)}</p>
            <div class="row-acts">
                <button class="button" type="button" on:click=print>{icon("print")}{texts.get("letters-print")}</button>
                {all}
            </div>
            <p role="status">{said}</p>
            {trouble}
        </div>
        <ul class="letter-list" role="list">{letters.letters.iter().map(|letter| sheet(letter, on)).collect_view()}</ul>
    }
    .into_any()
}

fn sheet(letter: &LetterView, on: Sheets) -> AnyView {
    let texts = use_texts();
    let id = letter.id;
    let reference = letter.reference.to_string();
    let file = Route::File(letter.file).href(texts.lang());
    let posted = {
        let reference = reference.clone();
        move || {
            let reference = reference.clone();
            if on.posted.with(|posted| posted.contains(&id)) {
                return view! { <span class="tag tag-good">{icon("check")}{texts.get("letters-noted")}</span> }.into_any();
            }
            view! {
                <button class="button button-quiet button-small" type="button" on:click=move |_| on.post(vec![id])>
                    {icon("check")}{texts.get("messages-printed")}<span class="sr">" "{reference}</span></button>
            }
            .into_any()
        }
    };
    view! {
        <li>
            <div class="row-acts no-print"><a class="reference" href=file>{reference}</a>{posted}</div>
            {paper(&letter.words)}
        </li>
    }
    .into_any()
}

/// The sheet itself, in the language of who gets it.
fn paper(words: &LetterWords) -> AnyView {
    let lines = |lines: &[String]| {
        lines.iter().map(|line| view! { <span>{line.clone()}</span> }.into_any()).collect_view()
    };
    let paragraphs = words.paragraphs.iter().map(|paragraph| view! { <p>{lines(paragraph)}</p> }.into_any());
    let ways = words.ways.iter().map(|way| view! { <li>{way.clone()}</li> }.into_any());
    view! {
        <article class="letter" lang=words.lang.code()>
            <p class="letter-sender">{lines(&words.sender)}</p>
            <address class="letter-window">{lines(&words.window)}</address>
            <p>{words.dated.clone()}</p>
            <p class="letter-reference">{words.reference.clone()}</p>
            <h2>{words.subject.clone()}</h2>
            <p>{words.hello.clone()}</p>
            {paragraphs.collect_view()}
            <h3>{words.how.clone()}</h3>
            <ul>{ways.collect_view()}</ul>
            <p class="letter-close"><span>{words.closing.clone()}</span><span>{words.team.clone()}</span></p>
            <footer><img src="/images/eu.svg" width="72" height="48" alt="" /><p>{words.funding.clone()}</p></footer>
        </article>
    }
    .into_any()
}
