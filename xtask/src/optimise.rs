//! Release builds: `wasm-opt` from the npm package binaryen, and terser for the scripts that come with it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::cache::{FOLDER, cached, hash};
use crate::command::run;
use crate::npm;

pub(crate) const TOOLS: &str = "xtask/npm";

/// What rustc emits by default for this target; named rather than read from a section that other tools may
/// drop. Every browser since 2022 knows them.
const ARGUMENTS: [&str; 8] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

pub(crate) fn optimise(wasm: &[u8]) -> Result<Vec<u8>> {
    let lock =
        fs::read(Path::new(TOOLS).join("package-lock.json")).context("reading the lock of binaryen")?;
    let settings = hash(&[&lock, ARGUMENTS.concat().as_bytes()]);
    cached(&format!("wasm-opt-{settings}"), wasm, || {
        npm::install(Path::new(TOOLS))?;
        fs::create_dir_all(FOLDER).with_context(|| format!("creating {FOLDER}"))?;
        let before = Path::new(FOLDER).join("before.wasm");
        let after = Path::new(FOLDER).join("after.wasm");
        fs::write(&before, wasm).with_context(|| format!("writing {}", before.display()))?;
        run(Command::new("node")
            .arg(Path::new(TOOLS).join("node_modules/binaryen/bin/wasm-opt"))
            .args(ARGUMENTS)
            .arg(&before)
            .arg("-o")
            .arg(&after))
        .context("wasm-opt")?;
        fs::read(&after).with_context(|| format!("reading {}", after.display()))
    })
}

/// A module of JavaScript without what only people need. Its exports and imports keep their names.
pub(crate) fn minify(module: &str) -> Result<String> {
    let lock = fs::read(Path::new(TOOLS).join("package-lock.json")).context("reading the lock of terser")?;
    let small = cached(&format!("terser-{}", hash(&[&lock])), module.as_bytes(), || {
        npm::install(Path::new(TOOLS))?;
        fs::create_dir_all(FOLDER).with_context(|| format!("creating {FOLDER}"))?;
        let (before, after) = (Path::new(FOLDER).join("before.js"), Path::new(FOLDER).join("after.js"));
        fs::write(&before, module).with_context(|| format!("writing {}", before.display()))?;
        run(Command::new("node")
            .arg(Path::new(TOOLS).join("node_modules/terser/bin/terser"))
            .arg(&before)
            .args(["--module", "--ecma", "2020", "--compress", "passes=2", "--mangle", "--output"])
            .arg(&after))
        .context("terser")?;
        fs::read(&after).with_context(|| format!("reading {}", after.display()))
    })?;
    String::from_utf8(small).context("terser writes text")
}

/// `wasm-opt` for a component: the largest of its core modules is the program, the others are a few bytes of glue.
pub(crate) fn optimise_component(component: &[u8]) -> Result<Vec<u8>> {
    let program = program(component).context("a component without a core module")?;
    let smaller = optimise(component.get(program.content.clone()).unwrap_or_default())?;
    let mut out = component.get(..program.size_at).unwrap_or_default().to_vec();
    out.extend(leb(smaller.len()));
    out.extend(smaller);
    out.extend_from_slice(component.get(program.content.end..).unwrap_or_default());
    Ok(out)
}

/// A section of a component: where its size stands, and where its content.
struct Section {
    size_at: usize,
    content: std::ops::Range<usize>,
}

fn program(component: &[u8]) -> Option<Section> {
    /// Magic and version.
    const HEADER: usize = 8;
    const CORE_MODULE: u8 = 1;
    let mut largest: Option<Section> = None;
    let mut at = HEADER;
    while let Some(id) = component.get(at) {
        let (size, start) = unleb(component, at + 1)?;
        let section = Section { size_at: at + 1, content: start..start + size };
        at = section.content.end;
        let is_larger = largest.as_ref().is_none_or(|largest| largest.content.len() < size);
        if *id == CORE_MODULE && is_larger {
            largest = Some(section);
        }
    }
    largest
}

/// Reads a number (LEB128); gives the position after it.
fn unleb(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = *bytes.get(at)?;
        at += 1;
        value |= usize::from(byte & 0x7f).checked_shl(shift)?;
        shift += 7;
        if byte < 0x80 {
            return Some((value, at));
        }
    }
}

fn leb(mut value: usize) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or_default();
        value >>= 7;
        if value == 0 {
            out.push(low);
            return out;
        }
        out.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_core_module_is_the_program() {
        let mut component = b"\0asm\x0d\0\x01\0".to_vec();
        for size in [3, 300, 5] {
            component.push(1);
            component.extend(leb(size));
            component.extend(vec![0; size]);
        }
        let program = program(&component).unwrap();
        assert_eq!((program.content.len(), unleb(&component, program.size_at).unwrap().0), (300, 300));
        assert!(super::program(b"\0asm\x0d\0\x01\0").is_none());
    }
}
