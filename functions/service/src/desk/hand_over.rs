//! Handing a person over to another programme, with their consent. A new case begins there as received, under the reference
//! that the person knows; what was noted stays behind.

use super::act::move_it;
use super::case::{AtCase, CaseError};
use super::tags;
use crate::env::Env;
use crate::file::OpenPerson;
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::intake::{self, SubmitError};
use crate::port::{Application, Applications as _, DeskBook as _, Handover, Store};
use chrono::NaiveDate;
use domain::ProgrammeId;
use domain::application::{Actor, Command, State};
use domain::desk::record::ConsentWay;
use domain::form::{ApplicationForm, Choice};
use domain::programme::data::RULES_VERSION;

/// The person's yes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Consent {
    /// To whom they go.
    pub(crate) to: ProgrammeId,
    /// On which day they said it.
    pub(crate) on: NaiveDate,
    /// How they said it.
    pub(crate) by: ConsentWay,
}

/// The act in the history of the new case.
pub(crate) const HANDED_OVER: &str = "handed-over";

/// Hands over in an open unit.
pub(crate) async fn hand_over<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    (at, application): (&AtCase, Application),
    consent: Consent,
) -> Result<(), CaseError> {
    let loaded = OpenPerson::<ApplicationForm>::load(env, unit, application.person).await?;
    let mut person = loaded.ok_or(CaseError::Impossible)?;
    let demo = application.is_demo();
    let from = application.programme;
    let known = application.reference.clone();
    // The message goes out under the reference that the person knows.
    let left = move_it(env, unit, application, (&Command::Transfer(consent.to), None, demo)).await?;
    let now = env.now();
    let spare = intake::free_reference(env, unit).await.map_err(|error| match error {
        SubmitError::Fault(fault) => CaseError::Fault(fault),
        _ => CaseError::Impossible,
    })?;
    let new = Application {
        id: env.id(),
        reference: spare.clone(),
        programme: Some(consent.to),
        state: State::new(),
        since: now,
        received: now,
        version: 1,
        rules: RULES_VERSION.to_owned(),
        duplicate_of: None,
        ..left.clone()
    };
    unit.add_application(&new).await?;
    let line = Line {
        actor: Actor::Coordinator,
        act: HANDED_OVER,
        from: None,
        reason: from.map(ProgrammeId::code),
        text: None,
    };
    history::note(env, unit, (&new).into(), line).await?;
    // Wishes were for mentors of the programme that they leave.
    person.form.choice = Some(choice(consent.to));
    person.form.mentors.clear();
    person.save(env, unit).await?;
    let handover = Handover {
        from_case: left.id,
        to_case: new.id,
        from,
        to: consent.to,
        at: now,
        consent_on: consent.on,
        consent_by: consent.by,
        staff: at.member.id,
    };
    unit.add_handover(&handover, &spare).await?;
    tags::set::<S>(unit, hash, new.id, &known, &person.form).await?;
    Ok(tags::set::<S>(unit, hash, left.id, &spare, &person.form).await?)
}

fn choice(programme: ProgrammeId) -> Choice {
    Choice::ALL.iter().copied().find(|choice| choice.programme() == Some(programme)).unwrap_or(Choice::Advise)
}
