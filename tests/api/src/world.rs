//! Everything that a test needs, of its own: secrets, a database with mentors, a runner, and the actors.

use crate::actor::{ADDRESS, Coordinator, Mentee, Operator, Scheduler, Visitor};
use crate::database::Database;
use crate::folder::Folder;
use crate::http::Http;
use crate::mailbox::Mailbox;
use crate::runner::Runner;
use crate::secrets::Secrets;
use crate::{checkout, form};
use anyhow::{Context as _, Result, ensure};
use domain::form::ApplicationForm;
use service::port::{Mentor, Mentors as _, Store as _, Unit as _};
use service::seal::MasterKeys;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use store::{Native, NativeStore};

/// How much is invented.
#[derive(Debug, Clone, Copy)]
pub struct Demo {
    /// So many mentors,
    pub mentors: u32,
    /// and so many applications beside those of the samples,
    pub applications: u32,
    /// always the same for a seed.
    pub seed: u32,
}

impl Demo {
    /// Runs `demo`, as `cargo xtask demo` does.
    fn write(self, database: &Database, secrets: &Secrets) -> Result<()> {
        let program =
            std::env::var_os("DEMO").map_or_else(|| checkout().join("target/host/demo"), PathBuf::from);
        let mut command = Command::new(&program);
        command.arg("--database").arg(database.file()).envs(secrets.variables());
        for (name, value) in
            [("--mentors", self.mentors), ("--applications", self.applications), ("--seed", self.seed)]
        {
            command.args([name, &value.to_string()]);
        }
        let said =
            command.output().with_context(|| format!("starting {} (build it first)", program.display()))?;
        ensure!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        Ok(())
    }
}

/// How a world begins.
#[derive(Debug)]
pub struct Setup {
    /// The mentors in the database.
    pub mentors: Vec<Mentor>,
    /// The application; another one than the checkout's for tests of rights.
    pub manifest: PathBuf,
    /// Invented data beside them: how many mentors and applications, and of which seed.
    pub demo: Option<Demo>,
    /// More variables.
    pub variables: Vec<(String, String)>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            mentors: Vec::new(),
            demo: None,
            manifest: manifest(),
            // Every visitor has an address of their own, as in life.
            variables: vec![("client_address_header".to_owned(), ADDRESS.to_owned())],
        }
    }
}

/// The checkout's manifest, or the one that `MANIFEST` names (a build that lies elsewhere).
pub fn manifest() -> PathBuf {
    std::env::var_os("MANIFEST").map_or_else(|| checkout().join("spin.toml"), PathBuf::from)
}

/// A running application and everything around it.
#[derive(Debug)]
pub struct World {
    /// The runner; a test may kill it.
    pub runner: Runner,
    /// The world's secrets.
    pub secrets: Secrets,
    setup: Setup,
    folder: Folder,
    visitors: AtomicU32,
}

impl World {
    /// A world without mentors.
    pub fn new() -> Result<Self> {
        Self::with(Setup::default())
    }

    /// A world with mentors.
    pub fn of(mentors: Vec<Mentor>) -> Result<Self> {
        Self::with(Setup { mentors, ..Setup::default() })
    }

    /// Any world.
    pub fn with(setup: Setup) -> Result<Self> {
        let (folder, secrets) = (Folder::new()?, Secrets::new()?);
        if let Some(demo) = setup.demo {
            demo.write(&Database::in_folder(folder.path()), &secrets)?;
        }
        add(&NativeStore::new(Native::loading(&Database::in_folder(folder.path()).file())), &setup.mentors)?;
        let runner = Runner::start(&setup.manifest, folder.path(), &secrets, &setup.variables)?;
        Ok(Self { runner, secrets, setup, folder, visitors: AtomicU32::new(0) })
    }

    /// Starts the runner again on the same database.
    pub fn restart(&mut self) -> Result<()> {
        let setup = &self.setup;
        self.runner = Runner::start(&setup.manifest, self.folder.path(), &self.secrets, &setup.variables)?;
        Ok(())
    }

    /// Adds mentors to a running world.
    pub fn add_mentors(&self, mentors: &[Mentor]) -> Result<()> {
        add(&self.store(), mentors)
    }

    pub(crate) fn store(&self) -> NativeStore {
        NativeStore::new(Native::new(&self.database().file()))
    }

    /// Somebody new, at an address that nobody else has.
    pub fn visitor(&self) -> Visitor {
        let number = self.visitors.fetch_add(1, Ordering::Relaxed);
        let [_, a, b, c] = number.to_be_bytes();
        Visitor::new(&self.runner.app, format!("10.{a}.{b}.{c}"))
    }

    /// Somebody new who applies by mail and opens their file.
    pub fn mentee(&self, address: &str) -> Result<Mentee> {
        self.mentee_with(address, &form::by_mail(address))
    }

    /// Somebody new who sends this form, which gives this mail address, and opens their file.
    pub fn mentee_with(&self, address: &str, form: &ApplicationForm) -> Result<Mentee> {
        let visitor = self.visitor();
        let reference = visitor.applied(form)?;
        visitor.enter(&reference, &self.code(&visitor, &reference, address)?)
    }

    /// Asks for a code and reads it in the mailbox.
    pub fn code(&self, visitor: &Visitor, reference: &str, address: &str) -> Result<String> {
        let codes = |world: &Self| -> Result<Vec<String>> {
            Ok(world.mailbox().to(address)?.iter().filter_map(crate::mailbox::Message::code).collect())
        };
        let before = codes(self)?.len();
        visitor.ask_code(reference)?.expect(202)?;
        let found = crate::wait::until(&format!("a code for {address}"), || {
            let codes = codes(self)?;
            Ok(if codes.len() > before { codes.last().cloned() } else { None })
        });
        found.with_context(|| self.runner.log())
    }

    /// Who calls the worker.
    pub fn scheduler(&self) -> Scheduler {
        Scheduler { http: Http::new(&self.runner.app), token: self.secrets.tick_token.clone() }
    }

    /// Who holds the control port.
    pub fn operator(&self) -> Operator {
        Operator(Http::new(&self.runner.control))
    }

    /// A coordinator of any programme.
    pub fn coordinator(&self) -> Result<Coordinator> {
        let keys = MasterKeys::parse(&self.secrets.master_keys)?;
        Ok(Coordinator { store: self.store(), keys, operator: self.operator() })
    }

    /// What arrived at the gateway.
    pub fn mailbox(&self) -> Mailbox {
        Mailbox(Http::new(&self.runner.mailbox))
    }

    /// The file.
    pub fn database(&self) -> Database {
        Database::in_folder(self.folder.path())
    }
}

fn add(store: &NativeStore, mentors: &[Mentor]) -> Result<()> {
    pollster::block_on(async {
        let mut unit = store.begin_write().await?;
        for mentor in mentors {
            unit.add_mentor(mentor).await?;
        }
        unit.commit().await?;
        Ok(())
    })
}
