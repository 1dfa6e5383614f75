//! Forgetting.

use crate::engine::{Connection, Value, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use service::port::{DossierKind, Horizons, StoreError, Upkeep};
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
            (
                "DELETE FROM staff_session WHERE seen < $1 OR created < $2 RETURNING 1",
                values![h.desk_seen, h.desk_created],
            ),
            ("DELETE FROM sign_in WHERE created < $1 RETURNING 1", values![h.sign_ins]),
            ("DELETE FROM code WHERE expires < $1 RETURNING 1", values![h.codes]),
            ("DELETE FROM idempotency WHERE created < $1 RETURNING 1", values![h.answers]),
            (
                "DELETE FROM bulk_item WHERE bulk IN (SELECT id FROM bulk WHERE at < $1) RETURNING 1",
                values![h.answers],
            ),
            ("DELETE FROM bulk WHERE at < $1 RETURNING 1", values![h.answers]),
            ("DELETE FROM rate WHERE at < $1 RETURNING 1", values![h.rates]),
            (
                "DELETE FROM outbox WHERE state IN ('sent', 'failed', 'bounced', 'dropped') AND created < $1 RETURNING 1",
                values![h.messages],
            ),
            ("DELETE FROM outbox WHERE state = 'decoy' RETURNING 1", Vec::new()),
            ("DELETE FROM reading WHERE at < $1 RETURNING 1", values![h.readings]),
            ("DELETE FROM staff_change WHERE at < $1 RETURNING 1", values![h.readings]),
        ] {
            rows += self.run(sql, values).await?.len();
        }
        Ok(rows)
    }

    async fn forget_duo_notes(&mut self, h: &Horizons) -> Result<usize, StoreError> {
        const DUOS: &str = "(SELECT id FROM duo WHERE state_code IN ('completed', 'ended-early', 'cancelled') \
                            AND since < $1)";
        // Whose last duo it was: who waits for another mentor is still spoken of.
        const FILES: &str = "(SELECT a.id FROM application a JOIN duo d ON d.application = a.id \
                             WHERE a.state_code = 'duo-started' GROUP BY a.id \
                             HAVING min(d.state_code IN ('completed', 'ended-early', 'cancelled') AND d.since < $1) = 1)";
        // Files that went into another are read there.
        const MERGED: &str = "(WITH RECURSIVE gone (dossier, into_dossier) AS (\
                              SELECT dossier, into_dossier FROM merged \
                              UNION SELECT g.dossier, m.into_dossier FROM gone g JOIN merged m ON m.dossier = g.into_dossier) \
                              SELECT dossier FROM gone WHERE into_dossier IN ";
        const WORRIES: &str = "(SELECT w.id FROM worry w JOIN worry_case c ON c.worry = w.id \
                               WHERE c.closed IS NOT NULL AND w.duo IN ";
        let mut words = 0;
        for what in [
            format!("check_in SET words = NULL WHERE duo IN {DUOS}"),
            format!("note_answer SET words = NULL WHERE note IN (SELECT id FROM note WHERE duo IN {DUOS})"),
            format!("note SET words = NULL WHERE duo IN {DUOS}"),
            format!("worry_note SET words = NULL WHERE worry IN {WORRIES} {DUOS})"),
            format!("worry SET words = NULL WHERE id IN {WORRIES} {DUOS})"),
            format!("case_note SET words = NULL WHERE (dossier IN {FILES} OR dossier IN {MERGED} {FILES}))"),
        ] {
            // What was written after the closing, at the last questions, has its own twelve months.
            let sql = format!("UPDATE {what} AND at < $1 AND words IS NOT NULL RETURNING 1");
            words += self.run(&sql, values![h.duo_notes]).await?.len();
        }
        Ok(words)
    }

    async fn dossiers_resting(
        &mut self,
        kind: DossierKind,
        states: &[&str],
        before: DateTime<Utc>,
        limit: usize,
    ) -> Result<Vec<Uuid>, StoreError> {
        let table = match kind {
            DossierKind::Application => "application",
            DossierKind::Volunteer => "volunteer",
        };
        let marks: Vec<String> = (1..=states.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "SELECT d.id FROM {table} d JOIN person p ON p.id = d.person WHERE d.state_code IN ({}) \
             AND d.since < ${} AND p.erased IS NULL \
             AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.from_dossier = d.id) \
             AND NOT EXISTS (SELECT 1 FROM merged m WHERE m.dossier = d.id) ORDER BY d.since, d.id LIMIT ${}",
            marks.join(", "),
            states.len() + 1,
            states.len() + 2,
        );
        let mut values: Vec<Value> = states.iter().map(|state| Value::from(*state)).collect();
        values.extend(values![before, limit]);
        Ok(self.all::<IdRow>(table, &sql, values).await?.into_iter().map(|row| row.0).collect())
    }
}
