//! Who sits at the desk in the demonstration: one member for each role, of the house and of every programme. Their addresses
//! say what they are, end in a domain that does not exist, and reach the local mailbox.

use anyhow::{Result, anyhow};
use chrono::{DateTime, Utc};
use domain::Lang;
use domain::desk::staff::StaffCard;
use domain::desk::{Grant, Role};
use domain::programme::ProgrammeId;
use service::Env;
use service::desk::enlist::enlist;
use service::env::{SeededRng, SetClock};
use service::hash::HashKey;
use service::port::{Store as _, Unit as _};
use service::seal::MasterKeys;
use std::fmt::Write as _;
use store::NativeStore;

/// Fixed, so that the same ids come out each time.
const SEED: u64 = 0x00de_5c00;

const NAMES: [&str; 19] = [
    "Sofie Maes",
    "Karim Benali",
    "Claire Dubois",
    "Nora Claes",
    "Yves Lambert",
    "Fatima El Idrissi",
    "Pieter Janssens",
    "Aline Noël",
    "Samir Haddad",
    "Greet Willems",
    "Lucie Fontaine",
    "Mehdi Amrani",
    "Els De Smet",
    "Olivier Renard",
    "Inès Moreau",
    "Tom Verhaegen",
    "Sarah Cohen",
    "Bart Peeters",
    "Julie Martin",
];

pub(crate) struct StaffList<'a> {
    pub(crate) store: &'a NativeStore,
    pub(crate) keys: &'a MasterKeys,
    pub(crate) hash: &'a HashKey,
    pub(crate) now: DateTime<Utc>,
}

impl StaffList<'_> {
    /// Lists them; gives the lines that say who they are.
    pub(crate) fn write(&self) -> Result<String> {
        let (clock, rng) = (SetClock::at(self.now), SeededRng::new(SEED));
        let env = Env { store: self.store, clock: &clock, rng: &rng, keys: self.keys, by: None };
        pollster::block_on(async {
            let mut unit = self.store.begin_write().await?;
            let mut lines = String::from("desk:");
            for (grant, name) in Grant::all().into_iter().zip(NAMES) {
                let email = address(grant);
                // The Dutch-speaking half reads Dutch.
                let lang = if grant.role == Role::Safeguarding { Lang::Nl } else { Lang::Fr };
                let card = StaffCard { name: format!("{name} (démo)"), email: email.clone(), lang };
                enlist(env, &mut unit, self.hash, card, vec![grant])
                    .await
                    .map_err(|error| anyhow!("listing {email}: {error}"))?;
                write!(lines, " {email}")?;
            }
            unit.commit().await?;
            lines.push('\n');
            Ok(lines)
        })
    }
}

/// `coordinator@duo-for-a-job.demo.invalid`; of the house `analyst@actiris.demo.invalid`.
fn address(grant: Grant) -> String {
    format!("{}@{}.demo.invalid", grant.role, grant.programme.map_or("actiris", ProgrammeId::code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn everybody_has_a_name_and_an_address_that_can_be_read() {
        let all = Grant::all();
        assert_eq!(all.len(), NAMES.len());
        let addresses: BTreeSet<String> = all.iter().map(|grant| address(*grant)).collect();
        assert_eq!(addresses.len(), all.len());
        assert!(addresses.contains("coordinator@duo-for-a-job.demo.invalid"));
        for email in addresses {
            let card = StaffCard { name: "A".into(), email, lang: Lang::Fr };
            assert!(card.complete().is_ok(), "{}", card.email);
        }
    }
}
