//! `worry_case`, `worry_note`, `export_request`.

use super::board::of;
use super::follow::maybe_words;
use super::json;
use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use domain::ProgrammeId;
use domain::desk::export::{Course, ExportFormat, ExportWhat, ExportWhy};
use domain::desk::worry::WorryOutcome;
use domain::duo::Side;
use service::port::{
    Channel, ExportRequest, ExportRequests, Note, SaveError, StoreError, StoredWorryNote, Words, WorryCase,
    WorryCases,
};
use uuid::Uuid;

const CASE: &str = "SELECT w.id, w.duo, w.side, w.at, w.version, w.writer, w.words, d.programme, a.channel, \
                    c.staff, c.taken, c.outcome, c.closed, coalesce(c.version, 1) FROM worry w \
                    JOIN duo d ON d.id = w.duo JOIN application a ON a.id = d.application \
                    LEFT JOIN worry_case c ON c.worry = w.id";

struct CaseRow(WorryCase);

impl TryFrom<Row> for CaseRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let worry = Note {
            id: row.id("id")?,
            duo: row.id("duo")?,
            side: row.code("side", Side::from_code)?,
            at: row.instant("at")?,
            version: row.number("version")?,
            words: Words { writer: row.id("writer")?, sealed: row.maybe_bytes("words")? },
        };
        let programme = row.code("programme", ProgrammeId::from_code)?;
        let demo = row.code("channel", Channel::from_code)? == Channel::Demo;
        let taken = row.maybe_id("staff")?.zip(row.maybe_instant("taken")?);
        let closed = row.maybe_code("outcome", WorryOutcome::from_code)?.zip(row.maybe_instant("closed")?);
        Ok(Self(WorryCase { worry, programme, demo, taken, closed, version: row.number("version")? }))
    }
}

struct NoteRow(StoredWorryNote);

impl TryFrom<Row> for NoteRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let (id, worry) = (row.id("id")?, row.id("worry")?);
        let (at, staff) = (row.instant("at")?, row.id("staff")?);
        let words = maybe_words(&mut row)?.ok_or_else(|| row.wrong("person"))?;
        Ok(Self(StoredWorryNote { id, worry, at, staff, words }))
    }
}

struct ExportRow(ExportRequest);

impl TryFrom<Row> for ExportRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let id = row.id("id")?;
        let programme = row.code("programme", ProgrammeId::from_code)?;
        let what = row.code("what", ExportWhat::from_code)?;
        let format = row.code("format", ExportFormat::from_code)?;
        let filter = row.json("filter")?;
        let why = row.code("why", ExportWhy::from_code)?;
        let (asked_by, asked) = (row.id("asked_by")?, row.instant("asked")?);
        let decided_by = row.maybe_id("decided_by")?;
        let decided = row.maybe_instant("decided")?.zip(row.maybe_yes("approved")?);
        let course = Course { asked, decided, fetched: row.maybe_instant("fetched")? };
        let version = row.number("version")?;
        Ok(Self(ExportRequest {
            id,
            programme,
            what,
            format,
            filter,
            why,
            asked_by,
            decided_by,
            course,
            version,
        }))
    }
}

const EXPORT: &str = "SELECT id, programme, what, format, filter, why, asked_by, asked, decided_by, decided, approved, \
                      fetched, version FROM export_request";

impl<C: Connection> WorryCases for SqlUnit<C> {
    async fn worry_cases(&mut self, programmes: &[ProgrammeId]) -> Result<Vec<WorryCase>, StoreError> {
        let (held, values) = of("d.programme", programmes);
        let sql =
            format!("{CASE} WHERE {held} ORDER BY c.closed IS NOT NULL, c.taken IS NOT NULL, w.at, w.id");
        Ok(self.all::<CaseRow>("worry", &sql, values).await?.into_iter().map(|row| row.0).collect())
    }

