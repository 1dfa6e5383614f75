//! The states, each with its own data and its own moves.

use super::command::{Act, Command, DuoError};
use super::reason::{CancelReason, DeclineReason, EndReason};
use super::side::{Pair, Side};
use super::term::Term;
use crate::application::{Actor, MoveError};
use crate::illegal::Illegal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a duo stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum State {
    /// Both are asked; at most one has said yes.
    Proposed(Proposed),
    /// Both said yes; no meeting is planned.
    Accepted(Accepted),
    /// A first meeting is planned.
    FirstMeetingSet(FirstMeetingSet),
    /// They meet.
    Active(Active),
    /// They meet too little.
    AtRisk(AtRisk),
    /// Nothing is asked of them for a while.
    Paused(Paused),
    /// It reached its end.
    Completed(Completed),
    /// It ended before its time.
    EndedEarly(EndedEarly),
    /// It never started.
    Cancelled(Cancelled),
}

/// Both are asked; the mentor's place is reserved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// The day of the proposal.
    pub on: NaiveDate,
    /// Who has said yes.
    pub yes: Pair<bool>,
}

/// Both said yes; no meeting is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The day of the second yes.
    pub on: NaiveDate,
}

/// A first meeting is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstMeetingSet {
    /// The day of the second yes: from it run the days to the first meeting.
    pub accepted: NaiveDate,
}

/// They meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Active {
    /// The six months.
    pub term: Term,
}

/// They meet too little: the light is red.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtRisk {
    /// The six months.
    pub term: Term,
}

/// Nothing is asked of them for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paused {
    /// The six months; the last pause is the one that runs.
    pub term: Term,
}

/// It reached its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completed {
    /// When it ran.
    pub term: Term,
}

/// It ended before its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndedEarly {
    /// When it ran: up to and with the day on which it ended.
    pub term: Term,
    /// Who ended it.
    pub by: Actor,
    /// Why, if they said.
    pub reason: EndReason,
}

/// It never started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancelled {
    /// Who said no.
    pub by: Actor,
    /// Why, if they said.
    pub reason: CancelReason,
}

impl Proposed {
    /// One says yes: the second yes makes a duo.
    pub fn accept(self, side: Side, today: NaiveDate) -> State {
        let yes = self.yes.with(side, true);
        if yes.mentee && yes.mentor {
            State::Accepted(Accepted { on: today })
        } else {
            State::Proposed(Self { yes, ..self })
        }
    }

    /// One would rather not, also after a yes.
    pub fn decline(self, by: Actor, reason: DeclineReason) -> Cancelled {
        Cancelled { by, reason: reason.into() }
    }

    /// Two answers did not come in time.
    pub fn expire(self) -> Cancelled {
        Cancelled { by: Actor::Clock, reason: CancelReason::NoAnswer }
    }
}

impl Accepted {
    /// A first meeting is planned.
    pub fn set_first_meeting(self) -> FirstMeetingSet {
        FirstMeetingSet { accepted: self.on }
    }
}

impl FirstMeetingSet {
    /// It was cancelled, or they did not meet.
    pub fn lose(self) -> Accepted {
        Accepted { on: self.accepted }
    }

    /// They met: the six months begin on that day.
    ///
    /// # Errors
    /// `not-yet` for a day that is still to come.
    pub fn begin(self, start: NaiveDate, today: NaiveDate) -> Result<Active, Illegal> {
        if start > today {
            return Err(Illegal::new("not-yet"));
        }
        Ok(Active { term: Term::begin(start) })
    }
}

impl Active {
    /// Too few meetings.
    pub fn flag(self) -> AtRisk {
        AtRisk { term: self.term }
    }
}

impl AtRisk {
    /// Enough meetings again.
    pub fn recover(self) -> Active {
        Active { term: self.term }
    }
}

impl Paused {
    /// The day on which the duo goes on.
    pub fn until(&self) -> NaiveDate {
        self.term.pauses.last().map_or(self.term.end, |pause| pause.until)
    }

    /// The pause is over, today or on the day that was said.
    pub fn resume(self, today: NaiveDate) -> Active {
        Active { term: self.term.resumed(today) }
    }
}

