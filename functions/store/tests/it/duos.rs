//! Duos: one truth for places, two people who move one duo, and nobody else.

use crate::duo_world::Two;
use crate::support::{Postbox, World, block_on};
use chrono::TimeDelta;
use domain::application::{Actor, Command};
use domain::duo::Side;
use domain::duo::closing::{ClosingForm, Going, HowFar, MidtermForm};
use domain::duo::goal::{Goal, Progress};
use domain::duo::meeting::MeetingState;
use domain::duo::reason::{DeclineReason, EndReason};
use domain::wire::{
    AcceptProposalBody, AskCoordinatorBody, CancelMeetingBody, ChangeMentorBody, ClosingBody,
    DeclineProposalBody, EndBody, GoalsBody, MidtermBody, MoveBody, Own, ReportBody, WorryBody,
};
use service::advance::{ActError, AdvanceError};
use service::duo::{
    DuoActError, answer, ask, calendar, closing, end, goals, meeting, midterm, report, worry,
};
use service::erase::erase;
use service::open_session::{Denied, Visit};
use service::port::{Applications as _, Duos as _, Store as _};
use service::volunteer_act::{Wish, act};
use std::collections::BTreeSet;
use uuid::Uuid;

fn state_of(two: &Two<'_>) -> &'static str {
    let read = two.world.store.look_up(async |unit| unit.application(two.application).await);
    block_on(read).unwrap().unwrap().state.code()
}

fn conflict<T>(result: Result<T, DuoActError>) -> bool {
    matches!(result, Err(DuoActError::VersionConflict | DuoActError::Move(_) | DuoActError::Illegal(_)))
}

#[test]
fn two_say_yes_meet_and_reach_their_end() {
    let world = World::new();
    let two = world.proposed();
    assert_eq!((two.taken(), state_of(&two)), (1, "proposed"));
    let seen = two.view(two.mentor());
    assert_eq!((seen.other.as_str(), seen.state.as_str()), ("", "proposed"), "no name before both said yes");
    world.sent();
    two.accept(two.mentor()).unwrap();
    assert!(world.sent().is_empty(), "a first yes is nobody's news");
    let seen = two.accept(two.mentee()).unwrap();
    assert_eq!(
        (seen.state.as_str(), seen.other.as_str(), state_of(&two)),
        ("accepted", "Luc", "duo-started")
    );
    assert_eq!(two.view(two.mentor()).other, "Amina");
    assert_eq!(world.sent(), [("luc@example.org".to_owned(), "Uw duo kan beginnen".to_owned())]);

    let seen = two.meet();
    assert_eq!((seen.state.as_str(), seen.minutes_met), ("active", 90));
    assert_eq!(seen.meetings[0].place_text, "Bibliothèque des Riches-Claires", "the mentor's words");
    assert!(!String::from_utf8_lossy(&world.bytes()).contains("Riches-Claires"), "sealed");

    world.pass(TimeDelta::days(200));
    world.tick(&Postbox::default());
    assert_eq!((two.stored().state.code(), two.taken()), ("completed", 0));
    assert_eq!(state_of(&two), "duo-started", "a duo that completes leaves nobody waiting");
}

#[test]
fn of_fifty_proposals_for_one_place_one_is_made() {
    let world = World::new();
    let mentor = world.available("luc@example.org", 1);
    let waiting: Vec<Uuid> =
        (0..50).map(|n| world.waiting_for_mentor(&format!("a{n}@example.org"))).collect();
    let made = std::thread::scope(|scope| {
        let threads: Vec<_> = waiting
            .iter()
            .map(|id| scope.spawn(|| world.advance(*id, Command::Propose(mentor), Actor::Coordinator)))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(made.iter().filter(|made| made.is_ok()).count(), 1);
    let refused = AdvanceError::Act(ActError::MentorNotAvailable);
    assert_eq!(made.iter().filter(|made| made.as_ref().err() == Some(&refused)).count(), 49);
    assert_eq!(world.mentor(mentor).taken, 1);
}

#[test]
fn of_fifty_yeses_at_once_one_counts() {
    let world = World::new();
    let two = world.proposed();
    let body = AcceptProposalBody { version: 1 };
    let said = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..50)
            .map(|_| scope.spawn(|| block_on(answer::accept(world.env(), two.mentor(), &body))))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(said.iter().filter(|said| said.is_ok()).count(), 1);
    let stale = said.iter().filter(|said| said.as_ref().err() == Some(&DuoActError::VersionConflict));
    assert_eq!((stale.count(), two.taken()), (49, 1));
    let no = DeclineProposalBody { reason: DeclineReason::NoTime, version: 2 };
    block_on(answer::decline(world.env(), two.mentee(), &no)).unwrap();
    assert!(conflict(block_on(answer::decline(world.env(), two.mentor(), &no))));
    assert_eq!((two.taken(), state_of(&two)), (0, "waiting"), "given back once");
}

#[test]
fn the_mentors_no_and_the_mentees_on_the_other_page_are_the_same() {
    let world = World::new();
    let two = world.proposed();
    world.sent();
    let no = DeclineProposalBody { reason: DeclineReason::Language, version: 1 };
    let seen = block_on(answer::decline(world.env(), two.mentor(), &no)).unwrap();
    assert_eq!((seen.state.as_str(), seen.reason.as_deref()), ("cancelled", Some("language")));
    assert_eq!(two.view(two.mentee()).reason, None, "why is told by people");
    assert_eq!((two.taken(), state_of(&two)), (0, "waiting"));
    let sent = world.sent();
    assert_eq!(sent.len(), 1, "{sent:?}");
    assert_eq!(sent[0].0, "amina@example.org");

    let again = world.propose(two.application, two.mentor);
    assert_ne!(again.duo, two.duo);
    let yes = domain::wire::AcceptMentorBody { version: world_version(&again) };
    let visit = Visit { token: &again.mentee_token, lang: None };
    let file = block_on(service::own_act::accept_mentor(world.env(), &world.hash, visit, &yes)).unwrap();
    assert_eq!((file.state.as_str(), file.duo), ("proposed", Some(again.duo)));
    assert_eq!(again.stored().state.code(), "accepted-by-mentee");
    again.accept(again.mentor()).unwrap();
    assert_eq!((again.stored().state.code(), state_of(&again)), ("accepted", "duo-started"));
}

fn world_version(two: &Two<'_>) -> i64 {
    let read = two.world.store.look_up(async |unit| unit.application(two.application).await);
    block_on(read).unwrap().unwrap().version
}

#[test]
fn an_unanswered_proposal_is_reminded_of_and_released_once() {
    let world = World::new();
    let two = world.proposed();
    two.accept(two.mentee()).unwrap();
    world.sent();
    for (day, expected) in [(1, 0), (2, 0), (3, 1), (4, 0), (7, 0), (14, 0)] {
        world.clock.set(two.stored().created + TimeDelta::days(day));
        let sent = world.sent();
        assert_eq!(sent.len(), expected, "day {day}: {sent:?}");
        assert_eq!(world.sent(), [], "a second tick tells nothing");
    }
    world.pass(TimeDelta::days(1));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| world.tick(&Postbox::default()));
        }
    });
    assert_eq!((two.stored().state.code(), two.taken(), state_of(&two)), ("cancelled", 0, "waiting"));
    let token = world.enter(two.mentor);
    assert!(conflict(two.accept(two.at(&token))), "too late");
    assert_eq!((two.taken(), state_of(&two)), (0, "waiting"));
}

