//! Asks a colleague for an export with names.

use super::{Exports, client, view_of};
use crate::form::{Form, say_it};
use crate::navigation::use_navigation;
use crate::state::use_state;
use crate::words::programme;
use domain::desk::export::{ExportFormat, ExportWhat, ExportWhy};
use domain::desk::{DeskAct, On, may};
use domain::wire::desk::board::AskExportBody;
use domain::{FieldErrors, ProgrammeId};
use leptos::prelude::*;
use ui::fields::{Choice, choices};
use ui::texts::use_texts;

/// The form, closed until somebody needs it.
#[component]
pub(super) fn AskForm(
    /// The list that the request joins.
    on: Exports,
) -> impl IntoView {
    let texts = use_texts();
    let session: crate::state::Session = use_state();
    let grants = session.grants();
    let own: Vec<ProgrammeId> = (ProgrammeId::ALL.iter().copied())
        .filter(|id| may(&grants, DeskAct::Export, On::Record(Some(*id))))
        .collect();
    let only = own.first().copied().filter(|_| own.len() == 1);
    let navigation = use_navigation();
    let form = Form::new("export", "exports/ask/".into());
    let open = RwSignal::new(false);
    let fields = move || {
        let programmes = own.iter().map(|id| Choice {
            code: id.code(),
            label: programme(Some(*id)).to_owned(),
            hint: None,
        });
        let programmes = only.is_none().then(|| form.choose("programme", programmes.collect()));
        view! {
            {programmes}
            {form.choose("what", choices("export-what", ExportWhat::ALL.iter().map(|what| what.code())))}
            {form.choose("format", choices("export-format", ExportFormat::ALL.iter().map(|format| format.code())))}
            {form.choose("why", choices("export-why", ExportWhy::ALL.iter().map(|why| why.code())))}
        }
        .into_any()
    };
    let submit = move || {
        let mut faults = FieldErrors::default();
        let programme = only.or_else(|| ProgrammeId::from_code(&form.required("programme", &mut faults)));
        let what = ExportWhat::from_code(&form.required("what", &mut faults));
        let format = ExportFormat::from_code(&form.required("format", &mut faults));
        let why = ExportWhy::from_code(&form.required("why", &mut faults));
        match programme.zip(what).zip(format).zip(why) {
            Some((((programme, what), format), why)) => {
                // The view as it was filtered; anything else whole.
                let view = view_of(&navigation.address_now().query);
                let pairs = view.pairs().into_iter().filter(|_| what == view.what());
                let filter = pairs.map(|(name, value)| (name.to_owned(), value)).collect();
                let body = AskExportBody { programme, what, format, filter, why };
                let done = move |_| {
                    open.set(false);
                    on.done.set(Some("export-done-ask"));
                    on.load();
                };
                form.send(async move { client::ask(&body).await }, done, say_it);
            }
            None => form.errors.set(faults),
        }
    };
    move || {
        if !open.get() {
            return view! { <button class="button button-small" type="button" on:click=move |_| open.set(true)>{texts.get("export-ask")}</button> }.into_any();
        }
        let close = view! { <button class="link" type="button" on:click=move |_| open.set(false)>{texts.get("file-not-now")}</button> };
        form.view("export-ask", false, fields(), submit, Some(close.into_any()))
    }
}
