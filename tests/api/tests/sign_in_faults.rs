//! Signing in at a provider that lies (`tests/oidc/hostile.mjs`): each lie is refused, logged once by its code, and opens
//! no session.

use anyhow::{Context as _, Result, ensure};
use api_tests::oidc::{CALLBACK, Provider, log_with, session};
use api_tests::{Answer, Setup, World};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use serde_json::{Value, json};

const ANA: &str = "ana@duo.example";
const DUO: Grant = Grant::of(Role::Coordinator, ProgrammeId::Duo);

struct Scene {
    provider: Provider,
    world: World,
}

impl Scene {
    fn new() -> Result<Self> {
        let provider = Provider::hostile()?;
        let mut setup = Setup::default();
        setup.variables.extend(provider.variables("passerelle", ""));
        let world = World::with(setup)?;
        world.staff_at("Ana", ANA, &[DUO])?;
        Ok(Self { provider, world })
    }

    /// One way to the provider and back, as it lies now.
    fn sign_in(&self, plan: &Value) -> Result<Answer> {
        self.provider.plan(plan)?;
        let visitor = self.world.visitor();
        let begun = visitor.begin_sign_in("en", "/en/desk/queue")?;
        visitor.come_back(&begun.cookie, &self.provider.consent(&begun.url, ANA)?)?.expect(303)
    }

    fn works(&self, plan: &Value) -> Result<()> {
        let answer = self.sign_in(plan)?;
        ensure!(session(&answer).is_some(), "{plan}: {}", self.world.runner.log());
        ensure!(answer.header("location") == "/en/desk/queue", "{}", answer.header("location"));
        Ok(())
    }

    fn sessions(&self) -> Result<i64> {
        self.world.database().number("SELECT count(*) FROM staff_session")
    }

    /// How often a code was logged.
    fn logged(&self, code: &str) -> usize {
        self.world.runner.log().matches(&format!("sign-in refused: {code}\n")).count()
    }

    fn refuses(&self, plan: &Value, code: &str, fault: &str) -> Result<()> {
        let (sessions, before) = (self.sessions()?, self.logged(code));
        let all = |scene: &Self| scene.world.runner.log().matches("sign-in refused: ").count();
        let lines = all(self);
        let answer = self.sign_in(plan)?;
        ensure!(session(&answer).is_none(), "{plan}: a session");
        ensure!(
            answer.header("location") == format!("/en/desk/sign-in?fault={fault}"),
            "{plan}: {} {}",
            answer.header("location"),
            self.world.runner.log()
        );
        log_with(&self.world, code, before + 1).with_context(|| plan.to_string())?;
        ensure!(all(self) == lines + 1, "{plan}: logged more than once");
        ensure!(self.sessions()? == sessions, "{plan}: a session in the database");
        Ok(())
    }
}

#[test]
fn lies_in_the_token_are_refused_logged_and_open_no_session() -> Result<()> {
    let scene = Scene::new()?;
    // What is refused below is refused for the lie, and for nothing else.
    scene.works(&json!({}))?;
    scene.works(&json!({ "sign": "ec" }))?;
    scene.works(&json!({ "shift": { "exp": 1, "iat": -300 } }))?;
    let other = json!(["passerelle", "other"]);
    for (plan, code) in [
        (json!({ "claims": { "nonce": "another" } }), "nonce"),
        (json!({ "claims": { "nonce": null } }), "nonce"),
        (json!({ "claims": { "iss": "https://id.example" } }), "issuer"),
        (json!({ "claims": { "aud": "other" } }), "audience"),
        (json!({ "claims": { "aud": other } }), "authorised-party"),
        (json!({ "claims": { "azp": "other" } }), "authorised-party"),
        (json!({ "shift": { "exp": -61, "iat": -300 } }), "expired"),
        (json!({ "shift": { "exp": 9000, "iat": -3600 } }), "expired"),
        (json!({ "shift": { "iat": 600, "exp": 900 } }), "not-yet"),
        (json!({ "sign": "unknown-key" }), "unknown-key"),
        (json!({ "sign": "own-key" }), "unknown-key"),
        (json!({ "sign": "other-kind" }), "unknown-key"),
        (json!({ "sign": "other-key" }), "signature"),
        (json!({ "sign": "empty" }), "signature"),
        (json!({ "tamper": { "email": "boss@duo.example" } }), "signature"),
        (json!({ "sign": "none" }), "algorithm"),
        (json!({ "sign": "none-named" }), "algorithm"),
        (json!({ "header": { "alg": "None" } }), "algorithm"),
        (json!({ "sign": "hmac" }), "algorithm"),
        (json!({ "sign": "hmac-modulus" }), "algorithm"),
        (json!({ "sign": "hmac-shared" }), "algorithm"),
        (json!({ "sign": "rs384" }), "algorithm"),
        (json!({ "claims": { "sub": "" } }), "shape"),
        (json!({ "claims": { "exp": "tomorrow" } }), "shape"),
    ] {
        scene.refuses(&plan, code, "refused")?;
    }
    scene.works(&json!({}))?;
    assert!(!scene.world.runner.log().contains("duo.example"), "no address in the log");
    Ok(())
}

