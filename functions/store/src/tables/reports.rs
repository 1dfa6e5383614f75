//! Counting.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use domain::ProgrammeId;
use service::port::{Match, Reports, StoreError};

struct StateRow(String, usize);

impl TryFrom<Row> for StateRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(row.text("state_code")?, row.count("count")?))
    }
}

struct MatchRow(Match);

impl TryFrom<Row> for MatchRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Match {
            programme: row.code("programme", ProgrammeId::from_code)?,
            received: row.instant("received")?,
            matched: row.instant("at")?,
        }))
    }
}

impl<C: Connection> Reports for SqlUnit<C> {
    async fn count_states(&mut self) -> Result<Vec<(String, usize)>, StoreError> {
        let sql = "SELECT state_code, count(*) FROM application GROUP BY state_code ORDER BY state_code";
        let rows = self.all::<StateRow>("application", sql, Vec::new()).await?;
        Ok(rows.into_iter().map(|row| (row.0, row.1)).collect())
    }

    async fn count_mentors(&mut self) -> Result<(usize, usize), StoreError> {
        let sql = "SELECT count(*), count(CASE WHEN open = 1 AND taken < capacity THEN 1 END) FROM mentor WHERE published = 1";
        let row = self.one("mentor", sql, Vec::new()).await?;
        row.map_or(Ok((0, 0)), |mut row| Ok((row.count("count")?, row.count("count")?)))
    }

    async fn matches(&mut self, since: DateTime<Utc>) -> Result<Vec<Match>, StoreError> {
        let sql = "SELECT a.programme, a.received, min(h.at) FROM history h \
                   JOIN application a ON a.id = h.dossier \
                   WHERE h.act = 'propose' AND a.programme IS NOT NULL \
                   GROUP BY a.id, a.programme, a.received HAVING min(h.at) >= $1";
        let rows = self.all::<MatchRow>("history", sql, values![since]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn has_demo(&mut self) -> Result<bool, StoreError> {
        let sql = "SELECT 1 WHERE EXISTS (SELECT 1 FROM mentor WHERE demo = 1) \
                   OR EXISTS (SELECT 1 FROM application WHERE channel = 'demo') \
                   OR EXISTS (SELECT 1 FROM volunteer WHERE channel = 'demo')";
        self.touched(sql, Vec::new()).await
    }
}
