//! Coordinators and their duos: what they do, who came first, what the people see, and what goes with them.

use crate::duo_world::Two;
use crate::support::{World, block_on};
use chrono::TimeDelta;
use domain::application::Actor;
use domain::desk::board::{BoardFilter, Need, Stage};
use domain::desk::outcome::{OutcomeForm, OutcomeKind, OutcomeMoment, OutcomeSource};
use domain::desk::{Grant, Role};
use domain::duo::checkin::{CheckinChannel, CheckinWith, Concern, Milestone};
use domain::duo::closing::Going;
use domain::duo::meeting::MeetingState;
use domain::duo::reason::EndReason;
use domain::duo::{Act, Side};
use domain::wire::desk::board::{
    AnswerQuestionBody, CheckinBody, DuoVersionBody, EndDuoBody, ExtendDuoBody, NewMentorBody, OutcomeBody,
    PauseDuoBody, SettleBody,
};
use domain::wire::{AskCoordinatorBody, Own};
use domain::{Lang, ProgrammeId};
use service::desk::Barred;
use service::desk::follow::board::{Page, board};
use service::desk::follow::outcome::{WorkList, record, work_list};
use service::desk::follow::{FollowError, acts, checkin, question, settle};
use service::duo::ask;
use service::erase::erase;
use service::open_session::Visit;
use service::own_file::own_file;

fn body(day: chrono::NaiveDate, note: &str) -> CheckinBody {
    CheckinBody {
        day,
        channel: CheckinChannel::Phone,
        with: CheckinWith::Both,
        going: Going::SoSo,
        concerns: vec![Concern::Time, Concern::Time],
        note: note.into(),
        version: 0,
    }
}

fn barred<T: std::fmt::Debug>(result: Result<T, FollowError>) -> Barred {
    match result {
        Err(FollowError::Barred(barred)) => barred,
        other => panic!("{other:?}"),
    }
}

fn state_of(two: &Two<'_>) -> &'static str {
    use service::port::{Applications as _, Store as _};
    let read = two.world.store.look_up(async |unit| unit.application(two.application).await);
    block_on(read).unwrap().unwrap().state.code()
}

#[test]
fn a_duo_is_read_by_its_coordinator_only_and_both_see_by_which_role() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let ana = world.desk("Ana");
    let file = two.desk_file(&ana).unwrap();
    assert_eq!(
        (file.mentee.name.as_str(), file.mentor.name.as_str()),
        ("Amina Diallo-Verbruggen", "Luc Vandamme-Zérard")
    );
    assert_eq!(file.mentee.email.as_deref(), Some("amina@example.org"));
    assert_eq!((file.row.state.as_str(), file.row.stage, file.minutes_met), ("active", Stage::Running, 90));
    assert_eq!(file.row.check_in.map(|due| due.what), Some(Milestone::First));
    assert_eq!(file.acts.moves, [Act::Pause, Act::Extend, Act::Complete, Act::EndEarly]);

    for (who, grants) in [
        ("other", vec![Grant::of(Role::Coordinator, ProgrammeId::Duo)]),
        ("safe", vec![Grant::of(Role::Safeguarding, ProgrammeId::Team4Job)]),
        ("analyst", vec![Grant::house(Role::Analyst)]),
        ("admin", vec![Grant::of(Role::Administrator, ProgrammeId::Team4Job)]),
    ] {
        let token = world.staff(who, &grants);
        assert_eq!(barred(two.desk_file(&token)), Barred::NotFound, "{who}");
        let done =
            block_on(checkin::check_in(world.env(), two.desk_at(&token), &body(world.env().today(), "")));
        assert_eq!(barred(done), Barred::NotFound, "{who}");
    }
    assert_eq!(barred(two.desk_file("nobody")), Barred::NoSession);

    two.desk_file(&ana).unwrap();
    for at in [two.mentee(), two.mentor()] {
        let own = block_on(own_file(world.env(), &world.hash, at.visit)).unwrap();
        let readings = match own {
            Own::Application(file) => file.readings,
            Own::Volunteer(file) => file.readings,
        };
        let read: Vec<_> = readings.iter().filter(|reading| reading.what == "duo").collect();
        assert_eq!(read.len(), 1, "twice within five minutes is one reading");
        assert_eq!((read[0].actor, read[0].role), (Actor::Coordinator, Some(Role::Coordinator)));
    }
}

