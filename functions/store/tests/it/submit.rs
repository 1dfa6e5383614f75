//! Submitting: once, complete, within the rates, and nothing in clear in the files.

use crate::support::{World, block_on, by_mail, form};
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, Choice};
use service::port::{Outbox as _, Store as _};
use service::submit::{Source, Submit, SubmitError, submit};
use uuid::Uuid;

fn send(world: &World, key: Uuid, form: &ApplicationForm) -> Result<String, SubmitError> {
    let source = Source::Public { address: "192.0.2.1" };
    block_on(submit(world.env(), &world.hash, Submit { key, form, source }))
        .map(|answer| answer.reference.to_string())
}

#[test]
fn the_same_key_and_body_get_the_same_answer() {
    let world = World::new();
    let key = world.env().id();
    let first = send(&world, key, &form()).unwrap();
    assert_eq!(send(&world, key, &form()).unwrap(), first);
    let other = ApplicationForm { note: "autre chose".into(), ..form() };
    assert_eq!(send(&world, key, &other), Err(SubmitError::IdempotencyMismatch));
    assert_eq!(block_on(async { world.store.begin_read().await.unwrap().waiting_messages().await }), Ok(1));
}

#[test]
fn twenty_at_once_are_one_application() {
    let world = World::new();
    let key = world.env().id();
    let answers: Vec<String> = std::thread::scope(|scope| {
        let send = || send(&world, key, &form()).unwrap();
        let threads: Vec<_> = (0..20).map(|_| scope.spawn(send)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
    assert_eq!(block_on(async { world.store.begin_read().await.unwrap().waiting_messages().await }), Ok(1));
}

#[test]
fn wishes_are_published_mentors_of_the_chosen_programme() {
    let world = World::new();
    let mentor = world.add_mentor(2);
    let wish = |mentors: Vec<Uuid>, choice| {
        world.submit(&ApplicationForm { mentors, choice: Some(choice), ..form() })
    };
    assert!(wish(vec![mentor.id], Choice::Team4Job).is_ok());
    for (mentors, choice) in [
        (vec![mentor.id], Choice::Advise),
        (vec![mentor.id], Choice::MentorIn),
        (vec![Uuid::nil()], Choice::Team4Job),
    ] {
        let Err(SubmitError::Fields(fields)) = wish(mentors, choice) else { panic!("{choice}") };
        assert_eq!(fields.of("mentors").unwrap().code, "mentor-not-available");
    }
}

#[test]
fn a_contact_and_an_address_have_their_rates() {
    let world = World::new();
    for _ in 0..5 {
        world.submit(&form()).unwrap();
    }
    assert_eq!(world.submit(&form()), Err(SubmitError::TooMany { retry_after_seconds: 86_400 }));
    world.pass(chrono::TimeDelta::hours(25));
    assert!(world.submit(&form()).is_ok());
    for n in 0..30 {
        send(&world, world.env().id(), &by_mail(&format!("a{n}@example.org"))).unwrap();
    }
    let more = send(&world, world.env().id(), &by_mail("more@example.org"));
    assert_eq!(more, Err(SubmitError::TooMany { retry_after_seconds: 3600 }));
}

#[test]
fn a_second_open_application_is_flagged_not_refused() {
    let world = World::new();
    let (first, second) = (world.applied(), world.applied());
    assert_eq!((first.duplicate_of, second.duplicate_of), (None, Some(first.id)));
}

#[test]
fn whoever_has_neither_mail_nor_phone_gets_no_message() {
    let world = World::new();
    world.submit(&ApplicationForm { contact: Some(ContactWay::Desk), ..form() }).unwrap();
    assert_eq!(block_on(async { world.store.begin_read().await.unwrap().waiting_messages().await }), Ok(0));
}

#[test]
fn nothing_personal_is_in_the_files() {
    let world = World::new();
    world.applied();
    world.submit(&by_mail("amina.diallo@example.org")).unwrap();
    let bytes = world.bytes();
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("received"), "the test reads the right files");
    for text in ["Amina", "Diallo", "+3247", "amina.diallo@", "Aide-soignante", "1999", "1080"] {
        assert!(!holds(text), "{text}");
    }
}
