//! Matching as a coordinator asks for it: the best set for a waiting list of n before n mentors, and the suggestions for
//! one mentee. The growth from 250 to 2,000 shows, in time and in memory of the server.

use crate::client::{Answer, Body, Connection};
use crate::data::Data;
use crate::gateway::Gateway;
use crate::measures::{hundredth, milliseconds};
use crate::process::{Server, secrets};
use crate::report::{Report, Table};
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ProgrammeId;
use domain::application::{Actor, Command};
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::desk::staff::StaffCard;
use domain::desk::{Grant, Role};
use domain::form::{ApplicationForm, Choice, ModeWish};
use domain::language::{Correspondence, Lang, Level, Spoken, Tongue};
use domain::place::Commune;
use domain::programme::eligibility::YesNo;
use domain::wire::desk::matching::Draft;
use http::Request;
use service::advance::{Advance, advance};
use service::desk::enlist::enlist;
use service::env::{Env, SeededRng, SetClock};
use service::hash::{HashKey, hex};
use service::port::{
    Dossiers as _, Mentor, Mentors as _, StaffBook as _, StaffSession, Store as _, Unit as _,
};
use service::seal::MasterKeys;
use service::submit::{Source, Submit, submit};
use service::{Notices, Rng as _};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};
use store::{Native, NativeStore};
use uuid::Uuid;

const SIZES: [u32; 4] = [250, 500, 1000, 2000];
/// So often are the suggestions asked for.
const ASKED: usize = 20;
const PROGRAMME: ProgrammeId = ProgrammeId::Team4Job;

pub(crate) fn measure(report: &mut Report, data: &Data, gateway: &Gateway) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let title = "Matching: a draft for n who wait before n mentors with one to three places, and suggestions for one of them";
    let header =
        ["n", "read", "weigh, assign", "say", "draft in all", "pairs", "memory MB", "suggestions p50", "p95"];
    let mut table = Table::new(title, &header);
    for n in SIZES {
        eprintln!("bench: matching {n} × {n}");
        let folder = data.empty(&format!("matching-{n}"))?;
        let token = fill(&folder.join("default.db"), n)?;
        let server = Server::runner(&folder, gateway.address)?;
        let found = runtime.block_on(ask(&server, &token))?;
        let assign = found.parts.get(1).copied().unwrap_or_default();
        let mut row = vec![n.to_string()];
        row.extend(found.parts.iter().chain([&found.draft]).map(|time| milliseconds(*time)));
        row.extend([found.pairs.to_string(), format!("{:.0}", found.memory)]);
        let p95 = hundredth(&found.suggestions, 95);
        row.extend([milliseconds(hundredth(&found.suggestions, 50)), milliseconds(p95)]);
        table.row(row);
        if n == 1000 {
            let measured = format!("{} ms", milliseconds(assign));
            report.budget("matching 1,000 × 1,000", &measured, "≤ 1 s", assign <= Duration::from_secs(1));
        }
        if n == 2000 {
            let held = p95 <= Duration::from_millis(100);
            report.budget(
                "suggestions among 2,000, p95",
                &format!("{} ms", milliseconds(p95)),
                "≤ 100 ms",
                held,
            );
        }
    }
    table.note("times in ms, in the component; memory: what the server grew by from the first request to the end of the draft");
    report.table(table);
    Ok(())
}

struct Found {
    /// As the server says in `server-timing`.
    parts: Vec<Duration>,
    draft: Duration,
    pairs: usize,
    memory: f64,
    suggestions: Vec<Duration>,
}

async fn ask(server: &Server, token: &str) -> Result<Found> {
    let mut connection = Connection::open(server.address).await?;
    let host = server.address.to_string();
    let request = |method: &str, path: &str, body: String| {
        Request::builder()
            .method(method)
            .uri(format!("/api/v1/desk/matching/{path}"))
            .header("host", &host)
            .header("content-type", "application/json")
            .header("cookie", format!("passerelle_desk={token}"))
            .body(Body::from(Bytes::from(body)))
    };
    // The instance starts before the measure.
    let drafts = format!("drafts?programme={PROGRAMME}");
    good(connection.call(request("GET", &drafts, String::new())?).await?)?;
    let before = server.memory();
    let begin = Instant::now();
    let body = serde_json::json!({ "programme": PROGRAMME }).to_string();
    let answer = good(connection.call(request("POST", "drafts", body)?).await?)?;
    let took = begin.elapsed();
    let memory = server.memory() - before;
    let draft: Draft = serde_json::from_slice(&answer.body)?;
    let person = draft.pairs.first().context("a pair")?.application;
    let mut suggestions = Vec::with_capacity(ASKED);
    for _ in 0..ASKED {
        let begin = Instant::now();
        good(connection.call(request("GET", &format!("mentees/{person}"), String::new())?).await?)?;
        suggestions.push(begin.elapsed());
    }
    suggestions.sort_unstable();
    Ok(Found { parts: parts(&answer), draft: took, pairs: draft.pairs.len(), memory, suggestions })
}

fn good(answer: Answer) -> Result<Answer> {
    ensure!(answer.is_success(), "{}: {}", answer.status, String::from_utf8_lossy(&answer.body));
    Ok(answer)
}

