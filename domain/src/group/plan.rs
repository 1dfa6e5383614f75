//! Planning a session: what a coordinator types, read and checked.

use super::{GroupSession, SessionKind};
use crate::calendar::brussels_date;
use crate::illegal::{FieldErrors, Illegal};
use crate::programme::ProgrammeId;
use crate::text;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest line for the place, in characters.
pub const PLACE_MAX: usize = 80;
/// Most seats.
pub const SEATS_MAX: u16 = 200;
/// Longest time ahead for which a session is planned, as for a talk.
const AHEAD: TimeDelta = TimeDelta::days(365);

/// A session as it is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionForm {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// What for.
    pub kind: SessionKind,
    /// Which module of the training, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module: Option<u8>,
    /// For which cohort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<Uuid>,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// Where: a line.
    pub venue: String,
    /// For how many people.
    pub seats: u16,
}

impl SessionForm {
    /// The session, if it can be planned now. Whether the cohort is one of the programme is for the caller to say.
    ///
    /// # Errors
    /// By field. `kind`: `no-such-session`. `module`: `required`, `number-range` (min, max), `not-asked`. `cohort`:
    /// `not-asked`. `starts`: `date-past`, `date-far` (max). `ends`: `end-before-start`, `same-day`. `venue`: those of
    /// a line. `seats`: `number-range` (min, max).
    pub fn plan(&self, id: Uuid, now: DateTime<Utc>) -> Result<GroupSession, FieldErrors> {
        let mut faults = FieldErrors::default();
        if !SessionKind::of(self.programme).contains(&self.kind) {
            faults.add("kind", Illegal::new("no-such-session"));
        }
        faults.take("module", self.check_module());
        if self.cohort.is_some() && self.kind != SessionKind::Collective {
            faults.add("cohort", Illegal::new("not-asked"));
        }
        // An end is only looked at beside a beginning within the calendar.
        if faults.take("starts", self.check_start(now)).is_some() {
            faults.take("ends", self.check_end());
        }
        let place = faults.take("venue", text::line(&self.venue, PLACE_MAX));
        if !(1..=SEATS_MAX).contains(&self.seats) {
            faults.add("seats", range(1, SEATS_MAX));
        }
        match place {
            Some(place) if faults.is_empty() => Ok(GroupSession {
                id,
                programme: self.programme,
                kind: self.kind,
                module: self.module,
                cohort: self.cohort,
                starts: whole(self.starts),
                ends: whole(self.ends),
                place,
                seats: self.seats,
                cancelled: None,
            }),
            _ => Err(faults),
        }
    }

    fn check_module(&self) -> Result<(), Illegal> {
        let modules = self.programme.programme().training_modules;
        match (self.kind, self.module) {
            (SessionKind::Training, None) => Err(Illegal::new("required")),
            (SessionKind::Training, Some(module)) if !(1..=modules).contains(&module) => {
                Err(range(1, modules.into()))
            }
            (SessionKind::Training, Some(_)) | (_, None) => Ok(()),
            (_, Some(_)) => Err(Illegal::new("not-asked")),
        }
    }

    fn check_start(&self, now: DateTime<Utc>) -> Result<(), Illegal> {
        if self.starts <= now {
            return Err(Illegal::new("date-past"));
        }
        match now.checked_add_signed(AHEAD) {
            Some(last) if self.starts > last => {
                Err(Illegal::new("date-far").with("max", brussels_date(last)))
            }
            _ => Ok(()),
        }
    }

    fn check_end(&self) -> Result<(), Illegal> {
        if self.ends <= self.starts {
            return Err(Illegal::new("end-before-start"));
        }
        let same = self.ends - self.starts < TimeDelta::days(1)
            && brussels_date(self.starts) == brussels_date(self.ends);
        if same { Ok(()) } else { Err(Illegal::new("same-day")) }
    }
}

fn range(min: u16, max: u16) -> Illegal {
    Illegal::new("number-range").with("min", min).with("max", max)
}

/// In whole milliseconds, as it is kept.
fn whole(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at)
}
