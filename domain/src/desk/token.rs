//! How names are found without being readable: the words that are keyed and stored, and those that a search asks for.

use crate::reference::Reference;
use crate::text::fold;

/// Shortest beginning of a name that finds anything.
pub const SHORTEST: usize = 3;
/// Longest beginning that is kept: what is longer is found by its beginning.
pub const LONGEST: usize = 10;

/// The words under which a file is found: each name from its third letter on, and the reference from its third character
/// on.
pub fn of_file(first: &str, last: &str, reference: &Reference) -> Vec<String> {
    let mut words: Vec<String> =
        [first, last].iter().flat_map(|name| names(name)).flat_map(|name| prefixes(&name)).collect();
    words.extend(prefixes(&reference.as_str().to_lowercase()));
    words.sort_unstable();
    words.dedup();
    words
}

/// The words that all must be found. Shorter ones are not looked at; `None` if nothing is left that could find anything.
pub fn of_search(q: &str) -> Option<Vec<String>> {
    if let Ok(reference) = Reference::parse(q) {
        return Some(vec![reference.as_str().to_lowercase()]);
    }
    // Half a reference as it is shown has its dashes, which fold to spaces.
    let words = fold(q);
    let words = words.split_whitespace().map(|word| word.chars().take(LONGEST).collect::<String>());
    let words: Vec<String> = words.filter(|word| word.chars().count() >= SHORTEST).collect();
    (!words.is_empty()).then_some(words)
}

/// The words by which somebody is found again under another spelling: birth year, and each pair of a first and a last
/// name as they sound, in no order. None without a birth year: a name alone says too little.
pub fn sounds(first: &str, last: &str, birth_year: &str) -> Vec<String> {
    let sound = |name: &str| -> Vec<String> {
        // "El", "de", "van": with them everybody would look alike. But "Luc" is all of a name.
        let all = names(name);
        let long = |name: &&String| name.chars().count() > PARTICLE;
        let whole: Vec<&String> = all.iter().filter(long).collect();
        let names = if whole.is_empty() { all.iter().collect() } else { whole };
        names.into_iter().map(|name| sound(name)).filter(|sound| !sound.is_empty()).collect()
    };
    let year = birth_year.trim();
    let mut words = Vec::new();
    for one in sound(first) {
        for other in sound(last) {
            let (a, b) = if one < other { (&one, &other) } else { (&other, &one) };
            words.push(format!("{year}/{a}/{b}"));
        }
    }
    words.retain(|_| !year.is_empty());
    words.sort_unstable();
    words.dedup();
    words
}

/// The same of a volunteer: most programmes do not ask mentors their year, so the names stand without it.
pub fn sounds_of_volunteer(first: &str, last: &str) -> Vec<String> {
    sounds(first, last, ANY_YEAR)
}

/// In place of a year.
const ANY_YEAR: &str = "*";

/// Longest particle of a name.
const PARTICLE: usize = 3;

fn names(name: &str) -> Vec<String> {
    fold(name).split_whitespace().map(str::to_owned).collect()
}

fn prefixes(word: &str) -> Vec<String> {
    let length = word.chars().count();
    let cut = |n| word.chars().take(n).collect();
    (SHORTEST..=length.min(LONGEST)).map(cut).collect()
}

/// What a name sounds like in French and Dutch ears: spellings that are mixed up fall together, vowels after the first
/// sound go, doubled sounds are one.
fn sound(name: &str) -> String {
    let mut text = name.to_owned();
    for (from, to) in SPELLINGS {
        text = text.replace(from, to);
    }
    let mut out = String::new();
    for (i, c) in text.chars().filter(|c| c.is_alphanumeric()).enumerate() {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        let heard = if vowel { 'a' } else { c };
        if !(vowel && i > 0) && c != 'h' && !out.ends_with(heard) {
            out.push(heard);
        }
    }
    out
}

/// Spellings of the same sound, longest first.
const SPELLINGS: &[(&str, &str)] = &[
    ("sch", "s"),
    ("tch", "s"),
    ("dj", "j"),
    ("ch", "s"),
    ("sh", "s"),
    ("ou", "u"),
    ("ph", "f"),
    ("ck", "k"),
    ("kh", "k"),
    ("gh", "g"),
    ("qu", "k"),
    ("ij", "y"),
    ("c", "k"),
    ("q", "k"),
    ("z", "s"),
    ("w", "u"),
    ("v", "f"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_the_beginning_of_each_name_and_by_its_reference() {
        let reference = Reference::from_random([1, 2, 3, 4, 5, 6, 7, 8]);
        let words = of_file("Éloïse-Marie", "El Idrissi", &reference);
        let found = |q: &str| of_search(q).is_some_and(|asked| asked.iter().all(|word| words.contains(word)));
        for q in [
            "elo",
            "ÉLOÏSE",
            "mar idr",
            "idrissi eloise",
            &reference.to_string(),
            &reference.to_string()[..6],
        ] {
            assert!(found(q), "{q}");
        }
        for q in ["loise", "dupont", "eloise dupont"] {
            assert!(!found(q), "{q}");
        }
    }

    #[test]
    fn a_long_name_is_found_by_all_of_it() {
        let reference = Reference::from_random([1; 8]);
        let words = of_file("Amina", "Vandenbroucke-Ramanathapuram", &reference);
        assert!(of_search("ramanathapuram").unwrap().iter().all(|word| words.contains(word)));
    }

    fn alike(one: (&str, &str), other: (&str, &str)) -> bool {
        let (a, b) = (sounds(one.0, one.1, "1990"), sounds(other.0, other.1, "1990"));
        a.iter().any(|sound| b.contains(sound))
    }

    #[test]
    fn spellings_of_one_name_sound_alike() {
        for (one, other) in [
            (("Mohamed", "Ouali"), ("Mohammed", "Wali")),
            (("Youssef", "Cherif"), ("Yousef", "Sherif")),
            (("Sophie", "De Backer"), ("Sofie", "de Bakker")),
            (("Khadija", "El Idrissi"), ("Idrissi", "Kadija")),
            (("Amina", "Diallo-Verbruggen"), ("Amina", "Diallo")),
            (("Luc", "Peeters"), ("Luk", "Peters")),
        ] {
            assert!(alike(one, other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn a_volunteer_sounds_alike_without_a_year() {
        assert_eq!(sounds_of_volunteer("Sophie", "De Backer"), sounds_of_volunteer("Sofie", "de Bakker"));
        assert!(!sounds_of_volunteer("Sophie", "De Backer").is_empty());
        assert_ne!(sounds_of_volunteer("Sophie", "Claes"), sounds("Sophie", "Claes", "1990"));
    }

    #[test]
    fn other_names_and_years_do_not() {
        for (one, other) in [
            (("Amina", "Peeters"), ("Amina", "Dubois")),
            (("Amina", "El Idrissi"), ("Karima", "El Bakkali")),
            (("Lucas", "Dubois"), ("Anna", "Dubois")),
            (("Luc", "Dubois"), ("Léa", "Dubois")),
        ] {
            assert!(!alike(one, other), "{one:?} {other:?}");
        }
        assert_ne!(sounds("Amina", "Diallo", "1990"), sounds("Amina", "Diallo", "1991"));
        assert!(sounds("Amina", "Diallo", " ").is_empty());
    }
}
