//! Reading one's own file; each reading is noted and shown to the person.

use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::history::text_field;
use crate::open_session::{Denied, Visit, own_application};
use crate::port::{Application, Dossiers as _, HistoryEntry, Look, Mentors as _, Store, Unit as _};
use domain::Lang;
use domain::application::clock::{WAITS, next};
use domain::application::{Act, Actor, State};
use domain::wire::{HistoryLine, OwnFile, Reading};

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
) -> Result<OwnFile, OwnFileError> {
    let mut unit = env.store.begin_write().await?;
    let (application, person) = own_application(env, &mut unit, hash, visit).await?;
    look(env, &mut unit, &application, "status").await?;
    let file = view::<S>(&mut unit, &application, &person, visit.lang).await?;
    unit.commit().await?;
    Ok(file)
}

/// Notes a reading by the person.
pub(crate) async fn look<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    application: &Application,
    what: &str,
) -> Result<(), Fault> {
    let look = Look {
        id: env.id(),
        dossier: application.id,
        at: env.now(),
        actor: Actor::Mentee,
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
    let mut history = Vec::new();
    for entry in unit.history(application.id).await? {
        history.push(line(entry, person)?);
    }
    let mentor = match application.state.mentor() {
        Some(id) => unit.mentor(id).await?,
        None => None,
    };
    let lang = lang.unwrap_or_else(|| application.correspondence.into());
    let state = &application.state;
    let readings = unit.looks(application.id, READINGS).await?;
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
        topic: if let State::InformationAsked(asked) = state { Some(asked.topic) } else { None },
        mentor: mentor.and_then(|mentor| mentor.profile(lang)).map(|profile| profile.card),
        form: person.form.clone(),
        history,
        readings: readings.into_iter().map(|l| Reading { at: l.at, actor: l.actor, what: l.what }).collect(),
        version: application.version,
        demo: application.is_demo(),
    })
}

fn line(entry: HistoryEntry, person: &OpenPerson) -> Result<HistoryLine, Fault> {
    let text = match entry.text {
        Some(sealed) => {
            let words = person.key.open(&text_field(entry.version), &sealed)?;
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
