//! What must be true of the data, one family of checks a file.
//!
//! A check looks at the draft and tells what it finds; none relies on another, and each passes over
//! what it cannot read, since that is another's problem.

mod coordinates;
mod doubts;
mod events;
mod ids;
mod record;
mod statements;
mod steps;
mod terms;
mod translations;
mod unused;
mod values;

use model::time::{Day, PartialDate};
use toml::Spanned;

use crate::date;
use crate::document::At;
use crate::draft::Draft;
use crate::format::leaf::Date;
use crate::page::Block;
use crate::problem::Problem;

type Check = fn(&Facts, &mut Found);

const CHECKS: [Check; 11] = [
    values::check,
    ids::check,
    record::check,
    steps::check,
    events::check,
    terms::check,
    doubts::check,
    statements::check,
    coordinates::check,
    translations::check,
    unused::check,
];

/// The problems of every check.
pub fn all(draft: &Draft) -> Vec<Problem> {
    let facts = Facts::of(draft);
    let mut found = Found {
        draft,
        problems: Vec::new(),
    };
    for check in CHECKS {
        check(&facts, &mut found);
    }
    found.problems
}

/// The draft, and what many checks ask of it.
struct Facts<'d> {
    draft: &'d Draft,
    /// The date last checked and as it is written.
    last_checked: Option<(PartialDate, &'d str)>,
    /// First day and end of the time shown.
    shown: Option<(Day, Day)>,
}

impl<'d> Facts<'d> {
    fn of(draft: &'d Draft) -> Facts<'d> {
        let record = draft.record.as_ref().map(|block| &block.value);
        Facts {
            draft,
            last_checked: record.and_then(|record| {
                let last_checked = &record.last_checked;
                Some((read(last_checked)?, last_checked.text()))
            }),
            shown: record.and_then(|record| match record.shown.as_slice() {
                [start, end] => Some((read(start)?.first(), read(end)?.first())),
                _ => None,
            }),
        }
    }

    /// Whether a date is certainly later than the last day checked; then that, as it is written.
    fn later_than_checked(&self, date: PartialDate) -> Option<&'d str> {
        let (last_checked, written) = self.last_checked?;
        (last_checked.end() <= date.first()).then_some(written)
    }
}

/// The problems found so far.
struct Found<'d> {
    draft: &'d Draft,
    problems: Vec<Problem>,
}

impl Found<'_> {
    fn at(&mut self, at: At, message: impl Into<String>) {
        self.problems.push(self.draft.folder.problem(at, message));
    }
}

impl<T> Block<T> {
    /// Where a value of the block stands.
    fn place_of<V>(&self, value: &Spanned<V>) -> At {
        At {
            document: self.at.document,
            offset: value.span().start,
        }
    }
}

/// A date, if it is one; whether it is, is asked by the check of values.
fn read(date: &Date) -> Option<PartialDate> {
    date::parse(date.text()).ok()
}
