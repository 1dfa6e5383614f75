//! `dist/web`: everything that the site component serves.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use crate::app;
use crate::assets::Assets;
use crate::build::Mode;
use crate::cache::hash;
use crate::compress::{Effort, siblings};
use crate::desk;
use crate::embed;
use crate::npm;
use crate::optimise::{minify, optimise};
use crate::pages;
use crate::stamp::{self, files_below};
use crate::styles::styles;
use crate::texts::{LANGUAGES, texts};

/// What cargo made of the crates of the browser, and where.
pub(crate) struct Compiled {
    pub(crate) app: String,
    pub(crate) desk: String,
    /// The program that renders the public pages.
    pub(crate) prerender: String,
}

/// Makes `dist/web` out of the compiled app, `app/texts` and `public`, unless it is there already.
pub(crate) fn bundle(compiled: &Compiled, mode: Mode) -> Result<()> {
    let Compiled { app, desk, prerender } = compiled;
    let mut inputs = [app, desk, prerender].map(PathBuf::from).to_vec();
    inputs.push(SITE.into());
    inputs.extend(std::env::current_exe());
    inputs.extend(files_below(Path::new("public"))?);
    inputs.extend(files_below(Path::new("app/texts"))?);
    inputs.extend(files_below(Path::new("app/desk/texts"))?);
    // A newer bundler may write the widgets in other bytes.
    inputs.push("xtask/npm/package-lock.json".into());
    let stamp = stamp::of(mode.name(), &inputs)?;
    if stamp::is_current(&stamp) {
        return Ok(());
    }

    let (assets, chunks) = assets(app, mode)?;
    let desk = desk::bundle(desk, &assets, mode).context("the desk")?;
    let mut names = assets.addresses.clone();
    names.extend(chunks);
    let mut files = plain_files(&assets)?;
    files.extend(pages::pages(prerender, &json!(names))?);
    if mode == Mode::Release || npm::is_here() {
        files.extend(embed::files().context("the widgets")?);
    } else {
        println!("Node.js is missing: built without the widgets for other sites");
    }
    let build = build_hash(&assets, &files)?;
    if let Some(worker) = files.get_mut(Path::new("sw.js")) {
        let addresses: Vec<&String> = assets.addresses.values().collect();
        *worker = fill_in_worker(&String::from_utf8_lossy(worker), &build, &addresses)?.into_bytes();
    }
    names.insert("build".to_owned(), build);
    // Behind the list of the service worker and the hash of the build: a visitor is told of neither name nor change.
    names.extend(desk.assets.addresses.into_iter().map(|(name, address)| (format!("desk/{name}"), address)));
    files.extend(desk.pages);
    files.extend(desk.assets.files);
    files.insert(NAMES.into(), format!("{:#}\n", json!(names)).into_bytes());
    files.extend(assets.files);

    write(&files, mode)?;
    stamp::write(&stamp)
}

/// Puts the desk's files of this moment into the build that is there.
pub(crate) fn refresh_desk(compiled: &str) -> Result<()> {
    let web = Path::new("dist/web");
    let list = web.join(NAMES);
    let text = fs::read_to_string(&list).context("the first build is a whole one: cargo xtask build")?;
    let mut names: BTreeMap<String, String> = serde_json::from_str(&text).context("reading assets.json")?;
    names.retain(|name, _| !name.starts_with("desk/"));
    let mut public = Assets::default();
    public.addresses = names.clone();
    let desk = desk::bundle(compiled, &public, Mode::Developer).context("the desk")?;
    remove(&web.join("assets/desk"))?;
    remove(&web.join("pages/desk"))?;
    let files: BTreeMap<PathBuf, Vec<u8>> = desk.assets.files.into_iter().chain(desk.pages).collect();
    write_files(web, &files, Effort::Quick)?;
    names.extend(desk.assets.addresses.into_iter().map(|(name, address)| (format!("desk/{name}"), address)));
    fs::write(&list, format!("{:#}\n", json!(names))).context("writing assets.json")?;
    // The next whole build makes all of it again.
    stamp::write("")
}

/// The component that fills the pages: a build is its too.
const SITE: &str = "dist/site.wasm";

/// Logical names to addresses, for tools; no visitor is sent it.
const NAMES: &str = "assets.json";

