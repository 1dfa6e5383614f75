//! What did not reach its person, and what somebody has to do about it.

use crate::contact::ContactWay;
use crate::language::Lang;
use crate::programme::ProgrammeId;
use crate::reference::Reference;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A message that failed, bounced, or is a letter to print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageView {
    /// Which message.
    pub id: Uuid,
    /// `failed`, `bounced` or `to-print`.
    pub state: String,
    /// Code of what it tells.
    pub kind: String,
    /// Written.
    pub at: DateTime<Utc>,
    /// The file that it is about.
    pub file: Uuid,
    /// Its reference.
    pub reference: Reference,
    /// Whose.
    pub name: String,
    /// Who has the file.
    pub programme: Option<ProgrammeId>,
    /// How the person wants to hear from us now.
    pub way: Option<ContactWay>,
}

/// Somebody to be called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallView {
    /// The person's latest file.
    pub file: Uuid,
    /// Its reference.
    pub reference: Reference,
    /// Who.
    pub name: String,
    /// The number, if there is one; without it they come to the desk.
    pub phone: Option<String>,
    /// Who has the file.
    pub programme: Option<ProgrammeId>,
    /// `news` or `failures`.
    pub why: String,
    /// Since when they wait for the call.
    pub since: DateTime<Utc>,
}

/// The board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessagesBoard {
    /// Messages, oldest first; 200 at most.
    pub messages: Vec<MessageView>,
    /// Whom to call, longest waiting first; 200 at most.
    pub calls: Vec<CallView>,
    /// The moment of the answer.
    pub now: DateTime<Utc>,
}

/// A letter to print, in the words and the language of who gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterWords {
    /// The language that it is written in.
    pub lang: Lang,
    /// Name and address of who writes, a line each.
    pub sender: Vec<String>,
    /// Name and address as they show through the window of the envelope.
    pub window: Vec<String>,
    /// Place and day.
    pub dated: String,
    /// "Your reference: …"
    pub reference: String,
    /// What it is about.
    pub subject: String,
    /// The greeting.
    pub hello: String,
    /// What it says: paragraphs, each of lines.
    pub paragraphs: Vec<Vec<String>>,
    /// The heading over `ways`.
    pub how: String,
    /// How to answer: by telephone, at the desk, by post, on the page.
    pub ways: Vec<String>,
    /// The close.
    pub closing: String,
    /// Who signs.
    pub team: String,
    /// The sentence beside the emblem of the Union.
    pub funding: String,
}

/// A letter with what the desk knows of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterView {
    /// The message.
    pub id: Uuid,
    /// The file that it is about.
    pub file: Uuid,
    /// Its reference.
    pub reference: Reference,
    /// What is printed.
    pub words: LetterWords,
}

/// `GET /api/v1/desk/messages/letters`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letters {
    /// Letters that wait for a printer, oldest first; 50 at most, or the one that was asked for.
    pub letters: Vec<LetterView>,
}
