//! Letters: messages to people with neither mail nor telephone, printed on A4 and folded into an envelope with a
//! window (right, as in Belgium). What they say is what a mail says; how to answer is by telephone, desk or post.

use crate::dates;
use crate::env::Env;
use crate::file::Fault;
use crate::messages::{RenderError, Texts};
use crate::outbox::{Letter, open};
use crate::port::{Address, Message, Outbox as _, Outcome, Store, Unit as _};
use domain::calendar::brussels_date;
use uuid::Uuid;

/// The style sheet of the pages: to be served as a resource of its own, since pages allow no inline styles.
pub const STYLE: &str = include_str!("letter.css");

/// What stands around every letter.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Where the public site is.
    pub public_url: &'a str,
    /// Who writes: name and postal address, a line each. Answers by post go there.
    pub sender: &'a [&'a str],
    /// The URL of [`STYLE`].
    pub style: &'a str,
}

/// A letter as a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The message.
    pub message: Uuid,
    /// The whole page.
    pub html: String,
}

/// The letters that wait for a printer, oldest first. Printing is noted apart ([`printed`]): paper jams.
pub async fn to_print<S: Store>(env: Env<'_, S>, frame: Frame<'_>, limit: usize) -> Result<Vec<Page>, Fault> {
    let messages = env.store.begin_read().await?.letters_to_print(limit).await?;
    let mut pages = Vec::with_capacity(messages.len());
    for message in messages {
        let Some(letter) = open(env, &message).await? else { continue };
        let html = page(&message, &letter, frame).map_err(|_| Fault::Shape)?;
        pages.push(Page { message: message.id, html });
    }
    Ok(pages)
}

/// A letter lies in its envelope: its words are dropped. Says whether it was still to be printed.
pub async fn printed<S: Store>(env: Env<'_, S>, message: Uuid) -> Result<bool, Fault> {
    let mut unit = env.store.begin_write().await?;
    let changed = unit.settle_message(message, env.now(), Outcome::Sent).await?;
    unit.commit().await?;
    Ok(changed)
}

/// Writes a letter as a page of its own.
fn page(message: &Message, letter: &Letter, frame: Frame<'_>) -> Result<String, RenderError> {
    let texts = Texts::of(letter.lang)?;
    let mut args = texts.values(letter, frame.public_url)?;
    args.set("date", dates::full_day(letter.lang, brussels_date(message.created)));
    let write = |key: &str| texts.write(key, &args).map(|text| escape(&text));
    let subject = escape(&texts.of_kind(message.kind, "subject", &args)?);
    let body = paragraphs(&texts.of_kind(message.kind, "text", &args)?);
    let ways = ["letter-phone", "letter-desk", "letter-post", "letter-page"];
    let ways = ways.map(|key| write(key).map(|way| format!("<li>{way}</li>")));
    let ways = ways.into_iter().collect::<Result<String, RenderError>>()?;
    Ok(format!(
        "<!doctype html>\n\
         <html lang=\"{lang}\">\n\
         <head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <title>{subject}</title><link rel=\"stylesheet\" href=\"{style}\"></head>\n\
         <body><main class=\"letter\">\n\
         <p class=\"sender\">{sender}</p>\n\
         <address class=\"window\">{window}</address>\n\
         <p class=\"dated\">{date}</p>\n\
         <p class=\"reference\">{reference}</p>\n\
         <h1>{subject}</h1>\n\
         <p>{hello}</p>\n\
         {body}\n\
         <h2>{how}</h2>\n\
         <ul>{ways}</ul>\n\
         <p class=\"signed\">{closing}<br>{team}</p>\n\
         <footer><img src=\"{eu}\" width=\"72\" height=\"48\" alt=\"\"><p>{funding}</p></footer>\n\
         </main></body>\n\
         </html>\n",
        lang = letter.lang,
        style = escape(frame.style),
        sender = joined(frame.sender.iter().copied()),
        window = window(&letter.to),
        date = write("letter-date")?,
        reference = write("letter-reference")?,
        hello = write("hello")?,
        how = write("letter-how")?,
        closing = write("letter-closing")?,
        team = write("letter-team")?,
        eu = escape(&format!("{}/images/eu.svg", frame.public_url.trim_end_matches('/'))),
        funding = write("letter-funding")?,
    ))
}

/// Name and address as they show through the window; empty for a message that is none.
fn window(to: &Address) -> String {
    match to {
        Address::Post { name, lines } => {
            joined(std::iter::once(name.as_str()).chain(lines.iter().map(String::as_str)))
        }
        Address::Mail(_) | Address::Sms(_) => String::new(),
    }
}

fn joined<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(escape).collect::<Vec<_>>().join("<br>")
}

/// Empty lines part paragraphs; a line stays a line.
fn paragraphs(text: &str) -> String {
    text.split("\n\n").map(|part| format!("<p>{}</p>", joined(part.lines()))).collect::<Vec<_>>().join("\n")
}

/// A text as it stands in a page, also between the quotes of an attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;
