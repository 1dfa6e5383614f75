//! The names of colleagues, opened once per answer.

use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::port::{Staff, StaffBook as _, Store};
use domain::ProgrammeId;
use domain::desk::staff::StaffCard;
use domain::desk::{DeskAct, On, may};
use domain::wire::desk::Colleague;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Staff whose names are needed.
pub(crate) struct Names {
    staff: Vec<Staff>,
    opened: BTreeMap<Uuid, String>,
}

impl Names {
    pub(crate) async fn load<S: Store>(unit: &mut S::Unit) -> Result<Self, Fault> {
        Ok(Self { staff: unit.all_staff().await?, opened: BTreeMap::new() })
    }

    /// A colleague with their name; who is not listed has none.
    pub(crate) async fn of<S: Store>(
        &mut self,
        env: Env<'_, S>,
        unit: &mut S::Unit,
        id: Uuid,
    ) -> Result<Colleague, Fault> {
        if let Some(name) = self.opened.get(&id) {
            return Ok(Colleague { id, name: name.clone() });
        }
        let person = self.staff.iter().find(|staff| staff.id == id).map(|staff| staff.person);
        let card = match person {
            Some(person) => OpenPerson::<StaffCard>::load(env, unit, person).await?,
            None => None,
        };
        let name = card.map(|card| card.form.name).unwrap_or_default();
        self.opened.insert(id, name.clone());
        Ok(Colleague { id, name })
    }

    /// The same, for what may be nobody's.
    pub(crate) async fn maybe<S: Store>(
        &mut self,
        env: Env<'_, S>,
        unit: &mut S::Unit,
        id: Option<Uuid>,
    ) -> Result<Option<Colleague>, Fault> {
        match id {
            Some(id) => Ok(Some(self.of(env, unit, id).await?)),
            None => Ok(None),
        }
    }

    /// Who may have cases of one of these programmes: active colleagues who act on their files.
    pub(crate) fn who_act(&self, scope: &[Option<ProgrammeId>]) -> Vec<Uuid> {
        let acts = |staff: &&Staff| {
            let on = |programme: &Option<ProgrammeId>| {
                may(&staff.grants, DeskAct::ActOnFile, On::Record(*programme))
            };
            staff.active && scope.iter().any(on)
        };
        self.staff.iter().filter(acts).map(|staff| staff.id).collect()
    }

    /// Several, by name.
    pub(crate) async fn all<S: Store>(
        &mut self,
        env: Env<'_, S>,
        unit: &mut S::Unit,
        ids: Vec<Uuid>,
    ) -> Result<Vec<Colleague>, Fault> {
        let mut colleagues = Vec::new();
        for id in ids {
            colleagues.push(self.of(env, unit, id).await?);
        }
        colleagues.sort_unstable();
        Ok(colleagues)
    }
}
