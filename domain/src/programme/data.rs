//! The facts of the four programmes (domain.md §2).
//!
//! `ToConfirm` marks what we know only from predecessors or neighbours ([V] in domain.md): staff see the mark in
//! `docs/programmes.md`, the public never reads such a rule as certain.

use super::eligibility::YesNo;
use super::{Certainty, Condition, Criterion, Gate, GateRule, PairWord, Programme, ProgrammeId, Rhythm};
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

const WORKING: Criterion = rule(Condition::Working, Published);

const fn gate(gate: Gate, certainty: Certainty) -> GateRule {
    GateRule { gate, needed: true, certainty }
}

/// A session that we do not know to exist: it is shown as a question and holds nobody back.
const PERHAPS_A_SESSION: GateRule =
    GateRule { gate: Gate::InformationSession, needed: false, certainty: ToConfirm };
const PERHAPS_A_TRAINING: GateRule = GateRule { gate: Gate::Training, needed: false, certainty: ToConfirm };
/// Whatever a programme publishes, a coordinator meets everybody who will meet a job seeker alone.
const INTERVIEW: GateRule = gate(Gate::Interview, ToConfirm);
/// The law of 3 July 2005 and the scheme's charter: the same for all.
const CHARTER: GateRule = gate(Gate::Charter, Published);

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
    // Published is “over 50”: whether fifty counts is read in favour of the volunteer.
    mentor_criteria: &[rule(Condition::AgeFrom(50), Published), rule(Condition::WorkExperience, Published)],
    mentor_gates: &[
        gate(Gate::InformationSession, Published),
        gate(Gate::Interview, Published),
        gate(Gate::Training, Published),
        CHARTER,
    ],
    // Four days, eight half-day modules, before the first duo (domain.md §2).
    training_modules: 8,
    collective_sessions: false,
    pays_expenses: YesNo::Unknown,
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
    mentor_criteria: &[WORKING, rule(Condition::ThroughCompany, Published)],
    mentor_gates: &[PERHAPS_A_SESSION, INTERVIEW, PERHAPS_A_TRAINING, CHARTER],
    training_modules: 0,
    collective_sessions: false,
    pays_expenses: YesNo::Unknown,
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
    mentor_criteria: &[WORKING],
    mentor_gates: &[gate(Gate::InformationSession, Published), INTERVIEW, CHARTER],
    training_modules: 0,
    collective_sessions: false,
    pays_expenses: YesNo::Unknown,
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
    mentor_criteria: &[WORKING, rule(Condition::PartnerCompany, Published)],
    mentor_gates: &[PERHAPS_A_SESSION, INTERVIEW, PERHAPS_A_TRAINING, CHARTER],
    training_modules: 0,
    // Individual and collective sessions (domain.md §2).
    collective_sessions: true,
    pays_expenses: YesNo::Unknown,
    website: "https://www.backstage.network",
};
