//! What was asked and what was said: questions to the programme, check-ins, the answers half-way and at the end.

use super::send::Sending;
use super::show;
use domain::wire::desk::board::{AnswersView, DuoFile};
use leptos::prelude::*;
use ui::icon;
use ui::texts::{Texts, use_texts};

/// Questions of the two, those without an answer first.
pub(super) fn questions(duo: &DuoFile) -> AnyView {
    let texts = use_texts();
    let sending = Sending::new(duo.row.id);
    let (answered, open): (Vec<_>, Vec<_>) = duo.asked.iter().partition(|question| question.answer.is_some());
    let lines = open.into_iter().chain(answered.into_iter().rev()).map(|question| {
        let id = question.id;
        let who = texts.code("side", question.side.code());
        let text = question.text.clone().unwrap_or_else(|| texts.get("desk-erased"));
        let answer = match &question.answer {
            Some(answer) => {
                let note = answer.note.clone().map(|note| view! { <p class="file-note">{note}</p> });
                let how = texts.code("talk", answer.channel.code());
                view! { {note}<p class="soft small">{icon("check")}{how}" – "{answer.by.clone()}", "{texts.moment(answer.at)}</p> }.into_any()
            }
            None => view! { <button class="button button-small" type="button" on:click=move |_| show(sending.navigation, sending.id, Some(("answer", Some(id))))>{texts.get("follow-do-answer")}</button> }.into_any(),
        };
        view! { <li><p class="file-quote">{text}</p><p class="soft small">{who}" – "{texts.moment(question.at)}</p>{answer}</li> }.into_any()
    });
    let lines = lines.collect::<Vec<_>>();
    let class = if duo.row.questions > 0 { "file-part file-part-sun" } else { "file-part" };
    (!lines.is_empty())
        .then(|| {
            view! {
                <section class=class aria-labelledby="asked-title">
                    <h2 id="asked-title">{texts.get("follow-questions")}</h2>
                    <ul class="file-notes" role="list">{lines}</ul>
                </section>
            }
        })
        .into_any()
}

/// Check-ins, newest first.
pub(super) fn check_ins(duo: &DuoFile) -> AnyView {
    let texts = use_texts();
    let lines = duo.check_ins.iter().map(|one| {
        let note = one.note.clone().map(|note| view! { <p class="file-note">{note}</p> });
        let concerns = one.concerns.iter().map(|concern| {
            view! { <span class="tag tag-sun">{texts.code("concern", concern.code())}</span>" " }.into_any()
        });
        let (how, with) = (texts.code("talk", one.channel.code()), texts.code("talk-with", one.with.code()));
        let class = match one.going {
            domain::duo::closing::Going::Well => "tag tag-good",
            domain::duo::closing::Going::SoSo => "tag tag-plain",
            domain::duo::closing::Going::Not => "tag tag-bad",
        };
        view! {
            <li>
                <p><strong>{texts.date(one.day)}</strong>" – "{how}", "{with}</p>
                <p><span class=class>{texts.code("duo-going", one.going.code())}</span>" "{concerns.collect_view()}</p>
                {note}
                <p class="soft small">{one.by.clone()}</p>
            </li>
        }
        .into_any()
    });
    let lines = lines.collect::<Vec<_>>();
    let body = if lines.is_empty() {
        view! { <p class="soft">{texts.get("follow-no-check-in")}</p> }.into_any()
    } else {
        view! { <ul class="file-notes" role="list">{lines}</ul> }.into_any()
    };
    view! {
        <section class="file-part" aria-labelledby="talks-title">
            <h2 id="talks-title">{texts.get("follow-check-ins")}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// What each of the two answered. Neither reads the other's.
pub(super) fn answers(duo: &DuoFile) -> AnyView {
    let texts = use_texts();
    let mentee = answers_of(texts, &duo.answers.mentee, "mentee");
    let mentor = answers_of(texts, &duo.answers.mentor, "mentor");
    (mentee.is_some() || mentor.is_some())
        .then(|| {
            view! {
                <section class="file-part" aria-labelledby="answered-title">
                    <h2 id="answered-title">{texts.get("follow-answers")}</h2>
                    {mentee}{mentor}
                </section>
            }
        })
        .into_any()
}

fn answers_of(texts: Texts, answers: &AnswersView, side: &'static str) -> Option<AnyView> {
    let mut rows: Vec<(String, String)> = Vec::new();
    if let Some(midterm) = &answers.midterm {
        rows.extend(
            midterm
                .going
                .map(|going| (texts.get("follow-short-going"), texts.code("duo-going", going.code()))),
        );
        rows.push((texts.get("follow-short-remark"), midterm.remark.clone()));
    }
    if let Some(closing) = &answers.closing {
        rows.extend(closing.autonomy.map(|step| (texts.get("follow-short-autonomy"), format!("{step}/5"))));
        rows.extend(
            closing.project.map(|far| (texts.get("follow-short-project"), texts.code("duo-far", far.code()))),
        );
        rows.extend(
            closing.network.map(|far| (texts.get("follow-short-network"), texts.code("duo-far", far.code()))),
        );
        rows.extend(
            closing
                .again
                .map(|again| (texts.get("follow-short-again"), texts.code("duo-again", again.code()))),
        );
        rows.push((texts.get("follow-short-remark-end"), closing.remark.clone()));
    }
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let rows = rows.map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any());
    let rows = rows.collect::<Vec<_>>();
    (!rows.is_empty())
        .then(|| view! { <h3>{texts.code("side", side)}</h3><dl class="file-answers">{rows}</dl> }.into_any())
}
