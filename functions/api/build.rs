//! Writes the OpenAPI document from the types, so that the component need not carry the code that does.

#[path = "openapi/mod.rs"]
mod openapi;

use std::io::Write as _;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=openapi");
    println!("cargo::rerun-if-changed=build.rs");
    let path = std::path::Path::new(&std::env::var("OUT_DIR")?).join("openapi.json.gz");
    let mut packed = flate2::write::GzEncoder::new(std::fs::File::create(path)?, flate2::Compression::best());
    packed.write_all(openapi::json()?.as_bytes())?;
    packed.finish()?;
    Ok(())
}
