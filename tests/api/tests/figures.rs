//! The open figures against a recount with other means, in each of their forms.

use anyhow::{Context as _, Result, ensure};
use api_tests::world::Demo;
use api_tests::{Setup, World, form, mentors};
use domain::ProgrammeId;
use domain::wire::{Figures, ProgrammeView, Table};
use serde_json::Value;
use std::collections::BTreeMap;

const PROGRAMMES: [&str; 4] = ["duo-for-a-job", "mentorin", "mentoryou", "team4job"];
const STATES: [&str; 12] = [
    "received",
    "in-review",
    "information-asked",
    "interview",
    "waiting",
    "proposed",
    "duo-started",
    "transferred",
    "withdrawn",
    "refused",
    "obsolete",
    "expired",
];
/// The programme of an application `a`: as chosen, else as in its latest duo.
const PROGRAMME: &str = "ifnull(a.programme, ifnull((SELECT d.programme FROM duo d WHERE d.application = a.id \
                         AND d.created = (SELECT max(created) FROM duo l WHERE l.application = a.id)), 'none'))";

type Counts = BTreeMap<String, i64>;

fn demo(mentors: u32, applications: u32, seed: u32) -> Result<World> {
    World::with(Setup { demo: Some(Demo { mentors, applications, seed }), ..Setup::default() })
}

/// One question per category.
fn counts(world: &World, categories: &[&str], question: impl Fn(&str) -> String) -> Result<Counts> {
    let count = |code: &&str| Ok(((*code).to_owned(), world.database().number(&question(code))?));
    categories.iter().map(count).collect()
}

/// What is hidden of a table, found by adding one cell after the other: at least two, of which one may be any of several.
fn hidden(counts: &Counts) -> Vec<String> {
    let mut order: Vec<(i64, &String)> = counts.iter().map(|(code, count)| (*count, code)).collect();
    order.sort();
    let small = order.iter().filter(|(count, _)| *count < 5).count();
    let mut taken = small;
    while (1..order.len()).contains(&taken) {
        let sum: i64 = order[..taken].iter().map(|(count, _)| count).sum();
        let certain = taken == 1 || sum == 0 || (taken == small && sum == 4 * i64::try_from(taken).unwrap());
        let tied = taken > small && order[taken].0 == order[taken - 1].0;
        if !certain && !tied {
            break;
        }
        taken += 1;
    }
    order[..taken].iter().map(|(_, code)| (*code).clone()).collect()
}

fn table(total: Option<i64>, counts: &Counts, shown: impl Fn(&str) -> bool) -> Table {
    let number = |count: i64| usize::try_from(count).unwrap();
    let cells =
        counts.iter().map(|(code, count)| (code.clone(), Some(number(*count)).filter(|_| shown(code))));
    Table { total: total.map(number), cells: cells.collect() }
}

fn sum(counts: &Counts) -> i64 {
    counts.values().sum()
}

fn whole(counts: &Counts) -> Table {
    let hidden = hidden(counts);
    table(Some(sum(counts)).filter(|n| *n >= 5), counts, |code| !hidden.iter().any(|h| h == code))
}

/// All cells of a part or none; its total if five or more are left of what is seen of the whole.
fn part(counts: &Counts, of: &Counts, limits: &[Option<i64>]) -> Table {
    let unseen = hidden(of);
    let seen: i64 = counts.keys().filter(|code| !unseen.contains(code)).map(|code| of[code]).sum();
    let total = sum(counts);
    let told = total >= 5
        && seen - total >= 5
        && limits.iter().all(|limit| limit.is_some_and(|limit| limit - total >= 5));
    let whole_shown = unseen.is_empty();
    let each = counts.iter().all(|(code, count)| *count >= 5 && of[code] - count >= 5);
    table(Some(total).filter(|_| told), counts, |_| told && whole_shown && each)
}

