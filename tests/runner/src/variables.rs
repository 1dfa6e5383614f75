//! Variables: values from the environment, and `{{ templates }}` that carry them into a component.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail, ensure};

use crate::manifest::VariableEntry;

/// The application's variables with their values.
#[derive(Debug, Default)]
pub(crate) struct VariableValues(BTreeMap<String, Option<String>>);

impl VariableValues {
    /// `lookup` finds a value by the name `SPIN_VARIABLE_<NAME>`. Every missing required variable is named in the error.
    pub(crate) fn resolve(
        declared: &BTreeMap<String, VariableEntry>,
        lookup: impl Fn(&str) -> Option<String>,
    ) -> Result<Self> {
        let mut values = BTreeMap::new();
        let mut missing = Vec::new();
        for (name, entry) in declared {
            ensure!(
                is_valid_name(name),
                "variable `{name}`: names are lower case letters, digits and single underscores"
            );
            ensure!(
                !(entry.required && entry.default.is_some()),
                "variable `{name}` is required and has a default"
            );
            ensure!(
                entry.required || entry.default.is_some(),
                "variable `{name}` needs `required = true` or a default"
            );
            let key = format!("SPIN_VARIABLE_{}", name.to_ascii_uppercase());
            let value = lookup(&key).or_else(|| entry.default.clone());
            if entry.required && value.is_none() {
                missing.push(key);
            }
            values.insert(name.clone(), value);
        }
        ensure!(missing.is_empty(), "required variables have no value: set {}", missing.join(", "));
        Ok(Self(values))
    }

    /// Replaces every `{{ name }}` in the text.
    pub(crate) fn fill(&self, template: &str) -> Result<String> {
        let mut filled = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once("{{") {
            let (name, behind) =
                after.split_once("}}").with_context(|| format!("unclosed `{{{{` in {template:?}"))?;
            filled.push_str(before);
            filled.push_str(self.value(name.trim())?);
            rest = behind;
        }
        filled.push_str(rest);
        Ok(filled)
    }

    fn value(&self, name: &str) -> Result<&str> {
        match self.0.get(name) {
            Some(Some(value)) => Ok(value),
            Some(None) => bail!("variable `{name}` has no value"),
            None => bail!("variable `{name}` is not declared in [variables]"),
        }
    }
}

/// Spin's rule for the name of a variable.
pub(crate) fn is_valid_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
        && !name.contains("__")
        && !name.ends_with('_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declared(text: &str) -> BTreeMap<String, VariableEntry> {
        toml::from_str(text).expect("toml")
    }

    fn values(environment: &[(&str, &str)]) -> Result<VariableValues> {
        let table = declared(
            "token = { required = true, secret = true }\nurl = { default = \"http://127.0.0.1:3025\" }\nauth = { default = \"\" }",
        );
        VariableValues::resolve(&table, |key| {
            environment.iter().find(|(name, _)| *name == key).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn templates_take_the_environment_before_the_default() {
        let values = values(&[("SPIN_VARIABLE_TOKEN", "t"), ("SPIN_VARIABLE_URL", "http://mail:80")])
            .expect("complete");
        for (template, filled) in [
            ("{{ token }}", "t"),
            ("{{url}}", "http://mail:80"),
            ("Bearer {{ token }}, {{ token }}!", "Bearer t, t!"),
            ("{{ auth }}", ""),
            ("plain", "plain"),
        ] {
            assert_eq!(values.fill(template).expect(template), filled);
        }
    }

    #[test]
    fn a_missing_required_variable_is_named() {
        let message = format!("{:#}", values(&[]).expect_err("token is missing"));
        assert!(message.contains("SPIN_VARIABLE_TOKEN"), "{message}");
    }

    #[test]
    fn templates_name_declared_variables_only() {
        let values = values(&[("SPIN_VARIABLE_TOKEN", "t")]).expect("complete");
        assert!(format!("{:#}", values.fill("{{ tokn }}").expect_err("typo")).contains("`tokn`"));
        assert!(values.fill("{{ token").is_err());
    }

    #[test]
    fn names_follow_the_rule_of_spin() {
        for name in ["a", "master_keys", "key2"] {
            assert!(is_valid_name(name), "{name}");
        }
        for name in ["", "A", "2a", "_a", "a_", "a__b", "a-b"] {
            assert!(!is_valid_name(name), "{name}");
        }
        assert!(VariableValues::resolve(&declared("x = {}"), |_| None).is_err());
    }
}
