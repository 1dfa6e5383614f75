//! The rights of a component, and which of them it has really used: every decision goes through `claim_…`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::hosts::{Destination, HostPattern};
use crate::manifest::{ComponentEntry, HttpTrigger, TriggerRoute};
use crate::variables::VariableValues;

/// A private route has no pattern; this stands for it in reports.
const PRIVATE: &str = "(private)";

#[derive(Debug, Default)]
pub(crate) struct ComponentRights {
    routes: BTreeMap<String, Grant<()>>,
    databases: BTreeMap<String, Grant<()>>,
    hosts: BTreeMap<String, Grant<HostPattern>>,
    variables: BTreeMap<String, Grant<String>>,
    files: BTreeMap<String, Grant<()>>,
    refused: Mutex<BTreeSet<String>>,
}

#[derive(Debug, Default)]
struct Grant<T> {
    what: T,
    used: AtomicBool,
}

impl<T> Grant<T> {
    fn new(what: T) -> Self {
        Self { what, used: AtomicBool::new(false) }
    }

    fn claim(&self) -> &T {
        self.used.store(true, Ordering::Relaxed);
        &self.what
    }
}

impl ComponentRights {
    /// The rights that the manifest gives, keyed by the manifest's own words.
    pub(crate) fn grant(
        name: &str,
        entry: &ComponentEntry,
        triggers: &[HttpTrigger],
        values: &VariableValues,
    ) -> Result<Self> {
        let routes =
            triggers.iter().filter(|trigger| trigger.component == name).map(|trigger| match &trigger.route {
                TriggerRoute::Public(pattern) => pattern.clone(),
                TriggerRoute::Private(_) => PRIVATE.to_owned(),
            });
        let mut rights = Self {
            routes: routes.map(|route| (route, Grant::new(()))).collect(),
            databases: entry
                .sqlite_databases
                .iter()
                .map(|database| (database.clone(), Grant::new(())))
                .collect(),
            files: entry.files.iter().map(|mount| (mount.destination.clone(), Grant::new(()))).collect(),
            ..Self::default()
        };
        for template in &entry.allowed_outbound_hosts {
            let pattern = values.fill(template).and_then(|text| HostPattern::parse(&text));
            rights.hosts.insert(
                template.clone(),
                Grant::new(pattern.with_context(|| format!("component `{name}`, allowed_outbound_hosts"))?),
            );
        }
        for (variable, template) in &entry.variables {
            let value = values
                .fill(template)
                .with_context(|| format!("component `{name}`, variable `{variable}`"))?;
            rights.variables.insert(variable.clone(), Grant::new(value));
        }
        Ok(rights)
    }

    pub(crate) fn claim_route(&self, raw_route: &str) {
        if let Some(grant) = self.routes.get(raw_route) {
            grant.claim();
        }
    }

    /// A chained call uses the private route; the caller's right is its host.
    pub(crate) fn claim_private_route(&self) {
        self.claim_route(PRIVATE);
    }

    pub(crate) fn claim_database(&self, name: &str) -> bool {
        let granted = self.databases.get(name).map(Grant::claim).is_some();
        self.note_refusal(granted, || format!("database {name}"))
    }

    pub(crate) fn claim_host(&self, destination: &Destination) -> bool {
        let granted =
            self.hosts.values().find(|grant| grant.what.allows(destination)).map(Grant::claim).is_some();
        self.note_refusal(granted, || format!("host {destination}"))
    }

    pub(crate) fn claim_variable(&self, name: &str) -> Option<&str> {
        let value = self.variables.get(name).map(|grant| grant.claim().as_str());
        self.note_refusal(value.is_some(), || format!("variable {name}"));
        value
    }

    /// WASI hands out all folders of a component at once, when it first opens a path.
    pub(crate) fn claim_files(&self) {
        for grant in self.files.values() {
            grant.claim();
        }
    }

    pub(crate) fn may_call(&self, component: &str) -> bool {
        let destination = Destination::component(component);
        self.hosts.values().any(|grant| grant.what.allows(&destination))
    }

    fn note_refusal(&self, granted: bool, what: impl Fn() -> String) -> bool {
        if !granted {
            self.refused.lock().unwrap_or_else(PoisonError::into_inner).insert(what());
        }
        granted
    }

    /// For each kind of right, each grant and whether it was used; and what was asked for without a right.
    pub(crate) fn report(&self) -> Value {
        json!({
            "routes": uses(&self.routes),
            "databases": uses(&self.databases),
            "hosts": uses(&self.hosts),
            "variables": uses(&self.variables),
            "files": uses(&self.files),
            "refused": *self.refused.lock().unwrap_or_else(PoisonError::into_inner),
        })
    }
}

fn uses<T>(grants: &BTreeMap<String, Grant<T>>) -> BTreeMap<&str, bool> {
    grants.iter().map(|(name, grant)| (name.as_str(), grant.used.load(Ordering::Relaxed))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worker() -> ComponentRights {
        let entry = toml::from_str(
            r#"
            source = "worker.wasm"
            sqlite_databases = ["default"]
            allowed_outbound_hosts = ["{{ gateway_url }}", "http://api.spin.internal"]
            files = [{ source = "web", destination = "/" }]
            variables = { tick_token = "{{ token }}" }
            "#,
        );
        let declared = toml::from_str(
            "gateway_url = { default = \"http://127.0.0.1:3025\" }\ntoken = { default = \"t\" }",
        );
        let values = VariableValues::resolve(&declared.expect("declared"), |_| None).expect("values");
        ComponentRights::grant("worker", &entry.expect("entry"), &[], &values).expect("rights")
    }

    fn destination(address: &str) -> Destination {
        Destination::of(&address.parse().expect("uri")).expect("absolute")
    }

    #[test]
    fn a_right_that_was_not_given_is_refused_and_noted() {
        let rights = worker();
        assert!(!rights.claim_database("other"));
        assert!(!rights.claim_host(&destination("http://127.0.0.1:3026/")));
        assert!(!rights.claim_host(&destination("http://desk.spin.internal/")));
        assert_eq!(rights.claim_variable("master_keys"), None);
        assert_eq!(rights.report()["refused"].as_array().expect("list").len(), 4);
        assert_eq!(rights.report()["databases"]["default"], false);
    }

    #[test]
    fn a_right_counts_as_used_once_claimed() {
        let rights = worker();
        assert!(rights.claim_database("default"));
        assert!(rights.claim_host(&destination("http://127.0.0.1:3025/api/v1/send")));
        assert_eq!(rights.claim_variable("tick_token"), Some("t"));
        let report = rights.report();
        assert_eq!(report["databases"]["default"], true);
        assert_eq!(report["hosts"]["{{ gateway_url }}"], true);
        assert_eq!(report["hosts"]["http://api.spin.internal"], false);
        assert_eq!(report["variables"]["tick_token"], true);
        assert_eq!(report["files"]["/"], false);
        assert!(report["refused"].as_array().expect("list").is_empty());
    }

    #[test]
    fn chaining_needs_its_own_permission() {
        assert!(worker().may_call("api"));
        assert!(!worker().may_call("site"));
    }
}
