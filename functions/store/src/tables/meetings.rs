//! `meeting`.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use domain::application::Actor;
use domain::duo::meeting::Place;
use domain::duo::{Meeting, Pair};
use service::port::{StoreError, StoredMeeting, Words};
use uuid::Uuid;

struct MeetingRow(StoredMeeting);

impl TryFrom<Row> for MeetingRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let meeting = Meeting {
            id: row.id("id")?,
            at: row.instant("at")?,
            minutes: row.small("minutes")?.into(),
            place: row.code("place", Place::from_code)?,
            agreed: row.instant("agreed")?,
            said: Pair { mentee: row.maybe_yes("said_mentee")?, mentor: row.maybe_yes("said_mentor")? },
            settled: row.maybe_yes("settled")?,
            cancelled: row.maybe_code("cancelled", Actor::from_code)?,
        };
        let place = match row.maybe_id("writer")? {
            Some(writer) => Some(Words { writer, sealed: row.maybe_bytes("words")? }),
            None => None,
        };
        Ok(Self(StoredMeeting { meeting, place }))
    }
}

impl<C: Connection> SqlUnit<C> {
    pub(crate) async fn meetings_of(&self, duo: Uuid) -> Result<Vec<StoredMeeting>, StoreError> {
        let sql = "SELECT id, at, minutes, place, agreed, said_mentee, said_mentor, settled, cancelled, writer, words \
                   FROM meeting WHERE duo = $1 ORDER BY at, id";
        Ok(self.all::<MeetingRow>("meeting", sql, values![duo]).await?.into_iter().map(|row| row.0).collect())
    }

    pub(crate) async fn keep_meeting(&self, duo: Uuid, kept: &StoredMeeting) -> Result<(), StoreError> {
        let sql = "INSERT INTO meeting (id, duo, at, minutes, place, agreed, said_mentee, said_mentor, settled, \
                   cancelled, writer, words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
                   ON CONFLICT (id) DO UPDATE SET at = excluded.at, minutes = excluded.minutes, \
                   place = excluded.place, agreed = excluded.agreed, said_mentee = excluded.said_mentee, \
                   said_mentor = excluded.said_mentor, settled = excluded.settled, \
                   cancelled = excluded.cancelled, writer = excluded.writer, words = excluded.words \
                   WHERE meeting.duo = excluded.duo";
        let StoredMeeting { meeting: m, place } = kept;
        let values = values![
            m.id,
            duo,
            m.at,
            i64::from(m.minutes),
            m.place.code(),
            m.agreed,
            m.said.mentee,
            m.said.mentor,
            m.settled,
            m.cancelled.map(Actor::code),
            place.as_ref().map(|words| words.writer),
            place.as_ref().and_then(|words| words.sealed.as_ref()),
        ];
        self.run(sql, values).await?;
        Ok(())
    }
}
