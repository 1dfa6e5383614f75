//! The board: many duos in few statements.

use super::duos::{COLUMNS, DuoRow};
use super::follow::OutcomeRow;
use crate::engine::{Connection, Value, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::NaiveDate;
use domain::duo::meeting::Place;
use domain::duo::{Meeting, Pair, Side};
use domain::{ProgrammeId, Reference};
use serde::Deserialize;
use service::port::{
    BoardDuo, Channel, DuoPeople, Questions, SealedPerson, StoreError, StoredDuo, StoredOutcome,
};
use uuid::Uuid;

/// The programmes as an expression and its values; nobody's when there are none.
pub(super) fn of(column: &str, programmes: &[ProgrammeId]) -> (String, Vec<Value>) {
    let marks: Vec<String> = (1..=programmes.len()).map(|n| format!("${n}")).collect();
    let held =
        if marks.is_empty() { "1 = 0".to_owned() } else { format!("{column} IN ({})", marks.join(", ")) };
    (held, programmes.iter().map(|programme| Value::from(programme.code())).collect())
}

struct BoardRow(BoardDuo);

impl TryFrom<Row> for BoardRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let duo = DuoRow::read(&mut row)?.0;
        Ok(Self(BoardDuo {
            duo,
            reference: row.code("reference", |text| Reference::parse(text).ok())?,
            application_state: row.text("state_code")?,
            demo: row.code("channel", Channel::from_code)? == Channel::Demo,
        }))
    }
}

struct MeetingRow(Uuid, Meeting);

impl TryFrom<Row> for MeetingRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let duo = row.id("duo")?;
        let at = row.instant("at")?;
        let meeting = Meeting {
            id: row.id("id")?,
            at,
            minutes: row.small("minutes")?.into(),
            place: row.code("place", Place::from_code)?,
            agreed: row.instant("agreed")?,
            said: Pair { mentee: row.maybe_yes("said_mentee")?, mentor: row.maybe_yes("said_mentor")? },
            settled: row.maybe_yes("settled")?,
            cancelled: None,
        };
        Ok(Self(duo, meeting))
    }
}

/// What is read of a mentor's card.
#[derive(Deserialize)]
struct Card {
    name: Option<String>,
}

struct PeopleRow(DuoPeople);

impl TryFrom<Row> for PeopleRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let (duo, card) = (row.id("id")?, row.json::<Card>("facts")?.name);
        let mentee = SealedPerson {
            id: row.id("person")?,
            key: row.maybe_bytes("wrapped_key")?,
            form: row.maybe_bytes("form")?,
        };
        let mentor = match row.maybe_id("person")? {
            Some(id) => Some(SealedPerson {
                id,
                key: row.maybe_bytes("wrapped_key")?,
                form: row.maybe_bytes("form")?,
            }),
            None => None,
        };
        Ok(Self(DuoPeople { duo, mentee, mentor, card }))
    }
}

struct DayRow(Uuid, NaiveDate);

impl TryFrom<Row> for DayRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(row.id("duo")?, row.code("day", |day| day.parse().ok())?))
    }
}

struct ReplyRow(Uuid, Questions, Side);

impl TryFrom<Row> for ReplyRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let duo = row.id("duo")?;
        Ok(Self(duo, row.code("questions", Questions::from_code)?, row.code("side", Side::from_code)?))
    }
}

struct CountRow(Uuid, usize);

impl TryFrom<Row> for CountRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(row.id("duo")?, row.count("count")?))
    }
}

