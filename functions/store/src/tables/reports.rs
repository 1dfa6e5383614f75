//! Counting.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use domain::ProgrammeId;
use service::port::{ApplicationCount, Match, MentorCount, Reports, StoreError};

struct ApplicationRow(ApplicationCount);

impl TryFrom<Row> for ApplicationRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(ApplicationCount {
            state: row.text("state_code")?,
            programme: row.maybe_code("programme", ProgrammeId::from_code)?,
            count: row.count("count")?,
            met: row.count("met")?,
        }))
    }
}

struct MentorRow(MentorCount);

impl TryFrom<Row> for MentorRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(MentorCount {
            programme: row.code("programme", ProgrammeId::from_code)?,
            count: row.count("count")?,
            free: row.count("free")?,
        }))
    }
}

struct DuoRow(ProgrammeId, usize);

impl TryFrom<Row> for DuoRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(row.code("programme", ProgrammeId::from_code)?, row.count("count")?))
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
    async fn count_applications(&mut self) -> Result<Vec<ApplicationCount>, StoreError> {
        // A held meeting as `domain::duo::Meeting::state` reads it.
        let sql = "SELECT state_code, programme, count(*), sum(met) FROM (SELECT a.state_code AS state_code, \
                   coalesce(a.programme, (SELECT d.programme FROM duo d WHERE d.application = a.id \
                   ORDER BY d.created DESC, d.id DESC LIMIT 1)) AS programme, \
                   CASE WHEN EXISTS (SELECT 1 FROM duo d JOIN meeting m ON m.duo = d.id \
                   WHERE d.application = a.id AND m.cancelled IS NULL AND (m.settled = 1 \
                   OR (m.settled IS NULL AND m.said_mentee = 1 AND m.said_mentor = 1))) THEN 1 ELSE 0 END AS met \
                   FROM application a) AS counted GROUP BY state_code, programme";
        let rows = self.all::<ApplicationRow>("application", sql, Vec::new()).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn count_mentors(&mut self) -> Result<Vec<MentorCount>, StoreError> {
        let sql = "SELECT programme, count(*), count(CASE WHEN open = 1 AND taken < capacity THEN 1 END) \
                   FROM mentor WHERE published = 1 GROUP BY programme";
        let rows = self.all::<MentorRow>("mentor", sql, Vec::new()).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn count_duos(&mut self) -> Result<Vec<(ProgrammeId, usize)>, StoreError> {
        let sql = "SELECT programme, count(*) FROM duo WHERE state_code IN \
                   ('accepted', 'first-meeting-set', 'active', 'at-risk', 'paused') GROUP BY programme";
        let rows = self.all::<DuoRow>("duo", sql, Vec::new()).await?;
        Ok(rows.into_iter().map(|row| (row.0, row.1)).collect())
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
