//! An index of texts by their words: made once, asked at each letter typed.

use super::{
    fold::{fold, words},
    slips::slips,
};
use std::{cmp::Reverse, ops::Range};

/// A text to be found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Text<'t> {
    /// What it is called; its words count four times as much as those of the body.
    pub title: &'t str,
    pub body: &'t str,
    /// What decides between two that fit equally well: the greater goes first, up to 99.
    pub weight: u8,
}

/// A text that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its index among the texts.
    pub text: usize,
    /// How well it fits; only to be compared.
    pub score: u32,
}

/// The words of all texts in the order of the alphabet, and where each stands.
#[derive(Debug, Default)]
pub struct Index {
    /// All folded words one after the other.
    letters: String,
    words: Vec<Word>,
    places: Vec<Place>,
    weights: Vec<u8>,
}

/// A word and its places.
#[derive(Debug)]
struct Word {
    letters: Range<u32>,
    places: Range<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    text: u32,
    in_title: bool,
}

/// What a word counts where it is as typed, where it begins so, and where there is a slip in it.
const WHOLE: u32 = 300;
const BEGUN: u32 = 200;
const SLIPPED: u32 = 60;
/// How much more it counts in a title.
const IN_TITLE: u32 = 4;

/// From how many letters on a word may have one slip, and two.
const ONE_SLIP: usize = 4;
const TWO_SLIPS: usize = 8;

impl Index {
    /// Takes all words of the texts: the time of sorting them.
    pub fn new<'t>(texts: impl IntoIterator<Item = Text<'t>>) -> Index {
        let mut index = Index::default();
        let mut found: Vec<(Range<u32>, Place)> = Vec::new();
        for (text, words_of) in (0..).zip(texts) {
            index.weights.push(words_of.weight);
            for (part, in_title) in [(words_of.title, true), (words_of.body, false)] {
                let start = index.letters.len();
                index.letters.push_str(&fold(part));
                let folded = index.letters.get(start..).unwrap_or_default();
                found.extend(words(folded).map(|word| {
                    let letters = (start + word.start) as u32..(start + word.end) as u32;
                    (letters, Place { text, in_title })
                }));
            }
        }
        let letters = &index.letters;
        found.sort_unstable_by(|(one, of_one), (other, of_other)| {
            slice(letters, one)
                .cmp(slice(letters, other))
                .then(of_one.cmp(of_other))
        });
        for (letters, place) in found {
            let is_known = index.words.last().is_some_and(|last| {
                slice(&index.letters, &last.letters) == slice(&index.letters, &letters)
            });
            let next = index.places.len() as u32;
            if !is_known {
                index.words.push(Word {
                    letters,
                    places: next..next,
                });
            }
            if let Some(word) = index.words.last_mut() {
                let repeats = word.places.start < next && index.places.last() == Some(&place);
                if !repeats {
                    index.places.push(place);
                    word.places.end = next + 1;
                }
            }
        }
        index
    }

    /// The texts that have every word of the query, the best first.
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let folded = fold(query);
        let typed: Vec<&str> = words(&folded).filter_map(|word| folded.get(word)).collect();
        if typed.is_empty() {
            return Vec::new();
        }
        let mut scores = vec![0; self.weights.len()];
        let mut of_word = vec![0; self.weights.len()];
        for (index, word) in typed.iter().enumerate() {
            of_word.fill(0);
            self.score(word, &mut of_word);
            for (score, of_word) in scores.iter_mut().zip(&of_word) {
                // What misses one word is out.
                let is_in = 0 < *of_word && (index == 0 || 0 < *score);
                *score = if is_in { *score + of_word } else { 0 };
            }
        }
        let mut hits: Vec<Hit> = scores
            .iter()
            .zip(&self.weights)
            .enumerate()
            .filter(|(_, (score, _))| 0 < **score)
            .map(|(text, (score, weight))| Hit {
                text,
                score: score * 100 + u32::from(*weight),
            })
            .collect();
        hits.sort_by_key(|hit| Reverse(hit.score));
        hits
    }

    /// How well a word fits each text.
    fn score(&self, typed: &str, scores: &mut [u32]) {
        let letters = |word: &Word| slice(&self.letters, &word.letters);
        let first = self.words.partition_point(|word| letters(word) < typed);
        let begun = self.words.iter().skip(first);
        let mut is_found = false;
        for word in begun.take_while(|word| letters(word).starts_with(typed)) {
            is_found = true;
            let is_whole = letters(word).len() == typed.len();
            self.count(word, if is_whole { WHOLE } else { BEGUN }, scores);
        }
        let length = typed.chars().count();
        // Numbers are meant as they are typed.
        if is_found || length < ONE_SLIP || typed.bytes().any(|letter| letter.is_ascii_digit()) {
            return;
        }
        let most = if length < TWO_SLIPS { 1 } else { 2 };
        for word in &self.words {
            if let Some(slips) = slips(typed, letters(word), most) {
                self.count(word, SLIPPED / (slips as u32).max(1), scores);
            }
        }
    }

    fn count(&self, word: &Word, value: u32, scores: &mut [u32]) {
        let range = word.places.start as usize..word.places.end as usize;
        for place in self.places.get(range).unwrap_or_default() {
            let value = if place.in_title {
                value * IN_TITLE
            } else {
                value
            };
            if let Some(score) = scores.get_mut(place.text as usize) {
                *score = value.max(*score);
            }
        }
    }
}

fn slice<'l>(letters: &'l str, range: &Range<u32>) -> &'l str {
    letters
        .get(range.start as usize..range.end as usize)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &[(&str, &str, u8)], query: &str) -> Vec<usize> {
        let texts = texts.iter().map(|&(title, body, weight)| Text {
            title,
            body,
            weight,
        });
        let hits = Index::new(texts).find(query);
        hits.into_iter().map(|hit| hit.text).collect()
    }

    const TEXTS: [(&str, &str, u8); 4] = [
        ("The treaty is signed in Tashkent", "Six states sign.", 5),
        ("A session in Minsk", "The states of the treaty meet.", 0),
        ("A session in Moscow", "They meet; Tashkent is away.", 1),
        ("Үзбекистан Ўзбекистон", "", 0),
    ];

    #[test]
    fn titles_go_before_bodies_and_weight_decides() {
        assert_eq!(found(&TEXTS, "tashkent"), [0, 2]);
        assert_eq!(found(&TEXTS, "session"), [2, 1]);
        assert_eq!(found(&TEXTS, "treaty"), [0, 1]);
    }

    #[test]
    fn every_word_counts_and_may_be_begun_or_have_a_slip() {
        assert_eq!(found(&TEXTS, "sess mos"), [2]);
        assert_eq!(found(&TEXTS, "tashknet"), [0, 2]);
        assert_eq!(found(&TEXTS, "minsk tashkent"), [0; 0]);
        assert_eq!(found(&TEXTS, "узбекистон"), [3]);
        assert_eq!(found(&TEXTS, "  ,"), [0; 0]);
        assert_eq!(found(&[], "a"), [0; 0]);
        // A short word is meant as it is, and so is a number.
        assert_eq!(found(&TEXTS, "mnk"), [0; 0]);
        assert_eq!(found(&[("In 1992", "", 0)], "1993"), [0; 0]);
    }

    #[test]
    fn what_is_whole_goes_before_what_is_begun() {
        let texts = [("Armenian appeal", "", 9), ("Armenia", "", 0)];
        assert_eq!(found(&texts, "armenia"), [1, 0]);
    }
}
