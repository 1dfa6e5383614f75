//! Days and times as people read them in messages: in their language, by the clocks of Brussels.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use domain::Lang;
use domain::calendar::brussels_time;

/// Days of the week from Monday, months from January.
type Names = ([&'static str; 7], [&'static str; 12]);

const FRENCH: Names = (
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
);
const DUTCH: Names = (
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
);
const ENGLISH: Names = (
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
);

fn names(lang: Lang) -> &'static Names {
    match lang {
        Lang::Fr => &FRENCH,
        Lang::Nl => &DUTCH,
        Lang::En => &ENGLISH,
    }
}

/// A day that is near: `lundi 30 novembre`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    let weekday = usize::try_from(day.weekday().num_days_from_monday()).ok();
    let weekday = weekday.and_then(|at| names(lang).0.get(at)).copied().unwrap_or_default();
    format!("{weekday} {}", day_and_month(lang, day))
}

/// A day of any year: `30 novembre 2026`.
pub fn full_day(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", day_and_month(lang, day), day.year())
}

/// An instant that is near, by the clocks of Brussels: `lundi 30 novembre à 14h30`.
pub fn moment(lang: Lang, at: DateTime<Utc>) -> String {
    let local = brussels_time(at);
    let (date, time) = (day(lang, local.date()), time(lang, local.time()));
    match lang {
        Lang::Fr => format!("{date} à {time}"),
        Lang::Nl => format!("{date} om {time}"),
        Lang::En => format!("{date} at {time}"),
    }
}

fn day_and_month(lang: Lang, day: NaiveDate) -> String {
    let month = usize::try_from(day.month0()).ok();
    let month = month.and_then(|at| names(lang).1.get(at)).copied().unwrap_or_default();
    match (lang, day.day()) {
        (Lang::Fr, 1) => format!("1er {month}"),
        (_, number) => format!("{number} {month}"),
    }
}

fn time(lang: Lang, time: NaiveTime) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match lang {
        Lang::Fr => format!("{hour}h{minute:02}"),
        Lang::Nl => format!("{hour}.{minute:02} uur"),
        Lang::En => {
            let (afternoon, hour) = time.hour12();
            format!("{hour}.{minute:02} {}", if afternoon { "pm" } else { "am" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_by_the_clocks_of_brussels() {
        for (at, fr, nl, en) in [
            (
                "2026-11-30T13:30:00Z",
                "lundi 30 novembre à 14h30",
                "maandag 30 november om 14.30 uur",
                "Monday 30 November at 2.30 pm",
            ),
            // Summer time, and a day that begins two hours earlier than in UTC.
            (
                "2026-07-31T22:05:00Z",
                "samedi 1er août à 0h05",
                "zaterdag 1 augustus om 0.05 uur",
                "Saturday 1 August at 12.05 am",
            ),
            (
                "2027-02-07T11:00:00Z",
                "dimanche 7 février à 12h00",
                "zondag 7 februari om 12.00 uur",
                "Sunday 7 February at 12.00 pm",
            ),
        ] {
            let at = at.parse().unwrap();
            assert_eq!([Lang::Fr, Lang::Nl, Lang::En].map(|lang| moment(lang, at)), [fr, nl, en]);
        }
    }

    #[test]
    fn days_with_their_year() {
        let first: NaiveDate = "2026-12-01".parse().unwrap();
        let written = [Lang::Fr, Lang::Nl, Lang::En].map(|lang| full_day(lang, first));
        assert_eq!(written, ["1er décembre 2026", "1 december 2026", "1 December 2026"]);
    }

    #[test]
    fn every_day_and_month_has_its_own_name() {
        for lang in Lang::ALL {
            let year: NaiveDate = "2026-01-01".parse().unwrap();
            let written: std::collections::BTreeSet<String> =
                year.iter_days().take(365).map(|date| day(*lang, date)).collect();
            assert_eq!(written.len(), 365);
            assert!(written.iter().all(|text| text.split(' ').filter(|word| !word.is_empty()).count() == 3));
        }
    }
}
