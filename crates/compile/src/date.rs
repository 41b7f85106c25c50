//! Dates as the data writes them.

use model::time::{Day, PartialDate};

/// The names of the months; month 1 is the first.
pub const MONTHS: [&str; 12] = [
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

/// Reads `1999-04-02`, `1999-04` or `1999`; the error is a problem's message.
pub fn parse(text: &str) -> Result<PartialDate, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let (year, month, day) = match parts.as_slice() {
        [year] => (digits(year, 4), Some(None), Some(None)),
        [year, month] => (digits(year, 4), digits(month, 2).map(Some), Some(None)),
        [year, month, day] => (
            digits(year, 4),
            digits(month, 2).map(Some),
            digits(day, 2).map(Some),
        ),
        _ => (None, None, None),
    };
    let (Some(year), Some(month), Some(day)) = (year, month, day) else {
        return Err(format!(
            "not a date ({text}); write 1999-04-02, 1999-04 or 1999"
        ));
    };
    let Some(month) = month else {
        return Ok(PartialDate::Year(year));
    };
    if !(1..=12).contains(&month) {
        return Err(format!("date does not exist ({text}); months are 01 to 12"));
    }
    let whole_month = PartialDate::Month(year, month as u8);
    let Some(day) = day else {
        return Ok(whole_month);
    };
    let length = whole_month.end().0 - whole_month.first().0;
    if !(1..=length).contains(&day) {
        let name = MONTHS[month as usize - 1];
        return Err(format!(
            "date does not exist ({text}); {name} {year} has {length} days"
        ));
    }
    Ok(PartialDate::Day(Day::from_civil(
        year,
        month as u8,
        day as u8,
    )))
}

/// The value of exactly so many digits.
fn digits(part: &str, count: usize) -> Option<i32> {
    let is_plain = part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| part.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_it_is_written() {
        for (text, date) in [
            ("1999-04-02", PartialDate::Day(Day::from_civil(1999, 4, 2))),
            ("2000-02-29", PartialDate::Day(Day::from_civil(2000, 2, 29))),
            ("1999-04", PartialDate::Month(1999, 4)),
            ("1999", PartialDate::Year(1999)),
        ] {
            assert_eq!(parse(text), Ok(date));
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_a_remedy() {
        let form = "write 1999-04-02, 1999-04 or 1999";
        for (text, message) in [
            (
                "1999-02-30",
                "date does not exist (1999-02-30); February 1999 has 28 days",
            ),
            (
                "1999-13",
                "date does not exist (1999-13); months are 01 to 12",
            ),
            (
                "1999-00-01",
                "date does not exist (1999-00-01); months are 01 to 12",
            ),
            ("1999-4-2", &format!("not a date (1999-4-2); {form}")),
            ("99-1999", &format!("not a date (99-1999); {form}")),
            ("April 1999", &format!("not a date (April 1999); {form}")),
        ] {
            assert_eq!(parse(text), Err(message.to_owned()));
        }
    }
}
