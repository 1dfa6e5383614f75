//! Duos as the API offers them.

use browser::call::{Ask, Call, call, get, typed};
use domain::wire::desk::board::{BoardPage, DuoFile, OutcomePage};
use serde::Serialize;
use uuid::Uuid;

pub(crate) async fn board(query: &str) -> Call<BoardPage> {
    get(format!("/api/v1/desk/duos?{query}")).await
}

pub(crate) async fn duo(id: Uuid) -> Call<DuoFile> {
    get(format!("/api/v1/desk/duos/{id}")).await
}

/// An act on a duo (`pause`, `check-in`); answers the duo afterwards.
pub(crate) async fn duo_act(id: Uuid, act: &str, body: &impl Serialize) -> Call<DuoFile> {
    typed(&call(Ask::post(format!("/api/v1/desk/duos/{id}/{act}"), body)).await?)
}

pub(crate) async fn outcomes(query: &str) -> Call<OutcomePage> {
    get(format!("/api/v1/desk/duos/outcomes?{query}")).await
}
