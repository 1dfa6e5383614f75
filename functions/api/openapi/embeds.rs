//! Widgets on the sites of others, and the operator who pauses them.
#![allow(dead_code)]

use super::paths::endpoint;
use domain::wire::{EmbedSettings, Pauses, SetPauseBody};

endpoint!(
    /// Which widgets pause on a site. Answers no widget for a site that nobody named.
    get "/api/v1/embed" settings "public"
    (params(("site" = String, Query, description = "Host name, as `location.hostname` says it; empty for a page from a file", example = "www.actiris.brussels")),
     responses((status = 200, description = "The widgets that pause", body = EmbedSettings)))
);
endpoint!(
    /// All pauses, and the latest changes.
    get "/api/v1/embed/pauses" pauses "operators"
    (security(("operator" = [])), responses((status = 200, description = "The pauses", body = Pauses)))
);
endpoint!(
    /// Sets or lifts the pause of a widget, or of all, on a site. Doing it twice changes nothing.
    put "/api/v1/embed/pauses" set "operators"
    (security(("operator" = [])), request_body = SetPauseBody, responses((status = 200, description = "The pauses now", body = Pauses)))
);