impl State {
    /// The state of a new proposal.
    pub fn new(today: NaiveDate) -> Self {
        Self::Proposed(Proposed { on: today, yes: Pair::default() })
    }

    /// The stable code: stored, served, and the key of its sentence. A proposal says who has accepted.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Proposed(Proposed { yes: Pair { mentee: true, .. }, .. }) => "accepted-by-mentee",
            Self::Proposed(Proposed { yes: Pair { mentor: true, .. }, .. }) => "accepted-by-mentor",
            Self::Proposed(_) => "proposed",
            Self::Accepted(_) => "accepted",
            Self::FirstMeetingSet(_) => "first-meeting-set",
            Self::Active(_) => "active",
            Self::AtRisk(_) => "at-risk",
            Self::Paused(_) => "paused",
            Self::Completed(_) => "completed",
            Self::EndedEarly(_) => "ended-early",
            Self::Cancelled(_) => "cancelled",
        }
    }

    /// Every code, in the order of the journey.
    pub const CODES: &'static [&'static str] = &[
        "proposed",
        "accepted-by-mentee",
        "accepted-by-mentor",
        "accepted",
        "first-meeting-set",
        "active",
        "at-risk",
        "paused",
        "completed",
        "ended-early",
        "cancelled",
    ];

    /// Whether the duo still moves. While it does, and only then, it holds a place of the mentor: the caller releases
    /// the place with the one move that closes it.
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Completed(_) | Self::EndedEarly(_) | Self::Cancelled(_))
    }

    /// Whether the two may plan meetings: both said yes, and it is not over.
    pub fn meets(&self) -> bool {
        self.is_open() && !matches!(self, Self::Proposed(_))
    }

    /// Whether the six months run, paused or not.
    pub fn runs(&self) -> bool {
        matches!(self, Self::Active(_) | Self::AtRisk(_) | Self::Paused(_))
    }

    /// When it runs or ran; absent before the first meeting.
    pub fn term(&self) -> Option<&Term> {
        match self {
            Self::Active(Active { term })
            | Self::AtRisk(AtRisk { term })
            | Self::Paused(Paused { term })
            | Self::Completed(Completed { term })
            | Self::EndedEarly(EndedEarly { term, .. }) => Some(term),
            Self::Proposed(_) | Self::Accepted(_) | Self::FirstMeetingSet(_) | Self::Cancelled(_) => None,
        }
    }

    /// The coded reason of a duo that did not reach its end.
    pub fn reason(&self) -> Option<&'static str> {
        match self {
            Self::EndedEarly(ended) => Some(ended.reason.code()),
            Self::Cancelled(cancelled) => Some(cancelled.reason.code()),
            _ => None,
        }
    }

    /// Whether the mentee's application goes back to waiting by itself: the duo never started although the mentee still
    /// looks, or they asked for another mentor. After any other end a coordinator decides with the mentee.
    pub fn leaves_mentee_waiting(&self) -> bool {
        match self {
            Self::Cancelled(cancelled) => {
                !matches!(cancelled.reason, CancelReason::FoundWork | CancelReason::Training)
            }
            Self::EndedEarly(ended) => ended.reason == EndReason::NewMentor,
            _ => false,
        }
    }

    /// The command that ends the duo as it stands, for one of the two or a coordinator.
    pub fn ending(&self, reason: EndReason) -> Command {
        if self.runs() { Command::EndEarly(reason) } else { Command::Cancel(reason) }
    }

    /// Makes a move on a day in Brussels.
    ///
    /// # Errors
    /// [`MoveError::NotYours`] if the act is another actor's, [`MoveError::Impossible`] if the state does not know it,
    /// [`DuoError::Day`] if the day of the command does not fit: `not-yet`, `past`, `after-end`, `before-end`,
    /// `after-limit`, `too-early`.
    pub fn after(self, command: &Command, actor: Actor, today: NaiveDate) -> Result<Self, DuoError> {
        let act = command.act();
        if !act.belongs_to(actor) {
            return Err(MoveError::NotYours { act }.into());
        }
        let impossible = DuoError::Move(MoveError::Impossible { state: self.code(), act });
        Ok(match (self, command) {
            (Self::Proposed(state), Command::AcceptProposal) => match Side::of(actor) {
                Some(side) if !state.yes.of(side) => state.accept(side, today),
                _ => return Err(impossible),
            },
            (Self::Proposed(state), Command::DeclineProposal(reason)) => {
                Self::Cancelled(state.decline(actor, *reason))
            }
            (Self::Proposed(state), Command::ExpireProposal) => Self::Cancelled(state.expire()),
            (Self::Proposed(_), Command::Cancel(reason)) if actor == Actor::Coordinator => {
                Self::Cancelled(Cancelled { by: actor, reason: (*reason).into() })
            }
            (Self::Accepted(_) | Self::FirstMeetingSet(_), Command::Cancel(reason)) => {
                Self::Cancelled(Cancelled { by: actor, reason: (*reason).into() })
            }
            (Self::Accepted(state), Command::SetFirstMeeting) => {
                Self::FirstMeetingSet(state.set_first_meeting())
            }
            (Self::FirstMeetingSet(state), Command::LoseFirstMeeting) => Self::Accepted(state.lose()),
            (Self::FirstMeetingSet(state), Command::Begin(start)) => {
                Self::Active(state.begin(*start, today)?)
            }
            (Self::Active(state), Command::Flag) => Self::AtRisk(state.flag()),
            (Self::AtRisk(state), Command::Recover) => Self::Active(state.recover()),
            (Self::Paused(state), Command::Resume) => Self::Active(state.resume(today)),
            (Self::Active(Active { term }) | Self::AtRisk(AtRisk { term }), Command::Pause(until)) => {
                Self::Paused(Paused { term: term.paused(*until, today)? })
            }
            (Self::Active(Active { term }), Command::Extend(end)) => {
                Self::Active(Active { term: term.extended(*end, today)? })
            }
            (Self::AtRisk(AtRisk { term }), Command::Extend(end)) => {
                Self::AtRisk(AtRisk { term: term.extended(*end, today)? })
            }
            (Self::Paused(Paused { term }), Command::Extend(end)) => {
                Self::Paused(Paused { term: term.extended(*end, today)? })
            }
            (
                Self::Active(Active { term }) | Self::AtRisk(AtRisk { term }) | Self::Paused(Paused { term }),
                Command::Complete,
            ) => Self::Completed(complete(term, today)?),
            (
                Self::Active(Active { term }) | Self::AtRisk(AtRisk { term }) | Self::Paused(Paused { term }),
                Command::EndEarly(reason),
            ) => Self::EndedEarly(EndedEarly { term: term.closed(today), by: actor, reason: *reason }),
            _ => return Err(impossible),
        })
    }

    /// The acts open to an actor now, with the right day where one is asked.
    pub fn allowed(&self, actor: Actor, today: NaiveDate) -> Vec<Act> {
        let open = |act: &Act| match self.clone().after(&act.sample(today), actor, today) {
            Ok(_) | Err(DuoError::Day(_)) => true,
            Err(DuoError::Move(_)) => false,
        };
        Act::ALL.iter().copied().filter(open).collect()
    }
}

