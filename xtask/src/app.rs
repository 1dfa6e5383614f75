//! The browser's program: cargo, the cut into chunks, then wasm-bindgen as a library (the same version as the crate's
//! own).

use std::collections::BTreeMap;

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use crate::command::rustc;
use crate::components::wasm_of;
use crate::split::{self, Chunks};
use crate::targets;

/// What the browser loads.
pub(crate) struct App {
    pub(crate) wasm: Vec<u8>,
    /// The glue: an ES module whose `init` is told where the WebAssembly lies.
    pub(crate) glue: String,
    /// Modules that the glue imports, by path beside it.
    pub(crate) snippets: BTreeMap<String, String>,
    /// What is fetched later.
    pub(crate) chunks: Chunks,
}

/// Compiles the app and says where cargo put it.
pub(crate) fn compile() -> Result<String> {
    let app = ["-p", "app", "--bin", "app", "--features", "csr"];
    let how = ["--profile", "web", "--target", targets::BROWSER];
    let artifacts = rustc(&[app.as_slice(), &how].concat(), &["-Clink-arg=--emit-relocs"])?;
    let wasm = wasm_of(&artifacts, "app").context("the crate app made no WebAssembly: it needs a program")?;
    Ok(wasm.to_owned())
}

/// Makes the WebAssembly callable from the browser.
pub(crate) fn bind(compiled: &str) -> Result<App> {
    let split = split::split(compiled)?;
    // The chunks meet the app in its table of functions.
    let bound = bound("app", split.main, true)?;
    Ok(App { wasm: bound.wasm, glue: bound.glue, snippets: bound.snippets, chunks: split.chunks })
}

/// What wasm-bindgen makes of a program.
pub(crate) struct Bound {
    pub(crate) wasm: Vec<u8>,
    pub(crate) glue: String,
    pub(crate) snippets: BTreeMap<String, String>,
}

pub(crate) fn bound(name: &str, wasm: Vec<u8>, keep_exports: bool) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, wasm)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .keep_lld_exports(keep_exports)
        .omit_default_module_path(true);
    let mut output = bindgen.generate_output().map_err(|error| anyhow!("wasm-bindgen: {error:#}"))?;

    let mut snippets = BTreeMap::new();
    for (folder, list) in output.snippets() {
        for (number, text) in list.iter().enumerate() {
            snippets.insert(format!("snippets/{folder}/inline{number}.js"), text.clone());
        }
    }
    for (path, text) in output.local_modules() {
        snippets.insert(format!("snippets/{path}"), text.clone());
    }
    let glue = output.js().to_owned();
    let wasm = output.wasm_mut().emit_wasm();
    Ok(Bound { wasm, glue, snippets })
}
