//! The policy: role × act × record. Partners are separate controllers (domain.md §5): a record of another programme is
//! answered like one that does not exist.

use super::role::{Grant, Role};
use crate::codes::codes;
use crate::programme::ProgrammeId;

codes! {
    /// What staff do. Every route of the desk names exactly one.
    pub enum DeskAct {
        /// See one's own name and roles
        ReadSelf = "read-self",
        /// List applications and volunteers
        ReadQueue = "read-queue",
        /// Open a person's file
        ReadFile = "read-file",
        /// Move a file: ask, book, accept, refuse, hand over, …
        ActOnFile = "act-on-file",
        /// Read and write internal notes and contacts
        Note = "note",
        /// Give a file to oneself or a colleague
        Assign = "assign",
        /// Enter somebody's form from paper, phone or counter
        Enter = "enter",
        /// Find and merge duplicates
        Merge = "merge",
        /// See suggestions and draft sets of matches
        Match = "match",
        /// Propose mentors
        Propose = "propose",
        /// Change the weights of matching
        SetWeights = "set-weights",
        /// See duos and their meetings
        ReadDuos = "read-duos",
        /// Pause, extend, end a duo; record a check-in
        ActOnDuo = "act-on-duo",
        /// See sessions with their lists, and cohorts
        ReadGroups = "read-groups",
        /// Plan sessions, invite, record who was there; add cohorts
        ActOnGroups = "act-on-groups",
        /// Record what became of a mentee
        RecordOutcome = "record-outcome",
        /// Read worries and act on them
        HandleWorry = "handle-worry",
        /// See failed messages and whom to call; send again
        Messages = "messages",
        /// Ask for an export with names
        Export = "export",
        /// Approve a colleague's export
        ApproveExport = "approve-export",
        /// See figures and rules
        ReadFigures = "read-figures",
        /// Say who is staff
        ManageStaff = "manage-staff",
    }
}

/// What an act is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// No record: a list that is narrowed to what the reader may see, or the reader themselves.
    Desk,
    /// A record of this programme; of nobody's while Actiris advises.
    Record(Option<ProgrammeId>),
}

/// Whether somebody with these grants may do an act.
pub fn may(grants: &[Grant], act: DeskAct, on: On) -> bool {
    grants.iter().any(|grant| allows(*grant, act, on))
}

fn allows(grant: Grant, act: DeskAct, on: On) -> bool {
    let own = match on {
        On::Desk => true,
        // Whom a partner's administrator lists, the house's can change: somebody must, when that one is gone.
        On::Record(programme) => {
            grant.programme == programme || (act == DeskAct::ManageStaff && grant.programme.is_none())
        }
    };
    own && held_by(act, grant)
}

/// Whether a role has an act at all, on its own records.
fn held_by(act: DeskAct, Grant { role, programme }: Grant) -> bool {
    let follows = matches!(role, Role::Coordinator | Role::Lead);
    match act {
        DeskAct::ReadSelf => true,
        DeskAct::ReadQueue
        | DeskAct::ReadFile
        | DeskAct::ActOnFile
        | DeskAct::Note
        | DeskAct::Assign
        | DeskAct::Enter
        | DeskAct::Merge
        | DeskAct::Messages => follows,
        // Actiris advises, and has neither mentors nor duos.
        DeskAct::Match
        | DeskAct::Propose
        | DeskAct::ReadDuos
        | DeskAct::ActOnDuo
        | DeskAct::ReadGroups
        | DeskAct::ActOnGroups
        | DeskAct::RecordOutcome
        | DeskAct::Export => follows && programme.is_some(),
        DeskAct::SetWeights | DeskAct::ApproveExport => role == Role::Lead,
        DeskAct::HandleWorry => role == Role::Safeguarding,
        DeskAct::ReadFigures => matches!(role, Role::Analyst | Role::Lead),
        DeskAct::ManageStaff => role == Role::Administrator,
    }
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
