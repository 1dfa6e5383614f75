//! A volunteer's own file as they read it.

use crate::duo::lists::of_mentor;
use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::own_file::{history, readings, refusal};
use crate::port::{Mentors as _, Store, Volunteer};
use domain::application::Actor;
use domain::calendar::brussels_date;
use domain::volunteer::clock::{WAITS, gates, next};
use domain::volunteer::gate::plan;
use domain::volunteer::note::CHARTER;
use domain::volunteer::{State, VolunteerForm, WorkStatus};
use domain::wire::{GateView, OwnVolunteer, PublicationView};

/// The file as its person reads it.
pub(crate) async fn view<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    volunteer: &Volunteer,
    person: &OpenPerson<VolunteerForm>,
) -> Result<OwnVolunteer, Fault> {
    let Volunteer { state, since, received, .. } = volunteer;
    let taken = unit.mentor(volunteer.id).await?.map_or(0, |mentor| mentor.taken);
    let in_hand = of_mentor(env, unit, volunteer.id).await?;
    let status = person.form.status.unwrap_or(WorkStatus::Other);
    let ahead = volunteer.programme.map(|programme| plan(programme, status)).unwrap_or_default();
    let gates = gates(state, &ahead, *received, *since, &WAITS).into_iter();
    let history = history::<S>(unit, volunteer.id, &person.key).await?;
    Ok(OwnVolunteer {
        refusal: match state {
            State::Refused(refused) => Some(refusal(refused.reason.code(), refused.next_door, &history)),
            _ => None,
        },
        reference: volunteer.reference.clone(),
        programme: volunteer.programme,
        state: state.code().to_owned(),
        reason: state.reason().map(str::to_owned),
        since: *since,
        received: *received,
        gates: gates.map(|(gate, state, by)| GateView { gate, state, by }).collect(),
        next: next(state, *received, *since, &WAITS),
        acts: state.allowed(Actor::Mentor),
        form: person.form.clone(),
        publication: PublicationView::of(&volunteer.publication, state.takes_mentees()),
        capacity: person.form.capacity.unwrap_or(1),
        taken,
        pause_until: if let State::Paused(paused) = state { paused.until } else { None },
        still_available_asked: match state {
            State::Available(available) if available.asked => Some(brussels_date(*since)),
            _ => None,
        },
        charter: match state {
            State::Preparing(preparing) if preparing.charter_is_next() => {
                Some(CHARTER.on(env.today()).code.to_owned())
            }
            _ => None,
        },
        proposals: in_hand.proposals,
        duos: in_hand.duos,
        minutes_met: in_hand.minutes_met,
        history,
        readings: readings::<S>(unit, volunteer.id, volunteer.programme).await?,
        version: volunteer.version,
        demo: volunteer.is_demo(),
    })
}
