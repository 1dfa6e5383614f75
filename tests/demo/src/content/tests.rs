//! The content itself: complete, readable, harmless.

use super::*;
use domain::catalogue::Sector;
use domain::text::has_national_number;

fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for folder in [root.clone(), root.join("sectors")] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

fn sentences(content: &Content) -> Vec<&Text> {
    let pools = [&content.openings, &content.whys, &content.hows, &content.touches];
    let mut all: Vec<&Text> = pools.into_iter().flat_map(|pool| pool.values().flatten()).collect();
    for sector in &content.sectors {
        all.extend(&sector.told);
        all.extend(&sector.now);
        all.extend(sector.profession.iter().flat_map(|p| [&p.told, &p.now]).flatten());
    }
    all
}

#[test]
fn every_sector_commune_tongue_and_topic_is_there() {
    let content = Content::read().unwrap();
    let sectors: Vec<Sector> = content.sectors.iter().map(|s| s.code).collect();
    assert_eq!(sectors, Sector::ALL);
    for lang in Lang::ALL {
        assert!(Commune::ALL.iter().all(|commune| !content.commune(*commune, *lang).is_empty()));
        assert!(Tongue::ALL.iter().all(|tongue| !content.tongue(*tongue, *lang).is_empty()));
    }
    for topic in Topic::ALL {
        assert!(content.applications.questions.contains_key(topic), "{topic}");
        assert!(content.applications.answers.contains_key(topic), "{topic}");
    }
    let professions: usize = content.sectors.iter().map(|s| s.profession.len()).sum();
    assert!(professions >= 100, "{professions}");
    for number in 0..4 {
        assert_eq!(content.sectors.iter().map(|s| s.weights[number]).sum::<usize>(), 100, "column {number}");
    }
}

#[test]
fn sentences_are_short_whole_and_different() {
    let content = Content::read().unwrap();
    let mut seen = std::collections::HashSet::new();
    for text in sentences(&content) {
        assert!(seen.insert(text.key()), "twice: {}", text.key());
        for lang in Lang::ALL {
            let sentence = text.of(*lang);
            // A dash or a colon of French typography is not a word.
            let words = sentence.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count();
            assert!((3..=18).contains(&words), "{words} words: {sentence}");
            assert!(sentence.ends_with(['.', '!']), "{sentence}");
            assert!(!sentence.contains('\'') && !sentence.contains("  "), "{sentence}");
        }
    }
}

#[test]
fn values_are_the_same_in_every_language() {
    let content = Content::read().unwrap();
    let values = |text: &str| {
        let names = text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name);
        let mut names: Vec<_> = names.map(|name| if name == "a" { "profession" } else { name }).collect();
        names.sort_unstable();
        names.join(" ")
    };
    let notes = content.applications.notes.iter();
    for text in sentences(&content).into_iter().chain(notes) {
        assert_eq!(values(text.of(Lang::Fr)), values(text.of(Lang::Nl)), "{text:?}");
        assert_eq!(values(text.of(Lang::Fr)), values(text.of(Lang::En)), "{text:?}");
    }
}

#[test]
fn no_real_company_and_no_national_number() {
    // Words that a reader in Brussels would take for a company or institution that exists.
    let real = [
        "proximus",
        "fortis",
        "kbc",
        "belfius",
        "stib",
        "mivb",
        "sncb",
        "nmbs",
        "colruyt",
        "delhaize",
        "solvay",
        "ucb",
        "axa",
        "engie",
        "bpost",
        "telenet",
        "deloitte",
        "kpmg",
        "accenture",
        "microsoft",
        "google",
        "carrefour",
        "lidl",
        "aldi",
        "ikea",
        "decathlon",
        "sodexo",
        "randstad",
        "adecco",
        "besix",
        "eiffage",
        "ieteren",
        "sibelga",
        "vivaqua",
        "chirec",
        "saint-luc",
        "erasme",
        "rtbf",
        "vrt",
        "partena",
        "securex",
        "acerta",
        "sd worx",
        "audi",
        "volvo",
        "toyota",
        "nestlé",
        "godiva",
        "neuhaus",
        "leonidas",
        "amazon",
        "dhl",
        "ups",
        "brussels airlines",
        "infrabel",
        "ethias",
        "ing belgi",
        "degroof",
        "marriott",
        "hilton",
        "bozar",
        "flagey",
        "monnaie",
        "vdab",
        "forem",
        "bruxelles formation",
        "duo for a job",
        "team4job",
    ];
    for (path, text) in files() {
        assert!(!has_national_number(&text), "{path}");
        // Comments may name programmes.
        let lower: String =
            text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n").to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
        assert!(!lower.contains('\''), "a straight apostrophe in {path}");
        for name in real {
            let found = if name.contains([' ', '-']) { lower.contains(name) } else { words.contains(&name) };
            assert!(!found, "{name} in {path}");
        }
    }
}
