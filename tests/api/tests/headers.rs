//! What every answer carries, the first view of the pages, and that reading changes nothing.

use anyhow::{Context as _, Result, ensure};
use api_tests::{World, mentors};

const PAGES: [&str; 6] = ["/fr/", "/nl/", "/en/", "/fr/mentors", "/nl/apply", "/en/status"];

#[test]
fn pages_carry_security_headers_and_no_cookie() -> Result<()> {
    let world = World::of(mentors::sample(20))?;
    let visitor = world.visitor();
    for path in PAGES.into_iter().chain(["/", "/fr/does-not-exist", "/nothing.js", "/manifest.webmanifest"]) {
        let answer = visitor.get(path)?;
        let policy = answer.header("content-security-policy");
        ensure!(
            policy.contains("default-src 'none'") || policy.contains("default-src 'self'"),
            "{path}: {policy}"
        );
        ensure!(
            policy.contains("frame-ancestors 'none'") && policy.contains("'wasm-unsafe-eval'"),
            "{path}: {policy}"
        );
        ensure!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
        ensure!(
            !policy.contains("http:") && !policy.contains("https:") && !policy.contains('*'),
            "{path}: {policy}"
        );
        for (name, part) in [
            ("strict-transport-security", "max-age="),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("permissions-policy", "geolocation=()"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            ensure!(answer.header(name).contains(part), "{path}: {name}: {}", answer.header(name));
        }
        ensure!(answer.headers.get("set-cookie").is_none(), "{path} sets a cookie");
    }
    Ok(())
}

#[test]
fn the_api_carries_its_own() -> Result<()> {
    let world = World::new()?;
    let mentee = world.mentee("amina@example.org")?;
    for path in
        ["/api/v1/me", "/api/v1/me/data", "/healthz", "/version", "/api/v1/nothing", "/api/v1/mentors"]
    {
        let answer = mentee.ask("GET", path).send()?;
        ensure!(answer.header("x-content-type-options") == "nosniff", "{path}");
        ensure!(answer.header("referrer-policy") == "no-referrer", "{path}");
        ensure!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
        let public = path.ends_with("mentors");
        ensure!((answer.header("cache-control") == "no-store") != public, "{path}");
        ensure!(answer.headers.contains_key("access-control-allow-origin") == public, "{path}");
    }
    Ok(())
}

#[test]
fn what_other_sites_load_is_open_to_them_and_frames_stay_at_home() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    for (path, kind) in [
        ("/embed/preview.html", "text/html"),
        ("/embed/preview.js", "text/javascript"),
        ("/embed/hostile.css", "text/css"),
    ] {
        let ask = visitor.ask("GET", path).header("origin", "null").header("accept-encoding", "gzip");
        let answer = ask.send()?.expect(200)?;
        ensure!(answer.header("content-type").starts_with(kind), "{path}: {}", answer.header("content-type"));
        for (name, value) in [
            ("access-control-allow-origin", "*"),
            ("cross-origin-resource-policy", "cross-origin"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "public, max-age=300"),
            ("vary", "accept-encoding"),
        ] {
            ensure!(answer.header(name) == value, "{path}: {name}: {}", answer.header(name));
        }
        ensure!(answer.headers.get("set-cookie").is_none(), "{path} sets a cookie");
        let known = visitor.ask("GET", path).header("if-none-match", answer.header("etag"));
        known.header("accept-encoding", "gzip").send()?.expect(304)?;
        let policy = answer.header("content-security-policy");
        let ours = policy.contains("frame-ancestors 'self'") && policy.contains("sandbox allow-scripts");
        ensure!(ours == (kind == "text/html"), "{path}: {policy}");
        ensure!(
            policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"),
            "{path}: {policy}"
        );
    }
    let page = visitor.get("/fr/")?;
    ensure!(
        page.header("content-security-policy").contains("frame-src 'self'"),
        "a page may frame the preview"
    );
    ensure!(page.headers.get("access-control-allow-origin").is_none(), "pages are not for other sites");
    for path in ["/preview/preview.html", "/embed/", "/embed/../assets.json", "/embed/preview.html.gz"] {
        visitor.get(path)?.expect(404).with_context(|| path.to_owned())?;
    }
    Ok(())
}

#[test]
fn the_first_page_is_in_the_readers_language() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    for (accept, lang) in [
        ("nl-BE,nl;q=0.9,fr;q=0.5", "nl"),
        ("en-GB", "en"),
        ("de, en;q=0.4, nl;q=0.6", "nl"),
        ("ar, tr;q=0.9", "fr"),
        ("", "fr"),
        ("nl;q=0, fr;q=0.1", "fr"),
        (";;;q=,,,\u{7f}", "fr"),
    ] {
        let ask = visitor.ask("GET", "/");
        let Ok(answer) = (if accept.is_empty() { ask } else { ask.header("accept-language", accept) }).send()
        else {
            // The client itself does not send such a header.
            continue;
        };
        let answer = answer.expect(307)?;
        ensure!(answer.header("location") == format!("/{lang}/"), "{accept}: {}", answer.header("location"));
        ensure!(answer.header("vary").contains("accept-language"), "a shared cache must keep them apart");
    }
    Ok(())
}

