//! Tables for others: columns with fixed names, values as codes, days and numbers. What they mean stands in docs/api.md.

use super::outcome::Taken;
use crate::desk::row::OpenCase;
use crate::env::Env;
use crate::file::Fault;
use crate::port::{Case, Channel};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ProgrammeId;
use domain::calendar::brussels_date;
use domain::contact::Contact;
use domain::desk::outcome::standing;
use domain::desk::queue::FileKind;
use domain::duo::Pair;
use domain::wire::desk::board::BoardRow;
use std::collections::HashMap;
use uuid::Uuid;

/// A value of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing
    Empty,
    /// Text or a code
    Text(String),
    /// A number
    Number(u32),
    /// A day in Brussels
    Day(NaiveDate),
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, also of the file.
    pub name: &'static str,
    /// The names of its columns.
    pub columns: Vec<&'static str>,
    /// Its rows, each with a value for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// Excel takes bytes for UTF-8 if they begin so.
const BOM: &[u8] = b"\xEF\xBB\xBF";
/// What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"): also in their wide forms.
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text that no spreadsheet computes with.
pub fn harmless(text: &str) -> String {
    if text.trim_start_matches(' ').starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

impl Cell {
    fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn count(number: usize) -> Self {
        Self::Number(u32::try_from(number).unwrap_or(u32::MAX))
    }

    fn code(code: Option<&str>) -> Self {
        code.map_or(Self::Empty, Self::text)
    }

    fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    fn at(at: Option<DateTime<Utc>>) -> Self {
        Self::day(at.map(brussels_date))
    }

    fn yes(yes: bool) -> Self {
        Self::text(if yes { "yes" } else { "no" })
    }

    fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => harmless(text),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

impl Sheet {
    /// The table as CSV (RFC 4180) in UTF-8 with a mark for Excel.
    ///
    /// # Errors
    /// None that is known: writing to memory does not fail.
    pub fn csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BOM.to_vec());
        writer.write_record(&self.columns)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(Cell::plain))?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }
}

/// The board; with names if they were approved.
pub(super) fn board(rows: &[BoardRow], named: bool) -> Sheet {
    let mut columns = vec!["duo"];
    if named {
        columns.extend(["reference", "mentee", "mentor"]);
    }
    columns.extend([
        "programme",
        "stage",
        "state",
        "since",
        "first_day",
        "last_day",
        "light",
        "light_reason",
        "meetings",
        "months_short",
        "last_meeting",
        "next_meeting",
        "check_in",
        "check_in_by",
        "check_in_late",
        "needs",
        "demo",
    ]);
    Sheet { name: "board", columns, rows: rows.iter().map(|row| board_row(row, named)).collect() }
}

fn board_row(row: &BoardRow, named: bool) -> Vec<Cell> {
    let mut cells = vec![Cell::text(row.id.to_string())];
    if named {
        let Pair { mentee, mentor } = &row.names;
        cells.extend([Cell::text(row.reference.to_string()), Cell::text(mentee), Cell::text(mentor)]);
    }
    let needs: Vec<&str> = row.needs.iter().map(|need| need.code()).collect();
    let held = row.months.iter().map(|month| month.held).sum();
    cells.extend([
        Cell::text(row.programme.code()),
        Cell::text(row.stage.code()),
        Cell::text(&row.state),
        Cell::at(Some(row.since)),
        Cell::day(row.term.map(|term| term.first)),
        Cell::day(row.term.map(|term| term.last)),
        Cell::code(row.light.map(|light| light.colour.code())),
        Cell::code(row.light.map(|light| light.reason.code())),
        Cell::Number(held),
        Cell::count(row.months.iter().filter(|month| month.is_short()).count()),
        Cell::at(row.last_meeting),
        Cell::at(row.next_meeting),
        Cell::code(row.check_in.map(|due| due.what.code())),
        Cell::day(row.check_in.map(|due| due.by)),
        row.check_in.map_or(Cell::Empty, |due| Cell::yes(due.late)),
        Cell::text(needs.join(" ")),
        Cell::yes(row.demo),
    ]);
    cells
}

/// Every outcome event of these participations, corrected ones too; with names if they were approved.
pub(super) fn outcomes(taken: &[Taken], names: Option<&HashMap<Uuid, Pair<String>>>) -> Sheet {
    let mut columns = vec!["participation"];
    if names.is_some() {
        columns.extend(["reference", "mentee"]);
    }
    columns.extend([
        "programme",
        "entry",
        "left",
        "event",
        "moment",
        "kind",
        "day",
        "contract_months",
        "source",
        "recorded",
        "corrects",
        "stands",
        "demo",
    ]);
    let rows = taken.iter().flat_map(|one| outcome_rows(one, names)).collect();
    Sheet { name: "outcomes", columns, rows }
}

