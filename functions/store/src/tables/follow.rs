//! `check_in`, `note_answer`, `outcome`: what staff record of duos.

use super::json;
use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::NaiveDate;
use domain::ProgrammeId;
use domain::desk::outcome::{OutcomeForm, OutcomeKind, OutcomeMoment, OutcomeSource};
use domain::duo::checkin::{CheckinChannel, CheckinWith};
use domain::duo::closing::Going;
use domain::duo::{Meeting, Side};
use service::port::{
    BoardDuo, DuoPeople, Follow, Questions, StoreError, StoredAnswer, StoredCheckin, StoredDuo,
    StoredOutcome, Words,
};
use uuid::Uuid;

pub(super) const OUTCOME: &str =
    "o.id, o.application, o.moment, o.kind, o.day, o.months, o.source, o.at, o.staff, o.corrects";

/// Words that may not have been written.
pub(super) fn maybe_words(row: &mut Row) -> Result<Option<Words>, StoreError> {
    let (person, sealed) = (row.maybe_id("person")?, row.maybe_bytes("words")?);
    Ok(person.map(|writer| Words { writer, sealed }))
}

struct CheckinRow(StoredCheckin);

impl TryFrom<Row> for CheckinRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(StoredCheckin {
            id: row.id("id")?,
            duo: row.id("duo")?,
            day: row.code("day", |day| day.parse().ok())?,
            channel: row.code("channel", CheckinChannel::from_code)?,
            with: row.code("spoke_with", CheckinWith::from_code)?,
            going: row.code("going", Going::from_code)?,
            concerns: row.json("concerns")?,
            at: row.instant("at")?,
            staff: row.id("staff")?,
            note: maybe_words(&mut row)?,
        }))
    }
}

struct AnswerRow(StoredAnswer);

impl TryFrom<Row> for AnswerRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(StoredAnswer {
            note: row.id("note")?,
            at: row.instant("at")?,
            staff: row.id("staff")?,
            channel: row.code("channel", CheckinChannel::from_code)?,
            words: maybe_words(&mut row)?,
        }))
    }
}

pub(super) struct OutcomeRow(pub(super) StoredOutcome);

impl TryFrom<Row> for OutcomeRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let (id, application) = (row.id("id")?, row.id("application")?);
        let form = OutcomeForm {
            moment: row.code("moment", OutcomeMoment::from_code)?,
            kind: row.code("kind", OutcomeKind::from_code)?,
            day: row.code("day", |day| day.parse().ok())?,
            months: row.maybe_small("months")?,
            source: row.code("source", OutcomeSource::from_code)?,
        };
        let (at, staff) = (row.instant("at")?, row.id("staff")?);
        Ok(Self(StoredOutcome { id, application, form, at, staff, corrects: row.maybe_id("corrects")? }))
    }
}

impl<C: Connection> Follow for SqlUnit<C> {
    async fn board(&mut self, programmes: &[ProgrammeId]) -> Result<Vec<BoardDuo>, StoreError> {
        self.duos_on_board(programmes).await
    }

    async fn duos_of_application(&mut self, application: Uuid) -> Result<Vec<StoredDuo>, StoreError> {
        self.duos_with(application).await
    }

    async fn board_meetings(
        &mut self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, Meeting)>, StoreError> {
        self.meetings_on_board(programmes).await
    }

    async fn board_checkins(
        &mut self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, NaiveDate)>, StoreError> {
        self.checkins_on_board(programmes).await
    }

    async fn board_replies(
        &mut self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, Questions, Side)>, StoreError> {
        self.replies_on_board(programmes).await
    }

    async fn board_questions(
        &mut self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, usize)>, StoreError> {
        self.questions_on_board(programmes).await
    }

    async fn people_of_duos(&mut self, duos: &[Uuid]) -> Result<Vec<DuoPeople>, StoreError> {
        self.people_on_board(duos).await
    }

    async fn board_outcomes(&mut self, programmes: &[ProgrammeId]) -> Result<Vec<StoredOutcome>, StoreError> {
        self.outcomes_on_board(programmes).await
    }

    async fn add_checkin(&mut self, c: &StoredCheckin) -> Result<(), StoreError> {
        let sql = "INSERT INTO check_in (id, duo, day, channel, spoke_with, going, concerns, at, staff, person, words) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        let values = values![
            c.id,
            c.duo,
            c.day.to_string(),
            c.channel.code(),
            c.with.code(),
            c.going.code(),
            json(&c.concerns)?,
            c.at,
            c.staff,
            c.note.as_ref().map(|words| words.writer),
            c.note.as_ref().and_then(|words| words.sealed.as_ref()),
        ];
        self.run(sql, values).await?;
        Ok(())
    }

    async fn checkins(&mut self, duo: Uuid) -> Result<Vec<StoredCheckin>, StoreError> {
        let sql = "SELECT id, duo, day, channel, spoke_with, going, concerns, at, staff, person, words \
                   FROM check_in WHERE duo = $1 ORDER BY day DESC, at DESC, id DESC";
        Ok(self
            .all::<CheckinRow>("check_in", sql, values![duo])
            .await?
            .into_iter()
            .map(|row| row.0)
            .collect())
    }

    async fn add_answer(&mut self, a: &StoredAnswer) -> Result<bool, StoreError> {
        let sql = "INSERT INTO note_answer (note, at, staff, channel, person, words) \
                   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1";
        let values = values![
            a.note,
            a.at,
            a.staff,
            a.channel.code(),
            a.words.as_ref().map(|words| words.writer),
            a.words.as_ref().and_then(|words| words.sealed.as_ref()),
        ];
        self.touched(sql, values).await
    }

    async fn answers(&mut self, duo: Uuid) -> Result<Vec<StoredAnswer>, StoreError> {
        let sql = "SELECT a.note, a.at, a.staff, a.channel, a.person, a.words FROM note_answer a \
                   JOIN note n ON n.id = a.note WHERE n.duo = $1 ORDER BY a.at, a.note";
        Ok(self
            .all::<AnswerRow>("note_answer", sql, values![duo])
            .await?
            .into_iter()
            .map(|row| row.0)
            .collect())
    }

    async fn add_outcome(&mut self, o: &StoredOutcome) -> Result<bool, StoreError> {
        let sql = "INSERT INTO outcome (id, application, moment, kind, day, months, source, at, staff, corrects) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING 1";
        let day: NaiveDate = o.form.day;
        let values = values![
            o.id,
            o.application,
            o.form.moment.code(),
            o.form.kind.code(),
            day.to_string(),
            o.form.months,
            o.form.source.code(),
            o.at,
            o.staff,
            o.corrects,
        ];
        self.touched(sql, values).await
    }

    async fn outcomes(&mut self, application: Uuid) -> Result<Vec<StoredOutcome>, StoreError> {
        let sql = format!("SELECT {OUTCOME} FROM outcome o WHERE o.application = $1 ORDER BY o.at, o.id");
        let rows = self.all::<OutcomeRow>("outcome", &sql, values![application]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }
}
