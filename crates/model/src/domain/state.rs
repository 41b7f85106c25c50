//! States, the steps of their way, and the spells that follow from them.

use super::{Confidence, Doubt, EventId, PlaceId, SourceId, Standing};
use crate::time::{Day, PartialDate};

/// Index into [`crate::domain::Record::states`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateId(pub u8);

/// A country with a standing of its own at some time in the record.
#[derive(Debug, PartialEq)]
pub struct State {
    /// ISO 3166-1 alpha-3, upper case; the word in the address.
    pub code: &'static str,
    /// Short name in the language shown.
    pub name: &'static str,
    /// Formal name.
    pub formal: &'static str,
    /// Short names in Russian and Belarusian, in this order.
    pub names_ru_be: [&'static str; 2],
    pub capital: PlaceId,
    /// Two sentences: its way in short.
    pub summary: &'static str,
    /// All dated steps in order of [`PartialDate::first`].
    pub steps: &'static [Step],
    /// The stretches of one standing, in order, without gaps between them; before the first it is
    /// [`Standing::None`].
    pub spells: &'static [Spell],
}

/// A dated act or statement in the way of one state.
#[derive(Debug, PartialEq)]
pub struct Step {
    pub date: PartialDate,
    /// The standing that begins with it, if one does.
    pub standing: Option<Standing>,
    /// One short sentence without the state's name: "Signs the treaty in Tashkent".
    pub title: &'static str,
    /// What else must be said, in a sentence or two; may be empty.
    pub note: &'static str,
    pub event: Option<EventId>,
    pub confidence: Confidence,
    pub doubt: Option<Doubt>,
    pub sources: &'static [SourceId],
}

/// A stretch of days with one standing.
#[derive(Debug, PartialEq)]
pub struct Spell {
    pub standing: Standing,
    /// The first day drawn: of a month or year, its first day.
    pub start: Day,
    /// The day after the last; `None` while it lasts.
    pub end: Option<Day>,
    /// Index of the step that begins it in [`State::steps`].
    pub step: u16,
}
