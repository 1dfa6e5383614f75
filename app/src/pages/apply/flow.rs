//! The way through the questions: what is wrong on a page, which page comes next, where a field is asked.

use crate::route::Route;
use chrono::NaiveDate;
use domain::FieldErrors;
use domain::form::{ApplicationForm, Question};
use domain::programme::eligibility::{Origin, Verdict};

/// On which way a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Journey {
    /// "Which programme fits me": nothing is sent.
    Finder,
    /// The application.
    Application,
}

/// Whether the residence permit is asked: only where the declaration on origin leaves the programme open.
pub fn asks_permit(form: &ApplicationForm, journey: Journey) -> bool {
    match form.origin {
        Some(Origin::OutsideEu) => true,
        Some(Origin::Declined) => journey == Journey::Application,
        Some(Origin::None) | None => false,
    }
}

/// What is wrong on one page.
pub fn faults(form: &ApplicationForm, question: Question, journey: Journey, today: NaiveDate) -> FieldErrors {
    let mut faults = form.check(question, today);
    if question == Question::Background && !asks_permit(form, journey) {
        faults.0.remove("long_term_residence");
    }
    if journey == Journey::Finder {
        // There the project is one question: yes, no, or in doubt.
        faults.0.retain(|field, _| field != "sectors" && field != "note");
    }
    faults
}

/// Whether the chosen programme is surely closed to the person.
pub fn is_closed(form: &ApplicationForm, today: NaiveDate) -> bool {
    matches!(form.verdict(today), Some((_, Verdict::NotEligible { .. })))
}

/// The next page: reasons where the programme is closed, else the next open question, else the check.
pub fn onward(form: &ApplicationForm, from: Option<Question>, today: NaiveDate) -> Route {
    if is_closed(form, today) {
        return Route::ApplyClosed;
    }
    let questions = form.questions();
    let after = from.and_then(|q| questions.iter().position(|other| *other == q)).map_or(0, |i| i + 1);
    let in_turn = questions.iter().skip(after).chain(&questions).copied();
    let open = |q: &Question| !faults(form, *q, Journey::Application, today).is_empty();
    in_turn.into_iter().find(open).map_or(Route::ApplyCheck, Route::ApplyQuestion)
}

/// The first question of a list without an answer.
pub fn first_open(
    form: &ApplicationForm,
    questions: &[Question],
    journey: Journey,
    today: NaiveDate,
) -> Option<Question> {
    questions.iter().copied().find(|q| !faults(form, *q, journey, today).is_empty())
}

/// The page on which a field of the wire is asked.
pub fn question_of(field: &str) -> Option<Question> {
    Some(match field {
        "choice" | "mentors" => Question::Choice,
        "registered" | "working" => Question::Situation,
        "birth_year" => Question::BirthYear,
        "postcode" => Question::Residence,
        "origin" | "long_term_residence" => Question::Background,
        "languages" => Question::Languages,
        "project" | "sectors" | "note" => Question::Project,
        "times" | "mode" => Question::Availability,
        "first_name" | "last_name" => Question::Name,
        "contact" | "email" | "phone" | "address" | "correspondence" => Question::Contact,
        _ => return None,
    })
}

/// The question that a condition of entry hangs on.
pub fn question_behind(condition: &str) -> Question {
    match condition {
        "lives-in-brussels" => Question::Residence,
        "age" => Question::BirthYear,
        "origin-outside-eu" | "long-term-residence" => Question::Background,
        "has-project" => Question::Project,
        _ => Question::Situation,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::form::Choice;
    use domain::programme::eligibility::YesNo;

    fn today() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    #[test]
    fn answered_questions_are_skipped() {
        let mut form = ApplicationForm { choice: Some(Choice::MentorIn), ..ApplicationForm::default() };
        assert_eq!(onward(&form, None, today()), Route::ApplyQuestion(Question::Situation));
        (form.registered, form.working) = (Some(YesNo::Yes), Some(YesNo::No));
        form.postcode = "1030".into();
        assert_eq!(onward(&form, None, today()), Route::ApplyQuestion(Question::BirthYear));
        form.birth_year = "1999".into();
        assert_eq!(
            onward(&form, Some(Question::BirthYear), today()),
            Route::ApplyQuestion(Question::Languages)
        );
        // What lies before comes last.
        form.postcode.clear();
        assert_eq!(
            onward(&form, Some(Question::Contact), today()),
            Route::ApplyQuestion(Question::Residence)
        );
    }

    #[test]
    fn a_closed_programme_is_a_page_of_its_own() {
        let mut form = ApplicationForm { choice: Some(Choice::Duo), ..ApplicationForm::default() };
        form.origin = Some(Origin::None);
        assert!(faults(&form, Question::Background, Journey::Application, today()).is_empty());
        assert_eq!(onward(&form, Some(Question::Background), today()), Route::ApplyClosed);
        form.choice = Some(Choice::Advise);
        assert_ne!(onward(&form, None, today()), Route::ApplyClosed);
    }

    #[test]
    fn each_fault_has_its_page() {
        let form = ApplicationForm { choice: Some(Choice::Duo), ..ApplicationForm::default() };
        for question in Question::ALL {
            for field in form.check(*question, today()).0.keys() {
                assert_eq!(question_of(field), Some(*question), "{field}");
            }
        }
    }
}
