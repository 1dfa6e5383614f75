//! The duos of a whole demonstration, read back.

use super::*;
use crate::application::applications;
use crate::content::Content;
use crate::mentor::mentors;
use crate::write::Writer;
use domain::desk::board::{BoardFilter, BoardSort, Need, Stage};
use domain::duo::light::Colour;
use domain::wire::desk::board::BoardPage;
use service::desk::follow::board::{Page, board};
use service::desk::follow::outcome::{WorkList, work_list};
use service::port::StaffSession;
use store::Native;

/// The board of everybody, as it is read, and how many outcomes are missing.
fn told(name: &str, now: &str) -> (usize, BoardPage, usize) {
    let folder = std::env::temp_dir().join(format!("passerelle-duos-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let database = folder.join("default.db");
    let key = format!("{}=", "A".repeat(43));
    let (keys, hash) = (MasterKeys::parse(&format!("demo:{key}")).unwrap(), HashKey::parse(&key).unwrap());
    let (content, now) = (Content::read().unwrap(), now.parse().unwrap());
    let mentors = mentors(&content, 1, 200).unwrap();
    let planned = applications(&content, &mentors, 1, 300, now).unwrap();
    let writer = Writer { keys, hash, seed: 1 };
    let written = writer.write(&database, &mentors, &planned).unwrap();
    let store = NativeStore::new(Native::loading(&database));
    let (keys, hash) = (&writer.keys, &writer.hash);
    let met = Duos { store: &store, keys, hash, seed: 1, now }.write(&written).unwrap();

    let (clock, rng) = (SetClock::at(now), SeededRng::new(7));
    let env = Env { store: &store, clock: &clock, rng: &rng, keys, by: None };
    let grants: Vec<Grant> =
        ProgrammeId::ALL.iter().map(|programme| Grant::of(Role::Coordinator, *programme)).collect();
    let card = StaffCard { name: "All".into(), email: "all@staff.example".into(), lang: Lang::Fr };
    let page = block_on(async {
        let mut unit = store.begin_write().await.unwrap();
        let staff = enlist(env, &mut unit, hash, card, grants).await.unwrap();
        let session = StaffSession { hash: hash.desk_token("t"), staff: staff.id, created: now, seen: now };
        unit.add_staff_session(&session).await.unwrap();
        unit.commit().await.unwrap();
        let filter = BoardFilter { sort: Some(BoardSort::Newest), ..BoardFilter::default() };
        let page = Page { after: None, limit: Some(1000) };
        let page = board(env, hash, "t", &filter, page).await.unwrap();
        let missing = work_list(env, hash, "t", WorkList::default()).await.unwrap();
        (page, missing.total)
    });
    std::fs::remove_dir_all(&folder).unwrap();
    (met, page.0, page.1)
}

#[test]
fn about_half_of_the_duos_have_met_every_kind_of_them_is_there_and_a_seed_tells_the_same() {
    let now = "2026-11-23T09:00:00Z";
    let (met, page, missing) = told("one", now);
    assert!((33..=52).contains(&met), "{met}");
    let of = |stage| page.facets.stages.iter().find(|(s, _)| *s == stage).map(|(_, count)| *count).unwrap();
    assert!(of(Stage::Running) >= 15 && of(Stage::EndedEarly) >= 2, "{:?}", page.facets);
    assert!(of(Stage::Completed) >= 1, "{:?}", page.facets);
    for (colour, count) in &page.facets.lights {
        assert!(*count >= if *colour == Colour::Green { 8 } else { 1 }, "{:?}", page.facets);
    }
    for need in [Need::FirstMeetingLate, Need::CheckinLate, Need::Red] {
        assert!(page.rows.iter().any(|row| row.needs.contains(&need)), "{need}");
    }
    assert!(missing >= 1, "something is left to do");

    let (met_again, again, missing_again) = told("other", now);
    assert_eq!((met, missing), (met_again, missing_again));
    let names = |page: &BoardPage| {
        page.rows.iter().map(|row| (row.id, row.names.clone(), row.version)).collect::<Vec<_>>()
    };
    assert_eq!(names(&page), names(&again));
}
