//! The mentors for one person, best first, with the reasons both ways and what one wider answer would bring.

use super::avoid::Avoid;
use super::said::said;
use super::{client, reasons};
use crate::pages::Page;
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::fault;
use browser::call::CallError;
use domain::wire::desk::matching::{AvoidBody, AvoidReason, ProposeBody, Suggestion, Suggestions};
use leptos::prelude::*;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Texts, use_texts};
use uuid::Uuid;

/// The page.
pub(crate) fn page(application: Uuid) -> AnyView {
    view! { <ForOne application=application /> }.into_any()
}

/// State of the page; all of it handles.
#[derive(Clone, Copy)]
pub(super) struct Matching {
    pub(super) application: Uuid,
    found: RwSignal<Option<Suggestions>>,
    failed: RwSignal<Option<CallError>>,
    /// The mentor whose proposal waits for a second press.
    sure: RwSignal<Option<Uuid>>,
    /// Whom was proposed.
    done: RwSignal<Option<String>>,
    pub(super) session: Session,
    texts: Texts,
}

impl Matching {
    pub(super) fn load(self) {
        self.failed.set(None);
        let lang = self.texts.lang();
        leptos::task::spawn_local(async move {
            match self.session.heard(client::suggestions(self.application, lang).await) {
                Ok(found) => drop(self.found.try_set(Some(found))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    /// Notes that the two are never to be matched; the list comes again without the mentor.
    fn avoid(self, mentor: Uuid, reason: AvoidReason) {
        let body = AvoidBody { application: self.application, mentor, reason, text: String::new() };
        leptos::task::spawn_local(async move {
            match self.session.heard(client::avoid(&body).await) {
                Ok(_) => self.load(),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    fn propose(self, mentor: Uuid, who: String, version: i64) {
        leptos::task::spawn_local(async move {
            let answer = client::propose(self.application, &ProposeBody { mentor, version }).await;
            match self.session.heard(answer) {
                Ok(_) => {
                    self.done.try_set(Some(who));
                    self.load();
                }
                Err(error) => {
                    // What the list says of places and state may be old: it is read again beside the fault.
                    if error.status() == Some(409) {
                        self.load();
                    }
                    self.failed.try_set(Some(error));
                }
            }
            self.sure.try_set(None);
        });
    }
}

#[component]
fn ForOne(application: Uuid) -> impl IntoView {
    let texts = use_texts();
    let state = Matching {
        application,
        found: RwSignal::new(None),
        failed: RwSignal::new(None),
        sure: RwSignal::new(None),
        done: RwSignal::new(None),
        session: use_state(),
        texts,
    };
    state.load();
    let title = move || match state.found.with(|found| found.as_ref().map(|found| found.mentee.name.clone()))
    {
        Some(name) => texts.with("match-title", &[("name", &name)]),
        None => texts.get("match-title-plain"),
    };
    view! {
        <Page title=Signal::derive(title)>
            <div class="desk-page">
                <a class="link back" href=Route::File(application).href(texts.lang())>{icon("back")}{texts.get("match-back")}</a>
                <h1 tabindex="-1">{title}</h1>
                <div role="status">{move || state.done.get().map(|who| view! {
                    <div class="notice notice-good">{icon("check")}<p>{texts.with("match-done", &[("name", &who)])}</p></div>
                }.into_any())}</div>
                {move || state.failed.get().map(|error| fault(&error, state.found.with(Option::is_some), move || state.load()))}
                {move || match state.found.get() {
                    Some(found) => list(&found, state),
                    None if state.failed.with(Option::is_none) => waiting(),
                    None => ().into_any(),
                }}
            </div>
        </Page>
    }
}

fn list(found: &Suggestions, state: Matching) -> AnyView {
    let texts = use_texts();
    let days = usize::try_from(found.mentee.waiting_since_days).unwrap_or_default();
    let can_propose = found.mentee.state == "waiting";
    let cards = found
        .suggestions
        .iter()
        .enumerate()
        .map(|(at, one)| card(at, one, found.mentee.version, can_propose, state));
    let cards = cards.collect::<Vec<_>>();
    let none = cards.is_empty().then(|| view! {
        <div class="desk-empty"><h2>{texts.get("match-none-title")}</h2><p>{texts.get("match-none-text")}</p></div>
    });
    let bars = found.barred.iter().map(|(bar, count)| {
        view! { <li>{texts.with("match-bar-line", &[("bar", &texts.code("match-bar", bar.code())), ("number", &texts.number(*count))])}</li> }.into_any()
    });
    let bars = bars.collect::<Vec<_>>();
    let wider = found.counterfactuals.iter().map(|one| {
        let change = said(texts, "match-change", &one.change);
        let more = texts.count("match-more", one.more);
        view! { <li>{texts.with("match-wider", &[("change", &change), ("more", &more)])}</li> }.into_any()
    });
    let wider = wider.collect::<Vec<_>>();
    view! {
        <p class="file-facts">
            <span class="reference">{found.mentee.reference.to_string()}</span>
            <span class="tag">{texts.code("desk-state", &found.mentee.state)}</span>
            <span>{texts.count("match-waits", days)}</span>
            <span>{texts.count("match-possible", found.possible)}</span>
        </p>
        <div class="file-columns">
            <div class="file-main">{none}<ol class="match-list" role="list">{cards}</ol></div>
            <div class="file-aside">
                {(!wider.is_empty()).then(|| view! {
                    <section class="file-part" aria-labelledby="wider-title"><h2 id="wider-title">{texts.get("match-wider-title")}</h2><ul>{wider}</ul></section>
                })}
                {(!bars.is_empty()).then(|| view! {
                    <section class="file-part" aria-labelledby="bars-title"><h2 id="bars-title">{texts.get("match-bars-title")}</h2><ul>{bars}</ul></section>
                })}
                <Avoid matching=state />
            </div>
        </div>
    }
    .into_any()
}

fn card(at: usize, one: &Suggestion, version: i64, can_propose: bool, state: Matching) -> AnyView {
    let texts = use_texts();
    let id = one.mentor.id;
    let who = texts.read(|bundle| outline::card::who(bundle, &one.mentor));
    let sector = texts.code("sector", one.mentor.sector.code());
    let parts = one.mentor.company.clone().into_iter().chain([sector]);
    let subtitle = parts.collect::<Vec<_>>().join(" · ");
    let avatar = outline::card::avatar(&one.mentor, "");
    let score = texts.with("match-score", &[("score", &(one.score / 10).to_string())]);
    let free = texts.count("match-free", usize::from(one.free));
    let first = (at == 0).then(|| view! { <span class="tag tag-sun">{texts.get("match-best")}</span> });
    let (name, never) = (who.clone(), who.clone());
    let act = can_propose.then(move || {
        (move || {
            let name = name.clone();
            if state.sure.get() == Some(id) {
                view! {
                    <p>{texts.get("match-propose-text")}</p>
                    <div class="acts">
                        <button class="button button-small" type="button" on:click=move |_| state.propose(id, name.clone(), version)>{texts.get("match-propose-do")}</button>
                        <button class="link" type="button" on:click=move |_| state.sure.set(None)>{texts.get("file-not-now")}</button>
                    </div>
                }
                .into_any()
            } else {
                view! { <button class="button button-quiet button-small" type="button" on:click=move |_| state.sure.set(Some(id))>{texts.get("match-propose")}<span class="sr">" "{name}</span></button> }.into_any()
            }
        })
        .into_any()
    });
    view! {
        <li class="match-card">
            <div class="match-who"><span class="whole" inner_html=avatar></span><div><h2 class="h3">{who}</h2><p class="soft">{subtitle}</p></div>{first}</div>
            <p class="file-facts"><span>{score}</span><span>{free}</span></p>
            {reasons(&one.for_mentee, &one.for_mentor, &one.unmet)}
            {act}
            <details class="file-add">
                <summary>{texts.get("match-never")}<span class="sr">" "{never}</span></summary>
                <div class="acts">{AvoidReason::ALL.iter().map(|reason| {
                    let reason = *reason;
                    view! { <button class="button button-quiet button-small" type="button" on:click=move |_| state.avoid(id, reason)>{texts.code("match-avoid", reason.code())}</button> }.into_any()
                }).collect_view()}</div>
            </details>
        </li>
    }
    .into_any()
}
