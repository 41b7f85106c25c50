//! Events of a plan.

use model::domain::{Category, Confidence, Doubt, Event, PlaceId, SourceId, StateId};
use model::time::{Day, PartialDate, Window};

use crate::calendar::Calendar;
use crate::random::Random;
use crate::words;

/// What to make.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    /// How many events.
    pub count: usize,
    pub seed: u64,
    /// The days that are known: from the first that is shown to the end of the month last checked.
    pub known: Window,
    /// The end of what is shown. A few events are scheduled from the end of the known days to here.
    pub end: Day,
    /// How many states there are to be named, places and sources: events have their indices.
    pub states: usize,
    pub places: usize,
    pub sources: usize,
}

/// One event of so many is scheduled, and no more than so many in all.
const SCHEDULED: usize = 50;
const MOST_SCHEDULED: usize = 20;

/// How often each category occurs: about as in the record.
const CATEGORIES: [(Category, u64); 14] = [
    (Category::Treaty, 6),
    (Category::Statute, 5),
    (Category::Membership, 6),
    (Category::Participation, 5),
    (Category::Partnership, 4),
    (Category::Session, 20),
    (Category::Office, 8),
    (Category::Forces, 6),
    (Category::Exercise, 14),
    (Category::Operation, 4),
    (Category::Deployment, 4),
    (Category::Crisis, 7),
    (Category::International, 6),
    (Category::Background, 5),
];

/// The events of a plan, in the order of a record: by their first day, then by id. The same plan
/// makes the same events. Their texts are never given back, as those of every record.
pub fn events(plan: &Plan) -> Vec<Event> {
    let random = &mut Random::new(plan.seed);
    let known = Calendar::new(plan.known, random);
    let later = Window {
        start: plan.known.end,
        end: plan.end,
    };
    let scheduled = match later.end.days_since(later.start) {
        ..=0 => 0,
        _ => (plan.count / SCHEDULED).min(MOST_SCHEDULED),
    };
    let later = Calendar::new(later, random);
    let mut events: Vec<Event> = (0..plan.count)
        .map(|number| {
            let is_scheduled = number < scheduled;
            let calendar = if is_scheduled { &later } else { &known };
            event(plan, number, is_scheduled, calendar.day(random), random)
        })
        .collect();
    events.sort_by_key(|event| (event.date.first(), event.slug));
    events
}

fn event(plan: &Plan, number: usize, scheduled: bool, day: Day, random: &mut Random) -> Event {
    let category = category(number, random);
    let told = words::tell(category, number, random);
    // What is later than known days begins after them, whatever its precision says: a month or a
    // year could begin before.
    let date = if scheduled {
        PartialDate::Day(day)
    } else {
        date(day, random)
    };
    Event {
        slug: told.id.leak(),
        title: told.title.leak(),
        summary: told.summary.leak(),
        note: "",
        date,
        last: last(category, date, plan.end, random),
        category,
        scheduled,
        states: some(random, plan.states, 6, |index| StateId(index as u8)),
        others: &[],
        place: (0 < plan.places && !random.one_in(5))
            .then(|| PlaceId(random.index(plan.places) as u16)),
        confidence: match random.below(12) {
            0 => Confidence::Low,
            1 | 2 => Confidence::Medium,
            _ => Confidence::High,
        },
        doubt: doubt(plan, number, date, random),
        statements: &[],
        sources: some(random, plan.sources, 2, |index| SourceId(index as u16)),
    }
}

/// The first events have each category once, so that all occur.
fn category(number: usize, random: &mut Random) -> Category {
    if let Some((category, _)) = CATEGORIES.get(number) {
        return *category;
    }
    let all = CATEGORIES.iter().map(|(_, times)| times).sum();
    let mut left = random.below(all);
    for (category, times) in CATEGORIES {
        match left.checked_sub(times) {
            Some(rest) => left = rest,
            None => return category,
        }
    }
    Category::Background
}

/// A few are known only to a month or a year.
fn date(day: Day, random: &mut Random) -> PartialDate {
    let civil = day.civil();
    match random.below(40) {
        0 => PartialDate::Year(civil.year),
        1..=3 => PartialDate::Month(civil.year, civil.month),
        _ => PartialDate::Day(day),
    }
}

/// The last day of what lasts: an exercise some days, a contingent up to a year.
fn last(
    category: Category,
    date: PartialDate,
    end: Day,
    random: &mut Random,
) -> Option<PartialDate> {
    let PartialDate::Day(first) = date else {
        return None;
    };
    let (one_in, most_days) = match category {
        Category::Exercise => (1, 12),
        Category::Operation => (2, 60),
        Category::Deployment => (2, 400),
        Category::Crisis => (3, 40),
        Category::Session => (6, 2),
        _ => return None,
    };
    let last = first.plus(random.days(most_days));
    (random.one_in(one_in) && last < end).then_some(PartialDate::Day(last))
}

