//! Outgoing HTTP: permission first, then another component in this process, or the network.

use std::sync::{Arc, Weak};

use http::{Request, Response, header};
use wasmtime_wasi_http::{Error, RequestOptions, WasiBody, WasiHttpHooks};

use super::network;
use crate::application::Application;
use crate::hosts::Destination;
use crate::rights::ComponentRights;

/// The way back to the application, for calls from one component to another.
pub(crate) type Chain = Weak<Application>;

type Io = Box<dyn Future<Output = Result<(), Error>> + Send>;

pub(super) struct Outbound {
    rights: Arc<ComponentRights>,
    chain: Chain,
}

impl Outbound {
    pub(super) fn new(rights: Arc<ComponentRights>, chain: Chain) -> Self {
        Self { rights, chain }
    }
}

impl WasiHttpHooks for Outbound {
    /// The last argument reports how the response was read; like Spin, nobody here wants to know.
    fn send_request(
        &mut self,
        mut request: Request<WasiBody>,
        options: Option<RequestOptions>,
        _: Io,
    ) -> Box<dyn Future<Output = Result<(Response<WasiBody>, Io), Error>> + Send> {
        let destination = permitted(&self.rights, &request);
        let chain = self.chain.clone();
        Box::new(async move {
            let destination = destination?;
            request.headers_mut().remove(header::HOST);
            let response = match destination.chained_component() {
                Some(component) => {
                    let application = chain.upgrade().ok_or(Error::ConnectionTerminated)?;
                    application.call(component, request).await.ok_or(Error::DestinationNotFound)?
                }
                None => network::send(request, options).await?,
            };
            let io: Io = Box::new(async { Ok(()) });
            Ok((response, io))
        })
    }
}

/// What Spin answers to a request that the manifest does not allow.
fn permitted<B>(rights: &ComponentRights, request: &Request<B>) -> Result<Destination, Error> {
    Destination::of(request.uri())
        .filter(|destination| rights.claim_host(destination))
        .ok_or(Error::HttpRequestDenied)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_was_not_granted_is_denied() {
        let entry =
            toml::from_str("source = \"x.wasm\"\nallowed_outbound_hosts = [\"http://worker.spin.internal\"]")
                .expect("entry");
        let rights = ComponentRights::grant("api", &entry, &[], &crate::variables::VariableValues::default())
            .expect("rights");
        let ask = |address: &str| permitted(&rights, &Request::get(address).body(()).expect("request"));
        assert_eq!(
            ask("http://worker.spin.internal/internal/tick").expect("granted").chained_component(),
            Some("worker")
        );
        for address in
            ["http://api.spin.internal/", "http://127.0.0.1/", "https://worker.spin.internal/", "/relative"]
        {
            assert!(matches!(ask(address), Err(Error::HttpRequestDenied)), "{address}");
        }
    }
}
