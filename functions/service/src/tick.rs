//! The worker's tick: messages, clocks, forgetting. Two ticks at once do no harm, and a missed one is made up for.

use crate::advance::{ActError, Advance, AdvanceError, advance};
use crate::env::Env;
use crate::erase::{EraseError, erase_in};
use crate::file::Fault;
use crate::gateway::{Gateway, Outgoing};
use crate::messages::render;
use crate::outbox::{self, Notices};
use crate::port::{
    Applications as _, Dossiers as _, Message, Outbox as _, Outcome, Store, Unit as _, Upkeep as _,
};
use crate::{duo, limits, retention, volunteer_clock};
use chrono::{DateTime, TimeDelta, Utc};
use domain::application::Actor;
use domain::application::clock::{WAITS, due};
use serde::Serialize;
use uuid::Uuid;

/// What a tick did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Ticked {
    /// Messages that the gateway took.
    pub sent: usize,
    /// Messages that will be tried again.
    pub again: usize,
    /// Letters that wait for a printer now.
    pub to_print: usize,
    /// Messages given up.
    pub failed: usize,
    /// Messages that nobody needs any more.
    pub dropped: usize,
    /// Clocks that moved an application, a volunteer or a duo.
    pub moved: usize,
    /// Persons erased because their time was over.
    pub erased: usize,
    /// Rows forgotten.
    pub forgotten: usize,
}

/// How much of a tick is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everything: the scheduler's tick.
    All,
    /// Messages only: somebody waits for a code.
    Messages,
}

/// Does what is due.
pub async fn tick<S: Store, G: Gateway>(
    env: Env<'_, S>,
    gateway: &G,
    public_url: &str,
    scope: Scope,
) -> Result<Ticked, Fault> {
    let mut done = Ticked::default();
    if scope == Scope::All {
        done.moved = clocks(env).await? + volunteer_clock::tick(env).await? + duo::clock::tick(env).await?;
        done.erased = erasures(env).await?;
    }
    messages(env, gateway, public_url, &mut done).await?;
    if scope == Scope::All {
        let horizons = retention::horizons(env.now());
        let mut unit = env.store.begin_write().await?;
        let words = unit.forget_duo_notes(&horizons).await?;
        done.forgotten = words + unit.forget(&horizons).await?;
        unit.commit().await?;
        if done.erased > 0 || words > 0 {
            env.store.forget_traces().await?;
        }
    }
    Ok(done)
}

/// Sends what is due, until nothing is left or the gateway is plainly out of order.
async fn messages<S: Store, G: Gateway>(
    env: Env<'_, S>,
    gateway: &G,
    public_url: &str,
    done: &mut Ticked,
) -> Result<(), Fault> {
    let mut last = None;
    for _ in 0..limits::MESSAGES_PER_TICK {
        let Some(message) = settle_and_claim(env, last.take()).await? else { return Ok(()) };
        let outcome = deliver(env, gateway, &message, public_url).await?;
        match outcome {
            Outcome::Sent => done.sent += 1,
            Outcome::Again(_) => done.again += 1,
            Outcome::Print => done.to_print += 1,
            Outcome::Failed => done.failed += 1,
            Outcome::Dropped => done.dropped += 1,
        }
        last = Some(Attempt { message: message.id, person: message.person, outcome });
        if done.again + done.failed >= limits::FAILURES_PER_TICK {
            break;
        }
    }
    if let Some(last) = last {
        let mut unit = env.store.begin_write().await?;
        settle::<S>(env, &mut unit, last).await?;
        unit.commit().await?;
    }
    Ok(())
}

/// How an attempt to send ended, not noted yet.
struct Attempt {
    message: Uuid,
    person: Uuid,
    outcome: Outcome,
}

