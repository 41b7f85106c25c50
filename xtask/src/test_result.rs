//! What `cargo test` prints, summed.

use std::collections::BTreeSet;
use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The sum of the lines `test result: ok. 3 passed; 0 failed; …`, one for each test program.
pub fn tally(output: &str) -> Tally {
    let mut sum = Tally::default();
    for line in output
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: "))
    {
        sum += Tally {
            passed: before(line, "passed"),
            failed: before(line, "failed"),
        };
    }
    sum
}

/// The names of the tests that failed, in the order they ran.
pub fn failed_names(output: &str) -> Vec<&str> {
    output
        .lines()
        .filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED"))
        .collect()
}

/// What tests said of themselves when they passed because something that they need is not here, each once.
pub fn not_run(output: &str) -> BTreeSet<&str> {
    output
        .lines()
        .map(str::trim)
        .filter(|line| line.contains(" was not run: "))
        .collect()
}

/// The number written before `word`.
fn before(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line.split([' ', ';']).collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [number, next] if *next == word => number.parse().ok(),
            _ => None,
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "\
running 2 tests
test time::day::tests::round_trip ... ok
test url::tests::laws ... FAILED

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 4 filtered out; finished in 0.01s

   Doc-tests model
test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.35s
";

    #[test]
    fn results_of_all_test_programs_are_summed() {
        assert_eq!(
            tally(OUTPUT),
            Tally {
                passed: 13,
                failed: 1
            }
        );
        assert_eq!(tally("error: could not compile"), Tally::default());
    }

    #[test]
    fn a_test_that_was_not_run_is_named_once() {
        let output = "  axe was not run: no file\ntest axe::a ... ok\n  axe was not run: no file\n";
        assert_eq!(
            not_run(output).into_iter().collect::<Vec<_>>(),
            ["axe was not run: no file"]
        );
        assert!(not_run(OUTPUT).is_empty());
    }

    #[test]
    fn failed_tests_are_named() {
        assert_eq!(failed_names(OUTPUT), ["url::tests::laws"]);
    }
}
