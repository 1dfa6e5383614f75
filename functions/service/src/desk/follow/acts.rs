//! What a coordinator does with a duo: the moves of `crate::duo`, in the hands of a member.

use super::error::FollowError;
use super::open::{AtDuo, Held};
use crate::duo::turn::move_duo;
use crate::env::Env;
use crate::port::Store;
use domain::application::Actor;
use domain::calendar::plus_days;
use domain::desk::DeskAct;
use domain::duo::reason::EndReason;
use domain::duo::{Command, State};
use domain::wire::desk::board::{
    DuoFile, DuoVersionBody, EndDuoBody, ExtendDuoBody, NewMentorBody, PauseDuoBody,
};
use domain::{FieldErrors, Illegal};

/// Pauses a duo until a day.
pub async fn pause<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &PauseDuoBody,
) -> Result<DuoFile, FollowError> {
    let made = go(env, at, body.version, Actor::Coordinator, |_| Command::Pause(body.until)).await;
    made.map_err(|error| on_field("until", error))
}

/// Ends a pause today.
pub async fn resume<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &DuoVersionBody,
) -> Result<DuoFile, FollowError> {
    go(env, at, body.version, Actor::Coordinator, |_| Command::Resume).await
}

/// Gives a duo more time, up to and with a day.
pub async fn extend<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &ExtendDuoBody,
) -> Result<DuoFile, FollowError> {
    let end = plus_days(body.last, 1);
    let made = go(env, at, body.version, Actor::Coordinator, |_| Command::Extend(end)).await;
    made.map_err(|error| on_field("last", error))
}

/// Closes a duo that reached its end, or nearly.
pub async fn complete<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &DuoVersionBody,
) -> Result<DuoFile, FollowError> {
    go(env, at, body.version, Actor::Coordinator, |_| Command::Complete).await
}

/// Ends a duo before its time, or before it began. Whose wish it was stands in its history, beside the colleague who
/// noted it; they are not told what they said themselves.
pub async fn end<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &EndDuoBody,
) -> Result<DuoFile, FollowError> {
    let by = wish(body.by)?;
    go(env, at, body.version, by, |state| state.ending(body.reason)).await
}

/// Ends a duo so that the mentee waits for another mentor.
pub async fn new_mentor<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &NewMentorBody,
) -> Result<DuoFile, FollowError> {
    let by = wish(body.by)?;
    go(env, at, body.version, by, |state| state.ending(EndReason::NewMentor)).await
}

/// A proposal can be taken back by the coordinator only: the two answer it themselves.
fn wish(by: Actor) -> Result<Actor, FollowError> {
    if by != Actor::Clock {
        return Ok(by);
    }
    let mut faults = FieldErrors::default();
    faults.add("by", Illegal::new("unknown"));
    Err(faults.into())
}

async fn go<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    seen: i64,
    actor: Actor,
    command: impl FnOnce(&State) -> Command,
) -> Result<DuoFile, FollowError> {
    let mut held = Held::open_seen(env, at, DeskAct::ActOnDuo, seen).await?;
    let env = env.in_hands_of(held.member.id);
    let command = command(&held.duo.state);
    move_duo(env, &mut held.unit, &mut held.duo, &command, actor).await?;
    held.answer(env).await
}

/// A day that does not fit is a fault of its field; anything else is not possible now.
fn on_field(field: &str, error: FollowError) -> FollowError {
    match error {
        FollowError::Illegal(illegal)
            if matches!(illegal.code.as_str(), "past" | "after-end" | "before-end" | "after-limit") =>
        {
            let mut faults = FieldErrors::default();
            faults.add(field, illegal);
            faults.into()
        }
        other => other,
    }
}