#[test]
fn lies_on_the_way_back_are_refused_too() -> Result<()> {
    let scene = Scene::new()?;
    scene.works(&json!({}))?;
    for (query, code, fault) in [
        (json!({ "state": "another" }), "state", "late"),
        (json!({ "state": null }), "state", "late"),
        (json!({ "iss": "https://id.example" }), "answerer", "refused"),
        (json!({ "iss": null }), "answerer", "refused"),
        (json!({ "code": null, "error": "access_denied" }), "cancelled", "cancelled"),
        (json!({ "code": null, "error": "server_error" }), "provider-error", "provider"),
        (json!({ "error": "server_error" }), "provider-error", "provider"),
        (json!({ "code": null }), "provider-error", "provider"),
        (json!({ "code": "made-up" }), "code", "provider"),
    ] {
        scene.refuses(&json!({ "query": query }), code, fault)?;
    }
    Ok(())
}

#[test]
fn a_code_is_worth_nothing_on_another_way() -> Result<()> {
    let scene = Scene::new()?;
    let visitor = scene.world.visitor();
    let (mine, theirs) = (visitor.begin_sign_in("en", "")?, visitor.begin_sign_in("en", "")?);
    // A code of the other way that nobody has used yet: the verifier of this way does not fit (PKCE).
    let callback = scene.provider.consent(&theirs.url, ANA)?;
    let code = callback.split(['?', '&']).find(|pair| pair.starts_with("code=")).context("code")?;
    let iss = scene.provider.issuer.replace(':', "%3A").replace('/', "%2F");
    let forged = format!("{CALLBACK}?{code}&state={}&iss={iss}", mine.asked("state")?);
    let answer = visitor.come_back(&mine.cookie, &forged)?.expect(303)?;
    assert_eq!((answer.header("location"), session(&answer)), ("/en/desk/sign-in?fault=provider", None));
    log_with(&scene.world, "code", 1)?;
    Ok(())
}

#[test]
fn the_address_counts_once_and_then_the_account() -> Result<()> {
    let scene = Scene::new()?;
    scene.refuses(&json!({ "claims": { "email_verified": false } }), "unverified-email", "not-listed")?;
    let elsewhere = json!({ "email": ANA, "email_verified": true, "sub": "account-2" });
    let bare = json!({ "email": null, "email_verified": null });
    // The address of the other place counts only for the same account.
    scene.refuses(&json!({ "claims": bare, "userinfo": elsewhere }), "shape", "refused")?;
    scene.refuses(&json!({ "claims": bare }), "no-email", "not-listed")?;
    scene.works(&json!({ "claims": bare, "userinfo": { "email": ANA, "email_verified": true } }))?;
    // Linked: the address may go, or change.
    scene.works(&json!({ "claims": { "email": "ana@elsewhere.example" } }))?;
    scene.works(&json!({ "claims": bare }))?;
    // Somebody else at the provider with Ana's address is not Ana.
    scene.refuses(&json!({ "claims": { "sub": "account-3" } }), "another-account", "not-listed")?;
    Ok(())
}

#[test]
fn keys_may_change_and_are_not_asked_for_at_will() -> Result<()> {
    let scene = Scene::new()?;
    // Every instance reads the description and the keys once; what is more is reading the keys again.
    let again = || -> Result<i64> {
        let asked: Value = scene.provider.http.ask("GET", "/asked").send()?.expect(200)?.json()?;
        let count = |name: &str| asked[name].as_i64().context("a number");
        Ok(count("keys")? - count("descriptions")?)
    };
    scene.works(&json!({}))?;
    // Right after they were read, a key that is not among them is nobody's.
    for _ in 0..3 {
        scene.refuses(&json!({ "sign": "unknown-key" }), "unknown-key", "refused")?;
    }
    assert_eq!(again()?, 0);
    // Half a minute later they are read again, once, for all that are unknown.
    scene.world.operator().pass(TimeDelta::seconds(31))?;
    for _ in 0..3 {
        scene.refuses(&json!({ "sign": "unknown-key" }), "unknown-key", "refused")?;
    }
    assert!(again()? <= 1, "{}", again()?);
    // The provider changes its keys: nobody has to do anything.
    scene.provider.http.ask("POST", "/rotate").send()?.expect(200)?;
    scene.world.operator().pass(TimeDelta::seconds(31))?;
    scene.works(&json!({}))?;
    scene.works(&json!({ "sign": "ec" }))?;
    assert!(again()? <= 2, "{}", again()?);
    Ok(())
}

#[test]
fn a_provider_that_says_it_is_another_is_none() -> Result<()> {
    let scene = Scene::new()?;
    scene.provider.plan(&json!({ "issuer": "https://id.example" }))?;
    let answer = scene.world.visitor().get("/api/v1/desk/sign-in/start?lang=en")?.expect(303)?;
    assert_eq!(answer.header("location"), "/en/desk/sign-in?fault=provider");
    log_with(&scene.world, "provider", 1)?;
    Ok(())
}
