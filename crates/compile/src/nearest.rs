//! The remedy for a word that is not known: the nearest one that is.

/// The longest list of known words that is told in full.
const MOST_TOLD: usize = 20;

/// The end of a sentence about an unknown word: its nearest neighbour, or all the known words, or
/// what to do otherwise.
pub fn remedy<'a>(word: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(word, &known) {
        Some(near) => format!("the nearest is {near}"),
        None if !known.is_empty() && known.len() <= MOST_TOLD => {
            format!("known are {}", known.join(", "))
        }
        None => otherwise.to_owned(),
    }
}

/// The known word with the fewest changes from `word`, if they are few for its length.
fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let most_changes = word.chars().count() / 3;
    known
        .iter()
        .map(|&candidate| (changes(word, candidate), candidate))
        .filter(|&(count, _)| count <= most_changes)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The number of letters to put in, take out or replace (Levenshtein's distance).
fn changes(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.to_lowercase().chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, &other) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != other);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_told_or_all_of_a_short_list() {
        let known = ["member", "party", "former"];
        assert_eq!(remedy("membr", known, "add it"), "the nearest is member");
        assert_eq!(
            remedy("guest", known, "add it"),
            "known are member, party, former"
        );
        assert_eq!(remedy("guest", [], "add it"), "add it");
    }
}
