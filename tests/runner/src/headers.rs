//! What a component learns about its request beyond the request itself: the `spin-…` headers.

use std::net::SocketAddr;

use anyhow::{Context as _, Result, ensure};
use http::uri::{Authority, Scheme};
use http::{HeaderName, HeaderValue, Request, Uri, header};

use crate::routes::RouteMatch;

/// Sets Spin's headers in place of whatever the client sent under these names.
pub(crate) fn describe<B>(request: &mut Request<B>, matched: &RouteMatch, client: SocketAddr) -> Result<()> {
    let host = request.headers().get(header::HOST).map_or(Ok("localhost"), HeaderValue::to_str)?;
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let route = &matched.raw_route;
    let described = [
        ("spin-path-info", matched.path_info.clone()),
        ("spin-full-url", format!("http://{host}{path}")),
        ("spin-matched-route", route.clone()),
        ("spin-base-path", "/".to_owned()),
        ("spin-raw-component-route", route.clone()),
        ("spin-component-route", route.strip_suffix("/...").unwrap_or(route).to_owned()),
        ("spin-client-addr", client.to_string()),
    ];
    for (name, value) in described {
        request.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_str(&value)?);
    }
    Ok(())
}

/// Completes the address of a request from its `Host` header, as Spin does.
pub(crate) fn complete_address<B>(request: &mut Request<B>) -> Result<()> {
    let mut parts = request.uri().clone().into_parts();
    let host = request
        .headers()
        .get(header::HOST)
        .map(|host| host.to_str()?.parse::<Authority>().context("the Host header is not an address"));
    let authority = match (host.transpose()?, parts.authority.take()) {
        (Some(host), Some(authority)) => {
            ensure!(host == authority, "the Host header and the address differ");
            host
        }
        (host, authority) => host.or(authority).context("no Host header")?,
    };
    parts.authority = Some(authority);
    parts.scheme = Some(Scheme::HTTP);
    *request.uri_mut() = Uri::from_parts(parts)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_cannot_set_the_headers_of_spin() {
        let mut request = Request::get("/api/v1/me?x=1")
            .header("host", "127.0.0.1:3000")
            .header("spin-client-addr", "1.2.3.4")
            .header("Spin-Client-Addr", "5.6.7.8")
            .body(())
            .expect("request");
        let matched =
            RouteMatch { component: "api".into(), raw_route: "/api/v1/...".into(), path_info: "/me".into() };
        complete_address(&mut request).expect("address");
        describe(&mut request, &matched, "127.0.0.1:9".parse().expect("address")).expect("headers");
        let values: Vec<_> = request.headers().get_all("spin-client-addr").iter().collect();
        assert_eq!(values, ["127.0.0.1:9"]);
        let value = |name: &str| request.headers()[name].to_str().expect("text").to_owned();
        assert_eq!(value("spin-full-url"), "http://127.0.0.1:3000/api/v1/me?x=1");
        assert_eq!(value("spin-path-info"), "/me");
        assert_eq!(value("spin-component-route"), "/api/v1");
        assert_eq!(request.uri(), "http://127.0.0.1:3000/api/v1/me?x=1");
    }
}
