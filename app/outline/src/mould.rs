//! Holes in the pages that are rendered at build time and filled by the site: what the public data say.

/// Where the cards of the list go.
pub const CARDS: &str = "@@cards@@";
/// Where the number of mentors goes.
pub const COUNT: &str = "@@count@@";
/// Where the word goes that the mentors are made up.
pub const DEMO: &str = "@@demo@@";
/// Where a mentor's page goes.
pub const PROFILE: &str = "@@profile@@";
/// Where a mentor's column of acts begins.
pub const APPLY: &str = "@@apply@@";
/// Where a mentor's title and description go, in the head.
pub const TITLE: &str = "@@title@@";
/// One sentence about a mentor, in the head.
pub const DESCRIPTION: &str = "@@description@@";
/// The words of the head for who shares or searches ([`crate::social`]), where they depend on public data.
pub const SOCIAL: &str = "@@social@@";
/// The address under which the public reaches the site, without a slash at its end: known when it runs only.
pub const SITE: &str = "@@site@@";
/// Where the first data go, as JSON.
pub const FIRST: &str = "@@first@@";

/// Fills the holes in one go: what looks like a hole in the filling stays what it is. A hole that `fill` does not know
/// stays too.
pub fn pour<'a>(page: &str, fill: impl Fn(&str) -> Option<&'a str>) -> String {
    const EDGE: &str = "@@";
    let mut out = String::with_capacity(page.len() * 2);
    let mut rest = page;
    while let Some((before, behind)) = rest.split_once(EDGE) {
        out.push_str(before);
        rest = behind;
        let hole = behind.split_once(EDGE);
        match hole.and_then(|(name, behind)| Some((fill(name)?, behind))) {
            Some((text, behind)) => {
                out.push_str(text);
                rest = behind;
            }
            None => out.push_str(EDGE),
        }
    }
    out.push_str(rest);
    out
}

/// The name in a hole: `cards` of [`CARDS`].
pub fn name(hole: &str) -> &str {
    hole.trim_matches('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filling_cannot_open_another_hole() {
        let fill = |hole: &str| match hole {
            "title" => Some("@@first@@ and @@site@@"),
            "first" => Some("{}"),
            _ => None,
        };
        let page = "<h1>@@title@@</h1>@@cards@@ a@@b.be <script>@@first@@</script>";
        let filled = "<h1>@@first@@ and @@site@@</h1>@@cards@@ a@@b.be <script>{}</script>";
        assert_eq!(pour(page, fill), filled);
        assert_eq!(name(FIRST), "first");
    }
}
