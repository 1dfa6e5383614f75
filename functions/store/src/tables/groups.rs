//! `group_session`, `attendance`, `cohort`.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::sql::Sql;
use crate::unit::SqlUnit;
use domain::ProgrammeId;
use domain::group::cohort::Cohort;
use domain::group::{Attendance, GroupSession, SessionKind};
use service::port::{
    Attendee, Groups, Recorded, SaveError, Seat, SessionQuery, SessionSpan, StoreError, StoredCohort,
    StoredSession,
};
use uuid::Uuid;

const SESSION: &str = "s.id, s.programme, s.kind, s.module, s.cohort, s.starts, s.ends, s.place, s.seats, \
                       s.cancelled, s.created, s.staff, s.demo, s.version";
const COHORT: &str =
    "c.id, c.programme, c.company, c.code, c.opens, c.closes, c.places, c.created, c.staff, c.demo";
const ATTENDEE: &str = "t.session, t.dossier, t.state, t.at, t.staff";

/// Whether a session takes one more: everybody but the excused holds a seat.
fn seat_left(session: &str) -> String {
    format!(
        "(SELECT COUNT(*) FROM attendance h WHERE h.session = {session} AND h.state <> 'excused') \
         < (SELECT s.seats FROM group_session s WHERE s.id = {session} AND s.cancelled IS NULL)"
    )
}

fn seats(row: &mut Row, column: &'static str) -> Result<u16, StoreError> {
    u16::try_from(row.number(column)?).map_err(|_| row.wrong(column))
}

struct SessionRow(StoredSession);

impl TryFrom<Row> for SessionRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let session = GroupSession {
            id: row.id("id")?,
            programme: row.code("programme", ProgrammeId::from_code)?,
            kind: row.code("kind", SessionKind::from_code)?,
            module: row.maybe_small("module")?,
            cohort: row.maybe_id("cohort")?,
            starts: row.instant("starts")?,
            ends: row.instant("ends")?,
            place: row.text("place")?,
            seats: seats(&mut row, "seats")?,
            cancelled: row.maybe_instant("cancelled")?,
        };
        Ok(Self(StoredSession {
            session,
            created: row.instant("created")?,
            staff: row.maybe_id("staff")?,
            demo: row.yes("demo")?,
            version: row.number("version")?,
        }))
    }
}

struct CohortRow(StoredCohort);

impl TryFrom<Row> for CohortRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let cohort = Cohort {
            id: row.id("id")?,
            programme: row.code("programme", ProgrammeId::from_code)?,
            company: row.text("company")?,
            code: row.text("code")?,
            opens: row.day("opens")?,
            closes: row.day("closes")?,
            places: seats(&mut row, "places")?,
        };
        Ok(Self(StoredCohort {
            cohort,
            created: row.instant("created")?,
            staff: row.maybe_id("staff")?,
            demo: row.yes("demo")?,
        }))
    }
}

struct AttendeeRow(Attendee);

impl TryFrom<Row> for AttendeeRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Attendee {
            session: row.id("session")?,
            dossier: row.id("dossier")?,
            attendance: row.code("state", Attendance::from_code)?,
            at: row.instant("at")?,
            staff: row.maybe_id("staff")?,
        }))
    }
}

impl<C: Connection> SqlUnit<C> {
    async fn attendee(&mut self, session: Uuid, dossier: Uuid) -> Result<Option<Attendee>, StoreError> {
        let sql = format!("SELECT {ATTENDEE} FROM attendance t WHERE t.session = $1 AND t.dossier = $2");
        let found = self.find::<AttendeeRow>("attendance", &sql, values![session, dossier]).await?;
        Ok(found.map(|row| row.0))
    }
}

