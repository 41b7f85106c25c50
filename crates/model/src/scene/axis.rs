//! Ticks of the axis, and which of them are labelled.

use super::{Handle, Span, TimeScale};
use crate::time::{Day, Tick};

/// A tick in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisTick {
    pub tick: Tick,
    /// The left edge of its day.
    pub x: f64,
    /// The room that its label takes, about `x`; `None` where it has no label, or gave way.
    pub label: Option<Span>,
}

/// Between two labels.
const LABEL_GAP_PX: f64 = 6.0;
/// Between the handle of the cursor and the centre of a label.
const HANDLE_GAP_PX: f64 = 14.0;
/// How far a label may stick out of the plot: half of the narrowest margin of the page.
const OVERHANG_PX: f64 = 8.0;

/// Places ticks, and labels where they touch neither one another nor a handle.
///
/// Labels are given out in order of the worth of their day: decades before years, years before
/// months. So which labels give way depends on the calendar and not on where the window begins, and
/// they do not change places while it is panned. `label_width_px` is asked of each tick that has a
/// label.
pub fn axis_ticks(
    ticks: &[Tick],
    scale: &TimeScale,
    handles: &[Handle],
    label_width_px: impl Fn(&Tick) -> f64,
) -> Vec<AxisTick> {
    let mut placed: Vec<AxisTick> = ticks
        .iter()
        .map(|&tick| AxisTick {
            tick,
            x: scale.x_from_day(tick.day),
            label: None,
        })
        .collect();
    let mut wanting: Vec<(u8, usize)> = (ticks.iter().enumerate())
        .filter(|(_, tick)| tick.label.is_some())
        .map(|(index, tick)| (worth(tick.day), index))
        .collect();
    wanting.sort_unstable();
    let room = Span::between(-OVERHANG_PX, scale.width_px() + OVERHANG_PX);
    let mut taken = Taken::default();
    for (_, index) in wanting {
        let Some(place) = placed.get_mut(index) else {
            continue;
        };
        let span = Span::around(place.x, label_width_px(&place.tick));
        let is_inside = room.x <= span.x && span.end() <= room.end();
        let is_free = !handles.iter().any(|handle| is_behind(span, handle));
        if is_inside && is_free && taken.take(span) {
            place.label = Some(span);
        }
    }
    placed
}

/// How early a day is given its label; the least first.
fn worth(day: Day) -> u8 {
    let civil = day.civil();
    match (civil.month, civil.day) {
        (1, 1) if civil.year % 10 == 0 => 0,
        (1, 1) if civil.year % 5 == 0 => 1,
        (1, 1) if civil.year % 2 == 0 => 2,
        (1, 1) => 3,
        (7, 1) => 4,
        (4 | 10, 1) => 5,
        (_, 1) => 6,
        (_, 11 | 21) => 7,
        (_, 6 | 16 | 26) => 8,
        (_, day) if day % 2 == 1 => 9,
        _ => 10,
    }
}

fn is_behind(label: Span, handle: &Handle) -> bool {
    let half_label_px = HANDLE_GAP_PX.max(label.width / 2.0);
    (label.centre() - handle.span.centre()).abs() < handle.span.width / 2.0 + half_label_px
}

/// Labels given out so far, from left to right.
#[derive(Default)]
struct Taken(Vec<Span>);

