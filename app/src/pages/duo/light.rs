//! How the duo does: icon, word and the reason with its days.

use super::when;
use crate::texts::use_texts;
use crate::ui::icon;
use chrono::Datelike;
use domain::duo::light::{Colour, LightReason};
use domain::wire::DuoView;
use leptos::prelude::*;

/// Days as people count them: above sixty in whole months.
pub(crate) fn span(days: u32) -> (&'static str, String) {
    if days > 60 { ("months", (days / 30).to_string()) } else { ("days", days.to_string()) }
}

/// The light; absent before the start, in a pause, and after the end.
pub(super) fn light(duo: &DuoView) -> Option<AnyView> {
    let texts = use_texts();
    let light = duo.light?;
    let (class, mark) = match light.colour {
        Colour::Green => ("light", "check"),
        Colour::Amber => ("light light-amber", "clock"),
        Colour::Red => ("light light-red", "warning"),
    };
    let why = match (light.reason, light.month) {
        (LightReason::ShortMonth, Some(month)) => {
            let name = texts.code("month", &month.from.month().to_string());
            let (held, needed) = (month.held.to_string(), month.needed.to_string());
            texts.with("duo-light-short-month", &[("month", &name), ("held", &held), ("needed", &needed)])
        }
        (LightReason::OnTrack, _) => {
            texts.with("duo-light-on-track", &[("day", &when::day(texts, light.last))])
        }
        _ => {
            let (unit, n) = span(light.days);
            let values = [("day", &*texts.date(light.last)), ("unit", unit), ("n", &*n)];
            texts.with("duo-light-no-meeting", &values)
        }
    };
    Some(
        view! {
            <div class=class>
                {icon(mark)}<strong>{texts.code("duo-light", light.colour.code())}</strong><span>{why}</span>
            </div>
        }
        .into_any(),
    )
}
