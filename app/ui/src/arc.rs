//! The arc of the mark, as progress: of a form, of an application.

use leptos::prelude::*;

const WAY: &str = "M12 92A191.5 191.5 0 0 1 308 92";
/// Centres of six dots on the arc.
const DOTS: &[(&str, &str)] =
    &[("12", "92"), ("63.2", "48.3"), ("126.3", "25"), ("193.7", "25"), ("256.8", "48.3"), ("308", "92")];

/// A small arc beside "Question 3 of 10".
pub fn small_arc(step: usize, of: usize) -> AnyView {
    let class = format!("arc arc-small step-{step} of-{of}");
    view! {
        <svg class=class viewBox="0 0 320 104" aria-hidden="true">
            <path class="arc-way" d=WAY /><path class="arc-gone" pathLength="100" d=WAY />
        </svg>
    }
    .into_any()
}

/// The six stages of an application; `stopped` where it ended early.
pub fn stage_arc(step: usize, stopped: bool) -> AnyView {
    let class = format!("arc step-{step} of-6{}", if stopped { " arc-stopped" } else { "" });
    let dots = DOTS.iter().enumerate().map(|(i, (x, y))| {
        view! { <circle class=format!("dot dot-{}", i + 1) cx=*x cy=*y r="7" /> }.into_any()
    });
    view! {
        <svg class=class viewBox="0 0 320 104" aria-hidden="true">
            <path class="arc-way" d=WAY /><path class="arc-gone" pathLength="100" d=WAY />
            {dots.collect_view()}
        </svg>
    }
    .into_any()
}
