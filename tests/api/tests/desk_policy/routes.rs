//! Every route of the desk: what it does, on what. A new line in `functions/api/src/router.rs` needs one here, or the test
//! that compares the two fails.

use domain::ProgrammeId;
use domain::desk::DeskAct;
use domain::matching::Weights;
use serde_json::{Value, json};
use uuid::Uuid;

/// What a route is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// Nothing of its own: a list that is narrowed to the reader's, or the reader themselves.
    Desk,
    /// A programme that the address or the body names: a list of its own, and no record that could be missing.
    Programme,
    /// A member of staff with one role.
    Staff,
    /// A job seeker's file.
    File,
    /// A message to a job seeker.
    Message,
    /// A draft set of matches.
    Draft,
    /// A duo.
    Duo,
    /// A worry about a duo.
    Worry,
    /// A request for an export with names.
    Export,
    /// A session for several people.
    Session,
    /// A cohort.
    Cohort,
}

impl Record {
    /// Every kind that has records.
    pub const KEPT: [Self; 9] = [
        Self::Staff,
        Self::File,
        Self::Message,
        Self::Draft,
        Self::Duo,
        Self::Worry,
        Self::Export,
        Self::Session,
        Self::Cohort,
    ];
}

/// Who may ask.
#[derive(Debug, Clone, Copy)]
pub enum Gate {
    /// Anybody: they are not signed in yet.
    Open,
    /// Who may do this on that.
    May(DeskAct, Record),
}

/// The record that is asked for; one that nobody has for comparison.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub programme: Option<ProgrammeId>,
}

/// A request that changes nothing where it is allowed: what it sends is out of date, or no form.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    pub method: &'static str,
    /// As the router has it.
    pub pattern: &'static str,
    /// What stands for `{act}`.
    pub act: &'static str,
    pub query: &'static str,
    pub gate: Gate,
    pub body: Option<fn(Target) -> Value>,
    /// Where it is allowed, something else that the request names is missing: 404 is then no refusal.
    pub vain: bool,
}

impl Route {
    /// Path and query for a target.
    pub fn address(&self, target: Target) -> String {
        let programme = target.programme.map_or("", ProgrammeId::code);
        let id = target.id.to_string();
        let mut path = self.pattern.replace("{act}", self.act);
        for name in ["{id}", "{application}", "{file}"] {
            path = path.replace(name, if name == "{file}" && !self.act.is_empty() { self.act } else { &id });
        }
        let query = self.query.replace("{programme}", programme).replace("{id}", &id);
        format!("{path}{query}")
    }

    const fn sending(self, body: fn(Target) -> Value) -> Self {
        Self { body: Some(body), ..self }
    }

    const fn doing(self, act: &'static str) -> Self {
        Self { act, ..self }
    }

    const fn asking(self, query: &'static str) -> Self {
        Self { query, ..self }
    }

    const fn in_vain(self) -> Self {
        Self { vain: true, ..self }
    }
}

const fn route(method: &'static str, pattern: &'static str, gate: Gate) -> Route {
    Route { method, pattern, act: "", query: "", gate, body: None, vain: false }
}

const fn may(method: &'static str, pattern: &'static str, act: DeskAct, on: Record) -> Route {
    route(method, pattern, Gate::May(act, on))
}

/// An id that nobody has, in bodies.
const NOBODY: Uuid = Uuid::nil();
const DAY: &str = "2030-01-01";

/// A body that is out of date.
fn stale(_: Target) -> Value {
    json!({ "version": 0 })
}

const fn file(act: &'static str, what: DeskAct) -> Route {
    may("POST", "/api/v1/desk/files/{id}/{act}", what, Record::File).doing(act).sending(stale)
}

const fn draft(act: &'static str, what: DeskAct) -> Route {
    may("POST", "/api/v1/desk/matching/drafts/{id}/{act}", what, Record::Draft).doing(act).sending(stale)
}

const fn duo(act: &'static str, what: DeskAct) -> Route {
    may("POST", "/api/v1/desk/duos/{id}/{act}", what, Record::Duo).doing(act).sending(stale)
}

