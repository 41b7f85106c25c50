//! The minimap: how many events there are when, and the window as a frame that can be moved and
//! drawn out.

use super::{EventIndex, Span, TimeScale};
use crate::time::{Day, Window};

/// Two handles side by side; narrower, they would cover one another.
const LEAST_FRAME_PX: f64 = 6.0;

/// What of the frame is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FramePart {
    /// The first day in view.
    Start,
    /// All of it: the window moves and stays as long.
    Whole,
    /// The last day in view.
    End,
}

impl FramePart {
    pub const ALL: [FramePart; 3] = [FramePart::Whole, FramePart::Start, FramePart::End];

    /// A word for it, for markup.
    pub const fn slug(self) -> &'static str {
        match self {
            FramePart::Start => "start",
            FramePart::Whole => "whole",
            FramePart::End => "end",
        }
    }

    /// The part for a word; the inverse of [`FramePart::slug`].
    pub fn from_slug(slug: &str) -> Option<FramePart> {
        FramePart::ALL.into_iter().find(|part| part.slug() == slug)
    }
}

/// The frame of the window, on the scale of the whole record; its handles are centred on its edges.
/// It stays inside the minimap and wide enough to be held, even where the window is a week.
pub fn frame(whole: &TimeScale, window: Window) -> Span {
    whole
        .span_from_days(window.start, window.end)
        .at_least(LEAST_FRAME_PX)
        .moved_into(whole.plot())
}

/// The window after a part of its frame was moved by so many days: inside `outer`, and no edge comes
/// nearer to the other than `shortest_days`.
pub fn frame_moved(
    window: Window,
    part: FramePart,
    days: i32,
    outer: Window,
    shortest_days: i32,
) -> Window {
    let Window { start, end } = window;
    match part {
        FramePart::Whole => window.moved(days).fitted(outer, shortest_days),
        FramePart::Start => Window {
            start: start
                .plus(days)
                .min(end.plus(-shortest_days))
                .max(outer.start),
            end,
        },
        FramePart::End => Window {
            start,
            end: end.plus(days).max(start.plus(shortest_days)).min(outer.end),
        },
    }
}

/// How many days a key moves a part of the frame; `None` for a key that means nothing here. A tenth of
/// the window by the arrows; by Page Up and Page Down as much as is in view, or a year of an edge; all
/// the way by Home and End.
pub fn frame_key(part: FramePart, key: &str, window: Window) -> Option<i32> {
    let arrow = (window.len_days() / 10).max(1);
    let page = match part {
        FramePart::Whole => window.len_days(),
        FramePart::Start | FramePart::End => 365,
    };
    Some(match key {
        "ArrowLeft" => -arrow,
        "ArrowRight" => arrow,
        "PageUp" => -page,
        "PageDown" => page,
        "Home" => i32::MIN / 2,
        "End" => i32::MAX / 2,
        _ => return None,
    })
}

/// How many events have their middle in each stretch of `step_px`, from left to right.
pub fn density(index: &EventIndex, whole: &TimeScale, step_px: f64) -> Vec<usize> {
    let steps = (whole.width_px() / step_px).ceil() as u32;
    // Every day belongs to one stretch, so every event is counted once.
    let day = |step: u32| match step {
        step if step == steps => whole.window().end,
        step => Day(whole.position_from_x(f64::from(step) * step_px).floor() as i32),
    };
    (0..steps)
        .map(|step| {
            index.count_in(Window {
                start: day(step),
                end: day(step + 1),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture::{event, record_of};
    use crate::time::PartialDate;
    use proptest::prelude::*;

    const OUTER: Window = Window {
        start: Day(0),
        end: Day(1_000),
    };

    fn window(start: i32, end: i32) -> Window {
        Window {
            start: Day(start),
            end: Day(end),
        }
    }

    #[track_caller]
    fn check(start: i32, end: i32, x: f64, width: f64) {
        let whole = TimeScale::new(OUTER, 500.0);
        assert_eq!(frame(&whole, window(start, end)), Span { x, width });
    }

    #[test]
    fn the_frame_covers_the_days_of_the_window() {
        check(0, 1_000, 0.0, 500.0);
        check(200, 400, 100.0, 100.0);
    }

    #[test]
    fn the_frame_of_a_short_window_can_still_be_held() {
        check(500, 501, 247.25, 6.0);
        check(0, 1, 0.0, 6.0);
        check(999, 1_000, 494.0, 6.0);
    }

    #[track_caller]
    fn check_moved(part: FramePart, days: i32, start: i32, end: i32) {
        let moved = frame_moved(window(200, 400), part, days, OUTER, 14);
        assert_eq!(moved, window(start, end), "{part:?} by {days}");
    }

    #[test]
    fn a_part_of_the_frame_moves_and_stops_where_it_must() {
        check_moved(FramePart::Whole, 50, 250, 450);
        check_moved(FramePart::Whole, 5_000, 800, 1_000);
        check_moved(FramePart::Whole, i32::MIN / 2, 0, 200);
        check_moved(FramePart::Start, -50, 150, 400);
        check_moved(FramePart::Start, 500, 386, 400);
        check_moved(FramePart::Start, i32::MIN / 2, 0, 400);
        check_moved(FramePart::End, 50, 200, 450);
        check_moved(FramePart::End, -500, 200, 214);
        check_moved(FramePart::End, i32::MAX / 2, 200, 1_000);
    }

    #[test]
    fn keys_move_by_a_tenth_a_page_and_all_the_way() {
        let by = |part, key| frame_key(part, key, window(200, 400));
        assert_eq!(by(FramePart::Whole, "ArrowRight"), Some(20));
        assert_eq!(by(FramePart::Whole, "PageUp"), Some(-200));
        assert_eq!(by(FramePart::End, "PageDown"), Some(365));
        assert_eq!(by(FramePart::Start, "ArrowUp"), None);
        assert_eq!(
            frame_key(FramePart::Whole, "ArrowLeft", window(0, 5)),
            Some(-1)
        );
    }

    #[test]
    fn every_part_comes_back_from_its_word() {
        for part in FramePart::ALL {
            assert_eq!(FramePart::from_slug(part.slug()), Some(part));
        }
        assert_eq!(FramePart::from_slug(""), None);
    }

    proptest! {
        #[test]
        fn every_event_is_counted_once(
            days in prop::collection::vec(0_i32..1_000, 0..60), width_px in 1.0_f64..900.0,
        ) {
            let count = days.len();
            let events = days.into_iter().map(|day| event(PartialDate::Day(Day(day))));
            let index = EventIndex::new(&record_of(events.collect()), |_, _| true);
            let counts = density(&index, &TimeScale::new(OUTER, width_px), 3.0);
            prop_assert_eq!(counts.iter().sum::<usize>(), count);
        }

        #[test]
        fn a_moved_frame_is_a_window_that_can_be_shown(
            start in 0_i32..986, days in 14_i32..1_000, by in -2_000_i32..2_000, part in 0_usize..3,
        ) {
            let before = window(start, (start + days).min(1_000));
            let part = FramePart::ALL.into_iter().nth(part).unwrap_or(FramePart::Whole);
            let after = frame_moved(before, part, by, OUTER, 14);
            prop_assert_eq!(after, after.fitted(OUTER, 14));
        }
    }
}
