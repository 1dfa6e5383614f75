//! The drawing. Places are attributes; colours stand in the style sheet.

use super::super::is_over;
use super::frame::{Bay, Frame, LEFT, RIGHT, Sign, WATER, day_of, deck, deck_to, number, signs};
use crate::texts::{Texts, use_texts};
use chrono::NaiveDate;
use domain::duo::meeting::MeetingState;
use domain::duo::month::{Month, Stage};
use domain::wire::{DuoView, MeetingView};
use leptos::prelude::*;

/// Narrowest arch with the name of its month.
const NAMED: f64 = 18.0;
/// How far below the surface piers and water go.
const BED: f64 = WATER + 20.0;
/// How far below the deck an arch springs from its pier.
const SPRING: f64 = 34.0;
/// Where the water moves.
const WAVES: [(f64, f64); 5] =
    [(60.0, 182.0), (122.0, 189.0), (184.0, 183.0), (238.0, 189.0), (296.0, 183.0)];

/// The whole picture.
pub(super) fn picture(
    duo: &DuoView,
    frame: Frame,
    meetings: &[&MeetingView],
    today: NaiveDate,
    alternative: String,
) -> AnyView {
    let texts = use_texts();
    let here = frame.place(if frame.known { day_of(duo, today) } else { frame.start });
    let here = if duo.state == "completed" { RIGHT } else { here };
    let bays = frame.bays(&duo.months);
    let signs = signs(frame, meetings, here).into_iter().map(|sign| on_deck(&sign)).collect_view();
    view! {
        <svg viewBox="0 22 360 196" role="img" aria-label=alternative>
            {bays.iter().map(|bay| arch(bay, is_over(duo))).collect_view()}
            <path class="water" d=format!("M0 {WATER}H360V{BED}H0Z") />
            {bays.iter().skip(1).map(|bay| pier(bay.from)).collect_view()}
            {WAVES.iter().map(|(x, y)| wave(*x, *y)).collect_view()}
            {banks()}
            <path class="deck" d=deck_to(RIGHT) />
            <path class="deck-gone" d=deck_to(here) />
            {signs}
            {pair(here)}
            {bays.iter().enumerate().map(|(place, bay)| name(texts, frame, place, bay)).collect_view()}
        </svg>
    }
    .into_any()
}

/// The arch of a month: filled once it has begun, with a mark once it has closed. After the end no month is marked as
/// too short: nobody can change it any more.
fn arch(bay: &Bay, over: bool) -> AnyView {
    let (from, to) = (bay.from + 2.5, bay.to - 2.5);
    if to - from < 6.0 {
        return ().into_any();
    }
    let (left, right) = (deck(from), deck(to));
    let d = format!(
        "M{from:.1} {WATER}V{:.1}C{from:.1} {:.1} {to:.1} {:.1} {to:.1} {:.1}V{WATER}Z",
        left + SPRING,
        left + 3.0,
        right + 3.0,
        right + SPRING
    );
    let class = match bay.count {
        Some(month) if month.is_short() && !over => "bay bay-short",
        Some(Month { stage: Stage::Closed, .. }) => "bay bay-done",
        Some(Month { stage: Stage::Running, .. }) => "bay bay-now",
        _ => "bay",
    };
    let mark = bay.count.filter(|m| is_marked(m, over) && to - from > 16.0).map(|month| {
        let (x, y) = (f64::midpoint(from, to), WATER - 15.0);
        let d = if month.is_short() {
            format!("M{x:.1} {:.1}v7m0 4v.2", y - 6.0)
        } else {
            format!("M{:.1} {y:.1}l3.5 3.5l6.5-7", x - 5.0)
        };
        view! { <path class="bay-mark" d=d /> }
    });
    view! { <path class=class d=d />{mark} }.into_any()
}

/// Whether a month has a mark: a tick, or, while the duo lives, a sign that it was too short.
fn is_marked(month: &Month, over: bool) -> bool {
    month.stage == Stage::Closed && month.needed > 0 && !(over && month.is_short())
}

fn pier(x: f64) -> AnyView {
    view! { <path class="pier" d=format!("M{x:.1} {:.1}V{:.1}", deck(x) + 2.0, WATER + 9.0) /> }.into_any()
}

fn wave(x: f64, y: f64) -> AnyView {
    view! { <path class="wave" d=format!("M{:.1} {y:.1}q4 -3.5 8 0t8 0t8 0", x - 12.0) /> }.into_any()
}

