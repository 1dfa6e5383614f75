//! The board of messages: what did not reach its person, what has to be printed, and whom to call.

use super::access::{Barred, Member, enter, recognise};
use super::case::CaseError;
use super::row::OpenCase;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::outbox::{self, Notice, Recipient};
use crate::port::{
    Cases as _, DeskBook as _, Kind, MessageState, Outbox as _, Outcome, Store, ToCall, TroubledMessage,
    Unit as _,
};
use domain::contact::Contact;
use domain::desk::{DeskAct, On};
use domain::wire::desk::{CallView, MessageView, MessagesBoard};
use uuid::Uuid;

/// Most messages and calls that are shown.
const SHOWN: usize = 200;
/// How far the list of calls of all programmes is looked through.
const CALLS: usize = 2000;

/// Shows the board of the reader's programmes.
pub async fn board<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
) -> Result<MessagesBoard, CaseError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::Messages, On::Desk)?;
    let mut unit = env.store.begin_read().await?;
    let board = read(env, &mut unit, &member).await;
    unit.end().await?;
    Ok(board?)
}

async fn read<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
) -> Result<MessagesBoard, Fault> {
    let scope = member.programmes(DeskAct::Messages);
    let mut messages = Vec::new();
    for message in unit.troubled_messages(&scope, SHOWN).await? {
        if let Some(open) = opened(env, unit, message.case).await? {
            messages.push(view(message, &open));
        }
    }
    let mut calls = Vec::new();
    for call in unit.call_list(CALLS).await? {
        if calls.len() == SHOWN {
            break;
        }
        let Some(case) = unit.latest_case(call.person).await? else { continue };
        let Some(open) = opened(env, unit, case).await? else { continue };
        if member.may(DeskAct::Messages, On::Record(open.case.programme)) {
            calls.push(call_view(call, &open));
        }
    }
    Ok(MessagesBoard { messages, calls, now: env.now() })
}

async fn opened<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    case: Uuid,
) -> Result<Option<OpenCase>, Fault> {
    match unit.case(case).await? {
        Some(case) => Ok(Some(OpenCase::open(env, case)?)),
        None => Ok(None),
    }
}

fn view(message: TroubledMessage, open: &OpenCase) -> MessageView {
    let (name, contact) = open.name_and_contact();
    MessageView {
        id: message.id,
        state: message.state,
        kind: message.kind,
        at: message.created,
        file: open.case.id,
        reference: open.case.reference.clone(),
        name,
        programme: open.case.programme,
        way: contact.map(|contact| contact.way()),
    }
}

fn call_view(call: ToCall, open: &OpenCase) -> CallView {
    let (name, contact) = open.name_and_contact();
    CallView {
        file: open.case.id,
        reference: open.case.reference.clone(),
        name,
        phone: match contact {
            Some(Contact::Call(phone) | Contact::Sms(phone)) => Some(phone.as_str().to_owned()),
            _ => None,
        },
        programme: open.case.programme,
        why: call.why.code().to_owned(),
        since: call.since,
    }
}

/// What is done about a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageAct {
    /// Writes it again, to where the person is reached now.
    Resend,
    /// The letter lies in its envelope.
    Printed,
    /// Somebody has seen to it.
    Done,
}

/// Does something about a message, and shows the board.
pub async fn on_message<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    id: Uuid,
    act: MessageAct,
) -> Result<MessagesBoard, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::Messages, On::Desk)?;
    let message = unit.troubled_message(id).await?.ok_or(Barred::NotFound)?;
    let open = opened(env, &mut unit, message.case).await?.ok_or(Barred::NotFound)?;
    member.require(DeskAct::Messages, On::Record(open.case.programme))?;
    let env = env.in_hands_of(member.id);
    let to_print = message.state == MessageState::ToPrint.code();
    let failed = [MessageState::Failed, MessageState::Bounced].iter().any(|s| s.code() == message.state);
    match act {
        MessageAct::Printed if to_print => {
            unit.settle_message(id, env.now(), Outcome::Sent).await?;
        }
        MessageAct::Resend if failed => {
            resend(env, &mut unit, &message, &open).await?;
            unit.tick_off_message(id, env.now()).await?;
        }
        MessageAct::Done if failed => unit.tick_off_message(id, env.now()).await?,
        MessageAct::Printed | MessageAct::Resend | MessageAct::Done => return Err(CaseError::Impossible),
    }
    let board = read(env, &mut unit, &member).await?;
    unit.commit().await?;
    Ok(board)
}

/// The words of a message are gone once it was given up: what needs none is written again, else "there is news".
async fn resend<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    message: &TroubledMessage,
    open: &OpenCase,
) -> Result<(), CaseError> {
    let kind = match Kind::from_code(&message.kind) {
        // "There is news" would lead to a page that says nothing of it: somebody has to call.
        Some(kind) if kind.is_of_session() => return Err(CaseError::Impossible),
        Some(kind) if kind.needs_no_words() => kind,
        _ => Kind::News,
    };
    let ((name, Some(contact)), Some(key)) = (open.name_and_contact(), open.key()) else {
        return Err(CaseError::Impossible);
    };
    let recipient = Recipient {
        person: open.case.person,
        key,
        name,
        contact: &contact,
        lang: open.case.correspondence.into(),
        reference: &open.case.reference,
    };
    Ok(outbox::tell(env, unit, &recipient, &Notice::from(kind)).await?)
}

/// Somebody was called, and shows the board.
pub async fn called<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    case: Uuid,
) -> Result<MessagesBoard, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::Messages, On::Desk)?;
    let case = unit.case(case).await?.ok_or(Barred::NotFound)?;
    member.require(DeskAct::Messages, On::Record(case.programme))?;
    if !unit.take_off_call_list(case.person, env.now()).await? {
        return Err(CaseError::Impossible);
    }
    let board = read(env, &mut unit, &member).await?;
    unit.commit().await?;
    Ok(board)
}
