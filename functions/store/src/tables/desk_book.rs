//! `assignment`, `stand_in`, `case_note`, `handover`, `merged`, `bulk`, and the messages that somebody has to see to.

use super::cases::in_scope;
use crate::engine::{Connection, values};
use crate::row::Row;
use crate::sql::Sql;
use crate::unit::SqlUnit;
use chrono::{DateTime, NaiveDate, Utc};
use domain::desk::record::{ConsentWay, LogChannel};
use domain::{ProgrammeId, Reference};
use service::port::{
    Assignment, BulkItem, BulkMark, CaseNote, CaseNoteKind, DeskBook, Handover, Merged, StandIn, StoreError,
    TroubledMessage,
};
use uuid::Uuid;

struct AssignmentRow(Assignment);

impl TryFrom<Row> for AssignmentRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Assignment { staff: row.id("staff")?, at: row.instant("at")?, by: row.id("giver")? }))
    }
}

struct NoteRow(CaseNote);

impl TryFrom<Row> for NoteRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let (id, case) = (row.id("id")?, row.id("dossier")?);
        let programme = row.maybe_code("programme", ProgrammeId::from_code)?;
        let (staff, at) = (row.id("staff")?, row.instant("at")?);
        let channel = row.maybe_code("channel", LogChannel::from_code)?;
        let reached = row.maybe_yes("reached")?.unwrap_or_default();
        let kind = channel.map_or(CaseNoteKind::Note, |channel| CaseNoteKind::Contact { channel, reached });
        Ok(Self(CaseNote { id, case, programme, staff, at, kind, words: row.maybe_bytes("words")? }))
    }
}

struct HandoverRow(Handover);

impl TryFrom<Row> for HandoverRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Handover {
            from_case: row.id("from_dossier")?,
            to_case: row.id("to_dossier")?,
            from: row.maybe_code("from_programme", ProgrammeId::from_code)?,
            to: row.code("to_programme", ProgrammeId::from_code)?,
            at: row.instant("at")?,
            consent_on: row.day("consent_on")?,
            consent_by: row.code("consent_by", ConsentWay::from_code)?,
            staff: row.id("staff")?,
        }))
    }
}

struct MergedRow(Merged);

impl TryFrom<Row> for MergedRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let (case, into) = (row.id("dossier")?, row.id("into_dossier")?);
        Ok(Self(Merged { case, into, at: row.instant("at")?, staff: row.id("staff")? }))
    }
}

struct ItemRow(BulkItem);

impl TryFrom<Row> for ItemRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let case = row.id("dossier")?;
        let version = row.number("version")?;
        let before = (row.maybe_id("staff")?, row.maybe_instant("at")?, row.maybe_id("giver")?);
        let before = match before {
            (Some(staff), Some(at), Some(by)) => Some(Assignment { staff, at, by }),
            _ => None,
        };
        Ok(Self(BulkItem { case, version, before }))
    }
}

struct TroubledRow(TroubledMessage);

impl TryFrom<Row> for TroubledRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(TroubledMessage {
            id: row.id("id")?,
            person: row.id("person")?,
            case: row.id("case")?,
            state: row.text("state")?,
            kind: row.text("kind")?,
            created: row.instant("created")?,
        }))
    }
}

/// The latest case of a person; of an open and a closed one, the open one.
const LATEST: &str = "(SELECT l.id FROM case_row l WHERE l.person = o.person ORDER BY l.state_code IN \
                      ('transferred', 'withdrawn', 'refused', 'obsolete', 'expired', 'left'), l.received DESC, l.id \
                      LIMIT 1)";

const HANDOVER: &str = "SELECT h.from_dossier, h.to_dossier, h.from_programme, h.to_programme, h.at, \
                        h.consent_on, h.consent_by, h.staff FROM handover h";

impl<C: Connection> DeskBook for SqlUnit<C> {
    async fn assignment(&mut self, case: Uuid) -> Result<Option<Assignment>, StoreError> {
        let sql = "SELECT staff, at, giver FROM assignment WHERE dossier = $1";
        Ok(self.find::<AssignmentRow>("assignment", sql, values![case]).await?.map(|row| row.0))
    }

    async fn assign(&mut self, case: Uuid, to: Option<Assignment>) -> Result<(), StoreError> {
        match to {
            Some(to) => {
                let sql = "INSERT INTO assignment (dossier, staff, at, giver) VALUES ($1, $2, $3, $4) \
                           ON CONFLICT (dossier) DO UPDATE SET staff = excluded.staff, at = excluded.at, \
                           giver = excluded.giver";
                self.run(sql, values![case, to.staff, to.at, to.by]).await?;
            }
            None => {
                self.run("DELETE FROM assignment WHERE dossier = $1", values![case]).await?;
            }
        }
        Ok(())
    }

    async fn stands_in_for(&mut self, staff: Uuid, day: NaiveDate) -> Result<Vec<Uuid>, StoreError> {
        let sql =
            "SELECT away FROM stand_in WHERE staff = $1 AND from_day <= $2 AND until_day >= $3 ORDER BY away";
        let rows = self.run(sql, values![staff, day, day]).await?;
        rows.into_iter().map(|row| Row::new("stand_in", row).id("away")).collect()
    }

