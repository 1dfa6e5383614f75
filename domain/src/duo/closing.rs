//! What each of the two is asked half-way and at the end. The answers of one are never shown to the other.

use super::side::Side;
use super::state::State;
use crate::calendar::plus_days;
use crate::codes::codes;
use crate::illegal::{FieldErrors, Illegal};
use crate::text;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Days from the start to the mid-term questions: they open on day 91.
pub const MIDTERM_DAYS: u64 = 90;
/// Longest remark, in characters.
pub const REMARK_MAX: usize = 500;
/// The highest step of the question on autonomy; the lowest is 1.
pub const AUTONOMY_MAX: u8 = 5;

codes! {
    /// How it goes, half-way.
    pub enum Going {
        /// Well
        Well = "well",
        /// So-so
        SoSo = "so-so",
        /// Not well
        Not = "not",
    }
}

codes! {
    /// How far something is true.
    pub enum HowFar {
        /// Yes
        Yes = "yes",
        /// In part
        Partly = "partly",
        /// No
        No = "no",
    }
}

codes! {
    /// Whether a mentor would do it again.
    pub enum Again {
        /// Yes
        Yes = "yes",
        /// No
        No = "no",
        /// Does not say
        Unsaid = "unsaid",
    }
}

/// The mid-term questions as answered, complete or not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct MidtermForm {
    /// How it goes.
    pub going: Option<Going>,
    /// A free remark, optional, 500 characters at most.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub remark: String,
}

impl MidtermForm {
    /// The same answers, checked and cleaned.
    ///
    /// # Errors
    /// Faults of `going` and `remark`.
    pub fn complete(&self) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let going = errors.take("going", required(self.going));
        let remark = errors.take("remark", text::free(&self.remark, REMARK_MAX));
        match remark {
            Some(remark) if errors.is_empty() => Ok(Self { going, remark }),
            _ => Err(errors),
        }
    }
}

/// The closing questions as answered, complete or not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ClosingForm {
    /// The mentee is more autonomous: from 1 (not at all) to 5 (fully).
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
    pub autonomy: Option<u8>,
    /// The mentee's job project is defined.
    pub project: Option<HowFar>,
    /// The mentee's network is wider.
    pub network: Option<HowFar>,
    /// The mentor would do it again; only a mentor is asked.
    pub again: Option<Again>,
    /// A free remark, optional, 500 characters at most.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub remark: String,
}

impl ClosingForm {
    /// The same answers, checked and cleaned; an answer that a side is not asked for is left out.
    ///
    /// # Errors
    /// Faults of `autonomy`, `project`, `network`, `again` and `remark`.
    pub fn complete(&self, side: Side) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let autonomy = errors.take("autonomy", required(self.autonomy).and_then(step));
        let project = errors.take("project", required(self.project));
        let network = errors.take("network", required(self.network));
        let again = match side {
            Side::Mentor => errors.take("again", required(self.again)),
            Side::Mentee => None,
        };
        let remark = errors.take("remark", text::free(&self.remark, REMARK_MAX));
        match remark {
            Some(remark) if errors.is_empty() => Ok(Self { autonomy, project, network, again, remark }),
            _ => Err(errors),
        }
    }
}

fn step(autonomy: u8) -> Result<u8, Illegal> {
    if (1..=AUTONOMY_MAX).contains(&autonomy) { Ok(autonomy) } else { Err(Illegal::new("unknown")) }
}

fn required<T>(value: Option<T>) -> Result<T, Illegal> {
    value.ok_or_else(|| Illegal::new("required"))
}

/// Whether the mid-term questions are open: from day 91 to the end, also in a pause.
pub fn midterm_open(state: &State, today: NaiveDate) -> bool {
    state.runs()
        && state.term().is_some_and(|term| plus_days(term.start, MIDTERM_DAYS) <= today && today < term.end)
}

/// Whether the closing questions are open: once the duo has met and is over.
pub fn closing_open(state: &State) -> bool {
    matches!(state, State::Completed(_) | State::EndedEarly(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> ClosingForm {
        ClosingForm {
            autonomy: Some(4),
            project: Some(HowFar::Yes),
            network: Some(HowFar::Partly),
            again: Some(Again::Unsaid),
            remark: " Merci ! ".to_owned(),
        }
    }

    #[test]
    fn each_side_answers_what_it_is_asked() {
        let mentee = full().complete(Side::Mentee).unwrap();
        assert_eq!((mentee.again, mentee.remark.as_str()), (None, "Merci !"));
        assert_eq!(full().complete(Side::Mentor).unwrap().again, Some(Again::Unsaid));
        let silent = ClosingForm { again: None, ..full() };
        assert!(silent.complete(Side::Mentee).is_ok());
        assert_eq!(silent.complete(Side::Mentor).unwrap_err().of("again").unwrap().code, "required");
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        let faults = ClosingForm::default().complete(Side::Mentor).unwrap_err();
        assert_eq!(faults.0.keys().collect::<Vec<_>>(), ["again", "autonomy", "network", "project"]);
        for autonomy in [0, 6] {
            let faults =
                ClosingForm { autonomy: Some(autonomy), ..full() }.complete(Side::Mentee).unwrap_err();
            assert_eq!(faults.of("autonomy").unwrap().code, "unknown");
        }
        let form = MidtermForm { going: None, remark: "x".repeat(REMARK_MAX + 1) };
        let faults = form.complete().unwrap_err();
        assert_eq!(faults.0.keys().collect::<Vec<_>>(), ["going", "remark"]);
        assert!(MidtermForm { going: Some(Going::SoSo), ..MidtermForm::default() }.complete().is_ok());
    }
}
