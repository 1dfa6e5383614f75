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
    let (Some(day), Some(note)) = (day, note) else { return Err(faults.into()) };
    let id = env.id();
    let note = if note.is_empty() {
        None
    } else {
        let both = Both::load(env, &mut held.unit, &held.duo).await?;
        Some(sealed(env, &both, &check_in_field(id), &note)?)
    };
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
        note,
    };
    held.unit.add_checkin(&checkin).await?;
    held.answer(env).await
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
