//! The edge of what is known: nothing past it is drawn as if it were.

use super::{Span, TimeScale};
use crate::domain::Record;
use crate::time::Day;

/// The first day that was not checked: the day after the last of the month last checked.
pub const fn unchecked_from(record: &Record) -> Day {
    record.last_checked.end()
}

/// The x of the edge, which may lie outside the plot.
pub fn checked_edge_x(record: &Record, scale: &TimeScale) -> f64 {
    scale.x_from_day(unchecked_from(record))
}

/// The ground past the edge, where some of it is in the window.
pub fn beyond(record: &Record, scale: &TimeScale) -> Option<Span> {
    let edge = checked_edge_x(record, scale);
    Span::between(edge, edge.max(scale.width_px())).clipped_to(scale.plot())
}

/// The part of the plot where things are drawn as known, if any is in the window.
pub fn known_plot(record: &Record, scale: &TimeScale) -> Option<Span> {
    let edge = checked_edge_x(record, scale).min(scale.width_px());
    (0.0 < edge).then_some(Span {
        x: 0.0,
        width: edge,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture::RECORD;
    use crate::time::Window;

    /// A px a day.
    fn scale(start: Day, end: Day) -> TimeScale {
        let window = Window { start, end };
        TimeScale::new(window, f64::from(window.len_days()))
    }

    #[test]
    fn the_month_last_checked_is_known_to_its_end() {
        assert_eq!(unchecked_from(&RECORD), Day::from_civil(2026, 3, 1));
    }

    #[test]
    fn the_ground_beyond_reaches_to_the_edge_of_the_plot() {
        let scale = scale(Day::from_civil(2026, 1, 1), Day::from_civil(2027, 1, 1));
        assert_eq!(beyond(&RECORD, &scale), Some(Span::between(59.0, 365.0)));
        assert_eq!(known_plot(&RECORD, &scale), Some(Span::between(0.0, 59.0)));
    }

    #[test]
    fn a_window_of_the_past_has_nothing_beyond() {
        let scale = scale(Day::from_civil(1999, 1, 1), Day::from_civil(2000, 1, 1));
        assert_eq!(beyond(&RECORD, &scale), None);
        assert_eq!(known_plot(&RECORD, &scale), Some(scale.plot()));
    }

    #[test]
    fn a_window_of_the_future_is_all_beyond() {
        let scale = scale(Day::from_civil(2026, 6, 1), Day::from_civil(2027, 1, 1));
        assert_eq!(beyond(&RECORD, &scale), Some(scale.plot()));
        assert_eq!(known_plot(&RECORD, &scale), None);
    }
}
