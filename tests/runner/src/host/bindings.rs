//! Traits and types generated from the interfaces in `wit/`.

#![expect(clippy::all, clippy::restriction, reason = "generated code")]

wasmtime::component::bindgen!({
    path: "wit",
    world: "host",
    imports: { default: async | trappable },
    with: {
        "spin:sqlite/sqlite.connection": crate::host::sqlite::OpenDatabase,
    },
});
