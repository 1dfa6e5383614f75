//! A duo with everything that its coordinator reads.
//!
//! What is left out: worries (only the safeguarding person), and the words on a meeting's place. Answers to the
//! questions half-way and at the end are in it: the page says that the programme reads them.

use super::error::FollowError;
use super::names::Names;
use super::open::{AtDuo, Held};
use super::outcome::outcomes_view;
use super::row::Known;
use crate::desk::access::Member;
use crate::duo::member::{Both, Member as One};
use crate::duo::turn::meetings;
use crate::duo::words::{answer_field, check_in_field, goal_field, note_field, reply_field};
use crate::env::Env;
use crate::file::Fault;
use crate::port::{
    Applications as _, BoardDuo, Dossiers as _, Duos as _, Follow as _, HistoryEntry, Mentors as _, Note,
    Questions, Reply, Store, StoreError, StoredAnswer, StoredCheckin, StoredDuo, StoredMeeting,
};
use chrono::{DateTime, Utc};
use domain::application::Actor;
use domain::calendar::plus_months;
use domain::contact::Contact;
use domain::desk::{DeskAct, On};
use domain::duo::goal::Goal;
use domain::duo::meeting::{MeetingState, minutes_met};
use domain::duo::reason::EndReason;
use domain::duo::term::MONTHS_MAX;
use domain::duo::{Act, Pair, Side, State};
use domain::wire::desk::board::{
    AnswerView, AnswersView, CheckinView, DeskLine, DeskMeeting, DuoActs, DuoFile, DuoPerson, EndedView,
    QuestionView,
};
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// Reads a duo; both see that it was read, and by which role.
pub async fn duo_file<S: Store>(env: Env<'_, S>, at: AtDuo<'_>) -> Result<DuoFile, FollowError> {
    Held::open(env, at, DeskAct::ReadDuos).await?.answer(env).await
}

pub(super) async fn shown<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    duo: &StoredDuo,
) -> Result<DuoFile, FollowError> {
    let now = env.now();
    let both = Both::load(env, unit, duo).await?;
    let stored = unit.meetings(duo.id).await?;
    let checkins = unit.checkins(duo.id).await?;
    let replies = unit.replies(duo.id).await?;
    let (notes, answers) = (unit.notes(duo.id).await?, unit.answers(duo.id).await?);
    let history = unit.history(duo.id).await?;
    let application = unit.application(duo.application).await?.ok_or_else(|| missing(duo))?;
    let events = unit.outcomes(duo.application).await?;
    let staff = checkins.iter().map(|c| c.staff).chain(answers.iter().map(|a| a.staff));
    let staff = staff.chain(events.iter().map(|e| e.staff)).chain(history.iter().filter_map(|h| h.staff));
    let names = Names::load(env, unit, staff.collect::<Vec<Uuid>>()).await?;
    let outcomes = outcomes_view(env, unit, duo, &application.state, &events, &names).await?;
    let desk_meetings = stored.iter().map(|stored| meeting(stored, now)).collect();
    let meetings = meetings(stored);
    let known = Known {
        board: BoardDuo {
            duo: duo.clone(),
            reference: application.reference.clone(),
            application_state: application.state.code().to_owned(),
            demo: application.is_demo(),
        },
        checkins: checkins.iter().map(|checkin| checkin.day).collect(),
        replies: replies.iter().map(|reply| (reply.questions, reply.side)).collect(),
        questions: notes.iter().filter(|note| !answers.iter().any(|answer| answer.note == note.id)).count(),
        meetings,
    };
    let card = unit.mentor(duo.mentor).await?.and_then(|mentor| mentor.name);
    let mentee = person(Some(duo.application), both.of(Side::Mentee), None);
    let has_file = unit.dossier(duo.mentor).await?.is_some();
    let mentor = person(has_file.then_some(duo.mentor), both.of(Side::Mentor), card.filter(|_| !has_file));
    let counted = known.count(now);
    let names_of_two = Pair { mentee: mentee.name.clone(), mentor: mentor.name.clone() };
    Ok(DuoFile {
        row: known.row(&counted, names_of_two, now),
        pair: duo.programme.programme().pair,
        ended: ended(&duo.state),
        mentee,
        mentor,
        meetings: desk_meetings,
        minutes_met: minutes_met(&known.meetings),
        goals: goals::<S>(unit, duo, &both).await?,
        answers: Pair {
            mentee: answers_of(duo, &both, &replies, Side::Mentee)?,
            mentor: answers_of(duo, &both, &replies, Side::Mentor)?,
        },
        check_ins: checkins.iter().map(|c| check_in(c, &both, &names)).collect::<Result<_, Fault>>()?,
        asked: notes.iter().map(|n| question(n, &answers, &both, &names)).collect::<Result<_, Fault>>()?,
        acts: acts(env, member, duo, !outcomes.open.is_empty()),
        outcomes,
        history: history.into_iter().map(|entry| line(entry, &names)).collect(),
        now,
    })
}

fn missing(duo: &StoredDuo) -> StoreError {
    StoreError::Inconsistent { table: "duo", column: "application", row: duo.id.to_string() }
}

fn ended(state: &State) -> Option<EndedView> {
    let by = match state {
        State::EndedEarly(ended) => ended.by,
        State::Cancelled(cancelled) => cancelled.by,
        _ => return None,
    };
    state.reason().map(|reason| EndedView { by, reason: reason.to_owned() })
}

