//! One mentor's page: shareable, with its own title.

use crate::Moulding;
use crate::client::{self, CallError};
use crate::route::Route;
use crate::state::{Catalogue, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::mentor::heart;
use crate::ui::{Page, back_link, icon, panel, scene};
use domain::wire::MentorProfile;
use leptos::prelude::*;
use outline::mould;
use uuid::Uuid;

#[component]
pub fn Mentor(
    /// Whose page.
    id: Uuid,
) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let catalogue: Catalogue = use_state();
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
        if profile.with_untracked(Option::is_none) {
            load();
        }
    });
    if use_context::<Moulding>().is_some() {
        return mould();
    }
    (move || match (profile.get(), failed.get()) {
        (Some(profile), _) => show(texts, &profile),
        (None, Some(error)) if error.status() == Some(404) => gone(texts),
        (None, Some(error)) => {
            view! { <Page title=texts.get("mentor-title")><div class="page"><h1 tabindex="-1">{texts.get("mentor-title")}</h1>{panel::failed(&error, load)}</div></Page> }.into_any()
        }
        (None, None) => view! { <div class="page"><h1 class="sr" tabindex="-1">{texts.get("mentor-title")}</h1>{panel::waiting()}</div> }.into_any(),
    })
    .into_any()
}

fn gone(texts: Texts) -> AnyView {
    view! {
        <Page title=texts.get("mentor-gone-title")>
            <div class="page"><div class="panel">
                {scene("notfound", 320, 200)}
                <h1 tabindex="-1">{texts.get("mentor-gone-title")}</h1>
                <p>{texts.get("mentor-gone-text")}</p>
                <div class="acts"><a class="button" href=Route::Mentors.href(texts.lang())>{texts.get("go-mentors")}</a></div>
            </div></div>
        </Page>
    }
    .into_any()
}

fn show(texts: Texts, profile: &MentorProfile) -> AnyView {
    let body = texts.read(|bundle| outline::profile::body(bundle, profile));
    let act = texts.read(|bundle| outline::profile::apply(bundle, profile));
    let title = texts.read(|bundle| outline::profile::title(bundle, profile));
    let description = profile.story.clone();
    let id = profile.card.id;
    frame(
        title,
        description,
        body,
        view! { <div class="whole" inner_html=act></div>{heart(id, "", true)}{share(texts, id)} }.into_any(),
    )
}

/// The page as rendered at build time: the site fills it with the mentor of the address.
fn mould() -> AnyView {
    frame(
        mould::TITLE.to_owned(),
        mould::DESCRIPTION.to_owned(),
        mould::PROFILE.to_owned(),
        view! { {mould::APPLY} }.into_any(),
    )
}

fn frame(title: String, description: String, body: String, acts: AnyView) -> AnyView {
    let texts = use_texts();
    view! {
        <Page title=title description=description>
            <div class="page">
                {back_link(Route::Mentors.href(texts.lang()), texts.get("mentors-title"))}
                <div class="beside">
                    <div inner_html=body></div>
                    <aside class="card act-card" aria-label=texts.get("act-aside")>{acts}</aside>
                </div>
            </div>
        </Page>
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
