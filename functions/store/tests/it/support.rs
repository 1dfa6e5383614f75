//! A world for tests: a database file of its own, a clock that waits, chance that repeats itself.

use chrono::TimeDelta;
use domain::application::{Actor, Command};
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, Choice, ModeWish};
use domain::language::{Correspondence, Lang, Level, Spoken, Tongue};
use domain::place::Commune;
use domain::programme::ProgrammeId;
use domain::programme::eligibility::YesNo;
use domain::wire::Submitted;
use service::advance::{Advance, AdvanceError, advance};
use service::env::{SeededRng, SetClock};
use service::gateway::{Gateway, GatewayError, Outgoing, Recipient};
use service::hash::HashKey;
use service::port::{
    Application, Applications as _, Dossiers as _, Mentor, MentorTexts, Mentors as _, Store as _, Unit as _,
};
use service::seal::MasterKeys;
use service::submit::{Source, Submit, SubmitError, submit};
use service::tick::{Scope, Ticked, tick};
use service::{Env, Notices};
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use store::{Native, NativeStore};
use uuid::Uuid;

pub(crate) use pollster::block_on;

/// Monday morning in Brussels.
pub(crate) const NOW: &str = "2026-11-23T09:00:00Z";
pub(crate) const URL: &str = "http://127.0.0.1:3000";

pub(crate) struct World {
    pub(crate) folder: PathBuf,
    pub(crate) store: NativeStore,
    pub(crate) clock: SetClock,
    pub(crate) rng: SeededRng,
    pub(crate) keys: MasterKeys,
    pub(crate) hash: HashKey,
}

impl World {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("passerelle-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let key = |byte: u8| base64::Engine::encode(&base64::engine::general_purpose::STANDARD, [byte; 32]);
        Self {
            store: NativeStore::new(Native::new(&folder.join("default.db"))),
            folder,
            clock: SetClock::at(NOW.parse().unwrap()),
            rng: SeededRng::new(number + 1),
            keys: MasterKeys::parse(&format!("test:{}", key(1))).unwrap(),
            hash: HashKey::parse(&key(2)).unwrap(),
        }
    }

    pub(crate) fn env(&self) -> Env<'_, NativeStore> {
        Env { store: &self.store, clock: &self.clock, rng: &self.rng, keys: &self.keys, by: None }
    }

    pub(crate) fn pass(&self, time: TimeDelta) {
        self.clock.pass(time);
    }

    /// Submits from a network address that nobody else has.
    pub(crate) fn submit(&self, form: &ApplicationForm) -> Result<Submitted, SubmitError> {
        let (key, address) = (self.env().id(), self.env().id().to_string());
        block_on(submit(
            self.env(),
            &self.hash,
            Submit { key, form, source: Source::Public { address: &address } },
        ))
    }

    /// An application that was received.
    pub(crate) fn applied(&self) -> Application {
        let answer = self.submit(&form()).unwrap();
        self.application(&answer.reference)
    }

    pub(crate) fn application(&self, reference: &domain::Reference) -> Application {
        block_on(async {
            let found = self.store.look_up(async |unit| {
                let dossier = unit.dossier_by_reference(reference).await?;
                unit.application(dossier.unwrap().id).await
            });
            found.await.unwrap().unwrap()
        })
    }

    pub(crate) fn advance(
        &self,
        id: Uuid,
        command: Command,
        actor: Actor,
    ) -> Result<Application, AdvanceError> {
        let text = matches!(command, Command::Ask(_)).then_some("Quand êtes-vous libre ?");
        let what = Advance { application: id, command, actor, text, seen: None, notices: Notices::Send };
        block_on(advance(self.env(), what))
    }

    /// Makes a coordinator's moves one after the other.
    pub(crate) fn coordinator(&self, id: Uuid, commands: &[Command]) -> Application {
        commands.iter().map(|c| self.advance(id, c.clone(), Actor::Coordinator).unwrap()).last().unwrap()
    }

    pub(crate) fn add_mentor(&self, capacity: u8) -> Mentor {
        let mentor = mentor(self.env().id(), capacity);
        block_on(async {
            let mut unit = self.store.begin_write().await.unwrap();
            unit.add_mentor(&mentor).await.unwrap();
            unit.commit().await.unwrap();
        });
        mentor
    }

    pub(crate) fn mentor(&self, id: Uuid) -> Mentor {
        block_on(async { self.store.begin_read().await.unwrap().mentor(id).await.unwrap().unwrap() })
    }

    pub(crate) fn tick(&self, gateway: &impl Gateway) -> Ticked {
        block_on(tick(self.env(), gateway, URL, Scope::All)).unwrap()
    }

    /// Every byte of the database and its logs.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let files = std::fs::read_dir(&self.folder).unwrap();
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Amina, by text message, for Team4Job.
pub(crate) fn form() -> ApplicationForm {
    ApplicationForm {
        choice: Some(Choice::Team4Job),
        registered: Some(YesNo::Yes),
        working: Some(YesNo::No),
        birth_year: "1999".into(),
        postcode: "1080".into(),
        languages: vec![Spoken { language: Tongue::French, level: Level::Good }],
        project: Some(YesNo::Yes),
        sectors: vec![Sector::Care],
        note: "Aide-soignante dans une maison de repos".into(),
        times: vec![TimeOfDay::Evening],
        mode: Some(ModeWish::Either),
        first_name: "Amina".into(),
        last_name: "Diallo-Verbruggen".into(),
        contact: Some(ContactWay::Sms),
        phone: "0476 12 34 56".into(),
        correspondence: Some(Correspondence::Fr),
        ..ApplicationForm::default()
    }
}

