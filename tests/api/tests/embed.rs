//! Widgets on the sites of others: a pause is seen on its site and nowhere else, and only the operator sets it.

use anyhow::{Result, ensure};
use api_tests::http::Answer;
use api_tests::{Setup, World};
use serde_json::{Value, json};

const ALL: [&str; 5] = ["mentors", "finder", "progress", "waits", "apply"];

fn paused(world: &World, site: &str) -> Result<Vec<String>> {
    let answer: Value = world.visitor().get(&format!("/api/v1/embed?site={site}"))?.expect(200)?.json()?;
    Ok(serde_json::from_value(answer.get("paused").cloned().unwrap_or_default())?)
}

fn set_as(world: &World, authorization: &str, body: &Value) -> Result<Answer> {
    world.visitor().ask("PUT", "/api/v1/embed/pauses").header("authorization", authorization).json(body)
}

fn set(world: &World, site: &str, widget: &str, paused: bool) -> Result<Answer> {
    let bearer = format!("Bearer {}", world.secrets.operator_token);
    set_as(world, &bearer, &json!({ "site": site, "widget": widget, "paused": paused }))
}

#[test]
fn a_pause_is_seen_on_its_site_and_nowhere_else() -> Result<()> {
    let mut world = World::new()?;
    assert_eq!(paused(&world, "www.actiris.brussels")?, [""; 0]);
    set(&world, "WWW.Actiris.Brussels.", "waits", true)?.expect(200)?;
    set(&world, "www.actiris.brussels", "mentors", true)?.expect(200)?;
    let now = set(&world, "partner.example", "all", true)?.expect(200)?;
    assert_eq!(paused(&world, "www.actiris.brussels")?, ["mentors", "waits"], "in the order of the widgets");
    assert_eq!(paused(&world, "partner.example")?, ALL);
    for other in ["actiris.brussels", "actiris.brussels.example", "localhost", "127.0.0.1", "[::1]", ""] {
        assert_eq!(paused(&world, other)?, [""; 0], "{other}");
    }
    ensure!(now.header("access-control-allow-origin").is_empty(), "no page of others may ask as operator");
    let list: Value = now.json()?;
    assert_eq!(list["pauses"].as_array().map(Vec::len), Some(7));
    world.restart()?;
    assert_eq!(paused(&world, "partner.example")?, ALL, "kept");
    set(&world, "partner.example", "finder", false)?.expect(200)?;
    assert_eq!(paused(&world, "partner.example")?, ["mentors", "progress", "waits", "apply"]);
    set(&world, "partner.example", "all", false)?.expect(200)?;
    assert_eq!(paused(&world, "partner.example")?, [""; 0]);
    assert_eq!(paused(&world, "www.actiris.brussels")?, ["mentors", "waits"]);
    Ok(())
}

#[test]
fn a_change_moves_the_tag_and_nothing_is_kept_for_longer_than_half_a_minute() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let path = "/api/v1/embed?site=www.actiris.brussels";
    let first = visitor.get(path)?.expect(200)?;
    assert_eq!(first.header("cache-control"), "public, max-age=30");
    assert_eq!(first.header("access-control-allow-origin"), "*");
    ensure!(first.headers.get("set-cookie").is_none(), "a cookie");
    let known = || visitor.ask("GET", path).header("if-none-match", first.header("etag")).send();
    let spared = known()?.expect(304)?;
    assert_eq!(spared.header("cache-control"), "public, max-age=30");
    set(&world, "www.actiris.brussels", "apply", true)?.expect(200)?;
    known()?.expect(200)?;
    set(&world, "www.actiris.brussels", "apply", false)?.expect(200)?;
    known()?.expect(304)?;
    for invalid in ["/api/v1/embed", "/api/v1/embed?site=a/b", "/api/v1/embed?site=a&b=c"] {
        visitor.get(invalid)?.refused(400, "invalid-query")?;
    }
    Ok(())
}

