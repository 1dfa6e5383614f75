//! One style sheet out of `public/styles/*.css`, in the order of their names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};

use crate::assets::Assets;
use crate::texts::concatenated;

/// The oldest browsers that the app serves: the first with cascade layers, 2022. `major << 16 | minor << 8`.
const BROWSERS: Browsers = Browsers {
    chrome: Some(100 << 16),
    edge: Some(100 << 16),
    firefox: Some(100 << 16),
    safari: Some(15 << 16 | 4 << 8),
    ios_saf: Some(15 << 16 | 4 << 8),
    android: None,
    ie: None,
    opera: None,
    samsung: None,
};

/// Minifies the styles; the files they name join the assets under hashed names.
pub(crate) fn styles(assets: &mut Assets) -> Result<String> {
    let source = concatenated(Path::new("public/styles"), "css")?;
    let css = minified("public/styles", &source, Targets::from(BROWSERS))?;
    with_hashed_urls(&css, |path| assets.add_public(path))
}

/// What the desk takes of the public styles: its own pages begin where those of the public do.
const OF_BOTH: [&str; 6] = ["10-tokens", "20-base", "30-layout", "40-components", "50-forms", "65-arc"];

/// The style sheet of the desk; `public` are the assets that its files are among already.
pub(crate) fn desk_styles(public: &Assets) -> Result<String> {
    let folder = Path::new("public/styles");
    let mut source = String::new();
    for name in OF_BOTH {
        let file = folder.join(name).with_extension("css");
        source += &fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    }
    source += &concatenated(&folder.join("desk"), "css")?;
    let css = minified("public/styles/desk", &source, Targets::from(BROWSERS))?;
    with_hashed_urls(&css, |path| {
        let known = public.addresses.get(path).cloned();
        known.with_context(|| format!("{path}: only files that the public styles name, too"))
    })
}

/// Styles as browsers read them; `place` is where an error is to be looked for.
pub(crate) fn minified(place: &str, source: &str, targets: Targets) -> Result<String> {
    // Errors of the library borrow the source and speak in lines of the whole: name the line itself.
    let wrong = |what: String, line: Option<u32>| match line {
        None => anyhow!("{place}: {what}"),
        Some(line) => {
            let text =
                usize::try_from(line).ok().and_then(|line| source.lines().nth(line)).unwrap_or_default();
            anyhow!("{place}: {what}, at `{}`", text.trim())
        }
    };
    let mut sheet = StyleSheet::parse(source, ParserOptions::default())
        .map_err(|error| wrong(error.kind.to_string(), error.loc.as_ref().map(|place| place.line)))?;
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| wrong(error.kind.to_string(), error.loc.as_ref().map(|place| place.line)))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| wrong(error.kind.to_string(), error.loc.as_ref().map(|place| place.line)))?;
    Ok(printed.code)
}

/// Replaces each `url(/path)` by what `hashed` says of the path. Minified CSS writes `url(` without spaces.
fn with_hashed_urls(css: &str, mut hashed: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("url(") {
        out.push_str(before);
        out.push_str("url(");
        let (quote, inside) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => (Some(quote), after.get(1..).unwrap_or_default()),
            _ => (None, after),
        };
        let end = inside.find(quote.unwrap_or(')')).context("a url( without end in the style sheet")?;
        let (url, tail) = inside.split_at(end);
        out.extend(quote);
        if let Some(path) = url.strip_prefix('/') {
            let (path, fragment) = path.split_at(path.find(['#', '?']).unwrap_or(path.len()));
            out.push_str(&hashed(path)?);
            out.push_str(fragment);
        } else if url.starts_with("data:") || url.starts_with('#') {
            out.push_str(url);
        } else {
            bail!("public/styles: url({url}) must start with / (the folder public) or be a data: URL");
        }
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashed(css: &str) -> Result<String> {
        with_hashed_urls(css, |path| Ok(format!("/assets/{}", path.replace('/', "-"))))
    }

    #[test]
    fn points_urls_to_hashed_names() {
        assert_eq!(
            hashed("@font-face{src:url(/fonts/a.woff2)format(\"woff2\")}b{mask:url(\"/i/c.svg#d\")}")
                .unwrap(),
            "@font-face{src:url(/assets/fonts-a.woff2)format(\"woff2\")}b{mask:url(\"/assets/i-c.svg#d\")}"
        );
    }

    #[test]
    fn leaves_data_urls_alone() {
        let css = "a{background:url(\"data:image/svg+xml,%3Csvg xmlns='x'%3E url(/no)\")}";
        assert_eq!(hashed(css).unwrap(), css);
    }

    #[test]
    fn refuses_relative_and_foreign_urls() {
        assert!(hashed("a{b:url(../fonts/a.woff2)}").is_err());
        assert!(hashed("a{b:url(https://elsewhere.example/a.woff2)}").is_err());
    }

    #[test]
    fn keeps_layers_and_properties_and_lowers_nesting() {
        let css = "@layer base { .a { --x: 1px; color: red; & .b { margin: var(--x) } } }";
        assert_eq!(
            minified("styles", css, Targets::from(BROWSERS)).unwrap(),
            "@layer base{.a{--x:1px;color:red}.a .b{margin:var(--x)}}"
        );
    }

    #[test]
    fn names_the_line_that_is_wrong() {
        let error =
            minified("styles", "a { color: red }\nb { color: }}", Targets::from(BROWSERS)).unwrap_err();
        assert!(error.to_string().contains("b { color: }}"), "{error}");
    }
}