/// The same person, by mail.
pub(crate) fn by_mail(address: &str) -> ApplicationForm {
    ApplicationForm {
        contact: Some(ContactWay::Email),
        email: address.into(),
        phone: String::new(),
        ..form()
    }
}

pub(crate) fn mentor(id: Uuid, capacity: u8) -> Mentor {
    let texts = |profession: &str| MentorTexts {
        profession: profession.into(),
        story: "…".into(),
        helps: vec!["CV".into()],
    };
    Mentor {
        id,
        programme: ProgrammeId::Team4Job,
        name: Some("Luc V.".into()),
        company: None,
        sector: Sector::Care,
        languages: vec![Tongue::French],
        times: vec![TimeOfDay::Evening],
        modes: vec![Mode::InPerson],
        commune: Some(Commune::Ixelles),
        years: 12,
        capacity,
        taken: 0,
        published: true,
        open: true,
        demo: false,
        texts: [(Lang::Fr, texts("infirmier")), (Lang::Nl, texts("verpleger")), (Lang::En, texts("nurse"))]
            .into(),
    }
}

/// A gateway that keeps what it gets, or fails.
#[derive(Default)]
pub(crate) struct Postbox {
    pub(crate) sent: Mutex<Vec<Outgoing>>,
    pub(crate) fails: Mutex<bool>,
}

impl Postbox {
    pub(crate) fn fail(&self, fails: bool) {
        *self.fails.lock().unwrap() = fails;
    }

    pub(crate) fn take(&self) -> Vec<Outgoing> {
        std::mem::take(&mut *self.sent.lock().unwrap())
    }

    /// The six digits of the last message.
    pub(crate) fn code(&self) -> String {
        let text = self.take().pop().unwrap().text;
        text.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6).unwrap().to_owned()
    }
}

impl Gateway for Postbox {
    async fn send(&self, message: &Outgoing) -> Result<(), GatewayError> {
        if *self.fails.lock().unwrap() {
            return Err(GatewayError("503".into()));
        }
        self.sent.lock().unwrap().push(message.clone());
        Ok(())
    }
}

pub(crate) fn to(message: &Outgoing) -> &str {
    match &message.to {
        Recipient::Mail(to) | Recipient::Sms(to) => to,
    }
}
