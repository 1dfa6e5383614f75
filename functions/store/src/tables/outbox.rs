//! `outbox`, `call_list`.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use service::port::{CallFor, Kind, Message, Outbox, Outcome, StoreError, ToCall};
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

struct ToCallRow(ToCall);

impl TryFrom<Row> for ToCallRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(ToCall {
            person: row.id("person")?,
            why: row.code("why", CallFor::from_code)?,
            since: row.instant("since")?,
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
    ) -> Result<bool, StoreError> {
        const OPEN: &str = "state IN ('waiting', 'to-print')";
        let state = outcome.state().code();
        match outcome {
            Outcome::Again(due) => {
                let again = format!(
                    "UPDATE outbox SET due = $1, attempts = attempts + 1, lease = 0 WHERE id = $2 AND {OPEN} RETURNING id"
                );
                self.touched(&again, values![due, id]).await
            }
            Outcome::Print => {
                let print = format!("UPDATE outbox SET state = $1 WHERE id = $2 AND {OPEN} RETURNING id");
                self.touched(&print, values![state, id]).await
            }
            Outcome::Sent | Outcome::Failed | Outcome::Dropped => {
                let settled = format!(
                    "UPDATE outbox SET state = $1, settled = $2, sealed = NULL, wrapped_key = NULL \
                     WHERE id = $3 AND {OPEN} RETURNING id"
                );
                self.touched(&settled, values![state, at, id]).await
            }
        }
    }

    async fn bounce_message(&mut self, id: Uuid, at: DateTime<Utc>) -> Result<Option<Uuid>, StoreError> {
        let sql = "UPDATE outbox SET state = 'bounced', settled = $1 WHERE id = $2 AND state = 'sent' \
                   RETURNING person";
        self.one("outbox", sql, values![at, id]).await?.map(|mut row| row.id("person")).transpose()
    }

    async fn waiting_messages(&mut self) -> Result<usize, StoreError> {
        let sql = "SELECT count(*) FROM outbox WHERE state = 'waiting'";
        self.one("outbox", sql, Vec::new()).await?.map_or(Ok(0), |mut row| row.count("count"))
    }

    async fn letter_to_print(&mut self, id: Uuid, now: DateTime<Utc>) -> Result<Option<Message>, StoreError> {
        let sql = "SELECT id, person, kind, wrapped_key, sealed, created, due, expires, attempts FROM outbox \
                   WHERE state = 'to-print' AND id = $1 AND (expires IS NULL OR expires > $2)";
        Ok(self.find::<MessageRow>("outbox", sql, values![id, now]).await?.map(|row| row.0))
    }

    async fn failures_of(&mut self, person: Uuid) -> Result<usize, StoreError> {
        let sql = "SELECT count(*) FROM outbox WHERE person = $1 AND state IN ('failed', 'bounced') \
                   AND created > coalesce((SELECT called FROM call_list WHERE person = $2), 0)";
        self.one("outbox", sql, values![person, person]).await?.map_or(Ok(0), |mut row| row.count("count"))
    }

    async fn put_on_call_list(
        &mut self,
        person: Uuid,
        why: CallFor,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO call_list (person, why, since, called) \
                   SELECT p.id, $1, $2, 0 FROM person p WHERE p.id = $3 AND p.erased IS NULL \
                   AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.person = p.id) \
                   ON CONFLICT (person) DO UPDATE SET why = excluded.why, since = excluded.since \
                   WHERE call_list.why IS NULL";
        self.run(sql, values![why.code(), at, person]).await?;
        Ok(())
    }

    async fn take_off_call_list(&mut self, person: Uuid, at: DateTime<Utc>) -> Result<bool, StoreError> {
        let listed = "SELECT 1 FROM call_list WHERE person = $1 AND why IS NOT NULL";
        let listed = self.touched(listed, values![person]).await?;
        let sql = "INSERT INTO call_list (person, why, since, called) \
                   SELECT p.id, NULL, $1, $2 FROM person p WHERE p.id = $3 AND p.erased IS NULL \
                   ON CONFLICT (person) DO UPDATE SET why = NULL, called = excluded.called";
        self.run(sql, values![at, at, person]).await?;
        Ok(listed)
    }

    async fn call_list(&mut self, limit: usize) -> Result<Vec<ToCall>, StoreError> {
        let sql =
            "SELECT person, why, since FROM call_list WHERE why IS NOT NULL ORDER BY since, person LIMIT $1";
        let rows = self.all::<ToCallRow>("call_list", sql, values![limit]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }
}
