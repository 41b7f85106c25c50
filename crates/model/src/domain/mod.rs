//! The record: what is known, who says so, and how sure we are.
//!
//! All of it is `&'static`: `crates/compile` checks the TOML under `data/` and writes one
//! [`Record`] as Rust source. Ids are indices into the tables of that record; they are valid by
//! construction, and the accessors on [`Record`] take them.

mod answer;
mod comparison;
mod event;
#[cfg(test)]
pub(crate) mod fixture;
mod importance;
mod map;
mod map_paths;
mod office;
mod packed;
mod queries_events;
mod queries_offices;
mod queries_standing;
mod record;
mod source;
mod standing;
mod state;
mod statement;
mod tenure;

pub use answer::{Answer, Chair, Era, Noun};
pub use comparison::{Comparison, Way};
pub use event::{Category, Event, EventId, Family};
pub use map::{DisputedLine, MapPoint, MapView, NeighbourLabel, Shape};
pub use map_paths::{GRID_TENTHS, MapPaths};
pub use office::{Body, Holder, Office, Post, Term};
pub use packed::{Fact, Packed, Tell, Told};
pub use queries_standing::Change;
pub use record::{Place, PlaceId, Record};
pub use source::{Confidence, Doubt, Source, SourceId, SourceKind};
pub use standing::Standing;
pub use state::{Spell, State, StateId, Step};
pub use statement::{Statement, Verdict};
pub use tenure::{Dispute, Tenure};
