//! What a crawler without JavaScript finds: shared links, the other languages, `robots.txt` and the map of the pages.

use anyhow::{Context as _, Result, ensure};
use api_tests::actor::Visitor;
use api_tests::{Setup, World, mentors};
use std::collections::BTreeMap;

const SITE: &str = "https://passerelle.example.org";

/// A world that the public reaches under an address of its own.
fn world(mentors: Vec<service::port::Mentor>) -> Result<World> {
    let mut setup = Setup { mentors, ..Setup::default() };
    setup.variables.push(("public_url".to_owned(), format!("{SITE}/")));
    World::with(setup)
}

/// The head of a page, as a messenger reads it: names to values.
struct Head {
    values: BTreeMap<String, String>,
    languages: BTreeMap<String, String>,
}

impl Head {
    fn of(visitor: &Visitor, path: &str) -> Result<Self> {
        let html = visitor.get(path)?.expect(200).with_context(|| path.to_owned())?.text();
        let (head, _) = html.split_once("</head>").context("a head")?;
        let mut values = BTreeMap::new();
        let mut languages = BTreeMap::new();
        let title = head.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
        values.insert("title".to_owned(), title.context("a title")?.0.to_owned());
        for element in head.split('<') {
            let value = |name: &str| {
                let (_, rest) = element.split_once(&format!(" {name}=\""))?;
                rest.split_once('"').map(|(value, _)| value.to_owned())
            };
            let name = value("property").or_else(|| value("name"));
            if let (Some(name), Some(content)) = (name, value("content")) {
                values.entry(name).or_insert(content);
            }
            if let (Some(rel), Some(href)) = (value("rel"), value("href")) {
                match value("hreflang") {
                    Some(lang) if rel == "alternate" => drop(languages.insert(lang, href)),
                    _ => drop(values.insert(rel, href)),
                }
            }
        }
        Ok(Self { values, languages })
    }

    fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }
}

/// The path of an address on the site.
fn on_site(address: &str) -> Result<&str> {
    address.strip_prefix(SITE).with_context(|| format!("{address} is not on {SITE}"))
}

#[test]
fn a_shared_link_shows_title_description_and_picture() -> Result<()> {
    let all = mentors::sample(20);
    let shown = all.iter().find(|mentor| mentor.published).context("a mentor")?.clone();
    let world = world(all)?;
    let visitor = world.visitor();
    let profile = format!("mentors/{}", shown.id);
    let sector = format!("sector-{}", shown.sector);
    for lang in ["fr", "nl", "en"] {
        for (page, picture) in [
            ("", "general"),
            ("programmes/team4job", "programme-team4job"),
            ("mentors?sector=it", "general"),
            (&profile, &sector),
        ] {
            let path = format!("/{lang}/{page}");
            let head = Head::of(&visitor, &path)?;
            for name in ["title", "description", "og:title", "og:description", "og:image:alt"] {
                ensure!(head.get(name).chars().count() > 5, "{path}: {name}: {}", head.get(name));
                ensure!(!head.get(name).contains("@@"), "{path}: {name}: {}", head.get(name));
            }
            ensure!(head.get("title").starts_with(head.get("og:title")), "{path}: {}", head.get("title"));
            ensure!(
                head.get("og:site_name") == "Passerelle" && head.get("og:locale").starts_with(lang),
                "{path}"
            );
            ensure!(head.get("twitter:card") == "summary_large_image", "{path}");
            ensure!(head.get("canonical") == format!("{SITE}{path}"), "{path}: {}", head.get("canonical"));
            ensure!(head.get("og:url") == head.get("canonical"), "{path}: {}", head.get("og:url"));
            let image = on_site(head.get("og:image"))?;
            ensure!(image == format!("/social/{lang}/{picture}.png"), "{path}: {image}");
            let png = visitor.get(image)?.expect(200)?;
            ensure!(png.header("content-type") == "image/png", "{image}");
            let size = (png.body.get(16..20), png.body.get(20..24));
            ensure!(
                size == (Some(&1200_u32.to_be_bytes()), Some(&630_u32.to_be_bytes())),
                "{image}: {size:?}"
            );
            ensure!((head.get("og:image:width"), head.get("og:image:height")) == ("1200", "630"), "{path}");
        }
    }
    let head = Head::of(&visitor, &format!("/nl/{profile}"))?;
    ensure!(head.get("og:title").starts_with("Verpleegkundige"), "{}", head.get("og:title"));
    ensure!(head.get("og:type") == "profile");
    ensure!(
        head.get("og:description").contains(shown.programme.programme().name),
        "{}",
        head.get("og:description")
    );
    Ok(())
}

#[test]
fn the_languages_of_a_page_name_each_other() -> Result<()> {
    let all = mentors::sample(20);
    let id = all.iter().find(|mentor| mentor.published).context("a mentor")?.id;
    let world = world(all)?;
    let visitor = world.visitor();
    for page in [
        String::new(),
        "programmes".into(),
        "help".into(),
        "mentors?free=true".into(),
        format!("mentors/{id}"),
    ] {
        let french = Head::of(&visitor, &format!("/fr/{page}"))?;
        assert_eq!(french.languages.keys().collect::<Vec<_>>(), ["en", "fr", "nl", "x-default"], "{page}");
        for (lang, address) in &french.languages {
            let path = on_site(address)?;
            if path == "/" {
                ensure!(lang == "x-default" && page.is_empty(), "{page}: {lang}");
                continue;
            }
            let other = Head::of(&visitor, path)?;
            assert_eq!(other.languages, french.languages, "{path}");
            ensure!(lang == "x-default" || other.get("canonical") == address, "{path}");
        }
    }
    Ok(())
}

