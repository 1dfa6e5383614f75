//! The secrets of one world.

use crate::chance;
use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

/// Fresh keys, and the tokens of scheduler and operator.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// `SPIN_VARIABLE_MASTER_KEYS`
    pub master_keys: String,
    /// `SPIN_VARIABLE_CONTACT_KEY`
    pub contact_key: String,
    /// `SPIN_VARIABLE_TICK_TOKEN`
    pub tick_token: String,
    /// `SPIN_VARIABLE_OPERATOR_TOKEN`
    pub operator_token: String,
}

impl Secrets {
    /// New ones.
    pub fn new() -> Result<Self> {
        Ok(Self {
            master_keys: format!("test:{}", BASE64_STANDARD.encode(chance::bytes::<32>()?)),
            contact_key: BASE64_STANDARD.encode(chance::bytes::<32>()?),
            tick_token: token()?,
            operator_token: token()?,
        })
    }

    /// As the runner's environment.
    pub fn variables(&self) -> [(&'static str, &str); 4] {
        [
            ("SPIN_VARIABLE_MASTER_KEYS", &self.master_keys),
            ("SPIN_VARIABLE_CONTACT_KEY", &self.contact_key),
            ("SPIN_VARIABLE_TICK_TOKEN", &self.tick_token),
            ("SPIN_VARIABLE_OPERATOR_TOKEN", &self.operator_token),
        ]
    }
}

fn token() -> Result<String> {
    Ok(format!("{:032x}", u128::from_le_bytes(chance::bytes()?)))
}
