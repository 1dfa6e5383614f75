//! Which mentors a person can wish for, and who still has a place.

use crate::chance::Chance;
use anyhow::Result;
use domain::catalogue::Sector;
use domain::programme::ProgrammeId;
use service::port::Mentor;
use uuid::Uuid;

/// The published mentors with the places that the plan has not used yet.
pub(crate) struct Places<'m> {
    mentors: Vec<(&'m Mentor, u8)>,
}

impl<'m> Places<'m> {
    pub(crate) fn of(mentors: &'m [Mentor]) -> Self {
        let published = mentors.iter().filter(|mentor| mentor.published);
        Self { mentors: published.map(|m| (m, m.capacity.saturating_sub(m.taken))).collect() }
    }

    /// Mentors of a programme that a visitor would wish for: of these fields where there are any.
    pub(crate) fn wishes(
        &self,
        chance: &mut Chance,
        programme: ProgrammeId,
        sectors: &[Sector],
        count: usize,
    ) -> Result<Vec<Uuid>> {
        let fitting = |sectors: &[Sector]| -> Vec<Uuid> {
            let of_programme =
                self.mentors.iter().map(|(mentor, _)| mentor).filter(|m| m.programme == programme);
            of_programme.filter(|m| sectors.is_empty() || sectors.contains(&m.sector)).map(|m| m.id).collect()
        };
        let mut from = fitting(sectors);
        if from.is_empty() {
            from = fitting(&[]);
        }
        let mut wishes = Vec::new();
        for _ in 0..count.min(from.len()) {
            let wish = *chance.pick(&from)?;
            from.retain(|id| *id != wish);
            wishes.push(wish);
        }
        Ok(wishes)
    }

    /// Uses a place: with a wished mentor, else in the field, else anywhere in the programme. A place once used
    /// counts as used, also when it is given back: so the plan holds in whatever order it is carried out.
    pub(crate) fn take(
        &mut self,
        chance: &mut Chance,
        programme: ProgrammeId,
        sectors: &[Sector],
        wished: &[Uuid],
    ) -> Option<Uuid> {
        let mut best: Vec<&mut (&Mentor, u8)> = Vec::new();
        let mut rank = 0;
        for place in self.mentors.iter_mut().filter(|(m, free)| m.programme == programme && *free > 0) {
            let fit = if wished.contains(&place.0.id) {
                3
            } else if sectors.contains(&place.0.sector) {
                2
            } else {
                1
            };
            if fit > rank {
                best.clear();
                rank = fit;
            }
            if fit == rank {
                best.push(place);
            }
        }
        let at = chance.below(best.len());
        let place = best.into_iter().nth(at)?;
        place.1 -= 1;
        Some(place.0.id)
    }
}
