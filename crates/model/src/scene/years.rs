//! The way of a state year by year: a cell for each, parted where a standing becomes another.

use super::unchecked_from;
use crate::domain::{Record, Standing, State};
use crate::time::{Day, Interval, PartialDate, Window};
use std::ops::RangeInclusive;

/// A year of a state. Places in it run from 0, the start of 1 January, to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct YearCell {
    pub year: i32,
    /// From left to right, without overlap; what is left blank is a time without a standing.
    pub parts: Vec<YearPart>,
    /// Where the beginning of a standing is in doubt: from the earlier reading to the later, or the day.
    pub doubts: Vec<[f64; 2]>,
    /// From where on the record was not checked, if that is in the year.
    pub unchecked_from: Option<f64>,
    /// The day that the year is shown on: that of the first change in it, else its first.
    pub day: Day,
}

/// A stretch of one standing in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearPart {
    pub standing: Standing,
    pub ends: [f64; 2],
    /// When it began, if it did in this year.
    pub began: Option<PartialDate>,
}

impl YearPart {
    /// Whether it began at some time in the month or year that it shows, nobody knows on which day.
    pub const fn is_vague(&self) -> bool {
        matches!(
            self.began,
            Some(PartialDate::Month(..) | PartialDate::Year(_))
        )
    }
}

/// The years from the first change to the last check; none if nothing ever changed.
pub fn years_of(record: &Record) -> RangeInclusive<i32> {
    let last = record.last_checked_day().civil().year;
    let first = record.first_change().map(|day| day.civil().year);
    first.unwrap_or(last + 1)..=last
}

/// The year of a state.
pub fn year_cell(record: &Record, state: &State, year: i32) -> YearCell {
    let whole = Window {
        start: Day::from_civil(year, 1, 1),
        end: Day::from_civil(year + 1, 1, 1),
    };
    let edge = unchecked_from(record);
    let place = |day: Day| f64::from(day.days_since(whole.start)) / f64::from(whole.len_days());
    let ends = |window: Window| [place(window.start), place(window.end)];
    let known = Window {
        end: whole.end.min(edge).max(whole.start),
        ..whole
    };
    let mut cell = YearCell {
        year,
        parts: Vec::new(),
        doubts: Vec::new(),
        unchecked_from: whole.contains(edge).then(|| place(edge)),
        day: whole.start,
    };
    let mut first_change = None;
    for spell in state.spells {
        let step = state.step_of(spell);
        let date = step.map_or(PartialDate::Day(spell.start), |step| step.date);
        let begins = known.contains(spell.start);
        if begins {
            first_change = first_change.or(Some(spell.start));
        }
        let in_year = spell.interval().within(known);
        if let Some(shown) = in_year.filter(|_| spell.standing != Standing::None) {
            cell.parts.push(YearPart {
                standing: spell.standing,
                ends: ends(shown),
                began: begins.then_some(date),
            });
        }
        if let Some(doubt) = step.and_then(|step| step.doubt.as_ref()) {
            let other = doubt.other_date.unwrap_or(date);
            let range = Interval {
                start: date.first().min(other.first()),
                end: Some(date.end().max(other.end())),
            };
            cell.doubts.extend(range.within(known).map(ends));
        }
    }
    cell.day = first_change.unwrap_or(whole.start);
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, drawn};
    use crate::scene::fixture::RECORD;

    fn cell(code: &str, year: i32) -> YearCell {
        let state = RECORD.state_by_code(code).unwrap();
        year_cell(&RECORD, RECORD.state(state), year)
    }

    #[test]
    fn years_run_from_the_first_change_to_the_last_check() {
        assert_eq!(*years_of(&RECORD).end(), 2026);
        assert_eq!(years_of(&drawn(&["AAA |"])).count(), 0);
        assert_eq!(years_of(&drawn(&["AAA |.s>"])), 2000..=2000);
    }

    #[test]
    fn the_parts_of_a_year_lie_where_the_standings_of_its_days_do() {
        for year in years_of(&RECORD) {
            for (_, state) in RECORD.states() {
                let cell = year_cell(&RECORD, state, year);
                let start = Day::from_civil(year, 1, 1);
                let length = Day::from_civil(year + 1, 1, 1).days_since(start);
                for number in 0..length {
                    let middle = (f64::from(number) + 0.5) / f64::from(length);
                    let part = cell
                        .parts
                        .iter()
                        .find(|it| it.ends[0] <= middle && middle < it.ends[1]);
                    let found = part.map_or(Standing::None, |it| it.standing);
                    let day = start.plus(number);
                    let expected = if RECORD.is_known(day) {
                        state.standing_on(day)
                    } else {
                        Standing::None
                    };
                    assert_eq!(found, expected, "{} on {}", state.code, day.iso());
                }
            }
        }
    }

    #[test]
    fn a_year_leads_to_its_first_change_else_to_its_first_day() {
        let record = drawn(&["AAA |..sspp>", "BBB |"]);
        let led = |index: usize, year| year_cell(&record, &record.states[index], year).day;
        assert_eq!(led(0, 2000), day(2));
        assert_eq!(led(1, 2000), day(0));
        assert_eq!(led(0, 2001), day(366));
    }

    #[test]
    fn what_was_not_checked_is_blank() {
        let record = drawn(&["AAA |m>"]);
        let cell = year_cell(&record, &record.states[0], 2000);
        assert_eq!(cell.unchecked_from, Some(31.0 / 366.0));
        assert_eq!(cell.parts.len(), 1);
        assert_eq!(cell.parts[0].ends, [0.0, 31.0 / 366.0]);
        let later = year_cell(&record, &record.states[0], 2001);
        assert!(later.parts.is_empty() && later.unchecked_from.is_none());
    }

    #[test]
    fn a_doubt_covers_both_readings() {
        let mut found = 0;
        for (_, state) in RECORD.states() {
            for year in years_of(&RECORD) {
                for [from, to] in year_cell(&RECORD, state, year).doubts {
                    assert!((0.0..1.0).contains(&from) && from < to && to <= 1.0);
                    found += 1;
                }
            }
        }
        let doubted = RECORD.states().flat_map(|(_, state)| state.disputes());
        assert!(doubted.count() <= found, "each is seen in some year");
        assert!(!cell("UZB", 2006).parts.is_empty());
    }
}
