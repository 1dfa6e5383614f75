//! Volunteers to try, one at each point of their way, once in French and once in Dutch. Written with the use cases: what
//! they would refuse is not here. The first tick of the worker moves those whose clocks are due.

use crate::groups::{CODE, Groups, goes};
use anyhow::{Context as _, Result};
use chrono::{DateTime, TimeDelta, Utc};
use domain::application::{Actor, Command};
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, Choice, ModeWish};
use domain::group::Attendance;
use domain::language::{Correspondence, Level, Spoken, Tongue};
use domain::place::Commune;
use domain::programme::Gate;
use domain::programme::eligibility::YesNo;
use domain::volunteer::note::CHARTER;
use domain::volunteer::{Command as Move, VolunteerForm, WorkStatus};
use domain::{ProgrammeId, Reference};
use pollster::block_on;
use service::advance::{Advance, advance};
use service::advance_volunteer::{AdvanceVolunteer, Step, advance_volunteer};
use service::env::{SeededRng, SetClock};
use service::hash::HashKey;
use service::port::{Dossiers as _, Store as _};
use service::seal::MasterKeys;
use service::submit::{Source, Submit, submit};
use service::submit_volunteer::{SubmitVolunteer, submit_volunteer};
use service::{Env, Notices};
use std::fmt::Write as _;
use store::NativeStore;
use uuid::Uuid;

/// A volunteer: who, in which programme, and what happened how many days ago.
struct Tale {
    name: &'static str,
    who: &'static str,
    programme: ProgrammeId,
    status: WorkStatus,
    steps: &'static [(i64, Event)],
    /// How many people are proposed to them, two days ago.
    proposals: usize,
}

#[derive(Clone, Copy)]
enum Event {
    TakeUp,
    Pass(Gate),
    /// They come to the information session.
    Informed,
    /// They come to every module of the round that is over: the training is passed.
    Trained,
    /// They come to the first module of the round that goes on, and are expected at the next two.
    InTraining,
    /// They come to the first collective session of their company, or not, and are expected at the next one.
    Together(Attendance),
    Charter,
    AskAvailable,
    PauseUnanswered,
}

const TALES: [Tale; 10] = [
    Tale {
        name: "received",
        who: "Roger",
        programme: ProgrammeId::Duo,
        status: WorkStatus::OnBenefit,
        steps: &[],
        proposals: 0,
    },
    Tale {
        name: "gates",
        who: "Micheline",
        programme: ProgrammeId::Duo,
        status: WorkStatus::OnBenefit,
        steps: &[(5, Event::TakeUp), (4, Event::Informed), (2, Event::InTraining)],
        proposals: 0,
    },
    Tale {
        name: "charter",
        who: "Karim",
        programme: ProgrammeId::MentorYou,
        status: WorkStatus::Working,
        steps: &[
            (20, Event::TakeUp),
            (14, Event::Pass(Gate::InformationSession)),
            (2, Event::Pass(Gate::Interview)),
        ],
        proposals: 0,
    },
    Tale {
        name: "duo",
        who: "Anne",
        programme: ProgrammeId::Duo,
        status: WorkStatus::Retired,
        steps: &[
            (30, Event::TakeUp),
            (28, Event::Pass(Gate::InformationSession)),
            (26, Event::Pass(Gate::Interview)),
            (25, Event::Trained),
            (10, Event::Charter),
        ],
        proposals: 0,
    },
    Tale {
        name: "available",
        who: "Nathalie",
        programme: ProgrammeId::Team4Job,
        status: WorkStatus::Working,
        steps: MENTOR_FOR_TEN_DAYS,
        proposals: 0,
    },
    Tale {
        name: "proposals",
        who: "Bart",
        programme: ProgrammeId::Team4Job,
        status: WorkStatus::Working,
        steps: MENTOR_FOR_TEN_DAYS,
        proposals: 2,
    },
    Tale {
        name: "asked",
        who: "Chantal",
        programme: ProgrammeId::MentorYou,
        status: WorkStatus::Working,
        steps: &[
            (60, Event::TakeUp),
            (55, Event::Pass(Gate::InformationSession)),
            (50, Event::Pass(Gate::Interview)),
            (35, Event::Charter),
            (3, Event::AskAvailable),
        ],
        proposals: 0,
    },
    Tale {
        name: "paused",
        who: "Joris",
        programme: ProgrammeId::MentorYou,
        status: WorkStatus::Working,
        steps: &[
            (80, Event::TakeUp),
            (75, Event::Pass(Gate::InformationSession)),
            (70, Event::Pass(Gate::Interview)),
            (60, Event::Charter),
            (28, Event::AskAvailable),
            (12, Event::PauseUnanswered),
        ],
        proposals: 0,
    },
    Tale {
        name: "cohort",
        who: "Farid",
        programme: ProgrammeId::MentorIn,
        status: WorkStatus::Working,
        steps: &[
            (25, Event::TakeUp),
            (20, Event::Pass(Gate::Interview)),
            (10, Event::Charter),
            (6, Event::Together(Attendance::Present)),
        ],
        proposals: 0,
    },
    Tale {
        name: "absent",
        who: "Greet",
        programme: ProgrammeId::MentorIn,
        status: WorkStatus::Working,
        steps: &[
            (25, Event::TakeUp),
            (20, Event::Pass(Gate::Interview)),
            (10, Event::Charter),
            (6, Event::Together(Attendance::Absent)),
        ],
        proposals: 0,
    },
];