impl<C: Connection> Groups for SqlUnit<C> {
    async fn add_group_session(&mut self, stored: &StoredSession) -> Result<(), StoreError> {
        let s = &stored.session;
        let sql = "INSERT INTO group_session (id, programme, kind, module, cohort, starts, ends, place, seats, \
                   cancelled, created, staff, demo, version) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
        let values = values![
            s.id,
            s.programme.code(),
            s.kind.code(),
            s.module,
            s.cohort,
            s.starts,
            s.ends,
            &s.place,
            i64::from(s.seats),
            s.cancelled,
            stored.created,
            stored.staff,
            stored.demo,
            stored.version
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn group_session(&mut self, id: Uuid) -> Result<Option<StoredSession>, StoreError> {
        let sql = format!("SELECT {SESSION} FROM group_session s WHERE s.id = $1");
        Ok(self.find::<SessionRow>("group_session", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn save_group_session(&mut self, stored: &StoredSession) -> Result<(), SaveError> {
        let sql = "UPDATE group_session SET cancelled = $1, version = $2 WHERE id = $3 AND version = $4 RETURNING id";
        let (s, version) = (&stored.session, stored.version);
        let saved = self.touched(sql, values![s.cancelled, version, s.id, version - 1]).await?;
        if saved { Ok(()) } else { Err(SaveError::Stale) }
    }

    async fn group_sessions(&mut self, query: &SessionQuery<'_>) -> Result<Vec<StoredSession>, StoreError> {
        let mut sql = Sql::new("SELECT ");
        sql.push(SESSION).push(" FROM group_session s WHERE s.programme IN ");
        sql.list(query.programmes.iter().map(|programme| programme.code()));
        if let Some(kind) = query.kind {
            sql.push(" AND s.kind = ").bind(kind.code());
        }
        if let Some(cohort) = query.cohort {
            sql.push(" AND s.cohort = ").bind(cohort);
        }
        match query.span {
            SessionSpan::Coming(now) => sql.push(" AND s.ends > ").bind(now).push(" ORDER BY s.starts, s.id"),
            SessionSpan::Past(now) => {
                sql.push(" AND s.ends <= ").bind(now).push(" ORDER BY s.starts DESC, s.id DESC")
            }
        };
        sql.push(" LIMIT ").bind(query.limit);
        let values = sql.take_values();
        let rows = self.all::<SessionRow>("group_session", sql.text(), values).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn count_attendance(
        &mut self,
        sessions: &[Uuid],
    ) -> Result<Vec<(Uuid, Attendance, usize)>, StoreError> {
        let mut sql = Sql::new("SELECT t.session, t.state, COUNT(*) FROM attendance t WHERE t.session IN ");
        sql.list(sessions.iter().copied()).push(" GROUP BY t.session, t.state ORDER BY t.session, t.state");
        let values = sql.take_values();
        let counted = self.run(sql.text(), values).await?.into_iter().map(|row| {
            let mut row = Row::new("attendance", row);
            Ok((row.id("session")?, row.code("state", Attendance::from_code)?, row.count("count")?))
        });
        counted.collect()
    }

    async fn take_seat(&mut self, a: &Attendee) -> Result<Seat, StoreError> {
        // A list that holds them is asked first: nobody is told of a full room who has a seat in it.
        if self.attendee(a.session, a.dossier).await?.is_some() {
            return Ok(Seat::Listed);
        }
        let sql = format!(
            "INSERT INTO attendance (session, dossier, state, at, staff) SELECT $1, $2, $3, $4, $5 \
             WHERE {} ON CONFLICT DO NOTHING RETURNING 1",
            seat_left("$1")
        );
        let values = values![a.session, a.dossier, a.attendance.code(), a.at, a.staff];
        Ok(if self.touched(&sql, values).await? { Seat::Taken } else { Seat::Full })
    }

    async fn record_attendance(&mut self, to: &Attendee, seen: Attendance) -> Result<Recorded, StoreError> {
        let needs_a_seat = to.attendance.holds_seat() && !seen.holds_seat();
        let condition = if needs_a_seat { seat_left("$4") } else { "TRUE".to_owned() };
        let sql = format!(
            "UPDATE attendance SET state = $1, at = $2, staff = $3 \
             WHERE session = $4 AND dossier = $5 AND state = $6 AND {condition} RETURNING 1"
        );
        let values = values![to.attendance.code(), to.at, to.staff, to.session, to.dossier, seen.code()];
        if self.touched(&sql, values).await? {
            return Ok(Recorded::Done);
        }
        Ok(match self.attendee(to.session, to.dossier).await? {
            Some(there) if there.attendance == seen => Recorded::Full,
            other => Recorded::Changed(other),
        })
    }

    async fn sessions_of(&mut self, dossier: Uuid) -> Result<Vec<(StoredSession, Attendance)>, StoreError> {
        let sql = format!(
            "SELECT t.state, {SESSION} FROM attendance t JOIN group_session s ON s.id = t.session \
             WHERE t.dossier = $1 ORDER BY s.starts, s.id"
        );
        let rows = self.run(&sql, values![dossier]).await?.into_iter().map(|row| {
            let mut row = Row::new("attendance", row);
            let attendance = row.code("state", Attendance::from_code)?;
            Ok((SessionRow::try_from(row)?.0, attendance))
        });
        rows.collect()
    }

    async fn attendees(&mut self, session: Uuid) -> Result<Vec<Attendee>, StoreError> {
        let sql = format!("SELECT {ATTENDEE} FROM attendance t WHERE t.session = $1 ORDER BY t.dossier");
        let rows = self.all::<AttendeeRow>("attendance", &sql, values![session]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn modules_attended(
        &mut self,
        programme: ProgrammeId,
        dossier: Uuid,
    ) -> Result<Vec<u8>, StoreError> {
        let sql = "SELECT DISTINCT s.module FROM attendance t JOIN group_session s ON s.id = t.session \
                   WHERE t.dossier = $1 AND t.state = 'present' AND s.programme = $2 AND s.kind = 'training' \
                   ORDER BY s.module";
        let rows = self.run(sql, values![dossier, programme.code()]).await?;
        rows.into_iter().map(|row| Row::new("group_session", row).small("module")).collect()
    }

    async fn all_modules_attended(&mut self, programme: ProgrammeId) -> Result<Vec<(Uuid, u8)>, StoreError> {
        let sql = "SELECT DISTINCT t.dossier, s.module FROM attendance t JOIN group_session s ON s.id = t.session \
                   WHERE t.state = 'present' AND s.programme = $1 AND s.kind = 'training' \
                   ORDER BY t.dossier, s.module";
        let rows = self.run(sql, values![programme.code()]).await?.into_iter().map(|row| {
            let mut row = Row::new("attendance", row);
            Ok((row.id("dossier")?, row.small("module")?))
        });
        rows.collect()
    }

    async fn add_cohort(&mut self, stored: &StoredCohort) -> Result<bool, StoreError> {
        let c = &stored.cohort;
        let sql = "INSERT INTO cohort (id, programme, company, code, opens, closes, places, created, staff, demo) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING 1";
        let values = values![
            c.id,
            c.programme.code(),
            &c.company,
            &c.code,
            c.opens.to_string(),
            c.closes.to_string(),
            i64::from(c.places),
            stored.created,
            stored.staff,
            stored.demo
        ];
        self.touched(sql, values).await
    }

    async fn cohort(&mut self, id: Uuid) -> Result<Option<StoredCohort>, StoreError> {
        let sql = format!("SELECT {COHORT} FROM cohort c WHERE c.id = $1");
        Ok(self.find::<CohortRow>("cohort", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn cohorts(&mut self, programmes: &[ProgrammeId]) -> Result<Vec<StoredCohort>, StoreError> {
        let mut sql = Sql::new("SELECT ");
        sql.push(COHORT).push(" FROM cohort c WHERE c.programme IN ");
        sql.list(programmes.iter().map(|programme| programme.code()));
        sql.push(" ORDER BY c.closes DESC, c.id DESC");
        let values = sql.take_values();
        let rows = self.all::<CohortRow>("cohort", sql.text(), values).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }
}
