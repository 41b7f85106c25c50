//! Dates in words, as precise as they are known.

use model::time::{Day, PartialDate};

use crate::date::MONTHS;

/// "19 December 2012", "April 1999" or "2013".
pub fn words(date: PartialDate) -> String {
    let month_of = |month: u8| MONTHS[usize::from(month) - 1];
    match date {
        PartialDate::Day(day) => {
            let civil = day.civil();
            format!("{} {} {}", civil.day, month_of(civil.month), civil.year)
        }
        PartialDate::Month(year, month) => format!("{} {year}", month_of(month)),
        PartialDate::Year(year) => year.to_string(),
    }
}

/// The same for a day.
pub fn day(day: Day) -> String {
    words(PartialDate::Day(day))
}

/// A stretch of time: "14 to 24 September 2004".
pub fn range(first: PartialDate, last: PartialDate) -> String {
    let (from, to) = (first.first().civil(), last.first().civil());
    let are_days = matches!((first, last), (PartialDate::Day(_), PartialDate::Day(_)));
    let start = if are_days && (from.year, from.month) == (to.year, to.month) {
        from.day.to_string()
    } else {
        words(first)
    };
    format!("{start} to {}", words(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(year: i32, month: u8, day: u8) -> PartialDate {
        PartialDate::Day(Day::from_civil(year, month, day))
    }

    #[test]
    fn a_date_is_told_as_precisely_as_it_is_known() {
        for (date, expected) in [
            (of(2012, 12, 19), "19 December 2012"),
            (PartialDate::Month(1999, 4), "April 1999"),
            (PartialDate::Year(2013), "2013"),
        ] {
            assert_eq!(words(date), expected);
        }
    }

    #[test]
    fn a_range_within_a_month_names_it_once() {
        assert_eq!(
            range(of(2004, 9, 14), of(2004, 9, 24)),
            "14 to 24 September 2004"
        );
        assert_eq!(
            range(PartialDate::Month(2004, 9), PartialDate::Year(2005)),
            "September 2004 to 2005"
        );
    }
}
