//! The mentors on the device: the first cards come with the page, the whole list follows and is searched here.

use crate::client::{self, Call, CallError};
use crate::first::First;
use domain::Lang;
use domain::catalogue::{Filter, Index, MentorCard};
use domain::wire::{MentorPage, MentorProfile};
use js_sys::Promise;
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How many cards the device asks for at once: all of them, up to the API's limit.
const ALL: usize = 2000;
/// How many cards are prepared in one go: a few milliseconds on a slow phone.
const PART: u32 = 100;

/// The catalogue, in the language of the page.
#[derive(Clone, Copy)]
pub struct Catalogue {
    /// What came with the page, with the language and the filter that it answers.
    first: StoredValue<Option<(Lang, Filter, MentorPage)>>,
    profile: StoredValue<Option<(Lang, MentorProfile)>>,
    index: RwSignal<Option<(Lang, Arc<Index>)>>,
    failed: RwSignal<Option<CallError>>,
    demo: RwSignal<bool>,
    asked: StoredValue<Option<Lang>>,
    /// Cards shown in the list; grows by "show more" and stays for Back.
    pub shown: RwSignal<usize>,
}

/// Cards shown before "show more".
pub const STEP: usize = 24;

impl Catalogue {
    /// Holds what came with the page.
    pub fn new(lang: Lang, filter: Filter, first: First) -> Self {
        let demo = first.page.as_ref().is_some_and(|page| page.demo);
        Self {
            demo: RwSignal::new(demo),
            first: StoredValue::new(first.page.map(|page| (lang, filter, page))),
            profile: StoredValue::new(first.profile.map(|profile| (lang, profile))),
            index: RwSignal::new(None),
            failed: RwSignal::new(None),
            asked: StoredValue::new(None),
            shown: RwSignal::new(STEP),
        }
    }

    /// Fetches the whole list in a language, once. A failure can be tried again.
    pub fn load(self, lang: Lang) {
        if self.asked.get_value() == Some(lang) {
            return;
        }
        self.asked.set_value(Some(lang));
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match self.fetch(lang).await {
                Ok(index) => {
                    self.index.try_set(Some((lang, Arc::new(index))));
                }
                Err(error) => {
                    self.asked.try_update_value(|asked| *asked = None);
                    self.failed.try_set(Some(error));
                }
            }
        });
    }

    /// The whole list, prepared part by part: in between the page reacts.
    async fn fetch(self, lang: Lang) -> Call<Index> {
        let mut list = client::mentors(lang, ALL).await?;
        self.demo.try_set(list.demo);
        let mut index = Index::default();
        loop {
            let cards = list.take(PART)?;
            if cards.is_empty() {
                return Ok(index);
            }
            index.extend(cards);
            breathe().await;
        }
    }

    /// The searchable list, once it is here.
    pub fn index(self, lang: Lang) -> Option<Arc<Index>> {
        self.index.get().filter(|(of, _)| *of == lang).map(|(_, index)| index)
    }

    /// Whether the mentors are made up for a demonstration.
    pub fn is_demo(self) -> bool {
        self.demo.get()
    }

    /// Why the list is not here.
    pub fn failed(self) -> Option<CallError> {
        self.failed.get()
    }

    /// The cards that came with the page, if they answer this filter.
    pub fn first(self, lang: Lang, filter: &Filter) -> Option<MentorPage> {
        self.first.with_value(|first| {
            first.as_ref().filter(|(l, f, _)| *l == lang && f == filter).map(|(_, _, page)| page.clone())
        })
    }

    /// A card that is already on the device.
    pub fn card(self, lang: Lang, id: Uuid) -> Option<MentorCard> {
        if let Some(index) = self.index(lang) {
            return index.find(id).cloned();
        }
        let here = |card: &&MentorCard| card.id == id;
        self.first.with_value(|first| {
            first.as_ref().and_then(|(_, _, page)| page.mentors.iter().find(here).cloned())
        })
    }

    /// The profile that came with the page.
    pub fn profile(self, lang: Lang, id: Uuid) -> Option<MentorProfile> {
        self.profile
            .with_value(|p| p.as_ref().filter(|(l, p)| *l == lang && p.card.id == id).map(|(_, p)| p.clone()))
    }
}

/// Lets the browser do what waits: a tap, a frame.
async fn breathe() {
    let turn = Promise::new(&mut |done, _| {
        // A window that cannot count time goes on at once.
        if window().set_timeout_with_callback(&done).is_err() {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(turn).await;
}
