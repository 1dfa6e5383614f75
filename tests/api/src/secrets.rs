//! The secrets of one world.

use crate::chance;
use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

/// Fresh keys and the scheduler's token.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// `SPIN_VARIABLE_MASTER_KEYS`
    pub master_keys: String,
    /// `SPIN_VARIABLE_CONTACT_KEY`
    pub contact_key: String,
    /// `SPIN_VARIABLE_TICK_TOKEN`
    pub tick_token: String,
}

impl Secrets {
    /// New ones.
    pub fn new() -> Result<Self> {
        Ok(Self {
            master_keys: format!("test:{}", BASE64_STANDARD.encode(chance::bytes::<32>()?)),
            contact_key: BASE64_STANDARD.encode(chance::bytes::<32>()?),
            tick_token: format!("{:032x}", u128::from_le_bytes(chance::bytes()?)),
        })
    }

    /// As the runner's environment.
    pub fn variables(&self) -> [(&'static str, &str); 3] {
        [
            ("SPIN_VARIABLE_MASTER_KEYS", &self.master_keys),
            ("SPIN_VARIABLE_CONTACT_KEY", &self.contact_key),
            ("SPIN_VARIABLE_TICK_TOKEN", &self.tick_token),
        ]
    }
}