#[test]
fn the_first_view_is_text() -> Result<()> {
    let all = mentors::sample(30);
    let world = World::of(all.clone())?;
    let visitor = world.visitor();
    for path in PAGES {
        let answer = visitor.get(path)?.expect(200).with_context(|| path.to_owned())?;
        ensure!(answer.header("content-type").starts_with("text/html"), "{path}");
        let html = answer.text();
        let lang = path.get(1..3).unwrap_or_default();
        ensure!(html.contains(&format!("<html lang=\"{lang}\"")), "{path}: the language");
        ensure!(html.matches("<h1").count() == 1, "{path}: {} h1", html.matches("<h1").count());
        ensure!(html.contains("<noscript"), "{path}: something for who has no script");
        ensure!(!html.contains("{{"), "{path}: an unfilled hole");
        ensure!(!html.contains(" style=\"") && !html.contains(" onclick="), "{path}: inline");
    }
    let list = visitor.get("/fr/mentors")?.text();
    ensure!(list.contains("Infirmière-éducatrice"), "mentors are in the first view");
    let shown = all.iter().find(|mentor| mentor.published).context("a mentor")?;
    let profile = visitor.get(&format!("/nl/mentors/{}", shown.id))?.expect(200)?.text();
    ensure!(profile.contains("Verpleegkundige"), "the profile is in the first view");
    let hidden = all.iter().find(|mentor| !mentor.published).context("a mentor")?;
    visitor.get(&format!("/nl/mentors/{}", hidden.id))?.expect(404)?;
    visitor.get("/fr/does-not-exist")?.expect(404)?;
    Ok(())
}

#[test]
fn words_from_the_address_are_never_markup() -> Result<()> {
    let world = World::of(mentors::sample(20))?;
    let visitor = world.visitor();
    for path in [
        "/fr/mentors?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/fr/mentors?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/en/%3Cscript%3Ealert(1)%3C/script%3E",
        "/nl/mentors?sector=%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/en/status?reference=%3Cscript%3Ealert(1)%3C/script%3E",
    ] {
        let html = visitor.get(path)?.text();
        ensure!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{path}");
    }
    Ok(())
}

#[test]
fn files_are_the_builds_own_and_nothing_else() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    for path in [
        "/../spin.toml",
        "/..%2fspin.toml",
        "/%2e%2e/spin.toml",
        "/index.html",
        "/assets.json",
        "/.env",
        "/assets/",
        "//etc/passwd",
        "/assets/..%5c..%5cx.js",
    ] {
        let answer = visitor.get(path)?;
        ensure!(answer.status == 404, "{path}: {}", answer.status);
        ensure!(
            !answer.text().contains("spin_manifest_version") && !answer.text().contains("root:"),
            "{path}"
        );
    }
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
        let answer = visitor.ask(method, "/fr/").send()?.expect(405)?;
        ensure!(answer.header("allow").contains("GET"));
    }
    Ok(())
}

#[test]
fn get_and_head_never_change_anything() -> Result<()> {
    let world = World::of(mentors::sample(20))?;
    let visitor = world.visitor();
    world.mentee("amina@example.org")?;
    world.scheduler().settle(&world.database())?;
    let before = world.database().counts()?;
    let api = [
        "mentors",
        "mentors?q=a&free=true",
        "programmes",
        "figures",
        "figures.csv",
        "figures.csv-metadata.json",
        "embed?site=localhost",
        "embed/pauses",
        "openapi.json",
        "applications",
        "access-codes",
        "sessions",
        "me",
        "me/data",
        "me/withdraw",
        "me/answer",
        "me/accept-mentor",
        "me/decline-mentor",
        "me/correct",
        "me/change-contact",
    ];
    let paths = api.map(|path| format!("/api/v1/{path}")).into_iter();
    let pages = PAGES.into_iter().chain(["/", "/healthz", "/version", "/internal/tick"]).map(str::to_owned);
    for path in paths.chain(pages) {
        for method in ["GET", "HEAD", "OPTIONS"] {
            let answer = visitor.ask(method, &path).send()?;
            ensure!(answer.status < 500, "{method} {path}: {}", answer.status);
            ensure!(method != "HEAD" || answer.body.is_empty(), "{path}: a HEAD with a body");
        }
    }
    assert_eq!(world.database().counts()?, before);
    Ok(())
}
