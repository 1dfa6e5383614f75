//! The desk's cases: what a coordinator does with a file, and what the person then sees.

use crate::support::{World, block_on, by_mail};
use chrono::TimeDelta;
use domain::application::reason::{Door, Topic};
use domain::application::{Act, Actor};
use domain::desk::clock::Colour;
use domain::desk::queue::{Assigned, QueueFilter, Standing};
use domain::desk::record::{ConsentWay, LogChannel};
use domain::desk::staff::StaffCard;
use domain::desk::{Grant, Role};
use domain::form::ApplicationForm;
use domain::programme::Gate;
use domain::volunteer::VolunteerAct;
use domain::wire::OwnFile;
use domain::wire::desk::{
    AssignBody, BulkAct, BulkBody, ContactBody, FileView, MergeBody, NoteBody, QueuePage, RowOutcome,
    StandInBody, UndoBody,
};
use domain::{Lang, ProgrammeId};
use service::desk::act::{FileAct, act};
use service::desk::messages::MessageAct;
use service::desk::queue::{Queue, QueueError, ROWS, queue};
use service::desk::{Barred, CaseError, assign, bulk, enlist, file, letters, merge, messages, notes};
use service::erase::erase;
use service::letter::Frame;
use service::open_session::Visit;
use service::port::{StaffBook as _, StaffSession, Store as _, Unit as _};
use uuid::Uuid;

const TEAM4JOB: ProgrammeId = ProgrammeId::Team4Job;

/// Somebody of the staff in front of the desk.
pub(crate) struct Desk<'a> {
    world: &'a World,
    token: String,
    pub(crate) id: Uuid,
}

impl<'a> Desk<'a> {
    pub(crate) fn of(world: &'a World, name: &str, grants: &[Grant]) -> Self {
        let token = format!("token of {name}");
        let email = format!("{}@staff.example", name.to_lowercase().replace(' ', "."));
        let card = StaffCard { name: name.into(), email, lang: Lang::Fr };
        let id = block_on(async {
            let mut unit = world.store.begin_write().await.unwrap();
            let env = world.env();
            let staff = enlist::enlist(env, &mut unit, &world.hash, card, grants.to_vec()).await.unwrap();
            let (hash, now) = (world.hash.desk_token(&token), env.now());
            let session = StaffSession { hash, staff: staff.id, created: now, seen: now };
            unit.add_staff_session(&session).await.unwrap();
            unit.commit().await.unwrap();
            staff.id
        });
        Self { world, token, id }
    }

    pub(crate) fn coordinator(world: &'a World, name: &str, programme: ProgrammeId) -> Self {
        Self::of(world, name, &[Grant::of(Role::Coordinator, programme)])
    }

    fn queue(&self, filter: &QueueFilter) -> QueuePage {
        self.page(filter, None, ROWS).unwrap()
    }

    fn page(&self, filter: &QueueFilter, after: Option<&str>, limit: usize) -> Result<QueuePage, QueueError> {
        let what = Queue { filter, after, limit };
        block_on(queue(self.world.env(), &self.world.hash, &self.token, what))
    }

    fn read(&self, id: Uuid) -> Result<FileView, CaseError> {
        block_on(file::file(self.world.env(), &self.world.hash, &self.token, id))
    }

    fn at(&self, id: Uuid, what: FileAct, version: i64) -> Result<FileView, CaseError> {
        block_on(act(self.world.env(), &self.world.hash, &self.token, id, (what, version)))
    }

    /// Does something at the present version.
    fn does(&self, id: Uuid, what: FileAct) -> Result<FileView, CaseError> {
        self.at(id, what, self.read(id)?.row.version)
    }

    fn note(&self, id: Uuid, text: &str) -> Result<FileView, CaseError> {
        let body = NoteBody { text: text.into() };
        block_on(notes::note(self.world.env(), &self.world.hash, &self.token, (id, None), &body))
    }

    fn bulk(&self, act: BulkAct, files: &[(Uuid, i64)], preview: bool) -> (Vec<RowOutcome>, Option<Uuid>) {
        let body = BulkBody { act, files: files.to_vec(), preview };
        let result = block_on(bulk::bulk(self.world.env(), &self.world.hash, &self.token, &body)).unwrap();
        (result.files.iter().map(|file| file.outcome).collect(), result.undo)
    }

