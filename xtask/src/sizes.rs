//! `cargo xtask sizes`: what a visitor downloads, against the budgets of docs/architecture.md.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::args::Args;
use crate::build::{Mode, build};
use crate::components::COMPONENTS;

pub(crate) fn command(args: Args) -> Result<()> {
    args.finish()?;
    build(Mode::Release)?;
    sizes().map(|_| ())
}

struct Row {
    what: String,
    bytes: u64,
    budget: u64,
}

/// Prints the table; fails when a budget is overrun, else says how many were held.
pub(crate) fn sizes() -> Result<u32> {
    let rows = rows()?;
    println!("{:<34}{:>10}{:>10}", "", "kB", "budget");
    for row in &rows {
        let verdict = if row.bytes > row.budget { "  OVER" } else { "" };
        println!("{:<34}{:>10}{:>10}{verdict}", row.what, kilobytes(row.bytes), kilobytes(row.budget));
    }
    let over = rows.iter().filter(|row| row.bytes > row.budget).count();
    if over > 0 {
        bail!("{over} of {} budgets overrun", rows.len());
    }
    u32::try_from(rows.len()).context("counting budgets")
}

fn rows() -> Result<Vec<Row>> {
    let text = fs::read_to_string("dist/web/assets.json").context("reading dist/web/assets.json")?;
    let names: BTreeMap<String, String> =
        serde_json::from_str(&text).context("reading dist/web/assets.json")?;
    let sent = |name: &str| -> Result<u64> {
        let address = names.get(name).with_context(|| format!("assets.json has no {name}"))?;
        sent_bytes(&Path::new("dist/web").join(address.trim_start_matches('/')))
    };
    let mut fonts = 0;
    for name in names.keys().filter(|name| name.starts_with("fonts/")) {
        fonts += sent(name)?;
    }
    let mut glue = sent("app.js")?;
    for name in names.keys().filter(|name| name.starts_with("assets/snippets/")) {
        glue += sent(name)?;
    }
    let mut rows = vec![
        Row { what: "app: WebAssembly, brotli".to_owned(), bytes: sent("app.wasm")?, budget: 200_000 },
        Row { what: "app: JavaScript glue, brotli".to_owned(), bytes: glue, budget: 10_000 },
        Row { what: "styles, brotli".to_owned(), bytes: sent("styles.css")?, budget: 15_000 },
        Row { what: "fonts, woff2".to_owned(), bytes: fonts, budget: 45_000 },
    ];
    for name in COMPONENTS {
        let file = Path::new("dist").join(format!("{name}.wasm"));
        rows.push(Row { what: format!("component {name}, raw"), bytes: bytes(&file)?, budget: 1_000_000 });
    }
    Ok(rows)
}

/// What travels for a file: its brotli sibling where there is one.
fn sent_bytes(file: &Path) -> Result<u64> {
    let mut sibling = file.as_os_str().to_owned();
    sibling.push(".br");
    let sibling = PathBuf::from(sibling);
    bytes(if sibling.exists() { &sibling } else { file })
}

fn bytes(file: &Path) -> Result<u64> {
    Ok(fs::metadata(file).with_context(|| format!("looking at {}", file.display()))?.len())
}

fn kilobytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilobytes_are_thousands_with_one_digit() {
        assert_eq!(kilobytes(199_960), "199.9");
        assert_eq!(kilobytes(45_000), "45.0");
        assert_eq!(kilobytes(80), "0.0");
    }
}
