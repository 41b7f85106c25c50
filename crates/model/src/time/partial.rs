//! A date as precise as its source allows.

use super::{Day, Interval};

/// A date known to the day, the month or the year. It is drawn as long as it is known, never rounded.
///
/// ```
/// use model::time::{Day, PartialDate};
///
/// let april = PartialDate::Month(1999, 4);
/// assert_eq!(april.first(), Day::from_civil(1999, 4, 1));
/// assert_eq!(april.end(), Day::from_civil(1999, 5, 1));
/// assert!(april.contains(Day::from_civil(1999, 4, 20)));
/// ```
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

    /// The last day that the date may mean.
    pub const fn last(self) -> Day {
        self.end().plus(-1)
    }

    /// The day in the middle, where a mark for the whole stands: the day itself, the 14th to 16th of
    /// a month, 1 or 2 July of a year.
    pub const fn middle(self) -> Day {
        self.first().plus(self.last().days_since(self.first()) / 2)
    }

    /// Whether the date may mean this day.
    pub const fn contains(self, day: Day) -> bool {
        self.first().0 <= day.0 && day.0 < self.end().0
    }

    /// All days that the date may mean.
    pub const fn interval(self) -> Interval {
        Interval {
            start: self.first(),
            end: Some(self.end()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(date: &str, first: &str, middle: &str, last: &str) {
        let found = PartialDate::parse_iso(date)
            .map(|date| (date.first().iso(), date.middle().iso(), date.last().iso()));
        assert_eq!(found, Some((first.into(), middle.into(), last.into())));
    }

    #[test]
    fn a_date_spans_all_that_it_may_mean() {
        check("1999-04-02", "1999-04-02", "1999-04-02", "1999-04-02");
        check("1999-04", "1999-04-01", "1999-04-15", "1999-04-30");
        check("1999-12", "1999-12-01", "1999-12-16", "1999-12-31");
        check("2000-02", "2000-02-01", "2000-02-15", "2000-02-29");
        check("1999", "1999-01-01", "1999-07-02", "1999-12-31");
        check("2000", "2000-01-01", "2000-07-01", "2000-12-31");
    }

    #[test]
    fn it_contains_its_days_and_no_others() {
        for date in [
            PartialDate::Day(Day(10_683)),
            PartialDate::Month(1999, 4),
            PartialDate::Year(1999),
        ] {
            assert!(date.contains(date.first()) && date.contains(date.middle()));
            assert!(date.contains(date.last()));
            assert!(!date.contains(date.first().plus(-1)) && !date.contains(date.end()));
            assert_eq!(date.interval().end, Some(date.end()));
        }
    }
}
