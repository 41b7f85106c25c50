//! Dates as text, "1999-04-02" and its shorter forms: the one way they are written in data and
//! address. How a date reads to a person belongs to the language shown, not here.

use super::{Civil, Day, PartialDate};

/// First and last year that are read from text. The treaty's century fits well inside; a typing
/// slip such as 0199 or 19999 does not.
const YEARS: core::ops::RangeInclusive<i32> = 1900..=2100;

impl Day {
    /// Reads "1999-04-02": four, two and two digits, a date that exists, a year from 1900 to 2100.
    /// Anything else, a shorter date too, is `None`.
    pub fn parse_iso(text: &str) -> Option<Day> {
        match PartialDate::parse_iso(text)? {
            PartialDate::Day(day) => Some(day),
            PartialDate::Month(..) | PartialDate::Year(_) => None,
        }
    }

    /// Writes "1999-04-02" at the end of `text`. Years are written with four digits from 0 to
    /// 9999; a year outside is written as the nearer of the two.
    pub fn write_iso(self, text: &mut String) {
        let Civil { year, month, day } = self.civil();
        write_year(year, text);
        text.push('-');
        write_two_digits(month, text);
        text.push('-');
        write_two_digits(day, text);
    }

    /// The day as "1999-04-02"; the inverse of [`Day::parse_iso`] from 1900 to 2100.
    pub fn iso(self) -> String {
        let mut text = String::with_capacity(10);
        self.write_iso(&mut text);
        text
    }
}

impl PartialDate {
    /// Reads "1999", "1999-04" or "1999-04-02", of a year from 1900 to 2100. Anything else is
    /// `None`.
    pub fn parse_iso(text: &str) -> Option<PartialDate> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4).filter(|year| YEARS.contains(year))?;
        let Some(month) = parts.next() else {
            return Some(PartialDate::Year(year));
        };
        let month = digits(month, 2).filter(|month| (1..=12).contains(month))? as u8;
        let Some(day) = parts.next() else {
            return Some(PartialDate::Month(year, month));
        };
        let day = digits(day, 2)? as u8;
        if parts.next().is_some() {
            return None;
        }
        Day::from_civil_checked(year, month, day).map(PartialDate::Day)
    }

    /// The date as precise as it is: "1999", "1999-04" or "1999-04-02"; the inverse of
    /// [`PartialDate::parse_iso`].
    pub fn iso(self) -> String {
        let mut text = String::with_capacity(10);
        match self {
            PartialDate::Day(day) => day.write_iso(&mut text),
            PartialDate::Month(year, month) => {
                write_year(year, &mut text);
                text.push('-');
                write_two_digits(month, &mut text);
            }
            PartialDate::Year(year) => write_year(year, &mut text),
        }
        text
    }
}

/// The number that exactly `count` (at most 4) decimal digits stand for.
fn digits(text: &str, count: usize) -> Option<i32> {
    if text.len() != count {
        return None;
    }
    let mut number = 0;
    for byte in text.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i32::from(byte - b'0');
    }
    Some(number)
}

fn write_year(year: i32, text: &mut String) {
    let year = year.clamp(0, 9999);
    write_two_digits((year / 100) as u8, text);
    write_two_digits((year % 100) as u8, text);
}

/// Writes a number from 0 to 99. `write!` is avoided because it brings in the formatting
/// machinery, kilobytes in a wasm file that may not need it otherwise.
fn write_two_digits(number: u8, text: &mut String) {
    text.push(char::from(b'0' + number / 10 % 10));
    text.push(char::from(b'0' + number % 10));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: Option<PartialDate>) {
        assert_eq!(PartialDate::parse_iso(text), expected, "{text:?}");
        let whole_day = match expected {
            Some(PartialDate::Day(day)) => Some(day),
            _ => None,
        };
        assert_eq!(Day::parse_iso(text), whole_day, "{text:?} as a day");
        if let Some(date) = expected {
            assert_eq!(date.iso(), text);
        }
    }

    #[test]
    fn dates_are_read_as_precise_as_they_are() {
        check("1999", Some(PartialDate::Year(1999)));
        check("1999-04", Some(PartialDate::Month(1999, 4)));
        check("1999-04-02", Some(PartialDate::Day(Day(10_683))));
        check("1970-01-01", Some(PartialDate::Day(Day(0))));
        check("1900-01-01", Some(PartialDate::Day(Day(-25_567))));
        check("2100-12-31", Some(PartialDate::Day(Day(47_846))));
        check("2000-02-29", Some(PartialDate::Day(Day(11_016))));
    }

    #[test]
    fn anything_else_is_not_a_date() {
        for text in [
            "",
            "-",
            "99",
            "1899",
            "2101",
            "19999",
            "1999-",
            "1999-4",
            "1999-00",
            "1999-13",
            "1999-04-",
            "1999-04-2",
            "1999-04-00",
            "1999-04-31",
            "2012-13-40",
            "1999-02-29",
            "1900-02-29",
            "1999-04-02-",
            "1999-04-02T00:00",
            " 1999-04-02",
            "+999-04-02",
            "1999/04/02",
            "１９９９",
            "02-04-1999",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn years_beyond_four_digits_are_written_as_the_nearest_that_fits() {
        assert_eq!(Day(i32::MAX).iso().len(), 10);
        assert_eq!(Day(i32::MIN).iso().len(), 10);
        assert_eq!(PartialDate::Year(-5).iso(), "0000");
    }

    proptest! {
        #[test]
        fn every_day_comes_back_from_its_text(number in -25_567..=47_846) {
            prop_assert_eq!(Day::parse_iso(&Day(number).iso()), Some(Day(number)));
        }

        #[test]
        fn reading_never_panics(text: String, near in "[0-9-]{0,12}") {
            let _ = PartialDate::parse_iso(&text);
            let _ = PartialDate::parse_iso(&near);
        }

        #[test]
        fn what_is_read_is_written_the_same(text in "(19|20)[0-9]{2}(-[01][0-9](-[0-3][0-9])?)?") {
            if let Some(date) = PartialDate::parse_iso(&text) {
                prop_assert_eq!(date.iso(), text);
            }
        }
    }
}
