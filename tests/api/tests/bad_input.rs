//! Bad requests: each case a clear 4xx problem, and nothing changed.

use anyhow::{Context as _, Result, ensure};
use api_tests::form::with;
use api_tests::{Visitor, World, chance, form, mentors};
use serde_json::{Value, json};

const SUBMIT: &str = "/api/v1/applications";

fn post(visitor: &Visitor, content_type: &str, body: &[u8]) -> Result<api_tests::Answer> {
    let ask = visitor.ask("POST", SUBMIT).header("idempotency-key", &chance::uuid()?.to_string());
    let ask = if content_type.is_empty() { ask } else { ask.header("content-type", content_type) };
    ask.bytes(body)
}

#[test]
fn bodies_that_are_not_the_right_json() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let good = json!(form::at_the_desk()).to_string();
    let deep = "[".repeat(20_000);
    let json = "application/json";
    let unknown = with(json!({ "national_number": "85073003328" })).to_string();
    let cases: &[(&str, &str, &[u8], u16, &str)] = &[
        ("nothing", json, b"", 400, "malformed-json"),
        ("a word", json, b"hello", 400, "malformed-json"),
        ("cut off", json, &good.as_bytes()[..good.len() - 1], 400, "malformed-json"),
        ("two values", json, format!("{good}{good}").as_bytes().to_vec().leak(), 400, "malformed-json"),
        ("not UTF-8", json, b"{\"note\": \"\xff\xfe\"}", 400, "malformed-json"),
        ("very deep", json, deep.as_bytes(), 422, "invalid-body"),
        ("deep in a field", json, format!("{{\"note\":{deep}").into_bytes().leak(), 422, "invalid-body"),
        ("a list", json, b"[]", 422, "invalid-body"),
        ("null", json, b"null", 422, "invalid-body"),
        ("a number for text", json, b"{\"note\": 1}", 422, "invalid-body"),
        ("an unknown field", json, unknown.as_bytes(), 422, "invalid-body"),
        ("an unknown code", json, b"{\"choice\": \"mentor4all\"}", 422, "invalid-body"),
        ("a wrong id", json, b"{\"mentors\": [\"1\"]}", 422, "invalid-body"),
        ("a field twice", json, b"{\"note\": \"a\", \"note\": \"b\"}", 422, "invalid-body"),
        ("no type", "", good.as_bytes(), 415, "content-type"),
        ("text", "text/plain", good.as_bytes(), 415, "content-type"),
        ("a form", "application/x-www-form-urlencoded", b"note=1", 415, "content-type"),
        ("nearly JSON", "application/jsonx", good.as_bytes(), 415, "content-type"),
    ];
    for (what, content_type, body, status, code) in cases {
        post(&visitor, content_type, body)?.refused(*status, code).context(*what)?;
    }
    post(&visitor, "Application/JSON; charset=utf-8", good.as_bytes())?.expect(201)?;
    assert_eq!(world.database().applications()?, 1);
    Ok(())
}

#[test]
fn bodies_over_64_kb() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let padded = |length: usize| -> Vec<u8> {
        let mut body = json!(form::at_the_desk()).to_string();
        body.extend(std::iter::repeat_n(' ', length.saturating_sub(body.len())));
        body.into_bytes()
    };
    let chunked = |body: Vec<u8>| -> Result<api_tests::Answer> {
        let ask = visitor.ask("POST", SUBMIT).header("content-type", "application/json");
        ask.header("idempotency-key", &chance::uuid()?.to_string()).chunked(body)
    };
    for length in [64 * 1024 + 1, 100_000] {
        post(&visitor, "application/json", &padded(length))?.refused(413, "too-large")?;
        chunked(padded(length))?.refused(413, "too-large")?;
    }
    // Who goes on sending after that is hung up on, before or after they have read why.
    let hung_up_on = [post(&visitor, "application/json", &padded(5_000_000)), chunked(padded(5_000_000))];
    for answer in hung_up_on.into_iter().flatten() {
        answer.refused(413, "too-large")?;
    }
    assert_eq!(world.database().applications()?, 0);
    post(&visitor, "application/json", &padded(64 * 1024))?.expect(201)?;
    chunked(padded(64 * 1024))?.expect(201)?;
    Ok(())
}

