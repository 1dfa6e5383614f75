//! `code`, `session`, `idempotency`, `rate`.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use domain::contact::ContactWay;
use service::port::{Access, Answered, Code, Session, StoreError};
use uuid::Uuid;

struct CodeRow(Code);

impl TryFrom<Row> for CodeRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Code {
            id: row.id("id")?,
            dossier: row.maybe_id("dossier")?,
            hash: row.text("hash")?,
            created: row.instant("created")?,
            expires: row.instant("expires")?,
        }))
    }
}

struct SessionRow(Session);

impl TryFrom<Row> for SessionRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        // The hash comes last: the first column is named in errors.
        let dossier = row.id("dossier")?;
        let (created, seen) = (row.instant("created")?, row.instant("seen")?);
        Ok(Self(Session { dossier, created, seen, hash: row.text("hash")? }))
    }
}

struct AnsweredRow(Answered);

impl TryFrom<Row> for AnsweredRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Answered {
            key: row.id("key")?,
            body_hash: row.text("body_hash")?,
            dossier: row.id("dossier")?,
            contact: row.code("contact", ContactWay::from_code)?,
            created: row.instant("created")?,
        }))
    }
}

impl<C: Connection> Access for SqlUnit<C> {
    async fn add_code(&mut self, code: &Code) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO code (id, dossier, hash, created, expires, tries) VALUES ($1, $2, $3, $4, $5, $6)";
        let values = values![code.id, code.dossier, &code.hash, code.created, code.expires, 0_i64];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn latest_code(&mut self, dossier: Uuid) -> Result<Option<Code>, StoreError> {
        let sql = "SELECT id, dossier, hash, created, expires FROM code WHERE dossier = $1 \
                   ORDER BY seq DESC LIMIT 1";
        Ok(self.find::<CodeRow>("code", sql, values![dossier]).await?.map(|row| row.0))
    }

    async fn spend_try(&mut self, code: Uuid, now: DateTime<Utc>, tries: i64) -> Result<bool, StoreError> {
        let sql = "UPDATE code SET tries = tries + 1 WHERE id = $1 AND used IS NULL AND expires > $2 \
                   AND tries < $3 RETURNING id";
        let live = self.touched(sql, values![code, now, tries]).await?;
        if !live {
            // Only a commit that wrote waits for the disk, and that wait would tell which references exist.
            let vain = "INSERT INTO counter (name, value) VALUES ('vain-tries', 1) \
                        ON CONFLICT (name) DO UPDATE SET value = counter.value + 1";
            self.run(vain, Vec::new()).await?;
        }
        Ok(live)
    }

    async fn use_code(&mut self, code: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.run("UPDATE code SET used = $1 WHERE id = $2", values![at, code]).await?;
        Ok(())
    }

    async fn add_session(&mut self, session: &Session) -> Result<(), StoreError> {
        let sql = "INSERT INTO session (hash, dossier, created, seen) VALUES ($1, $2, $3, $4)";
        let values = values![&session.hash, session.dossier, session.created, session.seen];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn session(&mut self, hash: &str) -> Result<Option<Session>, StoreError> {
        let sql = "SELECT dossier, created, seen, hash FROM session WHERE hash = $1";
        Ok(self.find::<SessionRow>("session", sql, values![hash]).await?.map(|row| row.0))
    }

    async fn touch_session(&mut self, hash: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.run("UPDATE session SET seen = $1 WHERE hash = $2", values![at, hash]).await?;
        Ok(())
    }

    async fn end_session(&mut self, hash: &str) -> Result<(), StoreError> {
        self.run("DELETE FROM session WHERE hash = $1", values![hash]).await?;
        Ok(())
    }

    async fn answered(&mut self, key: Uuid) -> Result<Option<Answered>, StoreError> {
        let sql = "SELECT key, body_hash, dossier, contact, created FROM idempotency WHERE key = $1";
        Ok(self.find::<AnsweredRow>("idempotency", sql, values![key]).await?.map(|row| row.0))
    }

    async fn add_answered(&mut self, answered: &Answered) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO idempotency (key, body_hash, dossier, contact, created) VALUES ($1, $2, $3, $4, $5)";
        let values = values![
            answered.key,
            &answered.body_hash,
            answered.dossier,
            answered.contact.code(),
            answered.created
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn count_rate(&mut self, bucket: &str, since: DateTime<Utc>) -> Result<usize, StoreError> {
        let sql = "SELECT count(*) FROM rate WHERE bucket = $1 AND at > $2";
        self.one("rate", sql, values![bucket, since]).await?.map_or(Ok(0), |mut row| row.count("count"))
    }

    async fn add_rate(&mut self, id: Uuid, bucket: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.run("INSERT INTO rate (id, bucket, at) VALUES ($1, $2, $3)", values![id, bucket, at]).await?;
        Ok(())
    }
}
