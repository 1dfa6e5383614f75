//! The hands that do it: the mentee's, and a coordinator's.

use super::plan::{End, Plan};
use anyhow::{Context as _, Result};
use chrono::{DateTime, TimeDelta, Utc};
use domain::calendar::brussels_date;
use domain::desk::outcome::{OutcomeForm, OutcomeKind, OutcomeMoment, OutcomeSource};
use domain::duo::Side;
use domain::duo::checkin::{CheckinChannel, CheckinWith, Concern};
use domain::duo::closing::Going;
use domain::duo::meeting::Place;
use domain::wire::desk::board::{
    AnswerQuestionBody, CheckinBody, DuoFile, DuoVersionBody, EndDuoBody, OutcomeBody,
};
use domain::wire::{AskCoordinatorBody, DuoView, PlanBody, ReportBody, WorryBody};
use service::Env;
use service::desk::follow::{AtDuo, acts, checkin, outcome, question};
use service::duo::contacts::Safeguarding;
use service::duo::own::At;
use service::duo::{ask, meeting, report, worry};
use service::env::SetClock;
use service::hash::HashKey;
use service::open_session::Visit;
use service::port::{Access as _, Duos as _, Session, StaffBook as _, StaffSession, Store as _, Unit as _};
use store::NativeStore;
use uuid::Uuid;

/// The mentee of a duo, and who follows it.
pub(super) struct Hands<'a> {
    pub(super) env: Env<'a, NativeStore>,
    pub(super) hash: &'a HashKey,
    pub(super) clock: &'a SetClock,
    pub(super) duo: Uuid,
    pub(super) application: Uuid,
    pub(super) colleague: Uuid,
    pub(super) now: DateTime<Utc>,
}

