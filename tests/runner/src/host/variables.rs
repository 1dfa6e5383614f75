//! `spin:variables`: a component sees its own variables and no others.

use wasmtime::Result;
use wasmtime::component::Accessor;

use super::bindings::spin::variables::variables::{Error, Host, HostWithStore};
use super::{Guest, SpinInterfaces};
use crate::variables::is_valid_name;

impl Host for Guest {}

impl<T> HostWithStore<T> for SpinInterfaces {
    async fn get(accessor: &Accessor<T, Self>, name: String) -> Result<Result<String, Error>> {
        if !is_valid_name(&name) {
            return Ok(Err(Error::InvalidName(format!("{name:?} is not the name of a variable"))));
        }
        let value = accessor.with(|mut access| access.get().rights.claim_variable(&name).map(str::to_owned));
        Ok(value.ok_or_else(|| Error::Undefined(format!("no variable {name:?} for this component"))))
    }
}
