//! Times in a browser: starts the servers, lets `browser.mjs` drive Chromium, and reads what it found.

use crate::arguments::Arguments;
use crate::client::get;
use crate::data::Data;
use crate::gateway::Gateway;
use crate::preact;
use crate::process::{Server, program};
use crate::report::Report;
use crate::verdicts::judge;
use anyhow::{Context, Result, bail};
use domain::wire::MentorPage;
use serde::Deserialize;
use std::path::Path;
use std::process::{Command, Stdio};

/// Medians of one page; milliseconds.
#[derive(Debug, Deserialize)]
pub(crate) struct PageTimes {
    pub(crate) name: String,
    /// First contentful paint: text on the screen.
    pub(crate) fcp: Option<f64>,
    /// The first card of a mentor on the screen.
    pub(crate) cards: Option<f64>,
    /// The app stands in place of the plain HTML and listens.
    pub(crate) taken: Option<f64>,
    /// A filter chosen at that moment shows its result.
    pub(crate) filtered: Option<f64>,
    pub(crate) cls: Option<f64>,
    pub(crate) tbt: Option<f64>,
    /// Everything that travelled.
    pub(crate) kb: Option<f64>,
    /// Processor time of the page's main thread.
    pub(crate) cpu: Option<f64>,
    /// Third parties that were asked for something.
    pub(crate) strangers: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct FilterTimes {
    pub(crate) n: u32,
    pub(crate) median: Option<f64>,
    pub(crate) p90: Option<f64>,
    /// Processor time of the page's main thread, for each change; of it in scripts, and for styles and layout.
    pub(crate) cpu: Option<f64>,
    pub(crate) script: Option<f64>,
    pub(crate) layout: Option<f64>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Both {
    pub(crate) app: FilterTimes,
    pub(crate) preact: FilterTimes,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Found {
    pub(crate) version: String,
    pub(crate) pages: Vec<PageTimes>,
    pub(crate) interactive: PageTimes,
    pub(crate) preact: PageTimes,
    /// The desk, on a laptop by cable.
    pub(crate) desk: PageTimes,
    /// "2 000 mentors", as the page says it.
    pub(crate) count: String,
    pub(crate) filters: Both,
}

pub(crate) fn measure(
    report: &mut Report,
    arguments: &Arguments,
    data: &Data,
    gateway: &Gateway,
) -> Result<()> {
    preact::install(Path::new("tests/browser"))?;
    let usual = Server::runner(&data.usual("browser")?, gateway.address)?;
    let many = Server::runner(&data.many("browser-many")?, gateway.address)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let list = "/api/v1/mentors?lang=fr&limit=2000";
    let mentors = runtime.block_on(get(usual.address, list, "identity"))?;
    let many_mentors = runtime.block_on(get(many.address, list, "identity"))?;
    let page: MentorPage = serde_json::from_slice(&mentors).context("reading the list of mentors")?;
    let someone = page.mentors.first().context("no mentors")?.id;

    let asked = serde_json::json!({
        "app": format!("http://{}", usual.address),
        "many": format!("http://{}", many.address),
        "preact": format!("http://{}/", preact::start(&mentors)?),
        "preactMany": format!("http://{}/", preact::start(&many_mentors)?),
        "runs": arguments.runs,
        "pages": [
            ["home", "/fr/".to_owned()],
            ["mentors", "/fr/mentors".to_owned()],
            ["a mentor", format!("/fr/mentors/{someone}")],
            ["apply, a question", "/fr/apply/residence".to_owned()],
        ],
    });
    let output = Command::new(program("NODE", "node"))
        .arg("tests/bench/browser.mjs")
        .arg(asked.to_string())
        .stderr(Stdio::inherit())
        .output()
        .context("starting node")?;
    if !output.status.success() {
        bail!("browser.mjs ended with {}", output.status);
    }
    let found: Found = serde_json::from_slice(&output.stdout).context("reading what browser.mjs found")?;
    judge(report, &found);
    Ok(())
}
