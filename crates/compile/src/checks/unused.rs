//! Sources: each cited by something.

use std::collections::BTreeSet;

use super::{Facts, Found};
use crate::draft::Kind;
use crate::format::leaf::Meaning;

pub fn check(facts: &Facts, found: &mut Found) {
    // What could not be read may be what cites it.
    if !facts.draft.is_whole {
        return;
    }
    let mut cited = BTreeSet::new();
    facts.draft.each_block(&mut |_, _, visit| {
        visit.visit("", &mut |seen| {
            if seen.meaning == Meaning::Source {
                cited.insert(seen.text);
            }
        });
    });
    for own in &facts.draft.ids {
        if own.kind == Kind::Source && !cited.contains(&own.id) {
            found.at(
                own.at,
                format!(
                    "nothing rests on this source ({}); cite it or remove it",
                    own.id
                ),
            );
        }
    }
}
