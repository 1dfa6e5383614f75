//! The menu: what somebody's grants open, and nothing else.

use crate::frame::top::with_icon;
use crate::route::{MENU, Route};
use domain::desk::{On, may};
use domain::wire::desk::StaffMe;
use leptos::prelude::*;
use ui::texts::use_texts;

/// The menu on the left; above the page where the window is narrow.
#[component]
pub(crate) fn Menu(
    /// Who is signed in.
    me: StaffMe,
    /// The present page.
    route: Memo<Route>,
) -> impl IntoView {
    let texts = use_texts();
    let entries = MENU.iter().filter(|(.., act)| may(&me.grants, *act, On::Desk)).map(|(to, key, icon, _)| {
        let current = move || (route.get().section() == *to).then_some("page");
        view! { <li><a href=to.href(texts.lang()) aria-current=current>{with_icon(icon, texts.get(key))}</a></li> }.into_any()
    });
    view! {
        <nav class="desk-menu" aria-label=texts.get("menu")>
            <ul role="list">{entries.collect_view()}</ul>
            <svg class="desk-arc" viewBox="0 0 320 104" aria-hidden="true"><path d="M12 92A191.5 191.5 0 0 1 308 92" /></svg>
        </nav>
    }
}
