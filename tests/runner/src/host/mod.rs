//! What a component finds outside itself: WASI, and the interfaces of Spin, each with the component's own rights.

mod bindings;
mod guest;
mod logs;
mod network;
mod outbound;
mod postgres;
mod sqlite;
mod variables;

pub(crate) use guest::{Guest, GuestSeed};
pub(crate) use outbound::Chain;

use wasmtime::component::{HasData, Linker};
use wasmtime::{Engine, Result};
use wasmtime_wasi::filesystem::WasiFilesystemView as _;

/// Names the data that the interfaces of Spin work on.
pub(crate) struct SpinInterfaces;

impl HasData for SpinInterfaces {
    type Data<'a> = &'a mut Guest;
}

/// Everything that a component may import. Rust's standard library asks for WASI 0.2, the SDK for 0.3.
pub(crate) fn linker(engine: &Engine) -> Result<Linker<Guest>> {
    let mut linker = Linker::new(engine);
    wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
    wasmtime_wasi::p3::add_to_linker(&mut linker)?;
    wasmtime_wasi_http::p3::add_to_linker(&mut linker)?;
    bindings::spin::sqlite::sqlite::add_to_linker::<_, SpinInterfaces>(&mut linker, |guest| guest)?;
    bindings::spin::variables::variables::add_to_linker::<_, SpinInterfaces>(&mut linker, |guest| guest)?;
    bindings::spin::postgres::postgres::add_to_linker::<_, SpinInterfaces>(&mut linker, |guest| guest)?;
    note_use_of_files(&mut linker)?;
    Ok(linker)
}

/// The standard library asks for its folders when it first opens a path: that is the use of the right.
fn note_use_of_files(linker: &mut Linker<Guest>) -> Result<()> {
    linker.allow_shadowing(true);
    linker.instance("wasi:filesystem/preopens@0.2.12")?.func_wrap(
        "get-directories",
        |mut store, (): ()| {
            let guest: &mut Guest = store.data_mut();
            guest.rights.claim_files();
            Ok((wasmtime_wasi::p2::bindings::filesystem::preopens::Host::get_directories(
                &mut guest.filesystem(),
            )?,))
        },
    )?;
    linker.allow_shadowing(false);
    Ok(())
}
