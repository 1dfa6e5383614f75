//! A mentor's page: who they are, how one meets, what they help with, and the way to apply.

use crate::card;
use crate::html::escape;
use crate::route::{Address, Route};
use crate::texts::Bundle;
use domain::wire::MentorProfile;

/// The page's title: what they do, and their name where it is public.
pub fn title(texts: &Bundle, profile: &MentorProfile) -> String {
    card::who(texts, &profile.card)
}

/// Everything of the page but the column of acts.
pub fn body(texts: &Bundle, profile: &MentorProfile) -> String {
    let mentor = &profile.card;
    let row = |key: &str, value: &str| {
        format!("<div><dt>{}</dt><dd>{}</dd></div>", escape(&texts.get(key)), escape(value))
    };
    let list = |open: &str, items: &mut dyn Iterator<Item = &str>, close: &str| {
        items.fold(String::new(), |all, item| all + open + &escape(item) + close)
    };
    // What a mentor did not agree to show is empty, and its place closes.
    let years = match profile.years {
        0 => String::new(),
        n => format!("{}{}", card::DOT, texts.with("mentor-years", &[("n", &n.to_string())])),
    };
    let story = if profile.story.is_empty() {
        String::new()
    } else {
        let story = list("<p>", &mut profile.story.split("\n\n"), "</p>");
        format!("<blockquote class=\"quote\">{story}</blockquote>")
    };
    let helps = if profile.helps.is_empty() {
        String::new()
    } else {
        let title = escape(&texts.get("mentor-helps"));
        let helps = &mut profile.helps.iter().map(String::as_str);
        let helps = list("<li class=\"helps\"><span>", helps, "</span></li>");
        format!(
            "<section class=\"stack\"><h2>{title}</h2><ul class=\"facts big\" role=\"list\">{helps}</ul></section>"
        )
    };
    let demo = if profile.demo {
        format!("<p><span class=\"tag tag-sun\">{}</span></p>", escape(&texts.get("demo")))
    } else {
        String::new()
    };
    format!(
        "<div class=\"profile\">{avatar}<div>{programme}<h1 tabindex=\"-1\">{profession}</h1><p>{subtitle}{years}</p></div></div>\
         <div class=\"stack stack-loose\"><p>{free}</p>{demo}{story}\
         <section class=\"stack\"><h2>{how}</h2><dl class=\"sheet\">{languages}{times}{place}{rhythm}</dl></section>\
         {helps}</div>",
        avatar = card::avatar(mentor, "avatar-big"),
        programme = card::programme(mentor.programme),
        profession = escape(&card::heading(texts, mentor)),
        subtitle = escape(&card::subtitle(texts, mentor)),
        years = escape(&years),
        free = card::free_mark(texts, mentor),
        how = escape(&texts.get("mentor-how")),
        languages = row("mentor-languages", &card::speaks(texts, mentor)),
        times = row("mentor-times", &card::times(texts, mentor)),
        place = row("mentor-place", &card::place(texts, mentor)),
        rhythm = row("mentor-rhythm", &texts.code("rhythm", mentor.programme.programme().rhythm.code())),
    )
}

/// The way to apply: with this mentor where names are chosen, else to the programme.
pub fn apply(texts: &Bundle, profile: &MentorProfile) -> String {
    let mentor = &profile.card;
    let programme = mentor.programme.programme();
    let name = mentor.name.as_deref().filter(|_| programme.named_mentors);
    let wished = name.map_or_else(String::new, |_| format!("&mentor={}", mentor.id));
    let query = format!("programme={}{wished}", mentor.programme);
    let href = Address { lang: texts.lang(), route: Route::Apply, query }.href();
    let (label, note) = match name {
        Some(name) => (texts.with("mentor-apply", &[("name", name)]), "mentor-apply-note"),
        None => (texts.with("programme-apply", &[("name", programme.name)]), "mentor-apply-unnamed"),
    };
    format!(
        "<a class=\"button\" href=\"{}\">{}</a><p class=\"small soft\">{}</p>",
        escape(&href),
        escape(&label),
        escape(&texts.with(note, &[("programme", programme.name)])),
    )
}
