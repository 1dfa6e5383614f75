//! How many tests ran, read from what the runners print.

use std::ops::Add;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Count {
    pub(crate) const fn passed(passed: u32) -> Self {
        Self { passed, failed: 0 }
    }

    /// A runner that failed without saying which test did failed once.
    pub(crate) const fn with_outcome(self, went_well: bool) -> Self {
        match (went_well, self.failed) {
            (false, 0) => Self { passed: self.passed, failed: 1 },
            _ => self,
        }
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// `test result: ok. 3 passed; 0 failed; …`, once per target.
pub(crate) fn of_cargo(said: &str) -> Count {
    said.lines()
        .filter(|line| line.starts_with("test result:"))
        .map(|line| Count { passed: number_before(line, "passed"), failed: number_before(line, "failed") })
        .fold(Count::default(), Add::add)
}

/// `  12 passed (3.4s)`, `  1 failed`, `  1 flaky`, alone on their lines, as Playwright and others print them.
pub(crate) fn of_lines(said: &str) -> Count {
    let starts_with = |line: &str, word: &str| line.split_whitespace().nth(1) == Some(word);
    let sum = |word: &str| {
        said.lines().filter(|line| starts_with(line, word)).map(|line| number_before(line, word)).sum()
    };
    let flaky: u32 = sum("flaky");
    Count { passed: sum("passed") + flaky, failed: sum("failed") }
}

fn number_before(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line.split([' ', ';', ',']).filter(|word| !word.is_empty()).collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [number, there] if *there == word => number.parse().ok(),
            _ => None,
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_the_targets_of_cargo_test() {
        let said = "running 3 tests\ntest a ... ok\n\
                    test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                    test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(of_cargo(said), Count { passed: 5, failed: 1 });
    }

    #[test]
    fn reads_playwrights_summary() {
        let said = "  ✓  1 test passed quickly\n  1 failed\n    [chromium] › a.spec.ts\n  1 flaky\n  12 passed (3.4s)\n";
        assert_eq!(of_lines(said), Count { passed: 13, failed: 1 });
    }

    #[test]
    fn a_silent_failure_counts() {
        assert_eq!(of_cargo("").with_outcome(false), Count { passed: 0, failed: 1 });
        assert_eq!(of_cargo("").with_outcome(true), Count::default());
    }
}