/// Notes how the last attempt ended and takes the next message, in one transaction. It is committed before the gateway
/// is called, so that no other tick sends the same message; a worker that dies in between leaves it to the next tick
/// after the lease.
async fn settle_and_claim<S: Store>(
    env: Env<'_, S>,
    last: Option<Attempt>,
) -> Result<Option<Message>, Fault> {
    let mut unit = env.store.begin_write().await?;
    if let Some(last) = last {
        settle::<S>(env, &mut unit, last).await?;
    }
    let claimed = unit.claim_message(env.now(), env.now() + limits::LEASE).await?;
    unit.commit().await?;
    Ok(claimed)
}

async fn settle<S: Store>(env: Env<'_, S>, unit: &mut S::Unit, last: Attempt) -> Result<(), Fault> {
    unit.settle_message(last.message, env.now(), last.outcome).await?;
    if last.outcome == Outcome::Failed {
        outbox::note_failure(env, unit, last.person).await?;
    }
    Ok(())
}

/// Tries to send a message that was claimed.
async fn deliver<S: Store, G: Gateway>(
    env: Env<'_, S>,
    gateway: &G,
    message: &Message,
    public_url: &str,
) -> Result<Outcome, Fault> {
    if message.expires.is_some_and(|expires| expires <= env.now()) {
        return Ok(Outcome::Dropped);
    }
    let Some(letter) = outbox::open(env, message).await? else { return Ok(Outcome::Dropped) };
    match render(message.id, message.kind, &letter, public_url) {
        Ok(Some(outgoing)) => Ok(send(env, gateway, message, &outgoing).await),
        Ok(None) => Ok(Outcome::Print),
        Err(_) => Err(Fault::Shape),
    }
}

async fn send<S: Store, G: Gateway>(
    env: Env<'_, S>,
    gateway: &G,
    message: &Message,
    outgoing: &Outgoing,
) -> Outcome {
    match gateway.send(outgoing).await {
        Ok(()) => Outcome::Sent,
        Err(_) if message.attempts + 1 >= limits::ATTEMPTS => Outcome::Failed,
        Err(_) => Outcome::Again(env.now() + pause(message.attempts)),
    }
}

/// Half a minute, then twice as long each time, six hours at most.
fn pause(attempts: i64) -> TimeDelta {
    let doublings = u32::try_from(attempts).unwrap_or(0).min(12);
    (limits::RETRY_FIRST * 2_i32.saturating_pow(doublings)).min(limits::RETRY_LONGEST)
}

/// Moves what the scheme's clocks move: an unanswered question expires, a reservation is released.
async fn clocks<S: Store>(env: Env<'_, S>) -> Result<usize, Fault> {
    let waiting =
        env.store.look_up(async |unit| unit.applications_on_clock(limits::CLOCKS_PER_TICK).await).await?;
    let mut moved = 0;
    for application in waiting {
        let Some(command) = due(&application.state, application.since, env.today(), &WAITS) else { continue };
        let step = Advance {
            application: application.id,
            command,
            actor: Actor::Clock,
            text: None,
            seen: Some(application.version),
            notices: if application.is_demo() { Notices::Silent } else { Notices::Send },
        };
        match advance(env, step).await {
            Ok(_) => moved += 1,
            Err(AdvanceError::Act(ActError::Fault(fault))) => return Err(fault),
            // Somebody was faster: good.
            Err(_) => {}
        }
    }
    Ok(moved)
}

/// Erases the people whose time is over.
async fn erasures<S: Store>(env: Env<'_, S>) -> Result<usize, Fault> {
    let mut erased = 0;
    for (kind, states, time) in retention::RESTING {
        let before: DateTime<Utc> = env.now() - *time;
        let resting = env
            .store
            .look_up(async |unit| unit.dossiers_resting(*kind, states, before, limits::MOVES_PER_TICK).await);
        for id in resting.await? {
            let mut unit = env.store.begin_write().await?;
            let Some(dossier) = unit.dossier(id).await? else { continue };
            match erase_in(env, &mut unit, &dossier, Actor::Clock, Notices::Silent).await {
                Ok(()) => unit.commit().await?,
                Err(EraseError::Fault(fault)) => return Err(fault),
                Err(_) => continue,
            }
            erased += 1;
        }
    }
    Ok(erased)
}
