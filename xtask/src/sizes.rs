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

impl Row {
    fn new(what: &str, bytes: u64, budget: u64) -> Self {
        Self { what: what.to_owned(), bytes, budget }
    }

    fn is_over(&self) -> bool {
        self.bytes > self.budget
    }
}

/// What a visitor downloads before the first page works.
const APP: u64 = 200_000;
/// What a page adds that is not in the first download. The largest is a volunteer's own file: it can correct the whole form.
const CHUNK: u64 = 190_000;
/// The whole of the desk: opened once a day, over cable.
const DESK: u64 = 520_000;
/// A component, as the design asks.
const COMPONENT: u64 = 1_000_000;
/// Both, for who starts on such a page.
const PAGE: u64 = 360_000;

/// Prints the table; fails when a budget is overrun, else says how many were held.
pub(crate) fn sizes() -> Result<u32> {
    let rows = rows()?;
    println!("{:<34}{:>10}{:>10}", "", "kB", "budget");
    for row in &rows {
        let (size, budget) = (kilobytes(row.bytes), kilobytes(row.budget));
        println!("{:<34}{size:>10}{budget:>10}{}", row.what, if row.is_over() { "  OVER" } else { "" });
    }
    let over = rows.iter().filter(|row| row.is_over()).count();
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
        sent_bytes(&file_of(address))
    };
    let mut fonts = 0;
    for name in names.keys().filter(|name| name.starts_with("fonts/")) {
        fonts += sent(name)?;
    }
    let mut glue = sent("app.js")? + sent("chunks.js")?;
    for name in names.keys().filter(|name| name.starts_with("assets/snippets/")) {
        glue += sent(name)?;
    }
    let app = sent("app.wasm")?;
    let mut rows = vec![Row::new("app: WebAssembly, brotli", app, APP)];
    for (chunk, files) in names.iter().filter_map(|(name, files)| Some((name.strip_prefix("chunk-")?, files)))
    {
        let sizes = files.split_whitespace().map(|address| sent_bytes(&file_of(address)));
        let chunk_bytes: u64 = sizes.sum::<Result<u64>>()?;
        rows.push(Row::new(&format!("chunk {chunk}"), chunk_bytes, CHUNK));
        rows.push(Row::new(&format!("  its pages: app and {chunk}"), app + chunk_bytes, PAGE));
    }
    rows.extend([
        Row::new("app: JavaScript glue, brotli", glue, 10_000),
        Row::new("styles, brotli", sent("styles.css")?, 15_000),
        Row::new("fonts, woff2", fonts, 45_000),
    ]);
    let mut desk_glue = sent("desk/desk.js")?;
    for name in names.keys().filter(|name| name.starts_with("desk/assets/")) {
        desk_glue += sent(name)?;
    }
    rows.extend([
        Row::new("desk: WebAssembly, brotli", sent("desk/desk.wasm")?, DESK),
        Row::new("desk: JavaScript glue, brotli", desk_glue, 12_000),
        Row::new("desk: styles, brotli", sent("desk/desk.css")?, 18_000),
        Row::new("desk: texts, brotli", sent("desk/fr.ftl")?, 40_000),
    ]);
    let sri = fs::read_to_string("dist/web/embed/sri.json").context("reading dist/web/embed/sri.json")?;
    let sri: BTreeMap<String, String> =
        serde_json::from_str(&sri).context("reading dist/web/embed/sri.json")?;
    let module = sri.get("module").context("sri.json has no module")?;
    rows.extend([
        Row::new("widgets: loader, gzip", gzip_bytes("/embed/v1.js")?, 5_000),
        Row::new("widgets: module, gzip", gzip_bytes(module)?, 10_000),
    ]);
    for name in COMPONENTS {
        let file = Path::new("dist").join(format!("{name}.wasm"));
        rows.push(Row::new(&format!("component {name}, raw"), bytes(&file)?, COMPONENT));
    }
    Ok(rows)
}

fn file_of(address: &str) -> PathBuf {
    Path::new("dist/web").join(address.trim_start_matches('/'))
}

/// What travels for a file: its brotli sibling where there is one.
fn sent_bytes(file: &Path) -> Result<u64> {
    let mut sibling = file.as_os_str().to_owned();
    sibling.push(".br");
    let sibling = PathBuf::from(sibling);
    bytes(if sibling.exists() { &sibling } else { file })
}

/// What travels to who takes no brotli; budgets of widgets are told in gzip.
fn gzip_bytes(address: &str) -> Result<u64> {
    let mut sibling = file_of(address).into_os_string();
    sibling.push(".gz");
    bytes(Path::new(&sibling))
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
    fn a_budget_may_be_reached_but_not_overrun() {
        assert!(!Row::new("css", 15, 15).is_over());
        assert!(Row::new("css", 16, 15).is_over());
    }

    #[test]
    fn kilobytes_are_thousands_with_one_digit() {
        assert_eq!(kilobytes(199_960), "199.9");
        assert_eq!(kilobytes(45_000), "45.0");
        assert_eq!(kilobytes(80), "0.0");
    }
}
