//! Volunteers. No personal data outside what is sealed: codes, dates, and what was accepted.

use super::{Channel, SaveError, StoreError};
use chrono::{DateTime, Utc};
use domain::language::Correspondence;
use domain::volunteer::State;
use domain::volunteer::consent::Publication;
use domain::{ProgrammeId, Reference};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A version of a document that somebody accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// Code of the version.
    pub version: String,
    /// When.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
}

/// The documents that a volunteer accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Papers {
    /// The information note: nobody submits without.
    pub note: Accepted,
    /// The charter: nobody becomes a mentor without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charter: Option<Accepted>,
}

/// A volunteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volunteer {
    /// Stable id; the mentor that they become has the same one.
    pub id: Uuid,
    /// Whose.
    pub person: Uuid,
    /// What the person writes down.
    pub reference: Reference,
    /// Who has the file; absent while Actiris advises.
    pub programme: Option<ProgrammeId>,
    /// Where it stands.
    pub state: State,
    /// In this state since; for an available mentor since their last yes, or since they were asked.
    pub since: DateTime<Utc>,
    /// Received.
    pub received: DateTime<Utc>,
    /// Counts every change; 1 when new.
    pub version: i64,
    /// The language of letters and messages.
    pub correspondence: Correspondence,
    /// How the file came in.
    pub channel: Channel,
    /// Version of the rules that it was judged by.
    pub rules: String,
    /// An earlier open file with the same contact.
    pub duplicate_of: Option<Uuid>,
    /// What may be public, and who said yes.
    pub publication: Publication,
    /// What they accepted.
    pub papers: Papers,
    /// From when on the clock has something to do here, if ever.
    pub wake: Option<DateTime<Utc>>,
}

impl Volunteer {
    /// Whether they are made up.
    pub fn is_demo(&self) -> bool {
        self.channel == Channel::Demo
    }
}

/// Access to volunteers.
pub trait Volunteers {
    /// The volunteer with this id.
    async fn volunteer(&mut self, id: Uuid) -> Result<Option<Volunteer>, StoreError>;
    /// The oldest open file of a volunteer with this contact.
    async fn open_volunteer_of(&mut self, contact_hash: &str) -> Result<Option<Uuid>, StoreError>;
    /// Those whose clock has woken by an instant, longest awake first.
    async fn volunteers_awake(
        &mut self,
        now: DateTime<Utc>,
        limit: usize,
    ) -> Result<Vec<Volunteer>, StoreError>;
    /// Adds a volunteer.
    async fn add_volunteer(&mut self, volunteer: &Volunteer) -> Result<(), StoreError>;
    /// Saves what changes (not person, reference, channel, rules, duplicate) if the stored version is the one before
    /// this one.
    async fn save_volunteer(&mut self, volunteer: &Volunteer) -> Result<(), SaveError>;
    /// Puts the clock to rest if it is still the one that woke at this instant; says whether it was. The version stays:
    /// nobody's page is older for it.
    async fn rest_volunteer(&mut self, id: Uuid, woken: DateTime<Utc>) -> Result<bool, StoreError>;
}
