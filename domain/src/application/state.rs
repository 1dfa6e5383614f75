//! The states, each with its own data and its own moves.

use super::command::{Act, Actor, Command, MoveError};
use super::reason::{DeclineReason, Door, RefusalReason, Topic, WithdrawalReason};
use crate::ProgrammeId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where an application stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum State {
    /// It arrived; nobody has read it.
    Received(Received),
    /// A coordinator reads it.
    InReview(InReview),
    /// The programme waits for the person.
    InformationAsked(InformationAsked),
    /// A talk is booked.
    Interview(Interview),
    /// Accepted; a mentor is looked for.
    Waiting(Waiting),
    /// A mentor is proposed and reserved.
    Proposed(Proposed),
    /// The duo has started.
    DuoStarted(DuoStarted),
    /// Another programme took over.
    Transferred(Transferred),
    /// The person withdrew.
    Withdrawn(Withdrawn),
    /// The programme refused.
    Refused(Refused),
    /// The file lost its object.
    Obsolete(Obsolete),
    /// It stayed without an answer.
    Expired(Expired),
}

/// It arrived; nobody has read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {}

/// A coordinator reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InReview {}

/// The programme waits for the person; the question itself is sealed in the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationAsked {
    /// What it is about.
    pub topic: Topic,
}

/// A talk is booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    /// When; stored as a number, so that a component needs no reader of written dates.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
}

/// Accepted; a mentor is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {}

/// A mentor is proposed and reserved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// Who.
    pub mentor: Uuid,
    /// Whether the mentee has said yes already.
    pub accepted: bool,
}

/// The duo has started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuoStarted {
    /// With whom.
    pub mentor: Uuid,
}

/// Another programme took over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transferred {
    /// Which one.
    pub to: ProgrammeId,
}

/// The person withdrew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Why, if they said.
    pub reason: WithdrawalReason,
}

/// The programme refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Why.
    pub reason: RefusalReason,
    /// Where to go now.
    #[serde(default)]
    pub next_door: Door,
}

/// The file lost its object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obsolete {}

/// It stayed without an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expired {}

impl Received {
    /// A coordinator begins to read.
    pub fn take_up(self) -> InReview {
        InReview {}
    }
}

impl InReview {
    /// The programme needs to know something first.
    pub fn ask(self, topic: Topic) -> InformationAsked {
        InformationAsked { topic }
    }

    /// A talk is booked.
    pub fn book_interview(self, at: DateTime<Utc>) -> Interview {
        Interview { at }
    }

    /// Nobody reads it after all.
    pub fn put_back(self) -> Received {
        Received {}
    }

    /// Accepted without a talk.
    pub fn accept(self) -> Waiting {
        Waiting {}
    }
}

impl InformationAsked {
    /// The person answered: the programme reads on.
    pub fn answer(self) -> InReview {
        InReview {}
    }
}

impl Interview {
    /// Another moment.
    #[must_use]
    pub fn book_again(self, at: DateTime<Utc>) -> Self {
        Self { at }
    }

    /// Something came up in the talk.
    pub fn ask(self, topic: Topic) -> InformationAsked {
        InformationAsked { topic }
    }

    /// Accepted.
    pub fn accept(self) -> Waiting {
        Waiting {}
    }
}

impl Waiting {
    /// A mentor is proposed; the caller reserves the place in the same transaction.
    pub fn propose(self, mentor: Uuid) -> Proposed {
        Proposed { mentor, accepted: false }
    }
}

impl Proposed {
    /// The mentee says yes; the mentor's yes starts the duo.
    #[must_use]
    pub fn accept(self) -> Self {
        Self { accepted: true, ..self }
    }

    /// Somebody would rather not, or nobody answered: back to waiting, without penalty.
    pub fn release(self) -> Waiting {
        Waiting {}
    }

    /// Both said yes.
    pub fn start(self) -> DuoStarted {
        DuoStarted { mentor: self.mentor }
    }
}

impl DuoStarted {
    /// The duo ended before its time: another mentor is looked for. A duo that completes stays here.
    pub fn rematch(self) -> Waiting {
        Waiting {}
    }
}

impl State {
    /// The state of a new application.
    pub fn new() -> Self {
        Self::Received(Received {})
    }