    async fn stand_in_of(&mut self, away: Uuid) -> Result<Option<StandIn>, StoreError> {
        let sql = "SELECT away, staff, from_day, until_day FROM stand_in WHERE away = $1";
        let Some(mut row) = self.one("stand_in", sql, values![away]).await? else { return Ok(None) };
        let (away, by) = (row.id("away")?, row.id("staff")?);
        Ok(Some(StandIn { away, by, from: row.day("from_day")?, until: row.day("until_day")? }))
    }

    async fn set_stand_in(&mut self, away: Uuid, by: Option<StandIn>) -> Result<(), StoreError> {
        self.run("DELETE FROM stand_in WHERE away = $1", values![away]).await?;
        if let Some(StandIn { by, from, until, .. }) = by {
            let sql = "INSERT INTO stand_in (away, staff, from_day, until_day) VALUES ($1, $2, $3, $4)";
            self.run(sql, values![away, by, from, until]).await?;
        }
        Ok(())
    }

    async fn case_note(&mut self, id: Uuid) -> Result<Option<CaseNote>, StoreError> {
        let sql =
            "SELECT id, dossier, programme, staff, at, channel, reached, words FROM case_note WHERE id = $1";
        Ok(self.find::<NoteRow>("case_note", sql, values![id]).await?.map(|row| row.0))
    }

    async fn add_case_note(&mut self, note: &CaseNote) -> Result<(), StoreError> {
        let sql = "INSERT INTO case_note (id, dossier, programme, staff, at, channel, reached, words) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let (channel, reached) = match note.kind {
            CaseNoteKind::Note => (None, None),
            CaseNoteKind::Contact { channel, reached } => (Some(channel.code()), Some(reached)),
        };
        let programme = note.programme.map(ProgrammeId::code);
        let values = values![
            note.id,
            note.case,
            programme,
            note.staff,
            note.at,
            channel,
            reached,
            note.words.as_ref()
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn case_notes(
        &mut self,
        case: Uuid,
        programme: Option<ProgrammeId>,
    ) -> Result<Vec<CaseNote>, StoreError> {
        let sql = "SELECT id, dossier, programme, staff, at, channel, reached, words FROM case_note \
                   WHERE dossier = $1 AND coalesce(programme, '') = $2 ORDER BY at DESC, id DESC";
        let values = values![case, programme.map_or("", ProgrammeId::code)];
        Ok(self.all::<NoteRow>("case_note", sql, values).await?.into_iter().map(|row| row.0).collect())
    }

    async fn add_handover(&mut self, h: &Handover, spare: &Reference) -> Result<(), StoreError> {
        let sql = "INSERT INTO handover (from_dossier, to_dossier, from_programme, to_programme, at, consent_on, \
                   consent_by, staff) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = values![
            h.from_case,
            h.to_case,
            h.from.map(ProgrammeId::code),
            h.to.code(),
            h.at,
            h.consent_on,
            h.consent_by.code(),
            h.staff
        ];
        self.run(sql, values).await?;
        // A reference is unique: the old case lets go of it first. The new one was added under the spare one.
        let known = "SELECT reference FROM application WHERE id = $1";
        let known = self.one("application", known, values![h.from_case]).await?;
        let known = known.map(|mut row| row.text("reference")).transpose()?;
        let known = known.ok_or_else(|| StoreError::Inconsistent {
            table: "handover",
            column: "from_dossier",
            row: h.from_case.to_string(),
        })?;
        let rename = "UPDATE application SET reference = $1 WHERE id = $2";
        self.run(rename, values!["", h.from_case]).await?;
        self.run(rename, values![known, h.to_case]).await?;
        self.run(rename, values![spare.as_str(), h.from_case]).await?;
        let sessions = "UPDATE session SET dossier = $1 WHERE dossier = $2";
        self.run(sessions, values![h.to_case, h.from_case]).await?;
        Ok(())
    }

    async fn handover_to(&mut self, case: Uuid) -> Result<Option<Handover>, StoreError> {
        let sql = format!("{HANDOVER} WHERE h.to_dossier = $1");
        Ok(self.find::<HandoverRow>("handover", &sql, values![case]).await?.map(|row| row.0))
    }

    async fn handover_from(&mut self, case: Uuid) -> Result<Option<Handover>, StoreError> {
        let sql = format!("{HANDOVER} WHERE h.from_dossier = $1");
        Ok(self.find::<HandoverRow>("handover", &sql, values![case]).await?.map(|row| row.0))
    }

