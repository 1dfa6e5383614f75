//! An answer that comes with the address: `/fr/finder#residence=1030`, as the widget on another site sends its visitor.
//! It stands in the fragment, so no server has read it.

use crate::navigation::query_pairs;
use crate::pages::apply::flow::{self, Journey};
use crate::route::FINDER;
use chrono::NaiveDate;
use domain::form::{ApplicationForm, Question};
use domain::programme::eligibility::{Origin, YesNo};

/// The form with the answer in it, and the question that it answers. Nothing where the answer is not one that the
/// person could have given here: then they are asked.
pub fn read(fragment: &str, form: &ApplicationForm, today: NaiveDate) -> Option<(ApplicationForm, Question)> {
    let (code, answer) = query_pairs(fragment.trim_start_matches('#')).into_iter().next()?;
    let question = Question::from_code(&code).filter(|question| FINDER.contains(question))?;
    let mut form = form.clone();
    match question {
        Question::Residence => form.postcode = answer,
        Question::BirthYear => form.birth_year = answer,
        Question::Project => form.project = YesNo::from_code(&answer),
        Question::Background => {
            form.origin = Origin::from_code(&answer);
            form.long_term_residence = None;
        }
        // Two answers, or not asked here.
        _ => return None,
    }
    // The permit that hangs on the origin is asked on its page.
    flow::faults(&form, question, Journey::Finder, today).is_empty().then_some((form, question))
}

/// The question after this one.
pub fn next(question: Question) -> Option<Question> {
    FINDER.iter().copied().skip_while(|other| *other != question).nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(fragment: &str) -> Option<(ApplicationForm, Question)> {
        read(fragment, &ApplicationForm::default(), "2026-11-22".parse().unwrap())
    }

    #[test]
    fn an_answer_of_the_finder_is_taken_as_given() {
        let (form, question) = given("#residence=1030").unwrap();
        assert_eq!((form.postcode.as_str(), question), ("1030", Question::Residence));
        assert_eq!(next(question), Some(Question::Situation));
        assert_eq!(given("#project=yes").unwrap().0.project, Some(YesNo::Yes));
        assert_eq!(next(Question::Project), None);
    }

    #[test]
    fn what_the_form_would_refuse_is_asked_again() {
        for fragment in [
            "",
            "#",
            "#main",
            "#residence=",
            "#residence=99999",
            "#residence=%3Cb%3E",
            "#project=perhaps",
            "#background=outside-eu",
            "#situation=yes",
            "#name=Amina",
            "#birth-year=3000",
        ] {
            assert_eq!(given(fragment), None, "{fragment}");
        }
    }
}
