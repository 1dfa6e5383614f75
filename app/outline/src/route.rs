//! The pages and their addresses: `/{lang}/…`. The same words in every language, so that a switch keeps the page.

use domain::duo::offer::Offer;
use domain::form::Question;
use domain::volunteer::form::VolunteerQuestion;
use domain::{Lang, ProgrammeId};
use uuid::Uuid;

/// A page of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Route {
    Home,
    Programmes,
    Programme(ProgrammeId),
    /// A question of "which programme fits me"; none is the page before the first.
    Finder(Option<Question>),
    FinderResult,
    Mentors,
    Mentor(Uuid),
    Favourites,
    /// The page before the first question: what is asked, how long it takes, the draft.
    Apply,
    ApplyQuestion(Question),
    ApplyCheck,
    /// The chosen programme is closed: reasons and next door.
    ApplyClosed,
    ApplyReceived,
    /// The printable form.
    ApplyPaper,
    /// Asks for the reference.
    Status,
    /// Asks for the code.
    StatusCode,
    /// The file itself.
    StatusFile,
    /// One act on the file, on a page of its own.
    StatusAct(StatusAct),
    /// Becoming a mentor: what it asks, what it gives.
    Volunteer,
    VolunteerQuestion(VolunteerQuestion),
    VolunteerCheck,
    /// The chosen programme is closed to this volunteer: reasons and next door.
    VolunteerClosed,
    VolunteerReceived,
    /// The printable form.
    VolunteerPaper,
    /// A volunteer's own file.
    Space,
    /// One act on it, on a page of its own.
    SpaceAct(SpaceAct),
    /// A proposal that waits for the mentor's answer.
    Proposal(Uuid),
    /// A duo, for either of the two.
    Duo(Uuid),
    /// One act on it, on a page of its own.
    DuoAct(Uuid, DuoAct),
    /// The open figures.
    Figures,
    /// Widgets for the sites of others: choose, see, copy.
    Widgets,
    Help,
    Privacy,
    Accessibility,
    NotFound,
}

/// What a person does with their file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StatusAct {
    Withdraw,
    Answer,
    Correct,
    ChangeContact,
    DeclineMentor,
    /// See, download and erase one's data.
    Data,
}

impl StatusAct {
    pub const ALL: &[Self] =
        &[Self::Withdraw, Self::Answer, Self::Correct, Self::ChangeContact, Self::DeclineMentor, Self::Data];

    pub fn code(self) -> &'static str {
        match self {
            Self::Withdraw => "withdraw",
            Self::Answer => "answer",
            Self::Correct => "correct",
            Self::ChangeContact => "change-contact",
            Self::DeclineMentor => "decline-mentor",
            Self::Data => "data",
        }
    }
}

/// What a volunteer does with their file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpaceAct {
    /// What may be public, with the card as the public sees it.
    Publish,
    Capacity,
    Availability,
    Pause,
    Charter,
    /// Leave as a mentor, or withdraw before that.
    Stop,
    Correct,
    ChangeContact,
    /// See, download and erase one's data.
    Data,
    /// The certificate of volunteer hours.
    Certificate,
}

impl SpaceAct {
    pub const ALL: &[Self] = &[
        Self::Publish,
        Self::Capacity,
        Self::Availability,
        Self::Pause,
        Self::Charter,
        Self::Stop,
        Self::Correct,
        Self::ChangeContact,
        Self::Data,
        Self::Certificate,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Capacity => "capacity",
            Self::Availability => "availability",
            Self::Pause => "pause",
            Self::Charter => "charter",
            Self::Stop => "stop",
            Self::Correct => "correct",
            Self::ChangeContact => "change-contact",
            Self::Data => "data",
            Self::Certificate => "certificate",
        }
    }
}

