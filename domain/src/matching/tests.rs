use super::*;
use crate::catalogue::{Mode, Sector, TimeOfDay};
use crate::form::{ApplicationForm, ModeWish};
use crate::language::{Level, Spoken, Tongue};
use crate::place::Commune;
use crate::programme::ProgrammeId;
use crate::programme::eligibility::{Origin, YesNo};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use uuid::Uuid;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn amina() -> Seeker {
    Seeker {
        id: id(1),
        programme: Some(ProgrammeId::Team4Job),
        languages: vec![
            Spoken { language: Tongue::French, level: Level::Good },
            Spoken { language: Tongue::Arabic, level: Level::Fluent },
        ],
        sectors: vec![Sector::Care],
        times: vec![TimeOfDay::Evening, TimeOfDay::Weekend],
        mode: ModeWish::InPerson,
        home: Some(Commune::Molenbeek),
        wished: Vec::new(),
        waiting_days: 30,
        apart: Vec::new(),
    }
}

fn luc() -> Guide {
    Guide {
        id: id(100),
        programme: ProgrammeId::Team4Job,
        sector: Sector::Care,
        languages: vec![Tongue::French, Tongue::Arabic],
        times: vec![TimeOfDay::Evening, TimeOfDay::Weekend],
        modes: vec![Mode::InPerson],
        commune: Some(Commune::Molenbeek),
        open: true,
        free: 1,
    }
}

fn weigh(seeker: &Seeker, guide: &Guide) -> Weighed {
    let (weights, guides) = (Weights::default(), [guide.clone(), luc()]);
    Row::new(seeker, &guides, &weights).weigh(guide)
}

#[test]
fn each_hard_rule_bars() {
    let apart = |bar| Seeker { apart: vec![(luc().id, bar)], ..amina() };
    for (seeker, guide, bar) in [
        (amina(), Guide { programme: ProgrammeId::Duo, ..luc() }, Bar::OtherProgramme),
        (amina(), Guide { open: false, free: 0, ..luc() }, Bar::Closed),
        (amina(), Guide { free: 0, ..luc() }, Bar::NoPlace),
        (amina(), Guide { languages: vec![Tongue::Dutch], ..luc() }, Bar::NoLanguage),
        (amina(), Guide { modes: vec![Mode::Online], ..luc() }, Bar::NoMode),
        (Seeker { mode: ModeWish::Online, ..amina() }, luc(), Bar::NoMode),
        (apart(Bar::FormerPair), luc(), Bar::FormerPair),
        (apart(Bar::SameEmployer), luc(), Bar::SameEmployer),
        (apart(Bar::AskedNotTo), luc(), Bar::AskedNotTo),
    ] {
        assert_eq!(weigh(&seeker, &guide), Weighed::Barred(vec![bar]), "{bar}");
    }
    // Somebody else's rule bars nobody else.
    let other = Seeker { apart: vec![(id(101), Bar::FormerPair)], ..amina() };
    assert!(matches!(weigh(&other, &luc()), Weighed::Fits(..)));
    // While Actiris advises, any programme could be.
    assert!(matches!(weigh(&Seeker { programme: None, ..amina() }, &luc()), Weighed::Fits(..)));
}

fn said(weighed: Weighed) -> (u16, [String; 3]) {
    fn list<C: std::fmt::Display>(said: &[Said<C>]) -> String {
        let one = |said: &Said<C>| {
            let values: Vec<String> =
                said.params.iter().map(|(name, value)| format!(" {name}={value}")).collect();
            format!("{}{}", said.code, values.concat())
        };
        said.iter().map(one).collect::<Vec<_>>().join("; ")
    }
    match weighed {
        Weighed::Fits(score, words) => {
            (score, [list(&words.for_mentee), list(&words.for_mentor), list(&words.unmet)])
        }
        Weighed::Barred(bars) => panic!("barred by {bars:?}"),
    }
}

