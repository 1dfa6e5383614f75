//! Duos to try, one in each state, with a reference of the mentee and of the mentor. Written with the use cases: what
//! they would refuse is not here. The first tick of the worker moves those whose clocks are due.

mod forms;
mod tales;

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::Reference;
use domain::application::{Actor, Command};
use domain::calendar::{brussels_date, instant};
use domain::duo::Command as DuoCommand;
use domain::duo::goal::{Goal, Progress};
use domain::duo::meeting::Place;
use domain::duo::reason::{DeclineReason, EndReason};
use domain::programme::Gate;
use domain::volunteer::Command as VolunteerCommand;
use domain::volunteer::note::CHARTER;
use domain::wire::{
    AcceptProposalBody, DeclineProposalBody, DuoView, EndBody, GoalsBody, PlanBody, ReportBody,
};
use forms::{address, mentee_form, mentor_form};
use pollster::block_on;
use service::advance::{Advance, advance};
use service::advance_volunteer::{AdvanceVolunteer, Step, advance_volunteer};
use service::duo::contacts::Safeguarding;
use service::duo::own::At;
use service::duo::{answer, end, goals, meeting, report, view};
use service::env::{SeededRng, SetClock};
use service::hash::HashKey;
use service::open_session::Visit;
use service::port::{Access as _, Dossiers as _, Duos as _, Session, Store as _, Unit as _};
use service::seal::MasterKeys;
use service::submit::{Source, Submit, submit};
use service::submit_volunteer::{SubmitVolunteer, submit_volunteer};
use service::{Env, Notices};
use std::fmt::Write as _;
use store::NativeStore;
use tales::{TALES, Tale, Turn};
use uuid::Uuid;

/// Writes the pairs.
pub(crate) struct Pairs<'a> {
    pub(crate) store: &'a NativeStore,
    pub(crate) keys: &'a MasterKeys,
    pub(crate) hash: &'a HashKey,
    pub(crate) now: DateTime<Utc>,
}

impl Pairs<'_> {
    /// All of them; gives the list to print.
    pub(crate) fn write(&self) -> Result<String> {
        let mut list =
            "duos, each with a reference of the mentee and of the mentor, and their addresses\n".to_owned();
        for (number, tale) in TALES.iter().enumerate() {
            let start = self.now - TimeDelta::days(tale.proposed_days_ago);
            let clock = SetClock::at(start - TimeDelta::days(21));
            let rng = SeededRng::new(u64::try_from(number).unwrap_or(0) + 0xD00);
            let env = Env { store: self.store, clock: &clock, rng: &rng, keys: self.keys, by: None };
            let two = block_on(self.tell(env, &clock, tale, start)).with_context(|| tale.name)?;
            // Writing to a String does not fail.
            let mails = [tale.mentee, tale.mentor].map(|first_name| address(first_name, tale.name));
            let _ = writeln!(list, "  {}  {}  {}  {}", two.0, two.1, tale.name, mails.join("  "));
        }
        Ok(list)
    }

    async fn tell(
        &self,
        env: Env<'_, NativeStore>,
        clock: &SetClock,
        tale: &Tale,
        start: DateTime<Utc>,
    ) -> Result<(Reference, Reference)> {
        let (volunteer, mentor) = self.mentor(env, tale).await?;
        let form = mentee_form(tale);
        let what = Submit { key: env.id(), form: &form, source: Source::Demo };
        let reference = submit(env, self.hash, what).await?.reference;
        let application = self.id(&reference).await?;
        for (command, days) in [(Command::TakeUp, 18), (Command::Accept, 12), (Command::Propose(mentor), 0)] {
            clock.set(start - TimeDelta::days(days));
            let (actor, notices) = (Actor::Coordinator, Notices::Silent);
            advance(env, Advance { application, command, actor, text: None, seen: None, notices }).await?;
        }
        let found = self.store.look_up(async |unit| unit.duo_of_application(application).await);
        let duo = found.await?.context("a duo")?.id;
        let hands = Hands { pairs: self, env, duo, sides: [application, mentor] };
        if tale.accepted {
            hands.story(clock, tale, start).await?;
        }
        if let Some((days, turn)) = tale.turn {
            // A proposal of today is answered today.
            clock.set((start + TimeDelta::days(days)).min(self.now));
            hands.turn(turn).await?;
        }
        Ok((reference, volunteer))
    }

    async fn mentor(&self, env: Env<'_, NativeStore>, tale: &Tale) -> Result<(Reference, Uuid)> {
        let form = mentor_form(tale);
        let what = SubmitVolunteer { key: env.id(), form: &form, source: Source::Demo };
        let reference = submit_volunteer(env, self.hash, what).await?.reference;
        let volunteer = self.id(&reference).await?;
        let pass = |gate| (Step::Do(VolunteerCommand::PassGate(gate)), Actor::Coordinator);
        for (step, actor) in [
            (Step::TakeUp(None), Actor::Coordinator),
            pass(Gate::InformationSession),
            pass(Gate::Interview),
            (Step::Do(VolunteerCommand::AcceptCharter(CHARTER.on(env.today()))), Actor::Mentor),
        ] {
            let notices = Notices::Silent;
            advance_volunteer(env, AdvanceVolunteer { volunteer, step, actor, seen: None, notices }).await?;
        }
        Ok((reference, volunteer))
    }

    async fn id(&self, reference: &Reference) -> Result<Uuid> {
        let found = self.store.look_up(async |unit| unit.dossier_by_reference(reference).await);
        Ok(found.await?.context("received, but not there")?.id)
    }
}

