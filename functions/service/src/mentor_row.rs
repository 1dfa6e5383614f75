//! The mentor that a volunteer becomes: what matching needs, and of the rest only what both sides said yes to. It
//! follows every change of the file.

use crate::file::Fault;
use crate::port::{Mentor, MentorTexts, Mentors as _, Store, Volunteer};
use domain::volunteer::VolunteerForm;
use domain::volunteer::consent::card;
use domain::{Lang, ProgrammeId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Brings the mentor up to date; there is none before the volunteer is available.
pub(crate) async fn follow<S: Store>(
    unit: &mut S::Unit,
    volunteer: &Volunteer,
    form: &VolunteerForm,
) -> Result<(), Fault> {
    let Some(programme) = volunteer.programme else { return Ok(()) };
    let present = unit.mentor(volunteer.id).await?;
    if present.is_none() && !volunteer.state.takes_mentees() {
        return Ok(());
    }
    let taken = present.as_ref().map_or(0, |mentor| mentor.taken);
    let Some(row) = row(volunteer, form, programme, taken) else { return Ok(()) };
    match present {
        None => unit.add_mentor(&row).await?,
        Some(present) if present != row => unit.save_mentor(&row).await?,
        Some(_) => {}
    }
    Ok(())
}

/// Takes everything personal out of a mentor whose person is erased. The number stays: duos point at it.
pub(crate) async fn blank<S: Store>(unit: &mut S::Unit, id: Uuid) -> Result<(), Fault> {
    let Some(mentor) = unit.mentor(id).await? else { return Ok(()) };
    let blank = Mentor {
        name: None,
        company: None,
        languages: Vec::new(),
        times: Vec::new(),
        modes: Vec::new(),
        commune: None,
        years: 0,
        published: false,
        open: false,
        texts: BTreeMap::new(),
        ..mentor
    };
    Ok(unit.save_mentor(&blank).await?)
}

fn row(volunteer: &Volunteer, form: &VolunteerForm, programme: ProgrammeId, taken: u8) -> Option<Mentor> {
    let open = volunteer.state.takes_mentees();
    // Who is on pause keeps their card for the day on which they are back; who left has none.
    let agreed = volunteer.state.is_mentor() && volunteer.publication.is_public();
    let fields = if agreed { volunteer.publication.fields() } else { &[] };
    let profile = card(form, fields, programme, volunteer.id, 0)?;
    let texts =
        MentorTexts { profession: profile.card.profession, story: profile.story, helps: profile.helps };
    // Their own words are not translated: every page shows them as they are.
    let in_every_language = || Lang::ALL.iter().map(|lang| (*lang, texts.clone())).collect();
    Some(Mentor {
        id: volunteer.id,
        programme,
        name: profile.card.name,
        company: profile.card.company,
        sector: profile.card.sector,
        languages: profile.card.languages,
        times: profile.card.times,
        modes: profile.card.modes,
        commune: profile.card.commune,
        years: profile.years,
        capacity: form.capacity.unwrap_or(1),
        taken,
        published: open && agreed,
        open,
        demo: volunteer.is_demo(),
        texts: if agreed { in_every_language() } else { BTreeMap::new() },
    })
}
