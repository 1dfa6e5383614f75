//! The catalogue as a visitor sees it: filters, counts, pages, tags, and what stays out of sight.

use anyhow::{Context as _, Result, ensure};
use api_tests::{Visitor, World, mentors};
use domain::ProgrammeId;
use domain::catalogue::{Count, MentorCard};
use domain::wire::{MentorPage, MentorProfile, ProgrammeView};
use std::collections::BTreeSet;
use std::io::Read as _;

fn page(visitor: &Visitor, query: &str) -> Result<MentorPage> {
    visitor.get(&format!("/api/v1/mentors?{query}"))?.expect(200)?.json()
}

/// A filter, by hand: facet and wanted code.
type Wish = (&'static str, &'static str);

/// The codes that a card has in a facet.
fn codes(card: &MentorCard, facet: &str) -> Vec<String> {
    let list = |items: Vec<&dyn std::fmt::Display>| items.iter().map(ToString::to_string).collect();
    match facet {
        "programme" => list(vec![&card.programme]),
        "sector" => list(vec![&card.sector]),
        "language" => card.languages.iter().map(ToString::to_string).collect(),
        "mode" => card.modes.iter().map(ToString::to_string).collect(),
        "time" => card.times.iter().map(ToString::to_string).collect(),
        "place" => card.commune.iter().map(ToString::to_string).collect(),
        "free" => vec![(card.free > 0).to_string()],
        _ => Vec::new(),
    }
}

fn fits(card: &MentorCard, wishes: &[Wish], except: &str) -> bool {
    wishes.iter().filter(|(facet, _)| *facet != except).all(|(facet, code)| match *facet {
        "q" => card.profession.contains(code),
        facet => codes(card, facet).iter().any(|own| own == code),
    })
}

#[test]
fn filters_and_counts_equal_a_recount() -> Result<()> {
    let world = World::of(mentors::sample(150))?;
    let visitor = world.visitor();
    let all = page(&visitor, "limit=2000")?;
    ensure!(all.mentors.len() > 100 && all.total == all.mentors.len() && all.next.is_none());
    let cases: &[&[Wish]] = &[
        &[],
        &[("programme", "team4job")],
        &[("sector", "care")],
        &[("language", "ar")],
        &[("mode", "online")],
        &[("time", "weekend")],
        &[("place", "ixelles")],
        &[("free", "true")],
        &[("programme", "mentoryou"), ("mode", "in-person")],
        &[("language", "fr"), ("time", "evening"), ("free", "true")],
        &[("programme", "duo-for-a-job"), ("sector", "it"), ("place", "uccle")],
        &[("q", "12"), ("free", "true")],
    ];
    for wishes in cases {
        let query: Vec<_> = wishes.iter().map(|(name, code)| format!("{name}={code}")).collect();
        let found = page(&visitor, &format!("limit=2000&{}", query.join("&")))?;
        let expected: Vec<_> = all.mentors.iter().filter(|card| fits(card, wishes, "")).collect();
        ensure!(found.mentors.iter().eq(expected.iter().copied()), "{wishes:?}");
        ensure!(found.total == expected.len(), "{wishes:?}");
        let facets = &found.facets;
        for (facet, counts) in [
            ("programme", &facets.programme),
            ("sector", &facets.sector),
            ("language", &facets.language),
            ("mode", &facets.mode),
            ("time", &facets.time),
            ("place", &facets.place),
        ] {
            for Count { code, count } in counts {
                let fitting = all.mentors.iter().filter(|card| fits(card, wishes, facet));
                let recount = fitting.filter(|card| codes(card, facet).contains(code)).count();
                ensure!(recount == *count, "{wishes:?}: {facet} {code}: {count}, recounted {recount}");
            }
        }
        let free = all.mentors.iter().filter(|card| fits(card, wishes, "free") && card.free > 0).count();
        ensure!(facets.free == free, "{wishes:?}: free {}, recounted {free}", facets.free);
    }
    Ok(())
}

