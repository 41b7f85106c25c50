//! Makes arcs coarser, each once and with its ends kept, so that neighbours still meet exactly.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::grid::{Point, grid_from_px, is_crossing};

/// How often segments that cross are drawn again, each time with one more of their points.
const MOST_REPAIRS: usize = 40;

/// Brings arcs in px onto the grid, without the points that form a triangle of less than
/// `least_area_px` with their neighbours (Visvalingam and Whyatt). Segments that would cross another
/// keep more of the points between their ends.
pub fn simplify(arcs: &[Vec<[f64; 2]>], least_area_px: &[f64]) -> Vec<Vec<Point>> {
    let mut weights: Vec<_> = arcs.iter().map(|arc| weights(arc)).collect();
    let mut coarse: Vec<_> = (0..arcs.len())
        .map(|arc| drawn(&arcs[arc], &weights[arc], least_area_px[arc]))
        .collect();
    for _ in 0..MOST_REPAIRS {
        let lines: Vec<Vec<Point>> = coarse.iter().map(|arc| points(arc)).collect();
        let crossing = crossing(&lines);
        for &[arc, segment] in &crossing {
            // The heaviest point that the segment has left out.
            let left_out = coarse[arc][segment].0 + 1..coarse[arc][segment + 1].0;
            let heaviest = left_out.max_by(|&a, &b| weights[arc][a].total_cmp(&weights[arc][b]));
            if let Some(point) = heaviest {
                weights[arc][point] = f64::INFINITY;
            }
        }
        if crossing.is_empty() {
            break;
        }
        for arc in crossing
            .iter()
            .map(|&[arc, _]| arc)
            .collect::<BTreeSet<_>>()
        {
            coarse[arc] = drawn(&arcs[arc], &weights[arc], least_area_px[arc]);
        }
    }
    coarse.iter().map(|arc| points(arc)).collect()
}

/// The points that weigh enough, on the grid, each with its place in the arc. A closed arc keeps at
/// least a triangle.
fn drawn(arc: &[[f64; 2]], weights: &[f64], least: f64) -> Vec<(usize, Point)> {
    let is_closed = arc.first() == arc.last();
    // Both ends of a ring are the first corner of the triangle.
    let fourth_heaviest = || {
        let mut weights = weights.to_vec();
        weights.sort_by(|a, b| b.total_cmp(a));
        weights.get(3).copied().unwrap_or(0.0)
    };
    let least = if is_closed {
        least.min(fourth_heaviest())
    } else {
        least
    };
    let mut points: Vec<(usize, Point)> = arc
        .iter()
        .enumerate()
        .zip(weights)
        .filter(|&(_, &weight)| least <= weight)
        .map(|((place, &px), _)| (place, grid_from_px(px)))
        .collect();
    points.dedup_by_key(|(_, point)| *point);
    points
}

fn points(placed: &[(usize, Point)]) -> Vec<Point> {
    placed.iter().map(|&(_, point)| point).collect()
}

/// For each point the area in px² of the triangle with the neighbours that are left when it is its
/// turn to go; never less than that of those gone before, and infinite for the ends.
pub fn weights(arc: &[[f64; 2]]) -> Vec<f64> {
    let mut weights = vec![f64::INFINITY; arc.len()];
    let Some(last) = arc.len().checked_sub(1) else {
        return weights;
    };
    let mut before: Vec<usize> = (0..arc.len()).map(|i| i.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (0..arc.len()).map(|i| (i + 1).min(last)).collect();
    let area = |a: usize, b: usize, c: usize| triangle_area(arc[a], arc[b], arc[c]);
    let mut queue: BinaryHeap<Reverse<(Ordered, usize)>> = (1..last)
        .map(|i| {
            weights[i] = area(i - 1, i, i + 1);
            Reverse((Ordered(weights[i]), i))
        })
        .collect();
    let mut is_gone = vec![false; arc.len()];
    while let Some(Reverse((Ordered(weight), index))) = queue.pop() {
        if is_gone[index] || weights[index] != weight {
            continue;
        }
        is_gone[index] = true;
        let (left, right) = (before[index], after[index]);
        after[left] = right;
        before[right] = left;
        for neighbour in [left, right] {
            if 0 < neighbour && neighbour < last {
                weights[neighbour] =
                    area(before[neighbour], neighbour, after[neighbour]).max(weight);
                queue.push(Reverse((Ordered(weights[neighbour]), neighbour)));
            }
        }
    }
    weights
}

/// The segments that cross another: the arc, and which segment of it.
pub fn crossing(arcs: &[Vec<Point>]) -> BTreeSet<[usize; 2]> {
    let mut segments = Vec::new();
    for (index, arc) in arcs.iter().enumerate() {
        for (segment, pair) in arc.windows(2).enumerate() {
            segments.push(([index, segment], [pair[0], pair[1]]));
        }
    }
    segments.sort_by_key(|(_, ends)| ends[0][0].min(ends[1][0]));
    let mut crossing = BTreeSet::new();
    for (place, &(index, ends)) in segments.iter().enumerate() {
        let right = ends[0][0].max(ends[1][0]);
        let beside = segments[place + 1..]
            .iter()
            .take_while(|(_, other)| other[0][0].min(other[1][0]) <= right);
        for &(other_index, other) in beside {
            if is_crossing(ends, other) {
                crossing.extend([index, other_index]);
            }
        }
    }
    crossing
}

fn triangle_area(a: [f64; 2], b: [f64; 2], c: [f64; 2]) -> f64 {
    ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).abs() / 2.0
}

/// A number with a total order, for the queue.
#[derive(Clone, Copy, PartialEq)]
struct Ordered(f64);

impl Eq for Ordered {}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Ordered) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered {
    fn cmp(&self, other: &Ordered) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flat_points_go_and_ends_stay() {
        let arc = vec![[0.0, 0.0], [1.0, 0.1], [2.0, 0.0], [3.0, 4.0], [4.0, 0.0]];
        assert_eq!(
            simplify(&[arc], &[0.5]),
            [[[0.0, 0.0], [2.0, 0.0], [3.0, 4.0], [4.0, 0.0]].map(grid_from_px)]
        );
    }

    #[test]
    fn a_closed_arc_keeps_a_triangle() {
        let island = vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]];
        assert!(4 <= simplify(&[island], &[100.0])[0].len());
    }

    #[test]
    fn arcs_that_would_cross_keep_more_points() {
        let around = vec![[0.0, 0.0], [5.0, 3.0], [10.0, 0.0]];
        let inside = vec![[5.0, 1.0], [5.0, -5.0], [6.0, -5.0]];
        let coarse = simplify(&[around, inside], &[100.0, 0.0]);
        assert_eq!(coarse[0].len(), 3);
        assert!(crossing(&coarse).is_empty());
    }
}