    fn undo(&self, undo: Uuid) -> Result<Vec<RowOutcome>, CaseError> {
        let body = UndoBody { undo };
        let result = block_on(bulk::undo(self.world.env(), &self.world.hash, &self.token, &body))?;
        Ok(result.files.iter().map(|file| file.outcome).collect())
    }
}

fn named(first: &str, last: &str, number: u32) -> ApplicationForm {
    ApplicationForm {
        first_name: first.into(),
        last_name: last.into(),
        ..by_mail(&format!("p{number}@example.org"))
    }
}

fn refuse(words: &str, door: Door) -> FileAct {
    FileAct::Refuse("criteria".into(), words.into(), door)
}

fn hand_over(world: &World, to: ProgrammeId) -> FileAct {
    FileAct::Transfer(to, world.env().today(), ConsentWay::Phone)
}

fn own_file(world: &World, reference: &str) -> OwnFile {
    world.read(&world.session(reference)).unwrap()
}

fn field_code(result: Result<FileView, CaseError>, field: &str) -> String {
    match result {
        Err(CaseError::Fields(fields)) => fields.of(field).map_or("none", |fault| &fault.code).to_owned(),
        other => panic!("{other:?}"),
    }
}

fn not_found(result: &Result<FileView, CaseError>) -> bool {
    matches!(result, Err(CaseError::Barred(Barred::NotFound)))
}

#[test]
fn a_refusal_holds_a_reason_a_sentence_and_a_next_door_always() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let case = world.applied();
    let to = |reason: &str, words: &str, door| {
        ana.does(case.id, FileAct::Refuse(reason.into(), words.into(), door))
    };
    assert_eq!(field_code(to("", "Une phrase.", Door::Actiris), "reason"), "required");
    assert_eq!(field_code(to("because", "Une phrase.", Door::Actiris), "reason"), "required");
    assert_eq!(field_code(to("criteria", "  ", Door::Actiris), "words"), "required");
    assert_eq!(field_code(to("criteria", "Une phrase.", Door::Team4Job), "next_door"), "same-programme");
    assert_eq!(ana.read(case.id).unwrap().row.state, "received", "nothing was half done");
    assert!(to("criteria", "Une phrase.", Door::Duo).is_ok());
}

#[test]
fn the_person_sees_what_was_sent_and_nothing_else() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana Peeters", TEAM4JOB);
    let case = world.applied();
    ana.note(case.id, "Semble fatiguée au téléphone").unwrap();
    let sent =
        ana.does(case.id, refuse("Il faut habiter la Région.", Door::MentorYou)).unwrap().refusal.unwrap();
    let own = own_file(&world, &case.reference.to_string());
    assert_eq!(own.refusal, Some(sent.clone()));
    assert_eq!((sent.reason.as_str(), sent.next_door), ("criteria", Door::MentorYou));
    assert_eq!(sent.words, "Il faut habiter la Région.");
    let json = serde_json::to_string(&own).unwrap();
    assert!(!json.contains("fatigu") && !json.contains("Peeters"), "{json}");
}

#[test]
fn a_reading_is_shown_to_the_person_with_the_role_and_without_the_name() {
    let world = World::new();
    let lead = Desk::of(&world, "Ana Peeters", &[Grant::of(Role::Lead, TEAM4JOB)]);
    let case = world.applied();
    lead.read(case.id).unwrap();
    let own = own_file(&world, &case.reference.to_string());
    let reading = own.readings.iter().find(|reading| reading.what == "file").unwrap();
    assert_eq!((reading.actor, reading.role), (Actor::Coordinator, Some(Role::Lead)));
    assert_eq!(reading.programme, Some(TEAM4JOB));
    assert!(!serde_json::to_string(&own).unwrap().contains("Peeters"));
    let again = lead.read(case.id).unwrap();
    assert_eq!(
        again.readings.iter().find(|r| r.what == "file").unwrap().staff.clone().unwrap().name,
        "Ana Peeters"
    );
}