#[test]
fn pause_resume_extend_and_who_came_first() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let (ana, ben) = (world.desk("Ana"), world.desk("Ben"));
    let today = world.env().today();
    let seen = two.desk_file(&ana).unwrap().row.version;
    let until = domain::calendar::plus_days(today, 20);
    let body = PauseDuoBody { until, version: seen };
    let paused = block_on(acts::pause(world.env(), two.desk_at(&ana), &body)).unwrap();
    assert_eq!((paused.row.state.as_str(), paused.row.paused_until), ("paused", Some(until)));
    let line = paused.history.last().unwrap();
    assert_eq!(
        (line.act.as_str(), line.by.as_deref(), line.actor),
        ("pause", Some("Ana"), Actor::Coordinator)
    );

    // Ben had the page open: he reads who did what.
    let body = EndDuoBody { reason: EndReason::NoTime, by: Actor::Mentor, version: seen };
    let stale = block_on(acts::end(world.env(), two.desk_at(&ben), &body));
    let Err(FollowError::Overtaken(Some(first))) = stale else { panic!("stale") };
    assert_eq!(
        (first.by.as_deref(), first.act.as_str(), first.state.as_str()),
        (Some("Ana"), "pause", "paused")
    );

    let version = paused.row.version;
    let resumed =
        block_on(acts::resume(world.env(), two.desk_at(&ben), &DuoVersionBody { version })).unwrap();
    assert_eq!(resumed.row.state, "active");
    let last = resumed.row.term.unwrap().last;
    let version = resumed.row.version;
    for (wrong, code) in [(last, "before-end"), (domain::calendar::plus_months(today, 13), "after-limit")] {
        let body = ExtendDuoBody { last: wrong, version };
        let Err(FollowError::Fields(faults)) = block_on(acts::extend(world.env(), two.desk_at(&ben), &body))
        else {
            panic!("{wrong}")
        };
        assert_eq!(faults.of("last").unwrap().code, code);
    }
    let later = domain::calendar::plus_days(last, 30);
    let body = ExtendDuoBody { last: later, version };
    let longer = block_on(acts::extend(world.env(), two.desk_at(&ben), &body)).unwrap();
    assert_eq!(longer.row.term.unwrap().last, later);
    assert_eq!(two.view(two.mentee()).term.unwrap().last, later, "the two see it");
}

#[test]
fn an_early_end_says_whose_wish_it_was_and_a_new_mentor_lets_the_mentee_wait() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let ana = world.desk("Ana");
    world.sent();
    let version = two.version();
    let body = NewMentorBody { by: Actor::Mentee, version };
    let ended = block_on(acts::new_mentor(world.env(), two.desk_at(&ana), &body)).unwrap();
    assert_eq!(ended.row.state, "ended-early");
    let how = ended.ended.unwrap();
    assert_eq!((how.by, how.reason.as_str()), (Actor::Mentee, "new-mentor"));
    assert_eq!(ended.history.last().unwrap().by.as_deref(), Some("Ana"));
    assert_eq!((state_of(&two), two.taken()), ("waiting", 0));
    assert_eq!(ended.outcomes.left, None, "who waits for another mentor has not left");
    let told: Vec<String> = world.sent().into_iter().map(|(to, _)| to).collect();
    // Both are asked the closing questions; only the mentor hears that it ended: the mentee said so.
    assert_eq!(told.iter().filter(|to| *to == "luc@example.org").count(), 2, "{told:?}");
    assert_eq!(told.iter().filter(|to| *to == "amina@example.org").count(), 1, "{told:?}");
    assert_eq!(two.view(two.mentor()).reason, None, "why is told by people");

    let clock = EndDuoBody { reason: EndReason::Unsaid, by: Actor::Clock, version: two.version() };
    assert!(matches!(
        block_on(acts::end(world.env(), two.desk_at(&ana), &clock)),
        Err(FollowError::Fields(_))
    ));
    let again = EndDuoBody { by: Actor::Coordinator, ..clock };
    assert!(matches!(block_on(acts::end(world.env(), two.desk_at(&ana), &again)), Err(FollowError::Move(_))));
}

