//! `staff`, `staff_session`, `staff_change`.

use super::json;
use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use domain::Lang;
use domain::desk::staff::StaffAct;
use service::port::{SaveError, SignIn, Staff, StaffBook, StaffChange, StaffSession, StoreError};
use uuid::Uuid;

const COLUMNS: &str = "s.id, s.person, s.grants, s.active, s.created, s.version";

struct StaffRow(Staff);

impl TryFrom<Row> for StaffRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Staff {
            id: row.id("id")?,
            person: row.id("person")?,
            grants: row.json("grants")?,
            active: row.yes("active")?,
            created: row.instant("created")?,
            version: row.number("version")?,
        }))
    }
}

struct ChangeRow(StaffChange);

impl TryFrom<Row> for ChangeRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(StaffChange {
            id: row.id("id")?,
            staff: row.id("staff")?,
            at: row.instant("at")?,
            by: row.id("by_staff")?,
            act: row.code("act", StaffAct::from_code)?,
            given: row.json("given")?,
            taken: row.json("taken")?,
        }))
    }
}

struct SessionRow(StaffSession);

impl TryFrom<Row> for SessionRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        // The hash comes last: the first column is named in errors.
        let staff = row.id("staff")?;
        let (created, seen) = (row.instant("created")?, row.instant("seen")?);
        Ok(Self(StaffSession { staff, created, seen, hash: row.text("hash")? }))
    }
}

struct SignInRow(SignIn);

impl TryFrom<Row> for SignInRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let lang = row.code("lang", Lang::from_code)?;
        let (back, created) = (row.text("back")?, row.instant("created")?);
        Ok(Self(SignIn { lang, back, created, hash: row.text("hash")? }))
    }
}

struct SubjectRow(Option<String>);

impl TryFrom<Row> for SubjectRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(row.maybe_text("subject")?))
    }
}

impl<C: Connection> StaffBook for SqlUnit<C> {
    async fn staff(&mut self, id: Uuid) -> Result<Option<Staff>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM staff s WHERE s.id = $1");
        Ok(self.find::<StaffRow>("staff", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn staff_of_contact(&mut self, contact_hash: &str) -> Result<Option<Staff>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM staff s JOIN person p ON p.id = s.person WHERE p.contact_hash = $1 \
             ORDER BY s.active DESC, s.created LIMIT 1"
        );
        Ok(self.find::<StaffRow>("staff", &sql, values![contact_hash]).await?.map(|row| row.0))
    }

    async fn staff_of_subject(&mut self, subject: &str) -> Result<Option<Staff>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM staff s WHERE s.subject = $1");
        Ok(self.find::<StaffRow>("staff", &sql, values![subject]).await?.map(|row| row.0))
    }

    async fn subject_of_staff(&mut self, staff: Uuid) -> Result<Option<String>, StoreError> {
        let sql = "SELECT subject FROM staff WHERE id = $1";
        Ok(self.find::<SubjectRow>("staff", sql, values![staff]).await?.and_then(|row| row.0))
    }

    async fn link_staff(&mut self, staff: Uuid, subject: Option<&str>) -> Result<(), StoreError> {
        self.run("UPDATE staff SET subject = $1 WHERE id = $2", values![subject, staff]).await?;
        Ok(())
    }

    async fn all_staff(&mut self) -> Result<Vec<Staff>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM staff s ORDER BY s.created, s.id");
        Ok(self.all::<StaffRow>("staff", &sql, Vec::new()).await?.into_iter().map(|row| row.0).collect())
    }

    async fn add_staff(&mut self, staff: &Staff) -> Result<(), StoreError> {
        let sql = "INSERT INTO staff (id, person, grants, active, created, version) VALUES ($1, $2, $3, $4, $5, $6)";
        let values =
            values![staff.id, staff.person, json(&staff.grants)?, staff.active, staff.created, staff.version];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn save_staff(&mut self, staff: &Staff) -> Result<(), SaveError> {
        let sql = "UPDATE staff SET grants = $1, active = $2, version = $3 WHERE id = $4 AND version = $5 RETURNING id";
        let values = values![json(&staff.grants)?, staff.active, staff.version, staff.id, staff.version - 1];
        if self.touched(sql, values).await? { Ok(()) } else { Err(SaveError::Stale) }
    }

    async fn add_staff_change(&mut self, c: &StaffChange) -> Result<(), StoreError> {
        let sql = "INSERT INTO staff_change (id, staff, at, by_staff, act, given, taken) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let values = values![c.id, c.staff, c.at, c.by, c.act.code(), json(&c.given)?, json(&c.taken)?];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn staff_changes(&mut self) -> Result<Vec<StaffChange>, StoreError> {
        let sql =
            "SELECT id, staff, at, by_staff, act, given, taken FROM staff_change ORDER BY at DESC, id DESC";
        let rows = self.all::<ChangeRow>("staff_change", sql, Vec::new()).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn add_sign_in(&mut self, sign_in: &SignIn) -> Result<(), StoreError> {
        let sql = "INSERT INTO sign_in (hash, lang, back, created) VALUES ($1, $2, $3, $4)";
        let values = values![&sign_in.hash, sign_in.lang.code(), &sign_in.back, sign_in.created];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn take_sign_in(&mut self, hash: &str) -> Result<Option<SignIn>, StoreError> {
        let sql = "DELETE FROM sign_in WHERE hash = $1 RETURNING lang, back, created, hash";
        Ok(self.find::<SignInRow>("sign_in", sql, values![hash]).await?.map(|row| row.0))
    }

    async fn add_staff_session(&mut self, session: &StaffSession) -> Result<(), StoreError> {
        let sql = "INSERT INTO staff_session (hash, staff, created, seen) VALUES ($1, $2, $3, $4)";
        self.run(sql, values![&session.hash, session.staff, session.created, session.seen]).await?;
        Ok(())
    }

    async fn staff_session(&mut self, hash: &str) -> Result<Option<StaffSession>, StoreError> {
        let sql = "SELECT staff, created, seen, hash FROM staff_session WHERE hash = $1";
        Ok(self.find::<SessionRow>("staff_session", sql, values![hash]).await?.map(|row| row.0))
    }

    async fn touch_staff_session(&mut self, hash: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.run("UPDATE staff_session SET seen = $1 WHERE hash = $2", values![at, hash]).await?;
        Ok(())
    }

    async fn end_staff_session(&mut self, hash: &str) -> Result<(), StoreError> {
        self.run("DELETE FROM staff_session WHERE hash = $1", values![hash]).await?;
        Ok(())
    }

    async fn end_staff_sessions_of(&mut self, staff: Uuid) -> Result<(), StoreError> {
        self.run("DELETE FROM staff_session WHERE staff = $1", values![staff]).await?;
        Ok(())
    }
}