#[test]
fn meetings_are_planned_moved_called_off_and_told() {
    let world = World::new();
    let two = world.proposed().accepted();
    world.sent();
    let at = world.env().now() + TimeDelta::days(2);
    let seen = two.plan(two.mentor(), at).unwrap();
    let id = seen.meetings[0].id;
    assert_eq!((seen.state.as_str(), world.sent().len()), ("first-meeting-set", 1));
    let past = two.plan(two.mentor(), world.env().now() - TimeDelta::hours(1)).unwrap_err();
    assert!(matches!(past, DuoActError::Fields(faults) if faults.of("at").unwrap().code == "past"));
    let late = two.plan(two.mentor(), at + TimeDelta::days(400)).unwrap_err();
    assert!(matches!(late, DuoActError::Fields(faults) if faults.of("at").unwrap().code == "after-end"));
    assert!(conflict(two.report(two.mentee(), id, true)), "not yet");

    let body = MoveBody {
        meeting: id,
        at: at + TimeDelta::hours(4),
        minutes: 60,
        place: domain::duo::meeting::Place::Online,
        place_text: String::new(),
        version: two.version(),
    };
    let seen = block_on(meeting::move_meeting(world.env(), two.mentee(), &body)).unwrap();
    assert_eq!((seen.meetings[0].minutes, seen.meetings[0].place_text.as_str()), (60, ""));
    let stale = block_on(meeting::move_meeting(world.env(), two.mentor(), &body));
    assert_eq!(stale.unwrap_err(), DuoActError::VersionConflict);
    let entry = block_on(calendar::calendar(world.env(), two.mentor(), id)).unwrap();
    assert!(entry.contains("SUMMARY:Passerelle – Amina\r\n") && !entry.contains("Diallo"), "{entry}");

    let body = CancelMeetingBody { meeting: id, version: two.version() };
    let seen = block_on(meeting::cancel(world.env(), two.mentor(), &body)).unwrap();
    assert_eq!((seen.state.as_str(), seen.meetings[0].state), ("accepted", MeetingState::Cancelled));
    assert!(block_on(calendar::calendar(world.env(), two.mentor(), id)).is_err());
    let to: Vec<String> = world.sent().into_iter().map(|(to, _)| to).collect();
    assert_eq!(to, ["luc@example.org", "amina@example.org"], "each the other one's");
}

