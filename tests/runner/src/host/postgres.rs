//! `spin:postgres`: linked so that a component which also knows this engine loads; every connection is refused.

use wasmtime::Result;
use wasmtime::component::{Accessor, FutureReader, Resource, StreamReader};

use super::bindings::spin::postgres::postgres::{
    Column, Connection, ConnectionBuilder, DbValue, Error, Host, HostConnection, HostConnectionBuilder,
    HostConnectionBuilderWithStore, HostConnectionWithStore, ParameterValue, RowSet,
};
use super::{Guest, SpinInterfaces};

type Rows = (Vec<Column>, StreamReader<Vec<DbValue>>, FutureReader<Result<(), Error>>);

fn refused() -> Error {
    Error::ConnectionFailed("PostgreSQL is not allowed: the runner has none, use Spin".to_owned())
}

impl Host for Guest {}

impl HostConnection for Guest {
    async fn open(&mut self, _: String) -> Result<Result<Resource<Connection>, Error>> {
        Ok(Err(refused()))
    }

    async fn query(
        &mut self,
        _: Resource<Connection>,
        _: String,
        _: Vec<ParameterValue>,
    ) -> Result<Result<RowSet, Error>> {
        Ok(Err(refused()))
    }

    async fn execute(
        &mut self,
        _: Resource<Connection>,
        _: String,
        _: Vec<ParameterValue>,
    ) -> Result<Result<u64, Error>> {
        Ok(Err(refused()))
    }

    async fn drop(&mut self, _: Resource<Connection>) -> Result<()> {
        Ok(())
    }
}

impl<T> HostConnectionWithStore<T> for SpinInterfaces {
    async fn open_async(_: &Accessor<T, Self>, _: String) -> Result<Result<Resource<Connection>, Error>> {
        Ok(Err(refused()))
    }

    async fn query_async(
        _: &Accessor<T, Self>,
        _: Resource<Connection>,
        _: String,
        _: Vec<ParameterValue>,
    ) -> Result<Result<Rows, Error>> {
        Ok(Err(refused()))
    }

    async fn execute_async(
        _: &Accessor<T, Self>,
        _: Resource<Connection>,
        _: String,
        _: Vec<ParameterValue>,
    ) -> Result<Result<u64, Error>> {
        Ok(Err(refused()))
    }
}

impl HostConnectionBuilder for Guest {
    async fn new(&mut self, _: String) -> Result<Resource<ConnectionBuilder>> {
        Ok(Resource::new_own(0))
    }

    async fn set_ca_root(&mut self, _: Resource<ConnectionBuilder>, _: String) -> Result<Result<(), Error>> {
        Ok(Ok(()))
    }

    async fn build(&mut self, _: Resource<ConnectionBuilder>) -> Result<Result<Resource<Connection>, Error>> {
        Ok(Err(refused()))
    }

    async fn drop(&mut self, _: Resource<ConnectionBuilder>) -> Result<()> {
        Ok(())
    }
}

impl<T> HostConnectionBuilderWithStore<T> for SpinInterfaces {
    async fn build_async(
        _: &Accessor<T, Self>,
        _: Resource<ConnectionBuilder>,
    ) -> Result<Result<Resource<Connection>, Error>> {
        Ok(Err(refused()))
    }
}
