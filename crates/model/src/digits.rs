//! Numbers as text, written by hand: the formatting of the standard library would bring kilobytes into
//! the program.

/// Writes a whole number.
pub fn push_int(text: &mut String, value: i64) {
    if value < 0 {
        text.push('-');
    }
    push_unsigned(text, value.unsigned_abs());
}

/// Writes tenths as a decimal: 125 is "12.5", -5 is "-0.5", 120 is "12".
pub fn push_tenths(text: &mut String, tenths: i64) {
    if tenths < 0 {
        text.push('-');
    }
    let tenths = tenths.unsigned_abs();
    push_unsigned(text, tenths / 10);
    if !tenths.is_multiple_of(10) {
        text.push('.');
        push_unsigned(text, tenths % 10);
    }
}

fn push_unsigned(text: &mut String, value: u64) {
    if 10 <= value {
        push_unsigned(text, value / 10);
    }
    text.push(char::from(b'0' + (value % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_whole_number_is_what_the_standard_library_writes(value in any::<i64>()) {
            let mut text = String::new();
            push_int(&mut text, value);
            prop_assert_eq!(text, value.to_string());
        }

        #[test]
        fn tenths_read_back_as_the_number_that_they_are(tenths in -1_000_000_i64..1_000_000) {
            let mut text = String::new();
            push_tenths(&mut text, tenths);
            let number: f64 = text.parse().unwrap_or(f64::NAN);
            prop_assert_eq!((number * 10.0).round() as i64, tenths);
            prop_assert!(!text.ends_with(".0"));
        }
    }
}
