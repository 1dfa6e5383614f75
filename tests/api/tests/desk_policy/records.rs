//! A record of each kind, of two programmes and of the house.

use crate::routes::{Record, Target};
use anyhow::{Context as _, Result};
use api_tests::{StaffMember, World, form};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whose records there are: two programmes', and nobody's.
pub const OWNERS: [Option<ProgrammeId>; 3] = [Some(TEAM), Some(ProgrammeId::MentorYou), None];

/// The programme with a record of every kind.
const TEAM: ProgrammeId = ProgrammeId::Team4Job;

/// Records by kind.
pub struct Records(BTreeMap<Record, Vec<Target>>);

impl Records {
    /// Makes them.
    pub fn of(world: &World) -> Result<Self> {
        let mut all = BTreeMap::new();
        // Named, not kept.
        let named =
            ProgrammeId::ALL.iter().map(|programme| Target { id: Uuid::nil(), programme: Some(*programme) });
        all.insert(Record::Programme, named.collect());
        for kind in Record::KEPT {
            let mut targets = Vec::new();
            for programme in OWNERS {
                if let Some(id) = make(world, kind, programme)? {
                    targets.push(Target { id, programme });
                }
            }
            all.insert(kind, targets);
        }
        Ok(Self(all))
    }

    /// The records of a kind.
    pub fn kept(&self, kind: Record) -> Result<&[Target]> {
        self.0.get(&kind).map(Vec::as_slice).with_context(|| format!("no records of {kind:?}"))
    }
}

/// A record that nobody touches; nothing where this test has none of its kind.
fn make(world: &World, kind: Record, programme: Option<ProgrammeId>) -> Result<Option<Uuid>> {
    if kind == Record::Staff {
        let grant = Grant { role: Role::Coordinator, programme };
        return Ok(Some(world.staff("Somebody", &[grant])?.id));
    }
    // One programme's are enough: every role of every programme asks for them.
    if programme != Some(TEAM) {
        return Ok(None);
    }
    let address = format!("{}@example.org", format!("{kind:?}").to_lowercase());
    Ok(match kind {
        Record::Desk | Record::Programme | Record::Staff => None,
        Record::File => {
            world.visitor().applied(&form::by_mail(&address))?;
            Some(newest(world, "application")?)
        }
        Record::Message => {
            world.visitor().applied(&form::by_mail(&address))?;
            Some(newest(world, "outbox")?)
        }
        Record::Duo => Some(world.pair(&address, "luc.duo@example.org")?.accepted()?.duo),
        Record::Worry => {
            let pair = world.pair(&address, "luc.worry@example.org")?.accepted()?;
            pair.act(&pair.mentee, "worry", json!({ "text": "?" }))?;
            Some(newest(world, "worry")?)
        }
        Record::Draft => {
            let body = json!({ "programme": TEAM });
            lead(world)?.ask("POST", "/api/v1/desk/matching/drafts").json(&body)?.expect(201)?;
            Some(newest(world, "draft")?)
        }
        Record::Session => {
            // Noon in Brussels, more or less: nowhere near midnight.
            let day = (world.operator().now()? + TimeDelta::days(7)).date_naive();
            let (starts, ends) = (format!("{day}T10:00:00Z"), format!("{day}T12:00:00Z"));
            let body = json!({
                "programme": TEAM, "kind": "information", "starts": starts, "ends": ends, "venue": "Rue Haute 1", "seats": 5
            });
            lead(world)?.ask("POST", "/api/v1/desk/sessions").json(&body)?.expect(201)?;
            Some(newest(world, "group_session")?)
        }
        Record::Cohort => {
            let (opens, closes) = ("2026-12-01", "2026-12-31");
            let body = json!({
                "programme": TEAM, "company": "Banque du Canal", "company_code": "BC2026", "opens": opens, "closes": closes, "places": 5
            });
            lead(world)?.ask("POST", "/api/v1/desk/cohorts").json(&body)?.expect(201)?;
            Some(newest(world, "cohort")?)
        }
        Record::Export => {
            let body = json!({ "programme": TEAM, "what": "board", "format": "csv", "why": "report" });
            lead(world)?.ask("POST", "/api/v1/desk/exports").json(&body)?.expect(201)?;
            Some(newest(world, "export_request")?)
        }
    })
}

fn lead(world: &World) -> Result<StaffMember> {
    world.staff("Lea", &[Grant::of(Role::Lead, TEAM)])
}

/// Ids grow with time.
fn newest(world: &World, table: &str) -> Result<Uuid> {
    let ids = world.database().texts(&format!("SELECT id FROM {table} ORDER BY id DESC LIMIT 1"))?;
    Ok(ids.first().context("a row")?.parse()?)
}