impl Taken {
    /// Takes the room of a label, unless it comes too near to one that has its own.
    fn take(&mut self, span: Span) -> bool {
        let after = self.0.partition_point(|other| other.x < span.x);
        let left = after.checked_sub(1).and_then(|index| self.0.get(index));
        let right = self.0.get(after);
        let is_free = left.is_none_or(|left| left.end() + LABEL_GAP_PX <= span.x)
            && right.is_none_or(|right| span.end() + LABEL_GAP_PX <= right.x);
        if is_free {
            self.0.insert(after, span);
        }
        is_free
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that fails should stop")]
mod tests {
    use super::*;
    use crate::scene::fixture::months;
    use crate::scene::{HandleSide, handle};
    use crate::time::{Level, Unit, Window, ticks};
    use proptest::prelude::*;

    fn whole() -> Window {
        months((1991, 11), (2027, 1))
    }

    fn labelled(window: Window, width_px: f64, cursor: Option<Day>, label_px: f64) -> Vec<i32> {
        let scale = TimeScale::new(window, width_px);
        let ticks = ticks(window, scale.px_per_day());
        let handles: Vec<_> = cursor
            .map(|day| handle(&scale, day, HandleSide::Centred))
            .into_iter()
            .collect();
        axis_ticks(&ticks, &scale, &handles, |_| label_px)
            .iter()
            .filter(|tick| tick.label.is_some())
            .map(|tick| tick.tick.day.civil().year)
            .collect()
    }

    #[test]
    fn a_desktop_names_every_fifth_year() {
        assert_eq!(
            labelled(whole(), 828.0, None, 28.0),
            [1995, 2000, 2005, 2010, 2015, 2020, 2025]
        );
    }

    #[test]
    fn the_handle_hides_the_labels_that_it_would_cover() {
        assert_eq!(
            labelled(whole(), 828.0, Some(Day::from_civil(2012, 12, 19)), 28.0),
            [1995, 2000, 2005, 2010, 2020, 2025]
        );
    }

    #[test]
    fn decades_keep_their_labels_where_all_do_not_fit() {
        assert_eq!(labelled(whole(), 828.0, None, 150.0), [2000, 2010, 2020]);
    }

    #[test]
    fn every_tick_keeps_its_place_whether_labelled_or_not() {
        let scale = TimeScale::new(whole(), 828.0);
        let ticks = ticks(whole(), scale.px_per_day());
        let placed = axis_ticks(&ticks, &scale, &[], |_| 28.0);
        assert_eq!(placed.len(), ticks.len());
        for (placed, tick) in placed.iter().zip(&ticks) {
            assert_eq!(placed.tick, *tick);
            assert_eq!(placed.x, scale.x_from_day(tick.day));
            assert!(tick.label.is_some() || placed.label.is_none());
        }
        assert!(
            placed
                .iter()
                .any(|it| it.tick.unit == Unit::Year && it.tick.level == Level::Major)
        );
    }

    proptest! {
        #[test]
        fn labels_never_collide(
            start in 0_i32..12_000, days in 20_i32..13_000, width_px in 150.0_f64..2_400.0,
            label_px in 5.0_f64..90.0, cursor in 0_i32..12_000,
        ) {
            let start = Day::from_civil(1991, 11, 1).plus(start);
            let window = Window { start, end: start.plus(days) };
            let scale = TimeScale::new(window, width_px);
            let ticks = ticks(window, scale.px_per_day());
            let handle = handle(&scale, Day::from_civil(1991, 11, 1).plus(cursor), HandleSide::Centred);
            let placed = axis_ticks(&ticks, &scale, &[handle], |_| label_px);
            let labels: Vec<Span> = placed.iter().filter_map(|tick| tick.label).collect();
            for pair in labels.windows(2) {
                prop_assert!(pair[0].end() + LABEL_GAP_PX <= pair[1].x + 1e-9);
            }
            for label in labels {
                prop_assert!(!label.overlaps(handle.span));
            }
        }

        #[test]
        fn panning_takes_a_label_only_at_the_edges(
            days in 800_i32..6_000, shift in 1_i32..200, label_px in 20.0_f64..90.0,
        ) {
            let start = Day::from_civil(1995, 1, 1);
            let one = Window { start, end: start.plus(days) };
            let other = one.moved(shift);
            let labelled_days = |window: Window| -> Vec<Day> {
                let scale = TimeScale::new(window, 800.0);
                let ticks = ticks(window, scale.px_per_day());
                axis_ticks(&ticks, &scale, &[], |_| label_px)
                    .iter()
                    .filter(|tick| tick.label.is_some() && worth(tick.tick.day) <= 1)
                    .map(|tick| tick.tick.day)
                    .collect()
            };
            let inner = |day: &Day| {
                let scale = TimeScale::new(other, 800.0);
                let x = scale.x_from_day(*day);
                100.0 < x && x < 600.0
            };
            let one: Vec<Day> = labelled_days(one).into_iter().filter(inner).collect();
            let other: Vec<Day> = labelled_days(other).into_iter().filter(inner).collect();
            prop_assert_eq!(one, other);
        }
    }
}
