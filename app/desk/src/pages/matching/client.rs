//! Matching as the API offers it.

use browser::call::{Ask, Call, call, get, typed};
use domain::wire::desk::matching::{
    AvoidBody, Avoided, Draft, Drafts, NewDraftBody, ProposeBody, ProposedMatch, RemoveAvoidBody,
    SetWeightsBody, Suggestions, WeightsView,
};
use domain::{Lang, ProgrammeId};
use serde::Serialize;
use uuid::Uuid;

pub(super) async fn suggestions(application: Uuid, lang: Lang) -> Call<Suggestions> {
    get(format!("/api/v1/desk/matching/mentees/{application}?lang={lang}")).await
}

pub(super) async fn propose(application: Uuid, body: &ProposeBody) -> Call<ProposedMatch> {
    typed(&call(Ask::post(format!("/api/v1/desk/matching/mentees/{application}/propose"), body)).await?)
}

pub(super) async fn drafts(programme: ProgrammeId) -> Call<Drafts> {
    get(format!("/api/v1/desk/matching/drafts?programme={programme}")).await
}

pub(super) async fn new_draft(programme: ProgrammeId, lang: Lang) -> Call<Draft> {
    let ask = Ask::post(format!("/api/v1/desk/matching/drafts?lang={lang}"), &NewDraftBody { programme });
    typed(&call(ask).await?)
}

pub(super) async fn draft(id: Uuid, lang: Lang) -> Call<Draft> {
    get(format!("/api/v1/desk/matching/drafts/{id}?lang={lang}")).await
}

/// An act on a draft (`assign`, `publish`); answers the draft afterwards.
pub(super) async fn draft_act(id: Uuid, act: &str, lang: Lang, body: &impl Serialize) -> Call<Draft> {
    typed(&call(Ask::post(format!("/api/v1/desk/matching/drafts/{id}/{act}?lang={lang}"), body)).await?)
}

pub(super) async fn avoided(application: Uuid) -> Call<Avoided> {
    get(format!("/api/v1/desk/matching/avoid?application={application}")).await
}

pub(super) async fn avoid(body: &AvoidBody) -> Call<Avoided> {
    typed(&call(Ask::post("/api/v1/desk/matching/avoid".into(), body)).await?)
}

pub(super) async fn remove_avoid(id: Uuid, application: Uuid) -> Call<Avoided> {
    let body = RemoveAvoidBody { application };
    typed(&call(Ask::post(format!("/api/v1/desk/matching/avoid/{id}/remove"), &body)).await?)
}

pub(super) async fn weights(programme: ProgrammeId) -> Call<WeightsView> {
    get(format!("/api/v1/desk/matching/weights?programme={programme}")).await
}

pub(super) async fn set_weights(body: &SetWeightsBody) -> Call<WeightsView> {
    typed(&call(Ask::post("/api/v1/desk/matching/weights".into(), body)).await?)
}
