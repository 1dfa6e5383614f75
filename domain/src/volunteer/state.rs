//! The states, each with its own data and its own moves.

use super::command::{Command, MoveError, VolunteerAct};
use super::form::WorkStatus;
use super::gate::{self, Gate, Step};
use super::note::CHARTER;
use super::reason::{PauseReason, StopReason, VolunteerRefusal};
use crate::ProgrammeId;
use crate::application::Actor;
use crate::application::reason::Door;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a volunteer stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum State {
    /// The file arrived; nobody has read it.
    Received(Received),
    /// The volunteer goes through the gates.
    Preparing(Preparing),
    /// A mentor who takes mentees.
    Available(Available),
    /// A mentor who takes nobody for now; running duos go on.
    Paused(Paused),
    /// A mentor who left.
    Left(Left),
    /// The programme refused.
    Refused(Refused),
    /// The volunteer withdrew before they became available.
    Withdrawn(Withdrawn),
}

/// The file arrived; nobody has read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {}

/// The volunteer goes through the gates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preparing {
    /// The gates in order, the charter last.
    pub steps: Vec<Step>,
}

/// A mentor who takes mentees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Available {
    /// Whether "still available?" waits for an answer, since this state began.
    pub asked: bool,
}

/// A mentor who takes nobody for now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paused {
    /// The day on which they are back; open if they did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Why.
    pub why: PauseReason,
}

/// A mentor who left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// Why, if they said.
    pub reason: StopReason,
}

/// The programme refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Why.
    pub reason: VolunteerRefusal,
    /// Where to go now.
    #[serde(default)]
    pub next_door: Door,
}

/// The volunteer withdrew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Why, if they said.
    pub reason: StopReason,
}

impl Received {
    /// A coordinator begins to read.
    pub fn take_up(self, steps: Vec<Step>) -> Preparing {
        Preparing { steps }
    }
}

impl Preparing {
    /// Whether a coordinator can note this gate as passed. The order is free: a session has its date, a talk another.
    pub fn can_pass(&self, gate: Gate) -> bool {
        gate != Gate::Charter && self.steps.iter().any(|step| step.gate == gate && !step.passed)
    }

    /// A gate is behind the volunteer.
    #[must_use]
    pub fn pass(mut self, gate: Gate) -> Self {
        self.steps.iter_mut().filter(|step| step.gate == gate).for_each(|step| step.passed = true);
        self
    }

    /// Whether only the charter is left.
    pub fn charter_is_next(&self) -> bool {
        gate::next(&self.steps) == Some(Gate::Charter)
    }

    /// The last gate: available at once.
    pub fn accept_charter(self) -> Available {
        Available { asked: false }
    }
}

impl Available {
    /// The clock asks "still available?".
    #[must_use]
    pub fn ask(self) -> Self {
        Self { asked: true }
    }

    /// "Yes": a month begins.
    #[must_use]
    pub fn confirm(self) -> Self {
        Self { asked: false }
    }

    /// A pause, asked for.
    pub fn pause(self, until: Option<NaiveDate>) -> Paused {
        Paused { until, why: PauseReason::Own }
    }

    /// No answer to "still available?".
    pub fn pause_unanswered(self) -> Paused {
        Paused { until: None, why: PauseReason::NoAnswer }
    }
}

impl Paused {
    /// Until another day.
    #[must_use]
    pub fn pause_again(self, until: Option<NaiveDate>) -> Self {
        Self { until, why: PauseReason::Own }
    }

    /// Back: one tap, or the day has come.
    pub fn resume(self) -> Available {
        Available { asked: false }
    }
}

impl State {
    /// The state of a new volunteer.
    pub fn new() -> Self {
        Self::Received(Received {})
    }

