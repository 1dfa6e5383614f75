//! The public catalogue of mentors: cards, filters, counts. The browser and the API search with this same index.

use crate::codes::codes;
use crate::language::Tongue;
use crate::place::Commune;
use crate::programme::ProgrammeId;
use crate::text::fold;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

codes! {
    /// A field of work.
    pub enum Sector {
        /// Office, secretariat, reception
        Office = "office",
        /// Accounting, banking, insurance
        Finance = "finance",
        /// Information technology
        It = "it",
        /// Health and care
        Care = "care",
        /// Teaching, child care, youth work
        Education = "education",
        /// Shops and sales
        Sales = "sales",
        /// Hotels, restaurants, catering
        Horeca = "horeca",
        /// Construction and renovation
        Construction = "construction",
        /// Industry and technique
        Industry = "industry",
        /// Transport and logistics
        Logistics = "logistics",
        /// Cleaning and services to people
        Services = "services",
        /// Communication, media, marketing
        Communication = "communication",
        /// Culture, arts, events
        Culture = "culture",
        /// Law, human resources, public administration
        Public = "public",
        /// Social work, associations
        Social = "social",
    }
}

codes! {
    /// When somebody is free.
    pub enum TimeOfDay {
        /// Weekdays, in the morning
        Morning = "morning",
        /// Weekdays, in the afternoon
        Afternoon = "afternoon",
        /// Weekdays, in the evening
        Evening = "evening",
        /// At the weekend
        Weekend = "weekend",
    }
}

codes! {
    /// How mentee and mentor meet.
    pub enum Mode {
        /// Face to face
        InPerson = "in-person",
        /// By video or telephone
        Online = "online",
    }
}

/// What the public sees of a mentor in a list, in one language. No personal data beyond what the mentor published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MentorCard {
    /// Stable id.
    pub id: Uuid,
    /// The programme that the mentor belongs to.
    pub programme: ProgrammeId,
    /// First name and initial, as published; absent where the programme does not show names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they do or did.
    pub profession: String,
    /// Where, if they said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Field of work.
    pub sector: Sector,
    /// Languages in which they can coach.
    pub languages: Vec<Tongue>,
    /// When they are free.
    pub times: Vec<TimeOfDay>,
    /// How they meet.
    pub modes: Vec<Mode>,
    /// Where they meet face to face.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<Commune>,
    /// How many more mentees they can take now.
    pub free: u8,
}

impl MentorCard {
    /// One or two letters for the coloured ground; empty where no name is shown.
    pub fn initials(&self) -> String {
        let words = self.name.as_deref().unwrap_or_default().split([' ', '-']);
        words.filter_map(|word| word.chars().next()).filter(|c| c.is_alphabetic()).take(2).collect()
    }
}

/// What a visitor looks for; every part may be open. Travels in the URL.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Of this programme.
    pub programme: Option<ProgrammeId>,
    /// In this field of work.
    pub sector: Option<Sector>,
    /// Speaking this language.
    pub language: Option<Tongue>,
    /// Meeting this way.
    pub mode: Option<Mode>,
    /// Free at this time.
    pub time: Option<TimeOfDay>,
    /// Meeting in this commune.
    pub place: Option<Commune>,
    /// Only mentors with a free place.
    pub free: bool,
    /// Words, accents and case ignored.
    pub q: String,
}

impl Filter {
    /// Longest search text that is looked at.
    pub const MAX_Q: usize = 60;

    /// Reads one part from a query string; unknown names and codes are left out, since a link may be old.
    pub fn set(&mut self, name: &str, value: &str) {
        match name {
            "programme" => self.programme = ProgrammeId::from_code(value),
            "sector" => self.sector = Sector::from_code(value),
            "language" => self.language = Tongue::from_code(value),
            "mode" => self.mode = Mode::from_code(value),
            "time" => self.time = TimeOfDay::from_code(value),
            "place" => self.place = Commune::from_code(value),
            "free" => self.free = value == "true",
            "q" => self.q = value.chars().take(Self::MAX_Q).collect(),
            _ => {}
        }
    }

    /// The parts that are set, for a query string, in a fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let mut push = |name, value: Option<&str>| pairs.extend(value.map(|v| (name, v.to_owned())));
        push("q", Some(self.q.trim()).filter(|q| !q.is_empty()));
        push("sector", self.sector.map(Sector::code));
        push("language", self.language.map(Tongue::code));
        push("programme", self.programme.map(ProgrammeId::code));
        push("mode", self.mode.map(Mode::code));
        push("time", self.time.map(TimeOfDay::code));
        push("place", self.place.map(Commune::code));
        push("free", self.free.then_some("true"));
        pairs
    }

    /// Whether nothing is filtered.
    pub fn is_open(&self) -> bool {
        self.pairs().is_empty()
    }
}

/// A facet value with the number of mentors it would show under the other parts of the filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Count {
    /// Code of the value.
    pub code: String,
    /// Mentors.
    pub count: usize,
}

/// Counts per facet, in the order of the codes, zeros included.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facets {
    /// By programme.
    pub programme: Vec<Count>,
    /// By field of work.
    pub sector: Vec<Count>,
    /// By language.
    pub language: Vec<Count>,
    /// By way of meeting.
    pub mode: Vec<Count>,
    /// By time.
    pub time: Vec<Count>,
    /// By commune.
    pub place: Vec<Count>,
    /// With a free place.
    pub free: usize,
}

