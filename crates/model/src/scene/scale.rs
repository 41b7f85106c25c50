//! Days to px and back.

use super::Span;
use crate::time::{DAYS_PER_YEAR, Day, PartialDate, Window};

/// The map between the days of the window and the px of the plot.
///
/// The scene space has x = 0 at the left edge of the plot. The window is half-open: `end` is the
/// day after the last in view, and its left edge lies at `width_px`. Days outside the window have
/// an x outside the plot, which is what lines that leave the picture need.
///
/// ```
/// use model::{scene::TimeScale, time::{Day, Window}};
///
/// let scale = TimeScale::new(Window { start: Day(0), end: Day(10) }, 100.0);
/// assert_eq!(scale.x_from_day(Day(3)), 30.0);
/// assert_eq!(scale.day_from_x(39.9), Day(3));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    window: Window,
    /// Where the plot begins, in days since 1970-01-01: at the start of the window, or within its first day.
    start: f64,
    /// Length of the window.
    days: f64,
    width_px: f64,
}

/// Added before a position is cut down to its day, so that the left edge of a day, which is a
/// product and a quotient of rounded numbers, is not read as the day before.
const ROUNDING_DAYS: f64 = 1e-6;

impl TimeScale {
    /// The scale of a window over a plot `width_px` wide.
    ///
    /// A plot that is not laid out yet has no width, and a window may come from a broken link: the
    /// window is made at least a day long and the plot at least 1 px wide, so that no caller meets
    /// a division by zero.
    pub fn new(window: Window, width_px: f64) -> TimeScale {
        let start = window.start.min(Day(i32::MAX - 1));
        let end = window.end.max(start.plus(1));
        let width_px = if width_px.is_finite() {
            width_px.max(1.0)
        } else {
            1.0
        };
        TimeScale {
            window: Window { start, end },
            start: f64::from(start.0),
            days: f64::from(end.0) - f64::from(start.0),
            width_px,
        }
    }

    /// The same scale, the plot beginning a part of a day later: what lies between two days while the
    /// window is moved. Then a part of the day after the window is in view too.
    pub fn slipped(self, part_of_day: f64) -> TimeScale {
        if !(0.0 < part_of_day && part_of_day < 1.0) {
            return self;
        }
        TimeScale {
            window: Window {
                start: self.window.start,
                end: self.window.end.plus(1),
            },
            start: self.start + part_of_day,
            ..self
        }
    }

    /// The days in view.
    pub const fn window(&self) -> Window {
        self.window
    }

    /// Width of the plot.
    pub const fn width_px(&self) -> f64 {
        self.width_px
    }

    pub const fn px_per_day(&self) -> f64 {
        self.width_px / self.days
    }

    pub const fn px_per_year(&self) -> f64 {
        self.px_per_day() * DAYS_PER_YEAR
    }

    /// The left edge of a day.
    pub fn x_from_day(&self, day: Day) -> f64 {
        self.x_from_position(f64::from(day.0))
    }

    /// The day under a px, held inside the window; the inverse of [`TimeScale::x_from_day`].
    pub fn day_from_x(&self, x_px: f64) -> Day {
        let position = self.position_from_x(x_px) + ROUNDING_DAYS;
        // A float cast saturates, and turns what is not a number into 0; both are then clamped.
        self.window.nearest(Day(position.floor() as i32))
    }

    /// The px of a position in days since 1970-01-01 with a fraction; 0.5 is noon of the first.
    pub fn x_from_position(&self, days: f64) -> f64 {
        // In this order, whole numbers of days and px give exact results: the end of the window lies
        // at the width, not a hair before it.
        (days - self.start) * self.width_px / self.days
    }

    /// The position in days under a px, not held inside the window; the inverse of
    /// [`TimeScale::x_from_position`].
    pub fn position_from_x(&self, x_px: f64) -> f64 {
        self.start + x_px * self.days / self.width_px
    }

    /// The centre of a day: where a mark of that day and the cursor stand.
    pub fn x_centre_of_day(&self, day: Day) -> f64 {
        self.x_from_position(f64::from(day.0) + 0.5)
    }

    /// The middle of a date: noon of a day, the middle of a month or year.
    pub fn x_from_date(&self, date: PartialDate) -> f64 {
        let (first, end) = (f64::from(date.first().0), f64::from(date.end().0));
        self.x_from_position((first + end) / 2.0)
    }

