//! `dossier` (a view), `history`, `reading`.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use domain::Reference;
use domain::application::Actor;
use domain::desk::Role;
use domain::language::Correspondence;
use service::port::{Dossier, DossierKind, Dossiers, HistoryEntry, Look, StoreError};
use uuid::Uuid;

struct DossierRow(Dossier);

impl TryFrom<Row> for DossierRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Dossier {
            id: row.id("id")?,
            kind: row.code("kind", DossierKind::from_code)?,
            reference: row.code("reference", |text| Reference::parse(text).ok())?,
            person: row.id("person")?,
            correspondence: row.code("correspondence", Correspondence::from_code)?,
        }))
    }
}

struct HistoryRow(HistoryEntry);

impl TryFrom<Row> for HistoryRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(HistoryEntry {
            dossier: row.id("dossier")?,
            version: row.number("version")?,
            at: row.instant("at")?,
            actor: row.code("actor", Actor::from_code)?,
            staff: row.maybe_id("staff")?,
            act: row.text("act")?,
            from: row.maybe_text("from_state")?,
            to: row.text("to_state")?,
            reason: row.maybe_text("reason")?,
            text: row.maybe_bytes("words")?,
            rules: row.text("rules")?,
        }))
    }
}

struct LookRow(Look);

impl TryFrom<Row> for LookRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Look {
            id: row.id("id")?,
            dossier: row.id("dossier")?,
            at: row.instant("at")?,
            actor: row.code("actor", Actor::from_code)?,
            role: row.maybe_code("role", Role::from_code)?,
            staff: row.maybe_id("staff")?,
            what: row.text("what")?,
        }))
    }
}

impl<C: Connection> Dossiers for SqlUnit<C> {
    async fn dossier(&mut self, id: Uuid) -> Result<Option<Dossier>, StoreError> {
        let sql = "SELECT id, kind, reference, person, correspondence FROM dossier WHERE id = $1";
        Ok(self.find::<DossierRow>("dossier", sql, values![id]).await?.map(|row| row.0))
    }

    async fn dossier_by_reference(&mut self, reference: &Reference) -> Result<Option<Dossier>, StoreError> {
        let sql = "SELECT id, kind, reference, person, correspondence FROM dossier WHERE reference = $1";
        Ok(self.find::<DossierRow>("dossier", sql, values![reference.as_str()]).await?.map(|row| row.0))
    }

    async fn add_history(&mut self, h: &HistoryEntry) -> Result<(), StoreError> {
        let sql = "INSERT INTO history (dossier, version, at, actor, staff, act, from_state, to_state, reason, \
                   words, rules) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        let values = values![
            h.dossier,
            h.version,
            h.at,
            h.actor.code(),
            h.staff,
            &h.act,
            h.from.as_ref(),
            &h.to,
            h.reason.as_ref(),
            h.text.as_ref(),
            &h.rules,
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn history(&mut self, dossier: Uuid) -> Result<Vec<HistoryEntry>, StoreError> {
        let sql = "SELECT dossier, version, at, actor, staff, act, from_state, to_state, reason, words, rules \
                   FROM history WHERE dossier = $1 ORDER BY version";
        let rows = self.all::<HistoryRow>("history", sql, values![dossier]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn add_look(&mut self, look: &Look) -> Result<(), StoreError> {
        let sql = "INSERT INTO reading (id, dossier, at, actor, role, staff, what) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        self.run(
            sql,
            values![
                look.id,
                look.dossier,
                look.at,
                look.actor.code(),
                look.role.map(Role::code),
                look.staff,
                &look.what
            ],
        )
        .await?;
        Ok(())
    }

    async fn looks(&mut self, dossier: Uuid, limit: usize) -> Result<Vec<Look>, StoreError> {
        let sql = "SELECT id, dossier, at, actor, role, staff, what FROM reading WHERE dossier = $1 \
                   ORDER BY seq DESC LIMIT $2";
        let rows = self.all::<LookRow>("reading", sql, values![dossier, limit]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }
}
