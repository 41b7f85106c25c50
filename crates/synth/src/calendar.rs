//! On which days something happens: more in some years than in others, in busy weeks, at summits.

use model::time::{Day, Window};

use crate::random::Random;

/// How much happens on a working day of a quiet year; everything else is a multiple of it.
const QUIET: u64 = 4;
/// A year is quiet, or up to so many times as busy.
const BUSIEST_YEAR: u64 = 10;
/// One week of so many is busy, and how many times as busy.
const WEEKS: u64 = 9;
const BUSY_WEEK: u64 = 8;
/// One day of so many is that of a summit.
const DAYS: u64 = 90;
const SUMMIT: u64 = 12;

/// The days of a window, each with its share of what happens.
pub struct Calendar {
    first: Day,
    /// The shares of all days up to each, itself included.
    shares: Vec<u64>,
}

impl Calendar {
    /// The calendar of a window.
    pub fn new(window: Window, random: &mut Random) -> Calendar {
        let mut of_year = (i32::MIN, QUIET);
        let mut of_week = (i32::MIN, 1);
        let mut sum = 0;
        let shares = (window.start.0..window.end.0).map(|day| {
            let (year, week) = (Day(day).civil().year, day.div_euclid(7));
            if of_year.0 != year {
                let is_quiet = random.one_in(4);
                let times = if is_quiet {
                    1
                } else {
                    2 + random.below(BUSIEST_YEAR - 1)
                };
                of_year = (year, QUIET * times);
            }
            if of_week.0 != week {
                of_week = (week, if random.one_in(WEEKS) { BUSY_WEEK } else { 1 });
            }
            // 1970-01-01 was a Thursday: the last two days of a week counted from there are not the
            // weekend, but two days of seven all the same.
            let of_day = if random.one_in(DAYS) { SUMMIT } else { 1 };
            let share = of_year.1 * of_week.1 * of_day;
            sum += if day.rem_euclid(7) < 5 {
                share
            } else {
                share / 4
            };
            sum
        });
        Calendar {
            first: window.start,
            shares: shares.collect(),
        }
    }

    /// A day on which something happens; the first where there are none.
    pub fn day(&self, random: &mut Random) -> Day {
        let all = self.shares.last().copied().unwrap_or_default();
        let share = random.below(all);
        let index = self.shares.partition_point(|&up_to| up_to <= share);
        self.first.plus(index as i32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lie_in_the_window() {
        let window = Window {
            start: Day(100),
            end: Day(500),
        };
        let mut random = Random::new(1);
        let calendar = Calendar::new(window, &mut random);
        assert!((0..1_000).all(|_| window.contains(calendar.day(&mut random))));
    }

    #[test]
    fn a_window_without_days_has_its_first() {
        let window = Window {
            start: Day(3),
            end: Day(3),
        };
        let mut random = Random::new(1);
        assert_eq!(Calendar::new(window, &mut random).day(&mut random), Day(3));
    }
}
