//! Letters: messages to people with neither mail nor telephone, printed on A4 and folded into an envelope with a
//! window (right, as in Belgium). What they say is what a mail says; how to answer is by telephone, desk or post.

use crate::dates;
use crate::messages::{RenderError, Texts};
use crate::outbox::Letter;
use crate::port::{Address, Message};
use domain::calendar::brussels_date;
use domain::wire::desk::LetterWords;

/// What stands around every letter.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Where the public site is.
    pub public_url: &'a str,
    /// Who writes: name and postal address, lines parted by `|`. Answers by post go there.
    pub sender: &'a str,
}

/// Writes a letter out, in the person's language.
pub(crate) fn write(
    message: &Message,
    letter: &Letter,
    frame: Frame<'_>,
) -> Result<LetterWords, RenderError> {
    let texts = Texts::of(letter.lang)?;
    let mut args = texts.values(letter, frame.public_url)?;
    args.set("date", dates::full_day(letter.lang, brussels_date(message.created)));
    let line = |key: &str| texts.write(key, &args);
    let ways = ["letter-phone", "letter-desk", "letter-post", "letter-page"].map(line);
    Ok(LetterWords {
        lang: letter.lang,
        sender: frame.sender.split('|').map(|line| line.trim().to_owned()).collect(),
        window: window(&letter.to),
        dated: line("letter-date")?,
        reference: line("letter-reference")?,
        subject: texts.of_kind(message.kind, "subject", &args)?,
        hello: line("hello")?,
        paragraphs: texts
            .of_kind(message.kind, "text", &args)?
            .split("\n\n")
            .map(|paragraph| paragraph.lines().map(str::to_owned).collect())
            .collect(),
        how: line("letter-how")?,
        ways: ways.into_iter().collect::<Result<_, _>>()?,
        closing: line("letter-closing")?,
        team: line("letter-team")?,
        funding: line("letter-funding")?,
    })
}

/// Name and address as they show through the window; empty for a message that is none.
fn window(to: &Address) -> Vec<String> {
    match to {
        Address::Post { name, lines } => std::iter::once(name).chain(lines).cloned().collect(),
        Address::Mail(_) | Address::Sms(_) => Vec::new(),
    }
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;
