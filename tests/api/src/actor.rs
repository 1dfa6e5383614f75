//! Who speaks to the application.

use crate::http::{Answer, Ask, Http};
use crate::{chance, wait};
use anyhow::{Context as _, Result, ensure};
use domain::application::{Actor, Command};
use domain::form::ApplicationForm;
use domain::wire::{OwnFile, Submitted};
use service::advance::{Advance, advance};
use service::env::{SeededRng, SetClock};
use service::port::{Dossiers as _, Store as _};
use service::seal::MasterKeys;
use service::{Env, Notices};
use store::NativeStore;
use uuid::Uuid;

/// The header by which a world knows its visitors' addresses.
pub const ADDRESS: &str = "x-test-address";

/// Somebody with a browser, at an address of their own, unknown to us.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub(crate) http: Http,
    /// Their network address.
    pub address: String,
}

impl Visitor {
    /// Somebody at an address, before the application at a URL.
    pub fn new(application: &str, address: String) -> Self {
        Self { http: Http::new(application), address }
    }

    /// Begins any request.
    pub fn ask(&self, method: &str, path: &str) -> Ask {
        self.http.ask(method, path).header(ADDRESS, &self.address)
    }

    /// Reads a page.
    pub fn get(&self, path: &str) -> Result<Answer> {
        self.ask("GET", path).send()
    }

    /// Posts JSON.
    pub fn post(&self, path: &str, body: &impl serde::Serialize) -> Result<Answer> {
        self.ask("POST", path).json(body)
    }

    /// Submits a form under a key.
    pub fn submit(&self, key: Uuid, form: &impl serde::Serialize) -> Result<Answer> {
        self.ask("POST", "/api/v1/applications").header("idempotency-key", &key.to_string()).json(form)
    }

    /// Submits a form under a new key.
    pub fn apply(&self, form: &ApplicationForm) -> Result<Answer> {
        self.submit(chance::uuid()?, form)
    }

    /// Submits a form that will be received; gives the reference.
    pub fn applied(&self, form: &ApplicationForm) -> Result<String> {
        let submitted: Submitted = self.apply(form)?.expect(201)?.json()?;
        Ok(submitted.reference.to_string())
    }

    /// Asks for a code.
    pub fn ask_code(&self, reference: &str) -> Result<Answer> {
        self.post("/api/v1/access-codes", &serde_json::json!({ "reference": reference }))
    }

    /// Tries to open a file.
    pub fn open(&self, reference: &str, code: &str) -> Result<Answer> {
        self.post("/api/v1/sessions", &serde_json::json!({ "reference": reference, "code": code }))
    }

    /// Opens a file with a right code.
    pub fn enter(&self, reference: &str, code: &str) -> Result<Mentee> {
        let answer = self.open(reference, code)?.expect(204)?;
        let cookie = answer.header("set-cookie");
        let pair = cookie.split(';').next().context("a cookie")?;
        ensure!(pair.starts_with("passerelle_session="), "no session in {cookie}");
        Ok(Mentee { visitor: self.clone(), reference: reference.to_owned(), cookie: pair.to_owned() })
    }
}

/// A job seeker who has opened their own file.
#[derive(Debug, Clone)]
pub struct Mentee {
    /// The browser.
    pub visitor: Visitor,
    /// The reference.
    pub reference: String,
    /// `name=token`
    pub cookie: String,
}

impl Mentee {
    /// Begins any request with the session.
    pub fn ask(&self, method: &str, path: &str) -> Ask {
        self.visitor.ask(method, path).header("cookie", &self.cookie)
    }

    /// Reads the file, or is refused.
    pub fn look(&self) -> Result<Answer> {
        self.ask("GET", "/api/v1/me").send()
    }

    /// Reads the file.
    pub fn file(&self) -> Result<OwnFile> {
        self.look()?.expect(200)?.json()
    }

    /// Acts on the file.
    pub fn act(&self, act: &str, body: &impl serde::Serialize) -> Result<Answer> {
        self.ask("POST", &format!("/api/v1/me/{act}")).json(body)
    }
}

/// Who calls the worker every minute.
#[derive(Debug, Clone)]
pub struct Scheduler {
    pub(crate) http: Http,
    pub(crate) token: String,
}

impl Scheduler {
    /// Ticks with some words in the header.
    pub fn tick_with(&self, authorization: Option<&str>) -> Result<Answer> {
        let ask = self.http.ask("POST", "/internal/tick");
        match authorization {
            Some(words) => ask.header("authorization", words).send(),
            None => ask.send(),
        }
    }

    /// Ticks; gives what was done.
    pub fn tick(&self) -> Result<serde_json::Value> {
        self.tick_with(Some(&format!("Bearer {}", self.token)))?.expect(200)?.json()
    }

    /// Ticks until no message is left that could leave now.
    pub fn settle(&self, database: &crate::database::Database) -> Result<()> {
        wait::until("an empty outbox", || {
            self.tick()?;
            let waiting = database.number("SELECT count(*) FROM outbox WHERE state = 'waiting'")?;
            Ok((waiting == 0).then_some(()))
        })
    }
}

/// Who holds the control port: time, rights, the gateway's temper.
#[derive(Debug, Clone)]
pub struct Operator(pub(crate) Http);

impl Operator {
    /// Lets time pass.
    pub fn pass(&self, time: chrono::TimeDelta) -> Result<()> {
        let path = format!("/clock/advance?ms={}", time.num_milliseconds());
        self.0.ask("POST", &path).send()?.expect(200)?;
        Ok(())
    }

    /// The application's time.
    pub fn now(&self) -> Result<chrono::DateTime<chrono::Utc>> {
        let clock: serde_json::Value = self.0.ask("GET", "/clock").send()?.expect(200)?.json()?;
        let now = clock.get("now_ms").and_then(serde_json::Value::as_i64);
        now.and_then(chrono::DateTime::from_timestamp_millis).context("the clock")
    }

    /// Which rights each component has and used.
    pub fn rights(&self) -> Result<serde_json::Value> {
        self.0.ask("GET", "/rights").send()?.expect(200)?.json()
    }

    /// Sets the gateway's temper: ok, fail, hang, slow.
    pub fn gateway(&self, mode: &str) -> Result<()> {
        self.0.ask("POST", &format!("/gateway?mode={mode}")).send()?.expect(204)?;
        Ok(())
    }
}

/// A coordinator who needs no desk: the use case is called on the same database, as the demo does.
pub struct Coordinator {
    pub(crate) store: NativeStore,
    pub(crate) keys: MasterKeys,
    pub(crate) operator: Operator,
}

impl Coordinator {
    /// Moves an application.
    pub fn does(&self, reference: &str, command: Command, words: Option<&str>) -> Result<()> {
        let (clock, rng) =
            (SetClock::at(self.operator.now()?), SeededRng::new(u64::from_le_bytes(chance::bytes()?)));
        let env = Env { store: &self.store, clock: &clock, rng: &rng, keys: &self.keys, by: None };
        let reference = domain::Reference::parse(reference)?;
        pollster::block_on(async {
            let mut unit = self.store.begin_read().await?;
            let application = unit.dossier_by_reference(&reference).await?.context("an application")?.id;
            drop(unit);
            let (actor, notices) = (Actor::Coordinator, Notices::Send);
            advance(env, Advance { application, command, actor, text: words, seen: None, notices }).await?;
            Ok(())
        })
    }
}
