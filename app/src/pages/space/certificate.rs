//! The certificate of volunteer hours: one sheet to print. Only meetings that both confirmed count.

use super::expenses::expenses;
use super::holder;
use crate::state::today;
use crate::texts::{Texts, use_texts};
use crate::ui::{icon, scene};
use chrono::NaiveDate;
use domain::calendar::brussels_date;
use domain::wire::OwnVolunteer;
use leptos::prelude::*;

/// The page.
pub(super) fn page(file: &OwnVolunteer, heading: String) -> AnyView {
    let texts = use_texts();
    if file.minutes_met == 0 {
        return view! {
            <div class="stack stack-loose">
                <h1 tabindex="-1">{heading}</h1>
                {super::notice("", "info", texts.get("space-deed-none"))}
                {file.programme.and_then(expenses)}
            </div>
        }
        .into_any();
    }
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <div class="stack stack-loose">
            <div class="stack no-print">
                <p class="measure">{texts.get("space-deed-lead")}</p>
                <div class="acts">
                    <button class="button" type="button" on:click=print>{icon("print")}{texts.get("space-deed-print")}</button>
                </div>
            </div>
            {deed(texts, file, heading)}
            <div class="no-print">{file.programme.and_then(expenses)}</div>
        </div>
    }
    .into_any()
}

fn deed(texts: Texts, file: &OwnVolunteer, heading: String) -> AnyView {
    let form = &file.form;
    let (from, to) = period(file);
    let met = file.duos.iter().filter(|duo| duo.state != "cancelled").count();
    let days = [texts.date(from), texts.date(to)];
    let [from, to] = &days;
    let birth = (!form.birth_year.is_empty())
        .then(|| view! { <p>{texts.with("space-deed-born", &[("year", &form.birth_year)])}</p> });
    view! {
        <article class="deed">
            <header class="deed-head"><span>"Passerelle"</span><span>{texts.with("space-deed-date", &[("day", &texts.date(today()))])}</span></header>
            <div class="deed-lead">
                <div>
                    <h1 tabindex="-1">{heading}</h1>
                    <p class="deed-name">{form.first_name.clone()}" "{form.last_name.clone()}</p>
                    {birth}
                </div>
                {scene("table", 320, 200)}
            </div>
            <p>{texts.with("space-deed-text", &[("people", if met == 1 { "one" } else { "other" }), ("programme", holder(file)), ("from", from), ("to", to)])}</p>
            <dl class="figures">
                {figure(texts.get("space-deed-hours"), hours(file.minutes_met, &texts.get("space-deed-unit")))}
                {figure(texts.count("space-deed-people", met), met.to_string())}
            </dl>
            <p>{texts.get("space-deed-counted")}</p>
            <p class="soft">{texts.get("space-deed-unpaid")}</p>
            <div class="signed">
                <div>{texts.with("space-deed-sign-programme", &[("programme", holder(file))])}</div>
                <div>{texts.get("space-deed-sign-own")}</div>
            </div>
            <footer class="deed-foot">
                <span class="eu"><img src="/images/eu.svg" width="72" height="48" alt="" /><span>{texts.get("eu-cofunded")}</span></span>
                <span class="small soft tabular">{file.reference.to_string()}</span>
            </footer>
        </article>
    }
    .into_any()
}

fn figure(words: String, number: String) -> AnyView {
    view! { <div><dt>{words}</dt><dd class="tabular">{number}</dd></div> }.into_any()
}

/// Hours and minutes with the language's sign between them: `21 h 30`, `21 u 30`.
fn hours(minutes: u32, unit: &str) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    if rest == 0 { format!("{hours}\u{A0}{unit}") } else { format!("{hours}\u{A0}{unit}\u{A0}{rest:02}") }
}

/// From the day on which they became a mentor until today, or until they left.
fn period(file: &OwnVolunteer) -> (NaiveDate, NaiveDate) {
    let became = file.history.iter().find(|line| line.act == "accept-charter");
    let from = brussels_date(became.map_or(file.received, |line| line.at));
    let to = if file.state == "left" { brussels_date(file.since) } else { today() };
    (from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_written_as_hours() {
        assert_eq!(hours(0, "h"), "0\u{A0}h");
        assert_eq!(hours(630, "u"), "10\u{A0}u\u{A0}30");
        assert_eq!(hours(65, "h"), "1\u{A0}h\u{A0}05");
    }
}
