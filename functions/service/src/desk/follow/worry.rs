//! Worries: the safeguarding person of the programme, and nobody else. For anybody else there is none: no count, no
//! line in a history that they read, the same answer as for one that does not exist.

use super::board::programmes;
use super::error::{FollowError, overtaken};
use super::file::{line, person};
use super::names::Names;
use super::open::look;
use crate::desk::Barred;
use crate::desk::access::{Member, enter, recognise};
use crate::duo::member::Both;
use crate::duo::words::{note_field, required, worry_note_field};
use crate::env::Env;
use crate::hash::HashKey;
use crate::history::{self, Line, Subject};
use crate::port::{Duos as _, Store, StoredWorryNote, Unit, WorryCase, WorryCases as _};
use domain::application::Actor;
use domain::desk::worry::{WorryAct, clock, take_by};
use domain::desk::{DeskAct, On};
use domain::duo::Side;
use domain::duo::checkin::NOTE_MAX;
use domain::wire::TermView;
use domain::wire::desk::board::{
    CloseWorryBody, TakeWorryBody, WorryFile, WorryNote, WorryNoteBody, WorryPage, WorryRow,
};
use domain::{FieldErrors, Illegal};
use uuid::Uuid;

/// Who asks for which worry.
#[derive(Clone, Copy)]
pub struct AtWorry<'a> {
    /// For the session.
    pub hash: &'a HashKey,
    /// The session.
    pub token: &'a str,
    /// The worry.
    pub worry: Uuid,
}

/// The worries of the reader's programmes; nobody's name and no words.
pub async fn worries<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
) -> Result<WorryPage, FollowError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::HandleWorry, On::Desk)?;
    let mut unit = env.store.begin_read().await?;
    let cases = unit.worry_cases(&programmes(&member, DeskAct::HandleWorry)).await?;
    let staff = cases.iter().filter_map(|case| case.taken.map(|(staff, _)| staff));
    let names = Names::load(env, &mut unit, staff.collect::<Vec<Uuid>>()).await?;
    unit.end().await?;
    let rows = cases.iter().map(|case| row(env, case, &names)).collect();
    Ok(WorryPage { rows, now: env.now() })
}

fn row<S>(env: Env<'_, S>, case: &WorryCase, names: &Names) -> WorryRow {
    let (told, state) = (case.worry.at, case.state());
    WorryRow {
        id: case.worry.id,
        programme: case.programme,
        side: case.worry.side,
        at: told,
        state,
        by: take_by(told),
        clock: clock(state, told, env.today()),
        taken_by: case.taken.map(|(staff, _)| names.said(staff)),
        outcome: case.closed.map(|(outcome, _)| outcome),
        demo: case.demo,
        version: case.version,
    }
}

struct Held<U> {
    unit: U,
    member: Member,
    case: WorryCase,
}

impl<U: Unit> Held<U> {
    async fn open<S: Store<Unit = U>>(env: Env<'_, S>, at: AtWorry<'_>) -> Result<Self, FollowError> {
        let mut unit = env.store.begin_write().await?;
        let member = recognise(env, &mut unit, at.hash, at.token).await?;
        let case = unit.worry_case(at.worry).await?.ok_or(Barred::NotFound)?;
        member.require(DeskAct::HandleWorry, On::Record(Some(case.programme)))?;
        Ok(Self { unit, member, case })
    }

    /// Goes on if the worry has the act and is the version that was seen.
    async fn check<S: Store<Unit = U>>(
        &mut self,
        env: Env<'_, S>,
        act: WorryAct,
        seen: Option<i64>,
    ) -> Result<(), FollowError> {
        if seen.is_some_and(|seen| seen != self.case.version) {
            return Err(overtaken(env, &mut self.unit, self.case.worry.id).await?);
        }
        if self.case.state().acts().contains(&act) {
            return Ok(());
        }
        Err(FollowError::Illegal(Illegal::new("closed")))
    }

    async fn save<S: Store<Unit = U>>(
        &mut self,
        env: Env<'_, S>,
        act: WorryAct,
        reason: Option<&'static str>,
    ) -> Result<(), FollowError> {
        self.case.version += 1;
        self.unit.save_worry_case(&self.case).await?;
        let env = env.in_hands_of(self.member.id);
        let subject = Subject::record(self.case.worry.id, self.case.version, self.case.state().code());
        let line = Line { actor: Actor::Coordinator, act: act.code(), from: None, reason, text: None };
        Ok(history::note(env, &mut self.unit, subject, line).await?)
    }

