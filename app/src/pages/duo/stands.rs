//! Where the duo stands, in one sentence; who ended it and why.

use super::{is_proposed, other};
use crate::texts::Texts;
use domain::duo::Side;
use domain::wire::DuoView;

/// The title: with whom, in the programme's word for the pair.
pub(super) fn title(duo: &DuoView, texts: Texts) -> String {
    let pair = duo.pair.code();
    if duo.other.is_empty() {
        let proposed = is_proposed(duo).then(|| texts.get(&format!("duo-proposed-{pair}")));
        return proposed.unwrap_or_else(|| texts.get(&format!("duo-unnamed-{pair}")));
    }
    texts.with(&format!("duo-title-{pair}"), &[("name", &duo.other)])
}

/// Where it stands.
pub(super) fn sentence(duo: &DuoView, texts: Texts) -> String {
    let name = other(duo, texts);
    let (first, last) =
        duo.term.map(|term| (texts.date(term.first), texts.date(term.last))).unwrap_or_default();
    let until = duo.paused_until.map(|day| texts.date(day)).unwrap_or_default();
    let values = [
        ("name", name.as_str()),
        ("role", duo.role.code()),
        ("first", &first),
        ("last", &last),
        ("until", &until),
        ("by", ended_by(duo)),
    ];
    texts.with(&format!("duo-state-{}", duo.state), &values)
}

/// Why it ended, where the reader may know it.
pub(super) fn reason(duo: &DuoView, texts: Texts) -> Option<String> {
    let reason = duo.reason.as_deref().filter(|reason| *reason != "unsaid")?;
    texts.find(&format!("duo-why-{reason}"))
}

/// Who ended it: `you`, `other`, `coordinator` or `clock`.
fn ended_by(duo: &DuoView) -> &'static str {
    let ended = duo.history.iter().rev().find(|line| line.state == duo.state);
    let Some(line) = ended else { return "clock" };
    match Side::of(line.actor) {
        Some(side) if side == duo.role => "you",
        Some(_) => "other",
        None => line.actor.code(),
    }
}
