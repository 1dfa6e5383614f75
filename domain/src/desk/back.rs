//! Where somebody goes after signing in. The address travels through the browser: only our own pages are believed.

use crate::language::Lang;

/// Longest address of a page that is believed.
const MAX: usize = 500;

/// The desk's first page in a language.
pub fn first_page(lang: Lang) -> String {
    format!("/{lang}/desk")
}

/// The page where staff sign in.
pub fn sign_in_page(lang: Lang) -> String {
    format!("/{lang}/desk/sign-in")
}

/// The address, if it is a page of the desk: `/{lang}/desk`, perhaps with more path, and a query. The page where one signs
/// in is none.
pub fn page(address: &str) -> Option<&str> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~?=&%+,:;@".contains(c);
    if address.len() > MAX || !address.chars().all(plain) || address.contains("//") || address.contains("..")
    {
        return None;
    }
    let path = address.split('?').next().unwrap_or_default();
    Lang::ALL.iter().find_map(|lang| {
        let rest = path.strip_prefix(&first_page(*lang))?;
        let inside = rest.is_empty() || rest.starts_with('/');
        (inside && path != sign_in_page(*lang)).then_some(address)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_pages_and_no_others() {
        for good in [
            "/fr/desk",
            "/nl/desk/",
            "/en/desk/queue?kind=application&q=a%20b",
            "/fr/desk/files/018f0000-0000-7000-8000-000000000000",
        ] {
            assert_eq!(page(good), Some(good));
        }
        for bad in [
            "",
            "/",
            "/fr/deskbound",
            "/fr/status",
            "/de/desk",
            "//evil.example/fr/desk",
            "/fr/desk//evil.example",
            "/fr/desk/../../x",
            "https://evil.example/fr/desk",
            "/fr/desk\\evil",
            "/fr/desk\r\nset-cookie: a=b",
            "/fr/desk#x",
            "/fr/desk/sign-in",
            "/fr/desk/sign-in?fault=expired",
        ] {
            assert_eq!(page(bad), None, "{bad}");
        }
        assert_eq!(page(&format!("/fr/desk/{}", "a".repeat(MAX))), None);
    }
}
