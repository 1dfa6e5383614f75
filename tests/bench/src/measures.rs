//! Numbers as people read them.

use std::time::Duration;

/// The value below which so many of a hundred lie; the values are sorted.
pub(crate) fn hundredth(sorted: &[Duration], n: usize) -> Duration {
    let place = (sorted.len() * n).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap_or_default()
}

pub(crate) fn milliseconds(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    if ms < 10.0 { format!("{ms:.2}") } else { format!("{ms:.0}") }
}

/// `12 345`.
pub(crate) fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths() {
        let waits: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        assert_eq!(hundredth(&waits, 50), Duration::from_millis(100));
        assert_eq!(hundredth(&waits, 99), Duration::from_millis(198));
        assert_eq!(hundredth(&waits[..1], 99), Duration::from_millis(1));
        assert_eq!(hundredth(&[], 50), Duration::ZERO);
    }

    #[test]
    fn thousands_stand_apart() {
        let read = [0.4, 999.6, 12345.0].map(grouped);
        assert_eq!(read, ["0", "1 000", "12 345"]);
    }
}
