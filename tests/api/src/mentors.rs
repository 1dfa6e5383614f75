//! Mentors for the tests: of every programme, with every facet, some full, some not published.

use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::language::{Lang, Tongue};
use domain::place::Commune;
use domain::programme::ProgrammeId;
use service::port::{Mentor, MentorTexts};
use uuid::Uuid;

use crate::chance::Dice;

/// Makes so many, always the same for a number; every ninth is not published, every fifth has no free place.
pub fn sample(count: usize) -> Vec<Mentor> {
    let mut dice = Dice::new(7);
    (0..count).map(|number| mentor(number, &mut dice)).collect()
}

fn mentor(number: usize, dice: &mut Dice) -> Mentor {
    let id = uuid::Builder::from_random_bytes(
        (u128::from(dice.any()) << 64 | u128::from(dice.any())).to_be_bytes(),
    );
    let programme = pick(ProgrammeId::ALL, dice, ProgrammeId::Team4Job);
    let words = |profession: &str| MentorTexts {
        profession: format!("{profession} {number}"),
        story: "Écouter, puis avancer.".into(),
        helps: vec!["CV".into(), "entretien".into()],
    };
    Mentor {
        id: id.into_uuid(),
        programme,
        // Also in the programme that shows no names: it must stay out of sight.
        name: Some(format!("Secondo{number} V.")),
        company: (number.is_multiple_of(3)).then(|| format!("Maison {number}")),
        sector: pick(Sector::ALL, dice, Sector::Care),
        languages: some(Tongue::ALL, dice, Tongue::French),
        times: some(TimeOfDay::ALL, dice, TimeOfDay::Evening),
        modes: some(Mode::ALL, dice, Mode::InPerson),
        commune: (!number.is_multiple_of(4)).then(|| pick(Commune::ALL, dice, Commune::Ixelles)),
        years: 12,
        capacity: 2,
        taken: if number.is_multiple_of(5) { 2 } else { 0 },
        published: number % 9 != 8,
        open: true,
        demo: false,
        texts: [
            (Lang::Fr, words("Infirmière-éducatrice")),
            (Lang::Nl, words("Verpleegkundige")),
            (Lang::En, words("Nurse")),
        ]
        .into(),
    }
}

/// A published mentor of a programme with so many places.
pub fn of(programme: ProgrammeId, capacity: u8, id: u128) -> Mentor {
    let mut mentor = mentor(1, &mut Dice::new(1));
    mentor.id = Uuid::from_u128(id);
    mentor.programme = programme;
    mentor.capacity = capacity;
    mentor
}

fn pick<T: Copy>(all: &[T], dice: &mut Dice, otherwise: T) -> T {
    let position = usize::try_from(dice.below(u64::try_from(all.len()).unwrap_or(1))).unwrap_or(0);
    all.get(position).copied().unwrap_or(otherwise)
}

/// One to three different ones.
fn some<T: Copy + PartialEq>(all: &[T], dice: &mut Dice, otherwise: T) -> Vec<T> {
    let mut chosen = Vec::new();
    for _ in 0..=dice.below(3) {
        let one = pick(all, dice, otherwise);
        if !chosen.contains(&one) {
            chosen.push(one);
        }
    }
    chosen
}
