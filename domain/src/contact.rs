//! How to reach a person: mail, telephone, or neither.

use crate::codes::codes;
use crate::illegal::Illegal;
use serde::{Deserialize, Serialize};

/// An e-mail address: as typed for sending, folded for comparing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Email(String);

impl Email {
    /// Reads an address.
    ///
    /// Deliberately lax (one @, a dot in the domain): only a message that arrives proves an address.
    ///
    /// # Errors
    /// `required`, `email-shape`, `too-long`.
    pub fn parse(typed: &str) -> Result<Self, Illegal> {
        let text = crate::text::line(typed, 254)?;
        let shape = || Illegal::new("email-shape");
        let (local, host) = text.rsplit_once('@').ok_or_else(shape)?;
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && local.chars().all(|c| c.is_ascii_graphic() && !"@,;:<>()[]\\\"".contains(c))
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let labels: Vec<&str> = host.split('.').collect();
        let host_ok = labels.len() >= 2
            && labels.iter().all(|l| {
                !l.is_empty()
                    && l.len() <= 63
                    && !l.starts_with('-')
                    && !l.ends_with('-')
                    && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            })
            && labels.last().is_some_and(|l| l.len() >= 2 && !l.chars().all(|c| c.is_ascii_digit()));
        if local_ok && host_ok { Ok(Self(text)) } else { Err(shape()) }
    }

    /// The address to send to.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form that finds duplicates: lower case.
    pub fn normalised(&self) -> String {
        self.0.to_lowercase()
    }
}

/// A telephone number in international form: `+32476123456`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Phone(String);

impl Phone {
    /// Reads a Belgian number (`0476 12 34 56`, `02 123 45 67`) or an international one (`+33 …`, `0033 …`).
    ///
    /// # Errors
    /// `required`, `phone-shape`.
    pub fn parse(typed: &str) -> Result<Self, Illegal> {
        if typed.trim().is_empty() {
            return Err(Illegal::new("required"));
        }
        let shape = || Illegal::new("phone-shape");
        if typed.chars().count() > 40
            || !typed.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+./-()".contains(c))
        {
            return Err(shape());
        }
        // `+32 (0)476 …` is how many people write it.
        let compact: String =
            typed.replace("(0)", "").chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let international = if let Some(rest) = compact.strip_prefix('+') {
            rest.to_owned()
        } else if let Some(rest) = compact.strip_prefix("00") {
            rest.to_owned()
        } else if let Some(rest) = compact.strip_prefix('0') {
            format!("32{rest}")
        } else {
            return Err(shape());
        };
        if !international.chars().all(|c| c.is_ascii_digit()) || international.starts_with('0') {
            return Err(shape());
        }
        let length_ok = match international.strip_prefix("32") {
            // A mobile number has nine digits after the country code, a fixed line eight.
            Some(national) if national.starts_with('4') => national.len() == 9 || is_fixed(national),
            Some(national) => is_fixed(national),
            None => (7..=15).contains(&international.len()),
        };
        if length_ok { Ok(Self(format!("+{international}"))) } else { Err(shape()) }
    }

    /// The number in international form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it can surely receive a text message: a Belgian mobile number, or a foreign one of unknown kind.
    pub fn takes_sms(&self) -> bool {
        match self.0.strip_prefix("+32") {
            Some(national) => national.len() == 9 && national.starts_with('4'),
            None => true,
        }
    }
}

/// A Belgian fixed line: eight digits (02, 03, 04 and 09 are zones of one digit).
fn is_fixed(national: &str) -> bool {
    national.len() == 8 && !national.starts_with('0')
}

codes! {
    /// How a person wants to hear from us; nobody needs an e-mail address (Constitutional Court 126/2025).
    pub enum ContactWay {
        /// By e-mail
        Email = "email",
        /// By text message
        Sms = "sms",
        /// By a call
        Call = "call",
        /// By letter
        Letter = "letter",
        /// The person comes to the desk
        Desk = "desk",
    }
}

/// Where to reach a person, complete for the way they chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Contact {
    /// By e-mail
    Email(Email),
    /// By text message
    Sms(Phone),
    /// By a call
    Call(Phone),
    /// By letter, to this address
    Letter(String),
    /// At the desk, by reference
    Desk,
}

impl Contact {
    /// The way of it.
    pub fn way(&self) -> ContactWay {
        match self {
            Self::Email(_) => ContactWay::Email,
            Self::Sms(_) => ContactWay::Sms,
            Self::Call(_) => ContactWay::Call,
            Self::Letter(_) => ContactWay::Letter,
            Self::Desk => ContactWay::Desk,
        }
    }

    /// What finds the same person again: the normalised address or number.
    pub fn key(&self) -> Option<String> {
        match self {
            Self::Email(email) => Some(email.normalised()),
            Self::Sms(phone) | Self::Call(phone) => Some(phone.as_str().to_owned()),
            Self::Letter(_) | Self::Desk => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses() {
        for ok in ["a@b.be", "Amina.El-Idrissi+job@Mail.Example.org", "x_y@sub.domain.brussels"] {
            assert_eq!(Email::parse(ok).unwrap().as_str(), ok);
        }
        for bad in [
            "a",
            "a@b",
            "@b.be",
            "a@@b.be",
            "a b@c.be",
            "a@b..be",
            "a@-b.be",
            ".a@b.be",
            "a@b.12",
            "a<x>@b.be",
        ] {
            assert!(Email::parse(bad).is_err(), "{bad}");
        }
        assert_eq!(Email::parse("A@B.be").unwrap().normalised(), "a@b.be");
    }

    #[test]
    fn numbers() {
        for (typed, read) in [
            ("0476 12 34 56", "+32476123456"),
            ("0476/12.34.56", "+32476123456"),
            ("+32 (0)476 12 34 56", "+32476123456"),
            ("0032476123456", "+32476123456"),
            ("02 123 45 67", "+3221234567"),
            ("+33 6 12 34 56 78", "+33612345678"),
        ] {
            assert_eq!(Phone::parse(typed).unwrap().as_str(), read, "{typed}");
        }
        for bad in [
            "",
            "abc",
            "12",
            "0476 12 34",
            "0476 12 34 56 78",
            "476123456",
            "+",
            "00",
            "+0476123456",
            "++32476123456",
        ] {
            assert!(Phone::parse(bad).is_err(), "{bad}");
        }
        assert!(Phone::parse("0476123456").unwrap().takes_sms());
        assert!(!Phone::parse("021234567").unwrap().takes_sms());
    }

    proptest! {
        #[test]
        fn nothing_typed_makes_it_panic(text in "\\PC*") {
            let _ = (Email::parse(&text), Phone::parse(&text));
        }

        #[test]
        fn a_read_number_reads_back(n in 470_000_000_u64..500_000_000) {
            let phone = Phone::parse(&format!("0{n}")).unwrap();
            prop_assert_eq!(Phone::parse(phone.as_str()).unwrap(), phone);
        }
    }
}
