//! What happened on the cursor's day, in words beside its line.

use super::Span;

/// The titles that fit in the strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripItems {
    /// How many of the titles are written; the rest is "+2 more".
    pub shown: usize,
    /// The room they take together.
    pub span: Span,
}

/// From the cursor line to the first title, so that its mark does not touch the line.
const LINE_GAP_PX: f64 = 8.0;
/// Between titles.
const ITEM_GAP_PX: f64 = 12.0;

/// Places the titles of a day, of their widths with their marks: all right of the line if they fit,
/// else all left of it, else the first and how many more on the side with more room. `more_px` is
/// the width of "+2 more".
pub fn strip_items(widths_px: &[f64], more_px: f64, line_x: f64, plot: Span) -> StripItems {
    let total_px =
        widths_px.iter().sum::<f64>() + ITEM_GAP_PX * (widths_px.len().saturating_sub(1) as f64);
    let right = Span::between(line_x + LINE_GAP_PX, plot.end().max(line_x + LINE_GAP_PX));
    let left = Span::between(plot.x.min(line_x - LINE_GAP_PX), line_x - LINE_GAP_PX);
    let at_right = |width: f64| Span { x: right.x, width };
    let at_left = |width: f64| Span {
        x: left.end() - width,
        width,
    };
    if total_px <= right.width {
        return StripItems {
            shown: widths_px.len(),
            span: at_right(total_px),
        };
    }
    if total_px <= left.width {
        return StripItems {
            shown: widths_px.len(),
            span: at_left(total_px),
        };
    }
    let more_px = if widths_px.len() < 2 {
        0.0
    } else {
        more_px + ITEM_GAP_PX
    };
    let first_px = widths_px.first().map_or(0.0, |first| first + more_px);
    StripItems {
        shown: widths_px.len().min(1),
        // A title wider than either side is cut off by the view, so the side gives its whole room.
        span: if left.width <= right.width {
            at_right(first_px.min(right.width))
        } else {
            at_left(first_px.min(left.width))
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Span = Span {
        x: 0.0,
        width: 400.0,
    };

    #[track_caller]
    fn check(widths_px: &[f64], line_x: f64, shown: usize, x: f64, end: f64) {
        let items = strip_items(widths_px, 40.0, line_x, PLOT);
        assert_eq!(items.shown, shown);
        assert_eq!((items.span.x, items.span.end()), (x, end));
    }

    #[test]
    fn titles_stand_right_of_the_line_if_they_fit() {
        check(&[100.0, 80.0], 100.0, 2, 108.0, 300.0);
    }

    #[test]
    fn else_left_of_it() {
        check(&[100.0, 80.0], 300.0, 2, 100.0, 292.0);
    }

    #[test]
    fn else_the_first_stands_with_the_number_of_the_others() {
        check(
            &[150.0, 150.0],
            180.0,
            1,
            188.0,
            188.0 + 150.0 + 12.0 + 40.0,
        );
        check(&[150.0, 150.0], 250.0, 1, 40.0, 242.0);
    }

    #[test]
    fn a_title_wider_than_both_sides_takes_the_larger() {
        check(&[390.0], 250.0, 1, 0.0, 242.0);
    }

    #[test]
    fn a_day_without_titles_takes_no_room() {
        check(&[], 100.0, 0, 108.0, 108.0);
    }
}
