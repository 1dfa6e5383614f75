//! The person's acts, and the coordinator's: what they do, and what happens to the page that is too old.

use crate::support::{World, block_on, form};
use domain::application::reason::{DeclineReason, Topic, WithdrawalReason};
use domain::application::{Act, Actor, Command};
use domain::contact::ContactWay;
use domain::form::ApplicationForm;
use domain::wire::{
    AcceptMentorBody, AnswerBody, ChangeContactBody, CorrectBody, DeclineMentorBody, Own, OwnFile,
    WithdrawBody,
};
use service::advance::{ActError, AdvanceError};
use service::change_contact::{ChangeContactError, change_contact};
use service::correct::{CorrectError, correct};
use service::open_session::Visit;
use service::own_act::{OwnActError, accept_mentor, answer, decline_mentor, withdraw};
use uuid::Uuid;

/// A person in front of their file.
struct Visitor<'a> {
    world: &'a World,
    token: String,
    application: Uuid,
}

impl<'a> Visitor<'a> {
    fn new(world: &'a World) -> Self {
        let application = world.applied();
        Self { world, token: world.session(&application.reference.to_string()), application: application.id }
    }

    fn visit(&self) -> Visit<'_> {
        Visit { token: &self.token, lang: None }
    }

    fn file(&self) -> OwnFile {
        self.world.read(&self.token).unwrap()
    }

    fn withdraw(&self, version: i64) -> Result<OwnFile, OwnActError> {
        let body = WithdrawBody { reason: WithdrawalReason::Work, version };
        block_on(withdraw(self.world.env(), &self.world.hash, self.visit(), &body))
    }

    fn answer(&self, text: &str, version: i64) -> Result<OwnFile, OwnActError> {
        let body = AnswerBody { text: text.into(), version };
        block_on(answer(self.world.env(), &self.world.hash, self.visit(), &body))
    }

    fn accept(&self, version: i64) -> Result<OwnFile, OwnActError> {
        let body = AcceptMentorBody { version };
        block_on(accept_mentor(self.world.env(), &self.world.hash, self.visit(), &body))
    }

    fn decline(&self, version: i64) -> Result<OwnFile, OwnActError> {
        let body = DeclineMentorBody { reason: DeclineReason::Logistics, version };
        block_on(decline_mentor(self.world.env(), &self.world.hash, self.visit(), &body))
    }

    fn correct(&self, form: ApplicationForm, version: i64) -> Result<OwnFile, CorrectError> {
        let body = CorrectBody { form, version };
        block_on(correct(self.world.env(), &self.world.hash, self.visit(), &body))
    }

    fn change_contact(&self, email: &str, version: i64) -> Result<OwnFile, ChangeContactError> {
        let body = ChangeContactBody {
            contact: Some(ContactWay::Email),
            email: email.into(),
            phone: String::new(),
            address: String::new(),
            version,
        };
        block_on(change_contact(self.world.env(), &self.world.hash, self.visit(), &body)).map(|own| match own
        {
            Own::Application(file) => *file,
            Own::Volunteer(file) => panic!("{file:?}"),
        })
    }
}

fn conflict(result: &Result<OwnFile, OwnActError>) -> bool {
    matches!(result, Err(OwnActError::Act(ActError::VersionConflict)))
}

fn impossible(result: &Result<OwnFile, OwnActError>) -> bool {
    matches!(result, Err(OwnActError::Act(ActError::Move(_))))
}

#[test]
fn every_act_notices_a_stale_page() {
    let world = World::new();
    let visitor = Visitor::new(&world);
    let old = visitor.file().version;
    world.coordinator(visitor.application, &[Command::TakeUp]);
    assert!(conflict(&visitor.withdraw(old)));
    assert!(conflict(&visitor.answer("oui", old)));
    assert!(conflict(&visitor.accept(old)));
    assert!(conflict(&visitor.decline(old)));
    assert_eq!(visitor.correct(form(), old), Err(CorrectError::Act(ActError::VersionConflict)));
    let changed = visitor.change_contact("a@example.org", old);
    assert_eq!(changed, Err(ChangeContactError::Act(ActError::VersionConflict)));
    assert_eq!(visitor.file().history.len(), 2, "nothing was written");
}

#[test]
fn a_closed_file_stays_as_it_is() {
    let world = World::new();
    let visitor = Visitor::new(&world);
    let file = visitor.withdraw(visitor.file().version).unwrap();
    assert_eq!((file.state.as_str(), file.reason.as_deref()), ("withdrawn", Some("work")));
    assert!(file.acts.is_empty() && file.next.is_none());
    assert!(impossible(&visitor.withdraw(file.version)));
    assert!(impossible(&visitor.answer("oui", file.version)));
    assert!(matches!(visitor.correct(form(), file.version), Err(CorrectError::Act(ActError::Move(_)))));
}

