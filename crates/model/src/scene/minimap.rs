//! The window as a box on the minimap.

use super::{Span, TimeScale};
use crate::time::Window;

/// The window on the minimap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MinimapWindow {
    /// The box; its handles are centred on its edges.
    pub span: Span,
}

/// Two handles side by side; narrower, they would cover one another.
const LEAST_WINDOW_PX: f64 = 6.0;

/// The box of the window, on the scale of the whole record. It stays inside the minimap and wide
/// enough to be held, even where the window is a week.
pub fn minimap_window(whole: &TimeScale, window: Window) -> MinimapWindow {
    let span = whole
        .span_from_days(window.start, window.end)
        .at_least(LEAST_WINDOW_PX)
        .moved_into(whole.plot());
    MinimapWindow { span }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Day;

    fn whole() -> TimeScale {
        let window = Window {
            start: Day(0),
            end: Day(1_000),
        };
        TimeScale::new(window, 500.0)
    }

    #[track_caller]
    fn check(start: i32, end: i32, x: f64, width: f64) {
        let window = Window {
            start: Day(start),
            end: Day(end),
        };
        assert_eq!(minimap_window(&whole(), window).span, Span { x, width });
    }

    #[test]
    fn the_box_covers_the_days_of_the_window() {
        check(0, 1_000, 0.0, 500.0);
        check(200, 400, 100.0, 100.0);
    }

    #[test]
    fn a_short_window_can_still_be_held() {
        check(500, 501, 247.25, 6.0);
        check(0, 1, 0.0, 6.0);
        check(999, 1_000, 494.0, 6.0);
    }
}