#[test]
fn pages_have_no_gaps_and_no_repeats() -> Result<()> {
    let world = World::of(mentors::sample(100))?;
    let visitor = world.visitor();
    for filter in ["", "&language=fr", "&free=true", "&q=infirmiere"] {
        let whole = page(&visitor, &format!("limit=2000{filter}"))?;
        for limit in [1, 7, 24] {
            let (mut cards, mut after) = (Vec::new(), String::new());
            for _ in 0..=whole.total {
                let next = page(&visitor, &format!("limit={limit}{filter}{after}"))?;
                assert_eq!(next.total, whole.total);
                assert!(next.mentors.len() == limit || next.next.is_none(), "a short page is the last one");
                cards.extend(next.mentors);
                let Some(cursor) = next.next else { break };
                after = format!("&after={cursor}");
            }
            assert_eq!(cards, whole.mentors, "{filter} by {limit}");
        }
    }
    assert_eq!(page(&visitor, "")?.mentors.len(), 24, "the default page");
    Ok(())
}

#[test]
fn a_search_ignores_accents_and_case_in_every_language() -> Result<()> {
    let world = World::of(mentors::sample(30))?;
    let visitor = world.visitor();
    for q in ["infirmi%C3%A8re", "INFIRMIERE", "educatrice%20infirmiere", "infirmie%CC%80re"] {
        assert_eq!(page(&visitor, &format!("q={q}"))?.total, 27, "{q}");
    }
    assert_eq!(page(&visitor, "lang=nl&q=verpleegkundige")?.total, 27);
    assert_eq!(page(&visitor, "lang=en&q=verpleegkundige")?.total, 0);
    Ok(())
}

#[test]
fn unpublished_mentors_and_names_of_nameless_programmes_are_never_shown() -> Result<()> {
    let all = mentors::sample(120);
    let world = World::of(all.clone())?;
    let visitor = world.visitor();
    let shown: BTreeSet<_> = page(&visitor, "limit=2000")?.mentors.iter().map(|card| card.id).collect();
    let published: BTreeSet<_> = all.iter().filter(|m| m.published).map(|m| m.id).collect();
    assert_eq!(shown, published);
    for mentor in &all {
        let answer = visitor.get(&format!("/api/v1/mentors/{}?lang=nl", mentor.id))?;
        if !mentor.published {
            answer.refused(404, "not-found")?;
            visitor.get(&format!("/api/v1/mentors?after={}", mentor.id))?.refused(400, "cursor-unknown")?;
            continue;
        }
        let text = answer.text();
        let profile: MentorProfile = answer.expect(200)?.json()?;
        assert!(profile.card.profession.starts_with("Verpleegkundige") && profile.helps.len() == 2);
        assert_eq!(profile.card.free, mentor.capacity - mentor.taken);
        let nameless = mentor.programme == ProgrammeId::Duo;
        assert_eq!((profile.card.name.is_none(), text.contains("Secondo")), (nameless, !nameless));
    }
    let duo = visitor.get("/api/v1/mentors?limit=2000&programme=duo-for-a-job")?.text();
    assert!(duo.contains("Infirm") && !duo.contains("Secondo"));
    // Nor can a name that is not shown be searched for.
    assert_eq!(page(&visitor, "programme=duo-for-a-job&q=secondo")?.total, 0);
    Ok(())
}

