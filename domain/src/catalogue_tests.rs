//! The index against a plain recount.

use super::*;
use proptest::prelude::*;

fn card(id: u128) -> MentorCard {
    MentorCard {
        id: Uuid::from_u128(id),
        programme: ProgrammeId::Team4Job,
        name: Some("Éloïse D.".into()),
        profession: "Comptable à la retraite".into(),
        company: None,
        sector: Sector::Finance,
        languages: vec![Tongue::French, Tongue::Dutch],
        times: vec![TimeOfDay::Evening],
        modes: vec![Mode::Online],
        commune: None,
        free: 1,
    }
}

#[test]
fn words_ignore_accents_and_order() {
    let index = Index::new(vec![card(1)]);
    for (q, hits) in
        [("eloise", 1), ("RETRAITE compt", 1), ("Éloïse", 1), ("team4", 1), ("plombier", 0), ("", 1)]
    {
        assert_eq!(index.search(&Filter { q: q.into(), ..Filter::default() }).cards.len(), hits, "{q}");
    }
}

#[test]
fn initials_read_well() {
    assert_eq!(card(1).initials(), "ÉD");
    assert_eq!(MentorCard { name: None, ..card(1) }.initials(), "");
}

#[test]
fn a_filter_reads_back_from_its_pairs() {
    let filter = Filter { sector: Some(Sector::It), free: true, q: "café".into(), ..Filter::default() };
    let mut read = Filter::default();
    filter.pairs().iter().for_each(|(name, value)| read.set(name, value));
    assert_eq!(read, filter);
    read.set("sector", "no-such");
    assert_eq!(read.sector, None);
}

prop_compose! {
    fn any_card()(id: u128, programme in prop::sample::select(ProgrammeId::ALL), sector in prop::sample::select(Sector::ALL),
        languages in prop::sample::subsequence(Tongue::ALL.to_vec(), 1..4), times in prop::sample::subsequence(TimeOfDay::ALL.to_vec(), 0..4),
        modes in prop::sample::subsequence(Mode::ALL.to_vec(), 1..=2), commune in prop::option::of(prop::sample::select(Commune::ALL)), free in 0_u8..3) -> MentorCard {
        MentorCard { id: Uuid::from_u128(id), programme, sector, languages, times, modes, commune, free, ..card(0) }
    }
}

prop_compose! {
    fn any_filter()(programme in prop::option::of(prop::sample::select(ProgrammeId::ALL)), sector in prop::option::of(prop::sample::select(Sector::ALL)),
        language in prop::option::of(prop::sample::select(Tongue::ALL)), time in prop::option::of(prop::sample::select(TimeOfDay::ALL)),
        mode in prop::option::of(prop::sample::select(Mode::ALL)), place in prop::option::of(prop::sample::select(Commune::ALL)), free: bool) -> Filter {
        Filter { programme, sector, language, time, mode, place, free, q: String::new() }
    }
}

fn fits(card: &MentorCard, filter: &Filter) -> bool {
    filter.programme.is_none_or(|v| card.programme == v)
        && filter.sector.is_none_or(|v| card.sector == v)
        && filter.language.is_none_or(|v| card.languages.contains(&v))
        && filter.time.is_none_or(|v| card.times.contains(&v))
        && filter.mode.is_none_or(|v| card.modes.contains(&v))
        && filter.place.is_none_or(|v| card.commune == Some(v))
        && (!filter.free || card.free > 0)
}

proptest! {
    #[test]
    fn cards_added_in_parts_stand_as_if_added_at_once(cards in prop::collection::vec(any_card(), 0..40), at in 0_usize..40) {
        let mut index = Index::default();
        let (first, rest) = cards.split_at(at.min(cards.len()));
        index.extend(first.to_vec());
        index.extend(rest.to_vec());
        let whole = Index::new(cards.clone());
        prop_assert_eq!(index.cards(), whole.cards());
        let filter = Filter { language: Some(Tongue::Dutch), ..Filter::default() };
        prop_assert_eq!(index.search(&filter), whole.search(&filter));
    }

    #[test]
    fn search_equals_a_recount(cards in prop::collection::vec(any_card(), 0..40), filter in any_filter()) {
        let index = Index::new(cards);
        let found = index.search(&filter);
        let plain: Vec<usize> = index.cards().iter().enumerate().filter(|(_, c)| fits(c, &filter)).map(|(i, _)| i).collect();
        prop_assert_eq!(&found.cards, &plain);
        for sector in Sector::ALL {
            let alone = Filter { sector: Some(*sector), ..filter.clone() };
            let shown = found.facets.sector.iter().find(|c| c.code == sector.code()).map(|c| c.count);
            prop_assert_eq!(shown, Some(index.cards().iter().filter(|c| fits(c, &alone)).count()));
        }
        for language in Tongue::ALL {
            let alone = Filter { language: Some(*language), ..filter.clone() };
            let shown = found.facets.language.iter().find(|c| c.code == language.code()).map(|c| c.count);
            prop_assert_eq!(shown, Some(index.cards().iter().filter(|c| fits(c, &alone)).count()));
        }
        let free = Filter { free: true, ..filter.clone() };
        prop_assert_eq!(found.facets.free, index.cards().iter().filter(|c| fits(c, &free)).count());
    }
}
