//! What both public forms have in common: a draft, languages, a way to be reached.

use crate::device;
use crate::route::Route;
use domain::contact::ContactWay;
use domain::form::ApplicationForm;
use domain::language::{Correspondence, Spoken};
use domain::volunteer::VolunteerForm;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The answers of a public form.
pub trait Answers:
    Clone + Default + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// The key of its draft on the device.
    const DRAFT: &'static str;
    /// The sentence that offers a draft from another day.
    const OFFER: &'static str;
    /// The page before its first question.
    const START: Route;

    /// Languages with level.
    fn languages(&mut self) -> &mut Vec<Spoken>;
    /// How to reach the person.
    fn reach(&mut self) -> Reach<'_>;
}

/// The fields of contact.
pub struct Reach<'a> {
    /// In which way.
    pub way: &'a mut Option<ContactWay>,
    /// For e-mail.
    pub email: &'a mut String,
    /// For messages and calls.
    pub phone: &'a mut String,
    /// For letters.
    pub address: &'a mut String,
    /// The language of letters.
    pub correspondence: &'a mut Option<Correspondence>,
}

macro_rules! asks_for_both {
    () => {
        fn languages(&mut self) -> &mut Vec<Spoken> {
            &mut self.languages
        }

        fn reach(&mut self) -> Reach<'_> {
            Reach {
                way: &mut self.contact,
                email: &mut self.email,
                phone: &mut self.phone,
                address: &mut self.address,
                correspondence: &mut self.correspondence,
            }
        }
    };
}

impl Answers for ApplicationForm {
    const DRAFT: &'static str = device::DRAFT;
    const OFFER: &'static str = "draft-offer";
    const START: Route = Route::Apply;

    asks_for_both!();
}

impl Answers for VolunteerForm {
    const DRAFT: &'static str = device::VOLUNTEER_DRAFT;
    const OFFER: &'static str = "volunteer-draft-offer";
    const START: Route = Route::Volunteer;

    asks_for_both!();
}
