//! Whom the page of a duo names outside the duo.

use domain::ProgrammeId;
use domain::wire::ContactPerson;

/// The free number of the scheme: it stands in every letter, and whoever answers knows the coordinators.
const SCHEME_PHONE: &str = "0800 35 123";

/// Somebody outside the programmes who hears worries; from the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Safeguarding {
    /// A name, or a role.
    pub name: String,
    /// A number to call.
    pub phone: String,
    /// An address to write to; worries are announced there. Empty for none.
    pub mail: String,
}

impl Safeguarding {
    pub(crate) fn person(&self) -> ContactPerson {
        let email = Some(self.mail.clone()).filter(|mail| !mail.is_empty());
        ContactPerson { name: self.name.clone(), phone: self.phone.clone(), email }
    }
}

/// The coordinator of a programme.
pub(crate) fn coordinator(programme: ProgrammeId) -> ContactPerson {
    let name = programme.programme().name.to_owned();
    ContactPerson { name, phone: SCHEME_PHONE.to_owned(), email: None }
}
