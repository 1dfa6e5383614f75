//! `person`.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use service::port::{Person, Persons, StoreError};
use uuid::Uuid;

pub(super) struct PersonRow(pub(super) Person);

impl TryFrom<Row> for PersonRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Self::read(&mut row)
    }
}

impl PersonRow {
    /// Id, wrapped key, form, contact hash, created, erased.
    pub(super) fn read(row: &mut Row) -> Result<Self, StoreError> {
        Ok(Self(Person {
            id: row.id("id")?,
            key: row.maybe_bytes("wrapped_key")?,
            form: row.maybe_bytes("form")?,
            contact_hash: row.maybe_text("contact_hash")?,
            created: row.instant("created")?,
            erased: row.maybe_instant("erased")?,
        }))
    }
}

impl<C: Connection> Persons for SqlUnit<C> {
    async fn person(&mut self, id: Uuid) -> Result<Option<Person>, StoreError> {
        let sql = "SELECT id, wrapped_key, form, contact_hash, created, erased FROM person WHERE id = $1";
        Ok(self.find::<PersonRow>("person", sql, values![id]).await?.map(|row| row.0))
    }

    async fn add_person(&mut self, person: &Person) -> Result<(), StoreError> {
        let sql = "INSERT INTO person (id, wrapped_key, form, contact_hash, created, erased) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let values = values![
            person.id,
            person.key.as_ref(),
            person.form.as_ref(),
            person.contact_hash.as_ref(),
            person.created,
            person.erased
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn save_person(&mut self, person: &Person) -> Result<(), StoreError> {
        let sql = "UPDATE person SET wrapped_key = $1, form = $2, contact_hash = $3 WHERE id = $4";
        let values =
            values![person.key.as_ref(), person.form.as_ref(), person.contact_hash.as_ref(), person.id];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn erase_person(&mut self, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
        const THEIRS: &str = "(SELECT id FROM dossier WHERE person = $1)";
        const DUOS: &str = "(SELECT d.id FROM duo d JOIN dossier f ON f.id IN (d.application, d.mentor) \
                            WHERE f.person = $1)";
        let person = "UPDATE person SET wrapped_key = NULL, form = NULL, contact_hash = NULL, erased = $1 WHERE id = $2";
        self.run(person, values![at, id]).await?;
        for sql in [
            format!("UPDATE history SET words = NULL WHERE dossier IN {THEIRS}"),
            format!("DELETE FROM code WHERE dossier IN {THEIRS}"),
            format!("DELETE FROM session WHERE dossier IN {THEIRS}"),
            "UPDATE outbox SET state = 'dropped', wrapped_key = NULL, sealed = NULL \
             WHERE person = $1 AND state IN ('waiting', 'to-print')"
                .to_owned(),
            "DELETE FROM call_list WHERE person = $1".to_owned(),
            format!("DELETE FROM tag WHERE dossier IN {THEIRS}"),
            format!("UPDATE case_note SET words = NULL WHERE dossier IN {THEIRS}"),
            "UPDATE meeting SET words = NULL WHERE writer = $1".to_owned(),
            "UPDATE goal SET words = NULL WHERE writer = $1".to_owned(),
            "UPDATE reply SET words = NULL WHERE writer = $1".to_owned(),
            "UPDATE note SET words = NULL WHERE writer = $1".to_owned(),
            "UPDATE worry SET words = NULL WHERE writer = $1".to_owned(),
            // What staff wrote about the two goes with either, whoever's key it is sealed under.
            format!("UPDATE check_in SET words = NULL WHERE duo IN {DUOS}"),
            format!(
                "UPDATE note_answer SET words = NULL WHERE note IN (SELECT id FROM note WHERE duo IN {DUOS})"
            ),
            format!(
                "UPDATE worry_note SET words = NULL WHERE worry IN (SELECT id FROM worry WHERE duo IN {DUOS})"
            ),
            "UPDATE avoid SET words = NULL WHERE person = $1".to_owned(),
            "UPDATE matched SET words = NULL WHERE person = $1".to_owned(),
            format!("DELETE FROM attendance WHERE dossier IN {THEIRS}"),
        ] {
            self.run(&sql, values![id]).await?;
        }
        Ok(())
    }
}