#[test]
fn both_may_tap_at_once_and_a_reminder_is_sent_once() {
    let world = World::new();
    let two = world.proposed().accepted();
    let at = world.env().now() + TimeDelta::days(2);
    let id = two.plan(two.mentor(), at).unwrap().meetings[0].id;
    world.sent();
    world.clock.set(at - TimeDelta::hours(20));
    assert_eq!(world.sent().len(), 2, "both, the day before");
    assert!(world.sent().is_empty());
    world.clock.set(at + TimeDelta::hours(2));
    let (mentee, mentor) = (world.enter(two.application), world.enter(two.mentor));
    let body = ReportBody { meeting: id, met: true, version: 1 };
    let told = std::thread::scope(|scope| {
        let one = scope.spawn(|| block_on(report::report(world.env(), two.at(&mentee), &body)).is_ok());
        let two = scope.spawn(|| block_on(report::report(world.env(), two.at(&mentor), &body)).is_ok());
        [one.join().unwrap(), two.join().unwrap()]
    });
    assert_eq!(told, [true, true], "neither is asked to look again");
    assert_eq!(two.stored().state.code(), "active");
}

#[test]
fn words_stay_with_their_writer() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let body = GoalsBody {
        goals: vec![Goal { words: "Refaire mon CV".into(), progress: Progress::UnderWay }],
        version: two.version(),
    };
    block_on(goals::goals(world.env(), two.mentee(), &body)).unwrap();
    assert_eq!(two.view(two.mentor()).goals, body.goals);
    let version = two.version();
    let question = AskCoordinatorBody { text: " Une question ? ".into(), version: 1 };
    block_on(ask::ask(world.env(), two.mentee(), &question)).unwrap();
    let fear = WorryBody { text: "Je ne me sens pas bien".into(), version: 1 };
    world.sent();
    block_on(worry::worry(world.env(), two.mentor(), &fear)).unwrap();
    assert_eq!(two.version(), version, "nobody else notices");
    let sent = world.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].0, "safe@example.org");
    let empty =
        block_on(worry::worry(world.env(), two.mentor(), &WorryBody { text: " ".into(), version: 1 }));
    assert!(matches!(empty, Err(DuoActError::Fields(faults)) if faults.of("text").is_some()));
    let kept = block_on(
        world.store.look_up(async |unit| Ok((unit.notes(two.duo).await?, unit.worries(two.duo).await?))),
    );
    let (notes, worries) = kept.unwrap();
    assert_eq!((notes.len(), worries.len(), worries[0].side), (1, 1, Side::Mentor));
    for words in ["Une question", "sens pas bien", "Refaire"] {
        assert!(!String::from_utf8_lossy(&world.bytes()).contains(words), "{words}");
    }

    world.pass(TimeDelta::days(100));
    let (mentee, mentor) = (world.enter(two.application), world.enter(two.mentor));
    let form = MidtermForm { going: Some(Going::SoSo), remark: "Entre nous".into() };
    let body = MidtermBody { answers: form.clone(), version: two.version() };
    let seen = block_on(midterm::midterm(world.env(), two.at(&mentee), &body)).unwrap();
    assert_eq!((seen.midterm.open, seen.midterm.own), (false, Some(form)));
    assert!(conflict(block_on(midterm::midterm(world.env(), two.at(&mentee), &body))), "once");
    let other = two.view(two.at(&mentor));
    assert_eq!((other.midterm.open, other.midterm.own), (true, None));
}

