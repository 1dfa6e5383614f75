//! Proposals and duos, as either of the two reads and moves them. Somebody else's does not exist.
#![allow(dead_code)]

use super::paths::endpoint;
use domain::Lang;
use domain::wire::{
    AcceptProposalBody, AskCoordinatorBody, CancelMeetingBody, ChangeMentorBody, ClosingBody,
    DeclineProposalBody, DuoView, EndBody, GoalsBody, MidtermBody, MoveBody, PlanBody, ReportBody, WorryBody,
};

endpoint!(
    /// One's own duo.
    get "/api/v1/me/duos/{id}" duo "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     responses((status = 200, description = "The duo", body = DuoView)))
);
endpoint!(
    /// A meeting as a calendar entry: first name and place, nothing else.
    get "/api/v1/me/duos/{id}/meetings/{meeting}.ics" entry "duo"
    (security(("session" = [])), params(
        ("id" = Uuid, Path, description = "The duo"), ("meeting" = Uuid, Path, description = "The meeting"),
        ("lang" = Option<Lang>, Query, description = "Language of the kind of place")),
     responses((status = 200, description = "The entry (RFC 5545)", body = String, content_type = "text/calendar")))
);
endpoint!(
    /// Says yes to the proposal. The second yes makes the duo.
    post "/api/v1/me/proposals/{id}/accept" accept "proposal"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = AcceptProposalBody, example = json!({"version": 1})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Says no to the proposal, without penalty.
    post "/api/v1/me/proposals/{id}/decline" decline "proposal"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = DeclineProposalBody, example = json!({"reason": "no-time", "version": 1})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Asks the coordinator about the proposal.
    post "/api/v1/me/proposals/{id}/ask" ask_about_proposal "proposal"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = AskCoordinatorBody, example = json!({"text": "When does it begin?", "version": 1})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Plans a meeting; the other one is told.
    post "/api/v1/me/duos/{id}/plan" plan "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = PlanBody, example = json!({"at": "2026-12-01T13:30:00Z", "minutes": 90, "place": "public-place", "place_text": "Library", "version": 3})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Moves a meeting to another moment or place; the other one is told.
    post "/api/v1/me/duos/{id}/move" move_meeting "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = MoveBody, example = json!({"meeting": "0193a5c0-0000-7000-8000-000000000001", "at": "2026-12-02T13:30:00Z", "minutes": 60, "place": "online", "version": 4})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Calls a meeting off; the other one is told.
    post "/api/v1/me/duos/{id}/cancel" cancel "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = CancelMeetingBody, example = json!({"meeting": "0193a5c0-0000-7000-8000-000000000001", "version": 5})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Says whether the two met. Both may say so at once: the version is not compared.
    post "/api/v1/me/duos/{id}/report" report "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = ReportBody, example = json!({"meeting": "0193a5c0-0000-7000-8000-000000000001", "met": true, "version": 6})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Writes the goals, all of them again.
    post "/api/v1/me/duos/{id}/goals" goals "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = GoalsBody, example = json!({"goals": [{"words": "Write a CV", "progress": "under-way"}], "version": 7})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Answers the mid-term questions, once. The other one never reads it.
    post "/api/v1/me/duos/{id}/midterm" midterm "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = MidtermBody, example = json!({"answers": {"going": "well", "remark": ""}, "version": 8})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Answers the closing questions, once. The other one never reads it.
    post "/api/v1/me/duos/{id}/closing" closing "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = ClosingBody, example = json!({"answers": {"autonomy": 4, "project": "yes", "network": "partly", "again": "yes", "remark": ""}, "version": 9})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Asks the coordinator. The other one never reads it.
    post "/api/v1/me/duos/{id}/ask" ask "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = AskCoordinatorBody, example = json!({"text": "May we meet at a fair?", "version": 7})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Tells a worry to the safeguarding person. The other one never learns of it.
    post "/api/v1/me/duos/{id}/worry" worry "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = WorryBody, example = json!({"text": "I do not feel safe.", "version": 7})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Ends the duo, without penalty; the other one is told.
    post "/api/v1/me/duos/{id}/end" end "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = EndBody, example = json!({"reason": "found-work", "version": 7})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
endpoint!(
    /// Asks for another mentor: the duo ends, the mentee waits. Mentees only.
    post "/api/v1/me/duos/{id}/change-mentor" change_mentor "duo"
    (security(("session" = [])), params(("id" = Uuid, Path, description = "The duo")),
     request_body(content = ChangeMentorBody, example = json!({"version": 7})),
     responses((status = 200, description = "The duo now", body = DuoView)))
);