    /// The stable code: stored, served, and the key of its sentence.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Received(_) => "received",
            Self::InReview(_) => "in-review",
            Self::InformationAsked(_) => "information-asked",
            Self::Interview(_) => "interview",
            Self::Waiting(_) => "waiting",
            Self::Proposed(_) => "proposed",
            Self::DuoStarted(_) => "duo-started",
            Self::Transferred(_) => "transferred",
            Self::Withdrawn(_) => "withdrawn",
            Self::Refused(_) => "refused",
            Self::Obsolete(_) => "obsolete",
            Self::Expired(_) => "expired",
        }
    }

    /// Every code, in the order of the journey.
    pub const CODES: &'static [&'static str] = &[
        "received",
        "in-review",
        "information-asked",
        "interview",
        "waiting",
        "proposed",
        "duo-started",
        "transferred",
        "withdrawn",
        "refused",
        "obsolete",
        "expired",
    ];

    /// Whether the application still moves.
    pub fn is_open(&self) -> bool {
        matches!(
            self,
            Self::Received(_)
                | Self::InReview(_)
                | Self::InformationAsked(_)
                | Self::Interview(_)
                | Self::Waiting(_)
                | Self::Proposed(_)
        )
    }

    /// Whether it is over and may be read again: not one that another programme has.
    pub fn can_reopen(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::Withdrawn(_) | Self::Obsolete(_) | Self::Expired(_))
    }

    /// The mentor whose place is reserved or taken by this application.
    pub fn mentor(&self) -> Option<Uuid> {
        match self {
            Self::Proposed(proposed) => Some(proposed.mentor),
            Self::DuoStarted(duo) => Some(duo.mentor),
            _ => None,
        }
    }

    /// Makes a move.
    ///
    /// # Errors
    /// [`MoveError::NotYours`] if the act is another actor's, [`MoveError::Impossible`] if the state does not know it.
    pub fn after(self, command: &Command, actor: Actor) -> Result<Self, MoveError> {
        let act = command.act();
        if !act.belongs_to(actor) {
            return Err(MoveError::NotYours { act });
        }
        Ok(match (self, command) {
            (Self::Received(state), Command::TakeUp) => Self::InReview(state.take_up()),
            (Self::InReview(state), Command::Ask(topic)) => Self::InformationAsked(state.ask(*topic)),
            (Self::Interview(state), Command::Ask(topic)) => Self::InformationAsked(state.ask(*topic)),
            (Self::InformationAsked(state), Command::Answer) => Self::InReview(state.answer()),
            (Self::InReview(state), Command::BookInterview(at)) => Self::Interview(state.book_interview(*at)),
            (Self::Interview(state), Command::BookInterview(at)) => Self::Interview(state.book_again(*at)),
            (Self::InReview(state), Command::Accept) => Self::Waiting(state.accept()),
            (Self::Interview(state), Command::Accept) => Self::Waiting(state.accept()),
            (Self::Waiting(state), Command::Propose(mentor)) => Self::Proposed(state.propose(*mentor)),
            (Self::Proposed(state), Command::AcceptMentor) if !state.accepted => {
                Self::Proposed(state.accept())
            }
            (
                Self::Proposed(state),
                Command::DeclineMentor(
                    DeclineReason::Sector | DeclineReason::Logistics | DeclineReason::Unsaid,
                )
                | Command::Release,
            ) => Self::Waiting(state.release()),
            (Self::Proposed(state), Command::StartDuo) if state.accepted => Self::DuoStarted(state.start()),
            (Self::DuoStarted(state), Command::Rematch) => Self::Waiting(state.rematch()),
            (state, Command::Transfer(to)) if state.is_open() => Self::Transferred(Transferred { to: *to }),
            (state, Command::Refuse(reason, next_door)) if state.is_open() => {
                Self::Refused(Refused { reason: *reason, next_door: *next_door })
            }
            (state, Command::Withdraw(reason)) if state.is_open() => {
                Self::Withdrawn(Withdrawn { reason: *reason })
            }
            (state, Command::MarkObsolete) if state.is_open() => Self::Obsolete(Obsolete {}),
            (Self::InformationAsked(_), Command::Expire) => Self::Expired(Expired {}),
            (Self::InReview(state), Command::PutBack) => Self::Received(state.put_back()),
            (state, Command::Reopen) if state.can_reopen() => Self::InReview(InReview {}),
            (state, _) => return Err(MoveError::Impossible { state: state.code(), act }),
        })
    }

    /// The acts open to an actor now.
    pub fn allowed(&self, actor: Actor) -> Vec<Act> {
        Act::ALL.iter().copied().filter(|act| self.clone().after(&act.sample(), actor).is_ok()).collect()
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

impl Act {
    /// A command of this act with any data: whether a move is legal never depends on the data.
    pub fn sample(self) -> Command {
        match self {
            Self::TakeUp => Command::TakeUp,
            Self::Ask => Command::Ask(Topic::Other),
            Self::Answer => Command::Answer,
            Self::BookInterview => Command::BookInterview(DateTime::UNIX_EPOCH),
            Self::Accept => Command::Accept,
            Self::Propose => Command::Propose(Uuid::nil()),
            Self::AcceptMentor => Command::AcceptMentor,
            Self::DeclineMentor => Command::DeclineMentor(DeclineReason::Unsaid),
            Self::Release => Command::Release,
            Self::StartDuo => Command::StartDuo,
            Self::Rematch => Command::Rematch,
            Self::Transfer => Command::Transfer(ProgrammeId::MentorIn),
            Self::Refuse => Command::Refuse(RefusalReason::Criteria, Door::Actiris),
            Self::Withdraw => Command::Withdraw(WithdrawalReason::Unsaid),
            Self::MarkObsolete => Command::MarkObsolete,
            Self::Expire => Command::Expire,
            Self::Reopen => Command::Reopen,
            Self::PutBack => Command::PutBack,
        }
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
