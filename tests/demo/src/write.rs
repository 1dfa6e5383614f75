//! Carries a plan out with the service's own use cases: what they would refuse cannot be in the demonstration.

use crate::application::Planned;
use crate::chance::start;
use anyhow::{Context, Result, bail};
use domain::form::ApplicationForm;
use pollster::block_on;
use service::advance::{Advance, advance};
use service::env::{SeededRng, SetClock};
use service::hash::HashKey;
use service::port::{
    Application, Applications as _, Dossiers as _, Mentor, Mentors as _, Store as _, Unit as _,
};
use service::seal::MasterKeys;
use service::submit::{Source, Submit, submit};
use service::{Env, Notices};
use std::path::Path;
use store::{Native, NativeStore};

/// What was written of one application.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) number: usize,
    pub(crate) application: Application,
    pub(crate) form: ApplicationForm,
}

/// Writes a new database.
pub(crate) struct Writer {
    pub(crate) keys: MasterKeys,
    pub(crate) hash: HashKey,
    pub(crate) seed: u64,
}

impl Writer {
    pub(crate) fn write(
        &self,
        database: &Path,
        mentors: &[Mentor],
        applications: &[Planned],
    ) -> Result<Vec<Written>> {
        if database.exists() {
            bail!("{} exists: demo data go into a database of their own", database.display());
        }
        let store = NativeStore::new(Native::loading(database));
        block_on(async {
            let mut unit = store.begin_write().await?;
            for mentor in mentors {
                unit.add_mentor(mentor).await?;
            }
            unit.commit().await?;
            let mut written = Vec::with_capacity(applications.len());
            for planned in applications {
                let done = self.carry_out(&store, planned).await;
                written.push(done.with_context(|| format!("application {}", planned.number))?);
            }
            Ok(written)
        })
    }

    /// Submits and moves one application. Its ids, reference and keys come from the seed and its number alone.
    async fn carry_out(&self, store: &NativeStore, planned: &Planned) -> Result<Written> {
        let clock = SetClock::at(planned.received);
        let rng = SeededRng::new(start(self.seed, "secrets", planned.number));
        let env = Env { store, clock: &clock, rng: &rng, keys: &self.keys, by: None };
        let what = Submit { key: env.id(), form: &planned.form, source: Source::Demo };
        let answer = submit(env, &self.hash, what).await?;
        let found = store.look_up(async |unit| match unit.dossier_by_reference(&answer.reference).await? {
            Some(dossier) => unit.application(dossier.id).await,
            None => Ok(None),
        });
        let mut application = found.await?.context("received, but not there")?;
        for step in &planned.steps {
            clock.set(step.at);
            let what = Advance {
                application: application.id,
                command: step.command.clone(),
                actor: step.actor,
                text: step.text.as_deref(),
                seen: Some(application.version),
                notices: Notices::Silent,
            };
            application = advance(env, what).await.with_context(|| format!("{:?}", step.command))?;
        }
        Ok(Written { number: planned.number, application, form: planned.form.clone() })
    }
}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
