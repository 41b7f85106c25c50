//! Puts arcs together: to the outline of one or several countries, and to the lines between them.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::Point;
use super::topology::arc_index;

/// A closed line; the first point is not repeated at the end.
#[derive(Debug, PartialEq)]
pub struct Ring {
    pub points: Vec<Point>,
    /// The indices of the arcs that it is made of.
    pub arcs: Vec<usize>,
}

/// The arcs around several countries taken as one: those that have no other of them on their far side.
pub fn outline(references: &[i32]) -> Vec<i32> {
    let all: BTreeSet<i32> = references.iter().copied().collect();
    references
        .iter()
        .copied()
        .filter(|&reference| !all.contains(&!reference))
        .collect()
}

/// The rings that arcs form when each begins where another ends.
pub fn rings(references: &[i32], arcs: &[Vec<Point>]) -> Vec<Ring> {
    let mut starts: BTreeMap<Point, Vec<i32>> = BTreeMap::new();
    for &reference in references.iter().rev() {
        starts
            .entry(start(reference, arcs))
            .or_default()
            .push(reference);
    }
    let mut rings = Vec::new();
    for &first in references {
        let beginning = start(first, arcs);
        if take(&mut starts, beginning, Some(first)).is_none() {
            continue;
        }
        let mut points = run(first, arcs);
        let mut chain = vec![arc_index(first)];
        while let Some(&end) = points.last().filter(|&&end| end != beginning) {
            let Some(next) = take(&mut starts, end, None) else {
                break;
            };
            points.pop();
            points.extend(run(next, arcs));
            chain.push(arc_index(next));
        }
        points.pop();
        rings.push(Ring {
            points,
            arcs: chain,
        });
    }
    rings
}

/// Lines put together to as few as possible where one ends and another begins, so that a path has
/// few moves. Which way a line runs may change.
pub fn joined(lines: Vec<Vec<Point>>) -> Vec<Vec<Point>> {
    let mut ends: BTreeMap<Point, BTreeSet<usize>> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        for point in [line.first(), line.last()].into_iter().flatten() {
            ends.entry(*point).or_default().insert(index);
        }
    }
    let mut is_used = vec![false; lines.len()];
    let mut joined = Vec::new();
    for first in 0..lines.len() {
        if std::mem::replace(&mut is_used[first], true) {
            continue;
        }
        let mut chain = lines[first].clone();
        for _ in 0..2 {
            while let Some(next) = chain
                .last()
                .and_then(|end| ends.get(end))
                .and_then(|touching| touching.iter().copied().find(|&index| !is_used[index]))
            {
                is_used[next] = true;
                let mut line = lines[next].clone();
                if line.first() != chain.last() {
                    line.reverse();
                }
                chain.extend_from_slice(&line[1..]);
            }
            chain.reverse();
        }
        joined.push(chain);
    }
    joined
}

/// The points of an arc in the direction of the reference.
fn run(reference: i32, arcs: &[Vec<Point>]) -> Vec<Point> {
    let mut points = arcs[arc_index(reference)].clone();
    if reference < 0 {
        points.reverse();
    }
    points
}

fn start(reference: i32, arcs: &[Vec<Point>]) -> Point {
    let arc = &arcs[arc_index(reference)];
    if reference < 0 {
        arc[arc.len() - 1]
    } else {
        arc[0]
    }
}

/// Takes an arc that starts at a point: the wanted one, or any.
fn take(starts: &mut BTreeMap<Point, Vec<i32>>, at: Point, wanted: Option<i32>) -> Option<i32> {
    let waiting = starts.get_mut(&at)?;
    let place = match wanted {
        Some(wanted) => waiting.iter().position(|&reference| reference == wanted)?,
        None => waiting.len().checked_sub(1)?,
    };
    Some(waiting.remove(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side: arc 0 is what they share, 1 the rest of the left, 2 of the right.
    fn squares() -> Vec<Vec<Point>> {
        vec![
            vec![[10, 0], [10, 10]],
            vec![[10, 10], [0, 10], [0, 0], [10, 0]],
            vec![[10, 0], [20, 0], [20, 10], [10, 10]],
        ]
    }

    #[test]
    fn what_two_countries_share_is_not_around_both() {
        assert_eq!(outline(&[0, 1, 2, !0]), [1, 2]);
        let points = vec![[10, 10], [0, 10], [0, 0], [10, 0], [20, 0], [20, 10]];
        assert_eq!(
            rings(&[1, 2], &squares()),
            [Ring {
                points,
                arcs: vec![1, 2]
            }]
        );
    }

    #[test]
    fn an_arc_run_backwards_closes_a_ring_too() {
        let points = vec![[10, 0], [20, 0], [20, 10], [10, 10]];
        assert_eq!(
            rings(&[2, !0], &squares()),
            [Ring {
                points,
                arcs: vec![2, 0]
            }]
        );
    }

    #[test]
    fn lines_are_joined_whichever_way_they_run() {
        let lines = vec![
            vec![[0, 0], [1, 0]],
            vec![[5, 5], [6, 6]],
            vec![[3, 0], [1, 0]],
        ];
        assert_eq!(
            joined(lines),
            [vec![[0, 0], [1, 0], [3, 0]], vec![[5, 5], [6, 6]]]
        );
    }
}