#[test]
fn a_duo_ends_without_penalty_and_the_place_is_free() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let ahead = world.env().now() + TimeDelta::days(3);
    two.plan(two.mentor(), ahead).unwrap();
    world.sent();
    let body = EndBody { reason: EndReason::FoundWork, version: two.version() };
    let seen = block_on(end::end(world.env(), two.mentee(), &body)).unwrap();
    assert_eq!((seen.state.as_str(), two.taken()), ("ended-early", 0));
    assert_eq!(seen.meetings[1].state, MeetingState::Cancelled, "nobody meets after the end");
    assert!(conflict(block_on(end::end(world.env(), two.mentor(), &body))));
    let form = ClosingForm {
        autonomy: Some(5),
        project: Some(HowFar::Yes),
        network: Some(HowFar::Partly),
        again: None,
        remark: String::new(),
    };
    let body = ClosingBody { answers: form, version: two.version() };
    let seen = block_on(closing::closing(world.env(), two.mentee(), &body)).unwrap();
    assert!(seen.closing.own.is_some() && !seen.closing.open);
    let unasked = block_on(closing::closing(world.env(), two.mentor(), &body));
    assert!(matches!(unasked, Err(DuoActError::Fields(_))), "a mentor says whether they would again");
    two.mentor();
    let brief = match world.read_any(&two.mentor_token).unwrap() {
        Own::Volunteer(own) => own,
        Own::Application(own) => panic!("{own:?}"),
    };
    assert_eq!((brief.duos.len(), brief.minutes_met, brief.taken), (1, 90, 0));
    assert_eq!(brief.duos[0].first_name, "Amina");
}

#[test]
fn another_mentor_is_the_mentees_to_ask_for() {
    let world = World::new();
    let two = world.proposed().accepted();
    let body = ChangeMentorBody { version: two.version() };
    let asked = block_on(end::change_mentor(world.env(), two.mentor(), &body));
    assert_eq!(asked.unwrap_err(), Denied::NotFound.into());
    block_on(end::change_mentor(world.env(), two.mentee(), &body)).unwrap();
    assert_eq!((two.stored().state.code(), state_of(&two), two.taken()), ("cancelled", "waiting", 0));
}

#[test]
fn who_goes_ends_their_duos_in_the_same_moment() {
    for who in [Side::Mentee, Side::Mentor] {
        for started in [false, true] {
            let world = World::new();
            let two = if started { world.proposed().accepted() } else { world.proposed() };
            if started {
                two.meet();
            }
            world.sent();
            let at = if who == Side::Mentee { two.mentee() } else { two.mentor() };
            block_on(erase(world.env(), &world.hash, at.visit)).unwrap();
            let state = if started { "ended-early" } else { "cancelled" };
            assert_eq!((two.stored().state.code(), two.taken()), (state, 0), "{who} {started}");
            let told: BTreeSet<String> = world.sent().into_iter().map(|(to, _)| to).collect();
            assert_eq!(told.len(), 2, "the one erased, and the other one");
            if started && who == Side::Mentor {
                assert_eq!(two.view(two.mentee()).meetings[0].place_text, "", "their words are gone");
            }
            if !started && who == Side::Mentor {
                assert_eq!(state_of(&two), "waiting");
            }
        }
    }
    let world = World::new();
    let two = world.proposed().accepted();
    let visit = Visit { token: &two.mentor_token, lang: None };
    let left = Wish::Leave(domain::volunteer::reason::StopReason::Unsaid);
    let version = match world.read_any(&two.mentor_token).unwrap() {
        Own::Volunteer(own) => own.version,
        Own::Application(own) => panic!("{own:?}"),
    };
    block_on(act(world.env(), &world.hash, visit, left, version)).unwrap();
    assert_eq!((two.stored().state.code(), two.taken(), state_of(&two)), ("cancelled", 0, "waiting"));
}

#[test]
fn after_an_outage_only_the_latest_of_a_kind_is_sent() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    for day in [1, 3, 5] {
        two.plan(two.mentor(), world.env().now() + TimeDelta::days(day)).unwrap();
    }
    world.sent();
    world.pass(TimeDelta::days(8));
    let sent = world.sent();
    assert_eq!(sent.len(), 2, "one question to each: {sent:?}");
    assert!(world.sent().is_empty());
}
