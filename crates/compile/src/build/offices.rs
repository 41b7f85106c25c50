//! Offices, and the days that their terms are drawn for.

use model::domain::{Holder, Office, Term};
use model::time::{Day, PartialDate};

use super::lookup::Lookup;
use super::{CHECKED, date, doubt, is_set, leak, source_ids};
use crate::draft::Group;
use crate::format::block::{OfficeBlock, TermBlock};
use crate::page::Block;
use crate::words::{CONFIDENCES, find};

/// An office with its terms.
pub fn office(
    group: &Group<OfficeBlock, TermBlock>,
    last_checked: PartialDate,
    look: &Lookup,
) -> Office {
    let whole = group.whole.as_ref().expect(CHECKED);
    let mut terms: Vec<Term> = Vec::new();
    for block in &group.parts {
        let mut next = term(block, last_checked, look);
        if let Some(before) = terms.last_mut() {
            part(before, &mut next);
        }
        terms.push(next);
    }
    Office {
        slug: leak::text(whole.value.id.text()),
        name: look.text(&whole.key, "name", &whole.value.name.0),
        summary: look.text(&whole.key, "summary", &whole.value.summary.0),
        terms: leak::list(terms),
    }
}

/// A term by itself: without `until` it has no end.
fn term(block: &Block<TermBlock>, last_checked: PartialDate, look: &Lookup) -> Term {
    let term = &block.value;
    let start = date(&term.start);
    let until = term.until.as_ref().map(date);
    let end_unknown = is_set(&term.unknown_end);
    let last_seen = || term.seen.as_ref().map_or(start, date);
    Term {
        holder: holder(block, look),
        acting: is_set(&term.acting),
        start,
        first: start.first(),
        end: match until {
            Some(until) => Some(until.end()),
            None if end_unknown => Some(last_seen().end()),
            None => None,
        },
        end_unknown,
        end_scheduled: until.is_some_and(|until| last_checked.end() <= until.first()),
        note: look.note(&block.key, "note", &term.note),
        confidence: find(&CONFIDENCES, term.confidence.text()).expect(CHECKED),
        doubt: doubt(&block.key, &term.doubt, look),
        sources: source_ids(&term.sources, look),
    }
}

/// Draws the line between two terms, of which the checks know that they can follow each other. The
/// day of a handover belongs to the incoming; a month in which one ends and the next begins on an
/// unknown day, to the one whose day is known.
fn part(before: &mut Term, next: &mut Term) {
    let end = before.end.unwrap_or(next.first);
    if next.first < end {
        match next.start {
            PartialDate::Month(..) | PartialDate::Year(_) if end < next.start.end() => {
                next.first = Day::max(next.first, end);
            }
            _ => before.end = Some(next.first),
        }
    } else {
        before.end = Some(end);
    }
}

fn holder(block: &Block<TermBlock>, look: &Lookup) -> Holder {
    let term = &block.value;
    let state = look.state(term.state.text());
    if term.person.is_none() {
        return Holder::State(state);
    }
    Holder::Person {
        name: look.note(&block.key, "person", &term.person),
        family: look.note(&block.key, "family", &term.family),
        state,
    }
}
