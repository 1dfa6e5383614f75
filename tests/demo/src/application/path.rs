//! How an application comes to its goal: which moves, by whom, with which words.

use super::Step;
use super::goal::Goal;
use super::person::Applicant;
use super::places::Places;
use super::timing::Times;
use crate::chance::Chance;
use crate::content::Content;
use anyhow::{Context, Result};
use chrono::{DateTime, TimeDelta};
use domain::Lang;
use domain::ProgrammeId;
use domain::application::reason::{DeclineReason, Door, RefusalReason, Topic, WithdrawalReason};
use domain::application::{Actor, Command};
use domain::form::Choice;

/// A move, some days after the one before. The mentor and the hour of a talk are found later.
#[derive(Debug, Clone)]
pub(crate) struct Beat {
    pub(crate) days: i64,
    pub(crate) actor: Actor,
    command: Command,
}

/// The moves to a goal; the variant chooses reasons and detours, so that all of them occur.
pub(crate) fn beats(chance: &mut Chance, goal: Goal, variant: usize, choice: Choice) -> Result<Vec<Beat>> {
    let mut path = Path { chance, beats: Vec::new(), variant };
    match goal {
        Goal::Received => {}
        Goal::InReview => path.review()?,
        Goal::InformationAsked => path.ask()?,
        Goal::Interview => path.talk()?,
        Goal::Waiting => path.wait()?,
        Goal::Proposed => path.propose(variant % 2 == 1)?,
        Goal::DuoStarted => {
            path.propose(true)?;
            path.add(
                1,
                6,
                if variant.is_multiple_of(2) { Actor::Mentor } else { Actor::Coordinator },
                Command::StartDuo,
            );
        }
        Goal::Transferred => {
            path.review()?;
            let others: Vec<_> =
                ProgrammeId::ALL.iter().filter(|id| Some(**id) != choice.programme()).copied().collect();
            let to = *path.chance.pick(&others)?;
            path.add(1, 9, Actor::Coordinator, Command::Transfer(to));
        }
        Goal::Withdrawn => path.withdraw()?,
        Goal::Refused => path.refuse()?,
        Goal::Obsolete => {
            path.take_up();
            path.add(0, 4, Actor::Coordinator, Command::MarkObsolete);
        }
        Goal::Expired => {
            path.ask()?;
            path.add(31, 31, Actor::Clock, Command::Expire);
        }
    }
    Ok(path.beats)
}

struct Path<'a> {
    chance: &'a mut Chance,
    beats: Vec<Beat>,
    variant: usize,
}