    /// The worry, read: its teller sees that it was, and by which role.
    async fn answer<S: Store<Unit = U>>(mut self, env: Env<'_, S>) -> Result<WorryFile, FollowError> {
        let unit = &mut self.unit;
        let worry = &self.case.worry;
        let duo = unit.duo(worry.duo).await?.ok_or(Barred::NotFound)?;
        let dossier = match worry.side {
            Side::Mentee => duo.application,
            Side::Mentor => duo.mentor,
        };
        look(env, unit, &self.member, (dossier, "worry"), self.case.programme).await?;
        let both = Both::load(env, unit, &duo).await?;
        let stored = unit.worry_notes(worry.id).await?;
        let history = unit.history(worry.id).await?;
        let staff = stored.iter().map(|note| note.staff).chain(history.iter().filter_map(|h| h.staff));
        let staff = staff.chain(self.case.taken.map(|(staff, _)| staff));
        let names = Names::load(env, unit, staff.collect::<Vec<Uuid>>()).await?;
        let mut notes = Vec::new();
        for note in &stored {
            let text = both.text(&worry_note_field(note.id), &note.words)?;
            notes.push(WorryNote { at: note.at, by: names.said(note.staff), text });
        }
        let other = match both.of(worry.side.other()) {
            Some(other) => other.name.trim().to_owned(),
            None if worry.side == Side::Mentee => {
                unit.mentor(duo.mentor).await?.and_then(|mentor| mentor.name).unwrap_or_default()
            }
            None => String::new(),
        };
        let file = WorryFile {
            row: row(env, &self.case, &names),
            text: both.text(&note_field(worry.id), &worry.words)?,
            teller: person(Some(dossier), both.of(worry.side), None),
            other,
            duo_state: duo.state.code().to_owned(),
            term: duo.state.term().map(|term| TermView { first: term.start, last: term.last_day() }),
            notes,
            history: history.into_iter().map(|entry| line(entry, &names)).collect(),
            acts: self.case.state().acts().to_vec(),
            now: env.now(),
        };
        self.unit.commit().await?;
        Ok(file)
    }
}

/// Reads a worry.
pub async fn worry_file<S: Store>(env: Env<'_, S>, at: AtWorry<'_>) -> Result<WorryFile, FollowError> {
    Held::open(env, at).await?.answer(env).await
}

/// Takes a worry: its clock stops.
pub async fn take<S: Store>(
    env: Env<'_, S>,
    at: AtWorry<'_>,
    body: &TakeWorryBody,
) -> Result<WorryFile, FollowError> {
    let mut held = Held::open(env, at).await?;
    held.check(env, WorryAct::Take, Some(body.version)).await?;
    held.case.taken = Some((held.member.id, env.now()));
    held.save(env, WorryAct::Take, None).await?;
    held.answer(env).await
}

/// Writes a note, sealed under the key of who told the worry.
pub async fn note<S: Store>(
    env: Env<'_, S>,
    at: AtWorry<'_>,
    body: &WorryNoteBody,
) -> Result<WorryFile, FollowError> {
    let mut held = Held::open(env, at).await?;
    held.check(env, WorryAct::Note, None).await?;
    let text = required(&body.text, NOTE_MAX)?;
    let duo = held.unit.duo(held.case.worry.duo).await?.ok_or(Barred::NotFound)?;
    let both = Both::load(env, &mut held.unit, &duo).await?;
    let Some(teller) = both.of(held.case.worry.side) else {
        let mut faults = FieldErrors::default();
        faults.add("text", Illegal::new("erased"));
        return Err(faults.into());
    };
    let id = env.id();
    let words = teller.seal(env, &worry_note_field(id), text.as_bytes())?;
    let (worry, staff) = (held.case.worry.id, held.member.id);
    held.unit.add_worry_note(&StoredWorryNote { id, worry, at: env.now(), staff, words }).await?;
    held.answer(env).await
}

/// Closes a worry.
pub async fn close<S: Store>(
    env: Env<'_, S>,
    at: AtWorry<'_>,
    body: &CloseWorryBody,
) -> Result<WorryFile, FollowError> {
    let mut held = Held::open(env, at).await?;
    held.check(env, WorryAct::Close, Some(body.version)).await?;
    held.case.closed = Some((body.outcome, env.now()));
    held.save(env, WorryAct::Close, Some(body.outcome.code())).await?;
    held.answer(env).await
}
