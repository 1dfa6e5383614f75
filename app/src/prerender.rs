//! `prerender <shell> <assets.json> <folder>`: writes every page in every language as plain HTML.
//!
//! The shell is `public/index.html`; its holes `{{name}}` are filled with the page, sentences of the language, and the
//! addresses of the build's files. Holes for public data stay: the site fills them (`outline::mould`).

use app::chunk;
use app::render::{Rendered, render};
use app::route::{Address, Route};
use domain::Lang;
use outline::html::escape;
use outline::mould::{FIRST, SITE, SOCIAL};
use outline::social::{self, Picture, Shared};
use outline::texts::{Bundle, embedded};
use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [shell, assets, folder] = arguments.as_slice() else {
        return Err(io::Error::other("usage: prerender <shell> <assets.json> <folder>"));
    };
    let shell = fs::read_to_string(shell)?;
    let assets: BTreeMap<String, String> = serde_json::from_slice(&fs::read(assets)?)?;
    for lang in Lang::ALL {
        let texts = embedded::bundle(*lang);
        for route in Route::all() {
            let address = Address::new(*lang, route);
            let path = Path::new(folder).join(format!("{}.html", address.page()));
            let page = document(&shell, &assets, &texts, &address);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, page)?;
        }
    }
    Ok(())
}

fn document(shell: &str, assets: &BTreeMap<String, String>, texts: &Bundle, address: &Address) -> String {
    let page = render(address.clone());
    let holes = |name: &str| match name {
        "lang" => page.lang.to_owned(),
        "title" => escape(&format!("{} – {}", page.title, texts.get("site-name"))),
        "description" => escape(&page.description),
        "texts" => assets.get(&format!("{}.ftl", page.lang)).cloned().unwrap_or_default(),
        "links" => links(texts, &page, address),
        "chunk" => chunk(assets, address.route),
        "app" => page.html.clone(),
        "first" => match address.route {
            Route::Mentors | Route::Mentor(_) => FIRST.to_owned(),
            _ => "{}".to_owned(),
        },
        name => assets.get(name).cloned().unwrap_or_else(|| escape(&texts.get(name))),
    };
    let mut out = String::with_capacity(shell.len() + page.html.len());
    let mut rest = shell;
    while let Some((before, (name, behind))) =
        rest.split_once("{{").and_then(|(before, after)| Some((before, after.split_once("}}")?)))
    {
        out.push_str(before);
        out.push_str(&holes(name));
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The code of the page, fetched beside the app instead of after it.
fn chunk(assets: &BTreeMap<String, String>, route: Route) -> String {
    let files = chunk::name(route).and_then(|name| assets.get(&format!("chunk-{name}")));
    let files = files.iter().flat_map(|files| files.split_whitespace());
    let link = |file| {
        format!(
            "<link rel=\"preload\" href=\"{file}\" as=\"fetch\" type=\"application/wasm\" crossorigin fetchpriority=\"low\">"
        )
    };
    files.map(link).collect::<Vec<_>>().join("\n")
}

/// The words for a shared link and the other languages; nothing for pages that are of this device only. Where public
/// data or the query make the page, the site says them.
fn links(texts: &Bundle, page: &Rendered, address: &Address) -> String {
    if page.private {
        return "<meta name=\"robots\" content=\"noindex\">".to_owned();
    }
    if matches!(address.route, Route::Mentors | Route::Mentor(_)) {
        return SOCIAL.to_owned();
    }
    let (title, description) = (&page.title, &page.description);
    let shared = Shared { address, title, description, picture: Picture::of(address.route) };
    social::head(SITE, texts, &shared)
}
