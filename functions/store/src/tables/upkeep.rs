//! Forgetting.

use crate::engine::{Connection, Value, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use service::port::{Horizons, StoreError, Upkeep};
use uuid::Uuid;

struct IdRow(Uuid);

impl TryFrom<Row> for IdRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(row.id("id")?))
    }
}

impl<C: Connection> Upkeep for SqlUnit<C> {
    async fn forget(&mut self, h: &Horizons) -> Result<usize, StoreError> {
        let mut rows = 0;
        for (sql, values) in [
            (
                "DELETE FROM session WHERE seen < $1 OR created < $2 RETURNING 1",
                values![h.sessions_seen, h.sessions_created],
            ),
            ("DELETE FROM code WHERE expires < $1 RETURNING 1", values![h.codes]),
            ("DELETE FROM idempotency WHERE created < $1 RETURNING 1", values![h.answers]),
            ("DELETE FROM rate WHERE at < $1 RETURNING 1", values![h.rates]),
            (
                "DELETE FROM outbox WHERE state IN ('sent', 'dropped') AND created < $1 RETURNING 1",
                values![h.messages],
            ),
            ("DELETE FROM outbox WHERE state = 'decoy' RETURNING 1", Vec::new()),
            ("DELETE FROM reading WHERE at < $1 RETURNING 1", values![h.readings]),
        ] {
            rows += self.run(sql, values).await?.len();
        }
        Ok(rows)
    }

    async fn persons_resting(
        &mut self,
        states: &[&str],
        before: DateTime<Utc>,
        limit: usize,
    ) -> Result<Vec<Uuid>, StoreError> {
        let marks: Vec<String> = (1..=states.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "SELECT p.id FROM person p JOIN application a ON a.person = p.id WHERE a.state_code IN ({}) \
             AND a.since < ${} AND p.erased IS NULL ORDER BY a.since, p.id LIMIT ${}",
            marks.join(", "),
            states.len() + 1,
            states.len() + 2,
        );
        let mut values: Vec<Value> = states.iter().map(|state| Value::from(*state)).collect();
        values.extend(values![before, limit]);
        Ok(self.all::<IdRow>("person", &sql, values).await?.into_iter().map(|row| row.0).collect())
    }

    async fn application_of(&mut self, person: Uuid) -> Result<Option<Uuid>, StoreError> {
        let sql = "SELECT id FROM application WHERE person = $1 ORDER BY received, id LIMIT 1";
        Ok(self.find::<IdRow>("application", sql, values![person]).await?.map(|row| row.0))
    }
}
