//! The words of the page, in the language shown. Everything a reader sees that is no fact of the
//! record stands in this folder, so that a second language is a second table.

pub mod answer;
mod dates;
mod words;

pub use dates::{ago, date_of, date_short, day_long, day_short, month_short};
pub use words::*;
