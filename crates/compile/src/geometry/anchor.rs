//! Where a label stands in a shape, and how much room it has there.

use super::grid::{Point, edges, px_from_grid};

/// How many times wider than high a label is taken to be.
const LABEL_STRETCH: f64 = 3.0;

/// How finely the search goes on, in px.
const PRECISION_PX: f64 = 0.25;

/// A point in a shape and its distance in px to the nearest edge, sideways distances counted for a
/// third because labels are wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pole {
    pub at: [f64; 2],
    pub clearance_px: f64,
}

/// The pole of inaccessibility: the point inside that is farthest from all edges, found by parting
/// squares (as in mapbox/polylabel). None for a shape without area.
pub fn pole(rings: &[Vec<Point>]) -> Option<Pole> {
    let shape = Shape::squeezed(rings);
    let (least, most) = shape.bounds()?;
    let half = (most[0] - least[0]).min(most[1] - least[1]) / 2.0;
    if half <= 0.0 {
        return None;
    }
    let mut squares = Vec::new();
    let mut x = least[0] + half;
    while x < most[0] + half {
        let mut y = least[1] + half;
        while y < most[1] + half {
            squares.push(shape.square([x, y], half));
            y += 2.0 * half;
        }
        x += 2.0 * half;
    }
    let mut best = squares.first().copied()?;
    while let Some(square) = take_most_promising(&mut squares) {
        if best.distance < square.distance {
            best = square;
        }
        if square.distance + square.half * std::f64::consts::SQRT_2 - best.distance <= PRECISION_PX
        {
            continue;
        }
        let half = square.half / 2.0;
        for [dx, dy] in [[-half, -half], [half, -half], [-half, half], [half, half]] {
            squares.push(shape.square([square.centre[0] + dx, square.centre[1] + dy], half));
        }
    }
    (0.0 < best.distance).then_some(Pole {
        at: [best.centre[0] * LABEL_STRETCH, best.centre[1]],
        clearance_px: best.distance,
    })
}

/// Left and right of the level stretch through a point that lies inside the shape.
pub fn level_stretch(rings: &[Vec<Point>], at: [f64; 2]) -> Option<[f64; 2]> {
    let crossings: Vec<f64> = rings
        .iter()
        .flat_map(|ring| edges(ring))
        .filter_map(|ends| {
            let [a, b] = ends.map(px_from_grid);
            ((a[1] <= at[1]) != (b[1] <= at[1]))
                .then(|| a[0] + (at[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0]))
        })
        .collect();
    let left = crossings.iter().copied().filter(|&x| x <= at[0]);
    let is_inside = left.clone().count() % 2 == 1;
    let left = left.reduce(f64::max)?;
    let right = crossings
        .iter()
        .copied()
        .filter(|&x| at[0] < x)
        .reduce(f64::min)?;
    is_inside.then_some([left, right])
}

/// Edges in px, x divided by the stretch of a label.
struct Shape {
    edges: Vec<[[f64; 2]; 2]>,
}

#[derive(Clone, Copy)]
struct Square {
    centre: [f64; 2],
    half: f64,
    /// From the centre to the nearest edge; negative outside.
    distance: f64,
}

fn take_most_promising(squares: &mut Vec<Square>) -> Option<Square> {
    let promise = |square: &Square| square.distance + square.half * std::f64::consts::SQRT_2;
    let (index, _) = squares
        .iter()
        .enumerate()
        .max_by(|(_, a), (_, b)| promise(a).total_cmp(&promise(b)))?;
    Some(squares.swap_remove(index))
}

impl Shape {
    fn squeezed(rings: &[Vec<Point>]) -> Shape {
        let squeeze = |point: Point| {
            let [x, y] = px_from_grid(point);
            [x / LABEL_STRETCH, y]
        };
        let edges = rings
            .iter()
            .flat_map(|ring| edges(ring))
            .map(|ends| ends.map(squeeze));
        Shape {
            edges: edges.collect(),
        }
    }

    fn bounds(&self) -> Option<([f64; 2], [f64; 2])> {
        let starts = || self.edges.iter().map(|ends| ends[0]);
        let least = starts().reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1])])?;
        let most = starts().reduce(|a, b| [a[0].max(b[0]), a[1].max(b[1])])?;
        Some((least, most))
    }

    fn square(&self, centre: [f64; 2], half: f64) -> Square {
        let mut is_inside = false;
        let mut nearest = f64::INFINITY;
        for &[a, b] in &self.edges {
            if (a[1] <= centre[1]) != (b[1] <= centre[1])
                && centre[0] < a[0] + (centre[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
            {
                is_inside = !is_inside;
            }
            nearest = nearest.min(distance_to_segment(centre, a, b));
        }
        Square {
            centre,
            half,
            distance: if is_inside { nearest } else { -nearest },
        }
    }
}

fn distance_to_segment(point: [f64; 2], a: [f64; 2], b: [f64; 2]) -> f64 {
    let [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    let length_squared = dx * dx + dy * dy;
    let along = if length_squared == 0.0 {
        0.0
    } else {
        (((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length_squared).clamp(0.0, 1.0)
    };
    (point[0] - a[0] - along * dx).hypot(point[1] - a[1] - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pole_of_a_pan_is_in_its_bowl() {
        let pan = vec![
            [0, 0],
            [1000, 0],
            [1000, 30],
            [600, 30],
            [600, 400],
            [0, 400],
        ];
        let pole = pole(&[pan]).unwrap();
        assert!(
            (pole.at[0] - px_from_grid([300, 0])[0]).abs() < 1.0,
            "{pole:?}"
        );
        assert!(
            (pole.clearance_px - px_from_grid([100, 0])[0]).abs() < 0.4,
            "{pole:?}"
        );
    }

    #[test]
    fn the_stretch_ends_at_a_hole() {
        let square = vec![[0, 0], [100, 0], [100, 100], [0, 100]];
        let hole = vec![[60, 40], [80, 40], [80, 60], [60, 60]];
        assert_eq!(
            level_stretch(&[square.clone(), hole], px_from_grid([20, 50])),
            Some([0.0, px_from_grid([60, 0])[0]])
        );
        assert_eq!(level_stretch(&[square], px_from_grid([120, 50])), None);
    }
}
