//! What happened on a day, before it, after it, and to whom.

use std::ops::Range;

use super::{Event, EventId, Record, StateId};
use crate::time::{Day, Interval, PartialDate};

impl Event {
    /// All days that it may have been on: from the first that its date may mean to the end of the
    /// last.
    pub fn interval(&self) -> Interval {
        Interval {
            start: self.date.first(),
            end: Some(self.last.unwrap_or(self.date).end()),
        }
    }

    /// Whether it names a state of the record.
    pub fn names(&self, state: StateId) -> bool {
        self.states.contains(&state)
    }
}

impl Record {
    /// The event with a slug; none has an empty one, also where they could not be told.
    pub fn event_by_slug(&self, slug: &str) -> Option<EventId> {
        self.events()
            .find(|(_, event)| !slug.is_empty() && event.slug == slug)
            .map(|(id, _)| id)
    }

    /// The events that happened, or began, on exactly this day, known to the day: what the page
    /// calls "on this day".
    pub fn events_on(&self, day: Day) -> impl Iterator<Item = (EventId, &Event)> {
        self.events_within(self.first_from(day)..self.first_from(day.plus(1)))
            .filter(move |(_, event)| event.date == PartialDate::Day(day))
    }

    /// The events that this day may be a day of: those of [`Record::events_on`], those that began
    /// before and lasted, and those known only to a month or year that it lies in. It looks at all
    /// that began before: not for every frame.
    pub fn events_around(&self, day: Day) -> impl Iterator<Item = (EventId, &Event)> {
        self.events_within(0..self.first_from(day.plus(1)))
            .filter(move |(_, event)| event.interval().contains(day))
    }

    /// The first event whose first day is after this one; scheduled events are events.
    pub fn next_event(&self, day: Day) -> Option<EventId> {
        let index = self.first_from(day.plus(1));
        self.events.get(index).map(|_| EventId(index as u32))
    }

    /// The last event whose first day is before this one.
    pub fn previous_event(&self, day: Day) -> Option<EventId> {
        let index = self.first_from(day);
        index.checked_sub(1).map(|index| EventId(index as u32))
    }

    /// The events that had happened, or begun, before this day, the last first: unlike
    /// [`Record::previous_event`] they are none that is scheduled, and none whose date may still mean
    /// this day or a later one. "Three days earlier" counts from the last day of such a date.
    pub fn events_before(&self, day: Day) -> impl Iterator<Item = EventId> {
        self.events_within(0..self.first_from(day))
            .rev()
            .filter(move |(_, event)| !event.scheduled && event.date.end() <= day)
            .map(|(id, _)| id)
    }

    /// The event that follows another in the record; `None` after the last.
    pub fn event_after(&self, event: EventId) -> Option<EventId> {
        let next = EventId(event.0.checked_add(1)?);
        self.events.get(next.0 as usize).map(|_| next)
    }

    /// The event that another follows in the record; `None` before the first.
    pub fn event_before(&self, event: EventId) -> Option<EventId> {
        let previous = EventId(event.0.checked_sub(1)?);
        self.events.get(previous.0 as usize).map(|_| previous)
    }

    /// The events that name a state, in order of time.
    pub fn events_of(&self, state: StateId) -> impl Iterator<Item = (EventId, &Event)> {
        self.events().filter(move |(_, event)| event.names(state))
    }

    /// How many events have their first day before this one: the index of the first that has not.
    /// Events stand in the order of their first days, so this is found in a few steps.
    fn first_from(&self, day: Day) -> usize {
        self.events
            .partition_point(|event| event.date.first() < day)
    }

