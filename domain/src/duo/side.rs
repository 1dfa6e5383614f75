//! The two people of a duo.

use crate::application::Actor;
use crate::codes::codes;
use serde::{Deserialize, Serialize};

codes! {
    /// One of the two.
    pub enum Side {
        /// The job seeker
        Mentee = "mentee",
        /// The mentor
        Mentor = "mentor",
    }
}

impl Side {
    /// The side of an actor, if it is one of the two.
    pub fn of(actor: Actor) -> Option<Self> {
        match actor {
            Actor::Mentee => Some(Self::Mentee),
            Actor::Mentor => Some(Self::Mentor),
            Actor::Coordinator | Actor::Clock => None,
        }
    }

    /// The other one of the two.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Mentee => Self::Mentor,
            Self::Mentor => Self::Mentee,
        }
    }
}

impl From<Side> for Actor {
    fn from(side: Side) -> Self {
        match side {
            Side::Mentee => Self::Mentee,
            Side::Mentor => Self::Mentor,
        }
    }
}

/// One value for each of the two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair<T> {
    /// The mentee's.
    pub mentee: T,
    /// The mentor's.
    pub mentor: T,
}

impl<T: Copy> Pair<T> {
    /// The value of a side.
    pub fn of(&self, side: Side) -> T {
        match side {
            Side::Mentee => self.mentee,
            Side::Mentor => self.mentor,
        }
    }

    /// The same with another value for a side.
    #[must_use]
    pub fn with(self, side: Side, value: T) -> Self {
        match side {
            Side::Mentee => Self { mentee: value, ..self },
            Side::Mentor => Self { mentor: value, ..self },
        }
    }
}
