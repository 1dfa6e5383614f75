//! A case as its coordinator reads it. Each reading is noted, and shown to the person with the role and without the name.

use super::case::{AtCase, CaseError};
use super::group::modules;
use super::history;
use super::merge;
use super::names::Names;
use super::notes;
use super::row::{OpenCase, rows};
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::port::{
    Case, CaseState, Cases as _, DeskBook as _, Dossiers as _, Duos as _, Look, Mentors as _, Store,
    Unit as _, Volunteers as _,
};
use domain::ProgrammeId;
use domain::application::{Act, Actor, State};
use domain::catalogue::MentorCard;
use domain::desk::{DeskAct, On};
use domain::group::training::can_note;
use domain::programme::Gate;
use domain::volunteer::clock::{WAITS, gates};
use domain::volunteer::gate::plan;
use domain::volunteer::{State as VolunteerState, VolunteerAct, WorkStatus};
use domain::wire::desk::{
    DeskHistoryLine, DuplicateView, FileView, HandoverView, RefusalView, VolunteerSide,
};
use domain::wire::{GateView, PublicationView};
use uuid::Uuid;

/// Reads a file.
pub async fn file<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    case: Uuid,
) -> Result<FileView, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let at = AtCase::open(env, &mut unit, hash, token, (case, DeskAct::ReadFile)).await?;
    let look = Look {
        id: env.id(),
        dossier: case,
        at: env.now(),
        actor: Actor::Coordinator,
        role: at.member.role(DeskAct::ReadFile, On::Record(at.open.case.programme)),
        staff: Some(at.member.id),
        what: "file".to_owned(),
    };
    unit.add_look(&look).await?;
    let view = view(env, &mut unit, &at).await?;
    unit.commit().await?;
    Ok(view)
}

/// The file after an act, in the same unit.
pub(crate) async fn view_again<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    at: AtCase,
) -> Result<FileView, CaseError> {
    let found = unit.case(at.open.case.id).await?;
    let open = match found {
        Some(case) => OpenCase::open(env, case)?,
        None => at.open,
    };
    Ok(view(env, unit, &AtCase { open, ..at }).await?)
}

async fn view<S: Store>(env: Env<'_, S>, unit: &mut S::Unit, at: &AtCase) -> Result<FileView, Fault> {
    let AtCase { member, open } = at;
    let case = &open.case;
    let scope = member.programmes(DeskAct::ReadFile);
    let mut names = Names::load::<S>(unit).await?;
    let mut own_row = rows(env, unit, &mut names, std::slice::from_ref(open), &scope).await?;
    let row = own_row.pop().ok_or(Fault::Shape)?;
    let merged: Vec<Uuid> = unit.merges_into(case.id).await?.into_iter().map(|merge| merge.case).collect();
    let merged_into = unit.merge_of(case.id).await?.map(|merge| merge.into);
    let history = history::lines(env, unit, &mut names, open, &merged).await?;
    let (notes, contacts) = notes::of(env, unit, &mut names, open, &merged).await?;
    let handed_over = matches!(case.state, CaseState::Application(State::Transferred(_)));
    let (acts, volunteer_acts) = match &case.state {
        CaseState::Application(state) => {
            let mut acts = state.allowed(Actor::Coordinator);
            // What went into another file goes on there.
            acts.retain(|act| merged_into.is_none() || *act != Act::Reopen);
            (acts, Vec::new())
        }
        CaseState::Volunteer(state) => {
            let mut acts = state.allowed(Actor::Coordinator);
            // It has a place of its own on the page: beside the other file.
            acts.retain(|act| *act != VolunteerAct::Merge);
            (Vec::new(), acts)
        }
    };
    let duplicates = duplicates(env, unit, &mut names, open, &scope).await?;
    let colleagues = names.who_act(&[case.programme]);
    Ok(FileView {
        channel: case.channel.code().to_owned(),
        reason: reason(&case.state).map(str::to_owned),
        // Whoever handed a person over has what they did themselves, and no more.
        answers: open.form().filter(|_| !handed_over).cloned(),
        acts,
        volunteer_acts,
        question: asked(&case.state).and_then(|_| last_words(&history, Act::Ask.code())),
        topic: asked(&case.state),
        interview: match &case.state {
            CaseState::Application(State::Interview(interview)) => Some(interview.at),
            _ => None,
        },
        refusal: refusal(&case.state, &history),
        handover: handover(env, unit, &mut names, case, handed_over).await?,
        duo: unit.duo_of_application(case.id).await?.map(|duo| duo.id),
        wished: wished::<S>(unit, open).await?,
        volunteer: volunteer_side::<S>(unit, open).await?,
        readings: history::readings(env, unit, &mut names, case.id).await?,
        notes,
        contacts,
        history,
        colleagues: names.all(env, unit, colleagues).await?,
        duplicates,
        merged_into,
        merged,
        now: env.now(),
        row,
    })
}

/// Coded reason of a state.
fn reason(state: &CaseState) -> Option<&'static str> {
    match state {
        CaseState::Application(State::InformationAsked(asked)) => Some(asked.topic.code()),
        CaseState::Application(State::Transferred(transferred)) => Some(transferred.to.code()),
        CaseState::Application(State::Withdrawn(withdrawn)) => Some(withdrawn.reason.code()),
        CaseState::Application(State::Refused(refused)) => Some(refused.reason.code()),
        CaseState::Application(_) => None,
        CaseState::Volunteer(state) => state.reason(),
    }
}

