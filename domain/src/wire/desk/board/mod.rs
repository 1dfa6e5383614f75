//! Duos as staff follow them: the board, one duo, worries, outcomes, exports.
//!
//! Codes and parameters, never sentences. Names and contacts of people stand only in answers to those who may read the
//! file; worries only in answers to the safeguarding person.

mod acts;
mod cases;

pub use acts::{
    AnswerQuestionBody, CheckinBody, DuoVersionBody, EndDuoBody, ExtendDuoBody, NewMentorBody, OutcomeBody,
    PauseDuoBody, SettleBody,
};
pub use cases::{
    AskExportBody, CloseWorryBody, ExportPage, ExportRow, OutcomePage, OutcomeRow, TakeWorryBody, WorryFile,
    WorryNote, WorryNoteBody, WorryPage, WorryRow,
};

use crate::application::Actor;
use crate::desk::board::{Need, Stage};
use crate::desk::outcome::{OutcomeForm, OutcomeMoment};
use crate::duo::checkin::{CheckinChannel, CheckinDue, CheckinWith, Concern};
use crate::duo::closing::{ClosingForm, Going, MidtermForm};
use crate::duo::goal::Goal;
use crate::duo::light::{Colour, Light};
use crate::duo::meeting::{MeetingState, Place};
use crate::duo::month::Month;
use crate::duo::{Act, Pair, Side};
use crate::language::Lang;
use crate::programme::{PairWord, ProgrammeId};
use crate::reference::Reference;
use crate::wire::TermView;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A duo on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardRow {
    /// The duo.
    pub id: Uuid,
    /// Reference of the mentee's application.
    pub reference: Reference,
    /// First and last names; empty for somebody who is erased.
    pub names: Pair<String>,
    /// The programme.
    pub programme: ProgrammeId,
    /// Code of the state (`domain::duo::State::CODES`).
    pub state: String,
    /// The stage by which the board filters.
    pub stage: Stage,
    /// How it does, and why; absent before the start, in a pause, and after the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
    /// In this state since.
    pub since: DateTime<Utc>,
    /// When it runs; absent before the first meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<TermView>,
    /// The day on which a paused duo goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_until: Option<NaiveDate>,
    /// Its calendar months with what was held and asked.
    pub months: Vec<Month>,
    /// When they met last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_meeting: Option<DateTime<Utc>>,
    /// When they meet next, as planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_meeting: Option<DateTime<Utc>>,
    /// What the coordinator does next, by when, and whether that is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check_in: Option<CheckinDue>,
    /// Who has answered the mid-term questions.
    pub midterm: Pair<bool>,
    /// Who has answered the closing questions.
    pub closing: Pair<bool>,
    /// Meetings on which the two disagree.
    pub disputed: usize,
    /// Questions of the two that nobody has answered.
    pub questions: usize,
    /// Why it needs somebody, most urgent first; empty if it does not.
    pub needs: Vec<Need>,
    /// Whether the people are made up for a demonstration.
    pub demo: bool,
    /// Pass it with an act.
    pub version: i64,
}

/// How many duos there would be with each value of a facet under the rest of the filter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardFacets {
    /// By programme; only those of the reader.
    pub programmes: Vec<(ProgrammeId, usize)>,
    /// By stage.
    pub stages: Vec<(Stage, usize)>,
    /// By colour.
    pub lights: Vec<(Colour, usize)>,
    /// By need.
    pub needs: Vec<(Need, usize)>,
}

/// A page of the board. The filter stands in the address: `domain::desk::board::BoardFilter::pairs`, beside `after` and
/// `limit` (1 to 200, else 50).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardPage {
    /// Duos in order.
    pub rows: Vec<BoardRow>,
    /// How many the filter shows in all.
    pub total: usize,
    /// Pass as `after` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Uuid>,
    /// Counts.
    pub facets: BoardFacets,
    /// The time of the answer: "today" of every day in it.
    pub now: DateTime<Utc>,
}

/// One of the two, as the desk reads them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuoPerson {
    /// Their application, or their file as a volunteer: `/desk/files/{id}`. Absent for a mentor without a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Uuid>,
    /// Their reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// First and last name; empty once erased.
    pub name: String,
    /// Mail address, if they gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone, if they gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Postal address, if they gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The language of letters.
    pub lang: Lang,
}

/// A meeting as the desk reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskMeeting {
    /// Which one.
    pub id: Uuid,
    /// When it begins.
    pub at: DateTime<Utc>,
    /// How long, in minutes.
    pub minutes: u32,
    /// Where: the kind of place, not the words on it.
    pub place: Place,
    /// Where it stands.
    pub state: MeetingState,
    /// Whether they met, as each said.
    pub said: Pair<Option<bool>>,
    /// Whether they met, as a coordinator found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<bool>,
    /// Whether a coordinator may say now whether they met.
    pub settle: bool,
}

/// A check-in that took place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckinView {
    /// Which one.
    pub id: Uuid,
    /// The day on which somebody spoke to them.
    pub day: NaiveDate,
    /// How.
    pub channel: CheckinChannel,
    /// To whom.
    pub with: CheckinWith,
    /// How it goes.
    pub going: Going,
    /// What could end the duo.
    pub concerns: Vec<Concern>,
    /// Internal note; absent if none was written or its people are erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Recorded.
    pub at: DateTime<Utc>,
    /// The colleague's name; empty if they are not listed any more.
    pub by: String,
}

