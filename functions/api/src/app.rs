//! What lives as long as the instance: the store and the configured keys. Never anything of one request.

#[cfg(feature = "signin")]
use crate::oidc::{Client, Given};
use crate::refusal::Refusal;
use service::Env;
#[cfg(feature = "duo")]
use service::duo::contacts::Safeguarding;
use service::hash::HashKey;
use service::seal::MasterKeys;
use spin_sdk::variables;
use std::sync::OnceLock;
use store::SpinStore;
use store::engine::spin::Spin;
use store::host::{HostClock, HostRng};

pub(crate) struct App {
    pub(crate) store: SpinStore,
    pub(crate) hash: HashKey,
    #[cfg(not(feature = "exports"))]
    pub(crate) tick_token: String,
    #[cfg(any(feature = "public", feature = "signin"))]
    pub(crate) address_header: String,
    /// Empty: there is no operator.
    #[cfg(feature = "public")]
    pub(crate) operator_token: String,
    #[cfg(feature = "duo")]
    pub(crate) safeguarding: Safeguarding,
    /// The organisation's provider, if it has one.
    #[cfg(feature = "signin")]
    pub(crate) client: Option<Client>,
    /// Empty: nobody is made one.
    #[cfg(feature = "signin")]
    pub(crate) first_administrator: String,
    /// Where the public site is.
    #[cfg(feature = "office")]
    pub(crate) public_url: String,
    /// Who writes letters: lines parted by `|`.
    #[cfg(feature = "office")]
    pub(crate) letter_sender: String,
    keys: MasterKeys,
}

impl App {
    pub(crate) fn env(&self) -> Env<'_, SpinStore> {
        Env { store: &self.store, clock: &HostClock, rng: &HostRng, keys: &self.keys, by: None }
    }
}

static APP: OnceLock<App> = OnceLock::new();

/// The instance's app; its variables are read once.
pub(crate) async fn app() -> Result<&'static App, Refusal> {
    match APP.get() {
        Some(app) => Ok(app),
        // Boxed, or every endpoint holds a copy of it.
        None => Box::pin(start()).await,
    }
}

async fn start() -> Result<&'static App, Refusal> {
    let app = App {
        store: SpinStore::new(Spin(&HostRng)),
        hash: HashKey::parse(&variable("contact_key").await?).map_err(|e| unfit("contact_key", &e))?,
        keys: MasterKeys::parse(&variable("master_keys").await?).map_err(|e| unfit("master_keys", &e))?,
        #[cfg(not(feature = "exports"))]
        tick_token: variable("tick_token").await?,
        #[cfg(any(feature = "public", feature = "signin"))]
        address_header: variable("client_address_header").await?,
        #[cfg(feature = "public")]
        operator_token: variable("operator_token").await?,
        #[cfg(feature = "duo")]
        safeguarding: Safeguarding {
            name: variable("safeguarding_name").await?,
            phone: variable("safeguarding_phone").await?,
            mail: variable("safeguarding_mail").await?,
        },
        #[cfg(feature = "signin")]
        client: Client::new(Given {
            issuer: variable("oidc_issuer").await?,
            client: variable("oidc_client_id").await?,
            secret: variable("oidc_client_secret").await?,
            name: variable("oidc_name").await?,
            public_url: variable("public_url").await?,
        }),
        #[cfg(feature = "signin")]
        first_administrator: variable("first_administrator").await?,
        #[cfg(feature = "office")]
        public_url: variable("public_url").await?,
        #[cfg(feature = "office")]
        letter_sender: variable("letter_sender").await?,
    };
    // Two first requests at once read the same variables: either result is right.
    Ok(APP.get_or_init(|| app))
}

async fn variable(name: &str) -> Result<String, Refusal> {
    variables::get(name).await.map_err(|error| unfit(name, &error))
}

fn unfit(name: &str, error: &dyn std::fmt::Display) -> Refusal {
    Refusal::internal(&format!("variable {name}: {error}"))
}