#[test]
fn reasons_both_ways_and_every_unmet_wish() {
    let (score, [mentee, mentor, unmet]) = said(weigh(&amina(), &luc()));
    assert_eq!(score, 1000);
    let both = "best-language language=ar level=fluent; same-times times=evening,weekend; \
                same-mode modes=in-person; same-commune commune=molenbeek";
    assert_eq!(mentee, format!("same-sector sector=care; {both}"));
    assert_eq!(mentor, format!("your-sector sector=care; {both}"));
    assert_eq!(unmet, "");

    let wished = Seeker { wished: vec![id(7), luc().id], ..amina() };
    let (_, [mentee, mentor, _]) = said(weigh(&wished, &luc()));
    assert!(mentee.starts_with("wished rank=2; ") && mentor.starts_with("asked-for-you; "), "{mentee}");

    let far = Guide {
        sector: Sector::It,
        languages: vec![Tongue::French],
        times: vec![TimeOfDay::Morning],
        commune: Some(Commune::Uccle),
        ..luc()
    };
    let (score, [mentee, mentor, unmet]) = said(weigh(&Seeker { wished: vec![id(7)], ..amina() }, &far));
    assert!(score < 1000);
    assert_eq!(mentee, "common-language language=fr level=good; same-mode modes=in-person");
    assert_eq!(mentor, mentee);
    assert_eq!(
        unmet,
        "other-mentor; sector sectors=care; best-language language=ar; times times=evening,weekend; place commune=uccle"
    );

    let open = Seeker { sectors: Vec::new(), ..amina() };
    let next = Guide {
        sector: Sector::Social,
        commune: Some(Commune::Jette),
        times: vec![TimeOfDay::Weekend],
        ..luc()
    };
    let (_, [mentee, mentor, unmet]) = said(weigh(&open, &next));
    assert!(
        mentee.starts_with("generalist sector=social") && mentor.starts_with("open-project sector=social")
    );
    assert!(mentee.ends_with("next-commune commune=jette"), "{mentee}");
    assert_eq!(unmet, "few-times times=weekend");
    let (_, [_, _, unmet]) = said(weigh(&open, &luc()));
    assert_eq!(unmet, "no-generalist sector=care");
}

#[test]
fn the_order_is_by_points_then_by_id() {
    let (weights, seeker) = (Weights::default(), amina());
    let near = |number| Guide { id: id(number), ..luc() };
    let mut guides = vec![
        Guide { sector: Sector::It, ..near(3) },
        near(9),
        Guide { languages: vec![Tongue::French], ..near(4) },
        near(2),
        Guide { free: 0, ..near(5) },
        Guide { open: false, ..near(6) },
    ];
    let ranking = Row::new(&seeker, &guides, &weights).rank(&guides);
    let order: Vec<u128> = ranking.ranked.iter().map(|one| one.mentor.as_u128()).collect();
    assert_eq!(order, [2, 9, 4, 3]);
    assert_eq!(ranking.barred.into_iter().collect::<Vec<_>>(), [(Bar::Closed, 1), (Bar::NoPlace, 1)]);
    guides.reverse();
    assert_eq!(Row::new(&seeker, &guides, &weights).rank(&guides).ranked, ranking.ranked);
}

