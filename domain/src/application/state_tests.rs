//! Every (state, act) pair against a table written by hand, and random walks.

use super::*;
use proptest::prelude::*;

fn states() -> Vec<State> {
    let mentor = Uuid::nil();
    vec![
        State::new(),
        State::InReview(InReview {}),
        State::InformationAsked(InformationAsked { topic: Topic::Papers }),
        State::Interview(Interview { at: DateTime::UNIX_EPOCH }),
        State::Waiting(Waiting {}),
        State::Proposed(Proposed { mentor, accepted: false }),
        State::Proposed(Proposed { mentor, accepted: true }),
        State::DuoStarted(DuoStarted { mentor }),
        State::Transferred(Transferred { to: ProgrammeId::Duo }),
        State::Withdrawn(Withdrawn { reason: WithdrawalReason::Work }),
        State::Refused(Refused { reason: RefusalReason::NoMentor, next_door: Door::Duo }),
        State::Obsolete(Obsolete {}),
        State::Expired(Expired {}),
    ]
}

/// The table: what each state leads to, by act; an open state also knows transfer, refuse, withdraw, mark-obsolete.
fn expected(state: &State, act: Act) -> Option<&'static str> {
    let closing = match act {
        Act::Transfer => Some("transferred"),
        Act::Refuse => Some("refused"),
        Act::Withdraw => Some("withdrawn"),
        Act::MarkObsolete => Some("obsolete"),
        _ => None,
    };
    if state.is_open() && closing.is_some() {
        return closing;
    }
    let accepted = matches!(state, State::Proposed(p) if p.accepted);
    match (state.code(), act) {
        ("received", Act::TakeUp)
        | ("information-asked", Act::Answer)
        | ("refused" | "withdrawn" | "obsolete" | "expired", Act::Reopen) => Some("in-review"),
        ("in-review" | "interview", Act::Ask) => Some("information-asked"),
        ("in-review" | "interview", Act::BookInterview) => Some("interview"),
        ("in-review" | "interview", Act::Accept) | ("proposed", Act::DeclineMentor | Act::Release) => {
            Some("waiting")
        }
        ("waiting", Act::Propose) => Some("proposed"),
        ("proposed", Act::AcceptMentor) if !accepted => Some("proposed"),
        ("proposed", Act::StartDuo) if accepted => Some("duo-started"),
        ("duo-started", Act::Rematch) => Some("waiting"),
        ("information-asked", Act::Expire) => Some("expired"),
        ("in-review", Act::PutBack) => Some("received"),
        _ => None,
    }
}

#[test]
fn every_pair_of_state_act_and_actor() {
    for state in states() {
        for act in Act::ALL {
            for actor in Actor::ALL {
                let found = state.clone().after(&act.sample(), *actor);
                match (act.belongs_to(*actor), expected(&state, *act)) {
                    (false, _) => assert_eq!(found, Err(MoveError::NotYours { act: *act })),
                    (true, Some(code)) => assert_eq!(found.unwrap().code(), code, "{state:?} {act}"),
                    (true, None) => {
                        assert_eq!(found, Err(MoveError::Impossible { state: state.code(), act: *act }));
                    }
                }
            }
        }
    }
}

#[test]
fn every_act_belongs_to_somebody() {
    for act in Act::ALL {
        assert!(Actor::ALL.iter().any(|actor| act.belongs_to(*actor)), "{act}");
    }
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
fn a_mentee_can_always_leave_an_open_application() {
    for state in states() {
        assert_eq!(state.allowed(Actor::Mentee).contains(&Act::Withdraw), state.is_open(), "{state:?}");
    }
}

proptest! {
    #[test]
    fn a_closed_application_stays_closed(walk in prop::collection::vec((prop::sample::select(Act::ALL), prop::sample::select(Actor::ALL)), 0..60)) {
        let mut state = State::new();
        for (act, actor) in walk {
            let closed = !state.is_open();
            match state.clone().after(&act.sample(), actor) {
                // Only a duo that ended leads back, and a coordinator who reads again.
                Ok(next) => { prop_assert!(!closed || (state.code() == "duo-started" && act == Act::Rematch) || (actor == Actor::Coordinator && act == Act::Reopen)); state = next; }
                Err(_) => prop_assert!(!state.allowed(actor).contains(&act)),
            }
        }
    }
}