#[test]
fn notes_never_travel_and_consent_is_recorded() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let ben = Desk::coordinator(&world, "Ben", ProgrammeId::Duo);
    let case = world.applied();
    let known = case.reference.to_string();
    let own_session = world.session(&known);
    ana.does(case.id, FileAct::TakeUp(None)).unwrap();
    ana.does(case.id, FileAct::Ask(Topic::Project, "Quel métier ?".into())).unwrap();
    ana.note(case.id, "SECRET de Team4Job").unwrap();
    let contact = ContactBody {
        at: world.env().now(),
        channel: LogChannel::Phone,
        reached: true,
        text: "SECRET appel".into(),
    };
    block_on(notes::contact(world.env(), &world.hash, &ana.token, (case.id, None), &contact)).unwrap();

    let tomorrow = world.env().today().succ_opt().unwrap();
    let early = ana.does(case.id, FileAct::Transfer(ProgrammeId::Duo, tomorrow, ConsentWay::Phone));
    assert_eq!(field_code(early, "consent_on"), "date-future");
    assert_eq!(field_code(ana.does(case.id, hand_over(&world, TEAM4JOB)), "to"), "same-programme");
    let left = ana.does(case.id, hand_over(&world, ProgrammeId::Duo)).unwrap();
    let consent = left.handover.unwrap();
    assert_eq!((consent.to, consent.consent_on), (ProgrammeId::Duo, world.env().today()));
    assert_eq!((consent.consent_by, consent.recorded_by.unwrap().name.as_str()), (ConsentWay::Phone, "Ana"));
    assert!(left.answers.is_none(), "who handed over has no answers any more");
    assert_eq!((left.notes.len(), left.contacts.len()), (1, 1), "their own notes stay theirs");

    let page = ben.queue(&QueueFilter::default());
    let row = &page.rows[0];
    assert_eq!((page.rows.len(), row.state.as_str(), row.reference.to_string()), (1, "received", known));
    let arrived = ben.read(row.id).unwrap();
    assert!(arrived.notes.is_empty() && arrived.contacts.is_empty());
    assert_eq!(arrived.history.iter().map(|line| line.act.as_str()).collect::<Vec<_>>(), ["handed-over"]);
    let handover = arrived.handover.clone().unwrap();
    assert_eq!(
        (handover.from, handover.recorded_by),
        (Some(TEAM4JOB), None),
        "the consent goes along, not who wrote it"
    );
    let json = serde_json::to_string(&arrived).unwrap();
    assert!(!json.contains("SECRET") && !json.contains("Quel métier"), "{json}");
    assert!(not_found(&ben.read(case.id)) && not_found(&ana.read(row.id)));

    // The person goes on with the same session and reference, and keeps their whole history.
    let own = world.read(&own_session).unwrap();
    assert_eq!(
        (own.programme, own.state.as_str(), own.reference),
        (Some(ProgrammeId::Duo), "received", case.reference)
    );
    let acts: Vec<_> = own.history.iter().map(|line| line.act.as_str()).collect();
    assert_eq!(acts, ["submit", "take-up", "ask", "transfer", "handed-over"]);
}

#[test]
fn what_was_handed_over_is_not_erased_while_it_goes_on() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let case = world.applied();
    ana.does(case.id, hand_over(&world, ProgrammeId::Duo)).unwrap();
    world.pass(TimeDelta::days(400));
    world.tick(&crate::support::Postbox::default());
    let ben = Desk::coordinator(&world, "Ben", ProgrammeId::Duo);
    assert_eq!(ben.queue(&QueueFilter::default()).rows[0].name, "Amina Diallo-Verbruggen");
}

#[test]
fn reopening_keeps_history() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let case = world.applied();
    ana.does(case.id, refuse("Pas de mentor pour ce métier.", Door::Actiris)).unwrap();
    let again = ana.does(case.id, FileAct::Reopen("Un mentor est venu.".into())).unwrap();
    assert_eq!(again.row.state, "in-review");
    assert!(again.refusal.is_none() && again.acts.contains(&Act::Accept));
    let own = own_file(&world, &case.reference.to_string());
    let said: Vec<_> = own.history.iter().filter_map(|line| line.text.as_deref()).collect();
    assert_eq!(said, ["Pas de mentor pour ce métier.", "Un mentor est venu."]);
}

