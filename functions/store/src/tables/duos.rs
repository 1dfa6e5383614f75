//! `duo`, `told`, and what the two wrote: `goal`, `reply`, `note`, `worry`. Meetings have a file of their own.

use super::json;
use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use domain::ProgrammeId;
use domain::duo::Side;
use domain::duo::goal::Progress;
use service::port::{
    Duos, Note, Questions, Reply, SaveError, StoreError, StoredDuo, StoredGoal, StoredMeeting, Words,
};
use uuid::Uuid;

pub(super) const COLUMNS: &str =
    "d.id, d.application, d.mentor, d.programme, d.state, d.since, d.created, d.version, d.wake";

pub(super) struct DuoRow(pub(super) StoredDuo);

impl TryFrom<Row> for DuoRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Self::read(&mut row)
    }
}

impl DuoRow {
    /// The first columns of a row: those of [`COLUMNS`].
    pub(super) fn read(row: &mut Row) -> Result<Self, StoreError> {
        Ok(Self(StoredDuo {
            id: row.id("id")?,
            application: row.id("application")?,
            mentor: row.id("mentor")?,
            programme: row.code("programme", ProgrammeId::from_code)?,
            state: row.json("state")?,
            since: row.instant("since")?,
            created: row.instant("created")?,
            version: row.number("version")?,
            wake: row.maybe_instant("wake")?,
        }))
    }
}

struct GoalRow(StoredGoal);

impl TryFrom<Row> for GoalRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let progress = row.code("progress", Progress::from_code)?;
        Ok(Self(StoredGoal { progress, words: words(&mut row)? }))
    }
}

struct ReplyRow(Reply);

impl TryFrom<Row> for ReplyRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Reply {
            questions: row.code("questions", Questions::from_code)?,
            side: row.code("side", Side::from_code)?,
            at: row.instant("at")?,
            words: words(&mut row)?,
        }))
    }
}

struct NoteRow(Note);

impl TryFrom<Row> for NoteRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Note {
            id: row.id("id")?,
            duo: row.id("duo")?,
            side: row.code("side", Side::from_code)?,
            at: row.instant("at")?,
            version: row.number("version")?,
            words: words(&mut row)?,
        }))
    }
}

fn words(row: &mut Row) -> Result<Words, StoreError> {
    Ok(Words { writer: row.id("writer")?, sealed: row.maybe_bytes("words")? })
}

struct TextRow(String);

impl TryFrom<Row> for TextRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(row.text("key")?))
    }
}

impl<C: Connection> SqlUnit<C> {
    async fn add_to(&self, table: &'static str, note: &Note) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO {table} (id, duo, side, at, version, writer, words) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        );
        let values = values![
            note.id,
            note.duo,
            note.side.code(),
            note.at,
            note.version,
            note.words.writer,
            note.words.sealed.as_ref(),
        ];
        self.run(&sql, values).await?;
        Ok(())
    }

    async fn list_of(&self, table: &'static str, duo: Uuid) -> Result<Vec<Note>, StoreError> {
        let sql = format!(
            "SELECT id, duo, side, at, version, writer, words FROM {table} WHERE duo = $1 ORDER BY at, id"
        );
        Ok(self.all::<NoteRow>(table, &sql, values![duo]).await?.into_iter().map(|row| row.0).collect())
    }
}

impl<C: Connection> Duos for SqlUnit<C> {
    async fn duo(&mut self, id: Uuid) -> Result<Option<StoredDuo>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM duo d WHERE d.id = $1");
        Ok(self.find::<DuoRow>("duo", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn duo_of_application(&mut self, application: Uuid) -> Result<Option<StoredDuo>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM duo d WHERE d.application = $1 \
             ORDER BY d.state_code IN ('completed', 'ended-early', 'cancelled'), d.created DESC, d.id DESC LIMIT 1"
        );
        Ok(self.find::<DuoRow>("duo", &sql, values![application]).await?.map(|row| row.0))
    }

