//! What a member of staff is, and for which programme.

use crate::codes::codes;
use crate::programme::ProgrammeId;
use serde::{Deserialize, Serialize};

codes! {
    /// What somebody of the staff is.
    pub enum Role {
        /// Reviews, matches and follows the people of one programme; at Actiris, those who asked for advice
        Coordinator = "coordinator",
        /// Leads a programme: a coordinator who also approves exports and sets the weights of matching
        Lead = "lead",
        /// Reads worries about duos, and nobody else does
        Safeguarding = "safeguarding",
        /// Actiris: figures and rules, no file
        Analyst = "analyst",
        /// Says who is staff; reads no file
        Administrator = "administrator",
    }
}

/// A role, for one programme or for the house (Actiris). Somebody may hold several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// What they are.
    pub role: Role,
    /// For which programme; absent for the house.
    #[serde(default)]
    pub programme: Option<ProgrammeId>,
}

impl Grant {
    /// A role of the house.
    pub const fn house(role: Role) -> Self {
        Self { role, programme: None }
    }

    /// A role in a programme.
    pub const fn of(role: Role, programme: ProgrammeId) -> Self {
        Self { role, programme: Some(programme) }
    }

    /// Every grant that makes sense: programmes have no analyst, and the house has neither duos to lead nor to guard.
    pub fn all() -> Vec<Self> {
        let house = [Role::Coordinator, Role::Analyst, Role::Administrator].map(Self::house);
        let roles = [Role::Coordinator, Role::Lead, Role::Safeguarding, Role::Administrator];
        let partners =
            ProgrammeId::ALL.iter().flat_map(|programme| roles.map(|role| Self::of(role, *programme)));
        house.into_iter().chain(partners).collect()
    }

    /// Whether it is one of those that make sense.
    pub fn makes_sense(self) -> bool {
        Self::all().contains(&self)
    }
}