/// The end is reached, or near enough for a coordinator to close.
fn complete(term: Term, today: NaiveDate) -> Result<Completed, Illegal> {
    let from = term.completable_from();
    if today < from {
        return Err(Illegal::new("too-early").with("from", from));
    }
    Ok(Completed { term: term.closed(today) })
}

impl Act {
    /// A command of this act with any data: a wrong day is refused, which is not the same as impossible.
    pub fn sample(self, today: NaiveDate) -> Command {
        match self {
            Self::AcceptProposal => Command::AcceptProposal,
            Self::DeclineProposal => Command::DeclineProposal(DeclineReason::Unsaid),
            Self::ExpireProposal => Command::ExpireProposal,
            Self::SetFirstMeeting => Command::SetFirstMeeting,
            Self::LoseFirstMeeting => Command::LoseFirstMeeting,
            Self::Begin => Command::Begin(today),
            Self::Flag => Command::Flag,
            Self::Recover => Command::Recover,
            Self::Pause => Command::Pause(today),
            Self::Resume => Command::Resume,
            Self::Extend => Command::Extend(today),
            Self::Complete => Command::Complete,
            Self::EndEarly => Command::EndEarly(EndReason::Unsaid),
            Self::Cancel => Command::Cancel(EndReason::Unsaid),
        }
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
