//! Sessions to try: two rounds of the training of DUO, one over and one to come, an information session, and a company with
//! two collective sessions. Written with the use cases, in nobody's name.

use anyhow::{Context as _, Result, anyhow};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::ProgrammeId;
use domain::calendar::{brussels_date, instant};
use domain::group::cohort::CohortForm;
use domain::group::{Attendance, SessionForm, SessionKind};
use domain::wire::desk::group::RecordBody;
use service::Env;
use service::desk::group::{keep_cohort, keep_session, say, seat};
use service::env::SetClock;
use service::port::{Store as _, StoredSession, Unit as _};
use store::NativeStore;
use uuid::Uuid;

/// Days before today on which the first round began: a module a day, all before anybody's training is over.
const FIRST_ROUND: i64 = 24;
/// Code of the company.
pub(crate) const CODE: &str = "BC2026";

/// What volunteers go to.
pub(crate) struct Groups {
    /// The eight modules that are over.
    pub(crate) over: Vec<StoredSession>,
    /// The eight modules of the second round: the first one is over.
    pub(crate) round: Vec<StoredSession>,
    /// An information session of three days ago.
    pub(crate) information: StoredSession,
    /// Collective sessions of the company: one is over.
    pub(crate) collective: Vec<StoredSession>,
}

/// Plans a session some days from now, at half past nine in Brussels for three hours.
async fn plan(
    (env, clock): (Env<'_, NativeStore>, &SetClock),
    now: DateTime<Utc>,
    days: i64,
    form: SessionForm,
) -> Result<StoredSession> {
    let day = brussels_date(now + TimeDelta::days(days));
    let starts = instant(day.and_time(NaiveTime::from_hms_opt(9, 30, 0).context("a time")?));
    // Known a month before the first of them.
    clock.set(now - TimeDelta::days(40));
    let form = SessionForm { starts, ends: starts + TimeDelta::hours(3), ..form };
    let mut unit = env.store.begin_write().await?;
    let stored = keep_session(env, &mut unit, &form, true).await.map_err(|error| anyhow!("{error}"))?;
    unit.commit().await?;
    Ok(stored)
}

fn form(programme: ProgrammeId, kind: SessionKind) -> SessionForm {
    SessionForm {
        programme,
        kind,
        module: None,
        cohort: None,
        starts: DateTime::UNIX_EPOCH,
        ends: DateTime::UNIX_EPOCH,
        venue: "Place du Jardin 1, 1000 Bruxelles".into(),
        seats: 16,
    }
}

impl Groups {
    /// Plans them all.
    pub(crate) async fn write(
        env: Env<'_, NativeStore>,
        clock: &SetClock,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let at = (env, clock);
        let training =
            |module| SessionForm { module: Some(module), ..form(ProgrammeId::Duo, SessionKind::Training) };
        let (mut over, mut round) = (Vec::new(), Vec::new());
        for module in 1..=ProgrammeId::Duo.programme().training_modules {
            let nth = i64::from(module) - 1;
            over.push(plan(at, now, nth - FIRST_ROUND, training(module)).await?);
            round.push(plan(at, now, if nth == 0 { -2 } else { nth + 2 }, training(module)).await?);
        }
        let information = form(ProgrammeId::Duo, SessionKind::Information);
        let information = plan(at, now, -3, information).await?;
        clock.set(now - TimeDelta::days(40));
        let company = CohortForm {
            programme: ProgrammeId::MentorIn,
            company: "Banque du Canal".into(),
            company_code: CODE.into(),
            opens: brussels_date(now - TimeDelta::days(40)),
            closes: brussels_date(now + TimeDelta::days(30)),
            places: 12,
        };
        let mut unit = env.store.begin_write().await?;
        let kept = keep_cohort(env, &mut unit, &company, true).await.map_err(|error| anyhow!("{error}"))?;
        unit.commit().await?;
        let mut collective = Vec::new();
        for days in [-5, 9] {
            let together = form(ProgrammeId::MentorIn, SessionKind::Collective);
            let together = SessionForm { cohort: Some(kept.cohort.id), ..together };
            collective.push(plan(at, now, days, together).await?);
        }
        Ok(Self { over, round, information, collective })
    }
}

/// Invites somebody and, for a session that is over, says whether they were there.
pub(crate) async fn goes(
    env: Env<'_, NativeStore>,
    clock: &SetClock,
    stored: &StoredSession,
    (person, said): (Uuid, Option<Attendance>),
) -> Result<()> {
    let mut unit = env.store.begin_write().await?;
    seat(env, &mut unit, stored, person).await.map_err(|error| anyhow!("{error}"))?;
    if let Some(attendance) = said {
        clock.set(clock_after(stored, env.now()));
        let body = RecordBody { person, seen: Attendance::Expected, attendance };
        say(env, &mut unit, stored, &body).await.map_err(|error| anyhow!("{error}"))?;
    }
    unit.commit().await?;
    Ok(())
}

/// The end of a session, or now if that is later.
fn clock_after(stored: &StoredSession, now: DateTime<Utc>) -> DateTime<Utc> {
    now.max(stored.session.ends)
}
