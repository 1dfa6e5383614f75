//! Who may know whom, as docs/architecture.md draws it: read from `cargo metadata`.

use std::process::Command;

use serde_json::Value;

const COMPONENTS: [&str; 11] =
    ["api", "board", "desk", "dossier", "duo", "groups", "matching", "signin", "site", "space", "worker"];

/// The direct dependencies of a crate, without those of its tests.
fn dependencies(metadata: &Value, name: &str) -> Vec<String> {
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == name).unwrap();
    let all = package["dependencies"].as_array().unwrap();
    all.iter()
        .filter(|dependency| dependency["kind"] != "dev")
        .map(|dependency| dependency["name"].as_str().unwrap().to_owned())
        .collect()
}

fn metadata() -> Value {
    let output =
        Command::new(env!("CARGO")).args(["metadata", "--no-deps", "--format-version", "1"]).output();
    serde_json::from_slice(&output.unwrap().stdout).unwrap()
}

#[test]
fn crates_know_only_those_below_them() {
    let metadata = metadata();
    let house = [
        "app", "browser", "desk-app", "outline", "ui", "api", "board", "desk", "dossier", "duo", "groups",
        "matching", "signin", "site", "space", "worker", "service", "store", "domain", "runner", "demo",
        "bench", "xtask",
    ];
    let allowed = [
        ("domain", vec![]),
        ("outline", vec!["domain"]),
        ("ui", vec!["domain", "outline"]),
        ("browser", vec!["domain"]),
        ("app", vec!["browser", "domain", "outline", "ui"]),
        ("desk-app", vec!["browser", "domain", "outline", "ui"]),
        ("service", vec!["domain"]),
        ("store", vec!["domain", "service"]),
        ("api", vec!["domain", "service", "store"]),
        ("space", vec!["domain", "service", "store"]),
        ("duo", vec!["domain", "service", "store"]),
        ("desk", vec!["domain", "service", "store"]),
        ("dossier", vec!["domain", "service", "store"]),
        ("groups", vec!["domain", "service", "store"]),
        ("matching", vec!["domain", "service", "store"]),
        ("board", vec!["domain", "service", "store"]),
        ("signin", vec!["domain", "service", "store"]),
        ("worker", vec!["domain", "service", "store"]),
        ("site", vec!["domain", "outline"]),
    ];
    for (name, allowed) in allowed {
        for known in dependencies(&metadata, name).iter().filter(|known| house.contains(&known.as_str())) {
            assert!(allowed.contains(&known.as_str()), "{name} must not know {known}");
        }
    }
}

#[test]
fn rules_and_use_cases_name_no_framework() {
    let metadata = metadata();
    for name in ["domain", "service"] {
        for known in dependencies(&metadata, name) {
            for framework in
                ["axum", "http", "leptos", "rusqlite", "spin-sdk", "tokio", "tokio-postgres", "web-sys"]
            {
                assert_ne!(known, framework, "{name} must not name {framework}");
            }
        }
    }
}

#[test]
fn only_the_store_and_the_components_name_spin() {
    let metadata = metadata();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        if name != "store" && !COMPONENTS.contains(&name) {
            let known = dependencies(&metadata, name);
            assert!(!known.iter().any(|known| known == "spin-sdk"), "{name} must not name spin-sdk");
        }
    }
}
