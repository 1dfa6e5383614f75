//! The tick: messages in order and once, clocks, forgetting.

use crate::support::{Postbox, World, block_on, by_mail, to};
use chrono::TimeDelta;
use domain::application::reason::{Door, RefusalReason, Topic};
use domain::application::{Actor, Command};
use service::gateway::{Gateway, GatewayError, Outgoing};
use service::port::{Persons as _, Store as _};
use service::tick::Ticked;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn messages_leave_once_and_in_the_persons_language() {
    let world = World::new();
    world.applied();
    let nl = domain::form::ApplicationForm {
        correspondence: Some(domain::language::Correspondence::Nl),
        ..by_mail("an@example.org")
    };
    world.submit(&nl).unwrap();
    let postbox = Postbox::default();
    assert_eq!(world.tick(&postbox), Ticked { sent: 2, ..Ticked::default() });
    assert_eq!(world.tick(&postbox), Ticked::default());
    let sent = postbox.take();
    assert_eq!(sent.iter().map(to).collect::<Vec<_>>(), ["+32476123456", "an@example.org"]);
    assert!(sent[0].text.starts_with("Passerelle : votre demande"), "{}", sent[0].text);
    assert_eq!(sent[1].subject, "We hebben uw aanvraag goed ontvangen");
    assert!(sent[1].text.contains("http://127.0.0.1:3000/nl/status"));
}

#[test]
fn a_failing_gateway_is_tried_again_ever_later() {
    let world = World::new();
    world.applied();
    let postbox = Postbox::default();
    postbox.fail(true);
    assert_eq!(world.tick(&postbox).again, 1);
    world.pass(TimeDelta::seconds(29));
    assert_eq!(world.tick(&postbox), Ticked::default(), "the first pause is half a minute");
    world.pass(TimeDelta::seconds(1));
    assert_eq!(world.tick(&postbox).again, 1);
    world.pass(TimeDelta::seconds(59));
    assert_eq!(world.tick(&postbox), Ticked::default(), "the second pause is a minute");
    world.pass(TimeDelta::seconds(1));
    postbox.fail(false);
    assert_eq!(world.tick(&postbox).sent, 1);
}

#[test]
fn a_message_is_given_up_after_two_days_and_no_sooner() {
    let world = World::new();
    world.applied();
    let postbox = Postbox::default();
    postbox.fail(true);
    let (mut attempts, mut hours) = (0, 0);
    while world.waiting() == 1 {
        attempts += world.tick(&postbox).again;
        world.pass(TimeDelta::hours(1));
        hours += 1;
    }
    assert_eq!(attempts, 15);
    assert!((24..120).contains(&hours), "{hours}");
}

#[test]
fn one_persons_messages_wait_for_each_other() {
    let world = World::new();
    let application = world.applied();
    let postbox = Postbox::default();
    postbox.fail(true);
    world.tick(&postbox);
    postbox.fail(false);
    world.coordinator(application.id, &[Command::TakeUp]);
    world.submit(&by_mail("other@example.org")).unwrap();
    assert_eq!(world.tick(&postbox).sent, 1, "only the other person's");
    world.pass(TimeDelta::seconds(30));
    assert_eq!(world.tick(&postbox).sent, 2);
    let texts: Vec<String> = postbox.take().into_iter().skip(1).map(|message| message.text).collect();
    assert!(texts[0].contains("bien arrivée") && texts[1].contains("du nouveau"), "{texts:?}");
}

#[test]
fn an_old_code_is_not_sent() {
    let world = World::new();
    let reference = world.applied().reference.to_string();
    world.tick(&Postbox::default());
    world.ask(&reference);
    world.pass(TimeDelta::minutes(16));
    let postbox = Postbox::default();
    assert_eq!((world.tick(&postbox).dropped, postbox.take().len()), (1, 0));
}

/// Counts what passes, slowly.
#[derive(Default)]
struct Slow(AtomicUsize);

impl Gateway for Slow {
    async fn send(&self, _: &Outgoing) -> Result<(), GatewayError> {
        self.0.fetch_add(1, Ordering::Relaxed);
        std::thread::sleep(std::time::Duration::from_millis(20));
        Ok(())
    }
}

#[test]
fn ticks_at_once_send_nothing_twice() {
    let world = World::new();
    for n in 0..12 {
        world.submit(&by_mail(&format!("a{n}@example.org"))).unwrap();
    }
    let gateway = Slow::default();
    let sent: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| world.tick(&gateway).sent)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!((sent, gateway.0.into_inner()), (12, 12));
}

#[test]
fn clocks_release_and_expire() {
    let world = World::new();
    let mentor = world.add_mentor(1);
    let (asked, proposed) = (world.applied(), world.applied());
    world.coordinator(asked.id, &[Command::TakeUp, Command::Ask(Topic::Papers)]);
    world.coordinator(proposed.id, &[Command::TakeUp, Command::Accept, Command::Propose(mentor.id)]);
    let states = || [&asked, &proposed].map(|a| world.application(&a.reference).state.code());
    world.pass(TimeDelta::days(14));
    assert_eq!(world.tick(&Postbox::default()).moved, 0);
    world.pass(TimeDelta::days(1));
    assert_eq!(world.tick(&Postbox::default()).moved, 1);
    assert_eq!((states(), world.mentor(mentor.id).taken), (["information-asked", "waiting"], 0));
    world.pass(TimeDelta::days(16));
    assert_eq!(world.tick(&Postbox::default()).moved, 1);
    assert_eq!(states(), ["expired", "waiting"]);
    let late = world.advance(asked.id, Command::Answer, Actor::Mentee);
    assert!(late.is_err());
}

#[test]
fn people_are_erased_when_their_time_is_over() {
    let world = World::new();
    let (open, refused) = (world.applied(), world.applied());
    world.coordinator(refused.id, &[Command::Refuse(RefusalReason::NoMentor, Door::Actiris)]);
    let key = |person| {
        block_on(async { world.store.begin_read().await?.person(person).await }).unwrap().unwrap().key
    };
    world.pass(TimeDelta::days(364));
    assert_eq!(world.tick(&Postbox::default()).erased, 0);
    world.pass(TimeDelta::days(2));
    assert_eq!(world.tick(&Postbox::default()).erased, 1);
    assert!(key(refused.person).is_none() && key(open.person).is_some());
    assert_eq!(world.application(&refused.reference).state.code(), "refused", "the number stays what it was");
    assert_eq!(world.tick(&Postbox::default()).erased, 0);
}

#[test]
fn access_data_are_forgotten_in_time() {
    let world = World::new();
    let reference = world.applied().reference.to_string();
    world.session(&reference);
    world.ask("ABC-D2F-G3H");
    world.pass(TimeDelta::days(31));
    let forgotten = world.tick(&Postbox::default()).forgotten;
    // One session, two codes, one answer, six rates, two messages; the decoy went with the tick before.
    assert!(forgotten >= 12, "{forgotten}");
    let file = rusqlite::Connection::open(world.folder.join("default.db")).unwrap();
    for table in ["session", "code", "idempotency", "rate", "outbox"] {
        let left: i64 =
            file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{table}");
    }
}
