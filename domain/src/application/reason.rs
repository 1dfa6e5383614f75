//! Coded reasons: each is a sentence in the texts, `reason-<code>`.

use crate::codes::codes;
use crate::programme::ProgrammeId;

codes! {
    /// Why a programme refuses. Every refusal also holds a next door (product.md).
    pub enum RefusalReason {
        /// A criterion of the programme is not met
        Criteria = "criteria",
        /// Too few mentors for this project
        NoMentor = "no-mentor",
        /// The person is already followed by another programme
        AlreadyFollowed = "already-followed",
        /// The programme could not reach the person
        Unreachable = "unreachable",
    }
}

codes! {
    /// Where somebody goes who was refused: there is always a door (product.md).
    pub enum Door {
        /// Advice at Actiris, 0800 35 123
        Actiris = "actiris",
        /// Registering at Actiris first
        Register = "register",
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

impl Door {
    /// The programme behind it; none where Actiris helps.
    pub fn programme(self) -> Option<ProgrammeId> {
        ProgrammeId::from_code(self.code())
    }
}

impl Default for Door {
    /// The door that is open to everybody.
    fn default() -> Self {
        Self::Actiris
    }
}

codes! {
    /// Why a person withdraws; to give none is fine.
    pub enum WithdrawalReason {
        /// Found work
        Work = "work",
        /// Began a training or studies
        Training = "training",
        /// No time
        NoTime = "no-time",
        /// It took too long
        TooLong = "too-long",
        /// Prefers not to say
        Unsaid = "unsaid",
    }
}

codes! {
    /// Why a person would rather have another mentor: never a penalty.
    pub enum DeclineReason {
        /// Another field of work
        Sector = "sector",
        /// Times or places do not fit
        Logistics = "logistics",
        /// Prefers not to say
        Unsaid = "unsaid",
    }
}

codes! {
    /// What a programme needs to know before it can go on.
    pub enum Topic {
        /// How to reach the person
        Contact = "contact",
        /// When they are free
        Availability = "availability",
        /// The job project
        Project = "project",
        /// The residence title or the registration
        Papers = "papers",
        /// Something else
        Other = "other",
    }
}
