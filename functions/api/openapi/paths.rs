//! What each endpoint takes and answers. The functions are only names: the handlers are in `src/endpoints`.
#![allow(dead_code)]

use domain::Lang;
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::form::ApplicationForm;
use domain::language::Tongue;
use domain::place::Commune;
use domain::programme::ProgrammeId;
use domain::wire::{
    AcceptMentorBody, AnswerBody, AskCode, ChangeContactBody, CorrectBody, DeclineMentorBody, Figures,
    MentorPage, MentorProfile, OpenSession, Own, OwnData, OwnFile, OwnVolunteerData, ProgrammeView,
    Submitted, WithdrawBody,
};
use uuid::Uuid;

/// What is looked for. An unknown name or code is refused.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct MentorsQuery {
    /// Of this programme.
    programme: Option<ProgrammeId>,
    /// In this field of work.
    sector: Option<Sector>,
    /// Coaching in this language.
    language: Option<Tongue>,
    /// Meeting this way.
    mode: Option<Mode>,
    /// Free at this time.
    time: Option<TimeOfDay>,
    /// Meeting in this commune.
    place: Option<Commune>,
    /// Only with a free place.
    free: Option<bool>,
    /// Words, accents and case ignored.
    #[param(max_length = 60)]
    q: Option<String>,
    /// Language of the answer; French if absent.
    lang: Option<Lang>,
    /// `next` of the page before.
    after: Option<Uuid>,
    /// Cards on a page, 24 if absent.
    #[param(minimum = 1, maximum = 2000)]
    limit: Option<usize>,
}

/// Everything that is kept.
#[derive(utoipa::ToSchema)]
#[serde(untagged)]
pub(super) enum Export {
    /// Of a job seeker.
    Application(OwnData),
    /// Of a volunteer.
    Volunteer(OwnVolunteerData),
}

/// That the API and its database answer.
#[derive(utoipa::ToSchema)]
pub(super) struct Health {
    /// `ok`
    status: String,
}

/// What is running.
#[derive(utoipa::ToSchema)]
pub(super) struct Version {
    /// Version of the program.
    version: String,
    /// Version of the programmes' rules.
    rules: String,
}

