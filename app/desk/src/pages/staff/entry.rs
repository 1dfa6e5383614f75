//! The forms: somebody new, and what somebody is from now on.

use super::{Staff, grant_code, grant_of, grant_words, send};
use crate::form::Form;
use browser::call::CallError;
use domain::desk::Grant;
use domain::desk::staff::StaffCard;
use domain::wire::desk::{ChangeStaffBody, EnlistBody, StaffEntry};
use domain::{FieldErrors, Illegal, Lang};
use leptos::prelude::*;
use ui::fields::{Line, choices};
use ui::icon;
use ui::texts::use_texts;

/// Somebody new.
pub(super) fn add(grantable: &[Grant], on: Staff) -> AnyView {
    let form = Form::new("staff", "staff/new/".into());
    form.begin("lang", use_texts().lang().code());
    let fields = view! {
        {form.line("name", Line::TEXT)}
        {form.line("email", Line { autocomplete: "off", ..Line::EMAIL })}
        {form.choose("lang", choices("staff-lang", Lang::ALL.iter().map(|lang| lang.code())))}
        {grants(form, grantable)}
    }
    .into_any();
    let submit = move || {
        let mut faults = FieldErrors::default();
        let (name, email) = (form.required("name", &mut faults), form.required("email", &mut faults));
        let lang =
            Lang::ALL.iter().copied().find(|lang| lang.code() == form.value("lang")).unwrap_or_default();
        let grants = chosen(form, &mut faults);
        if !faults.is_empty() {
            form.errors.set(faults);
            return;
        }
        let body = EnlistBody { card: StaffCard { name, email, lang }, grants };
        form.send(
            async move { send(None, &body).await },
            move |()| on.finish("staff-done-add"),
            crate::form::say_it,
        );
    };
    form.view("staff-add", false, fields, submit, Some(close(on)))
}

/// What somebody is from now on, and whether they may sign in.
pub(super) fn change(one: &StaffEntry, grantable: &[Grant], on: Staff) -> AnyView {
    let texts = use_texts();
    let form = Form::new("staff", format!("{}/staff/", one.id));
    let now: Vec<String> = one.grants.iter().map(|grant| grant_code(*grant)).collect();
    form.begin("grants", &now.join(" "));
    form.begin("active", if one.active { "yes" } else { "no" });
    // Roles that another administrator gave stay: they are neither shown as a choice nor taken away.
    let kept: Vec<Grant> = one.grants.iter().copied().filter(|grant| !grantable.contains(grant)).collect();
    let fields = view! {
        {grants(form, grantable)}
        {form.choose("active", choices("staff-active", ["yes", "no"]))}
    }
    .into_any();
    let (id, version) = (one.id, one.version);
    let submit = move || {
        let mut faults = FieldErrors::default();
        let mut grants = if kept.is_empty() { chosen(form, &mut faults) } else { ticked(form) };
        for grant in &kept {
            if !grants.contains(grant) {
                grants.push(*grant);
            }
        }
        if !faults.is_empty() {
            form.errors.set(faults);
            return;
        }
        let body = ChangeStaffBody { version, grants, active: form.value("active") != "no" };
        let fell = async move |error: &CallError| {
            // Somebody else changed them: the list shows it, what was ticked stays.
            let stale = error.code() == "version-conflict";
            if stale && let Ok(list) = on.session.heard(super::list().await) {
                on.list.try_set(Some(list));
                on.done.try_set(Some("staff-faster"));
            }
            stale
        };
        form.send(async move { send(Some(id), &body).await }, move |()| on.finish("staff-done-change"), fell);
    };
    let warning = view! { <p class="file-line">{icon("info")}<span>{texts.get("staff-off-text")}</span></p> };
    view! { {form.view("staff-save", false, view! { {fields}{warning} }.into_any(), submit, Some(close(on)))} }.into_any()
}

fn close(on: Staff) -> AnyView {
    let texts = use_texts();
    view! { <button class="link" type="button" on:click=move |_| on.open.set(super::Open::Nothing)>{texts.get("file-not-now")}</button> }
        .into_any()
}

fn ticked(form: Form) -> Vec<Grant> {
    form.ticked("grants").iter().filter_map(|code| grant_of(code)).collect()
}

fn chosen(form: Form, faults: &mut FieldErrors) -> Vec<Grant> {
    let grants = ticked(form);
    if grants.is_empty() {
        faults.add("grants", Illegal::new("required"));
    }
    grants
}

/// The roles as ticks: role by programme, so that each is said whole.
fn grants(form: Form, grantable: &[Grant]) -> AnyView {
    let texts = use_texts();
    let ask = form.question("grants");
    let first = grantable.first().copied();
    let rows = grantable.iter().map(|grant| {
        let grant = *grant;
        let code = grant_code(grant);
        let id = if Some(grant) == first { "grants".to_owned() } else { format!("grants-{}", code.replace('/', "-")) };
        let on = form.ticked("grants").contains(&code);
        view! {
            <label class="choice">
                <input type="checkbox" id=id name="grants" checked=on prop:checked=on on:change=move |event| form.set_tick("grants", &code, event_target_checked(&event)) />
                <span>{grant_words(texts, grant)}</span>
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="field" aria-describedby=ask.described_by(form.errors)>
            <legend>{ask.label.clone()}</legend>
            {ask.hint()}
            {ask.fault(form.errors)}
            <div class="choices choices-two">{rows.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
