//! The times of the browser beside their budgets.

use crate::browser::{FilterTimes, Found, PageTimes};
use crate::measures::grouped;
use crate::report::{Report, Table};

fn ms(time: Option<f64>) -> String {
    time.map_or_else(|| "–".to_owned(), grouped)
}

fn seconds(time: Option<f64>) -> String {
    time.map_or_else(|| "–".to_owned(), |ms| format!("{:.2} s", ms / 1000.0))
}

/// Nothing measured holds no budget.
fn within(value: Option<f64>, most: f64) -> bool {
    value.is_some_and(|value| value <= most)
}

pub(crate) fn judge(report: &mut Report, found: &Found) {
    report.table(pages(found));
    report.table(filters(found));
    for page in &found.pages {
        let name = &page.name;
        if name == "mentors" {
            report.budget("mentors: text on screen", &seconds(page.fcp), "≤ 1.0 s", within(page.fcp, 1000.0));
            let held = within(page.cards, 2000.0);
            report.budget("mentors: mentors readable", &seconds(page.cards), "≤ 2.0 s", held);
            let twin = format!("Preact {}", seconds(found.preact.filtered));
            report.said("mentors: app has taken over", &seconds(page.taken), "reported", &twin_taken(found));
            report.said(
                "mentors: first filter works",
                &seconds(found.interactive.filtered),
                "reported",
                &twin,
            );
        }
        let cls = page.cls.map_or_else(|| "–".to_owned(), |cls| format!("{cls:.3}"));
        report.budget(&format!("{name}: layout shift"), &cls, "≤ 0.02", within(page.cls, 0.02));
        let tbt = format!("{} ms", ms(page.tbt));
        report.budget(&format!("{name}: blocking time"), &tbt, "≤ 300 ms", within(page.tbt, 300.0));
    }
    let app = &found.filters.app;
    let twin = &found.filters.preact;
    let median = format!("{} ms", ms(app.median));
    report.budget("filter, median to the next paint", &median, "≤ 50 ms", within(app.median, 50.0));
    let held = twin.median.is_some_and(|twin| within(app.median, twin));
    report.budget("filter, beside Preact", &median, &format!("≤ {} ms", ms(twin.median)), held);
    let desk = &found.desk;
    let cable = "cable (5 Mbit/s, 28 ms), 1280 × 800, empty cache";
    report.budget("desk: first paint by cable", &seconds(desk.fcp), "≤ 1.5 s", within(desk.fcp, 1500.0));
    report.said("desk: its first page stands", &seconds(desk.taken), "reported", cable);
    strangers(report, found);
}

fn twin_taken(found: &Found) -> String {
    format!("Preact {}", seconds(found.preact.taken))
}

fn strangers(report: &mut Report, found: &Found) {
    let all = found.pages.iter().chain([&found.interactive, &found.desk]);
    let hosts: Vec<&str> = all.flat_map(|page| &page.strangers).map(String::as_str).collect();
    report.budget("requests to third parties", &hosts.len().to_string(), "0", hosts.is_empty());
    if !hosts.is_empty() {
        report.failure(format!("third parties were asked: {}", hosts.join(", ")));
    }
}

fn pages(found: &Found) -> Table {
    let title = "First view: slow 4G (1.6 Mbit/s, 150 ms), processor four times slower, empty cache; medians";
    let header = ["page", "text", "mentors", "taken over", "filter works", "CLS", "TBT", "CPU", "kB"];
    let mut table = Table::new(title, &header);
    for page in found.pages.iter().chain([&found.interactive, &found.preact]) {
        table.row(cells(page));
    }
    table.note(&format!(
        "times in ms; {}; 360 × 740; 1,200 demo mentors; the service worker waits",
        found.version
    ));
    table.note("filter works: a filter chosen as soon as the app has taken over shows its result");
    table
}

fn cells(page: &PageTimes) -> Vec<String> {
    vec![
        page.name.clone(),
        ms(page.fcp),
        ms(page.cards),
        ms(page.taken),
        ms(page.filtered),
        page.cls.map_or_else(|| "–".to_owned(), |cls| format!("{cls:.3}")),
        ms(page.tbt),
        ms(page.cpu),
        ms(page.kb),
    ]
}

fn filters(found: &Found) -> Table {
    let title =
        format!("Filter: {}, processor four times slower, from the event to the next paint", found.count);
    let mut table = Table::new(&title, &["", "median ms", "p90 ms", "CPU ms", "script", "layout", "changes"]);
    let mut row = |name: &str, times: &FilterTimes| {
        let one = |time: Option<f64>| time.map_or_else(|| "–".to_owned(), |ms| format!("{ms:.1}"));
        let mut cells = vec![name.to_owned()];
        cells.extend([times.median, times.p90, times.cpu, times.script, times.layout].map(one));
        cells.push(times.n.to_string());
        table.row(cells);
    };
    row("the app", &found.filters.app);
    row("Preact twin", &found.filters.preact);
    table.note("CPU: time of the main thread for each change; other work on the machine does not count");
    table
}