#[test]
fn wrong_methods_and_unknown_paths() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let before = world.database().counts()?;
    for (method, path) in [
        ("GET", SUBMIT),
        ("PUT", SUBMIT),
        ("DELETE", SUBMIT),
        ("PATCH", "/api/v1/me"),
        ("POST", "/api/v1/me"),
        ("GET", "/api/v1/me/withdraw"),
        ("GET", "/api/v1/sessions"),
        ("GET", "/api/v1/access-codes"),
        ("POST", "/api/v1/mentors"),
        ("POST", "/api/v1/programmes"),
        ("POST", "/api/v1/openapi.json"),
        ("DELETE", "/healthz"),
        ("POST", "/version"),
    ] {
        let answer = visitor.ask(method, path).send()?;
        answer.refused(405, "method-not-allowed").with_context(|| format!("{method} {path}"))?;
        ensure!(!answer.header("allow").is_empty(), "{method} {path}: a 405 names what is allowed");
    }
    for path in [
        "/api/v1/nothing",
        "/api/v1/",
        "/api/v1/me/",
        "/api/v1/me/erase-all",
        "/api/v1/mentors/",
        "/api/v1//mentors",
        "/api/v1/applications/1",
        "/api/v1/..%2f..%2fspin.toml",
        "/api/v1/%00",
        "/api/v1/mentors/1",
        "/api/v1/mentors/%E2%80%AE",
    ] {
        visitor.get(path)?.refused(404, "not-found").with_context(|| path.to_owned())?;
        let nobody = visitor.get("/api/v1/mentors/00000000-0000-0000-0000-000000000000")?;
        nobody.refused(404, "not-found")?;
    }
    assert_eq!(world.database().counts()?, before);
    Ok(())
}

#[test]
fn bad_questions_to_the_catalogue() -> Result<()> {
    let world = World::of(mentors::sample(20))?;
    let visitor = world.visitor();
    let long = format!("q={}", "x".repeat(61));
    for query in [
        "programme=nope",
        "sector=CARE",
        "language=xx",
        "mode=phone",
        "time=night",
        "place=gent",
        "free=1",
        "lang=de",
        "limit=0",
        "limit=2001",
        "limit=-1",
        "limit=x",
        "limit=99999999999999999999",
        "after=x",
        "unknown=1",
        "limit=1&limit=2",
        long.as_str(),
    ] {
        let answer = visitor.get(&format!("/api/v1/mentors?{query}"))?;
        answer.refused(400, "invalid-query").with_context(|| query.to_owned())?;
    }
    let gone = visitor.get("/api/v1/mentors?after=00000000-0000-0000-0000-000000000000")?;
    gone.refused(400, "cursor-unknown")?;
    for query in
        ["q=%27%20OR%201=1%20--", "q=%3Cscript%3E", "q=%E2%80%AE", "q=%00", "q=%F0%9F%99%82", "q=%25"]
    {
        let page: Value = visitor.get(&format!("/api/v1/mentors?{query}"))?.expect(200)?.json()?;
        assert_eq!(page["total"], 0, "{query}");
    }
    Ok(())
}

#[test]
fn bad_references_and_bad_acts() -> Result<()> {
    let world = World::new()?;
    let mentee = world.mentee("a@example.org")?;
    let before = world.database().counts()?;
    let post = |path: &str, body: &Value| mentee.visitor.post(path, body);
    post("/api/v1/access-codes", &json!({}))?.refused(422, "invalid-body")?;
    post("/api/v1/access-codes", &json!({ "reference": 1 }))?.refused(422, "invalid-body")?;
    post("/api/v1/access-codes", &json!({ "reference": "x", "code": "1" }))?.refused(422, "invalid-body")?;
    post("/api/v1/access-codes", &json!({ "reference": "x".repeat(41) }))?.refused(422, "invalid-fields")?;
    post("/api/v1/sessions", &json!({ "reference": "x" }))?.refused(422, "invalid-body")?;
    for (act, body, status, code) in [
        ("withdraw", json!({ "reason": "boredom", "version": 1 }), 422, "invalid-body"),
        ("withdraw", json!({ "reason": "work" }), 422, "invalid-body"),
        ("withdraw", json!({ "reason": "work", "version": 1, "force": true }), 422, "invalid-body"),
        ("withdraw", json!({ "reason": "work", "version": 7 }), 409, "version-conflict"),
        ("answer", json!({ "text": "oui", "version": 1 }), 409, "move-impossible"),
        ("answer", json!({ "text": "x".repeat(1001), "version": 1 }), 422, "invalid-fields"),
        ("accept-mentor", json!({ "version": 1 }), 409, "move-impossible"),
        ("change-contact", json!({ "version": 1 }), 422, "invalid-fields"),
        ("change-contact", json!({ "contact": "email", "email": "x", "version": 1 }), 422, "invalid-fields"),
        ("correct", json!({ "form": {}, "version": 1 }), 422, "invalid-fields"),
        ("correct", json!({ "form": with(json!({ "working": "yes" })), "version": 1 }), 422, "not-eligible"),
        ("take-up", json!({ "version": 1 }), 404, "not-found"),
    ] {
        mentee.act(act, &body)?.refused(status, code).with_context(|| format!("{act} {body}"))?;
    }
    mentee.ask("GET", "/api/v1/me?lang=xx").send()?.refused(400, "invalid-query")?;
    assert_eq!(world.database().counts()?, before);
    Ok(())
}
