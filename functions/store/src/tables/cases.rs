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

/// Cases that are over.
const CLOSED: &str = "('transferred', 'withdrawn', 'refused', 'obsolete', 'expired', 'left')";

/// After every day that is written: what has no clock comes last.
const NEVER: &str = "9999-12-31";

struct CaseRow(Case);

impl TryFrom<Row> for CaseRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
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
