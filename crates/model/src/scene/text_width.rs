//! How wide a text is, before a browser has measured it, and how much of it has room.

use std::borrow::Cow;

/// An estimate of the width of a text in px at a font size.
///
/// It adds average advances, in hundredths of an em, by the kind of the character. The table lies
/// between Roboto and DejaVu Sans, the narrow and the wide end of the fonts the page may get, on
/// the wide side: a label that is left out is told on hover, one that overflows is a fault. Where a
/// measured width is at hand, it is to be taken instead.
pub fn estimated_width_px(text: &str, font_size_px: f64) -> f64 {
    let hundredths: u32 = text.chars().map(advance).sum();
    f64::from(hundredths) * font_size_px / 100.0
}

/// The same in bold, which is about a twelfth wider.
pub fn estimated_bold_width_px(text: &str, font_size_px: f64) -> f64 {
    estimated_width_px(text, font_size_px) * 1.085
}

/// As much of a title as has room at a font size, whole words; what is cut ends in an ellipsis.
pub fn cut_to_room(title: &str, room_px: f64, size_px: f64) -> Cow<'_, str> {
    if estimated_width_px(title, size_px) <= room_px + 1.0 {
        return Cow::Borrowed(title);
    }
    let mut short = String::new();
    for word in title.split_inclusive(' ') {
        if room_px < estimated_width_px(&[&short, word, "…"].concat(), size_px) {
            break;
        }
        short.push_str(word);
    }
    let short = short.trim_end();
    Cow::Owned(if short.is_empty() {
        String::new()
    } else {
        [short, " …"].concat()
    })
}

/// Hundredths of an em.
const fn advance(character: char) -> u32 {
    match character {
        // Marks that stand over the letter before them.
        '\u{300}'..='\u{36F}' => 0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'і' | 'ї' | 'І' => 31,
        ' ' | '\u{A0}' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' | '\u{2019}' => 38,
        '0'..='9' => 61,
        'm' | 'w' | 'M' | 'W' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ы' | 'М' | 'Ф' | '\u{2014}' => 94,
        'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'м' | 'ф' => 84,
        'A'..='Z' | 'А'..='Я' | 'Ў' | 'Ё' => 71,
        _ => 60,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The estimate lies between the measured width in DejaVu Sans, the widest face likely, with
    /// a twentieth on top, and that of a narrow face, about four fifths of it.
    #[track_caller]
    fn check(text: &str, dejavu_px: f64) {
        let width_px = estimated_width_px(text, 12.0);
        assert!(
            dejavu_px * 0.86 <= width_px && width_px <= dejavu_px * 1.06,
            "{text}: {width_px:.1}, measured {dejavu_px}"
        );
    }

    #[test]
    fn estimates_are_near_what_chromium_measures_in_the_widest_face() {
        check("Khachaturov", 75.8);
        check("Nikolai Bordyuzha", 107.9);
        check("Imangali Tasmagambetov", 154.4);
        check("KGZ", 25.4);
        check("2015", 30.5);
        check("Kazakhstan", 69.1);
        check("Казахстан", 65.5);
        check("Кыргызстан", 76.6);
        check("Николай Бордюжа", 117.8);
        check("Zas", 21.8);
    }

    #[test]
    fn the_width_grows_with_the_text_and_the_size() {
        let width_px = estimated_width_px("Khachaturov", 10.0);
        assert!(width_px < estimated_width_px("Yuri Khachaturov", 10.0));
        assert_eq!(width_px * 2.0, estimated_width_px("Khachaturov", 20.0));
        assert!(width_px < estimated_bold_width_px("Khachaturov", 10.0));
        assert_eq!(estimated_width_px("", 12.0), 0.0);
    }

    #[test]
    fn a_title_is_cut_between_words() {
        assert_eq!(
            cut_to_room("Six states sign", 500.0, 12.0),
            "Six states sign"
        );
        assert_eq!(
            cut_to_room("Six states sign the protocol", 90.0, 12.0),
            "Six states …"
        );
        assert_eq!(cut_to_room("Six states", 3.0, 12.0), "");
    }
}
