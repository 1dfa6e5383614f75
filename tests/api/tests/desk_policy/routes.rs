//! Every route of the desk: what it does, on what. A new line in `functions/api/src/router.rs` needs one here, or the test
//! that compares the two fails.

use domain::ProgrammeId;
use domain::desk::DeskAct;
use serde_json::{Value, json};
use uuid::Uuid;

/// What a route is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// Nothing of its own: a list that is narrowed to the reader's, or the reader themselves.
    Desk,
    /// A member of staff with one role.
    Staff,
}

impl Record {
    /// Every kind that has records.
    pub const KEPT: [Self; 1] = [Self::Staff];
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
}

impl Route {
    /// Path and query for a target.
    pub fn address(&self, target: Target) -> String {
        let programme = target.programme.map_or("", ProgrammeId::code);
        let path = self.pattern.replace("{id}", &target.id.to_string()).replace("{act}", self.act);
        format!("{path}{}", self.query.replace("{programme}", programme))
    }

    const fn sending(self, body: fn(Target) -> Value) -> Self {
        Self { body: Some(body), ..self }
    }
}

const fn route(method: &'static str, pattern: &'static str, gate: Gate) -> Route {
    Route { method, pattern, act: "", query: "", gate, body: None }
}

const fn may(method: &'static str, pattern: &'static str, act: DeskAct, on: Record) -> Route {
    route(method, pattern, Gate::May(act, on))
}

/// A body that is read, and then out of date.
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
    may("DELETE", "/api/v1/desk/sign-in/sessions/all", DeskAct::ReadSelf, Record::Desk),
];
