//! The facts of the four programmes (domain.md §2).
//!
//! `ToConfirm` marks what we know only from predecessors or neighbours ([V] in domain.md): staff see the mark in
//! `docs/programmes.md`, the public never reads such a rule as certain.

use super::{Certainty, Condition, Criterion, PairWord, Programme, ProgrammeId, Rhythm};
use Certainty::{Published, ToConfirm};
use chrono::NaiveDate;

/// Version of the rules below; every move of an application records the version that it was decided by.
pub const RULES_VERSION: &str = "2026-11";

const START: NaiveDate = match NaiveDate::from_ymd_opt(2024, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

const fn rule(condition: Condition, certainty: Certainty) -> Criterion {
    Criterion { condition, certainty, from: START, until: None }
}

/// The target group of the scheme in law, the same for all: in Brussels, registered, not working (domain.md §3).
const LIVES: Criterion = rule(Condition::LivesInBrussels, Published);
const REGISTERED: Criterion = rule(Condition::Registered, Published);
const NOT_WORKING: Criterion = rule(Condition::NotWorking, Published);

pub(super) const DUO: Programme = Programme {
    id: ProgrammeId::Duo,
    name: "DUO for a JOB",
    organisation: "DUO for a JOB",
    pair: PairWord::Duo,
    rhythm: Rhythm::Weekly,
    named_mentors: false,
    criteria: &[
        LIVES,
        REGISTERED,
        NOT_WORKING,
        rule(Condition::Age(18, 33), Published),
        rule(Condition::OriginOutsideEu, Published),
        rule(Condition::LongTermResidence, Published),
    ],
    website: "https://www.duoforajob.be",
};

pub(super) const TEAM4JOB: Programme = Programme {
    id: ProgrammeId::Team4Job,
    name: "Team4Job",
    organisation: "Team4Job",
    pair: PairWord::Binome,
    rhythm: Rhythm::TwiceAMonth,
    named_mentors: true,
    criteria: &[LIVES, REGISTERED, NOT_WORKING, rule(Condition::HasProject, Published)],
    website: "https://www.team4job.be",
};

pub(super) const MENTORYOU: Programme = Programme {
    id: ProgrammeId::MentorYou,
    name: "MentorYou",
    organisation: "Pour la Solidarité",
    pair: PairWord::Binome,
    rhythm: Rhythm::TwiceAMonth,
    named_mentors: true,
    // The age is that of its predecessor MentorU.
    criteria: &[LIVES, REGISTERED, NOT_WORKING, rule(Condition::Age(18, 24), ToConfirm)],
    website: "https://www.pourlasolidarite.eu",
};

pub(super) const MENTORIN: Programme = Programme {
    id: ProgrammeId::MentorIn,
    name: "Mentor’IN Brussels",
    organisation: "Backstage.Network",
    // The word is a guess by analogy: to be confirmed with Actiris.
    pair: PairWord::Duo,
    rhythm: Rhythm::TwiceAMonth,
    named_mentors: true,
    criteria: &[LIVES, REGISTERED, NOT_WORKING],
    website: "https://www.backstage.network",
};