/// A page below a duo. A meeting is named in the query: `?meeting=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DuoAct {
    Plan,
    Move,
    Cancel,
    /// Say whether they met.
    Report,
    Goals,
    Midterm,
    Closing,
    Ask,
    Worry,
    ChangeMentor,
    End,
    /// Of participation, to print.
    Attestation,
}

impl DuoAct {
    pub const ALL: &[Self] = &[
        Self::Plan,
        Self::Move,
        Self::Cancel,
        Self::Report,
        Self::Goals,
        Self::Midterm,
        Self::Closing,
        Self::Ask,
        Self::Worry,
        Self::ChangeMentor,
        Self::End,
        Self::Attestation,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Move => "move",
            Self::Cancel => "cancel",
            Self::Report => "report",
            Self::Goals => "goals",
            Self::Midterm => "midterm",
            Self::Closing => "closing",
            Self::Ask => "ask",
            Self::Worry => "worry",
            Self::ChangeMentor => "change-mentor",
            Self::End => "end",
            Self::Attestation => "attestation",
        }
    }

    /// The page of an offer; the answers to a proposal stand on the page of the duo itself.
    pub fn of(offer: Offer) -> Option<Self> {
        match offer {
            Offer::Accept | Offer::Decline => None,
            Offer::Ask => Some(Self::Ask),
            Offer::Plan => Some(Self::Plan),
            Offer::Goals => Some(Self::Goals),
            Offer::Midterm => Some(Self::Midterm),
            Offer::Closing => Some(Self::Closing),
            Offer::Worry => Some(Self::Worry),
            Offer::ChangeMentor => Some(Self::ChangeMentor),
            Offer::End => Some(Self::End),
        }
    }
}

/// The questions of "which programme fits me": six at most, answered on the device.
pub const FINDER: &[Question] =
    &[Question::Residence, Question::Situation, Question::BirthYear, Question::Background, Question::Project];