#[test]
fn the_acts_are_those_of_the_domain_and_another_programme_finds_nothing() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let ben = Desk::coordinator(&world, "Ben", ProgrammeId::Duo);
    let analyst = Desk::of(&world, "Cleo", &[Grant::house(Role::Analyst)]);
    let case = world.applied();
    assert_eq!(ana.read(case.id).unwrap().acts, case.state.allowed(Actor::Coordinator));
    assert!(matches!(ana.does(case.id, FileAct::Accept), Err(CaseError::Impossible)));
    let nothing = ben.read(Uuid::max());
    assert!(not_found(&nothing) && nothing == ben.read(case.id));
    assert!(not_found(&ben.at(case.id, FileAct::TakeUp(None), 1)) && not_found(&ben.note(case.id, "x")));
    for id in [case.id, Uuid::max()] {
        assert_eq!(analyst.read(id), Err(CaseError::Barred(Barred::NotAllowed)));
    }
    assert!(ben.queue(&QueueFilter::default()).rows.is_empty());
}

#[test]
fn of_two_coordinators_at_once_one_wins_and_the_other_reads_who_did_what() {
    let world = World::new();
    let desks = [Desk::coordinator(&world, "Ana", TEAM4JOB), Desk::coordinator(&world, "Ben", TEAM4JOB)];
    for round in 0..5 {
        let case = world.application(&world.submit(&named("Lina", "Maes", round)).unwrap().reference);
        let barrier = std::sync::Barrier::new(2);
        let results = std::thread::scope(|scope| {
            let threads = desks.each_ref().map(|desk| {
                let barrier = &barrier;
                scope.spawn(move || {
                    barrier.wait();
                    desk.at(case.id, FileAct::TakeUp(None), 1)
                })
            });
            threads.map(|thread| thread.join().unwrap())
        });
        let winner = results.iter().position(Result::is_ok).unwrap();
        let name = ["Ana", "Ben"][winner];
        let Err(CaseError::Stale(since)) = &results[1 - winner] else { panic!("{results:?}") };
        assert_eq!((since.who.as_deref(), since.act.as_str(), since.version), (Some(name), "take-up", 2));
        let file = desks[1 - winner].read(case.id).unwrap();
        assert_eq!((file.row.version, file.history.len()), (2, 2), "nothing half done");
        assert_eq!(file.row.assignee.unwrap().name, name);
        // The other can go on.
        desks[1 - winner].at(case.id, FileAct::Accept, since.version).unwrap();
    }
}

#[test]
fn erasing_takes_notes_and_tags_away() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let case = world.applied();
    let found = |q: &str| {
        ana.queue(&QueueFilter { q: q.into(), standing: Standing::Any, ..QueueFilter::default() }).total
    };
    ana.note(case.id, "Une note").unwrap();
    assert_eq!((found("dial"), found("verbrug ami"), found("dia verx")), (1, 1, 0));
    let token = world.session(&case.reference.to_string());
    block_on(erase(world.env(), &world.hash, Visit { token: &token, lang: None })).unwrap();
    assert_eq!(found("dial"), 0);
    let file = ana.read(case.id).unwrap();
    assert!(file.answers.is_none() && file.notes.is_empty() && file.row.name.is_empty());
    assert!(matches!(ana.note(case.id, "x"), Err(CaseError::Impossible)));
    assert!(matches!(ana.does(case.id, FileAct::Reopen(String::new())), Err(CaseError::Impossible)));
}

#[test]
fn no_name_stands_in_the_database() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana Peeters", TEAM4JOB);
    let case = world.applied();
    ana.note(case.id, "Vient avec sa soeur").unwrap();
    ana.does(case.id, refuse("Une phrase rare.", Door::Duo)).unwrap();
    let bytes = world.bytes();
    let holds =
        |text: &str| bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes()));
    for text in ["diallo", "verbruggen", "amina", "soeur", "phrase rare", "peeters"] {
        assert!(!holds(text), "{text}");
    }
    assert!(holds("assignment") && holds("criteria"), "the test would see them");
}

