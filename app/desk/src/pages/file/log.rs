//! Contacts with the person: how, when, whether they were reached.

use super::act::sending;
use super::fields::Draft;
use crate::words::problem;
use domain::Illegal;
use domain::desk::record::LogChannel;
use domain::wire::desk::{ContactBody, FileView};
use leptos::prelude::*;
use ui::fields::choices;
use ui::icon;
use ui::texts::use_texts;

/// The part of the page.
pub(super) fn contacts(file: &FileView) -> AnyView {
    let texts = use_texts();
    let sending = sending(file.row.id);
    let draft = Draft::new("contact", sending);
    let channel =
        draft.choose("channel", "channel", choices("log", LogChannel::ALL.iter().map(|way| way.code())));
    let reached = draft.choose("reached", "reached", choices("reached", ["yes", "no"]));
    let words = draft.area("said", "said", 2);
    let now = file.now;
    let submit = move || {
        let channel = LogChannel::from_code(&draft.value("channel"));
        let reached = draft.value("reached");
        sending.errors.update(|errors| {
            for (field, missing) in [("channel", channel.is_none()), ("reached", reached.is_empty())] {
                if missing {
                    errors.add(field, Illegal::new("required"));
                }
            }
        });
        let Some(channel) = channel.filter(|_| !reached.is_empty()) else { return };
        // The moment of the API's last answer: never later than its own clock.
        let body = ContactBody {
            at: now,
            channel,
            reached: reached == "yes",
            text: draft.value("said").trim().to_owned(),
        };
        sending.send("contact", body, draft.place.clone(), "file-done-contact");
    };
    let lines = file.contacts.iter().map(|contact| {
        let how = texts.code("log", contact.channel.code());
        let reached = texts.code("reached", if contact.reached { "yes" } else { "no" });
        let text = Some(contact.text.clone()).filter(|text| !text.is_empty()).map(|text| view! { <p class="file-note">{text}</p> });
        view! { <li><p>{how}" · "{reached}</p>{text}<p class="soft small">{contact.by.name.clone()}" – "{texts.moment(contact.at)}</p></li> }.into_any()
    });
    view! {
        <section class="file-part" aria-labelledby="contacts-title">
            <h2 id="contacts-title">{texts.get("file-contacts")}</h2>
            <details class="file-add">
                <summary>{texts.get("file-contact-add")}</summary>
                <form class="file-quick" novalidate on:submit=move |event| { event.prevent_default(); submit(); }>
                    {move || sending.failed.get().map(|error| view! {
                        <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div>
                    }.into_any())}
                    {channel}{reached}{words}
                    <button class="button button-quiet button-small" aria-busy=move || sending.busy.get().to_string()>{texts.get("file-contact-do")}</button>
                </form>
            </details>
            <ul class="file-notes" role="list">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}
