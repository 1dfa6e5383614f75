//! What an integrator copies: the lines of HTML, and those of the content security policy.

use super::choice::Choice;
use crate::navigation::query_string;
use crate::route::{Address, Route};
use crate::texts::Bundle;
use domain::Lang;
use domain::embed::Widget;
use outline::html::escape;
use serde::Deserialize;

/// The released module that can be named with its hash (`/embed/sri.json`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Release {
    /// `1.0.0`
    pub(super) version: String,
    /// Its path on this server.
    pub(super) module: String,
    /// `sha384-…`
    pub(super) integrity: String,
}

/// The lines of HTML. `texts` are those of the widget's language.
pub(super) fn html(
    choice: &Choice,
    reader: Lang,
    origin: &str,
    release: Option<&Release>,
    link: &str,
) -> String {
    let script = match release.filter(|_| choice.exact) {
        Some(Release { module, integrity, .. }) => format!(
            "<script type=\"module\" src=\"{origin}{module}\"\n  integrity=\"{integrity}\" crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>"
        ),
        None => format!(
            "<script type=\"module\" src=\"{origin}/embed/v1.js\" referrerpolicy=\"no-referrer\"></script>"
        ),
    };
    let name = format!("passerelle-{}", choice.widget());
    let attributes = choice.attributes(reader);
    let attributes: Vec<String> =
        attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect();
    let attributes = attributes.concat();
    let href = format!("{origin}{}", target(choice, reader).href());
    let element = format!(
        "<{name}{attributes}>\n  <a href=\"{}\" rel=\"noreferrer\">{}</a>\n</{name}>",
        escape(&href),
        escape(link)
    );
    format!("{script}\n{element}")
}

/// The lines of the host's own stylesheet: room for the widget before it is here, and the accent.
pub(super) fn style(choice: &Choice) -> String {
    let name = format!("passerelle-{}", choice.widget());
    let (phone, wide) = heights(choice.widget());
    let display = if choice.widget() == Widget::Apply { "inline-block" } else { "block" };
    let accent = choice
        .accent
        .as_ref()
        .map(|accent| format!("  --passerelle-accent: {accent};\n"))
        .unwrap_or_default();
    let wide = wide.map(|wide| {
        format!("\n@media (min-width: 60em) {{\n  {name} {{ min-height: {wide}px !important; }}\n}}")
    });
    format!(
        "{name} {{\n  display: {display} !important;\n  min-height: {phone}px !important;\n{accent}}}{}",
        wide.unwrap_or_default()
    )
}

/// The height of a widget on a phone and from 60 em, in CSS pixels, as docs/embed.md tells it.
fn heights(widget: Widget) -> (u16, Option<u16>) {
    match widget {
        Widget::Mentors => (980, Some(400)),
        Widget::Finder => (350, Some(290)),
        Widget::Progress => (430, Some(310)),
        Widget::Waits => (780, Some(365)),
        Widget::Apply => (52, None),
    }
}

/// The page of the application that the widget's link leads to.
fn target(choice: &Choice, reader: Lang) -> Address {
    let route = match choice.widget() {
        Widget::Mentors => Route::Mentors,
        Widget::Finder => Route::Finder(None),
        Widget::Progress | Widget::Waits => Route::Figures,
        Widget::Apply => Route::Apply,
    };
    let lang = choice.lang.unwrap_or(reader);
    let asked = |name: &str| match route {
        Route::Mentors => matches!(name, "programme" | "sector" | "language"),
        Route::Apply => name == "programme",
        _ => false,
    };
    let query: Vec<_> = choice.attributes(reader).into_iter().filter(|(name, _)| asked(name)).collect();
    Address { lang, route, query: query_string(&query) }
}

/// The words of the link that stays where JavaScript does not run.
pub(super) fn link(texts: &Bundle, widget: Widget) -> String {
    texts.code("widget-link", widget.code())
}

/// What the host's content security policy must allow, and nothing more.
pub(super) fn policy(origin: &str) -> String {
    format!("script-src {origin};\nconnect-src {origin};")
}

/// What the preview reads behind the `#`.
pub(super) fn preview(choice: &Choice, reader: Lang) -> String {
    let mut parts = vec![("widget", choice.widget().code().to_owned())];
    parts.extend(choice.attributes(reader));
    parts.extend(choice.accent.clone().map(|accent| ("accent", accent)));
    parts.extend(choice.hostile.then(|| ("hostile", "1".to_owned())));
    query_string(&parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(pairs: &[(&str, &str)]) -> Choice {
        let pairs: Vec<_> = pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        Choice::of(&pairs)
    }

    #[test]
    fn the_lines_hold_all_that_was_chosen() {
        let choice = choice(&[("programme", "team4job"), ("lang", "nl"), ("accent", "#aa0000")]);
        assert_eq!(
            html(&choice, Lang::Fr, "https://passerelle.example", None, "Mentors & meer"),
            "<script type=\"module\" src=\"https://passerelle.example/embed/v1.js\" referrerpolicy=\"no-referrer\"></script>\n\
             <passerelle-mentors programme=\"team4job\" limit=\"3\" lang=\"nl\">\n  \
             <a href=\"https://passerelle.example/nl/mentors?programme=team4job\" rel=\"noreferrer\">Mentors &amp; meer</a>\n\
             </passerelle-mentors>"
        );
        assert!(style(&choice).contains("  --passerelle-accent: #aa0000;\n"));
    }

    #[test]
    fn the_room_is_that_of_the_documentation() {
        let told = include_str!("../../../../docs/embed.md");
        for widget in Widget::ALL {
            let (phone, wide) = heights(*widget);
            for height in wide.into_iter().chain([phone]) {
                let line = format!("min-height: {height}px !important; }}\n");
                let names = told.lines().filter(|l| l.contains(&format!("passerelle-{widget} ")));
                assert!(names.into_iter().any(|l| format!("{l}\n").ends_with(&line)), "{widget}: {height}");
            }
        }
    }

    #[test]
    fn an_exact_version_comes_with_its_hash() {
        let release = Release {
            version: "1.0.0".into(),
            module: "/embed/1.0.0/passerelle.js".into(),
            integrity: "sha384-abc".into(),
        };
        let exact = choice(&[("widget", "apply"), ("exact", "true")]);
        let lines = html(&exact, Lang::En, "https://p.example", Some(&release), "Apply");
        assert!(lines.starts_with("<script type=\"module\" src=\"https://p.example/embed/1.0.0/passerelle.js\"\n  integrity=\"sha384-abc\" crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>\n<passerelle-apply lang=\"en\">"), "{lines}");
        // Until the hash is known the other line stands.
        assert!(html(&exact, Lang::En, "https://p.example", None, "Apply").contains("/embed/v1.js\" "));
    }
}
