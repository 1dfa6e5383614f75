//! A volunteer's own file without an account: gates, card, places, proposals, duos.

mod act;
mod answer;
mod aside;
mod availability;
mod calls;
mod capacity;
mod certificate;
mod charter;
mod correct;
mod data;
mod duos;
mod expenses;
mod file;
mod gates;
mod history;
mod pause;
mod places;
mod preview;
mod proposal;
mod publish;
mod reach;
mod send;
mod standing;
mod stop;

use crate::navigation::use_navigation;
use crate::route::{Route, SpaceAct};
use crate::state::{SpaceState, use_state};
use crate::texts::use_texts;
use crate::ui::icon;
use domain::volunteer::VolunteerAct;
use domain::wire::OwnVolunteer;
use leptos::prelude::*;

/// The view of one of these pages.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::SpaceAct(act) => view! { <act::ActPage act=act /> }.into_any(),
        Route::Proposal(id) => view! { <proposal::Proposal id=id /> }.into_any(),
        _ => view! { <file::Space /> }.into_any(),
    }
}

/// Who has the file: the programme, or Actiris while it advises.
fn holder(file: &OwnVolunteer) -> &'static str {
    file.programme.map_or("Actiris", |id| id.programme().name)
}

/// Whether answers can still be changed: before the end.
fn is_open(file: &OwnVolunteer) -> bool {
    !["left", "refused", "withdrawn"].contains(&file.state.as_str())
}

/// Whether the volunteer is a mentor already, taking mentees or on pause.
fn is_mentor(file: &OwnVolunteer) -> bool {
    ["available", "paused"].contains(&file.state.as_str())
}

fn may(file: &OwnVolunteer, act: VolunteerAct) -> bool {
    file.acts.contains(&act)
}

/// Leads to the page of the application where the open session turns out to be a job seeker's.
fn follow_kind() {
    let state: SpaceState = use_state();
    let navigation = use_navigation();
    Effect::new(move |_| {
        if state.elsewhere.get() {
            state.elsewhere.set(false);
            navigation.replace(Route::StatusFile);
        }
    });
}

/// The reference above the title, with the mark of made-up data.
fn reference_line(file: &OwnVolunteer) -> AnyView {
    let texts = use_texts();
    let demo = file.demo.then(|| view! { " " <span class="tag tag-sun">{texts.get("demo")}</span> });
    view! {
        <p class="soft">
            {texts.get("space-reference")}" "<span class="nowrap tabular">{file.reference.to_string()}</span>
            {demo}
        </p>
    }
    .into_any()
}

/// A link to the page of an act.
fn act_link(class: &'static str, act: SpaceAct, key: &str) -> AnyView {
    let texts = use_texts();
    view! { <a class=class href=Route::SpaceAct(act).href(texts.lang())>{texts.get(key)}</a> }.into_any()
}

/// A way back to the file without doing anything.
fn keep(key: &str) -> AnyView {
    let texts = use_texts();
    view! { <a class="link" href=Route::Space.href(texts.lang())>{texts.get(key)}</a> }.into_any()
}

/// A quiet word with an icon.
fn notice(class: &'static str, name: &'static str, words: String) -> AnyView {
    view! { <div class=format!("notice {class}")>{icon(name)}<p>{words}</p></div> }.into_any()
}

#[cfg(test)]
mod tests {
    use domain::volunteer::State;

    #[test]
    fn the_states_that_are_over_are_those_of_the_domain() {
        let over: Vec<&str> = State::CODES.iter().rev().take(3).rev().copied().collect();
        assert_eq!(over, ["left", "refused", "withdrawn"]);
    }
}
