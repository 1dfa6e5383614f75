//! Who asks for what of a duo: commands, and the acts that history keeps.

use super::reason::{DeclineReason, EndReason};
use crate::application::{Actor, MoveError};
use crate::codes::codes;
use crate::illegal::Illegal;
use chrono::NaiveDate;

codes! {
    /// What moves a duo from state to state.
    pub enum Act {
        /// One of the two says yes to the proposal
        AcceptProposal = "accept-proposal",
        /// One of the two would rather not
        DeclineProposal = "decline-proposal",
        /// The clock releases a proposal without two answers
        ExpireProposal = "expire-proposal",
        /// A first meeting is planned
        SetFirstMeeting = "set-first-meeting",
        /// The first meeting was cancelled or did not take place
        LoseFirstMeeting = "lose-first-meeting",
        /// The first meeting took place: the six months begin
        Begin = "begin",
        /// The clock sees too few meetings
        Flag = "flag",
        /// The clock sees enough meetings again
        Recover = "recover",
        /// A coordinator pauses the duo
        Pause = "pause",
        /// The pause is over
        Resume = "resume",
        /// A coordinator gives the duo more time
        Extend = "extend",
        /// The duo reached its end
        Complete = "complete",
        /// The duo ends before its time
        EndEarly = "end-early",
        /// The duo ends before it started
        Cancel = "cancel",
    }
}

/// An act with what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// [`Act::AcceptProposal`]
    AcceptProposal,
    /// [`Act::DeclineProposal`]
    DeclineProposal(DeclineReason),
    /// [`Act::ExpireProposal`]
    ExpireProposal,
    /// [`Act::SetFirstMeeting`]
    SetFirstMeeting,
    /// [`Act::LoseFirstMeeting`]
    LoseFirstMeeting,
    /// [`Act::Begin`] on the day of the first meeting.
    Begin(NaiveDate),
    /// [`Act::Flag`]
    Flag,
    /// [`Act::Recover`]
    Recover,
    /// [`Act::Pause`] from today until the day on which the duo goes on.
    Pause(NaiveDate),
    /// [`Act::Resume`]
    Resume,
    /// [`Act::Extend`] to another first day after the duo.
    Extend(NaiveDate),
    /// [`Act::Complete`]
    Complete,
    /// [`Act::EndEarly`]
    EndEarly(EndReason),
    /// [`Act::Cancel`]
    Cancel(EndReason),
}

impl Command {
    /// The act without its data.
    pub fn act(&self) -> Act {
        match self {
            Self::AcceptProposal => Act::AcceptProposal,
            Self::DeclineProposal(_) => Act::DeclineProposal,
            Self::ExpireProposal => Act::ExpireProposal,
            Self::SetFirstMeeting => Act::SetFirstMeeting,
            Self::LoseFirstMeeting => Act::LoseFirstMeeting,
            Self::Begin(_) => Act::Begin,
            Self::Flag => Act::Flag,
            Self::Recover => Act::Recover,
            Self::Pause(_) => Act::Pause,
            Self::Resume => Act::Resume,
            Self::Extend(_) => Act::Extend,
            Self::Complete => Act::Complete,
            Self::EndEarly(_) => Act::EndEarly,
            Self::Cancel(_) => Act::Cancel,
        }
    }

    /// The coded reason that the history keeps, if the command has one.
    pub fn reason(&self) -> Option<&'static str> {
        match self {
            Self::DeclineProposal(reason) => Some(reason.code()),
            Self::EndEarly(reason) | Self::Cancel(reason) => Some(reason.code()),
            _ => None,
        }
    }
}

impl Act {
    /// Whether this actor is one who may do it at all.
    pub fn belongs_to(self, actor: Actor) -> bool {
        match self {
            Self::AcceptProposal | Self::DeclineProposal => {
                matches!(actor, Actor::Mentee | Actor::Mentor)
            }
            Self::ExpireProposal | Self::Flag | Self::Recover => actor == Actor::Clock,
            Self::SetFirstMeeting | Self::LoseFirstMeeting | Self::Begin | Self::EndEarly | Self::Cancel => {
                actor != Actor::Clock
            }
            Self::Pause | Self::Extend => actor == Actor::Coordinator,
            Self::Resume | Self::Complete => matches!(actor, Actor::Coordinator | Actor::Clock),
        }
    }
}

/// Why a duo does not move.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DuoError {
    /// The state does not know the move, or it is another actor's.
    #[error(transparent)]
    Move(#[from] MoveError<Act>),
    /// The move is possible, but not with this day.
    #[error(transparent)]
    Day(#[from] Illegal),
}