#[test]
fn a_disagreement_is_settled_and_the_six_months_begin() {
    let world = World::new();
    let two = world.proposed().accepted();
    let planned = two.plan(two.mentor(), world.env().now() + TimeDelta::hours(1)).unwrap();
    let meeting = planned.meetings[0].id;
    let ana = world.desk("Ana");
    let early = SettleBody { meeting, met: true, version: two.version() };
    let early = block_on(settle::settle(world.env(), two.desk_at(&ana), &early));
    assert!(matches!(early, Err(FollowError::Illegal(fault)) if fault.code == "not-yet"));
    world.pass(TimeDelta::hours(3));
    two.report(two.mentor(), meeting, true).unwrap();
    two.report(two.mentee(), meeting, false).unwrap();
    let ana = world.desk("Ana");
    let file = two.desk_file(&ana).unwrap();
    assert_eq!((file.meetings[0].state, file.row.disputed), (MeetingState::Disputed, 1));
    assert_eq!(file.row.needs.first(), Some(&Need::Disputed));
    let body = SettleBody { meeting, met: true, version: file.row.version };
    let settled = block_on(settle::settle(world.env(), two.desk_at(&ana), &body)).unwrap();
    assert_eq!((settled.row.state.as_str(), settled.meetings[0].state), ("active", MeetingState::Held));
    assert!(
        settled.history.iter().any(|line| line.act == "settle-meeting" && line.by.as_deref() == Some("Ana"))
    );
    assert!(settled.row.needs.is_empty(), "{:?}", settled.row.needs);
}

#[test]
fn a_question_is_answered_once_and_its_words_are_not_the_other_ones() {
    let world = World::new();
    let two = world.proposed().accepted();
    let (ana, ben) = (world.desk("Ana"), world.desk("Ben"));
    let asked = AskCoordinatorBody { text: "Puis-je venir avec ma fille ?".into(), version: 1 };
    block_on(ask::ask(world.env(), two.mentee(), &asked)).unwrap();
    let file = two.desk_file(&ana).unwrap();
    let question = file.asked[0].clone();
    assert_eq!(
        (question.side, question.text.as_deref()),
        (Side::Mentee, Some("Puis-je venir avec ma fille ?"))
    );
    assert_eq!((file.row.questions, file.row.needs.first()), (1, Some(&Need::Question)));
    let body = AnswerQuestionBody {
        question: question.id,
        channel: CheckinChannel::Phone,
        note: "Oui, dit au téléphone".into(),
        version: 1,
    };
    let told = block_on(question::answer(world.env(), two.desk_at(&ana), &body)).unwrap();
    let answer = told.asked[0].answer.clone().unwrap();
    assert_eq!((answer.by.as_str(), answer.note.as_deref()), ("Ana", Some("Oui, dit au téléphone")));
    let Err(FollowError::Overtaken(Some(first))) =
        block_on(question::answer(world.env(), two.desk_at(&ben), &body))
    else {
        panic!("answered twice")
    };
    assert_eq!(first.by.as_deref(), Some("Ana"));
    assert!(!String::from_utf8_lossy(&world.bytes()).contains("dit au"), "sealed");
}

