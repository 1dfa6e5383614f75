//! `avoid`, `draft`, `weights`, `matched`, and what matching reads of the others.

use super::applications::{ApplicationRow, COLUMNS};
use super::json;
use super::mentors::{MENTOR, MentorRow};
use super::persons::PersonRow;
use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use domain::ProgrammeId;
use domain::wire::desk::matching::{AvoidReason, DraftState, WeightsReason};
use service::port::{
    Application, Avoid, ClosedDuo, Matched, Matching, Mentor, Person, SaveError, StoreError, StoredDraft,
    StoredWeights,
};
use uuid::Uuid;

/// Whoever waits for a mentor of `$1`.
const WAITING: &str = "a.state_code = 'waiting' AND a.programme = $1";

struct WaitingRow(Application, Person);

impl TryFrom<Row> for WaitingRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let ApplicationRow(application) = ApplicationRow::read(&mut row)?;
        let PersonRow(person) = PersonRow::read(&mut row)?;
        Ok(Self(application, person))
    }
}

struct ClosedRow(ClosedDuo);

impl TryFrom<Row> for ClosedRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let (application, mentor) = (row.id("application")?, row.id("mentor")?);
        Ok(Self(ClosedDuo { application, mentor, state: row.json("state")? }))
    }
}

const AVOID: &str = "v.id, v.application, v.mentor, v.reason, v.person, v.words, v.at, v.staff";

struct AvoidRow(Avoid);

impl TryFrom<Row> for AvoidRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Avoid {
            id: row.id("id")?,
            application: row.id("application")?,
            mentor: row.id("mentor")?,
            reason: row.code("reason", AvoidReason::from_code)?,
            person: row.id("person")?,
            words: row.maybe_bytes("words")?,
            at: row.instant("at")?,
            staff: row.id("staff")?,
        }))
    }
}

const DRAFT: &str = "id, programme, created, staff, version, state, weights, sheet";

struct DraftRow(StoredDraft);

impl TryFrom<Row> for DraftRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(StoredDraft {
            id: row.id("id")?,
            programme: row.code("programme", ProgrammeId::from_code)?,
            created: row.instant("created")?,
            staff: row.id("staff")?,
            version: row.number("version")?,
            state: row.code("state", DraftState::from_code)?,
            weights: row.number("weights")?,
            sheet: row.json("sheet")?,
        }))
    }
}

struct WeightsRow(StoredWeights);

impl TryFrom<Row> for WeightsRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(StoredWeights {
            programme: row.code("programme", ProgrammeId::from_code)?,
            version: row.number("version")?,
            weights: row.json("weights")?,
            at: row.instant("at")?,
            staff: row.id("staff")?,
            reason: row.maybe_code("reason", WeightsReason::from_code)?,
        }))
    }
}

const MATCHED: &str = "duo, application, draft, weights, score, person, words, at, staff";

struct MatchedRow(Matched);

impl TryFrom<Row> for MatchedRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Matched {
            duo: row.id("duo")?,
            application: row.id("application")?,
            draft: row.maybe_id("draft")?,
            weights: row.number("weights")?,
            score: u16::try_from(row.number("score")?).map_err(|_| row.wrong("score"))?,
            person: row.id("person")?,
            words: row.maybe_bytes("words")?,
            at: row.instant("at")?,
            staff: row.id("staff")?,
        }))
    }
}

impl<C: Connection> SqlUnit<C> {
    /// The closed duos of the persons of some applications: theirs, or those of the same contact.
    async fn closed_where(&self, which: &str, of: String) -> Result<Vec<ClosedDuo>, StoreError> {
        let sql = format!(
            "SELECT a.id, d.mentor, d.state FROM application a JOIN person p ON p.id = a.person \
             JOIN person q ON q.id = p.id OR q.contact_hash = p.contact_hash \
             JOIN application b ON b.person = q.id JOIN duo d ON d.application = b.id \
             WHERE {which} AND d.state_code IN ('completed', 'ended-early', 'cancelled') ORDER BY a.id, d.created"
        );
        let rows = self.all::<ClosedRow>("duo", &sql, values![of]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }
}

impl<C: Connection> Matching for SqlUnit<C> {
    async fn mentors_of(&mut self, programme: ProgrammeId) -> Result<Vec<Mentor>, StoreError> {
        let sql = format!("SELECT {MENTOR}, NULL FROM mentor m WHERE m.programme = $1 ORDER BY m.id");
        let rows = self.all::<MentorRow>("mentor", &sql, values![programme.code()]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn waiting(&mut self, programme: ProgrammeId) -> Result<Vec<(Application, Person)>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, p.id, p.wrapped_key, p.form, p.contact_hash, p.created, p.erased \
             FROM application a JOIN person p ON p.id = a.person WHERE {WAITING} ORDER BY a.received, a.id"
        );
        let rows = self.all::<WaitingRow>("application", &sql, values![programme.code()]).await?;
        Ok(rows.into_iter().map(|WaitingRow(application, person)| (application, person)).collect())
    }

