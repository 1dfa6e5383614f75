//! Two people and their duo, for tests.

use crate::support::{Postbox, World, block_on, by_mail};
use chrono::{DateTime, Utc};
use domain::application::{Actor, Command};
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::duo::meeting::Place;
use domain::form::Choice;
use domain::language::{Correspondence, Level, Spoken, Tongue};
use domain::programme::Gate;
use domain::programme::eligibility::YesNo;
use domain::volunteer::note::CHARTER;
use domain::volunteer::{Command as VolunteerCommand, VolunteerForm, WorkStatus};
use domain::wire::{AcceptProposalBody, DuoView, PlanBody, ReportBody};
use service::Notices;
use service::advance_volunteer::{AdvanceVolunteer, Step, advance_volunteer};
use service::duo::contacts::Safeguarding;
use service::duo::own::At;
use service::duo::{DuoActError, answer, meeting, report, view};
use service::open_session::Visit;
use service::port::{Access as _, Dossiers as _, Duos as _, Session, Store as _, StoredDuo, Unit as _};
use service::submit::Source;
use service::submit_volunteer::{SubmitVolunteer, submit_volunteer};
use std::sync::LazyLock;
use uuid::Uuid;

pub(crate) static SAFEGUARDING: LazyLock<Safeguarding> = LazyLock::new(|| Safeguarding {
    name: "Nadia".into(),
    phone: "02 000 00 00".into(),
    mail: "safe@example.org".into(),
});

/// Luc, by mail, who works through a company.
pub(crate) fn volunteer_form(email: &str, capacity: u8) -> VolunteerForm {
    VolunteerForm {
        choice: Some(Choice::Team4Job),
        status: Some(WorkStatus::Working),
        profession: "Infirmier".into(),
        sector: Some(Sector::Care),
        years: "12".into(),
        company: "Clinique du Parc".into(),
        languages: vec![Spoken { language: Tongue::French, level: Level::Fluent }],
        times: vec![TimeOfDay::Evening],
        modes: vec![Mode::Online],
        capacity: Some(capacity),
        publish: Some(YesNo::No),
        note_version: "2026-11".into(),
        first_name: "Luc".into(),
        last_name: "Vandamme-Zérard".into(),
        contact: Some(ContactWay::Email),
        email: email.into(),
        correspondence: Some(Correspondence::Nl),
        ..VolunteerForm::default()
    }
}

impl World {
    /// A session on a dossier, without the way through a code.
    pub(crate) fn enter(&self, dossier: Uuid) -> String {
        let token = format!("{:064x}", self.env().id().as_u128());
        self.enter_as(&token, dossier);
        token
    }

    fn enter_as(&self, token: &str, dossier: Uuid) {
        let now = self.env().now();
        let session = Session { hash: self.hash.token(token), dossier, created: now, seen: now };
        block_on(async {
            let mut unit = self.store.begin_write().await.unwrap();
            unit.end_session(&session.hash).await.unwrap();
            unit.add_session(&session).await.unwrap();
            unit.commit().await.unwrap();
        });
    }

    /// A volunteer whose file arrived.
    pub(crate) fn volunteered(&self, email: &str, capacity: u8) -> Uuid {
        let (form, key) = (volunteer_form(email, capacity), self.env().id());
        let address = key.to_string();
        let source = Source::Public { address: &address };
        let what = SubmitVolunteer { key, form: &form, source };
        let answer = block_on(submit_volunteer(self.env(), &self.hash, what)).unwrap();
        let id =
            block_on(self.store.look_up(async |unit| unit.dossier_by_reference(&answer.reference).await));
        id.unwrap().unwrap().id
    }

    /// A volunteer who passed every gate; the id is the mentor's.
    pub(crate) fn available(&self, email: &str, capacity: u8) -> Uuid {
        let id = self.volunteered(email, capacity);
        let pass = |gate| (Step::Do(VolunteerCommand::PassGate(gate)), Actor::Coordinator);
        for (step, actor) in [
            (Step::TakeUp(None), Actor::Coordinator),
            pass(Gate::InformationSession),
            pass(Gate::Interview),
            (Step::Do(VolunteerCommand::AcceptCharter(CHARTER.on(self.env().today()))), Actor::Mentor),
        ] {
            let what = AdvanceVolunteer { volunteer: id, step, actor, seen: None, notices: Notices::Silent };
            block_on(advance_volunteer(self.env(), what)).unwrap();
        }
        id
    }

