//! Windows on their way: from one to another, after a swing, under two fingers.

use crate::power::power;
use crate::time::{Day, Window};
use std::f64::consts::E;

/// How long a fling goes on, in ms: after so long two thirds of its way are behind it.
const FLING_MILLIS: f64 = 300.0;
/// After so many times that, nothing is left of it to see.
const FLING_ENDS: f64 = 6.0;

/// How far a movement has come after a part of its time, from 0 to 1 both: fast first, then slower.
pub fn eased(part: f64) -> f64 {
    1.0 - (1.0 - part.clamp(0.0, 1.0)).powi(3)
}

/// The window between two, from 0 (the one) to 1 (the other). A day that has the same place in both
/// keeps it all the way, so that a zoom stays a zoom.
pub fn between(from: Window, to: Window, part: f64) -> Window {
    let [length, last_length] = [from, to].map(|it| f64::from(it.len_days().max(1)));
    let [start, last_start] = [from, to].map(|it| f64::from(it.start.0));
    let now = length * power(last_length / length, part);
    let along = if (last_length - length).abs() < 1.0 {
        part
    } else {
        (now - length) / (last_length - length)
    };
    let start = Day((start + (last_start - start) * along).round() as i32);
    Window {
        start,
        end: start.plus((now.round() as i32).max(1)),
    }
}

/// A window that begins between two days: the window of whole days that begins at or before, and the
/// part of a day that is missing. A start that is no number is 1970-01-01, and no part is missing.
pub fn split(start: f64, length_days: i32) -> (Window, f64) {
    let start = if start.is_finite() { start } else { 0.0 };
    let whole = start.floor();
    let first = Day(whole as i32);
    let window = Window {
        start: first,
        end: first.plus(length_days),
    };
    (window, start - whole)
}

/// The start of a window some ms after it was let go at a speed in days a ms, and whether it has come
/// to rest. It rests where a day begins.
pub fn flung(start: f64, speed: f64, millis: f64) -> (f64, bool) {
    let rest = (start + speed * FLING_MILLIS).round();
    if FLING_MILLIS * FLING_ENDS <= millis {
        return (rest, true);
    }
    (
        rest - (rest - start) * power(E, -millis / FLING_MILLIS),
        false,
    )
}

/// The window in which two positions, in days, lie under two fingers, in px of a plot: its start and its
/// length in days. `None` where the fingers are over one another or have changed sides.
pub fn pinched(positions: [f64; 2], at_px: [f64; 2], width_px: f64) -> Option<(f64, i32)> {
    let days_per_px = (positions[1] - positions[0]) / (at_px[1] - at_px[0]);
    (days_per_px.is_finite() && 0.0 < days_per_px).then(|| {
        let length = (days_per_px * width_px).round() as i32;
        (positions[0] - at_px[0] * days_per_px, length.max(1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn window(start: i32, end: i32) -> Window {
        Window {
            start: Day(start),
            end: Day(end),
        }
    }

    #[test]
    fn a_movement_slows_down() {
        assert_eq!([eased(0.0), eased(1.0), eased(7.0)], [0.0, 1.0, 1.0]);
        assert!(0.5 < eased(0.5));
    }

    #[test]
    fn a_zoom_keeps_a_day_in_its_place_and_a_pan_its_length() {
        // Day 10 lies in the middle of all of them.
        assert_eq!(
            between(window(0, 20), window(-30, 50), 0.5),
            window(-10, 30)
        );
        assert_eq!(
            between(window(0, 20), window(100, 120), 0.25),
            window(25, 45)
        );
    }

    #[test]
    fn a_start_between_days_is_a_day_and_a_part() {
        assert_eq!(split(3.25, 10), (window(3, 13), 0.25));
        assert_eq!(split(-0.5, 10), (window(-1, 9), 0.5));
        assert_eq!(split(f64::NAN, 10), (window(0, 10), 0.0));
    }

    #[test]
    fn a_fling_rests_where_a_day_begins() {
        assert_eq!(flung(10.0, 0.1, 0.0), (10.0, false));
        assert_eq!(flung(10.4, 0.1, 1_800.0), (40.0, true));
        assert_eq!(flung(10.4, 0.0, 1_800.0), (10.0, true));
    }

    #[test]
    fn what_is_under_two_fingers_stays_under_them() {
        // 100 px that are 100 days become 50 px.
        assert_eq!(
            pinched([100.0, 200.0], [100.0, 150.0], 300.0),
            Some((-100.0, 600))
        );
        assert_eq!(pinched([100.0, 200.0], [150.0, 150.0], 300.0), None);
        assert_eq!(pinched([100.0, 200.0], [150.0, 100.0], 300.0), None);
    }

    proptest! {
        #[test]
        fn a_way_leads_from_one_window_to_the_other(
            from in 0_i32..9_000, days in 14_i32..12_000, to in 0_i32..9_000, other in 14_i32..12_000,
            part in 0.0_f64..1.0,
        ) {
            let (from, to) = (window(from, from + days), window(to, to + other));
            prop_assert_eq!(between(from, to, 0.0), from);
            prop_assert_eq!(between(from, to, 1.0), to);
            let length = between(from, to, part).len_days();
            prop_assert!(days.min(other) <= length && length <= days.max(other));
        }
    }
}
