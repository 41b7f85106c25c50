//! In which order the lanes stand, and which of them are shown.

use std::cmp::{Ordering, Reverse};

use super::LaneGroup;
use crate::domain::{Standing, State, StateId};
use crate::time::Day;

/// How the reader wants the lanes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaneWish {
    pub order: LaneOrder,
    /// The order by hand: the codes of all states, from the top. Empty before there is one.
    pub by_hand: Vec<&'static str>,
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
    /// As the reader has put them.
    ByHand,
}

impl LaneWish {
    /// Which of two states stands first, up to the day last checked; equal ones, and all where names
    /// decide, are left to who knows the language.
    pub fn compare(&self, one: &State, other: &State, last_checked: Day) -> Ordering {
        match self.order {
            LaneOrder::Name => Ordering::Equal,
            LaneOrder::Accession => first_day(one).cmp(&first_day(other)),
            LaneOrder::Length => {
                let end = last_checked.plus(1);
                let length = |state: &State| Reverse(state.days_while(Standing::is_in, end));
                length(one).cmp(&length(other))
            }
            LaneOrder::ByHand => {
                let place = |state: &State| self.by_hand.iter().position(|it| *it == state.code);
                place(one).cmp(&place(other))
            }
        }
    }

    /// Whether a lane is shown: that of the state selected is, wherever it stands.
    pub fn shows(&self, state: StateId, group: LaneGroup, selected: Option<StateId>) -> bool {
        let is_folded = match group {
            LaneGroup::Staying => false,
            LaneGroup::Left => self.folds_left,
            LaneGroup::Observing => self.folds_observing,
        };
        !is_folded || selected == Some(state)
    }
}

impl LaneOrder {
    pub const ALL: [LaneOrder; 4] = [
        LaneOrder::Name,
        LaneOrder::Accession,
        LaneOrder::Length,
        LaneOrder::ByHand,
    ];

    /// The word for it, in markup.
    pub const fn slug(self) -> &'static str {
        match self {
            LaneOrder::Name => "name",
            LaneOrder::Accession => "accession",
            LaneOrder::Length => "length",
            LaneOrder::ByHand => "hand",
        }
    }

    /// The order for a word; by name for any other.
    pub fn from_slug(slug: &str) -> LaneOrder {
        LaneOrder::ALL
            .into_iter()
            .find(|order| order.slug() == slug)
            .unwrap_or_default()
    }
}

/// Moves a state by a place up or down among those of its group; `lanes` are all of them, group by group.
/// Where it stands then in its group, from 1, and how many that has; at the end of the group it stays.
/// `None` if it is not among them.
pub fn move_lane(
    lanes: &mut [(StateId, LaneGroup)],
    state: StateId,
    down: bool,
) -> Option<[usize; 2]> {
    let at = lanes.iter().position(|lane| lane.0 == state)?;
    let group = lanes.get(at)?.1;
    let first = lanes.partition_point(|lane| lane.1 < group);
    let end = lanes.partition_point(|lane| lane.1 <= group);
    let to = if down {
        (at + 1).min(end - 1)
    } else {
        at.max(first + 1) - 1
    };
    lanes.swap(at, to);
    Some([to + 1 - first, end - first])
}

fn first_day(state: &State) -> Option<Day> {
    state.spells.first().map(|spell| spell.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, record};

    #[track_caller]
    fn check(order: LaneOrder, codes: &[&str]) {
        let record = record();
        let wish = LaneWish {
            order,
            by_hand: vec!["EEE", "BBB", "AAA", "DDD", "CCC"],
            ..LaneWish::default()
        };
        let ordered = record.states_ordered(&|one, other| {
            wish.compare(one, other, day(30))
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
        check(LaneOrder::ByHand, &["EEE", "BBB", "AAA", "DDD", "CCC"]);
    }

    /// Moves a state of lanes drawn as text, a letter each, with `|` between groups.
    #[track_caller]
    fn check_move(lanes: &str, state: char, down: bool, expected: Option<[usize; 2]>, after: &str) {
        let groups = [LaneGroup::Staying, LaneGroup::Left, LaneGroup::Observing];
        let id = |letter: char| StateId(letter as u8);
        let mut found: Vec<(StateId, LaneGroup)> = lanes
            .split('|')
            .zip(groups)
            .flat_map(|(letters, group)| letters.chars().map(move |it| (id(it), group)))
            .collect();
        assert_eq!(move_lane(&mut found, id(state), down), expected);
        let all: String = found.iter().map(|lane| char::from(lane.0.0)).collect();
        assert_eq!(all, after.replace('|', ""));
    }

    #[test]
    fn a_lane_moves_among_those_of_its_group_and_stops_at_its_ends() {
        check_move("abc|de|f", 'b', false, Some([1, 3]), "bac|de|f");
        check_move("abc|de|f", 'b', true, Some([3, 3]), "acb|de|f");
        check_move("abc|de|f", 'a', false, Some([1, 3]), "abc|de|f");
        check_move("abc|de|f", 'c', true, Some([3, 3]), "abc|de|f");
        check_move("abc|de|f", 'd', false, Some([1, 2]), "abc|de|f");
        check_move("abc|de|f", 'd', true, Some([2, 2]), "abc|ed|f");
        check_move("abc|de|f", 'f', true, Some([1, 1]), "abc|de|f");
        check_move("abc|de|f", 'x', true, None, "abc|de|f");
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