#[test]
fn hostile_words_of_a_mentor_stay_words() -> Result<()> {
    let mut all = mentors::sample(3);
    let hostile = "\"><script>alert(1)</script>@@first@@<meta content=\"";
    let mentor = all.first_mut().context("a mentor")?;
    mentor.published = true;
    for words in mentor.texts.values_mut() {
        words.profession = hostile.to_owned();
        words.story = hostile.to_owned();
    }
    let id = mentor.id;
    let world = world(all)?;
    for path in
        [format!("/fr/mentors/{id}"), "/fr/mentors".into(), "/fr/mentors?q=%22%3E%3Cscript%3Ealert(1)".into()]
    {
        let html = world.visitor().get(&path)?.expect(200)?.text();
        ensure!(!html.contains("<script>alert"), "{path}");
        ensure!(html.matches("<meta content").count() == 0, "{path}");
        ensure!(html.matches("id=\"first\">").count() == 1, "{path}");
    }
    let head = Head::of(&world.visitor(), &format!("/fr/mentors/{id}"))?;
    ensure!(head.get("og:title").starts_with("&quot;&gt;&lt;script&gt;"), "{}", head.get("og:title"));
    ensure!(
        head.get("og:image").contains("/social/fr/"),
        "what stands behind is read: {}",
        head.get("og:image")
    );
    Ok(())
}

#[test]
fn private_pages_are_not_shared() -> Result<()> {
    let world = world(Vec::new())?;
    let visitor = world.visitor();
    for page in [
        "status/file",
        "space",
        "favourites",
        "apply/contact",
        "apply/check",
        "finder/result",
        "volunteer/check",
    ] {
        let head = Head::of(&visitor, &format!("/fr/{page}"))?;
        ensure!(head.get("robots") == "noindex", "{page}");
        ensure!(head.languages.is_empty(), "{page}");
        for name in ["canonical", "og:title", "og:image", "twitter:card"] {
            ensure!(head.get(name).is_empty(), "{page}: {name}: {}", head.get(name));
        }
    }
    Ok(())
}

#[test]
fn crawlers_find_every_public_page_and_mentor() -> Result<()> {
    let all = mentors::sample(30);
    let world = world(all.clone())?;
    let visitor = world.visitor();
    let robots = visitor.get("/robots.txt")?.expect(200)?;
    ensure!(robots.header("content-type").starts_with("text/plain"));
    ensure!(robots.text().contains(&format!("Sitemap: {SITE}/sitemap.xml")), "{}", robots.text());
    ensure!(
        robots.text().contains("Disallow: /api/\n") && robots.text().contains("Allow: /api/v1/figures\n")
    );

    let answer = visitor.get("/sitemap.xml")?.expect(200)?;
    ensure!(answer.header("content-type").starts_with("application/xml"));
    ensure!(answer.header("cache-control") == "public, max-age=3600");
    let known = visitor.ask("GET", "/sitemap.xml").header("if-none-match", answer.header("etag")).send()?;
    known.expect(304)?;
    let map = answer.text();
    let document = roxmltree::Document::parse(&map).context("well-formed XML")?;
    let map_of = "http://www.sitemaps.org/schemas/sitemap/0.9";
    ensure!(document.root_element().has_tag_name((map_of, "urlset")));
    let mut addresses = Vec::new();
    for entry in document.root_element().children().filter(roxmltree::Node::is_element) {
        ensure!(entry.has_tag_name((map_of, "url")));
        let part = entry.children().find(|part| part.has_tag_name((map_of, "loc"))).context("an address")?;
        let address = part.text().context("an address")?.to_owned();
        let link = ("http://www.w3.org/1999/xhtml", "link");
        let others = entry.children().filter(|part| part.has_tag_name(link));
        let others: Vec<&str> = others.filter_map(|other| other.attribute("href")).collect();
        ensure!(others.len() == 3 && others.contains(&address.as_str()), "{address}: {others:?}");
        addresses.push(address);
    }
    for mentor in &all {
        let listed = addresses.iter().filter(|address| address.ends_with(&mentor.id.to_string())).count();
        assert_eq!(listed, if mentor.published { 3 } else { 0 }, "{}", mentor.id);
    }
    for address in &addresses {
        let head = Head::of(&visitor, on_site(address)?)?;
        ensure!(head.get("robots").is_empty() && head.get("canonical") == address, "{address}");
        ensure!(!head.get("description").is_empty(), "{address} has no description");
    }
    // A mentor who comes is in the next map.
    let new = mentors::of(domain::ProgrammeId::Team4Job, 1, 4711);
    ensure!(!map.contains(&new.id.to_string()));
    world.add_mentors(std::slice::from_ref(&new))?;
    let packed = visitor.ask("GET", "/sitemap.xml").header("accept-encoding", "gzip").send()?.expect(200)?;
    ensure!(packed.header("content-encoding") == "gzip" && packed.header("etag") != answer.header("etag"));
    ensure!(visitor.get("/sitemap.xml")?.text().contains(&new.id.to_string()));
    Ok(())
}
