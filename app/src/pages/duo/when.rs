//! Moments as people say them.

use crate::texts::Texts;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use domain::calendar::{brussels_date, brussels_time};
use domain::wire::MeetingView;
use outline::card::DOT;

/// The day of the week: "mardi".
pub(super) fn weekday(texts: Texts, day: NaiveDate) -> String {
    texts.code("weekday", &day.weekday().number_from_monday().to_string())
}

/// "mardi 12 mai 2026".
pub(super) fn day(texts: Texts, day: NaiveDate) -> String {
    format!("{} {}", weekday(texts, day), texts.date(day))
}

/// "14:00", in Brussels.
pub(super) fn clock(at: DateTime<Utc>) -> String {
    let local = brussels_time(at);
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// "mardi 12 mai 2026, 14:00".
pub(super) fn moment(texts: Texts, at: DateTime<Utc>) -> String {
    format!("{}, {}", day(texts, brussels_date(at)), clock(at))
}

/// "1 h 30".
pub(super) fn length(texts: Texts, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => texts.with("duo-minutes", &[("n", &rest.to_string())]),
        (hours, 0) => texts.with("duo-hours", &[("n", &hours.to_string())]),
        (hours, rest) => {
            texts.with("duo-hours-minutes", &[("hours", &hours.to_string()), ("rest", &format!("{rest:02}"))])
        }
    }
}

/// "1 h 30 · Bibliothèque du quartier".
pub(super) fn how(texts: Texts, meeting: &MeetingView) -> String {
    let place = if meeting.place_text.is_empty() {
        texts.code("duo-place", meeting.place.code())
    } else {
        meeting.place_text.clone()
    };
    format!("{}{DOT}{place}", length(texts, meeting.minutes))
}
