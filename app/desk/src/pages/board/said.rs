//! How a duo does, in words: its light with the reason, its months, what its coordinator does next.

use crate::words::short_day;
use chrono::Datelike;
use domain::desk::board::Need;
use domain::duo::checkin::CheckinDue;
use domain::duo::light::{Colour, Light, LightReason};
use domain::duo::month::{Month, Stage};
use leptos::prelude::*;
use ui::icon;
use ui::texts::{Texts, use_texts};

/// The reason of a light, as a sentence with its numbers.
pub(crate) fn light_reason(texts: Texts, light: &Light) -> String {
    match (light.reason, light.month) {
        (LightReason::ShortMonth, Some(month)) => {
            let name = texts.code("month", &month.from.month().to_string());
            let (held, needed) = (month.held.to_string(), month.needed.to_string());
            texts.with("duo-light-short-month", &[("month", &name), ("held", &held), ("needed", &needed)])
        }
        (LightReason::OnTrack, _) => texts.with("duo-light-on-track", &[("day", &texts.date(light.last))]),
        _ => {
            // Above sixty days people count in months.
            let (unit, n) = if light.days > 60 { ("months", light.days / 30) } else { ("days", light.days) };
            let (day, n) = (texts.date(light.last), n.to_string());
            texts.with("duo-light-no-meeting", &[("day", &*day), ("unit", unit), ("n", &*n)])
        }
    }
}

/// The light: a word, an icon and a colour, and the reason below; without one, a dash that is read as words.
pub(crate) fn light(light: Option<&Light>) -> AnyView {
    let texts = use_texts();
    let Some(light) = light else {
        return view! { <span class="light light-none">{texts.get("board-no-light")}</span> }.into_any();
    };
    let (class, mark) = match light.colour {
        Colour::Red => ("light light-red", "warning"),
        Colour::Amber => ("light light-amber", "clock"),
        Colour::Green => ("light light-green", "check"),
    };
    view! {
        <span class=class>{icon(mark)}<span>{texts.code("board-light", light.colour.code())}</span></span>
        <span class="cell-more">{light_reason(texts, light)}</span>
    }
    .into_any()
}

/// The months as small boxes with what was held of what is asked; each says its month to who listens.
pub(crate) fn months(months: &[Month]) -> AnyView {
    let texts = use_texts();
    if months.is_empty() {
        return view! { <span class="soft">{texts.get("board-no-months")}</span> }.into_any();
    }
    let boxes = months.iter().map(|month| {
        let class = match month.stage {
            _ if month.needed > 0 && month.held >= month.needed => "month month-kept",
            Stage::Closed if month.is_short() => "month month-short",
            Stage::Running => "month month-now",
            Stage::Ahead => "month month-ahead",
            Stage::Closed => "month",
        };
        let number = month.from.month().to_string();
        let (name, held, needed) =
            (texts.code("month", &number), month.held.to_string(), month.needed.to_string());
        let aloud =
            texts.with("duo-bridge-month", &[("month", &*name), ("held", &*held), ("needed", &*needed)]);
        let seen = if month.stage == Stage::Ahead && month.held == 0 {
            "·".to_owned()
        } else {
            format!("{held}/{needed}")
        };
        view! {
            <li class=class title=aloud.clone()>
                <span class="sr">{aloud.clone()}</span>
                <span class="month-name" aria-hidden="true">{texts.code("month-short", &number)}</span>
                <span class="month-held" aria-hidden="true">{seen}</span>
            </li>
        }
        .into_any()
    });
    view! { <ul class="months" role="list">{boxes.collect_view()}</ul> }.into_any()
}

/// What the coordinator does next, by when, and whether that day is over.
pub(crate) fn due(check_in: Option<&CheckinDue>) -> AnyView {
    let texts = use_texts();
    let Some(due) = check_in else {
        return view! { <span class="soft">{texts.get("board-no-due")}</span> }.into_any();
    };
    let day = short_day(due.by);
    let what = texts.code("milestone", due.what.code());
    let (class, mark, when) = if due.late {
        ("light light-red", "warning", texts.with("board-due-late", &[("day", &day)]))
    } else {
        ("due", "calendar", texts.with("board-due-by", &[("day", &day)]))
    };
    view! { <span class=class>{icon(mark)}<span>{what}</span></span><span class="cell-more tabular">{when}</span> }
        .into_any()
}

/// Why a duo needs somebody; what the light and the check-in say already is left to them.
pub(crate) fn needs(needs: &[Need]) -> AnyView {
    let texts = use_texts();
    let said = |need: &&Need| matches!(need, Need::Disputed | Need::Question | Need::Ending);
    let tags = needs.iter().filter(said).map(|need| {
        let class = if *need == Need::Ending { "tag" } else { "tag tag-sun" };
        view! { <span class=class>{texts.code("board-need", need.code())}</span> }.into_any()
    });
    tags.collect_view().into_any()
}
