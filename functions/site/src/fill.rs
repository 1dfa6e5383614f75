//! The holes of a page that shows mentors.

use domain::catalogue::MentorCard;
use domain::wire::MentorProfile;
use outline::first::First;
use outline::html::{escape, heart};
use outline::route::{Address, Route};
use outline::social::{self, Picture, Shared};
use outline::texts::Bundle;
use outline::{card, mould, profile};

/// Fills the holes of a page. What the API did not give stays empty: the app asks again. `address` without what does
/// not change the page.
pub(crate) fn fill(html: &str, site: &str, address: &Address, texts: &Bundle, first: &First) -> String {
    let (cards, count) = first.page.as_ref().map_or_else(Default::default, |page| {
        let cards: String = page.mentors.iter().map(|mentor| item(texts, mentor)).collect();
        (cards, escape(&texts.count("mentors-count", page.total)))
    });
    let demo = match &first.page {
        Some(page) if page.demo => {
            format!("<span class=\"tag tag-sun\">{}</span>", escape(&texts.get("demo")))
        }
        _ => String::new(),
    };
    let (title, description) = words(address, texts, first);
    let (body, apply) = first.profile.as_ref().map_or_else(Default::default, |mentor| {
        let apply = profile::apply(texts, mentor) + &heart(&texts.get("mentor-keep-short"), true);
        (profile::body(texts, mentor), apply)
    });
    let picture = match &first.profile {
        Some(mentor) => Picture::Sector(mentor.card.sector),
        None => Picture::of(address.route),
    };
    let shared = Shared { address, title: &title, description: &description, picture };
    // A script element ends at the first `</script`, whatever it holds.
    let json = serde_json::to_string(first).unwrap_or_default().replace('<', "\\u003c");
    let holes = [
        (mould::CARDS, cards),
        (mould::COUNT, count),
        (mould::DEMO, demo),
        (mould::TITLE, escape(&title)),
        (mould::DESCRIPTION, escape(&description)),
        (mould::SOCIAL, social::head(site, texts, &shared)),
        (mould::PROFILE, body),
        (mould::APPLY, apply),
        (mould::FIRST, json),
    ];
    mould::pour(html, |name| {
        holes.iter().find(|(hole, _)| mould::name(hole) == name).map(|(_, text)| text.as_str())
    })
}

/// Title and description, without markup.
fn words(address: &Address, texts: &Bundle, first: &First) -> (String, String) {
    match (&first.profile, address.route) {
        (Some(mentor), _) => (profile::title(texts, mentor), described(texts, mentor)),
        (None, Route::Mentors) => (texts.get("mentors-title"), texts.get("mentors-lead")),
        (None, _) => (texts.get("mentor-title"), texts.get("social-lead")),
    }
}

/// A mentor in a sentence: only what the card shows.
fn described(texts: &Bundle, mentor: &MentorProfile) -> String {
    let languages = card::speaks(texts, &mentor.card);
    let programme = mentor.card.programme.programme().name;
    texts.with("social-mentor", &[("languages", &languages), ("programme", programme)])
}

fn item(texts: &Bundle, mentor: &MentorCard) -> String {
    format!(
        "<li><article class=\"mentor-card\"><div class=\"whole\">{}</div>{}</article></li>",
        card::body(texts, mentor, 2),
        heart(&texts.with("mentor-keep", &[("who", &card::who(texts, mentor))]), false)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Lang;

    fn first(profession: &str) -> First {
        let mut first = First::default();
        let profession = serde_json::to_string(profession).unwrap();
        let card = format!(
            r#"{{"id":"00000000-0000-0000-0000-000000000001","programme":"team4job","profession":{profession},"sector":"it","languages":["fr"],"times":[],"modes":[],"free":1}}"#
        );
        first.page = serde_json::from_str(&format!(r#"{{"mentors":[{card}],"total":1,"facets":{{"programme":[],"sector":[],"language":[],"mode":[],"time":[],"place":[],"free":0}},"demo":true}}"#)).unwrap();
        first.profile = Some(MentorProfile {
            card: first.page.as_ref().unwrap().mentors.first().unwrap().clone(),
            story: String::new(),
            years: 0,
            helps: Vec::new(),
            demo: true,
        });
        first
    }

    #[test]
    fn data_cannot_leave_their_place() {
        let texts = Bundle::parse(Lang::Fr, String::new());
        let address = Address::new(Lang::Fr, Route::Mentors);
        for hostile in ["</script><b>", "\"><b>", "@@first@@<b>", "@@social@@\"'<b>"] {
            let page = "<title>@@title@@</title>@@social@@<ul>@@cards@@</ul><script>@@first@@</script>";
            let html = fill(page, "https://a.be", &address, &texts, &first(hostile));
            assert_eq!(html.matches("</script>").count(), 1, "{html}");
            assert_eq!(html.matches("\"mentors\":").count(), 1, "data are in their script only: {html}");
            assert!(!html.contains("<b>"), "{html}");
        }
    }

    #[test]
    fn a_mentor_is_shared_with_the_picture_of_the_sector() {
        let texts = outline::texts::embedded::bundle(Lang::Nl);
        let first = first("Bakker");
        let address = Address::new(Lang::Nl, Route::Mentor(first.profile.as_ref().unwrap().card.id));
        let html = fill("@@social@@", "https://a.be", &address, &texts, &first);
        for part in
            ["content=\"Bakker\"", "Team4Job", "/social/nl/sector-it.png", "https://a.be/nl/mentors/0"]
        {
            assert!(html.contains(part), "{part} is not in {html}");
        }
    }
}