fn check(world: &World) -> Result<Figures> {
    let figures: Figures = world.visitor().get("/api/v1/figures")?.expect(200)?.json()?;
    let states = counts(world, &STATES, |code| {
        format!("SELECT count(*) FROM application WHERE state_code = '{code}'")
    })?;
    let programmes = counts(world, &[PROGRAMMES.as_slice(), &["none"]].concat(), |code| {
        format!("SELECT count(*) FROM application a WHERE {PROGRAMME} = '{code}'")
    })?;
    let met = counts(world, &PROGRAMMES, |code| {
        format!(
            "SELECT count(DISTINCT a.id) FROM application a, duo d, meeting m WHERE d.application = a.id \
             AND m.duo = d.id AND m.cancelled IS NULL \
             AND ifnull(m.settled, m.said_mentee = 1 AND m.said_mentor = 1) = 1 AND {PROGRAMME} = '{code}'"
        )
    })?;
    let running = counts(world, &PROGRAMMES, |code| {
        format!(
            "SELECT count(*) FROM duo WHERE programme = '{code}' AND state_code NOT IN ('proposed', \
             'accepted-by-mentee', 'accepted-by-mentor', 'completed', 'ended-early', 'cancelled')"
        )
    })?;
    let all = counts(world, &PROGRAMMES, |code| {
        format!("SELECT count(*) FROM mentor WHERE programme = '{code}' AND published")
    })?;
    let free = counts(world, &PROGRAMMES, |code| {
        format!(
            "SELECT count(*) FROM mentor WHERE programme = '{code}' AND published AND open AND taken < capacity"
        )
    })?;
    let started =
        Some(states["duo-started"]).filter(|_| !hidden(&states).contains(&"duo-started".to_owned()));
    assert_eq!(figures.applications, whole(&states));
    assert_eq!(figures.applications_by_programme, whole(&programmes));
    assert_eq!(figures.mentored, part(&met, &programmes, &[]));
    assert_eq!(figures.duos_running, part(&running, &programmes, &[started]));
    assert_eq!(figures.mentors, whole(&all));
    assert_eq!(figures.mentors_free, part(&free, &all, &[]));
    for code in PROGRAMMES {
        let shown = figures.applications_by_programme.cells[code].is_some();
        let wait = wait(world, code)?.filter(|_| shown);
        assert_eq!(figures.waits_p90_days[code].map(i64::from), wait, "{code}");
    }
    assert_eq!(figures.waits_p90_days.len(), PROGRAMMES.len());
    Ok(figures)
}

/// The days to the first proposal of the year before today, counted in days of Brussels.
fn wait(world: &World, programme: &str) -> Result<Option<i64>> {
    let today = domain::calendar::brussels_date(world.operator().now()?);
    let since = (domain::calendar::start_of_day(today) - chrono::TimeDelta::days(365)).timestamp_millis();
    let rows = world.database().texts(&format!(
        "SELECT a.received || ' ' || min(h.at) FROM application a, history h WHERE h.dossier = a.id \
         AND h.act = 'propose' AND a.programme = '{programme}' GROUP BY a.id HAVING min(h.at) >= {since}"
    ))?;
    let day = |text: &str| -> Result<chrono::NaiveDate> {
        let at = chrono::DateTime::from_timestamp_millis(text.parse()?).context("an instant")?;
        Ok(domain::calendar::brussels_date(at))
    };
    let mut days = Vec::new();
    for row in &rows {
        let (received, matched) = row.split_once(' ').context("two instants")?;
        days.push((day(matched)? - day(received)?).num_days());
    }
    days.sort_unstable();
    // The smallest that nine of ten do not exceed.
    let enough = |limit: &&i64| days.iter().filter(|day| day <= limit).count() * 10 >= days.len() * 9;
    Ok(days.iter().find(enough).copied().filter(|_| days.len() >= 10))
}

#[test]
fn figures_equal_a_recount_of_the_demo_database() -> Result<()> {
    let world = demo(1200, 300, 1)?;
    let figures = check(&world)?;
    ensure!(figures.demo && figures.licence == "CC-BY-4.0", "{figures:?}");
    assert_eq!((figures.target, figures.target_year), (4400, 2028));
    ensure!(figures.mentors.cells.values().all(Option::is_some), "a large table is shown whole: {figures:?}");
    ensure!(figures.waits_p90_days.values().any(Option::is_some), "a wait is told: {figures:?}");
    // What moves is counted at once.
    world.visitor().applied(&form::at_the_desk())?;
    let later = check(&world)?;
    assert_eq!(later.applications.total, figures.applications.total.map(|total| total + 1));
    world.add_mentors(&[mentors::of(ProgrammeId::MentorIn, 1, 77)])?;
    assert_eq!(check(&world)?.mentors.total, figures.mentors.total.map(|total| total + 1));
    Ok(())
}

#[test]
fn small_databases_equal_their_recount_too() -> Result<()> {
    for (mentors, applications, seed) in [(25, 20, 3), (60, 45, 4)] {
        let world = demo(mentors, applications, seed)?;
        let figures = check(&world)?;
        ensure!(figures.applications.cells.values().any(Option::is_none), "small cells: {figures:?}");
    }
    Ok(())
}

#[test]
fn a_duo_counts_when_both_agree_and_its_mentee_when_they_met() -> Result<()> {
    let world = World::of(mentors::sample(12))?;
    let nothing = check(&world)?;
    assert_eq!((nothing.mentored.total, nothing.mentors.total), (None, Some(11)));
    assert_eq!(nothing.mentored.cells.len(), 4, "every category is there");
    let pair = world.pair("mentee@example.org", "mentor@example.org")?;
    check(&world)?;
    pair.accepted()?;
    check(&world)?;
    Ok(())
}