/// `read;dur=12.3, assign;dur=45.6, say;dur=7.8`
fn parts(answer: &Answer) -> Vec<Duration> {
    let said = answer.timing.split(',').filter_map(|part| part.split_once("dur=")?.1.parse::<f64>().ok());
    said.map(|ms| Duration::from_secs_f64(ms / 1000.0)).collect()
}

/// So many who wait and so many mentors, always the same; gives the token of a coordinator's session.
fn fill(database: &Path, n: u32) -> Result<String> {
    let secrets = secrets();
    let secret = |name: &str| {
        let found = secrets.iter().find(|(variable, _)| *variable == name);
        found.map(|(_, value)| value.as_str()).with_context(|| name.to_owned())
    };
    let keys = MasterKeys::parse(secret("SPIN_VARIABLE_MASTER_KEYS")?)?;
    let hash = HashKey::parse(secret("SPIN_VARIABLE_CONTACT_KEY")?)?;
    let store = NativeStore::new(Native::loading(database));
    #[expect(clippy::disallowed_methods, reason = "the server's session must not be over")]
    let now = DateTime::<Utc>::from(std::time::SystemTime::now());
    let (clock, rng) = (SetClock::at(now), SeededRng::new(4));
    let env = Env { store: &store, clock: &clock, rng: &rng, keys: &keys, by: None };
    let mut dice = Dice(SeededRng::new(11));
    pollster::block_on(async {
        let mut unit = store.begin_write().await?;
        for number in 0..n {
            unit.add_mentor(&mentor(number, &mut dice)).await?;
        }
        let card = StaffCard { name: "Ana".into(), email: "ana@bench.example".into(), lang: Lang::Fr };
        let staff =
            enlist(env, &mut unit, &hash, card, vec![Grant::of(Role::Coordinator, PROGRAMME)]).await?;
        let token = hex(&env.random::<32>());
        let session =
            StaffSession { hash: hash.desk_token(&token), staff: staff.id, created: now, seen: now };
        unit.add_staff_session(&session).await?;
        unit.commit().await?;
        for _ in 0..n {
            clock.set(now - TimeDelta::days(i64::try_from(dice.below(120))?));
            let form = form(&mut dice);
            let what = Submit { key: env.id(), form: &form, source: Source::Demo };
            let reference = submit(env, &hash, what).await?.reference;
            let found = store.look_up(async |unit| unit.dossier_by_reference(&reference).await).await?;
            let application = found.context("an application")?.id;
            for command in [Command::TakeUp, Command::Accept] {
                let (actor, notices) = (Actor::Coordinator, Notices::Silent);
                advance(env, Advance { application, command, actor, text: None, seen: None, notices })
                    .await?;
            }
        }
        Ok(token)
    })
}

struct Dice(SeededRng);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes) % most.max(1)
    }

    fn some<T: Copy>(&mut self, all: &[T], most: u64) -> Vec<T> {
        let count = 1 + self.below(most);
        let mut left = all.to_vec();
        let mut chosen = Vec::new();
        for _ in 0..count {
            let place = usize::try_from(self.below(u64::try_from(left.len()).unwrap_or(1))).unwrap_or(0);
            if place < left.len() {
                chosen.push(left.swap_remove(place));
            }
        }
        chosen
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        self.some(all, 1).first().copied()
    }
}

fn mentor(number: u32, dice: &mut Dice) -> Mentor {
    Mentor {
        id: Uuid::from_u128(u128::from(number) + 1),
        programme: PROGRAMME,
        name: Some(format!("Mentor {number}")),
        company: None,
        sector: dice.one(Sector::ALL).unwrap_or(Sector::Care),
        languages: dice.some(spoken_here(), 3),
        times: dice.some(TimeOfDay::ALL, 3),
        modes: dice.some(Mode::ALL, 2),
        commune: dice.one(Commune::ALL),
        years: 9,
        capacity: u8::try_from(1 + dice.below(3)).unwrap_or(1),
        // A third is full, as in life: together there are fewer places than people.
        taken: if dice.below(2) == 0 { 3 } else { 0 },
        published: false,
        open: dice.below(10) > 0,
        demo: true,
        texts: BTreeMap::default(),
    }
}

fn form(dice: &mut Dice) -> ApplicationForm {
    let spoken = dice.some(spoken_here(), 3);
    let level = |dice: &mut Dice| dice.one(Level::ALL).unwrap_or(Level::Good);
    ApplicationForm {
        choice: Some(Choice::Team4Job),
        registered: Some(YesNo::Yes),
        working: Some(YesNo::No),
        birth_year: "1990".into(),
        postcode: "1030".into(),
        languages: spoken.into_iter().map(|language| Spoken { language, level: level(dice) }).collect(),
        project: Some(YesNo::Yes),
        sectors: dice.some(Sector::ALL, 3),
        note: "Je cherche un premier emploi, et quelqu’un qui connaît le métier.".into(),
        times: dice.some(TimeOfDay::ALL, 3),
        mode: dice.one(ModeWish::ALL),
        first_name: "Amina".into(),
        last_name: "Exemple".into(),
        contact: Some(ContactWay::Desk),
        correspondence: Some(Correspondence::Fr),
        ..ApplicationForm::default()
    }
}

/// The languages that most people here speak: the first eight.
fn spoken_here() -> &'static [Tongue] {
    Tongue::ALL.get(..8).unwrap_or(Tongue::ALL)
}
