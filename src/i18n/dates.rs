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
        2..=61 => earlier(days, " days earlier"),
        // From two months, and from two years on: no word for one is needed.
        62..=731 => earlier(days / 31, " months earlier"),
        _ => earlier(days / 366, " years earlier"),
    }
}

fn earlier(count: i32, words: &str) -> String {
    [int(count.into()).as_str(), words].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_is_told_in_words_that_fit_the_number() {
        let told = [0, 1, 2, 61, 62, 92, 731, 732, 1_098].map(ago);
        let expected = [
            "the day before",
            "the day before",
            "2 days earlier",
            "61 days earlier",
            "2 months earlier",
            "2 months earlier",
            "23 months earlier",
            "2 years earlier",
            "3 years earlier",
        ];
        assert_eq!(told, expected);
        assert!((2..20_000).map(ago).all(|words| !words.starts_with("1 ")));
    }
}
