//! Packs what a view draws: finds the arcs that its paths share and writes each of them once, as
//! [`model::domain::MapPaths`] reads them.

use std::collections::{BTreeMap, BTreeSet};

use model::domain::{MapPaths, MapView};

use super::grid::Point;
use super::path;

/// Lines, or rings with the first point repeated at the end.
pub type Path = Vec<Vec<Point>>;

/// What a view draws.
pub struct Drawn {
    pub state_lines: Path,
    pub land_lines: Path,
    pub land: Path,
    pub shapes: Vec<Path>,
    pub disputed: Vec<Path>,
    pub frames: Vec<Path>,
}

impl Drawn {
    /// In the order of [`MapPaths`].
    fn paths(&self) -> impl Iterator<Item = &Path> {
        [&self.state_lines, &self.land_lines, &self.land]
            .into_iter()
            .chain(&self.shapes)
            .chain(&self.disputed)
            .chain(&self.frames)
    }
}

/// Rings as lines that end where they begin.
pub fn closed(rings: &[Vec<Point>]) -> Path {
    let close = |ring: &Vec<Point>| [ring.as_slice(), &ring[..1]].concat();
    rings.iter().map(close).collect()
}

/// The bytes of a view.
pub fn pack(drawn: &Drawn) -> Vec<u8> {
    let shared: Vec<&Path> = [&drawn.state_lines, &drawn.land]
        .into_iter()
        .chain(&drawn.shapes)
        .collect();
    let junctions = junctions(&shared);
    let mut table = Table::default();
    table.add(&drawn.state_lines, &junctions);
    // What follows shares nothing with the others, so it is never cut.
    table.add(&drawn.land_lines, &BTreeSet::new());
    table.add(&drawn.land, &junctions);
    for shape in &drawn.shapes {
        table.add(shape, &junctions);
    }
    for path in drawn.disputed.iter().chain(&drawn.frames) {
        table.add(path, &BTreeSet::new());
    }
    table.bytes()
}

/// Stops the build if the bytes of a view do not give what they were made of.
pub fn check(map: &MapView, drawn: &Drawn) {
    let paths = MapPaths::of(map);
    let unpacked = [&paths.state_lines, &paths.land_lines, &paths.land]
        .into_iter()
        .chain(&paths.shapes)
        .chain(&paths.disputed)
        .chain(&paths.frames)
        .map(|text| edges(&path::read(text)));
    let meant = drawn.paths().map(edges);
    assert!(
        unpacked.eq(meant),
        "the paths of {} are not what was packed",
        map.slug
    );
}

/// All edges of a path with their direction, in order: rings may begin elsewhere than they did,
/// and one that touches itself may have become two.
fn edges(path: &Path) -> Vec<[Point; 2]> {
    let lines = path.iter().flat_map(|line| line.windows(2));
    let mut edges: Vec<[Point; 2]> = lines.map(|ends| [ends[0], ends[1]]).collect();
    edges.sort();
    edges
}

/// The points at which lines part: where one ends, and where not all that pass have the same
/// neighbours.
fn junctions(paths: &[&Path]) -> BTreeSet<Point> {
    let mut passed: BTreeMap<Point, [Point; 2]> = BTreeMap::new();
    let mut junctions = BTreeSet::new();
    for line in paths.iter().copied().flatten() {
        let is_ring = line.first() == line.last();
        for (index, &point) in line.iter().enumerate().skip(1) {
            let after = match line.get(index + 1) {
                Some(&after) => after,
                None if is_ring => line[1],
                None => {
                    junctions.extend([line[0], point]);
                    continue;
                }
            };
            let before = line[index - 1];
            let beside = [before.min(after), before.max(after)];
            if *passed.entry(point).or_insert(beside) != beside {
                junctions.insert(point);
            }
        }
    }
    junctions
}

/// Arcs, and the paths as references to them.
#[derive(Default)]
struct Table {
    arcs: Vec<Vec<Point>>,
    places: BTreeMap<Vec<Point>, usize>,
    /// For each path its arcs and whether each is run backwards.
    paths: Vec<Vec<(usize, bool)>>,
}

