//! Cuts rings and lines at the edges of a view.

use super::grid::{Point, Rectangle};

/// One edge of a rectangle: the axis it cuts, where, and whether the inside is below that.
#[derive(Clone, Copy)]
struct Edge {
    axis: usize,
    at: i32,
    is_most: bool,
}

/// The part of a ring inside a rectangle (Sutherland and Hodgman); empty if there is none. Where it
/// leaves and comes back it follows the rectangle's edge.
pub fn ring(ring: &[Point], within: Rectangle) -> Vec<Point> {
    let mut ring = ring.to_vec();
    for edge in edges(within) {
        let mut cut = Vec::with_capacity(ring.len());
        for (index, &point) in ring.iter().enumerate() {
            let before = ring[(index + ring.len() - 1) % ring.len()];
            if edge.holds(before) != edge.holds(point) {
                cut.push(edge.crossed(before, point));
            }
            if edge.holds(point) {
                cut.push(point);
            }
        }
        cut.dedup();
        ring = cut;
    }
    without_stops_along_edges(ring, within)
}

/// The parts of a line inside a rectangle.
pub fn line(line: &[Point], within: Rectangle) -> Vec<Vec<Point>> {
    let mut parts = vec![line.to_vec()];
    for edge in edges(within) {
        parts = parts.iter().flat_map(|part| line_at(part, edge)).collect();
    }
    parts
}

fn line_at(line: &[Point], edge: Edge) -> Vec<Vec<Point>> {
    let mut parts = Vec::new();
    let mut part = Vec::new();
    for (index, &point) in line.iter().enumerate() {
        if let Some(&before) = index.checked_sub(1).and_then(|before| line.get(before))
            && edge.holds(before) != edge.holds(point)
        {
            part.push(edge.crossed(before, point));
        }
        if edge.holds(point) {
            part.push(point);
        } else {
            parts.push(std::mem::take(&mut part));
        }
    }
    parts.push(part);
    for part in &mut parts {
        part.dedup();
    }
    parts.retain(|part| 2 <= part.len());
    parts
}

fn edges(within: Rectangle) -> impl Iterator<Item = Edge> {
    [0, 1].into_iter().flat_map(move |axis| {
        [
            Edge {
                axis,
                at: within.least[axis],
                is_most: false,
            },
            Edge {
                axis,
                at: within.most[axis],
                is_most: true,
            },
        ]
    })
}

impl Edge {
    fn holds(self, point: Point) -> bool {
        if self.is_most {
            point[self.axis] <= self.at
        } else {
            self.at <= point[self.axis]
        }
    }

    /// Where a segment meets the edge; the same point whichever way the segment runs.
    fn crossed(self, from: Point, to: Point) -> Point {
        let [from, to] = if from < to { [from, to] } else { [to, from] };
        let along =
            f64::from(self.at - from[self.axis]) / f64::from(to[self.axis] - from[self.axis]);
        let other = 1 - self.axis;
        let mut met = [self.at; 2];
        met[other] =
            (f64::from(from[other]) + along * f64::from(to[other] - from[other])).round() as i32;
        met
    }
}

/// Drops points between two others on the same edge of the rectangle: nobody sees them.
fn without_stops_along_edges(ring: Vec<Point>, within: Rectangle) -> Vec<Point> {
    let is_stop = |index: usize| {
        let around = [ring.len() - 1, 0, 1].map(|step| ring[(index + step) % ring.len()]);
        edges(within).any(|edge| around.iter().all(|point| point[edge.axis] == edge.at))
    };
    let kept: Vec<Point> = (0..ring.len())
        .filter(|&index| !is_stop(index))
        .map(|index| ring[index])
        .collect();
    if kept.len() < 3 { Vec::new() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rectangle = Rectangle {
        least: [0, 0],
        most: [100, 50],
    };

    #[test]
    fn a_ring_is_cut_at_the_edges() {
        let square = [[-50, 10], [20, 10], [20, 30], [-50, 30]];
        assert_eq!(ring(&square, BOX), [[0, 10], [20, 10], [20, 30], [0, 30]]);
        assert!(ring(&[[-50, 10], [-20, 10], [-20, 30]], BOX).is_empty());
        let around = [[-9, -9], [200, -9], [200, 200], [-9, 200]];
        assert_eq!(ring(&around, BOX).len(), 4);
    }

    #[test]
    fn a_line_falls_into_the_parts_inside() {
        let zigzag = [[10, 10], [10, 70], [20, 70], [20, 10], [30, 10]];
        assert_eq!(
            line(&zigzag, BOX),
            [vec![[10, 10], [10, 50]], vec![[20, 50], [20, 10], [30, 10]]]
        );
    }

    #[test]
    fn a_segment_meets_an_edge_at_one_point_in_both_directions() {
        let edge = Edge {
            axis: 0,
            at: 0,
            is_most: false,
        };
        for to in [[7, 3], [13, 29], [31, -17]] {
            assert_eq!(edge.crossed([-11, 5], to), edge.crossed(to, [-11, 5]));
        }
    }
}
