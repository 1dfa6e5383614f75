//! `volunteer`.

use super::json;
use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use domain::desk::clock::{self, LIMITS};
use domain::language::Correspondence;
use domain::{ProgrammeId, Reference};
use service::port::{Channel, SaveError, StoreError, Volunteer, Volunteers};
use uuid::Uuid;

const COLUMNS: &str = "v.id, v.person, v.reference, v.programme, v.state, v.since, v.received, v.version, \
                       v.correspondence, v.channel, v.rules, v.duplicate_of, v.publication, v.papers, v.wake";

struct VolunteerRow(Volunteer);

impl TryFrom<Row> for VolunteerRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Volunteer {
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
            publication: row.json("publication")?,
            papers: row.json("papers")?,
            wake: row.maybe_instant("wake")?,
        }))
    }
}

impl<C: Connection> Volunteers for SqlUnit<C> {
    async fn volunteer(&mut self, id: Uuid) -> Result<Option<Volunteer>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM volunteer v WHERE v.id = $1");
        Ok(self.find::<VolunteerRow>("volunteer", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn open_volunteer_of(&mut self, contact_hash: &str) -> Result<Option<Uuid>, StoreError> {
        let sql = "SELECT v.id FROM volunteer v JOIN person p ON p.id = v.person WHERE p.contact_hash = $1 \
                   AND v.state_code IN ('received', 'preparing', 'available', 'paused') \
                   ORDER BY v.received, v.id LIMIT 1";
        let row = self.one("volunteer", sql, values![contact_hash]).await?;
        row.map(|mut row| row.id("id")).transpose()
    }

    async fn volunteers_awake(
        &mut self,
        now: DateTime<Utc>,
        limit: usize,
    ) -> Result<Vec<Volunteer>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM volunteer v WHERE v.wake <= $1 ORDER BY v.wake, v.id LIMIT $2");
        let rows = self.all::<VolunteerRow>("volunteer", &sql, values![now, limit]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn add_volunteer(&mut self, v: &Volunteer) -> Result<(), StoreError> {
        let due = clock::volunteer(&v.state, v.since, &LIMITS);
        let sql = "INSERT INTO volunteer (id, person, reference, programme, state_code, state, since, received, \
                   version, correspondence, channel, rules, duplicate_of, publication, papers, wake, \
                   amber, due) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
        let values = values![
            v.id,
            v.person,
            v.reference.as_str(),
            v.programme.map(ProgrammeId::code),
            v.state.code(),
            json(&v.state)?,
            v.since,
            v.received,
            v.version,
            v.correspondence.code(),
            v.channel.code(),
            &v.rules,
            v.duplicate_of,
            json(&v.publication)?,
            json(&v.papers)?,
            v.wake,
            due.map(|due| due.amber),
            due.map(|due| due.by),
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn save_volunteer(&mut self, v: &Volunteer) -> Result<(), SaveError> {
        let due = clock::volunteer(&v.state, v.since, &LIMITS);
        let sql = "UPDATE volunteer SET programme = $1, state_code = $2, state = $3, since = $4, version = $5, \
                   correspondence = $6, publication = $7, papers = $8, wake = $9, amber = $10, due = $11 \
                   WHERE id = $12 AND version = $13 RETURNING id";
        let values = values![
            v.programme.map(ProgrammeId::code),
            v.state.code(),
            json(&v.state)?,
            v.since,
            v.version,
            v.correspondence.code(),
            json(&v.publication)?,
            json(&v.papers)?,
            v.wake,
            due.map(|due| due.amber),
            due.map(|due| due.by),
            v.id,
            v.version - 1,
        ];
        if self.touched(sql, values).await? { Ok(()) } else { Err(SaveError::Stale) }
    }

    async fn rest_volunteer(&mut self, id: Uuid, woken: DateTime<Utc>) -> Result<bool, StoreError> {
        let sql = "UPDATE volunteer SET wake = NULL WHERE id = $1 AND wake = $2 RETURNING id";
        self.touched(sql, values![id, woken]).await
    }
}
