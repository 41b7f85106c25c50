//! The steps of a state: in order of time, each standing another than the one before it.

use model::time::PartialDate;

use super::{Facts, Found, read};
use crate::format::block::StepBlock;
use crate::page::Block;

pub fn check(facts: &Facts, found: &mut Found) {
    for state in &facts.draft.states {
        let dated: Vec<(&Block<StepBlock>, PartialDate)> = state
            .parts
            .iter()
            .filter_map(|block| Some((block, read(&block.value.date)?)))
            .collect();
        for pair in dated.windows(2) {
            order(pair[0], pair[1], found);
        }
        let with_standing: Vec<_> = dated
            .into_iter()
            .filter(|(block, _)| block.value.standing.is_some())
            .collect();
        for pair in with_standing.windows(2) {
            spells(pair[0], pair[1], found);
        }
        for (block, date) in with_standing {
            known(block, date, facts, found);
        }
    }
}

type Dated<'d> = (&'d Block<StepBlock>, PartialDate);

fn order((before, first): Dated, (block, second): Dated, found: &mut Found) {
    if second.first() < first.first() {
        let (date, earlier) = (block.value.date.text(), before.value.date.text());
        found.at(
            block.place_of(&block.value.date.0),
            format!(
                "step is out of order ({date} after {earlier}); put the steps in order of time"
            ),
        );
    }
}

fn spells((before, first): Dated, (block, second): Dated, found: &mut Found) {
    let (Some(was), Some(is)) = (&before.value.standing, &block.value.standing) else {
        return;
    };
    let place = block.place_of(&is.0);
    let (was, is, date) = (was.text(), is.text(), block.value.date.text());
    if first.first() == second.first() {
        found.at(
            place,
            format!("two standings begin on the same day ({was} and {is} on {date}); keep one"),
        );
    } else if was == is {
        let since = before.value.date.text();
        found.at(
            place,
            format!("standing repeats the one before it ({is}, since {since}); leave it out"),
        );
    }
}

fn known(block: &Block<StepBlock>, date: PartialDate, facts: &Facts, found: &mut Found) {
    if let Some(checked) = facts.later_than_checked(date) {
        let written = block.value.date.text();
        found.at(
            block.place_of(&block.value.date.0),
            format!(
                "standing begins later than last checked ({written}, last checked {checked}); \
                 nothing later is known: leave standing out, or raise last_checked"
            ),
        );
    }
}