fn asked(state: &CaseState) -> Option<domain::application::reason::Topic> {
    match state {
        CaseState::Application(State::InformationAsked(asked)) => Some(asked.topic),
        _ => None,
    }
}

fn last_words(history: &[DeskHistoryLine], act: &str) -> Option<String> {
    history.iter().rev().find(|line| line.act == act)?.text.clone()
}

/// What the person reads of a refusal.
fn refusal(state: &CaseState, history: &[DeskHistoryLine]) -> Option<RefusalView> {
    let (reason, next_door) = match state {
        CaseState::Application(State::Refused(refused)) => (refused.reason.code(), refused.next_door),
        CaseState::Volunteer(VolunteerState::Refused(refused)) => (refused.reason.code(), refused.next_door),
        _ => return None,
    };
    let words = last_words(history, Act::Refuse.code()).unwrap_or_default();
    Some(RefusalView { reason: reason.to_owned(), words, next_door })
}

async fn handover<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    names: &mut Names,
    case: &Case,
    handed_over: bool,
) -> Result<Option<HandoverView>, Fault> {
    let found =
        if handed_over { unit.handover_from(case.id).await? } else { unit.handover_to(case.id).await? };
    let Some(handover) = found else { return Ok(None) };
    let own = handover.from == case.programme;
    Ok(Some(HandoverView {
        from: handover.from,
        to: handover.to,
        at: handover.at,
        consent_on: handover.consent_on,
        consent_by: handover.consent_by,
        recorded_by: names.maybe(env, unit, Some(handover.staff).filter(|_| own)).await?,
    }))
}

async fn duplicates<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    names: &mut Names,
    open: &OpenCase,
    scope: &[Option<ProgrammeId>],
) -> Result<Vec<DuplicateView>, Fault> {
    let (mut opened, mut why) = (Vec::new(), Vec::new());
    for found in unit.lookalikes(&[open.case.id], scope).await? {
        let Some(other) = unit.case(found.other).await? else { continue };
        let other = OpenCase::open(env, other)?;
        if found.because == "name" && !open.may_be(&other) {
            continue;
        }
        let volunteer = matches!(other.case.state, CaseState::Volunteer(_));
        let because = if volunteer && found.because == "name" { "sound" } else { found.because };
        why.push((because, merge::way_of::<S>(unit, &open.case, &other.case).await?));
        opened.push(other);
    }
    let rows = rows(env, unit, names, &opened, scope).await?;
    let both = rows.into_iter().zip(why);
    Ok(both.map(|(row, (why, way))| DuplicateView { row, because: vec![why.to_owned()], way }).collect())
}

async fn volunteer_side<S: Store>(
    unit: &mut S::Unit,
    open: &OpenCase,
) -> Result<Option<VolunteerSide>, Fault> {
    let CaseState::Volunteer(state) = &open.case.state else { return Ok(None) };
    let Some(volunteer) = unit.volunteer(open.case.id).await? else { return Ok(None) };
    let form = open.volunteer_form();
    let status = form.and_then(|form| form.status).unwrap_or(WorkStatus::Other);
    let ahead = volunteer.programme.map(|programme| plan(programme, status)).unwrap_or_default();
    let gates = gates(state, &ahead, volunteer.received, volunteer.since, &WAITS).into_iter();
    let modules = modules::<S>(unit, &volunteer).await?;
    let can_pass = match state {
        VolunteerState::Preparing(preparing) => {
            let attended = modules.as_ref().map_or(&[][..], |view| view.attended.as_slice());
            let noted = |gate: &Gate| {
                volunteer.programme.is_none_or(|programme| can_note(programme, *gate, attended).is_ok())
            };
            Gate::ALL.iter().copied().filter(|gate| preparing.can_pass(*gate)).filter(noted).collect()
        }
        _ => Vec::new(),
    };
    let publication = &volunteer.publication;
    Ok(Some(VolunteerSide {
        gates: gates.map(|(gate, state, by)| GateView { gate, state, by }).collect(),
        can_pass,
        modules,
        publication: PublicationView::of(publication, state.takes_mentees()),
        can_approve: state.is_open()
            && publication.own_yes().is_some()
            && publication.coordinator_yes().is_none(),
        capacity: form.and_then(|form| form.capacity).unwrap_or(1),
        taken: unit.mentor(volunteer.id).await?.map_or(0, |mentor| mentor.taken),
        pause_until: if let VolunteerState::Paused(paused) = state { paused.until } else { None },
    }))
}

/// The mentors that a job seeker wished for, as the public sees them.
async fn wished<S: Store>(unit: &mut S::Unit, open: &OpenCase) -> Result<Vec<MentorCard>, Fault> {
    let mut cards = Vec::new();
    for id in open.application_form().map(|form| form.mentors.as_slice()).unwrap_or_default() {
        if let Some(mentor) = unit.mentor(*id).await? {
            cards.push(mentor.profile(open.case.correspondence.into()).card);
        }
    }
    Ok(cards)
}
