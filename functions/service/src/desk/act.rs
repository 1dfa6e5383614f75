//! What a coordinator does with a case. Each act answers with the file as it is now; one of an older page is told who did
//! what since.

use super::assign::keep_for;
use super::case::{AtCase, CaseError, fault, maybe_words, words};
use super::file::view_again;
use super::hand_over::{Consent, hand_over};
use crate::act::{Move, make_move};
use crate::approve_card::{ApproveCardError, approve};
use crate::env::Env;
use crate::file::OpenPerson;
use crate::hash::HashKey;
use crate::outbox::Notices;
use crate::port::{
    Application, Applications as _, DeskBook as _, DossierKind, Store, StoreError, Unit as _, Volunteer,
    Volunteers as _,
};
use crate::volunteer_move;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::ProgrammeId;
use domain::application::reason::{Door, RefusalReason, Topic};
use domain::application::{Actor, Command};
use domain::desk::DeskAct;
use domain::desk::record::{ConsentWay, WORDS_MAX};
use domain::programme::Gate;
use domain::volunteer::clock::{WAITS, pause_until};
use domain::volunteer::gate::plan;
use domain::volunteer::reason::{StopReason, VolunteerRefusal};
use domain::volunteer::{Command as VolunteerCommand, VolunteerForm, WorkStatus};
use domain::wire::desk::FileView;
use domain::{FieldErrors, Illegal};
use uuid::Uuid;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileAct {
    /// Begins to read; for a volunteer whom Actiris advises, with their programme.
    TakeUp(Option<ProgrammeId>),
    /// Takes a take-up back.
    PutBack,
    /// Asks the person.
    Ask(Topic, String),
    /// Books a talk.
    BookInterview(DateTime<Utc>),
    /// Accepts.
    Accept,
    /// Takes a proposal back.
    Release,
    /// Refuses: coded reason, sentence, next door.
    Refuse(String, String, Door),
    /// Hands over, with the person's yes: on which day, and how they said it.
    Transfer(ProgrammeId, NaiveDate, ConsentWay),
    /// Closes a file that lost its object.
    MarkObsolete,
    /// Reads a closed file again.
    Reopen(String),
    /// Notes that a gate is passed.
    PassGate(Gate),
    /// Says yes to the public card.
    ApproveCard,
    /// Pauses a mentor.
    Pause(Option<NaiveDate>),
    /// Brings a mentor back.
    Resume,
    /// "Still available", on the telephone.
    Confirm,
    /// A mentor leaves.
    Leave(StopReason),
}

/// Longest time ahead for which a talk is booked.
const AHEAD: TimeDelta = TimeDelta::days(365);

/// Does it, if the case is still as the coordinator saw it.
pub async fn act<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    case: Uuid,
    (what, seen): (FileAct, i64),
) -> Result<FileView, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let at = AtCase::open(env, &mut unit, hash, token, (case, DeskAct::ActOnFile)).await?;
    let env = env.in_hands_of(at.member.id);
    at.seen(env, &mut unit, seen).await?;
    // Boxed: the future of each kind is as large as its largest act.
    match at.open.case.kind {
        DossierKind::Application => Box::pin(on_application(env, &mut unit, hash, &at, what)).await?,
        DossierKind::Volunteer => Box::pin(on_volunteer(env, &mut unit, &at, what)).await?,
    }
    let view = view_again(env, &mut unit, at).await?;
    unit.commit().await?;
    Ok(view)
}

fn lost(case: Uuid) -> StoreError {
    StoreError::Inconsistent { table: "case_row", column: "id", row: case.to_string() }
}

async fn on_application<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    at: &AtCase,
    what: FileAct,
) -> Result<(), CaseError> {
    let case = &at.open.case;
    let application = unit.application(case.id).await?.ok_or_else(|| lost(case.id))?;
    let (command, text) = match what {
        FileAct::TakeUp(_) => (Command::TakeUp, None),
        FileAct::PutBack => (Command::PutBack, None),
        FileAct::Ask(topic, typed) => (Command::Ask(topic), Some(words("text", &typed, WORDS_MAX)?)),
        FileAct::BookInterview(instant) => (Command::BookInterview(later(env, instant)?), None),
        FileAct::Accept => (Command::Accept, None),
        FileAct::Release => (Command::Release, None),
        FileAct::Refuse(reason, typed, door) => {
            let refusal = refusal(&reason, &typed, door, case.programme, RefusalReason::from_code)?;
            (Command::Refuse(refusal.0, door), Some(refusal.1))
        }
        FileAct::Transfer(to, on, by) => {
            if on > env.today() {
                return Err(fault("consent_on", "date-future"));
            }
            if Some(to) == case.programme {
                return Err(fault("to", "same-programme"));
            }
            return hand_over(env, unit, hash, (at, application), Consent { to, on, by }).await;
        }
        FileAct::MarkObsolete => (Command::MarkObsolete, None),
        FileAct::Reopen(typed) => {
            if unit.merge_of(case.id).await?.is_some() || at.open.answers.is_none() {
                return Err(CaseError::Impossible);
            }
            (Command::Reopen, maybe_words("text", &typed, WORDS_MAX)?)
        }
        FileAct::PassGate(_)
        | FileAct::ApproveCard
        | FileAct::Pause(_)
        | FileAct::Resume
        | FileAct::Confirm
        | FileAct::Leave(_) => return Err(CaseError::Impossible),
    };
    let (demo, id) = (application.is_demo(), application.id);
    move_it(env, unit, application, (&command, text.as_deref(), demo)).await?;
    if command == Command::TakeUp {
        keep_for::<S>(env, unit, id, at.member.id).await?;
    }
    Ok(())
}

