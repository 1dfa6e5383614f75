//! Sends a form: once, whatever the network does, and says in words where it stands.

use super::ask::change_href;
use super::{flow, focus};
use crate::client::{self, CallError};
use crate::navigation::{Navigation, use_navigation};
use crate::route::Route;
use crate::state::{Answers, Form, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{icon, panel};
use domain::Lang;
use domain::form::ApplicationForm;
use domain::wire::Submitted;
use leptos::prelude::*;
use uuid::Uuid;

/// Id of the notice, for the focus.
const NOTICE: &str = "not-sent";

/// A form that is sent from its check page.
pub trait Sent: Answers {
    /// The receipt.
    const RECEIVED: Route;
    /// Reasons and next door of a closed programme.
    const CLOSED: Route;
    /// The sentence that trying again is safe.
    const ONCE: &'static str;

    /// Sends it under its key.
    fn send(key: Uuid, form: &Self) -> impl Future<Output = client::Call<Submitted>>;
    /// The page where a field of the wire is asked.
    fn asked_at(lang: Lang, field: &str) -> Option<String>;
}

impl Sent for ApplicationForm {
    const RECEIVED: Route = Route::ApplyReceived;
    const CLOSED: Route = Route::ApplyClosed;
    const ONCE: &'static str = "send-once";

    fn send(key: Uuid, form: &Self) -> impl Future<Output = client::Call<Submitted>> {
        client::submit(key, form)
    }

    fn asked_at(lang: Lang, field: &str) -> Option<String> {
        flow::question_of(field).map(|question| change_href(lang, question))
    }
}

/// One sending: what is under way and what came of it.
pub struct Sending<F: Sent> {
    state: Form<F>,
    navigation: Navigation,
    /// A call is under way: a second tap does nothing.
    pub under_way: RwSignal<bool>,
    /// Why it is not sent.
    pub failed: RwSignal<Option<CallError>>,
}

#[expect(clippy::expl_impl_clone_on_copy, reason = "a derived Copy would ask the answers to be Copy")]
impl<F: Sent> Clone for Sending<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F: Sent> Copy for Sending<F> {}

impl<F: Sent> Sending<F> {
    /// Nothing sent yet.
    pub fn new() -> Self {
        Self {
            state: use_state(),
            navigation: use_navigation(),
            under_way: RwSignal::new(false),
            failed: RwSignal::new(None),
        }
    }

    /// Sends, unless a call is under way.
    pub fn send(self) {
        if self.under_way.get_untracked() {
            return;
        }
        self.under_way.set(true);
        leptos::task::spawn_local(async move {
            let failed = self.call().await.err();
            self.under_way.try_set(false);
            if let Some(error) = &failed {
                self.note_faults(error);
            }
            let is_failed = failed.is_some();
            self.failed.try_set(failed);
            if is_failed {
                // Once the notice stands, it is read from its beginning.
                request_animation_frame(|| focus(NOTICE));
            }
        });
    }

    async fn call(self) -> client::Call<()> {
        let (key, form) = (self.state.key(), self.state.form.get_untracked());
        let others = self.state.sending(&form);
        let mut answer = F::send(key, &form).await;
        let mut earlier = false;
        for other in others {
            // The key belongs to answers that arrived although no word of it came back: their receipt is this one.
            if !matches!(&answer, Err(error) if error.code() == "idempotency-mismatch") {
                break;
            }
            answer = F::send(key, &other).await;
            earlier = true;
        }
        self.state.receive(answer?, earlier);
        self.navigation.replace(F::RECEIVED);
        Ok(())
    }

    /// Faults of single answers wait on their pages; a closed programme has a page of its own.
    fn note_faults(self, error: &CallError) {
        let CallError::Problem(problem) = error else { return };
        if problem.code == "not-eligible" {
            self.navigation.go(F::CLOSED);
        } else if !problem.fields.is_empty() {
            self.state.errors.set(problem.fields.clone());
        }
    }
}

impl<F: Sent> Sending<F> {
    /// The notice of a failure, the button, and what a screen reader hears meanwhile. `words` are the button's.
    pub fn acts(self, words: &'static str) -> AnyView {
        let texts = use_texts();
        let label = move || {
            let key = match (self.under_way.get(), self.failed.get().is_some()) {
                (true, _) => "send-under-way",
                (false, true) => "try-again",
                (false, false) => words,
            };
            texts.get(key)
        };
        view! {
            {move || self.failed.get().map(|error| notice::<F>(&error))}
            <div class="acts">
                <button class="button" type="button" on:click=move |_| self.send()>{label}</button>
                <p class="soft" role="status">{move || self.under_way.get().then(|| texts.get("send-wait"))}</p>
            </div>
        }
        .into_any()
    }
}

/// "Not sent yet", with the reason; or the faults with links to their questions.
fn notice<F: Sent>(error: &CallError) -> AnyView {
    let texts = use_texts();
    if let CallError::Problem(problem) = error
        && !problem.fields.is_empty()
    {
        let fields: Vec<(String, String)> = problem
            .fields
            .0
            .iter()
            .map(|(field, fault)| (field.clone(), texts.fault(field, fault)))
            .collect();
        return faults::<F>(texts, fields);
    }
    let image = if *error == CallError::Offline { "offline" } else { "warning" };
    view! {
        <div class="notice notice-bad" role="alert" id=NOTICE tabindex="-1">
            {icon(image)}<h2>{texts.get("send-not-yet")}</h2>
            <p>{panel::problem(error)}</p>
            <p>{texts.get(F::ONCE)}</p>
        </div>
    }
    .into_any()
}

fn faults<F: Sent>(texts: Texts, fields: Vec<(String, String)>) -> AnyView {
    let items = fields.into_iter().map(|(field, words)| match F::asked_at(texts.lang(), &field) {
        Some(href) => view! { <li><a href=href>{words}</a></li> }.into_any(),
        None => view! { <li>{words}</li> }.into_any(),
    });
    view! {
        <div class="error-summary" role="alert" id=NOTICE tabindex="-1" aria-labelledby="error-summary">
            <h2 id="error-summary">{texts.get("error-summary")}</h2><ul>{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}
