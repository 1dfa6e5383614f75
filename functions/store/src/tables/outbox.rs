//! `outbox`.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use service::port::{Kind, Message, Outbox, Outcome, StoreError};
use uuid::Uuid;

struct MessageRow(Message);

impl TryFrom<Row> for MessageRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Message {
            id: row.id("id")?,
            person: row.id("person")?,
            kind: row.code("kind", Kind::from_code)?,
            key: row.maybe_bytes("wrapped_key")?,
            sealed: row.maybe_bytes("sealed")?.ok_or_else(|| row.wrong("sealed"))?,
            created: row.instant("created")?,
            due: row.instant("due")?,
            expires: row.maybe_instant("expires")?,
            attempts: row.number("attempts")?,
        }))
    }
}

impl<C: Connection> SqlUnit<C> {
    async fn add_to_outbox(&self, m: &Message, state: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO outbox (id, person, kind, wrapped_key, sealed, created, due, expires, attempts, \
                   lease, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        let values = values![
            m.id,
            m.person,
            m.kind.code(),
            m.key.as_ref(),
            &m.sealed,
            m.created,
            m.due,
            m.expires,
            m.attempts,
            0_i64,
            state
        ];
        self.run(sql, values).await?;
        Ok(())
    }
}

impl<C: Connection> Outbox for SqlUnit<C> {
    async fn add_message(&mut self, message: &Message) -> Result<(), StoreError> {
        self.add_to_outbox(message, "waiting").await
    }

    async fn add_decoy(&mut self, message: &Message) -> Result<(), StoreError> {
        self.add_to_outbox(message, "decoy").await
    }

    async fn claim_message(
        &mut self,
        now: DateTime<Utc>,
        lease: DateTime<Utc>,
    ) -> Result<Option<Message>, StoreError> {
        let sql = "UPDATE outbox SET lease = $1 WHERE id = (\
                     SELECT o.id FROM outbox o WHERE o.state = 'waiting' AND o.due <= $2 AND o.lease <= $3 \
                     AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.person = o.person AND e.state = 'waiting' \
                                     AND e.seq < o.seq) \
                     ORDER BY o.seq LIMIT 1) AND lease <= $4 \
                   RETURNING id, person, kind, wrapped_key, sealed, created, due, expires, attempts";
        let found = self.find::<MessageRow>("outbox", sql, values![lease, now, now, now]).await?;
        Ok(found.map(|row| row.0))
    }

    async fn settle_message(
        &mut self,
        id: Uuid,
        at: DateTime<Utc>,
        outcome: Outcome,
    ) -> Result<(), StoreError> {
        let settled =
            "UPDATE outbox SET state = $1, settled = $2, sealed = NULL, wrapped_key = NULL WHERE id = $3";
        match outcome {
            Outcome::Sent => self.run(settled, values!["sent", at, id]).await?,
            Outcome::Dropped => self.run(settled, values!["dropped", at, id]).await?,
            Outcome::Again(due) => {
                let again = "UPDATE outbox SET due = $1, attempts = attempts + 1, lease = 0 WHERE id = $2";
                self.run(again, values![due, id]).await?
            }
        };
        Ok(())
    }

    async fn waiting_messages(&mut self) -> Result<usize, StoreError> {
        let sql = "SELECT count(*) FROM outbox WHERE state = 'waiting'";
        self.one("outbox", sql, Vec::new()).await?.map_or(Ok(0), |mut row| row.count("count"))
    }
}
