//! Where a component may connect to: the patterns of `allowed_outbound_hosts`, with Spin's rules.

use std::fmt;
use std::ops::Range;

use anyhow::{Context as _, Result, bail, ensure};
use http::Uri;

/// Hosts under this suffix are other components of the application.
const CHAINING_SUFFIX: &str = ".spin.internal";

/// The address of an outgoing request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Destination {
    scheme: String,
    host: String,
    port: u16,
}

impl Destination {
    /// `None` for a relative address or a scheme without a port of its own.
    pub(crate) fn of(uri: &Uri) -> Option<Self> {
        let scheme = uri.scheme_str()?.to_ascii_lowercase();
        let host = uri.host().filter(|host| !host.is_empty())?.to_ascii_lowercase();
        let port = uri.port_u16().or_else(|| default_port(&scheme))?;
        Some(Self { scheme, host, port })
    }

    pub(crate) fn component(name: &str) -> Self {
        Self { scheme: "http".to_owned(), host: format!("{name}{CHAINING_SUFFIX}"), port: 80 }
    }

    /// The component that the address means, when it is one of the application.
    pub(crate) fn chained_component(&self) -> Option<&str> {
        self.host.strip_suffix(CHAINING_SUFFIX)
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}://{}:{}", self.scheme, self.host, self.port)
    }
}

/// One pattern, for example `https://*.example.com:8443` or `http://127.0.0.1:3025`.
#[derive(Debug)]
pub(crate) struct HostPattern {
    /// `None` for any.
    scheme: Option<String>,
    host: HostName,
    port: Ports,
}

#[derive(Debug)]
enum HostName {
    Any,
    Below(String),
    Exactly(String),
}

#[derive(Debug)]
enum Ports {
    Any,
    One(u16),
    Within(Range<u16>),
}

impl HostPattern {
    pub(crate) fn parse(pattern: &str) -> Result<Self> {
        let text = pattern.trim();
        let (scheme, rest) = text
            .split_once("://")
            .with_context(|| format!("{text:?} does not contain a scheme (http://, https:// or *://)"))?;
        ensure!(
            scheme == "*" || scheme.chars().all(char::is_alphabetic),
            "{text:?}: the scheme is a word or *"
        );
        let (host, rest) = rest.rsplit_once(':').unwrap_or((rest, ""));
        let (port, path) = rest.split_once('/').unwrap_or((rest, ""));
        ensure!(path.is_empty(), "{text:?} has a path but is not allowed to");
        Ok(Self {
            scheme: (scheme != "*").then(|| scheme.to_ascii_lowercase()),
            host: HostName::parse(host)?,
            port: Ports::parse(port, scheme)?,
        })
    }

    pub(crate) fn allows(&self, destination: &Destination) -> bool {
        self.scheme.as_ref().is_none_or(|scheme| *scheme == destination.scheme)
            && self.host.allows(&destination.host)
            && self.port.allows(destination.port)
    }
}

impl HostName {
    fn parse(host: &str) -> Result<Self> {
        let host = host.trim().trim_end_matches('/').to_ascii_lowercase();
        ensure!(!host.is_empty(), "a pattern without a host");
        ensure!(
            !host.contains('/'),
            "host {host:?} must not contain a path (address ranges are unknown to the runner)"
        );
        ensure!(
            host != "self" && host != "self.alt" && !host.starts_with('{'),
            "host {host:?} is unknown to the runner"
        );
        match host.strip_prefix("*.") {
            _ if host == "*" => Ok(Self::Any),
            Some(domain) if !domain.contains('*') => Ok(Self::Below(format!(".{domain}"))),
            None if !host.contains('*') => Ok(Self::Exactly(host)),
            _ => bail!("host {host:?}: a wildcard stands alone or before the first dot"),
        }
    }

    fn allows(&self, host: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Below(suffix) => host.ends_with(suffix),
            Self::Exactly(own) => own == host,
        }
    }
}

impl Ports {
    fn parse(port: &str, scheme: &str) -> Result<Self> {
        if port == "*" {
            return Ok(Self::Any);
        }
        if port.is_empty() {
            return default_port(scheme)
                .map(Self::One)
                .with_context(|| format!("no port was given and the scheme {scheme:?} has no default"));
        }
        let number =
            |text: &str| text.parse::<u16>().with_context(|| format!("port {port:?} is not a number"));
        match port.split_once("..") {
            Some((first, end)) => Ok(Self::Within(number(first)?..number(end)?)),
            None => Ok(Self::One(number(port)?)),
        }
    }

    fn allows(&self, port: u16) -> bool {
        match self {
            Self::Any => true,
            Self::One(own) => *own == port,
            Self::Within(range) => range.contains(&port),
        }
    }
}

fn default_port(scheme: &str) -> Option<u16> {
    match scheme {
        "http" => Some(80),
        "https" => Some(443),
        "postgres" => Some(5432),
        "mysql" => Some(3306),
        "redis" => Some(6379),
        "mqtt" => Some(1883),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_allows_its_scheme_host_and_port() {
        for (pattern, address, allowed) in [
            ("http://127.0.0.1:3025", "http://127.0.0.1:3025/api/v1/send", true),
            ("http://127.0.0.1:3025/", "http://127.0.0.1:3025/", true),
            ("http://127.0.0.1:3025", "http://127.0.0.1:3026/", false),
            ("http://127.0.0.1:3025", "https://127.0.0.1:3025/", false),
            ("http://127.0.0.1", "http://127.0.0.1/", true),
            ("http://127.0.0.1", "http://127.0.0.1:8080/", false),
            ("https://mail.example", "https://mail.example/x", true),
            ("https://mail.example", "https://MAIL.example:443/x", true),
            ("https://mail.example", "http://mail.example/x", false),
            ("https://mail.example", "https://mail.example.evil.test/", false),
            ("https://mail.example", "https://a.mail.example/", false),
            ("https://*.example", "https://mail.example/", true),
            ("https://*.example", "https://example/", false),
            ("*://mail.example:*", "http://mail.example:9/", true),
            ("*://*:*", "http://anything.test:1/", true),
            ("http://mail.example:8000..8010", "http://mail.example:8009/", true),
            ("http://mail.example:8000..8010", "http://mail.example:8010/", false),
            ("http://worker.spin.internal", "http://worker.spin.internal/tick", true),
            ("http://worker.spin.internal", "http://api.spin.internal/", false),
            ("http://*.spin.internal", "http://api.spin.internal/", true),
            ("http://worker.spin.internal", "http://worker.spin.internal.evil.test/", false),
        ] {
            let destination = Destination::of(&address.parse().expect("uri")).expect("absolute");
            assert_eq!(
                HostPattern::parse(pattern).expect(pattern).allows(&destination),
                allowed,
                "{pattern} {address}"
            );
        }
    }

    #[test]
    fn patterns_that_spin_refuses_are_refused() {
        for pattern in [
            "",
            "mail.example",
            "http://mail.example/path",
            "http://mail.example:80/path",
            "*://mail.example",
            "http://a.*.example",
            "http://a*",
            "http://a:b",
            "h2://x:1",
            "http://self",
        ] {
            assert!(HostPattern::parse(pattern).is_err(), "{pattern}");
        }
    }

    #[test]
    fn chained_components_are_known_by_their_host() {
        let destination =
            Destination::of(&"http://worker.spin.internal/x".parse().expect("uri")).expect("absolute");
        assert_eq!(destination.chained_component(), Some("worker"));
        assert_eq!(destination, Destination::component("worker"));
        assert_eq!(Destination::of(&"/relative".parse().expect("uri")), None);
    }
}
