//! The catalogue: every published card, ready to be searched; one profile. Nothing here is personal beyond what
//! mentors published.

use crate::file::Fault;
use crate::port::{Mentors as _, Reports as _, Store};
use domain::Lang;
use domain::catalogue::{Filter, Index};
use domain::wire::{MentorPage, MentorProfile};
use uuid::Uuid;

/// Fewest and most cards of a page.
pub const LIMIT_DEFAULT: usize = 24;
/// Most cards of a page: the whole catalogue of today fits.
pub const LIMIT_MAX: usize = 2000;

/// All cards in one language, prepared for searching. Built once per version of the catalogue.
pub struct Catalogue {
    index: Index,
    demo: bool,
}

/// What part of the catalogue is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// Which mentors.
    pub filter: Filter,
    /// The last card already seen.
    pub after: Option<Uuid>,
    /// How many.
    pub limit: usize,
}

/// Loads the catalogue in a language.
pub async fn load<S: Store>(store: &S, lang: Lang) -> Result<Catalogue, Fault> {
    let read = store.read(async |unit| Ok((unit.cards(lang).await?, unit.has_demo().await?)));
    let (cards, demo) = read.await?;
    Ok(Catalogue { index: Index::new(cards), demo })
}

impl Catalogue {
    /// A page; nothing if `after` is a card that is not shown any more.
    pub fn page(&self, wanted: &Wanted) -> Option<MentorPage> {
        let cards = self.index.cards();
        let start = match wanted.after {
            Some(id) => cards.iter().position(|card| card.id == id)? + 1,
            None => 0,
        };
        let found = self.index.search(&wanted.filter);
        let mut rest = found.cards.iter().filter(|position| **position >= start);
        let mentors: Vec<_> =
            rest.by_ref().take(wanted.limit).filter_map(|position| cards.get(*position)).cloned().collect();
        let next = rest.next().and(mentors.last()).map(|card| card.id.to_string());
        Some(MentorPage { mentors, total: found.cards.len(), next, facets: found.facets, demo: self.demo })
    }
}

/// One mentor's public page.
pub async fn profile<S: Store>(store: &S, id: Uuid, lang: Lang) -> Result<Option<MentorProfile>, Fault> {
    let mentor = store.look_up(async |unit| unit.mentor(id).await).await?;
    Ok(mentor.filter(|mentor| mentor.published).map(|mentor| mentor.profile(lang)))
}
