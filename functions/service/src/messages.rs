//! Writing messages out, in the person's language. They hold nothing sensitive: who reads over a shoulder learns
//! that there is news, not what it is. The link never holds the reference.

use crate::gateway::Outgoing;
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

/// Writes a message out.
pub(crate) fn render(
    id: Uuid,
    kind: Kind,
    letter: &Letter,
    public_url: &str,
) -> Result<Outgoing, RenderError> {
    let texts = Texts::of(letter.lang)?;
    let mut args = FluentArgs::new();
    args.set("reference", letter.reference.to_string());
    args.set("link", format!("{}/{}/status", public_url.trim_end_matches('/'), letter.lang));
    args.set("minutes", limits::CODE_LIFE.num_minutes().to_string());
    args.set("code", letter.code.clone().unwrap_or_default());
    let (subject, text) = match &letter.to {
        Address::Mail(_) => {
            let text =
                format!("{}\n\n{}\n", texts.get(kind, "text", &args)?, texts.write("signature", &args)?);
            (texts.get(kind, "subject", &args)?, text)
        }
        Address::Sms(_) => (texts.get(kind, "subject", &args)?, texts.get(kind, "sms", &args)?),
    };
    Ok(Outgoing { id, to: letter.to.clone(), subject, text })
}

struct Texts(FluentBundle<FluentResource>);

impl Texts {
    fn of(lang: Lang) -> Result<Self, RenderError> {
        let broken = || RenderError(format!("{lang}/messages.ftl"));
        let resource = FluentResource::try_new(source(lang).to_owned()).map_err(|_| broken())?;
        let id: LanguageIdentifier = lang.code().parse().map_err(|_| broken())?;
        let mut bundle = FluentBundle::new(vec![id]);
        // A mail is not HTML: isolating marks would show as boxes on old telephones.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|_| broken())?;
        Ok(Self(bundle))
    }

    fn get(&self, kind: Kind, part: &str, args: &FluentArgs<'_>) -> Result<String, RenderError> {
        self.write(&format!("{}-{part}", kind.code()), args)
    }

    fn write(&self, key: &str, args: &FluentArgs<'_>) -> Result<String, RenderError> {
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
