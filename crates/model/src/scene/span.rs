//! A stretch of the plot.

/// A stretch from left to right in scene space, in px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    /// Left edge.
    pub x: f64,
    /// Never negative.
    pub width: f64,
}

impl Span {
    /// The stretch between two edges given in either order.
    pub const fn between(one: f64, other: f64) -> Span {
        let x = one.min(other);
        Span {
            x,
            width: one.max(other) - x,
        }
    }

    /// The stretch of a width around its centre.
    pub const fn around(centre: f64, width: f64) -> Span {
        Span {
            x: centre - width / 2.0,
            width,
        }
    }

    /// The right edge.
    pub const fn end(self) -> f64 {
        self.x + self.width
    }

    pub const fn centre(self) -> f64 {
        self.x + self.width / 2.0
    }

    /// The part that lies within another stretch, if they share more than an edge.
    pub fn clipped_to(self, other: Span) -> Option<Span> {
        let (x, end) = (self.x.max(other.x), self.end().min(other.end()));
        (x < end).then_some(Span { x, width: end - x })
    }

    /// The same stretch, grown about its centre to at least this width.
    pub fn at_least(self, width: f64) -> Span {
        if width <= self.width {
            self
        } else {
            Span::around(self.centre(), width)
        }
    }

    /// The same width, moved no further than it takes to lie within another stretch; where it is
    /// wider than that, it becomes that.
    pub fn moved_into(self, other: Span) -> Span {
        let width = self.width.min(other.width);
        let x = self.x.min(other.end() - width).max(other.x);
        Span { x, width }
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(self, other: Span) -> bool {
        self.x < other.end() && other.x < self.end()
    }

    /// Whether a px lies on it; its right edge does not.
    pub fn contains(self, x_px: f64) -> bool {
        self.x <= x_px && x_px < self.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Span = Span {
        x: 0.0,
        width: 100.0,
    };

    #[test]
    fn clipping_keeps_the_shared_part() {
        assert_eq!(
            Span::between(-5.0, 10.0).clipped_to(PLOT),
            Some(Span::between(0.0, 10.0))
        );
        assert_eq!(Span::between(-5.0, 0.0).clipped_to(PLOT), None);
        assert_eq!(Span::between(101.0, 120.0).clipped_to(PLOT), None);
    }

    #[test]
    fn growing_keeps_the_centre_and_never_shrinks() {
        assert_eq!(
            Span::between(9.0, 11.0).at_least(6.0),
            Span::between(7.0, 13.0)
        );
        assert_eq!(
            Span::between(0.0, 40.0).at_least(6.0),
            Span::between(0.0, 40.0)
        );
    }

    #[test]
    fn moving_into_the_plot_moves_least() {
        assert_eq!(
            Span::around(2.0, 17.0).moved_into(PLOT),
            Span::between(0.0, 17.0)
        );
        assert_eq!(
            Span::around(99.0, 17.0).moved_into(PLOT),
            Span::between(83.0, 100.0)
        );
        assert_eq!(Span::around(50.0, 300.0).moved_into(PLOT), PLOT);
    }

    #[test]
    fn neighbours_that_share_an_edge_do_not_overlap() {
        assert!(!Span::between(0.0, 10.0).overlaps(Span::between(10.0, 20.0)));
        assert!(Span::between(0.0, 10.1).overlaps(Span::between(10.0, 20.0)));
    }
}
