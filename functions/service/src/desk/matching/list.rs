//! The two lists that are matched, as matching knows them.
//!
//! The wishes of those who wait are read out of their sealed forms each time: opening a thousand takes some tens of
//! milliseconds (docs/decisions.md), and nothing about them stands unsealed for it.

use crate::env::Env;
use crate::file::{Answers as _, Fault, OpenPerson};
use crate::port::{
    Application, Applications as _, Avoid, ClosedDuo, Matching as _, Mentor, Person, Persons as _, Store,
    StoreError, free,
};
use domain::ProgrammeId;
use domain::form::ApplicationForm;
use domain::matching::{Bar, Guide, Seeker, Weights};
use domain::wire::desk::matching::AvoidReason;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The weights in force.
pub(super) struct Rules {
    /// 0 for those of the house.
    pub(super) version: i64,
    pub(super) weights: Weights,
}

impl Rules {
    pub(super) async fn load<S: Store>(
        unit: &mut S::Unit,
        programme: ProgrammeId,
    ) -> Result<Self, StoreError> {
        let newest = unit.weights(programme).await?.into_iter().next();
        Ok(newest.map_or_else(
            || Self { version: 0, weights: Weights::default() },
            |stored| Self { version: stored.version, weights: stored.weights },
        ))
    }
}

/// Somebody who looks for a mentor.
pub(super) struct Case {
    pub(super) application: Application,
    /// First and last name; empty once erased.
    pub(super) name: String,
    /// Absent once erased.
    pub(super) person: Option<OpenPerson>,
    pub(super) waiting_days: u32,
}

impl Case {
    pub(super) fn open<S>(env: Env<'_, S>, application: Application, row: Person) -> Result<Self, Fault> {
        let person = OpenPerson::<ApplicationForm>::open(env, row)?;
        let name = person.as_ref().map(|person| person.form.full_name()).unwrap_or_default();
        let days = (env.now() - application.received).num_days();
        Ok(Self { application, name, person, waiting_days: u32::try_from(days).unwrap_or(0) })
    }

    pub(super) async fn load<S: Store>(
        env: Env<'_, S>,
        unit: &mut S::Unit,
        application: Application,
    ) -> Result<Self, Fault> {
        let row = unit.person(application.person).await?.ok_or_else(|| StoreError::Inconsistent {
            table: "application",
            column: "person",
            row: application.id.to_string(),
        })?;
        Self::open(env, application, row)
    }

    /// Their wishes; none once they are erased.
    pub(super) fn seeker(&self, apart: Vec<(Uuid, Bar)>) -> Option<Seeker> {
        let form = &self.person.as_ref()?.form;
        let (id, programme) = (self.application.id, self.application.programme);
        Some(Seeker { apart, ..Seeker::of(id, programme, form, self.waiting_days) })
    }
}

/// What a mentor offers.
pub(super) fn guide(mentor: &Mentor) -> Guide {
    Guide {
        id: mentor.id,
        programme: mentor.programme,
        sector: mentor.sector,
        languages: mentor.languages.clone(),
        times: mentor.times.clone(),
        modes: mentor.modes.clone(),
        commune: mentor.commune,
        open: mentor.open,
        free: free(mentor.open, mentor.capacity, mentor.taken),
    }
}

/// The mentors whom each application is to avoid.
pub(super) fn apart(duos: Vec<ClosedDuo>, avoids: Vec<Avoid>) -> BTreeMap<Uuid, Vec<(Uuid, Bar)>> {
    let former = duos.into_iter().filter(|duo| Seeker::keeps_apart(&duo.state));
    let former = former.map(|duo| (duo.application, (duo.mentor, Bar::FormerPair)));
    let noted = avoids.into_iter().map(|avoid| {
        let bar = match avoid.reason {
            AvoidReason::SameEmployer => Bar::SameEmployer,
            AvoidReason::AskedNotTo => Bar::AskedNotTo,
        };
        (avoid.application, (avoid.mentor, bar))
    });
    let mut all = BTreeMap::<Uuid, Vec<(Uuid, Bar)>>::new();
    for (application, pair) in former.chain(noted) {
        all.entry(application).or_default().push(pair);
    }
    all
}

/// A whole waiting list and all mentors of a programme.
pub(super) struct List {
    pub(super) cases: BTreeMap<Uuid, Case>,
    /// Who waits now, who came first comes first.
    pub(super) waiting: Vec<Uuid>,
    pub(super) seekers: Vec<Seeker>,
    pub(super) guides: Vec<Guide>,
    pub(super) rules: Rules,
}

impl List {
    /// Those who wait, and the `others` who stand on a draft but wait no more.
    pub(super) async fn load<S: Store>(
        env: Env<'_, S>,
        unit: &mut S::Unit,
        programme: ProgrammeId,
        others: Vec<Uuid>,
    ) -> Result<Self, Fault> {
        let rules = Rules::load::<S>(unit, programme).await?;
        let mut cases = BTreeMap::new();
        let mut waiting = Vec::new();
        for (application, person) in unit.waiting(programme).await? {
            waiting.push(application.id);
            cases.insert(application.id, Case::open(env, application, person)?);
        }
        for id in others {
            if !cases.contains_key(&id)
                && let Some(application) = unit.application(id).await?
            {
                cases.insert(id, Case::load(env, unit, application).await?);
            }
        }
        let duos = unit.closed_duos_of_waiting(programme).await?;
        let mut apart = apart(duos, unit.avoids_of_waiting(programme).await?);
        let seekers =
            cases.iter().filter_map(|(id, case)| case.seeker(apart.remove(id).unwrap_or_default())).collect();
        let guides = unit.mentors_of(programme).await?.iter().map(guide).collect();
        Ok(Self { cases, waiting, seekers, guides, rules })
    }
}
