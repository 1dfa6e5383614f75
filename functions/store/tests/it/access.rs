//! Codes and sessions: who gets in, how often, for how long.

use crate::support::{Postbox, World, block_on, by_mail, form};
use chrono::TimeDelta;
use domain::contact::ContactWay;
use domain::form::ApplicationForm;
use domain::wire::{Own, OwnFile};
use service::ask_code::ask_code;
use service::leave::leave;
use service::open_session::{Denied, OpenSessionError, Visit, open_session};
use service::own_file::{OwnFileError, own_file};
use service::port::Outbox as _;
use service::port::Store as _;

impl World {
    pub(crate) fn ask(&self, reference: &str) {
        block_on(ask_code(self.env(), &self.hash, reference, "192.0.2.1")).unwrap();
    }

    pub(crate) fn open(&self, reference: &str, code: &str) -> Result<String, OpenSessionError> {
        block_on(open_session(self.env(), &self.hash, reference, code)).map(|token| token.0)
    }

    /// A session by the way that people take: ask, read the message, type.
    pub(crate) fn session(&self, reference: &str) -> String {
        self.ask(reference);
        let postbox = Postbox::default();
        self.tick(&postbox);
        self.open(reference, &postbox.code()).unwrap()
    }

    pub(crate) fn read(&self, token: &str) -> Result<OwnFile, OwnFileError> {
        self.read_any(token).map(|own| match own {
            Own::Application(file) => *file,
            Own::Volunteer(file) => panic!("{file:?}"),
        })
    }

    pub(crate) fn read_any(&self, token: &str) -> Result<Own, OwnFileError> {
        block_on(own_file(self.env(), &self.hash, Visit { token, lang: None }))
    }

    pub(crate) fn waiting(&self) -> usize {
        block_on(async { self.store.begin_read().await?.waiting_messages().await }).unwrap()
    }
}

/// An application, its reference and a fresh code.
fn coded(world: &World) -> (String, String) {
    let reference = world.applied().reference.to_string();
    world.ask(&reference);
    let postbox = Postbox::default();
    world.tick(&postbox);
    (reference, postbox.code())
}

#[test]
fn a_code_opens_once() {
    let world = World::new();
    let (reference, code) = coded(&world);
    let typed = format!(" {} {} ", &code[..3], &code[3..]);
    let token = world.open(&reference.to_lowercase(), &typed).unwrap();
    assert_eq!(token.len(), 64);
    assert_eq!(world.open(&reference, &code), Err(OpenSessionError::Denied), "a used code is used");
    assert_eq!(world.read(&token).unwrap().form.first_name, "Amina");
    assert_eq!(world.read(&token).unwrap().readings.len(), 2, "each reading is noted");
    assert_eq!(world.read("0").unwrap_err(), OwnFileError::Denied(Denied::NoSession));
}

#[test]
fn the_sixth_try_comes_too_late() {
    let world = World::new();
    let (reference, code) = coded(&world);
    let wrong = if code == "000000" { "111111" } else { "000000" };
    for _ in 0..5 {
        assert_eq!(world.open(&reference, wrong), Err(OpenSessionError::Denied));
    }
    assert_eq!(world.open(&reference, &code), Err(OpenSessionError::Denied));
}

#[test]
fn a_code_lives_for_a_quarter_of_an_hour() {
    let world = World::new();
    let (reference, code) = coded(&world);
    world.pass(TimeDelta::minutes(15));
    assert_eq!(world.open(&reference, &code), Err(OpenSessionError::Denied));
}

#[test]
fn only_the_latest_code_opens() {
    let world = World::new();
    let (reference, first) = coded(&world);
    world.ask(&reference);
    let postbox = Postbox::default();
    world.tick(&postbox);
    let second = postbox.code();
    assert_ne!(first, second);
    assert_eq!(world.open(&reference, &first), Err(OpenSessionError::Denied));
    assert!(world.open(&reference, &second).is_ok());
}

#[test]
fn three_codes_an_hour() {
    let world = World::new();
    let reference = world.applied().reference.to_string();
    let before = world.waiting();
    for _ in 0..5 {
        world.ask(&reference);
    }
    assert_eq!(world.waiting() - before, 3);
    world.pass(TimeDelta::minutes(61));
    world.ask(&reference);
    assert_eq!(world.waiting() - before, 4);
}