/// One of the two, with the one way to reach them that they chose.
pub(super) fn person(file: Option<Uuid>, one: Option<&One>, card: Option<String>) -> DuoPerson {
    let contact = one.and_then(|one| one.contact.as_ref());
    let (mut email, mut phone, mut address) = (None, None, None);
    match contact {
        Some(Contact::Email(mail)) => email = Some(mail.as_str().to_owned()),
        Some(Contact::Sms(number) | Contact::Call(number)) => phone = Some(number.as_str().to_owned()),
        Some(Contact::Letter(to)) => address = Some(to.clone()),
        Some(Contact::Desk) | None => {}
    }
    DuoPerson {
        file,
        reference: one.map(|one| one.reference.clone()),
        name: one.map(|one| one.name.trim().to_owned()).or(card).unwrap_or_default(),
        email,
        phone,
        address,
        lang: one.map(|one| one.lang).unwrap_or_default(),
    }
}

fn meeting(stored: &StoredMeeting, now: DateTime<Utc>) -> DeskMeeting {
    let meeting = &stored.meeting;
    DeskMeeting {
        id: meeting.id,
        at: meeting.at,
        minutes: meeting.minutes,
        place: meeting.place,
        state: meeting.state(now),
        said: meeting.said,
        settled: meeting.settled,
        // Where the two agree, nobody asks; what a coordinator found can be corrected.
        settle: meeting.settled.is_some()
            || matches!(
                meeting.state(now),
                MeetingState::Disputed | MeetingState::ToReport | MeetingState::SaidByOne
            ),
    }
}

async fn goals<S: Store>(unit: &mut S::Unit, duo: &StoredDuo, both: &Both) -> Result<Vec<Goal>, Fault> {
    let mut goals = Vec::new();
    for (position, goal) in unit.goals(duo.id).await?.into_iter().enumerate() {
        let words = both.text(&goal_field(duo.id, position), &goal.words)?;
        goals.extend(words.map(|words| Goal { words, progress: goal.progress }));
    }
    Ok(goals)
}

fn answers_of(duo: &StoredDuo, both: &Both, replies: &[Reply], side: Side) -> Result<AnswersView, Fault> {
    Ok(AnswersView {
        midterm: reply(duo, both, replies, (Questions::Midterm, side))?,
        closing: reply(duo, both, replies, (Questions::Closing, side))?,
    })
}

fn reply<T: DeserializeOwned>(
    duo: &StoredDuo,
    both: &Both,
    replies: &[Reply],
    (questions, side): (Questions, Side),
) -> Result<Option<T>, Fault> {
    let reply = replies.iter().find(|reply| reply.questions == questions && reply.side == side);
    let Some(reply) = reply else { return Ok(None) };
    let bytes = both.open(&reply_field(duo.id, questions), &reply.words)?;
    Ok(bytes.map(|bytes| serde_json::from_slice(&bytes)).transpose()?)
}

fn check_in(checkin: &StoredCheckin, both: &Both, names: &Names) -> Result<CheckinView, Fault> {
    let note = match &checkin.note {
        Some(words) => both.text(&check_in_field(checkin.id), words)?,
        None => None,
    };
    Ok(CheckinView {
        id: checkin.id,
        day: checkin.day,
        channel: checkin.channel,
        with: checkin.with,
        going: checkin.going,
        concerns: checkin.concerns.clone(),
        note,
        at: checkin.at,
        by: names.said(checkin.staff),
    })
}

fn question(
    note: &Note,
    answers: &[StoredAnswer],
    both: &Both,
    names: &Names,
) -> Result<QuestionView, Fault> {
    let answer = match answers.iter().find(|answer| answer.note == note.id) {
        Some(answer) => Some(AnswerView {
            at: answer.at,
            by: names.said(answer.staff),
            channel: answer.channel,
            note: match &answer.words {
                Some(words) => both.text(&answer_field(note.id), words)?,
                None => None,
            },
        }),
        None => None,
    };
    let text = both.text(&note_field(note.id), &note.words)?;
    Ok(QuestionView { id: note.id, side: note.side, at: note.at, text, answer })
}

pub(super) fn line(entry: HistoryEntry, names: &Names) -> DeskLine {
    DeskLine {
        at: entry.at,
        actor: entry.actor,
        by: entry.staff.map(|staff| names.said(staff)),
        act: entry.act,
        state: entry.to,
        reason: entry.reason,
    }
}

fn acts<S>(env: Env<'_, S>, member: &Member, duo: &StoredDuo, outcome: bool) -> DuoActs {
    let on = On::Record(Some(duo.programme));
    let state = &duo.state;
    let mut moves = if member.may(DeskAct::ActOnDuo, on) {
        state.allowed(Actor::Coordinator, env.today())
    } else {
        Vec::new()
    };
    // These follow from meetings: nobody makes them by hand.
    moves.retain(|act| !matches!(act, Act::SetFirstMeeting | Act::LoseFirstMeeting | Act::Begin));
    let can = |act| moves.contains(&act);
    let term = state.term();
    let ends = state.ending(EndReason::NewMentor).act();
    DuoActs {
        new_mentor: can(ends),
        check_in: member.may(DeskAct::ActOnDuo, on) && super::checkin::is_open(state),
        outcome: outcome && member.may(DeskAct::RecordOutcome, on),
        extend_until: term
            .filter(|_| can(Act::Extend))
            .and_then(|term| plus_months(term.start, MONTHS_MAX).pred_opt()),
        complete_from: term.filter(|_| can(Act::Complete)).map(domain::duo::Term::completable_from),
        moves,
    }
}
