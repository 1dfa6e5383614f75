//! A meeting as a calendar entry (RFC 5545): the first name of the other one and the place, nothing else.

use super::DuoActError;
use super::meeting::find;
use super::member::Both;
use super::own::{At, Own};
use super::view::first_name;
use super::words::place_field;
use crate::env::Env;
use crate::open_session::Denied;
use crate::port::{Duos as _, Store, StoredMeeting, Unit as _};
use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use domain::Lang;
use domain::duo::meeting::Place;
use uuid::Uuid;

/// The entry of a meeting that was not called off.
pub async fn calendar<S: Store>(env: Env<'_, S>, at: At<'_>, meeting: Uuid) -> Result<String, DuoActError> {
    let mut own = Own::open(env, at).await?;
    let stored = find(&own.unit.meetings(own.duo.id).await?, meeting)?;
    if stored.meeting.cancelled.is_some() {
        return Err(Denied::NotFound.into());
    }
    let both = Both::load(env, &mut own.unit, &own.duo).await?;
    let name = first_name::<S>(&mut own.unit, &own.duo, &both, own.side.other()).await?;
    let lang = at.visit.lang.or_else(|| both.of(own.side).map(|reader| reader.lang)).unwrap_or_default();
    let place = match &stored.place {
        Some(words) => both.text(&place_field(meeting), words)?,
        None => None,
    };
    own.unit.commit().await?;
    Ok(entry(&stored, &name, &place.unwrap_or_else(|| place_name(lang, stored.meeting.place).to_owned())))
}

fn entry(stored: &StoredMeeting, name: &str, place: &str) -> String {
    let meeting = &stored.meeting;
    let summary = if name.is_empty() { "Passerelle".to_owned() } else { format!("Passerelle – {name}") };
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Passerelle//Passerelle//FR".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", meeting.id),
        format!("DTSTAMP:{}", stamp(meeting.agreed)),
        format!("DTSTART:{}", stamp(meeting.at)),
        format!("DTEND:{}", stamp(meeting.end())),
        format!("SUMMARY:{}", escaped(&summary)),
        format!("LOCATION:{}", escaped(place)),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line)).collect()
}

fn stamp(at: DateTime<Utc>) -> String {
    let (date, time) = (at.date_naive(), at.time());
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// A value in which commas, semicolons and backslashes stand for themselves; it is one line already.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | ';' | ',') {
            out.push('\\');
        }
        if !c.is_control() {
            out.push(c);
        }
    }
    out
}

/// A line in pieces of at most 75 bytes, no character torn apart.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

const fn place_name(lang: Lang, place: Place) -> &'static str {
    match (lang, place) {
        (Lang::Fr, Place::Online) => "En ligne",
        (Lang::Fr, Place::Workplace) => "Au travail du mentor",
        (Lang::Fr, Place::ProgrammeOffice) => "Au bureau du programme",
        (Lang::Fr, Place::PublicPlace) => "Dans un lieu public",
        (Lang::Nl | Lang::En, Place::Online) => "Online",
        (Lang::Nl, Place::Workplace) => "Op het werk van de mentor",
        (Lang::Nl, Place::ProgrammeOffice) => "Op het kantoor van het programma",
        (Lang::Nl, Place::PublicPlace) => "Op een openbare plaats",
        (Lang::En, Place::Workplace) => "Where the mentor works",
        (Lang::En, Place::ProgrammeOffice) => "At the office of the programme",
        (Lang::En, Place::PublicPlace) => "In a public place",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::duo::{Meeting, Pair};

    fn stored() -> StoredMeeting {
        let meeting = Meeting {
            id: Uuid::from_u128(7),
            at: "2026-12-01T13:30:00Z".parse().unwrap(),
            minutes: 90,
            place: Place::PublicPlace,
            agreed: "2026-11-23T09:00:05Z".parse().unwrap(),
            said: Pair::default(),
            settled: None,
            cancelled: None,
        };
        StoredMeeting { meeting, place: None }
    }

    #[test]
    fn an_entry_has_instants_name_and_place() {
        let entry = entry(&stored(), "Zoë", "Café; rue du Midi 3, 1000");
        for line in [
            "UID:00000000-0000-0000-0000-000000000007\r\n",
            "DTSTAMP:20261123T090005Z\r\n",
            "DTSTART:20261201T133000Z\r\n",
            "DTEND:20261201T150000Z\r\n",
            "SUMMARY:Passerelle – Zoë\r\n",
            "LOCATION:Café\\; rue du Midi 3\\, 1000\r\n",
        ] {
            assert!(entry.contains(line), "{line} in {entry}");
        }
        assert!(
            entry.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && entry.ends_with("END:VCALENDAR\r\n")
        );
    }

    #[test]
    fn what_somebody_typed_adds_no_line() {
        let entry = entry(&stored(), "Eve\r\nATTENDEE:x", "a\\n\u{7}b");
        assert!(entry.contains("SUMMARY:Passerelle – EveATTENDEE:x\r\n"));
        assert!(entry.contains("LOCATION:a\\\\nb\r\n"));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let place = "é".repeat(80);
        let entry = entry(&stored(), "Zoë", &place);
        assert!(entry.split("\r\n").all(|line| line.len() <= 75), "{entry}");
        assert!(entry.replace("\r\n ", "").contains(&place));
    }
}
