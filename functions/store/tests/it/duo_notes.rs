//! What is written about a duo is kept for twelve months after it closed (domain.md §5), and not a day longer.

use crate::duo_world::Two;
use crate::support::{Postbox, World, block_on};
use chrono::TimeDelta;
use domain::application::Actor;
use domain::desk::worry::WorryOutcome;
use domain::duo::Side;
use domain::duo::checkin::{CheckinChannel, CheckinWith};
use domain::duo::closing::Going;
use domain::duo::reason::EndReason;
use domain::wire::desk::NoteBody;
use domain::wire::desk::board::{AnswerQuestionBody, CheckinBody, EndDuoBody};
use domain::wire::{AskCoordinatorBody, WorryBody};
use service::desk::follow::{acts, checkin, question};
use service::desk::notes;
use service::duo::{ask, worry};
use service::port::{Cases as _, DeskBook as _, Duos as _, Store as _, Unit as _, WorryCases as _};

const YEAR: TimeDelta = TimeDelta::days(365);

/// Everything that is written about a duo, one of each.
fn write(two: &Two<'_>, ana: &str) {
    let (env, hash) = (two.world.env(), &two.world.hash);
    let check_in = CheckinBody {
        day: env.today(),
        channel: CheckinChannel::Phone,
        with: CheckinWith::Both,
        going: Going::Well,
        concerns: Vec::new(),
        note: "Ils avancent".into(),
        version: 0,
    };
    block_on(checkin::check_in(env, two.desk_at(ana), &check_in)).unwrap();
    let asked = AskCoordinatorBody { text: "Une question ?".into(), version: 1 };
    block_on(ask::ask(env, two.mentee(), &asked)).unwrap();
    let question = two.desk_file(ana).unwrap().asked[0].id;
    let note = "Oui, au téléphone".to_owned();
    let answer = AnswerQuestionBody { question, channel: CheckinChannel::Phone, note, version: 1 };
    block_on(question::answer(env, two.desk_at(ana), &answer)).unwrap();
    let fear = WorryBody { text: "Je ne me sens pas bien".into(), version: 1 };
    block_on(worry::worry(env, two.mentor(), &fear)).unwrap();
    let body = NoteBody { text: "Préfère le matin".into() };
    block_on(notes::note(env, hash, ana, (two.application, None), &body)).unwrap();
}

/// How many texts are left of: check-ins, questions, answers, worries, notes on the file.
fn left(two: &Two<'_>, ana: &str) -> [usize; 5] {
    let file = two.desk_file(ana).unwrap();
    let kept = block_on(two.world.store.look_up(async |unit| {
        let programme = unit.case(two.application).await?.unwrap().programme;
        Ok((unit.worries(two.duo).await?, unit.case_notes(two.application, programme).await?))
    }));
    let (worries, notes) = kept.unwrap();
    [
        file.check_ins.iter().filter(|one| one.note.is_some()).count(),
        file.asked.iter().filter(|one| one.text.is_some()).count(),
        file.asked.iter().filter(|one| one.answer.as_ref().is_some_and(|a| a.note.is_some())).count(),
        worries.iter().filter(|worry| worry.words.sealed.is_some()).count(),
        notes.iter().filter(|note| note.words.is_some()).count(),
    ]
}

fn end(two: &Two<'_>, ana: &str) {
    let body = EndDuoBody { reason: EndReason::Unsaid, by: Actor::Coordinator, version: two.version() };
    block_on(acts::end(two.world.env(), two.desk_at(ana), &body)).unwrap();
}

/// The safeguarding person closes the worry of a duo.
fn close_worry(two: &Two<'_>) {
    let now = two.world.env().now();
    block_on(async {
        let mut unit = two.world.store.begin_write().await.unwrap();
        let worry = unit.worries(two.duo).await.unwrap()[0].id;
        let mut case = unit.worry_case(worry).await.unwrap().unwrap();
        (case.taken, case.version) = (Some((two.world.env().id(), now)), 2);
        unit.save_worry_case(&case).await.unwrap();
        (case.closed, case.version) = (Some((WorryOutcome::Settled, now)), 3);
        unit.save_worry_case(&case).await.unwrap();
        unit.commit().await.unwrap();
    });
}

#[test]
fn words_about_a_duo_go_twelve_months_after_it_closed() {
    let world = World::new();
    let closed = world.proposed().accepted();
    closed.meet();
    let (waiting, mentor) =
        (world.waiting_for_mentor("bea@example.org"), world.available("max@example.org", 1));
    let later = world.propose(waiting, mentor).accepted();
    later.meet();
    let ana = world.desk("Ana");
    for two in [&closed, &later] {
        write(two, &ana);
        assert_eq!(left(two, &ana), [1; 5]);
    }
    close_worry(&closed);
    end(&closed, &ana);
    world.pass(TimeDelta::days(2));
    let ana = world.desk("Ana");
    end(&later, &ana);

    // The last day of the twelve months: nothing is gone, however often the worker comes.
    world.pass(YEAR - TimeDelta::days(3));
    let ana = world.desk("Ana");
    world.tick(&Postbox::default());
    assert_eq!((left(&closed, &ana), left(&later, &ana)), ([1; 5], [1; 5]));

    world.pass(TimeDelta::days(2));
    let ana = world.desk("Ana");
    assert!(world.tick(&Postbox::default()).forgotten >= 5);
    assert_eq!(left(&closed, &ana), [0; 5]);
    assert_eq!(left(&later, &ana), [1; 5], "closed two days later");
    // That they spoke stays; words do not.
    let file = closed.desk_file(&ana).unwrap();
    assert_eq!((file.check_ins.len(), file.asked.len()), (1, 1));
    assert!(file.asked[0].answer.is_some());

    // A worry that nobody closed keeps its words: somebody has to read it yet.
    world.pass(TimeDelta::days(3));
    let ana = world.desk("Ana");
    world.tick(&Postbox::default());
    assert_eq!(left(&later, &ana), [0, 0, 0, 1, 0]);
    let before = (left(&closed, &ana), left(&later, &ana));
    world.tick(&Postbox::default());
    assert_eq!((left(&closed, &ana), left(&later, &ana)), before, "a second tick finds nothing");
}

#[test]
fn what_is_written_after_the_closing_has_its_own_twelve_months() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let ana = world.desk("Ana");
    end(&two, &ana);
    // The last questions are asked twelve months after somebody left.
    world.pass(YEAR + TimeDelta::days(2));
    let ana = world.desk("Ana");
    let body = NoteBody { text: "A un emploi depuis mars".into() };
    block_on(notes::note(world.env(), &world.hash, &ana, (two.application, None), &body)).unwrap();
    world.tick(&Postbox::default());
    assert_eq!(left(&two, &ana)[4], 1, "written yesterday");
    world.pass(YEAR + TimeDelta::days(1));
    let ana = world.desk("Ana");
    world.tick(&Postbox::default());
    assert_eq!(left(&two, &ana)[4], 0);
}

#[test]
fn notes_on_somebody_who_waits_for_another_mentor_stay() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let ana = world.desk("Ana");
    write(&two, &ana);
    let body = domain::wire::desk::board::NewMentorBody { by: Actor::Mentee, version: two.version() };
    block_on(acts::new_mentor(world.env(), two.desk_at(&ana), &body)).unwrap();
    world.pass(YEAR + TimeDelta::days(1));
    let ana = world.desk("Ana");
    world.tick(&Postbox::default());
    assert_eq!(left(&two, &ana), [0, 0, 0, 1, 1]);
    assert_eq!(two.desk_file(&ana).unwrap().asked[0].side, Side::Mentee);
}
