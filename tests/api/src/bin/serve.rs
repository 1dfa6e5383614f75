//! Starts a runner with mentors and an open file, prints how to reach it, and holds it until standard input closes.
//! For tools of other languages: `url <address>` and `cookie <name=token>`, one a line.

use anyhow::Result;
use api_tests::{World, mentors};
use std::io::{Read as _, Write as _};

fn main() -> Result<()> {
    let world = World::of(mentors::sample(60))?;
    let mentee = world.mentee("serve@example.org")?;
    let mut out = std::io::stdout();
    writeln!(out, "url {}\ncookie {}", world.runner.app, mentee.cookie)?;
    out.flush()?;
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
