//! Version numbers as programs print them.

/// Major, minor, patch; what a program leaves out is 0, so that `wasm-opt version 132` compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

/// The first word of the text that begins with a digit: `trunk 0.21.14` is 0.21.14.
pub fn in_text(text: &str) -> Option<Version> {
    text.split(|letter: char| letter.is_whitespace() || letter == '(')
        .find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
        .map(number)
}

fn number(word: &str) -> Version {
    let mut parts = word
        .split(|letter: char| !letter.is_ascii_digit())
        .map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    Version(next(), next(), next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Version>) {
        assert_eq!(in_text(text), expected, "{text:?}");
    }

    #[test]
    fn versions_are_found_in_what_programs_print() {
        check("trunk 0.21.14\n", Some(Version(0, 21, 14)));
        check("wasm-bindgen 0.2.130", Some(Version(0, 2, 130)));
        check(
            "wasm-opt version 132 (version_132)",
            Some(Version(132, 0, 0)),
        );
        check("wasm-opt version 108", Some(Version(108, 0, 0)));
        check(
            "rustc 1.96.0-nightly (abc 2026-05-25)",
            Some(Version(1, 96, 0)),
        );
        check("1.96.0+dfsg1-1~deb12u2", Some(Version(1, 96, 0)));
        check("command not found", None);
    }

    #[test]
    fn versions_compare_by_number() {
        assert!(Version(0, 21, 9) < Version(0, 21, 14));
        assert!(Version(108, 0, 0) < Version(120, 0, 0));
    }
}