macro_rules! endpoint {
    ($(#[doc = $doc:literal])* $method:ident $path:literal $name:ident $tag:literal ($($rest:tt)*)) => {
        $(#[doc = $doc])*
        #[utoipa::path($method, path = $path, tag = $tag, $($rest)*)]
        pub fn $name() {}
    };
}
pub(super) use endpoint;

endpoint!(
    /// The four programmes with their published criteria.
    get "/api/v1/programmes" programmes "public"
    (responses((status = 200, description = "The four programmes", body = Vec<ProgrammeView>)))
);
endpoint!(
    /// Published mentors, page by page, with counts per facet.
    get "/api/v1/mentors" mentors "public"
    (params(MentorsQuery), responses((status = 200, description = "A page", body = MentorPage)))
);
endpoint!(
    /// One mentor's public page.
    get "/api/v1/mentors/{id}" mentor "public"
    (params(("id" = Uuid, Path, description = "The mentor"), ("lang" = Option<Lang>, Query, description = "French if absent")),
     responses((status = 200, description = "The page", body = MentorProfile)))
);
endpoint!(
    /// Open figures; what is fewer than five, or would give that away, is null.
    get "/api/v1/figures" figures "public"
    (responses((status = 200, description = "The figures", body = Figures)))
);
endpoint!(
    /// The same as a table: `date,figure,category,value,hidden`, one count a line.
    get "/api/v1/figures.csv" figures_csv "public"
    (responses((status = 200, description = "The table (RFC 4180)", body = String, content_type = "text/csv",
        headers(("Link" = String, description = "Where the table is explained")))))
);
endpoint!(
    /// What the lines of the table mean, in three languages, with licence and day (W3C, CSV on the Web).
    get "/api/v1/figures.csv-metadata.json" figures_metadata "public"
    (responses((status = 200, description = "The data dictionary", body = Object, content_type = "application/csvm+json")))
);
endpoint!(
    /// Submits an application. The same key with the same answers gets the same answer again.
    post "/api/v1/applications" submit "apply"
    (request_body(content = ApplicationForm, example = json!({
         "choice": "advise", "registered": "yes", "working": "no", "birth_year": "1990", "postcode": "1030",
         "languages": [{ "language": "fr", "level": "fluent" }, { "language": "ar", "level": "good" }],
         "project": "yes", "sectors": ["it", "office"], "times": ["evening"], "mode": "either",
         "first_name": "Amina", "last_name": "Exemple", "contact": "email", "email": "amina@example.org",
         "correspondence": "fr",
     })),
     params(("Idempotency-Key" = Uuid, Header, description = "A UUID per form instance", example = "01977a5e-7c00-7000-8000-000000000001")),
     responses((status = 201, description = "Received, and kept", body = Submitted)))
);
endpoint!(
    /// Sends a code to the mail or phone of an application. The answer is always the same.
    post "/api/v1/access-codes" ask_code "status"
    (request_body = AskCode, responses((status = 202, description = "Noted, whether or not the reference exists")))
);
endpoint!(
    /// Opens one's own file with reference and code; answers the session cookie.
    post "/api/v1/sessions" open_session "status"
    (request_body = OpenSession, responses((status = 204, description = "Open", headers(("Set-Cookie" = String, description = "The session")))))
);
endpoint!(
    /// Leaves: the session ends and the browser forgets it. Also right without a session.
    delete "/api/v1/sessions" leave "status"
    (responses((status = 204, description = "Left", headers(("Set-Cookie" = String, description = "Nothing any more")))))
);
endpoint!(
    /// One's own file. The reading is noted in it.
    get "/api/v1/me" own_file "status"
    (security(("session" = [])), params(("lang" = Option<Lang>, Query, description = "Language of the mentor's card")),
     responses((status = 200, description = "The file of a job seeker or of a volunteer", body = Own)))
);
endpoint!(
    /// A copy of everything that is kept about the person, as a file.
    get "/api/v1/me/data" export "status"
    (security(("session" = [])), params(("lang" = Option<Lang>, Query, description = "Language of the mentor's card")),
     responses((status = 200, description = "Everything, of a job seeker or of a volunteer", body = Export)))
);
endpoint!(
    /// Erases the person's data. The dossier stays as a number in the reports.
    delete "/api/v1/me" erase "status"
    (security(("session" = [])), responses((status = 204, description = "Erased")))
);
endpoint!(
    /// Withdraws the application.
    post "/api/v1/me/withdraw" withdraw "status"
    (security(("session" = [])), request_body = WithdrawBody, responses((status = 200, description = "The file now", body = OwnFile)))
);
endpoint!(
    /// Answers the programme's question.
    post "/api/v1/me/answer" answer "status"
    (security(("session" = [])), request_body = AnswerBody, responses((status = 200, description = "The file now", body = OwnFile)))
);
endpoint!(
    /// Says yes to the proposed mentor.
    post "/api/v1/me/accept-mentor" accept_mentor "status"
    (security(("session" = [])), request_body = AcceptMentorBody, responses((status = 200, description = "The file now", body = OwnFile)))
);
endpoint!(
    /// Asks for another mentor, without penalty.
    post "/api/v1/me/decline-mentor" decline_mentor "status"
    (security(("session" = [])), request_body = DeclineMentorBody, responses((status = 200, description = "The file now", body = OwnFile)))
);
endpoint!(
    /// Corrects the answers of an open application; choice and wished mentors stay.
    post "/api/v1/me/correct" correct "status"
    (security(("session" = [])), request_body = CorrectBody, responses((status = 200, description = "The file now", body = OwnFile)))
);
endpoint!(
    /// Changes how the person is reached; the old address is told.
    post "/api/v1/me/change-contact" change_contact "status"
    (security(("session" = [])), request_body = ChangeContactBody, responses((status = 200, description = "The file now", body = Own)))
);
endpoint!(
    /// This document.
    get "/api/v1/openapi.json" document "operators"
    (responses((status = 200, description = "OpenAPI 3.1", body = Object)))
);
endpoint!(
    /// Whether the API and its database answer.
    get "/healthz" health "operators"
    (responses((status = 200, description = "Both answer", body = Health)))
);
endpoint!(
    /// The versions of the program and of the rules.
    get "/version" version "operators"
    (responses((status = 200, description = "The versions", body = Version)))
);
