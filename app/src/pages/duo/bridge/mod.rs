//! The six months as one picture: a footbridge with an arch a month, the meetings on the deck at their day, and the two
//! walking where today is. The same in words stands in its text alternative.

mod draw;
mod frame;
mod words;

pub(super) use draw::sign;

use super::{is_over, on_bridge};
use crate::texts::use_texts;
use chrono::NaiveDate;
use domain::wire::{DuoView, MeetingView};
use frame::Frame;
use leptos::prelude::*;

/// The picture with its key.
pub(super) fn bridge(duo: &DuoView, today: NaiveDate) -> AnyView {
    let meetings: Vec<&MeetingView> = duo.meetings.iter().filter(|meeting| on_bridge(meeting)).collect();
    let frame = Frame::of(duo, today);
    // Nobody walks while nothing is asked of the two.
    let still = duo.state == "paused" || (is_over(duo) && duo.state != "completed");
    let class = if still { "bridge bridge-still" } else { "bridge" };
    view! {
        <figure class=class>
            {draw::picture(duo, frame, &meetings, frame::day_of(duo, today), words::alternative(duo, &meetings))}
            {(!frame.known).then(|| view! { <figcaption class="soft">{use_texts().get("duo-bridge-begins")}</figcaption> })}
            {(!meetings.is_empty()).then(|| key(&meetings))}
        </figure>
    }
    .into_any()
}

/// What the signs on the bridge mean: only those that are on it.
fn key(meetings: &[&MeetingView]) -> AnyView {
    let texts = use_texts();
    let mut states = Vec::new();
    for meeting in meetings {
        if !states.contains(&meeting.state) {
            states.push(meeting.state);
        }
    }
    let rows = states.into_iter().map(|state| {
        view! { <li>{sign(state)}<span>{texts.code("duo-sign", state.code())}</span></li> }.into_any()
    });
    view! { <ul class="key" role="list">{rows.collect_view()}</ul> }.into_any()
}
