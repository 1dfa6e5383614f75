//! Providers of accounts, and a browser's way to them and back.

use crate::http::{Answer, Http};
use crate::{Visitor, World, checkout};
use anyhow::{Context as _, Result, bail, ensure};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use ureq::http::Uri;

/// Where the application listens for the browser that comes back.
pub const CALLBACK: &str = "/api/v1/desk/sign-in/callback";

/// A provider in a process of its own (Node.js, `tests/oidc`).
#[derive(Debug)]
pub struct Provider {
    child: Child,
    /// Its issuer, which is also where it listens.
    pub issuer: String,
    /// A client of it.
    pub http: Http,
}

impl Provider {
    /// npm's `oidc-provider`.
    pub fn real() -> Result<Self> {
        Self::start("provider.mjs")
    }

    /// One that lies as it is told.
    pub fn hostile() -> Result<Self> {
        Self::start("hostile.mjs")
    }

    fn start(script: &str) -> Result<Self> {
        let folder = checkout().join("tests/oidc");
        ensure!(
            script == "hostile.mjs" || folder.join("node_modules").exists(),
            "the provider is not installed: run `npm ci` in tests/oidc (`cargo xtask test` does)"
        );
        let mut command = Command::new("node");
        command.arg(script).current_dir(&folder).env("WITH_PARENT", "1");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let Ok(mut child) = command.spawn() else {
            bail!("Node.js 20 or newer is missing (Debian: `apt-get install nodejs npm`)")
        };
        let mut lines = BufReader::new(child.stdout.take().context("standard output")?).lines();
        let said = lines.find_map(|line| line.ok()?.strip_prefix("listening ").map(str::to_owned));
        let issuer = said.with_context(|| format!("{script} ended before it listened"))?;
        // Read to the end: a provider that cannot write what it has to say stops.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Ok(Self { child, http: Http::new(&issuer), issuer })
    }

    /// The variables that make it the application's provider.
    pub fn variables(&self, client: &str, secret: &str) -> Vec<(String, String)> {
        let pairs = [
            ("oidc_issuer", &*self.issuer),
            ("oidc_host", &self.issuer),
            ("oidc_client_id", client),
            ("oidc_client_secret", secret),
            ("oidc_name", "Test"),
        ];
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
    }

    /// Says how a hostile one lies from now on.
    pub fn plan(&self, plan: &serde_json::Value) -> Result<()> {
        self.http.ask("POST", "/plan").json(plan)?.expect(200).map(drop)
    }

    /// Follows an address of the provider until it sends the browser back to the application; somebody without a
    /// session there types this login. Gives path and query of the callback.
    pub fn consent(&self, url: &str, login: &str) -> Result<String> {
        let mut jar = Jar::default();
        let mut next = url.to_owned();
        for _ in 0..10 {
            let path = self.own_path(&next)?;
            let mut answer = jar.send(&self.http, "GET", &path, None)?;
            if answer.status == 200 {
                let form = format!("prompt=login&login={}&password=x", login.replace('@', "%40"));
                answer = jar.send(&self.http, "POST", &path, Some(&form))?;
            }
            ensure!((300..400).contains(&answer.status), "{}: {}", answer.status, answer.text());
            answer.header("location").clone_into(&mut next);
            if let Some(at) = next.find(CALLBACK) {
                let callback = next.split_off(at);
                ensure!(!callback.contains("error_description="), "{callback}");
                return Ok(callback);
            }
        }
        bail!("the provider sends in circles: {next}")
    }

    fn own_path(&self, location: &str) -> Result<String> {
        let path = location.strip_prefix(&self.issuer).unwrap_or(location);
        ensure!(path.starts_with('/'), "not the provider's: {location}");
        Ok(path.to_owned())
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        // Gone already is fine.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The provider's cookies.
#[derive(Debug, Default)]
struct Jar(BTreeMap<String, String>);

impl Jar {
    fn send(&mut self, http: &Http, method: &str, path: &str, form: Option<&str>) -> Result<Answer> {
        let cookies: Vec<String> = self.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let ask = http.ask(method, path).header("cookie", &cookies.join("; "));
        let answer = match form {
            Some(form) => {
                ask.header("content-type", "application/x-www-form-urlencoded").bytes(form.as_bytes())?
            }
            None => ask.send()?,
        };
        for value in answer.headers.get_all("set-cookie") {
            let pair = value.to_str()?.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').context("a cookie")?;
            if value.is_empty() {
                self.0.remove(name);
            } else {
                self.0.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(answer)
    }
}

/// A way to the provider that a browser has begun.
#[derive(Debug, Clone)]
pub struct Begun {
    /// The cookie that binds it, `name=value`.
    pub cookie: String,
    /// Where the browser is sent.
    pub url: String,
}

impl Begun {
    /// A value in the address that the provider is sent.
    pub fn asked(&self, name: &str) -> Result<String> {
        let uri: Uri = self.url.parse()?;
        let pairs = uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        let mut found = pairs.filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned());
        found.next().with_context(|| format!("no {name} in {}", self.url))
    }
}

impl Visitor {
    /// Begins to sign in at the provider.
    pub fn begin_sign_in(&self, lang: &str, back: &str) -> Result<Begun> {
        let path = format!("/api/v1/desk/sign-in/start?lang={lang}&back={back}");
        let answer = self.get(&path)?.expect(303)?;
        let cookie = answer.header("set-cookie");
        ensure!(
            cookie.ends_with("; HttpOnly; Secure; SameSite=Lax; Path=/api/v1/desk/sign-in; Max-Age=600"),
            "{cookie}"
        );
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        Ok(Begun { cookie, url: answer.header("location").to_owned() })
    }

    /// Comes back from the provider with a cookie.
    pub fn come_back(&self, cookie: &str, callback: &str) -> Result<Answer> {
        self.ask("GET", callback).header("cookie", cookie).send()
    }
}

/// The log, once a refusal stands in it so often: it is written while the answer is on its way.
pub fn log_with(world: &World, code: &str, times: usize) -> Result<String> {
    let line = format!("sign-in refused: {code}\n");
    let found = crate::wait::until(&format!("{times} × {code} in the log"), || {
        let log = world.runner.log();
        Ok((log.matches(&line).count() == times).then_some(log))
    });
    found.with_context(|| world.runner.log())
}

/// The session's cookie in an answer, `name=value`, if there is one.
pub fn session(answer: &Answer) -> Option<String> {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let found = cookies.filter_map(|cookie| cookie.split(';').next());
    found.filter(|pair| pair.starts_with("passerelle_desk=") && pair.len() > 30).map(str::to_owned).next()
}
