//! Events by row and time, put in order once, so that a frame costs what it shows.

use std::ops::Range;

use super::greatest::{Greatest, place_of, rank};
use crate::domain::{Event, EventId, Family, Record};
use crate::time::{Day, PartialDate, Window};

/// The events of a filter, by row and in order of the middle of their date.
///
/// It is built when the record is loaded or the filter changes, and asked on every frame.
#[derive(Clone, Debug, PartialEq)]
pub struct EventIndex {
    /// In the order of [`Family::ALL`].
    rows: [IndexRow; 5],
    /// Of each event of the record.
    importances: Vec<u8>,
    fingerprint: u64,
}

/// The events of one row.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct IndexRow {
    /// Those that may join in a pill.
    pub joining: Vec<Entry>,
    /// Scheduled ones, which never do, and those known only to a year, which do so in crowds.
    pub apart: Vec<Entry>,
    /// Those that are longer than their mark: they may reach into a window that their mark is
    /// outside of. In order of their first day.
    lasting: Vec<Lasting>,
    /// Those known only to a year, until the row is in order.
    of_years: Vec<Entry>,
    most_important: Greatest,
}

/// How many marks lie on one spot of a row: those known only to one year, or of the cursor's day. More
/// would not be seen, and what is drawn must not grow with the events.
pub(super) const MOST_ON_A_SPOT: usize = 8;

/// An event at its place in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// The middle of its date in half days since 1970-01-01: a whole number for every date.
    pub half_days: i64,
    /// Known to less than a day. It stands second in the order, so that the events of one day are
    /// neighbours even where the middle of a month falls on it.
    pub is_vague: bool,
    pub event: EventId,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Lasting {
    first: Day,
    end: Day,
    /// The greatest `end` up to here: it grows along the row, so it can be searched.
    greatest_end: Day,
    half_days: i64,
    event: EventId,
}

/// The events that a cluster stands for, without naming each: two stretches of its row, between
/// which the marks of the cursor's day stand by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Members {
    family: Family,
    pub(super) before: Range<usize>,
    pub(super) after: Range<usize>,
    /// Of the index that they are of, so that members of different filters are never equal.
    fingerprint: u64,
}

impl Members {
    /// How many events they are.
    pub fn count(&self) -> usize {
        self.before.len() + self.after.len()
    }
}

/// How many events of each stretch of an index have some quality, such as naming the selected state.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// For each row, how many before each entry.
    rows: [Vec<u32>; 5],
}

impl EventIndex {
    /// An index of the events that a filter keeps.
    pub fn new(record: &Record, is_kept: impl Fn(EventId, &Event) -> bool) -> EventIndex {
        let mut rows: [IndexRow; 5] = Default::default();
        for (id, event) in record.events() {
            if is_kept(id, event) {
                row_mut(&mut rows, event.category.family()).insert(id, event);
            }
        }
        let importances = record.importances();
        for row in &mut rows {
            row.put_in_order(&importances);
        }
        EventIndex {
            fingerprint: fingerprint(&rows),
            importances,
            rows,
        }
    }

    /// How many events it holds.
    pub fn count(&self) -> usize {
        self.rows
            .iter()
            .map(|row| row.joining.len() + row.apart.len())
            .sum()
    }

    /// How many events have their middle in a window: what "No events here" asks.
    pub fn count_in(&self, window: Window) -> usize {
        self.rows
            .iter()
            .map(|row| {
                entries_in(&row.joining, window).len() + entries_in(&row.apart, window).len()
            })
            .sum()
    }

    /// The events of a cluster, in order of time.
    pub fn members(&self, members: &Members) -> impl Iterator<Item = EventId> {
        let row = &self.row(members.family).joining;
        [&members.before, &members.after]
            .into_iter()
            .filter_map(|range| row.get(range.clone()))
            .flatten()
            .map(|entry| entry.event)
    }

    /// How important an event is; what is not of the record, not at all.
    pub fn importance(&self, event: EventId) -> u8 {
        importance(&self.importances, event)
    }

    /// The most important event of a cluster; of several the first.
    pub fn most_important(&self, members: &Members) -> Option<EventId> {
        let row = self.row(members.family);
        let of = |range: &Range<usize>| row.most_important.of(range.clone());
        let place = of(&members.before).max(of(&members.after));
        row.joining.get(place_of(place)).map(|entry| entry.event)
    }

    /// Counts the events that have a quality, once, so that [`Tally::count`] need not look at the
    /// events of a cluster one by one.
    pub fn tally(&self, has_quality: impl Fn(EventId) -> bool) -> Tally {
        let rows = self.rows.each_ref().map(|row| {
            let mut so_far = 0;
            let counts = row.joining.iter().map(|entry| {
                so_far += u32::from(has_quality(entry.event));
                so_far
            });
            std::iter::once(0).chain(counts).collect()
        });
        Tally { rows }
    }

