//! Draws the land of a view: arcs projected, made coarser once, put together, cut at the edges.

use std::collections::BTreeMap;

use super::clip;
use super::folder::Grain;
use super::grid::{Point, Rectangle, px_from_grid, signed_area_px};
use super::merge::{self, Ring};
use super::projection::Projection;
use super::sides::{Kind, Owner, Sides};
use super::simplify::simplify;
use super::topology::Topology;

/// How many times larger than its grain an island is at least: a small one is drawn finer than the
/// coast of the mainland, so that it keeps its size.
const ISLAND_GRAINS: f64 = 12.0;

/// The arcs of a view on its grid, and what belongs to whom.
pub struct Drawing<'a> {
    pub arcs: Vec<Vec<Point>>,
    pub sides: &'a Sides,
    least_ring_px: f64,
    /// What is drawn: the view and its bleed.
    drawn: Rectangle,
    /// What is seen.
    seen: Rectangle,
}

/// A piece of land as rings.
pub struct Land {
    /// With the bleed.
    pub drawn: Vec<Vec<Point>>,
    /// Within the view, the largest first.
    pub seen: Vec<Vec<Point>>,
}

impl Drawing<'_> {
    pub fn new<'a>(
        atlas: &Topology,
        sides: &'a Sides,
        projection: &Projection,
        grain: &Grain,
        [drawn, seen]: [Rectangle; 2],
    ) -> Drawing<'a> {
        let project = |arc: &Vec<_>| -> Vec<_> {
            arc.iter()
                .map(|&place| projection.px_from_degrees(place))
                .collect()
        };
        let px: Vec<_> = atlas.arcs.iter().map(project).collect();
        let least: Vec<f64> = px
            .iter()
            .enumerate()
            .map(|(arc, line)| {
                let grain = if sides.touches_state(arc) {
                    grain.state
                } else {
                    grain.land
                };
                grain.min(enclosed_px(line) / ISLAND_GRAINS)
            })
            .collect();
        Drawing {
            arcs: simplify(&px, &least),
            sides,
            least_ring_px: grain.ring,
            drawn,
            seen,
        }
    }

    /// The land of one owner. Of a state the largest ring stays however small it is.
    pub fn land_of(&self, owner: Owner) -> Land {
        let references = self.sides.arcs.get(&owner).map_or(&[][..], Vec::as_slice);
        self.land(references, matches!(owner, Owner::State(_)))
    }

    /// The land of all who have no standing, as one.
    pub fn land_of_others(&self) -> Land {
        self.land(&self.sides.land(), false)
    }

    /// The boundaries of a kind, each arc once, in as few lines as possible. Where the land on a
    /// side is too small to be drawn there is no line either.
    pub fn boundaries(&self, kind: Kind) -> Vec<Vec<Point>> {
        let drawn_sides = self.drawn_sides();
        let is_drawn = |index: usize, arc: &[Point]| match kind {
            Kind::StateBoundary => drawn_sides.get(&index) == Some(&2),
            _ => arc.first() != arc.last() || self.least_ring_px <= area_px(arc),
        };
        let arcs = self.arcs.iter().enumerate().filter(|&(index, arc)| {
            self.sides.kind(index) == kind && 2 <= arc.len() && is_drawn(index, arc)
        });
        let lines = merge::joined(arcs.map(|(_, arc)| arc.clone()).collect());
        lines
            .iter()
            .flat_map(|line| clip::line(line, self.drawn))
            .collect()
    }

    /// On how many sides of each arc land is drawn: of a state, or of all others as one.
    fn drawn_sides(&self) -> BTreeMap<usize, usize> {
        let mut sides = BTreeMap::new();
        let states = self
            .sides
            .arcs
            .iter()
            .filter(|(owner, _)| matches!(owner, Owner::State(_)));
        let states = states.flat_map(|(_, references)| self.rings(references, true));
        for ring in states.chain(self.rings(&self.sides.land(), false)) {
            for arc in ring.arcs {
                *sides.entry(arc).or_default() += 1;
            }
        }
        sides
    }

    fn land(&self, references: &[i32], keeps_largest: bool) -> Land {
        let rings = self.rings(references, keeps_largest);
        let cut = |within: Rectangle| {
            let mut rings: Vec<_> = rings
                .iter()
                .map(|ring| clip::ring(&ring.points, within))
                .collect();
            rings.retain(|ring| !ring.is_empty());
            rings.sort_by(|a, b| area_px(b).total_cmp(&area_px(a)));
            rings
        };
        Land {
            drawn: cut(self.drawn),
            seen: cut(self.seen),
        }
    }

    /// The rings around land that are large enough to be drawn.
    fn rings(&self, references: &[i32], keeps_largest: bool) -> Vec<Ring> {
        let mut rings = merge::rings(&merge::outline(references), &self.arcs);
        rings.sort_by(|a, b| area_px(&b.points).total_cmp(&area_px(&a.points)));
        let mut is_first = keeps_largest;
        rings.retain(|ring| {
            std::mem::take(&mut is_first) || self.least_ring_px <= area_px(&ring.points)
        });
        rings
    }
}

impl Land {
    /// Left, top, right, bottom in px of what is seen, or else of what lies beyond the edge.
    pub fn bounds_px(&self) -> Option<[f64; 4]> {
        let rings = if self.seen.is_empty() {
            &self.drawn
        } else {
            &self.seen
        };
        let points = || rings.iter().flatten().copied();
        let least = points().reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1])])?;
        let most = points().reduce(|a, b| [a[0].max(b[0]), a[1].max(b[1])])?;
        let ([left, top], [right, bottom]) = (px_from_grid(least), px_from_grid(most));
        Some([left, top, right, bottom])
    }
}

/// The area within an arc that is an island by itself; without bound for others.
fn enclosed_px(arc: &[[f64; 2]]) -> f64 {
    if arc.first() != arc.last() {
        return f64::INFINITY;
    }
    let doubled: f64 = arc
        .windows(2)
        .map(|ends| ends[0][0] * ends[1][1] - ends[0][1] * ends[1][0])
        .sum();
    doubled.abs() / 2.0
}

fn area_px(ring: &[Point]) -> f64 {
    signed_area_px(ring).abs()
}