#[test]
fn a_network_address_has_its_limit_too() {
    let world = World::new();
    let reference = world.applied().reference.to_string();
    let before = world.waiting();
    for n in 0..60 {
        world.ask(&format!("unknown {n}"));
    }
    world.ask(&reference);
    assert_eq!(world.waiting(), before);
}

#[test]
fn an_unknown_reference_costs_the_same_rows() {
    let rows = |world: &World| -> Vec<i64> {
        let count = |table: &str| {
            let file = rusqlite::Connection::open(world.folder.join("default.db")).unwrap();
            file.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
        };
        ["rate", "code", "outbox", "session", "person", "application"].map(count).to_vec()
    };
    let world = World::new();
    let reference = world.applied().reference.to_string();
    let growth = |typed: &str| -> Vec<i64> {
        let before = rows(&world);
        world.ask(typed);
        rows(&world).iter().zip(before).map(|(after, before)| after - before).collect()
    };
    let known = growth(&reference);
    assert_eq!(known, [2, 1, 1, 0, 0, 0]);
    assert_eq!(growth("ABC-D2F-G3H"), known);
    assert_eq!(growth("<script>"), known);
    assert_eq!(world.open("ABC-D2F-G3H", "123456"), Err(OpenSessionError::Denied));
}

#[test]
fn who_cannot_be_reached_by_message_gets_no_code() {
    let world = World::new();
    let letter =
        ApplicationForm { contact: Some(ContactWay::Letter), address: "Rue Haute 1".into(), ..form() };
    world.ask(&world.submit(&letter).unwrap().reference.to_string());
    assert_eq!(world.waiting(), 1, "the letter that says that it arrived, and no code");
    let call = ApplicationForm { contact: Some(ContactWay::Call), ..form() };
    world.ask(&world.submit(&call).unwrap().reference.to_string());
    assert_eq!(world.waiting(), 2, "who asked for a call gets the code by text message, and nothing else");
}

#[test]
fn a_session_slides_for_half_an_hour_and_ends_after_eight() {
    let world = World::new();
    let reference = world.submit(&by_mail("a@example.org")).unwrap().reference.to_string();
    let token = world.session(&reference);
    for _ in 0..16 {
        world.pass(TimeDelta::minutes(29));
        assert!(world.read(&token).is_ok());
    }
    world.pass(TimeDelta::minutes(29));
    assert_eq!(
        world.read(&token).unwrap_err(),
        OwnFileError::Denied(Denied::NoSession),
        "eight hours are over"
    );
    let token = world.session(&reference);
    world.pass(TimeDelta::minutes(31));
    assert_eq!(
        world.read(&token).unwrap_err(),
        OwnFileError::Denied(Denied::NoSession),
        "half an hour without use"
    );
}

#[test]
fn leaving_ends_the_session() {
    let world = World::new();
    let token = world.session(&world.applied().reference.to_string());
    block_on(leave(world.env(), &world.hash, &token)).unwrap();
    assert_eq!(world.read(&token).unwrap_err(), OwnFileError::Denied(Denied::NoSession));
}

/// Not a test of the build, but a measurement: `cargo test -p store --release -- --ignored --nocapture timing`.
#[test]
#[ignore = "a measurement, meaningless on a busy machine"]
fn timing_of_known_and_unknown_references() {
    let world = World::new();
    let known = world.applied().reference.to_string();
    let mut times: [Vec<u128>; 2] = [Vec::new(), Vec::new()];
    for n in 0..400 {
        world.pass(TimeDelta::hours(2));
        let (list, typed) = if n % 2 == 0 { (0, known.as_str()) } else { (1, "ABC-D2F-G3H") };
        let start = std::time::Instant::now();
        world.ask(typed);
        times[list].push(start.elapsed().as_micros());
    }
    for (name, list) in ["known", "unknown"].iter().zip(&mut times) {
        list.sort_unstable();
        println!("{name}: p25 {} p50 {} p75 {} µs", list[50], list[100], list[150]);
    }
}
