//! Who asks for what: actors, commands, and the acts that a page offers.

use super::reason::{DeclineReason, Door, RefusalReason, Topic, WithdrawalReason};
use crate::ProgrammeId;
use crate::codes::codes;
use chrono::{DateTime, Utc};
use uuid::Uuid;

codes! {
    /// Who makes a move.
    pub enum Actor {
        /// The job seeker
        Mentee = "mentee",
        /// The mentor who was proposed
        Mentor = "mentor",
        /// A coordinator of the programme that holds the application
        Coordinator = "coordinator",
        /// A clock of the scheme
        Clock = "clock",
    }
}

codes! {
    /// What somebody can do with an application; the interface shows only the legal ones.
    pub enum Act {
        /// A coordinator begins to read
        TakeUp = "take-up",
        /// A coordinator asks for information
        Ask = "ask",
        /// The mentee answers
        Answer = "answer",
        /// A coordinator books an interview
        BookInterview = "book-interview",
        /// A coordinator accepts: the person waits for a mentor
        Accept = "accept",
        /// A coordinator proposes a mentor
        Propose = "propose",
        /// The mentee says yes to the mentor
        AcceptMentor = "accept-mentor",
        /// The mentee would rather have another mentor
        DeclineMentor = "decline-mentor",
        /// The mentor, or the clock, releases the proposal
        Release = "release",
        /// Both said yes: the duo starts
        StartDuo = "start-duo",
        /// The duo ended and the person waits for another mentor
        Rematch = "rematch",
        /// A coordinator hands over to another programme, with the person's consent
        Transfer = "transfer",
        /// A coordinator refuses, with reason and next door
        Refuse = "refuse",
        /// The mentee withdraws
        Withdraw = "withdraw",
        /// A coordinator closes a file that lost its object (duplicate, moved away)
        MarkObsolete = "mark-obsolete",
        /// The clock closes a file that stayed without an answer
        Expire = "expire",
        /// A coordinator reads a closed file again
        Reopen = "reopen",
        /// A coordinator takes a take-up back: nobody reads it after all
        PutBack = "put-back",
    }
}

/// An act with what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// [`Act::TakeUp`]
    TakeUp,
    /// [`Act::Ask`]; the sentence itself is sealed in the history.
    Ask(Topic),
    /// [`Act::Answer`]; the sentence itself is sealed in the history.
    Answer,
    /// [`Act::BookInterview`] at an instant.
    BookInterview(DateTime<Utc>),
    /// [`Act::Accept`]
    Accept,
    /// [`Act::Propose`] a mentor.
    Propose(Uuid),
    /// [`Act::AcceptMentor`]
    AcceptMentor,
    /// [`Act::DeclineMentor`]
    DeclineMentor(DeclineReason),
    /// [`Act::Release`]
    Release,
    /// [`Act::StartDuo`]
    StartDuo,
    /// [`Act::Rematch`]; the duo itself holds who ended it and why.
    Rematch,
    /// [`Act::Transfer`] to another programme.
    Transfer(ProgrammeId),
    /// [`Act::Refuse`], always with the door that is open instead; the sentence itself is sealed in the history.
    Refuse(RefusalReason, Door),
    /// [`Act::Withdraw`]
    Withdraw(WithdrawalReason),
    /// [`Act::MarkObsolete`]
    MarkObsolete,
    /// [`Act::Expire`]
    Expire,
    /// [`Act::Reopen`]
    Reopen,
    /// [`Act::PutBack`]; the caller gives the file the date of its arrival back.
    PutBack,
}

impl Command {
    /// The act without its data.
    pub fn act(&self) -> Act {
        match self {
            Self::TakeUp => Act::TakeUp,
            Self::Ask(_) => Act::Ask,
            Self::Answer => Act::Answer,
            Self::BookInterview(_) => Act::BookInterview,
            Self::Accept => Act::Accept,
            Self::Propose(_) => Act::Propose,
            Self::AcceptMentor => Act::AcceptMentor,
            Self::DeclineMentor(_) => Act::DeclineMentor,
            Self::Release => Act::Release,
            Self::StartDuo => Act::StartDuo,
            Self::Rematch => Act::Rematch,
            Self::Transfer(_) => Act::Transfer,
            Self::Refuse(..) => Act::Refuse,
            Self::Withdraw(_) => Act::Withdraw,
            Self::MarkObsolete => Act::MarkObsolete,
            Self::Expire => Act::Expire,
            Self::Reopen => Act::Reopen,
            Self::PutBack => Act::PutBack,
        }
    }

    /// The coded reason that the history keeps, if the command has one.
    pub fn reason(&self) -> Option<&'static str> {
        match self {
            Self::Ask(topic) => Some(topic.code()),
            Self::DeclineMentor(reason) => Some(reason.code()),
            Self::Refuse(reason, _) => Some(reason.code()),
            Self::Withdraw(reason) => Some(reason.code()),
            Self::Transfer(to) => Some(to.code()),
            _ => None,
        }
    }
}

impl Act {
    /// Whether this actor is the one who may do it at all.
    pub fn belongs_to(self, actor: Actor) -> bool {
        match self {
            Self::Answer | Self::AcceptMentor | Self::DeclineMentor | Self::Withdraw => {
                actor == Actor::Mentee
            }
            Self::Release => matches!(actor, Actor::Mentor | Actor::Clock | Actor::Coordinator),
            Self::Expire => actor == Actor::Clock,
            Self::StartDuo => matches!(actor, Actor::Mentor | Actor::Coordinator),
            // A duo that its mentor or the scheme ends brings the person back by the clock: it is their doing, not a wish.
            Self::Rematch => matches!(actor, Actor::Mentee | Actor::Clock | Actor::Coordinator),
            Self::TakeUp
            | Self::Ask
            | Self::BookInterview
            | Self::Accept
            | Self::Propose
            | Self::Transfer
            | Self::Refuse
            | Self::MarkObsolete
            | Self::Reopen
            | Self::PutBack => actor == Actor::Coordinator,
        }
    }
}

/// Why a move cannot be made; volunteers and duos say it of their own acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoveError<A = Act> {
    /// The state does not know this move (any more): somebody was faster, or the page is old.
    #[error("{act} is not possible from {state}")]
    Impossible {
        /// Where it is now.
        state: &'static str,
        /// What was asked.
        act: A,
    },
    /// The move exists, but not for this actor.
    #[error("{act} is not for this actor")]
    NotYours {
        /// What was asked.
        act: A,
    },
}
