//! The languages that somebody speaks, with their level.

use domain::FieldErrors;
use domain::form::LANGUAGES_MAX;
use domain::language::{Level, Spoken, Tongue};
use leptos::prelude::*;
use ui::icon;
use ui::texts::use_texts;

/// Those that are there, and a line for one more. `get` and `set` are those of the form that they stand in.
pub(super) fn languages(
    errors: RwSignal<FieldErrors>,
    get: impl Fn() -> Vec<Spoken> + Copy + Send + Sync + 'static,
    set: impl Fn(Vec<Spoken>) + Copy + Send + Sync + 'static,
) -> AnyView {
    let texts = use_texts();
    let language = RwSignal::new(None::<Tongue>);
    let level = RwSignal::new(None::<Level>);
    let add = move |_| {
        let (Some(one), Some(how)) = (language.get_untracked(), level.get_untracked()) else { return };
        let others = get().into_iter().filter(|there| there.language != one);
        set(others.chain([Spoken { language: one, level: how }]).collect());
        language.set(None);
        level.set(None);
    };
    let there = move || {
        get().into_iter().map(|one| {
            let words = texts.with("answer-language", &[("language", &texts.code("tongue", one.language.code())), ("level", &texts.code("level", one.level.code()))]);
            let off = move |_| set(get().into_iter().filter(|there| there.language != one.language).collect());
            view! { <li><button class="chip-off" type="button" on:click=off>{words}<span class="sr">" – "{texts.get("languages-remove-short")}</span></button></li> }.into_any()
        }).collect_view()
    };
    let tongues = Tongue::ALL
        .iter()
        .map(|one| view! { <option value=one.code()>{texts.code("tongue", one.code())}</option> }.into_any());
    let levels = Level::ALL
        .iter()
        .map(|one| view! { <option value=one.code()>{texts.code("level", one.code())}</option> }.into_any());
    let fault = move || {
        errors.with(|errors| errors.of("languages").cloned()).map(|fault| {
        view! { <p class="error" id="languages-error">{icon("warning")}<span>{texts.fault("languages", &fault)}</span></p> }.into_any()
    })
    };
    let full = move || get().len() >= LANGUAGES_MAX;
    view! {
        <div class="field">
            {fault}
            <ul class="chips" role="list">{there}</ul>
            <div class="entry-language" hidden=full>
                <label class="sr" for="languages">{texts.get("short-languages")}</label>
                <select class="input" id="languages" prop:value=move || language.get().map(Tongue::code).unwrap_or_default() on:change=move |event| language.set(Tongue::from_code(&event_target_value(&event)))>
                    <option value="">{texts.get("field-choose")}</option>{tongues.collect_view()}
                </select>
                <label class="sr" for="level">{texts.get("entry-level")}</label>
                <select class="input" id="level" prop:value=move || level.get().map(Level::code).unwrap_or_default() on:change=move |event| level.set(Level::from_code(&event_target_value(&event)))>
                    <option value="">{texts.get("entry-level")}</option>{levels.collect_view()}
                </select>
                <button class="button button-quiet button-small" type="button" on:click=add>{texts.get("entry-add")}</button>
            </div>
        </div>
    }
    .into_any()
}
