//! Posts and who held them; organs.

use super::{Confidence, Doubt, SourceId, StateId};
use crate::time::{Day, PartialDate};

/// A post, with everyone known to have held it.
#[derive(Debug, PartialEq)]
pub struct Office {
    /// "secretary-general", "chair", or another post.
    pub slug: &'static str,
    pub name: &'static str,
    /// What the post is, in a sentence or two.
    pub summary: &'static str,
    /// In order of their start; they do not overlap. The day of a handover belongs to the incoming.
    pub terms: &'static [Term],
}

/// A stretch of days in which someone held an office.
#[derive(Debug, PartialEq)]
pub struct Term {
    pub holder: Holder,
    /// Standing in until someone is appointed, or for another.
    pub acting: bool,
    pub start: PartialDate,
    /// First day drawn.
    pub first: Day,
    /// The day after the last day drawn; `None` while it lasts.
    pub end: Option<Day>,
    /// When it ended was not found: `end` is the day after the holder was last seen in office.
    pub end_unknown: bool,
    /// The end lies after the day last checked: announced, not seen.
    pub end_scheduled: bool,
    pub note: &'static str,
    pub confidence: Confidence,
    pub doubt: Option<Doubt>,
    pub sources: &'static [SourceId],
}

/// A post and who holds it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Post {
    pub office: &'static Office,
    pub term: &'static Term,
}

/// Who holds a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A person: full name, family name, the state that nominated them.
    Person {
        name: &'static str,
        family: &'static str,
        state: StateId,
    },
    /// A state, in the chair.
    State(StateId),
}

/// An organ of the Organization.
#[derive(Debug, PartialEq)]
pub struct Body {
    pub slug: &'static str,
    pub name: &'static str,
    /// As the Organization abbreviates it; may be empty.
    pub abbreviation: &'static str,
    pub summary: &'static str,
    pub confidence: Confidence,
    pub sources: &'static [SourceId],
}