#[test]
fn the_queue_is_sorted_by_urgency_and_counted_by_every_part() {
    let world = World::new();
    let ids: Vec<Uuid> = (0..5)
        .map(|n| {
            let id = world.application(&world.submit(&named("Lina", "Maes", n)).unwrap().reference).id;
            world.pass(TimeDelta::days(2));
            id
        })
        .collect();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    // In review there are fifteen days: it comes after those that nobody has read.
    ana.does(ids[0], FileAct::TakeUp(None)).unwrap();
    let page = ana.queue(&QueueFilter::default());
    let order: Vec<Uuid> = page.rows.iter().map(|row| row.id).collect();
    assert_eq!(order, [ids[1], ids[2], ids[3], ids[4], ids[0]]);
    let colours: Vec<Colour> = page.rows.iter().map(|row| row.clock.unwrap().colour).collect();
    // Received on 25, 27, 29 November and 1 December; it is Thursday the 3rd.
    assert_eq!(colours, [Colour::Red, Colour::Amber, Colour::Amber, Colour::Green, Colour::Green]);
    let count = |list: &[domain::catalogue::Count], code: &str| {
        list.iter().find(|c| c.code == code).map_or(0, |c| c.count)
    };
    assert_eq!((count(&page.facets.clock, "red"), count(&page.facets.clock, "amber")), (1, 2));
    assert_eq!((count(&page.facets.assigned, "me"), count(&page.facets.assigned, "nobody")), (1, 4));

    let red =
        QueueFilter { clock: Some(Colour::Red), assigned: Some(Assigned::Me), ..QueueFilter::default() };
    let none = ana.queue(&red);
    assert_eq!((none.total, none.rows.len()), (0, 0));
    assert_eq!(count(&none.facets.assigned, "nobody"), 1, "a part is counted as if it alone were open");
    assert_eq!(count(&none.facets.clock, "green"), 1);

    // Page by page it is the same list.
    for sort in domain::desk::queue::Sort::ALL {
        let filter = QueueFilter { sort: Some(*sort), ..QueueFilter::default() };
        let whole: Vec<Uuid> = ana.queue(&filter).rows.iter().map(|row| row.id).collect();
        let (mut paged, mut after) = (Vec::new(), None);
        loop {
            let page = ana.page(&filter, after.as_deref(), 2).unwrap();
            paged.extend(page.rows.iter().map(|row| row.id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(paged, whole, "{sort}");
    }
    let elsewhere =
        ana.page(&QueueFilter::default(), Some("oldest~~1~00000000-0000-0000-0000-000000000000"), 2);
    assert_eq!(elsewhere, Err(QueueError::Cursor));
}

#[test]
fn the_light_of_each_colour_is_found_by_its_filter() {
    let world = World::new();
    for n in 0..9 {
        world.submit(&named("Lina", "Maes", n)).unwrap();
        world.pass(TimeDelta::days(1));
    }
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let all = ana.queue(&QueueFilter::default());
    for colour in Colour::ALL {
        let page = ana.queue(&QueueFilter { clock: Some(*colour), ..QueueFilter::default() });
        let expected: Vec<Uuid> =
            all.rows.iter().filter(|row| row.clock.unwrap().colour == *colour).map(|row| row.id).collect();
        assert!(!expected.is_empty());
        assert_eq!(page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), expected, "{colour}");
        assert_eq!(page.total, expected.len());
    }
}

#[test]
fn a_stand_in_sees_the_cases_of_who_is_away_as_their_own_between_two_days() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let ben = Desk::coordinator(&world, "Ben", TEAM4JOB);
    let far = Desk::coordinator(&world, "Far", ProgrammeId::Duo);
    let case = world.applied();
    let give =
        |to| block_on(assign::assign(world.env(), &world.hash, &ana.token, case.id, &AssignBody { to }));
    assert_eq!(field_code(give(Some(far.id)), "to"), "not-a-colleague");
    assert_eq!(give(Some(ana.id)).unwrap().row.assignee.unwrap().name, "Ana");
    let mine = QueueFilter { assigned: Some(Assigned::Me), ..QueueFilter::default() };
    assert_eq!((ana.queue(&mine).total, ben.queue(&mine).total), (1, 0));
    let from = world.env().today().succ_opt().unwrap();
    let body = |to| StandInBody { to, from, last: from + TimeDelta::days(1) };
    let stand_in = |to| block_on(assign::set_stand_in(world.env(), &world.hash, &ana.token, &body(to)));
    assert!(stand_in(Some(far.id)).is_err() && stand_in(Some(ana.id)).is_err());
    assert_eq!(stand_in(Some(ben.id)).unwrap().own.unwrap().who.name, "Ben");
    for (day, shown) in [(0, 0), (1, 1), (2, 1), (3, 0)] {
        if day > 0 {
            world.pass(TimeDelta::days(1));
        }
        let ben = Desk::again(&world, &ben);
        let page = ben.queue(&mine);
        assert_eq!(
            (page.total, page.rows.len(), page.stands_in_for.len()),
            (shown, shown, shown),
            "day {day}"
        );
    }
}

impl<'a> Desk<'a> {
    /// The same member with a new session.
    fn again(world: &'a World, desk: &Self) -> Self {
        let token = format!("{} again {}", desk.token, world.env().now());
        block_on(async {
            let mut unit = world.store.begin_write().await.unwrap();
            let now = world.env().now();
            let hash = world.hash.desk_token(&token);
            unit.add_staff_session(&StaffSession { hash, staff: desk.id, created: now, seen: now })
                .await
                .unwrap();
            unit.commit().await.unwrap();
        });
        Self { world, token, id: desk.id }
    }
}

#[test]
fn a_bulk_act_is_previewed_done_and_undone_while_nothing_else_touched_it() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let ben = Desk::coordinator(&world, "Ben", TEAM4JOB);
    let cases: Vec<_> = (0..4)
        .map(|n| world.application(&world.submit(&named("Lina", "Maes", n)).unwrap().reference))
        .collect();
    let received = cases[0].received;
    world.pass(TimeDelta::minutes(50));
    ana.does(cases[3].id, FileAct::TakeUp(None)).unwrap();
    let files: Vec<(Uuid, i64)> = cases.iter().map(|case| (case.id, 1)).chain([(Uuid::max(), 1)]).collect();
    let expected =
        [RowOutcome::Done, RowOutcome::Done, RowOutcome::Done, RowOutcome::Stale, RowOutcome::Unknown];

    let (outcomes, undo) = ana.bulk(BulkAct::TakeUp, &files, true);
    assert_eq!((outcomes.as_slice(), undo), (&expected[..], None));
    assert_eq!(ana.read(cases[0].id).unwrap().row.state, "received", "a preview changes nothing");
    let (outcomes, undo) = ana.bulk(BulkAct::TakeUp, &files, false);
    assert_eq!(outcomes, expected);
    let row = ana.read(cases[0].id).unwrap().row;
    assert_eq!((row.state.as_str(), row.assignee.unwrap().id), ("in-review", ana.id));

    ben.does(cases[1].id, FileAct::Accept).unwrap();
    let undo = undo.unwrap();
    assert!(matches!(ben.undo(undo), Err(CaseError::Barred(Barred::NotFound))), "one's own only");
    let mut taken_back = ana.undo(undo).unwrap();
    taken_back.sort_by_key(|outcome| *outcome == RowOutcome::Stale);
    assert_eq!(taken_back, [RowOutcome::Done, RowOutcome::Done, RowOutcome::Stale]);
    let row = ana.read(cases[0].id).unwrap().row;
    assert_eq!((row.state.as_str(), row.assignee, row.since), ("received", None, received));
    assert_eq!(ana.read(cases[1].id).unwrap().row.state, "waiting", "what went on stays");
    assert!(matches!(ana.undo(undo), Err(CaseError::Barred(Barred::NotFound))), "once");

    let files: Vec<(Uuid, i64)> =
        [0, 2].map(|n| (cases[n].id, ana.read(cases[n].id).unwrap().row.version)).to_vec();
    let (outcomes, undo) = ana.bulk(BulkAct::Assign { to: Some(ben.id) }, &files, false);
    assert_eq!(outcomes, [RowOutcome::Done, RowOutcome::Done]);
    assert_eq!(ana.read(cases[0].id).unwrap().row.assignee.unwrap().id, ben.id);
    assert_eq!(ana.undo(undo.unwrap()).unwrap(), [RowOutcome::Done, RowOutcome::Done]);
    assert_eq!(ana.read(cases[0].id).unwrap().row.assignee, None);
}