    async fn closed_duos(&mut self, application: Uuid) -> Result<Vec<ClosedDuo>, StoreError> {
        self.closed_where("a.id = $1", application.to_string()).await
    }

    async fn closed_duos_of_waiting(&mut self, programme: ProgrammeId) -> Result<Vec<ClosedDuo>, StoreError> {
        self.closed_where(WAITING, programme.code().to_owned()).await
    }

    async fn add_avoid(&mut self, v: &Avoid) -> Result<(), StoreError> {
        let sql = "INSERT INTO avoid (id, application, mentor, reason, person, words, at, staff) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = values![
            v.id,
            v.application,
            v.mentor,
            v.reason.code(),
            v.person,
            v.words.as_ref(),
            v.at,
            v.staff
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn avoids(&mut self, application: Uuid) -> Result<Vec<Avoid>, StoreError> {
        let sql = format!("SELECT {AVOID} FROM avoid v WHERE v.application = $1 ORDER BY v.at, v.id");
        let rows = self.all::<AvoidRow>("avoid", &sql, values![application]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn avoids_of_waiting(&mut self, programme: ProgrammeId) -> Result<Vec<Avoid>, StoreError> {
        let sql = format!(
            "SELECT {AVOID} FROM avoid v JOIN application a ON a.id = v.application WHERE {WAITING} \
             ORDER BY v.at, v.id"
        );
        let rows = self.all::<AvoidRow>("avoid", &sql, values![programme.code()]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn remove_avoid(&mut self, application: Uuid, id: Uuid) -> Result<bool, StoreError> {
        let sql = "DELETE FROM avoid WHERE application = $1 AND id = $2 RETURNING id";
        self.touched(sql, values![application, id]).await
    }

    async fn add_draft(&mut self, d: &StoredDraft) -> Result<(), StoreError> {
        let sql = "INSERT INTO draft (id, programme, created, staff, version, state, weights, sheet) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = values![
            d.id,
            d.programme.code(),
            d.created,
            d.staff,
            d.version,
            d.state.code(),
            d.weights,
            json(&d.sheet)?
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn draft(&mut self, id: Uuid) -> Result<Option<StoredDraft>, StoreError> {
        let sql = format!("SELECT {DRAFT} FROM draft WHERE id = $1");
        Ok(self.find::<DraftRow>("draft", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn drafts(&mut self, programme: ProgrammeId, limit: usize) -> Result<Vec<StoredDraft>, StoreError> {
        let sql =
            format!("SELECT {DRAFT} FROM draft WHERE programme = $1 ORDER BY created DESC, id DESC LIMIT $2");
        let rows = self.all::<DraftRow>("draft", &sql, values![programme.code(), limit]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn save_draft(&mut self, d: &StoredDraft) -> Result<(), SaveError> {
        let sql = "UPDATE draft SET version = $1, state = $2, weights = $3, sheet = $4 \
                   WHERE id = $5 AND version = $6 RETURNING id";
        let values = values![d.version, d.state.code(), d.weights, json(&d.sheet)?, d.id, d.version - 1];
        if self.touched(sql, values).await? { Ok(()) } else { Err(SaveError::Stale) }
    }

    async fn weights(&mut self, programme: ProgrammeId) -> Result<Vec<StoredWeights>, StoreError> {
        let sql = "SELECT programme, version, weights, at, staff, reason FROM weights WHERE programme = $1 \
                   ORDER BY version DESC";
        let rows = self.all::<WeightsRow>("weights", sql, values![programme.code()]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn add_weights(&mut self, w: &StoredWeights) -> Result<(), SaveError> {
        let sql = "INSERT INTO weights (programme, version, weights, at, staff, reason) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT DO NOTHING RETURNING version";
        let reason = w.reason.map(WeightsReason::code);
        let values = values![w.programme.code(), w.version, json(&w.weights)?, w.at, w.staff, reason];
        if self.touched(sql, values).await? { Ok(()) } else { Err(SaveError::Stale) }
    }

    async fn add_matched(&mut self, m: &Matched) -> Result<(), StoreError> {
        let sql = "INSERT INTO matched (duo, application, draft, weights, score, person, words, at, staff) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let values = values![
            m.duo,
            m.application,
            m.draft,
            m.weights,
            i64::from(m.score),
            m.person,
            m.words.as_ref(),
            m.at,
            m.staff
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn matched(&mut self, duo: Uuid) -> Result<Option<Matched>, StoreError> {
        let sql = format!("SELECT {MATCHED} FROM matched WHERE duo = $1");
        Ok(self.find::<MatchedRow>("matched", &sql, values![duo]).await?.map(|row| row.0))
    }

    async fn matched_in(&mut self, draft: Uuid, application: Uuid) -> Result<Option<Matched>, StoreError> {
        let sql = format!("SELECT {MATCHED} FROM matched WHERE draft = $1 AND application = $2");
        Ok(self.find::<MatchedRow>("matched", &sql, values![draft, application]).await?.map(|row| row.0))
    }
}
