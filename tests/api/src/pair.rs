//! Two people with a proposal, each with a session of their own.

use crate::World;
use crate::actor::Mentee;
use crate::chance;
use anyhow::{Context as _, Result};
use domain::application::{Actor, Command};
use domain::programme::Gate;
use domain::volunteer::Command as VolunteerCommand;
use domain::volunteer::note::CHARTER;
use domain::wire::{DuoView, OwnFile, Submitted};
use serde_json::json;
use service::Notices;
use service::advance_volunteer::{AdvanceVolunteer, Step, advance_volunteer};
use service::approve_card::{ApproveCard, approve_card};
use service::env::{SeededRng, SetClock};
use service::port::{Dossiers as _, Store as _};
use uuid::Uuid;

/// Both sides of a duo.
#[derive(Debug)]
pub struct Pair {
    /// The duo.
    pub duo: Uuid,
    /// The job seeker, by mail.
    pub mentee: Mentee,
    /// The mentor, by mail.
    pub mentor: Mentee,
}

impl Pair {
    /// The address of the duo.
    pub fn path(&self) -> String {
        format!("/api/v1/me/duos/{}", self.duo)
    }

    /// The duo as somebody of the two reads it.
    pub fn view(&self, who: &Mentee) -> Result<DuoView> {
        who.ask("GET", &self.path()).send()?.expect(200)?.json()
    }

    /// Somebody of the two acts on the duo; `body` is completed with the version as it is now.
    pub fn act(&self, who: &Mentee, act: &str, mut body: serde_json::Value) -> Result<DuoView> {
        let map = body.as_object_mut().context("an object")?;
        map.insert("version".into(), self.view(&self.mentee)?.version.into());
        let folder = if matches!(act, "accept" | "decline") { "proposals" } else { "duos" };
        who.act(&format!("{folder}/{}/{act}", self.duo), &body)?.expect(200)?.json()
    }

    /// Both say yes.
    pub fn accepted(self) -> Result<Self> {
        self.act(&self.mentor, "accept", json!({}))?;
        self.act(&self.mentee, "accept", json!({}))?;
        Ok(self)
    }
}

impl World {
    /// A volunteer who passed every gate, with a session; the id is the mentor's.
    pub fn available(&self, address: &str, capacity: u8) -> Result<(Uuid, Mentee)> {
        let visitor = self.visitor();
        let form = json!({
            "choice": "team4job", "status": "working", "profession": "Infirmier", "sector": "care", "years": "12",
            "company": "Clinique du Parc", "languages": [{ "language": "fr", "level": "fluent" }],
            "times": ["evening"], "modes": ["online"], "capacity": capacity, "publish": "no",
            "note_version": "2026-11", "first_name": "Luc", "last_name": "Vandamme-Zérard", "contact": "email",
            "email": address, "correspondence": "nl"
        });
        let key = chance::uuid()?.to_string();
        let ask = visitor.ask("POST", "/api/v1/volunteers").header("idempotency-key", &key);
        let submitted: Submitted = ask.json(&form)?.expect(201)?.json()?;
        let coordinator = self.coordinator()?;
        let (clock, rng) =
            (SetClock::at(self.operator().now()?), SeededRng::new(u64::from_le_bytes(chance::bytes()?)));
        let env = service::Env {
            store: &coordinator.store,
            clock: &clock,
            rng: &rng,
            keys: &coordinator.keys,
            by: None,
        };
        let find =
            coordinator.store.look_up(async |unit| unit.dossier_by_reference(&submitted.reference).await);
        let id = pollster::block_on(find)?.context("a dossier")?.id;
        let pass = |gate| (Step::Do(VolunteerCommand::PassGate(gate)), Actor::Coordinator);
        for (step, actor) in [
            (Step::TakeUp(None), Actor::Coordinator),
            pass(Gate::InformationSession),
            pass(Gate::Interview),
            (Step::Do(VolunteerCommand::AcceptCharter(CHARTER.on(env.today()))), Actor::Mentor),
        ] {
            let what = AdvanceVolunteer { volunteer: id, step, actor, seen: None, notices: Notices::Silent };
            pollster::block_on(advance_volunteer(env, what))?;
        }
        let reference = submitted.reference.to_string();
        let code = self.code(&visitor, &reference, address)?;
        Ok((id, visitor.enter(&reference, &code)?))
    }

    /// The coordinator's yes to a card, as it stood in a version.
    pub fn approve(&self, volunteer: Uuid, seen: i64) -> Result<()> {
        let coordinator = self.coordinator()?;
        let (clock, rng) =
            (SetClock::at(self.operator().now()?), SeededRng::new(u64::from_le_bytes(chance::bytes()?)));
        let env = service::Env {
            store: &coordinator.store,
            clock: &clock,
            rng: &rng,
            keys: &coordinator.keys,
            by: None,
        };
        pollster::block_on(approve_card(env, ApproveCard { volunteer, seen, notices: Notices::Silent }))?;
        Ok(())
    }

    /// A proposal between two new people.
    pub fn pair(&self, mentee: &str, mentor: &str) -> Result<Pair> {
        let (id, mentor) = self.available(mentor, 1)?;
        let mentee = self.mentee(mentee)?;
        for command in [Command::TakeUp, Command::Accept, Command::Propose(id)] {
            self.coordinator()?.does(&mentee.reference, command, None)?;
        }
        let file: OwnFile = mentee.file()?;
        Ok(Pair { duo: file.duo.context("a duo")?, mentee, mentor })
    }
}
