//! The picture in words, for those who do not see it.

use crate::texts::{Texts, use_texts};
use domain::calendar::brussels_date;
use domain::wire::{DuoView, MeetingView};

/// Everything that the picture shows, as sentences.
pub(super) fn alternative(duo: &DuoView, meetings: &[&MeetingView]) -> String {
    let texts = use_texts();
    let whole = match duo.term {
        Some(term) => texts
            .with("duo-bridge-term", &[("first", &texts.date(term.first)), ("last", &texts.date(term.last))]),
        None => texts.get("duo-bridge-ahead"),
    };
    let months = duo.months.iter().filter(|month| month.needed > 0 || month.held > 0).map(|month| {
        let name = texts.code("month", &chrono::Datelike::month(&month.from).to_string());
        let values =
            [("month", &*name), ("held", &*month.held.to_string()), ("needed", &*month.needed.to_string())];
        texts.with("duo-bridge-month", &values)
    });
    let signs = meetings.iter().map(|meeting| sign(texts, meeting));
    std::iter::once(whole).chain(months).chain(signs).collect::<Vec<_>>().join(" ")
}

fn sign(texts: Texts, meeting: &MeetingView) -> String {
    let state = texts.code("duo-sign", meeting.state.code());
    texts.with("duo-bridge-sign", &[("day", &texts.date(brussels_date(meeting.at))), ("state", &state)])
}
