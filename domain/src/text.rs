//! Text that people type: cleaned, bounded, and free of national register numbers.

use crate::illegal::Illegal;

/// Cleans one line: trims, folds white space, refuses what is not writing.
///
/// # Errors
/// `required`, `too-long` (`max`), `control-characters`, `national-number`.
pub fn line(raw: &str, max: usize) -> Result<String, Illegal> {
    let text = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Err(Illegal::new("required"));
    }
    checked(text, max)
}

/// Cleans a free text of several lines; an empty one is fine.
///
/// # Errors
/// `too-long` (`max`), `control-characters`, `national-number`.
pub fn free(raw: &str, max: usize) -> Result<String, Illegal> {
    checked(raw.replace("\r\n", "\n").trim().to_owned(), max)
}

fn checked(text: String, max: usize) -> Result<String, Illegal> {
    if text.chars().count() > max {
        return Err(Illegal::new("too-long").with("max", max));
    }
    if text.chars().any(is_hostile) {
        return Err(Illegal::new("control-characters"));
    }
    if has_national_number(&text) {
        return Err(Illegal::new("national-number"));
    }
    Ok(text)
}

/// Control characters, and the invisible marks that turn the direction of text around.
fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a text holds a Belgian national register number: eleven digits whose check digits hold (domain.md §5).
///
/// Digits may be grouped with spaces, dots, dashes or slashes, as people write them. The check is
/// `97 − (first nine mod 97)`, with a 2 before the nine for births from 2000.
pub fn has_national_number(text: &str) -> bool {
    let mut run: Vec<u8> = Vec::new();
    let mut gap = 0;
    for c in text.chars().chain(std::iter::once('\u{0}')) {
        if let Some(digit) = c.to_digit(10).and_then(|d| u8::try_from(d).ok()) {
            run.push(digit);
            gap = 0;
        } else if matches!(c, ' ' | '.' | '-' | '/' | '\u{A0}') && gap < 2 {
            gap += 1;
        } else {
            if run.windows(11).any(checks_out) {
                return true;
            }
            run.clear();
            gap = 0;
        }
    }
    false
}

fn checks_out(digits: &[u8]) -> bool {
    let (Some(nine), Some(check)) = (digits.get(..9), digits.get(9..11)) else { return false };
    let number = |ds: &[u8]| ds.iter().fold(0_u64, |n, d| n * 10 + u64::from(*d));
    let (base, check) = (number(nine), number(check));
    // Month 0-12, or 20 and 40 higher for people without a full registration (bis numbers).
    let month = base / 100_000 % 100 % 20;
    let day = base / 1_000 % 100;
    month <= 12 && day <= 31 && (97 - base % 97 == check || 97 - (2_000_000_000 + base) % 97 == check)
}

/// Lower case of Latin, Greek and Cyrillic letters. `char::to_lowercase` knows all scripts, by tables that every visitor
/// would download.
fn lower(c: char) -> char {
    let number = u32::from(c);
    let distance = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        // Here capital and small letter stand in turn.
        'Ĺ'..='ň' | 'Ź'..='ž' => number % 2,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ș'..='ț' => 1 - number % 2,
        _ => 0,
    };
    char::from_u32(number + distance).unwrap_or(c)
}

/// Lower case without accents, for searching: `Éloïse` is found by `eloise`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match lower(c) {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => out.push('a'),
            'ç' => out.push('c'),
            'è' | 'é' | 'ê' | 'ë' => out.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ı' => out.push('i'),
            'ñ' => out.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => out.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ş' => out.push('s'),
            'ğ' => out.push('g'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            '’' | '\'' | '-' => out.push(' '),
            // Combining marks, as some keyboards send accents apart.
            '\u{300}'..='\u{36F}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn national_numbers_are_found_as_people_write_them() {
        // 85.07.30-033 → 97 − 850730033 mod 97 = 28; born 2000: 97 − 2000101001 mod 97.
        for text in ["85073003328", "mon numéro 85.07.30-033.28 merci", "85 07 30 033 28"] {
            assert!(has_national_number(text), "{text}");
        }
        for text in ["", "0476 12 34 56", "85073003329", "+32 476 12 34 56", "BE68 5390 0754 7034"] {
            assert!(!has_national_number(text), "{text}");
        }
    }

    #[test]
    fn hostile_text_is_refused_and_writing_is_not() {
        assert_eq!(line("  Zoë   de Backer ", 60).unwrap(), "Zoë de Backer");
        assert_eq!(line(" \u{a0} ", 60).unwrap_err().code, "required");
        for (text, code) in
            [("a\u{202E}b", "control-characters"), ("a\u{0}b", "control-characters"), ("aaaa", "too-long")]
        {
            assert_eq!(free(text, 3).unwrap_err().code, code);
        }
        assert!(free("<b>'); DROP TABLE person; --</b> 🙂", 100).is_ok());
    }

    #[test]
    fn european_letters_have_their_lower_case() {
        // Ohm, Kelvin and the like are not typed as letters; these blocks hold all that are.
        for c in ('\0'..='\u{17F}').chain('Ș'..='ț').chain('Α'..='ώ').chain('Ѐ'..='џ') {
            assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c}");
        }
    }

    #[test]
    fn folding_ignores_accents_and_case() {
        assert_eq!(fold("Éloïse D’Hœdt"), "eloise d hoedt");
        assert_eq!(fold("e\u{301}cole"), "ecole");
    }

    proptest! {
        #[test]
        fn every_valid_number_is_found(year in 0_u64..100, month in 1_u64..=12, day in 1_u64..=28, serial in 1_u64..998, century in prop::bool::ANY) {
            let base = ((year * 100 + month) * 100 + day) * 1000 + serial;
            let check = 97 - (if century { 2_000_000_000 + base } else { base }) % 97;
            let found = has_national_number(&format!("Bonjour {base:09}{check:02}, merci"));
            prop_assert!(found);
        }

        #[test]
        fn nothing_typed_makes_it_panic(text in "\\PC*", max in 0_usize..200) {
            let _ = (line(&text, max), free(&text, max), fold(&text), has_national_number(&text));
        }
    }
}
