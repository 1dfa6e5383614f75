//! The mentors for one mentee. The reading is noted, and the person sees it.

use super::MatchingError;
use super::card::card;
use super::list::{Case, Rules, apart, guide};
use crate::desk::access::enter;
use crate::desk::{Barred, Member};
use crate::env::Env;
use crate::hash::HashKey;
use crate::port::{Applications as _, Dossiers as _, Look, Matching as _, Store, Unit};
use domain::application::Actor;
use domain::desk::{DeskAct, On};
use domain::matching::{Guide, Ranking, Row, Seeker, Weighed, counterfactuals};
use domain::wire::desk::matching::{Counterfactual, MenteeBrief, SUGGESTIONS_MAX, Suggestion, Suggestions};
use domain::{Lang, ProgrammeId};
use uuid::Uuid;

/// What the person reads of the reading.
const LOOK: &str = "matching";

/// One mentee before the mentors of their programme.
pub(super) struct One {
    pub(super) case: Case,
    pub(super) programme: ProgrammeId,
    pub(super) seeker: Seeker,
    pub(super) guides: Vec<Guide>,
    pub(super) rules: Rules,
}

impl One {
    /// Reads the application of somebody whose coordinator asks.
    pub(super) async fn load<S: Store>(
        env: Env<'_, S>,
        unit: &mut S::Unit,
        (member, act): (&Member, DeskAct),
        id: Uuid,
    ) -> Result<Self, MatchingError> {
        let application = unit.application(id).await?.ok_or(Barred::NotFound)?;
        member.require(act, On::Record(application.programme))?;
        // Nobody may match while Actiris advises: the policy said so already.
        let programme = application.programme.ok_or(Barred::NotFound)?;
        let case = Case::load(env, unit, application).await?;
        let mut apart = apart(unit.closed_duos(id).await?, unit.avoids(id).await?);
        // Who is erased has no wishes any more.
        let seeker = case.seeker(apart.remove(&id).unwrap_or_default()).ok_or(Barred::NotFound)?;
        let guides = unit.mentors_of(programme).await?.iter().map(guide).collect();
        let rules = Rules::load::<S>(unit, programme).await?;
        Ok(Self { case, programme, seeker, guides, rules })
    }
}

/// Suggests mentors.
pub async fn suggest<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    application: Uuid,
    lang: Lang,
) -> Result<Suggestions, MatchingError> {
    let member = enter(env, hash, token).await?;
    let mut unit = env.store.begin_read().await?;
    let suggested = suggestions(env, &mut unit, &member, application, lang).await;
    unit.end().await?;
    let (one, suggested) = suggested?;
    let look = Look {
        id: env.id(),
        dossier: application,
        at: env.now(),
        actor: Actor::Coordinator,
        role: member.role(DeskAct::Match, On::Record(Some(one.programme))),
        staff: Some(member.id),
        what: LOOK.to_owned(),
    };
    let mut unit = env.store.begin_write().await?;
    unit.add_look(&look).await?;
    unit.commit().await?;
    Ok(suggested)
}

async fn suggestions<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    application: Uuid,
    lang: Lang,
) -> Result<(One, Suggestions), MatchingError> {
    let one = One::load(env, unit, (member, DeskAct::Match), application).await?;
    let row = Row::new(&one.seeker, &one.guides, &one.rules.weights);
    let Ranking { ranked, barred } = row.rank(&one.guides);
    let mut suggestions = Vec::with_capacity(SUGGESTIONS_MAX);
    for best in ranked.iter().take(SUGGESTIONS_MAX) {
        let Some(guide) = one.guides.iter().find(|guide| guide.id == best.mentor) else { continue };
        let (Some(mentor), Weighed::Fits(_, words)) =
            (card(env, unit, best.mentor, lang).await?, row.weigh(guide))
        else {
            continue;
        };
        suggestions.push(Suggestion {
            mentor,
            score: best.score,
            for_mentee: words.for_mentee,
            for_mentor: words.for_mentor,
            unmet: words.unmet,
            free: guide.free,
        });
    }
    let wider = counterfactuals(&one.seeker, &one.guides, &one.rules.weights);
    let suggested = Suggestions {
        mentee: brief(&one.case),
        suggestions,
        possible: ranked.len(),
        barred,
        counterfactuals: wider.into_iter().map(|(change, more)| Counterfactual { change, more }).collect(),
        weights: one.rules.version,
    };
    Ok((one, suggested))
}

fn brief(case: &Case) -> MenteeBrief {
    let application = &case.application;
    MenteeBrief {
        application: application.id,
        reference: application.reference.clone(),
        name: case.name.clone(),
        programme: application.programme,
        state: application.state.code().to_owned(),
        waiting_since_days: case.waiting_days,
        version: application.version,
    }
}
