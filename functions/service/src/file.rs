//! A person's file, opened: the row, the key and the answers; and what can go wrong with any file.

use crate::env::Env;
use crate::port::{Person, Persons as _, Store, StoreError};
use crate::seal::{PersonKey, SealError};
use domain::contact::Contact;
use domain::desk::staff::StaffCard;
use domain::desk::token;
use domain::form::ApplicationForm;
use domain::volunteer::form::VolunteerForm;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// The field name under which the form is sealed.
pub(crate) const FORM: &str = "form";

/// What is nobody's doing but ours: logged once with an id, answered without detail. Holds no personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A key or a sealed text.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// JSON that was written here does not read back; the error's words could hold data and are left out.
    #[error("stored JSON of the wrong shape")]
    Shape,
}

impl From<serde_json::Error> for Fault {
    fn from(_: serde_json::Error) -> Self {
        Self::Shape
    }
}

/// Lets `?` turn what the adapters answer into a use case's own error.
macro_rules! faults_into {
    ($error:ty) => {
        impl From<$crate::port::StoreError> for $error {
            fn from(error: $crate::port::StoreError) -> Self {
                Self::Fault(error.into())
            }
        }
        impl From<$crate::seal::SealError> for $error {
            fn from(error: $crate::seal::SealError) -> Self {
                Self::Fault(error.into())
            }
        }
        impl From<serde_json::Error> for $error {
            fn from(error: serde_json::Error) -> Self {
                Self::Fault(error.into())
            }
        }
    };
}
pub(crate) use faults_into;

/// The answers of a person, as they are sealed: the form of a job seeker or of a volunteer.
pub(crate) trait Answers: Serialize + DeserializeOwned {
    /// How to reach the person, if that can be read.
    fn contact(&self) -> Option<Contact>;
    /// First and last name, for the address of a letter.
    fn full_name(&self) -> String;
}

/// The answers of somebody with a case at the desk.
pub(crate) trait OfCase: Answers {
    /// First name and last name: as typed.
    fn who(&self) -> (&str, &str);
    /// The words by which they are found again under another spelling.
    fn sounds(&self) -> Vec<String>;
}

impl OfCase for ApplicationForm {
    fn who(&self) -> (&str, &str) {
        (&self.first_name, &self.last_name)
    }

    fn sounds(&self) -> Vec<String> {
        token::sounds(&self.first_name, &self.last_name, &self.birth_year)
    }
}

impl OfCase for VolunteerForm {
    fn who(&self) -> (&str, &str) {
        (&self.first_name, &self.last_name)
    }

    fn sounds(&self) -> Vec<String> {
        token::sounds_of_volunteer(&self.first_name, &self.last_name)
    }
}

impl Answers for ApplicationForm {
    fn contact(&self) -> Option<Contact> {
        self.read_contact().ok()
    }

    fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

impl Answers for VolunteerForm {
    fn contact(&self) -> Option<Contact> {
        self.read_contact().ok()
    }

    fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

impl Answers for StaffCard {
    fn contact(&self) -> Option<Contact> {
        self.contact()
    }

    fn full_name(&self) -> String {
        self.name.clone()
    }
}

/// A person whose data are readable.
pub(crate) struct OpenPerson<F = ApplicationForm> {
    pub(crate) row: Person,
    pub(crate) key: PersonKey,
    pub(crate) form: F,
}

impl<F: Answers> OpenPerson<F> {
    /// Opens a person's answers; nothing if they were erased.
    pub(crate) async fn load<S: Store>(
        env: Env<'_, S>,
        unit: &mut S::Unit,
        person: Uuid,
    ) -> Result<Option<Self>, Fault> {
        let row = unit.person(person).await?.ok_or_else(|| StoreError::Inconsistent {
            table: "person",
            column: "id",
            row: person.to_string(),
        })?;
        Self::open(env, row)
    }

    /// The answers in a row that was read; nothing if they were erased.
    pub(crate) fn open<S>(env: Env<'_, S>, row: Person) -> Result<Option<Self>, Fault> {
        let (Some(wrapped), Some(sealed)) = (&row.key, &row.form) else { return Ok(None) };
        let key = env.keys.unwrap(row.id, wrapped)?;
        let form = serde_json::from_slice(&key.open(FORM, sealed)?)?;
        Ok(Some(Self { row, key, form }))
    }

    /// The whole file of a new person, with a key of its own.
    pub(crate) fn create<S>(env: Env<'_, S>, form: F, contact_hash: Option<String>) -> Result<Self, Fault> {
        let id = env.id();
        let (key, wrapped) = env.keys.new_key(id, env.rng)?;
        let sealed = key.seal(FORM, &serde_json::to_vec(&form)?, env.rng)?;
        let (key_row, form_row) = (Some(wrapped), Some(sealed));
        let row = Person { id, key: key_row, form: form_row, contact_hash, created: env.now(), erased: None };
        Ok(Self { row, key, form })
    }

    /// Seals changed answers again, under the newest master key.
    pub(crate) async fn save<S: Store>(&mut self, env: Env<'_, S>, unit: &mut S::Unit) -> Result<(), Fault> {
        self.row.key = Some(env.keys.wrap(&self.key, env.rng)?);
        self.row.form = Some(self.key.seal(FORM, &serde_json::to_vec(&self.form)?, env.rng)?);
        Ok(unit.save_person(&self.row).await?)
    }
}
