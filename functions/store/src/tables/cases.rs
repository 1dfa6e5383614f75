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
//! `case_row` (a view), `tag`.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::sql::Sql;
use crate::unit::SqlUnit;
use chrono::NaiveDate;
use domain::desk::clock::{Colour, Due};
use domain::desk::queue::Sort;
use domain::language::Correspondence;
use domain::{ProgrammeId, Reference};
use service::port::{
    Case, CaseCount, CaseQuery, CaseState, Cases, Channel, DossierKind, Lookalike, OfWhom, Place, StoreError,
    Tag,
};
use uuid::Uuid;

const COLUMNS: &str = "c.id, c.kind, c.person, c.reference, c.programme, c.state, c.since, c.received, \
                       c.version, c.correspondence, c.channel, c.amber, c.due, c.staff";

/// After every day that is written: what has no clock comes last.
const NEVER: &str = "9999-12-31";

struct CaseRow(Case);

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
        let id = row.id("id")?;
        let kind = row.code("kind", DossierKind::from_code)?;
        let person = row.id("person")?;
        let reference = row.code("reference", |text| Reference::parse(text).ok())?;
        let programme = row.maybe_code("programme", ProgrammeId::from_code)?;
        let state = match kind {
            DossierKind::Application => CaseState::Application(row.json("state")?),
            DossierKind::Volunteer => CaseState::Volunteer(row.json("state")?),
        };
        let (since, received) = (row.instant("since")?, row.instant("received")?);
        let version = row.number("version")?;
        let correspondence = row.code("correspondence", Correspondence::from_code)?;
        let channel = row.code("channel", Channel::from_code)?;
        let due = row.maybe_day("amber")?.zip(row.maybe_day("due")?).map(|(amber, by)| Due { amber, by });
        let assignee = row.maybe_id("staff")?;
        let (key, form) = (row.maybe_bytes("wrapped_key")?, row.maybe_bytes("form")?);
        Ok(Self(Case {
            id,
            kind,
            person,
            reference,
            programme,
            state,
            since,
            received,
            version,
            correspondence,
            channel,
            due,
            assignee,
            key,
            form,
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
struct CountRow(CaseCount);

impl TryFrom<Row> for CountRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(CaseCount {
            kind: row.code("kind", DossierKind::from_code)?,
            programme: row.maybe_code("programme", ProgrammeId::from_code)?,
            state: row.text("state_code")?,
            colour: row.maybe_code("colour", Colour::from_code)?,
            assignee: row.maybe_id("staff")?,
            count: row.count("count")?,
        }))
    }
}

struct LookalikeRow(Lookalike);

impl TryFrom<Row> for LookalikeRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let (of, other) = (row.id("id")?, row.id("other")?);
        let because = if row.yes("contact")? { "contact" } else { "name" };
        Ok(Self(Lookalike { of, other, because }))
    }
}

/// `c.programme` is one of these.
pub(super) fn in_scope(sql: &mut Sql, column: &str, scope: &[Option<ProgrammeId>]) {
    sql.push("(").push(column).push(" IN ").list(scope.iter().flatten().map(|id| id.code()));
    if scope.contains(&None) {
        sql.push(" OR ").push(column).push(" IS NULL");
    }
    sql.push(")");
}

fn tagged(sql: &mut Sql, tags: &[String]) {
    for tag in tags {
        sql.push(" AND c.id IN (SELECT t.dossier FROM tag t WHERE t.tag = ").bind(tag).push(")");
    }
}

fn coloured(sql: &mut Sql, colour: Colour, today: NaiveDate) {
    match colour {
        Colour::Red => sql.push(" AND c.due < ").bind(today),
        Colour::Amber => sql.push(" AND c.due >= ").bind(today).push(" AND c.amber <= ").bind(today),
        Colour::Green => sql.push(" AND c.due >= ").bind(today).push(" AND c.amber > ").bind(today),
    };
}

fn of_whom(sql: &mut Sql, of: &OfWhom) {
    match of {
        OfWhom::Nobody => sql.push(" AND g.staff IS NULL"),
        OfWhom::Any(staff) => sql.push(" AND g.staff IN ").list(staff.iter().copied()),
    };
}

/// The order, and what lies after a place in it.
fn order(sort: Sort) -> &'static str {
    match sort {
        Sort::Urgent => "coalesce(c.due, '9999-12-31'), c.since, c.id",
        Sort::Oldest => "c.received, c.id",
        Sort::Newest => "c.received DESC, c.id DESC",
        Sort::Moved => "c.since DESC, c.id DESC",
    }
}

fn after(sql: &mut Sql, sort: Sort, place: &Place) {
    let (keys, sign) = match sort {
        Sort::Urgent => ("coalesce(c.due, '9999-12-31'), c.since, c.id", ">"),
        Sort::Oldest => ("c.received, c.id", ">"),
        Sort::Newest => ("c.received, c.id", "<"),
        Sort::Moved => ("c.since, c.id", "<"),
    };
    sql.push(" AND (").push(keys).push(") ").push(sign).push(" (");
    if sort == Sort::Urgent {
        sql.bind(place.due.map_or_else(|| NEVER.to_owned(), |day| day.to_string())).push(", ");
    }
    sql.bind(place.at).push(", ").bind(place.id).push(")");
}

