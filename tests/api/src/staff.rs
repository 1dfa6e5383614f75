//! A member of staff with a session. How they sign in has tests of its own: here the session is simply there.

use crate::actor::Visitor;
use crate::http::Ask;
use crate::{World, chance};
use anyhow::{Result, anyhow};
use domain::Lang;
use domain::desk::Grant;
use domain::desk::staff::StaffCard;
use service::Env;
use service::desk::enlist::enlist;
use service::env::{SeededRng, SetClock};
use service::hash::{HashKey, hex};
use service::port::{StaffBook as _, StaffSession, Store as _, Unit as _};
use service::seal::MasterKeys;
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
        let keys = MasterKeys::parse(&self.secrets.master_keys)?;
        let hash = HashKey::parse(&self.secrets.contact_key)?;
        let store = self.store();
        let clock = SetClock::at(self.operator().now()?);
        let rng = SeededRng::new(u64::from_le_bytes(chance::bytes()?));
        let env = Env { store: &store, clock: &clock, rng: &rng, keys: &keys, by: None };
        let token = hex(&chance::bytes::<32>()?);
        let email = format!("{}@staff.example", hex(&chance::bytes::<6>()?));
        let card = StaffCard { name: name.to_owned(), email, lang: Lang::Fr };
        let id = pollster::block_on(async {
            let mut unit = store.begin_write().await?;
            let staff = enlist(env, &mut unit, &hash, card, grants.to_vec()).await?;
            let (now, hash) = (env.now(), hash.desk_token(&token));
            let session = StaffSession { hash, staff: staff.id, created: now, seen: now };
            unit.add_staff_session(&session).await?;
            unit.commit().await?;
            Ok::<_, anyhow::Error>(staff.id)
        })
        .map_err(|error| anyhow!("listing {name}: {error}"))?;
        Ok(StaffMember { visitor: self.visitor(), id, cookie: format!("passerelle_desk={token}") })
    }
}