/// The two, acting on their duo.
struct Hands<'a> {
    pairs: &'a Pairs<'a>,
    env: Env<'a, NativeStore>,
    duo: Uuid,
    /// The dossiers of mentee and mentor.
    sides: [Uuid; 2],
}

/// People meet at two or at half past five by the clocks of Brussels, in summer and in winter: not at the hour at which
/// the demonstration happens to be made.
fn meeting_time(at: DateTime<Utc>, number: usize) -> DateTime<Utc> {
    let after_midnight =
        if number.is_multiple_of(2) { TimeDelta::hours(14) } else { TimeDelta::minutes(17 * 60 + 30) };
    instant(brussels_date(at).and_time(NaiveTime::MIN) + after_midnight)
}

impl Hands<'_> {
    async fn story(&self, clock: &SetClock, tale: &Tale, start: DateTime<Utc>) -> Result<()> {
        let mut version = 1;
        for (dossier, day) in self.sides.into_iter().zip([1, 2]) {
            clock.set(start + TimeDelta::days(day));
            let body = AcceptProposalBody { version };
            let seen = self.with(dossier, async |at| Ok(answer::accept(self.env, at, &body).await?)).await?;
            version = seen.version;
        }
        let [mentee, mentor] = self.sides;
        let both_said_yes = start + TimeDelta::days(2);
        for (number, day) in tale.met_after_days.iter().enumerate() {
            let at = meeting_time(start + TimeDelta::days(*day), number);
            clock.set((at - TimeDelta::days(2)).max(both_said_yes));
            let seen = self.plan(mentor, at, version).await?;
            let meeting = seen.meetings.iter().find(|m| m.at == at).context("a meeting")?.id;
            clock.set(at + TimeDelta::hours(3));
            for dossier in [mentee, mentor] {
                let body = ReportBody { meeting, met: true, version };
                let told =
                    self.with(dossier, async |at| Ok(report::report(self.env, at, &body).await?)).await?;
                version = told.version;
            }
        }
        clock.set(self.pairs.now);
        if tale.planned {
            let at = meeting_time(self.pairs.now + TimeDelta::days(4), tale.met_after_days.len());
            version = self.plan(mentee, at, version).await?.version;
        }
        if tale.met_after_days.is_empty() {
            return Ok(());
        }
        let goal = |words: &str, progress| Goal { words: words.to_owned(), progress };
        let goals = vec![
            goal("Refaire mon CV", Progress::Done),
            goal("Appeler trois entreprises", Progress::UnderWay),
            goal("Préparer un entretien", Progress::None),
        ];
        let body = GoalsBody { goals, version };
        self.with(mentee, async |at| Ok(goals::goals(self.env, at, &body).await?)).await?;
        Ok(())
    }

    async fn turn(&self, turn: Turn) -> Result<()> {
        let [mentee, mentor] = self.sides;
        let version = self.with(mentee, async |at| Ok(view::duo_view(self.env, at).await?)).await?.version;
        match turn {
            Turn::Pause(days) => {
                let until = domain::calendar::plus_days(self.env.today(), days);
                let today = self.env.today();
                let mut unit = self.pairs.store.begin_write().await?;
                let mut duo = unit.duo(self.duo).await?.context("a duo")?;
                duo.state = duo.state.after(&DuoCommand::Pause(until), Actor::Coordinator, today)?;
                duo.version += 1;
                unit.save_duo(&duo).await?;
                unit.commit().await?;
            }
            Turn::EndEarly => {
                let body = EndBody { reason: EndReason::FoundWork, version };
                self.with(mentee, async |at| Ok(end::end(self.env, at, &body).await?)).await?;
            }
            Turn::Decline => {
                let body = DeclineProposalBody { reason: DeclineReason::NoTime, version };
                self.with(mentor, async |at| Ok(answer::decline(self.env, at, &body).await?)).await?;
            }
        }
        Ok(())
    }

    async fn plan(&self, dossier: Uuid, at: DateTime<Utc>, version: i64) -> Result<DuoView> {
        let (place, place_text) = (Place::PublicPlace, "Bibliothèque du quartier".to_owned());
        let body = PlanBody { at, minutes: 90, place, place_text, version };
        self.with(dossier, async |at| Ok(meeting::plan(self.env, at, &body).await?)).await
    }

    /// Acts with a session that ends with the act.
    async fn with(&self, dossier: Uuid, act: impl AsyncFnOnce(At<'_>) -> Result<DuoView>) -> Result<DuoView> {
        let Pairs { store, hash, .. } = self.pairs;
        let (token, now) = (self.env.id().to_string(), self.env.now());
        let session = Session { hash: hash.token(&token), dossier, created: now, seen: now };
        let mut unit = store.begin_write().await?;
        unit.add_session(&session).await?;
        unit.commit().await?;
        let nobody = Safeguarding { name: String::new(), phone: String::new(), mail: String::new() };
        let visit = Visit { token: &token, lang: None };
        let done = act(At { hash, visit, duo: self.duo, safeguarding: &nobody }).await?;
        let mut unit = store.begin_write().await?;
        unit.end_session(&session.hash).await?;
        unit.commit().await?;
        Ok(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::calendar::brussels_time;
    use store::Native;

    #[test]
    fn meetings_are_at_two_and_at_half_past_five_in_summer_and_in_winter() {
        for (at, number, shown) in [
            ("2026-07-01T23:30:00Z", 0, "2026-07-02 14:00:00"),
            ("2026-12-01T03:15:39.5Z", 1, "2026-12-01 17:30:00"),
        ] {
            let at = meeting_time(at.parse().unwrap(), number);
            assert_eq!(brussels_time(at).to_string(), shown);
        }
    }

    #[test]
    fn every_tale_can_be_told_at_any_moment() {
        let key = format!("{}=", "A".repeat(43));
        let (keys, hash) =
            (MasterKeys::parse(&format!("demo:{key}")).unwrap(), HashKey::parse(&key).unwrap());
        // A working hour, a clock with nanoseconds, the night of summer time, the last hours of a year.
        for (number, now) in [
            "2026-11-23T09:00:00Z",
            "2026-11-23T05:15:39.123456789Z",
            "2027-03-28T00:59:59.999Z",
            "2026-12-31T23:59:00.5Z",
            "2027-02-28T13:00:00.000001Z",
        ]
        .into_iter()
        .enumerate()
        {
            let folder =
                std::env::temp_dir().join(format!("passerelle-pairs-{}-{number}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            let store = NativeStore::new(Native::loading(&folder.join("default.db")));
            let told = Pairs { store: &store, keys: &keys, hash: &hash, now: now.parse().unwrap() }.write();
            std::fs::remove_dir_all(&folder).unwrap();
            assert_eq!(told.unwrap().lines().count(), 1 + TALES.len(), "{now}");
        }
    }
}
