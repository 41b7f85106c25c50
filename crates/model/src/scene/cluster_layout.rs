//! Which events of a row join in a pill, and where the pills go.

use std::ops::Range;

use super::event_index::{Entry, IndexRow, entries_in, entries_on};
use super::{Members, Pointer, Span, TimeScale};
use crate::time::Day;

/// How much wider a pill is than the stretch between its outer marks.
const PILL_PADDING_PX: f64 = 10.0;
const LEAST_PILL_PX: f64 = 17.0;
/// From the centre of a mark of the cursor's day to a pill beside it: half a glyph and a hair.
const CURSOR_MARK_PX: f64 = 6.0;

/// A stretch of the row that is drawn as one thing.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Of the joining entries; the marks of the cursor's day may lie within, and do not belong.
    range: Range<usize>,
    first_x: f64,
    last_x: f64,
    /// The px that nothing else may take.
    footprint: Span,
}

/// What a row is laid out by.
pub(super) struct Layout<'a> {
    entries: &'a [Entry],
    scale: &'a TimeScale,
    within_px: f64,
    pub in_window: Range<usize>,
    /// The marks of the cursor's day; if there are none, nothing after the last entry, so that a
    /// cursor that moves over a pill does not change it.
    pub cursor_marks: Range<usize>,
    /// Where they stand, if there are any.
    cursor_x: Option<f64>,
}

impl<'a> Layout<'a> {
    pub fn new(
        row: &'a IndexRow,
        scale: &'a TimeScale,
        pointer: Pointer,
        cursor_day: Option<Day>,
    ) -> Layout<'a> {
        let entries = row.joining.as_slice();
        let in_window = entries_in(entries, scale.window());
        let marks = cursor_day
            .filter(|day| scale.window().contains(*day))
            .map(|day| (day, entries_on(entries, day)))
            .filter(|(_, marks)| !marks.is_empty());
        let cursor_x = marks.as_ref().map(|(day, _)| scale.x_centre_of_day(*day));
        let nowhere = in_window.end..in_window.end;
        let cursor_marks = marks.map_or(nowhere, |(_, marks)| marks);
        Layout {
            entries,
            scale,
            within_px: pointer.cluster_within_px(),
            in_window,
            cursor_marks,
            cursor_x,
        }
    }

    /// Everything in the window but the marks of the cursor's day, from left to right.
    pub fn items(&self) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let sides = [
            self.in_window.start..self.cursor_marks.start,
            self.cursor_marks.end..self.in_window.end,
        ];
        for side in sides {
            let mut next = side.start;
            while next < side.end {
                let range = next..self.end_of_footprint(next, side.end);
                next = range.end;
                let mut item = self.item(range);
                while let Some(left) = items.pop_if(|left| item.footprint.x < left.footprint.end())
                {
                    item = self.item(left.range.start..item.range.end);
                }
                items.push(item);
            }
        }
        items
    }

    /// The entry after the last that is less than a footprint right of one. The steps of the search
    /// double, so that it is short where events are few.
    fn end_of_footprint(&self, from: usize, to: usize) -> usize {
        let reach_px = self.x(from) + self.within_px;
        let reach = (self.scale.position_from_x(reach_px) * 2.0).ceil() as i64;
        let is_near = |entry: &Entry| entry.half_days < reach;
        let mut stride = 1;
        let mut near = from;
        while near + stride < to && self.entries.get(near + stride).is_some_and(is_near) {
            near += stride;
            stride *= 2;
        }
        let far = to.min(near + stride);
        let rest = self.entries.get(near + 1..far).unwrap_or_default();
        near + 1 + rest.partition_point(is_near)
    }

    fn item(&self, range: Range<usize>) -> Item {
        let mut item = Item {
            first_x: self.x(range.start),
            last_x: self.x(range.end - 1),
            range,
            footprint: Span::default(),
        };
        item.footprint = self.footprint(&item);
        item
    }

    fn footprint(&self, item: &Item) -> Span {
        let half_px = self.within_px / 2.0;
        let mut marks = Span::between(item.first_x - half_px, item.last_x + half_px);
        // Two marks on either side of the cursor's day do not join over it.
        if let Some(x) = self.cursor_x {
            if item.range.end <= self.cursor_marks.start {
                marks = Span::between(marks.x, marks.end().min(x));
            } else if self.cursor_marks.end <= item.range.start {
                marks = Span::between(marks.x.max(x), marks.end());
            }
        }
        let (before, after) = self.parts(item);
        if before.len() + after.len() == 1 {
            return marks;
        }
        let pill = self.pill(item);
        Span::between(marks.x.min(pill.x), marks.end().max(pill.end()))
    }

    /// The pill of an item: beside the marks of the cursor's day if it is all on one side of them,
    /// and inside the plot.
    pub fn pill(&self, item: &Item) -> Span {
        let mut pill = Span::between(item.first_x, item.last_x);
        pill = pill.at_least((pill.width + PILL_PADDING_PX).max(LEAST_PILL_PX));
        if let Some(x) = self.cursor_x {
            if item.range.end <= self.cursor_marks.start {
                pill.x = pill.x.min(x - CURSOR_MARK_PX - pill.width);
            } else if self.cursor_marks.end <= item.range.start {
                pill.x = pill.x.max(x + CURSOR_MARK_PX);
            }
        }
        pill.moved_into(self.scale.plot())
    }

    /// The entries of an item before and after those of the cursor's day.
    pub fn parts(&self, item: &Item) -> (Range<usize>, Range<usize>) {
        let Range { start, end } = item.range;
        let before = start..self.cursor_marks.start.clamp(start, end);
        let after = self.cursor_marks.end.clamp(start, end)..end;
        (before, after)
    }

    pub fn ends(&self, members: &Members) -> Option<[&'a Entry; 2]> {
        let entries = self.entries;
        let parts = [&members.before, &members.after].map(|range| entries.get(range.clone()));
        let mut parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        let first = parts.next()?;
        let last = parts.next().unwrap_or(first);
        Some([first.first()?, last.last()?])
    }

    fn x(&self, index: usize) -> f64 {
        self.entries.get(index).map_or(f64::INFINITY, |entry| {
            self.scale.x_from_position(entry.half_days as f64 / 2.0)
        })
    }
}
