//! The timeline as numbers.
