//! The keys, explained. Whoever types by voice or by a switch can turn them off here.

use crate::frame::HelpDialog;
use crate::keys;
use leptos::prelude::*;
use ui::texts::use_texts;

/// Key, and the sentence of what it does.
const KEYS: &[(&[&str], &str)] = &[
    (&["j"], "keys-down"),
    (&["k"], "keys-up"),
    (&["o", "↵"], "keys-open"),
    (&["x"], "keys-select"),
    (&["a"], "keys-assign"),
    (&["n"], "keys-note"),
    (&["/"], "keys-search"),
    (&["/ … ↵"], "keys-found"),
    (&["?"], "keys-help"),
    (&["Esc"], "keys-close"),
];

/// The dialog.
#[component]
pub(crate) fn Help(
    /// Where it is opened from.
    dialog: HelpDialog,
) -> impl IntoView {
    let texts = use_texts();
    let on = RwSignal::new(keys::are_on());
    let rows = KEYS.iter().map(|(names, key)| {
        let names = names.iter().map(|name| view! { <kbd>{*name}</kbd> }.into_any());
        view! { <div><dt>{names.collect_view()}</dt><dd>{texts.get(key)}</dd></div> }.into_any()
    });
    view! {
        <dialog class="desk-dialog" node_ref=dialog.0 aria-labelledby="keys-title">
            <h2 id="keys-title">{texts.get("desk-keys")}</h2>
            <dl class="desk-keys">{rows.collect_view()}</dl>
            <label class="tick">
                <input type="checkbox" prop:checked=on on:change=move |event| {
                    let now = event_target_checked(&event);
                    keys::turn(now);
                    on.set(now);
                } />
                <span>{texts.get("keys-on")}</span>
            </label>
            <p class="soft small">{texts.get("keys-off-hint")}</p>
            <div class="acts"><button class="button button-small" type="button" on:click=move |_| dialog.close()>{texts.get("desk-close")}</button></div>
        </dialog>
    }
}
