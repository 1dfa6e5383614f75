//! What the volunteer's form asks: one page per question.

use crate::codes::codes;
use crate::programme::eligibility::YesNo;

codes! {
    /// One page of the volunteer's form.
    pub enum VolunteerQuestion {
        /// Which programme
        Choice = "choice",
        /// At work or not, and the birth year where it is asked
        Status = "status",
        /// Profession, field of work, years, company
        Work = "work",
        /// Languages with level
        Languages = "languages",
        /// Times, ways of meeting, commune
        When = "when",
        /// How many mentees at once
        Capacity = "capacity",
        /// What they can help with, in their own words
        Words = "words",
        /// What may be public, with a preview
        Consent = "consent",
        /// The information note
        Note = "note",
        /// Names, and how to be reached
        Contact = "contact",
    }
}

codes! {
    /// What a volunteer does now.
    pub enum WorkStatus {
        /// At work: employee, manager, self-employed
        Working = "working",
        /// Retired
        Retired = "retired",
        /// Job seeker with unemployment benefit: form C45B comes first
        OnBenefit = "job-seeker-on-benefit",
        /// Something else
        Other = "other",
    }
}

impl WorkStatus {
    /// Whether they work, as far as the answer says so.
    pub fn working(self) -> YesNo {
        match self {
            Self::Working => YesNo::Yes,
            Self::Retired | Self::OnBenefit => YesNo::No,
            Self::Other => YesNo::Unknown,
        }
    }
}

codes! {
    /// How a volunteer heard of mentoring.
    pub enum Heard {
        /// From somebody they know
        Friend = "friend",
        /// At work
        Work = "work",
        /// From Actiris
        Actiris = "actiris",
        /// From the programme
        Programme = "programme",
        /// On the internet
        Internet = "internet",
        /// In the press, on radio or television
        Press = "press",
        /// Otherwise
        Other = "other",
    }
}
