//! What a page offers is what the state accepts, and the next step leads through a duo.

use super::*;
use crate::application::Actor;
use crate::calendar::instant;
use crate::duo::meeting::{Place, Wish, follows};
use crate::duo::side::Pair;
use crate::duo::{Act, Command};

fn noon(text: &str) -> DateTime<Utc> {
    instant(text.parse::<NaiveDate>().unwrap().and_hms_opt(12, 0, 0).unwrap())
}

fn go(duo: &mut Duo, command: &Command, actor: Actor, now: DateTime<Utc>) {
    duo.state = duo.state.clone().after(command, actor, brussels_date(now)).unwrap();
}

fn step(duo: &Duo, side: Side, meetings: &[Meeting], now: DateTime<Utc>) -> (Step, String) {
    let next = next(duo, side, meetings, now);
    (next.step, next.by.map(|day| day.to_string()).unwrap_or_default())
}

/// Whether what is offered is what the state accepts.
fn agrees(duo: &Duo, today: NaiveDate) {
    for side in Side::ALL {
        let (offers, acts) = (offers(duo, *side, today), duo.state.allowed((*side).into(), today));
        for (offer, act) in [
            (Offer::Accept, vec![Act::AcceptProposal]),
            (Offer::Decline, vec![Act::DeclineProposal]),
            (Offer::End, vec![Act::EndEarly, Act::Cancel]),
        ] {
            let possible = act.iter().any(|act| acts.contains(act));
            assert_eq!(offers.contains(&offer), possible, "{} {offer} {side}", duo.state.code());
        }
        assert_eq!(
            offers.contains(&Offer::ChangeMentor),
            offers.contains(&Offer::End) && *side == Side::Mentee
        );
    }
}

#[test]
fn the_next_step_leads_from_the_proposal_to_the_end() {
    let start = noon("2026-03-02");
    let mut duo =
        Duo { state: State::new(brussels_date(start)), midterm: Pair::default(), closing: Pair::default() };
    let pair = |step: Step, by: &str| (step, by.to_owned());
    assert_eq!(step(&duo, Side::Mentor, &[], start), pair(Step::Answer, "2026-03-16"));
    agrees(&duo, brussels_date(start));
    go(&mut duo, &Command::AcceptProposal, Actor::Mentor, start);
    assert_eq!(step(&duo, Side::Mentor, &[], start), pair(Step::WaitAnswer, "2026-03-16"));
    assert_eq!(step(&duo, Side::Mentee, &[], start), pair(Step::Answer, "2026-03-16"));
    agrees(&duo, brussels_date(start));
    go(&mut duo, &Command::AcceptProposal, Actor::Mentee, start);
    assert_eq!(step(&duo, Side::Mentee, &[], start), pair(Step::PlanFirst, "2026-03-16"));
    agrees(&duo, brussels_date(start));

    let wish = Wish { at: noon("2026-03-05"), minutes: 60, place: Place::Online };
    let mut meetings = vec![Meeting::plan(Uuid::from_u128(1), wish, &duo.state, &[], start).unwrap()];
    let command = follows(&duo.state, &meetings).unwrap();
    go(&mut duo, &command, Actor::Mentee, start);
    assert_eq!(step(&duo, Side::Mentee, &meetings, start), pair(Step::Meet, "2026-03-05"));
    assert_eq!(offers_of(&meetings[0], start), [MeetingOffer::Move, MeetingOffer::Cancel]);
    agrees(&duo, brussels_date(start));

    let after = noon("2026-03-06");
    assert_eq!(step(&duo, Side::Mentee, &meetings, after), pair(Step::Report, "2026-03-05"));
    assert_eq!(offers_of(&meetings[0], after), [MeetingOffer::Report]);
    meetings[0] = meetings[0].clone().told(Side::Mentee, true, after).unwrap();
    assert_eq!(step(&duo, Side::Mentee, &meetings, after), pair(Step::PlanFirst, "2026-03-16"));
    assert_eq!(step(&duo, Side::Mentor, &meetings, after), pair(Step::Report, "2026-03-05"));
    meetings[0] = meetings[0].clone().told(Side::Mentor, true, after).unwrap();
    let command = follows(&duo.state, &meetings).unwrap();
    go(&mut duo, &command, Actor::Mentor, after);
    assert!(offers_of(&meetings[0], after).is_empty());
    assert_eq!(step(&duo, Side::Mentor, &meetings, after), pair(Step::Plan, "2026-03-31"));

    let middle = noon("2026-06-03");
    assert_eq!(step(&duo, Side::Mentor, &meetings, middle), pair(Step::Midterm, "2026-09-04"));
    duo.midterm.mentor = true;
    assert!(!offers(&duo, Side::Mentor, brussels_date(middle)).contains(&Offer::Midterm));
    assert_eq!(step(&duo, Side::Mentor, &meetings, middle), pair(Step::Plan, "2026-06-30"));
    go(&mut duo, &Command::Pause("2026-07-01".parse().unwrap()), Actor::Coordinator, middle);
    assert_eq!(step(&duo, Side::Mentor, &meetings, middle), pair(Step::GoOn, "2026-07-01"));
    agrees(&duo, brussels_date(middle));
    go(&mut duo, &Command::Resume, Actor::Coordinator, middle);

    let end = noon("2026-09-05");
    go(&mut duo, &Command::Complete, Actor::Clock, end);
    assert_eq!(step(&duo, Side::Mentee, &meetings, end), pair(Step::Closing, "2026-10-02"));
    agrees(&duo, brussels_date(end));
    duo.closing.mentee = true;
    assert_eq!(step(&duo, Side::Mentee, &meetings, end), pair(Step::Over, ""));
    assert!(offers(&duo, Side::Mentee, brussels_date(end)).contains(&Offer::Worry), "a worry may come late");
}

#[test]
fn nothing_is_offered_on_a_declined_proposal() {
    let now = noon("2026-03-02");
    let mut duo =
        Duo { state: State::new(brussels_date(now)), midterm: Pair::default(), closing: Pair::default() };
    go(&mut duo, &Command::ExpireProposal, Actor::Clock, now);
    assert_eq!(step(&duo, Side::Mentor, &[], now).0, Step::Over);
    agrees(&duo, brussels_date(now));
}
