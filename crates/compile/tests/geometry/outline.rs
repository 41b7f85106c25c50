//! Questions asked of rings.

use std::collections::BTreeMap;

use compile::geometry::grid::px_from_grid;

/// A point in steps of the grid.
pub type Point = [i32; 2];

/// Whether a point in px lies within the rings.
pub fn contains(rings: &[Vec<Point>], px: [f64; 2]) -> bool {
    let crossings = rings.iter().flat_map(|ring| edges(ring)).filter(|ends| {
        let [a, b] = ends.map(px_from_grid);
        (a[1] <= px[1]) != (b[1] <= px[1])
            && px[0] < a[0] + (px[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
    });
    crossings.count() % 2 == 1
}

/// The edges of a ring whose first point stands at its end once more.
pub fn edges(ring: &[Point]) -> Vec<[Point; 2]> {
    ring.windows(2).map(|ends| [ends[0], ends[1]]).collect()
}

/// How often each edge is drawn, whichever way it runs.
pub fn count_edges<'a>(
    edges: impl IntoIterator<Item = &'a [Point; 2]>,
) -> BTreeMap<[Point; 2], usize> {
    let mut counts = BTreeMap::new();
    for &[a, b] in edges {
        *counts
            .entry(if a < b { [a, b] } else { [b, a] })
            .or_default() += 1;
    }
    counts
}
