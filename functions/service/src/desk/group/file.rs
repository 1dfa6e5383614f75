//! One session with its list. That the list was read is noted for everybody on it, once in five minutes.

use super::AtSession;
use super::error::GroupError;
use super::gate::is_passed;
use super::guests::{attended, candidates};
use super::list::rows;
use crate::desk::access::{Barred, Member, recognise};
use crate::desk::names::Names;
use crate::desk::row::OpenCase;
use crate::env::Env;
use crate::file::{Answers as _, Fault};
use crate::port::{CaseState, Cases as _, Dossiers as _, Groups as _, Look, Store, StoredSession, Unit};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::application::Actor;
use domain::desk::{DeskAct, On};
use domain::group::training::missing;
use domain::group::{GroupSession, SessionKind};
use domain::programme::Gate;
use domain::wire::desk::FileForm;
use domain::wire::desk::group::{AttendeeRow, Candidate, SessionFile};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Readings by the same member within this time are one: each act answers with the list.
const ONE_READING: TimeDelta = TimeDelta::minutes(5);
/// Most people who are offered to be invited.
const CANDIDATES_MAX: usize = 300;

/// A session, opened by somebody who may; dropping it changes nothing.
pub(super) struct Held<U> {
    pub(super) unit: U,
    pub(super) member: Member,
    pub(super) stored: StoredSession,
}

impl<U: Unit> Held<U> {
    pub(super) async fn open<S: Store<Unit = U>>(
        env: Env<'_, S>,
        at: AtSession<'_>,
        act: DeskAct,
    ) -> Result<Self, GroupError> {
        let mut unit = env.store.begin_write().await?;
        let member = recognise(env, &mut unit, at.hash, at.token).await?;
        // Whoever has no such act at all is told so, whether there is such a session or not.
        member.require(act, On::Desk)?;
        let stored = unit.group_session(at.session).await?.ok_or(Barred::NotFound)?;
        member.require(act, On::Record(Some(stored.session.programme)))?;
        for attendee in unit.attendees(stored.session.id).await? {
            look(env, &mut unit, &member, (attendee.dossier, stored.session.programme)).await?;
        }
        Ok(Self { unit, member, stored })
    }
}

/// A session.
pub async fn session_file<S: Store>(env: Env<'_, S>, at: AtSession<'_>) -> Result<SessionFile, GroupError> {
    let Held { mut unit, stored, .. } = Held::open(env, at, DeskAct::ReadGroups).await?;
    let file = view(env, &mut unit, stored).await?;
    unit.commit().await?;
    Ok(file)
}

/// Notes a reading, with the role that it was done in.
pub(super) async fn look<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    (dossier, programme): (Uuid, ProgrammeId),
) -> Result<(), Fault> {
    let what = "session";
    let same =
        |look: &Look| look.staff == Some(member.id) && look.what == what && env.now() - look.at < ONE_READING;
    if unit.looks(dossier, 1).await?.first().is_some_and(same) {
        return Ok(());
    }
    let look = Look {
        id: env.id(),
        dossier,
        at: env.now(),
        actor: Actor::Coordinator,
        role: member.role(DeskAct::ReadGroups, On::Record(Some(programme))),
        staff: Some(member.id),
        what: what.to_owned(),
    };
    Ok(unit.add_look(&look).await?)
}

/// A session as it is now.
pub(super) async fn view<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    stored: StoredSession,
) -> Result<SessionFile, Fault> {
    let session = stored.session.clone();
    let people = people(env, unit, &session).await?;
    let listed: BTreeSet<Uuid> = people.iter().map(|row| row.id).collect();
    let mut open = Vec::new();
    if session.takes_people().is_ok() {
        for (case, missing) in candidates(env, unit, &session, &listed).await? {
            let (id, kind, name) = (case.case.id, case.case.kind.into(), name(&case));
            open.push(Candidate { id, kind, name, missing });
        }
    }
    open.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    open.truncate(CANDIDATES_MAX);
    let row = rows(env, unit, vec![stored]).await?.pop().ok_or(Fault::Shape)?;
    Ok(SessionFile { row, people, candidates: open, now: env.now() })
}

/// Who is on the list, by name.
async fn people<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    session: &GroupSession,
) -> Result<Vec<AttendeeRow>, Fault> {
    let mut names = Names::load::<S>(unit).await?;
    let attended = match session.kind {
        SessionKind::Training => attended(unit.all_modules_attended(session.programme).await?),
        SessionKind::Information | SessionKind::Collective => BTreeMap::new(),
    };
    let gate = match session.kind {
        SessionKind::Information => Some(Gate::InformationSession),
        SessionKind::Training => Some(Gate::Training),
        SessionKind::Collective => None,
    };
    let mut people = Vec::new();
    for attendee in unit.attendees(session.id).await? {
        let Some(case) = unit.case(attendee.dossier).await? else { continue };
        let open = OpenCase::open(env, case)?;
        let there = attended.get(&attendee.dossier).map_or(&[][..], Vec::as_slice);
        let passed = match (&open.case.state, gate) {
            (CaseState::Volunteer(state), Some(gate)) => Some(is_passed(state, gate)),
            _ => None,
        };
        people.push(AttendeeRow {
            id: attendee.dossier,
            kind: open.case.kind.into(),
            name: name(&open),
            attendance: attendee.attendance,
            at: attendee.at,
            by: names.maybe(env, unit, attendee.staff).await?.map(|colleague| colleague.name),
            missing: if gate == Some(Gate::Training) {
                missing(session.programme, there)
            } else {
                Vec::new()
            },
            gate_passed: passed,
        });
    }
    people.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(people)
}

/// First and last name.
pub(super) fn name(open: &OpenCase) -> String {
    match open.form() {
        Some(FileForm::Application(form)) => form.full_name(),
        Some(FileForm::Volunteer(form)) => form.full_name(),
        None => String::new(),
    }
}
