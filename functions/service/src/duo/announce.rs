//! Who is told what of a duo. Nobody needs a message about their own click.

use super::member::{Both, Member};
use crate::dates;
use crate::env::Env;
use crate::file::Fault;
use crate::outbox::{self, Notice, Values};
use crate::port::{Kind, Store, StoredDuo};
use chrono::{DateTime, NaiveDate, Utc};
use domain::application::Actor;
use domain::duo::clock::proposal_by;
use domain::duo::{Act, Command, Meeting, Side, State};

/// What is told, before it is written in somebody's language.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    pub(crate) kind: Kind,
    /// With the other one's first name, and when and where.
    pub(crate) meeting: Option<&'a Meeting>,
    pub(crate) until: Option<NaiveDate>,
    pub(crate) expires: Option<DateTime<Utc>>,
}

impl From<Kind> for Told<'_> {
    fn from(kind: Kind) -> Self {
        Self { kind, meeting: None, until: None, expires: None }
    }
}

impl<'a> Told<'a> {
    /// Something about a meeting.
    pub(crate) fn of(kind: Kind, meeting: &'a Meeting) -> Self {
        Self { meeting: Some(meeting), ..kind.into() }
    }

    fn notice(self, reader: &Member, other: Option<&Member>) -> Notice {
        let values = Values {
            name: self.meeting.and_then(|_| other.map(|other| other.first_name.clone())),
            when: self.meeting.map(|meeting| dates::moment(reader.lang, meeting.at)),
            place: self.meeting.map(|meeting| meeting.place.code().to_owned()),
            until: self.until.map(|day| dates::day(reader.lang, day)),
            ..Values::default()
        };
        Notice { kind: self.kind, values, expires: self.expires }
    }
}

/// Tells one of the two something.
pub(crate) async fn tell<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &StoredDuo,
    to: Side,
    told: Told<'_>,
) -> Result<(), Fault> {
    // Only a meeting names the other one: else their key stays closed.
    if told.meeting.is_some() {
        let both = Both::load(env, unit, duo).await?;
        let Some(reader) = both.of(to) else { return Ok(()) };
        let Some(recipient) = reader.recipient() else { return Ok(()) };
        return outbox::tell(env, unit, &recipient, &told.notice(reader, both.of(to.other()))).await;
    }
    let Some(reader) = Member::load(env, unit, duo, to).await? else { return Ok(()) };
    let Some(recipient) = reader.recipient() else { return Ok(()) };
    outbox::tell(env, unit, &recipient, &told.notice(&reader, None)).await
}

/// Tells both that a duo is proposed.
pub(crate) async fn proposed<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &StoredDuo,
) -> Result<(), Fault> {
    let until = Some(proposal_by(env.today()));
    for side in Side::ALL {
        tell(env, unit, duo, *side, Told { until, ..Kind::Proposal.into() }).await?;
    }
    Ok(())
}

/// Tells who has to know of a move that was made.
pub(crate) async fn announce<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &StoredDuo,
    (before, command, actor): (&State, &Command, Actor),
) -> Result<(), Fault> {
    let Some(kind) = of_move(before, &duo.state, command) else { return Ok(()) };
    for side in Side::ALL.iter().filter(|side| Actor::from(**side) != actor) {
        tell(env, unit, duo, *side, kind.into()).await?;
    }
    Ok(())
}

fn of_move(before: &State, after: &State, command: &Command) -> Option<Kind> {
    match (before, command.act(), after) {
        (_, Act::AcceptProposal, State::Accepted(_)) => Some(Kind::DuoAccepted),
        (State::Proposed(_), _, State::Cancelled(_)) => Some(Kind::ProposalClosed),
        (_, Act::Cancel | Act::EndEarly, _) => Some(Kind::DuoEnded),
        (_, Act::Pause | Act::Extend, _) => Some(Kind::News),
        // Set and begun with a meeting that was told; the clocks tell of the rest.
        _ => None,
    }
}
