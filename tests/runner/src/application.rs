//! The running application: its components, its routes, and the two ways in (a visitor's request, a component's call).

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, Weak};

use anyhow::{Context as _, Result, anyhow, ensure};
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use serde_json::Value;
use wasmtime::component::{Component, InstancePre};
use wasmtime_wasi_http::WasiBody;
use wasmtime_wasi_http::handler::ProxyHandler;

use crate::clock::TestClock;
use crate::headers;
use crate::host::{self, Guest, GuestSeed};
use crate::instances::InstanceFactory;
use crate::manifest::Manifest;
use crate::rights::ComponentRights;
use crate::routes::{RouteMatch, RouteTable};
use crate::variables::VariableValues;

/// What Spin tells a component about the client of a chained call.
const NO_CLIENT: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0);

pub(crate) struct Application {
    routes: RouteTable,
    components: BTreeMap<String, Hosted>,
}

struct Hosted {
    handler: ProxyHandler<InstanceFactory>,
    rights: Arc<ComponentRights>,
}

impl Application {
    pub(crate) fn load(
        manifest: &Manifest,
        values: &VariableValues,
        state: &Path,
        clock: &TestClock,
    ) -> Result<Arc<Self>> {
        let rights = grant_rights(manifest, values)?;
        let routes = RouteTable::build(&manifest.trigger.http)?;
        let mut linked = link_components(manifest)?;
        let mut failure = None;
        let application = Arc::new_cyclic(|chain| {
            let components = rights.into_iter().map(|(name, rights)| {
                let seed = seed(manifest, &name, &rights, state, clock)?;
                let linked = linked.remove(&name).context("every component is linked")?;
                let factory = InstanceFactory::new(linked, seed, Weak::clone(chain)).map_err(|error| {
                    anyhow!(error)
                        .context(format!("component `{name}` does not export wasi:http/handler@0.3.0"))
                })?;
                Ok((name, Hosted { handler: ProxyHandler::new(factory), rights }))
            });
            let components = components.collect::<Result<_>>().unwrap_or_else(|error| {
                failure = Some(error);
                BTreeMap::new()
            });
            Self { routes, components }
        });
        failure.map_or(Ok(application), Err)
    }

    /// A request from outside.
    pub(crate) async fn serve(&self, request: Request<WasiBody>, client: SocketAddr) -> Response<WasiBody> {
        match self.routes.find(request.uri().path()) {
            Some(matched) => match self.components.get(&matched.component) {
                Some(hosted) => {
                    hosted.rights.claim_route(&matched.raw_route);
                    hosted.answer(&matched, request, client).await
                }
                None => plain(StatusCode::NOT_FOUND, ""),
            },
            None => plain(StatusCode::NOT_FOUND, ""),
        }
    }

    /// A call from another component, whose permission has been checked. `None`: there is no such component.
    pub(crate) async fn call(
        &self,
        component: &str,
        request: Request<WasiBody>,
    ) -> Option<Response<WasiBody>> {
        let hosted = self.components.get(component)?;
        hosted.rights.claim_private_route();
        let matched = RouteMatch::chained(component, request.uri().path());
        Some(hosted.answer(&matched, request, NO_CLIENT).await)
    }

    pub(crate) fn report_rights(&self) -> Value {
        self.components.iter().map(|(name, hosted)| (name.clone(), hosted.rights.report())).collect()
    }
}

impl Hosted {
    async fn answer(
        &self,
        matched: &RouteMatch,
        mut request: Request<WasiBody>,
        client: SocketAddr,
    ) -> Response<WasiBody> {
        let prepared = headers::complete_address(&mut request)
            .and_then(|()| headers::describe(&mut request, matched, client));
        if let Err(error) = prepared {
            return plain(StatusCode::BAD_REQUEST, &format!("{error:#}"));
        }
        self.handler.handle((), request).await.unwrap_or_else(|error| {
            eprintln!("[{}] no answer: {error:#}", matched.component);
            plain(StatusCode::INTERNAL_SERVER_ERROR, "")
        })
    }
}

fn grant_rights(
    manifest: &Manifest,
    values: &VariableValues,
) -> Result<BTreeMap<String, Arc<ComponentRights>>> {
    let rights = manifest.component.iter().map(|(name, entry)| {
        let rights = ComponentRights::grant(name, entry, &manifest.trigger.http, values)?;
        Ok((name.clone(), Arc::new(rights)))
    });
    let rights: BTreeMap<_, _> = rights.collect::<Result<_>>()?;
    manifest.check_reachable(|target| {
        rights.iter().any(|(caller, rights)| caller != target && rights.may_call(target))
    })?;
    Ok(rights)
}

/// Compiles all components at once and gives each what it imports.
pub(crate) fn link_components(manifest: &Manifest) -> Result<BTreeMap<String, InstancePre<Guest>>> {
    let engine = crate::compile::engine()?;
    let compiled: Vec<(&String, Result<Component>)> = std::thread::scope(|scope| {
        let engine = &engine;
        let started: Vec<_> = manifest
            .component
            .iter()
            .map(|(name, entry)| {
                (name, scope.spawn(move || crate::compile::component(engine, &entry.source)))
            })
            .collect();
        let join = |thread: std::thread::ScopedJoinHandle<'_, Result<Component>>| {
            thread.join().unwrap_or_else(|_| Err(anyhow!("the compiler stopped")))
        };
        started.into_iter().map(|(name, thread)| (name, join(thread))).collect()
    });
    let imports = host::linker(&engine)?;
    let linked = compiled.into_iter().map(|(name, component)| {
        let linked = imports.instantiate_pre(&component?).map_err(|error| {
            anyhow!(error).context(format!("component `{name}` asks for something that it cannot have"))
        })?;
        Ok((name.clone(), linked))
    });
    linked.collect()
}

fn seed(
    manifest: &Manifest,
    name: &str,
    rights: &Arc<ComponentRights>,
    state: &Path,
    clock: &TestClock,
) -> Result<GuestSeed> {
    let entry = manifest.component.get(name).context("every right belongs to a component")?;
    for mount in &entry.files {
        ensure!(mount.source.is_dir(), "component `{name}`: {} is not a folder", mount.source.display());
    }
    Ok(GuestSeed {
        component: name.to_owned(),
        rights: rights.clone(),
        mounts: entry.files.clone(),
        clock: clock.clone(),
        databases: state.to_owned(),
    })
}

pub(crate) fn plain(status: StatusCode, text: &str) -> Response<WasiBody> {
    let body = Full::from(text.to_owned()).map_err(|never| match never {}).boxed_unsync();
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
}
