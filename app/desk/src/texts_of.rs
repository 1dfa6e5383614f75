//! Texts of another language than the reader's: what a person will read is shown in theirs.

use domain::Lang;
use leptos::prelude::*;
use std::sync::Arc;
use ui::texts::Bundle;

/// The texts of a language, once they are here.
pub(crate) fn texts_of(lang: Lang) -> RwSignal<Option<Arc<Bundle>>> {
    let bundle = RwSignal::new(None);
    leptos::task::spawn_local(async move {
        if let Some(texts) = crate::fetch_texts(lang).await {
            bundle.try_set(Some(texts));
        }
    });
    bundle
}
