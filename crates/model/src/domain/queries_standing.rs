//! Who stood where on a day, and when that changed.

use super::{Record, Spell, Standing, State, StateId, Step};
use crate::time::{Day, Interval, PartialDate};

/// A state's standing becoming another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub state: StateId,
    /// Its standing on the day before.
    pub from: Standing,
    /// Its standing from the day on.
    pub to: Standing,
}

impl Spell {
    /// The days of the spell.
    pub const fn interval(&self) -> Interval {
        Interval {
            start: self.start,
            end: self.end,
        }
    }
}

impl State {
    /// The spell that a day lies in; `None` before the first and after the last.
    pub fn spell_on(&self, day: Day) -> Option<&'static Spell> {
        self.spells
            .iter()
            .find(|spell| spell.interval().contains(day))
    }

    /// The standing on a day: [`Standing::None`] where there is no spell.
    pub fn standing_on(&self, day: Day) -> Standing {
        self.spell_on(day)
            .map_or(Standing::None, |spell| spell.standing)
    }

    /// The step that begins a spell of its own; `None` for one of another state.
    pub fn step_of(&self, spell: &Spell) -> Option<&'static Step> {
        self.steps.get(usize::from(spell.step))
    }

    /// Whether its standing on a day is in doubt: the day lies between two readings of when a spell began, or in a
    /// spell that may not have been, its doubt being about something else than the day.
    pub fn is_in_doubt_on(&self, day: Day) -> bool {
        self.spells.iter().any(|spell| {
            let step = self.step_of(spell);
            let Some((step, doubt)) = step.and_then(|step| Some((step, step.doubt.as_ref()?)))
            else {
                return false;
            };
            match doubt.other_date {
                Some(other) => {
                    let [drawn, other] = [step.date, other].map(PartialDate::first);
                    drawn.min(other) <= day && day < drawn.max(other)
                }
                None => spell.interval().contains(day),
            }
        })
    }

    /// Whether the standing on a day is another than on the day before.
    fn changes_on(&self, day: Day) -> bool {
        self.standing_on(day.plus(-1)) != self.standing_on(day)
    }
}

impl Record {
    /// The last day of the month (or year) last checked.
    pub const fn last_checked_day(&self) -> Day {
        self.last_checked.last()
    }

    /// Whether the record knows of a day: it is not past the last checked.
    pub const fn is_known(&self, day: Day) -> bool {
        day.0 <= self.last_checked_day().0
    }

    /// The state with an ISO code, upper case: "UZB".
    pub fn state_by_code(&self, code: &str) -> Option<StateId> {
        self.states()
            .find(|(_, state)| state.code == code)
            .map(|(id, _)| id)
    }

    /// The number that the page counts: signatories, parties and members on a day.
    pub fn count_in(&self, day: Day) -> usize {
        self.states
            .iter()
            .filter(|state| state.standing_on(day).is_in())
            .count()
    }

    /// The days on which any state's standing becomes another, in order, each once.
    pub fn changes(&self) -> Vec<Day> {
        let mut days = Vec::new();
        for state in self.states {
            // A standing changes where a spell begins or ends.
            for spell in state.spells {
                for day in [Some(spell.start), spell.end].into_iter().flatten() {
                    if state.changes_on(day) {
                        days.push(day);
                    }
                }
            }
        }
        days.sort_unstable();
        days.dedup();
        days
    }

    /// What becomes another on a day, in the order of the states; most days nothing.
    pub fn changes_on(&self, day: Day) -> Vec<Change> {
        self.states()
            .map(|(id, state)| Change {
                state: id,
                from: state.standing_on(day.plus(-1)),
                to: state.standing_on(day),
            })
            .filter(|change| change.from != change.to)
            .collect()
    }

    /// The first day after this one on which any standing changes.
    pub fn next_change(&self, day: Day) -> Option<Day> {
        self.changes().into_iter().find(|&change| day < change)
    }

    /// The last day before this one on which any standing changes.
    pub fn previous_change(&self, day: Day) -> Option<Day> {
        self.changes().into_iter().rfind(|&change| change < day)
    }

    /// The first day of all on which a standing changes.
    pub fn first_change(&self) -> Option<Day> {
        self.changes().first().copied()
    }

    /// The last day of all on which a standing changes.
    pub fn last_change(&self) -> Option<Day> {
        self.changes().last().copied()
    }