/// Moves an application as a coordinator.
pub(crate) async fn move_it<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    application: Application,
    (command, text, demo): (&Command, Option<&str>, bool),
) -> Result<Application, CaseError> {
    // Nobody is told that something is as it was.
    let silent = demo || *command == Command::PutBack;
    let notices = if silent { Notices::Silent } else { Notices::Send };
    let step = Move { command, actor: Actor::Coordinator, text, seen: None, notices };
    Ok(make_move(env, unit, application, step).await?)
}

/// An instant to come.
fn later<S>(env: Env<'_, S>, instant: DateTime<Utc>) -> Result<DateTime<Utc>, CaseError> {
    if instant <= env.now() {
        return Err(fault("at", "date-past"));
    }
    if instant > env.now() + AHEAD {
        let mut faults = FieldErrors::default();
        let max = domain::calendar::brussels_date(env.now() + AHEAD);
        faults.add("at", Illegal::new("date-far").with("max", max));
        return Err(CaseError::Fields(faults));
    }
    Ok(instant)
}

/// A refusal is whole or it is none: a reason, a sentence, and a door that is not the one that closes.
fn refusal<R>(
    reason: &str,
    typed: &str,
    door: Door,
    programme: Option<ProgrammeId>,
    read: impl Fn(&str) -> Option<R>,
) -> Result<(R, String), CaseError> {
    let mut faults = FieldErrors::default();
    let reason = faults.take("reason", read(reason).ok_or_else(|| Illegal::new("required")));
    let said = match words("words", typed, WORDS_MAX) {
        Ok(said) => Some(said),
        Err(found) => {
            faults.0.extend(found.0);
            None
        }
    };
    if door.programme().is_some_and(|door| Some(door) == programme) {
        faults.add("next_door", Illegal::new("same-programme"));
    }
    match (reason, said) {
        (Some(reason), Some(said)) if faults.is_empty() => Ok((reason, said)),
        _ => Err(CaseError::Fields(faults)),
    }
}

async fn on_volunteer<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    at: &AtCase,
    what: FileAct,
) -> Result<(), CaseError> {
    let case = &at.open.case;
    let mut volunteer = unit.volunteer(case.id).await?.ok_or_else(|| lost(case.id))?;
    let loaded = OpenPerson::<VolunteerForm>::load(env, unit, volunteer.person).await?;
    // Of who is erased nothing is moved any more.
    let person = loaded.ok_or(CaseError::Impossible)?;
    let (command, text) = match what {
        FileAct::TakeUp(programme) => (take_up(&mut volunteer, &person, programme)?, None),
        FileAct::PassGate(gate) => (VolunteerCommand::PassGate(gate), None),
        FileAct::ApproveCard => {
            let notices = if volunteer.is_demo() { Notices::Silent } else { Notices::Send };
            return Ok(approve(env, unit, &mut volunteer, &person, notices).await?);
        }
        FileAct::Pause(until) => {
            let mut faults = FieldErrors::default();
            let until = faults.take("until", pause_until(until, env.today(), &WAITS)).ok_or(faults)?;
            (VolunteerCommand::Pause(until), None)
        }
        FileAct::Resume => (VolunteerCommand::Resume, None),
        FileAct::Confirm => (VolunteerCommand::Confirm, None),
        FileAct::Leave(reason) => (VolunteerCommand::Leave(reason), None),
        FileAct::Refuse(reason, typed, door) => {
            let refusal = refusal(&reason, &typed, door, case.programme, VolunteerRefusal::from_code)?;
            (VolunteerCommand::Refuse(refusal.0, door), Some(refusal.1))
        }
        FileAct::PutBack
        | FileAct::Ask(..)
        | FileAct::BookInterview(_)
        | FileAct::Accept
        | FileAct::Release
        | FileAct::Transfer(..)
        | FileAct::MarkObsolete
        | FileAct::Reopen(_) => return Err(CaseError::Impossible),
    };
    let notices = if volunteer.is_demo() { Notices::Silent } else { Notices::Send };
    let step = (&command, Actor::Coordinator, notices);
    volunteer_move::make_move_saying(env, unit, &mut volunteer, &person, step, text.as_deref()).await?;
    if matches!(command, VolunteerCommand::TakeUp(_)) {
        keep_for::<S>(env, unit, volunteer.id, at.member.id).await?;
    }
    Ok(())
}

/// The gates are those of the programme. Who asked for advice is given one, and goes to it with their file.
fn take_up(
    volunteer: &mut Volunteer,
    person: &OpenPerson<VolunteerForm>,
    programme: Option<ProgrammeId>,
) -> Result<VolunteerCommand, CaseError> {
    let programme = volunteer.programme.or(programme).ok_or_else(|| fault("programme", "required"))?;
    volunteer.programme = Some(programme);
    Ok(VolunteerCommand::TakeUp(plan(programme, person.form.status.unwrap_or(WorkStatus::Other))))
}

impl From<ApproveCardError> for CaseError {
    fn from(error: ApproveCardError) -> Self {
        match error {
            ApproveCardError::Unknown => Self::Impossible,
            ApproveCardError::NoConsent => Self::NoConsent,
            ApproveCardError::Act(error) => error.into(),
            ApproveCardError::Fault(fault) => Self::Fault(fault),
        }
    }
}
