//! The pages of the desk and their addresses: `/{lang}/desk/…`, the same words in every language.

use domain::Lang;
use domain::desk::{DeskAct, Grant, On, may};
use uuid::Uuid;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Route {
    /// Where somebody begins: the first page that they may see.
    #[default]
    Start,
    SignIn,
    /// Applications and volunteers with their clocks.
    Queue,
    /// One person's file.
    File(Uuid),
    /// Somebody's form, entered for them.
    Entry,
    /// The drafts of one's programmes.
    Matching,
    /// Mentors for one application.
    Match(Uuid),
    /// A draft set.
    Draft(Uuid),
    /// What each wish counts in matching.
    Weights,
    /// The board of duos.
    Duos,
    /// One duo.
    Duo(Uuid),
    /// Outcomes that are missing.
    Outcomes,
    /// Sessions for several people.
    Sessions,
    /// One session with its list.
    Session(Uuid),
    /// Companies whose employees become mentors together.
    Cohorts,
    /// One of them.
    Cohort(Uuid),
    /// Messages that did not arrive, and whom to call.
    Messages,
    /// Letters to print.
    Letters,
    /// Worries, for the safeguarding person.
    Worries,
    /// One worry.
    Worry(Uuid),
    /// Exports with names, by four eyes.
    Exports,
    /// Who is staff.
    Staff,
    /// One's own roles, and who stands in.
    Own,
    NotFound,
}

/// The entries of the menu, in their order, each with the act that opens it. A page that is not here yet has no link.
pub(crate) const MENU: &[(Route, &str, &str, DeskAct)] = &[
    (Route::Queue, "desk-menu-queue", "desk", DeskAct::ReadQueue),
    (Route::Entry, "desk-menu-entry", "post", DeskAct::Enter),
    (Route::Matching, "desk-menu-matching", "bridge", DeskAct::Match),
    (Route::Duos, "desk-menu-duos", "speech", DeskAct::ReadDuos),
    (Route::Outcomes, "desk-menu-outcomes", "check", DeskAct::RecordOutcome),
    (Route::Sessions, "desk-menu-sessions", "calendar", DeskAct::ReadGroups),
    (Route::Cohorts, "desk-menu-cohorts", "share", DeskAct::ReadGroups),
    (Route::Messages, "desk-menu-messages", "post", DeskAct::Messages),
    (Route::Worries, "desk-menu-worries", "heart", DeskAct::HandleWorry),
    (Route::Exports, "desk-menu-exports", "save", DeskAct::Export),
    (Route::Staff, "desk-menu-staff", "share", DeskAct::ManageStaff),
];

impl Route {
    /// The path behind `/{lang}/desk`.
    fn path(self) -> String {
        match self {
            Self::Start => String::new(),
            Self::SignIn => "/sign-in".into(),
            Self::Queue => "/queue".into(),
            Self::File(id) => format!("/files/{id}"),
            Self::Entry => "/entry".into(),
            Self::Matching => "/matching".into(),
            Self::Match(id) => format!("/matching/mentees/{id}"),
            Self::Draft(id) => format!("/matching/drafts/{id}"),
            Self::Weights => "/matching/weights".into(),
            Self::Duos => "/duos".into(),
            Self::Duo(id) => format!("/duos/{id}"),
            Self::Outcomes => "/outcomes".into(),
            Self::Sessions => "/sessions".into(),
            Self::Session(id) => format!("/sessions/{id}"),
            Self::Cohorts => "/cohorts".into(),
            Self::Cohort(id) => format!("/cohorts/{id}"),
            Self::Messages => "/messages".into(),
            Self::Letters => "/messages/letters".into(),
            Self::Worries => "/worries".into(),
            Self::Worry(id) => format!("/worries/{id}"),
            Self::Exports => "/exports".into(),
            Self::Staff => "/staff".into(),
            Self::Own => "/own".into(),
            Self::NotFound => "/not-found".into(),
        }
    }

