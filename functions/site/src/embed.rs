//! What other sites load from here: the widgets, and the frame in which the configurator shows them.

use crate::answer::Answer;

/// Where it lies. Everything below is public and the same for everybody.
const FOLDER: &str = "/embed/";

/// The configurator's frame: one widget and a hostile style sheet, in an origin of its own. Framed by our pages only;
/// opened by itself it is in the same sandbox, so that an address cannot make it act in our name.
const FRAME: &str = "/embed/preview.html";

/// What a host page needs for the widgets, and the frame's own script and style sheet.
const FRAME_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";

/// Media types that are served here and nowhere else.
pub(crate) fn kind(path: &str) -> Option<&'static str> {
    if path == FRAME {
        Some("text/html; charset=utf-8")
    } else if path.starts_with(FOLDER) && path.rsplit_once('.')?.1 == "json" {
        Some("application/json")
    } else {
        None
    }
}

/// How long a file is kept: one of a version for ever, the others five minutes, so that a new version arrives soon.
pub(crate) fn caching(path: &str) -> Option<&'static str> {
    let below = path.strip_prefix(FOLDER)?;
    let versioned = below.split_once('/').is_some_and(|(folder, _)| is_version(folder));
    Some(if versioned { "public, max-age=31536000, immutable" } else { "public, max-age=300" })
}

/// Three numbers: `1.0.0`.
fn is_version(folder: &str) -> bool {
    let numbers = folder.split('.');
    numbers.clone().count() == 3
        && numbers
            .clone()
            .all(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Lets any page read the file. `no-cors` requests too: a host may demand the permission in words.
pub(crate) fn open(path: &str, answer: Answer) -> Answer {
    let answer =
        answer.with("access-control-allow-origin", "*").with("cross-origin-resource-policy", "cross-origin");
    if path == FRAME { answer.under(FRAME_POLICY) } else { answer }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_and_the_frame_are_served_here_only() {
        assert_eq!(kind("/embed/1.0.0/fr.json"), Some("application/json"));
        assert_eq!(kind("/embed/preview.html"), Some("text/html; charset=utf-8"));
        for path in
            ["/assets.json", "/embed.json", "/embed/other.html", "/embed/v1.js", "/pages/fr/home.html"]
        {
            assert_eq!(kind(path), None, "{path}");
        }
    }

    #[test]
    fn a_version_is_kept_for_ever_and_what_names_it_for_minutes() {
        for path in ["/embed/1.0.0/passerelle.js", "/embed/12.3.40/fr.json"] {
            assert_eq!(caching(path), Some("public, max-age=31536000, immutable"), "{path}");
        }
        for path in
            ["/embed/v1.js", "/embed/sri.json", "/embed/1.0/a.js", "/embed/1..0/a.js", "/embed/1.0.x/a.js"]
        {
            assert_eq!(caching(path), Some("public, max-age=300"), "{path}");
        }
        assert_eq!(caching("/assets/embed/1.0.0/a.js"), None);
    }
}
