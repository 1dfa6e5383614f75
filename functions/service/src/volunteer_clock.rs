//! The clocks of volunteers: form C45B in time, "still available?" every month, the end of a pause. A clock wakes at
//! nine in the morning: it sends messages.

use crate::advance_volunteer::{AdvanceVolunteer, AdvanceVolunteerError, Step, advance_volunteer};
use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::limits;
use crate::outbox::Notices;
use crate::port::{Kind, Store, Unit as _, Volunteer, Volunteers as _};
use crate::volunteer_move::VolunteerActError;
use crate::volunteer_notice::{tell, until};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::application::Actor;
use domain::calendar::instant;
use domain::programme::Gate;
use domain::volunteer::WorkStatus;
use domain::volunteer::clock::{WAITS, c45b_by, coming, due};

const NINE: NaiveTime = match NaiveTime::from_hms_opt(9, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

pub(crate) fn morning(day: NaiveDate) -> DateTime<Utc> {
    instant(day.and_time(NINE))
}

/// When the clock of a new volunteer wakes: who is on benefit hears again of form C45B, if it is not filed by then.
pub(crate) fn first(status: WorkStatus, received: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let by = c45b_by(received, &WAITS);
    let day = by.checked_sub_days(Days::new(limits::TASK_REMINDER_DAYS))?;
    (status == WorkStatus::OnBenefit).then(|| morning(day))
}

/// When the clock wakes after a move: before the last gate as it was, unless form C45B is filed.
pub(crate) fn after(volunteer: &Volunteer) -> Option<DateTime<Utc>> {
    if volunteer.state.is_new() {
        let filed = volunteer.state.steps().iter().any(|step| step.gate == Gate::C45b && step.passed);
        volunteer.wake.filter(|_| !filed)
    } else {
        coming(&volunteer.state, volunteer.since, &WAITS).map(|(day, _)| morning(day))
    }
}

/// Does what is due; says how many moved.
pub(crate) async fn tick<S: Store>(env: Env<'_, S>) -> Result<usize, Fault> {
    let awake = env
        .store
        .look_up(async |unit| unit.volunteers_awake(env.now(), limits::CLOCKS_PER_TICK).await)
        .await?;
    let mut moved = 0;
    for volunteer in awake {
        if volunteer.state.is_new() {
            remind(env, &volunteer).await?;
        } else {
            moved += usize::from(make_due(env, &volunteer).await?);
        }
    }
    Ok(moved)
}

/// Reminds of form C45B, once.
async fn remind<S: Store>(env: Env<'_, S>, seen: &Volunteer) -> Result<(), Fault> {
    let Some(woken) = seen.wake else { return Ok(()) };
    let mut unit = env.store.begin_write().await?;
    // Taken up, filed or closed meanwhile, or reminded by another tick: then there is nothing to do here.
    let still = unit.rest_volunteer(seen.id, woken).await?;
    let volunteer = unit.volunteer(seen.id).await?.filter(|v| still && v.state.is_new() && !v.is_demo());
    if let Some(volunteer) = volunteer
        && let Some(person) = OpenPerson::load(env, &mut unit, volunteer.person).await?
    {
        let notice = until(Kind::Task, &volunteer, c45b_by(volunteer.received, &WAITS));
        tell(env, &mut unit, &volunteer, &person, &notice).await?;
    }
    unit.commit().await?;
    Ok(())
}

/// Makes the move that is due, if nobody was faster.
async fn make_due<S: Store>(env: Env<'_, S>, seen: &Volunteer) -> Result<bool, Fault> {
    let Some(command) = due(&seen.state, seen.since, env.today(), &WAITS) else { return Ok(false) };
    let what = AdvanceVolunteer {
        volunteer: seen.id,
        step: Step::Do(command),
        actor: Actor::Clock,
        seen: Some(seen.version),
        notices: if seen.is_demo() { Notices::Silent } else { Notices::Send },
    };
    match advance_volunteer(env, what).await {
        Ok(_) => Ok(true),
        Err(AdvanceVolunteerError::Act(VolunteerActError::Fault(fault))) => Err(fault),
        Err(_) => Ok(false),
    }
}