    async fn duos_of_mentor(&mut self, mentor: Uuid) -> Result<Vec<StoredDuo>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM duo d WHERE d.mentor = $1 ORDER BY d.created, d.id");
        Ok(self.all::<DuoRow>("duo", &sql, values![mentor]).await?.into_iter().map(|row| row.0).collect())
    }

    async fn duos_awake(&mut self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Uuid>, StoreError> {
        let sql = "SELECT id FROM duo WHERE wake <= $1 ORDER BY wake, id LIMIT $2";
        let rows = self.run(sql, values![now, limit]).await?;
        rows.into_iter().map(|row| Row::new("duo", row).id("id")).collect()
    }

    async fn add_duo(&mut self, d: &StoredDuo) -> Result<(), StoreError> {
        let sql = "INSERT INTO duo (id, application, mentor, programme, state_code, state, since, created, version, \
                   wake) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let values = values![
            d.id,
            d.application,
            d.mentor,
            d.programme.code(),
            d.state.code(),
            json(&d.state)?,
            d.since,
            d.created,
            d.version,
            d.wake,
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn save_duo(&mut self, d: &StoredDuo) -> Result<(), SaveError> {
        let sql = "UPDATE duo SET state_code = $1, state = $2, since = $3, version = $4, wake = $5 \
                   WHERE id = $6 AND version = $7 RETURNING id";
        let values =
            values![d.state.code(), json(&d.state)?, d.since, d.version, d.wake, d.id, d.version - 1];
        if self.touched(sql, values).await? { Ok(()) } else { Err(SaveError::Stale) }
    }

    async fn set_duo_clock(&mut self, id: Uuid, wake: Option<DateTime<Utc>>) -> Result<(), StoreError> {
        self.run("UPDATE duo SET wake = $1 WHERE id = $2", values![wake, id]).await?;
        Ok(())
    }

    async fn meetings(&mut self, duo: Uuid) -> Result<Vec<StoredMeeting>, StoreError> {
        self.meetings_of(duo).await
    }

    async fn put_meeting(&mut self, duo: Uuid, meeting: &StoredMeeting) -> Result<(), StoreError> {
        self.keep_meeting(duo, meeting).await
    }

    async fn goals(&mut self, duo: Uuid) -> Result<Vec<StoredGoal>, StoreError> {
        let sql = "SELECT progress, writer, words FROM goal WHERE duo = $1 ORDER BY position";
        Ok(self.all::<GoalRow>("goal", sql, values![duo]).await?.into_iter().map(|row| row.0).collect())
    }

    async fn put_goals(&mut self, duo: Uuid, goals: &[StoredGoal]) -> Result<(), StoreError> {
        self.run("DELETE FROM goal WHERE duo = $1", values![duo]).await?;
        for (position, goal) in goals.iter().enumerate() {
            let sql = "INSERT INTO goal (duo, position, progress, writer, words) VALUES ($1, $2, $3, $4, $5)";
            let StoredGoal { words, progress } = goal;
            let values = values![duo, position, progress.code(), words.writer, words.sealed.as_ref()];
            self.run(sql, values).await?;
        }
        Ok(())
    }

    async fn replies(&mut self, duo: Uuid) -> Result<Vec<Reply>, StoreError> {
        let sql = "SELECT questions, side, at, writer, words FROM reply WHERE duo = $1 \
                   ORDER BY questions DESC, side";
        Ok(self.all::<ReplyRow>("reply", sql, values![duo]).await?.into_iter().map(|row| row.0).collect())
    }

    async fn add_reply(&mut self, duo: Uuid, reply: &Reply) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO reply (duo, questions, side, at, writer, words) VALUES ($1, $2, $3, $4, $5, $6)";
        let Reply { questions, side, at, words } = reply;
        let values = values![duo, questions.code(), side.code(), *at, words.writer, words.sealed.as_ref()];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn add_note(&mut self, note: &Note) -> Result<(), StoreError> {
        self.add_to("note", note).await
    }

    async fn notes(&mut self, duo: Uuid) -> Result<Vec<Note>, StoreError> {
        self.list_of("note", duo).await
    }

    async fn add_worry(&mut self, worry: &Note) -> Result<(), StoreError> {
        self.add_to("worry", worry).await
    }

    async fn worries(&mut self, duo: Uuid) -> Result<Vec<Note>, StoreError> {
        self.list_of("worry", duo).await
    }

    async fn note_told(&mut self, duo: Uuid, key: &str, at: DateTime<Utc>) -> Result<bool, StoreError> {
        let sql = "INSERT INTO told (duo, key, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1";
        self.touched(sql, values![duo, key, at]).await
    }

    async fn told(&mut self, duo: Uuid) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT key FROM told WHERE duo = $1 ORDER BY at, key";
        Ok(self.all::<TextRow>("told", sql, values![duo]).await?.into_iter().map(|row| row.0).collect())
    }
}
