//! The words of the data for the enums of the model.

use model::domain::{Category, Confidence, SourceKind, Standing, Verdict};

pub const KINDS: [(&str, SourceKind); 8] = [
    ("legal", SourceKind::Legal),
    ("organization", SourceKind::Organization),
    ("government", SourceKind::Government),
    ("press", SourceKind::Press),
    ("scholarly", SourceKind::Scholarly),
    ("analysis", SourceKind::Analysis),
    ("encyclopaedia", SourceKind::Encyclopaedia),
    ("other", SourceKind::Other),
];

pub const CONFIDENCES: [(&str, Confidence); 3] = [
    ("high", Confidence::High),
    ("medium", Confidence::Medium),
    ("low", Confidence::Low),
];

pub const VERDICTS: [(&str, Verdict); 5] = [
    ("agrees", Verdict::Agrees),
    ("less-precise", Verdict::LessPrecise),
    ("out-of-date", Verdict::OutOfDate),
    ("slip", Verdict::Slip),
    ("position", Verdict::Position),
];

/// What a word of a table stands for.
pub fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table
        .iter()
        .find(|&&(known, _)| known == word)
        .map(|&(_, value)| value)
}

/// The word for a value; the inverse of [`find`].
pub fn word<T: PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table
        .iter()
        .find(|(_, known)| *known == value)
        .map_or("", |(word, _)| word)
}

/// The words of a table.
pub fn words<T>(table: &'static [(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|(word, _)| *word).collect()
}

/// The words for standings.
pub fn standings() -> Vec<&'static str> {
    Standing::ALL.map(Standing::slug).to_vec()
}

/// The words for categories.
pub fn categories() -> Vec<&'static str> {
    Category::ALL.map(Category::slug).to_vec()
}