#[test]
fn a_wider_answer_brings_so_many_more() {
    let near = |number| Guide { id: id(number), ..luc() };
    let morning = |number| Guide { times: vec![TimeOfDay::Morning], ..near(number) };
    let guides = [
        near(1),
        morning(2),
        morning(3),
        Guide { times: vec![TimeOfDay::Morning], free: 0, ..near(4) },
        Guide { modes: vec![Mode::Online], ..near(5) },
        Guide { modes: vec![Mode::Online], open: false, ..near(6) },
        Guide { languages: vec![Tongue::Dutch, Tongue::English], ..near(7) },
        Guide { languages: vec![Tongue::Dutch], ..near(8) },
        Guide { languages: vec![Tongue::Polish], ..near(9) },
        Guide { sector: Sector::It, ..near(10) },
    ];
    let found = counterfactuals(&amina(), &guides, &Weights::default());
    let found: Vec<String> = found
        .into_iter()
        .map(|(change, more)| {
            format!("{} {:?} {more}", change.code, change.params.values().collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(
        found,
        [r#"time ["morning"] 2"#, r#"language ["nl"] 2"#, "either-mode [] 1", r#"sector ["it"] 1"#]
    );
}

fn spoken() -> impl Strategy<Value = Vec<Spoken>> {
    let levels = proptest::collection::vec(select(Level::ALL), 4);
    (subsequence(&Tongue::ALL[..6], 1..=4), levels).prop_map(|(tongues, levels)| {
        let spoken = tongues.into_iter().zip(levels);
        spoken.map(|(language, level)| Spoken { language, level }).collect()
    })
}

fn seekers() -> impl Strategy<Value = Seeker> {
    (
        spoken(),
        subsequence(&Sector::ALL[..5], 0..=3),
        subsequence(TimeOfDay::ALL, 0..=4),
        select(ModeWish::ALL),
        proptest::option::of(select(Commune::ALL)),
        subsequence((100..110_u128).map(id).collect::<Vec<_>>(), 0..=3),
        0..400_u32,
    )
        .prop_map(|(languages, sectors, times, mode, home, wished, waiting_days)| Seeker {
            languages,
            sectors,
            times,
            mode,
            home,
            wished,
            waiting_days,
            ..amina()
        })
}

fn guides() -> impl Strategy<Value = Guide> {
    (
        subsequence(&Tongue::ALL[..6], 1..=4),
        select(&Sector::ALL[..5]),
        subsequence(TimeOfDay::ALL, 0..=4),
        subsequence(Mode::ALL, 1..=2),
        proptest::option::of(select(Commune::ALL)),
        0..3_u8,
    )
        .prop_map(|(languages, sector, times, modes, commune, free)| Guide {
            sector,
            languages,
            times,
            modes,
            commune,
            free,
            ..luc()
        })
}

fn lists() -> impl Strategy<Value = (Vec<Seeker>, Vec<Guide>)> {
    (proptest::collection::vec(seekers(), 1..=8), proptest::collection::vec(guides(), 1..=8)).prop_map(
        |(mut seekers, mut guides)| {
            for (number, seeker) in (1..).zip(&mut seekers) {
                seeker.id = id(number);
            }
            for (number, guide) in (100..).zip(&mut guides) {
                guide.id = id(number);
            }
            (seekers, guides)
        },
    )
}

proptest! {
    /// Nobody is behind others for their profile: whoever has a mentor at all has one with the full score, and of two who
    /// waited equally long nobody's best is worth more.
    #[test]
    fn everybodys_best_mentor_counts_the_same((seekers, guides) in lists()) {
        let weights = Weights::default();
        for seeker in &seekers {
            let ranking = Row::new(seeker, &guides, &weights).rank(&guides);
            if let Some(best) = ranking.ranked.first() {
                prop_assert_eq!(best.score, SCORE_BEST);
            }
        }
    }

    /// What the person is, or wrote, is not looked at.
    #[test]
    fn the_rest_of_the_form_changes_nothing(
        seeker in seekers(), guide in guides(),
        year in "[0-9]{0,4}", note in ".{0,40}", name in ".{0,20}",
        registered in select(YesNo::ALL), working in select(YesNo::ALL), residence in select(YesNo::ALL),
        origin in select(Origin::ALL),
    ) {
        let bare = ApplicationForm {
            languages: seeker.languages.clone(),
            project: Some(YesNo::Yes),
            sectors: seeker.sectors.clone(),
            times: seeker.times.clone(),
            mode: Some(seeker.mode),
            mentors: seeker.wished.clone(),
            postcode: "1080".into(),
            ..ApplicationForm::default()
        };
        let full = ApplicationForm {
            birth_year: year, note, first_name: name.clone(), last_name: name.clone(), email: name.clone(),
            phone: name.clone(), address: name, registered: Some(registered), working: Some(working),
            long_term_residence: Some(residence), origin: Some(origin),
            ..bare.clone()
        };
        let read = |form: &ApplicationForm| Seeker::of(id(1), seeker.programme, form, 3);
        prop_assert_eq!(read(&bare), read(&full));
        prop_assert_eq!(weigh(&read(&bare), &guide), weigh(&read(&full), &guide));
    }

    /// A suggestion has a reason for either side, and the score of a board is that of the row plus the days.
    #[test]
    fn always_a_reason((seekers, guides) in lists()) {
        let weights = Weights::default();
        let board = Board::new(&seekers, &guides, &weights);
        for seeker in &seekers {
            for guide in &guides {
                let Some(Weighed::Fits(score, words)) = board.weigh(seeker.id, guide.id) else { continue };
                prop_assert!(!words.for_mentee.is_empty() && !words.for_mentor.is_empty());
                let days = u64::from(seeker.waiting_days.min(u32::from(WAIT_DAYS_MAX)));
                let pair = Set::from([(seeker.id, guide.id)]);
                prop_assert_eq!(board.worth(&pair), u64::from(score) + days * u64::from(weights.waiting));
            }
        }
    }

    /// The same people in another order are the same set; and no capacity is exceeded, no bar broken.
    #[test]
    fn the_order_of_the_lists_does_not_matter(
        (seekers, guides) in lists(), turn in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(),
    ) {
        let weights = Weights::default();
        let set = Board::new(&seekers, &guides, &weights).best(&Locks::new());
        let (mut turned, mut others) = (seekers.clone(), guides.clone());
        turned.rotate_left(turn.index(seekers.len()));
        others.rotate_left(other.index(guides.len()));
        others.reverse();
        let board = Board::new(&turned, &others, &weights);
        prop_assert_eq!(&board.best(&Locks::new()), &set);
        for guide in &guides {
            prop_assert!(set.values().filter(|mentor| **mentor == guide.id).count() <= usize::from(guide.free));
        }
        for (seeker, mentor) in &set {
            prop_assert!(matches!(board.weigh(*seeker, *mentor), Some(Weighed::Fits(..))));
        }
    }

    /// What is locked stays, and locking the best set changes nothing.
    #[test]
    fn the_rest_is_computed_around_the_locks((seekers, guides) in lists()) {
        let weights = Weights::default();
        let board = Board::new(&seekers, &guides, &weights);
        let best = board.best(&Locks::new());
        for (seeker, mentor) in &best {
            prop_assert_eq!(board.worth(&board.best(&Locks::from([(*seeker, Some(*mentor))]))), board.worth(&best));
            let without = board.best(&Locks::from([(*seeker, None)]));
            prop_assert!(!without.contains_key(seeker));
            prop_assert!(without.len() <= best.len());
        }
    }
}

#[test]
fn who_waited_longest_comes_first_where_places_are_short() {
    let short = Seeker { id: id(1), waiting_days: 10, ..amina() };
    // An unusual profile: one language, one time, no project.
    let long = Seeker {
        id: id(2),
        waiting_days: 90,
        languages: vec![Spoken { language: Tongue::French, level: Level::Basic }],
        sectors: Vec::new(),
        times: vec![TimeOfDay::Morning],
        ..amina()
    };
    let (weights, guides) = (Weights::default(), [luc()]);
    let seekers = [short.clone(), long.clone()];
    let board = Board::new(&seekers, &guides, &weights);
    assert_eq!(board.best(&Locks::new()), Set::from([(long.id, luc().id)]));
    assert_eq!(board.left(short.id, false), Said::new(Left::PlacesGone).with("mentors", 1));
    assert_eq!(board.left(short.id, true), Said::new(Left::ByHand).with("mentors", 1));
    let locked = Locks::from([(short.id, Some(luc().id))]);
    assert_eq!(board.best(&locked), Set::from([(short.id, luc().id)]));
    let nobody = [Guide { free: 0, ..luc() }];
    let board = Board::new(&seekers, &nobody, &weights);
    assert_eq!(board.left(long.id, false), Said::new(Left::AllBarred).with("bar", Bar::NoPlace));
}

#[test]
fn a_second_wish_counts_as_much_as_the_first_unless_the_lead_says_otherwise() {
    let seeker = Seeker { wished: vec![id(1), id(2)], ..amina() };
    let guides = [Guide { id: id(2), ..luc() }, Guide { id: id(1), ..luc() }];
    let house = Weights::default();
    let ranking = Row::new(&seeker, &guides, &house).rank(&guides).ranked;
    assert!(ranking.iter().all(|one| one.score == SCORE_BEST));
    let ranks = Weights { wished: [40, 20, 10], ..Weights::default() };
    let ranking = Row::new(&seeker, &guides, &ranks).rank(&guides).ranked;
    assert_eq!(ranking.iter().map(|one| one.mentor.as_u128()).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn weights_have_bounds() {
    assert!(Weights::default().check().is_ok());
    for (weights, field) in [
        (Weights { language: 0, ..Weights::default() }, "language"),
        (Weights { wished: [0, 0, 101], ..Weights::default() }, "wished"),
        (Weights { waiting: 11, ..Weights::default() }, "waiting"),
    ] {
        assert_eq!(weights.check().unwrap_err().0.keys().collect::<Vec<_>>(), [field]);
    }
}

/// Prints the times natively, for lists as the bench makes them: `cargo test -p domain --release board_speed -- --ignored --nocapture`.
#[test]
#[ignore = "a measure, not a test"]
fn board_speed() {
    let mut state = 7_u64;
    let mut below = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % most
    };
    for n in [250_usize, 500, 1000, 2000] {
        let mut some = |count: usize, most: usize| -> Vec<usize> {
            let mut chosen: Vec<usize> = (0..=below(most)).map(|_| below(count)).collect();
            chosen.sort_unstable();
            chosen.dedup();
            chosen
        };
        let seekers: Vec<Seeker> = (0..n)
            .map(|number| Seeker {
                id: id(u128::try_from(number).unwrap()),
                languages: some(8, 3)
                    .into_iter()
                    .map(|tongue| Spoken { language: Tongue::ALL[tongue], level: Level::ALL[tongue % 3] })
                    .collect(),
                sectors: some(15, 3).into_iter().map(|sector| Sector::ALL[sector]).collect(),
                times: some(4, 3).into_iter().map(|time| TimeOfDay::ALL[time]).collect(),
                mode: ModeWish::ALL[some(3, 1)[0]],
                home: Some(Commune::Schaerbeek),
                waiting_days: u32::try_from(some(120, 1)[0]).unwrap(),
                ..amina()
            })
            .collect();
        let guides: Vec<Guide> = (0..n)
            .map(|number| Guide {
                id: id(u128::try_from(number).unwrap()),
                sector: Sector::ALL[some(15, 1)[0]],
                languages: some(8, 3).into_iter().map(|tongue| Tongue::ALL[tongue]).collect(),
                times: some(4, 3).into_iter().map(|time| TimeOfDay::ALL[time]).collect(),
                modes: some(2, 2).into_iter().map(|mode| Mode::ALL[mode]).collect(),
                commune: Some(Commune::ALL[some(19, 1)[0]]),
                free: if some(2, 1)[0] == 0 { 0 } else { u8::try_from(1 + some(3, 1)[0]).unwrap() },
                open: some(10, 1)[0] > 0,
                ..luc()
            })
            .collect();
        let weights = Weights::default();
        let begin = std::time::Instant::now();
        let board = Board::new(&seekers, &guides, &weights);
        let weighed = begin.elapsed();
        let best = board.best(&Locks::new());
        println!("{n}: weigh {weighed:?}, with the best set {:?}, {} pairs", begin.elapsed(), best.len());
    }
}
