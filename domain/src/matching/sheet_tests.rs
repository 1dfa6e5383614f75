use super::*;
use crate::catalogue::{Mode, Sector, TimeOfDay};
use crate::form::ModeWish;
use crate::language::{Level, Spoken, Tongue};
use crate::matching::{Guide, Seeker, Weights};
use crate::programme::ProgrammeId;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn seeker(number: u128, sector: Sector) -> Seeker {
    Seeker {
        id: id(number),
        programme: Some(ProgrammeId::Duo),
        languages: vec![Spoken { language: Tongue::French, level: Level::Good }],
        sectors: vec![sector],
        times: vec![TimeOfDay::Evening],
        mode: ModeWish::Either,
        home: None,
        wished: Vec::new(),
        waiting_days: 0,
        apart: Vec::new(),
    }
}

fn guide(number: u128, sector: Sector, free: u8) -> Guide {
    Guide {
        id: id(number),
        programme: ProgrammeId::Duo,
        sector,
        languages: vec![Tongue::French],
        times: vec![TimeOfDay::Evening],
        modes: vec![Mode::Online],
        commune: None,
        open: true,
        free,
    }
}

/// Lina and Omar look for care and IT; one mentor of each, a nurse who is full.
fn world() -> ([Seeker; 2], [Guide; 3], Weights) {
    (
        [seeker(1, Sector::Care), seeker(2, Sector::It)],
        [guide(10, Sector::Care, 1), guide(11, Sector::It, 1), guide(12, Sector::Care, 0)],
        Weights::default(),
    )
}

fn said(sheet: &Sheet) -> Vec<(Cost, Option<u128>)> {
    sheet.costs.iter().map(|price| (price.cost, price.application.map(|id| id.as_u128()))).collect()
}

#[test]
fn a_change_says_who_waits_on_and_how_much_less_the_set_is_worth() {
    let (seekers, guides, weights) = world();
    let board = Board::new(&seekers, &guides, &weights);
    let mut sheet = Sheet::new(&board, &[id(1), id(2)]);
    assert_eq!(sheet.set(), Set::from([(id(1), id(10)), (id(2), id(11))]));
    assert_eq!((sheet.total, sheet.best), (2000, 2000));

    sheet.change(&board, &Edit::Assign { application: id(1), mentor: id(11) }).unwrap();
    assert_eq!(sheet.set(), Set::from([(id(1), id(11))]), "Omar gave way");
    assert_eq!(said(&sheet), [(Cost::Lower, None), (Cost::OtherMentor, Some(1)), (Cost::WaitsOn, Some(2))]);
    // Worth less than half of before: the sum of the two minus what the pair is worth now.
    assert_eq!(sheet.costs[0].points, 2000 - sheet.total);
    let line = &sheet.lines[0];
    assert!(line.by_hand && line.locked && !sheet.lines[1].locked);
    assert!(sheet.best > sheet.total, "Omar could have the nurse");

    sheet.change(&board, &Edit::Recompute(vec![id(1), id(2)])).unwrap();
    assert_eq!(sheet.set(), Set::from([(id(1), id(11)), (id(2), id(10))]), "around what is locked");
    assert_eq!(said(&sheet), [(Cost::Higher, None), (Cost::GetsMentor, Some(2))]);
    assert_eq!(sheet.best, sheet.total);

    sheet.change(&board, &Edit::Unlock(id(1))).unwrap();
    assert_eq!((said(&sheet), sheet.best), (Vec::new(), 2000));
    sheet.change(&board, &Edit::Recompute(vec![id(1), id(2)])).unwrap();
    assert_eq!(sheet.total, 2000);
}

#[test]
fn who_is_taken_off_stays_off() {
    let (seekers, guides, weights) = world();
    let board = Board::new(&seekers, &guides, &weights);
    let mut sheet = Sheet::new(&board, &[id(1), id(2)]);
    sheet.change(&board, &Edit::Unassign(id(2))).unwrap();
    assert_eq!(said(&sheet), [(Cost::Lower, None), (Cost::WaitsOn, Some(2))]);
    sheet.change(&board, &Edit::Recompute(vec![id(1), id(2)])).unwrap();
    assert_eq!((said(&sheet), sheet.set().len()), (vec![(Cost::Same, None)], 1));
}

#[test]
fn who_waits_no_more_leaves_the_sheet_and_who_is_new_comes() {
    let (seekers, guides, weights) = world();
    let board = Board::new(&seekers, &guides, &weights);
    let mut sheet = Sheet::new(&board, &[id(1)]);
    sheet.change(&board, &Edit::Lock(id(1))).unwrap();
    sheet.change(&board, &Edit::Recompute(vec![id(2)])).unwrap();
    assert_eq!(sheet.set(), Set::from([(id(2), id(11))]));
    assert_eq!(said(&sheet), [(Cost::Same, None), (Cost::WaitsOn, Some(1)), (Cost::GetsMentor, Some(2))]);
}

#[test]
fn what_cannot_be_changes_nothing() {
    let (seekers, guides, weights) = world();
    let board = Board::new(&seekers, &guides, &weights);
    let mut sheet = Sheet::new(&board, &[id(1), id(2)]);
    sheet.change(&board, &Edit::Lock(id(2))).unwrap();
    let before = sheet.clone();
    for (application, mentor, error) in [
        (1, 12, SheetError::Barred(vec![Bar::NoPlace])),
        (1, 11, SheetError::Taken),
        (1, 99, SheetError::NoLine),
        (3, 11, SheetError::NoLine),
    ] {
        let edit = Edit::Assign { application: id(application), mentor: id(mentor) };
        assert_eq!(sheet.change(&board, &edit), Err(error));
        assert_eq!(sheet, before);
    }
    // The same again for somebody who has the place already is fine.
    sheet.change(&board, &Edit::Assign { application: id(2), mentor: id(11) }).unwrap();
    assert_eq!(said(&sheet), [(Cost::Same, None)]);
}
