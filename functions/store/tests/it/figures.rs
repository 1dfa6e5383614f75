//! The clauses of the contract on what the figures count, and on pauses.

use crate::contract::{now, person};
use crate::support::mentor;
use domain::application::Actor;
use domain::duo::meeting::{Meeting, Place};
use domain::duo::reason::{CancelReason, EndReason};
use domain::duo::state::{
    Accepted, Active, AtRisk, Cancelled, Completed, EndedEarly, FirstMeetingSet, Paused, Proposed,
};
use domain::duo::{Pair, State, Term};
use domain::embed::{Site, Widget};
use domain::wire::{Pause, PauseChange};
use domain::{ProgrammeId, calendar, language::Correspondence};
use service::port::{
    Application, Applications as _, Channel, Duos as _, Embeds as _, Mentor, Mentors as _, Persons as _,
    Reports as _, Store, StoreError, StoredDuo, StoredMeeting, Unit as _,
};
use uuid::Uuid;

/// A programme that no other clause uses.
const PROGRAMME: ProgrammeId = ProgrammeId::MentorIn;

fn duo(n: u128, application: &Application, mentor: &Mentor, state: State) -> StoredDuo {
    let (id, application, mentor) = (Uuid::from_u128(n), application.id, mentor.id);
    let (since, created) = (now(), now());
    StoredDuo { id, application, mentor, programme: PROGRAMME, state, since, created, version: 1, wake: None }
}

/// A number as eight bytes that all differ from those of its neighbours: a reference is made of the first of them.
fn spread(n: u128) -> [u8; 8] {
    u64::try_from(n).unwrap().wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes()
}

fn application(n: u128, person: Uuid) -> Application {
    Application {
        id: Uuid::from_u128(n),
        person,
        reference: domain::Reference::from_random(spread(n)),
        programme: None,
        state: domain::application::State::new(),
        since: now(),
        received: now(),
        version: 1,
        correspondence: Correspondence::Fr,
        channel: Channel::Web,
        rules: String::new(),
        duplicate_of: None,
    }
}

/// Every state of a duo.
fn states() -> [State; 10] {
    let on = calendar::brussels_date(now());
    let term = Term::begin(on);
    let yes = |mentee, mentor| State::Proposed(Proposed { on, yes: Pair { mentee, mentor } });
    [
        yes(false, false),
        yes(true, false),
        yes(false, true),
        State::Accepted(Accepted { on }),
        State::FirstMeetingSet(FirstMeetingSet { accepted: on }),
        State::Active(Active { term: term.clone() }),
        State::AtRisk(AtRisk { term: term.clone() }),
        State::Paused(Paused { term: term.clone() }),
        State::Completed(Completed { term: term.clone() }),
        State::EndedEarly(EndedEarly { term, by: Actor::Mentee, reason: EndReason::Unsaid }),
    ]
}

/// Everything that can be said of a meeting.
fn meetings() -> Vec<Meeting> {
    let said = [None, Some(true), Some(false)];
    let mut all = Vec::new();
    for mentee in said {
        for mentor in said {
            for settled in said {
                for cancelled in [None, Some(Actor::Mentor)] {
                    let (id, at) = (Uuid::from_u128(70_000 + u128::try_from(all.len()).unwrap()), now());
                    let (agreed, said) = (at, Pair { mentee, mentor });
                    let place = Place::Online;
                    all.push(Meeting { id, at, minutes: 60, place, agreed, said, settled, cancelled });
                }
            }
        }
    }
    all
}

/// The statements know the codes of what the domain means.
pub(crate) async fn counts_agree_with_the_domain<S: Store>(store: &S) -> Result<(), StoreError> {
    let (person, mentor) = (person(5000), mentor(Uuid::from_u128(5000), 200));
    let mut unit = store.begin_write().await?;
    unit.add_person(&person).await?;
    unit.add_mentor(&Mentor { programme: PROGRAMME, ..mentor.clone() }).await?;
    for (n, state) in (6000..).zip(states()) {
        let application = application(n, person.id);
        unit.add_application(&application).await?;
        unit.add_duo(&duo(n, &application, &mentor, state)).await?;
    }
    let running = unit.count_duos().await?.into_iter().find(|(programme, _)| *programme == PROGRAMME);
    assert_eq!(running.map(|(_, count)| count), Some(states().iter().filter(|state| state.meets()).count()));

    let held = meetings().iter().filter(|meeting| meeting.is_held()).count();
    let cancelled = State::Cancelled(Cancelled { by: Actor::Mentee, reason: CancelReason::NoAnswer });
    for (n, meeting) in (8000..).zip(meetings()) {
        let application = application(n, person.id);
        unit.add_application(&application).await?;
        // Two duos, and each tells the same of two meetings: a person counts once.
        for duo in [
            duo(n, &application, &mentor, cancelled.clone()),
            duo(n + 1000, &application, &mentor, cancelled.clone()),
        ] {
            unit.add_duo(&duo).await?;
            for copy in [0, 100_000] {
                let id = Uuid::from_u128(meeting.id.as_u128() + copy + duo.id.as_u128() * 1_000_000);
                let meeting = Meeting { id, ..meeting.clone() };
                unit.put_meeting(duo.id, &StoredMeeting { meeting, place: None }).await?;
            }
        }
    }
    let rows = unit.count_applications().await?;
    let of = rows.iter().filter(|row| row.programme == Some(PROGRAMME));
    let (count, met) = of.fold((0, 0), |(count, met), row| (count + row.count, met + row.met));
    assert_eq!(
        (count, met),
        (states().len() + meetings().len(), held),
        "who chose none has that of their duo"
    );
    unit.commit().await
}

