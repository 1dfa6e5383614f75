//! The way through the questions: which page comes next, where a field is asked, what a closed door hangs on.

use crate::route::Route;
use chrono::NaiveDate;
use domain::programme::eligibility::Verdict;
use domain::volunteer::VolunteerForm;
use domain::volunteer::form::VolunteerQuestion as Question;

/// Whether a page still needs its visitor. The page of free words has no answer that must be given: it is passed once,
/// on the way to the consent.
fn is_open(form: &VolunteerForm, question: Question, today: NaiveDate) -> bool {
    match question {
        Question::Words => {
            form.publish.is_none() && form.helps.is_empty() || !form.check(question, today).is_empty()
        }
        _ => !form.check(question, today).is_empty(),
    }
}

/// The next page: reasons where the programme is closed, else the next open question, else the check.
pub fn onward(form: &VolunteerForm, from: Option<Question>, today: NaiveDate) -> Route {
    if matches!(form.verdict(today), Some((_, Verdict::NotEligible { .. }))) {
        return Route::VolunteerClosed;
    }
    let after = from.map_or(0, |question| place(question) + 1);
    let mut in_turn = Question::ALL.iter().skip(after).chain(Question::ALL).copied();
    let next = in_turn.find(|question| Some(*question) != from && is_open(form, *question, today));
    next.map_or(Route::VolunteerCheck, Route::VolunteerQuestion)
}

/// The place of a question, from 0.
pub fn place(question: Question) -> usize {
    Question::ALL.iter().position(|q| *q == question).unwrap_or(0)
}

/// The page on which a field of the wire is asked.
pub fn question_of(field: &str) -> Option<Question> {
    Some(match field {
        "choice" => Question::Choice,
        "status" | "birth_year" => Question::Status,
        "profession" | "sector" | "years" | "company" | "company_code" => Question::Work,
        "languages" => Question::Languages,
        "times" | "modes" | "commune" => Question::When,
        "capacity" => Question::Capacity,
        "helps" | "story" | "heard" => Question::Words,
        "publish" | "consent" => Question::Consent,
        "note_version" => Question::Note,
        "first_name" | "last_name" | "contact" | "email" | "phone" | "address" | "correspondence" => {
            Question::Contact
        }
        _ => return None,
    })
}

/// The question that a condition of entry hangs on.
pub fn question_behind(condition: &str) -> Question {
    match condition {
        "working" | "age" | "age-from" => Question::Status,
        "work-experience" | "through-company" | "partner-company" => Question::Work,
        _ => Question::Choice,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::form::Choice;
    use domain::programme::eligibility::YesNo;
    use domain::volunteer::form::WorkStatus;

    fn today() -> NaiveDate {
        "2026-11-26".parse().unwrap()
    }

    fn working() -> VolunteerForm {
        VolunteerForm {
            choice: Some(Choice::MentorYou),
            status: Some(WorkStatus::Working),
            ..VolunteerForm::default()
        }
    }

    #[test]
    fn answered_questions_are_skipped() {
        let form = working();
        assert_eq!(onward(&form, None, today()), Route::VolunteerQuestion(Question::Work));
        assert_eq!(
            onward(&form, Some(Question::Languages), today()),
            Route::VolunteerQuestion(Question::When)
        );
        // What lies before comes last.
        assert_eq!(onward(&form, Some(Question::Contact), today()), Route::VolunteerQuestion(Question::Work));
    }

    #[test]
    fn the_free_words_are_asked_once() {
        let mut form = working();
        let words = Route::VolunteerQuestion(Question::Words);
        assert_eq!(onward(&form, Some(Question::Capacity), today()), words);
        assert_eq!(
            onward(&form, Some(Question::Words), today()),
            Route::VolunteerQuestion(Question::Consent)
        );
        form.publish = Some(YesNo::No);
        assert_ne!(onward(&form, Some(Question::Capacity), today()), words);
    }

    #[test]
    fn a_closed_programme_is_a_page_of_its_own() {
        let retired = VolunteerForm { status: Some(WorkStatus::Retired), ..working() };
        assert_eq!(onward(&retired, Some(Question::Status), today()), Route::VolunteerClosed);
        let advise = VolunteerForm { choice: Some(Choice::Advise), ..retired };
        assert_ne!(onward(&advise, None, today()), Route::VolunteerClosed);
    }

    #[test]
    fn each_fault_has_its_page() {
        for choice in Choice::ALL {
            let form = VolunteerForm { choice: Some(*choice), ..VolunteerForm::default() };
            for question in Question::ALL {
                for field in form.check(*question, today()).0.keys() {
                    assert_eq!(question_of(field), Some(*question), "{field}");
                }
            }
        }
    }
}
