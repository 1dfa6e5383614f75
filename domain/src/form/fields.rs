//! Fields that the form of a job seeker and the form of a volunteer read in the same way.

use crate::contact::{Contact, ContactWay, Email, Phone};
use crate::illegal::{FieldErrors, Illegal};
use crate::language::Spoken;
use crate::text;

/// Longest postal address.
pub const ADDRESS_MAX: usize = 200;
/// Most languages.
pub const LANGUAGES_MAX: usize = 8;

/// The contact as typed: only the field of the chosen way is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ContactFields<'a> {
    /// How.
    pub way: Option<ContactWay>,
    /// For `email`.
    pub email: &'a str,
    /// For `sms` and `call`.
    pub phone: &'a str,
    /// For `letter`.
    pub address: &'a str,
}

impl<'a> ContactFields<'a> {
    /// How to reach the person.
    ///
    /// # Errors
    /// The faults of the contact fields.
    pub fn read(self) -> Result<Contact, FieldErrors> {
        let mut errors = FieldErrors::default();
        self.take(&mut errors).ok_or(errors)
    }

    /// The fields of a contact, the other ways empty.
    pub fn of(contact: &'a Contact) -> Self {
        let empty = Self { way: Some(contact.way()), ..Self::default() };
        match contact {
            Contact::Email(email) => Self { email: email.as_str(), ..empty },
            Contact::Sms(phone) | Contact::Call(phone) => Self { phone: phone.as_str(), ..empty },
            Contact::Letter(address) => Self { address, ..empty },
            Contact::Desk => empty,
        }
    }

    /// Reads the contact for the chosen way, or notes the faults.
    pub(crate) fn take(self, errors: &mut FieldErrors) -> Option<Contact> {
        match errors.take("contact", required(self.way))? {
            ContactWay::Email => errors.take("email", Email::parse(self.email)).map(Contact::Email),
            ContactWay::Sms => errors
                .take(
                    "phone",
                    Phone::parse(self.phone).and_then(|phone| {
                        if phone.takes_sms() { Ok(phone) } else { Err(Illegal::new("phone-no-sms")) }
                    }),
                )
                .map(Contact::Sms),
            ContactWay::Call => errors.take("phone", Phone::parse(self.phone)).map(Contact::Call),
            ContactWay::Letter => {
                let address = text::free(self.address, ADDRESS_MAX)
                    .and_then(|a| if a.is_empty() { Err(Illegal::new("required")) } else { Ok(a) });
                errors.take("address", address).map(Contact::Letter)
            }
            ContactWay::Desk => Some(Contact::Desk),
        }
    }
}

/// The languages that a person speaks: at least one, none twice.
pub(crate) fn check_languages(languages: &[Spoken]) -> Result<(), Illegal> {
    at_least_one(languages)?;
    at_most(languages.len(), LANGUAGES_MAX)?;
    let twice = |s: &Spoken| languages.iter().filter(|o| o.language == s.language).count() > 1;
    if languages.iter().any(twice) { Err(Illegal::new("twice")) } else { Ok(()) }
}

pub(crate) fn required<T>(value: Option<T>) -> Result<T, Illegal> {
    value.ok_or_else(|| Illegal::new("required"))
}

pub(crate) fn at_least_one<T>(values: &[T]) -> Result<(), Illegal> {
    if values.is_empty() { Err(Illegal::new("required")) } else { Ok(()) }
}

pub(crate) fn at_most(count: usize, max: usize) -> Result<(), Illegal> {
    if count > max { Err(Illegal::new("too-many").with("max", max)) } else { Ok(()) }
}

pub(crate) fn unique<T: PartialEq + Copy>(values: &mut Vec<T>) {
    let mut seen = Vec::with_capacity(values.len());
    values.retain(|value| {
        let new = !seen.contains(value);
        seen.push(*value);
        new
    });
}
