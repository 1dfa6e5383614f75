//! The person's own moves: withdraw, answer, accept or decline a mentor. Each answers with the file as it is now.

use crate::act::{ActError, Move, make_move};
use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::open_session::{Denied, Visit, own_application};
use crate::outbox::Notices;
use crate::own_file::view;
use crate::port::{Store, Unit as _};
use domain::application::{Actor, Command};
use domain::wire::{ANSWER_MAX, AcceptMentorBody, AnswerBody, DeclineMentorBody, OwnFile, WithdrawBody};
use domain::{FieldErrors, Illegal, text};

/// Why an act was not done; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnActError {
    /// No session, or another dossier's.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The words cannot be taken.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// The move cannot be made (any more).
    #[error(transparent)]
    Act(#[from] ActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(OwnActError);

/// Withdraws the application; a reserved mentor is free again.
pub async fn withdraw<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    body: &WithdrawBody,
) -> Result<OwnFile, OwnActError> {
    act(env, hash, visit, &Command::Withdraw(body.reason), None, body.version).await
}

/// Answers the programme's question.
pub async fn answer<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    body: &AnswerBody,
) -> Result<OwnFile, OwnActError> {
    let words = text::free(&body.text, ANSWER_MAX)
        .and_then(|words| if words.is_empty() { Err(Illegal::new("required")) } else { Ok(words) });
    let mut fields = FieldErrors::default();
    let words = fields.take("text", words).ok_or(fields)?;
    act(env, hash, visit, &Command::Answer, Some(&words), body.version).await
}

/// Says yes to the proposed mentor.
pub async fn accept_mentor<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    body: &AcceptMentorBody,
) -> Result<OwnFile, OwnActError> {
    act(env, hash, visit, &Command::AcceptMentor, None, body.version).await
}

/// Would rather have another mentor: the place is free again, the person waits on, without penalty.
pub async fn decline_mentor<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    body: &DeclineMentorBody,
) -> Result<OwnFile, OwnActError> {
    act(env, hash, visit, &Command::DeclineMentor(body.reason), None, body.version).await
}

async fn act<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    command: &Command,
    text: Option<&str>,
    seen: i64,
) -> Result<OwnFile, OwnActError> {
    let mut unit = env.store.begin_write().await?;
    let (application, person) = own_application(env, &mut unit, hash, visit).await?;
    let step = Move { command, actor: Actor::Mentee, text, seen: Some(seen), notices: Notices::Send };
    let application = make_move(env, &mut unit, application, step).await?;
    let file = view::<S>(&mut unit, &application, &person, visit.lang).await?;
    unit.commit().await?;
    Ok(file)
}
