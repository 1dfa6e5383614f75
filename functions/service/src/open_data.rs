//! The open figures as a table for others: CSV (RFC 4180), one count a line, and what its words mean (W3C, CSV on the Web).

use domain::wire::{Figures, Table};
use std::fmt::Write as _;

/// The columns, as the metadata name them.
const COLUMNS: [&str; 5] = ["date", "figure", "category", "value", "hidden"];
/// The category of all.
const TOTAL: &str = "total";
/// What the columns and figures mean, in three languages.
const METADATA: &str = include_str!("figures.csv-metadata.json");

/// Stands in the metadata for the day of the count.
const DAY: &str = "0000-00-00";
/// The line of the metadata that says that all is invented.
const DEMO: &str = "\"rdfs:comment\"";

/// The figures, one a line. Days, codes and numbers hold nothing that RFC 4180 would quote: no library is needed for them,
/// and the component has no room for one.
pub fn csv(figures: &Figures) -> String {
    let date = figures.date;
    let mut text = COLUMNS.join(",") + "\r\n";
    let mut line = |figure: &str, category: &str, value: Option<u64>| {
        let (shown, hidden) = (value.map(|value| value.to_string()).unwrap_or_default(), value.is_none());
        let _ = write!(text, "{date},{figure},{category},{shown},{hidden}\r\n");
    };
    line("target", &figures.target_year.to_string(), Some(figures.target.into()));
    for (figure, table) in tables(figures) {
        line(figure, TOTAL, number(table.total));
        for (category, count) in &table.cells {
            line(figure, category, number(*count));
        }
    }
    for (category, days) in &figures.waits_p90_days {
        line("waits-p90-days", category, days.map(Into::into));
    }
    text
}

fn tables(figures: &Figures) -> [(&'static str, &Table); 6] {
    [
        ("mentored", &figures.mentored),
        ("duos-running", &figures.duos_running),
        ("applications", &figures.applications),
        ("applications-by-programme", &figures.applications_by_programme),
        ("mentors", &figures.mentors),
        ("mentors-free", &figures.mentors_free),
    ]
}

fn number(count: Option<usize>) -> Option<u64> {
    count.and_then(|count| count.try_into().ok())
}

/// What the table's words mean. The text is written once; only its day moves, and that it is a demonstration may go.
pub fn metadata(figures: &Figures) -> String {
    let told = |line: &&str| figures.demo || !line.trim_start().starts_with(DEMO);
    METADATA.lines().filter(told).collect::<Vec<_>>().join("\n").replace(DAY, &figures.date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::NO_PROGRAMME;
    use serde_json::Value;
    use std::collections::{BTreeMap, BTreeSet};

    fn figures(demo: bool) -> Figures {
        let cells = [("team4job".to_owned(), Some(7)), (NO_PROGRAMME.to_owned(), None)];
        let table = Table { total: Some(9), cells: cells.into() };
        Figures {
            date: "2026-11-27".parse().unwrap(),
            licence: crate::figures::LICENCE.to_owned(),
            demo,
            target: 4400,
            target_year: 2028,
            mentored: table.clone(),
            duos_running: Table { total: None, cells: BTreeMap::new() },
            applications: table.clone(),
            applications_by_programme: table.clone(),
            mentors: table.clone(),
            mentors_free: table,
            waits_p90_days: [("team4job".to_owned(), Some(31)), ("mentorin".to_owned(), None)].into(),
        }
    }

    #[test]
    fn a_line_says_one_count() {
        let text = csv(&figures(false));
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(
            lines[..6],
            [
                "date,figure,category,value,hidden",
                "2026-11-27,target,2028,4400,false",
                "2026-11-27,mentored,total,9,false",
                "2026-11-27,mentored,none,,true",
                "2026-11-27,mentored,team4job,7,false",
                "2026-11-27,duos-running,total,,true",
            ]
        );
        assert_eq!(
            lines[lines.len() - 3..],
            ["2026-11-27,waits-p90-days,mentorin,,true", "2026-11-27,waits-p90-days,team4job,31,false", ""]
        );
    }

    #[test]
    fn no_code_holds_what_a_table_would_quote() {
        for code in csv(&figures(true)).split([',', '\n']) {
            assert!(!code.contains(['"', ';', ' ']), "{code}");
        }
        for line in csv(&figures(true)).lines() {
            assert_eq!(line.matches(',').count(), COLUMNS.len() - 1, "{line}");
        }
    }

    #[test]
    fn the_metadata_explain_every_column_and_figure_in_three_languages() {
        let read = |demo| serde_json::from_str::<Value>(&metadata(&figures(demo))).unwrap();
        let metadata = read(true);
        let list = |pointer: &str| metadata.pointer(pointer).and_then(Value::as_array).cloned().unwrap();
        let languages = |texts: &Value| {
            let texts = texts.as_array().cloned().unwrap_or_default();
            let of = texts.iter().map(|text| text["@language"].as_str().unwrap().to_owned());
            of.collect::<BTreeSet<_>>()
        };
        let all: BTreeSet<String> = ["en", "fr", "nl"].map(str::to_owned).into();
        let columns = list("/tableSchema/columns");
        let names: Vec<&str> = columns.iter().map(|column| column["name"].as_str().unwrap()).collect();
        assert_eq!(names, COLUMNS);
        for column in &columns {
            assert_eq!(languages(&column["dc:description"]), all, "{column}");
            // A reader compares the header with these.
            assert_eq!(column["titles"]["en"], column["name"]);
        }
        let explained = list("/skos:hasTopConcept");
        for concept in &explained {
            assert_eq!(languages(&concept["skos:prefLabel"]), all, "{concept}");
            assert_eq!(languages(&concept["skos:definition"]), all, "{concept}");
        }
        let explained: BTreeSet<String> =
            explained.iter().map(|concept| concept["skos:notation"].as_str().unwrap().to_owned()).collect();
        let text = csv(&figures(true));
        let written = text.lines().skip(1).map(|line| line.split(',').nth(1).unwrap().to_owned());
        assert_eq!(written.collect::<BTreeSet<_>>(), explained);
        assert_eq!(metadata["dc:issued"]["@value"], "2026-11-27");
        assert_eq!(languages(&metadata["rdfs:comment"]), all);
        assert_eq!(read(false).get("rdfs:comment"), None);
    }
}