pub(crate) async fn the_figures_move_with_what_they_count<S: Store>(store: &S) -> Result<(), StoreError> {
    let (person, mentor) = (person(5001), mentor(Uuid::from_u128(5001), 2));
    let first = application(12_000, person.id);
    let mut last = store.figures_version().await?;
    let mut moved = async || {
        let before = std::mem::replace(&mut last, store.figures_version().await?);
        Ok::<_, StoreError>(last != before)
    };
    let mut unit = store.begin_write().await?;
    unit.add_person(&person).await?;
    unit.commit().await?;
    assert!(!moved().await?, "nobody counts people");
    let mut unit = store.begin_write().await?;
    unit.add_application(&first).await?;
    assert!(!moved().await?, "not committed");
    unit.commit().await?;
    assert!(moved().await?, "an application");
    let mut unit = store.begin_write().await?;
    unit.add_mentor(&mentor).await?;
    unit.commit().await?;
    assert!(moved().await?, "a mentor");
    let mut unit = store.begin_write().await?;
    unit.add_duo(&duo(12_000, &first, &mentor, State::new(calendar::brussels_date(now())))).await?;
    unit.commit().await?;
    assert!(moved().await?, "a duo");
    let state = State::Accepted(Accepted { on: calendar::brussels_date(now()) });
    let mut unit = store.begin_write().await?;
    let saved = unit.save_duo(&StoredDuo { version: 2, ..duo(12_000, &first, &mentor, state) }).await;
    assert_eq!(saved, Ok(()));
    unit.commit().await?;
    assert!(moved().await?, "its state");
    let mut meeting = meetings().remove(0);
    for said in [None, Some(true)] {
        meeting.said.mentee = said;
        let mut unit = store.begin_write().await?;
        let stored = StoredMeeting { meeting: meeting.clone(), place: None };
        unit.put_meeting(Uuid::from_u128(12_000), &stored).await?;
        unit.commit().await?;
        assert!(moved().await?, "a meeting");
    }
    assert!(!moved().await?, "nothing");
    Ok(())
}

pub(crate) async fn a_pause_is_of_a_site_and_a_widget<S: Store>(store: &S) -> Result<(), StoreError> {
    let site = |name: &str| Site::parse(name).unwrap();
    let (one, two) = (site("one.example"), site("two.example"));
    let mut unit = store.begin_write().await?;
    assert_eq!(unit.paused(&one).await?, []);
    assert!(unit.set_pause(&two, Widget::Waits, now()).await?);
    assert!(unit.set_pause(&one, Widget::Waits, now()).await?);
    assert!(!unit.set_pause(&one, Widget::Waits, now()).await?, "it is set already");
    assert!(unit.set_pause(&one, Widget::Apply, now()).await?);
    let pause = |site: &Site, widget| Pause { site: site.to_string(), widget, since: now() };
    let all = [pause(&one, Widget::Apply), pause(&one, Widget::Waits), pause(&two, Widget::Waits)];
    assert_eq!(unit.pauses().await?, all);
    assert!(unit.lift_pause(&one, Widget::Waits).await?);
    assert!(!unit.lift_pause(&one, Widget::Waits).await?, "it is lifted already");
    assert_eq!(unit.paused(&one).await?, [Widget::Apply]);
    assert_eq!(unit.paused(&two).await?, [Widget::Waits]);
    let change = |paused| PauseChange {
        at: now(),
        who: "operator".into(),
        site: one.to_string(),
        widget: Widget::Apply,
        paused,
    };
    for paused in [true, false, true] {
        unit.note_pause(&change(paused)).await?;
    }
    assert_eq!(unit.pause_changes(2).await?, [change(true), change(false)], "the newest first");
    unit.commit().await
}
