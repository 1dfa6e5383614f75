//! Cuts the app at its lazy pages (`app/src/pages/chunk.rs`) into what is loaded at once and what follows.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use crate::assets::{Assets, address, file_name};
use crate::cache::{FOLDER, hash};

/// The app without its lazy pages, not yet through wasm-bindgen; and those pages.
pub(crate) struct Split {
    pub(crate) main: Vec<u8>,
    pub(crate) chunks: Chunks,
}

/// The code of the lazy pages.
pub(crate) struct Chunks {
    /// WebAssembly by file name; some of it is shared by several pages.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// What fetches them: a module that the glue imports, and that imports the glue.
    pub(crate) loader: String,
    /// Chunk as `chunk.rs` names it, to the files that it needs.
    pub(crate) needs: BTreeMap<String, Vec<String>>,
}

/// How the two modules name each other before they have their hashed names.
const GLUE: &str = "app.js";
const LOADER: &str = "chunks.js";

/// Cuts; wants WebAssembly that was linked with its relocations.
pub(crate) fn split(compiled: &str) -> Result<Split> {
    let input = fs::read(compiled).with_context(|| format!("reading {compiled}"))?;
    let folder = Path::new(FOLDER).join("split");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("removing the chunks of the last build")?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    let main = folder.join("main.wasm");
    let (glue, loader) = (beside(GLUE), beside(LOADER));
    let mut options = Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.main_module = &glue;
    options.link_name = &loader;
    let made = transform(options).map_err(|error| anyhow!("cutting the app into chunks: {error:#}"))?;

    let read = |path: &Path| fs::read(path).with_context(|| format!("reading {}", path.display()));
    let named = |path: PathBuf| {
        let name = path.file_name().context("a chunk has a name")?.to_string_lossy().into_owned();
        Ok((name, read(&path)?))
    };
    let needs = made
        .prefetch_map
        .into_iter()
        .map(|(chunk, files)| (chunk, files.into_iter().map(|file| format!("{file}.wasm")).collect()));
    let chunks = Chunks {
        files: made.split_modules.into_iter().map(named).collect::<Result<_>>()?,
        loader: String::from_utf8(read(&folder.join(LOADER))?).context("reading the loader of the chunks")?,
        needs: needs.collect(),
    };
    Ok(Split { main: read(&main)?, chunks })
}

impl Chunks {
    /// Adds chunks, loader and glue under hashed names; answers what each chunk needs, as addresses.
    pub(crate) fn add(self, assets: &mut Assets, glue: String) -> Result<BTreeMap<String, String>> {
        let mut loader = self.loader;
        for (name, wasm) in self.files {
            let address = assets.add(&name, wasm);
            loader = renamed(&loader, "URL(", &name, &address)?;
        }
        // Glue and loader import each other: the loader's name is a hash of both, before either has the other's.
        let mark = hash(&[glue.as_bytes(), loader.as_bytes()]);
        let address = address("", LOADER, &mark);
        let glue = assets.add(GLUE, renamed(&glue, "from ", LOADER, &address)?.into_bytes());
        let loader = renamed(&loader, "from ", GLUE, &glue)?;
        assets.add_at(LOADER, address, loader.into_bytes());

        let known = |name: &String| assets.addresses.get(name).cloned().with_context(|| format!("no {name}"));
        let needs = self.needs.iter().map(|(chunk, files)| {
            let addresses = files.iter().map(known).collect::<Result<Vec<_>>>()?;
            Ok((format!("chunk-{chunk}"), addresses.join(" ")))
        });
        needs.collect()
    }
}

fn beside(name: &str) -> String {
    format!("./{name}")
}

/// A module that loads a file by its hashed name. The name alone, as a key of what the WebAssembly imports, stays.
fn renamed(module: &str, how: &str, name: &str, address: &str) -> Result<String> {
    // A minified module has no space behind the word.
    for how in [how, how.trim_end()] {
        let quoted = |name: &str| format!("{how}\"{}\"", beside(name));
        if module.contains(&quoted(name)) {
            return Ok(module.replace(&quoted(name), &quoted(file_name(address))));
        }
    }
    Err(anyhow!("a module should load {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(wasm: &[u8]) -> (Assets, BTreeMap<String, String>) {
        let chunks = Chunks {
            files: [("split_a.wasm".to_owned(), wasm.to_vec())].into(),
            loader:
                r#"import { initSync } from "./app.js"; fetch(new URL("./split_a.wasm", import.meta.url))"#
                    .to_owned(),
            needs: [("a".to_owned(), vec!["split_a.wasm".to_owned()])].into(),
        };
        let mut assets = Assets::default();
        let glue = r#"import * as one from "./chunks.js"; const imports = { "./chunks.js": one };"#;
        let needs = chunks.add(&mut assets, glue.to_owned()).unwrap();
        (assets, needs)
    }

    fn text(assets: &Assets, name: &str) -> String {
        let path = assets.addresses[name].trim_start_matches('/');
        String::from_utf8(assets.files[Path::new(path)].clone()).unwrap()
    }

    #[test]
    fn glue_loader_and_chunks_name_each_other_by_their_hashed_names() {
        let (assets, needs) = added(b"one");
        let named = |name: &str| format!("\"./{}\"", file_name(&assets.addresses[name]));
        assert!(text(&assets, GLUE).contains(&named(LOADER)));
        assert!(text(&assets, LOADER).contains(&named(GLUE)));
        assert!(text(&assets, LOADER).contains(&named("split_a.wasm")));
        // The WebAssembly asks for its imports by the first name.
        assert!(text(&assets, GLUE).contains(r#"{ "./chunks.js": one }"#));
        assert_eq!(needs["chunk-a"], assets.addresses["split_a.wasm"]);
    }

    #[test]
    fn a_changed_chunk_changes_the_names_of_all_that_lead_to_it() {
        let ((one, _), (two, _)) = (added(b"one"), added(b"two"));
        for name in [GLUE, LOADER, "split_a.wasm"] {
            assert_ne!(one.addresses[name], two.addresses[name], "{name}");
        }
    }

    #[test]
    fn a_module_that_imports_something_else_is_an_error() {
        assert!(renamed(r#"import "./other.js""#, "import ", GLUE, "/assets/app.1.js").is_err());
    }
}
