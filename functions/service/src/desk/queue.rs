//! The queue: the cases of the reader's programmes, narrowed by a filter, page by page.

use super::access::{Barred, Member, enter};
use super::names::Names;
use super::row::{OpenCase, rows};
use super::tags;
use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::port::{Case, CaseCount, CaseQuery, Cases as _, DeskBook as _, OfWhom, Place, Store, Unit as _};
use chrono::{DateTime, NaiveDate};
use domain::ProgrammeId;
use domain::catalogue::Count;
use domain::desk::clock::Colour;
use domain::desk::queue::{Assigned, FileKind, QueueFilter, Sort, Standing};
use domain::desk::{DeskAct, On};
use domain::wire::desk::{QueueFacets, QueuePage};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Rows of a page, unless said.
pub const ROWS: usize = 50;
/// Most rows of a page.
pub const ROWS_MAX: usize = 100;

/// Why there is no page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueueError {
    /// Not for them.
    #[error(transparent)]
    Barred(#[from] Barred),
    /// `after` is not what a page gave, or was given under another order.
    #[error("no such place")]
    Cursor,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(QueueError);

/// Which page.
#[derive(Debug, Clone)]
pub struct Queue<'a> {
    /// What is looked for.
    pub filter: &'a QueueFilter,
    /// What the page before gave as `next`.
    pub after: Option<&'a str>,
    /// At most so many rows.
    pub limit: usize,
}

/// Shows a page of the queue.
pub async fn queue<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    what: Queue<'_>,
) -> Result<QueuePage, QueueError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::ReadQueue, On::Desk)?;
    let sort = what.filter.sort.unwrap_or(Sort::Urgent);
    let after = what.after.map(|text| read_place(text, sort).ok_or(QueueError::Cursor)).transpose()?;
    let scope = member.programmes(DeskAct::ReadQueue);
    let mut unit = env.store.begin_read().await?;
    let page = page(env, &mut unit, hash, (&member, &scope), what.filter, after, what.limit).await;
    unit.end().await?;
    Ok(page?)
}

async fn page<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    (member, scope): (&Member, &[Option<ProgrammeId>]),
    filter: &QueueFilter,
    after: Option<Place>,
    limit: usize,
) -> Result<QueuePage, Fault> {
    let mut names = Names::load::<S>(unit).await?;
    let today = env.today();
    let away = unit.stands_in_for(member.id, today).await?;
    let mine = mine(away.clone(), member);
    let sort = filter.sort.unwrap_or(Sort::Urgent);
    let limit = limit.clamp(1, ROWS_MAX);
    let (mut found, counts) = match tags::of_search(hash, &filter.q) {
        // What is too short to find anything finds nothing.
        None => (Vec::new(), Vec::new()),
        Some(tags) => {
            // One more says whether there is another page.
            let query = CaseQuery { after, limit: limit + 1, ..every(filter, scope, &tags, &mine, today) };
            (unit.cases(&query).await?, unit.count_cases(scope, &tags, today).await?)
        }
    };
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|last| write_place(last, sort));
    let opened = found.into_iter().map(|case| OpenCase::open(env, case)).collect::<Result<Vec<_>, _>>()?;
    let colleagues = names.who_act(scope);
    let facets = Facets { filter, mine: &mine };
    Ok(QueuePage {
        rows: rows(env, unit, &mut names, &opened, scope).await?,
        total: counts.iter().filter(|count| facets.fits(count, None)).map(|count| count.count).sum(),
        next,
        facets: facets.count(&counts),
        colleagues: names.all(env, unit, colleagues).await?,
        stands_in_for: names.all(env, unit, away).await?,
        now: env.now(),
    })
}

/// What a filter asks for, from the first case to the last.
fn every<'a>(
    filter: &'a QueueFilter,
    scope: &'a [Option<ProgrammeId>],
    tags: &'a [String],
    mine: &[Uuid],
    today: NaiveDate,
) -> CaseQuery<'a> {
    CaseQuery {
        scope,
        tags,
        today,
        kind: filter.kind.map(FileKind::into),
        programme: filter.programme,
        states: match &filter.standing {
            Standing::Is(code) => Some(std::slice::from_ref(code)),
            standing => standing.states(),
        },
        colour: filter.clock,
        of: filter.assigned.map(|assigned| of_whom(assigned, mine)),
        sort: filter.sort.unwrap_or(Sort::Urgent),
        after: None,
        limit: usize::MAX,
    }
}

