//! The mentors as people read them: believable, complete, and not copied from one another.

use super::*;
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::language::Tongue;
use domain::place::Commune;
use domain::programme::ProgrammeId;
use domain::text::has_national_number;
use std::collections::HashSet;

fn made(count: usize) -> Vec<Mentor> {
    mentors(&Content::read().unwrap(), 1, count).unwrap()
}

fn story(mentor: &Mentor, lang: Lang) -> &str {
    &mentor.texts[&lang].story
}

fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['.', '!', '?']).map(str::trim).collect()
}

#[test]
fn a_seed_repeats_itself() {
    let content = Content::read().unwrap();
    let first = mentors(&content, 7, 60).unwrap();
    assert_eq!(first, mentors(&content, 7, 60).unwrap());
    assert_eq!(first[..20], mentors(&content, 7, 20).unwrap());
    assert_ne!(first, mentors(&content, 8, 60).unwrap());
}

#[test]
fn proportions_are_those_of_brussels() {
    let mentors = made(1200);
    let percent =
        |is: &dyn Fn(&Mentor) -> bool| mentors.iter().filter(|m| is(m)).count() * 100 / mentors.len();
    for (id, expected) in [
        (ProgrammeId::Team4Job, 42..=48),
        (ProgrammeId::Duo, 27..=33),
        (ProgrammeId::MentorYou, 11..=16),
        (ProgrammeId::MentorIn, 10..=14),
    ] {
        let found = percent(&|m| m.programme == id);
        assert!(expected.contains(&found), "{id}: {found} %");
    }
    for (tongue, expected) in [
        (Tongue::French, 90..=99),
        (Tongue::English, 50..=70),
        (Tongue::Dutch, 30..=50),
        (Tongue::Arabic, 9..=20),
        (Tongue::Tigrinya, 0..=4),
    ] {
        let found = percent(&|m| m.languages.contains(&tongue));
        assert!(expected.contains(&found), "{tongue}: {found} %");
    }
    let (hidden, full) = (percent(&|m| !m.published), percent(&|m| m.taken == m.capacity));
    assert!((3..=7).contains(&hidden) && (25..=35).contains(&full), "{hidden} % hidden, {full} % full");
}

#[test]
fn every_value_occurs() {
    let mentors = made(1200);
    let any = |is: &dyn Fn(&Mentor) -> bool| mentors.iter().any(is);
    assert!(Sector::ALL.iter().all(|v| mentors.iter().filter(|m| m.sector == *v).count() >= 25));
    assert!(Tongue::ALL.iter().all(|v| any(&|m| m.languages.contains(v))));
    assert!(TimeOfDay::ALL.iter().all(|v| any(&|m| m.times.contains(v))));
    assert!(Mode::ALL.iter().all(|v| any(&|m| m.modes.contains(v))));
    assert!(Commune::ALL.iter().all(|v| any(&|m| m.commune == Some(*v))));
    assert!((1..=3).all(|v| any(&|m| m.capacity == v)));
    let professions: HashSet<&str> = mentors.iter().map(|m| m.texts[&Lang::En].profession.as_str()).collect();
    assert!(professions.len() >= 100, "{}", professions.len());
}

#[test]
fn a_mentor_fits_the_programme() {
    for mentor in made(1200) {
        assert!(mentor.demo && mentor.taken <= mentor.capacity && (1..=3).contains(&mentor.capacity));
        assert!(!mentor.languages.is_empty() && !mentor.times.is_empty() && !mentor.modes.is_empty());
        let public = mentor.profile(Lang::Fr).card.name;
        assert!(mentor.name.is_some() && public.is_none() == (mentor.programme == ProgrammeId::Duo));
        match mentor.programme {
            ProgrammeId::Team4Job | ProgrammeId::MentorIn => assert!(mentor.company.is_some()),
            ProgrammeId::Duo => assert!(mentor.company.is_none() && mentor.years >= 15),
            ProgrammeId::MentorYou => {}
        }
        if mentor.commune.is_some() {
            assert!(mentor.modes.contains(&Mode::InPerson));
        }
    }
}

#[test]
fn three_languages_say_the_same_amount() {
    for mentor in made(1200) {
        assert_eq!(mentor.texts.len(), Lang::ALL.len());
        for (lang, texts) in &mentor.texts {
            let count = sentences(&texts.story).len();
            assert!((3..=6).contains(&count), "{lang}: {}", texts.story);
            assert_eq!(texts.helps.len(), 3);
            assert_eq!(texts.helps.iter().collect::<HashSet<_>>().len(), 3, "{:?}", texts.helps);
            for text in texts.helps.iter().chain([&texts.story, &texts.profession]) {
                assert!(!text.contains(['[', ']', '{', '}', '|']) && !text.is_empty(), "{text}");
                assert!(!has_national_number(text), "{text}");
            }
        }
        assert_ne!(story(&mentor, Lang::Fr), story(&mentor, Lang::En));
    }
}

#[test]
fn no_two_stories_are_alike() {
    let mentors = made(1200);
    for lang in Lang::ALL {
        let different: HashSet<&str> = mentors.iter().map(|m| story(m, *lang)).collect();
        assert_eq!(different.len(), mentors.len(), "{lang}");
    }
}

/// How many sentences of a page of twenty are said by somebody else on it too, on average and at most.
fn repeated(mentors: &[&Mentor]) -> (f64, usize) {
    let counts: Vec<usize> = mentors
        .windows(20)
        .map(|page| {
            let all: Vec<&str> = page.iter().flat_map(|m| sentences(story(m, Lang::Fr))).collect();
            all.len() - all.iter().collect::<HashSet<_>>().len()
        })
        .collect();
    let sum = counts.iter().sum::<usize>();
    (
        f64::from(u32::try_from(sum).unwrap()) / f64::from(u32::try_from(counts.len()).unwrap()),
        *counts.iter().max().unwrap(),
    )
}

#[test]
fn neighbours_do_not_look_copied() {
    let mentors = made(1200);
    let shown: Vec<&Mentor> = mentors.iter().filter(|m| m.published).collect();
    let mut worst = vec![("all", repeated(&shown))];
    for sector in Sector::ALL {
        let of_sector: Vec<&Mentor> = shown.iter().copied().filter(|m| m.sector == *sector).collect();
        worst.push((sector.code(), repeated(&of_sector)));
    }
    println!("repetitions a page of twenty: {worst:?}");
    for (name, (mean, most)) in worst {
        assert!(mean <= 3.0 && most <= 8, "{name}: {mean} on average, {most} at most");
    }
}
