//! The queue of those who write: one at a time, first come first served.
//!
//! Who waits asks again after a pause. To be woken would be quicker, but in a component no request can wake another
//! one: `wit-bindgen` 0.57 has a feature for it, which traps on the hosts of today.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The queue, and what whoever is in front uses.
pub(crate) struct Turns<T>(Arc<Mutex<Line<T>>>);

struct Line<T> {
    /// In front is who has the turn.
    waiting: VecDeque<u64>,
    next: u64,
    kept: Option<T>,
}

impl<T> Turns<T> {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new(Line { waiting: VecDeque::new(), next: 0, kept: None })))
    }

    /// Takes a place at the end.
    pub(crate) fn queue(&self) -> Turn<T> {
        let mut line = lock(&self.0);
        let number = line.next;
        line.next += 1;
        line.waiting.push_back(number);
        Turn { line: Arc::clone(&self.0), number }
    }
}

/// A place in the queue; dropping it leaves the queue.
pub(crate) struct Turn<T> {
    line: Arc<Mutex<Line<T>>>,
    number: u64,
}

impl<T> Turn<T> {
    /// How many come before.
    pub(crate) fn before(&self) -> usize {
        lock(&self.line).waiting.iter().take_while(|number| **number != self.number).count()
    }

    /// Takes what the last one left.
    pub(crate) fn take(&self) -> Option<T> {
        lock(&self.line).kept.take()
    }

    /// Leaves it to the next one.
    pub(crate) fn leave(&self, kept: T) {
        lock(&self.line).kept = Some(kept);
    }
}

impl<T> Drop for Turn<T> {
    fn drop(&mut self) {
        lock(&self.line).waiting.retain(|number| *number != self.number);
    }
}

fn lock<T>(line: &Mutex<Line<T>>) -> MutexGuard<'_, Line<T>> {
    line.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_come_first_served_and_who_leaves_is_not_waited_for() {
        let turns = Turns::new();
        let [first, second, third] = [turns.queue(), turns.queue(), turns.queue()];
        assert_eq!([first.before(), second.before(), third.before()], [0, 1, 2]);
        drop(second);
        assert_eq!(third.before(), 1);
        first.leave("pen");
        drop(first);
        assert_eq!((third.before(), third.take(), third.take()), (0, Some("pen"), None));
        let fourth = turns.queue();
        assert_eq!(fourth.before(), 1);
    }
}
