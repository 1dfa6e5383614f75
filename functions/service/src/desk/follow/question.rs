//! That a question of one of the two was answered. Their page promised a call: it is kept here that it took place.

use super::error::FollowError;
use super::open::{AtDuo, Held};
use crate::desk::Barred;
use crate::duo::member::Both;
use crate::duo::words::answer_field;
use crate::env::Env;
use crate::port::{Duos as _, Follow as _, Store, StoredAnswer};
use domain::application::Actor;
use domain::desk::DeskAct;
use domain::duo::checkin::NOTE_MAX;
use domain::wire::desk::board::{AnswerQuestionBody, DuoFile};
use domain::{FieldErrors, Illegal, text};

/// Keeps that a question was answered, once.
pub async fn answer<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &AnswerQuestionBody,
) -> Result<DuoFile, FollowError> {
    let mut held = Held::open(env, at, DeskAct::ActOnDuo).await?;
    let notes = held.unit.notes(held.duo.id).await?;
    let note = notes.into_iter().find(|note| note.id == body.question).ok_or(Barred::NotFound)?;
    let mut faults = FieldErrors::default();
    let said = faults.take("note", text::free(&body.note, NOTE_MAX)).ok_or(faults)?;
    let both = Both::load(env, &mut held.unit, &held.duo).await?;
    let words = match both.of(note.side) {
        _ if said.is_empty() => None,
        Some(asker) => Some(asker.seal(env, &answer_field(note.id), said.as_bytes())?),
        None => {
            let mut faults = FieldErrors::default();
            faults.add("note", Illegal::new("erased"));
            return Err(faults.into());
        }
    };
    let (staff, channel) = (held.member.id, body.channel);
    let answer = StoredAnswer { note: note.id, at: env.now(), staff, channel, words };
    if held.unit.add_answer(&answer).await? {
        return held.answer(env).await;
    }
    let first = held.unit.answers(held.duo.id).await?.into_iter().find(|answer| answer.note == note.id);
    let Some(first) = first else { return Err(FollowError::Overtaken(None)) };
    let by = super::names::Names::load(env, &mut held.unit, [first.staff]).await?.of(first.staff);
    let state = held.duo.state.code().to_owned();
    let act = "answer".to_owned();
    let first = super::Overtaken { at: first.at, actor: Actor::Coordinator, by, act, state };
    Err(FollowError::Overtaken(Some(Box::new(first))))
}
