//! The routing table: exact routes first, then the longest prefix, as in Spin.

use anyhow::{Result, ensure};

use crate::manifest::{HttpTrigger, TriggerRoute};

#[derive(Debug)]
pub(crate) struct RouteTable(Vec<Route>);

#[derive(Debug)]
struct Route {
    /// As written in the manifest.
    raw: String,
    segments: Vec<String>,
    is_wildcard: bool,
    component: String,
}

/// Where a request goes, and what its `spin-…` headers say about that.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct RouteMatch {
    pub(crate) component: String,
    pub(crate) raw_route: String,
    /// What the wildcard took, with its slash; empty for an exact route.
    pub(crate) path_info: String,
}

impl RouteTable {
    pub(crate) fn build(triggers: &[HttpTrigger]) -> Result<Self> {
        let mut routes: Vec<Route> = Vec::new();
        for trigger in triggers {
            let TriggerRoute::Public(raw) = &trigger.route else { continue };
            ensure!(raw.starts_with('/'), "route {raw:?} must start with a slash");
            let (path, is_wildcard) =
                raw.strip_suffix("/...").map_or((raw.as_str(), false), |prefix| (prefix, true));
            ensure!(
                !path.contains(['*', ':']) && !path.contains("..."),
                "route {raw:?}: the runner knows exact routes and a trailing /... only"
            );
            let segments = split(path).into_iter().map(str::to_owned).collect();
            let route =
                Route { raw: raw.clone(), segments, is_wildcard, component: trigger.component.clone() };
            let twin = routes
                .iter()
                .find(|known| known.segments == route.segments && known.is_wildcard == is_wildcard);
            ensure!(twin.is_none(), "route {raw:?} is given twice");
            routes.push(route);
        }
        routes.sort_by_key(|route| (route.is_wildcard, std::cmp::Reverse(route.segments.len())));
        Ok(Self(routes))
    }

    pub(crate) fn find(&self, path: &str) -> Option<RouteMatch> {
        let asked = split(path);
        self.0.iter().find(|route| route.takes(&asked)).map(|route| RouteMatch {
            component: route.component.clone(),
            raw_route: route.raw.clone(),
            path_info: route.path_info(&asked, path),
        })
    }
}

impl RouteMatch {
    /// A chained request matches as if the component had the route `/...`.
    pub(crate) fn chained(component: &str, path: &str) -> Self {
        Self { component: component.to_owned(), raw_route: "/...".to_owned(), path_info: path.to_owned() }
    }
}

impl Route {
    fn takes(&self, asked: &[&str]) -> bool {
        if self.is_wildcard {
            asked.len() >= self.segments.len()
                && asked.iter().zip(&self.segments).all(|(asked, own)| asked == own)
        } else {
            asked == self.segments
        }
    }

    fn path_info(&self, asked: &[&str], path: &str) -> String {
        if !self.is_wildcard {
            return String::new();
        }
        let taken: String =
            asked.iter().skip(self.segments.len()).flat_map(|segment| ["/", segment]).collect();
        if path.ends_with('/') { format!("{taken}/") } else { taken }
    }
}

/// Slashes at either end mean nothing to Spin's router: `/a` and `/a/` are one route.
fn split(path: &str) -> Vec<&str> {
    let inner = path.trim_matches('/');
    if inner.is_empty() { Vec::new() } else { inner.split('/').collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Manifest;

    fn table(routes: &[(&str, &str)]) -> Result<RouteTable> {
        let entry = |(route, name): &(&str, &str)| {
            format!(
                "[[trigger.http]]\nroute = {route}\ncomponent = \"{name}\"\n[component.{name}]\nsource = \"x\""
            )
        };
        let entries: Vec<_> = routes.iter().map(entry).collect();
        let text =
            format!("spin_manifest_version = 2\napplication = {{ name = \"t\" }}\n{}", entries.join("\n"));
        RouteTable::build(&Manifest::parse(&text)?.trigger.http)
    }

    #[test]
    fn exact_before_wildcard_and_the_longest_prefix_wins() {
        let table = table(&[
            ("\"/...\"", "site"),
            ("\"/api/v1/...\"", "api"),
            ("\"/api/v1/desk/...\"", "desk"),
            ("\"/healthz\"", "health"),
            ("{ private = true }", "worker"),
        ])
        .expect("valid");
        for (path, component, path_info) in [
            ("/", "site", "/"),
            ("/fr/mentors", "site", "/fr/mentors"),
            ("/healthz", "health", ""),
            ("/healthz/", "health", ""),
            ("/healthz/x", "site", "/healthz/x"),
            ("/api/v1", "api", ""),
            ("/api/v1/", "api", "/"),
            ("/api/v1/mentors/", "api", "/mentors/"),
            ("/api/v1/deskx", "api", "/deskx"),
            ("/api/v1/desk/files/1", "desk", "/files/1"),
            ("/api/v10", "site", "/api/v10"),
            ("/worker", "site", "/worker"),
        ] {
            let found = table.find(path).expect(path);
            assert_eq!(
                (found.component.as_str(), found.path_info.as_str()),
                (component, path_info),
                "{path}"
            );
        }
    }

    #[test]
    fn without_a_catch_all_a_path_may_match_nothing() {
        let table = table(&[("\"/api/...\"", "api")]).expect("valid");
        assert_eq!(table.find("/"), None);
        assert_eq!(table.find("/apix"), None);
    }

    #[test]
    fn patterns_that_the_runner_does_not_know_are_refused() {
        for route in ["\"/user/:id\"", "\"/a/*\"", "\"/a/.../b\"", "\"a\""] {
            assert!(table(&[(route, "a")]).is_err(), "{route}");
        }
        assert!(table(&[("\"/a\"", "a"), ("\"/a/\"", "b")]).is_err());
    }
}
