//! The figures and the catalogue against a recount.

use crate::support::{World, block_on, by_mail, mentor};
use chrono::TimeDelta;
use domain::Lang;
use domain::application::Command;
use domain::application::reason::{Door, RefusalReason};
use domain::catalogue::Filter;
use domain::programme::ProgrammeId;
use service::catalogue::{Wanted, load, profile};
use service::figures::figures;
use service::port::{Mentor, Mentors as _, Store as _, Unit as _};
use service::programmes::programmes;

fn wanted(after: Option<uuid::Uuid>, limit: usize) -> Wanted {
    Wanted { filter: Filter::default(), after, limit }
}

#[test]
fn figures_agree_with_a_recount_and_hide_small_cells() {
    let world = World::new();
    let mentors: Vec<Mentor> = (0..8).map(|_| world.add_mentor(2)).collect();
    for n in 0..24 {
        let form = by_mail(&format!("a{n}@example.org"));
        let id = world.application(&world.submit(&form).unwrap().reference).id;
        match n {
            0..7 => {}
            7..10 => drop(world.coordinator(id, &[Command::Refuse(RefusalReason::NoMentor, Door::Actiris)])),
            10..12 => drop(world.coordinator(id, &[Command::TakeUp])),
            _ => {
                world.pass(TimeDelta::days(1));
                let mentor = mentors[(n - 12) % 6].id;
                world.coordinator(id, &[Command::TakeUp, Command::Accept, Command::Propose(mentor)]);
                world.clock.set(crate::support::NOW.parse().unwrap());
            }
        }
    }
    let figures = block_on(figures(world.env())).unwrap();
    // Two of eight are free. Of one programme only, so all cells are hidden: three of them are nobody.
    assert_eq!((figures.mentors.total, figures.mentors_free.total), (Some(8), None));
    assert_eq!(figures.mentors.cells.values().flatten().count(), 0);
    // Eight states with nobody, and two small ones: enough to hide behind each other.
    let shown =
        figures.applications.cells.iter().filter_map(|(code, count)| Some((code.as_str(), (*count)?)));
    assert_eq!(shown.collect::<Vec<_>>(), [("proposed", 12), ("received", 7)]);
    assert_eq!((figures.applications.total, figures.applications.cells.len()), (Some(24), 12));
    assert_eq!(figures.applications_by_programme.cells["team4job"], None, "of one programme only");
    assert_eq!(figures.waits_p90_days["team4job"], None, "it would tell how many there are");
    assert!(!figures.demo);
    let team4job = &block_on(programmes(world.env())).unwrap()[1];
    assert_eq!(team4job.wait_p90_days, None);
    let duo = &block_on(programmes(world.env())).unwrap()[0];
    assert_eq!((duo.wait_p90_days, duo.criteria.len()), (None, 6));
}

#[test]
fn pages_follow_each_other_and_nobody_is_missing() {
    let world = World::new();
    let all: Vec<Mentor> = (0..30).map(|n| world.add_mentor(u8::from(n % 3 != 0))).collect();
    let catalogue = block_on(load(&world.store, Lang::Nl)).unwrap();
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = catalogue.page(&wanted(after, 7)).unwrap();
        assert_eq!(page.total, 30);
        seen.extend(page.mentors.iter().map(|card| card.id));
        let Some(next) = page.next else { break };
        after = Some(next.parse().unwrap());
    }
    let (mut expected, mut found) = (all.iter().map(|m| m.id).collect::<Vec<_>>(), seen.clone());
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert!(catalogue.page(&wanted(Some(uuid::Uuid::nil()), 7)).is_none());
}

#[test]
fn the_public_sees_what_is_published_and_moves_with_it() {
    let world = World::new();
    let version = || block_on(world.store.catalogue_version()).unwrap();
    let start = version();
    let shown = world.add_mentor(1);
    let hidden = Mentor { published: false, ..mentor(world.env().id(), 1) };
    let duo = Mentor { programme: ProgrammeId::Duo, ..mentor(world.env().id(), 1) };
    block_on(async {
        let mut unit = world.store.begin_write().await.unwrap();
        unit.add_mentor(&hidden).await.unwrap();
        unit.add_mentor(&duo).await.unwrap();
        unit.commit().await.unwrap();
    });
    assert_eq!(version(), start + 3);
    let read = |id| block_on(profile(&world.store, id, Lang::En)).unwrap();
    assert_eq!(read(shown.id).unwrap().card.profession, "nurse");
    assert_eq!(read(hidden.id), None);
    assert_eq!(read(duo.id).unwrap().card.name, None, "this programme shows no names");
    let catalogue = block_on(load(&world.store, Lang::En)).unwrap();
    let page = catalogue.page(&wanted(None, 10)).unwrap();
    assert_eq!(page.mentors.len(), 2);
    assert!(page.mentors.iter().all(|card| card.name.is_some() == (card.id == shown.id)));
}
