//! Writing messages out, in the person's language. They hold nothing sensitive: who reads over a shoulder learns
//! that there is news, not what it is. The link never holds the reference.

use crate::gateway::{Outgoing, Recipient};
use crate::gsm;
use crate::limits;
use crate::outbox::Letter;
use crate::port::{Address, Kind};
use domain::Lang;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;
use uuid::Uuid;

const fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => include_str!("../texts/fr/messages.ftl"),
        Lang::Nl => include_str!("../texts/nl/messages.ftl"),
        Lang::En => include_str!("../texts/en/messages.ftl"),
    }
}

/// A text is missing or broken: a fault of the build, caught by the tests.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("text {0} cannot be written")]
pub struct RenderError(pub String);

/// Most of a first name in a text message: "Jean-Baptiste" and most others.
const NAME_IN_SMS: usize = 20;

/// Writes a message out for the gateway; nothing if it is a letter to print ([`crate::letter`]).
pub(crate) fn render(
    id: Uuid,
    kind: Kind,
    letter: &Letter,
    public_url: &str,
) -> Result<Option<Outgoing>, RenderError> {
    Texts::of(letter.lang)?.render(id, kind, letter, public_url)
}

/// A first name as a text message can hold it; nothing if it is written in a script that the alphabet lacks.
fn short_name(name: &str) -> Option<String> {
    let name = gsm::fold(name);
    if !gsm::fits(&name) {
        return None;
    }
    if name.chars().count() <= NAME_IN_SMS {
        return Some(name);
    }
    // The first of several names; a single one that is longer is cut.
    let start: String = name.chars().take(NAME_IN_SMS).collect();
    let whole = start.rfind([' ', '-']).filter(|at| *at > 0).and_then(|at| start.get(..at));
    Some(whole.unwrap_or(&start).to_owned())
}

/// The texts of one language.
pub(crate) struct Texts(FluentBundle<FluentResource>);

impl Texts {
    pub(crate) fn of(lang: Lang) -> Result<Self, RenderError> {
        let broken = || RenderError(format!("{lang}/messages.ftl"));
        let resource = FluentResource::try_new(source(lang).to_owned()).map_err(|_| broken())?;
        let id: LanguageIdentifier = lang.code().parse().map_err(|_| broken())?;
        let mut bundle = FluentBundle::new(vec![id]);
        // A mail is not HTML: isolating marks would show as boxes on old telephones.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|_| broken())?;
        Ok(Self(bundle))
    }

    /// Everything that a sentence may hold. What is missing, or not among the known places, reads "see your page".
    pub(crate) fn values(
        &self,
        letter: &Letter,
        public_url: &str,
    ) -> Result<FluentArgs<'static>, RenderError> {
        let values = &letter.values;
        let none = FluentArgs::new();
        let or = |value: &Option<String>, key: &str| {
            value.clone().filter(|value| !value.trim().is_empty()).map_or_else(|| self.write(key, &none), Ok)
        };
        let place = values.place.as_ref().map(|code| format!("place-{code}"));
        let place = place.filter(|key| self.0.has_message(key)).unwrap_or_else(|| "see-page".to_owned());
        let session = values.session.as_ref().map(|code| format!("session-{code}"));
        let session =
            session.filter(|key| self.0.has_message(key)).unwrap_or_else(|| "session-any".to_owned());
        let mut args = FluentArgs::new();
        args.set("session", self.write(&session, &none)?);
        args.set("address", or(&values.address, "ask-us")?);
        args.set("reference", letter.reference.to_string());
        args.set("link", format!("{}/{}/status", public_url.trim_end_matches('/'), letter.lang));
        args.set("minutes", limits::CODE_LIFE.num_minutes().to_string());
        args.set("code", values.code.clone().unwrap_or_default());
        args.set("name", or(&values.name, "partner")?);
        args.set("when", or(&values.when, "see-page")?);
        args.set("until", or(&values.until, "see-page")?);
        args.set("place", self.write(&place, &none)?);
        Ok(args)
    }

    fn render(
        &self,
        id: Uuid,
        kind: Kind,
        letter: &Letter,
        public_url: &str,
    ) -> Result<Option<Outgoing>, RenderError> {
        let mut args = self.values(letter, public_url)?;
        let (to, text) = match &letter.to {
            Address::Mail(address) => (Recipient::Mail(address.clone()), self.mail(kind, &args)?),
            Address::Sms(number) => {
                let name = letter.values.name.as_deref().and_then(short_name);
                args.set("name", name.map_or_else(|| self.write("partner", &args), Ok)?);
                // Most addresses are in Latin letters; one that is not is asked for.
                let address = letter.values.address.as_deref().map(gsm::fold).filter(|line| gsm::fits(line));
                args.set("address", address.map_or_else(|| self.write("ask-us", &args), Ok)?);
                (Recipient::Sms(number.clone()), gsm::fold(&self.of_kind(kind, "sms", &args)?))
            }
            Address::Post { .. } => return Ok(None),
        };
        Ok(Some(Outgoing { id, to, subject: self.of_kind(kind, "subject", &args)?, text }))
    }

    fn mail(&self, kind: Kind, args: &FluentArgs<'_>) -> Result<String, RenderError> {
        let mut parts = vec![self.write("hello", args)?, self.of_kind(kind, "text", args)?];
        if kind.opens_page() {
            parts.push(self.write("open", args)?);
        }
        parts.push(self.write("signature", args)?);
        Ok(parts.join("\n\n") + "\n")
    }

    /// A part of a kind: `subject`, `text` or `sms`.
    pub(crate) fn of_kind(
        &self,
        kind: Kind,
        part: &str,
        args: &FluentArgs<'_>,
    ) -> Result<String, RenderError> {
        self.write(&format!("{}-{part}", kind.code()), args)
    }

    pub(crate) fn write(&self, key: &str, args: &FluentArgs<'_>) -> Result<String, RenderError> {
        let broken = || RenderError(key.to_owned());
        let pattern = self.0.get_message(key).and_then(|message| message.value()).ok_or_else(broken)?;
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(args), &mut errors).into_owned();
        if errors.is_empty() { Ok(text) } else { Err(broken()) }
    }
}

#[cfg(test)]
#[path = "messages_tests.rs"]
mod tests;
