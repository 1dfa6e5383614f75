//! HTML as text: escaping, and the two pieces that cards and profiles share.

/// Text inside an element or a double-quoted attribute.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// An icon; decoration only.
pub fn icon(name: &str) -> String {
    format!("<span class=\"icon icon-{name}\" aria-hidden=\"true\"></span>")
}

/// Text that is only read aloud.
pub fn aloud(text: &str) -> String {
    format!("<span class=\"sr\">{}</span>", escape(text))
}

/// A heart that keeps a mentor; `words` is shown, or read aloud only.
pub fn heart(words: &str, shown: bool) -> String {
    let (class, words) = if shown { ("heart heart-words", escape(words)) } else { ("heart", aloud(words)) };
    format!("<button class=\"{class} no-print\" type=\"button\" aria-pressed=\"false\">{words}</button>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(escape("<b a=\"1\">&'é"), "&lt;b a=&quot;1&quot;&gt;&amp;'é");
        assert_eq!(heart("<x>", false).matches('<').count(), 4);
    }
}
