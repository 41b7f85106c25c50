//! Percent-encoding of values in an address.

/// A value as it was before it was encoded: `%41` is "A" and `+` a space. A `%` without two digits
/// stands for itself; a value whose bytes are no text stays as it is written.
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'%', [high, low, after_digits @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high * 16 + low);
                    rest = after_digits;
                }
                _ => bytes.push(b'%'),
            },
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Writes a value at the end of an address, everything but the unreserved characters of RFC 3986
/// and the comma as percent and digits. The inverse of [`decoded`].
pub fn encode(value: &str, address: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push('%');
            for digit in [byte / 16, byte % 16] {
                address.extend(
                    DIGITS
                        .get(usize::from(digit))
                        .map(|&digit| char::from(digit)),
                );
            }
        }
    }
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(decoded(text), expected);
    }

    #[test]
    fn a_value_is_decoded_as_far_as_it_makes_sense() {
        check("", "");
        check("a-b,c", "a-b,c");
        check("a+b%20c", "a b c");
        check("%d0%A1%d0%BE%d1%87%d0%B8", "Сочи");
        check("100%", "100%");
        check("%4", "%4");
        check("%zz%41", "%zzA");
        check("%%41", "%A");
        check("a+%ff", "a+%ff");
        check("Сочи", "Сочи");
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded(value: String) {
            let mut address = String::new();
            encode(&value, &mut address);
            prop_assert!(address.is_ascii() && !address.contains(['&', '=', '#', '+', ' ']));
            prop_assert_eq!(decoded(&address), value);
        }
    }
}
