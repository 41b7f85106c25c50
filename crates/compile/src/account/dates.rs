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

/// A date for readers and machines: that of an event.
pub fn time(date: PartialDate) -> String {
    element(date, &words(date))
}

/// A stretch of time: "14 to 24 September 2004".
pub fn range(first: PartialDate, last: PartialDate) -> String {
    let (from, to) = (first.first().civil(), last.first().civil());
    let are_days = matches!((first, last), (PartialDate::Day(_), PartialDate::Day(_)));
    let start = if are_days && (from.year, from.month) == (to.year, to.month) {
        element(first, &from.day.to_string())
    } else {
        time(first)
    };
    format!("{start} to {}", time(last))
}

fn element(date: PartialDate, words: &str) -> String {
    format!("<time datetime={}>{words}</time>", iso(date))
}

fn iso(date: PartialDate) -> String {
    let civil = date.first().civil();
    match date {
        PartialDate::Day(_) => format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day),
        PartialDate::Month(..) => format!("{:04}-{:02}", civil.year, civil.month),
        PartialDate::Year(_) => format!("{:04}", civil.year),
    }
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
            "<time datetime=2004-09-14>14</time> to \
             <time datetime=2004-09-24>24 September 2004</time>"
        );
        assert_eq!(
            range(PartialDate::Month(2004, 9), PartialDate::Year(2005)),
            "<time datetime=2004-09>September 2004</time> to <time datetime=2005>2005</time>"
        );
    }
}
