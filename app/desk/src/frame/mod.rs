//! What stands around every page: the top bar, the menu by what somebody may do, help with the keys.

mod help;
mod menu;
mod top;

use crate::keys;
use crate::navigation::use_navigation;
use crate::pages;
use crate::state::{Session, Standing, use_state};
use help::Help;
use leptos::html::Dialog;
use leptos::prelude::*;
use menu::Menu;
use std::sync::Arc;
use top::Top;
use ui::fresh;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Bundle, Texts, use_texts};

/// The dialog that explains the keys, as context: opened by a button and by `?`.
#[derive(Clone, Copy)]
pub(crate) struct HelpDialog(NodeRef<Dialog>);

impl HelpDialog {
    pub(crate) fn open(self) {
        if let Some(dialog) = self.0.get_untracked().filter(|dialog| !dialog.open()) {
            let _ = dialog.show_modal();
        }
    }

    pub(crate) fn close(self) {
        if let Some(dialog) = self.0.get_untracked() {
            dialog.close();
        }
    }
}

/// The app in one language. A change of language builds it anew: the state above stays, and what is typed with it.
#[component]
pub(crate) fn Frame(
    /// The texts of the language.
    bundle: Arc<Bundle>,
) -> impl IntoView {
    let texts = Texts::new(bundle);
    provide_context(texts);
    let help = HelpDialog(NodeRef::new());
    provide_context(help);
    let navigation = use_navigation();
    let session: Session = use_state();
    let route = Memo::new(move |_| navigation.address().route);
    keys::listen(move |key| {
        let asked = key == "?";
        if asked {
            help.open();
        }
        asked
    });
    view! {
        <a class="skip" href="#main">{texts.get("skip")}</a>
        <Top />
        <div class="desk-body">
            {move || session.me().map(|me| view! { <Menu me=me route=route /> }.into_any())}
            <main id="main" tabindex="-1" class="desk-main">
                {move || match session.standing.get() {
                    Standing::Asking => waiting(),
                    Standing::Out => fresh(pages::signin::page()),
                    Standing::Failed(error) => unreachable(&error, session),
                    Standing::In(_) => (move || fresh(pages::page(route.get()))).into_any(),
                }}
            </main>
        </div>
        <Help dialog=help />
    }
}

fn unreachable(error: &browser::call::CallError, session: Session) -> AnyView {
    let texts = use_texts();
    view! {
        <div class="desk-narrow stack">
            <h1 tabindex="-1">{texts.get("desk-name")}</h1>
            <div class="notice notice-bad" role="alert">
                {icon("warning")}
                <p>{crate::words::problem(error)}</p>
                <button class="button button-quiet button-small" type="button" on:click=move |_| session.load()>{texts.get("try-again")}</button>
            </div>
        </div>
    }
    .into_any()
}
