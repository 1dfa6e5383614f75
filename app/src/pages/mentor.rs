//! One mentor's page: shareable, with its own title.

use crate::client::{self, CallError};
use crate::first::First;
use crate::navigation::query_string;
use crate::route::{Address, Route};
use crate::state::{Catalogue, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, back_link, icon, mentor, panel};
use domain::wire::MentorProfile;
use leptos::prelude::*;
use uuid::Uuid;

#[component]
pub fn Mentor(
    /// Whose page.
    id: Uuid,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let catalogue: Catalogue = use_state();
    let missing = use_context::<First>().is_some_and(|first| first.missing);
    let profile = RwSignal::new(catalogue.profile(lang, id));
    let failed = RwSignal::new(None::<CallError>);
    let load = move || {
        failed.set(None);
        leptos::task::spawn_local(async move {
            match client::mentor(lang, id).await {
                Ok(found) => {
                    profile.try_set(Some(found));
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    Effect::new(move |_| {
        if profile.with_untracked(Option::is_none) && !missing {
            load();
        }
    });
    move || {
        match (profile.get(), failed.get()) {
        (Some(profile), _) => show(texts, profile),
        (None, Some(error)) if error.status() == Some(404) => gone(texts),
        (None, None) if missing => gone(texts),
        (None, Some(error)) => {
            view! { <Page title=texts.get("mentor-title")><div class="page"><h1 tabindex="-1">{texts.get("mentor-title")}</h1>{panel::failed(&error, load)}</div></Page> }.into_any()
        }
        (None, None) => view! { <div class="page"><h1 class="sr" tabindex="-1">{texts.get("mentor-title")}</h1>{panel::waiting()}</div> }.into_any(),
    }
    }
}

fn gone(texts: Texts) -> AnyView {
    view! { <Page title=texts.get("not-found-title") status=404><div class="page">{panel::not_found()}</div></Page> }.into_any()
}

fn show(texts: Texts, profile: MentorProfile) -> AnyView {
    let act = apply(texts, &profile);
    let MentorProfile { card, story, helps, years, demo } = profile;
    let title = match &card.name {
        Some(name) => format!("{}, {name}", card.profession),
        None => card.profession.clone(),
    };
    let rhythm = texts.code("rhythm", card.programme.programme().rhythm.code());
    let row = move |key: &str, value: String| {
        view! { <div><dt>{texts.get(key)}</dt><dd>{value}</dd></div> }.into_any()
    };
    let paragraphs = story.split("\n\n").map(|p| view! { <p>{p.to_owned()}</p> }.into_any()).collect_view();
    let helps = helps
        .iter()
        .map(|help| view! { <li class="helps"><span>{help.clone()}</span></li> }.into_any())
        .collect_view();
    let years = texts.with("mentor-years", &[("n", &years.to_string())]);
    let who = card.name.clone().unwrap_or_else(|| card.profession.clone());
    let demo = demo.then(|| view! { <p><span class="tag tag-sun">{texts.get("demo")}</span></p> }.into_any());
    view! {
        <Page title=title description=story>
            <div class="page">
                {back_link(Route::Mentors.href(texts.lang()), texts.get("mentors-title"))}
                <div class="beside">
                    <div>
                        <div class="profile">
                            {mentor::avatar(&card, "avatar-big")}
                            <div>
                                <span class=mentor::programme_class(card.programme)>{card.programme.programme().name}</span>
                                <h1 tabindex="-1">{card.profession.clone()}</h1>
                                <p>{format!("{} · {years}", mentor::subtitle(texts, &card))}</p>
                            </div>
                        </div>
                        <div class="stack stack-loose">
                            <p>{mentor::free_mark(texts, card.free > 0)}</p>
                            {demo}
                            <blockquote class="quote">{paragraphs}</blockquote>
                            <section class="stack">
                                <h2>{texts.get("mentor-how")}</h2>
                                <dl class="sheet">
                                    {row("mentor-languages", mentor::words(texts, "tongue", card.languages.iter().map(|v| v.code())))}
                                    {row("mentor-times", mentor::words(texts, "time", card.times.iter().map(|v| v.code())))}
                                    {row("mentor-place", mentor::place(texts, &card))}
                                    {row("mentor-rhythm", rhythm)}
                                </dl>
                            </section>
                            <section class="stack">
                                <h2>{texts.get("mentor-helps")}</h2>
                                <ul class="facts big" role="list">{helps}</ul>
                            </section>
                        </div>
                    </div>
                    <aside class="card act-card" aria-label=texts.get("act-aside")>
                        {act}
                        {mentor::heart(card.id, &who, true)}
                        {share(texts, card.id)}
                    </aside>
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// Apply with this mentor where names are chosen, else to the programme.
fn apply(texts: Texts, profile: &MentorProfile) -> AnyView {
    let card = &profile.card;
    let programme = card.programme.programme();
    let mut pairs = vec![("programme", card.programme.code().to_owned())];
    if programme.named_mentors {
        pairs.push(("mentor", card.id.to_string()));
    }
    let href = Address { lang: texts.lang(), route: Route::Apply, query: query_string(&pairs) }.href();
    let (label, note) = match card.name.as_deref().filter(|_| programme.named_mentors) {
        Some(name) => (texts.with("mentor-apply", &[("name", name)]), "mentor-apply-note"),
        None => (texts.with("programme-apply", &[("name", programme.name)]), "mentor-apply-unnamed"),
    };
    view! {
        <a class="button" href=href>{label}</a>
        <p class="small soft">{texts.with(note, &[("programme", programme.name)])}</p>
    }
    .into_any()
}

/// Copies the address; where the browser refuses, the address bar has it.
fn share(texts: Texts, id: Uuid) -> AnyView {
    let copied = RwSignal::new(false);
    let copy = move |_| {
        let window = window();
        let address = format!(
            "{}{}",
            window.location().origin().unwrap_or_default(),
            Route::Mentor(id).href(texts.lang())
        );
        let _ = window.navigator().clipboard().write_text(&address);
        copied.set(true);
    };
    view! {
        <button class="link no-print" type="button" on:click=copy>{icon("share")}{texts.get("mentor-share")}</button>
        <p class="small" role="status">{move || copied.get().then(|| texts.get("mentor-shared"))}</p>
    }
    .into_any()
}
