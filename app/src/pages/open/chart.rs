//! A count by category, twice: as bars for the eye, and as a table for everybody.

use crate::texts::{Texts, use_texts};
use crate::ui::mentor::programme_class;
use domain::ProgrammeId;
use domain::application::State;
use domain::wire::Table;
use leptos::prelude::*;

/// A row of a chart.
pub(super) struct Row {
    /// The category in words.
    pub name: String,
    /// The number as people write it; none where it is hidden.
    pub shown: Option<String>,
    /// How long the bar is.
    pub length: usize,
    /// Class of the bar: its colour.
    pub tone: &'static str,
}

/// Bars and table side by side, below a heading and the definition of what is counted.
pub(super) struct Chart {
    /// The texts are `<key>` (heading and caption) and `<key>-text` (definition); also the id of the heading.
    pub key: &'static str,
    /// Heads of the two columns.
    pub columns: [String; 2],
    /// What a hidden number says instead.
    pub hidden: String,
    /// In the order of the page.
    pub rows: Vec<Row>,
    /// The last row of the table, where the rows add up.
    pub total: Option<Row>,
}

impl Chart {
    /// The counts of the programmes.
    pub(super) fn of_programmes(key: &'static str, table: &Table) -> Self {
        let texts = use_texts();
        let mut codes: Vec<&str> = ProgrammeId::ALL.iter().map(|id| id.code()).collect();
        // Applications may have chosen none yet.
        codes.extend(table.cells.contains_key(NONE).then_some(NONE));
        let rows = codes.into_iter().map(|code| row(texts, table, code, name(texts, code), tone(code)));
        Self::new(key, [texts.get("open-programme"), texts.get("open-number")], rows.collect(), table)
    }

    /// The counts of the states of an application.
    pub(super) fn of_states(key: &'static str, table: &Table) -> Self {
        let texts = use_texts();
        let rows =
            State::CODES.iter().map(|code| row(texts, table, code, texts.code("open-state", code), ""));
        Self::new(key, [texts.get("open-state"), texts.get("open-number")], rows.collect(), table)
    }

    fn new(key: &'static str, columns: [String; 2], rows: Vec<Row>, table: &Table) -> Self {
        let texts = use_texts();
        let hidden = texts.get("open-hidden");
        let length = table.total.unwrap_or_default();
        let shown = table.total.map(|n| texts.number(n));
        let total = Row { name: texts.get("open-total"), shown, length, tone: "" };
        Self { key, columns, hidden, rows, total: Some(total) }
    }

    /// The section.
    pub(super) fn view(self) -> AnyView {
        let texts = use_texts();
        let longest = self.rows.iter().map(|row| row.length).max().unwrap_or_default();
        let bars = self.rows.iter().map(|row| bar(row, longest)).collect_view();
        let hidden = self.hidden;
        let line = |Row { name, shown, .. }: Row| {
            let number = match shown {
                Some(shown) => view! { <td>{shown}</td> }.into_any(),
                None => view! { <td class="soft">{hidden.clone()}</td> }.into_any(),
            };
            view! { <tr><th scope="row">{name}</th>{number}</tr> }.into_any()
        };
        let total = self.total.map(|total| view! { <tfoot>{line(total)}</tfoot> }.into_any());
        let rows = self.rows.into_iter().map(line).collect_view();
        let [category, number] = self.columns;
        let title = texts.get(self.key);
        view! {
            <section class="section chart" aria-labelledby=self.key>
                <div class="stack stack-tight measure">
                    <h2 id=self.key>{title.clone()}</h2>
                    <p>{texts.get(&format!("{}-text", self.key))}</p>
                </div>
                <div class="chart-pair">
                    <ul class="bars" role="list" aria-hidden="true">{bars}</ul>
                    <table class="numbers">
                        <caption class="sr">{title}</caption>
                        <thead><tr><th scope="col">{category}</th><th scope="col">{number}</th></tr></thead>
                        <tbody>{rows}</tbody>
                        {total}
                    </table>
                </div>
            </section>
        }
        .into_any()
    }
}

/// The code of "no programme chosen yet".
const NONE: &str = "none";

fn row(texts: Texts, table: &Table, code: &str, name: String, tone: &'static str) -> Row {
    let count = table.cells.get(code).copied().flatten();
    Row { name, shown: count.map(|n| texts.number(n)), length: count.unwrap_or_default(), tone }
}

/// A programme in words.
pub(super) fn name(texts: Texts, code: &str) -> String {
    ProgrammeId::from_code(code)
        .map_or_else(|| texts.get("open-programme-none"), |id| id.programme().name.to_owned())
}

/// The colour of a programme.
pub(super) fn tone(code: &str) -> &'static str {
    let class = ProgrammeId::from_code(code).map_or("", programme_class);
    class.trim_start_matches("programme ")
}

/// The bar of a row. A hidden number has a dotted one: it is not nothing.
fn bar(row: &Row, longest: usize) -> AnyView {
    let width = (row.length * 1000).checked_div(longest).unwrap_or_default();
    let class = format!("bar {}", row.tone);
    let drawing = match row.shown {
        Some(_) => view! { <rect class="bar-fill" width=width.to_string() height="24" rx="3" /> }.into_any(),
        None => view! { <path class="bar-hidden" d="M0 12h120" /> }.into_any(),
    };
    view! {
        <li class=class>
            <span class="bar-name">{row.name.clone()}</span>
            <svg viewBox="0 0 1000 24" preserveAspectRatio="none">{drawing}</svg>
        </li>
    }
    .into_any()
}
