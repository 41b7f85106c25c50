//! Texts that go with the code that writes them.
//!
//! What is left for later takes its functions along, and no constants: those of both files lie in one heap, and
//! nothing in a linked program says whose they are. So a text of a later view is written as numbers in the code, eight
//! letters each; a text that the first file has anyway is better written as it is.

/// Writes markup that has to be ASCII and no longer than 480 letters: `put!(m, "<p class=\"lead\">")`.
macro_rules! put {
    ($m:expr, $text:expr) => {
        put!(@ $m, $text, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14)
    };
    (@ $m:expr, $text:expr, $($part:literal)*) => {{
        const TEXT: &[u8] = $text.as_bytes();
        const { assert!(TEXT.is_ascii() && TEXT.len() <= 480) };
        $(
            if const { 32 * $part < TEXT.len() } {
                const AT: usize = 32 * $part;
                $m.letters(
                    const { $crate::later::text::eight(TEXT, AT) },
                    const { $crate::later::text::eight(TEXT, AT + 8) },
                    const { $crate::later::text::eight(TEXT, AT + 16) },
                    const { $crate::later::text::eight(TEXT, AT + 24) },
                );
            }
        )*
    }};
}

/// The same as a text of its own, for a selector or a word.
macro_rules! text {
    ($text:expr) => {{
        let mut m = $crate::markup::Markup::new();
        put!(m, $text);
        m.finish()
    }};
}

/// Eight letters from a place on, the first in the lowest byte; nothing past the end.
pub const fn eight(text: &[u8], at: usize) -> u64 {
    let mut letters = 0;
    let mut index = 0;
    while index < 8 && at + index < text.len() {
        // Const code, which cannot fail at run time.
        #[expect(clippy::indexing_slicing, reason = "the loop ends where the text does")]
        let letter = text[at + index] as u64;
        letters |= letter << (8 * index);
        index += 1;
    }
    letters
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_is_written_letter_by_letter() {
        assert_eq!(text!(""), "");
        assert_eq!(text!("a"), "a");
        assert_eq!(text!("<p class=\"a\">"), "<p class=\"a\">");
        const LONG: &str =
            "As long as that it needs more than one call, with 32 letters to each of them.";
        assert_eq!(text!(LONG), LONG);
        assert_eq!(
            text!("exactly thirty-two letters long."),
            "exactly thirty-two letters long."
        );
    }
}
