//! Worries as the API offers them.

use browser::call::{Ask, Call, call, get, typed};
use domain::wire::desk::board::{WorryFile, WorryPage};
use serde::Serialize;
use uuid::Uuid;

pub(super) async fn worries() -> Call<WorryPage> {
    get("/api/v1/desk/duos/worries".into()).await
}

pub(super) async fn worry(id: Uuid) -> Call<WorryFile> {
    get(format!("/api/v1/desk/duos/worries/{id}")).await
}

/// An act (`take`, `note`, `close`); answers the worry afterwards.
pub(super) async fn act(id: Uuid, act: &str, body: &impl Serialize) -> Call<WorryFile> {
    typed(&call(Ask::post(format!("/api/v1/desk/duos/worries/{id}/{act}"), body)).await?)
}