#[test]
fn the_table_says_what_the_json_says() -> Result<()> {
    let world = demo(60, 45, 4)?;
    let visitor = world.visitor();
    let json: Value = visitor.get("/api/v1/figures")?.expect(200)?.json()?;
    let csv = visitor.get("/api/v1/figures.csv")?.expect(200)?;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert_eq!(
        csv.header("link"),
        "<figures.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\""
    );
    let text = csv.text();
    ensure!(text.ends_with("\r\n") && text.matches('\n').count() == text.matches("\r\n").count(), "RFC 4180");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("date,figure,category,value,hidden"));
    let mut told = BTreeMap::new();
    for line in lines {
        let [date, figure, category, value, hidden] = line.split(',').collect::<Vec<_>>()[..] else {
            anyhow::bail!("not five columns: {line}")
        };
        assert_eq!(date, json["date"]);
        assert_eq!(hidden, if value.is_empty() { "true" } else { "false" }, "{line}");
        let value = if value.is_empty() { Value::Null } else { value.parse::<u64>()?.into() };
        ensure!(
            told.insert((figure.replace('-', "_"), category.to_owned()), value).is_none(),
            "twice: {line}"
        );
    }
    let mut expected = BTreeMap::new();
    expected.insert(("target".to_owned(), json["target_year"].to_string()), json["target"].clone());
    for (name, part) in json.as_object().context("an object")? {
        let (cells, total) = match (part.get("cells"), part.get("total"), name.as_str()) {
            (Some(cells), total, _) => (cells, total),
            (None, _, "waits_p90_days") => (part, None),
            _ => continue,
        };
        expected.extend(total.map(|total| ((name.clone(), "total".to_owned()), total.clone())));
        let cells = cells.as_object().context("cells")?.iter();
        expected.extend(cells.map(|(code, count)| ((name.clone(), code.clone()), count.clone())));
    }
    assert_eq!(told, expected);

    let metadata = visitor.get("/api/v1/figures.csv-metadata.json")?.expect(200)?;
    assert_eq!(metadata.header("content-type"), "application/csvm+json");
    let metadata: Value = serde_json::from_slice(&metadata.body)?;
    assert_eq!(metadata["url"], "figures.csv");
    assert_eq!(metadata["dc:issued"]["@value"], json["date"]);
    assert_eq!(metadata["dc:license"]["@id"], "https://creativecommons.org/licenses/by/4.0/");
    Ok(())
}

#[test]
fn what_is_known_is_spared_until_it_moves() -> Result<()> {
    let world = World::of(mentors::sample(30))?;
    let visitor = world.visitor();
    let paths = ["/api/v1/figures", "/api/v1/figures.csv", "/api/v1/programmes", "/api/v1/mentors"];
    let tag =
        |path: &str| -> Result<String> { Ok(visitor.get(path)?.expect(200)?.header("etag").to_owned()) };
    let known = |path: &str, tag: &str| visitor.ask("GET", path).header("if-none-match", tag).send();
    let before = paths.map(|path| tag(path).unwrap());
    for (path, tag) in paths.iter().zip(&before) {
        let spared = known(path, tag)?.expect(304)?;
        ensure!(spared.body.is_empty() && spared.header("access-control-allow-origin") == "*", "{path}");
        ensure!(spared.headers.get("set-cookie").is_none(), "{path}");
    }
    // Mentors move the list and the figures, not the programmes.
    world.add_mentors(&[mentors::of(ProgrammeId::MentorIn, 1, 77)])?;
    let statuses = paths.iter().zip(&before).map(|(path, tag)| Ok(known(path, tag)?.status));
    assert_eq!(statuses.collect::<Result<Vec<_>>>()?, [200, 200, 304, 200]);
    // The day is part of them.
    let today = before_midnight(&world)?;
    world.operator().pass(chrono::TimeDelta::days(1))?;
    let figures: Figures = visitor.get("/api/v1/figures")?.expect(200)?.json()?;
    assert_eq!(figures.date, today + chrono::TimeDelta::days(1));
    let programmes: Vec<ProgrammeView> = visitor.get("/api/v1/programmes")?.expect(200)?.json()?;
    assert_eq!(programmes.len(), 4);
    Ok(())
}

/// Today by the application's clock.
fn before_midnight(world: &World) -> Result<chrono::NaiveDate> {
    let figures: Figures = world.visitor().get("/api/v1/figures")?.expect(200)?.json()?;
    Ok(figures.date)
}
