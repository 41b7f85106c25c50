//! Terms of offices: who holds them, how they end, and that they follow each other.

use super::{Facts, Found, read};
use crate::format::block::TermBlock;
use crate::format::leaf::Date;
use crate::page::Block;

/// The office whose holders are states.
const CHAIR: &str = "chair";

pub fn check(facts: &Facts, found: &mut Found) {
    for office in &facts.draft.offices {
        let whole = office.whole.as_ref();
        let is_chair = whole.is_some_and(|block| block.value.id.text() == CHAIR);
        for block in &office.parts {
            holder(block, is_chair, found);
            end(block, found);
            known(block, facts, found);
        }
        for pair in office.parts.windows(2) {
            sequence(&pair[0], &pair[1], found);
        }
    }
}

fn holder(block: &Block<TermBlock>, is_chair: bool, found: &mut Found) {
    let term = &block.value;
    let message = match (is_chair, &term.person, &term.family) {
        (true, None, None) | (false, Some(_), Some(_)) => return,
        (true, ..) => {
            "term of the chair names a person; a state holds it, leave person and family out"
        }
        (false, None, _) => "term names no person; add person and family",
        (false, _, None) => "term names no family name; add family",
    };
    found.at(block.at, message);
}

fn end(block: &Block<TermBlock>, found: &mut Found) {
    let term = &block.value;
    let is_unknown = term.unknown_end.as_ref().is_some_and(|set| *set.get_ref());
    if let (true, Some(until)) = (is_unknown, &term.until) {
        found.at(
            block.place_of(&until.0),
            format!(
                "end is known and unknown ({}); keep until or unknown_end",
                until.text()
            ),
        );
    }
    if let (false, Some(seen)) = (is_unknown, &term.seen) {
        found.at(
            block.place_of(&seen.0),
            format!(
                "seen without unknown_end ({}); set unknown_end = true, or leave it out",
                seen.text()
            ),
        );
    }
    for last in term.until.iter().chain(&term.seen) {
        let (Some(start), Some(day)) = (read(&term.start), read(last)) else {
            continue;
        };
        if day.end() <= start.first() {
            let (written, last_written) = (term.start.text(), last.text());
            found.at(
                block.place_of(&last.0),
                format!("term ends before it starts ({written}, {last_written}); swap the dates"),
            );
        }
    }
}

fn known(block: &Block<TermBlock>, facts: &Facts, found: &mut Found) {
    let start = &block.value.start;
    let later = read(start).and_then(|start| facts.later_than_checked(start));
    if let Some(checked) = later {
        found.at(
            block.place_of(&start.0),
            format!(
                "term starts later than last checked ({}, last checked {checked}); \
                 nothing later is known: remove it, or raise last_checked",
                start.text()
            ),
        );
    }
}

fn sequence(before: &Block<TermBlock>, block: &Block<TermBlock>, found: &mut Found) {
    let (earlier, start) = (&before.value.start, &block.value.start);
    let (Some(earlier_day), Some(day)) = (read(earlier), read(start)) else {
        return;
    };
    if day.first() < earlier_day.first() {
        found.at(
            block.place_of(&start.0),
            format!(
                "term is out of order ({} after {}); put the terms in order of time",
                start.text(),
                earlier.text()
            ),
        );
        return;
    }
    let last: Option<&Date> = before.value.until.as_ref().or(before.value.seen.as_ref());
    let Some((last, last_day)) = last.and_then(|last| Some((last, read(last)?))) else {
        return;
    };
    // Months and years may overlap: on which of their days the one ended and the other began is
    // not known. It is certain only where the earliest end is the latest start or after it.
    if day.end().plus(-1) <= last_day.first() {
        found.at(
            block.place_of(&start.0),
            format!(
                "term overlaps the one before it (starts {}, that lasts to {}); \
                 end the one before the day before",
                start.text(),
                last.text()
            ),
        );
    }
}
