//! What the form asks: one page per question.

use crate::catalogue::Mode;
use crate::codes::codes;
use crate::programme::ProgrammeId;

codes! {
    /// What a person applies for.
    pub enum Choice {
        /// "Advise me": Actiris and the programmes find the right one
        Advise = "advise",
        /// DUO for a JOB
        Duo = "duo-for-a-job",
        /// Team4Job
        Team4Job = "team4job",
        /// MentorYou
        MentorYou = "mentoryou",
        /// Mentor'IN Brussels
        MentorIn = "mentorin",
    }
}

impl Choice {
    /// The programme, unless the person wants advice.
    pub fn programme(self) -> Option<ProgrammeId> {
        ProgrammeId::from_code(self.code())
    }
}

impl From<ProgrammeId> for Choice {
    fn from(id: ProgrammeId) -> Self {
        match id {
            ProgrammeId::Duo => Self::Duo,
            ProgrammeId::Team4Job => Self::Team4Job,
            ProgrammeId::MentorYou => Self::MentorYou,
            ProgrammeId::MentorIn => Self::MentorIn,
        }
    }
}

codes! {
    /// How a person would like to meet.
    pub enum ModeWish {
        /// Face to face
        InPerson = "in-person",
        /// By video or telephone
        Online = "online",
        /// Both are fine
        Either = "either",
    }
}

impl ModeWish {
    /// Whether a mentor who meets in these ways fits.
    pub fn fits(self, modes: &[Mode]) -> bool {
        match self {
            Self::InPerson => modes.contains(&Mode::InPerson),
            Self::Online => modes.contains(&Mode::Online),
            Self::Either => !modes.is_empty(),
        }
    }
}

codes! {
    /// One page of the form.
    pub enum Question {
        /// Which programme, or which mentors
        Choice = "choice",
        /// Registered at Actiris, at work
        Situation = "situation",
        /// Birth year
        BirthYear = "birth-year",
        /// Postcode
        Residence = "residence",
        /// Origin and residence permit: only where the programme has such a rule
        Background = "background",
        /// Languages with level
        Languages = "languages",
        /// Job project
        Project = "project",
        /// Times and way of meeting
        Availability = "availability",
        /// First and last name
        Name = "name",
        /// How to be reached
        Contact = "contact",
    }
}
