//! Days, partial dates, intervals and ticks. No clock, no time zone: the record is dated in days.

mod day;
mod partial;

pub use day::{Civil, Day};
pub use partial::PartialDate;
