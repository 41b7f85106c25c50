//! The paths of a map view as SVG path data, unpacked from the bytes that the build packed.
//!
//! Neighbours share their boundary, and it is drawn as a line too. So the bytes hold each stretch
//! of line once, as an arc, and a path is a list of arcs, some of them run backwards:
//!
//! 1. the number of arcs, and for each twice the number of its points, plus 1 if it is closed;
//! 2. x of all points, each as the difference to the one before, then y likewise;
//! 3. for each path, in the order of the fields of [`MapPaths`], the number of its arcs and then
//!    the arcs: twice the difference to the arc that is next in the list, plus 1 for backwards.
//!
//! A number is a signed byte, or 128 and then two bytes, the high one first: few
//! differences need them. A subpath goes on with the next arc where that begins at its end, and it
//! is closed if it ends where it began.

use super::MapView;
use crate::digits::push_tenths;

/// How far the points of the grid that arcs are packed on are apart, in tenths of a px: on a screen
/// with two pixels a px the half of it, which is how far a point may be off, is less than one.
pub const GRID_TENTHS: i32 = 2;

/// What a view draws, as the `d` of SVG paths in the space of the view.
#[derive(Debug, Default, PartialEq)]
pub struct MapPaths {
    /// Boundaries with a state of the record on at least one side, lines, each once.
    pub state_lines: String,
    /// Boundaries between countries that have no standing, lines.
    pub land_lines: String,
    /// Land of those, one path.
    pub land: String,
    /// The land of each state, in the order of [`MapView::shapes`].
    pub shapes: Vec<String>,
    /// In the order of [`MapView::disputed`].
    pub disputed: Vec<String>,
    /// In the order of [`MapView::frames`].
    pub frames: Vec<String>,
}

impl MapPaths {
    /// Unpacks the paths of a view. Takes as long as writing them; the page does it once.
    pub fn of(map: &MapView) -> MapPaths {
        let mut paths = MapPaths::default();
        // The build has unpacked these bytes already, so that they cannot end too early.
        let _ = paths.unpack(map);
        paths
    }

    fn unpack(&mut self, map: &MapView) -> Option<()> {
        let mut bytes = Bytes(map.paths);
        let arcs = Arcs::read(&mut bytes)?;
        let mut next = 0;
        let mut path = || arcs.path(&mut bytes, &mut next);
        self.state_lines = path()?;
        self.land_lines = path()?;
        self.land = path()?;
        for _ in map.shapes {
            self.shapes.push(path()?);
        }
        for _ in map.disputed {
            self.disputed.push(path()?);
        }
        for _ in map.frames {
            self.frames.push(path()?);
        }
        Some(())
    }
}

