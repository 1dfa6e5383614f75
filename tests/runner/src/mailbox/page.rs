//! The page that shows the messages. It has no script: it asks to be loaded again.

use super::message::Message;

const HEAD: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3"><title>Mailbox</title><style>
:root{color-scheme:light dark;--line:light-dark(#d9d2c3,#3a3f4a);--soft:light-dark(#6b6557,#a8adb8)}
body{font:1.05rem/1.55 system-ui,sans-serif;max-width:44rem;margin:2.5rem auto;padding:0 1.2rem;background:light-dark(#faf7f0,#16181d);color:light-dark(#22242b,#eceae4)}
h1{font-size:1.6rem;margin:0 0 .2rem}h2{font-size:1.15rem;margin:.2rem 0 .6rem}p{margin:0;color:var(--soft)}
article{border:1px solid var(--line);border-radius:.8rem;padding:1rem 1.2rem;margin:1.1rem 0;background:light-dark(#fff,#1e2128)}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}a{color:light-dark(#3a45c4,#9aa4ff)}
</style></head><body><h1>Mailbox</h1><p>Messages that the application sent on this machine, newest first. Nothing leaves it.</p>"#;

pub(super) fn render(messages: &[Message]) -> String {
    let mut page = HEAD.to_owned();
    if messages.is_empty() {
        page.push_str("<article><p>No message yet.</p></article>");
    }
    for message in messages.iter().rev() {
        page.push_str(&article(message));
    }
    page.push_str("</body></html>");
    page
}

fn article(message: &Message) -> String {
    format!(
        "<article><p>to {} · <time>{}</time></p><h2>{}</h2><pre>{}</pre></article>",
        escape(&message.recipients()),
        message.time(),
        escape(message.subject()),
        message.text().split_inclusive(char::is_whitespace).map(word).collect::<String>()
    )
}

/// A word of the text; an address becomes a link.
fn word(word: &str) -> String {
    let address = word.trim_end();
    if !(address.starts_with("http://") || address.starts_with("https://")) {
        return escape(word);
    }
    let space = word.strip_prefix(address).unwrap_or_default();
    format!("<a href=\"{0}\">{0}</a>{space}", escape(address))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