/// The cases of a filter without a text, in its order: for a table.
pub(super) async fn whole<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    (member, scope): (&Member, &[Option<ProgrammeId>]),
    filter: &QueueFilter,
) -> Result<Vec<Case>, Fault> {
    let mine = mine(unit.stands_in_for(member.id, env.today()).await?, member);
    Ok(unit.cases(&every(filter, scope, &[], &mine, env.today())).await?)
}

/// Whose cases count as the member's own.
fn mine(away: Vec<Uuid>, member: &Member) -> Vec<Uuid> {
    away.into_iter().chain([member.id]).collect()
}

fn of_whom(assigned: Assigned, mine: &[Uuid]) -> OfWhom {
    match assigned {
        Assigned::Me => OfWhom::Any(mine.to_vec()),
        Assigned::Nobody => OfWhom::Nobody,
        Assigned::To(staff) => OfWhom::Any(vec![staff]),
    }
}

/// A part of the filter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Kind,
    Programme,
    State,
    Clock,
    Assigned,
}

/// Counts every value of a part as if that part alone were open.
struct Facets<'a> {
    filter: &'a QueueFilter,
    mine: &'a [Uuid],
}

impl Facets<'_> {
    /// Whether cases fit the filter, one part of which may be left out.
    fn fits(&self, count: &CaseCount, left_out: Option<Part>) -> bool {
        let Self { filter, mine } = self;
        let open = |part| left_out == Some(part);
        (open(Part::Kind) || filter.kind.is_none_or(|kind| kind == count.kind.into()))
            && (open(Part::Programme) || filter.programme.is_none_or(|id| count.programme == Some(id)))
            && (open(Part::State) || filter.standing.shows(&count.state))
            && (open(Part::Clock) || filter.clock.is_none_or(|colour| count.colour == Some(colour)))
            && (open(Part::Assigned)
                || match filter.assigned {
                    None => true,
                    Some(Assigned::Nobody) => count.assignee.is_none(),
                    Some(Assigned::Me) => count.assignee.is_some_and(|staff| mine.contains(&staff)),
                    Some(Assigned::To(staff)) => count.assignee == Some(staff),
                })
    }

    fn count(&self, counts: &[CaseCount]) -> QueueFacets {
        let list = |part: Part, codes: &dyn Fn(&CaseCount) -> Vec<String>| {
            let mut found: BTreeMap<String, usize> = BTreeMap::new();
            for count in counts.iter().filter(|count| self.fits(count, Some(part))) {
                for code in codes(count) {
                    *found.entry(code).or_default() += count.count;
                }
            }
            found.into_iter().map(|(code, count)| Count { code, count }).collect()
        };
        let one = |code: Option<&str>| code.map(str::to_owned).into_iter().collect();
        QueueFacets {
            kind: list(Part::Kind, &|count| one(Some(FileKind::from(count.kind).code()))),
            programme: list(Part::Programme, &|count| one(count.programme.map(ProgrammeId::code))),
            state: list(Part::State, &|count| one(Some(&count.state))),
            clock: list(Part::Clock, &|count| one(count.colour.map(Colour::code))),
            assigned: list(Part::Assigned, &|count| match count.assignee {
                None => vec![Assigned::Nobody.code()],
                Some(staff) if self.mine.contains(&staff) => {
                    vec![Assigned::Me.code(), Assigned::To(staff).code()]
                }
                Some(staff) => vec![Assigned::To(staff).code()],
            }),
        }
    }
}

/// Where the next page begins: order, keys and id of the last row. Nothing personal.
fn write_place(case: &Case, sort: Sort) -> String {
    let at = match sort {
        Sort::Urgent | Sort::Moved => case.since,
        Sort::Oldest | Sort::Newest => case.received,
    };
    let due = case.due.filter(|_| sort == Sort::Urgent).map(|due| due.by.to_string()).unwrap_or_default();
    format!("{sort}~{due}~{}~{}", at.timestamp_millis(), case.id)
}

fn read_place(text: &str, sort: Sort) -> Option<Place> {
    let mut parts = text.split('~');
    if parts.next()? != sort.code() {
        return None;
    }
    let due = match parts.next()? {
        "" => None,
        day => Some(day.parse().ok()?),
    };
    let at = DateTime::from_timestamp_millis(parts.next()?.parse().ok()?)?;
    let id = parts.next()?.parse().ok()?;
    parts.next().is_none().then_some(Place { due, at, id })
}