const fn worry(act: &'static str) -> Route {
    may("POST", "/api/v1/desk/duos/worries/{id}/{act}", DeskAct::HandleWorry, Record::Worry)
        .doing(act)
        .sending(stale)
}

const fn export(act: &'static str, what: DeskAct) -> Route {
    may("POST", "/api/v1/desk/exports/{id}/{act}", what, Record::Export).doing(act).sending(stale)
}

const fn session(act: &'static str) -> Route {
    may("POST", "/api/v1/desk/sessions/{id}/{act}", DeskAct::ActOnGroups, Record::Session).doing(act)
}

const fn message(act: &'static str) -> Route {
    may("POST", "/api/v1/desk/messages/{id}/{act}", DeskAct::Messages, Record::Message).doing(act).in_vain()
}

fn line(_: Target) -> Value {
    json!({ "application": NOBODY, "version": 0 })
}

/// No form at all.
fn nobody(_: Target) -> Value {
    json!({ "card": { "name": "", "email": "", "lang": "fr" }, "grants": [] })
}

pub const ROUTES: &[Route] = &[
    // Signing in, and leaving. The last one is a member's own, and comes last of all: it ends the session.
    route("GET", "/api/v1/desk/sign-in/ways", Gate::Open),
    route("GET", "/api/v1/desk/sign-in/start", Gate::Open),
    route("GET", "/api/v1/desk/sign-in/callback", Gate::Open),
    route("POST", "/api/v1/desk/sign-in/codes", Gate::Open).sending(|_| json!({ "email": "" })),
    route("POST", "/api/v1/desk/sign-in/sessions", Gate::Open)
        .sending(|_| json!({ "email": "", "code": "" })),
    route("DELETE", "/api/v1/desk/sign-in/sessions", Gate::Open),
    // Oneself, and who is staff
    may("GET", "/api/v1/desk/me", DeskAct::ReadSelf, Record::Desk),
    may("GET", "/api/v1/desk/staff", DeskAct::ManageStaff, Record::Desk),
    may("POST", "/api/v1/desk/staff", DeskAct::ManageStaff, Record::Desk).sending(nobody),
    may("POST", "/api/v1/desk/staff/{id}", DeskAct::ManageStaff, Record::Staff)
        .sending(|_| json!({ "version": 0, "grants": [], "active": true })),
    // Files
    may("GET", "/api/v1/desk/queue", DeskAct::ReadQueue, Record::Desk),
    may("POST", "/api/v1/desk/files", DeskAct::Enter, Record::Desk)
        .sending(|_| json!({ "channel": "paper" })),
    may("POST", "/api/v1/desk/bulk", DeskAct::Assign, Record::Desk)
        .sending(|_| json!({ "act": { "act": "assign" }, "files": [[NOBODY, 0]], "preview": true })),
    may("POST", "/api/v1/desk/bulk", DeskAct::ActOnFile, Record::Desk)
        .sending(|_| json!({ "act": { "act": "take-up" }, "files": [[NOBODY, 0]], "preview": true })),
    may("POST", "/api/v1/desk/bulk/undo", DeskAct::Assign, Record::Desk)
        .sending(|_| json!({ "undo": NOBODY }))
        .in_vain(),
    may("GET", "/api/v1/desk/stand-in", DeskAct::Assign, Record::Desk),
    may("PUT", "/api/v1/desk/stand-in", DeskAct::Assign, Record::Desk)
        .sending(|_| json!({ "from": DAY, "last": DAY })),
    may("GET", "/api/v1/desk/files/{id}", DeskAct::ReadFile, Record::File),
    file("note", DeskAct::Note).sending(|_| json!({ "text": "" })),
    file("contact", DeskAct::Note).sending(
        |_| json!({ "at": "2020-01-01T10:00:00Z", "channel": "phone", "reached": false, "text": "" }),
    ),
    file("merge", DeskAct::Merge)
        .sending(|target| json!({ "other": target.id, "other_version": 0, "version": 0 })),
    file("assign", DeskAct::Assign).sending(|_| json!({})),
    file("take-up", DeskAct::ActOnFile),
    file("put-back", DeskAct::ActOnFile),
    file("accept", DeskAct::ActOnFile),
    file("release", DeskAct::ActOnFile),
    file("mark-obsolete", DeskAct::ActOnFile),
    file("reopen", DeskAct::ActOnFile),
    file("ask", DeskAct::ActOnFile).sending(|_| json!({ "topic": "papers", "text": "?", "version": 0 })),
    file("book-interview", DeskAct::ActOnFile)
        .sending(|_| json!({ "at": "2030-01-01T10:00:00Z", "version": 0 })),
    file("refuse", DeskAct::ActOnFile)
        .sending(|_| json!({ "reason": "", "words": "", "next_door": "actiris", "version": 0 })),
    file("transfer", DeskAct::ActOnFile)
        .sending(|_| json!({ "to": "mentorin", "consent_on": DAY, "consent_by": "phone", "version": 0 })),
    // Messages
    may("GET", "/api/v1/desk/messages", DeskAct::Messages, Record::Desk),
    may("GET", "/api/v1/desk/messages/letters", DeskAct::Messages, Record::Desk),
    may("GET", "/api/v1/desk/messages/letters", DeskAct::Messages, Record::Message)
        .asking("?one={id}")
        .in_vain(),
    message("resend"),
    message("printed"),
    message("done"),
    may("POST", "/api/v1/desk/calls/{file}/called", DeskAct::Messages, Record::File).in_vain(),
    // Matching
    may("GET", "/api/v1/desk/matching/mentees/{application}", DeskAct::Match, Record::File),
    may("POST", "/api/v1/desk/matching/mentees/{application}/propose", DeskAct::Propose, Record::File)
        .sending(|_| json!({ "mentor": NOBODY, "version": 0 }))
        .in_vain(),
    may("GET", "/api/v1/desk/matching/drafts", DeskAct::Match, Record::Programme)
        .asking("?programme={programme}"),
    may("POST", "/api/v1/desk/matching/drafts", DeskAct::Match, Record::Programme)
        .sending(|target| json!({ "programme": target.programme })),
    may("GET", "/api/v1/desk/matching/drafts/{id}", DeskAct::Match, Record::Draft),
    draft("assign", DeskAct::Match)
        .sending(|_| json!({ "application": NOBODY, "mentor": NOBODY, "version": 0 })),
    draft("unassign", DeskAct::Match).sending(line),
    draft("lock", DeskAct::Match).sending(line),
    draft("unlock", DeskAct::Match).sending(line),
    draft("recompute", DeskAct::Match),
    draft("discard", DeskAct::Match),
    draft("publish", DeskAct::Propose),
    may("GET", "/api/v1/desk/matching/weights", DeskAct::Match, Record::Programme)
        .asking("?programme={programme}"),
    may("POST", "/api/v1/desk/matching/weights", DeskAct::SetWeights, Record::Programme).sending(
        |target| json!({ "programme": target.programme, "weights": Weights::default(), "reason": "fit", "version": 99 }),
    ),
    may("GET", "/api/v1/desk/matching/avoid", DeskAct::Match, Record::File).asking("?application={id}"),
    may("POST", "/api/v1/desk/matching/avoid", DeskAct::Match, Record::File)
        .sending(|target| json!({ "application": target.id, "mentor": NOBODY, "reason": "same-employer" }))
        .in_vain(),
    may("POST", "/api/v1/desk/matching/avoid/{id}/remove", DeskAct::Match, Record::File)
        .sending(|target| json!({ "application": target.id }))
        .in_vain(),
    // Duos
    may("GET", "/api/v1/desk/duos", DeskAct::ReadDuos, Record::Desk),
    may("GET", "/api/v1/desk/duos/{id}", DeskAct::ReadDuos, Record::Duo),
    duo("pause", DeskAct::ActOnDuo).sending(|_| json!({ "until": DAY, "version": 0 })),
    duo("resume", DeskAct::ActOnDuo),
    duo("extend", DeskAct::ActOnDuo).sending(|_| json!({ "last": DAY, "version": 0 })),
    duo("complete", DeskAct::ActOnDuo),
    duo("end", DeskAct::ActOnDuo)
        .sending(|_| json!({ "reason": "no-time", "by": "coordinator", "version": 0 })),
    duo("new-mentor", DeskAct::ActOnDuo).sending(|_| json!({ "by": "coordinator", "version": 0 })),
    duo("settle", DeskAct::ActOnDuo).sending(|_| json!({ "meeting": NOBODY, "met": true, "version": 0 })),
    duo("answer", DeskAct::ActOnDuo)
        .sending(|_| json!({ "question": NOBODY, "channel": "phone", "version": 0 }))
        .in_vain(),
    duo("check-in", DeskAct::ActOnDuo).sending(
        |_| json!({ "day": DAY, "channel": "phone", "with": "mentee", "going": "well", "version": 0 }),
    ),
    duo("outcome", DeskAct::RecordOutcome).sending(|_| {
        let outcome = json!({ "moment": "exit", "kind": "job-open-ended", "day": DAY, "source": "declared" });
        json!({ "outcome": outcome, "version": 0 })
    }),
    may("GET", "/api/v1/desk/duos/outcomes", DeskAct::RecordOutcome, Record::Desk),
    may("GET", "/api/v1/desk/duos/worries", DeskAct::HandleWorry, Record::Desk),
    may("GET", "/api/v1/desk/duos/worries/{id}", DeskAct::HandleWorry, Record::Worry),
    worry("take"),
    worry("note").sending(|_| json!({ "text": "", "version": 0 })),
    worry("close").sending(|_| json!({ "outcome": "settled", "version": 0 })),
    may("GET", "/api/v1/desk/exports", DeskAct::Export, Record::Desk),
    may("POST", "/api/v1/desk/exports", DeskAct::Export, Record::Programme).sending(|target| {
        let programme = target.programme;
        json!({ "programme": programme, "what": "board", "format": "csv", "why": "report" })
    }),
    may("GET", "/api/v1/desk/exports/{file}", DeskAct::ReadDuos, Record::Desk).doing("board.csv"),
    may("GET", "/api/v1/desk/exports/{file}", DeskAct::RecordOutcome, Record::Desk).doing("outcomes.csv"),
    may("GET", "/api/v1/desk/exports/{file}", DeskAct::ReadQueue, Record::Desk).doing("queue.xlsx"),
    export("approve", DeskAct::ApproveExport),
    export("refuse", DeskAct::ApproveExport),
    export("fetch", DeskAct::Export).in_vain(),
    // Sessions for several people, and companies
    may("GET", "/api/v1/desk/sessions", DeskAct::ReadGroups, Record::Desk),
    may("POST", "/api/v1/desk/sessions", DeskAct::ActOnGroups, Record::Programme).sending(|target| {
        let (programme, starts, ends) = (target.programme, "2020-01-01T09:00:00Z", "2020-01-01T10:00:00Z");
        json!({ "programme": programme, "kind": "information", "starts": starts, "ends": ends, "venue": "", "seats": 0 })
    }),
    may("GET", "/api/v1/desk/sessions/{id}", DeskAct::ReadGroups, Record::Session),
    session("invite").sending(|_| json!({ "people": [] })),
    session("record")
        .sending(|_| json!({ "person": NOBODY, "seen": "expected", "attendance": "excused" }))
        .in_vain(),
    session("cancel").sending(stale),
    may("GET", "/api/v1/desk/cohorts", DeskAct::ReadGroups, Record::Desk),
    may("POST", "/api/v1/desk/cohorts", DeskAct::ActOnGroups, Record::Programme).sending(|target| {
        let programme = target.programme;
        json!({ "programme": programme, "company": "", "company_code": "", "opens": DAY, "closes": DAY, "places": 0 })
    }),
    may("GET", "/api/v1/desk/cohorts/{id}", DeskAct::ReadGroups, Record::Cohort),
    // Ends the session: last of all.
    may("DELETE", "/api/v1/desk/sign-in/sessions/all", DeskAct::ReadSelf, Record::Desk),
];
