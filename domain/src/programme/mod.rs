//! The four partner programmes: their criteria, words, rhythm and contacts, as data.

pub mod data;
pub mod eligibility;
mod gate;

pub use gate::{Gate, GateRule};

use crate::codes::codes;
use chrono::NaiveDate;
use eligibility::YesNo;

codes! {
    /// A partner programme (domain.md §2).
    pub enum ProgrammeId {
        /// DUO for a JOB
        Duo = "duo-for-a-job",
        /// Team4Job
        Team4Job = "team4job",
        /// MentorYou, of Pour la Solidarité
        MentorYou = "mentoryou",
        /// Mentor'IN Brussels, of Backstage.Network
        MentorIn = "mentorin",
    }
}

codes! {
    /// What a programme calls the pair of mentee and mentor.
    pub enum PairWord {
        /// duo
        Duo = "duo",
        /// binôme
        Binome = "binome",
    }
}

codes! {
    /// How often mentee and mentor meet. The floor for all is twice a month.
    pub enum Rhythm {
        /// Every week
        Weekly = "weekly",
        /// At least twice a month
        TwiceAMonth = "twice-a-month",
    }
}

codes! {
    /// How sure we are of a rule.
    pub enum Certainty {
        /// Published by the programme or by Actiris.
        Published = "published",
        /// To be confirmed with Actiris: never presented to the public as certain, never closes a door.
        ToConfirm = "to-confirm",
    }
}

/// One condition of entry, with the dates between which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Criterion {
    /// What is asked.
    pub condition: Condition,
    /// How sure it is.
    pub certainty: Certainty,
    /// First day on which it holds.
    pub from: NaiveDate,
    /// Last day on which it holds, if it ends.
    pub until: Option<NaiveDate>,
}

impl Criterion {
    /// Whether the criterion holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// A condition on the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// Lives in the Brussels-Capital Region.
    LivesInBrussels,
    /// Is registered at Actiris.
    Registered,
    /// Does not work.
    NotWorking,
    /// Has an age between the two, both included.
    Age(i32, i32),
    /// Has a nationality outside the EU, or a parent or grandparent born outside it.
    OriginOutsideEu,
    /// Holds a long-term residence permit (or needs none).
    LongTermResidence,
    /// Has an idea of the job to look for.
    HasProject,
    /// Works: as an employee, a manager or self-employed.
    Working,
    /// Has at least this age.
    AgeFrom(i32),
    /// Has worked.
    WorkExperience,
    /// Comes through the company that they work for.
    ThroughCompany,
    /// Works for a partner company of the programme.
    PartnerCompany,
}

impl Condition {
    /// The code: part of the reasons that people read.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LivesInBrussels => "lives-in-brussels",
            Self::Registered => "registered",
            Self::NotWorking => "not-working",
            Self::Age(..) => "age",
            Self::OriginOutsideEu => "origin-outside-eu",
            Self::LongTermResidence => "long-term-residence",
            Self::HasProject => "has-project",
            Self::Working => "working",
            Self::AgeFrom(_) => "age-from",
            Self::WorkExperience => "work-experience",
            Self::ThroughCompany => "through-company",
            Self::PartnerCompany => "partner-company",
        }
    }
}

/// A programme with everything the rules and the pages need; sentences about it live in the texts.
#[derive(Debug, Clone, Copy)]
pub struct Programme {
    /// Which one.
    pub id: ProgrammeId,
    /// Its name, the same in every language.
    pub name: &'static str,
    /// The organisation behind it.
    pub organisation: &'static str,
    /// Its word for the pair.
    pub pair: PairWord,
    /// How often the pair meets.
    pub rhythm: Rhythm,
    /// Whether mentors are shown by name and can be chosen; otherwise a coordinator chooses with the mentee.
    pub named_mentors: bool,
    /// Conditions of entry for job seekers.
    pub criteria: &'static [Criterion],
    /// Conditions of entry for mentors.
    pub mentor_criteria: &'static [Criterion],
    /// What a volunteer goes through before they meet a job seeker, in order.
    pub mentor_gates: &'static [GateRule],
    /// How many modules the training of mentors has, each half a day; 0 where none are known: a coordinator then notes
    /// the gate by hand.
    pub training_modules: u8,
    /// Whether mentees and mentors also meet in collective sessions.
    pub collective_sessions: bool,
    /// Whether the programme pays its mentors' expenses; unknown is to be confirmed with the programme.
    pub pays_expenses: YesNo,
    /// Its public site.
    pub website: &'static str,
}

impl Programme {
    /// Criteria for job seekers that hold on a day.
    pub fn criteria_on(&self, day: NaiveDate) -> impl Iterator<Item = &'static Criterion> {
        self.criteria.iter().filter(move |criterion| criterion.holds_on(day))
    }

    /// Criteria for mentors that hold on a day.
    pub fn mentor_criteria_on(&self, day: NaiveDate) -> impl Iterator<Item = &'static Criterion> {
        self.mentor_criteria.iter().filter(move |criterion| criterion.holds_on(day))
    }
}

impl ProgrammeId {
    /// The programme's data.
    pub fn programme(self) -> &'static Programme {
        match self {
            Self::Duo => &data::DUO,
            Self::Team4Job => &data::TEAM4JOB,
            Self::MentorYou => &data::MENTORYOU,
            Self::MentorIn => &data::MENTORIN,
        }
    }
}
