//! Reads path data back: the tests judge the map by what the page will draw.

use std::collections::BTreeMap;

/// A point in tenths of a px.
pub type Point = [i32; 2];

/// The subpaths of a path as the build writes it: relative commands m, l, h, v and z.
pub fn read(path: &str) -> Vec<Vec<Point>> {
    let mut subpaths: Vec<Vec<Point>> = Vec::new();
    let mut at = [0, 0];
    let mut rest = path;
    let mut command = 'm';
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_alphabetic() {
            command = first;
            rest = &rest[1..];
            match command {
                'm' => subpaths.push(Vec::new()),
                'z' => at = subpaths.last().unwrap()[0],
                _ => {}
            }
            continue;
        }
        match command {
            'h' => at[0] += number(&mut rest),
            'v' => at[1] += number(&mut rest),
            _ => at = [at[0] + number(&mut rest), at[1] + number(&mut rest)],
        }
        subpaths.last_mut().unwrap().push(at);
    }
    subpaths
}

/// Signed area in px² of closed rings: holes run the other way.
pub fn area_px(rings: &[Vec<Point>]) -> f64 {
    let doubled: i64 = rings
        .iter()
        .flat_map(|ring| edges(ring))
        .map(|[a, b]| i64::from(a[0]) * i64::from(b[1]) - i64::from(a[1]) * i64::from(b[0]))
        .sum();
    (doubled as f64 / 200.0).abs()
}

/// Whether a point in px lies within the rings.
pub fn contains(rings: &[Vec<Point>], px: [f64; 2]) -> bool {
    let crossings = rings.iter().flat_map(|ring| edges(ring)).filter(|ends| {
        let [a, b] = ends.map(|point| point.map(|tenths| f64::from(tenths) / 10.0));
        (a[1] <= px[1]) != (b[1] <= px[1])
            && px[0] < a[0] + (px[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
    });
    crossings.count() % 2 == 1
}

/// The edges of a ring, the closing one too.
pub fn edges(ring: &[Point]) -> Vec<[Point; 2]> {
    (0..ring.len())
        .map(|index| [ring[index], ring[(index + 1) % ring.len()]])
        .collect()
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

/// Takes one number off the front, in tenths.
fn number(rest: &mut &str) -> i32 {
    let text = rest.trim_start();
    let mut has_point = false;
    let end = text
        .char_indices()
        .find(|&(index, letter)| match letter {
            '-' => index != 0,
            '.' => std::mem::replace(&mut has_point, true),
            _ => !letter.is_ascii_digit(),
        })
        .map_or(text.len(), |(index, _)| index);
    *rest = &text[end..];
    (text[..end].parse::<f64>().unwrap() * 10.0).round() as i32
}
