//! The whole form: checked, judged, cleaned.

use super::check::{capacity, helps};
use super::{LINE_MAX, STORY_MAX, VolunteerForm, VolunteerQuestion, WorkStatus, check};
use crate::contact::Contact;
use crate::form::{Choice, CompleteError};
use crate::illegal::{FieldErrors, Illegal};
use crate::language::Correspondence;
use crate::person::Name;
use crate::programme::eligibility::{Facts, Verdict, YesNo};
use crate::text;
use crate::volunteer::consent::{CardField, offered};
use crate::volunteer::note::{NOTE, Version};
use chrono::NaiveDate;

/// A complete volunteer's file: everything checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VolunteerSubmission {
    /// The programme, or advice.
    pub choice: Choice,
    /// Decides whether form C45B is due.
    pub status: WorkStatus,
    /// First name.
    pub first_name: Name,
    /// Last name.
    pub last_name: Name,
    /// How to be reached.
    pub contact: Contact,
    /// Language of letters and messages.
    pub correspondence: Correspondence,
    /// How many mentees at once.
    pub capacity: u8,
    /// What may be public; `None` if the card may not be public at all.
    pub publish: Option<Vec<CardField>>,
    /// The information note that they accepted.
    pub note: Version,
    /// The facts that eligibility was judged by.
    pub facts: Facts,
    /// The cleaned answers: what is sealed, shown again and corrected.
    pub form: VolunteerForm,
}

impl VolunteerForm {
    /// Checks everything and cleans the answers.
    ///
    /// # Errors
    /// [`CompleteError::Fields`] with every fault, else [`CompleteError::NotEligible`].
    pub fn complete(&self, today: NaiveDate) -> Result<VolunteerSubmission, CompleteError> {
        self.whole(NOTE.accepted(&self.note_version, today), today)
    }

    /// Checks and cleans corrected answers. The choice, the accepted note and the consent stay as they were: a newer note
    /// or a new yes is another act.
    ///
    /// # Errors
    /// As [`VolunteerForm::complete`].
    pub fn corrected(&self, before: &Self, today: NaiveDate) -> Result<VolunteerSubmission, CompleteError> {
        let form = Self {
            choice: before.choice,
            publish: before.publish,
            consent: before.consent.clone(),
            note_version: before.note_version.clone(),
            ..self.clone()
        };
        form.whole(NOTE.version(&form.note_version), today)
    }

    fn whole(
        &self,
        note: Result<Version, Illegal>,
        today: NaiveDate,
    ) -> Result<VolunteerSubmission, CompleteError> {
        let mut errors = FieldErrors::default();
        for question in VolunteerQuestion::ALL.iter().filter(|q| **q != VolunteerQuestion::Note) {
            for (field, fault) in self.check(*question, today).0 {
                errors.add(&field, fault);
            }
        }
        let first_name = errors.take("first_name", Name::parse(&self.first_name));
        let last_name = errors.take("last_name", Name::parse(&self.last_name));
        let contact = self.contact_fields().take(&mut errors);
        let capacity = errors.take("capacity", capacity(self.capacity));
        let note = errors.take("note_version", note);
        let words = self.words(&mut errors);
        let (
            Some(choice),
            Some(status),
            Some(first_name),
            Some(last_name),
            Some(contact),
            Some(correspondence),
            Some(capacity),
            Some(note),
            Some(words),
            true,
        ) = (
            self.choice,
            self.status,
            first_name,
            last_name,
            contact,
            self.correspondence,
            capacity,
            note,
            words,
            errors.is_empty(),
        )
        else {
            return Err(CompleteError::Fields(errors));
        };
        if let Some((_, verdict @ Verdict::NotEligible { .. })) = self.verdict(today) {
            return Err(CompleteError::NotEligible(verdict));
        }
        let form = self.cleaned(words, choice, (&first_name, &last_name), &contact, note);
        Ok(VolunteerSubmission {
            choice,
            status,
            first_name,
            last_name,
            contact,
            correspondence,
            capacity,
            publish: (form.publish == Some(YesNo::Yes)).then(|| form.consent.clone()),
            note,
            facts: form.facts(today),
            form,
        })
    }

    /// The typed texts, cleaned.
    fn words(&self, errors: &mut FieldErrors) -> Option<Words> {
        let profession = errors.take("profession", text::line(&self.profession, LINE_MAX));
        let company = errors.take("company", self.check_company());
        let company_code = errors.take("company_code", self.check_company_code());
        let years = errors.take("years", check::years(&self.years));
        let helps = errors.take("helps", helps(&self.helps));
        let story = errors.take("story", text::free(&self.story, STORY_MAX));
        Some(Words {
            profession: profession?,
            company: company?,
            company_code: company_code?,
            years: years?,
            helps: helps?,
            story: story?,
        })
    }

    /// The same answers without stray spaces, repetitions, or fields that were not asked.
    fn cleaned(
        &self,
        words: Words,
        choice: Choice,
        (first, last): (&Name, &Name),
        contact: &Contact,
        note: Version,
    ) -> Self {
        let asked_year = Some(self.birth_year.trim()).filter(|_| self.asks_birth_year()).unwrap_or_default();
        let mut form = Self {
            birth_year: asked_year.to_owned(),
            profession: words.profession,
            company: words.company,
            company_code: words.company_code,
            years: words.years.to_string(),
            helps: words.helps,
            story: words.story,
            note_version: note.code.to_owned(),
            first_name: first.as_str().to_owned(),
            last_name: last.as_str().to_owned(),
            ..self.clone()
        };
        form.set_availability(self.times.clone(), self.modes.clone(), self.commune);
        let ticked = |field: &CardField| form.publish == Some(YesNo::Yes) && self.consent.contains(field);
        form.consent = offered(choice).into_iter().filter(ticked).collect();
        form.set_contact(contact);
        form
    }
}

/// The typed texts, cleaned.
struct Words {
    profession: String,
    company: String,
    company_code: String,
    years: u8,
    helps: Vec<String>,
    story: String,
}
