//! Text made safe for HTML, ids, and citations.
//!
//! Every reader loads the account, so it is written as short as HTML allows: no quotation marks
//! round a value that needs none, and no end tag that the next tag implies.

use model::domain::{Confidence, EventId, Record, SourceId, SourceKind};

/// The kinds of sources in the order of the list: the heading of each, and the words for one
/// source of the kind.
pub const KINDS: [(SourceKind, &str, &str); 8] = [
    (
        SourceKind::Legal,
        "Treaties, laws and decisions",
        "legal text",
    ),
    (
        SourceKind::Organization,
        "The Organization, its assembly and the CIS",
        "the Organization",
    ),
    (SourceKind::Government, "Organs of states", "a government"),
    (SourceKind::Press, "Press", "press"),
    (SourceKind::Scholarly, "Scholarly works", "scholarly"),
    (SourceKind::Analysis, "Analyses", "analysis"),
    (SourceKind::Encyclopaedia, "Encyclopaedias", "encyclopaedia"),
    (SourceKind::Other, "Other", "other"),
];

/// The number that a source has in the list: the record is sorted as the list is.
pub fn number(source: SourceId) -> u16 {
    source.0 + 1
}

/// The sources of a fact as small numbers, ascending, that lead to the page of the sources.
pub fn cite(sources: &[SourceId]) -> String {
    let mut numbers: Vec<u16> = sources.iter().map(|&source| number(source)).collect();
    numbers.sort_unstable();
    let links: Vec<String> = numbers
        .iter()
        .map(|number| format!("<a href=sources.html#s{number}>{number}</a>"))
        .collect();
    format!("<sup>{}</sup>", links.join(" "))
}

/// Words that lead to an event. Its id in the document is its slug behind "e-", so that a link to it
/// stays right when the record grows.
pub fn to_event(record: &Record, event: EventId, words: &str) -> String {
    link(&format!("#e-{}", record.event(event).slug), words)
}

/// Words that lead to an address of our own, which needs no quotation marks.
pub fn link(address: &str, words: &str) -> String {
    format!("<a href={address}>{}</a>", text(words))
}

/// Text as HTML has it.
pub fn text(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// The value of an attribute, in quotation marks only if it needs them.
pub fn value(value: &str) -> String {
    let needs_marks = |letter: char| letter.is_whitespace() || "\"'=<>`".contains(letter);
    if value.is_empty() || value.contains(needs_marks) {
        format!("\"{}\"", text(value))
    } else {
        text(value)
    }
}

/// A paragraph inside an item, if there is a text for it. The next tag ends it.
pub fn paragraph(words: &str) -> String {
    if words.is_empty() {
        String::new()
    } else {
        format!("<p>{}", text(words))
    }
}

/// A sentence about how well a fact is sourced, where that must be said.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "",
        Confidence::Medium => " Confidence: medium.",
        Confidence::Low => " Confidence: low.",
    }
}

/// Words in one sentence: "Armenia, Belarus and Kazakhstan".
pub fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_quotation_marks_if_it_needs_them() {
        for (plain, expected) in [
            ("https://example.org/a/", "https://example.org/a/"),
            (
                "https://example.org/?a=1&b=\"",
                "\"https://example.org/?a=1&amp;b=&quot;\"",
            ),
            ("legal text", "\"legal text\""),
            ("", "\"\""),
        ] {
            assert_eq!(value(plain), expected);
        }
    }

    #[test]
    fn the_kinds_are_in_the_order_that_the_record_sorts_by() {
        assert!(KINDS.is_sorted_by_key(|(kind, ..)| *kind));
    }
}
