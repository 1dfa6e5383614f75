//! Reading one's own file; each reading is noted and shown to the person.

use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::history::text_field;
use crate::open_session::{Denied, Visit, authorise, open_application, open_volunteer};
use crate::own_volunteer;
use crate::port::{
    Application, DeskBook as _, Dossier, DossierKind, Dossiers as _, Duos as _, HistoryEntry, Look,
    Mentors as _, Store, Unit as _,
};
use crate::seal::PersonKey;
use domain::application::clock::{WAITS, next};
use domain::application::reason::Door;
use domain::application::{Act, Actor, State};
use domain::wire::desk::RefusalView;
use domain::wire::{HistoryLine, Own, OwnFile, Reading};
use domain::{Lang, ProgrammeId};
use uuid::Uuid;

/// Why a file was not shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnFileError {
    /// No session, or another dossier's.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(OwnFileError);

/// How many readings a person sees.
const READINGS: usize = 50;

/// Shows the file of the session's person.
pub async fn own_file<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
) -> Result<Own, OwnFileError> {
    let mut unit = env.store.begin_write().await?;
    let dossier = authorise(env, &mut unit, hash, visit).await?;
    look(env, &mut unit, &dossier, "status").await?;
    let own = match dossier.kind {
        DossierKind::Application => {
            let (application, person) = open_application(env, &mut unit, &dossier).await?;
            let file = view::<S>(&mut unit, &application, &person, visit.lang).await?;
            Own::Application(Box::new(file))
        }
        DossierKind::Volunteer => {
            let (volunteer, person) = open_volunteer(env, &mut unit, &dossier).await?;
            let file = own_volunteer::view(env, &mut unit, &volunteer, &person).await?;
            Own::Volunteer(Box::new(file))
        }
    };
    unit.commit().await?;
    Ok(own)
}

/// Notes a reading by the person.
pub(crate) async fn look<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    dossier: &Dossier,
    what: &str,
) -> Result<(), Fault> {
    let look = Look {
        id: env.id(),
        dossier: dossier.id,
        at: env.now(),
        actor: dossier.kind.actor(),
        role: None,
        staff: None,
        what: what.to_owned(),
    };
    Ok(unit.add_look(&look).await?)
}

/// The file as its person reads it.
pub(crate) async fn view<S: Store>(
    unit: &mut S::Unit,
    application: &Application,
    person: &OpenPerson,
    lang: Option<Lang>,
) -> Result<OwnFile, Fault> {
    let history = history::<S>(unit, application.id, &person.key).await?;
    let mentor = match application.state.mentor() {
        Some(id) => unit.mentor(id).await?,
        None => None,
    };
    let duo = unit.duo_of_application(application.id).await?;
    let lang = lang.unwrap_or_else(|| application.correspondence.into());
    let state = &application.state;
    Ok(OwnFile {
        reference: application.reference.clone(),
        programme: application.programme,
        state: state.code().to_owned(),
        reason: reason(state).map(str::to_owned),
        since: application.since,
        received: application.received,
        interview: if let State::Interview(interview) = state { Some(interview.at) } else { None },
        next: next(state, application.since, &WAITS),
        acts: state.allowed(Actor::Mentee),
        question: question(state, &history),
        refusal: match state {
            State::Refused(refused) => Some(refusal(refused.reason.code(), refused.next_door, &history)),
            _ => None,
        },
        topic: if let State::InformationAsked(asked) = state { Some(asked.topic) } else { None },
        mentor: mentor.map(|mentor| mentor.profile(lang).card),
        duo: duo.as_ref().map(|duo| duo.id),
        duo_begun: duo.is_some_and(|duo| duo.state.term().is_some()),
        form: person.form.clone(),
        history,
        readings: readings::<S>(unit, application.id, application.programme).await?,
        version: application.version,
        demo: application.is_demo(),
    })
}

/// The history as its person reads it, oldest first.
pub(crate) async fn history<S: Store>(
    unit: &mut S::Unit,
    dossier: Uuid,
    key: &PersonKey,
) -> Result<Vec<HistoryLine>, Fault> {
    let mut lines = Vec::new();
    // What was before a hand-over is the person's own too.
    let mut chain = vec![dossier];
    let mut first = dossier;
    while let Some(handover) = unit.handover_to(first).await? {
        first = handover.from_case;
        chain.push(first);
    }
    for case in chain.into_iter().rev() {
        for entry in unit.history(case).await? {
            lines.push(line(entry, key)?);
        }
    }
    Ok(lines)
}

/// A refusal as it was sent: the sentence stands in the history.
pub(crate) fn refusal(reason: &str, next_door: Door, history: &[HistoryLine]) -> RefusalView {
    let last = history.iter().rev().find(|line| line.act == Act::Refuse.code());
    let words = last.and_then(|line| line.text.clone()).unwrap_or_default();
    RefusalView { reason: reason.to_owned(), words, next_door }
}

/// Who looked at a dossier, newest first.
pub(crate) async fn readings<S: Store>(
    unit: &mut S::Unit,
    dossier: Uuid,
    programme: Option<ProgrammeId>,
) -> Result<Vec<Reading>, Fault> {
    let mut readings = Vec::new();
    // Who read before a hand-over was of another programme.
    let mut next = Some((dossier, programme));
    while let Some((case, programme)) = next {
        let looks = unit.looks(case, READINGS).await?.into_iter();
        readings.extend(looks.map(|look| Reading {
            at: look.at,
            actor: look.actor,
            role: look.role,
            programme: programme.filter(|_| look.role.is_some()),
            what: look.what,
        }));
        next = unit.handover_to(case).await?.map(|handover| (handover.from_case, handover.from));
    }
    readings.truncate(READINGS);
    Ok(readings)
}

fn line(entry: HistoryEntry, key: &PersonKey) -> Result<HistoryLine, Fault> {
    let text = match entry.text {
        Some(sealed) => {
            let words = key.open(&text_field(entry.version), &sealed)?;
            Some(String::from_utf8(words).map_err(|_| Fault::Shape)?)
        }
        None => None,
    };
    Ok(HistoryLine {
        at: entry.at,
        actor: entry.actor,
        act: entry.act,
        state: entry.to,
        reason: entry.reason,
        text,
    })
}

fn reason(state: &State) -> Option<&'static str> {
    match state {
        State::InformationAsked(asked) => Some(asked.topic.code()),
        State::Transferred(transferred) => Some(transferred.to.code()),
        State::Withdrawn(withdrawn) => Some(withdrawn.reason.code()),
        State::Refused(refused) => Some(refused.reason.code()),
        _ => None,
    }
}

/// The words of the last question, while it waits.
fn question(state: &State, history: &[HistoryLine]) -> Option<String> {
    matches!(state, State::InformationAsked(_)).then_some(())?;
    history.iter().rev().find(|line| line.act == Act::Ask.code())?.text.clone()
}