/// The bytes that are left.
struct Bytes(&'static [u8]);

impl Bytes {
    fn number(&mut self) -> Option<i32> {
        let (&byte, rest) = self.0.split_first()?;
        self.0 = rest;
        if byte != 128 {
            return Some(i32::from(byte as i8));
        }
        let (&bytes, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(i32::from(i16::from_be_bytes(bytes)))
    }
}

/// The arcs of a view: the points of all in steps of the grid, and for each arc after how many points
/// it ends and whether it is closed.
struct Arcs {
    points: Vec<[i32; 2]>,
    ends: Vec<(usize, bool)>,
}

impl Arcs {
    fn read(bytes: &mut Bytes) -> Option<Arcs> {
        let mut ends = Vec::new();
        let mut count: usize = 0;
        for _ in 0..bytes.number()? {
            let number = bytes.number()?;
            count = count.checked_add_signed((number >> 1) as isize)?;
            ends.push((count, number & 1 != 0));
        }
        let mut points = Vec::new();
        let mut at = 0;
        for _ in 0..count {
            at += bytes.number()?;
            points.push([at, 0]);
        }
        at = 0;
        for point in &mut points {
            at += bytes.number()?;
            point[1] = at;
        }
        Some(Arcs { points, ends })
    }

    /// The next path; `next` is the arc after the last one used.
    fn path(&self, bytes: &mut Bytes, next: &mut usize) -> Option<String> {
        let mut pen = Pen::default();
        for _ in 0..bytes.number()? {
            let number = bytes.number()?;
            let arc = next.wrapping_add_signed((number >> 1) as isize);
            *next = arc.wrapping_add(1);
            let start = match arc.checked_sub(1) {
                Some(before) => self.ends.get(before)?.0,
                None => 0,
            };
            let &(end, is_closed) = self.ends.get(arc)?;
            let points = self.points.get(start..end)?;
            pen.run(points, number & 1 != 0)?;
            if is_closed || pen.at == pen.start {
                pen.close();
            }
        }
        Some(pen.text)
    }
}

/// Writes a path with relative commands; whole tenths keep the sum of the steps exact.
#[derive(Default)]
struct Pen {
    text: String,
    at: [i32; 2],
    /// Where the subpath began.
    start: [i32; 2],
    /// Whether there is a subpath to go on with.
    is_open: bool,
}

impl Pen {
    fn run(&mut self, mut points: &[[i32; 2]], is_backwards: bool) -> Option<()> {
        let first = take(&mut points, is_backwards)?;
        if !self.is_open || first != self.at {
            self.text.push('m');
            self.line_to(first);
            self.start = first;
            self.is_open = true;
        }
        while let Some(point) = take(&mut points, is_backwards) {
            self.line_to(point);
        }
        Some(())
    }

    /// Pairs that follow `m` are lines, so they need no letter.
    fn line_to(&mut self, point: [i32; 2]) {
        self.tenths(GRID_TENTHS * (point[0] - self.at[0]));
        self.tenths(GRID_TENTHS * (point[1] - self.at[1]));
        self.at = point;
    }

    fn close(&mut self) {
        self.text.push('z');
        self.at = self.start;
        self.is_open = false;
    }

    /// A sign or a space parts a number from the one before.
    fn tenths(&mut self, tenths: i32) {
        if 0 <= tenths {
            self.text.push(' ');
        }
        push_tenths(&mut self.text, tenths.into());
    }
}

fn take(points: &mut &[[i32; 2]], from_end: bool) -> Option<[i32; 2]> {
    let (&point, rest) = if from_end {
        points.split_last()?
    } else {
        points.split_first()?
    };
    *points = rest;
    Some(point)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Shape, StateId};
    use proptest::prelude::*;

    const SHAPES: [Shape; 2] = [
        Shape {
            state: StateId(0),
            anchor: [0.0, 0.0],
            bounds: [0.0, 0.0, 0.0, 0.0],
            room: 0.0,
        },
        Shape {
            state: StateId(1),
            anchor: [0.0, 0.0],
            bounds: [0.0, 0.0, 0.0, 0.0],
            room: 0.0,
        },
    ];

    fn unpacked(paths: &'static [u8]) -> MapPaths {
        MapPaths::of(&MapView {
            slug: "test",
            width: 0.0,
            height: 0.0,
            paths,
            shapes: &SHAPES,
            disputed: &[],
            points: &[],
            neighbours: &[],
            frames: &["other"],
        })
    }

    /// Two squares side by side and the line between them; a frame too far away for a byte.
    #[rustfmt::skip]
    const SQUARES: &[i8] = &[
        4, 2 << 1, 4 << 1, 4 << 1, 3 << 1 | 1,
        5, 0,  0, -5, 0, 5,  0, 5, 0, -5,  -128, 1, -17, 50, 0,
        0, 5,  0, 0, -5, 0,  0, 0, 5, 0,  -5, 0, 50,
        1, 0,
        0,
        0,
        2, -1 << 1, 0,
        2, 0, -3 << 1 | 1,
        1, 2 << 1,
    ];

    #[test]
    fn what_two_shapes_share_is_run_forwards_in_one_and_backwards_in_the_other() {
        let bytes: Vec<u8> = SQUARES.iter().map(|&byte| byte as u8).collect();
        assert_eq!(
            unpacked(bytes.leak()),
            MapPaths {
                state_lines: "m 1 0 0 1".into(),
                land_lines: String::new(),
                land: String::new(),
                shapes: vec![
                    "m 1 0 0 1-1 0 0-1 1 0z".into(),
                    "m 1 0 1 0 0 1-1 0 0-1z".into()
                ],
                disputed: Vec::new(),
                frames: vec!["m 100 0 10 0 0 10z".into()],
            }
        );
    }

    #[test]
    fn tenths_are_written_exactly() {
        let mut pen = Pen::default();
        for tenths in [0, 7, -7, 30, -123, 4_700] {
            pen.tenths(tenths);
        }
        assert_eq!(pen.text, " 0 0.7-0.7 3-12.3 470");
    }

    proptest! {
        #[test]
        fn bytes_that_make_no_sense_are_passed_over(bytes: Vec<u8>) {
            unpacked(bytes.leak());
        }
    }
}
