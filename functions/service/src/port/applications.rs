//! Applications. No personal data outside what is sealed.

use super::StoreError;
use chrono::{DateTime, Utc};
use domain::application::State;
use domain::desk::record::EntryChannel;
use domain::language::Correspondence;
use domain::{ProgrammeId, Reference};
use uuid::Uuid;

/// How an application came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// By the public form
    Web,
    /// Made up for a demonstration
    Demo,
    /// Entered by the desk from the printed form
    Paper,
    /// Entered by the desk on the telephone
    Phone,
    /// Entered by the desk at the counter
    Counter,
}

impl From<EntryChannel> for Channel {
    fn from(channel: EntryChannel) -> Self {
        match channel {
            EntryChannel::Paper => Self::Paper,
            EntryChannel::Phone => Self::Phone,
            EntryChannel::Counter => Self::Counter,
        }
    }
}

impl Channel {
    /// The stored code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Demo => "demo",
            Self::Paper => "paper",
            Self::Phone => "phone",
            Self::Counter => "counter",
        }
    }

    /// The channel with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Web, Self::Demo, Self::Paper, Self::Phone, Self::Counter]
            .into_iter()
            .find(|channel| channel.code() == code)
    }
}

/// An application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Stable id.
    pub id: Uuid,
    /// Whose.
    pub person: Uuid,
    /// What the person writes down.
    pub reference: Reference,
    /// Who has it; absent while Actiris advises.
    pub programme: Option<ProgrammeId>,
    /// Where it stands.
    pub state: State,
    /// In this state since.
    pub since: DateTime<Utc>,
    /// Received.
    pub received: DateTime<Utc>,
    /// Counts every change; 1 when new.
    pub version: i64,
    /// The language of letters and messages.
    pub correspondence: Correspondence,
    /// How it came in.
    pub channel: Channel,
    /// Version of the rules that it was judged by.
    pub rules: String,
    /// An earlier open application with the same contact.
    pub duplicate_of: Option<Uuid>,
}

impl Application {
    /// Whether it is made up.
    pub fn is_demo(&self) -> bool {
        self.channel == Channel::Demo
    }
}

/// Why an application was not saved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// Another change came first.
    #[error("another change came first")]
    Stale,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Access to applications.
pub trait Applications {
    /// The application with this id.
    async fn application(&mut self, id: Uuid) -> Result<Option<Application>, StoreError>;
    /// The oldest open application of somebody with this contact.
    async fn open_application_of(&mut self, contact_hash: &str) -> Result<Option<Uuid>, StoreError>;
    /// Open applications whose clock may be due, oldest state first. A proposal has the clock of its duo.
    async fn applications_on_clock(&mut self, limit: usize) -> Result<Vec<Application>, StoreError>;
    /// Adds an application.
    async fn add_application(&mut self, application: &Application) -> Result<(), StoreError>;
    /// Saves state, programme and dates if the stored version is the one before this one.
    async fn save_application(&mut self, application: &Application) -> Result<(), SaveError>;
}