#[test]
fn a_check_in_moves_what_is_due_and_its_note_goes_with_the_people() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let ana = world.desk("Ana");
    let today = world.env().today();
    let tomorrow = body(domain::calendar::plus_days(today, 1), "85.07.30-033.28");
    let Err(FollowError::Fields(faults)) =
        block_on(checkin::check_in(world.env(), two.desk_at(&ana), &tomorrow))
    else {
        panic!("a day to come")
    };
    assert_eq!(faults.of("day").unwrap().code, "future");
    assert_eq!(faults.of("note").unwrap().code, "national-number");
    let said = body(today, "Elle est fatiguée-du-train");
    let file = block_on(checkin::check_in(world.env(), two.desk_at(&ana), &said)).unwrap();
    assert_eq!(file.row.check_in.map(|due| due.what), Some(Milestone::Second));
    assert_eq!(file.check_ins[0].concerns, [Concern::Time], "each once");
    assert_eq!(file.check_ins[0].note.as_deref(), Some("Elle est fatiguée-du-train"));
    assert_eq!(file.check_ins[0].by, "Ana");
    // The answer was lost: the same again is one; another note is another talk.
    let again = block_on(checkin::check_in(world.env(), two.desk_at(&ana), &said)).unwrap();
    assert_eq!(again.check_ins, file.check_ins);
    let other = body(today, "Elle va mieux");
    let both = block_on(checkin::check_in(world.env(), two.desk_at(&ana), &other)).unwrap();
    assert_eq!(both.check_ins.len(), 2);
    assert!(!String::from_utf8_lossy(&world.bytes()).contains("du-train"), "sealed");
    assert!(!two.view(two.mentee()).history.iter().any(|line| line.act.contains("check")), "not for the two");

    // The mentor goes: the note is about them too.
    let visit = Visit { token: two.mentor().visit.token, lang: Some(Lang::Fr) };
    block_on(erase(world.env(), &world.hash, visit)).unwrap();
    let file = two.desk_file(&ana).unwrap();
    assert_eq!((file.check_ins.len(), file.check_ins[0].note.clone()), (2, None));
    assert_eq!(file.mentor.name, "");
}

fn exit(two: &Two<'_>, kind: OutcomeKind, corrects: Option<uuid::Uuid>) -> OutcomeBody {
    let day = two.world.env().today();
    let months = kind.has_length().then_some(6);
    let (moment, source) = (OutcomeMoment::Exit, OutcomeSource::Declared);
    OutcomeBody { outcome: OutcomeForm { moment, kind, day, months, source }, corrects, version: 0 }
}

