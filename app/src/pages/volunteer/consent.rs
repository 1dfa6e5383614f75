//! What may be public: a yes or a no, then field by field, beside the card as the public will see it.

use super::questions::heading;
use crate::pages::apply::questions::{options, picked, toggle};
use crate::state::VolunteerFormState;
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask};
use domain::ProgrammeId;
use domain::form::Choice;
use domain::programme::eligibility::YesNo;
use domain::volunteer::VolunteerForm;
use domain::volunteer::consent::{CardField, card, offered};
use domain::volunteer::form::VolunteerQuestion as Question;
use domain::wire::MentorProfile;
use leptos::prelude::*;
use uuid::Uuid;

/// The question on publication. Nothing is ticked before the person ticks it.
pub fn view(state: VolunteerFormState) -> AnyView {
    let texts = use_texts();
    let publish = state.form.with_untracked(|form| form.publish);
    let codes: Vec<&'static str> = YesNo::ALL.iter().map(|answer| answer.code()).collect();
    let set = |form: &mut VolunteerForm, code: &str| form.publish = YesNo::from_code(code);
    let says_yes = Memo::new(move |_| state.form.with(|form| form.publish == Some(YesNo::Yes)));
    let detail = move || says_yes.get().then(|| field_by_field(texts, state));
    view! {
        {heading(texts, Question::Consent)}
        {picked(Ask::new("publish"), options("publish", "yes-no", &codes), state, publish.map(YesNo::code), set)}
        {detail}
    }
    .into_any()
}

fn field_by_field(texts: Texts, state: VolunteerFormState) -> AnyView {
    let (choice, consent) =
        state.form.with_untracked(|form| (form.choice.unwrap_or(Choice::Advise), form.consent.clone()));
    let offered = offered(choice);
    let is_named = offered.contains(&CardField::Name);
    let fields = fields::choices("card-field", offered.iter().map(|field| field.code()));
    let ticked: Vec<&'static str> = consent.iter().map(|field| field.code()).collect();
    let tick = move |code: &'static str, on: bool| {
        state.update(|form| toggle(&mut form.consent, CardField::from_code(code), on));
    };
    let unnamed = (!is_named).then(|| view! { <p class="hint">{texts.get("preview-unnamed")}</p> });
    view! {
        <div class="beside beside-even">
            <div class="stack stack-loose">
                {fields::ticks(Ask::new("consent").optional(), fields, state.errors, ticked, tick)}
                {unnamed}
                {more(texts, state)}
            </div>
            <section class="preview" aria-labelledby="preview">
                <h2 class="h3" id="preview">{texts.get("preview-title")}</h2>
                {move || state.form.with(|form| shown(texts, form))}
                <p class="small soft">{texts.get("preview-both")}</p>
            </section>
        </div>
    }
    .into_any()
}

/// The card with what is ticked now.
fn shown(texts: Texts, form: &VolunteerForm) -> AnyView {
    let Some(profile) = profile(texts, form) else {
        return view! { <p>{texts.get("preview-missing")}</p> }.into_any();
    };
    let chosen = form.choice.and_then(Choice::programme).is_some();
    let html = texts.read(|bundle| outline::card::preview(bundle, &profile.card, chosen));
    view! {
        <div class="mentor-list"><article class="mentor-card"><div class="whole" inner_html=html></div></article></div>
    }
    .into_any()
}

/// What stands on their own page beside the card.
fn more(texts: Texts, state: VolunteerFormState) -> AnyView {
    let content = move || {
        let profile = state.form.with(|form| profile(texts, form))?;
        let years = (profile.years > 0).then(|| {
            let years = texts.with("mentor-years", &[("n", &profile.years.to_string())]);
            view! { <p>{years}</p> }
        });
        let story = (!profile.story.is_empty())
            .then(|| view! { <blockquote class="quote"><p>{profile.story.clone()}</p></blockquote> });
        let helps: Vec<AnyView> = profile
            .helps
            .iter()
            .map(|help| view! { <li class="helps"><span>{help.clone()}</span></li> }.into_any())
            .collect();
        let is_empty = years.is_none() && story.is_none() && helps.is_empty();
        let nothing = is_empty.then(|| view! { <p class="soft">{texts.get("preview-page-nothing")}</p> });
        let helps = (!helps.is_empty()).then(|| view! { <ul class="facts big" role="list">{helps}</ul> });
        Some(
            view! {
                <section class="stack stack-tight" aria-labelledby="preview-page">
                    <h2 class="h3" id="preview-page">{texts.get("preview-page")}</h2>
                    {nothing}{years}{story}{helps}
                </section>
            }
            .into_any(),
        )
    };
    content.into_any()
}

/// The card and page of what is ticked. Names are asked last: until then words stand in their place.
fn profile(texts: Texts, form: &VolunteerForm) -> Option<MentorProfile> {
    // Without a programme any that shows names will do: its own name is left out.
    let programme = form.choice.and_then(Choice::programme).unwrap_or(ProgrammeId::Team4Job);
    let mut form = form.clone();
    if form.first_name.trim().is_empty() {
        form.first_name = texts.get("preview-first-name");
    }
    if form.last_name.trim().is_empty() {
        form.last_name = texts.get("preview-last-name");
    }
    card(&form, &form.consent, programme, Uuid::nil(), form.capacity.unwrap_or(1))
}
