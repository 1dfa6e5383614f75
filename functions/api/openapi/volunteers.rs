//! Volunteering, and a volunteer's own file.
#![allow(dead_code)]

use super::paths::endpoint;
use domain::volunteer::VolunteerForm;
use domain::wire::{
    AcceptCharterBody, AvailabilityBody, CapacityBody, CorrectVolunteerBody, OwnVolunteer, PauseBody,
    PublishBody, StopBody, Submitted, VersionBody,
};

endpoint!(
    /// Submits a volunteer's offer. The same key with the same answers gets the same answer again.
    post "/api/v1/volunteers" submit "volunteer"
    (request_body(content = VolunteerForm, example = json!(example())),
     params(("Idempotency-Key" = Uuid, Header, description = "A UUID per form instance")),
     responses((status = 201, description = "Received, and kept", body = Submitted)))
);
endpoint!(
    /// Corrects the answers; choice, consent and the accepted note stay.
    post "/api/v1/me/volunteer/correct" correct "volunteer"
    (security(("session" = [])), request_body = CorrectVolunteerBody,
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Says when and how they meet.
    post "/api/v1/me/volunteer/availability" availability "volunteer"
    (security(("session" = [])), request_body(content = AvailabilityBody, example = json!({"times": ["evening"], "modes": ["in-person"], "commune": null, "version": 5})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Says how many mentees at once. Fewer than they have sends nobody away.
    post "/api/v1/me/volunteer/capacity" capacity "volunteer"
    (security(("session" = [])), request_body(content = CapacityBody, example = json!({"capacity": 2, "version": 5})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Says yes to a public card with these fields. It is public once the coordinator said yes too.
    post "/api/v1/me/volunteer/publish" publish "volunteer"
    (security(("session" = [])), request_body(content = PublishBody, example = json!({"fields": ["profession", "story"], "version": 5})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Takes the public card back, at once.
    post "/api/v1/me/volunteer/unpublish" unpublish "volunteer"
    (security(("session" = [])), request_body(content = VersionBody, example = json!({"version": 5})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Takes a pause: no new mentees, running duos go on.
    post "/api/v1/me/volunteer/pause" pause "volunteer"
    (security(("session" = [])), request_body(content = PauseBody, example = json!({"until": null, "version": 5})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Comes back from a pause.
    post "/api/v1/me/volunteer/resume" resume "volunteer"
    (security(("session" = [])), request_body(content = VersionBody, example = json!({"version": 5})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Still available.
    post "/api/v1/me/volunteer/still-available" still_available "volunteer"
    (security(("session" = [])), request_body(content = VersionBody, example = json!({"version": 5})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Accepts the charter: the last gate.
    post "/api/v1/me/volunteer/accept-charter" accept_charter "volunteer"
    (security(("session" = [])), request_body(content = AcceptCharterBody, example = json!({"charter": "2026-11", "version": 4})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Stops as a mentor.
    post "/api/v1/me/volunteer/leave" leave "volunteer"
    (security(("session" = [])), request_body(content = StopBody, example = json!({"reason": "no-time", "version": 5})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);
endpoint!(
    /// Withdraws the offer before they became a mentor.
    post "/api/v1/me/volunteer/withdraw" withdraw "volunteer"
    (security(("session" = [])), request_body(content = StopBody, example = json!({"reason": "no-time", "version": 5})),
     responses((status = 200, description = "The file now", body = OwnVolunteer)))
);

/// An offer that is received.
fn example() -> VolunteerForm {
    use domain::catalogue::{Mode, Sector, TimeOfDay};
    use domain::contact::ContactWay;
    use domain::form::Choice;
    use domain::language::{Correspondence, Level, Spoken, Tongue};
    use domain::place::Commune;
    use domain::programme::eligibility::YesNo;
    use domain::volunteer::WorkStatus;
    use domain::volunteer::consent::CardField;
    VolunteerForm {
        choice: Some(Choice::MentorYou),
        status: Some(WorkStatus::Working),
        profession: "Infirmière".into(),
        sector: Some(Sector::Care),
        years: "12".into(),
        languages: vec![Spoken { language: Tongue::French, level: Level::Fluent }],
        times: vec![TimeOfDay::Evening],
        modes: vec![Mode::InPerson],
        commune: Some(Commune::Ixelles),
        capacity: Some(1),
        publish: Some(YesNo::Yes),
        consent: vec![CardField::Profession],
        note_version: "2026-11".into(),
        first_name: "Claire".into(),
        last_name: "Dubois".into(),
        contact: Some(ContactWay::Desk),
        correspondence: Some(Correspondence::Fr),
        ..VolunteerForm::default()
    }
}