    /// The stretch of the days `first..end`, not clipped to the window.
    pub fn span_from_days(&self, first: Day, end: Day) -> Span {
        Span::between(self.x_from_day(first), self.x_from_day(end))
    }

    /// The whole stretch that a date may mean, not clipped to the window.
    pub fn span_from_date(&self, date: PartialDate) -> Span {
        self.span_from_days(date.first(), date.end())
    }

    /// The stretch of the plot.
    pub const fn plot(&self) -> Span {
        Span {
            x: 0.0,
            width: self.width_px,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scale(start: Day, end: Day, width_px: f64) -> TimeScale {
        TimeScale::new(Window { start, end }, width_px)
    }

    #[test]
    fn window_edges_are_plot_edges() {
        let scale = scale(Day(100), Day(200), 828.0);
        assert_eq!(scale.x_from_day(Day(100)), 0.0);
        assert_eq!(scale.x_from_day(Day(200)), 828.0);
    }

    #[test]
    fn a_date_stands_in_its_middle() {
        let scale = scale(
            Day::from_civil(2004, 1, 1),
            Day::from_civil(2005, 1, 1),
            366.0,
        );
        assert_eq!(scale.x_from_date(PartialDate::Year(2004)), 183.0);
        assert_eq!(scale.x_from_date(PartialDate::Month(2004, 2)), 31.0 + 14.5);
        assert_eq!(
            scale.x_from_date(PartialDate::Day(Day::from_civil(2004, 1, 2))),
            1.5
        );
    }

    #[test]
    fn a_plot_without_width_and_a_window_without_days_still_answer() {
        for width_px in [0.0, -5.0, f64::NAN, f64::INFINITY] {
            let scale = scale(Day(10), Day(3), width_px);
            assert_eq!(scale.width_px(), 1.0);
            assert_eq!(scale.day_from_x(0.7), Day(10));
            assert_eq!(scale.day_from_x(f64::NAN), Day(10));
        }
        let last = scale(Day(i32::MAX), Day(i32::MAX), 10.0);
        assert_eq!(last.px_per_day(), 10.0);
    }

    #[test]
    fn a_pointer_outside_the_plot_means_the_nearest_day() {
        let scale = scale(Day(0), Day(10), 100.0);
        assert_eq!(scale.day_from_x(-50.0), Day(0));
        assert_eq!(scale.day_from_x(100.0), Day(9));
        assert_eq!(scale.day_from_x(1e12), Day(9));
    }

    #[test]
    fn a_plot_may_begin_within_a_day() {
        let slipped = scale(Day(0), Day(10), 100.0).slipped(0.25);
        assert_eq!(slipped.x_from_day(Day(0)), -2.5);
        assert_eq!(slipped.x_from_day(Day(10)), 97.5);
        assert_eq!(slipped.day_from_x(99.0), Day(10));
        assert_eq!(slipped.px_per_day(), 10.0);
        let whole = scale(Day(0), Day(10), 100.0);
        for part in [0.0, 1.0, -0.5, f64::NAN] {
            assert_eq!(whole.slipped(part), whole, "{part}");
        }
    }

    proptest! {
        #[test]
        fn the_day_of_the_px_of_a_day_is_that_day(
            start in -40_000_i32..40_000, days in 1_i32..60_000, width_px in 1.0_f64..4_000.0,
            part in 0.0_f64..1.0,
        ) {
            let scale = scale(Day(start), Day(start + days), width_px);
            let day = Day(start + (part * f64::from(days)) as i32);
            prop_assert_eq!(scale.day_from_x(scale.x_from_day(day)), day);
            prop_assert_eq!(scale.day_from_x(scale.x_centre_of_day(day)), day);
        }

        #[test]
        fn the_position_of_the_px_of_a_position_is_that_position(
            start in -40_000_i32..40_000, days in 1_i32..60_000, width_px in 1.0_f64..4_000.0,
            position in -100_000.0_f64..100_000.0,
        ) {
            let scale = scale(Day(start), Day(start + days), width_px);
            let back = scale.position_from_x(scale.x_from_position(position));
            prop_assert!((back - position).abs() < 1e-6);
        }

        #[test]
        fn later_days_lie_further_right(
            width_px in 1.0_f64..4_000.0, one in 0_i32..20_000, other in 0_i32..20_000,
        ) {
            let scale = scale(Day(0), Day(13_000), width_px);
            let (one, other) = (Day(one), Day(other));
            prop_assert_eq!(one < other, scale.x_from_day(one) < scale.x_from_day(other));
        }
    }
}
