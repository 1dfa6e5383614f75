//! A message: as it is sent to the gateway, and as it is kept.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The part of Mailpit's `POST /api/v1/send` that matters here.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Submission {
    from: Address,
    to: Vec<Address>,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    headers: BTreeMap<String, String>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Address {
    email: String,
    #[serde(default)]
    name: String,
}

pub(super) struct Message {
    pub(super) id: String,
    created: DateTime<Utc>,
    content: Submission,
}

impl Message {
    pub(super) fn new(id: String, created_ms: i64, content: Submission) -> Self {
        Self { id, created: DateTime::from_timestamp_millis(created_ms).unwrap_or_default(), content }
    }

    pub(super) fn subject(&self) -> &str {
        &self.content.subject
    }

    pub(super) fn text(&self) -> &str {
        &self.content.text
    }

    pub(super) fn recipients(&self) -> String {
        let addresses: Vec<_> = self.content.to.iter().map(|to| to.email.as_str()).collect();
        addresses.join(", ")
    }

    pub(super) fn time(&self) -> String {
        self.created.to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    pub(super) fn to_json(&self) -> Value {
        let Submission { from, to, subject, text, headers } = &self.content;
        json!({ "ID": self.id, "Created": self.time(), "From": from, "To": to, "Subject": subject, "Text": text, "Headers": headers })
    }

    /// Control characters stay out of the terminal.
    pub(super) fn for_terminal(&self) -> String {
        let clean = |text: &str| text.chars().filter(|letter| !letter.is_control()).collect::<String>();
        let text: Vec<_> = self.content.text.lines().map(|line| format!("  │ {}", clean(line))).collect();
        format!("✉ to {}: {}\n{}", clean(&self.recipients()), clean(self.subject()), text.join("\n"))
    }
}
