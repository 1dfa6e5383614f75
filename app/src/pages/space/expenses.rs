//! What a volunteer may be paid back without proof (law of 3 July 2005): a table with its year.

use crate::state::today;
use crate::texts::{Texts, use_texts};
use chrono::Datelike;
use domain::ProgrammeId;
use domain::programme::eligibility::YesNo;
use domain::volunteer::expenses::ceiling;
use leptos::prelude::*;

/// The rules, where the programme pays expenses or has not said that it pays none.
pub(super) fn expenses(programme: ProgrammeId) -> Option<AnyView> {
    let texts = use_texts();
    let pays = programme.programme().pays_expenses;
    let year = today().year();
    let ceiling = ceiling(year).filter(|_| pays != YesNo::No)?;
    let asks = (pays == YesNo::Unknown)
        .then(|| texts.with("space-expenses-ask", &[("programme", programme.programme().name)]));
    let known = ceiling.year.to_string();
    let old = (ceiling.year < year).then(|| texts.with("space-expenses-old", &[("year", &known)]));
    Some(
        view! {
            <section class="stack measure">
                <h2>{texts.get("space-expenses")}</h2>
                <p>{asks}" "{texts.get("space-expenses-text")}</p>
                <table>
                    <caption class="sr">{texts.get("space-expenses")}</caption>
                    <thead><tr>
                        <th scope="col">{texts.get("space-expenses-year")}</th>
                        <th scope="col" class="num">{texts.get("space-expenses-day")}</th>
                        <th scope="col" class="num">{texts.get("space-expenses-all")}</th>
                    </tr></thead>
                    <tbody><tr>
                        <th scope="row">{known.clone()}</th>
                        <td class="num">{euros(texts, ceiling.day_cents)}</td>
                        <td class="num">{euros(texts, ceiling.year_cents)}</td>
                    </tr></tbody>
                </table>
                <p class="soft">{texts.get("space-expenses-law")}" "{old}</p>
            </section>
        }
        .into_any(),
    )
}

/// "1 659,29 €", as the language writes it.
fn euros(texts: Texts, cents: u32) -> String {
    let whole = usize::try_from(cents / 100).unwrap_or(usize::MAX);
    let part = format!("{:02}", cents % 100);
    texts.with("space-euros", &[("whole", &texts.number(whole)), ("part", &part)])
}
