//! Finding: what of the record fits a few words, and what day they may mean.
//!
//! Pure text in, numbers out. Words are compared as a reader would ([`fold`]): "Áccession" is "accession",
//! "Ёлка" is "елка". A word is found by its beginning, and with a slip or two where nothing begins so.

mod date;
mod fold;
mod index;
mod slips;

pub use date::date;
pub use fold::{fold, words};
pub use index::{Hit, Index, Text};
pub use slips::slips;
