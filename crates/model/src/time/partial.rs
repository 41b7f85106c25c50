//! A date as precise as its source allows.

use super::Day;

/// A date known to the day, the month or the year. It is drawn as long as it is known, never rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    Day(Day),
    /// A month, 1 to 12, of a year.
    Month(i32, u8),
    Year(i32),
}

impl PartialDate {
    /// The first day that the date may mean.
    pub const fn first(self) -> Day {
        match self {
            PartialDate::Day(day) => day,
            PartialDate::Month(year, month) => Day::from_civil(year, month, 1),
            PartialDate::Year(year) => Day::from_civil(year, 1, 1),
        }
    }

    /// The day after the last that the date may mean, so that `first..end` is half-open.
    pub const fn end(self) -> Day {
        match self {
            PartialDate::Day(day) => day.plus(1),
            PartialDate::Month(year, 12) => Day::from_civil(year + 1, 1, 1),
            PartialDate::Month(year, month) => Day::from_civil(year, month + 1, 1),
            PartialDate::Year(year) => Day::from_civil(year + 1, 1, 1),
        }
    }
}