    pub(super) fn row(&self, family: Family) -> &IndexRow {
        let [treaty, membership, council, forces, around] = &self.rows;
        of_family(family, treaty, membership, council, forces, around)
    }

    pub(super) fn members_of(
        &self,
        family: Family,
        before: Range<usize>,
        after: Range<usize>,
    ) -> Members {
        Members {
            family,
            before,
            after,
            fingerprint: self.fingerprint,
        }
    }
}

impl Tally {
    /// How many of the events of a cluster have the quality.
    pub fn count(&self, members: &Members) -> u32 {
        let [treaty, membership, council, forces, around] = &self.rows;
        let row = of_family(members.family, treaty, membership, council, forces, around);
        let before_entry = |index: usize| row.get(index).copied().unwrap_or(0);
        [&members.before, &members.after]
            .into_iter()
            .map(|range| before_entry(range.end).saturating_sub(before_entry(range.start)))
            .sum()
    }
}

impl IndexRow {
    fn insert(&mut self, id: EventId, event: &Event) {
        let entry = Entry {
            half_days: half_days(event.date),
            is_vague: !matches!(event.date, PartialDate::Day(_)),
            event: id,
        };
        match event.date {
            _ if event.scheduled => self.apart.push(entry),
            PartialDate::Year(_) => self.of_years.push(entry),
            _ => self.joining.push(entry),
        }
        if event.last.is_some() || entry.is_vague {
            let end = event.last.unwrap_or(event.date).end();
            self.lasting.push(Lasting {
                first: event.date.first(),
                end,
                greatest_end: end,
                half_days: entry.half_days,
                event: id,
            });
        }
    }

    fn put_in_order(&mut self, importances: &[u8]) {
        // They come in order of time, so those of a year are neighbours.
        let of_years = std::mem::take(&mut self.of_years);
        for year in of_years.chunk_by(|one, other| one.half_days == other.half_days) {
            if year.len() <= MOST_ON_A_SPOT {
                self.apart.extend(year);
            } else {
                self.joining.extend(year);
            }
        }
        self.joining.sort_unstable();
        let ranks = self.joining.iter().enumerate();
        let ranks = ranks.map(|(place, entry)| rank(importance(importances, entry.event), place));
        self.most_important = Greatest::new(ranks.collect());
        self.apart.sort_unstable();
        self.lasting
            .sort_unstable_by_key(|lasting| (lasting.first, lasting.event));
        let mut greatest_end = Day(i32::MIN);
        for lasting in &mut self.lasting {
            greatest_end = greatest_end.max(lasting.end);
            lasting.greatest_end = greatest_end;
        }
    }

    /// The events that reach into a window while their mark is outside of it.
    pub fn reaching_into(&self, window: Window) -> impl Iterator<Item = EventId> {
        let from = self
            .lasting
            .partition_point(|it| it.greatest_end <= window.start);
        let to = self.lasting.partition_point(|it| it.first < window.end);
        self.lasting
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .filter(move |it| window.start < it.end && !is_in(it.half_days, window))
            .map(|it| it.event)
    }
}

fn importance(importances: &[u8], event: EventId) -> u8 {
    importances.get(event.0 as usize).copied().unwrap_or(0)
}

/// The stretch of a row whose middles are in a window.
pub(super) fn entries_in(entries: &[Entry], window: Window) -> Range<usize> {
    let start = entries.partition_point(|it| it.half_days < first_half_day(window.start));
    let end = entries.partition_point(|it| it.half_days < first_half_day(window.end));
    start..end.max(start)
}

/// The stretch of a row that happened on one day, known to the day.
pub(super) fn entries_on(entries: &[Entry], day: Day) -> Range<usize> {
    let noon = first_half_day(day) + 1;
    let start = entries.partition_point(|it| (it.half_days, it.is_vague) < (noon, false));
    let end = entries.partition_point(|it| (it.half_days, it.is_vague) <= (noon, false));
    start..end
}

fn is_in(half_days: i64, window: Window) -> bool {
    first_half_day(window.start) <= half_days && half_days < first_half_day(window.end)
}

fn half_days(date: PartialDate) -> i64 {
    i64::from(date.first().0) + i64::from(date.end().0)
}

fn first_half_day(day: Day) -> i64 {
    i64::from(day.0) * 2
}

fn row_mut(rows: &mut [IndexRow; 5], family: Family) -> &mut IndexRow {
    let [treaty, membership, council, forces, around] = rows;
    of_family(family, treaty, membership, council, forces, around)
}

