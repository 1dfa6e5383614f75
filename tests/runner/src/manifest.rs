//! The manifest: what `spin.toml` may say, key by key.
//! A key that the runner does not know is an error, so nothing in the file is silently without effect.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    spin_manifest_version: u32,
    pub(crate) application: Application,
    #[serde(default)]
    pub(crate) variables: BTreeMap<String, VariableEntry>,
    pub(crate) trigger: Triggers,
    pub(crate) component: BTreeMap<String, ComponentEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Application {
    pub(crate) name: String,
    #[serde(default, rename = "version")]
    _version: String,
    #[serde(default, rename = "description")]
    _description: String,
    #[serde(default, rename = "authors")]
    _authors: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariableEntry {
    #[serde(default)]
    pub(crate) required: bool,
    pub(crate) default: Option<String>,
    #[serde(default, rename = "secret")]
    _secret: bool,
    #[serde(default, rename = "description")]
    _description: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Triggers {
    pub(crate) http: Vec<HttpTrigger>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HttpTrigger {
    pub(crate) route: TriggerRoute,
    pub(crate) component: String,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "`route` must be a pattern such as \"/api/...\" or { private = true }")]
pub(crate) enum TriggerRoute {
    Public(String),
    Private(PrivateRoute),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrivateRoute {
    private: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ComponentEntry {
    #[serde(default)]
    pub(crate) description: String,
    pub(crate) source: PathBuf,
    #[serde(default)]
    pub(crate) files: Vec<Mount>,
    #[serde(default)]
    pub(crate) sqlite_databases: Vec<String>,
    #[serde(default)]
    pub(crate) allowed_outbound_hosts: Vec<String>,
    #[serde(default)]
    pub(crate) variables: BTreeMap<String, String>,
}

/// A folder of the host that a component sees, read-only.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mount {
    pub(crate) source: PathBuf,
    pub(crate) destination: String,
}

impl Manifest {
    /// Reads the file; relative paths in it become paths from the manifest's folder, as in Spin.
    pub(crate) fn load(path: &Path) -> Result<Self> {
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut manifest = Self::parse(&text).with_context(|| format!("{} is refused", path.display()))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        for component in manifest.component.values_mut() {
            component.source = folder.join(&component.source);
            for mount in &mut component.files {
                mount.source = folder.join(&mount.source);
            }
        }
        Ok(manifest)
    }

    pub(crate) fn parse(text: &str) -> Result<Self> {
        let manifest: Self = toml::from_str(text)?;
        ensure!(manifest.spin_manifest_version == 2, "spin_manifest_version must be 2");
        manifest.check_triggers()?;
        Ok(manifest)
    }

    fn check_triggers(&self) -> Result<()> {
        for trigger in &self.trigger.http {
            let component = &trigger.component;
            ensure!(
                self.component.contains_key(component),
                "a trigger names the component `{component}`, which does not exist"
            );
            if let TriggerRoute::Private(PrivateRoute { private: false }) = trigger.route {
                bail!("component `{component}`: a route is a pattern or {{ private = true }}");
            }
        }
        // Spin loads a component because a trigger names it; chaining alone does not load one.
        let triggered: BTreeSet<_> = self.trigger.http.iter().map(|trigger| &trigger.component).collect();
        for name in self.component.keys() {
            ensure!(
                triggered.contains(name),
                "component `{name}` has no trigger; for service chaining alone give it {{ private = true }}"
            );
        }
        Ok(())
    }

    /// A component whose every route is private must be a permitted target of some other component.
    pub(crate) fn check_reachable(&self, is_chained: impl Fn(&str) -> bool) -> Result<()> {
        for name in self.component.keys() {
            let public = self.trigger.http.iter().any(|trigger| {
                &trigger.component == name && matches!(trigger.route, TriggerRoute::Public(_))
            });
            ensure!(
                public || is_chained(name),
                "component `{name}` cannot be reached: its routes are private and no component may call http://{name}.spin.internal"
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"
        spin_manifest_version = 2
        [application]
        name = "small"
        [[trigger.http]]
        route = "/..."
        component = "web"
        [component.web]
        source = "web.wasm"
    "#;

    fn refusal(text: &str) -> String {
        format!("{:#}", Manifest::parse(text).expect_err("the manifest should be refused"))
    }

    #[test]
    fn the_manifest_of_the_application_is_understood() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spin.toml");
        Manifest::load(&path).expect("our own spin.toml");
    }

    #[test]
    fn unknown_keys_are_refused_by_name() {
        for (addition, key) in [
            ("key_value_stores = [\"default\"]", "key_value_stores"),
            ("ai_models = []", "ai_models"),
            ("[component.web.build]\ncommand = \"make\"", "build"),
            ("[variables]\na = { requierd = true }", "requierd"),
            ("[[component.web.files]]\nsource = \"a\"\ndestination = \"/\"\nmode = \"rw\"", "mode"),
            ("[trigger.redis]\naddress = \"x\"", "redis"),
            ("[spin]\na = 1", "spin"),
        ] {
            let message = refusal(&format!("{SMALL}\n{addition}"));
            assert!(message.contains(&format!("`{key}`")), "{key}: {message}");
        }
    }

    #[test]
    fn triggers_and_components_belong_together() {
        let orphan = refusal(&format!("{SMALL}\n[component.lost]\nsource = \"lost.wasm\""));
        assert!(orphan.contains("`lost` has no trigger"), "{orphan}");
        let unknown = refusal(&format!("{SMALL}\n[[trigger.http]]\nroute = \"/x\"\ncomponent = \"ghost\""));
        assert!(unknown.contains("`ghost`"), "{unknown}");
        let public = refusal(&SMALL.replace("\"/...\"", "{ private = false }"));
        assert!(public.contains("private = true"), "{public}");
    }

    #[test]
    fn a_private_component_needs_a_caller() {
        let manifest = Manifest::parse(&SMALL.replace("\"/...\"", "{ private = true }")).expect("valid");
        assert!(manifest.check_reachable(|_| false).is_err());
        assert!(manifest.check_reachable(|name| name == "web").is_ok());
    }

    #[test]
    fn other_manifest_versions_are_refused() {
        assert!(refusal(&SMALL.replace("version = 2", "version = 3")).contains("must be 2"));
    }
}
