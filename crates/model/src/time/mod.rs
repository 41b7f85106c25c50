//! Days, partial dates, intervals and ticks. No clock, no time zone: the record is dated in days.
//!
//! - [`Day`] is a number; [`Civil`] is how the calendar reads it.
//! - [`PartialDate`] is as precise as its source.
//! - [`Interval`] may last still; [`Window`] has both ends.
//! - [`ticks`] says where the axis is marked.
//!
//! Words for dates ("2 April 1999") belong to the language shown and are not here.

mod day;
mod interval;
mod iso;
mod partial;
mod ticks;

pub use day::{Civil, Day, days_in_month, is_leap_year};
pub use interval::{Interval, Window};
pub use partial::PartialDate;
pub use ticks::{DAYS_PER_YEAR, Level, Tick, TickLabel, Unit, ticks};