    fn of(parts: &[&str]) -> Self {
        match parts {
            [] => Self::Start,
            ["sign-in"] => Self::SignIn,
            ["queue"] => Self::Queue,
            ["files", id] => id.parse().map_or(Self::NotFound, Self::File),
            ["entry"] => Self::Entry,
            ["matching"] => Self::Matching,
            ["matching", "mentees", id] => id.parse().map_or(Self::NotFound, Self::Match),
            ["matching", "drafts", id] => id.parse().map_or(Self::NotFound, Self::Draft),
            ["matching", "weights"] => Self::Weights,
            ["duos"] => Self::Duos,
            ["duos", id] => id.parse().map_or(Self::NotFound, Self::Duo),
            ["outcomes"] => Self::Outcomes,
            ["sessions"] => Self::Sessions,
            ["sessions", id] => id.parse().map_or(Self::NotFound, Self::Session),
            ["cohorts"] => Self::Cohorts,
            ["cohorts", id] => id.parse().map_or(Self::NotFound, Self::Cohort),
            ["messages"] => Self::Messages,
            ["messages", "letters"] => Self::Letters,
            ["worries"] => Self::Worries,
            ["worries", id] => id.parse().map_or(Self::NotFound, Self::Worry),
            ["exports"] => Self::Exports,
            ["staff"] => Self::Staff,
            ["own"] => Self::Own,
            _ => Self::NotFound,
        }
    }

    /// The address in a language.
    pub(crate) fn href(self, lang: Lang) -> String {
        Address::new(lang, self).href()
    }

    /// The entry of the menu that a page belongs to.
    pub(crate) fn section(self) -> Self {
        match self {
            Self::File(_) => Self::Queue,
            Self::Match(_) | Self::Draft(_) | Self::Weights => Self::Matching,
            Self::Duo(_) => Self::Duos,
            Self::Letters => Self::Messages,
            Self::Session(_) => Self::Sessions,
            Self::Cohort(_) => Self::Cohorts,
            Self::Worry(_) => Self::Worries,
            other => other,
        }
    }

    /// Where somebody with these grants begins.
    pub(crate) fn first(grants: &[Grant]) -> Option<Self> {
        MENU.iter().find(|(.., act)| may(grants, *act, On::Desk)).map(|(route, ..)| *route)
    }
}

/// A page in a language, with its query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Address {
    pub(crate) lang: Lang,
    pub(crate) route: Route,
    /// Without the question mark.
    pub(crate) query: String,
}

impl Address {
    pub(crate) fn new(lang: Lang, route: Route) -> Self {
        Self { lang, route, query: String::new() }
    }

    /// Reads path and query as the browser has them.
    pub(crate) fn parse(path: &str, query: &str) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let first = parts.next().unwrap_or_default();
        let lang = Lang::ALL.iter().copied().find(|lang| lang.code() == first).unwrap_or_default();
        let rest: Vec<&str> = parts.skip(1).collect();
        Self { lang, route: Route::of(&rest), query: query.trim_start_matches('?').to_owned() }
    }

    /// Whether a path is a page of the desk; everything else is the browser's.
    pub(crate) fn is_desk(path: &str) -> bool {
        let mut parts = path.split('/').skip(1);
        let lang = parts.next().is_some_and(|first| Lang::ALL.iter().any(|lang| lang.code() == first));
        lang && parts.next() == Some("desk")
    }

    pub(crate) fn href(&self) -> String {
        let (lang, path) = (self.lang, self.route.path());
        let mark = if self.query.is_empty() { "" } else { "?" };
        format!("/{lang}/desk{path}{mark}{}", self.query)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_by_its_address() {
        let id = Uuid::from_u128(7);
        for route in [
            Route::Start,
            Route::SignIn,
            Route::Queue,
            Route::File(id),
            Route::Entry,
            Route::Matching,
            Route::Match(id),
            Route::Draft(id),
            Route::Weights,
            Route::Duos,
            Route::Duo(id),
            Route::Outcomes,
            Route::Sessions,
            Route::Session(id),
            Route::Cohorts,
            Route::Cohort(id),
            Route::Messages,
            Route::Letters,
            Route::Worries,
            Route::Worry(id),
            Route::Exports,
            Route::Staff,
            Route::Own,
            Route::NotFound,
        ] {
            for lang in Lang::ALL {
                let address = Address { lang: *lang, route, query: "q=a".into() };
                let href = address.href();
                let (path, query) = href.split_once('?').unwrap();
                assert_eq!(Address::parse(path, query), address, "{href}");
                assert!(Address::is_desk(path), "{href}");
            }
        }
        assert!(!Address::is_desk("/fr/mentors") && !Address::is_desk("/api/v1/desk/me"));
    }
}
