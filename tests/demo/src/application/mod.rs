//! The applications of the demonstration: who applies, and how far they come. Planned here, written by `write`.

mod answers;
mod goal;
mod path;
mod person;
mod places;
mod timing;

use crate::chance::Chance;
use crate::content::Content;
use anyhow::Result;
use chrono::{DateTime, TimeDelta, Utc};
use domain::application::{Actor, Command};
use domain::form::{ApplicationForm, Choice};
use person::Applicants;
use places::Places;
use service::port::Mentor;

pub(crate) use goal::Goal;

/// An application that will be submitted at an instant and then moved.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Planned {
    /// Its number: its reference and keys come from it and the seed.
    pub(crate) number: usize,
    pub(crate) goal: Goal,
    pub(crate) received: DateTime<Utc>,
    pub(crate) form: ApplicationForm,
    pub(crate) steps: Vec<Step>,
}

/// One move.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Step {
    pub(crate) at: DateTime<Utc>,
    pub(crate) actor: Actor,
    pub(crate) command: Command,
    pub(crate) text: Option<String>,
}

/// Plans applications of the last nine months, oldest first.
pub(crate) fn applications(
    content: &Content,
    mentors: &[Mentor],
    seed: u64,
    count: usize,
    now: DateTime<Utc>,
) -> Result<Vec<Planned>> {
    let mut places = Places::of(mentors);
    let mut applicants = Applicants::new(content);
    let mut planned = Vec::with_capacity(count);
    for (number, (goal, variant)) in goal::goals(seed, count).into_iter().enumerate() {
        // A stream for each part: what depends on the day must not change the people.
        let [mut way, mut days, mut person, mut details] =
            ["way", "days", "person", "details"].map(|stream| Chance::new(seed, stream, number));
        let choice = choice(&mut way, goal)?;
        let beats = path::beats(&mut way, goal, variant, choice)?;
        let times = timing::times(&mut days, goal, &beats, now)?;
        let applicant = applicants.draw(&mut person, number, choice, times.received, &mut places)?;
        let steps = path::steps(content, &mut details, beats, &times, &applicant, &mut places)?;
        planned.push(Planned { number, goal, received: times.received, form: applicant.form, steps });
    }
    planned.sort_by_key(|application| (application.received, application.number));
    Ok(planned)
}

/// What a person applies for. Only a programme finds a mentor or refuses: who wants advice does not come that far.
fn choice(chance: &mut Chance, goal: Goal) -> Result<Choice> {
    let advised = match goal {
        Goal::Waiting | Goal::Proposed | Goal::DuoStarted | Goal::Withdrawn | Goal::Refused => 0,
        Goal::Received
        | Goal::InReview
        | Goal::InformationAsked
        | Goal::Interview
        | Goal::Transferred
        | Goal::Obsolete
        | Goal::Expired => 40,
    };
    let choices = [
        (Choice::Team4Job, 38),
        (Choice::Duo, 30),
        (Choice::MentorYou, 13),
        (Choice::MentorIn, 12),
        (Choice::Advise, advised),
    ];
    chance.weighted(&choices).copied()
}

/// The longest that anything in the demonstration has lasted.
const LONGEST: TimeDelta = TimeDelta::days(275);

#[cfg(test)]
mod tests;
