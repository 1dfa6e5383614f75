//! Plans a meeting or moves one: day, time in Brussels, length, place.

use super::segments::{Segment, segments};
use super::send::{Body, Sending};
use super::{other, when};
use crate::state::duo::DuoDraft;
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask, Line, choices};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use domain::calendar::instant;
use domain::duo::meeting::{PLACE_MAX, Place};
use domain::wire::{DuoView, MeetingView, MoveBody, PlanBody};
use domain::{FieldErrors, Illegal, text};
use leptos::prelude::*;

/// Lengths that are offered, in minutes.
const LENGTHS: [u32; 5] = [30, 60, 90, 120, 180];
const DATE: Line = Line { kind: "date", inputmode: "text", autocomplete: "off", class: "w-10" };
const TIME: Line = Line { kind: "time", inputmode: "text", autocomplete: "off", class: "w-10" };

/// The form; with a meeting it moves that one.
pub(super) fn form(about: Option<&MeetingView>, duo: &DuoView, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let meeting = about.map(|about| about.id);
    let submit = Callback::new(move |()| {
        let read = sending.state.draft.with_untracked(read);
        match read {
            Ok((at, minutes, place, place_text)) => {
                let version = sending.version();
                if let Some(meeting) = meeting {
                    let body = MoveBody { meeting, at, minutes, place, place_text, version };
                    sending.act("move", Body::Move(body), "duo-done-moved");
                } else {
                    let body = PlanBody { at, minutes, place, place_text, version };
                    sending.act("plan", Body::Plan(body), "duo-done-planned");
                }
            }
            Err(faults) => sending.errors.set(faults),
        }
    });
    let before = about.map(|about| {
        view! { <p>{texts.with("duo-move-from", &[("moment", &when::moment(texts, about.at))])}</p> }
    });
    let name = other(duo, texts);
    let button = if meeting.is_some() { "duo-move-do" } else { "duo-plan-do" };
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        {before}
        <p>{texts.with("duo-plan-text", &[("name", &name)])}</p>
        {moment(texts, sending)}
        {place(sending)}
        {sending.buttons("button", button)}
    };
    sending.form(submit, fields.into_any())
}

/// What was typed, as an instant in Brussels and a place.
fn read(draft: &DuoDraft) -> Result<(DateTime<Utc>, u32, Place, String), FieldErrors> {
    let mut faults = FieldErrors::default();
    let missing = || Illegal::new("required");
    let date = faults.take("at", draft.date.trim().parse::<NaiveDate>().map_err(|_| missing()));
    let time = NaiveTime::parse_from_str(draft.time.trim(), "%H:%M")
        .or_else(|_| NaiveTime::parse_from_str(draft.time.trim(), "%H:%M:%S"));
    let time = faults.take("time", time.map_err(|_| missing()));
    let minutes = faults.take("minutes", draft.minutes.parse::<u32>().map_err(|_| missing()));
    let place = faults.take("place", draft.place.and_then(Place::from_code).ok_or_else(missing));
    let typed = draft.place_text.trim();
    let words = if typed.is_empty() { Ok(String::new()) } else { text::line(typed, PLACE_MAX) };
    let words = faults.take("place_text", words);
    match (date, time, minutes, place, words) {
        (Some(date), Some(time), Some(minutes), Some(place), Some(words)) => {
            Ok((instant(NaiveDateTime::new(date, time)), minutes, place, words))
        }
        _ => Err(faults),
    }
}

fn words(texts: Texts, field: &'static str, key: &str) -> Ask {
    let hint = texts.find(&format!("{key}-hint"));
    Ask { field, label: texts.get(key), hint, heading: false, optional: false }
}

fn moment(texts: Texts, sending: Sending) -> AnyView {
    let draft = sending.state.draft;
    let errors = sending.errors;
    let (date, time, minutes) = draft.with_untracked(|d| (d.date.clone(), d.time.clone(), d.minutes.clone()));
    let mut lengths = LENGTHS.to_vec();
    // Another length stays what it was.
    lengths.extend(minutes.parse::<u32>().ok().filter(|length| !LENGTHS.contains(length)));
    let lengths = lengths.into_iter().map(|n| Segment::new(n.to_string(), when::length(texts, n))).collect();
    view! {
        {fields::line(words(texts, "at", "duo-date"), DATE, errors, date, move |v| draft.update(|d| d.date = v))}
        {fields::line(words(texts, "time", "duo-time"), TIME, errors, time, move |v| draft.update(|d| d.time = v))}
        {segments(words(texts, "minutes", "duo-length"), lengths, errors, Some(minutes), move |v| draft.update(|d| d.minutes = v))}
    }
    .into_any()
}

fn place(sending: Sending) -> AnyView {
    let texts = use_texts();
    let draft = sending.state.draft;
    let (place, typed) = draft.with_untracked(|d| (d.place, d.place_text.clone()));
    let options = choices("duo-place", Place::ALL.iter().map(|place| place.code()));
    let set = move |code: &'static str| draft.update(|draft| draft.place = Some(code));
    view! {
        {fields::radios(words(texts, "place", "duo-where"), options, sending.errors, place, set)}
        {fields::line(words(texts, "place_text", "duo-place-text").optional(), Line::TEXT, sending.errors, typed, move |v| {
            draft.update(|draft| draft.place_text = v);
        })}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(date: &str, time: &str) -> DuoDraft {
        DuoDraft {
            date: date.into(),
            time: time.into(),
            minutes: "90".into(),
            place: Some("online"),
            ..DuoDraft::default()
        }
    }

    #[test]
    fn a_time_is_that_of_brussels_in_summer_and_winter() {
        let at = |date, time| read(&draft(date, time)).unwrap().0.to_rfc3339();
        assert_eq!(at("2026-07-01", "14:00"), "2026-07-01T12:00:00+00:00");
        assert_eq!(at("2026-12-01", "14:00"), "2026-12-01T13:00:00+00:00");
    }

    #[test]
    fn what_is_missing_is_named_at_its_field() {
        let faults =
            read(&DuoDraft { place_text: "85.07.30-033.28".into(), ..DuoDraft::default() }).unwrap_err();
        assert_eq!(faults.0.keys().collect::<Vec<_>>(), ["at", "minutes", "place", "place_text", "time"]);
        assert_eq!(faults.of("place_text").unwrap().code, "national-number");
    }
}