impl<C: Connection> Cases for SqlUnit<C> {
    async fn cases(&mut self, query: &CaseQuery<'_>) -> Result<Vec<Case>, StoreError> {
        // The page is found first: sealed data are read for its rows only.
        let mut sql = Sql::new("SELECT ");
        sql.push(COLUMNS).push(
            ", p.wrapped_key, p.form FROM (SELECT c.*, g.staff FROM case_row c \
             LEFT JOIN assignment g ON g.dossier = c.id WHERE ",
        );
        in_scope(&mut sql, "c.programme", query.scope);
        tagged(&mut sql, query.tags);
        if let Some(kind) = query.kind {
            sql.push(" AND c.kind = ").bind(kind.code());
        }
        if let Some(programme) = query.programme {
            sql.push(" AND c.programme = ").bind(programme.code());
        }
        if let Some(states) = query.states {
            sql.push(" AND c.state_code IN ").list(states.iter().copied());
        }
        if let Some(colour) = query.colour {
            coloured(&mut sql, colour, query.today);
        }
        if let Some(of) = &query.of {
            of_whom(&mut sql, of);
        }
        if let Some(place) = &query.after {
            after(&mut sql, query.sort, place);
        }
        sql.push(" ORDER BY ").push(order(query.sort)).push(" LIMIT ").bind(query.limit);
        sql.push(") c JOIN person p ON p.id = c.person ORDER BY ").push(order(query.sort));
        let values = sql.take_values();
        Ok(self.all::<CaseRow>("case_row", sql.text(), values).await?.into_iter().map(|row| row.0).collect())
    }

    async fn count_cases(
        &mut self,
        scope: &[Option<ProgrammeId>],
        tags: &[String],
        today: NaiveDate,
    ) -> Result<Vec<CaseCount>, StoreError> {
        let mut sql = Sql::new(
            "SELECT x.kind, x.programme, x.state_code, x.colour, x.staff, count(*) FROM (\
             SELECT c.kind, c.programme, c.state_code, g.staff, CASE WHEN c.due IS NULL THEN NULL WHEN c.due < ",
        );
        sql.bind(today).push(" THEN 'red' WHEN c.amber <= ").bind(today);
        sql.push(
            " THEN 'amber' ELSE 'green' END AS colour FROM case_row c \
             LEFT JOIN assignment g ON g.dossier = c.id WHERE ",
        );
        in_scope(&mut sql, "c.programme", scope);
        tagged(&mut sql, tags);
        sql.push(") x GROUP BY x.kind, x.programme, x.state_code, x.colour, x.staff");
        let values = sql.take_values();
        let rows = self.all::<CountRow>("case_row", sql.text(), values).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn case(&mut self, id: Uuid) -> Result<Option<Case>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, p.wrapped_key, p.form FROM (SELECT c.*, g.staff FROM case_row c \
             LEFT JOIN assignment g ON g.dossier = c.id WHERE c.id = $1) c JOIN person p ON p.id = c.person"
        );
        Ok(self.find::<CaseRow>("case_row", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn set_tags(&mut self, case: Uuid, tags: &[Tag]) -> Result<(), StoreError> {
        self.run("DELETE FROM tag WHERE dossier = $1", values![case]).await?;
        if tags.is_empty() {
            return Ok(());
        }
        let mut sql = Sql::new("INSERT INTO tag (tag, dossier, kind) VALUES ");
        for (i, tag) in tags.iter().enumerate() {
            sql.push(if i == 0 { "" } else { ", " });
            sql.push("(").bind(&tag.tag).push(", ").bind(case).push(", ").bind(tag.kind.code()).push(")");
        }
        sql.push(" ON CONFLICT DO NOTHING");
        let values = sql.take_values();
        self.run(sql.text(), values).await?;
        Ok(())
    }

    async fn lookalikes(
        &mut self,
        of: &[Uuid],
        scope: &[Option<ProgrammeId>],
    ) -> Result<Vec<Lookalike>, StoreError> {
        if of.is_empty() {
            return Ok(Vec::new());
        }
        const CLOSED: &str = "('transferred', 'withdrawn', 'refused', 'obsolete', 'expired', 'left')";
        let mut sql = Sql::new(
            "SELECT x.id, x.other, max(x.contact) FROM (\
             SELECT c.id, o.id AS other, 1 AS contact, c.kind, o.kind AS kind2, c.person, o.person AS person2, \
             o.programme, o.state_code FROM case_row c JOIN person p ON p.id = c.person \
             JOIN person q ON q.contact_hash = p.contact_hash JOIN case_row o ON o.person = q.id WHERE c.id IN ",
        );
        sql.list(of.iter().copied());
        sql.push(
            " UNION ALL SELECT c.id, o.id, 0, c.kind, o.kind, c.person, o.person, o.programme, o.state_code \
             FROM tag t JOIN tag u ON u.tag = t.tag JOIN case_row c ON c.id = t.dossier \
             JOIN case_row o ON o.id = u.dossier WHERE t.kind = 'sound' AND t.dossier IN ",
        );
        sql.list(of.iter().copied());
        sql.push(") x WHERE x.kind = x.kind2 AND x.person <> x.person2 AND x.state_code NOT IN ")
            .push(CLOSED);
        sql.push(" AND ");
        in_scope(&mut sql, "x.programme", scope);
        sql.push(" GROUP BY x.id, x.other ORDER BY x.id, x.other");
        let values = sql.take_values();
        let rows = self.all::<LookalikeRow>("tag", sql.text(), values).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }
}
