//! A form in progress, the application or a volunteer's: above the pages, kept on the device only if the person wishes.

use super::answers::Answers;
use crate::device;
use domain::FieldErrors;
use domain::form::ApplicationForm;
use domain::volunteer::VolunteerForm;
use domain::wire::Submitted;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The application in progress: shared by the finder and the form.
pub type FormState = Form<ApplicationForm>;
/// A volunteer's form in progress.
pub type VolunteerFormState = Form<VolunteerForm>;

/// Days that a draft stays on the device.
const DRAFT_DAYS: i64 = 30;

/// A draft as kept on the device.
#[derive(Serialize, Deserialize)]
#[serde(bound(deserialize = "F: DeserializeOwned"))]
struct Draft<F> {
    key: Uuid,
    form: F,
    /// The day it was last changed.
    day: chrono::NaiveDate,
}

/// How old the draft on the device is.
#[derive(Deserialize)]
struct Kept {
    day: chrono::NaiveDate,
}

/// The form, its key and its faults.
pub struct Form<F: Answers> {
    /// The answers so far.
    pub form: RwSignal<F>,
    /// Faults of the page that is shown.
    pub errors: RwSignal<FieldErrors>,
    /// Whether the person wants the draft kept on this device.
    pub keep: RwSignal<bool>,
    /// A draft that the device held at the start: offered, not imposed.
    pub offered: RwSignal<bool>,
    /// After the server said "received".
    pub received: RwSignal<Option<Submitted>>,
    /// Whether the server had received an earlier version: later changes are not in it.
    pub earlier: RwSignal<bool>,
    /// What was sent under the key. It may have arrived although no answer came back.
    sent: StoredValue<Vec<F>>,
    /// The `Idempotency-Key` of this form: the same for every retry.
    key: StoredValue<Option<Uuid>>,
}

#[expect(clippy::expl_impl_clone_on_copy, reason = "a derived Copy would ask the answers to be Copy")]
impl<F: Answers> Clone for Form<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F: Answers> Copy for Form<F> {}

impl<F: Answers> Form<F> {
    /// An empty form.
    pub fn new() -> Self {
        Self {
            form: RwSignal::new(F::default()),
            errors: RwSignal::new(FieldErrors::default()),
            keep: RwSignal::new(false),
            offered: RwSignal::new(false),
            received: RwSignal::new(None),
            earlier: RwSignal::new(false),
            sent: StoredValue::new(Vec::new()),
            key: StoredValue::new(None),
        }
    }

    /// Looks for a draft on the device; one that is older than thirty days is wiped.
    pub fn load(self) {
        // Only its day: the code that reads a form comes with the pages that show one.
        let Some(kept) = device::read::<Kept>(F::DRAFT) else { return };
        if (super::today() - kept.day).num_days() > DRAFT_DAYS {
            device::forget(F::DRAFT);
        } else {
            self.offered.set(true);
        }
    }

    /// Takes the offered draft.
    pub fn resume(self) {
        if let Some(draft) = device::read::<Draft<F>>(F::DRAFT) {
            self.key.set_value(Some(draft.key));
            self.form.set(draft.form);
            self.keep.set(true);
        }
        self.offered.set(false);
    }

    /// Changes an answer; the draft follows if it is kept.
    pub fn update(self, change: impl FnOnce(&mut F)) {
        self.form.update(change);
        self.save();
    }

    /// Keeps the draft on the device, or no longer. Says whether the device agreed.
    pub fn set_keep(self, keep: bool) -> bool {
        self.keep.set(keep);
        if keep {
            return self.save();
        }
        device::forget(F::DRAFT);
        true
    }

    fn save(self) -> bool {
        let draft = || Draft { key: self.key(), form: self.form.get_untracked(), day: super::today() };
        !self.keep.get_untracked() || device::write(F::DRAFT, &draft())
    }

    /// The key of this form; made on first use.
    pub fn key(self) -> Uuid {
        if let Some(key) = self.key.get_value() {
            return key;
        }
        let key = random_key();
        self.key.set_value(Some(key));
        key
    }

    /// Notes what is sent under the key, and answers what else was sent under it, newest first.
    pub fn sending(self, form: &F) -> Vec<F> {
        let others = self.sent.with_value(|sent| sent.iter().rev().filter(|s| *s != form).cloned().collect());
        self.sent.update_value(|sent| {
            if !sent.contains(form) {
                sent.push(form.clone());
            }
        });
        others
    }

    /// Keeps the receipt and forgets the rest.
    pub fn receive(self, submitted: Submitted, earlier: bool) {
        self.received.set(Some(submitted));
        self.earlier.set(earlier);
        self.wipe();
    }

    /// Forgets everything: answers, faults, key and draft.
    pub fn wipe(self) {
        device::forget(F::DRAFT);
        self.form.set(F::default());
        self.errors.set(FieldErrors::default());
        self.keep.set(false);
        self.offered.set(false);
        self.sent.set_value(Vec::new());
        self.key.set_value(None);
    }
}

/// A random UUID from the browser's generator.
fn random_key() -> Uuid {
    let mut bytes = [0_u8; 16];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}