impl Route {
    /// Reads the path behind the language; an unknown one is [`Route::NotFound`].
    pub fn parse(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["programmes"] => Self::Programmes,
            ["programmes", id] => ProgrammeId::from_code(id).map_or(Self::NotFound, Self::Programme),
            ["finder"] => Self::Finder(None),
            ["finder", "result"] => Self::FinderResult,
            ["finder", question] => Question::from_code(question)
                .filter(|q| FINDER.contains(q))
                .map_or(Self::NotFound, |q| Self::Finder(Some(q))),
            ["mentors"] => Self::Mentors,
            ["mentors", id] => Uuid::parse_str(id).map_or(Self::NotFound, Self::Mentor),
            ["favourites"] => Self::Favourites,
            ["apply"] => Self::Apply,
            ["apply", "check"] => Self::ApplyCheck,
            ["apply", "not-eligible"] => Self::ApplyClosed,
            ["apply", "received"] => Self::ApplyReceived,
            ["apply", "paper"] => Self::ApplyPaper,
            ["apply", question] => Question::from_code(question).map_or(Self::NotFound, Self::ApplyQuestion),
            ["status"] => Self::Status,
            ["status", "code"] => Self::StatusCode,
            ["status", "file"] => Self::StatusFile,
            ["status", "file", act] => StatusAct::ALL
                .iter()
                .find(|a| a.code() == *act)
                .map_or(Self::NotFound, |a| Self::StatusAct(*a)),
            ["volunteer"] => Self::Volunteer,
            ["volunteer", "check"] => Self::VolunteerCheck,
            ["volunteer", "not-eligible"] => Self::VolunteerClosed,
            ["volunteer", "received"] => Self::VolunteerReceived,
            ["volunteer", "paper"] => Self::VolunteerPaper,
            ["volunteer", question] => {
                VolunteerQuestion::from_code(question).map_or(Self::NotFound, Self::VolunteerQuestion)
            }
            ["space"] => Self::Space,
            ["space", "proposals", id] => Uuid::parse_str(id).map_or(Self::NotFound, Self::Proposal),
            ["space", act] => {
                SpaceAct::ALL.iter().find(|a| a.code() == *act).map_or(Self::NotFound, |a| Self::SpaceAct(*a))
            }
            ["duos", id] => Uuid::parse_str(id).map_or(Self::NotFound, Self::Duo),
            ["duos", id, act] => Uuid::parse_str(id)
                .ok()
                .zip(DuoAct::ALL.iter().find(|a| a.code() == *act))
                .map_or(Self::NotFound, |(id, a)| Self::DuoAct(id, *a)),
            ["figures"] => Self::Figures,
            ["widgets"] => Self::Widgets,
            ["help"] => Self::Help,
            ["privacy"] => Self::Privacy,
            ["accessibility"] => Self::Accessibility,
            _ => Self::NotFound,
        }
    }

    /// The path behind the language.
    pub fn path(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Programmes => "programmes".into(),
            Self::Programme(id) => format!("programmes/{id}"),
            Self::Finder(None) => "finder".into(),
            Self::Finder(Some(question)) => format!("finder/{question}"),
            Self::FinderResult => "finder/result".into(),
            Self::Mentors => "mentors".into(),
            Self::Mentor(id) => format!("mentors/{id}"),
            Self::Favourites => "favourites".into(),
            Self::Apply => "apply".into(),
            Self::ApplyQuestion(question) => format!("apply/{question}"),
            Self::ApplyCheck => "apply/check".into(),
            Self::ApplyClosed => "apply/not-eligible".into(),
            Self::ApplyReceived => "apply/received".into(),
            Self::ApplyPaper => "apply/paper".into(),
            Self::Status => "status".into(),
            Self::StatusCode => "status/code".into(),
            Self::StatusFile => "status/file".into(),
            Self::StatusAct(act) => format!("status/file/{}", act.code()),
            Self::Volunteer => "volunteer".into(),
            Self::VolunteerQuestion(question) => format!("volunteer/{question}"),
            Self::VolunteerCheck => "volunteer/check".into(),
            Self::VolunteerClosed => "volunteer/not-eligible".into(),
            Self::VolunteerReceived => "volunteer/received".into(),
            Self::VolunteerPaper => "volunteer/paper".into(),
            Self::Space => "space".into(),
            Self::SpaceAct(act) => format!("space/{}", act.code()),
            Self::Proposal(id) => format!("space/proposals/{id}"),
            Self::Duo(id) => format!("duos/{id}"),
            Self::DuoAct(id, act) => format!("duos/{id}/{}", act.code()),
            Self::Figures => "figures".into(),
            Self::Widgets => "widgets".into(),
            Self::Help => "help".into(),
            Self::Privacy => "privacy".into(),
            Self::Accessibility => "accessibility".into(),
            Self::NotFound => "not-found".into(),
        }
    }

    /// Every page; the pages of mentors are one, with the nil id; so are those of proposals and duos.
    pub fn all() -> Vec<Self> {
        let mut routes = vec![
            Self::Home,
            Self::Programmes,
            Self::Finder(None),
            Self::FinderResult,
            Self::Mentors,
            Self::Mentor(Uuid::nil()),
            Self::Favourites,
            Self::Apply,
            Self::ApplyCheck,
            Self::ApplyClosed,
            Self::ApplyReceived,
            Self::ApplyPaper,
            Self::Status,
            Self::StatusCode,
            Self::StatusFile,
            Self::Volunteer,
            Self::VolunteerCheck,
            Self::VolunteerClosed,
            Self::VolunteerReceived,
            Self::VolunteerPaper,
            Self::Space,
            Self::Proposal(Uuid::nil()),
            Self::Duo(Uuid::nil()),
            Self::Figures,
            Self::Widgets,
            Self::Help,
            Self::Privacy,
            Self::Accessibility,
            Self::NotFound,
        ];
        routes.extend(ProgrammeId::ALL.iter().map(|id| Self::Programme(*id)));
        routes.extend(FINDER.iter().map(|q| Self::Finder(Some(*q))));
        routes.extend(Question::ALL.iter().map(|q| Self::ApplyQuestion(*q)));
        routes.extend(StatusAct::ALL.iter().map(|a| Self::StatusAct(*a)));
        routes.extend(VolunteerQuestion::ALL.iter().map(|q| Self::VolunteerQuestion(*q)));
        routes.extend(SpaceAct::ALL.iter().map(|a| Self::SpaceAct(*a)));
        routes.extend(DuoAct::ALL.iter().map(|a| Self::DuoAct(Uuid::nil(), *a)));
        routes
    }

    /// The address in a language: `/fr/mentors`.
    pub fn href(self, lang: Lang) -> String {
        format!("/{lang}/{}", self.path())
    }

    /// Whether the page shows nothing of its own before the visitor acts on this device: kept out of search engines.
    pub fn is_private(self) -> bool {
        matches!(
            self,
            Self::Favourites
                | Self::Finder(Some(_))
                | Self::FinderResult
                | Self::ApplyQuestion(_)
                | Self::ApplyCheck
                | Self::ApplyClosed
                | Self::ApplyReceived
                | Self::StatusCode
                | Self::StatusFile
                | Self::StatusAct(_)
                | Self::VolunteerQuestion(_)
                | Self::VolunteerCheck
                | Self::VolunteerClosed
                | Self::VolunteerReceived
                | Self::Space
                | Self::SpaceAct(_)
                | Self::Proposal(_)
                | Self::Duo(_)
                | Self::DuoAct(..)
                | Self::NotFound
        )
    }
}