#[test]
fn only_the_operator_sets_pauses() -> Result<()> {
    let world = World::new()?;
    let token = world.secrets.operator_token.clone();
    let body = json!({ "site": "www.actiris.brussels", "widget": "all", "paused": true });
    for shown in [
        String::new(),
        token.clone(),
        "Bearer ".to_owned(),
        format!("Bearer {token}x"),
        format!("Bearer {}", token.get(1..).unwrap_or_default()),
        format!("bearer{token}"),
        format!("Bearer {}", world.secrets.tick_token),
        format!("Basic {token}"),
    ] {
        let refused = set_as(&world, &shown, &body)?;
        refused.refused(401, "token")?;
        assert_eq!(refused.header("www-authenticate"), "Bearer", "{shown}");
        let ask = world.visitor().ask("GET", "/api/v1/embed/pauses").header("authorization", &shown);
        ask.send()?.refused(401, "token")?;
    }
    // Refused before the body is looked at: nobody learns what would be right.
    set_as(&world, "Bearer x", &json!([]))?.refused(401, "token")?;
    world.visitor().get("/api/v1/embed/pauses")?.refused(401, "token")?;
    assert_eq!(paused(&world, "www.actiris.brussels")?, [""; 0]);
    assert_eq!(world.database().number("SELECT count(*) FROM embed_change")?, 0);
    ensure!(!world.runner.log().contains(&token), "the token is in the log");
    Ok(())
}

#[test]
fn without_a_token_there_is_no_operator() -> Result<()> {
    // A variable of the command line goes before the environment.
    let variables = vec![("operator_token".to_owned(), String::new())];
    let world = World::with(Setup { variables, ..Setup::default() })?;
    let body = json!({ "site": "www.actiris.brussels", "widget": "all", "paused": true });
    for shown in ["Bearer ", "Bearer", "", &format!("Bearer {}", world.secrets.operator_token)] {
        set_as(&world, shown, &body)?.refused(401, "token")?;
    }
    Ok(())
}

#[test]
fn what_is_no_site_or_no_widget_is_refused_by_field() -> Result<()> {
    let world = World::new()?;
    let fault = |site: &str, widget: &str, field: &str| -> Result<Option<String>> {
        let problem = set(&world, site, widget, true)?.refused(422, "invalid-fields")?;
        Ok(problem.fields.of(field).map(|fault| fault.code.clone()))
    };
    assert_eq!(fault("https://www.actiris.brussels", "mentors", "site")?.as_deref(), Some("host-name"));
    assert_eq!(fault("www.actiris.brussels:8080", "mentors", "site")?.as_deref(), Some("host-name"));
    assert_eq!(fault("", "mentors", "site")?.as_deref(), Some("required"));
    assert_eq!(fault("www.actiris.brussels", "map", "widget")?.as_deref(), Some("unknown"));
    let both = set(&world, "a b", "map", true)?.refused(422, "invalid-fields")?;
    assert_eq!(both.fields.0.keys().collect::<Vec<_>>(), ["site", "widget"]);
    let bearer = format!("Bearer {}", world.secrets.operator_token);
    set_as(&world, &bearer, &json!({ "site": "a.example" }))?.refused(422, "invalid-body")?;
    assert_eq!(world.database().number("SELECT count(*) FROM embed_pause")?, 0);
    Ok(())
}

#[test]
fn changes_are_written_down_once() -> Result<()> {
    let world = World::new()?;
    set(&world, "localhost", "mentors", true)?.expect(200)?;
    set(&world, "localhost", "mentors", true)?.expect(200)?;
    let last: Value = set(&world, "localhost", "mentors", false)?.expect(200)?.json()?;
    assert_eq!(last["pauses"], json!([]));
    let changes = last["changes"].as_array().cloned().unwrap_or_default();
    let told: Vec<_> = changes
        .iter()
        .map(|c| (&c["who"], &c["site"], &c["widget"], &c["paused"]))
        .map(|c| json!([c.0, c.1, c.2, c.3]))
        .collect();
    assert_eq!(
        told,
        [
            json!(["operator", "localhost", "mentors", false]),
            json!(["operator", "localhost", "mentors", true])
        ]
    );
    ensure!(changes.iter().all(|change| change["at"].is_string()), "{changes:?}");
    Ok(())
}
