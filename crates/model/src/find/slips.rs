//! How many slips lie between a word that was typed and the beginning of another.

/// The longest word that is compared, in letters; what comes after it counts as equal.
const LONGEST: usize = 24;

/// The least number of letters to change, leave out, add or swap with their neighbour so that `typed` becomes the
/// beginning of `word`; `None` if it is more than `most`. Both are folded.
#[allow(
    clippy::indexing_slicing,
    reason = "a column is at most the length, and that at most LONGEST"
)]
pub fn slips(typed: &str, word: &str, most: usize) -> Option<usize> {
    let mut letters = [' '; LONGEST];
    let length = fill(&mut letters, word);
    // A row for each letter typed: what it costs to make what was typed so far of each beginning of the word.
    let mut before = [0; LONGEST + 1];
    let mut last = [0; LONGEST + 1];
    (0..=LONGEST).for_each(|column| last[column] = column);
    let mut previous = '\0';
    for (row, typed) in typed.chars().take(LONGEST).enumerate() {
        let mut now = [0; LONGEST + 1];
        now[0] = row + 1;
        for column in 0..length {
            let swapped = 0 < row
                && 0 < column
                && typed == letters[column - 1]
                && previous == letters[column];
            let mut cost = (last[column] + usize::from(typed != letters[column]))
                .min(last[column + 1] + 1)
                .min(now[column] + 1);
            if swapped {
                cost = cost.min(before[column - 1] + 1);
            }
            now[column + 1] = cost;
        }
        if now[..=length].iter().all(|cost| most < *cost) {
            return None;
        }
        (before, last, previous) = (last, now, typed);
    }
    let least = last[..=length].iter().copied().min()?;
    (least <= most).then_some(least)
}

fn fill(letters: &mut [char; LONGEST], word: &str) -> usize {
    let mut length = 0;
    for (place, letter) in letters.iter_mut().zip(word.chars()) {
        *place = letter;
        length += 1;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_up_to_a_beginning() {
        for (typed, word, expected) in [
            ("tashkent", "tashkent", Some(0)),
            ("tash", "tashkent", Some(0)),
            ("tashknet", "tashkent", Some(1)),
            ("taskent", "tashkent", Some(1)),
            ("tashhkent", "tashkent", Some(1)),
            ("kirgizstan", "kyrgyzstan", Some(2)),
            ("ghana", "tashkent", None),
            ("", "tashkent", Some(0)),
            ("abc", "", None),
            ("казакстан", "казахстан", Some(1)),
        ] {
            assert_eq!(slips(typed, word, 2), expected, "{typed} and {word}");
        }
    }

    #[test]
    fn a_long_word_is_compared_by_its_beginning() {
        let long = "a".repeat(60);
        assert_eq!(slips(&long, &long, 1), Some(0));
    }
}
