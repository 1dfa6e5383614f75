//! Proposals and duos as they stand on a mentor's own page.

use super::member::Both;
use super::turn::meetings;
use super::view::{facts, first_name, names_known};
use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::port::{Applications as _, Duos as _, Store, StoredDuo};
use domain::duo::clock::proposal_by;
use domain::duo::light::light;
use domain::duo::meeting::minutes_met;
use domain::duo::offer::offers;
use domain::duo::{Side, State};
use domain::form::{ApplicationForm, ModeWish};
use domain::place::Residence;
use domain::wire::{DuoBrief, ProposalView};
use uuid::Uuid;

/// What a mentor has in hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct InHand {
    /// Proposals that are open.
    pub(crate) proposals: Vec<ProposalView>,
    /// Duos, past ones too.
    pub(crate) duos: Vec<DuoBrief>,
    /// How long they met their mentees, in minutes: for the certificate.
    pub(crate) minutes_met: u32,
}

pub(crate) async fn of_mentor<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    mentor: Uuid,
) -> Result<InHand, Fault> {
    let mut in_hand = InHand::default();
    for duo in unit.duos_of_mentor(mentor).await? {
        if let State::Proposed(_) = duo.state {
            in_hand.proposals.extend(proposal(env, unit, &duo).await?);
        } else if names_known(&duo.state) {
            let meetings = meetings(unit.meetings(duo.id).await?);
            in_hand.minutes_met += minutes_met(&meetings);
            let both = Both::load(env, unit, &duo).await?;
            in_hand.duos.push(DuoBrief {
                id: duo.id,
                first_name: first_name::<S>(unit, &duo, &both, Side::Mentee).await?,
                state: duo.state.code().to_owned(),
                light: light(&duo.state, &meetings, env.today()),
            });
        }
    }
    Ok(in_hand)
}

/// A proposal without the name: what somebody needs, never who they are.
async fn proposal<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &StoredDuo,
) -> Result<Option<ProposalView>, Fault> {
    let State::Proposed(proposed) = &duo.state else { return Ok(None) };
    let Some(application) = unit.application(duo.application).await? else { return Ok(None) };
    let Some(person) = OpenPerson::<ApplicationForm>::load(env, unit, application.person).await? else {
        return Ok(None);
    };
    let form = person.form;
    Ok(Some(ProposalView {
        id: duo.id,
        state: duo.state.code().to_owned(),
        languages: form.languages,
        sectors: form.sectors,
        mode: form.mode.unwrap_or(ModeWish::Either),
        times: form.times,
        commune: match Residence::from_postcode(&form.postcode) {
            Ok(Residence::Brussels(commune)) => Some(commune),
            _ => None,
        },
        since: proposed.on,
        by: proposal_by(proposed.on),
        acts: offers(&facts::<S>(unit, duo).await?, Side::Mentor, env.today()),
        version: duo.version,
    }))
}
