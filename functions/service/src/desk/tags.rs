//! The tags under which a case is found: keyed, so that the database says nothing about names.

use crate::file::{Fault, OfCase};
use crate::hash::HashKey;
use crate::port::{Cases as _, Store, Tag, TagKind};
use domain::Reference;
use domain::desk::token;
use uuid::Uuid;

/// Sets the tags of a case anew: when it is received, and whenever its answers change.
pub(crate) async fn set<S: Store>(
    unit: &mut S::Unit,
    hash: &HashKey,
    case: Uuid,
    reference: &Reference,
    form: &impl OfCase,
) -> Result<(), Fault> {
    let (first, last) = form.who();
    let words = token::of_file(first, last, reference);
    let words = words.iter().map(|word| Tag { kind: TagKind::Word, tag: hash.word(word) });
    let sounds = form.sounds();
    let sounds = sounds.iter().map(|sound| Tag { kind: TagKind::Sound, tag: hash.sound(sound) });
    let tags: Vec<Tag> = words.chain(sounds).collect();
    Ok(unit.set_tags(case, &tags).await?)
}

/// The tags that a search asks for; `None` if it can find nothing.
pub(crate) fn of_search(hash: &HashKey, q: &str) -> Option<Vec<String>> {
    if q.trim().is_empty() {
        return Some(Vec::new());
    }
    Some(token::of_search(q)?.iter().map(|word| hash.word(word)).collect())
}
