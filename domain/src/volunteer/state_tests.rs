//! Every (state, command, actor) triple against a table written by hand, and random walks.

use super::*;
use proptest::prelude::*;

fn preparing(passed: &[Gate]) -> State {
    let mut steps = gate::plan(ProgrammeId::Duo, WorkStatus::OnBenefit);
    for step in &mut steps {
        step.passed = passed.contains(&step.gate);
    }
    State::Preparing(Preparing { steps })
}

const BEFORE_CHARTER: &[Gate] = &[Gate::InformationSession, Gate::Interview, Gate::Training, Gate::C45b];

fn states() -> Vec<State> {
    vec![
        State::new(),
        preparing(&[]),
        preparing(&[Gate::Interview]),
        preparing(BEFORE_CHARTER),
        State::Available(Available { asked: false }),
        State::Available(Available { asked: true }),
        State::Paused(Paused { until: NaiveDate::from_ymd_opt(2027, 1, 4), why: PauseReason::Own }),
        State::Paused(Paused { until: None, why: PauseReason::NoAnswer }),
        State::Left(Left { reason: StopReason::NoTime }),
        State::Refused(Refused { reason: VolunteerRefusal::NoNeed, next_door: Door::Actiris }),
        State::Withdrawn(Withdrawn { reason: StopReason::Unsaid }),
    ]
}

fn commands() -> impl Iterator<Item = Command> {
    VolunteerAct::ALL.iter().flat_map(|act| act.samples())
}

/// The table: what each state leads to.
fn expected(state: &State, command: &Command) -> Option<&'static str> {
    let asked = matches!(state, State::Available(a) if a.asked);
    match (state.code(), command.act()) {
        ("received", VolunteerAct::TakeUp) => Some("preparing"),
        ("preparing", VolunteerAct::PassGate) => {
            let Command::PassGate(gate) = command else { return None };
            let open = |step: &Step| step.gate == *gate && !step.passed;
            (*gate != Gate::Charter && state.steps().iter().any(open)).then_some("preparing")
        }
        ("preparing", VolunteerAct::AcceptCharter) => {
            (*state == preparing(BEFORE_CHARTER)).then_some("available")
        }
        ("available" | "paused", VolunteerAct::Pause) => Some("paused"),
        ("paused", VolunteerAct::Resume) | ("available", VolunteerAct::Confirm) => Some("available"),
        ("available", VolunteerAct::AskAvailable) => (!asked).then_some("available"),
        ("available", VolunteerAct::PauseUnanswered) => asked.then_some("paused"),
        ("available" | "paused", VolunteerAct::Leave | VolunteerAct::Merge) => Some("left"),
        ("received" | "preparing", VolunteerAct::Refuse) => Some("refused"),
        ("received" | "preparing", VolunteerAct::Withdraw | VolunteerAct::Merge) => Some("withdrawn"),
        _ => None,
    }
}

/// Who may do what, written by hand: volunteer, coordinator, clock.
fn actors(act: VolunteerAct) -> &'static [Actor] {
    match act.code() {
        "take-up" | "pass-gate" | "refuse" | "merge" => &[Actor::Coordinator],
        "accept-charter" | "withdraw" => &[Actor::Mentor],
        "pause" | "confirm" | "leave" => &[Actor::Mentor, Actor::Coordinator],
        "resume" => &[Actor::Mentor, Actor::Coordinator, Actor::Clock],
        "ask-available" | "pause-unanswered" => &[Actor::Clock],
        _ => &[],
    }
}

#[test]
fn every_triple_of_state_command_and_actor() {
    for state in states() {
        for command in commands() {
            for actor in Actor::ALL {
                let act = command.act();
                let found = state.clone().after(&command, *actor);
                match (actors(act).contains(actor), expected(&state, &command)) {
                    (false, _) => assert_eq!(found, Err(MoveError::NotYours { act })),
                    (true, Some(code)) => assert_eq!(found.unwrap().code(), code, "{state:?} {command:?}"),
                    (true, None) => {
                        assert_eq!(found, Err(MoveError::Impossible { state: state.code(), act }));
                    }
                }
            }
        }
    }
}

#[test]
fn a_pause_keeps_its_day_and_its_reason() {
    let day = NaiveDate::from_ymd_opt(2027, 2, 1);
    let available = State::Available(Available { asked: true });
    let paused = available.clone().after(&Command::Pause(day), Actor::Mentor).unwrap();
    assert_eq!(paused, State::Paused(Paused { until: day, why: PauseReason::Own }));
    let back = paused.after(&Command::Resume, Actor::Clock).unwrap();
    assert_eq!(back, State::Available(Available { asked: false }), "the question starts anew");
    let silent = available.after(&Command::PauseUnanswered, Actor::Clock).unwrap();
    assert_eq!(silent.reason(), Some("no-answer"));
}

#[test]
fn states_read_back_and_have_their_code() {
    for state in states() {
        let json = serde_json::to_string(&state).unwrap();
        assert!(json.contains(state.code()), "{json}");
        assert!(State::CODES.contains(&state.code()));
        assert_eq!(serde_json::from_str::<State>(&json).unwrap(), state);
    }
}

#[test]
fn a_volunteer_can_always_stop() {
    for state in states() {
        let acts = state.allowed(Actor::Mentor);
        let stops = acts.contains(&VolunteerAct::Leave) || acts.contains(&VolunteerAct::Withdraw);
        assert_eq!(stops, state.is_open(), "{state:?}");
    }
}

proptest! {
    /// Along legal moves nobody takes mentees who has not met a coordinator and accepted the charter.
    #[test]
    fn only_the_gates_lead_to_mentees(programme in prop::sample::select(ProgrammeId::ALL), status in prop::sample::select(WorkStatus::ALL),
        walk in prop::collection::vec(any::<prop::sample::Index>(), 0..30)) {
        let mut state = State::new();
        let (mut interview, mut charter, mut c45b) = (false, false, status != WorkStatus::OnBenefit);
        for pick in walk {
            let legal: Vec<(Command, State)> = commands()
                .map(|command| match command {
                    Command::TakeUp(_) => Command::TakeUp(gate::plan(programme, status)),
                    other => other,
                })
                // Closing moves are left to the table: the walk goes on.
                .filter(|command| !matches!(command.act(), VolunteerAct::Leave | VolunteerAct::Refuse | VolunteerAct::Withdraw | VolunteerAct::Merge))
                .flat_map(|command| Actor::ALL.iter().map(move |actor| (command.clone(), *actor)))
                .filter_map(|(command, actor)| Some((command.clone(), state.clone().after(&command, actor).ok()?)))
                .collect();
            let (command, next) = pick.get(&legal).clone();
            interview |= command == Command::PassGate(Gate::Interview);
            c45b |= command == Command::PassGate(Gate::C45b);
            charter |= command.act() == VolunteerAct::AcceptCharter;
            prop_assert!(!next.is_mentor() || (interview && charter && c45b), "{next:?}");
            state = next;
        }
    }
}