/// A question of one of the two to the coordinator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionView {
    /// Which one.
    pub id: Uuid,
    /// Who asked.
    pub side: Side,
    /// When.
    pub at: DateTime<Utc>,
    /// In their words; absent once they are erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The answer, once somebody gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerView>,
}

/// That a question was answered: the page promised that the programme calls back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerView {
    /// When.
    pub at: DateTime<Utc>,
    /// The colleague's name.
    pub by: String,
    /// How.
    pub channel: CheckinChannel,
    /// What was said, for colleagues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A line of history with the colleague who acted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskLine {
    /// When.
    pub at: DateTime<Utc>,
    /// In whose name: for "ended early" noted by a colleague, the one of the two whose wish it was.
    pub actor: Actor,
    /// The colleague's name, if one acted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Code of the act (`duo-act-<code>` in the texts, and `settle-meeting`).
    pub act: String,
    /// Code of the state afterwards.
    pub state: String,
    /// Coded reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// An outcome event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeView {
    /// Which one.
    pub id: Uuid,
    /// What was recorded.
    #[serde(flatten)]
    pub form: OutcomeForm,
    /// Recorded.
    pub at: DateTime<Utc>,
    /// The colleague's name.
    pub by: String,
    /// The event that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<Uuid>,
    /// Whether it stands: no other one corrects it.
    pub stands: bool,
}

/// A moment at which an outcome is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingOutcome {
    /// Which.
    pub moment: OutcomeMoment,
    /// The last day on which the situation counts.
    pub by: NaiveDate,
    /// Whether that day is over.
    pub late: bool,
}

/// What became of the mentee: events of the participation, with all its duos.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomesView {
    /// When they left; absent while they take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<NaiveDate>,
    /// Moments for which an outcome can be recorded now.
    pub open: Vec<OutcomeMoment>,
    /// What is missing.
    pub missing: Vec<MissingOutcome>,
    /// Every event, oldest first, corrected ones too.
    pub events: Vec<OutcomeView>,
}

/// The answers of one of the two, half-way and at the end: their page says that the programme reads them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswersView {
    /// Half-way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub midterm: Option<MidtermForm>,
    /// At the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<ClosingForm>,
}

/// What a coordinator can do with a duo, beside its legal moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuoActs {
    /// Moves that the state knows for a coordinator: `pause`, `resume`, `extend`, `complete`, `end-early`, `cancel`.
    pub moves: Vec<Act>,
    /// Whether `new-mentor` is possible: it ends the duo, and the mentee waits again.
    pub new_mentor: bool,
    /// Whether a check-in can be recorded.
    pub check_in: bool,
    /// Whether an outcome can be recorded.
    pub outcome: bool,
    /// The latest last day that `extend` takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extend_until: Option<NaiveDate>,
    /// From when `complete` is possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complete_from: Option<NaiveDate>,
}

/// A duo with everything that its coordinator reads. `GET /api/v1/desk/duos/{id}`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuoFile {
    /// What the board shows of it.
    #[serde(flatten)]
    pub row: BoardRow,
    /// Their word for the pair.
    pub pair: PairWord,
    /// Coded reason of a duo that did not reach its end, and whose wish it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<EndedView>,
    /// The two.
    pub mentee: DuoPerson,
    /// The two.
    pub mentor: DuoPerson,
    /// Meetings, oldest first.
    pub meetings: Vec<DeskMeeting>,
    /// How long they have met, in minutes.
    pub minutes_met: u32,
    /// Their goals.
    pub goals: Vec<Goal>,
    /// What each answered.
    pub answers: Pair<AnswersView>,
    /// Check-ins, newest first.
    pub check_ins: Vec<CheckinView>,
    /// Questions to the coordinator, oldest first.
    pub asked: Vec<QuestionView>,
    /// What became of the mentee.
    pub outcomes: OutcomesView,
    /// History, oldest first.
    pub history: Vec<DeskLine>,
    /// What can be done.
    pub acts: DuoActs,
    /// The time of the answer.
    pub now: DateTime<Utc>,
}

/// How a duo ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndedView {
    /// Whose wish it was.
    pub by: Actor,
    /// Coded reason (`duo-why-<code>`).
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_with_an_unknown_field_is_refused() {
        let body = r#"{"day":"2026-11-27","channel":"phone","with":"both","going":"so-so","concerns":["time"],"version":3}"#;
        let read: CheckinBody = serde_json::from_str(body).unwrap();
        assert_eq!((read.concerns.as_slice(), read.note.as_str()), ([Concern::Time].as_slice(), ""));
        for wrong in [
            body.replace("phone", "pigeon"),
            body.replace("\"version\":3", "\"version\":3,\"who\":\"me\""),
            body.replace(",\"version\":3", ""),
        ] {
            assert!(serde_json::from_str::<CheckinBody>(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_outcome_travels_flat() {
        let json = r#"{"id":"00000000-0000-0000-0000-000000000000","moment":"exit","kind":"job-fixed","day":"2026-11-01","months":6,"source":"declared","at":"2026-11-27T09:00:00Z","by":"Ana","stands":true}"#;
        let read: OutcomeView = serde_json::from_str(json).unwrap();
        assert_eq!(read.form.months, Some(6));
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
    }
}
