//! The shell of every page: `public/index.html` with its holes filled.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

/// The shell and the addresses of this build's files; read once per instance.
struct Shell {
    template: String,
    assets: BTreeMap<String, String>,
}

fn shell() -> &'static Shell {
    static SHELL: OnceLock<Shell> = OnceLock::new();
    SHELL.get_or_init(|| Shell {
        template: fs::read_to_string("/index.html").unwrap_or_default(),
        assets: fs::read("/assets.json")
            .ok()
            .and_then(|json| serde_json::from_slice(&json).ok())
            .unwrap_or_default(),
    })
}

/// The address of a file of this build.
pub(crate) fn asset(name: &str) -> &'static str {
    shell().assets.get(name).map_or("", String::as_str)
}

/// Fills the holes `{{name}}`; what is not given is an asset's address.
pub(crate) fn fill(value: impl Fn(&str) -> Option<String>) -> String {
    let template = &shell().template;
    let mut out = String::with_capacity(template.len() * 4);
    let mut rest = template.as_str();
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((name, behind)) = after.split_once("}}") else { break };
        match value(name) {
            Some(text) => out.push_str(&text),
            None => out.push_str(asset(name)),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// Text inside an element or an attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
