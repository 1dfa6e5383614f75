//! The moment of the talk as a calendar file, made on the device.

use super::holder;
use crate::texts::use_texts;
use crate::ui::icon;
use chrono::{DateTime, Datelike, Timelike, Utc};
use domain::wire::OwnFile;
use leptos::prelude::*;

/// A button that saves the moment of the talk; absent without one.
pub(super) fn offer(file: &OwnFile) -> Option<AnyView> {
    let texts = use_texts();
    let at = file.interview?;
    let summary = texts.with("calendar-talk", &[("programme", holder(file))]);
    let event = event(&file.reference.to_string(), at, &summary);
    Some(
        view! {
            <div class="acts">
                <button class="button" type="button" on:click=move |_| save(&event)>
                    {icon("calendar")}{texts.get("calendar-add")}
                </button>
            </div>
        }
        .into_any(),
    )
}

/// One event (RFC 5545). It has no end: nobody knows how long a talk takes.
fn event(reference: &str, at: DateTime<Utc>, summary: &str) -> String {
    let at = stamp(at);
    let summary = summary.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Passerelle//Status//EN",
        "BEGIN:VEVENT",
        &format!("UID:{reference}@passerelle"),
        &format!("DTSTAMP:{at}"),
        &format!("DTSTART:{at}"),
        &format!("SUMMARY:{summary}"),
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
    .join("\r\n")
}

fn stamp(at: DateTime<Utc>) -> String {
    let (year, month, day) = (at.year(), at.month(), at.day());
    format!("{year:04}{month:02}{day:02}T{:02}{:02}00Z", at.hour(), at.minute())
}

/// Hands the file to the browser. One that refuses shows the moment on the page all the same.
fn save(event: &str) {
    use wasm_bindgen::{JsCast, JsValue};
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("text/calendar");
    let parts = js_sys::Array::of1(&JsValue::from_str(event));
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    let link =
        document().create_element("a").ok().and_then(|a| a.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&url);
        link.set_download("passerelle.ics");
        link.click();
    }
    let _ = web_sys::Url::revoke_object_url(&url);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_stands_in_utc_and_escapes_its_words() {
        let text = event("ABC-D2F-G3H", "2026-11-26T13:05:00Z".parse().unwrap(), "Talk, with DUO");
        assert!(text.contains("\r\nDTSTART:20261126T130500Z\r\nSUMMARY:Talk\\, with DUO\r\n"), "{text}");
    }
}
