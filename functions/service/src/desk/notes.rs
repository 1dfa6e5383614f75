//! Internal notes and the contact log: sealed under the person's key, read by the organisation that wrote them.

use super::case::{AtCase, CaseError, fault, maybe_words, words};
use super::file::view_again;
use super::names::Names;
use super::row::OpenCase;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::port::{CaseNote, CaseNoteKind, Cases as _, DeskBook as _, Store, Unit as _};
use crate::seal::PersonKey;
use domain::desk::DeskAct;
use domain::desk::record::{NOTE_MAX, WORDS_MAX};
use domain::wire::desk::{ContactBody, ContactView, FileView, NoteBody, NoteView};
use std::cmp::Reverse;
use uuid::Uuid;

/// The field name under which a note is sealed.
fn field(id: Uuid) -> String {
    format!("case-note/{id}")
}

/// Writes an internal note; the same key again finds it there.
pub async fn note<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    (case, key): (Uuid, Option<Uuid>),
    body: &NoteBody,
) -> Result<FileView, CaseError> {
    let typed = words("text", &body.text, NOTE_MAX);
    add(env, hash, token, (case, key), async |_| {
        Ok(Draft { at: env.now(), kind: CaseNoteKind::Note, words: Some(typed?) })
    })
    .await
}

/// Notes a contact with the person; the same key again finds it there.
pub async fn contact<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    (case, key): (Uuid, Option<Uuid>),
    body: &ContactBody,
) -> Result<FileView, CaseError> {
    let typed = maybe_words("text", &body.text, WORDS_MAX);
    add(env, hash, token, (case, key), async |_| {
        if body.at > env.now() {
            return Err(fault("at", "date-future"));
        }
        let kind = CaseNoteKind::Contact { channel: body.channel, reached: body.reached };
        Ok(Draft { at: body.at, kind, words: typed? })
    })
    .await
}

struct Draft {
    at: chrono::DateTime<chrono::Utc>,
    kind: CaseNoteKind,
    words: Option<String>,
}

/// Adds what a draft says, once the member may write here at all. Notes have no version that would tell a repetition from a
/// second note: the key is the note's own id.
async fn add<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    (case, key): (Uuid, Option<Uuid>),
    draft: impl AsyncFnOnce(&AtCase) -> Result<Draft, CaseError>,
) -> Result<FileView, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let at = AtCase::open(env, &mut unit, hash, token, (case, DeskAct::Note)).await?;
    let draft = draft(&at).await?;
    if let Some(key) = key
        && let Some(there) = unit.case_note(key).await?
    {
        if !is_of(&there, &draft, &at)? {
            return Err(CaseError::OtherUnderKey);
        }
        let view = view_again(env, &mut unit, at).await?;
        unit.commit().await?;
        return Ok(view);
    }
    let id = key.unwrap_or_else(|| env.id());
    let sealed = match (draft.words, at.open.key()) {
        (Some(words), Some(key)) => Some(key.seal(&field(id), words.as_bytes(), env.rng)?),
        (None, Some(_)) => None,
        // Nothing is written about somebody who is erased.
        (_, None) => return Err(CaseError::Impossible),
    };
    let note = CaseNote {
        id,
        case,
        programme: at.open.case.programme,
        staff: at.member.id,
        at: draft.at,
        kind: draft.kind,
        words: sealed,
    };
    unit.add_case_note(&note).await?;
    let view = view_again(env, &mut unit, at).await?;
    unit.commit().await?;
    Ok(view)
}

/// Whether what is there is what this member wants to write: the answer to them was lost on the way.
fn is_of(there: &CaseNote, draft: &Draft, at: &AtCase) -> Result<bool, Fault> {
    let theirs = (there.case, there.staff) == (at.open.case.id, at.member.id);
    let Some(key) = at.open.key().filter(|_| theirs && there.kind == draft.kind) else { return Ok(false) };
    Ok(plain(there, key)? == draft.words.as_deref().unwrap_or_default())
}

/// Notes and contacts of the organisation that has the case, newest first; those on cases that went into it too.
pub(crate) async fn of<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    names: &mut Names,
    open: &OpenCase,
    merged: &[Uuid],
) -> Result<(Vec<NoteView>, Vec<ContactView>), Fault> {
    let (mut notes, mut contacts) = (Vec::new(), Vec::new());
    on_case(env, unit, names, open, (&mut notes, &mut contacts)).await?;
    for other in merged {
        if let Some(case) = unit.case(*other).await? {
            let open = OpenCase::open(env, case)?;
            on_case(env, unit, names, &open, (&mut notes, &mut contacts)).await?;
        }
    }
    notes.sort_by_key(|note: &NoteView| Reverse(note.at));
    contacts.sort_by_key(|contact: &ContactView| Reverse(contact.at));
    Ok((notes, contacts))
}

async fn on_case<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    names: &mut Names,
    open: &OpenCase,
    (notes, contacts): (&mut Vec<NoteView>, &mut Vec<ContactView>),
) -> Result<(), Fault> {
    let Some(key) = open.key() else { return Ok(()) };
    for note in unit.case_notes(open.case.id, open.case.programme).await? {
        let text = plain(&note, key)?;
        let by = names.of(env, unit, note.staff).await?;
        let (id, at) = (note.id, note.at);
        match note.kind {
            CaseNoteKind::Note => notes.push(NoteView { id, at, by, text }),
            CaseNoteKind::Contact { channel, reached } => {
                contacts.push(ContactView { id, at, by, channel, reached, text });
            }
        }
    }
    Ok(())
}

fn plain(note: &CaseNote, key: &PersonKey) -> Result<String, Fault> {
    match &note.words {
        Some(sealed) => String::from_utf8(key.open(&field(note.id), sealed)?).map_err(|_| Fault::Shape),
        None => Ok(String::new()),
    }
}
