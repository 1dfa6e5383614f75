//! The words of the widgets as JSON: `{n}` for a value, one text per plural category where something is counted.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use serde_json::{Map, Value};

/// Sentences of the application that the widgets say, too.
const SHARED: [&str; 12] = [
    "demo",
    "error-postcode-shape",
    "error-required-postcode",
    "finder-stays-here",
    "finder-title",
    "mentor-free",
    "mentor-full",
    "mentor-of",
    "mentor-speaks",
    "mentor-when",
    "mentor-where",
    "question-residence",
];
/// Words of codes.
const FAMILIES: [&str; 5] = ["commune-", "mode-", "sector-", "time-", "tongue-"];
/// What is said when nothing answers.
const OF_MODULE: [&str; 6] =
    ["embed-error", "embed-loading", "embed-offline", "embed-open", "embed-paused", "embed-retry"];
/// What the loader says when not even the module comes.
const OF_LOADER: [&str; 2] = ["embed-absent", "embed-offline"];

pub(super) type Words = BTreeMap<String, Value>;

pub(super) struct Texts {
    pub(super) in_module: Words,
    pub(super) in_loader: Words,
    /// What a widget fetches.
    pub(super) beside: Words,
}

pub(super) fn words(language: &str) -> Result<Texts> {
    let mut all = Words::new();
    let folder = Path::new("app/texts").join(language);
    for file in crate::stamp::files_below(&folder)? {
        let source = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        let is_ours = file.file_stem().is_some_and(|area| area == "embed");
        let wanted = |key: &str| is_ours || SHARED.contains(&key) || is_code(key);
        all.extend(read(&source, wanted).with_context(|| format!("reading {}", file.display()))?);
    }
    let mut wanted = SHARED.iter().chain(&OF_MODULE).chain(&OF_LOADER);
    if let Some(key) = wanted.find(|key| !all.contains_key(**key)) {
        bail!("app/texts/{language} has no {key}, which the widgets say");
    }
    let picked = |keys: &[&str]| -> Words {
        all.iter()
            .filter(|(key, _)| keys.contains(&key.as_str()))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect()
    };
    let (in_module, in_loader) = (picked(&OF_MODULE), picked(&OF_LOADER));
    all.retain(|key, _| !in_module.contains_key(key) && !in_loader.contains_key(key));
    Ok(Texts { in_module, in_loader, beside: all })
}

fn is_code(key: &str) -> bool {
    FAMILIES.iter().any(|family| key.starts_with(family)) && !key.starts_with("mode-wish")
}

/// The wanted sentences of a file.
fn read(source: &str, wanted: impl Fn(&str) -> bool) -> Result<Words> {
    let resource = parser::parse(source).map_err(|(_, errors)| anyhow!("{errors:?}"))?;
    let mut words = Words::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if wanted(message.id.name) {
            let pattern =
                message.value.as_ref().with_context(|| format!("{} has no text", message.id.name))?;
            let value = value(pattern).with_context(|| message.id.name.to_owned())?;
            words.insert(message.id.name.to_owned(), value);
        }
    }
    Ok(words)
}

/// A text, or a text per category if the whole is a choice.
fn value(pattern: &Pattern<&str>) -> Result<Value> {
    let [PatternElement::Placeable { expression: Expression::Select { variants, .. } }] =
        pattern.elements.as_slice()
    else {
        return Ok(Value::String(text(pattern)?));
    };
    let mut forms = Map::new();
    for variant in variants {
        let VariantKey::Identifier { name } = variant.key else {
            bail!("the widgets know categories, not numbers")
        };
        forms.insert(name.to_owned(), Value::String(text(&variant.value)?));
    }
    Ok(Value::Object(forms))
}

fn text(pattern: &Pattern<&str>) -> Result<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                text.extend(["{", id.name, "}"]);
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => {
                text.push_str(value);
            }
            PatternElement::Placeable { .. } => bail!("the widgets know values and words in braces only"),
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stands_in_braces_and_a_choice_is_a_map() {
        let source = "a = Of { $n }{\" \"}people\nb = { $n ->\n    [one] { $shown } day\n   *[other] { $shown } days\n}\nc = no\n";
        let words = read(source, |key| key != "c").unwrap();
        assert_eq!(
            serde_json::to_string(&words).unwrap(),
            r#"{"a":"Of {n} people","b":{"one":"{shown} day","other":"{shown} days"}}"#
        );
    }

    #[test]
    fn what_the_widgets_cannot_say_is_refused() {
        let all = |_: &str| true;
        assert!(read("a = { NUMBER($n) }\n", all).is_err());
        assert!(read("a = { $n ->\n    [1] One\n   *[other] More\n}\n", all).is_err());
        assert!(read("a = { other }\n", all).is_err());
    }
}