impl Hands<'_> {
    pub(super) async fn tell(&self, plan: &Plan) -> Result<()> {
        let last = plan.met.len().saturating_sub(1);
        let mut check_ins = plan.check_ins.iter().peekable();
        for (number, at) in plan.met.iter().enumerate() {
            // Spoken to between the meetings, as it was.
            while let Some((day, going)) = check_ins.next_if(|(day, _)| day < at) {
                self.check_in(*day, *going).await?;
            }
            self.meet(*at, !(plan.disputed && number == last && number > 0)).await?;
        }
        for (day, going) in check_ins.filter(|(day, _)| plan.end.is_none_or(|(end, _)| *day < end)) {
            self.check_in(*day, *going).await?;
        }
        if let Some((at, answered)) = plan.question {
            self.ask(at, answered).await?;
        }
        if let Some(at) = plan.worry {
            self.worry(at).await?;
        }
        if let Some((at, end)) = plan.end {
            self.end(at, end).await?;
            if let Some(kind) = plan.outcome {
                self.outcome(at, kind).await?;
            }
        }
        if let Some(ahead) = plan.ahead {
            self.plan(self.now, ahead).await?;
        }
        Ok(())
    }

    /// They plan two days before, meet, and both say so; or they do not say the same.
    async fn meet(&self, at: DateTime<Utc>, agreed: bool) -> Result<()> {
        let meeting = self.plan(at - TimeDelta::days(2), at).await?;
        // It may have been today: nobody reports what is still to come.
        self.clock.set((at + TimeDelta::hours(3)).min(self.now));
        let mut unit = self.env.store.begin_write().await?;
        let stored = unit.meetings(self.duo).await?.into_iter().find(|stored| stored.meeting.id == meeting);
        let mut stored = stored.context("a meeting")?;
        stored.meeting = stored.meeting.told(Side::Mentor, true, self.env.now())?;
        unit.put_meeting(self.duo, &stored).await?;
        unit.commit().await?;
        let body = ReportBody { meeting, met: agreed, version: 0 };
        self.mentee(async |at| Ok(report::report(self.env, at, &body).await?)).await?;
        Ok(())
    }

    async fn plan(&self, when: DateTime<Utc>, at: DateTime<Utc>) -> Result<Uuid> {
        self.clock.set(when);
        let version = self.version().await?;
        let body =
            PlanBody { at, minutes: 90, place: Place::PublicPlace, place_text: String::new(), version };
        let seen = self.mentee(async |at| Ok(meeting::plan(self.env, at, &body).await?)).await?;
        Ok(seen.meetings.iter().find(|meeting| meeting.at == at).context("a meeting")?.id)
    }

    async fn ask(&self, at: DateTime<Utc>, answered: bool) -> Result<()> {
        self.clock.set(at);
        let body =
            AskCoordinatorBody { text: "Pouvons-nous nous voir dans vos bureaux ?".into(), version: 0 };
        self.mentee(async |at| Ok(ask::ask(self.env, at, &body).await?)).await?;
        let later = at + TimeDelta::hours(14);
        if !answered || later > self.now {
            return Ok(());
        }
        self.clock.set(later);
        let (env, duo) = (self.env, self.duo);
        let notes = env.store.look_up(async |unit| unit.notes(duo).await).await?;
        let question = notes.first().context("a question")?.id;
        let channel = CheckinChannel::Phone;
        let body =
            AnswerQuestionBody { question, channel, note: "Oui, salle 2 le mardi.".into(), version: 0 };
        self.desk(async |at| Ok(question::answer(self.env, at, &body).await?)).await
    }

    async fn worry(&self, at: DateTime<Utc>) -> Result<()> {
        self.clock.set(at);
        let body = WorryBody { text: "Le ton de nos rencontres me met mal à l’aise.".into(), version: 0 };
        self.mentee(async |at| Ok(worry::worry(self.env, at, &body).await?)).await?;
        Ok(())
    }

    async fn check_in(&self, at: DateTime<Utc>, going: Going) -> Result<()> {
        self.clock.set(at);
        let (concerns, note) = match going {
            Going::Well => (Vec::new(), ""),
            Going::SoSo => (vec![Concern::Time], "Peu de temps ce mois-ci."),
            Going::Not => (vec![Concern::Expectations, Concern::Logistics], "Reparler des attentes à deux."),
        };
        let body = CheckinBody {
            day: brussels_date(at),
            channel: CheckinChannel::Phone,
            with: CheckinWith::Both,
            going,
            concerns,
            note: note.to_owned(),
            version: 0,
        };
        self.desk(async |at| Ok(checkin::check_in(self.env, at, &body).await?)).await
    }

    async fn end(&self, at: DateTime<Utc>, end: End) -> Result<()> {
        self.clock.set(at.min(self.now));
        let version = self.version().await?;
        match end {
            End::Completed => {
                let body = DuoVersionBody { version };
                self.desk(async |at| Ok(acts::complete(self.env, at, &body).await?)).await
            }
            End::Early(reason, by) => {
                let body = EndDuoBody { reason, by, version };
                self.desk(async |at| Ok(acts::end(self.env, at, &body).await?)).await
            }
        }
    }

    async fn outcome(&self, left: DateTime<Utc>, kind: OutcomeKind) -> Result<()> {
        let at = left + TimeDelta::days(2);
        self.clock.set(at);
        let months = kind.has_length().then_some(6);
        let (moment, source) = (OutcomeMoment::Exit, OutcomeSource::Declared);
        let outcome = OutcomeForm { moment, kind, day: brussels_date(at), months, source };
        let body = OutcomeBody { outcome, corrects: None, version: 0 };
        self.desk(async |at| Ok(outcome::record(self.env, at, &body).await?)).await
    }

    async fn version(&self) -> Result<i64> {
        let duo = self.duo;
        let found = self.env.store.look_up(async |unit| unit.duo(duo).await).await?;
        Ok(found.context("a duo")?.version)
    }

    /// The mentee acts, with a session that ends with the act.
    async fn mentee(&self, act: impl AsyncFnOnce(At<'_>) -> Result<DuoView>) -> Result<DuoView> {
        let (token, now) = (self.env.id().to_string(), self.env.now());
        let hash = self.hash.token(&token);
        let session = Session { hash: hash.clone(), dossier: self.application, created: now, seen: now };
        let mut unit = self.env.store.begin_write().await?;
        unit.add_session(&session).await?;
        unit.commit().await?;
        let nobody = Safeguarding { name: String::new(), phone: String::new(), mail: String::new() };
        let visit = Visit { token: &token, lang: None };
        let done = act(At { hash: self.hash, visit, duo: self.duo, safeguarding: &nobody }).await?;
        let mut unit = self.env.store.begin_write().await?;
        unit.end_session(&hash).await?;
        unit.commit().await?;
        Ok(done)
    }

    /// The colleague acts, with a session that ends with the act.
    async fn desk(&self, act: impl AsyncFnOnce(AtDuo<'_>) -> Result<DuoFile>) -> Result<()> {
        let (token, now) = (self.env.id().to_string(), self.env.now());
        let hash = self.hash.desk_token(&token);
        let session = StaffSession { hash: hash.clone(), staff: self.colleague, created: now, seen: now };
        let mut unit = self.env.store.begin_write().await?;
        unit.add_staff_session(&session).await?;
        unit.commit().await?;
        act(AtDuo { hash: self.hash, token: &token, duo: self.duo }).await?;
        let mut unit = self.env.store.begin_write().await?;
        unit.end_staff_session(&hash).await?;
        unit.commit().await?;
        Ok(())
    }
}
