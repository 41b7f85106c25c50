//! Letters as they are compared: small, without accents, in the languages of the page.
//!
//! The tables of the standard library know every script and would bring 2 kB into the program; these
//! lines know the Latin and the Cyrillic one.

use std::ops::Range;

/// A text with every letter as it is compared. It has as many characters as the text, so that a place in one is
/// the place in the other.
pub fn fold(text: &str) -> String {
    text.chars().map(fold_letter).collect()
}

fn fold_letter(letter: char) -> char {
    match small(letter) {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ə' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' | 'į' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ё' => 'е',
        'ў' => 'у',
        'й' => 'и',
        'ґ' => 'г',
        'і' | 'ї' => 'и',
        letter => letter,
    }
}

/// The small letter of a large one of the Latin or the Cyrillic script.
fn small(letter: char) -> char {
    let by = |distance: u32| char::from_u32(letter as u32 + distance).unwrap_or(letter);
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => by(32),
        'Ѐ'..='Џ' => by(80),
        'İ' => 'i',
        'Ÿ' => 'ÿ',
        'Ə' => 'ə',
        // Here large and small letters take turns, and in a stretch of each table the large ones are the odd ones.
        'Ā'..='Ķ' | 'Ŋ'..='ŷ' | 'Ґ'..='ӿ' if (letter as u32).is_multiple_of(2) => by(1),
        'Ĺ'..='Ň' | 'Ź'..='Ž' if !(letter as u32).is_multiple_of(2) => by(1),
        letter => letter,
    }
}

/// The words of a text: where each stands in it, in bytes. An apostrophe is part of a word.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = text;
    let mut start = 0;
    std::iter::from_fn(move || {
        let from = rest.find(is_part)?;
        let word = rest.get(from..).unwrap_or_default();
        let length = word.find(|letter| !is_part(letter)).unwrap_or(word.len());
        let range = start + from..start + from + length;
        start = range.end;
        rest = word.get(length..).unwrap_or_default();
        Some(range)
    })
}

/// Whether a character can stand in a word: digits and all letters, but neither spaces nor marks.
fn is_part(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        // Spaces and marks of Latin, general punctuation, and marks of other scripts that texts here have.
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => {
            letter == '’'
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_compared_without_size_and_accents() {
        for (text, folded) in [
            ("Áccession À LA carte", "accession a la carte"),
            ("Ёлка, Ўзбекістан", "елка, узбекистан"),
            ("Українa", "украинa"),
            ("ЙОД", "иод"),
            ("Łódź ŽŠČ Đ", "lodz zsc d"),
            ("Azərbaycan Şuşa İĞ", "azerbaycan susa ig"),
            ("2 April 1999", "2 april 1999"),
            ("Հայաստան", "Հայաստան"),
        ] {
            assert_eq!(fold(text), folded);
            assert_eq!(fold(text).chars().count(), text.chars().count());
            assert_eq!(fold(&fold(text)), fold(text), "folded once is folded");
        }
    }

    #[test]
    fn words_are_what_stands_between_marks_and_spaces() {
        let of =
            |text: &'static str| -> Vec<&str> { words(text).map(|word| &text[word]).collect() };
        assert_eq!(
            of("“Rubezh-2012”, in Tajikistan’s hills."),
            ["Rubezh", "2012", "in", "Tajikistan’s", "hills"]
        );
        assert_eq!(of("  снежань 1993\u{a0}г.  "), ["снежань", "1993", "г"]);
        assert_eq!(of(" … "), [""; 0]);
    }
}