/// The assets, and what each chunk of the app needs of them.
fn assets(compiled: &str, mode: Mode) -> Result<(Assets, BTreeMap<String, String>)> {
    let mut assets = Assets::default();
    let mut app = app::bind(compiled)?;
    if mode == Mode::Release {
        for wasm in app.chunks.files.values_mut().chain([&mut app.wasm]) {
            *wasm = optimise(wasm)?;
        }
        app.glue = minify(&app.glue)?;
        app.chunks.loader = minify(&app.chunks.loader)?;
    }
    assets.add("app.wasm", app.wasm);
    let chunks = app.chunks.add(&mut assets, app.glue)?;
    for (path, text) in app.snippets {
        assets.add_as_is(&path, text.into_bytes());
    }
    let boot = fs::read("public/boot.js").context("reading public/boot.js, which starts the app")?;
    assets.add("boot.js", boot);
    let styles = styles(&mut assets)?;
    assets.add("styles.css", styles.into_bytes());
    for language in LANGUAGES {
        assets.add(&format!("{language}.ftl"), texts(language)?.into_bytes());
    }
    Ok((assets, chunks))
}

/// What keeps its name: all of `public` but styles, widgets, the shell of the pages, and what only these name.
fn plain_files(assets: &Assets) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for file in files_below(Path::new("public"))? {
        let path = file.strip_prefix("public").context("a file of public lies in public")?;
        let is_asset = path.to_str().is_some_and(|path| assets.addresses.contains_key(path));
        let is_picture = path.starts_with("images") || path.starts_with("icons");
        if path.starts_with("styles")
            || path.starts_with("embed")
            || path.starts_with("desk")
            || path == Path::new("index.html")
            || is_asset && !is_picture
        {
            continue;
        }
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        // The configurator's frame is served beside the widgets that it shows.
        let frame = path.strip_prefix("preview").map(|name| Path::new("embed").join(name));
        files.insert(frame.unwrap_or_else(|_| path.to_owned()), content);
    }
    Ok(files)
}

fn build_hash(assets: &Assets, files: &BTreeMap<PathBuf, Vec<u8>>) -> Result<String> {
    let site = fs::read(SITE).with_context(|| format!("reading {SITE}"))?;
    let mut parts: Vec<&[u8]> = vec![&site];
    for (path, content) in assets.files.iter().chain(files) {
        parts.push(path.as_os_str().as_encoded_bytes());
        parts.push(content);
    }
    Ok(hash(&parts))
}

fn fill_in_worker(worker: &str, build: &str, addresses: &[&String]) -> Result<String> {
    let mut addresses = addresses.to_vec();
    addresses.sort();
    addresses.dedup();
    let list = serde_json::to_string(&addresses).context("listing the assets")?;
    Ok(worker.replace("__BUILD__", build).replace("__FILES__", &list))
}

/// Writes beside the served folder, then changes places: nobody meets half a build.
fn write(files: &BTreeMap<PathBuf, Vec<u8>>, mode: Mode) -> Result<()> {
    let (new, old, web) = (Path::new("dist/web.new"), Path::new("dist/web.old"), Path::new("dist/web"));
    remove(new)?;
    let effort = match mode {
        Mode::Developer => Effort::Quick,
        Mode::Release => Effort::Best,
    };
    write_files(new, files, effort)?;
    remove(old)?;
    if web.exists() {
        fs::rename(web, old).context("moving the last build away")?;
    }
    fs::rename(new, web).context("moving the new build into place")?;
    remove(old)
}

/// Writes files below a folder, with their siblings.
fn write_files(folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>, effort: Effort) -> Result<()> {
    for (path, content) in files {
        let file = folder.join(path);
        let folder = file.parent().context("a file lies in a folder")?;
        fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
        fs::write(&file, content).with_context(|| format!("writing {}", file.display()))?;
        if path == Path::new(NAMES) {
            continue;
        }
        for (extension, packed) in siblings(path, content, effort)? {
            let mut sibling = file.clone().into_os_string();
            sibling.push(".");
            sibling.push(extension);
            fs::write(&sibling, packed)
                .with_context(|| format!("writing a sibling of {}", file.display()))?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_service_worker_knows_its_build_and_files() {
        let (a, b) = ("/assets/a.js".to_owned(), "/assets/b.css".to_owned());
        let worker = fill_in_worker("const V='__BUILD__',F=__FILES__;", "12ab", &[&b, &a, &b]).unwrap();
        assert_eq!(worker, r#"const V='12ab',F=["/assets/a.js","/assets/b.css"];"#);
    }
}
