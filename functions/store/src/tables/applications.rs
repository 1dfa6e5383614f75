//! `application`.

use super::json;
use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use domain::desk::clock::{self, LIMITS};
use domain::language::Correspondence;
use domain::{ProgrammeId, Reference};
use service::port::{Application, Applications, Channel, SaveError, StoreError};
use uuid::Uuid;

const COLUMNS: &str = "a.id, a.person, a.reference, a.programme, a.state, a.since, a.received, a.version, \
                       a.correspondence, a.channel, a.rules, a.duplicate_of";

struct ApplicationRow(Application);

impl TryFrom<Row> for ApplicationRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Application {
            id: row.id("id")?,
            person: row.id("person")?,
            reference: row.code("reference", |text| Reference::parse(text).ok())?,
            programme: row.maybe_code("programme", ProgrammeId::from_code)?,
            state: row.json("state")?,
            since: row.instant("since")?,
            received: row.instant("received")?,
            version: row.number("version")?,
            correspondence: row.code("correspondence", Correspondence::from_code)?,
            channel: row.code("channel", Channel::from_code)?,
            rules: row.text("rules")?,
            duplicate_of: row.maybe_id("duplicate_of")?,
        }))
    }
}

impl<C: Connection> Applications for SqlUnit<C> {
    async fn application(&mut self, id: Uuid) -> Result<Option<Application>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM application a WHERE a.id = $1");
        Ok(self.find::<ApplicationRow>("application", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn open_application_of(&mut self, contact_hash: &str) -> Result<Option<Uuid>, StoreError> {
        let sql = "SELECT a.id FROM application a JOIN person p ON p.id = a.person WHERE p.contact_hash = $1 \
                   AND a.state_code IN \
                   ('received', 'in-review', 'information-asked', 'interview', 'waiting', 'proposed') \
                   ORDER BY a.received, a.id LIMIT 1";
        let row = self.one("application", sql, values![contact_hash]).await?;
        row.map(|mut row| row.id("id")).transpose()
    }

    async fn applications_on_clock(&mut self, limit: usize) -> Result<Vec<Application>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM application a WHERE a.state_code = 'information-asked' \
             ORDER BY a.since, a.id LIMIT $1"
        );
        let rows = self.all::<ApplicationRow>("application", &sql, values![limit]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn add_application(&mut self, a: &Application) -> Result<(), StoreError> {
        let due = clock::application(&a.state, a.since, &LIMITS);
        let sql = "INSERT INTO application (id, person, reference, programme, state_code, state, since, received, \
                   version, correspondence, channel, rules, duplicate_of, amber, due) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
        let values = values![
            a.id,
            a.person,
            a.reference.as_str(),
            a.programme.map(ProgrammeId::code),
            a.state.code(),
            json(&a.state)?,
            a.since,
            a.received,
            a.version,
            a.correspondence.code(),
            a.channel.code(),
            &a.rules,
            a.duplicate_of,
            due.map(|due| due.amber),
            due.map(|due| due.by),
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn save_application(&mut self, a: &Application) -> Result<(), SaveError> {
        let due = clock::application(&a.state, a.since, &LIMITS);
        let sql = "UPDATE application SET programme = $1, state_code = $2, state = $3, since = $4, version = $5, \
                   correspondence = $6, amber = $7, due = $8 WHERE id = $9 AND version = $10 RETURNING id";
        let values = values![
            a.programme.map(ProgrammeId::code),
            a.state.code(),
            json(&a.state)?,
            a.since,
            a.version,
            a.correspondence.code(),
            due.map(|due| due.amber),
            due.map(|due| due.by),
            a.id,
            a.version - 1,
        ];
        if self.touched(sql, values).await? { Ok(()) } else { Err(SaveError::Stale) }
    }
}
