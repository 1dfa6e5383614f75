//! Who is signed in.

use crate::client;
use crate::navigation::Navigation;
use crate::route::{Address, Route};
use crate::state::Drafts;
use browser::call::{Call, CallError};
use domain::desk::Grant;
use domain::wire::desk::StaffMe;
use leptos::prelude::*;
use uuid::Uuid;

/// What is known of the session.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Standing {
    /// Nothing yet.
    Asking,
    In(StaffMe),
    Out,
    /// It could not be asked.
    Failed(CallError),
}

/// The session, as context.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    pub(crate) standing: RwSignal<Standing>,
    /// It ended while somebody worked: the sign-in says so.
    pub(crate) lost: RwSignal<bool>,
    /// Who worked here before: only they get back what they typed.
    last: StoredValue<Option<Uuid>>,
    drafts: Drafts,
    navigation: Navigation,
}

impl Session {
    pub(crate) fn new(drafts: Drafts, navigation: Navigation) -> Self {
        Self {
            standing: RwSignal::new(Standing::Asking),
            lost: RwSignal::new(false),
            last: StoredValue::new(None),
            drafts,
            navigation,
        }
    }

    /// Asks who is signed in.
    pub(crate) fn load(self) {
        self.standing.set(Standing::Asking);
        leptos::task::spawn_local(async move {
            let standing = match client::me().await {
                Ok(me) => {
                    self.welcome(&me);
                    Standing::In(me)
                }
                Err(error) if error.status() == Some(401) => Standing::Out,
                Err(error) => Standing::Failed(error),
            };
            self.standing.try_set(standing);
        });
    }

    fn welcome(self, me: &StaffMe) {
        if self.last.try_get_value().flatten().is_some_and(|last| last != me.id) {
            self.drafts.clear();
        }
        self.last.try_set_value(Some(me.id));
        self.lost.try_set(false);
    }

    /// Lets an answer through. Where it says that there is no session any more, the sign-in comes up.
    pub(crate) fn heard<T>(self, answer: Call<T>) -> Call<T> {
        if matches!(&answer, Err(error) if error.status() == Some(401)) {
            self.lost.try_set(true);
            self.standing.try_set(Standing::Out);
        }
        answer
    }

    /// Signs out; what was typed is forgotten.
    pub(crate) fn leave(self, everywhere: bool) {
        leptos::task::spawn_local(async move {
            // Without an answer the cookie may still open the desk: then nothing here says that it is closed.
            match client::leave(everywhere).await {
                Err(error) if error.status() != Some(401) => {
                    self.standing.try_set(Standing::Failed(error));
                }
                _ => {
                    self.drafts.clear();
                    self.last.try_set_value(None);
                    self.lost.try_set(false);
                    self.standing.try_set(Standing::Out);
                    let lang = self.navigation.address_now().lang;
                    self.navigation.replace(Address::new(lang, Route::SignIn));
                }
            }
        });
    }

    /// Who is signed in.
    pub(crate) fn me(self) -> Option<StaffMe> {
        match self.standing.get() {
            Standing::In(me) => Some(me),
            _ => None,
        }
    }

    /// The same, without a subscription.
    pub(crate) fn me_now(self) -> Option<StaffMe> {
        match self.standing.try_get_untracked() {
            Some(Standing::In(me)) => Some(me),
            _ => None,
        }
    }

    /// The grants of who is signed in, without a subscription.
    pub(crate) fn grants(self) -> Vec<Grant> {
        self.standing
            .try_with_untracked(|standing| match standing {
                Standing::In(me) => me.grants.clone(),
                _ => Vec::new(),
            })
            .unwrap_or_default()
    }
}