#[test]
fn a_question_and_its_answer_are_in_the_history() {
    let world = World::new();
    let visitor = Visitor::new(&world);
    world.coordinator(visitor.application, &[Command::TakeUp, Command::Ask(Topic::Availability)]);
    let file = visitor.file();
    assert_eq!(file.question.as_deref(), Some("Quand êtes-vous libre ?"));
    assert_eq!(
        (file.topic, file.acts.clone()),
        (Some(Topic::Availability), vec![Act::Answer, Act::Withdraw])
    );
    let fault = |text: &str| match visitor.answer(text, file.version) {
        Err(OwnActError::Fields(fields)) => fields.of("text").unwrap().code.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fault(" "), "required");
    assert_eq!(fault(&"a".repeat(1001)), "too-long");
    assert_eq!(fault("85.07.30-033.28"), "national-number");
    let file = visitor.answer(" Le soir ", file.version).unwrap();
    assert_eq!(file.state, "in-review");
    assert_eq!(file.question, None);
    let texts: Vec<_> = file.history.iter().map(|line| (line.act.as_str(), line.text.as_deref())).collect();
    insta::assert_debug_snapshot!(texts, @r#"
    [
        (
            "submit",
            None,
        ),
        (
            "take-up",
            None,
        ),
        (
            "ask",
            Some(
                "Quand êtes-vous libre ?",
            ),
        ),
        (
            "answer",
            Some(
                "Le soir",
            ),
        ),
    ]
    "#);
}

#[test]
fn a_place_follows_the_proposal() {
    let world = World::new();
    let (visitor, mentor) = (Visitor::new(&world), world.add_mentor(1));
    let other = world.applied();
    let taken = || world.mentor(mentor.id).taken;
    world.coordinator(visitor.application, &[Command::TakeUp, Command::Accept, Command::Propose(mentor.id)]);
    world.coordinator(other.id, &[Command::TakeUp, Command::Accept]);
    assert_eq!(taken(), 1);
    let second = world.advance(other.id, Command::Propose(mentor.id), Actor::Coordinator);
    assert_eq!(second, Err(AdvanceError::Act(ActError::MentorNotAvailable)));
    assert_eq!(visitor.file().mentor.unwrap().profession, "infirmier");

    let file = visitor.decline(visitor.file().version).unwrap();
    assert_eq!((file.state.as_str(), taken()), ("waiting", 0));
    world.advance(other.id, Command::Propose(mentor.id), Actor::Coordinator).unwrap();
    assert_eq!(taken(), 1);
}

#[test]
fn accepting_keeps_the_place_and_withdrawing_gives_it_back() {
    let world = World::new();
    let (visitor, mentor) = (Visitor::new(&world), world.add_mentor(1));
    world.coordinator(visitor.application, &[Command::TakeUp, Command::Accept, Command::Propose(mentor.id)]);
    let file = visitor.accept(visitor.file().version).unwrap();
    assert!(impossible(&visitor.accept(file.version)), "yes is said once");
    assert_eq!(world.mentor(mentor.id).taken, 1);
    visitor.withdraw(file.version).unwrap();
    assert_eq!(world.mentor(mentor.id).taken, 0);
}

#[test]
fn fifty_proposals_on_one_place_are_one_success() {
    let world = World::new();
    let mentor = world.add_mentor(1);
    let applications: Vec<Uuid> = (0..50)
        .map(|n| {
            let form = crate::support::by_mail(&format!("a{n}@example.org"));
            let application = world.application(&world.submit(&form).unwrap().reference);
            world.coordinator(application.id, &[Command::TakeUp, Command::Accept]).id
        })
        .collect();
    let successes = std::thread::scope(|scope| {
        let propose = |id| world.advance(id, Command::Propose(mentor.id), Actor::Coordinator);
        let threads: Vec<_> = applications.iter().map(|id| scope.spawn(move || propose(*id))).collect();
        threads.into_iter().filter_map(|t| t.join().unwrap().ok()).count()
    });
    assert_eq!((successes, world.mentor(mentor.id).taken), (1, 1));
}

#[test]
fn correcting_keeps_choice_and_wishes_and_is_checked() {
    let world = World::new();
    let visitor = Visitor::new(&world);
    let version = visitor.file().version;
    let elsewhere = ApplicationForm { postcode: "9000".into(), ..form() };
    assert!(matches!(visitor.correct(elsewhere, version), Err(CorrectError::NotEligible(_))));
    let empty = ApplicationForm::default();
    assert!(matches!(visitor.correct(empty, version), Err(CorrectError::Fields(_))));
    let corrected = ApplicationForm {
        first_name: "Aminata".into(),
        choice: Some(domain::form::Choice::MentorIn),
        mentors: vec![Uuid::nil()],
        ..form()
    };
    let file = visitor.correct(corrected, version).unwrap();
    assert_eq!((file.form.first_name.as_str(), file.form.choice), ("Aminata", form().choice));
    assert!(file.form.mentors.is_empty());
    assert_eq!((file.version, file.history[1].act.as_str()), (version + 1, "correct"));
    assert_eq!(file.since, file.received, "the state's date stays");
}

#[test]
fn a_new_contact_is_checked_and_the_old_one_is_told() {
    let world = World::new();
    let visitor = Visitor::new(&world);
    let version = visitor.file().version;
    let bad = visitor.change_contact("nowhere", version);
    assert!(matches!(bad, Err(ChangeContactError::Fields(fields)) if fields.of("email").is_some()));
    let file = visitor.change_contact("amina@example.org", version).unwrap();
    assert_eq!((file.form.phone.as_str(), file.form.email.as_str()), ("", "amina@example.org"));
    let postbox = crate::support::Postbox::default();
    world.tick(&postbox);
    let sent = postbox.take();
    assert_eq!(sent.iter().map(crate::support::to).collect::<Vec<_>>(), ["+32476123456"]);
    assert!(sent[0].text.contains(&file.reference.to_string()));
}
