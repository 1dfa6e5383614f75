//! The port to the outside: who carries mails and text messages.

use uuid::Uuid;

/// Whom the gateway can reach: people who get letters never pass here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// A mail address
    Mail(String),
    /// A telephone number in international form
    Sms(String),
}

/// A message, written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Its id: a gateway may use it to drop a repetition.
    pub id: Uuid,
    /// Where to.
    pub to: Recipient,
    /// The subject of a mail.
    pub subject: String,
    /// The words.
    pub text: String,
}

/// Why the gateway did not take a message; it will be tried again. Never holds the message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the gateway did not take the message: {0}")]
pub struct GatewayError(pub String);

/// Carries messages.
#[expect(async_fn_in_trait, reason = "one concrete gateway per component: nothing is boxed")]
pub trait Gateway {
    /// Hands a message over; an answer means that the gateway has it.
    async fn send(&self, message: &Outgoing) -> Result<(), GatewayError>;
}
