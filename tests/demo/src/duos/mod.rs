//! The duos of the applications: about half of them have met, as people do: most of them regularly, some too little, some
//! to the end. The mentees act with the use cases of their pages, coordinators with those of the desk; the mentors of the
//! demonstration have no page of their own, so their word is the domain's (`Meeting::told`).

mod hands;
mod plan;

use crate::chance::{Chance, start};
use crate::samples;
use crate::write::Written;
use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use domain::application::State;
use domain::desk::staff::StaffCard;
use domain::desk::{Grant, Role};
use domain::{Lang, ProgrammeId};
use hands::Hands;
use plan::plan;
use pollster::block_on;
use service::Env;
use service::desk::enlist::enlist;
use service::env::{SeededRng, SetClock};
use service::hash::HashKey;
use service::port::{Duos as _, StaffBook as _, Store as _, Unit as _};
use service::seal::MasterKeys;
use std::collections::BTreeMap;
use store::NativeStore;
use uuid::Uuid;

/// Tells the duos of applications that were written.
pub(crate) struct Duos<'a> {
    pub(crate) store: &'a NativeStore,
    pub(crate) keys: &'a MasterKeys,
    pub(crate) hash: &'a HashKey,
    pub(crate) seed: u64,
    pub(crate) now: DateTime<Utc>,
}

impl Duos<'_> {
    /// Tells them all; gives how many have met.
    pub(crate) fn write(&self, written: &[Written]) -> Result<usize> {
        // What is offered to try stays as it is said there.
        let offered: Vec<usize> = samples::chosen(written).iter().map(|written| written.number).collect();
        let started = written.iter().filter(|written| {
            matches!(written.application.state, State::DuoStarted(_)) && !offered.contains(&written.number)
        });
        let mut colleagues = BTreeMap::new();
        let mut met = 0;
        for (nth, written) in started.enumerate() {
            let clock = SetClock::at(written.application.since);
            let rng = SeededRng::new(start(self.seed, "duo secrets", written.number));
            let env = Env { store: self.store, clock: &clock, rng: &rng, keys: self.keys, by: None };
            let told = block_on(self.tell(env, &clock, written, nth, &mut colleagues));
            met += usize::from(told.with_context(|| format!("duo of application {}", written.number))?);
        }
        Ok(met)
    }

    async fn tell(
        &self,
        env: Env<'_, NativeStore>,
        clock: &SetClock,
        written: &Written,
        nth: usize,
        colleagues: &mut BTreeMap<ProgrammeId, Uuid>,
    ) -> Result<bool> {
        let application = written.application.id;
        let found = self.store.look_up(async |unit| unit.duo_of_application(application).await);
        let duo = found.await?.context("a duo")?;
        let mut chance = Chance::new(self.seed, "duo", written.number);
        let plan = plan(&mut chance, nth, duo.since, self.now);
        let programme = duo.programme;
        let colleague = match colleagues.get(&programme) {
            Some(colleague) => *colleague,
            None => *colleagues.entry(programme).or_insert(self.colleague(env, programme).await?),
        };
        let hands = Hands { env, hash: self.hash, clock, duo: duo.id, application, colleague, now: self.now };
        hands.tell(&plan).await?;
        Ok(!plan.met.is_empty())
    }

    /// Who follows the duos of a programme: the first coordinator on the list, else somebody invented.
    async fn colleague(&self, env: Env<'_, NativeStore>, programme: ProgrammeId) -> Result<Uuid> {
        let grant = Grant::of(Role::Coordinator, programme);
        let listed = self.store.look_up(async |unit| unit.all_staff().await).await?;
        if let Some(staff) = listed.iter().find(|staff| staff.grants.contains(&grant)) {
            return Ok(staff.id);
        }
        let name = match programme {
            ProgrammeId::Duo => "Nora Lambrechts",
            ProgrammeId::Team4Job => "Olivier Van Damme",
            ProgrammeId::MentorYou => "Salima Bensaïd",
            ProgrammeId::MentorIn => "Katrien De Smet",
        };
        let email = format!("follow-{}@staff.example.org", programme.code());
        let card = StaffCard { name: name.to_owned(), email, lang: Lang::Fr };
        let mut unit = self.store.begin_write().await?;
        let staff = enlist(env, &mut unit, self.hash, card, vec![grant]).await?;
        unit.commit().await?;
        Ok(staff.id)
    }
}

#[cfg(test)]
mod tests;
