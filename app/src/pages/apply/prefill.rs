//! Reads the choice and the wished mentors from an address: `?programme=team4job&mentor=…`.

use crate::navigation::query_pairs;
use crate::state::{Catalogue, FormState};
use domain::Lang;
use domain::form::{ApplicationForm, Choice, WISHES_MAX};
use uuid::Uuid;

/// What an address asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// The programme or advice.
    pub choice: Option<Choice>,
    /// Mentors of it.
    pub mentors: Vec<Uuid>,
}

impl Wish {
    /// Reads a query string; what it does not know is left out, since a link may be old.
    pub fn read(query: &str) -> Self {
        let mut wish = Self::default();
        for (name, value) in query_pairs(query) {
            match name.as_str() {
                "programme" => wish.choice = Choice::from_code(&value),
                "mentor" => wish.mentors.extend(Uuid::parse_str(&value).ok()),
                _ => {}
            }
        }
        wish
    }

    /// Finds the programme of a mentor who came without one.
    pub fn complete(mut self, catalogue: Catalogue, lang: Lang) -> Self {
        let first = self.mentors.first().and_then(|id| catalogue.card(lang, *id));
        self.choice = self.choice.or_else(|| first.map(|card| card.programme.into()));
        self
    }

    /// Puts the wish into a form: another programme takes the place of the old one, mentors are added.
    pub fn apply(&self, form: &mut ApplicationForm) {
        if self.choice.is_some() && self.choice != form.choice {
            form.choice = self.choice;
            form.mentors.clear();
        }
        if self.choice.is_none()
            || !form.choice.and_then(Choice::programme).is_some_and(|id| id.programme().named_mentors)
        {
            return;
        }
        for id in &self.mentors {
            if form.mentors.len() < WISHES_MAX && !form.mentors.contains(id) {
                form.mentors.push(*id);
            }
        }
    }

    /// Puts the wish into the application in progress, if there is one to put.
    pub fn enter(&self, state: FormState) {
        if self.choice.is_some() {
            state.update(|form| self.apply(form));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_fills_the_choice() {
        let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut form = ApplicationForm {
            choice: Some(Choice::MentorIn),
            mentors: vec![b],
            ..ApplicationForm::default()
        };
        Wish::read(&format!("programme=team4job&mentor={a}&mentor=x&utm=1")).apply(&mut form);
        assert_eq!((form.choice, form.mentors.clone()), (Some(Choice::Team4Job), vec![a]));
        Wish::read(&format!("programme=team4job&mentor={b}&mentor={a}")).apply(&mut form);
        assert_eq!(form.mentors, vec![a, b]);
        Wish::read(&format!("programme=duo-for-a-job&mentor={b}")).apply(&mut form);
        assert_eq!((form.choice, form.mentors.len()), (Some(Choice::Duo), 0));
        Wish::read("programme=nothing").apply(&mut form);
        assert_eq!(form.choice, Some(Choice::Duo));
    }
}
