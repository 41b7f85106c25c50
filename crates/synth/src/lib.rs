//! Made-up events, as many as are asked for, to measure what the page does with more of them than
//! the record has.
//!
//! [`events`] makes them of a [`Plan`], always the same of the same plan; [`to_toml`] writes them
//! as `data/events/` has them. They come in clumps as real ones do: quiet years, busy weeks, days of
//! a summit. Nothing here reads a clock, a file or a random number from outside.
//!
//! ```
//! use model::time::{Day, Window};
//! use synth::{Plan, events};
//!
//! let plan = Plan {
//!     count: 1_000,
//!     seed: 7,
//!     known: Window { start: Day::from_civil(1992, 1, 1), end: Day::from_civil(2026, 3, 1) },
//!     end: Day::from_civil(2027, 1, 1),
//!     states: 11,
//!     places: 40,
//!     sources: 60,
//! };
//! assert_eq!(events(&plan).len(), 1_000);
//! ```

mod calendar;
mod made;
mod random;
mod toml;
mod words;

pub use made::{Plan, events};
pub use random::Random;
pub use toml::{Names, to_toml};
