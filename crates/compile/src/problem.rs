//! What is wrong with the data: where, what, with which values, and what to do about it.

use std::fmt;
use std::path::PathBuf;

/// One thing to put right in one place of one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// With the name of the data folder in front: `data/states/UZB.toml`.
    pub file: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// `what (values); remedy`, lower case, no full stop.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}:{}: {}",
            self.file.display(),
            self.line,
            self.message
        )
    }
}
