//! The steps before a volunteer becomes available, frozen when the programme takes the file up.

use super::form::WorkStatus;
use crate::ProgrammeId;
use crate::codes::codes;
pub use crate::programme::{Gate, GateRule};
use serde::{Deserialize, Serialize};

/// One gate of one volunteer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Which one.
    pub gate: Gate,
    /// Whether nobody becomes available without it.
    pub needed: bool,
    /// Whether it is behind them.
    pub passed: bool,
}

codes! {
    /// Where a volunteer stands before one gate.
    pub enum GateState {
        /// Behind them
        Passed = "passed",
        /// The next one
        Next = "next",
        /// After the next one
        Later = "later",
        /// The programme may offer it; it holds nobody back
        Offered = "offered",
    }
}

/// The steps of a volunteer in a programme, in order. Who is on unemployment benefit files form C45B before the charter:
/// the law wants it before they start.
pub fn plan(programme: ProgrammeId, status: WorkStatus) -> Vec<Step> {
    let step = |gate, needed| Step { gate, needed, passed: false };
    let mut steps = Vec::new();
    for rule in programme.programme().mentor_gates {
        if rule.gate == Gate::Charter && status == WorkStatus::OnBenefit {
            steps.push(step(Gate::C45b, true));
        }
        steps.push(step(rule.gate, rule.needed));
    }
    steps
}

/// The first gate that must still be passed.
pub fn next(steps: &[Step]) -> Option<Gate> {
    steps.iter().find(|step| step.needed && !step.passed).map(|step| step.gate)
}

/// Every gate with where the volunteer stands before it.
pub fn standing(steps: &[Step]) -> Vec<(Gate, GateState)> {
    let next = next(steps);
    let state = |step: &Step| match step {
        Step { passed: true, .. } => GateState::Passed,
        Step { gate, .. } if Some(*gate) == next => GateState::Next,
        Step { needed: true, .. } => GateState::Later,
        Step { needed: false, .. } => GateState::Offered,
    };
    steps.iter().map(|step| (step.gate, state(step))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(steps: &[Step]) -> Vec<&'static str> {
        steps.iter().map(|step| step.gate.code()).collect()
    }

    #[test]
    fn the_steps_of_duo_end_with_c45b_and_the_charter() {
        assert_eq!(
            codes(&plan(ProgrammeId::Duo, WorkStatus::OnBenefit)),
            ["information-session", "interview", "training", "c45b", "charter"]
        );
        assert_eq!(
            codes(&plan(ProgrammeId::MentorYou, WorkStatus::Working)),
            ["information-session", "interview", "charter"]
        );
    }

    #[test]
    fn a_session_that_is_not_confirmed_holds_nobody_back() {
        let mut steps = plan(ProgrammeId::Team4Job, WorkStatus::Working);
        assert_eq!(next(&steps), Some(Gate::Interview));
        steps[1].passed = true;
        assert_eq!(
            standing(&steps),
            [
                (Gate::InformationSession, GateState::Offered),
                (Gate::Interview, GateState::Passed),
                (Gate::Training, GateState::Offered),
                (Gate::Charter, GateState::Next),
            ]
        );
    }
}
