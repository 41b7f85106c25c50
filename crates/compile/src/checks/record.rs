//! The head of the record: the time that it shows and its languages.

use super::{Facts, Found};
use crate::format::block::RecordBlock;
use crate::page::Block;

pub fn check(facts: &Facts, found: &mut Found) {
    let Some(block) = &facts.draft.record else {
        return;
    };
    if facts.draft.languages.is_empty() && facts.draft.is_whole {
        found.at(
            block.at,
            "no language; add one as [[language]], the record's own first",
        );
    }
    shown(block, facts, found);
}

fn shown(block: &Block<RecordBlock>, facts: &Facts, found: &mut Found) {
    let dates = &block.value.shown;
    let place = dates
        .first()
        .map_or(block.at, |date| block.place_of(&date.0));
    let written: Vec<&str> = dates.iter().map(|date| date.text()).collect();
    let written = written.join(", ");
    if dates.len() != 2 {
        found.at(
            place,
            format!(
                "shown is not two dates ({written}); \
                 write its first day and the day after its last"
            ),
        );
    }
    let Some((start, end)) = facts.shown else {
        return;
    };
    if end <= start {
        found.at(
            place,
            format!("shown ends before it starts ({written}); swap the dates"),
        );
    }
    if let Some((last_checked, text)) = facts.last_checked
        && (last_checked.end() <= start || end <= last_checked.first())
    {
        found.at(
            block.place_of(&block.value.last_checked.0),
            format!(
                "last_checked lies outside the time shown ({text}, shown {written}); correct one"
            ),
        );
    }
}