#[test]
fn tags_spare_what_is_known_and_move_with_the_catalogue() -> Result<()> {
    let world = World::of(mentors::sample(30))?;
    let visitor = world.visitor();
    for path in [
        "/api/v1/mentors",
        "/api/v1/mentors?lang=nl&free=true",
        "/api/v1/programmes",
        "/api/v1/figures",
        "/api/v1/figures.csv",
        "/api/v1/figures.csv-metadata.json",
        "/api/v1/embed?site=www.actiris.brussels",
        "/api/v1/openapi.json",
    ] {
        let first = visitor.get(path)?.expect(200)?;
        let tag = first.header("etag").to_owned();
        ensure!(!tag.is_empty(), "{path}");
        let known = |tags: &str| visitor.ask("GET", path).header("if-none-match", tags).send();
        for tags in
            [tag.clone(), format!("\"x\", {tag}"), tag.trim_start_matches("W/").to_owned(), "*".to_owned()]
        {
            let spared = known(&tags)?.expect(304).context(tags)?;
            ensure!(spared.body.is_empty() && spared.header("etag") == tag, "{path}");
            ensure!(spared.header("cache-control") == first.header("cache-control"), "{path}");
        }
        known("\"x\"")?.expect(200)?;
    }
    let list = visitor.get("/api/v1/mentors")?;
    let dutch = visitor.get("/api/v1/mentors?lang=nl")?;
    assert_ne!(list.header("etag"), dutch.header("etag"));
    world.add_mentors(&[mentors::of(ProgrammeId::MentorIn, 1, 77)])?;
    let later = visitor
        .ask("GET", "/api/v1/mentors")
        .header("if-none-match", list.header("etag"))
        .send()?
        .expect(200)?;
    assert_eq!(later.json::<MentorPage>()?.total, list.json::<MentorPage>()?.total + 1);
    Ok(())
}

#[test]
fn public_reads_may_be_kept_packed_and_read_by_any_page() -> Result<()> {
    let world = World::of(mentors::sample(30))?;
    let visitor = world.visitor();
    let id = page(&visitor, "limit=1")?.mentors.first().context("a mentor")?.id;
    let profile = format!("/api/v1/mentors/{id}");
    for path in [
        "/api/v1/mentors",
        &profile,
        "/api/v1/programmes",
        "/api/v1/figures",
        "/api/v1/figures.csv",
        "/api/v1/figures.csv-metadata.json",
        "/api/v1/openapi.json",
    ] {
        let plain = visitor.get(path)?.expect(200)?;
        ensure!(plain.header("cache-control") == "public, max-age=60, stale-while-revalidate=300", "{path}");
        ensure!(plain.header("access-control-allow-origin") == "*", "{path}");
        ensure!(plain.header("vary").to_ascii_lowercase().contains("accept-encoding"), "{path}");
        ensure!(plain.header("x-content-type-options") == "nosniff", "{path}");
        ensure!(
            plain.headers.get("set-cookie").is_none() && plain.header("content-encoding").is_empty(),
            "{path}"
        );
        let packed =
            visitor.ask("GET", path).header("accept-encoding", "br, gzip;q=0.8").send()?.expect(200)?;
        if packed.header("content-encoding") == "gzip" {
            let mut text = Vec::new();
            flate2::read::GzDecoder::new(packed.body.as_slice()).read_to_end(&mut text)?;
            ensure!(text == plain.body && packed.body.len() < plain.body.len(), "{path}");
        } else {
            ensure!(plain.body.len() < 1000, "{path}: {} bytes not packed", plain.body.len());
        }
        let refused = visitor.ask("GET", path).header("accept-encoding", "gzip;q=0, identity").send()?;
        ensure!(refused.body == plain.body, "{path}");
        let head = visitor.ask("HEAD", path).send()?.expect(200)?;
        ensure!(head.body.is_empty() && head.header("etag") == plain.header("etag"), "{path}");
    }
    Ok(())
}

#[test]
fn programmes_hold_what_is_published_and_nothing_to_be_confirmed() -> Result<()> {
    let world = World::new()?;
    let programmes: Vec<ProgrammeView> = world.visitor().get("/api/v1/programmes")?.expect(200)?.json()?;
    assert_eq!(programmes.iter().map(|p| p.id).collect::<Vec<_>>(), ProgrammeId::ALL);
    let ages = |id| {
        let of = programmes.iter().filter(move |p| p.id == id).flat_map(|p| &p.criteria);
        of.filter(|criterion| criterion.code == "age").map(|c| (c.min, c.max)).collect::<Vec<_>>()
    };
    assert_eq!(ages(ProgrammeId::Duo), [(Some(18), Some(33))]);
    assert_eq!(ages(ProgrammeId::MentorYou), [], "not confirmed: not told as certain");
    assert!(programmes.iter().all(|p| p.wait_p90_days.is_none()), "no wait below ten cases");
    Ok(())
}
