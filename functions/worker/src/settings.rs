//! The worker's variables, read at each tick: a rotated key holds from the next one.

use crate::gateway::HttpGateway;
use service::seal::MasterKeys;
use spin_sdk::variables;

pub(crate) struct Settings {
    pub(crate) keys: MasterKeys,
    pub(crate) tick_token: String,
    pub(crate) public_url: String,
    pub(crate) gateway: HttpGateway,
}

impl Settings {
    /// Reads them, or says which one does not do.
    pub(crate) async fn read() -> Result<Self, String> {
        let keys = MasterKeys::parse(&get("master_keys").await?);
        Ok(Self {
            keys: keys.map_err(|error| format!("variable master_keys: {error}"))?,
            tick_token: get("tick_token").await?,
            public_url: get("public_url").await?,
            gateway: HttpGateway {
                url: get("gateway_url").await?,
                authorization: get("gateway_auth").await?,
                from: get("mail_from").await?,
                sms_domain: get("sms_domain").await?,
            },
        })
    }
}

async fn get(name: &str) -> Result<String, String> {
    variables::get(name).await.map_err(|error| format!("variable {name}: {error}"))
}