impl Path<'_> {
    fn add(&mut self, least: i64, most: i64, actor: Actor, command: Command) {
        let days = self.chance.between(least, most);
        self.beats.push(Beat { days, actor, command });
    }

    /// One of these, in turn.
    fn turn<T: Copy>(&self, values: &[T]) -> Result<T> {
        let at = self.variant.checked_rem(values.len()).context("no values")?;
        values.get(at).copied().context("no values")
    }

    fn take_up(&mut self) {
        // Now and then later than promised: the clocks must have something to show.
        let most = if self.chance.percent(15) { 9 } else { 5 };
        self.add(1, most, Actor::Coordinator, Command::TakeUp);
    }

    fn ask(&mut self) -> Result<()> {
        self.take_up();
        let topic = self.turn(Topic::ALL)?;
        self.add(0, 5, Actor::Coordinator, Command::Ask(topic));
        Ok(())
    }

    /// Read, sometimes after a question that was answered.
    fn review(&mut self) -> Result<()> {
        if self.chance.percent(30) {
            self.ask()?;
            self.add(1, 8, Actor::Mentee, Command::Answer);
        } else {
            self.take_up();
        }
        Ok(())
    }

    fn talk(&mut self) -> Result<()> {
        self.review()?;
        self.add(1, 6, Actor::Coordinator, Command::BookInterview(DateTime::UNIX_EPOCH));
        Ok(())
    }

    /// Accepted, mostly after a talk; sometimes back from a proposal that did not become a duo.
    fn wait(&mut self) -> Result<()> {
        if self.chance.percent(70) {
            self.talk()?;
        } else {
            self.review()?;
        }
        self.add(3, 9, Actor::Coordinator, Command::Accept);
        if self.variant.is_multiple_of(3) {
            self.add(3, 15, Actor::Coordinator, Command::Propose(uuid::Uuid::nil()));
            match self.variant / 3 % 4 {
                3 => self.add(15, 15, Actor::Clock, Command::Release),
                2 => self.add(2, 6, Actor::Mentor, Command::Release),
                _ => {
                    let reason = *self.chance.pick(DeclineReason::ALL)?;
                    self.add(1, 6, Actor::Mentee, Command::DeclineMentor(reason));
                }
            }
        }
        Ok(())
    }

    fn propose(&mut self, accepted: bool) -> Result<()> {
        self.wait()?;
        self.add(3, 18, Actor::Coordinator, Command::Propose(uuid::Uuid::nil()));
        if accepted {
            self.add(0, 4, Actor::Mentee, Command::AcceptMentor);
        }
        Ok(())
    }

    fn withdraw(&mut self) -> Result<()> {
        match self.variant % 4 {
            0 => {}
            1 => self.review()?,
            2 => self.wait()?,
            _ => self.propose(false)?,
        }
        let reason = self.turn(WithdrawalReason::ALL)?;
        self.add(1, 20, Actor::Mentee, Command::Withdraw(reason));
        Ok(())
    }

    fn refuse(&mut self) -> Result<()> {
        let reason = self.turn(RefusalReason::ALL)?;
        match reason {
            RefusalReason::Criteria | RefusalReason::AlreadyFollowed => self.review()?,
            RefusalReason::NoMentor => self.wait()?,
            RefusalReason::Unreachable => self.ask()?,
        }
        self.add(3, 14, Actor::Coordinator, Command::Refuse(reason, Door::Actiris));
        Ok(())
    }
}

/// Fills in mentors, hours of talks and words. A person for whom nobody has a place goes on waiting.
pub(crate) fn steps(
    content: &Content,
    chance: &mut Chance,
    beats: Vec<Beat>,
    times: &Times,
    applicant: &Applicant,
    places: &mut Places<'_>,
) -> Result<Vec<Step>> {
    let form = &applicant.form;
    let lang = form.correspondence.map_or(Lang::Fr, Lang::from);
    let mut steps = Vec::with_capacity(beats.len());
    let mut asked = Topic::Other;
    let mut following = times.moves.iter().skip(1);
    for (beat, at) in beats.into_iter().zip(&times.moves) {
        let after = following.next().copied();
        let mut text = None;
        let command = match beat.command {
            Command::Propose(_) => {
                let programme = form.choice.and_then(Choice::programme);
                let mentor = programme
                    .and_then(|programme| places.take(chance, programme, &form.sectors, &form.mentors));
                let Some(mentor) = mentor else { break };
                Command::Propose(mentor)
            }
            // In the past the talk took place two hours before the decision.
            Command::BookInterview(_) => Command::BookInterview(match after {
                Some(after) => (after - TimeDelta::hours(2)).max(*at + TimeDelta::minutes(30)),
                None => times.coming,
            }),
            Command::Ask(topic) => {
                asked = topic;
                let questions = content.applications.questions.get(&topic).context("no question")?;
                text = Some(chance.pick(questions)?.fill(lang, applicant.gender, &[])?);
                Command::Ask(topic)
            }
            Command::Answer => {
                let answers = content.applications.answers.get(&asked).context("no answer")?;
                text = Some(chance.pick(answers)?.fill(lang, applicant.gender, &[])?);
                Command::Answer
            }
            command => command,
        };
        steps.push(Step { at: *at, actor: beat.actor, command, text });
    }
    Ok(steps)
}