/// The one of five things, in the order of [`Family::ALL`], that is a family's.
fn of_family<T>(family: Family, treaty: T, membership: T, council: T, forces: T, around: T) -> T {
    match family {
        Family::TreatyAndCharter => treaty,
        Family::Membership => membership,
        Family::CouncilAndOffices => council,
        Family::Forces => forces,
        Family::AroundIt => around,
    }
}

/// The FNV-1a hash of all ids in their order, row by row.
fn fingerprint(rows: &[IndexRow; 5]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    let mut add = |id: u32| {
        for byte in id.to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    for row in rows {
        add(u32::MAX);
        for entry in row.joining.iter().chain(&row.apart) {
            add(entry.event.0);
        }
    }
    hash
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that fails should stop")]
mod tests {
    use super::*;
    use crate::domain::Category;
    use crate::scene::fixture::{event, record_of};
    use proptest::prelude::*;

    fn on(day: i32) -> Event {
        event(PartialDate::Day(Day(day)))
    }

    fn window(start: i32, end: i32) -> Window {
        Window {
            start: Day(start),
            end: Day(end),
        }
    }

    #[test]
    fn a_filter_keeps_what_it_keeps() {
        let record = record_of(vec![on(1), on(2), on(3)]);
        let index = EventIndex::new(&record, |id, _| id != EventId(1));
        assert_eq!(index.count(), 2);
        assert_eq!(index.count_in(window(2, 9)), 1);
    }

    #[test]
    fn indices_of_other_events_are_never_equal_though_they_have_as_many() {
        let record = record_of(vec![on(1), on(1), on(1)]);
        let without = |left_out| EventIndex::new(&record, move |id, _| id != EventId(left_out));
        assert_ne!(
            without(0).members_of(Family::CouncilAndOffices, 0..2, 2..2),
            without(1).members_of(Family::CouncilAndOffices, 0..2, 2..2)
        );
    }

    #[test]
    fn the_events_of_a_day_are_neighbours_though_a_month_has_its_middle_there() {
        // The middle of February 1970 is the midnight before the 15th, of April that before the 16th;
        // of a month of 31 days it is a noon.
        let noon = Day::from_civil(1970, 3, 16);
        let record = record_of(vec![
            event(PartialDate::Month(1970, 3)),
            event(PartialDate::Day(noon)),
            event(PartialDate::Month(1970, 3)),
            event(PartialDate::Day(noon)),
        ]);
        let index = EventIndex::new(&record, |_, _| true);
        let row = &index.row(Family::CouncilAndOffices).joining;
        let events: Vec<_> = row[entries_on(row, noon)]
            .iter()
            .map(|it| it.event)
            .collect();
        assert_eq!(events, [EventId(1), EventId(3)]);
        assert_eq!(row.len(), 4);
    }

    #[test]
    fn an_event_reaches_into_a_window_that_its_mark_is_before() {
        let record = record_of(vec![
            Event {
                last: Some(PartialDate::Day(Day(50))),
                ..on(5)
            },
            Event {
                last: Some(PartialDate::Day(Day(12))),
                ..on(8)
            },
            on(20),
        ]);
        let index = EventIndex::new(&record, |_, _| true);
        let reaching = |start, end| -> Vec<EventId> {
            index
                .row(Family::CouncilAndOffices)
                .reaching_into(window(start, end))
                .collect()
        };
        assert_eq!(reaching(13, 30), [EventId(0)]);
        assert_eq!(reaching(12, 30), [EventId(0), EventId(1)]);
        assert_eq!(reaching(51, 99), []);
        assert_eq!(reaching(0, 30), []);
    }

    proptest! {
        #[test]
        fn a_tally_counts_what_the_members_say(
            days in prop::collection::vec(0_i32..40, 1..60), cuts in prop::array::uniform4(0_usize..60),
        ) {
            let events = days.iter().map(|day| Event { category: Category::Office, ..on(*day) });
            let record = record_of(events.collect());
            let index = EventIndex::new(&record, |_, _| true);
            let mut cuts = cuts.map(|cut| cut.min(days.len()));
            cuts.sort_unstable();
            let members =
                index.members_of(Family::CouncilAndOffices, cuts[0]..cuts[1], cuts[2]..cuts[3]);
            let is_odd = |id: EventId| id.0 % 2 == 1;
            let counted = index.members(&members).filter(|id| is_odd(*id)).count();
            prop_assert_eq!(index.tally(is_odd).count(&members), counted as u32);
            prop_assert_eq!(index.members(&members).count(), members.count());
        }
    }
}
