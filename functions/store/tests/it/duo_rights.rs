//! Somebody else's duo does not exist, whatever is asked of it.

use crate::duo_world::Two;
use crate::support::{World, block_on};
use chrono::TimeDelta;
use domain::duo::closing::{ClosingForm, Going, MidtermForm};
use domain::duo::reason::{DeclineReason, EndReason};
use domain::wire::{
    AcceptProposalBody, AskCoordinatorBody, CancelMeetingBody, ChangeMentorBody, ClosingBody,
    DeclineProposalBody, DuoView, EndBody, GoalsBody, MidtermBody, MoveBody, PlanBody, ReportBody, WorryBody,
};
use service::duo::own::At;
use service::duo::{
    DuoActError, answer, ask, calendar, closing, end, goals, meeting, midterm, report, view, worry,
};
use service::open_session::Denied;
use uuid::Uuid;

/// Every act on a duo, with words and versions that fit.
fn every_act(two: &Two<'_>, at: At<'_>, meeting: Uuid) -> Vec<(&'static str, Result<(), DuoActError>)> {
    let env = two.world.env();
    let version = two.version();
    let when = env.now() + TimeDelta::days(5);
    let place = domain::duo::meeting::Place::Online;
    let text = || "Bonjour".to_owned();
    let done = |result: Result<DuoView, DuoActError>| result.map(|_| ());
    let plan = PlanBody { at: when, minutes: 60, place, place_text: text(), version };
    let moved = MoveBody { meeting, at: when, minutes: 60, place, place_text: text(), version };
    let midterms = MidtermForm { going: Some(Going::Well), remark: text() };
    block_on(async {
        vec![
            ("view", done(view::duo_view(env, at).await)),
            ("ics", calendar::calendar(env, at, meeting).await.map(|_| ())),
            ("accept", done(answer::accept(env, at, &AcceptProposalBody { version }).await)),
            (
                "decline",
                done(
                    answer::decline(env, at, &DeclineProposalBody { reason: DeclineReason::Unsaid, version })
                        .await,
                ),
            ),
            ("ask", done(ask::ask(env, at, &AskCoordinatorBody { text: text(), version }).await)),
            ("worry", done(worry::worry(env, at, &WorryBody { text: text(), version }).await)),
            ("plan", done(meeting::plan(env, at, &plan).await)),
            ("move", done(meeting::move_meeting(env, at, &moved).await)),
            ("cancel", done(meeting::cancel(env, at, &CancelMeetingBody { meeting, version }).await)),
            ("report", done(report::report(env, at, &ReportBody { meeting, met: true, version }).await)),
            ("goals", done(goals::goals(env, at, &GoalsBody { goals: Vec::new(), version }).await)),
            ("midterm", done(midterm::midterm(env, at, &MidtermBody { answers: midterms, version }).await)),
            (
                "closing",
                done(
                    closing::closing(env, at, &ClosingBody { answers: ClosingForm::default(), version })
                        .await,
                ),
            ),
            ("end", done(end::end(env, at, &EndBody { reason: EndReason::Unsaid, version }).await)),
            ("change", done(end::change_mentor(env, at, &ChangeMentorBody { version }).await)),
        ]
    })
}

#[test]
fn somebody_elses_duo_does_not_exist() {
    let world = World::new();
    let two = world.proposed().accepted();
    let seen = two.meet();
    let meeting = seen.meetings[0].id;
    let other = world
        .propose(world.waiting_for_mentor("other@example.org"), world.available("mentor@example.org", 2));
    let before = (two.stored(), world.mentor(two.mentor).taken);
    for token in [&other.mentee_token, &other.mentor_token] {
        for (act, result) in every_act(&two, two.at(token), meeting) {
            assert_eq!(result, Err(Denied::NotFound.into()), "{act}");
        }
    }
    let unknown = At { duo: Uuid::from_u128(1), ..two.mentee() };
    assert_eq!(block_on(view::duo_view(world.env(), unknown)).unwrap_err(), Denied::NotFound.into());
    for (act, result) in every_act(&two, two.at("0"), meeting) {
        assert_eq!(result, Err(Denied::NoSession.into()), "{act}");
    }
    // A meeting of another duo is not one of this.
    let body = ReportBody { meeting, met: true, version: 1 };
    let strange = block_on(report::report(world.env(), other.mentee(), &body));
    assert_eq!(strange.unwrap_err(), Denied::NotFound.into());
    assert_eq!((two.stored(), world.mentor(two.mentor).taken), before);
}
