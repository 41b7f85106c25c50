//! Windows that show less or more of the time.

use crate::time::{Day, Window};

/// A window shorter by a factor, a day keeping its place in it (a day outside, the place of the
/// nearest inside). It changes by a day at least, so that a slow wheel or pinch is never stuck
/// where a day is wide.
pub(super) fn zoomed(window: Window, factor: f64, about: Day) -> Window {
    if !factor.is_finite() || factor <= 0.0 || factor == 1.0 {
        return window;
    }
    let length = window.len_days();
    let rounded = (f64::from(length) / factor).round() as i32;
    let new_length = if 1.0 < factor {
        rounded.min(length.saturating_sub(1))
    } else {
        rounded.max(length.saturating_add(1))
    };
    let about = window.nearest(about);
    let before = f64::from(about.days_since(window.start)) / f64::from(length.max(1));
    let start = about.plus(-((before * f64::from(new_length)).round() as i32));
    Window {
        start,
        end: start.plus(new_length),
    }
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

    #[track_caller]
    fn check(before: Window, factor: f64, about: i32, expected: Window) {
        assert_eq!(zoomed(before, factor, Day(about)), expected);
    }

    #[test]
    fn a_day_keeps_its_place() {
        check(window(0, 40), 2.0, 10, window(5, 25));
        check(window(0, 40), 2.0, 0, window(0, 20));
        check(window(5, 25), 0.5, 10, window(0, 40));
        check(window(0, 40), 0.5, 39, window(-39, 41));
    }

    #[test]
    fn a_day_out_of_view_has_no_place_to_keep() {
        check(window(0, 40), 2.0, -5, window(0, 20));
        check(window(0, 40), 2.0, 1000, window(19, 39));
    }

    #[test]
    fn a_slow_zoom_is_not_stuck_and_a_wrong_one_does_nothing() {
        check(window(0, 40), 1.000_1, 0, window(0, 39));
        check(window(0, 40), 0.999_9, 0, window(0, 41));
        for factor in [1.0, 0.0, -2.0, f64::NAN, f64::INFINITY] {
            check(window(0, 40), factor, 0, window(0, 40));
        }
    }

    proptest! {
        /// A window is whole days, so that a day can be lost on the way.
        #[test]
        fn zooming_in_and_back_out_returns_the_same_window(
            start in 0_i32..9_000, days in 60_i32..12_000, factor in 1.05_f64..4.0, place in 0.0_f64..1.0,
        ) {
            let before = window(start, start + days);
            let about = Day(start + (f64::from(days) * place) as i32);
            let after = zoomed(zoomed(before, factor, about), 1.0 / factor, about);
            let off = |one: Day, other: Day| one.days_since(other).abs();
            // Half a day of the shorter window is up to `factor` halves of the longer.
            let most = factor.ceil() as i32;
            prop_assert!(off(after.start, before.start) <= most, "{before:?} {after:?}");
            prop_assert!(off(after.end, before.end) <= most, "{before:?} {after:?}");
        }
    }
}
