//! The outbox: messages written with the move that they tell of, sent later by the worker; and the list of people
//! whom somebody calls, because no message reaches them.

use super::{Kind, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Where a message goes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Address {
    /// A mail address
    Mail(String),
    /// A telephone number in international form
    Sms(String),
    /// A postal address, for who has neither: the message is printed and never given to the gateway
    Post {
        /// Who lives there; stands above the address, and nowhere else.
        name: String,
        /// The lines of the address.
        lines: Vec<String>,
    },
}

/// A message that waits. Address and values are sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id: the gateway sees it at most once.
    pub id: Uuid,
    /// To whom; one person's messages leave in order. Nil for a message to an office.
    pub person: Uuid,
    /// What it tells.
    pub kind: Kind,
    /// A key of its own, wrapped, when the person's key will be gone by then, or there is no person.
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

/// Where a message stands. All but `waiting` and `to-print` are settled: their sealed text and key are gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageState {
    /// It waits for its turn or for another attempt; the person's later messages wait behind it.
    Waiting,
    /// The gateway took it, or the letter was printed.
    Sent,
    /// The gateway never took it, and it was given up.
    Failed,
    /// The gateway took it and said later that it did not arrive.
    Bounced,
    /// A letter that somebody has to print; nothing waits behind it.
    ToPrint,
    /// Nobody needs it any more: it expired, or its person was erased.
    Dropped,
}

impl MessageState {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Waiting, Self::Sent, Self::Failed, Self::Bounced, Self::ToPrint, Self::Dropped];

    /// The stored code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
            Self::ToPrint => "to-print",
            Self::Dropped => "dropped",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The gateway has it, or it was printed: the sealed text is dropped.
    Sent,
    /// Again at this time.
    Again(DateTime<Utc>),
    /// It is a letter: sealed text and key stay until it is settled as sent, once printed.
    Print,
    /// Given up: the sealed text is dropped.
    Failed,
    /// Expired, or its person is gone: the sealed text is dropped.
    Dropped,
}

impl Outcome {
    /// Where the message stands afterwards.
    pub const fn state(self) -> MessageState {
        match self {
            Self::Sent => MessageState::Sent,
            Self::Again(_) => MessageState::Waiting,
            Self::Print => MessageState::ToPrint,
            Self::Failed => MessageState::Failed,
            Self::Dropped => MessageState::Dropped,
        }
    }
}

/// Why somebody is to be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallFor {
    /// There is news, and they asked to be called or come to the desk.
    News,
    /// Messages to them failed or bounced.
    Failures,
}

impl CallFor {
    /// Every reason.
    pub const ALL: [Self; 2] = [Self::News, Self::Failures];

    /// The stored code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Failures => "failures",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// A person on the call list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToCall {
    /// Who.
    pub person: Uuid,
    /// For what: the first reason since they were last called.
    pub why: CallFor,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Access to the outbox and to the call list.
///
/// Erasing a person ([`super::Persons::erase_person`]) drops their waiting messages and their letters to print
/// (those with a key of their own too: the last message is added after the erasure), and takes them off the call
/// list for good. Upkeep forgets settled messages, never one that waits or is to be printed.
pub trait Outbox {
    /// Adds a message.
    async fn add_message(&mut self, message: &Message) -> Result<(), StoreError>;
    /// Adds a row that costs the same and is never sent, for a reference that nobody has.
    async fn add_decoy(&mut self, message: &Message) -> Result<(), StoreError>;
    /// Takes the oldest due message whose person has no older waiting one, until the lease ends. A letter to print
    /// is never taken again.
    async fn claim_message(
        &mut self,
        now: DateTime<Utc>,
        lease: DateTime<Utc>,
    ) -> Result<Option<Message>, StoreError>;
    /// Notes how an attempt ended and gives the lease back. Changes only a message that waits or is to be printed:
    /// one that is settled (its person was erased meanwhile) stays as it is. Says whether it changed something.
    async fn settle_message(
        &mut self,
        id: Uuid,
        at: DateTime<Utc>,
        outcome: Outcome,
    ) -> Result<bool, StoreError>;
    /// A sent message did not arrive. Gives its person; nothing if no message with this id is sent (so that the
    /// same report counts once).
    async fn bounce_message(&mut self, id: Uuid, at: DateTime<Utc>) -> Result<Option<Uuid>, StoreError>;
    /// How many messages wait.
    async fn waiting_messages(&mut self) -> Result<usize, StoreError>;
    /// A letter that is still to be printed, and that somebody still needs.
    async fn letter_to_print(&mut self, id: Uuid, now: DateTime<Utc>) -> Result<Option<Message>, StoreError>;

    /// How many of a person's messages failed or bounced, of those written since the person was last taken off the
    /// call list.
    async fn failures_of(&mut self, person: Uuid) -> Result<usize, StoreError>;
    /// Puts a person on the call list. Who is on it keeps the first reason and time; who is erased, or nobody (an
    /// office), is not put on it.
    async fn put_on_call_list(
        &mut self,
        person: Uuid,
        why: CallFor,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError>;
    /// The person was called, or has another address now: takes them off and counts failures anew. Says whether
    /// they were on the list.
    async fn take_off_call_list(&mut self, person: Uuid, at: DateTime<Utc>) -> Result<bool, StoreError>;
    /// Who is to be called, longest waiting first.
    async fn call_list(&mut self, limit: usize) -> Result<Vec<ToCall>, StoreError>;
}
