//! Points as they are written: whole steps of a grid, so that equal places are equal numbers.

use model::domain::GRID_TENTHS;

/// A point in steps of the grid: x, y.
pub type Point = [i32; 2];

/// Steps in a px.
pub const STEPS: f64 = 10.0 / GRID_TENTHS as f64;

/// A rectangle in steps of the grid, its edges included.
#[derive(Clone, Copy, Debug)]
pub struct Rectangle {
    pub least: Point,
    pub most: Point,
}

/// The nearest grid point.
pub fn grid_from_px(px: [f64; 2]) -> Point {
    px.map(|value| (value * STEPS).round() as i32)
}

pub fn px_from_grid(point: Point) -> [f64; 2] {
    point.map(|value| f64::from(value) / STEPS)
}

/// Area of a ring in px², positive if it runs clockwise on the screen.
pub fn signed_area_px(ring: &[Point]) -> f64 {
    let doubled: i64 = edges(ring).map(|[a, b]| cross(a, b)).sum();
    doubled as f64 / 2.0 / (STEPS * STEPS)
}

/// The edges of a ring, the closing one last.
pub fn edges(ring: &[Point]) -> impl Iterator<Item = [Point; 2]> + '_ {
    let closing = ring.last().copied().zip(ring.first().copied());
    ring.windows(2)
        .map(|pair| [pair[0], pair[1]])
        .chain(closing.map(|(a, b)| [a, b]))
}

/// On which side of the line from `a` to `b` the point lies: positive, negative or 0 for on it.
pub fn side(a: Point, b: Point, point: Point) -> i64 {
    cross(
        [b[0] - a[0], b[1] - a[1]],
        [point[0] - a[0], point[1] - a[1]],
    )
}

/// Whether two segments cross in the midst of both; touching is not crossing.
pub fn is_crossing(first: [Point; 2], second: [Point; 2]) -> bool {
    let parts = |line: [Point; 2], ends: [Point; 2]| {
        side(line[0], line[1], ends[0]).signum() * side(line[0], line[1], ends[1]).signum() < 0
    };
    parts(first, second) && parts(second, first)
}

fn cross(a: Point, b: Point) -> i64 {
    i64::from(a[0]) * i64::from(b[1]) - i64::from(a[1]) * i64::from(b[0])
}

impl Rectangle {
    /// From 0, 0 to a width and a height, and `bleed` further: sideways, up and down.
    pub fn with_bleed([width, height]: [f64; 2], [sideways, upright]: [f64; 2]) -> Rectangle {
        Rectangle {
            least: grid_from_px([-sideways, -upright]),
            most: grid_from_px([width + sideways, height + upright]),
        }
    }

    pub fn contains(&self, point: Point) -> bool {
        (0..2).all(|axis| self.least[axis] <= point[axis] && point[axis] <= self.most[axis])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossing_is_not_touching() {
        let level = [[0, 5], [10, 5]];
        for (other, crosses) in [
            ([[5, 0], [5, 10]], true),
            ([[5, 5], [5, 10]], false),
            ([[0, 5], [10, 5]], false),
            ([[12, 0], [12, 10]], false),
        ] {
            assert_eq!(is_crossing(level, other), crosses, "{other:?}");
        }
    }

    #[test]
    fn area_has_a_sign() {
        let square = [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]].map(grid_from_px);
        assert_eq!(signed_area_px(&square), 4.0);
        assert_eq!(
            signed_area_px(&[square[2], square[1], square[0], square[3]]),
            -4.0
        );
    }
}
