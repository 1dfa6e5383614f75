//! The whole way into a database file, read back.

use super::*;
use crate::application::applications;
use crate::content::Content;
use crate::mentor::mentors;
use crate::samples;
use chrono::{DateTime, Utc};
use domain::Lang;
use domain::application::clock::{WAITS, due, next};
use domain::calendar::brussels_date;
use service::port::{Outbox as _, Reports as _};
use std::collections::BTreeMap;
use std::path::PathBuf;

const NOW: &str = "2026-11-22T10:00:00Z";

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("passerelle-demo-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn database(&self) -> PathBuf {
        self.0.join("default.db")
    }

    /// Every byte of the database and its logs.
    fn bytes(&self) -> String {
        let files = std::fs::read_dir(&self.0).unwrap();
        let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect();
        // What is no text becomes a mark; the text between stays as it is.
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn writer(seed: u64) -> Writer {
    // Base64 of 32 bytes each.
    let (one, two) = ("AQEB".repeat(10) + "AQE=", "AgIC".repeat(10) + "AgI=");
    let keys = MasterKeys::parse(&format!("test:{one}")).unwrap();
    Writer { keys, hash: HashKey::parse(&two).unwrap(), seed }
}

fn made(folder: &Folder, seed: u64, counts: (usize, usize)) -> (Vec<Mentor>, Vec<Written>) {
    made_on(folder, NOW, seed, counts)
}

fn made_on(folder: &Folder, now: &str, seed: u64, counts: (usize, usize)) -> (Vec<Mentor>, Vec<Written>) {
    let content = Content::read().unwrap();
    let now: DateTime<Utc> = now.parse().unwrap();
    let mentors = mentors(&content, seed, counts.0).unwrap();
    let planned = applications(&content, &mentors, seed, counts.1, now).unwrap();
    let written = writer(seed).write(&folder.database(), &mentors, &planned).unwrap();
    (mentors, written)
}

#[test]
fn what_is_written_reads_back() {
    let folder = Folder::new("reads");
    let (mentors, written) = made(&folder, 1, (1200, 300));
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let store = NativeStore::new(Native::new(&folder.database()));
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    block_on(async {
        let mut unit = store.begin_read().await.unwrap();
        for lang in Lang::ALL {
            let cards = unit.cards(*lang).await.unwrap();
            assert_eq!(cards.len(), mentors.iter().filter(|m| m.published).count());
            let full = cards.iter().filter(|card| card.free == 0).count() * 100 / cards.len();
            assert!((31..=39).contains(&full), "{full} % full");
        }
        assert!(unit.has_demo().await.unwrap());
        assert_eq!(unit.waiting_messages().await.unwrap(), 0, "nobody is written to");
        for Written { application, .. } in &written {
            let stored = unit.application(application.id).await.unwrap().unwrap();
            assert_eq!(&stored, application);
            assert!(stored.is_demo());
            *counts.entry(stored.state.code().to_owned()).or_default() += 1;
            let history = unit.history(stored.id).await.unwrap();
            assert_eq!(history.len(), usize::try_from(stored.version).unwrap());
            assert!(history.windows(2).all(|two| two[0].at < two[1].at), "{history:?}");
            assert!(stored.since <= now && (now - stored.received).num_days() <= 285, "{}", stored.received);
            assert_eq!(
                due(&stored.state, stored.since, brussels_date(now), &WAITS),
                None,
                "{:?}",
                stored.state
            );
            if stored.state.code() == "interview" {
                assert!(next(&stored.state, stored.since, &WAITS).unwrap().by > brussels_date(now));
            }
            if let Some(mentor) = stored.state.mentor() {
                let mentor = unit.mentor(mentor).await.unwrap().unwrap();
                assert!(mentor.published && mentor.taken >= 1 && Some(mentor.programme) == stored.programme);
            }
        }
    });
    let expected = [
        ("duo-started", 70),
        ("expired", 12),
        ("in-review", 27),
        ("information-asked", 20),
        ("interview", 20),
        ("obsolete", 9),
        ("proposed", 22),
        ("received", 30),
        ("refused", 24),
        ("transferred", 12),
        ("waiting", 30),
        ("withdrawn", 24),
    ];
    assert_eq!(counts, expected.map(|(state, count)| (state.to_owned(), count)).into());
}

#[test]
fn the_file_holds_nobody_in_clear() {
    let folder = Folder::new("clear");
    let (mentors, written) = made(&folder, 1, (200, 120));
    let bytes = folder.bytes();
    let published = mentors.iter().find(|m| m.published).unwrap();
    assert!(bytes.contains(&published.texts[&Lang::En].profession), "what is public can be found");
    for Written { form, .. } in &written {
        let person = [&form.email, &form.phone, &form.address, &form.note, &form.last_name];
        for text in person.into_iter().filter(|text| text.len() > 4) {
            assert!(!bytes.contains(text), "{text}");
        }
    }
    for text in ["@example", "+32470", "0470", "Actiris", "in twee zinnen"] {
        assert!(!bytes.contains(text), "{text}");
    }
}

#[test]
fn a_seed_gives_the_same_references_and_people_on_any_day() {
    let made = |name: &str, now: &str, seed: u64| {
        let folder = Folder::new(name);
        let (_, mut written) = made_on(&folder, now, seed, (100, 60));
        written.sort_by_key(|w| w.number);
        let facts = |w: &Written| {
            let Application { reference, state, .. } = &w.application;
            (reference.to_string(), state.code(), w.form.last_name.clone(), w.form.email.clone())
        };
        (samples::shown(&written), written.iter().map(facts).collect::<Vec<_>>())
    };
    let first = made("first", NOW, 5);
    assert_eq!(first, made("again", NOW, 5));
    assert_eq!(first, made("later", "2027-05-02T22:10:00Z", 5));
    assert_ne!(first, made("other", NOW, 6));
}

#[test]
fn samples_can_be_opened_by_mail() {
    let folder = Folder::new("samples");
    let (_, written) = made(&folder, 1, (1200, 300));
    let shown = samples::shown(&written);
    println!("{shown}");
    assert_eq!(shown.lines().count(), 8);
    assert!(shown.lines().skip(1).all(|line| line.contains("@example.")));
    assert_eq!(samples::shown(&[]), "");
}

#[test]
fn a_database_that_exists_is_left_alone_and_an_empty_demonstration_works() {
    let folder = Folder::new("exists");
    assert!(made(&folder, 1, (0, 14)).1.len() == 14);
    assert!(writer(1).write(&folder.database(), &[], &[]).is_err());
}
