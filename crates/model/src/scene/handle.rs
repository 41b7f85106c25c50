//! The handle of the cursor, at the axis.

use super::{Span, TimeScale};
use crate::time::Day;

/// The line of the cursor and the box that it is held by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Handle {
    /// The line, at the centre of the day; outside the plot where the day is outside the window.
    pub line_x: f64,
    /// The box, inside the plot.
    pub span: Span,
    /// Where the tip that points from the box to the line is, kept on the box.
    pub tip_x: f64,
}

/// Where the box lies at its line. Two cursors hang away from one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandleSide {
    Centred,
    Left,
    Right,
}

pub const HANDLE_WIDTH_PX: f64 = 96.0;
pub const HANDLE_HEIGHT_PX: f64 = 20.0;

/// Half of the tip's base: nearer to a corner it would stick out of the box.
const TIP_INSET_PX: f64 = 5.0;

/// The handle of the cursor on a day. At the edges the box slides inside the plot, the line stays.
pub fn handle(scale: &TimeScale, day: Day, side: HandleSide) -> Handle {
    let line_x = scale.x_centre_of_day(day);
    let offset_px = match side {
        HandleSide::Centred => HANDLE_WIDTH_PX / 2.0,
        HandleSide::Left => HANDLE_WIDTH_PX,
        HandleSide::Right => 0.0,
    };
    let span = Span {
        x: line_x - offset_px,
        width: HANDLE_WIDTH_PX,
    }
    .moved_into(scale.plot());
    let inset_px = TIP_INSET_PX.min(span.width / 2.0);
    Handle {
        line_x,
        span,
        tip_x: line_x.max(span.x + inset_px).min(span.end() - inset_px),
    }
}

impl Handle {
    /// Whether the line is in the plot.
    pub fn is_in(&self, scale: &TimeScale) -> bool {
        scale.plot().contains(self.line_x)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Window;
    use proptest::prelude::*;

    fn scale() -> TimeScale {
        let window = Window {
            start: Day(0),
            end: Day(500),
        };
        TimeScale::new(window, 500.0)
    }

    #[track_caller]
    fn check(day: i32, side: HandleSide, line_x: f64, x: f64, tip_x: f64) {
        let handle = handle(&scale(), Day(day), side);
        assert_eq!(
            (handle.line_x, handle.span.x, handle.tip_x),
            (line_x, x, tip_x)
        );
        assert_eq!(handle.span.width, 96.0);
    }

    #[test]
    fn the_box_stands_over_its_line() {
        check(250, HandleSide::Centred, 250.5, 202.5, 250.5);
    }

    #[test]
    fn at_the_edges_the_box_slides_inside_and_the_line_does_not() {
        check(0, HandleSide::Centred, 0.5, 0.0, 5.0);
        check(499, HandleSide::Centred, 499.5, 404.0, 495.0);
    }

    #[test]
    fn two_cursors_hang_away_from_one_another() {
        check(250, HandleSide::Left, 250.5, 154.5, 245.5);
        check(250, HandleSide::Right, 250.5, 250.5, 255.5);
    }

    #[test]
    fn a_cursor_outside_the_window_keeps_its_box_at_the_edge() {
        check(900, HandleSide::Centred, 900.5, 404.0, 495.0);
        assert!(!handle(&scale(), Day(900), HandleSide::Centred).is_in(&scale()));
    }

    #[test]
    fn a_plot_narrower_than_the_box_still_holds_it() {
        let narrow = TimeScale::new(scale().window(), 40.0);
        let handle = handle(&narrow, Day(10), HandleSide::Centred);
        assert_eq!(handle.span, narrow.plot());
    }

    proptest! {
        #[test]
        fn the_day_under_the_line_is_the_cursors_day(day in 0_i32..500, width_px in 1.0_f64..3000.0) {
            let scale = TimeScale::new(scale().window(), width_px);
            let handle = handle(&scale, Day(day), HandleSide::Centred);
            prop_assert_eq!(scale.day_from_x(handle.line_x), Day(day));
            prop_assert!(0.0 <= handle.span.x && handle.span.end() <= width_px + 1e-9);
        }
    }
}
