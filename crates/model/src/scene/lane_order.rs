//! In which order the lanes stand, and which of them are shown.

use std::cmp::{Ordering, Reverse};

use super::LaneGroup;
use crate::domain::{State, StateId};
use crate::time::Day;

/// How the reader wants the lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LaneWish {
    pub order: LaneOrder,
    /// The lanes of those that left are folded away.
    pub folds_left: bool,
    /// The lanes of observers are.
    pub folds_observing: bool,
}

/// In which order the states of a group stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LaneOrder {
    /// That of the language shown.
    #[default]
    Name,
    /// By the first day on which it had a standing.
    Accession,
    /// By how many days it was in the treaty, the longest first.
    Length,
}

impl LaneWish {
    /// Whether a lane is shown: that of the state selected is, wherever it stands.
    pub fn shows(self, state: StateId, group: LaneGroup, selected: Option<StateId>) -> bool {
        let is_folded = match group {
            LaneGroup::Staying => false,
            LaneGroup::Left => self.folds_left,
            LaneGroup::Observing => self.folds_observing,
        };
        !is_folded || selected == Some(state)
    }
}

impl LaneOrder {
    pub const ALL: [LaneOrder; 3] = [LaneOrder::Name, LaneOrder::Accession, LaneOrder::Length];

    /// The word for it, in markup.
    pub const fn slug(self) -> &'static str {
        match self {
            LaneOrder::Name => "name",
            LaneOrder::Accession => "accession",
            LaneOrder::Length => "length",
        }
    }

    /// The order for a word; by name for any other.
    pub fn from_slug(slug: &str) -> LaneOrder {
        LaneOrder::ALL
            .into_iter()
            .find(|order| order.slug() == slug)
            .unwrap_or_default()
    }

    /// Which of two states stands first, up to the day last checked; equal ones, and all where names
    /// decide, are left to who knows the language.
    pub fn compare(self, one: &State, other: &State, last_checked: Day) -> Ordering {
        match self {
            LaneOrder::Name => Ordering::Equal,
            LaneOrder::Accession => first_day(one).cmp(&first_day(other)),
            LaneOrder::Length => {
                let length = |state| Reverse(days_in(state, last_checked));
                length(one).cmp(&length(other))
            }
        }
    }
}

fn first_day(state: &State) -> Option<Day> {
    state.spells.first().map(|spell| spell.start)
}

fn days_in(state: &State, last_checked: Day) -> i32 {
    let end = last_checked.plus(1);
    let spells = state.spells.iter().filter(|spell| spell.standing.is_in());
    spells
        .map(|spell| spell.end.unwrap_or(end).min(end).days_since(spell.start))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, record};

    #[track_caller]
    fn check(order: LaneOrder, codes: &[&str]) {
        let record = record();
        let ordered = record.states_ordered(&|one, other| {
            order
                .compare(one, other, day(30))
                .then_with(|| one.name.cmp(other.name))
        });
        let found: Vec<&str> = ordered.iter().map(|(_, state)| state.code).collect();
        assert_eq!(found, codes, "{order:?}");
    }

    #[test]
    fn states_are_ordered_as_wished() {
        check(LaneOrder::Name, &["AAA", "BBB", "CCC", "DDD", "EEE"]);
        check(LaneOrder::Accession, &["AAA", "BBB", "DDD", "CCC", "EEE"]);
        check(LaneOrder::Length, &["AAA", "BBB", "DDD", "CCC", "EEE"]);
    }

    #[test]
    fn the_lane_of_the_state_selected_stays() {
        let wish = LaneWish {
            folds_left: true,
            ..LaneWish::default()
        };
        assert!(wish.shows(StateId(0), LaneGroup::Staying, None));
        assert!(!wish.shows(StateId(0), LaneGroup::Left, None));
        assert!(wish.shows(StateId(0), LaneGroup::Left, Some(StateId(0))));
        assert!(!wish.shows(StateId(0), LaneGroup::Left, Some(StateId(1))));
        assert!(wish.shows(StateId(0), LaneGroup::Observing, None));
    }

    #[test]
    fn every_order_comes_back_from_its_word() {
        for order in LaneOrder::ALL {
            assert_eq!(LaneOrder::from_slug(order.slug()), order);
        }
        assert_eq!(LaneOrder::from_slug("size"), LaneOrder::Name);
    }
}
