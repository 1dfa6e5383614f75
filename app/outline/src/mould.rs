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
/// Where the first data go, as JSON.
pub const FIRST: &str = "@@first@@";
