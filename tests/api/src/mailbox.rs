//! What arrived at the gateway.

use crate::http::Http;
use crate::wait;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The gateway's mailbox.
#[derive(Debug, Clone)]
pub struct Mailbox(pub(crate) Http);

/// A message as the gateway got it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Message {
    /// Receivers.
    pub to: Vec<Receiver>,
    /// Subject.
    pub subject: String,
    /// Words.
    pub text: String,
    /// Headers.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
}

/// A receiver.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Receiver {
    /// Address.
    pub email: String,
}

impl Message {
    /// Whether it goes to this address.
    pub fn is_to(&self, address: &str) -> bool {
        self.to.iter().any(|receiver| receiver.email == address)
    }

    /// The six digits in it, if it brings a code.
    pub fn code(&self) -> Option<String> {
        let mut numbers = self.text.split(|c: char| !c.is_ascii_alphanumeric());
        let is_code = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
        numbers.find(is_code).map(str::to_owned)
    }

    /// The message's own id, the same at every attempt.
    pub fn id(&self) -> &str {
        self.headers.get("X-Passerelle-Message").map_or("", String::as_str)
    }
}

#[derive(Deserialize)]
struct Page {
    messages: Vec<Message>,
}

impl Mailbox {
    /// Everything, oldest first.
    pub fn messages(&self) -> Result<Vec<Message>> {
        let answer = self.0.ask("GET", "/api/v1/messages").send()?.expect(200)?;
        let mut page: Page = serde_json::from_slice(&answer.body).context("messages")?;
        page.messages.reverse();
        Ok(page.messages)
    }

    /// Everything for one address, oldest first.
    pub fn to(&self, address: &str) -> Result<Vec<Message>> {
        Ok(self.messages()?.into_iter().filter(|message| message.is_to(address)).collect())
    }

    /// Waits until an address has so many messages, and gives the last one.
    pub fn nth(&self, address: &str, count: usize) -> Result<Message> {
        wait::until(&format!("message {count} to {address}"), || {
            let messages = self.to(address)?;
            Ok(if messages.len() >= count { messages.into_iter().nth(count.saturating_sub(1)) } else { None })
        })
    }

    /// Empties it.
    pub fn clear(&self) -> Result<()> {
        self.0.ask("DELETE", "/api/v1/messages").send()?;
        Ok(())
    }
}