    /// The stable code: stored, served, and the key of its sentence.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Received(_) => "received",
            Self::Preparing(_) => "preparing",
            Self::Available(_) => "available",
            Self::Paused(_) => "paused",
            Self::Left(_) => "left",
            Self::Refused(_) => "refused",
            Self::Withdrawn(_) => "withdrawn",
        }
    }

    /// Every code, in the order of the journey.
    pub const CODES: &'static [&'static str] =
        &["received", "preparing", "available", "paused", "left", "refused", "withdrawn"];

    /// The coded reason that the state holds.
    pub fn reason(&self) -> Option<&'static str> {
        match self {
            Self::Paused(paused) => Some(paused.why.code()),
            Self::Left(left) => Some(left.reason.code()),
            Self::Refused(refused) => Some(refused.reason.code()),
            Self::Withdrawn(withdrawn) => Some(withdrawn.reason.code()),
            Self::Received(_) | Self::Preparing(_) | Self::Available(_) => None,
        }
    }

    /// Whether the volunteer still moves.
    pub fn is_open(&self) -> bool {
        self.is_new() || self.is_mentor()
    }

    /// Whether they are not a mentor yet.
    pub fn is_new(&self) -> bool {
        matches!(self, Self::Received(_) | Self::Preparing(_))
    }

    /// Whether they are a mentor, taking mentees or on pause.
    pub fn is_mentor(&self) -> bool {
        matches!(self, Self::Available(_) | Self::Paused(_))
    }

    /// Whether they may be listed as free, offered and proposed.
    pub fn takes_mentees(&self) -> bool {
        matches!(self, Self::Available(_))
    }

    /// The gates, as far as they are known: none before the file is read.
    pub fn steps(&self) -> &[Step] {
        match self {
            Self::Preparing(preparing) => &preparing.steps,
            _ => &[],
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
            (Self::Received(state), Command::TakeUp(steps)) => Self::Preparing(state.take_up(steps.clone())),
            (Self::Preparing(state), Command::PassGate(gate)) if state.can_pass(*gate) => {
                Self::Preparing(state.pass(*gate))
            }
            (Self::Preparing(state), Command::AcceptCharter(_)) if state.charter_is_next() => {
                Self::Available(state.accept_charter())
            }
            (Self::Available(state), Command::Pause(until)) => Self::Paused(state.pause(*until)),
            (Self::Paused(state), Command::Pause(until)) => Self::Paused(state.pause_again(*until)),
            (Self::Paused(state), Command::Resume) => Self::Available(state.resume()),
            (Self::Available(state), Command::Confirm) => Self::Available(state.confirm()),
            (Self::Available(state), Command::AskAvailable) if !state.asked => Self::Available(state.ask()),
            (Self::Available(state), Command::PauseUnanswered) if state.asked => {
                Self::Paused(state.pause_unanswered())
            }
            (state, Command::Leave(reason)) if state.is_mentor() => Self::Left(Left { reason: *reason }),
            (state, Command::Refuse(reason, next_door)) if state.is_new() => {
                Self::Refused(Refused { reason: *reason, next_door: *next_door })
            }
            (state, Command::Withdraw(reason)) if state.is_new() => {
                Self::Withdrawn(Withdrawn { reason: *reason })
            }
            (state, Command::Merge) if state.is_mentor() => Self::Left(Left { reason: StopReason::Unsaid }),
            (state, Command::Merge) if state.is_new() => {
                Self::Withdrawn(Withdrawn { reason: StopReason::Unsaid })
            }
            (state, _) => return Err(MoveError::Impossible { state: state.code(), act }),
        })
    }

    /// The acts open to an actor now.
    pub fn allowed(&self, actor: Actor) -> Vec<VolunteerAct> {
        let legal = |command: &Command| self.clone().after(command, actor).is_ok();
        VolunteerAct::ALL.iter().copied().filter(|act| act.samples().iter().any(legal)).collect()
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

impl VolunteerAct {
    /// Commands of this act with any data: whether a move is legal depends on the data only for a gate, so there is
    /// one command per gate.
    pub fn samples(self) -> Vec<Command> {
        vec![match self {
            Self::TakeUp => Command::TakeUp(gate::plan(ProgrammeId::Duo, WorkStatus::Other)),
            Self::PassGate => return Gate::ALL.iter().copied().map(Command::PassGate).collect(),
            Self::AcceptCharter => Command::AcceptCharter(CHARTER.on(NaiveDate::MIN)),
            Self::Pause => Command::Pause(None),
            Self::Resume => Command::Resume,
            Self::Confirm => Command::Confirm,
            Self::AskAvailable => Command::AskAvailable,
            Self::PauseUnanswered => Command::PauseUnanswered,
            Self::Leave => Command::Leave(StopReason::Unsaid),
            Self::Refuse => Command::Refuse(VolunteerRefusal::Criteria, Door::Actiris),
            Self::Withdraw => Command::Withdraw(StopReason::Unsaid),
            Self::Merge => Command::Merge,
        }]
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
