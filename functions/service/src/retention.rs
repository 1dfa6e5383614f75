//! How long things are kept (domain.md §5): everything that passes its time is erased by the tick.

use crate::limits;
use crate::port::{DossierKind, Horizons};
use chrono::{DateTime, TimeDelta, Utc};

/// A file that stayed without an answer.
pub const UNFINISHED: TimeDelta = TimeDelta::days(183);
/// A file that was refused, withdrawn, handed over or closed.
pub const CLOSED: TimeDelta = TimeDelta::days(365);
/// A mentor who left: they may come back, and their hours may be asked for.
pub const LEFT: TimeDelta = TimeDelta::days(730);
/// What staff wrote about a duo, and what the two asked them, from the day on which it closed.
pub const DUO_NOTES: TimeDelta = TimeDelta::days(365);
/// Who read what, and who was given which roles: one log of access.
pub const READINGS: TimeDelta = TimeDelta::days(365);
/// The traces of messages: kind and time, the words are gone at once.
pub const MESSAGES: TimeDelta = TimeDelta::days(30);
/// Rates; longer than the longest window.
pub const RATES: TimeDelta = TimeDelta::days(2);

/// Which states of which dossiers rest for how long before their person is erased.
pub const RESTING: &[(DossierKind, &[&str], TimeDelta)] = &[
    (DossierKind::Application, &["expired"], UNFINISHED),
    (DossierKind::Application, &["withdrawn", "refused", "transferred", "obsolete"], CLOSED),
    (DossierKind::Volunteer, &["withdrawn", "refused"], CLOSED),
    (DossierKind::Volunteer, &["left"], LEFT),
];

/// What is forgotten now.
pub fn horizons(now: DateTime<Utc>) -> Horizons {
    Horizons {
        sessions_seen: now - limits::SESSION_IDLE,
        sessions_created: now - limits::SESSION_LIFE,
        desk_seen: now - limits::DESK_IDLE,
        desk_created: now - limits::DESK_LIFE,
        sign_ins: now - limits::SIGN_IN_LIFE,
        codes: now,
        answers: now - limits::IDEMPOTENCY_LIFE,
        rates: now - RATES,
        messages: now - MESSAGES,
        readings: now - READINGS,
        duo_notes: now - DUO_NOTES,
    }
}
