//! Widgets on the sites of others, and on which of these sites which widget pauses.

use crate::codes::codes;
use crate::illegal::Illegal;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

codes! {
    /// A widget that other sites can show.
    pub enum Widget {
        /// Cards of mentors.
        Mentors = "mentors",
        /// The first question of "which programme fits me".
        Finder = "finder",
        /// Mentored so far, against the target.
        Progress = "progress",
        /// Waiting time per programme.
        Waits = "waits",
        /// The button that opens the form.
        Apply = "apply",
    }
}

impl Widget {
    /// The widgets that a word of the operator means: one by its code, or `all`.
    ///
    /// # Errors
    /// `unknown`.
    pub fn named(word: &str) -> Result<&'static [Self], Illegal> {
        if word == "all" {
            return Ok(Self::ALL);
        }
        Self::ALL
            .iter()
            .find(|widget| widget.code() == word)
            .map(std::slice::from_ref)
            .ok_or_else(|| Illegal::new("unknown"))
    }
}

/// The host name of a site, written as browsers write `location.hostname`: lower case, no scheme, no port; other scripts as
/// `xn--…`; IPv6 in brackets. A dot at the end is dropped: it is the same site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site(String);

/// Longest host name in characters, and longest part of one between dots (RFC 1035 §2.3.4).
const NAME_MAX: usize = 253;
const LABEL_MAX: usize = 63;

impl Site {
    /// Reads a host name.
    ///
    /// # Errors
    /// `required`, `too-long` (`max`), `host-name`: no name that a browser could give.
    pub fn parse(raw: &str) -> Result<Self, Illegal> {
        let text = raw.trim();
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.is_empty() {
            return Err(Illegal::new("required"));
        }
        if text.len() > NAME_MAX {
            return Err(Illegal::new("too-long").with("max", NAME_MAX));
        }
        let name = text.to_ascii_lowercase();
        let address = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        match address {
            Some(v6) => v6.parse::<Ipv6Addr>().ok().map(|v6| Self(format!("[{v6}]"))),
            None => is_name(&name).then_some(Self(name)),
        }
        .ok_or_else(|| Illegal::new("host-name"))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Letters, digits, dashes and underscores between dots. A name that ends in a number is an IPv4 address, or none at all
/// (WHATWG URL, "ends in a number").
fn is_name(name: &str) -> bool {
    let label = |label: &str| {
        (1..=LABEL_MAX).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let numeric = |label: &str| label.bytes().all(|b| b.is_ascii_digit());
    name.split('.').all(label)
        && (!name.rsplit('.').next().is_some_and(numeric) || name.parse::<Ipv4Addr>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_written_as_browsers_write_them() {
        for (raw, name) in [
            ("www.actiris.brussels", "www.actiris.brussels"),
            (" WWW.Actiris.Brussels. ", "www.actiris.brussels"),
            ("localhost", "localhost"),
            ("127.0.0.1", "127.0.0.1"),
            ("[::1]", "[::1]"),
            ("[2001:DB8:0:0::1]", "[2001:db8::1]"),
            ("xn--emplo-dsa.example", "xn--emplo-dsa.example"),
            ("my_site.example", "my_site.example"),
        ] {
            assert_eq!(Site::parse(raw).as_ref().map(Site::as_str), Ok(name), "{raw}");
        }
    }

    #[test]
    fn what_no_browser_says_is_no_host() {
        for (raw, code) in [
            ("", "required"),
            (" . ", "required"),
            ("https://actiris.brussels", "host-name"),
            ("actiris.brussels:443", "host-name"),
            ("actiris.brussels/fr", "host-name"),
            ("user@actiris.brussels", "host-name"),
            ("emploi-bruxellesé.example", "host-name"),
            ("a..example", "host-name"),
            (".example", "host-name"),
            ("-a.example", "host-name"),
            ("*.example", "host-name"),
            ("256.0.0.1", "host-name"),
            ("1.2", "host-name"),
            ("::1", "host-name"),
            ("[1.2.3.4]", "host-name"),
            ("two words", "host-name"),
        ] {
            assert_eq!(Site::parse(raw).map_err(|fault| fault.code), Err(code.to_owned()), "{raw}");
        }
        assert_eq!(Site::parse(&"a.".repeat(130)).map_err(|fault| fault.code), Err("too-long".to_owned()));
        let long = format!("{}.example", "a".repeat(64));
        assert_eq!(Site::parse(&long).map_err(|fault| fault.code), Err("host-name".to_owned()));
    }

    #[test]
    fn a_word_means_one_widget_or_all() {
        assert_eq!(Widget::named("waits"), Ok([Widget::Waits].as_slice()));
        assert_eq!(Widget::named("all"), Ok(Widget::ALL));
        assert!(Widget::named("Mentors").is_err());
    }
}
