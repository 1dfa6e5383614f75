//! Who is signed in.

use crate::client;
use crate::navigation::use_navigation;
use crate::route::{Address, Route};
use crate::state::{Drafts, use_state};
use browser::call::{Call, CallError};
use domain::desk::{DeskAct, Grant, On, may};
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
}

impl Session {
    pub(crate) fn new() -> Self {
        Self {
            standing: RwSignal::new(Standing::Asking),
            lost: RwSignal::new(false),
            last: StoredValue::new(None),
        }
    }

    /// Asks who is signed in.
    pub(crate) fn load(self) {
        let drafts: Drafts = use_state();
        self.standing.set(Standing::Asking);
        leptos::task::spawn_local(async move {
            let standing = match client::me().await {
                Ok(me) => {
                    self.welcome(&me, drafts);
                    Standing::In(me)
                }
                Err(error) if error.status() == Some(401) => Standing::Out,
                Err(error) => Standing::Failed(error),
            };
            self.standing.try_set(standing);
        });
    }

    fn welcome(self, me: &StaffMe, drafts: Drafts) {
        if self.last.try_get_value().flatten().is_some_and(|last| last != me.id) {
            drafts.clear();
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
        let drafts: Drafts = use_state();
        let navigation = use_navigation();
        leptos::task::spawn_local(async move {
            // Without an answer the cookie may still open the desk: then nothing here says that it is closed.
            match client::leave(everywhere).await {
                Err(error) if error.status() != Some(401) => {
                    self.standing.try_set(Standing::Failed(error));
                }
                _ => {
                    drafts.clear();
                    self.last.try_set_value(None);
                    self.lost.try_set(false);
                    self.standing.try_set(Standing::Out);
                    navigation.replace(Address::new(navigation.address_now().lang, Route::SignIn));
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

    /// The grants of who is signed in, without a subscription.
    pub(crate) fn grants(self) -> Vec<Grant> {
        self.standing
            .try_with_untracked(|standing| match standing {
                Standing::In(me) => me.grants.clone(),
                _ => Vec::new(),
            })
            .unwrap_or_default()
    }

    /// Whether they may do an act at all; the API judges each record by itself.
    pub(crate) fn may(self, act: DeskAct) -> bool {
        may(&self.grants(), act, On::Desk)
    }
}
