//! A date as people write it.

use super::fold::{fold, words};
use crate::time::{Day, PartialDate};

/// How the names of the months begin, folded, in English, Russian and Belarusian, in every case that a date has.
const MONTHS: [&[&str]; 12] = [
    &["jan", "янв", "студ"],
    &["feb", "фев", "лют"],
    &["mar", "мар", "сак"],
    &["apr", "апр", "крас"],
    &["may", "мая", "маи", "мае", "трав", "трау"],
    &["jun", "июн", "черв", "чэрв"],
    &["jul", "июл", "лип"],
    &["aug", "авг", "жни"],
    &["sep", "сен", "вер"],
    &["oct", "окт", "кас"],
    &["nov", "ноя", "лис"],
    &["dec", "дек", "сне"],
];

/// Words that may stand in a date and say nothing: "on 2 April 1999", "2 апреля 1999 года", "2 красавіка 1999 г.".
const SILENT: [&str; 11] = [
    "on", "of", "the", "in", "г", "год", "года", "году", "у", "в", "на",
];

/// The date that a text is: "1999-04-02", "2 April 1999", "April 2, 1999", "2.4.1999", "02/04/1999" (the day first),
/// "April 1999", "04.1999", "1999", and the same in Russian and Belarusian. `None` for what has other words in it, a
/// day that no month has, and a year outside 1900 to 2100.
pub fn date(text: &str) -> Option<PartialDate> {
    let folded = fold(text);
    let mut numbers: Vec<(i32, usize)> = Vec::new();
    let mut month = None;
    for word in words(&folded) {
        let word = folded.get(word)?;
        let digits = word.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        if let Some(number) = number(digits) {
            // "2nd", "1999г".
            if 2 < word.chars().count() - digits.len() {
                return None;
            }
            numbers.push((number, digits.len()));
        } else if !SILENT.contains(&word) {
            let found = month_of(word)?;
            if month.replace(found).is_some() {
                return None;
            }
        }
    }
    let is_year = |(number, digits): (i32, usize)| digits == 4 && (1900..=2100).contains(&number);
    let small = |(number, digits): (i32, usize)| (digits <= 2).then_some(number as u8);
    match (numbers.as_slice(), month) {
        ([year], month) if is_year(*year) => Some(match month {
            Some(month) => PartialDate::Month(year.0, month),
            None => PartialDate::Year(year.0),
        }),
        ([day, year], Some(month)) if is_year(*year) => day_of(year.0, month, small(*day)?),
        ([month, year], None) if is_year(*year) => month_in(year.0, small(*month)?),
        ([year, month], None) if is_year(*year) => month_in(year.0, small(*month)?),
        ([day, month, year], None) if is_year(*year) => {
            day_of(year.0, small(*month)?, small(*day)?)
        }
        ([year, month, day], None) if is_year(*year) => {
            day_of(year.0, small(*month)?, small(*day)?)
        }
        _ => None,
    }
}

fn number(digits: &str) -> Option<i32> {
    if digits.is_empty() || 4 < digits.len() {
        return None;
    }
    digits.bytes().try_fold(0, |number, digit| {
        digit
            .is_ascii_digit()
            .then(|| number * 10 + i32::from(digit - b'0'))
    })
}

/// The month that a folded word names: at least three letters of it, which may be all.
fn month_of(word: &str) -> Option<u8> {
    let is_begin = |begin: &&str| {
        word.starts_with(*begin) || (begin.starts_with(word) && 3 <= word.chars().count())
    };
    let index = MONTHS.iter().position(|names| names.iter().any(is_begin))?;
    Some(index as u8 + 1)
}

fn month_in(year: i32, month: u8) -> Option<PartialDate> {
    (1..=12)
        .contains(&month)
        .then_some(PartialDate::Month(year, month))
}

fn day_of(year: i32, month: u8, day: u8) -> Option<PartialDate> {
    Day::from_civil_checked(year, month, day).map(PartialDate::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_understood_in_three_languages() {
        for (text, expected) in [
            ("1999-04-02", "1999-04-02"),
            ("2 April 1999", "1999-04-02"),
            ("April 2, 1999", "1999-04-02"),
            ("on the 2nd of April 1999", "1999-04-02"),
            ("2.4.1999", "1999-04-02"),
            ("02/04/1999", "1999-04-02"),
            ("2 апреля 1999 года", "1999-04-02"),
            ("2 красавіка 1999 г.", "1999-04-02"),
            ("15 траўня 1992", "1992-05-15"),
            ("15 мая 1992", "1992-05-15"),
            ("апрель 1999", "1999-04"),
            ("красавік 1999", "1999-04"),
            ("у лютым 2024", "2024-02"),
            ("в мае 1992 г.", "1992-05"),
            ("май 1992", "1992-05"),
            ("снежань 1993", "1993-12"),
            ("Sept 2003", "2003-09"),
            ("april 1999", "1999-04"),
            ("04.1999", "1999-04"),
            ("1999-04", "1999-04"),
            ("2012", "2012"),
        ] {
            let found = date(text).map(PartialDate::iso);
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "Uzbekistan 1999",
            "31 April 1999",
            "0199",
            "3000",
            "13.1999",
            "April",
            "2 April",
            "April May 1999",
            "1999 2000",
            "1 2 3 1999",
            "1999th99xx",
            "99999999999",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn no_two_months_begin_alike() {
        for (index, names) in MONTHS.iter().enumerate() {
            for name in *names {
                assert_eq!(month_of(name), Some(index as u8 + 1), "{name}");
            }
        }
    }
}