/// In one event of fifty sources disagree about the day.
fn doubt(plan: &Plan, number: usize, date: PartialDate, random: &mut Random) -> Option<Doubt> {
    let PartialDate::Day(day) = date else {
        return None;
    };
    random.one_in(50).then(|| Doubt {
        question: format!("Which day was event {number} made up for?").leak(),
        drawn: "The first number that came.",
        other_date: Some(PartialDate::Day(day.plus(-random.days(30)))),
        other: format!("The next number, for event {number}.").leak(),
        other_sources: some(random, plan.sources, 1, |index| SourceId(index as u16)),
    })
}

/// From one to `most` different indices below a length, ascending; none where the length is 0.
fn some<T>(random: &mut Random, length: usize, most: usize, of: fn(usize) -> T) -> &'static [T] {
    let count = (1 + random.index(most)).min(length);
    let mut indices: Vec<usize> = Vec::new();
    while indices.len() < count {
        let index = random.index(length);
        if !indices.contains(&index) {
            indices.push(index);
        }
    }
    indices.sort_unstable();
    indices.into_iter().map(of).collect::<Vec<T>>().leak()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn plan(count: usize) -> Plan {
        Plan {
            count,
            seed: 1992,
            known: Window {
                start: Day::from_civil(1991, 11, 1),
                end: Day::from_civil(2026, 3, 1),
            },
            end: Day::from_civil(2027, 1, 1),
            states: 11,
            places: 40,
            sources: 50,
        }
    }

    #[test]
    fn the_same_plan_makes_the_same_events_and_another_seed_others() {
        assert_eq!(events(&plan(500)), events(&plan(500)));
        let other = Plan {
            seed: 2,
            ..plan(500)
        };
        assert_ne!(events(&plan(500)), events(&other));
    }

    #[test]
    fn there_are_as_many_as_asked_for_each_with_an_id_of_its_own() {
        for count in [0, 1, 13, 100, 5_000] {
            let events = events(&plan(count));
            let ids: BTreeSet<&str> = events.iter().map(|event| event.slug).collect();
            assert_eq!((events.len(), ids.len()), (count, count));
        }
    }

    #[test]
    fn they_stand_in_the_order_of_a_record() {
        let events = events(&plan(5_000));
        assert!(events.is_sorted_by_key(|event| (event.date.first(), event.slug)));
    }

    #[test]
    fn everything_that_an_event_can_be_occurs() {
        let events = events(&plan(1_000));
        let categories: BTreeSet<Category> = events.iter().map(|event| event.category).collect();
        assert_eq!(categories.len(), Category::ALL.len());
        let has = |test: fn(&Event) -> bool| assert!(events.iter().any(test));
        has(|event| matches!(event.date, PartialDate::Month(..)));
        has(|event| matches!(event.date, PartialDate::Year(_)));
        has(|event| event.last.is_some());
        has(|event| event.doubt.is_some());
        has(|event| event.place.is_none());
        has(|event| event.confidence == Confidence::Low);
        let (least, most) = events.iter().fold((usize::MAX, 0), |(least, most), event| {
            (least.min(event.title.len()), most.max(event.title.len()))
        });
        assert!(least < 30 && 70 < most && most < 140, "{least} to {most}");
    }

    #[test]
    fn what_is_later_than_checked_is_scheduled_and_nothing_else_is() {
        let plan = plan(1_000);
        let events = events(&plan);
        let later = |event: &&Event| plan.known.end <= event.date.first();
        assert_eq!(events.iter().filter(later).count(), 20);
        for event in &events {
            assert_eq!(later(&event), event.scheduled);
            let last = event.last.unwrap_or(event.date);
            assert!(plan.known.start < event.date.end() && last.first() < plan.end);
        }
    }

    #[test]
    fn they_come_in_clumps() {
        let events = events(&plan(5_000));
        let most_in = |days: i32| {
            let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
            for event in &events {
                *counts.entry(event.date.first().0 / days).or_default() += 1;
            }
            let mut counts: Vec<usize> = counts.into_values().collect();
            counts.sort_unstable();
            counts
        };
        let weeks = most_in(7);
        let tenth: usize = weeks.iter().rev().take(weeks.len() / 10).sum();
        assert!(events.len() / 3 < tenth, "{tenth} in the busiest weeks");
        let years = most_in(366);
        assert!(years[3] * 4 < years[years.len() - 3], "{years:?}");
        assert!(most_in(1).last() > Some(&8));
    }
}
