//! The mentor who is proposed: a card, a yes, and a no without penalty.

use super::phone;
use super::send::{Body, Sending};
use crate::route::{Route, StatusAct};
use crate::texts::use_texts;
use crate::ui::mentor::card;
use domain::application::Act;
use domain::wire::{AcceptMentorBody, OwnFile};
use leptos::prelude::*;

/// The proposed or started mentor, with what the person can say.
pub(super) fn proposed(file: &OwnFile, sending: Sending) -> Option<AnyView> {
    let texts = use_texts();
    let mentor = file.mentor.as_ref()?;
    let may = |act: Act| file.acts.contains(&act);
    let started = file.state == "duo-started";
    let key = if started {
        "status-mentor-started"
    } else if may(Act::AcceptMentor) {
        "status-mentor-text"
    } else {
        "status-mentor-accepted"
    };
    let heading = if started { "status-mentor" } else { "status-mentor-proposed" };
    let accept = may(Act::AcceptMentor).then(|| {
        let send = move |_| {
            let body = Body::AcceptMentor(AcceptMentorBody { version: sending.version() });
            sending.act("accept-mentor", body, "status-done-accepted");
        };
        view! {
            <button class="button" type="button" on:click=send aria-busy=move || sending.busy.get().then_some("true")>
                {texts.get("status-accept")}
            </button>
        }
    });
    let decline = may(Act::DeclineMentor).then(|| {
        let href = Route::StatusAct(StatusAct::DeclineMentor).href(texts.lang());
        view! { <a class="link" href=href>{texts.get("status-decline")}</a> }
    });
    Some(
        view! {
            // Its free places say nothing to whom one of them is kept for.
            <section class="stack own-mentor">
                <h2>{texts.get(heading)}</h2>
                {card(mentor, 3)}
                <p>{texts.get(key)}</p>
                {started.then(|| view! { <p>{phone()}</p> })}
                <div class="acts">{accept}{decline}</div>
            </section>
        }
        .into_any(),
    )
}