fn outcome_rows(one: &Taken, names: Option<&HashMap<Uuid, Pair<String>>>) -> Vec<Vec<Cell>> {
    let duo = &one.last.duo;
    let stands: Vec<Uuid> = standing(&one.events, |e| e.id, |e| e.corrects).map(|e| e.id).collect();
    let row = |event: &crate::port::StoredOutcome| {
        let mut cells = vec![Cell::text(duo.application.to_string())];
        if let Some(names) = names {
            let mentee = names.get(&duo.id).map(|names| names.mentee.as_str()).unwrap_or_default();
            cells.extend([Cell::text(one.last.reference.to_string()), Cell::text(mentee)]);
        }
        cells.extend([
            Cell::text(duo.programme.code()),
            Cell::Day(one.participation.entry),
            Cell::day(one.participation.left),
            Cell::text(event.id.to_string()),
            Cell::text(event.form.moment.code()),
            Cell::text(event.form.kind.code()),
            Cell::Day(event.form.day),
            event.form.months.map_or(Cell::Empty, |months| Cell::Number(months.into())),
            Cell::text(event.form.source.code()),
            Cell::at(Some(event.at)),
            Cell::code(event.corrects.map(|id| id.to_string()).as_deref()),
            Cell::yes(stands.contains(&event.id)),
            Cell::yes(one.last.demo),
        ]);
        cells
    };
    one.events.iter().map(row).collect()
}

/// The queue; with references and names if they were approved.
///
/// # Errors
/// A form that its key does not open.
pub(super) fn queue<S>(env: Env<'_, S>, cases: Vec<Case>, named: bool) -> Result<Sheet, Fault> {
    let mut columns = vec!["file"];
    if named {
        columns.extend(["reference", "name", "telephone_or_mail"]);
    }
    columns.extend([
        "kind",
        "programme",
        "state",
        "since",
        "received",
        "due",
        "light",
        "assigned",
        "channel",
        "language",
        "demo",
    ]);
    let rows = cases.into_iter().map(|case| queue_row(env, case, named)).collect::<Result<_, _>>()?;
    Ok(Sheet { name: "queue", columns, rows })
}

fn queue_row<S>(env: Env<'_, S>, case: Case, named: bool) -> Result<Vec<Cell>, Fault> {
    let mut cells = vec![Cell::text(case.id.to_string())];
    let case = if named {
        let open = OpenCase::open(env, case)?;
        let (name, contact) = open.name_and_contact();
        let reached = match &contact {
            Some(Contact::Email(mail)) => mail.as_str(),
            Some(Contact::Sms(phone) | Contact::Call(phone)) => phone.as_str(),
            Some(Contact::Letter(_) | Contact::Desk) | None => "",
        };
        cells.extend([open.case.reference.as_str(), &name, reached].map(Cell::text));
        open.case
    } else {
        case
    };
    let kind: FileKind = case.kind.into();
    cells.extend([
        Cell::text(kind.code()),
        Cell::code(case.programme.map(ProgrammeId::code)),
        Cell::text(case.state.code()),
        Cell::at(Some(case.since)),
        Cell::at(Some(case.received)),
        Cell::day(case.due.map(|due| due.by)),
        Cell::code(case.due.map(|due| due.colour(env.today()).code())),
        Cell::yes(case.assignee.is_some()),
        Cell::text(case.channel.code()),
        Cell::text(case.correspondence.code()),
        Cell::yes(case.channel == Channel::Demo),
    ]);
    Ok(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_becomes_a_formula() {
        for (typed, written) in [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("+32 476", "'+32 476"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("  =1", "'  =1"),
            ("＝1", "'＝1"),
            ("Amina", "Amina"),
            ("O'Neil - Peeters", "O'Neil - Peeters"),
            ("", ""),
        ] {
            assert_eq!(harmless(typed), written);
        }
    }

    #[test]
    fn a_table_is_utf8_with_a_mark_and_quotes_what_needs_it() {
        let row = vec![Cell::text("Éva, \"la\" première"), Cell::Number(3), Cell::Empty];
        let negative =
            vec![Cell::text("=1+1"), Cell::Number(0), "2026-11-27".parse().map_or(Cell::Empty, Cell::Day)];
        let sheet = Sheet { name: "x", columns: vec!["a", "b", "c"], rows: vec![row, negative] };
        let csv = sheet.csv().unwrap();
        let text = "\u{FEFF}a,b,c\r\n\"Éva, \"\"la\"\" première\",3,\r\n'=1+1,0,2026-11-27\r\n";
        assert_eq!(String::from_utf8(csv).unwrap(), text);
    }
}
