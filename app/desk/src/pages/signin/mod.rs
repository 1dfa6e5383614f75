//! Signing in: by the organisation's provider, or by a code that comes by mail.

mod code;

use crate::client;
use crate::navigation::{query_pairs, query_string, use_navigation};
use crate::pages::Page;
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::failed;
use browser::call::CallError;
use domain::wire::desk::SignInWays;
use leptos::prelude::*;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Texts, use_texts};

/// Stands at whatever address was asked for: after the sign-in the reader is there.
pub(crate) fn page() -> AnyView {
    let texts = use_texts();
    let navigation = use_navigation();
    let session: Session = use_state();
    let ways: RwSignal<Option<Result<SignInWays, CallError>>> = RwSignal::new(None);
    let load = move || {
        ways.set(None);
        leptos::task::spawn_local(async move {
            ways.try_set(Some(client::ways().await));
        });
    };
    load();
    let here = navigation.address_now();
    let fault = query_pairs(&here.query).into_iter().find(|(name, _)| name == "fault").map(|(_, code)| code);
    view! {
        <Page title=texts.get("signin-title")>
            <div class="signin">
                <div class="stack">
                    <h1 tabindex="-1">{texts.get("signin-title")}</h1>
                    <p class="lead">{texts.get("signin-lead")}</p>
                    {fault.map(|code| fault_notice(texts, &code))}
                    {session.lost.get_untracked().then(|| view! {
                        <div class="notice notice-sun" role="status">{icon("info")}<p>{texts.get("signin-lost")}</p></div>
                    })}
                    {move || match ways.get() {
                        None => waiting(),
                        Some(Err(error)) => failed(&error, load),
                        Some(Ok(ways)) => by(&ways, &here),
                    }}
                </div>
                <svg class="signin-arc" viewBox="0 0 320 104" aria-hidden="true">
                    <path d="M12 92A191.5 191.5 0 0 1 308 92" /><circle class="mark-one" cx="12" cy="92" r="9" /><circle class="mark-two" cx="308" cy="92" r="9" />
                </svg>
            </div>
        </Page>
    }
    .into_any()
}

fn by(ways: &SignInWays, here: &Address) -> AnyView {
    let texts = use_texts();
    let provider = ways.oidc.then(|| {
        let name = ways.provider.clone().unwrap_or_default();
        let label = if name.is_empty() {
            texts.get("signin-provider")
        } else {
            texts.with("signin-with", &[("name", &name)])
        };
        view! { <p><a class="button" href=start(here)>{label}</a></p> }.into_any()
    });
    let code = ways.code.then(code::form);
    let none = (!ways.oidc && !ways.code).then(|| view! { <p>{texts.get("signin-none")}</p> });
    view! { {provider}{code}{none} }.into_any()
}

/// Where the provider's sign-in begins; it leads back to the page that was asked for.
fn start(here: &Address) -> String {
    let back = match here.route {
        Route::SignIn => Address::new(here.lang, Route::Start),
        _ => here.clone(),
    };
    let query = query_string(&[("lang", here.lang.code().to_owned()), ("back", back.href())]);
    format!("/api/v1/desk/sign-in/start?{query}")
}

/// Why the last try did not work. A code that nobody knows yet has a sentence, too.
fn fault_notice(texts: Texts, code: &str) -> AnyView {
    let words =
        texts.find(&format!("signin-fault-{code}")).unwrap_or_else(|| texts.get("signin-fault-other"));
    view! { <div class="notice notice-bad" role="alert">{icon("warning")}<p>{words}</p></div> }.into_any()
}