    async fn worry_case(&mut self, id: Uuid) -> Result<Option<WorryCase>, StoreError> {
        let sql = format!("{CASE} WHERE w.id = $1");
        Ok(self.find::<CaseRow>("worry", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn save_worry_case(&mut self, case: &WorryCase) -> Result<(), SaveError> {
        let Some((staff, taken)) = case.taken else {
            return Err(StoreError::Failed("a worry that nobody took".to_owned()).into());
        };
        let (outcome, closed) = case.closed.map_or((None, None), |(what, at)| (Some(what.code()), Some(at)));
        let sql = "INSERT INTO worry_case (worry, staff, taken, outcome, closed, version) \
                   SELECT $1, $2, $3, $4, $5, $6 WHERE $6 = 2 OR EXISTS (SELECT 1 FROM worry_case WHERE worry = $1) \
                   ON CONFLICT (worry) DO UPDATE SET staff = excluded.staff, taken = excluded.taken, \
                   outcome = excluded.outcome, closed = excluded.closed, version = excluded.version \
                   WHERE worry_case.version = excluded.version - 1 RETURNING 1";
        let values = values![case.worry.id, staff, taken, outcome, closed, case.version];
        if self.touched(sql, values).await? { Ok(()) } else { Err(SaveError::Stale) }
    }

    async fn add_worry_note(&mut self, note: &StoredWorryNote) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO worry_note (id, worry, at, staff, person, words) VALUES ($1, $2, $3, $4, $5, $6)";
        let StoredWorryNote { id, worry, at, staff, words } = note;
        self.run(sql, values![*id, *worry, *at, *staff, words.writer, words.sealed.as_ref()]).await?;
        Ok(())
    }

    async fn worry_notes(&mut self, worry: Uuid) -> Result<Vec<StoredWorryNote>, StoreError> {
        let sql =
            "SELECT id, worry, at, staff, person, words FROM worry_note WHERE worry = $1 ORDER BY at, id";
        Ok(self
            .all::<NoteRow>("worry_note", sql, values![worry])
            .await?
            .into_iter()
            .map(|row| row.0)
            .collect())
    }
}

impl<C: Connection> ExportRequests for SqlUnit<C> {
    async fn add_export(&mut self, r: &ExportRequest) -> Result<(), StoreError> {
        let sql = "INSERT INTO export_request (id, programme, what, format, filter, why, asked_by, asked, version) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let values = values![
            r.id,
            r.programme.code(),
            r.what.code(),
            r.format.code(),
            json(&r.filter)?,
            r.why.code(),
            r.asked_by,
            r.course.asked,
            r.version,
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn save_export(&mut self, r: &ExportRequest) -> Result<(), SaveError> {
        let sql = "UPDATE export_request SET decided_by = $1, decided = $2, approved = $3, fetched = $4, version = $5 \
                   WHERE id = $6 AND version = $7 RETURNING id";
        let values = values![
            r.decided_by,
            r.course.decided.map(|(at, _)| at),
            r.course.decided.map(|(_, yes)| yes),
            r.course.fetched,
            r.version,
            r.id,
            r.version - 1,
        ];
        if self.touched(sql, values).await? { Ok(()) } else { Err(SaveError::Stale) }
    }

    async fn export(&mut self, id: Uuid) -> Result<Option<ExportRequest>, StoreError> {
        let sql = format!("{EXPORT} WHERE id = $1");
        Ok(self.find::<ExportRow>("export_request", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn exports(
        &mut self,
        programmes: &[ProgrammeId],
        limit: usize,
    ) -> Result<Vec<ExportRequest>, StoreError> {
        let (held, mut values) = of("programme", programmes);
        values.extend(values![limit]);
        let sql = format!("{EXPORT} WHERE {held} ORDER BY asked DESC, id DESC LIMIT ${}", values.len());
        Ok(self
            .all::<ExportRow>("export_request", &sql, values)
            .await?
            .into_iter()
            .map(|row| row.0)
            .collect())
    }
}