/// The quays of the two banks.
fn banks() -> AnyView {
    let (edge, foot) = (deck(LEFT), WATER + 9.0);
    let left = format!("M1.5 {edge:.1}H{:.1}V{foot}", LEFT - 1.0);
    let right = format!("M358.5 {edge:.1}H{:.1}V{foot}", RIGHT + 1.0);
    view! { <path class="bank" d=left /><path class="bank" d=right /> }.into_any()
}

/// A meeting on the deck: a post, and its sign.
fn on_deck(sign: &Sign) -> AnyView {
    let foot = deck(sign.x) - 3.0;
    let height = 17.0 + f64::from(u32::try_from(sign.level).unwrap_or(0)) * 16.0;
    let middle = foot - height;
    view! {
        <g class=class(sign.state) transform=format!("translate({:.1} {middle:.1})", sign.x)>
            <line x1="0" y1="6.5" x2="0" y2=format!("{height:.1}") />
            {form(sign.state)}
        </g>
    }
    .into_any()
}

/// The sign of a state, on its own: beside words in a list.
pub(in super::super) fn sign(state: MeetingState) -> AnyView {
    view! {
        <svg class="sign" viewBox="-9 -9 18 18" aria-hidden="true"><g class=class(state)>{form(state)}</g></svg>
    }
    .into_any()
}

fn class(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Planned => "meet meet-planned",
        MeetingState::ToReport => "meet meet-report",
        MeetingState::SaidByOne => "meet meet-one",
        MeetingState::Held => "meet",
        MeetingState::NotHeld | MeetingState::Cancelled => "meet meet-not",
        MeetingState::Disputed => "meet meet-disputed",
    }
}

/// A form for each state: nobody needs the colour.
fn form(state: MeetingState) -> AnyView {
    let circle = || view! { <circle r="6.5" /> };
    match state {
        MeetingState::Planned => circle().into_any(),
        MeetingState::ToReport => view! {
            {circle()}<path class="mark" d="M-2.2 -1.6a2.2 2.2 0 1 1 3.2 2q-1 .5-1 1.4m0 2.2v.1" />
        }
        .into_any(),
        MeetingState::SaidByOne => view! { {circle()}<path d="M0 -6.5A6.5 6.5 0 0 0 0 6.5Z" /> }.into_any(),
        MeetingState::Held => view! { {circle()}<path class="mark" d="M-3 .2l2.2 2.3l3.8-4.6" /> }.into_any(),
        MeetingState::NotHeld => {
            view! { {circle()}<path class="mark" d="M-2.3 -2.3l4.6 4.6m0-4.6l-4.6 4.6" /> }.into_any()
        }
        MeetingState::Cancelled => view! { {circle()}<path class="mark" d="M-3 0h6" /> }.into_any(),
        MeetingState::Disputed => view! {
            <path class="form" d="M0 -7.5L7.5 5.5H-7.5Z" /><path class="mark" d="M0 -2.6v3.4m0 2.5v.1" />
        }
        .into_any(),
    }
}

/// The two, in front of the sun.
fn pair(x: f64) -> AnyView {
    let foot = deck(x) - 3.0;
    view! {
        <g transform=format!("translate({x:.1} {foot:.1})")>
            <circle class="pair-sun" cx="0" cy="-15" r="17" />
            <g class="pair-one">
                <path d="M-11 0L-9 -10Q-10.5 -19 -6 -19Q-1.5 -19 -2.5 -10L-1.5 0H-4.5L-6 -7L-8 0Z" />
                <circle cx="-6" cy="-23.5" r="3.9" />
            </g>
            <g class="pair-two">
                <path d="M1.5 0L3 -9Q1.5 -17 6 -17Q10.5 -17 9.5 -9L11 0H8L6.5 -6.5L4.5 0Z" />
                <circle cx="6" cy="-21" r="3.7" />
            </g>
        </g>
    }
    .into_any()
}

/// The name of a month under its arch, where there is room; a number while nobody knows the months.
fn name(texts: Texts, frame: Frame, place: usize, bay: &Bay) -> AnyView {
    if bay.to - bay.from < NAMED {
        return ().into_any();
    }
    let now = bay.count.is_some_and(|month| month.stage == Stage::Running);
    let words = if frame.known {
        texts.code("month-short", &number(bay.month).to_string())
    } else {
        (place + 1).to_string()
    };
    let x = format!("{:.1}", f64::midpoint(bay.from, bay.to));
    view! { <text class:month-now=now x=x y="213">{words}</text> }.into_any()
}