impl Table {
    fn add(&mut self, path: &Path, junctions: &BTreeSet<Point>) {
        let arcs = path.iter().flat_map(|line| cut(line, junctions));
        let references = arcs.map(|arc| self.reference(arc)).collect();
        self.paths.push(references);
    }

    fn reference(&mut self, arc: Vec<Point>) -> (usize, bool) {
        let backwards: Vec<Point> = arc.iter().rev().copied().collect();
        if let Some(&place) = self.places.get(&arc) {
            (place, false)
        } else if let Some(&place) = self.places.get(&backwards) {
            (place, true)
        } else {
            self.places.insert(arc.clone(), self.arcs.len());
            self.arcs.push(arc);
            (self.arcs.len() - 1, false)
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        push(&mut bytes, self.arcs.len());
        let mut points: Vec<Point> = Vec::new();
        for arc in &self.arcs {
            let is_closed = arc.first() == arc.last();
            let arc = &arc[..arc.len() - usize::from(is_closed)];
            push(&mut bytes, arc.len() << 1 | usize::from(is_closed));
            points.extend(arc);
        }
        for axis in 0..2 {
            let mut at = 0;
            for point in &points {
                push_signed(&mut bytes, point[axis] - at);
                at = point[axis];
            }
        }
        let mut next = 0;
        for path in &self.paths {
            push(&mut bytes, path.len());
            for &(arc, is_backwards) in path {
                let arc = arc as i32;
                push_signed(&mut bytes, (arc - next) << 1 | i32::from(is_backwards));
                next = arc + 1;
            }
        }
        bytes
    }
}

/// A line cut at the junctions on it. A ring that has some begins at one of them.
fn cut(line: &[Point], junctions: &BTreeSet<Point>) -> Vec<Vec<Point>> {
    let mut line = line.to_vec();
    if line.first() == line.last()
        && let Some(first) = line.iter().position(|point| junctions.contains(point))
    {
        line.pop();
        line.rotate_left(first);
        line.push(line[0]);
    }
    let mut arcs = Vec::new();
    let mut start = 0;
    for end in 1..line.len() {
        if end == line.len() - 1 || junctions.contains(&line[end]) {
            arcs.push(line[start..=end].to_vec());
            start = end;
        }
    }
    arcs
}

fn push(bytes: &mut Vec<u8>, count: usize) {
    push_signed(bytes, i32::try_from(count).expect("a count"));
}

fn push_signed(bytes: &mut Vec<u8>, number: i32) {
    match i8::try_from(number) {
        Ok(byte) if byte != i8::MIN => bytes.push(byte as u8),
        _ => {
            let number = i16::try_from(number).expect("a number of two bytes");
            bytes.push(128);
            bytes.extend(number.to_be_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: [Point; 5] = [[10, 10], [0, 10], [0, 0], [10, 0], [10, 10]];
    const RIGHT: [Point; 5] = [[20, 0], [20, 10], [10, 10], [10, 0], [20, 0]];

    #[test]
    fn lines_part_at_the_ends_of_what_two_rings_share() {
        let rings = vec![LEFT.to_vec(), RIGHT.to_vec()];
        let junctions = junctions(&[&rings]);
        assert_eq!(junctions, BTreeSet::from([[10, 0], [10, 10]]));
        assert_eq!(
            cut(&RIGHT, &junctions),
            [
                vec![[10, 10], [10, 0]],
                vec![[10, 0], [20, 0], [20, 10], [10, 10]]
            ]
        );
    }

    #[test]
    fn what_two_rings_share_stands_once() {
        let mut table = Table::default();
        let junctions = BTreeSet::from([[10, 0], [10, 10]]);
        table.add(&vec![LEFT.to_vec()], &junctions);
        table.add(&vec![RIGHT.to_vec()], &junctions);
        assert_eq!(table.arcs.len(), 3);
        assert_eq!(
            table.paths,
            [[(0, false), (1, false)], [(1, true), (2, false)]]
        );
    }

    #[test]
    fn a_number_that_is_too_large_for_a_byte_takes_three() {
        let mut bytes = Vec::new();
        for number in [0, -127, 127, -128, 700] {
            push_signed(&mut bytes, number);
        }
        assert_eq!(bytes, [0, 129, 127, 128, 255, 128, 128, 2, 188]);
    }
}
