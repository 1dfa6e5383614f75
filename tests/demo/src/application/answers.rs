//! Single answers, in the proportions of those who apply.

use crate::chance::Chance;
use crate::content::NameGroup;
use anyhow::Result;
use chrono::{DateTime, Datelike, Utc};
use domain::calendar::brussels_date;
use domain::catalogue::{Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::form::{Choice, ModeWish};
use domain::language::{Level, Spoken, Tongue};
use domain::place::Commune;
use domain::programme::eligibility::{Origin, YesNo};

pub(super) fn projects(choice: Choice) -> [(YesNo, usize); 3] {
    // Team4Job asks for a project.
    let no = if choice == Choice::Team4Job { 0 } else { 18 };
    [(YesNo::Yes, 74), (YesNo::No, no), (YesNo::Unknown, 8)]
}

pub(super) fn registered(chance: &mut Chance, choice: Choice) -> Result<YesNo> {
    let no = if choice == Choice::Advise { 15 } else { 0 };
    chance.weighted(&[(YesNo::Yes, 84), (YesNo::Unknown, 8), (YesNo::No, no)]).copied()
}

pub(super) fn origin_given(chance: &mut Chance) -> Origin {
    if chance.percent(91) { Origin::OutsideEu } else { Origin::Declined }
}

pub(super) fn birth_year(chance: &mut Chance, choice: Choice, received: DateTime<Utc>) -> String {
    let age = match choice {
        Choice::Duo => chance.between(19, 33),
        Choice::MentorYou => chance.between(19, 25),
        Choice::Team4Job | Choice::MentorIn | Choice::Advise => {
            chance.between(19, 40) + chance.between(0, 20)
        }
    };
    (i64::from(brussels_date(received).year()) - age).to_string()
}

pub(super) fn sectors(chance: &mut Chance) -> Result<Vec<Sector>> {
    let count = *chance.weighted(&[(1, 55), (2, 35), (3, 10)])?;
    let mut sectors = Vec::new();
    while sectors.len() < count {
        let sector = *chance.pick(Sector::ALL)?;
        if !sectors.contains(&sector) {
            sectors.push(sector);
        }
    }
    Ok(sectors)
}

pub(super) fn commune(chance: &mut Chance) -> Result<Commune> {
    let weight = |commune: &Commune| match commune {
        Commune::Brussels => 18,
        Commune::Molenbeek | Commune::Anderlecht | Commune::Schaerbeek => 14,
        Commune::SaintJosse | Commune::SaintGilles | Commune::Forest => 6,
        _ => 3,
    };
    let communes: Vec<_> = Commune::ALL.iter().map(|commune| (*commune, weight(commune))).collect();
    chance.weighted(&communes).copied()
}

pub(super) fn times(chance: &mut Chance) -> Vec<TimeOfDay> {
    chance.some(&[
        (TimeOfDay::Morning, 62),
        (TimeOfDay::Afternoon, 66),
        (TimeOfDay::Evening, 38),
        (TimeOfDay::Weekend, 24),
    ])
}

pub(super) fn languages(chance: &mut Chance, group: &NameGroup, origin: usize) -> Result<Vec<Spoken>> {
    let learnt = |fluent| [(Level::Fluent, fluent), (Level::Good, 40), (Level::Basic, 20)];
    let mut spoken = vec![Spoken {
        language: Tongue::French,
        level: if origin == 0 { Level::Fluent } else { *chance.weighted(&learnt(40))? },
    }];
    if origin == 1 || chance.percent(26) {
        let level = if origin == 1 { Level::Fluent } else { *chance.weighted(&learnt(5))? };
        spoken.push(Spoken { language: Tongue::Dutch, level });
    }
    for (tongue, percent) in group.tongues.iter().zip([95, 50]) {
        if chance.percent(percent) {
            spoken.push(Spoken { language: *tongue, level: Level::Fluent });
        }
    }
    if chance.percent(48) && !group.tongues.contains(&Tongue::English) {
        spoken.push(Spoken { language: Tongue::English, level: *chance.weighted(&learnt(15))? });
    }
    Ok(spoken)
}

pub(super) fn mode(chance: &mut Chance) -> Result<ModeWish> {
    chance.weighted(&[(ModeWish::Either, 45), (ModeWish::InPerson, 40), (ModeWish::Online, 15)]).copied()
}

pub(super) fn contact(chance: &mut Chance) -> Result<ContactWay> {
    let ways = [
        (ContactWay::Email, 58),
        (ContactWay::Sms, 17),
        (ContactWay::Call, 11),
        (ContactWay::Letter, 6),
        (ContactWay::Desk, 8),
    ];
    chance.weighted(&ways).copied()
}
