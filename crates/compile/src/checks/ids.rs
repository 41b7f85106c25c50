//! Ids: each given once, and a file named after its state.

use std::collections::BTreeMap;

use super::{Facts, Found};
use crate::draft::{Kind, Own};

pub fn check(facts: &Facts, found: &mut Found) {
    let mut first: BTreeMap<(Kind, &str), &Own> = BTreeMap::new();
    for own in &facts.draft.ids {
        let Some(other) = first.insert((namespace(own.kind), &own.id), own) else {
            continue;
        };
        let (id, place) = (&own.id, facts.draft.folder.name_of(other.at));
        found.at(
            own.at,
            format!("id is used twice ({id}, also at {place}); rename one of them"),
        );
    }
    for own in facts.draft.ids.iter().filter(|own| own.kind == Kind::State) {
        let stem = facts.draft.folder.stem(own.at.document);
        if stem != own.id {
            found.at(
                own.at,
                format!(
                    "code is not the name of the file ({}, {stem}.toml); rename one",
                    own.id
                ),
            );
        }
    }
}

/// States and other countries are told apart by the same codes.
fn namespace(kind: Kind) -> Kind {
    match kind {
        Kind::Country => Kind::State,
        other => other,
    }
}