impl<C: Connection> SqlUnit<C> {
    pub(super) async fn duos_on_board(
        &self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<BoardDuo>, StoreError> {
        let (held, values) = of("d.programme", programmes);
        let sql = format!(
            "SELECT {COLUMNS}, a.reference, a.state_code, a.channel FROM duo d JOIN application a \
             ON a.id = d.application WHERE {held} ORDER BY d.created, d.id"
        );
        Ok(self.all::<BoardRow>("duo", &sql, values).await?.into_iter().map(|row| row.0).collect())
    }

    pub(super) async fn duos_with(&self, application: Uuid) -> Result<Vec<StoredDuo>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM duo d WHERE d.application = $1 ORDER BY d.created, d.id");
        let rows = self.all::<DuoRow>("duo", &sql, values![application]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    pub(super) async fn meetings_on_board(
        &self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, Meeting)>, StoreError> {
        let (held, values) = of("d.programme", programmes);
        let sql = format!(
            "SELECT m.duo, m.at, m.id, m.minutes, m.place, m.agreed, m.said_mentee, m.said_mentor, m.settled \
             FROM duo d JOIN meeting m ON m.duo = d.id WHERE {held} \
             AND d.state_code NOT IN ('completed', 'ended-early', 'cancelled') \
             AND m.cancelled IS NULL ORDER BY m.duo, m.at, m.id"
        );
        let rows = self.all::<MeetingRow>("meeting", &sql, values).await?;
        Ok(rows.into_iter().map(|row| (row.0, row.1)).collect())
    }

    pub(super) async fn checkins_on_board(
        &self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, NaiveDate)>, StoreError> {
        let (held, values) = of("d.programme", programmes);
        let sql = format!(
            "SELECT c.duo, c.day FROM duo d JOIN check_in c ON c.duo = d.id WHERE {held} \
             ORDER BY c.duo, c.day"
        );
        let rows = self.all::<DayRow>("check_in", &sql, values).await?;
        Ok(rows.into_iter().map(|row| (row.0, row.1)).collect())
    }

    pub(super) async fn replies_on_board(
        &self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, Questions, Side)>, StoreError> {
        let (held, values) = of("d.programme", programmes);
        let sql = format!(
            "SELECT r.duo, r.questions, r.side FROM duo d JOIN reply r ON r.duo = d.id WHERE {held} \
             ORDER BY r.duo, r.questions, r.side"
        );
        let rows = self.all::<ReplyRow>("reply", &sql, values).await?;
        Ok(rows.into_iter().map(|row| (row.0, row.1, row.2)).collect())
    }

    pub(super) async fn questions_on_board(
        &self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, usize)>, StoreError> {
        let (held, values) = of("d.programme", programmes);
        let sql = format!(
            "SELECT n.duo, count(*) FROM duo d JOIN note n ON n.duo = d.id WHERE {held} \
             AND NOT EXISTS (SELECT 1 FROM note_answer a WHERE a.note = n.id) GROUP BY n.duo"
        );
        let rows = self.all::<CountRow>("note", &sql, values).await?;
        Ok(rows.into_iter().map(|row| (row.0, row.1)).collect())
    }

    pub(super) async fn people_on_board(&self, duos: &[Uuid]) -> Result<Vec<DuoPeople>, StoreError> {
        if duos.is_empty() {
            return Ok(Vec::new());
        }
        let marks: Vec<String> = (1..=duos.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "SELECT d.id, m.facts, p.id, p.wrapped_key, p.form, q.id, q.wrapped_key, q.form FROM duo d \
             JOIN application a ON a.id = d.application JOIN person p ON p.id = a.person \
             JOIN mentor m ON m.id = d.mentor LEFT JOIN volunteer v ON v.id = d.mentor \
             LEFT JOIN person q ON q.id = v.person WHERE d.id IN ({})",
            marks.join(", ")
        );
        let values = duos.iter().map(|duo| Value::from(*duo)).collect();
        Ok(self.all::<PeopleRow>("duo", &sql, values).await?.into_iter().map(|row| row.0).collect())
    }

    pub(super) async fn outcomes_on_board(
        &self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<StoredOutcome>, StoreError> {
        let (held, values) = of("d.programme", programmes);
        let sql = format!(
            "SELECT {} FROM outcome o WHERE EXISTS (SELECT 1 FROM duo d WHERE d.application = o.application \
             AND {held}) ORDER BY o.at, o.id",
            super::follow::OUTCOME
        );
        Ok(self.all::<OutcomeRow>("outcome", &sql, values).await?.into_iter().map(|row| row.0).collect())
    }
}
