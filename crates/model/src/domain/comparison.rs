//! Two days beside one another: what changed between them, and what did not.

use super::{Record, Standing, State, StateId, Step};
use crate::time::Day;

/// What lies between two days.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The earlier and the later; of both at most the day last checked counts.
    pub days: [Day; 2],
    /// How many states were in the treaty on each.
    pub counts: [usize; 2],
    /// The states whose standing changed on the way, also those that came back to the same, in their order.
    pub changed: Vec<Way>,
    /// The others that have a standing.
    pub same: Vec<StateId>,
}

/// What became of a state between two days.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub state: StateId,
    /// On both days.
    pub standings: [Standing; 2],
    /// What changed its standing, in order: indices into [`State::steps`]. A standing that only ends has none.
    pub steps: Vec<u16>,
}

impl Way {
    /// Whether it is in the treaty on the later day only.
    pub fn comes_in(&self) -> bool {
        self.standings.map(Standing::is_in) == [false, true]
    }

    /// Whether it is in the treaty on the earlier day only.
    pub fn goes_out(&self) -> bool {
        self.standings.map(Standing::is_in) == [true, false]
    }

    /// The steps themselves, of this state, with their indices.
    pub fn steps_in(&self, state: &State) -> Vec<(usize, &'static Step)> {
        let mut steps = Vec::new();
        for index in &self.steps {
            let index = usize::from(*index);
            steps.extend(state.steps.get(index).map(|step| (index, step)));
        }
        steps
    }
}

impl Record {
    /// Compares two days, in whatever order they come. Nothing is known past the day last checked, so such a day
    /// counts as that one.
    pub fn comparison(&self, days: [Day; 2]) -> Comparison {
        let [one, other] = days.map(|day| day.min(self.last_checked_day()));
        let days = [one.min(other), one.max(other)];
        let (mut changed, mut same) = (Vec::new(), Vec::new());
        for (id, state) in self.states() {
            let way = way(id, state, days);
            let [before, after] = way.standings;
            if !way.steps.is_empty() || before != after {
                changed.push(way);
            } else if after != Standing::None {
                same.push(id);
            }
        }
        Comparison {
            days,
            counts: days.map(|day| self.count_in(day)),
            changed,
            same,
        }
    }
}

fn way(id: StateId, state: &State, days: [Day; 2]) -> Way {
    let [first, last] = days;
    let begun = state.spells.iter().filter(|spell| {
        first < spell.start
            && spell.start <= last
            && state.standing_on(spell.start.plus(-1)) != spell.standing
    });
    Way {
        state: id,
        standings: days.map(|day| state.standing_on(day)),
        steps: begun.map(|spell| spell.step).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, drawn, record};
    use proptest::prelude::*;

    fn of(picture: &str, from: i32, to: i32) -> Comparison {
        drawn(&[picture]).comparison([day(from), day(to)])
    }

    #[test]
    fn a_state_that_comes_in_or_goes_out_has_changed() {
        let comparison = of("AAA |..sspp>", 1, 4);
        let [way] = comparison.changed.as_slice() else {
            panic!("{comparison:?}");
        };
        assert_eq!(way.standings, [Standing::None, Standing::Party]);
        assert_eq!(way.steps.len(), 2, "it signed on the way");
        assert!(way.comes_in() && !way.goes_out());
        assert_eq!(comparison.counts, [0, 1]);
        let comparison = of("AAA |ppppxx>", 3, 4);
        assert!(comparison.changed.iter().all(Way::goes_out));
        assert_eq!(comparison.counts, [1, 0]);
    }

    #[test]
    fn who_came_back_to_the_same_has_changed_too() {
        let comparison = of("AAA |mmxxmm>", 1, 5);
        let [way] = comparison.changed.as_slice() else {
            panic!("{comparison:?}");
        };
        assert_eq!(way.standings, [Standing::Member; 2]);
        assert!(!way.comes_in() && !way.goes_out());
    }

    #[test]
    fn a_day_is_as_itself_and_who_never_was_is_not_named() {
        let record = drawn(&["AAA |pppppp>", "BBB |......"]);
        let comparison = record.comparison([day(3), day(3)]);
        assert_eq!(comparison.changed, []);
        assert_eq!(comparison.same, [StateId(0)]);
    }

    #[test]
    fn a_standing_that_ends_without_a_step_has_changed() {
        let comparison = of("AAA |oooo", 1, 5);
        assert_eq!(comparison.changed.len(), 1);
        assert_eq!(comparison.changed.first().map(|it| it.steps.len()), Some(0));
    }

    proptest! {
        #[test]
        fn the_order_of_the_days_does_not_matter_and_the_counts_add_up(from in -10..60, to in -10..60) {
            let record = record();
            let comparison = record.comparison([day(from), day(to)]);
            prop_assert_eq!(&record.comparison([day(to), day(from)]), &comparison);
            let came_in = comparison.changed.iter().filter(|it| it.comes_in()).count();
            let went_out = comparison.changed.iter().filter(|it| it.goes_out()).count();
            let [before, after] = comparison.counts;
            prop_assert_eq!(before + came_in, after + went_out);
            for state in &comparison.same {
                let state = record.state(*state);
                let [first, last] = comparison.days;
                for number in first.0..=last.0 {
                    prop_assert_eq!(state.standing_on(Day(number)), state.standing_on(first));
                }
            }
        }
    }
}
