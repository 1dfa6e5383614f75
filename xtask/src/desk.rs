//! The desk's app: a second bundle, below `/assets/desk/` and with one page per language. No visitor is led to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::app::bound;
use crate::assets::Assets;
use crate::build::Mode;
use crate::command::build;
use crate::components::wasm_of;
use crate::optimise::{minify, optimise};
use crate::styles::desk_styles;
use crate::targets;
use crate::texts::{LANGUAGES, desk_texts};

/// Compiles the desk's app and says where cargo put it.
pub(crate) fn compile() -> Result<String> {
    let artifacts = build(&["-p", "desk-app", "--profile", "web", "--target", targets::BROWSER])?;
    let wasm = wasm_of(&artifacts, "desk-app").context("the crate desk-app made no WebAssembly")?;
    Ok(wasm.to_owned())
}

/// Its assets, by names that begin with `desk/`, and its pages.
pub(crate) fn bundle(compiled: &str, public: &Assets, mode: Mode) -> Result<Desk> {
    let wasm = fs::read(compiled).with_context(|| format!("reading {compiled}"))?;
    let mut app = bound("desk", wasm, false)?;
    if mode == Mode::Release {
        app.wasm = optimise(&app.wasm)?;
        app.glue = minify(&app.glue)?;
    }
    let mut assets = Assets::below("desk/");
    assets.add("desk.wasm", app.wasm);
    assets.add("desk.js", app.glue.into_bytes());
    for (path, text) in app.snippets {
        assets.add_as_is(&path, text.into_bytes());
    }
    assets.add("boot.js", fs::read("public/desk/boot.js").context("reading public/desk/boot.js")?);
    assets.add("desk.css", desk_styles(public)?.into_bytes());
    let mut texts = BTreeMap::new();
    for language in LANGUAGES {
        let source = desk_texts(language)?;
        assets.add(&format!("{language}.ftl"), source.clone().into_bytes());
        texts.insert(language, source);
    }
    let shell = fs::read_to_string("public/desk/index.html").context("reading public/desk/index.html")?;
    let mut pages = BTreeMap::new();
    for (language, texts) in texts {
        let page = page(&shell, language, &texts, &assets, public)?;
        pages.insert(format!("pages/desk/{language}.html").into(), page.into_bytes());
    }
    Ok(Desk { assets, pages })
}

pub(crate) struct Desk {
    pub(crate) assets: Assets,
    /// Path below the web folder to content.
    pub(crate) pages: BTreeMap<PathBuf, Vec<u8>>,
}

/// Fills the holes `{{name}}` of the shell: addresses, the language, sentences of one line.
fn page(shell: &str, language: &str, texts: &str, assets: &Assets, public: &Assets) -> Result<String> {
    let mut out = String::with_capacity(shell.len());
    let mut rest = shell;
    while let Some((before, (name, behind))) =
        rest.split_once("{{").and_then(|(before, after)| Some((before, after.split_once("}}")?)))
    {
        out.push_str(before);
        let text = match name {
            "lang" => language,
            "texts" => assets.addresses.get(&format!("{language}.ftl")).context("no texts")?,
            name => match assets.addresses.get(name).or_else(|| public.addresses.get(name)) {
                Some(address) => address,
                None => sentence(texts, name).with_context(|| format!("{name} in public/desk/index.html"))?,
            },
        };
        out.push_str(text);
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
}

/// A sentence without placeables.
fn sentence<'a>(texts: &'a str, key: &str) -> Result<&'a str> {
    let line = texts.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    match line {
        Some(text) if !text.contains(['{', '<', '&', '"']) => Ok(text),
        Some(_) => bail!("{key} has a placeable or markup"),
        None => bail!("no text {key}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_names_the_desks_files_and_says_its_sentences() {
        let mut assets = Assets::below("desk/");
        let script = assets.add("desk.js", vec![1]);
        assets.add("fr.ftl", vec![2]);
        assert!(script.starts_with("/assets/desk/desk."), "{script}");
        let page =
            |shell: &str| page(shell, "fr", "hello = Bonjour\nbad = { $n }", &assets, &Assets::default());
        assert_eq!(
            page("<p lang={{lang}}>{{hello}} {{desk.js}}").unwrap(),
            format!("<p lang=fr>Bonjour {script}")
        );
        assert!(page("{{bad}}").is_err());
        assert!(page("{{absent}}").is_err());
    }
}
