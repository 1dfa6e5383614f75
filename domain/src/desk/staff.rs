//! Who a member of staff is: sealed like everybody's data.

use crate::codes::codes;
use crate::contact::{Contact, Email};
use crate::illegal::FieldErrors;
use crate::language::Lang;
use crate::text::line;
use serde::{Deserialize, Serialize};

codes! {
    /// What is changed on the list of staff.
    pub enum StaffAct {
        /// Somebody was listed
        Listed = "listed",
        /// Roles were given or taken
        Roles = "roles",
        /// They may not sign in any more
        ShutOut = "shut-out",
        /// They may sign in again
        LetIn = "let-in",
    }
}

/// Longest name of a member of staff.
pub const NAME_MAX: usize = 80;

/// Name and address of a member of staff, as typed by the administrator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StaffCard {
    /// First and last name: colleagues read it, people do not.
    pub name: String,
    /// Where codes go, and how the provider's sign-in is recognised.
    pub email: String,
    /// The language of the desk's mails.
    #[serde(default)]
    pub lang: Lang,
}

impl StaffCard {
    /// The card with clean texts, and its contact.
    ///
    /// # Errors
    /// Faults of `name` and `email`.
    pub fn complete(&self) -> Result<(Self, Contact), FieldErrors> {
        let mut faults = FieldErrors::default();
        let name = faults.take("name", line(&self.name, NAME_MAX));
        let email = faults.take("email", Email::parse(&self.email));
        match (name, email) {
            (Some(name), Some(email)) => {
                let card = Self { name, email: email.as_str().to_owned(), lang: self.lang };
                Ok((card, Contact::Email(email)))
            }
            _ => Err(faults),
        }
    }

    /// The contact, if the address can be read.
    pub fn contact(&self) -> Option<Contact> {
        Email::parse(&self.email).ok().map(Contact::Email)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_needs_a_name_and_an_address() {
        let card =
            StaffCard { name: "  Ana  Peeters ".into(), email: "Ana@Duo.example".into(), lang: Lang::Nl };
        let (clean, contact) = card.complete().unwrap();
        assert_eq!(clean.name, "Ana Peeters");
        assert_eq!(contact.key().unwrap(), clean.contact().unwrap().key().unwrap());
        let faults = StaffCard::default().complete().unwrap_err();
        assert_eq!(faults.0.keys().collect::<Vec<_>>(), ["email", "name"]);
    }
}
