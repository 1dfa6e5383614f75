//! One of the two, whose data are readable: to write to them, to name them, to open their words.

use crate::env::Env;
use crate::file::{Answers, Fault, OpenPerson};
use crate::outbox::Recipient;
use crate::port::{Applications as _, Store, StoredDuo, Volunteers as _, Words};
use crate::seal::PersonKey;
use domain::contact::Contact;
use domain::duo::Side;
use domain::form::ApplicationForm;
use domain::volunteer::VolunteerForm;
use domain::{Lang, Reference};
use uuid::Uuid;

pub(crate) struct Member {
    pub(crate) person: Uuid,
    pub(crate) key: PersonKey,
    pub(crate) first_name: String,
    pub(crate) lang: Lang,
    pub(crate) reference: Reference,
    /// Made up: nobody is told anything.
    pub(crate) demo: bool,
    pub(crate) name: String,
    pub(crate) contact: Option<Contact>,
}

impl Member {
    fn of<F: Answers>(
        person: OpenPerson<F>,
        first_name: impl Fn(&F) -> String,
        lang: Lang,
        reference: Reference,
        demo: bool,
    ) -> Self {
        let OpenPerson { row, key, form } = person;
        let (first_name, name, contact) = (first_name(&form), form.full_name(), form.contact());
        Self { person: row.id, key, first_name, lang, reference, demo, name, contact }
    }

    /// One of the two; nothing if they are erased, or made up without a file of their own.
    pub(crate) async fn load<S: Store>(
        env: Env<'_, S>,
        unit: &mut S::Unit,
        duo: &StoredDuo,
        side: Side,
    ) -> Result<Option<Self>, Fault> {
        match side {
            Side::Mentee => {
                let Some(file) = unit.application(duo.application).await? else { return Ok(None) };
                let (lang, demo) = (file.correspondence.into(), file.is_demo());
                let person = OpenPerson::<ApplicationForm>::load(env, unit, file.person).await?;
                Ok(person.map(|person| {
                    Self::of(person, |form| form.first_name.clone(), lang, file.reference, demo)
                }))
            }
            Side::Mentor => {
                let Some(file) = unit.volunteer(duo.mentor).await? else { return Ok(None) };
                let (lang, demo) = (file.correspondence.into(), file.is_demo());
                let person = OpenPerson::<VolunteerForm>::load(env, unit, file.person).await?;
                Ok(person.map(|person| {
                    Self::of(person, |form| form.first_name.clone(), lang, file.reference, demo)
                }))
            }
        }
    }

    /// How to write to them; nothing for who is made up or cannot be reached.
    pub(crate) fn recipient(&self) -> Option<Recipient<'_>> {
        let contact = self.contact.as_ref().filter(|_| !self.demo)?;
        Some(Recipient {
            person: self.person,
            key: &self.key,
            name: self.name.clone(),
            contact,
            lang: self.lang,
            reference: &self.reference,
        })
    }

    /// Seals words of this person.
    pub(crate) fn seal<S>(&self, env: Env<'_, S>, field: &str, words: &[u8]) -> Result<Words, Fault> {
        let sealed = Some(self.key.seal(field, words, env.rng)?);
        Ok(Words { writer: self.person, sealed })
    }
}

/// The two, as far as they are readable.
pub(crate) struct Both {
    mentee: Option<Member>,
    mentor: Option<Member>,
}

impl Both {
    pub(crate) async fn load<S: Store>(
        env: Env<'_, S>,
        unit: &mut S::Unit,
        duo: &StoredDuo,
    ) -> Result<Self, Fault> {
        Ok(Self {
            mentee: Member::load(env, unit, duo, Side::Mentee).await?,
            mentor: Member::load(env, unit, duo, Side::Mentor).await?,
        })
    }

    pub(crate) fn of(&self, side: Side) -> Option<&Member> {
        match side {
            Side::Mentee => self.mentee.as_ref(),
            Side::Mentor => self.mentor.as_ref(),
        }
    }

    /// Opens words of either; nothing if their writer is erased.
    pub(crate) fn open(&self, field: &str, words: &Words) -> Result<Option<Vec<u8>>, Fault> {
        let writer = Side::ALL.iter().filter_map(|side| self.of(*side)).find(|m| m.person == words.writer);
        let (Some(writer), Some(sealed)) = (writer, &words.sealed) else { return Ok(None) };
        Ok(Some(writer.key.open(field, sealed)?))
    }

    /// The same as text.
    pub(crate) fn text(&self, field: &str, words: &Words) -> Result<Option<String>, Fault> {
        let bytes = self.open(field, words)?;
        bytes.map(|bytes| String::from_utf8(bytes).map_err(|_| Fault::Shape)).transpose()
    }
}
