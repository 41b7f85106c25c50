//! The ministry page, read with the record.

use super::{EventId, SourceId};
use crate::time::PartialDate;

/// One of the statements of the ministry page, in our own words.
#[derive(Debug, PartialEq)]
pub struct Statement {
    /// 1 to 20, in the order of the page.
    pub number: u8,
    /// What the page says, in our own words.
    pub text: &'static str,
    pub verdict: Verdict,
    /// What the record says where it differs or knows more; may be empty.
    pub better: &'static str,
    /// The day, month or year it is about, where it is about one.
    pub date: Option<PartialDate>,
    /// The event that it leads to.
    pub event: Option<EventId>,
    pub sources: &'static [SourceId],
}

/// How a statement of the ministry page stands to the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Agrees,
    LessPrecise,
    OutOfDate,
    Slip,
    /// A position or an aim, which the record can attribute and not check.
    Position,
}
