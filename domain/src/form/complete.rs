//! The whole form: checked, judged, cleaned.

use super::fields::unique;
use super::{ApplicationForm, Choice, NOTE_MAX, Question};
use crate::contact::Contact;
use crate::illegal::FieldErrors;
use crate::language::Correspondence;
use crate::person::Name;
use crate::programme::eligibility::{Facts, Verdict};
use crate::text;
use chrono::NaiveDate;
use uuid::Uuid;

/// A complete application: everything checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The programme, or advice.
    pub choice: Choice,
    /// Wished mentors, without repetition.
    pub mentors: Vec<Uuid>,
    /// First name.
    pub first_name: Name,
    /// Last name.
    pub last_name: Name,
    /// How to be reached.
    pub contact: Contact,
    /// Language of letters and messages.
    pub correspondence: Correspondence,
    /// The facts that eligibility was judged by.
    pub facts: Facts,
    /// The cleaned answers: what is sealed, shown again and corrected.
    pub form: ApplicationForm,
}

/// Why a form is not a submission.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompleteError {
    /// Some answers are missing or wrong.
    #[error(transparent)]
    Fields(FieldErrors),
    /// The chosen programme is surely closed: a page with reasons and a next door, not a field error.
    #[error("the programme is closed to this person")]
    NotEligible(Verdict),
}

impl ApplicationForm {
    /// Checks everything and cleans the answers.
    ///
    /// # Errors
    /// [`CompleteError::Fields`] with every fault, else [`CompleteError::NotEligible`].
    pub fn complete(&self, today: NaiveDate) -> Result<Submission, CompleteError> {
        let mut errors = FieldErrors::default();
        for question in self.questions() {
            for (field, fault) in self.check(question, today).0 {
                errors.add(&field, fault);
            }
        }
        let first_name = errors.take("first_name", Name::parse(&self.first_name));
        let last_name = errors.take("last_name", Name::parse(&self.last_name));
        let contact = self.contact_fields().take(&mut errors);
        let note = errors.take("note", text::free(&self.note, NOTE_MAX));
        let (
            Some(choice),
            Some(first_name),
            Some(last_name),
            Some(contact),
            Some(correspondence),
            Some(note),
            true,
        ) = (self.choice, first_name, last_name, contact, self.correspondence, note, errors.is_empty())
        else {
            return Err(CompleteError::Fields(errors));
        };
        if let Some((_, verdict @ Verdict::NotEligible { .. })) = self.verdict(today) {
            return Err(CompleteError::NotEligible(verdict));
        }
        let form = self.cleaned(note, &first_name, &last_name, &contact);
        Ok(Submission {
            choice,
            mentors: form.mentors.clone(),
            first_name,
            last_name,
            contact,
            correspondence,
            facts: self.facts(today),
            form,
        })
    }

    /// The same answers without stray spaces, repetitions, or fields that were not asked.
    fn cleaned(&self, note: String, first: &Name, last: &Name, contact: &Contact) -> Self {
        let asked = self.questions().contains(&Question::Background);
        let mut form = Self {
            birth_year: self.birth_year.trim().to_owned(),
            postcode: self.postcode.trim().to_owned(),
            origin: self.origin.filter(|_| asked),
            long_term_residence: self.long_term_residence.filter(|_| asked),
            note,
            first_name: first.as_str().to_owned(),
            last_name: last.as_str().to_owned(),
            ..self.clone()
        };
        unique(&mut form.mentors);
        unique(&mut form.sectors);
        unique(&mut form.times);
        form.set_contact(contact);
        form
    }
}
