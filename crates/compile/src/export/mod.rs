//! The record as files to take away: a table (CSV), data (JSON) and a calendar (ICS).
//!
//! They lie beside the page and cost a reader nothing until they are asked for. Each names the sources of
//! each fact, the day on which the record was last checked, and the licence. A date stays as precise as
//! it is known: "1999-04-02", "1999-04" or "1999".

mod csv;
mod ics;
mod json;

use model::domain::{Confidence, PlaceId, Record, SourceId, StateId};

use crate::words::{CONFIDENCES, word};

pub use csv::csv;
pub use ics::ics;
pub use json::json;

/// What each file says of itself.
pub const LICENCE: &str = "CC BY 4.0";

/// What writes a file.
pub type Writer = fn(&Record) -> String;

/// The names that the files go by, and what writes them.
pub const FILES: [(&str, Writer); 3] = [
    ("record.csv", csv),
    ("record.json", json),
    ("record.ics", ics),
];

/// The codes of states.
fn codes(record: &Record, states: &[StateId]) -> Vec<&'static str> {
    states
        .iter()
        .map(|&state| record.state(state).code)
        .collect()
}

/// The ids of sources.
fn slugs(record: &Record, sources: &[SourceId]) -> Vec<&'static str> {
    sources
        .iter()
        .map(|&source| record.source(source).slug)
        .collect()
}

fn place(record: &Record, place: Option<PlaceId>) -> &'static str {
    place.map_or("", |place| record.place(place).name)
}

/// The word of the data for it.
fn confidence(of: Confidence) -> &'static str {
    word(&CONFIDENCES, of)
}
