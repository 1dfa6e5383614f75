//! What a volunteer can want of their own file: a move, or other answers.

use crate::port::Volunteer;
use crate::volunteer_clock;
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::brussels_date;
use domain::catalogue::{Mode, TimeOfDay};
use domain::contact::Contact;
use domain::form::CompleteError;
use domain::place::Commune;
use domain::programme::eligibility::YesNo;
use domain::volunteer::clock::{WAITS, pause_until};
use domain::volunteer::consent::{CardField, offered};
use domain::volunteer::note::CHARTER;
use domain::volunteer::reason::StopReason;
use domain::volunteer::{Command, State, VolunteerForm, VolunteerQuestion};
use domain::{FieldErrors, Illegal};

/// What a volunteer wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Other answers; choice, consent and the accepted note stay.
    Correct(Box<VolunteerForm>),
    /// When and how they meet.
    Availability {
        /// When they are free.
        times: Vec<TimeOfDay>,
        /// How they meet.
        modes: Vec<Mode>,
        /// Where they meet face to face.
        commune: Option<Commune>,
    },
    /// How many mentees at once. Fewer than they have is fine: nobody is sent away.
    Capacity(u8),
    /// A public card with these fields.
    Publish(Vec<CardField>),
    /// No public card any more, at once.
    Unpublish,
    /// Another contact.
    ChangeContact(Contact),
    /// A pause, until a day if they know it.
    Pause(Option<NaiveDate>),
    /// Back from a pause.
    Resume,
    /// "Yes, still available."
    StillAvailable,
    /// A yes to this version of the charter.
    AcceptCharter(String),
    /// No mentor any more.
    Leave(StopReason),
    /// No offer any more, before they became a mentor.
    Withdraw(StopReason),
}

impl Wish {
    /// The code in the history, for what is not a move.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Correct(_) => "correct",
            Self::Availability { .. } => "availability",
            Self::Capacity(_) => "capacity",
            Self::Publish(_) => "publish",
            Self::Unpublish => "unpublish",
            Self::ChangeContact(_) => "change-contact",
            Self::Pause(_) => "pause",
            Self::Resume => "resume",
            Self::StillAvailable => "confirm",
            Self::AcceptCharter(_) => "accept-charter",
            Self::Leave(_) => "leave",
            Self::Withdraw(_) => "withdraw",
        }
    }

    /// The move, if it is one.
    pub(crate) fn command(&self, today: NaiveDate) -> Result<Option<Command>, FieldErrors> {
        Ok(Some(match self {
            Self::Pause(until) => Command::Pause(read("until", pause_until(*until, today, &WAITS))?),
            Self::Resume => Command::Resume,
            Self::StillAvailable => Command::Confirm,
            Self::AcceptCharter(code) => {
                Command::AcceptCharter(read("charter", CHARTER.accepted(code, today))?)
            }
            Self::Leave(reason) => Command::Leave(*reason),
            Self::Withdraw(reason) => Command::Withdraw(*reason),
            Self::Correct(_)
            | Self::Availability { .. }
            | Self::Capacity(_)
            | Self::Publish(_)
            | Self::Unpublish
            | Self::ChangeContact(_) => return Ok(None),
        }))
    }

    /// The answers as they become; what follows from them in the file is changed there. A move changes no answer.
    pub(crate) fn amend(
        self,
        volunteer: &mut Volunteer,
        before: &VolunteerForm,
        now: DateTime<Utc>,
    ) -> Result<VolunteerForm, CompleteError> {
        let today = brussels_date(now);
        let mut form = before.clone();
        let publication = std::mem::take(&mut volunteer.publication);
        let (publication, question) = match self {
            Self::Correct(typed) => {
                let submission = typed.corrected(before, today)?;
                form = submission.form;
                volunteer.correspondence = submission.correspondence;
                if let State::Received(_) = volunteer.state
                    && before.status != form.status
                {
                    volunteer.wake = volunteer_clock::first(submission.status, volunteer.received);
                }
                (publication.corrected(before, &form), None)
            }
            Self::Availability { times, modes, commune } => {
                form.set_availability(times, modes, commune);
                (publication, Some(VolunteerQuestion::When))
            }
            Self::Capacity(capacity) => {
                form.capacity = Some(capacity);
                (publication, Some(VolunteerQuestion::Capacity))
            }
            Self::Publish(fields) => {
                let offered = form.choice.map(offered).unwrap_or_default();
                form.publish = Some(YesNo::Yes);
                form.consent = offered.into_iter().filter(|field| fields.contains(field)).collect();
                (publication.give(form.consent.clone(), now), None)
            }
            Self::Unpublish => {
                form.publish = Some(YesNo::No);
                form.consent.clear();
                (publication.take_back(), None)
            }
            Self::ChangeContact(contact) => {
                form.set_contact(&contact);
                (publication, None)
            }
            Self::Pause(_)
            | Self::Resume
            | Self::StillAvailable
            | Self::AcceptCharter(_)
            | Self::Leave(_)
            | Self::Withdraw(_) => (publication, None),
        };
        let faults = question.map(|question| form.check(question, today)).unwrap_or_default();
        if !faults.is_empty() {
            return Err(CompleteError::Fields(faults));
        }
        volunteer.publication = publication;
        Ok(form)
    }
}

fn read<T>(field: &str, value: Result<T, Illegal>) -> Result<T, FieldErrors> {
    let mut fields = FieldErrors::default();
    fields.take(field, value).ok_or(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_move_has_no_command() {
        let today = NaiveDate::MIN;
        let answers = [Wish::Unpublish, Wish::Capacity(2), Wish::ChangeContact(Contact::Desk)];
        assert!(answers.iter().all(|wish| wish.command(today) == Ok(None)));
        for wish in [Wish::Resume, Wish::StillAvailable, Wish::Leave(StopReason::Unsaid), Wish::Pause(None)] {
            let command = wish.command(today).unwrap().unwrap();
            assert_eq!(command.act().code(), wish.code());
        }
    }

    #[test]
    fn a_charter_that_nobody_read_is_not_accepted() {
        let today = "2026-11-23".parse().unwrap();
        for (code, fault) in [("", "required"), ("1999-01", "version-old")] {
            let faults = Wish::AcceptCharter(code.into()).command(today).unwrap_err();
            assert_eq!(faults.of("charter").unwrap().code, fault);
        }
        assert!(Wish::AcceptCharter("2026-11".into()).command(today).is_ok());
    }
}