/// The answer of a search: positions of the matching cards, in order, and the counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Positions in the index.
    pub cards: Vec<usize>,
    /// Counts per facet.
    pub facets: Facets,
}

/// Cards prepared once for many searches: folded text and one bit per facet value.
#[derive(Debug, Default)]
pub struct Index {
    cards: Vec<MentorCard>,
    rows: Vec<Row>,
    /// How many have a free place: they come first.
    free: usize,
}

#[derive(Debug)]
struct Row {
    text: String,
    /// One mask per facet, in the order of [`FACETS`].
    masks: [u32; FACETS],
}

/// programme, sector, language, mode, time, place, free
const FACETS: usize = 7;

fn bit<T: PartialEq>(all: &[T], value: &T) -> u32 {
    all.iter()
        .position(|v| v == value)
        .and_then(|i| u32::try_from(i).ok())
        .map_or(0, |i| 1_u32.checked_shl(i).unwrap_or(0))
}

fn bits<T: PartialEq>(all: &[T], values: &[T]) -> u32 {
    values.iter().fold(0, |mask, value| mask | bit(all, value))
}

impl Index {
    /// Prepares cards. Mentors with a free place come first; otherwise the given order stays.
    pub fn new(mut cards: Vec<MentorCard>) -> Self {
        cards.sort_by_key(|card| card.free == 0);
        let mut index = Self::default();
        index.extend(cards);
        index
    }

    /// Prepares more cards, in the same order. Cheapest where those with a free place come before the others.
    pub fn extend(&mut self, cards: Vec<MentorCard>) {
        for card in cards {
            let place = if card.free > 0 { self.free } else { self.cards.len() };
            self.free += usize::from(card.free > 0);
            self.rows.insert(place, Row::of(&card));
            self.cards.insert(place, card);
        }
    }

    /// All cards, in order.
    pub fn cards(&self) -> &[MentorCard] {
        &self.cards
    }

    /// A card by its id.
    pub fn find(&self, id: Uuid) -> Option<&MentorCard> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// Searches: every word must occur, every facet must fit; each facet is counted as if it alone were open.
    pub fn search(&self, filter: &Filter) -> Found {
        let folded = fold(&filter.q);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let wanted = wanted(filter);
        let mut found = Found::default();
        let mut counts = [[0_usize; 32]; FACETS];
        for (position, row) in self.rows.iter().enumerate() {
            if !words.iter().all(|word| row.text.contains(word)) {
                continue;
            }
            let mut misfits = 0;
            let mut missed = 0;
            for (facet, (mask, wanted)) in row.masks.iter().zip(wanted).enumerate() {
                if wanted != 0 && mask & wanted == 0 {
                    misfits += 1;
                    missed = facet;
                }
            }
            for (facet, (count, mask)) in counts.iter_mut().zip(row.masks).enumerate() {
                if misfits == 0 || (misfits == 1 && missed == facet) {
                    let mut left = mask;
                    while left != 0 {
                        let lowest = left.trailing_zeros();
                        left &= left - 1;
                        if let Some(n) = usize::try_from(lowest).ok().and_then(|i| count.get_mut(i)) {
                            *n += 1;
                        }
                    }
                }
            }
            if misfits == 0 {
                found.cards.push(position);
            }
        }
        found.facets = facets(&counts);
        found
    }
}

impl Row {
    fn of(card: &MentorCard) -> Self {
        let mut text = fold(&card.profession);
        for part in [card.name.as_deref(), card.company.as_deref(), Some(card.programme.programme().name)] {
            text.push(' ');
            text.push_str(&fold(part.unwrap_or_default()));
        }
        Self {
            text,
            masks: [
                bit(ProgrammeId::ALL, &card.programme),
                bit(Sector::ALL, &card.sector),
                bits(Tongue::ALL, &card.languages),
                bits(Mode::ALL, &card.modes),
                bits(TimeOfDay::ALL, &card.times),
                card.commune.map_or(0, |commune| bit(Commune::ALL, &commune)),
                u32::from(card.free > 0),
            ],
        }
    }
}

fn wanted(filter: &Filter) -> [u32; FACETS] {
    [
        filter.programme.map_or(0, |v| bit(ProgrammeId::ALL, &v)),
        filter.sector.map_or(0, |v| bit(Sector::ALL, &v)),
        filter.language.map_or(0, |v| bit(Tongue::ALL, &v)),
        filter.mode.map_or(0, |v| bit(Mode::ALL, &v)),
        filter.time.map_or(0, |v| bit(TimeOfDay::ALL, &v)),
        filter.place.map_or(0, |v| bit(Commune::ALL, &v)),
        u32::from(filter.free),
    ]
}

fn facets(counts: &[[usize; 32]; FACETS]) -> Facets {
    fn list(codes: impl Iterator<Item = &'static str>, counts: &[usize; 32]) -> Vec<Count> {
        codes.zip(counts).map(|(code, count)| Count { code: code.to_owned(), count: *count }).collect()
    }
    let [programme, sector, language, mode, time, place, free] = counts;
    Facets {
        programme: list(ProgrammeId::ALL.iter().map(|v| v.code()), programme),
        sector: list(Sector::ALL.iter().map(|v| v.code()), sector),
        language: list(Tongue::ALL.iter().map(|v| v.code()), language),
        mode: list(Mode::ALL.iter().map(|v| v.code()), mode),
        time: list(TimeOfDay::ALL.iter().map(|v| v.code()), time),
        place: list(Commune::ALL.iter().map(|v| v.code()), place),
        free: free.first().copied().unwrap_or(0),
    }
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
