//! The names of colleagues: for the desk, never for the people.

use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::port::{StaffBook as _, Store};
use domain::desk::staff::StaffCard;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The names of some members of staff.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<Uuid, String>);

impl Names {
    pub(super) async fn load<S: Store>(
        env: Env<'_, S>,
        unit: &mut S::Unit,
        staff: impl IntoIterator<Item = Uuid>,
    ) -> Result<Self, Fault> {
        let mut names = BTreeMap::new();
        for id in staff {
            if names.contains_key(&id) {
                continue;
            }
            let Some(member) = unit.staff(id).await? else { continue };
            let card = OpenPerson::<StaffCard>::load(env, unit, member.person).await?;
            names.insert(id, card.map(|card| card.form.name).unwrap_or_default());
        }
        Ok(Self(names))
    }

    /// The name, if they are listed.
    pub(super) fn of(&self, staff: Uuid) -> Option<String> {
        self.0.get(&staff).cloned()
    }

    /// The name, or nothing.
    pub(super) fn said(&self, staff: Uuid) -> String {
        self.of(staff).unwrap_or_default()
    }
}
