//! The form of the configurator: each widget shows the settings that it knows.

use super::choice::{CARDS, Choice, Chosen, tick};
use crate::texts::Texts;
use domain::catalogue::Sector;
use domain::embed::Widget;
use domain::language::Tongue;
use domain::{Lang, ProgrammeId};
use leptos::prelude::*;

/// The accent of the house, as the colour field shows it before another is chosen.
const ACCENT: &str = "#353da3";

/// A value of a menu and its words.
type Options = Vec<(&'static str, String)>;

pub(super) fn settings(texts: Texts, chosen: Chosen) -> AnyView {
    let of_cards = chosen.part(|choice| choice.widget() == Widget::Mentors);
    let of_programme = chosen.part(Choice::has_programme);
    let kinds = Widget::ALL.iter().map(|widget| kind(texts, chosen, *widget)).collect_view();
    let programmes = ProgrammeId::ALL.iter().map(|id| (id.code(), id.programme().name.to_owned())).collect();
    let sectors = Sector::ALL.iter().map(|s| (s.code(), texts.code("sector", s.code()))).collect();
    let tongues = Tongue::ALL.iter().map(|t| (t.code(), texts.code("tongue", t.code()))).collect();
    let langs = Lang::ALL.iter().map(|l| (l.code(), texts.code("widget-lang", l.code()))).collect();
    view! {
        <form class="stack settings" on:submit=|event| event.prevent_default()>
            <fieldset class="field">
                <legend>{texts.get("widget-which")}</legend>
                <div class="choices">{kinds}</div>
            </fieldset>
            {menu(texts, chosen, "lang", None, langs)}
            <div hidden=move || !of_programme.get()>{menu(texts, chosen, "programme", Some("filter-all-programme"), programmes)}</div>
            <div class="stack" hidden=move || !of_cards.get()>
                {menu(texts, chosen, "sector", Some("filter-all-sector"), sectors)}
                {menu(texts, chosen, "language", Some("filter-all-language"), tongues)}
                {limit(texts, chosen)}
            </div>
            {accent(texts, chosen)}
            {tick(chosen, "hostile", texts.get("widget-hostile"), |choice| choice.hostile)}
        </form>
    }
    .into_any()
}

fn kind(texts: Texts, chosen: Chosen, widget: Widget) -> AnyView {
    let on = chosen.part(move |choice| choice.widget() == widget);
    view! {
        <label class="choice">
            <input type="radio" name="widget" value=widget.code() prop:checked=move || on.get() on:change=move |_| chosen.set("widget", widget.code()) />
            <span>{texts.code("widget", widget.code())}<span class="hint">{texts.code("widget-text", widget.code())}</span></span>
        </label>
    }
    .into_any()
}

/// One of several values; `all` is the word for none of them.
fn menu(texts: Texts, chosen: Chosen, name: &'static str, all: Option<&str>, options: Options) -> AnyView {
    let reader = texts.lang();
    let value = chosen.part(move |choice| {
        let found = choice.pairs().into_iter().find(|(part, _)| *part == name).map(|(_, value)| value);
        found.unwrap_or_else(|| if name == "lang" { reader.code().to_owned() } else { String::new() })
    });
    let id = format!("widget-{name}");
    let all = all.map(|key| {
        view! { <option value="" prop:selected=move || value.with(String::is_empty)>{texts.get(key)}</option> }
    });
    let options = options.into_iter().map(|(code, label)| {
        view! { <option value=code prop:selected=move || value.with(|value| value == code)>{label}</option> }.into_any()
    });
    view! {
        <div class="field">
            <label for=id.clone()>{texts.code("widget-field", name)}</label>
            <select class="input" id=id on:change=move |event| chosen.set(name, &event_target_value(&event))>{all}{options.collect_view()}</select>
        </div>
    }
    .into_any()
}

fn limit(texts: Texts, chosen: Chosen) -> AnyView {
    let value = chosen.part(|choice| choice.limit.unwrap_or(CARDS.1).to_string());
    view! {
        <div class="field">
            <label for="widget-limit">{texts.get("widget-field-limit")}</label>
            <input class="input w-4" id="widget-limit" type="number" min=CARDS.0.to_string() max=CARDS.2.to_string() value=CARDS.1.to_string()
                prop:value=move || value.get() on:change=move |event| chosen.set("limit", &event_target_value(&event)) />
        </div>
    }
    .into_any()
}

fn accent(texts: Texts, chosen: Chosen) -> AnyView {
    let value = chosen.part(|choice| choice.accent.clone().unwrap_or_else(|| ACCENT.to_owned()));
    view! {
        <div class="field">
            <label for="widget-accent">{texts.get("widget-accent")}</label>
            <p class="hint" id="widget-accent-hint">{texts.get("widget-accent-hint")}</p>
            <input class="input accent" id="widget-accent" type="color" aria-describedby="widget-accent-hint" value=ACCENT
                prop:value=move || value.get() on:change=move |event| chosen.set("accent", &event_target_value(&event)) />
        </div>
    }
    .into_any()
}
