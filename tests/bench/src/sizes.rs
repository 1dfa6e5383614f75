//! What a visitor downloads: the table of `cargo xtask sizes`.

use crate::report::Report;
use anyhow::{Context, Result};
use std::process::{Command, Stdio};

/// Adds its lines to the budgets.
pub(crate) fn measure(report: &mut Report) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["xtask", "sizes"]).stderr(Stdio::inherit());
    // Set by the cargo that started this program; they would make another one build things twice.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_") || name == "CARGO_MANIFEST_DIR" {
            command.env_remove(name);
        }
    }
    let output = command.output().context("starting cargo xtask sizes")?;
    let said = String::from_utf8_lossy(&output.stdout);
    let rows: Vec<Row<'_>> = said.lines().filter_map(row).collect();
    for row in &rows {
        report.budget(row.what, &format!("{} kB", row.kilobytes), &format!("{} kB", row.budget), row.held);
    }
    // It knows ceilings: what is over its budget and may not grow.
    if !output.status.success() {
        report.failure("cargo xtask sizes refuses a size".to_owned());
    }
    if rows.is_empty() {
        report.failure("cargo xtask sizes printed no table".to_owned());
    }
    Ok(())
}

struct Row<'a> {
    what: &'a str,
    kilobytes: &'a str,
    budget: &'a str,
    held: bool,
}

/// `styles, brotli      12.3      15.0  OVER, below its ceiling`
fn row(line: &str) -> Option<Row<'_>> {
    let (line, held) = line.split_once("  OVER").map_or((line, true), |(line, _)| (line, false));
    let (rest, budget) = line.trim_end().rsplit_once(' ')?;
    let (what, kilobytes) = rest.trim_end().rsplit_once(' ')?;
    let is_number = |text: &str| text.contains('.') && text.parse::<f64>().is_ok();
    let row = Row { what: what.trim(), kilobytes, budget, held };
    (is_number(kilobytes) && is_number(budget)).then_some(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_table_are_found() {
        let good = row("app: JavaScript glue, brotli          9.7      10.0").unwrap();
        assert_eq!((good.what, good.kilobytes, good.budget), ("app: JavaScript glue, brotli", "9.7", "10.0"));
        assert!(good.held && !row("styles  16.1  15.0  OVER").unwrap().held);
        assert!(!row("app: WebAssembly, brotli   323.0     200.0  OVER, below its ceiling").unwrap().held);
        for other in ["", "              kB    budget", "built dist (release): cargo 2.4 s, bundle 0.1 s"] {
            assert!(row(other).is_none(), "{other}");
        }
    }
}
