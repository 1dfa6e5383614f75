//! A duo as the board shows it, counted by the domain from its meetings and check-ins.

use super::people::TwoNames;
use crate::port::{BoardDuo, Questions};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::brussels_date;
use domain::desk::board::{Open, Stage, Standing, needs};
use domain::duo::checkin::{CheckinDue, next_due};
use domain::duo::light::{Light, light};
use domain::duo::meeting::MeetingState;
use domain::duo::month::months;
use domain::duo::{Meeting, Pair, Side, State};
use domain::wire::TermView;
use domain::wire::desk::board::BoardRow;

/// What is known of a duo.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) board: BoardDuo,
    pub(super) meetings: Vec<Meeting>,
    pub(super) checkins: Vec<NaiveDate>,
    pub(super) replies: Vec<(Questions, Side)>,
    /// Without an answer.
    pub(super) questions: usize,
}

/// What is counted from it.
#[derive(Debug)]
pub(super) struct Counted {
    pub(super) standing: Standing,
    pub(super) light: Option<Light>,
    pub(super) due: Option<CheckinDue>,
    pub(super) disputed: usize,
}

impl Known {
    pub(super) fn count(&self, now: DateTime<Utc>) -> Counted {
        let today = brussels_date(now);
        let duo = &self.board.duo;
        let light = light(&duo.state, &self.meetings, today);
        let due = next_due(&duo.state, &self.checkins, today);
        let disputed = self.meetings.iter().filter(|m| m.state(now) == MeetingState::Disputed).count();
        let open = Open { disputed, questions: self.questions };
        let last = duo.state.term().map(domain::duo::Term::last_day);
        let standing = Standing {
            programme: duo.programme,
            stage: Stage::of(&duo.state),
            colour: light.map(|light| light.colour),
            needs: needs(&duo.state, light.as_ref(), due.as_ref(), open, today),
            by: due.map(|due| due.by).or(last),
            last,
            created: brussels_date(duo.created),
        };
        Counted { standing, light, due, disputed }
    }

    pub(super) fn row(&self, counted: &Counted, names: TwoNames, now: DateTime<Utc>) -> BoardRow {
        let duo = &self.board.duo;
        let term = duo.state.term();
        let held = self.meetings.iter().filter(|meeting| meeting.is_held());
        let ahead = self.meetings.iter().filter(|meeting| meeting.state(now) == MeetingState::Planned);
        BoardRow {
            id: duo.id,
            reference: self.board.reference.clone(),
            names,
            programme: duo.programme,
            state: duo.state.code().to_owned(),
            stage: counted.standing.stage,
            light: counted.light,
            since: duo.since,
            term: term.map(|term| TermView { first: term.start, last: term.last_day() }),
            paused_until: if let State::Paused(paused) = &duo.state { Some(paused.until()) } else { None },
            months: term.map(|term| months(term, &self.meetings, brussels_date(now))).unwrap_or_default(),
            last_meeting: held.map(|meeting| meeting.at).max(),
            next_meeting: ahead.map(|meeting| meeting.at).min(),
            check_in: counted.due,
            midterm: self.answered(Questions::Midterm),
            closing: self.answered(Questions::Closing),
            disputed: counted.disputed,
            questions: self.questions,
            needs: counted.standing.needs.clone(),
            demo: self.board.demo,
            version: duo.version,
        }
    }

    fn answered(&self, questions: Questions) -> Pair<bool> {
        let by = |side| self.replies.contains(&(questions, side));
        Pair { mentee: by(Side::Mentee), mentor: by(Side::Mentor) }
    }
}