const MENTOR_FOR_TEN_DAYS: &[(i64, Event)] =
    &[(25, Event::TakeUp), (20, Event::Pass(Gate::Interview)), (10, Event::Charter)];

const LANGUAGES: [Correspondence; 2] = [Correspondence::Fr, Correspondence::Nl];

/// Writes the volunteers.
pub(crate) struct Volunteers<'a> {
    pub(crate) store: &'a NativeStore,
    pub(crate) keys: &'a MasterKeys,
    pub(crate) hash: &'a HashKey,
    pub(crate) now: DateTime<Utc>,
}

impl Volunteers<'_> {
    /// All of them; gives the list to print, a line each like those of the applications.
    pub(crate) fn write(&self) -> Result<String> {
        let mut list = "volunteers to try (the code arrives in the mailbox):\n".to_owned();
        let clock = SetClock::at(self.now);
        let rng = SeededRng::new(0xA11);
        let env = Env { store: self.store, clock: &clock, rng: &rng, keys: self.keys, by: None };
        let groups = block_on(Groups::write(env, &clock, self.now)).context("sessions")?;
        let both = TALES.iter().flat_map(|tale| LANGUAGES.iter().map(move |language| (tale, *language)));
        for (number, (tale, language)) in both.enumerate() {
            let clock = SetClock::at(self.now);
            let rng = SeededRng::new(u64::try_from(number).unwrap_or(0) + 0xB0B);
            let env = Env { store: self.store, clock: &clock, rng: &rng, keys: self.keys, by: None };
            let form = mentor_form(tale, language);
            let told = block_on(self.tell((env, &clock), tale, &form, &groups));
            let reference = told.with_context(|| format!("{} {language}", tale.name))?;
            let state = format!("mentor-{}-{language}", tale.name);
            let programme = tale.programme.programme().name;
            // Writing to a String does not fail.
            let _ = writeln!(list, "  {reference}  {state:<19}  {programme:<18}  {}", form.email);
        }
        Ok(list)
    }

    async fn tell(
        &self,
        (env, clock): (Env<'_, NativeStore>, &SetClock),
        tale: &Tale,
        form: &VolunteerForm,
        groups: &Groups,
    ) -> Result<Reference> {
        let ago = |days: i64| self.now - TimeDelta::days(days);
        let first = tale.steps.first().map_or(0, |(days, _)| *days);
        clock.set(ago(first + 2));
        let what = SubmitVolunteer { key: env.id(), form, source: Source::Demo };
        let reference = submit_volunteer(env, self.hash, what).await?.reference;
        let volunteer = self.id(&reference).await?;
        for (days, event) in tale.steps {
            clock.set(ago(*days));
            let (step, actor) = match event {
                Event::TakeUp => (Step::TakeUp(None), Actor::Coordinator),
                Event::Pass(gate) => (Step::Do(Move::PassGate(*gate)), Actor::Coordinator),
                gone @ (Event::Informed | Event::Trained | Event::InTraining | Event::Together(_)) => {
                    self.attends(env, clock, (volunteer, gone), groups).await?;
                    continue;
                }
                Event::Charter => (Step::Do(Move::AcceptCharter(CHARTER.on(env.today()))), Actor::Mentor),
                Event::AskAvailable => (Step::Do(Move::AskAvailable), Actor::Clock),
                Event::PauseUnanswered => (Step::Do(Move::PauseUnanswered), Actor::Clock),
            };
            let notices = Notices::Silent;
            advance_volunteer(env, AdvanceVolunteer { volunteer, step, actor, seen: None, notices }).await?;
        }
        for mentee in MENTEES.iter().take(tale.proposals) {
            self.propose(env, clock, mentee, volunteer).await?;
        }
        Ok(reference)
    }

    /// They go to sessions.
    async fn attends(
        &self,
        env: Env<'_, NativeStore>,
        clock: &SetClock,
        (volunteer, event): (Uuid, &Event),
        groups: &Groups,
    ) -> Result<()> {
        let present = (volunteer, Some(Attendance::Present));
        match event {
            Event::Informed => goes(env, clock, &groups.information, present).await?,
            Event::Trained => {
                for module in &groups.over {
                    goes(env, clock, module, present).await?;
                }
            }
            Event::InTraining => {
                for (module, is_over) in groups.round.iter().zip([true, false, false]) {
                    let said = is_over.then_some(Attendance::Present);
                    goes(env, clock, module, (volunteer, said)).await?;
                }
            }
            Event::Together(said) => {
                for (session, said) in groups.collective.iter().zip([Some(*said), None]) {
                    goes(env, clock, session, (volunteer, said)).await?;
                }
            }
            Event::TakeUp
            | Event::Pass(_)
            | Event::Charter
            | Event::AskAvailable
            | Event::PauseUnanswered => {}
        }
        Ok(())
    }

    /// Somebody applies, is accepted, and this mentor is proposed to them.
    async fn propose(
        &self,
        env: Env<'_, NativeStore>,
        clock: &SetClock,
        mentee: &(&'static str, Sector),
        mentor: Uuid,
    ) -> Result<()> {
        clock.set(self.now - TimeDelta::days(15));
        let form = mentee_form(mentee, &env.id().simple().to_string());
        let what = Submit { key: env.id(), form: &form, source: Source::Demo };
        let application = self.id(&submit(env, self.hash, what).await?.reference).await?;
        for (command, days) in [(Command::TakeUp, 12), (Command::Accept, 8), (Command::Propose(mentor), 2)] {
            clock.set(self.now - TimeDelta::days(days));
            let (actor, notices) = (Actor::Coordinator, Notices::Silent);
            advance(env, Advance { application, command, actor, text: None, seen: None, notices }).await?;
        }
        Ok(())
    }

    async fn id(&self, reference: &Reference) -> Result<Uuid> {
        let found = self.store.look_up(async |unit| unit.dossier_by_reference(reference).await);
        Ok(found.await?.context("received, but not there")?.id)
    }
}

const MENTEES: [(&str, Sector); 2] = [("Samira", Sector::Care), ("Dawit", Sector::Logistics)];

fn mentor_form(tale: &Tale, language: Correspondence) -> VolunteerForm {
    let dutch = language == Correspondence::Nl;
    let words = |french: &str, other: &str| (if dutch { other } else { french }).to_owned();
    VolunteerForm {
        choice: Some(Choice::from(tale.programme)),
        status: Some(tale.status),
        birth_year: if tale.programme == ProgrammeId::Duo { "1961".into() } else { String::new() },
        profession: words("Infirmière en chef", "Hoofdverpleegkundige"),
        sector: Some(Sector::Care),
        years: "18".into(),
        company: match tale.programme {
            ProgrammeId::MentorIn => "Banque du Canal".into(),
            _ => words("Clinique du Parc", "Parkkliniek"),
        },
        company_code: if tale.programme == ProgrammeId::MentorIn { CODE.into() } else { String::new() },
        languages: vec![
            Spoken { language: Tongue::French, level: Level::Fluent },
            Spoken { language: Tongue::Dutch, level: Level::Good },
        ],
        times: vec![TimeOfDay::Evening, TimeOfDay::Weekend],
        modes: vec![Mode::InPerson, Mode::Online],
        commune: Some(Commune::Schaerbeek),
        capacity: Some(2),
        helps: vec![words("Refaire un CV", "Een cv herwerken"), words("Oser téléphoner", "Durven bellen")],
        story: words(
            "J’ai changé de métier à quarante ans. Je sais que c’est possible, à plusieurs.",
            "Op mijn veertigste koos ik een ander beroep. Samen lukt het.",
        ),
        publish: Some(YesNo::No),
        note_version: "2026-11".into(),
        first_name: tale.who.into(),
        last_name: words("Exemple", "Voorbeeld"),
        contact: Some(ContactWay::Email),
        email: format!("{}.{}.{language}@example.org", tale.who.to_lowercase(), tale.name),
        correspondence: Some(language),
        ..VolunteerForm::default()
    }
}

fn mentee_form((who, sector): &(&'static str, Sector), unique: &str) -> ApplicationForm {
    ApplicationForm {
        choice: Some(Choice::Team4Job),
        registered: Some(YesNo::Yes),
        working: Some(YesNo::No),
        birth_year: "1993".into(),
        postcode: "1030".into(),
        languages: vec![
            Spoken { language: Tongue::French, level: Level::Good },
            Spoken { language: Tongue::Arabic, level: Level::Fluent },
        ],
        project: Some(YesNo::Yes),
        sectors: vec![*sector],
        times: vec![TimeOfDay::Evening],
        mode: Some(ModeWish::Either),
        first_name: (*who).into(),
        last_name: "Exemple".into(),
        contact: Some(ContactWay::Email),
        email: format!("{}.{unique}@example.org", who.to_lowercase()),
        correspondence: Some(Correspondence::Fr),
        ..ApplicationForm::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::Native;

    #[test]
    fn every_tale_can_be_told_at_any_moment() {
        let key = format!("{}=", "A".repeat(43));
        let (keys, hash) =
            (MasterKeys::parse(&format!("demo:{key}")).unwrap(), HashKey::parse(&key).unwrap());
        for (number, now) in ["2026-11-23T09:00:00Z", "2027-03-28T00:59:59.999Z"].into_iter().enumerate() {
            let folder =
                std::env::temp_dir().join(format!("passerelle-volunteers-{}-{number}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            let store = NativeStore::new(Native::loading(&folder.join("default.db")));
            let told =
                Volunteers { store: &store, keys: &keys, hash: &hash, now: now.parse().unwrap() }.write();
            std::fs::remove_dir_all(&folder).unwrap();
            assert_eq!(told.unwrap().lines().count(), 1 + TALES.len() * LANGUAGES.len(), "{now}");
        }
    }
}
