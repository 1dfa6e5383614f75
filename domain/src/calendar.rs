//! Days in Brussels: local dates, working days, Belgian public holidays.
//!
//! Time is stored as UTC; a deadline is a day in Brussels. Summer time follows Directive 2000/84/EC (last Sundays
//! of March and October at 01:00 UTC): written out here, since the tables of chrono-tz would not fit the browser.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};

/// The local time in Brussels at an instant.
pub fn brussels_time(at: DateTime<Utc>) -> NaiveDateTime {
    (at + offset(at)).naive_utc()
}

/// The local date in Brussels at an instant.
pub fn brussels_date(at: DateTime<Utc>) -> NaiveDate {
    brussels_time(at).date()
}

/// The instant at which a day begins in Brussels.
pub fn start_of_day(day: NaiveDate) -> DateTime<Utc> {
    instant(day.and_time(chrono::NaiveTime::MIN))
}

/// The instant at which clocks in Brussels show a time. Of the two in the hour that autumn repeats it is the later
/// one; a time in the hour that spring leaves out counts from before the change.
pub fn instant(local: NaiveDateTime) -> DateTime<Utc> {
    let shown = local.and_utc();
    shown - offset(shown - TimeDelta::hours(1))
}

/// How far Brussels is ahead of UTC at an instant: one hour, two in summer.
fn offset(at: DateTime<Utc>) -> TimeDelta {
    let year = at.year();
    let change =
        |month| last_sunday(year, month).and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(1);
    TimeDelta::hours(if (change(3)..change(10)).contains(&at) { 2 } else { 1 })
}

/// The last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let end = NaiveDate::from_ymd_opt(year, month, 31).unwrap_or(NaiveDate::MIN);
    minus_days(end, u64::from(end.weekday().num_days_from_sunday()))
}

fn minus_days(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

/// The day some days later; stays at the end of time rather than overflow.
pub fn plus_days(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// The same day some calendar months later, or the last day of a month that is too short.
pub fn plus_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The first day of a day's month.
pub fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// How many days lie from a day up to another that is not counted itself; 0 if that one is not later.
pub fn days_until(from: NaiveDate, until: NaiveDate) -> u32 {
    u32::try_from((until - from).num_days()).unwrap_or(0)
}

/// Whether offices are open: no weekend, no public holiday.
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_public_holiday(day)
}

/// The ten legal public holidays of Belgium (law of 4 January 1974, royal decree of 18 April 1974).
pub fn is_public_holiday(day: NaiveDate) -> bool {
    if matches!((day.month(), day.day()), (1 | 5 | 11, 1) | (7, 21) | (8, 15) | (11, 11) | (12, 25)) {
        return true;
    }
    // Easter Monday, Ascension, Whit Monday.
    let easter = easter(day.year());
    [1, 39, 50].iter().any(|days| plus_days(easter, *days) == day)
}

/// Easter Sunday in the Gregorian calendar (anonymous algorithm, Meeus/Jones/Butcher).
#[expect(clippy::many_single_char_names, reason = "the letters of the published algorithm")]
fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let (month, day) = (n / 31, n % 31 + 1);
    u32::try_from(month)
        .ok()
        .zip(u32::try_from(day).ok())
        .and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
        .unwrap_or(NaiveDate::MIN)
}

/// The working day that lies this many working days after a day; the day itself does not count.
pub fn working_days_after(day: NaiveDate, count: u32) -> NaiveDate {
    let mut day = day;
    let mut left = count;
    while left > 0 && day < NaiveDate::MAX {
        day = plus_days(day, 1);
        if is_working_day(day) {
            left -= 1;
        }
    }
    day
}

/// How many working days lie after `from` up to and with `to`.
pub fn working_days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let days =
        from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| is_working_day(*day)).count();
    u32::try_from(days).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn holidays_of_2026() {
        let found: Vec<String> = day("2026-01-01")
            .iter_days()
            .take_while(|d| d.year() == 2026)
            .filter(|d| is_public_holiday(*d))
            .map(|d| d.to_string())
            .collect();
        assert_eq!(
            found,
            [
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-14",
                "2026-05-25",
                "2026-07-21",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"
            ]
        );
    }

    #[test]
    fn summer_time_moves_the_date() {
        for (instant, date) in [
            ("2026-03-28T23:30:00Z", "2026-03-29"),
            ("2026-06-30T21:59:59Z", "2026-06-30"),
            ("2026-06-30T22:00:00Z", "2026-07-01"),
            ("2026-12-31T22:59:59Z", "2026-12-31"),
            ("2026-12-31T23:00:00Z", "2027-01-01"),
        ] {
            assert_eq!(brussels_date(instant.parse().unwrap()).to_string(), date, "{instant}");
        }
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        // Friday before All Saints' week: Wednesday 11 November is a holiday.
        assert_eq!(working_days_after(day("2026-11-06"), 5), day("2026-11-16"));
        assert_eq!(working_days_after(day("2026-12-24"), 1), day("2026-12-28"));
        assert_eq!(working_days_between(day("2026-11-06"), day("2026-11-16")), 5);
    }

    #[test]
    fn months_keep_the_day_where_they_can() {
        for (from, months, to) in [
            ("2026-01-15", 6, "2026-07-15"),
            ("2026-08-31", 6, "2027-02-28"),
            ("2027-08-31", 6, "2028-02-29"),
        ] {
            assert_eq!(plus_months(day(from), months), day(to), "{from}");
        }
        assert_eq!(first_of_month(day("2028-02-29")), day("2028-02-01"));
        assert_eq!(
            (
                days_until(day("2026-02-27"), day("2026-03-02")),
                days_until(day("2026-03-02"), day("2026-02-27"))
            ),
            (3, 0)
        );
    }

    #[test]
    fn a_time_on_the_clock_is_an_instant() {
        for (local, utc) in [
            ("2026-03-29T01:59:00", "2026-03-29T00:59:00Z"),
            ("2026-03-29T03:00:00", "2026-03-29T01:00:00Z"),
            ("2026-07-01T14:30:00", "2026-07-01T12:30:00Z"),
            ("2026-10-25T01:59:00", "2026-10-24T23:59:00Z"),
            ("2026-10-25T03:00:00", "2026-10-25T02:00:00Z"),
            ("2026-12-01T14:30:00", "2026-12-01T13:30:00Z"),
        ] {
            let at = instant(local.parse().unwrap());
            assert_eq!(at, utc.parse::<DateTime<Utc>>().unwrap(), "{local}");
            assert_eq!(brussels_time(at), local.parse::<NaiveDateTime>().unwrap(), "{local}");
        }
    }

    proptest! {
        #[test]
        fn a_day_begins_at_its_start(offset in 0_u64..20_000) {
            let date = plus_days(day("2000-01-01"), offset);
            let start = start_of_day(date);
            prop_assert_eq!(brussels_date(start), date);
            prop_assert_eq!(brussels_date(start - TimeDelta::milliseconds(1)), minus_days(date, 1));
        }

        #[test]
        fn after_and_between_agree(offset in 0_u64..20_000, count in 0_u32..40) {
            let from = plus_days(day("2000-01-01"), offset);
            prop_assert_eq!(working_days_between(from, working_days_after(from, count)), count);
        }
    }
}
