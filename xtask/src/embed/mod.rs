//! `dist/web/embed`: the widgets for other sites. Their address carries their version, and a version never changes.
//!
//! The same bytes come out of every build, a developer's too: hosts pin them by hash, and `released.json` holds them.

mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lightningcss::targets::Targets;
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

use crate::cache::{FOLDER, cached, hash};
use crate::command::run;
use crate::npm;
use crate::optimise::{TOOLS, minify};
use crate::stamp::files_below;
use crate::styles::minified;
use crate::texts::LANGUAGES;

const SOURCES: &str = "public/embed";
/// Versions that are on other sites and are not built any more: `<x.y.z>/…`, as they were.
const VERSIONS: &str = "public/embed/versions";
/// For browsers with constructed style sheets; older ones keep the links.
const ARGUMENTS: [&str; 8] = [
    "--bundle",
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--charset=utf8",
    "--loader:.css=text",
    "--legal-comments=none",
    "--log-level=warning",
];
const MODULE: &str = "passerelle.js";

/// Every file below `/embed`, by its path below the web folder.
pub(crate) fn files() -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let version = version()?;
    let folder = Path::new("embed").join(&version);
    let mut files = BTreeMap::new();
    for file in files_below(Path::new(VERSIONS))? {
        let path = file.strip_prefix(VERSIONS).context("a kept version lies in its folder")?;
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        files.insert(Path::new("embed").join(path), content);
    }

    let (mut inside, mut of_loader, mut hashes) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for language in LANGUAGES {
        let words = words::words(language)?;
        let beside = serde_json::to_vec(&words.beside).context("writing the words of the widgets")?;
        // Shorter than the module's own hash: three of them are inside of it.
        hashes.insert(language, format!("sha256-{}", STANDARD.encode(Sha256::digest(&beside))));
        files.insert(folder.join(format!("{language}.json")), beside);
        inside.insert(language, words.in_module);
        of_loader.insert(language, words.in_loader);
    }

    let built = |words: Value| {
        format!(
            "export const VERSION={};export const WORDS={words};export const INTEGRITY={};",
            json!(version),
            json!(hashes)
        )
    };
    let module = bundled(MODULE, built(json!(inside)))?;
    let loader = bundled("loader.js", built(json!(of_loader)))?;
    let sri = json!({
        "version": version,
        "module": format!("/embed/{version}/{MODULE}"),
        "integrity": integrity(&module),
    });
    files.insert("embed/sri.json".into(), format!("{sri:#}\n").into_bytes());
    files.insert("embed/v1.js".into(), loader);
    files.insert(folder.join(MODULE), module);
    Ok(files)
}

/// Fails if a released version is not what it was.
pub(crate) fn check_released() -> Result<()> {
    let read = |file: &str| -> Result<Value> {
        let text = fs::read_to_string(file).with_context(|| format!("reading {file}"))?;
        serde_json::from_str(&text).with_context(|| format!("reading {file}"))
    };
    let (sri, released) = (read("dist/web/embed/sri.json")?, read("public/embed/released.json")?);
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let (version, now) = (text(sri.get("version")), text(sri.get("integrity")));
    let then = text(released.get(&version));
    if now == then {
        return Ok(());
    }
    bail!(
        "the widgets {version} are not the released ones any more: {now} instead of {then}. \
         If {version} is on other sites: keep its files in {VERSIONS}/{version}, raise the version in \
         {SOURCES}/version.json and add the new hash to {SOURCES}/released.json. If it is on none yet: correct the hash there"
    )
}

/// `tsc` over the sources: types are in their comments.
pub(crate) fn check_types() -> Result<()> {
    npm::install(Path::new(TOOLS))?;
    run(Command::new("node")
        .arg(Path::new(TOOLS).join("node_modules/typescript/bin/tsc"))
        .args(["--project", SOURCES]))
    .context("tsc")
}

/// Major, minor and patch, as in the address.
fn version() -> Result<String> {
    let file = Path::new(SOURCES).join("version.json");
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let value: Value = serde_json::from_str(&text).with_context(|| format!("reading {}", file.display()))?;
    let version = value.get("version").and_then(Value::as_str).unwrap_or_default();
    if version.split('.').count() != 3 {
        bail!("{}: a version has three parts", file.display());
    }
    Ok(version.to_owned())
}

/// What a page names a file by, so that it runs only as it was (Subresource Integrity).
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// One small module out of an entry and everything that it imports.
/// `built` is what the build knows: `built.d.ts`.
fn bundled(entry: &str, built: String) -> Result<Vec<u8>> {
    let lock = fs::read(Path::new(TOOLS).join("package-lock.json")).context("reading the lock of esbuild")?;
    let mut sources = sources()?;
    sources.insert("built.js".to_owned(), built);
    let mut parts: Vec<&[u8]> = vec![entry.as_bytes()];
    for (name, content) in &sources {
        parts.extend([name.as_bytes(), content.as_bytes()]);
    }
    let input = hash(&parts);
    let settings = hash(&[&lock, ARGUMENTS.concat().as_bytes()]);
    let one = cached(&format!("esbuild-{settings}"), input.as_bytes(), || {
        npm::install(Path::new(TOOLS))?;
        let folder = Path::new(FOLDER).join("embed");
        fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
        for (name, content) in &sources {
            fs::write(folder.join(name), content).with_context(|| format!("writing {name}"))?;
        }
        let out = folder.join("bundled.js");
        run(Command::new(Path::new(TOOLS).join("node_modules/.bin/esbuild"))
            .arg(folder.join(entry))
            .args(ARGUMENTS)
            .arg(format!("--outfile={}", out.display())))
        .context("esbuild")?;
        fs::read(&out).with_context(|| format!("reading {}", out.display()))
    })?;
    // Terser finds 4 % more than esbuild alone.
    Ok(minify(&String::from_utf8(one).context("esbuild writes text")?)?.into_bytes())
}

/// The modules as written, the styles without what only people need.
fn sources() -> Result<BTreeMap<String, String>> {
    let mut sources = BTreeMap::new();
    for file in files_below(Path::new(SOURCES))? {
        let (Some(name), Some(extension)) = (file.file_name(), file.extension()) else { continue };
        if file.parent() != Some(Path::new(SOURCES)) || (extension != "js" && extension != "css") {
            continue;
        }
        let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        let text = if extension == "css" { minified(SOURCES, &text, Targets::default())? } else { text };
        sources.insert(name.to_string_lossy().into_owned(), text);
    }
    Ok(sources)
}
