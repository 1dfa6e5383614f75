//! Attendance as a gate. Where the training of mentors has modules, nobody passes [`Gate::Training`] who has not been to
//! each of them, in any session of that module.

use super::{Attendance, GroupSession, SessionKind};
use crate::programme::{Gate, ProgrammeId};

/// The modules that somebody has not been to yet, in order; none where the training has no modules.
pub fn missing(programme: ProgrammeId, attended: &[u8]) -> Vec<u8> {
    (1..=programme.programme().training_modules).filter(|module| !attended.contains(module)).collect()
}

/// Whether a coordinator can note a gate by hand, as far as attendance is concerned.
///
/// # Errors
/// How many modules are missing.
pub fn can_note(programme: ProgrammeId, gate: Gate, attended: &[u8]) -> Result<(), usize> {
    match missing(programme, attended).len() {
        missing if gate == Gate::Training && missing > 0 => Err(missing),
        _ => Ok(()),
    }
}

/// The gate that opens when this is said of somebody, who has now been to these modules.
pub fn opens(session: &GroupSession, said: Attendance, attended: &[u8]) -> Option<Gate> {
    match (said, session.kind) {
        (Attendance::Present, SessionKind::Information) => Some(Gate::InformationSession),
        (Attendance::Present, SessionKind::Training) if missing(session.programme, attended).is_empty() => {
            Some(Gate::Training)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_duo_has_modules_and_its_training_is_passed_by_being_there() {
        for programme in ProgrammeId::ALL {
            let all: Vec<u8> = (1..=8).collect();
            let modules = if *programme == ProgrammeId::Duo { 8 } else { 0 };
            assert_eq!(missing(*programme, &[]).len(), modules, "{programme}");
            assert_eq!(missing(*programme, &all), [0_u8; 0], "{programme}");
            for gate in Gate::ALL {
                let barred = *gate == Gate::Training && modules > 0;
                let expected = if barred { Err(modules) } else { Ok(()) };
                assert_eq!(can_note(*programme, *gate, &[]), expected, "{programme} {gate}");
                assert_eq!(can_note(*programme, *gate, &all), Ok(()), "{programme} {gate}");
            }
        }
        assert_eq!(missing(ProgrammeId::Duo, &[3, 1, 3, 99]), [2, 4, 5, 6, 7, 8]);
        assert_eq!(can_note(ProgrammeId::Duo, Gate::Training, &[1, 2, 3, 4, 5, 6, 8]), Err(1));
    }

    proptest! {
        /// Whatever was attended and however often: missing and attended are together all modules, and the gate opens
        /// exactly when the last one was attended.
        #[test]
        fn the_gate_opens_with_the_last_module_and_not_before(
            attended in proptest::collection::vec(1_u8..=9, 0..24)
        ) {
            let missing = missing(ProgrammeId::Duo, &attended);
            for module in 1..=8 {
                prop_assert_eq!(missing.contains(&module), !attended.contains(&module));
            }
            prop_assert_eq!(can_note(ProgrammeId::Duo, Gate::Training, &attended).is_ok(), missing.is_empty());
            let session = super::super::tests::training(1);
            let opened = opens(&session, Attendance::Present, &attended);
            prop_assert_eq!(opened, missing.is_empty().then_some(Gate::Training));
            for said in [Attendance::Expected, Attendance::Absent, Attendance::Excused] {
                prop_assert_eq!(opens(&session, said, &attended), None);
            }
        }
    }
}
