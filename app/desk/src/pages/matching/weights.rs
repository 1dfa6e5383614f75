//! The weights of matching: what each wish counts, in words; which versions there were, and who set them. A lead sets new
//! ones.

use super::client;
use super::weights_form::form;
use crate::pages::Page;
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::failed;
use browser::call::CallError;
use domain::ProgrammeId;
use domain::desk::{DeskAct, On, may};
use domain::matching::Weights;
use domain::wire::desk::matching::{WeightsSet, WeightsView};
use leptos::prelude::*;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Texts, use_texts};

/// The points of a field.
type Points = fn(&Weights) -> u16;

/// What is weighed: the name of the field, and its points.
pub(super) const WEIGHED: [(&str, Points); 6] = [
    ("wished", |weights| weights.wished[0]),
    ("sector", |weights| weights.sector),
    ("language", |weights| weights.language),
    ("times", |weights| weights.times),
    ("place", |weights| weights.place),
    ("waiting", |weights| weights.waiting),
];

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <WeightsPage /> }.into_any()
}

#[component]
fn WeightsPage() -> impl IntoView {
    let texts = use_texts();
    let session: Session = use_state();
    let grants = session.grants();
    let own = ProgrammeId::ALL
        .iter()
        .copied()
        .filter(move |id| may(&grants, DeskAct::Match, On::Record(Some(*id))));
    let parts = own.map(|programme| view! { <OfProgramme programme=programme /> }.into_any());
    view! {
        <Page title=texts.get("weight-title")>
            <div class="desk-page stack">
                <p class="back"><a href=Route::Matching.href(texts.lang())>{texts.get("desk-menu-matching")}</a></p>
                <h1 tabindex="-1">{texts.get("weight-title")}</h1>
                <p class="lead">{texts.get("weight-lead")}</p>
                <p>{texts.get("weight-people")}</p>
                {parts.collect_view()}
            </div>
        </Page>
    }
}

/// What a programme's part works with; all of it handles.
#[derive(Clone, Copy)]
pub(super) struct Weighing {
    pub(super) programme: ProgrammeId,
    pub(super) session: Session,
    pub(super) view: RwSignal<Option<WeightsView>>,
    pub(super) open: RwSignal<bool>,
    /// What was just done: the key of a sentence.
    pub(super) done: RwSignal<Option<&'static str>>,
    failed: RwSignal<Option<CallError>>,
}

impl Weighing {
    pub(super) fn load(self) {
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match self.session.heard(client::weights(self.programme).await) {
                Ok(view) => drop(self.view.try_set(Some(view))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }
}

#[component]
fn OfProgramme(programme: ProgrammeId) -> impl IntoView {
    let on = Weighing {
        programme,
        session: use_state(),
        view: RwSignal::new(None),
        open: RwSignal::new(false),
        done: RwSignal::new(None),
        failed: RwSignal::new(None),
    };
    let texts = use_texts();
    on.load();
    view! {
        <section class="file-part">
            <h2 id=format!("weights-{}", programme.code()) tabindex="-1">{programme.programme().name}</h2>
            <div role="status">{move || on.done.get().map(|key| view! {
                <div class="notice notice-good file-done">{icon("check")}<p>{texts.get(key)}</p></div>
            }.into_any())}</div>
            {move || on.failed.get().map(|error| failed(&error, move || on.load()))}
            {move || match (on.view.get(), on.failed.with(Option::is_some)) {
                (Some(view), _) => whole(&view, on),
                (None, false) => waiting(),
                (None, true) => ().into_any(),
            }}
        </section>
    }
}

fn whole(view: &WeightsView, on: Weighing) -> AnyView {
    let texts = use_texts();
    let since = match &view.set {
        Some(set) => who(texts, view.version, set),
        None => texts.get("weight-house"),
    };
    let may_set = view.may_set;
    let shown = view.clone();
    let change = move || {
        if !may_set {
            return view! { <p class="soft small">{texts.get("weight-lead-only")}</p> }.into_any();
        }
        if on.open.get() {
            return form(&shown, on);
        }
        view! { <button class="button button-small" type="button" on:click=move |_| on.open.set(true)>{texts.get("weight-change")}</button> }
            .into_any()
    };
    view! { <p class="soft">{since}</p>{table(&view.weights, on.programme)}{change}{versions(view)} }
        .into_any()
}

/// Who set a version, when and why.
fn who(texts: Texts, version: i64, set: &WeightsSet) -> String {
    let (version, when) = (version.to_string(), texts.moment(set.at));
    let line = texts.with("weight-set", &[("version", &version), ("name", &set.name), ("when", &when)]);
    match set.reason {
        Some(reason) => format!("{line} {}", texts.code("weight-reason", reason.code())),
        None => line,
    }
}

fn table(weights: &Weights, programme: ProgrammeId) -> AnyView {
    let texts = use_texts();
    let rows = WEIGHED.iter().map(|(name, points)| {
        let points = texts.count("weight-points", usize::from(points(weights)));
        view! {
            <tr>
                <th scope="row">{texts.get(&format!("weight-{name}"))}</th>
                <td class="tabular">{points}</td>
                <td>{texts.get(&format!("weight-{name}-why"))}</td>
            </tr>
        }
        .into_any()
    });
    let caption = texts.with("weight-caption", &[("programme", programme.programme().name)]);
    view! {
        <div class="desk-table-box"><table class="desk-table">
            <caption class="sr">{caption}</caption>
            <thead><tr>
                <th scope="col">{texts.get("weight-what")}</th><th scope="col">{texts.get("weight-worth")}</th><th scope="col">{texts.get("weight-why")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table></div>
        <p>{sectors(texts, weights)}</p>
    }
    .into_any()
}

fn sectors(texts: Texts, weights: &Weights) -> String {
    let names = weights.generalists.iter().map(|sector| texts.code("sector", sector.code()));
    // Some names have a comma of their own.
    texts.with("weight-generalists-line", &[("sectors", &names.collect::<Vec<_>>().join(" · "))])
}

/// The versions, newest first, each with what it changed.
fn versions(view: &WeightsView) -> AnyView {
    let texts = use_texts();
    let Some(now) = &view.set else { return ().into_any() };
    let all: Vec<(i64, &WeightsSet, &Weights)> = std::iter::once((view.version, now, &view.weights))
        .chain(view.before.iter().map(|one| (one.version, &one.set, &one.weights)))
        .collect();
    let house = Weights::default();
    let before = all.iter().skip(1).map(|(.., weights)| *weights).chain([&house]);
    let rows = all.iter().zip(before).map(|((version, set, weights), before)| {
        let lines = changes(texts, before, weights)
            .into_iter()
            .map(|line| view! { <li>{line}</li> }.into_any())
            .collect::<Vec<_>>();
        view! { <li><p>{who(texts, *version, set)}</p><ul>{lines}</ul></li> }.into_any()
    });
    view! {
        <details class="file-add">
            <summary>{texts.count("weight-versions", all.len())}</summary>
            <ul class="file-history" role="list">{rows.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// What differs, a line each.
fn changes(texts: Texts, before: &Weights, now: &Weights) -> Vec<String> {
    let points = WEIGHED.iter().filter(|(_, points)| points(before) != points(now)).map(|(name, points)| {
        let what = texts.get(&format!("weight-{name}"));
        let (from, to) = (points(before).to_string(), points(now).to_string());
        texts.with("weight-from-to", &[("what", &what), ("from", &from), ("to", &to)])
    });
    let fields = (before.generalists != now.generalists).then(|| sectors(texts, now));
    points.chain(fields).collect()
}
