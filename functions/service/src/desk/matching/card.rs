//! A mentor as the desk reads them: with the name that the public may not see.

use crate::env::Env;
use crate::file::{Answers as _, Fault, OpenPerson};
use crate::port::{Mentors as _, Store, Volunteers as _};
use domain::Lang;
use domain::catalogue::MentorCard;
use domain::volunteer::VolunteerForm;
use uuid::Uuid;

/// The card of a mentor; none if there is no such mentor.
pub(super) async fn card<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    id: Uuid,
    lang: Lang,
) -> Result<Option<MentorCard>, Fault> {
    let Some(mentor) = unit.mentor(id).await? else { return Ok(None) };
    let mut card = mentor.profile(lang).card;
    card.name.clone_from(&mentor.name);
    // Whoever published nothing, or not their name, is known from their file.
    if (card.name.is_none() || card.profession.is_empty())
        && let Some(volunteer) = unit.volunteer(id).await?
        && let Some(person) = OpenPerson::<VolunteerForm>::load(env, unit, volunteer.person).await?
    {
        card.name.get_or_insert_with(|| person.form.full_name());
        if card.profession.is_empty() {
            card.profession = person.form.profession;
        }
    }
    Ok(Some(card))
}
