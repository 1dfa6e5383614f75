//! What the two want to reach: up to three goals, in their own words.

use crate::codes::codes;
use crate::illegal::{FieldErrors, Illegal};
use crate::text;
use serde::{Deserialize, Serialize};

/// Most goals.
pub const GOALS_MAX: usize = 3;
/// Longest goal, in characters.
pub const GOAL_MAX: usize = 120;

codes! {
    /// How far a goal is.
    pub enum Progress {
        /// Not begun
        None = "none",
        /// Under way
        UnderWay = "under-way",
        /// Reached
        Done = "done",
    }
}

/// One goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// In their own words, 120 characters at most.
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub words: String,
    /// How far it is.
    pub progress: Progress,
}

/// Reads the goals, in order; an empty line is left out.
///
/// # Errors
/// Faults of `goals` (`too-many`) or of `goal-1` to `goal-3` (`too-long`, `control-characters`, `national-number`).
pub fn read(typed: &[Goal]) -> Result<Vec<Goal>, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut goals = Vec::new();
    let written = typed.iter().filter(|goal| !goal.words.trim().is_empty());
    if written.clone().count() > GOALS_MAX {
        errors.add("goals", Illegal::new("too-many").with("max", GOALS_MAX));
        return Err(errors);
    }
    for (position, goal) in written.enumerate() {
        let words = errors.take(&format!("goal-{}", position + 1), text::line(&goal.words, GOAL_MAX));
        goals.extend(words.map(|words| Goal { words, progress: goal.progress }));
    }
    if errors.is_empty() { Ok(goals) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goals(words: &[&str]) -> Vec<Goal> {
        words.iter().map(|words| Goal { words: (*words).to_owned(), progress: Progress::UnderWay }).collect()
    }

    #[test]
    fn three_short_goals_are_kept_and_empty_lines_are_not() {
        let read = read(&goals(&["  Write   a CV ", " ", "Call two firms", "", "Mock interview"])).unwrap();
        assert_eq!(read, goals(&["Write a CV", "Call two firms", "Mock interview"]));
    }

    #[test]
    fn a_fault_names_its_line() {
        assert_eq!(read(&goals(&["a", "b", "c", "d"])).unwrap_err().of("goals").unwrap().code, "too-many");
        let long = "x".repeat(GOAL_MAX + 1);
        let faults = read(&goals(&["a", &long, "85.07.30-033.28"])).unwrap_err();
        assert_eq!(faults.of("goal-2").unwrap().code, "too-long");
        assert_eq!(faults.of("goal-3").unwrap().code, "national-number");
        assert_eq!(faults.of("goal-1"), None);
    }
}
