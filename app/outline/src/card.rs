//! A mentor in two seconds: what they did, what they speak, when they are free, in which programme.

use crate::html::{aloud, escape, icon};
use crate::route::Route;
use crate::texts::Bundle;
use domain::ProgrammeId;
use domain::catalogue::{MentorCard, Mode};

/// The class that colours a programme.
pub fn programme_class(id: ProgrammeId) -> &'static str {
    match id {
        ProgrammeId::Duo => "programme duo",
        ProgrammeId::Team4Job => "programme team4job",
        ProgrammeId::MentorYou => "programme mentoryou",
        ProgrammeId::MentorIn => "programme mentorin",
    }
}

/// The programme's name in its colour.
pub fn programme(id: ProgrammeId) -> String {
    format!("<span class=\"{}\">{}</span>", programme_class(id), escape(id.programme().name))
}

/// Initials on a coloured ground; the mark where no name is shown. `class` is empty or `avatar-big`.
pub fn avatar(card: &MentorCard, class: &str) -> String {
    let initials = card.initials();
    let (ground, content) = if initials.is_empty() {
        ("none".to_owned(), icon("bridge"))
    } else {
        ((card.id.as_u128() % 8 + 1).to_string(), escape(&initials))
    };
    format!("<span class=\"avatar {class} ground-{ground}\" aria-hidden=\"true\">{content}</span>")
}

/// Words of several codes, as a list in a sentence.
pub fn words<'a>(texts: &Bundle, family: &str, codes: impl IntoIterator<Item = &'a str>) -> String {
    codes.into_iter().map(|code| texts.code(family, code)).collect::<Vec<_>>().join(", ")
}

/// Between two facts on a line: where the line breaks, the dot begins the next one and does not hang behind the last.
pub const DOT: &str = " ·\u{A0}";

/// Name, company and sector under the profession.
pub fn subtitle(texts: &Bundle, card: &MentorCard) -> String {
    // Without a profession the sector is the heading already.
    let sector = (!card.profession.is_empty()).then(|| texts.code("sector", card.sector.code()));
    let who = [card.name.clone(), card.company.clone(), sector];
    who.into_iter().flatten().collect::<Vec<_>>().join(DOT)
}

/// Languages in words.
pub fn speaks(texts: &Bundle, card: &MentorCard) -> String {
    words(texts, "tongue", card.languages.iter().map(|v| v.code()))
}

/// Times in words.
pub fn times(texts: &Bundle, card: &MentorCard) -> String {
    words(texts, "time", card.times.iter().map(|v| v.code()))
}

/// Where one meets: the commune, online, or both.
pub fn place(texts: &Bundle, card: &MentorCard) -> String {
    let in_person = card.modes.contains(&Mode::InPerson).then(|| match card.commune {
        Some(commune) => texts.code("commune", commune.code()),
        None => texts.code("mode", "in-person"),
    });
    let online = card.modes.contains(&Mode::Online).then(|| texts.code("mode", "online"));
    [in_person, online].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "Free now", or not.
pub fn free_mark(texts: &Bundle, card: &MentorCard) -> String {
    let (class, key) =
        if card.free > 0 { ("free", "mentor-free") } else { ("free free-later", "mentor-full") };
    format!("<span class=\"{class}\">{}</span>", escape(&texts.get(key)))
}

/// Who the heart keeps, for the ear.
pub fn who(texts: &Bundle, card: &MentorCard) -> String {
    let what = heading(texts, card);
    card.name.as_ref().map_or(what.clone(), |name| format!("{what}, {name}"))
}

/// What heads a card: what they do, or their field of work where the profession is not public.
pub fn heading(texts: &Bundle, card: &MentorCard) -> String {
    if card.profession.is_empty() {
        texts.with("mentor-of", &[("sector", &texts.code("sector", card.sector.code()))])
    } else {
        card.profession.clone()
    }
}

/// Everything of a card but its heart. `level` of the heading: 2 under an `h1`, 3 under an `h2`.
pub fn body(texts: &Bundle, card: &MentorCard, level: u8) -> String {
    let href = Route::Mentor(card.id).href(texts.lang());
    let head = format!("<h{level}><a href=\"{href}\">{}</a></h{level}>", escape(&heading(texts, card)));
    parts(texts, card, &head, &programme(card.programme))
}

/// The card as the public will see it, before it leads anywhere. Without a programme while none is chosen.
pub fn preview(texts: &Bundle, card: &MentorCard, with_programme: bool) -> String {
    let head = format!("<h3>{}</h3>", escape(&heading(texts, card)));
    let programme = if with_programme { programme(card.programme) } else { String::new() };
    parts(texts, card, &head, &programme)
}

fn parts(texts: &Bundle, card: &MentorCard, head: &str, programme: &str) -> String {
    let at = if card.modes.contains(&Mode::InPerson) { "where" } else { "online" };
    let fact = |class: &str, aloud_key: &str, text: &str| {
        format!("<li class=\"{class}\"><span>{}{}</span></li>", aloud(&texts.get(aloud_key)), escape(text))
    };
    format!(
        "{avatar}<div class=\"what\">{head}<p>{subtitle}</p></div>\
         <ul class=\"facts\" role=\"list\">{speaks}{times}{place}</ul>\
         <div class=\"foot\">{programme}{free}</div>",
        avatar = avatar(card, ""),
        subtitle = escape(&subtitle(texts, card)),
        speaks = fact("speaks", "mentor-speaks", &speaks(texts, card)),
        times = fact("when", "mentor-when", &times(texts, card)),
        place = fact(at, "mentor-where", &place(texts, card)),
        free = free_mark(texts, card),
    )
}
