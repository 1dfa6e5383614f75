//! A case as one row of a list.

use super::names::Names;
use crate::env::Env;
use crate::file::{Answers as _, FORM, Fault};
use crate::port::{Case, CaseState, Cases as _, Channel, DossierKind, Lookalike, Store};
use crate::seal::PersonKey;
use domain::ProgrammeId;
use domain::application::clock as application_clock;
use domain::contact::Contact;
use domain::desk::queue::FileKind;
use domain::form::ApplicationForm;
use domain::language::Spoken;
use domain::volunteer::{VolunteerForm, clock as volunteer_clock};
use domain::wire::desk::{FileForm, QueueRow};
use std::collections::BTreeSet;
use uuid::Uuid;

impl From<DossierKind> for FileKind {
    fn from(kind: DossierKind) -> Self {
        match kind {
            DossierKind::Application => Self::Application,
            DossierKind::Volunteer => Self::Volunteer,
        }
    }
}

impl From<FileKind> for DossierKind {
    fn from(kind: FileKind) -> Self {
        match kind {
            FileKind::Application => Self::Application,
            FileKind::Volunteer => Self::Volunteer,
        }
    }
}

/// A case whose answers are opened.
pub(crate) struct OpenCase {
    pub(crate) case: Case,
    /// The key and the answers; none once the person is erased.
    pub(crate) answers: Option<(PersonKey, FileForm)>,
}

impl OpenCase {
    pub(crate) fn open<S>(env: Env<'_, S>, case: Case) -> Result<Self, Fault> {
        let (Some(wrapped), Some(sealed)) = (&case.key, &case.form) else {
            return Ok(Self { case, answers: None });
        };
        let key = env.keys.unwrap(case.person, wrapped)?;
        let plain = key.open(FORM, sealed)?;
        let form = match case.kind {
            DossierKind::Application => FileForm::Application(Box::new(serde_json::from_slice(&plain)?)),
            DossierKind::Volunteer => FileForm::Volunteer(Box::new(serde_json::from_slice(&plain)?)),
        };
        Ok(Self { case, answers: Some((key, form)) })
    }

    pub(crate) fn form(&self) -> Option<&FileForm> {
        self.answers.as_ref().map(|(_, form)| form)
    }

    pub(crate) fn key(&self) -> Option<&PersonKey> {
        self.answers.as_ref().map(|(key, _)| key)
    }

    /// Who it is, and how they are reached; empty once erased.
    pub(crate) fn name_and_contact(&self) -> (String, Option<Contact>) {
        match self.form() {
            Some(FileForm::Application(form)) => (form.full_name(), form.contact()),
            Some(FileForm::Volunteer(form)) => (form.full_name(), form.contact()),
            None => (String::new(), None),
        }
    }

    pub(crate) fn application_form(&self) -> Option<&ApplicationForm> {
        match self.form()? {
            FileForm::Application(form) => Some(form),
            FileForm::Volunteer(_) => None,
        }
    }

    /// Whether two of one name may be one person. Volunteers may give their year or not: two different ones are two people.
    pub(crate) fn may_be(&self, other: &Self) -> bool {
        let year = |open: &Self| {
            open.volunteer_form()
                .map(|form| form.birth_year.trim().to_owned())
                .filter(|year| !year.is_empty())
        };
        match (year(self), year(other)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        }
    }

    pub(crate) fn volunteer_form(&self) -> Option<&VolunteerForm> {
        match self.form()? {
            FileForm::Volunteer(form) => Some(form),
            FileForm::Application(_) => None,
        }
    }
}

/// The rows of opened cases, in their order.
pub(crate) async fn rows<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    names: &mut Names,
    cases: &[OpenCase],
    scope: &[Option<ProgrammeId>],
) -> Result<Vec<QueueRow>, Fault> {
    let ids: Vec<Uuid> = cases.iter().map(|open| open.case.id).collect();
    let mut alike = BTreeSet::new();
    for found in unit.lookalikes(&ids, scope).await? {
        if found.because != "name" || may_be_one::<S>(env, unit, cases, &found).await? {
            alike.insert(found.of);
        }
    }
    let mut rows = Vec::with_capacity(cases.len());
    for open in cases {
        let assignee = names.maybe(env, unit, open.case.assignee).await?;
        rows.push(QueueRow { assignee, duplicate: alike.contains(&open.case.id), ..row(env, open) });
    }
    Ok(rows)
}

/// Whether two of one name may be one person; only volunteers are opened for it.
async fn may_be_one<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    cases: &[OpenCase],
    found: &Lookalike,
) -> Result<bool, Fault> {
    let Some(open) = cases.iter().find(|open| open.case.id == found.of && open.volunteer_form().is_some())
    else {
        return Ok(true);
    };
    let Some(other) = unit.case(found.other).await? else { return Ok(true) };
    Ok(open.may_be(&OpenCase::open(env, other)?))
}

/// A row without what the other tables know.
fn row<S>(env: Env<'_, S>, open: &OpenCase) -> QueueRow {
    let case = &open.case;
    let (name, languages, wishes) = match open.form() {
        Some(FileForm::Application(form)) => (form.full_name(), spoken(&form.languages), form.mentors.len()),
        Some(FileForm::Volunteer(form)) => (form.full_name(), spoken(&form.languages), 0),
        None => (String::new(), Vec::new(), 0),
    };
    let next = match &case.state {
        CaseState::Application(state) => {
            application_clock::next(state, case.since, &application_clock::WAITS)
        }
        CaseState::Volunteer(state) => {
            volunteer_clock::next(state, case.received, case.since, &volunteer_clock::WAITS)
        }
    };
    QueueRow {
        id: case.id,
        kind: case.kind.into(),
        reference: case.reference.clone(),
        name,
        programme: case.programme,
        state: case.state.code().to_owned(),
        since: case.since,
        received: case.received,
        next,
        clock: case.due.map(|due| due.on(env.today())),
        assignee: None,
        languages,
        wishes,
        correspondence: case.correspondence,
        duplicate: false,
        demo: case.channel == Channel::Demo,
        version: case.version,
    }
}

fn spoken(languages: &[Spoken]) -> Vec<domain::language::Tongue> {
    languages.iter().map(|spoken| spoken.language).collect()
}