    /// A stretch of the events with their ids.
    fn events_within(
        &self,
        range: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = (EventId, &Event)> {
        let start = range.start;
        let events = self.events.get(range).unwrap_or_default();
        let with_id = move |(index, event)| (EventId((start + index) as u32), event);
        events.iter().enumerate().map(with_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, event, event_id, record};
    use proptest::prelude::*;

    fn slugs<'a>(events: impl Iterator<Item = (EventId, &'a Event)>) -> Vec<&'a str> {
        events.map(|(_, event)| event.slug).collect()
    }

    #[track_caller]
    fn check(column: i32, on: &[&str], around: &[&str]) {
        assert_eq!(slugs(record().events_on(day(column))), on);
        assert_eq!(slugs(record().events_around(day(column))), around);
    }

    #[test]
    fn events_are_on_their_first_day_and_around_all_of_theirs() {
        check(-1, &[], &["war"]);
        check(0, &[], &[]);
        check(2, &["signing"], &["signing"]);
        check(12, &["talks"], &["talks"]);
        check(13, &[], &["talks"]);
        check(
            14,
            &["accession", "charter"],
            &["talks", "accession", "charter"],
        );
        check(15, &[], &[]);
        check(31, &[], &["summit"]);
        check(59, &[], &["summit"]);
        check(60, &[], &[]);
    }

    #[track_caller]
    fn check_neighbours(column: i32, previous: &str, last: &str, next: &str) {
        let record = record();
        let slug = |id: Option<EventId>| id.map_or("", |id| record.event(id).slug);
        assert_eq!(slug(record.previous_event(day(column))), previous);
        assert_eq!(slug(record.events_before(day(column)).next()), last);
        assert_eq!(slug(record.next_event(day(column))), next);
    }

    #[test]
    fn a_day_has_events_before_and_after_it() {
        check_neighbours(-400, "", "", "war");
        // The war was some time in the year; on its last day it may still be to come.
        check_neighbours(-1, "war", "", "signing");
        check_neighbours(0, "war", "war", "signing");
        check_neighbours(2, "war", "war", "speech");
        check_neighbours(13, "talks", "talks", "accession");
        check_neighbours(14, "talks", "talks", "summit");
        check_neighbours(15, "charter", "charter", "summit");
        // What is scheduled has not happened, however late it is.
        check_neighbours(100, "summit", "charter", "");
    }

    #[test]
    fn events_follow_one_another() {
        let record = record();
        let id = |slug| event_id(&record, slug);
        assert_eq!(record.event_after(id("accession")), Some(id("charter")));
        assert_eq!(record.event_before(id("charter")), Some(id("accession")));
        assert_eq!(record.event_after(id("summit")), None);
        assert_eq!(record.event_before(id("war")), None);
        assert_eq!(record.event_after(EventId(u32::MAX)), None);
        assert_eq!(record.event_by_slug("peace"), None);
    }

    #[test]
    fn an_event_without_a_slug_is_not_found_by_none() {
        let mut record = record();
        record.events = vec![event("", PartialDate::Year(1999), &[])].leak();
        assert_eq!(record.event_by_slug(""), None);
    }

    #[test]
    fn a_state_has_the_events_that_name_it() {
        assert_eq!(
            slugs(record().events_of(StateId(2))),
            ["talks", "accession", "charter", "summit"]
        );
        assert_eq!(slugs(record().events_of(StateId(200))), [""; 0]);
    }

    /// Events of all precisions in the order of a record.
    fn any_events() -> impl Strategy<Value = Vec<Event>> {
        let date = prop_oneof![
            8 => (0_i32..90).prop_map(|column| PartialDate::Day(day(column))),
            2 => (2000_i32..2002, 1_u8..=12).prop_map(|(year, month)| PartialDate::Month(year, month)),
            1 => (2000_i32..2002).prop_map(PartialDate::Year),
        ];
        let any = (date, prop::option::of(0_i32..20), any::<bool>());
        prop::collection::vec(any, 0..40).prop_map(|mut drawn| {
            drawn.sort_by_key(|(date, ..)| date.first());
            let made = drawn.into_iter().map(|(date, days, scheduled)| Event {
                last: days.map(|days| PartialDate::Day(date.first().plus(days))),
                scheduled,
                ..event("any", date, &[])
            });
            made.collect()
        })
    }

    proptest! {
        /// What is found in a few steps is what looking at every event finds.
        #[test]
        fn a_search_finds_what_a_walk_finds(events in any_events(), column in -5_i32..400) {
            let record = Record { events: events.leak(), ..record() };
            let day = day(column);
            let ids = |keeps: &dyn Fn(&Event) -> bool| -> Vec<EventId> {
                record.events().filter(|(_, event)| keeps(event)).map(|(id, _)| id).collect()
            };
            let only_ids = |events: Vec<(EventId, &Event)>| -> Vec<EventId> {
                events.into_iter().map(|(id, _)| id).collect()
            };
            prop_assert_eq!(
                only_ids(record.events_on(day).collect()),
                ids(&|event| event.date == PartialDate::Day(day))
            );
            prop_assert_eq!(
                only_ids(record.events_around(day).collect()),
                ids(&|event| event.interval().contains(day))
            );
            let mut before = ids(&|event| !event.scheduled && event.date.end() <= day);
            before.reverse();
            prop_assert_eq!(record.events_before(day).collect::<Vec<_>>(), before);
            let after = ids(&|event| day < event.date.first());
            prop_assert_eq!(record.next_event(day), after.first().copied());
            let earlier = ids(&|event| event.date.first() < day);
            prop_assert_eq!(record.previous_event(day), earlier.last().copied());
        }
    }
}
