//! Statements of the ministry page: numbered from 1 without a gap.

use super::{Facts, Found};

/// The model holds the number of a statement in a byte.
const MOST: i64 = 255;

pub fn check(facts: &Facts, found: &mut Found) {
    let mut numbered: Vec<_> = facts
        .draft
        .statements
        .iter()
        .map(|block| (*block.value.number.get_ref(), block))
        .collect();
    numbered.sort_by_key(|&(number, _)| number);
    let mut before = 0;
    for (number, block) in numbered {
        let place = block.place_of(&block.value.number);
        if !(1..=MOST).contains(&number) {
            found.at(
                place,
                format!(
                    "number is out of range ({number}); number statements from 1 to at most {MOST}"
                ),
            );
        } else if before + 1 < number && facts.draft.is_whole {
            let missing = before + 1;
            found.at(
                place,
                format!(
                    "statement {missing} is missing (before {number}); number them without a gap"
                ),
            );
        }
        before = number.max(before);
    }
}
