//! Recording a check-in. The two see nothing of it but what was said to them.

use super::error::FollowError;
use super::open::{AtDuo, Held};
use crate::duo::member::Both;
use crate::duo::words::check_in_field;
use crate::env::Env;
use crate::port::{Follow as _, Store, StoredCheckin, Words};
use domain::calendar::brussels_date;
use domain::desk::DeskAct;
use domain::duo::checkin::{NOTE_MAX, check_day};
use domain::duo::{Side, State};
use domain::wire::desk::board::{CheckinBody, DuoFile};
use domain::{FieldErrors, Illegal, text};

/// Whether somebody may speak to the two of a duo: from the second yes on, and after the end as well.
pub(super) fn is_open(state: &State) -> bool {
    !matches!(state, State::Proposed(_) | State::Cancelled(_))
}

/// Keeps a check-in.
pub async fn check_in<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &CheckinBody,
) -> Result<DuoFile, FollowError> {
    let mut held = Held::open(env, at, DeskAct::ActOnDuo).await?;
    if !is_open(&held.duo.state) {
        return Err(FollowError::Illegal(Illegal::new("closed")));
    }
    let mut faults = FieldErrors::default();
    let proposed = brussels_date(held.duo.created);
    let day = faults.take("day", check_day(body.day, proposed, env.today()));
    let note = faults.take("note", text::free(&body.note, NOTE_MAX));
    let (Some(day), Some(words)) = (day, note) else { return Err(faults.into()) };
    let id = env.id();
    let both = Both::load(env, &mut held.unit, &held.duo).await?;
    let mut concerns = body.concerns.clone();
    concerns.sort_unstable();
    concerns.dedup();
    let checkin = StoredCheckin {
        id,
        duo: held.duo.id,
        day,
        channel: body.channel,
        with: body.with,
        going: body.going,
        concerns,
        at: env.now(),
        staff: held.member.id,
        note: None,
    };
    for there in held.unit.checkins(held.duo.id).await? {
        if is_again(&there, &checkin) && said(&there, &both)? == words {
            return held.answer(env).await;
        }
    }
    let field = check_in_field(id);
    let note = if words.is_empty() { None } else { Some(sealed(env, &both, &field, &words)?) };
    held.unit.add_checkin(&StoredCheckin { note, ..checkin }).await?;
    held.answer(env).await
}

/// Whether the same member says the same of the same day, but for the note. Nobody means that twice: the answer to them was lost.
fn is_again(there: &StoredCheckin, now: &StoredCheckin) -> bool {
    let what = |c: &StoredCheckin| (c.staff, c.day, c.channel, c.with, c.going);
    what(there) == what(now) && there.concerns == now.concerns
}

/// The note of a check-in; empty if there is none.
fn said(there: &StoredCheckin, both: &Both) -> Result<String, FollowError> {
    let Some(words) = &there.note else { return Ok(String::new()) };
    Ok(both.text(&check_in_field(there.id), words)?.unwrap_or_default())
}

/// Words about the two, sealed under the mentee's key, else the mentor's: they go when either is erased. Nothing can be
/// written about people who are erased.
fn sealed<S>(env: Env<'_, S>, both: &Both, field: &str, note: &str) -> Result<Words, FollowError> {
    let one = Side::ALL.iter().find_map(|side| both.of(*side));
    let Some(one) = one else {
        let mut faults = FieldErrors::default();
        faults.add("note", Illegal::new("erased"));
        return Err(faults.into());
    };
    Ok(one.seal(env, field, note.as_bytes())?)
}
