//! The card as the public will see it, with what is ticked so far.

use crate::texts::{Texts, use_texts};
use crate::ui::mentor::{avatar, programme_class, subtitle};
use crate::ui::{aloud, icon};
use domain::ProgrammeId;
use domain::catalogue::Mode;
use domain::volunteer::VolunteerForm;
use domain::volunteer::consent::card;
use domain::wire::MentorProfile;
use leptos::prelude::*;
use outline::card::{DOT, place, speaks, times};
use uuid::Uuid;

/// What becomes of these answers; none while the programme is not known.
pub(super) fn profile(
    form: &VolunteerForm,
    programme: Option<ProgrammeId>,
    free: u8,
) -> Option<MentorProfile> {
    programme.and_then(|id| card(form, &form.consent, id, Uuid::nil(), free))
}

/// The card in the list of mentors; words in its place while the programme is not known.
pub(super) fn preview(profile: Option<MentorProfile>) -> AnyView {
    let texts = use_texts();
    match profile {
        Some(profile) => shown(texts, &profile),
        None => view! { <p>{icon("info")}" "{texts.get("space-preview-none")}</p> }.into_any(),
    }
}

fn shown(texts: Texts, profile: &MentorProfile) -> AnyView {
    let card = &profile.card;
    // Without a yes to the profession the field of work stands at its place.
    let named = !card.profession.is_empty();
    let head = if named { card.profession.clone() } else { texts.code("sector", card.sector.code()) };
    let under = if named {
        subtitle(texts, card)
    } else {
        [card.name.clone(), card.company.clone()].into_iter().flatten().collect::<Vec<_>>().join(DOT)
    };
    let fact = |class: &'static str, key: &str, words: String| {
        view! { <li class=class><span>{aloud(texts.get(key))}{words}</span></li> }.into_any()
    };
    let at = if card.modes.contains(&Mode::InPerson) { "where" } else { "online" };
    let (class, key) =
        if card.free > 0 { ("free", "mentor-free") } else { ("free free-later", "mentor-full") };
    view! {
        <ul class="mentor-list" role="list"><li>
            <article class="mentor-card">
                {avatar(card)}
                <div class="what"><h3>{head}</h3><p>{under}</p></div>
                <ul class="facts" role="list">
                    {fact("speaks", "mentor-speaks", texts.read(|bundle| speaks(bundle, card)))}
                    {fact("when", "mentor-when", texts.read(|bundle| times(bundle, card)))}
                    {fact(at, "mentor-where", texts.read(|bundle| place(bundle, card)))}
                </ul>
                <div class="foot">
                    <span class=programme_class(card.programme)>{card.programme.programme().name}</span>
                    <span class=class>{texts.get(key)}</span>
                </div>
            </article>
        </li></ul>
    }
    .into_any()
}

/// What stands on the mentor's own page only.
pub(super) fn more(profile: &MentorProfile) -> Option<AnyView> {
    let texts = use_texts();
    let years = (profile.years > 0).then(|| texts.count("mentor-years", profile.years.into()));
    let helps = profile.helps.iter().map(|help| view! { <li>{help.clone()}</li> }.into_any());
    let helps = (!profile.helps.is_empty()).then(|| {
        view! { <p>{texts.get("mentor-helps")}</p><ul>{helps.collect_view()}</ul> }
    });
    let story = (!profile.story.is_empty()).then(|| profile.story.clone());
    if years.is_none() && helps.is_none() && story.is_none() {
        return None;
    }
    Some(
        view! {
            <section class="stack stack-tight">
                <h2 class="h3">{texts.get("space-preview-more")}</h2>
                {years.map(|years| view! { <p>{years}</p> })}{helps}{story.map(|story| view! { <p>{story}</p> })}
            </section>
        }
        .into_any(),
    )
}
