//! How long a state was in, up to the day last checked, and how far that is disputed.

use super::{Record, Standing, State};
use crate::time::{Day, PartialDate};

/// How many days a state was in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// As a signatory, a party or a member.
    pub treaty_days: i32,
    /// As a member of the Organization, its participation frozen or not.
    pub member_days: i32,
    /// How long the Organization has had members; never less than `member_days`.
    pub organization_days: i32,
}

/// A spell whose beginning is in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The standing that begins with it.
    pub standing: Standing,
    /// As the page draws it.
    pub date: PartialDate,
    /// As others have it; `None` where the doubt is not about the date.
    pub other: Option<PartialDate>,
    /// How many more days the state was in the treaty if the others are right; fewer, if negative.
    pub days_more: i32,
}

impl State {
    /// How many days before `end` it had a standing that fits.
    pub fn days_while(&self, fits: impl Fn(Standing) -> bool, end: Day) -> i32 {
        let spells = self.spells.iter().filter(|spell| fits(spell.standing));
        spells
            .map(|spell| {
                let last = spell.end.map_or(end, |own| own.min(end));
                last.days_since(spell.start).max(0)
            })
            .sum()
    }

    /// Every spell whose beginning is in doubt, in order.
    pub fn disputes(&self) -> Vec<Dispute> {
        let mut disputes = Vec::new();
        let mut was_in = false;
        for spell in self.spells {
            let step = self.step_of(spell);
            if let Some((step, doubt)) = step.and_then(|it| Some((it, it.doubt.as_ref()?))) {
                // Only the first day in changes how long it was in.
                let is_first = spell.standing.is_in() && !was_in;
                let more = |other: PartialDate| step.date.first().days_since(other.first());
                disputes.push(Dispute {
                    standing: spell.standing,
                    date: step.date,
                    other: doubt.other_date,
                    days_more: doubt.other_date.filter(|_| is_first).map_or(0, more),
                });
            }
            was_in = spell.standing.is_in();
        }
        disputes
    }
}

impl Record {
    /// The first day on which any state was a member of the Organization.
    pub fn organization_since(&self) -> Option<Day> {
        let spells = self.states.iter().flat_map(|state| state.spells);
        let members = spells.filter(|spell| spell.standing.is_member());
        members.map(|spell| spell.start).min()
    }

    /// How long a state was in; days that were not checked count for nothing.
    pub fn tenure(&self, state: &State) -> Tenure {
        let end = self.last_checked.end();
        let life = self.organization_since().map(|start| end.days_since(start));
        Tenure {
            treaty_days: state.days_while(Standing::is_in, end),
            member_days: state.days_while(Standing::is_member, end),
            organization_days: life.unwrap_or(0).max(0),
        }
    }
}

impl Tenure {
    /// The share of the Organization's life as a member, in per cent, rounded; 0 before there was one.
    pub const fn share_percent(&self) -> i32 {
        if self.organization_days == 0 {
            return 0;
        }
        (200 * self.member_days + self.organization_days) / (2 * self.organization_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Confidence, Doubt, Step,
        fixture::{day, drawn, record},
    };

    #[test]
    fn days_are_counted_to_the_last_that_was_checked() {
        // The record is checked to column 30; AAA signs in column 2 and is a member from 14 on.
        let record = record();
        let tenure = |index: usize| record.tenure(&record.states[index]);
        let of = |treaty_days, member_days| Tenure {
            treaty_days,
            member_days,
            organization_days: 17,
        };
        assert_eq!(tenure(0), of(29, 17));
        assert_eq!(tenure(2), of(6, 6), "suspended days do not count");
        assert_eq!(tenure(3), of(8, 0));
        assert_eq!(tenure(4), of(0, 0));
        assert_eq!([0, 2, 3].map(|it| tenure(it).share_percent()), [100, 35, 0]);
    }

    #[test]
    fn the_days_of_all_states_are_the_counts_of_all_days() {
        let record = record();
        let of_states: i32 = record
            .states
            .iter()
            .map(|state| record.tenure(state).treaty_days)
            .sum();
        let of_days: usize = (-10..=30).map(|it| record.count_in(day(it))).sum();
        assert_eq!(of_states as usize, of_days);
    }

    #[test]
    fn what_begins_after_the_last_check_is_not_there() {
        let late = drawn(&["AAA |...............................mm>"]);
        let tenure = late.tenure(&late.states[0]);
        assert_eq!((tenure.treaty_days, tenure.organization_days), (0, 0));
        assert_eq!(tenure.share_percent(), 0);
        assert_eq!(drawn(&[]).organization_since(), None);
    }

    fn step(column: i32, other: Option<i32>) -> Step {
        Step {
            date: PartialDate::Day(day(column)),
            standing: None,
            title: "",
            note: "",
            event: None,
            confidence: Confidence::High,
            doubt: Some(Doubt {
                question: "",
                drawn: "",
                other_date: other.map(|it| PartialDate::Day(day(it))),
                other: "",
                other_sources: &[],
            }),
            sources: &[],
        }
    }

    #[test]
    fn only_the_first_day_in_changes_how_long_a_state_was_in() {
        let record = drawn(&["AAA |....ssppxx>"]);
        let state = State {
            steps: vec![step(4, Some(1)), step(6, Some(5)), step(8, None)].leak(),
            spells: record.states[0].spells,
            ..drawn(&["AAA |"]).states[0]
        };
        // The spell before the first has a standing of none and no step of its own.
        let found: Vec<_> = state
            .disputes()
            .iter()
            .map(|it| (it.standing, it.days_more))
            .collect();
        assert_eq!(
            found,
            [
                (Standing::Signatory, 3),
                (Standing::Party, 0),
                (Standing::Former, 0),
            ]
        );
    }
}
