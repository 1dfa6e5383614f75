//! Who asks for what. The volunteer acts as [`Actor::Mentor`].

use super::gate::{Gate, Step};
use super::note::Version;
use super::reason::{StopReason, VolunteerRefusal};
use crate::application::Actor;
use crate::application::reason::Door;
use crate::codes::codes;
use chrono::NaiveDate;

codes! {
    /// What somebody can do with a volunteer's file; the interface shows only the legal ones.
    pub enum VolunteerAct {
        /// A coordinator begins to read: the steps are known
        TakeUp = "take-up",
        /// A coordinator notes that a gate is passed
        PassGate = "pass-gate",
        /// The volunteer accepts the charter: the last gate
        AcceptCharter = "accept-charter",
        /// A pause, until a day or until they come back; again for another day
        Pause = "pause",
        /// Back from a pause
        Resume = "resume",
        /// "Yes, still available"
        Confirm = "confirm",
        /// The clock asks "still available?"
        AskAvailable = "ask-available",
        /// The clock pauses a mentor who did not answer
        PauseUnanswered = "pause-unanswered",
        /// A mentor leaves; the caller ends their duos and closes their proposals in the same transaction
        Leave = "leave",
        /// A coordinator refuses, with reason and next door
        Refuse = "refuse",
        /// The volunteer withdraws before they became available
        Withdraw = "withdraw",
        /// Another file of the same person goes on (`desk::merge`); this one closes
        Merge = "merge",
    }
}

/// An act with what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// [`VolunteerAct::TakeUp`] with the steps of [`super::gate::plan`]; for "advise me" the caller gives the file its
    /// programme in the same transaction.
    TakeUp(Vec<Step>),
    /// [`VolunteerAct::PassGate`]; never the charter, which only the volunteer accepts.
    PassGate(Gate),
    /// [`VolunteerAct::AcceptCharter`] in this version.
    AcceptCharter(Version),
    /// [`VolunteerAct::Pause`] until the day on which they are back, if they know it.
    Pause(Option<NaiveDate>),
    /// [`VolunteerAct::Resume`]
    Resume,
    /// [`VolunteerAct::Confirm`]
    Confirm,
    /// [`VolunteerAct::AskAvailable`]
    AskAvailable,
    /// [`VolunteerAct::PauseUnanswered`]
    PauseUnanswered,
    /// [`VolunteerAct::Leave`]
    Leave(StopReason),
    /// [`VolunteerAct::Refuse`], always with the door that is open instead; the sentence itself is sealed in the history.
    Refuse(VolunteerRefusal, Door),
    /// [`VolunteerAct::Withdraw`]
    Withdraw(StopReason),
    /// [`VolunteerAct::Merge`]
    Merge,
}

impl Command {
    /// The act without its data.
    pub fn act(&self) -> VolunteerAct {
        match self {
            Self::TakeUp(_) => VolunteerAct::TakeUp,
            Self::PassGate(_) => VolunteerAct::PassGate,
            Self::AcceptCharter(_) => VolunteerAct::AcceptCharter,
            Self::Pause(_) => VolunteerAct::Pause,
            Self::Resume => VolunteerAct::Resume,
            Self::Confirm => VolunteerAct::Confirm,
            Self::AskAvailable => VolunteerAct::AskAvailable,
            Self::PauseUnanswered => VolunteerAct::PauseUnanswered,
            Self::Leave(_) => VolunteerAct::Leave,
            Self::Refuse(..) => VolunteerAct::Refuse,
            Self::Withdraw(_) => VolunteerAct::Withdraw,
            Self::Merge => VolunteerAct::Merge,
        }
    }

    /// The coded reason that the history keeps, if the command has one: for a gate, which one.
    pub fn reason(&self) -> Option<&'static str> {
        match self {
            Self::PassGate(gate) => Some(gate.code()),
            Self::Leave(reason) | Self::Withdraw(reason) => Some(reason.code()),
            Self::Refuse(reason, _) => Some(reason.code()),
            _ => None,
        }
    }
}

impl VolunteerAct {
    /// Whether this actor is the one who may do it at all.
    pub fn belongs_to(self, actor: Actor) -> bool {
        match self {
            Self::TakeUp | Self::PassGate | Self::Refuse | Self::Merge => actor == Actor::Coordinator,
            // The charter is a promise: nobody makes it for somebody else.
            Self::AcceptCharter | Self::Withdraw => actor == Actor::Mentor,
            // A mentor who has neither mail nor telephone tells the coordinator.
            Self::Pause | Self::Confirm | Self::Leave => matches!(actor, Actor::Mentor | Actor::Coordinator),
            Self::Resume => matches!(actor, Actor::Mentor | Actor::Coordinator | Actor::Clock),
            Self::AskAvailable | Self::PauseUnanswered => actor == Actor::Clock,
        }
    }
}

/// Why a move of a volunteer cannot be made.
pub type MoveError = crate::application::MoveError<VolunteerAct>;
