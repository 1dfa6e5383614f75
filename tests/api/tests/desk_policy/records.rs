//! A record of each kind, of two programmes and of the house.

use crate::routes::{Record, Target};
use anyhow::{Context as _, Result};
use api_tests::World;
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use std::collections::BTreeMap;

/// Whose records there are: two programmes', and nobody's.
pub const OWNERS: [Option<ProgrammeId>; 3] = [Some(ProgrammeId::Duo), Some(ProgrammeId::MentorYou), None];

/// Records by kind.
pub struct Records(BTreeMap<Record, Vec<Target>>);

impl Records {
    /// Makes them.
    pub fn of(world: &World) -> Result<Self> {
        let mut all = BTreeMap::new();
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

/// A record that nobody touches; nothing where the house has none of its kind.
fn make(world: &World, kind: Record, programme: Option<ProgrammeId>) -> Result<Option<uuid::Uuid>> {
    Ok(match kind {
        Record::Desk => None,
        Record::Staff => {
            let grant = Grant { role: Role::Coordinator, programme };
            Some(world.staff("Somebody", &[grant])?.id)
        }
    })
}