    /// The count as a step line: from each day the number holds until the next. It begins with the
    /// first day shown; nothing past the day last checked is in it.
    pub fn steps_of_count(&self) -> Vec<(Day, u8)> {
        // A record has fewer states than a byte counts, since a `StateId` is one.
        let count_on = |day| self.count_in(day) as u8;
        let mut last = count_on(self.first_day);
        let mut steps = vec![(self.first_day, last)];
        for day in self.changes() {
            let count = count_on(day);
            if self.first_day < day && self.is_known(day) && count != last {
                steps.push((day, count));
                last = count;
            }
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, drawn, record};

    #[track_caller]
    fn check_count(record: &Record, expected: &str) {
        let found: String = (0..expected.len() as i32)
            .map(|column| record.count_in(day(column)).to_string())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_state_stands_where_its_spells_say() {
        let record = drawn(&["AAA |.ss.pmf>", "BBB |uuxxo?"]);
        let standing = |state: usize, column| record.states[state].standing_on(day(column));
        let found: Vec<_> = (-1..9).map(|column| standing(0, column)).collect();
        assert_eq!(
            found,
            [
                Standing::None,
                Standing::None,
                Standing::Signatory,
                Standing::Signatory,
                Standing::None,
                Standing::Party,
                Standing::Member,
                Standing::Frozen,
                Standing::Frozen,
                Standing::Frozen,
            ]
        );
        assert_eq!(standing(1, -1), Standing::None);
        assert_eq!(standing(1, 0), Standing::Suspended);
        assert_eq!(standing(1, 5), Standing::ObserverUnclear);
        assert_eq!(standing(1, 6), Standing::None);
        assert_eq!(record.states[1].spell_on(day(6)), None);
        assert_eq!(
            record.states[1].spell_on(day(3)),
            Some(&record.states[1].spells[1])
        );
    }

    #[test]
    fn signatories_parties_and_members_are_counted_and_no_others() {
        check_count(&record(), "0033333333222233333322222222222");
        check_count(&drawn(&["AAA |spmfux", "BBB |o?.s>"]), "11121111");
    }

    #[test]
    fn every_day_on_which_a_standing_changes_is_found_once() {
        let record = record();
        let expected = [2, 6, 10, 14, 16, 20, 22].map(day);
        let days: Vec<_> = (-20..70)
            .map(day)
            .filter(|&day| !record.changes_on(day).is_empty())
            .collect();
        assert_eq!(record.changes(), expected);
        assert_eq!(days, expected);
    }

    #[test]
    fn an_end_without_a_successor_is_a_change_and_equal_neighbours_are_none() {
        assert_eq!(drawn(&["AAA |.ss"]).changes(), [day(1), day(3)]);
        assert_eq!(drawn(&["AAA |.ss>"]).changes(), [day(1)]);
        assert_eq!(drawn(&["AAA |"]).changes(), []);
        assert_eq!(drawn(&[]).next_change(day(0)), None);
    }

    #[test]
    fn the_changes_of_a_day_say_from_what_to_what() {
        let record = record();
        let change = |state, from, to| Change {
            state: StateId(state),
            from,
            to,
        };
        assert_eq!(
            record.changes_on(day(14)),
            [
                change(0, Standing::Party, Standing::Member),
                change(1, Standing::Party, Standing::Member),
                change(2, Standing::None, Standing::Member),
            ]
        );
        assert_eq!(
            record.changes_on(day(10)),
            [change(3, Standing::Party, Standing::Former)]
        );
        assert_eq!(record.changes_on(day(11)), []);
    }

    #[test]
    fn stepping_through_the_changes_visits_all_of_them_both_ways() {
        let record = record();
        let mut forth = vec![];
        let mut at = day(-10);
        while let Some(next) = record.next_change(at) {
            forth.push(next);
            at = next;
        }
        assert_eq!(forth, record.changes());
        let mut back = vec![];
        let mut at = day(60);
        while let Some(previous) = record.previous_change(at) {
            back.push(previous);
            at = previous;
        }
        back.reverse();
        assert_eq!(back, forth);
        assert_eq!(record.first_change(), forth.first().copied());
        assert_eq!(record.last_change(), forth.last().copied());
    }

    #[test]
    fn the_step_line_begins_with_what_is_shown_and_ends_with_what_is_known() {
        let step = |column, count| (day(column), count);
        assert_eq!(
            record().steps_of_count(),
            [
                step(-10, 0),
                step(2, 3),
                step(10, 2),
                step(14, 3),
                step(20, 2),
            ]
        );
        let late = drawn(&["AAA |...............................s>"]);
        assert_eq!(late.last_checked_day(), day(30));
        assert_eq!(late.steps_of_count(), [step(-10, 0)]);
    }

    #[test]
    fn the_record_knows_days_up_to_the_end_of_the_month_last_checked() {
        assert!(record().is_known(day(-1000)) && record().is_known(day(30)));
        assert!(!record().is_known(day(31)));
    }

    #[test]
    fn a_state_is_found_by_its_code() {
        assert_eq!(record().state_by_code("CCC"), Some(StateId(2)));
        assert_eq!(record().state_by_code("ccc"), None);
        assert_eq!(record().state_by_code(""), None);
    }
}
