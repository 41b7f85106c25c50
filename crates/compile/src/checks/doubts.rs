//! Doubts: another date that is another one.

use super::{Facts, Found};
use crate::format::block::DoubtBlock;
use crate::format::leaf::Date;
use crate::page::Block;

pub fn check(facts: &Facts, found: &mut Found) {
    for block in &facts.draft.events {
        other_date(block, &block.value.date, &block.value.doubt, found);
    }
    for block in facts.draft.states.iter().flat_map(|state| &state.parts) {
        other_date(block, &block.value.date, &block.value.doubt, found);
    }
    for block in facts.draft.offices.iter().flat_map(|office| &office.parts) {
        other_date(block, &block.value.start, &block.value.doubt, found);
    }
}

fn other_date<T>(block: &Block<T>, date: &Date, doubt: &Option<DoubtBlock>, found: &mut Found) {
    let other = doubt.as_ref().and_then(|doubt| doubt.other_date.as_ref());
    if let Some(other) = other
        && other.text() == date.text()
    {
        found.at(
            block.place_of(&other.0),
            format!(
                "other date is the date itself ({}); correct it or leave it out",
                other.text()
            ),
        );
    }
}