#[test]
fn outcomes_are_asked_when_somebody_left_and_corrected_without_being_lost() {
    let world = World::new();
    let two = world.proposed().accepted();
    let ana = world.desk("Ana");
    let never = block_on(record(world.env(), two.desk_at(&ana), &exit(&two, OutcomeKind::None, None)));
    assert!(matches!(never, Err(FollowError::Illegal(fault)) if fault.code == "never-met"));
    two.meet();
    let (ana, ben) = (world.desk("Ana"), world.desk("Ben"));
    let early = block_on(record(world.env(), two.desk_at(&ana), &exit(&two, OutcomeKind::None, None)));
    let Err(FollowError::Fields(faults)) = early else { panic!("they still meet") };
    assert_eq!(faults.of("moment").unwrap().code, "not-yet");
    let list =
        |token: &str| block_on(work_list(world.env(), &world.hash, token, WorkList::default())).unwrap();
    assert_eq!(list(&ana).total, 0);

    let body = EndDuoBody { reason: EndReason::FoundWork, by: Actor::Mentee, version: two.version() };
    block_on(acts::end(world.env(), two.desk_at(&ana), &body)).unwrap();
    let missing = list(&ana);
    assert_eq!(
        (missing.total, missing.late, missing.rows[0].name.as_str()),
        (1, 0, "Amina Diallo-Verbruggen")
    );
    assert_eq!(missing.rows[0].missing.moment, OutcomeMoment::Exit);
    let other = world.staff("Other", &[Grant::of(Role::Coordinator, ProgrammeId::Duo)]);
    assert_eq!(list(&other).total, 0);

    let file =
        block_on(record(world.env(), two.desk_at(&ana), &exit(&two, OutcomeKind::JobFixed, None))).unwrap();
    let first = file.outcomes.events[0].id;
    assert_eq!((file.outcomes.missing.len(), list(&ana).total), (0, 0));
    world.pass(TimeDelta::minutes(1));
    let right = exit(&two, OutcomeKind::JobOpenEnded, Some(first));
    let file = block_on(record(world.env(), two.desk_at(&ana), &right)).unwrap();
    let stands: Vec<bool> = file.outcomes.events.iter().map(|event| event.stands).collect();
    assert_eq!(stands, [false, true], "nothing is overwritten");
    // The answer was lost: the same again by the same member is one.
    let again = block_on(record(world.env(), two.desk_at(&ana), &right)).unwrap();
    assert_eq!(again.outcomes.events, file.outcomes.events);
    let Err(FollowError::Overtaken(Some(by))) = block_on(record(world.env(), two.desk_at(&ben), &right))
    else {
        panic!("corrected twice")
    };
    assert_eq!((by.by.as_deref(), by.act.as_str()), (Some("Ana"), "outcome"));
    let strange = exit(&two, OutcomeKind::None, Some(uuid::Uuid::nil()));
    assert_eq!(barred(block_on(record(world.env(), two.desk_at(&ben), &strange))), Barred::NotFound);

    let ana = world.pass_days_and_sign_in("Ana", 190);
    let due = list(&ana);
    assert_eq!(due.rows.iter().map(|row| row.missing.moment).collect::<Vec<_>>(), [OutcomeMoment::SixMonths]);
    let ana = world.pass_days_and_sign_in("Ana", 40);
    assert_eq!((list(&ana).total, list(&ana).late), (1, 1));
}

impl World {
    fn pass_days_and_sign_in(&self, name: &str, days: i64) -> String {
        self.pass(TimeDelta::days(days));
        self.desk(name)
    }
}

#[test]
fn the_board_shows_ones_own_duos_and_finds_names() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let ana = world.desk("Ana");
    let shown = |token: &str, filter: &BoardFilter| {
        block_on(board(world.env(), &world.hash, token, filter, Page::default())).unwrap()
    };
    let page = shown(&ana, &BoardFilter::default());
    assert_eq!((page.total, page.rows[0].names.mentee.as_str()), (1, "Amina Diallo-Verbruggen"));
    assert_eq!(page.facets.programmes, [(ProgrammeId::Team4Job, 1)]);
    for (search, found) in [("zerard", 1), ("amina luc", 1), ("peeters", 0)] {
        let filter = BoardFilter { search: search.into(), ..BoardFilter::default() };
        assert_eq!(shown(&ana, &filter).total, found, "{search}");
    }
    let reference = BoardFilter { search: page.rows[0].reference.to_string(), ..BoardFilter::default() };
    assert_eq!(shown(&ana, &reference).total, 1);
    let other = world.staff("Other", &[Grant::of(Role::Coordinator, ProgrammeId::Duo)]);
    let theirs = shown(&other, &BoardFilter::default());
    assert_eq!((theirs.total, theirs.facets.stages.iter().map(|(_, n)| n).sum::<usize>()), (0, 0));
    let wished = BoardFilter { programme: Some(ProgrammeId::Team4Job), ..BoardFilter::default() };
    assert_eq!(shown(&other, &wished).total, 0, "asking for another programme's shows none");
    let admin = world.staff("Admin", &[Grant::of(Role::Administrator, ProgrammeId::Team4Job)]);
    let refused = block_on(board(world.env(), &world.hash, &admin, &BoardFilter::default(), Page::default()));
    assert_eq!(barred(refused), Barred::NotAllowed);

    world.pass(TimeDelta::days(35));
    let ana = world.desk("Ana");
    let page = shown(&ana, &BoardFilter::default());
    assert_eq!(page.rows[0].needs, [Need::Red, Need::CheckinLate]);
}
