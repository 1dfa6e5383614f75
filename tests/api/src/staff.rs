//! A member of staff with a session. How they sign in has tests of its own: here the session is simply there.

use crate::actor::Visitor;
use crate::http::Ask;
use crate::{World, chance};
use anyhow::{Context as _, Result, anyhow};
use domain::Lang;
use domain::desk::Grant;
use domain::desk::staff::StaffCard;
use service::Env;
use service::desk::enlist::enlist;
use service::env::{SeededRng, SetClock};
use service::hash::{HashKey, hex};
use service::port::{Staff, StaffBook as _, StaffSession, Store, Unit as _};
use service::seal::MasterKeys;
use store::NativeStore;
use uuid::Uuid;

/// Somebody of the staff who is signed in.
#[derive(Debug, Clone)]
pub struct StaffMember {
    /// Their browser.
    pub visitor: Visitor,
    /// Which member.
    pub id: Uuid,
    /// `name=token`
    pub cookie: String,
}

impl StaffMember {
    /// Begins any request with the session.
    pub fn ask(&self, method: &str, path: &str) -> Ask {
        self.visitor.ask(method, path).header("cookie", &self.cookie)
    }
}

impl World {
    /// Lists somebody with these roles and opens a session for them.
    pub fn staff(&self, name: &str, grants: &[Grant]) -> Result<StaffMember> {
        // Letters alone: among hundreds of addresses with digits one held a national register number.
        let letters = chance::bytes::<10>()?.map(|byte| char::from(b'a' + byte % 26));
        let email = format!("{}@staff.example", letters.iter().collect::<String>());
        self.staff_at(name, &email, grants)
    }

    /// The same, at an address that the test knows.
    pub fn staff_at(&self, name: &str, email: &str, grants: &[Grant]) -> Result<StaffMember> {
        let hash = HashKey::parse(&self.secrets.contact_key)?;
        let card = StaffCard { name: name.to_owned(), email: email.to_owned(), lang: Lang::Fr };
        let id = self.in_store(async |env, unit| {
            enlist(env, unit, &hash, card, grants.to_vec())
                .await
                .map(|staff| staff.id)
                .map_err(|error| anyhow!("listing {name}: {error}"))
        })?;
        Ok(StaffMember { visitor: self.visitor(), id, cookie: self.staff_session(id)? })
    }

    /// One more session of a member, `name=token`.
    pub fn staff_session(&self, staff: Uuid) -> Result<String> {
        let hash = HashKey::parse(&self.secrets.contact_key)?;
        let token = hex(&chance::bytes::<32>()?);
        self.in_store(async |env, unit| {
            let (now, hash) = (env.now(), hash.desk_token(&token));
            unit.add_staff_session(&StaffSession { hash, staff, created: now, seen: now }).await?;
            Ok(())
        })?;
        Ok(format!("passerelle_desk={token}"))
    }

    /// Takes the right to sign in from somebody, and nothing else.
    pub fn deactivate(&self, staff: Uuid) -> Result<()> {
        self.in_store(async |_, unit| {
            let staff = unit.staff(staff).await?.context("a member")?;
            let changed = Staff { active: false, version: staff.version + 1, ..staff };
            unit.save_staff(&changed).await.map_err(|error| anyhow!("{error:?}"))
        })
    }

    /// Works on the store behind the application's back.
    fn in_store<T>(
        &self,
        work: impl AsyncFnOnce(Env<'_, NativeStore>, &mut <NativeStore as Store>::Unit) -> Result<T>,
    ) -> Result<T> {
        let keys = MasterKeys::parse(&self.secrets.master_keys)?;
        let store = self.store();
        let clock = SetClock::at(self.operator().now()?);
        let rng = SeededRng::new(u64::from_le_bytes(chance::bytes()?));
        let env = Env { store: &store, clock: &clock, rng: &rng, keys: &keys, by: None };
        pollster::block_on(async {
            let mut unit = store.begin_write().await?;
            let done = work(env, &mut unit).await?;
            unit.commit().await?;
            Ok(done)
        })
    }
}
