//! Brotli and gzip siblings of a file, made ahead so that no request pays for them.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::cache::cached;

/// Fonts and photographs are compressed already.
const WORTH_IT: [&str; 10] = ["css", "ftl", "html", "ico", "js", "json", "svg", "txt", "wasm", "webmanifest"];

#[derive(Clone, Copy)]
pub(crate) enum Effort {
    /// For a developer who waits.
    Quick,
    /// For a thousand visitors who download.
    Best,
}

/// The siblings of a file that are worth having, with their extension.
pub(crate) fn siblings(path: &Path, content: &[u8], effort: Effort) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let worth_it = |extension: &std::ffi::OsStr| WORTH_IT.iter().any(|known| extension == *known);
    if !path.extension().is_some_and(worth_it) {
        return Ok(Vec::new());
    }
    let (quality, level) = match effort {
        Effort::Quick => (5, 6),
        Effort::Best => (11, 9),
    };
    let mut siblings = vec![
        ("br", cached(&format!("brotli{quality}"), content, || brotli(content, quality))?),
        ("gz", cached(&format!("gzip{level}"), content, || gzip(content, level))?),
    ];
    siblings.retain(|(_, packed)| packed.len() < content.len());
    Ok(siblings)
}

fn brotli(content: &[u8], quality: i32) -> Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality, size_hint: content.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut packed, &parameters).context("brotli")?;
    Ok(packed)
}

fn gzip(content: &[u8], level: u32) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(content).context("gzip")?;
    encoder.finish().context("gzip")
}
