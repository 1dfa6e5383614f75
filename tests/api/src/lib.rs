//! Black-box tests of the components: a runner on a free port with a database of its own, and actors who speak HTTP.
//!
//! `World` starts everything; `world.visitor()`, `world.apply(…)`, `world.mentee(…)`, `world.scheduler()`,
//! `world.coordinator()` and `world.operator()` are the actors; `world.database()` reads the file behind their backs.

pub mod actor;
pub mod chance;
pub mod database;
pub mod desk;
pub mod folder;
pub mod form;
pub mod http;
pub mod mailbox;
pub mod mentors;
pub mod oidc;
pub mod pair;
pub mod runner;
pub mod secrets;
pub mod staff;
pub mod wait;
pub mod world;

pub use actor::{Coordinator, Mentee, Operator, Scheduler, Visitor};
pub use http::{Answer, Ask};
pub use staff::StaffMember;
pub use world::{Setup, World};

/// The checkout that is tested.
pub fn checkout() -> std::path::PathBuf {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}