    async fn add_merge(&mut self, merged: &Merged) -> Result<(), StoreError> {
        let sql = "INSERT INTO merged (dossier, into_dossier, at, staff) VALUES ($1, $2, $3, $4)";
        self.run(sql, values![merged.case, merged.into, merged.at, merged.staff]).await?;
        let (from, to) = (merged.case, merged.into);
        let avoid = "UPDATE avoid SET mentor = $1 WHERE mentor = $2 AND EXISTS (SELECT 1 FROM mentor m WHERE m.id = $3)";
        self.run(avoid, values![to, from, to]).await?;
        let there = "UPDATE attendance SET state = 'present' WHERE dossier = $1 AND session IN \
                     (SELECT t.session FROM attendance t WHERE t.dossier = $2 AND t.state = 'present')";
        self.run(there, values![to, from]).await?;
        let seats = "UPDATE attendance SET dossier = $1 WHERE dossier = $2 AND session NOT IN \
                     (SELECT t.session FROM attendance t WHERE t.dossier = $3)";
        self.run(seats, values![to, from, to]).await?;
        self.run("DELETE FROM attendance WHERE dossier = $1", values![from]).await?;
        Ok(())
    }

    async fn merge_of(&mut self, case: Uuid) -> Result<Option<Merged>, StoreError> {
        let sql = "SELECT dossier, into_dossier, at, staff FROM merged WHERE dossier = $1";
        Ok(self.find::<MergedRow>("merged", sql, values![case]).await?.map(|row| row.0))
    }

    async fn merges_into(&mut self, case: Uuid) -> Result<Vec<Merged>, StoreError> {
        let sql = "SELECT dossier, into_dossier, at, staff FROM merged WHERE into_dossier = $1 ORDER BY at, dossier";
        Ok(self.all::<MergedRow>("merged", sql, values![case]).await?.into_iter().map(|row| row.0).collect())
    }

    async fn add_bulk(&mut self, mark: &BulkMark, items: &[BulkItem]) -> Result<(), StoreError> {
        let sql = "INSERT INTO bulk (id, staff, act, at) VALUES ($1, $2, $3, $4)";
        self.run(sql, values![mark.id, mark.staff, &mark.act, mark.at]).await?;
        for item in items {
            let sql = "INSERT INTO bulk_item (bulk, dossier, version, staff, at, giver) \
                       VALUES ($1, $2, $3, $4, $5, $6)";
            let (staff, at, giver) =
                (item.before.map(|b| b.staff), item.before.map(|b| b.at), item.before.map(|b| b.by));
            self.run(sql, values![mark.id, item.case, item.version, staff, at, giver]).await?;
        }
        Ok(())
    }

    async fn bulk(&mut self, id: Uuid) -> Result<Option<(BulkMark, Vec<BulkItem>)>, StoreError> {
        let sql = "SELECT id, staff, act, at FROM bulk WHERE id = $1";
        let Some(mut row) = self.one("bulk", sql, values![id]).await? else { return Ok(None) };
        let (id, staff) = (row.id("id")?, row.id("staff")?);
        let mark = BulkMark { id, staff, act: row.text("act")?, at: row.instant("at")? };
        let sql = "SELECT dossier, version, staff, at, giver FROM bulk_item WHERE bulk = $1 ORDER BY dossier";
        let items = self.all::<ItemRow>("bulk_item", sql, values![id]).await?;
        Ok(Some((mark, items.into_iter().map(|row| row.0).collect())))
    }

    async fn end_bulk(&mut self, id: Uuid) -> Result<(), StoreError> {
        self.run("DELETE FROM bulk_item WHERE bulk = $1", values![id]).await?;
        self.run("DELETE FROM bulk WHERE id = $1", values![id]).await?;
        Ok(())
    }

    async fn troubled_messages(
        &mut self,
        scope: &[Option<ProgrammeId>],
        limit: usize,
    ) -> Result<Vec<TroubledMessage>, StoreError> {
        let mut sql = Sql::new(
            "SELECT x.id, x.person, x.\"case\", x.state, x.kind, x.created FROM (SELECT o.seq, o.id, o.person, ",
        );
        sql.push(LATEST).push(" AS \"case\", o.state, o.kind, o.created FROM outbox o WHERE o.state IN ");
        sql.push("('failed', 'bounced', 'to-print') AND o.seen IS NULL) x JOIN case_row c ON c.id = x.\"case\" WHERE ");
        in_scope(&mut sql, "c.programme", scope);
        sql.push(" ORDER BY x.seq LIMIT ").bind(limit);
        let values = sql.take_values();
        let rows = self.all::<TroubledRow>("outbox", sql.text(), values).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn troubled_message(&mut self, id: Uuid) -> Result<Option<TroubledMessage>, StoreError> {
        let sql = format!(
            "SELECT x.id, x.person, x.\"case\", x.state, x.kind, x.created FROM (SELECT o.id, o.person, {LATEST} AS \"case\", \
             o.state, o.kind, o.created FROM outbox o WHERE o.id = $1) x WHERE x.\"case\" IS NOT NULL"
        );
        Ok(self.find::<TroubledRow>("outbox", &sql, values![id]).await?.map(|row| row.0))
    }

    async fn tick_off_message(&mut self, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.run("UPDATE outbox SET seen = $1 WHERE id = $2", values![at, id]).await?;
        Ok(())
    }

    async fn latest_case(&mut self, person: Uuid) -> Result<Option<Uuid>, StoreError> {
        let sql = format!("SELECT {LATEST} AS id FROM (SELECT $1 AS person) o");
        let row = self.one("case_row", &sql, values![person]).await?;
        row.map(|mut row| row.maybe_id("id")).transpose().map(Option::flatten)
    }
}
