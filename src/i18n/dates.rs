//! Dates in words, as precise as they are known.

use crate::markup::int;
use model::time::{Civil, Day, PartialDate};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "January"; `month` is 1 to 12, anything else gives an empty word.
pub fn month_long(month: u8) -> &'static str {
    MONTHS
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or_default()
}

/// "Jan"; English cuts every month to its first three letters, "Sept" is not used.
pub fn month_short(month: u8) -> &'static str {
    month_long(month).get(..3).unwrap_or_default()
}

/// "19 December 2012".
pub fn day_long(day: Day) -> String {
    let Civil { year, month, day } = day.civil();
    [
        &int(day.into()),
        " ",
        month_long(month),
        " ",
        &int(year.into()),
    ]
    .concat()
}

/// "19 Dec 2012".
pub fn day_short(day: Day) -> String {
    let Civil { year, month, day } = day.civil();
    [
        &int(day.into()),
        " ",
        month_short(month),
        " ",
        &int(year.into()),
    ]
    .concat()
}

/// "19 December 2012", "April 1999" or "2013": no more than is known.
pub fn date_of(date: PartialDate) -> String {
    match date {
        PartialDate::Day(day) => day_long(day),
        PartialDate::Month(year, month) => [month_long(month), " ", &int(year.into())].concat(),
        PartialDate::Year(year) => int(year.into()),
    }
}

/// "19 Dec 2012", "Apr 1999" or "2013".
pub fn date_short(date: PartialDate) -> String {
    match date {
        PartialDate::Day(day) => day_short(day),
        PartialDate::Month(year, month) => [month_short(month), " ", &int(year.into())].concat(),
        PartialDate::Year(year) => int(year.into()),
    }
}

/// "the day before", "12 days earlier", "3 months earlier", "2 years earlier": rounded down.
pub fn ago(days: i32) -> String {
    match days {
        ..=1 => "the day before".to_owned(),
        2..=60 => [int(days.into()).as_str(), " days earlier"].concat(),
        61..=729 => [int((days / 31).into()).as_str(), " months earlier"].concat(),
        _ => [int((days / 366).into()).as_str(), " years earlier"].concat(),
    }
}
