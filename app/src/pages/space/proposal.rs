//! A proposal: what somebody needs, never who they are; yes, no, a question, and when one is free, on one page.

use super::duos::{need, turn};
use super::file::without_file;
use super::send::{HEADING, Sending};
use super::{follow_kind, notice};
use crate::client::{self, CallError};
use crate::pages::status::word;
use crate::route::Route;
use crate::state::{SpaceState, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::errors::form_title;
use crate::ui::{ErrorSummary, Page, aloud, back_link, panel};
use domain::FieldErrors;
use domain::form::ModeWish;
use domain::wire::{DuoView, OwnVolunteer, ProposalView};
use leptos::prelude::*;
use uuid::Uuid;

/// The page of a proposal.
#[component]
pub(super) fn Proposal(
    /// Which one.
    id: Uuid,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let space: SpaceState = use_state();
    let sending = Sending::of_proposal(id);
    follow_kind();
    let found = Memo::new(move |_| space.file.with(|file| file.as_ref().map(|file| of(file, id))));
    // One that is no longer among the proposals has become a duo, or is over.
    let became = RwSignal::new(None::<Result<DuoView, CallError>>);
    Effect::new(move |_| {
        space.done.set(None);
        space.need(lang);
    });
    Effect::new(move |_| {
        if let Some(None) = found.get() {
            leptos::task::spawn_local(async move {
                let duo = client::duo(id).await;
                became.try_set(Some(duo));
            });
        }
    });
    let asks = form_title(texts.get("space-proposal-title"), sending.errors);
    let lost = move || became.with(|duo| matches!(duo, Some(Err(error)) if error.status() == Some(404)));
    let gone = move || texts.get(if lost() { "space-proposal-lost" } else { "space-proposal-gone" });
    let title = Signal::derive(move || match found.get() {
        Some(None) => gone(),
        _ => asks.get(),
    });
    let heading = move || match found.get() {
        Some(None) => gone(),
        _ => texts.get("space-proposal-title"),
    };
    view! {
        <Page title=title>
            <div class="page">
                {back_link(Route::Space.href(lang), texts.get("space-back"))}
                <div class="need measure">
                    <div class="need-head">
                        <h1 id=HEADING tabindex="-1">{heading}</h1>
                        {word(space.done.into())}
                    </div>
                    <ErrorSummary errors=sending.errors />
                    {move || without_file(space)}
                    {move || match found.get()? {
                        Some(proposal) => Some(open(texts, &proposal, sending)),
                        None => Some(became.with(|duo| over(texts, duo.as_ref()))),
                    }}
                    {sending.notice()}
                </div>
            </div>
        </Page>
    }
}

fn of(file: &OwnVolunteer, id: Uuid) -> Option<ProposalView> {
    file.proposals.iter().find(|proposal| proposal.id == id).cloned()
}

fn open(texts: Texts, proposal: &ProposalView, sending: Sending) -> AnyView {
    sending.space.begin(Route::Proposal(proposal.id));
    sending.errors.set(FieldErrors::default());
    let fact = |class: &'static str, key: &str, words: String| {
        view! { <li class=class><span>{aloud(texts.get(key))}{words}</span></li> }.into_any()
    };
    let languages = proposal.languages.iter().map(|spoken| {
        let level = texts.code("level", spoken.level.code());
        format!("{} ({level})", texts.code("tongue", spoken.language.code()))
    });
    let times = proposal.times.iter().map(|time| texts.code("time", time.code()));
    let at = if proposal.mode == ModeWish::Online { "online" } else { "where" };
    let commune = proposal.commune.map(|commune| texts.code("commune", commune.code()));
    let place = std::iter::once(texts.code("space-mode", proposal.mode.code())).chain(commune);
    view! {
        <section class="card">
            <h2>{need(texts, proposal)}</h2>
            <ul class="facts big" role="list">
                {fact("speaks", "mentor-speaks", languages.collect::<Vec<_>>().join(", "))}
                {fact("when", "mentor-when", times.collect::<Vec<_>>().join(", "))}
                {fact(at, "mentor-where", place.collect::<Vec<_>>().join(", "))}
            </ul>
            <p class="soft">{texts.get("space-proposal-no-name")}</p>
        </section>
        {notice("", "clock", turn(texts, proposal))}
        {super::answer::answer(proposal, sending)}
    }
    .into_any()
}

/// What a proposal has become, in words; nothing while they are on their way.
fn over(texts: Texts, duo: Option<&Result<DuoView, CallError>>) -> AnyView {
    let lang = texts.lang();
    let back = || {
        view! { <div class="acts"><a class="button" href=Route::Space.href(lang)>{texts.get("space-see")}</a></div> }
            .into_any()
    };
    match duo {
        None => panel::waiting(),
        Some(Ok(duo)) if duo.state == "cancelled" => {
            let key = match duo.reason.as_deref() {
                Some("no-answer") => "space-proposal-expired",
                _ => "space-proposal-over",
            };
            view! { {notice("", "info", texts.get(key))}{back()} }.into_any()
        }
        Some(Ok(duo)) => {
            let href = Route::Duo(duo.id).href(lang);
            view! {
                {notice("notice-good", "check", texts.get("space-proposal-duo"))}
                <div class="acts"><a class="button" href=href>{texts.get("space-proposal-duo-see")}</a></div>
            }
            .into_any()
        }
        Some(Err(error)) if error.status() != Some(404) => {
            view! { {notice("notice-bad", "warning", panel::problem(error))}{back()} }.into_any()
        }
        // The way back stands above.
        Some(Err(_)) => notice("", "info", texts.get("space-proposal-none")),
    }
}
