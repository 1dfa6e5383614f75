//! The outbox: messages written with the move that they tell of, sent later by the worker.

use super::StoreError;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// What a message tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The application arrived.
    Received,
    /// An access code.
    Code,
    /// "There is news".
    News,
    /// The withdrawal is noted.
    Withdrawn,
    /// The data are erased.
    Erased,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Received, Self::Code, Self::News, Self::Withdrawn, Self::Erased];

    /// The stored code, and the first word of its keys in the texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Code => "code",
            Self::News => "news",
            Self::Withdrawn => "withdrawn",
            Self::Erased => "erased",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where a message goes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Address {
    /// A mail address
    Mail(String),
    /// A telephone number in international form
    Sms(String),
}

/// A message that waits. Address and values are sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id: the gateway sees it at most once.
    pub id: Uuid,
    /// To whom; one person's messages leave in order.
    pub person: Uuid,
    /// What it tells.
    pub kind: Kind,
    /// A key of its own, wrapped, when the person's key will be gone by then.
    pub key: Option<Vec<u8>>,
    /// Address, language and values, sealed.
    pub sealed: Vec<u8>,
    /// Written.
    pub created: DateTime<Utc>,
    /// Not sent before.
    pub due: DateTime<Utc>,
    /// Worthless afterwards.
    pub expires: Option<DateTime<Utc>>,
    /// Failed attempts so far.
    pub attempts: i64,
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The gateway has it: the sealed text is dropped.
    Sent,
    /// Again at this time.
    Again(DateTime<Utc>),
    /// Given up or expired: the sealed text is dropped.
    Dropped,
}

/// Access to the outbox.
pub trait Outbox {
    /// Adds a message.
    async fn add_message(&mut self, message: &Message) -> Result<(), StoreError>;
    /// Adds a row that costs the same and is never sent, for a reference that nobody has.
    async fn add_decoy(&mut self, message: &Message) -> Result<(), StoreError>;
    /// Takes the oldest due message whose person has no older waiting one, until the lease ends.
    async fn claim_message(
        &mut self,
        now: DateTime<Utc>,
        lease: DateTime<Utc>,
    ) -> Result<Option<Message>, StoreError>;
    /// Notes how an attempt ended and gives the lease back.
    async fn settle_message(
        &mut self,
        id: Uuid,
        at: DateTime<Utc>,
        outcome: Outcome,
    ) -> Result<(), StoreError>;
    /// How many messages wait.
    async fn waiting_messages(&mut self) -> Result<usize, StoreError>;
}
