//! Days and instants out of what the API writes. The parsers of chrono know many more ways to write them, and every
//! visitor would download that.

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;

/// A day: `2026-11-12`.
pub fn day(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// An instant in UTC: `2026-11-12T13:05:00Z`, also with parts of the second.
pub fn instant(text: &str) -> Option<DateTime<Utc>> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let (hour, rest) = time.split_once(':')?;
    let (minute, second) = rest.split_once(':')?;
    if fraction.len() > 9 {
        return None;
    }
    let nanoseconds = format!("{fraction:0<9}").parse().ok()?;
    let local = day(date)?.and_hms_nano_opt(
        hour.parse().ok()?,
        minute.parse().ok()?,
        second.parse().ok()?,
        nanoseconds,
    )?;
    Some(local.and_utc())
}

fn read<'de, D: Deserializer<'de>, T>(deserializer: D, parse: fn(&str) -> Option<T>) -> Result<T, D::Error> {
    let text = <Cow<'de, str>>::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| Error::custom("neither a day nor an instant"))
}

/// For `deserialize_with`.
pub fn read_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    read(deserializer, day)
}

/// For `deserialize_with`.
pub fn read_instant<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
    read(deserializer, instant)
}

/// For `deserialize_with`; what cannot be read is an error, only what is not there is none.
pub fn read_some_instant<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<DateTime<Utc>>, D::Error> {
    let text = <Option<Cow<'de, str>>>::deserialize(deserializer)?;
    text.map(|text| instant(&text).ok_or_else(|| Error::custom("not an instant"))).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nonsense_is_none() {
        for text in ["", "2026-02-30", "2026-11", "12/11/2026", "2026-11-12T13:05Z", "2026-11-12"] {
            assert_eq!(instant(text), None, "{text}");
        }
        for text in ["2026-11-12T25:00:00Z", "2026-11-12T13:05:00", "2026-11-12T13:05:00.0000000001Z"] {
            assert_eq!(instant(text), None, "{text}");
        }
        assert_eq!(day("2026-02-30"), None);
    }

    proptest! {
        #[test]
        fn what_serde_writes_reads_back(seconds in 0_i64..4_000_000_000, nanoseconds in 0_u32..1_000_000_000) {
            for at in [DateTime::from_timestamp(seconds, nanoseconds), DateTime::from_timestamp(seconds, 0)] {
                let at = at.unwrap();
                let written = serde_json::to_value(at).unwrap();
                prop_assert_eq!(instant(written.as_str().unwrap()), Some(at));
                let written = serde_json::to_value(at.date_naive()).unwrap();
                prop_assert_eq!(day(written.as_str().unwrap()), Some(at.date_naive()));
            }
        }
    }
}