#[test]
fn somebody_who_wrote_twice_is_found_and_merged_and_both_histories_stay() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let one = world.application(&world.submit(&named("Khadija", "El Bouzidi", 1)).unwrap().reference);
    let two = world.application(&world.submit(&named("Kadija", "Bouzidi", 2)).unwrap().reference);
    let three = world.application(
        &world
            .submit(&ApplicationForm { birth_year: "1970".into(), ..named("Khadija", "Bouzidi", 3) })
            .unwrap()
            .reference,
    );
    let four = world.application(
        &world
            .submit(&ApplicationForm { birth_year: "1970".into(), ..named("Other", "Name", 1) })
            .unwrap()
            .reference,
    );
    let file = ana.read(one.id).unwrap();
    let mut found: Vec<_> = file.duplicates.iter().map(|d| (d.row.id, d.because.concat())).collect();
    found.sort_by_key(|(_, because)| because.clone());
    assert_eq!(found, [(four.id, "contact".to_owned()), (two.id, "name".to_owned())]);
    assert!(file.row.duplicate && !ana.read(three.id).unwrap().row.duplicate);

    ana.note(two.id, "Note sur le deuxième").unwrap();
    world.pass(TimeDelta::minutes(5));
    let body = MergeBody { other: two.id, other_version: 1, version: 1 };
    let merged = block_on(merge::merge(world.env(), &world.hash, &ana.token, one.id, &body)).unwrap();
    let acts: Vec<_> = merged.history.iter().map(|line| line.act.as_str()).collect();
    assert_eq!(acts, ["submit", "submit", "merge", "mark-obsolete"]);
    assert_eq!(
        (merged.merged.as_slice(), merged.notes[0].text.as_str()),
        (&[two.id][..], "Note sur le deuxième")
    );
    let closed = ana.read(two.id).unwrap();
    assert_eq!((closed.row.state.as_str(), closed.merged_into), ("obsolete", Some(one.id)));
    assert!(!closed.acts.contains(&Act::Reopen));
    assert!(matches!(ana.does(two.id, FileAct::Reopen(String::new())), Err(CaseError::Impossible)));

    // Who erases one erases both.
    let token = world.session(&one.reference.to_string());
    block_on(erase(world.env(), &world.hash, Visit { token: &token, lang: None })).unwrap();
    assert!(ana.read(one.id).unwrap().answers.is_none() && ana.read(two.id).unwrap().answers.is_none());
}

