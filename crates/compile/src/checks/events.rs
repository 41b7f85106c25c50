//! Events in time: an end after the beginning, within the time shown, known or scheduled.

use super::{Facts, Found, read};
use crate::format::block::EventBlock;
use crate::page::Block;

pub fn check(facts: &Facts, found: &mut Found) {
    for block in &facts.draft.events {
        last(block, found);
        shown(block, facts, found);
        known(block, facts, found);
    }
}

fn last(block: &Block<EventBlock>, found: &mut Found) {
    let event = &block.value;
    let Some(leaf) = &event.last else {
        return;
    };
    let (Some(date), Some(last)) = (read(&event.date), read(leaf)) else {
        return;
    };
    let (written, end) = (event.date.text(), leaf.text());
    if last.end() <= date.first() {
        found.at(
            block.place_of(&leaf.0),
            format!("event ends before it starts ({written}, {end}); swap the dates"),
        );
    } else if last == date {
        found.at(
            block.place_of(&leaf.0),
            format!("last is the date itself ({end}); leave it out"),
        );
    }
}

fn shown(block: &Block<EventBlock>, facts: &Facts, found: &mut Found) {
    let (Some((start, end)), Some(date)) = (facts.shown, read(&block.value.date)) else {
        return;
    };
    let last = block.value.last.as_ref().and_then(read).unwrap_or(date);
    if date.end() <= start || end <= date.first() || end <= last.first() {
        let written = block.value.date.text();
        found.at(
            block.place_of(&block.value.date.0),
            format!("event lies outside the time shown ({written}); widen shown in record.toml"),
        );
    }
}

fn known(block: &Block<EventBlock>, facts: &Facts, found: &mut Found) {
    let event = &block.value;
    let is_scheduled = event.scheduled.as_ref().is_some_and(|set| *set.get_ref());
    let later = read(&event.date).and_then(|date| facts.later_than_checked(date));
    if let (false, Some(checked)) = (is_scheduled, later) {
        let written = event.date.text();
        found.at(
            block.place_of(&event.date.0),
            format!(
                "event is later than last checked ({written}, last checked {checked}); \
                 nothing later is known: set scheduled = true, or raise last_checked"
            ),
        );
    }
}
