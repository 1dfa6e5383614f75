//! What tests of the desk ask of everybody: the same answer for another programme's record as for none.

use crate::World;
use crate::http::Answer;
use crate::staff::StaffMember;
use anyhow::{Context as _, Result, ensure};
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use serde_json::{Value, json};

impl World {
    /// A coordinator of Team4Job, whose the pairs of tests are.
    pub fn own_coordinator(&self, name: &str) -> Result<StaffMember> {
        self.staff(name, &[Grant::of(Role::Coordinator, ProgrammeId::Team4Job)])
    }

    /// Staff who may not touch Team4Job's duos: another programme's, and every role without the act.
    pub fn strangers(&self) -> Result<Vec<StaffMember>> {
        [
            ("another programme's coordinator", Grant::of(Role::Coordinator, ProgrammeId::Duo)),
            ("another programme's lead", Grant::of(Role::Lead, ProgrammeId::MentorYou)),
            ("another programme's safeguarding", Grant::of(Role::Safeguarding, ProgrammeId::Duo)),
            ("Actiris' coordinator", Grant::house(Role::Coordinator)),
            ("analyst", Grant::house(Role::Analyst)),
            ("administrator", Grant::of(Role::Administrator, ProgrammeId::Team4Job)),
        ]
        .into_iter()
        .map(|(name, grant)| self.staff(name, &[grant]))
        .collect()
    }
}

impl StaffMember {
    /// Reads a page of the desk.
    pub fn get(&self, path: &str) -> Result<Answer> {
        self.ask("GET", path).send()
    }

    /// Posts to the desk.
    pub fn post(&self, path: &str, body: &Value) -> Result<Answer> {
        self.ask("POST", path).json(body)
    }
}

/// Two answers that nobody can tell apart.
pub fn same(one: &Answer, other: &Answer) -> Result<()> {
    ensure!(one.face() == other.face(), "{:?} is not {:?}", one.face(), other.face());
    Ok(())
}

/// The same body with a version.
pub fn with_version(mut body: Value, version: i64) -> Result<Value> {
    body.as_object_mut().context("an object")?.insert("version".into(), json!(version));
    Ok(body)
}
