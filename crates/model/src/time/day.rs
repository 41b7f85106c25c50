//! A day as a number, and its calendar reading.

/// A day: the number of days since 1970-01-01 in the proleptic Gregorian calendar.
///
/// Any number is a day; arithmetic stops at the ends of the type instead of overflowing.
///
/// ```
/// use model::time::Day;
///
/// let accession = Day::from_civil(1993, 12, 31);
/// assert_eq!(accession.plus(1), Day::from_civil(1994, 1, 1));
/// assert_eq!(accession.plus_months(2), Day::from_civil(1994, 2, 28));
/// assert_eq!(Day::from_civil_checked(2012, 13, 40), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// A calendar reading of a [`Day`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Civil {
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, as the month allows.
    pub day: u8,
}

/// Whether a year has a 29 February.
pub const fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The number of days in a month, 28 to 31; 0 for a month that is not 1 to 12.
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

impl Day {
    /// The day of a calendar date. `month` and `day` are taken as they are: use
    /// [`Day::from_civil_checked`] for input that may be wrong.
    ///
    /// The formula counts days in 400-year eras of a year that begins in March, so that the leap
    /// day is the last of its year (Howard Hinnant, "chrono-compatible low-level date algorithms").
    pub const fn from_civil(year: i32, month: u8, day: u8) -> Day {
        let year = year as i64 - (month <= 2) as i64;
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (month as i64 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i64 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Day((era * 146_097 + day_of_era - 719_468) as i32)
    }

    /// The day of a calendar date, or `None` where there is no such date. Years from -9999 to 9999
    /// are taken.
    pub const fn from_civil_checked(year: i32, month: u8, day: u8) -> Option<Day> {
        if -9999 <= year && year <= 9999 && 1 <= day && day <= days_in_month(year, month) {
            Some(Day::from_civil(year, month, day))
        } else {
            None
        }
    }

    /// The calendar reading; the inverse of [`Day::from_civil`].
    pub const fn civil(self) -> Civil {
        let shifted = self.0 as i64 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        } as u8;
        let year = year_of_era + era * 400 + (month <= 2) as i64;
        Civil {
            year: year as i32,
            month,
            day,
        }
    }

    /// The day after (or before, if negative) by so many days.
    pub const fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// The same day of the month so many months later (or earlier, if negative); the last day of
    /// that month where it has no such day: a month after 31 January is 28 or 29 February.
    pub const fn plus_months(self, months: i32) -> Day {
        let Civil { year, month, day } = self.civil();
        let month_index = year as i64 * 12 + month as i64 - 1 + months as i64;
        let year = month_index.div_euclid(12);
        // A year outside these has days that a `Day` cannot count.
        if year < -5_800_000 {
            return Day(i32::MIN);
        }
        if 5_800_000 < year {
            return Day(i32::MAX);
        }
        let year = year as i32;
        let month = (month_index.rem_euclid(12) + 1) as u8;
        let last = days_in_month(year, month);
        Day::from_civil(year, month, if day < last { day } else { last })
    }

    /// The same date so many years later (or earlier, if negative); 28 February for a 29 February
    /// in a year that has none.
    pub const fn plus_years(self, years: i32) -> Day {
        self.plus_months(years.saturating_mul(12))
    }

    /// How many days lie from `earlier` to this day: negative if it is later.
    pub const fn days_since(self, earlier: Day) -> i32 {
        self.0.saturating_sub(earlier.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan, civil::Date};
    use proptest::prelude::*;

    /// 1900-01-01 to 2100-12-31.
    const RANGE: std::ops::RangeInclusive<i32> = -25_567..=47_846;

    fn date(day: Day) -> Date {
        let Civil { year, month, day } = day.civil();
        Date::new(
            year.try_into().unwrap(),
            month.try_into().unwrap(),
            day.try_into().unwrap(),
        )
        .unwrap()
    }

    fn day(date: Date) -> Day {
        Day::from_civil(
            date.year().into(),
            date.month().try_into().unwrap(),
            date.day().try_into().unwrap(),
        )
    }

    #[test]
    fn every_day_from_1900_to_2100_reads_as_jiff_reads_it() {
        let mut expected = Date::new(1900, 1, 1).unwrap();
        for number in RANGE {
            assert_eq!(date(Day(number)), expected);
            assert_eq!(day(expected), Day(number));
            expected = expected.tomorrow().unwrap();
        }
        assert_eq!(expected, Date::new(2101, 1, 1).unwrap());
    }

    #[test]
    fn exactly_the_dates_that_exist_are_accepted() {
        for year in 1900..=2100 {
            for month in 0..=14 {
                for number in 0..=33 {
                    let expected = Date::new(year, month, number).ok().map(day);
                    let found = Day::from_civil_checked(year.into(), month as u8, number as u8);
                    assert_eq!(found, expected, "{year}-{month}-{number}");
                }
            }
        }
    }

    #[test]
    fn arithmetic_stops_at_the_ends() {
        assert_eq!(Day(i32::MAX).plus(1), Day(i32::MAX));
        assert_eq!(Day(i32::MIN).plus(-1), Day(i32::MIN));
        assert_eq!(Day(0).plus_months(i32::MAX), Day(i32::MAX));
        assert_eq!(Day(0).plus_years(i32::MIN), Day(i32::MIN));
        assert_eq!(Day(i32::MIN).days_since(Day(1)), i32::MIN);
    }

    proptest! {
        #[test]
        fn months_are_added_as_jiff_adds_them(number in RANGE, months in -1200..1200_i32) {
            let expected = day(date(Day(number)).checked_add(months.months()).unwrap());
            prop_assert_eq!(Day(number).plus_months(months), expected);
        }

        #[test]
        fn years_are_added_as_jiff_adds_them(number in RANGE, years in -100..100_i32) {
            let expected = day(date(Day(number)).checked_add(years.years()).unwrap());
            prop_assert_eq!(Day(number).plus_years(years), expected);
        }

        #[test]
        fn days_are_added_and_counted_as_jiff_does(number in RANGE, days in -5000..5000_i32) {
            let later = Day(number).plus(days);
            prop_assert_eq!(later, day(date(Day(number)).checked_add(days.days()).unwrap()));
            prop_assert_eq!(later.days_since(Day(number)), days);
        }

        #[test]
        fn adding_months_never_panics(number: i32, months: i32) {
            let _ = Day(number).plus_months(months).plus_years(months).plus(months);
        }
    }
}
