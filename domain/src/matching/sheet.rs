//! A draft set that people change: each change says what it costs.

use super::board::{Board, Locks, Set};
use super::suggest::Weighed;
use super::{Bar, Cost, Outcome, Said};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The lines of a draft: ids, numbers and codes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// One for each person of the list, who waited longest first.
    pub lines: Vec<Line>,
    /// What the set was worth at its last change.
    pub total: u64,
    /// What the best set around the locks was worth then.
    pub best: u64,
    /// What the last change cost.
    pub costs: Vec<Price>,
}

/// One person of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The application.
    pub application: Uuid,
    /// The mentor, if they have one here.
    pub mentor: Option<Uuid>,
    /// Chosen by hand.
    pub by_hand: bool,
    /// Stays when the rest is computed again.
    pub locked: bool,
    /// What became of it, once published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Said<Outcome>>,
}

/// One cost of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// Which.
    pub cost: Cost,
    /// For whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<Uuid>,
    /// How many points.
    #[serde(default)]
    pub points: u64,
}

/// A change by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// This mentor for this person, locked.
    Assign {
        /// For whom.
        application: Uuid,
        /// Whom.
        mentor: Uuid,
    },
    /// Nobody for this person, locked.
    Unassign(Uuid),
    /// The line stays when the rest is computed again.
    Lock(Uuid),
    /// It does not.
    Unlock(Uuid),
    /// The best set around the locks, for those who wait now, who waited longest first.
    Recompute(Vec<Uuid>),
}

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// The person is not on the sheet, or the mentor not in the programme.
    #[error("no such line")]
    NoLine,
    /// Hard rules bar the pair.
    #[error("the pair is barred")]
    Barred(Vec<Bar>),
    /// All places of the mentor are locked for others.
    #[error("the mentor's places are locked for others")]
    Taken,
}

impl Sheet {
    /// The best set for these people.
    pub fn new(board: &Board<'_>, people: &[Uuid]) -> Self {
        let mut sheet = Self::default();
        sheet.compute(board, people);
        sheet.total = board.worth(&sheet.set());
        sheet.best = sheet.total;
        sheet
    }

    /// Who has whom.
    pub fn set(&self) -> Set {
        self.lines.iter().filter_map(|line| Some((line.application, line.mentor?))).collect()
    }

    fn locks(&self) -> Locks {
        self.lines.iter().filter(|line| line.locked).map(|line| (line.application, line.mentor)).collect()
    }

    fn line(&mut self, application: Uuid) -> Result<&mut Line, SheetError> {
        self.lines.iter_mut().find(|line| line.application == application).ok_or(SheetError::NoLine)
    }

    /// Makes a change, and notes what it costs.
    ///
    /// # Errors
    /// See [`SheetError`]; nothing has changed then.
    pub fn change(&mut self, board: &Board<'_>, edit: &Edit) -> Result<(), SheetError> {
        // Against today's worth: mentors and weights may have changed since the last change.
        let (before, worth) = (self.set(), board.worth(&self.set()));
        match edit {
            Edit::Assign { application, mentor } => self.assign(board, *application, *mentor)?,
            Edit::Unassign(application) => {
                let line = self.line(*application)?;
                (line.mentor, line.by_hand, line.locked) = (None, true, true);
            }
            Edit::Lock(application) => self.line(*application)?.locked = true,
            Edit::Unlock(application) => self.line(*application)?.locked = false,
            Edit::Recompute(people) => self.compute(board, people),
        }
        let after = self.set();
        self.total = board.worth(&after);
        self.best = board.worth(&board.best(&self.locks()));
        self.costs = if matches!(edit, Edit::Lock(_) | Edit::Unlock(_)) {
            Vec::new()
        } else {
            costs(&before, &after, worth, self.total)
        };
        Ok(())
    }

    fn assign(&mut self, board: &Board<'_>, application: Uuid, mentor: Uuid) -> Result<(), SheetError> {
        self.line(application)?;
        if let Weighed::Barred(bars) = board.weigh(application, mentor).ok_or(SheetError::NoLine)? {
            return Err(SheetError::Barred(bars));
        }
        let places = board.guide(mentor).map_or(0, |guide| usize::from(guide.free));
        let others = || {
            self.lines.iter().filter(|line| line.application != application && line.mentor == Some(mentor))
        };
        if others().count() >= places {
            // Whose pair is worth least gives way; of equal ones who came last.
            let worth = |line: &&Line| board.worth(&Set::from([(line.application, mentor)]));
            let yields =
                others().rev().filter(|line| !line.locked).min_by_key(worth).map(|line| line.application);
            self.line(yields.ok_or(SheetError::Taken)?)?.mentor = None;
        }
        let line = self.line(application)?;
        (line.mentor, line.by_hand, line.locked) = (Some(mentor), true, true);
        Ok(())
    }

    fn compute(&mut self, board: &Board<'_>, people: &[Uuid]) {
        let known: BTreeMap<Uuid, Line> =
            self.lines.drain(..).filter(|line| line.locked).map(|line| (line.application, line)).collect();
        let fresh = |application: &Uuid| Line {
            application: *application,
            mentor: None,
            by_hand: false,
            locked: false,
            outcome: None,
        };
        let line = |person| known.get(person).cloned().unwrap_or_else(|| fresh(person));
        self.lines = people.iter().map(line).collect();
        let best = board.best(&self.locks());
        for line in self.lines.iter_mut().filter(|line| !line.locked) {
            line.mentor = best.get(&line.application).copied();
        }
    }
}

fn costs(before: &Set, after: &Set, was: u64, is: u64) -> Vec<Price> {
    let (cost, points) = match is.cmp(&was) {
        std::cmp::Ordering::Less => (Cost::Lower, was - is),
        std::cmp::Ordering::Greater => (Cost::Higher, is - was),
        std::cmp::Ordering::Equal => (Cost::Same, 0),
    };
    let whole = Price { cost, application: None, points };
    let people: std::collections::BTreeSet<&Uuid> = before.keys().chain(after.keys()).collect();
    let each = people.into_iter().filter_map(|person| {
        let cost = match (before.get(person), after.get(person)) {
            (Some(_), None) => Cost::WaitsOn,
            (None, Some(_)) => Cost::GetsMentor,
            (Some(one), Some(other)) if one != other => Cost::OtherMentor,
            _ => return None,
        };
        Some(Price { cost, application: Some(*person), points: 0 })
    });
    std::iter::once(whole).chain(each).collect()
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
