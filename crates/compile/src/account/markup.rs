//! Text made safe for HTML, and citations.

use std::collections::BTreeMap;

use model::domain::{Confidence, Record, SourceId, SourceKind};

/// The kinds of sources in the order of the list, with the heading of each.
pub const KINDS: [(SourceKind, &str); 8] = [
    (SourceKind::Legal, "Treaties, laws and decisions"),
    (
        SourceKind::Organization,
        "The Organization, its assembly and the CIS",
    ),
    (SourceKind::Government, "Organs of states"),
    (SourceKind::Press, "Press"),
    (SourceKind::Scholarly, "Scholarly works"),
    (SourceKind::Analysis, "Analyses"),
    (SourceKind::Encyclopaedia, "Encyclopaedias"),
    (SourceKind::Other, "Other"),
];

/// The number that each source has in the list.
pub struct Citations {
    numbers: BTreeMap<SourceId, usize>,
}

impl Citations {
    /// Numbers the sources from 1 in the order of the list: by kind, then as the record has them.
    pub fn of(record: &Record) -> Citations {
        let ids = || (0..record.sources.len()).map(|index| SourceId(index as u16));
        let in_order = KINDS
            .iter()
            .flat_map(|(kind, _)| ids().filter(|&id| record.source(id).kind == *kind));
        let numbers = in_order.zip(1..).collect();
        Citations { numbers }
    }

    /// The number of a source.
    pub fn number(&self, source: SourceId) -> usize {
        self.numbers[&source]
    }

    /// The sources of a fact as small numbers that lead to the list. They lead to `s12` and not to
    /// `source-tass-19-dec-2012`, which would be a kilobyte more for every reader.
    pub fn links(&self, sources: &[SourceId]) -> String {
        let links: Vec<String> = sources
            .iter()
            .map(|&source| {
                let number = self.number(source);
                format!("<a href=\"#s{number}\">{number}</a>")
            })
            .collect();
        format!("<sup>{}</sup>", links.join(" "))
    }
}

/// Text as HTML has it. No attribute of the account holds text that may have a quotation mark
/// other than an address, which is escaped too.
pub fn text(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
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

/// Two texts with a space between, if there are two.
pub fn joined(first: &str, second: &str) -> String {
    if second.is_empty() {
        text(first)
    } else {
        format!("{} {}", text(first), text(second))
    }
}
