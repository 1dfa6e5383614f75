//! Erasing and exporting.

use crate::support::{Postbox, World, block_on, by_mail, to};
use domain::application::Command;
use service::erase::erase;
use service::export::{Export, export};
use service::open_session::Visit;
use service::port::{Persons as _, Store as _};

#[test]
fn an_export_holds_everything_and_is_noted() {
    let world = World::new();
    let application = world.applied();
    let token = world.session(&application.reference.to_string());
    let data = block_on(export(world.env(), &world.hash, Visit { token: &token, lang: None })).unwrap();
    let Export::Application(data) = data else { panic!("{data:?}") };
    assert_eq!(data.file.form.last_name, "Diallo-Verbruggen");
    assert_eq!((data.channel.as_str(), data.duplicate), ("web", false));
    assert_eq!(data.file.readings[0].what, "data");
}

#[test]
fn erasing_destroys_the_key_and_the_reports_still_add_up() {
    let world = World::new();
    let mentor = world.add_mentor(1);
    let reference = world.submit(&by_mail("amina.diallo@example.org")).unwrap().reference;
    let application = world.application(&reference);
    world.coordinator(application.id, &[Command::TakeUp, Command::Accept, Command::Propose(mentor.id)]);
    let token = world.session(&reference.to_string());
    let person = |world: &World| {
        block_on(async { world.store.begin_read().await?.person(application.person).await }).unwrap().unwrap()
    };
    let before = person(&world);
    let (key, form) = (before.key.unwrap(), before.form.unwrap());
    let holds = |part: &[u8]| world.bytes().windows(part.len()).any(|window| window == part);
    assert!(holds(&key) && holds(&form), "the test would see them");

    block_on(erase(world.env(), &world.hash, Visit { token: &token, lang: None })).unwrap();

    let after = person(&world);
    assert_eq!((after.key, after.form, after.contact_hash), (None, None, None));
    assert!(!holds(&key), "the wrapped key is in no file any more");
    assert!(!holds(&form), "nor is what it sealed");
    assert!(!holds(b"Diallo") && !holds(b"amina.diallo"));
    assert!(world.read(&token).is_err(), "the session is gone");
    let kept = world.application(&reference);
    assert_eq!((kept.state.code(), kept.id), ("withdrawn", application.id));
    assert_eq!(world.mentor(mentor.id).taken, 0);

    let postbox = Postbox::default();
    world.tick(&postbox);
    let sent = postbox.take();
    assert_eq!(sent.iter().map(to).collect::<Vec<_>>(), ["amina.diallo@example.org"]);
    assert!(sent[0].subject.contains("effacées"), "{}", sent[0].subject);
    world.ask(&reference.to_string());
    assert_eq!(world.waiting(), 0, "nobody is there to get a code");
}