#[test]
fn an_interview_is_booked_ahead_and_a_question_stops_the_wait() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let case = world.applied();
    ana.does(case.id, FileAct::TakeUp(None)).unwrap();
    let at = |days| FileAct::BookInterview(world.env().now() + TimeDelta::days(days));
    assert_eq!(field_code(ana.does(case.id, at(0)), "at"), "date-past");
    assert_eq!(field_code(ana.does(case.id, at(400)), "at"), "date-far");
    let booked = ana.does(case.id, at(3)).unwrap();
    assert_eq!(booked.interview, Some(world.env().now() + TimeDelta::days(3)));
    assert_eq!(field_code(ana.does(case.id, FileAct::Ask(Topic::Papers, " ".into())), "text"), "required");
    let asked = ana.does(case.id, FileAct::Ask(Topic::Papers, "Quel titre ?".into())).unwrap();
    assert_eq!((asked.row.clock, asked.question.as_deref()), (None, Some("Quel titre ?")));
    assert_eq!(own_file(&world, &case.reference.to_string()).question.as_deref(), Some("Quel titre ?"));
}

#[test]
fn what_did_not_arrive_is_on_the_board_until_somebody_saw_to_it() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let ben = Desk::coordinator(&world, "Ben", ProgrammeId::Duo);
    let reference = world.submit(&by_mail("lina@example.org")).unwrap().reference;
    let case = world.application(&reference);
    let postbox = crate::support::Postbox::default();
    world.tick(&postbox);
    let sent = postbox.take();
    assert!(block_on(service::bounced(world.env(), sent[0].id)).unwrap());

    let board = |desk: &Desk<'_>| block_on(messages::board(world.env(), &world.hash, &desk.token)).unwrap();
    let on = |desk: &Desk<'_>, id, act| {
        block_on(messages::on_message(world.env(), &world.hash, &desk.token, id, act))
    };
    let seen = board(&ana);
    let message = &seen.messages[0];
    assert_eq!(
        (message.file, message.state.as_str(), message.kind.as_str()),
        (case.id, "bounced", "received")
    );
    assert!(board(&ben).messages.is_empty());
    assert!(matches!(on(&ben, message.id, MessageAct::Resend), Err(CaseError::Barred(Barred::NotFound))));
    assert!(matches!(on(&ana, message.id, MessageAct::Printed), Err(CaseError::Impossible)));
    let left = on(&ana, message.id, MessageAct::Resend).unwrap();
    assert!(left.messages.is_empty());
    world.tick(&postbox);
    let again = postbox.take();
    assert_eq!((again.len(), &again[0].subject), (1, &sent[0].subject));
    assert_ne!(again[0].id, sent[0].id);
}

