//! Where a fact comes from, how sure we are of it, and who says otherwise.

use crate::time::PartialDate;

/// Index into [`crate::domain::Record::sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u16);

/// Where a fact comes from.
#[derive(Debug, PartialEq)]
pub struct Source {
    pub slug: &'static str,
    /// As it is cited, for instance "TASS, 19 Dec 2012".
    pub name: &'static str,
    pub kind: SourceKind,
    /// What kind of copy or publisher it is, in a few words; may be empty.
    pub note: &'static str,
    pub url: &'static str,
}

/// Who is speaking in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// A treaty, law or decision in its own words.
    Legal,
    /// The Organization itself, its assembly, or the CIS.
    Organization,
    /// An organ of one state.
    Government,
    Press,
    Scholarly,
    Analysis,
    Encyclopaedia,
    Other,
}

/// How well a fact is sourced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// A point on which the sources disagree. The page draws one reading and shows the other.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Doubt {
    /// The question in the reader's words: "Which day did it return?"
    pub question: &'static str,
    /// What the reading that is drawn rests on, and why it is the one drawn.
    pub drawn: &'static str,
    /// The date of the other reading; `None` where the doubt is not about the date.
    pub other_date: Option<PartialDate>,
    /// What the other reading says.
    pub other: &'static str,
    /// Who says the other.
    pub other_sources: &'static [SourceId],
}