/// Where the reader is: language, page, query string (without `?`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    pub lang: Lang,
    pub route: Route,
    pub query: String,
}

impl Address {
    /// Reads a path and a query string. A path without a language is not found, in French.
    pub fn parse(path: &str, query: &str) -> Self {
        let trimmed = path.trim_start_matches('/');
        let (first, rest) = trimmed.split_once('/').unwrap_or((trimmed, ""));
        let query = query.trim_start_matches('?').to_owned();
        match Lang::from_code(first) {
            Some(lang) => Self { lang, route: Route::parse(rest), query },
            None => Self { lang: Lang::default(), route: Route::NotFound, query },
        }
    }

    /// A page without a query.
    pub fn new(lang: Lang, route: Route) -> Self {
        Self { lang, route, query: String::new() }
    }

    /// The name of the page as built: `fr/mentors`; all mentors share one, all proposals, all duos.
    pub fn page(&self) -> String {
        match self.route {
            Route::Home => format!("{}/home", self.lang),
            Route::Mentor(_) => format!("{}/mentor", self.lang),
            Route::Proposal(_) => format!("{}/space/proposal", self.lang),
            Route::Duo(_) => format!("{}/duo", self.lang),
            Route::DuoAct(_, act) => format!("{}/duo/{}", self.lang, act.code()),
            route => format!("{}/{}", self.lang, route.path()),
        }
    }

    /// The address as it stands in the browser.
    pub fn href(&self) -> String {
        let path = self.route.href(self.lang);
        if self.query.is_empty() { path } else { format!("{path}?{}", self.query) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_reads_back_from_its_address() {
        for route in Route::all() {
            for lang in Lang::ALL {
                let address = Address { lang: *lang, route, query: "q=a".into() };
                let (path, query) =
                    address.href().split_once('?').map(|(p, q)| (p.to_owned(), q.to_owned())).unwrap();
                assert_eq!(Address::parse(&path, &query), address);
            }
        }
    }

    #[test]
    fn nonsense_is_not_found() {
        for path in
            ["/xx/mentors", "/fr/nothing", "/fr/mentors/7", "/fr/finder/name", "/fr/status/file/hack", "//"]
        {
            assert_eq!(Address::parse(path, "").route, Route::NotFound, "{path}");
        }
    }
}