#[test]
fn a_letter_waits_on_the_board_until_it_is_printed() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let by_post = ApplicationForm {
        contact: Some(domain::contact::ContactWay::Letter),
        email: String::new(),
        address: "Rue Haute 1, 1000 Bruxelles".into(),
        ..by_mail("")
    };
    world.submit(&by_post).unwrap();
    world.tick(&crate::support::Postbox::default());
    let board = block_on(messages::board(world.env(), &world.hash, &ana.token)).unwrap();
    assert_eq!((board.messages.len(), board.messages[0].state.as_str()), (1, "to-print"));
    let id = board.messages[0].id;
    let frame = Frame { public_url: "https://passerelle.example", sender: "Passerelle" };
    let letters = || block_on(letters::letters(world.env(), &world.hash, &ana.token, frame, Some(id)));
    assert_eq!(letters().unwrap().letters[0].words.window.last().unwrap(), "1000 Bruxelles");
    let left = block_on(messages::on_message(world.env(), &world.hash, &ana.token, id, MessageAct::Printed));
    assert!(left.unwrap().messages.is_empty());
    assert!(matches!(letters(), Err(CaseError::Barred(Barred::NotFound))), "its words are gone");
}

#[test]
fn a_volunteer_goes_through_the_gates_in_the_hands_of_a_coordinator() {
    let world = World::new();
    let ana = Desk::coordinator(&world, "Ana", TEAM4JOB);
    let id = world.volunteered("luc@example.org", 1);
    let taken = ana.does(id, FileAct::TakeUp(None)).unwrap();
    let side = taken.volunteer.unwrap();
    assert!(taken.acts.is_empty() && taken.volunteer_acts.contains(&VolunteerAct::PassGate));
    assert!(!side.can_pass.contains(&Gate::Charter), "a promise is nobody else's");
    assert!(matches!(ana.does(id, FileAct::PassGate(Gate::Charter)), Err(CaseError::Impossible)));
    assert!(matches!(ana.does(id, FileAct::Accept), Err(CaseError::Impossible)));
    for gate in side.can_pass {
        ana.does(id, FileAct::PassGate(gate)).unwrap();
    }
    let file = ana.read(id).unwrap();
    assert!(file.volunteer.unwrap().can_pass.is_empty());
    assert_eq!((file.row.clock, file.row.state.as_str()), (None, "preparing"), "the charter is theirs");
    let words = FileAct::Refuse("no-need".into(), "Assez de mentors pour ce métier.".into(), Door::Duo);
    let refused = ana.does(id, words).unwrap();
    assert_eq!(refused.refusal.unwrap().next_door, Door::Duo);
    assert_eq!(refused.history.last().unwrap().text.as_deref(), Some("Assez de mentors pour ce métier."));
}
