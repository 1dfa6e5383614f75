//! Languages with level: French, Dutch and English at once, others on demand.

use super::focus;
use crate::state::{Answers, Form};
use crate::texts::{Texts, use_texts};
use crate::ui::fields::Ask;
use crate::ui::{aloud, fresh_in_turn};
use domain::form::LANGUAGES_MAX;
use domain::language::{Level, Spoken, Tongue};
use leptos::prelude::*;
use std::sync::atomic::AtomicBool;

/// Rows and menu are built anew when a language comes or goes: their controls must not keep another's state.
static ROWS: AtomicBool = AtomicBool::new(false);
static MENU: AtomicBool = AtomicBool::new(false);

/// Asked of everybody.
const MAIN: [Tongue; 3] = [Tongue::French, Tongue::Dutch, Tongue::English];

/// The fields of the question on languages.
pub fn view<F: Answers>(state: Form<F>) -> AnyView {
    let texts = use_texts();
    let ask = Ask::new("languages");
    let errors = state.errors;
    let main = MAIN.map(|tongue| row(texts, state, tongue, ask.described_by(errors)));
    view! {
        <div class="field stack" class:wrong=move || errors.with(|e| e.of("languages").is_some())>
            {ask.hint()}
            {ask.fault(errors)}
            {main.into_iter().collect_view()}
        </div>
        {others(texts, state)}
    }
    .into_any()
}

/// A language and how well it is spoken. The first one carries the field's id.
fn row<F: Answers>(
    texts: Texts,
    state: Form<F>,
    tongue: Tongue,
    described_by: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> AnyView {
    let id = if tongue == Tongue::French { "languages".to_owned() } else { format!("languages-{tongue}") };
    let mut form = state.form.get_untracked();
    let now = form.languages().iter().find(|spoken| spoken.language == tongue).map(|spoken| spoken.level);
    // For the three main ones "not at all" is an answer; another language is there or taken away.
    let none = MAIN.contains(&tongue).then(|| {
        view! { <option value="" selected=now.is_none()>{texts.get("level-none")}</option> }
    });
    let levels = Level::ALL.iter().map(|level| {
        view! { <option value=level.code() selected=now == Some(*level)>{texts.code("level", level.code())}</option> }
            .into_any()
    });
    view! {
        <div class="field">
            <label for=id.clone()>{capital(&texts.code("tongue", tongue.code()))}</label>
            <select class="input w-20" id=id.clone() aria-describedby=described_by
                on:change=move |event| set(state, tongue, Level::from_code(&event_target_value(&event)))>
                {none}{levels.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// Languages beyond the main three, each with a button that takes it away, and a menu to add one.
fn others<F: Answers>(texts: Texts, state: Form<F>) -> AnyView {
    let added = Memo::new(move |_| {
        let other = |spoken: &&Spoken| !MAIN.contains(&spoken.language);
        state.form.get().languages().iter().filter(other).map(|spoken| spoken.language).collect::<Vec<_>>()
    });
    let wanted = StoredValue::new(None::<Tongue>);
    let add = move |_| {
        if let Some(tongue) = wanted.get_value() {
            wanted.set_value(None);
            set(state, tongue, Some(Level::Good));
            focus("more-languages");
        }
    };
    let rows = move || {
        let row = |tongue: Tongue| {
            let take_away = move |_| {
                set(state, tongue, None);
                focus("more-languages");
            };
            let name = texts.code("tongue", tongue.code());
            view! {
                <div class="row">
                    {row(texts, state, tongue, || None)}
                    <button class="link" type="button" on:click=take_away>{texts.get("languages-remove")}{aloud(format!(" {name}"))}</button>
                </div>
            }
            .into_any()
        };
        fresh_in_turn(&ROWS, added.get().into_iter().map(row).collect_view().into_any())
    };
    let menu = move || {
        let taken = added.get();
        (taken.len() + MAIN.len() < LANGUAGES_MAX).then(|| {
            let free = Tongue::ALL.iter().filter(|tongue| !MAIN.contains(tongue) && !taken.contains(tongue));
            let mut free: Vec<(String, &'static str)> =
                free.map(|tongue| (texts.code("tongue", tongue.code()), tongue.code())).collect();
            free.sort();
            let options = free.into_iter().map(|(name, code)| view! { <option value=code>{name}</option> }.into_any());
            let menu = view! {
                <div class="field">
                    <label for="add-language">{texts.get("languages-add")}" "<span class="optional">{texts.get("field-optional")}</span></label>
                    <div class="row">
                        <select class="input w-10" id="add-language"
                            on:change=move |event| wanted.set_value(Tongue::from_code(&event_target_value(&event)))>
                            <option value="">{texts.get("languages-choose")}</option>
                            {options.collect_view()}
                        </select>
                        <button class="button button-quiet" type="button" on:click=add>{texts.get("languages-add-button")}</button>
                    </div>
                </div>
            };
            // A menu built anew stands on "choose" again.
            fresh_in_turn(&MENU, menu.into_any())
        })
    };
    view! {
        <section class="stack">
            <h2 class="h3" id="more-languages" tabindex="-1">{texts.get("languages-others")}</h2>
            {rows}{menu}
        </section>
    }
    .into_any()
}

/// Notes a language with its level, or takes it out.
fn set<F: Answers>(state: Form<F>, tongue: Tongue, level: Option<Level>) {
    state.update(|form| {
        let languages = form.languages();
        match (languages.iter_mut().find(|spoken| spoken.language == tongue), level) {
            (Some(spoken), Some(level)) => spoken.level = level,
            (None, Some(level)) => languages.push(Spoken { language: tongue, level }),
            (_, None) => languages.retain(|spoken| spoken.language != tongue),
        }
    });
}

/// A name at the head of a field. Names of languages begin with a letter without an accent.
fn capital(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}