    /// An application that waits for a mentor.
    pub(crate) fn waiting_for_mentor(&self, email: &str) -> Uuid {
        let answer = self.submit(&by_mail(email)).unwrap();
        let id = self.application(&answer.reference).id;
        self.coordinator(id, &[Command::TakeUp, Command::Accept]);
        id
    }

    pub(crate) fn duo_of(&self, application: Uuid) -> StoredDuo {
        let found = block_on(self.store.look_up(async |unit| unit.duo_of_application(application).await));
        found.unwrap().unwrap()
    }

    /// A duo that is proposed, with a session of each.
    pub(crate) fn proposed(&self) -> Two<'_> {
        let (application, mentor) =
            (self.waiting_for_mentor("amina@example.org"), self.available("luc@example.org", 1));
        self.propose(application, mentor)
    }

    pub(crate) fn propose(&self, application: Uuid, mentor: Uuid) -> Two<'_> {
        self.coordinator(application, &[Command::Propose(mentor)]);
        Two {
            world: self,
            duo: self.duo_of(application).id,
            application,
            mentor,
            mentee_token: self.enter(application),
            mentor_token: self.enter(mentor),
        }
    }

    /// What a tick sends, as the address and the first line of the subject.
    pub(crate) fn sent(&self) -> Vec<(String, String)> {
        let postbox = Postbox::default();
        self.tick(&postbox);
        let sent = postbox.take();
        sent.into_iter().map(|message| (crate::support::to(&message).to_owned(), message.subject)).collect()
    }
}

/// Both sides of a duo.
pub(crate) struct Two<'a> {
    pub(crate) world: &'a World,
    pub(crate) duo: Uuid,
    pub(crate) application: Uuid,
    pub(crate) mentor: Uuid,
    pub(crate) mentee_token: String,
    pub(crate) mentor_token: String,
}

impl Two<'_> {
    pub(crate) fn mentee(&self) -> At<'_> {
        self.renew(&self.mentee_token, self.application);
        self.at(&self.mentee_token)
    }

    pub(crate) fn mentor(&self) -> At<'_> {
        self.renew(&self.mentor_token, self.mentor);
        self.at(&self.mentor_token)
    }

    /// Days may have passed: they come in again.
    fn renew(&self, token: &str, dossier: Uuid) {
        self.world.enter_as(token, dossier);
    }

    pub(crate) fn at<'a>(&'a self, token: &'a str) -> At<'a> {
        let visit = Visit { token, lang: None };
        At { hash: &self.world.hash, visit, duo: self.duo, safeguarding: &SAFEGUARDING }
    }

    pub(crate) fn stored(&self) -> StoredDuo {
        block_on(self.world.store.look_up(async |unit| unit.duo(self.duo).await)).unwrap().unwrap()
    }

    pub(crate) fn version(&self) -> i64 {
        self.stored().version
    }

    pub(crate) fn view(&self, at: At<'_>) -> DuoView {
        block_on(view::duo_view(self.world.env(), at)).unwrap()
    }

    pub(crate) fn accept(&self, at: At<'_>) -> Result<DuoView, DuoActError> {
        let body = AcceptProposalBody { version: self.version() };
        block_on(answer::accept(self.world.env(), at, &body))
    }

    pub(crate) fn accepted(self) -> Self {
        self.accept(self.mentor()).unwrap();
        self.accept(self.mentee()).unwrap();
        self
    }

    pub(crate) fn plan(&self, at: At<'_>, when: DateTime<Utc>) -> Result<DuoView, DuoActError> {
        let body = PlanBody {
            at: when,
            minutes: 90,
            place: Place::PublicPlace,
            place_text: "Bibliothèque des Riches-Claires".into(),
            version: self.version(),
        };
        block_on(meeting::plan(self.world.env(), at, &body))
    }

    pub(crate) fn report(&self, at: At<'_>, meeting: Uuid, met: bool) -> Result<DuoView, DuoActError> {
        let body = ReportBody { meeting, met, version: self.version() };
        block_on(report::report(self.world.env(), at, &body))
    }

    /// They meet in an hour; both say so two hours later.
    pub(crate) fn meet(&self) -> DuoView {
        let at = self.world.env().now() + chrono::TimeDelta::hours(1);
        let planned = self.plan(self.mentor(), at).unwrap();
        let meeting = planned.meetings.last().unwrap().id;
        self.world.pass(chrono::TimeDelta::hours(3));
        self.report(self.mentor(), meeting, true).unwrap();
        self.report(self.mentee(), meeting, true).unwrap()
    }

    pub(crate) fn taken(&self) -> u8 {
        self.world.mentor(self.mentor).taken
    }
}
