//! What was found: tables on the terminal, and the same as Markdown in `target/bench.md`.

use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::fs;

const FILE: &str = "target/bench.md";

/// A table; the first column stands left, the others right.
pub(crate) struct Table {
    title: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    notes: Vec<String>,
}

impl Table {
    pub(crate) fn new(title: &str, header: &[&str]) -> Self {
        let header = header.iter().map(|&word| word.to_owned()).collect();
        Self { title: title.to_owned(), header, rows: Vec::new(), notes: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    pub(crate) fn note(&mut self, words: &str) {
        self.notes.push(words.to_owned());
    }

    fn text(&self) -> String {
        let all = || std::iter::once(&self.header).chain(&self.rows);
        let width = |column: usize| {
            all().filter_map(|row| row.get(column)).map(|c| c.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.header.len()).map(width).collect();
        let mut out = format!("\n{}\n", self.title);
        for row in all() {
            let mut line = String::from(" ");
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let _ = if column == 0 {
                    write!(line, " {cell:<width$}")
                } else {
                    write!(line, "  {cell:>width$}")
                };
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        for note in &self.notes {
            let _ = writeln!(out, "  ({note})");
        }
        out
    }

    fn markdown(&self) -> String {
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let mut out = format!("\n## {}\n\n{}|---|", self.title, line(&self.header));
        out.push_str(&"--:|".repeat(self.header.len().saturating_sub(1)));
        out.push('\n');
        out.extend(self.rows.iter().map(|row| line(row)));
        for note in &self.notes {
            let _ = write!(out, "\n{note}\n");
        }
        out
    }
}

/// Everything of one run.
pub(crate) struct Report {
    machine: String,
    tables: Vec<Table>,
    budgets: Table,
    failures: Vec<String>,
}

impl Report {
    pub(crate) fn new(machine: String) -> Self {
        let budgets = Table::new("Budgets", &["what", "measured", "budget", ""]);
        Self { machine, tables: Vec::new(), budgets, failures: Vec::new() }
    }

    pub(crate) fn table(&mut self, table: Table) {
        self.tables.push(table);
    }

    /// A line of the budget table.
    pub(crate) fn budget(&mut self, what: &str, measured: &str, budget: &str, held: bool) {
        self.said(what, measured, budget, if held { "OK" } else { "OVER" });
    }

    /// A line of the budget table without a verdict.
    pub(crate) fn said(&mut self, what: &str, measured: &str, budget: &str, words: &str) {
        self.budgets.row([what, measured, budget, words].map(str::to_owned).to_vec());
    }

    /// Something that fails the run.
    pub(crate) fn failure(&mut self, words: String) {
        eprintln!("bench: {words}");
        self.failures.push(words);
    }

    /// Prints and writes everything; whether nothing failed.
    pub(crate) fn finish(self) -> Result<bool> {
        let (mut text, mut markdown) = (String::new(), String::from("# Bench\n"));
        let _ = write!(markdown, "\n{}\n", self.machine);
        let _ = writeln!(text, "\n{}", self.machine);
        for table in self.tables.iter().chain(std::iter::once(&self.budgets)) {
            text.push_str(&table.text());
            markdown.push_str(&table.markdown());
        }
        for failure in &self.failures {
            let _ = write!(text, "\nFAILED: {failure}\n");
            let _ = write!(markdown, "\n**Failed:** {failure}\n");
        }
        println!("{text}");
        fs::write(FILE, markdown).with_context(|| format!("writing {FILE}"))?;
        println!("the same as Markdown: {FILE}");
        Ok(self.failures.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other() {
        let mut table = Table::new("Times", &["page", "ms"]);
        table.row(vec!["é".into(), "1 200".into()]);
        table.row(vec!["mentors".into(), "7".into()]);
        table.note("noisy");
        assert_eq!(
            table.text(),
            "\nTimes\n  page        ms\n  é        1 200\n  mentors      7\n  (noisy)\n"
        );
        assert_eq!(
            table.markdown(),
            "\n## Times\n\n| page | ms |\n|---|--:|\n| é | 1 200 |\n| mentors | 7 |\n\nnoisy\n"
        );
    }
}
