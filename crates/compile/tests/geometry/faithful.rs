//! Whether what is drawn of a view is what its atlas has: nothing crosses, nothing gapes, and each state keeps its
//! area. The checks take any drawing, so that a damaged one shows that they can fail.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use compile::geometry::grid::{STEPS, px_from_grid};
use compile::geometry::path::read;
use compile::geometry::projection::Projection;
use compile::geometry::simplify::crossing;
use compile::geometry::topology::{Topology, arc_index};
use model::domain::{MapPaths, MapView};

use crate::outline::{Point, count_edges, edges};
use crate::{map, map_dir, projection_of, record};

/// The largest part by which a state may be larger or smaller than in its atlas.
const MOST_CHANGE: f64 = 0.02;

/// Less than this of a state, in px² of the view, is a corner of it at the edge, and not judged.
const LEAST_JUDGED_PX: f64 = 40.0;

/// How far in px what is drawn of a coast may lie from where the atlas has it: a triangle of the coarsest grain
/// and as long as the longest straight stretch is lower than this.
const MOST_OFF_PX: f64 = 3.0;

/// What is drawn in a view, as rings: that of each state by its code, and "land" for all others.
#[derive(Clone)]
struct Picture {
    slug: &'static str,
    size_px: [f64; 2],
    owners: BTreeMap<String, Vec<Vec<Point>>>,
}

impl Picture {
    fn of(view: &MapView) -> Picture {
        let paths = MapPaths::of(view);
        let shapes = view.shapes.iter().zip(&paths.shapes).map(|(shape, path)| {
            let code = record::record().state(shape.state).code.to_owned();
            (code, read(path))
        });
        Picture {
            slug: view.slug,
            size_px: [view.width, view.height],
            owners: shapes
                .chain([("land".to_owned(), read(&paths.land))])
                .collect(),
        }
    }

    fn rings(&self) -> impl Iterator<Item = &Vec<Point>> {
        self.owners.values().flatten()
    }

    /// Where outlines cross: their own or those of others, so that land lies over land.
    fn crossings(&self) -> Vec<String> {
        let rings: Vec<Vec<Point>> = self.rings().cloned().collect();
        crossing(&rings)
            .into_iter()
            .map(|[ring, edge]| format!("{}: crossed at {:?}", self.slug, rings[ring][edge]))
            .collect()
    }

    /// Outlines with land on one side only, where the atlas has no coast: a gap between neighbours, or a sliver
    /// that nobody has.
    fn gaps(&self, atlas: &Topology, projection: &Projection) -> Vec<String> {
        let coasts = Coasts::new(atlas, projection);
        let outlines: Vec<[Point; 2]> = self.rings().flat_map(|ring| edges(ring)).collect();
        let [width, height] = self.size_px;
        count_edges(&outlines)
            .into_iter()
            .filter(|(_, count)| *count == 1)
            .map(|(ends, _)| {
                let [[ax, ay], [bx, by]] = ends.map(px_from_grid);
                [(ax + bx) / 2.0, (ay + by) / 2.0]
            })
            // At the edge of the view, outlines follow what is cut off.
            .filter(|[x, y]| (0.0..width).contains(x) && (0.0..height).contains(y))
            .filter(|middle| !coasts.is_near(*middle))
            .map(|middle| format!("{}: land ends without a coast at {middle:?}", self.slug))
            .collect()
    }

    /// For each state of which enough is seen: the area drawn, as a part of the area that the atlas has in view.
    fn shares(&self, atlas: &Topology, projection: &Projection) -> BTreeMap<String, f64> {
        let states = self.owners.iter().filter(|(code, _)| *code != "land");
        states
            .map(|(code, rings)| {
                let lines = atlas
                    .countries
                    .iter()
                    .filter(|country| belongs(&country.code, &country.numeric, code))
                    .flat_map(|country| &country.arcs)
                    .map(|&reference| {
                        let arc = &atlas.arcs[arc_index(reference)];
                        let mut px: Vec<[f64; 2]> = arc
                            .iter()
                            .map(|&place| projection.px_from_degrees(place))
                            .collect();
                        if reference < 0 {
                            px.reverse();
                        }
                        px
                    });
                let wanted = area_within_px(lines, self.size_px);
                let rings = rings
                    .iter()
                    .map(|ring| ring.iter().copied().map(px_from_grid).collect());
                (code.clone(), area_within_px(rings, self.size_px), wanted)
            })
            .filter(|(_, _, wanted)| LEAST_JUDGED_PX <= *wanted)
            .map(|(code, drawn, wanted)| (code, drawn / wanted))
            .collect()
    }

    fn changed_areas(&self, atlas: &Topology, projection: &Projection) -> Vec<String> {
        self.shares(atlas, projection)
            .into_iter()
            .filter(|(_, share)| MOST_CHANGE < (share - 1.0).abs())
            .map(|(code, share)| format!("{}: {code} has {share:.4} of its area", self.slug))
            .collect()
    }
}

/// Whether what the atlas lists is drawn as part of a state: `data/map/shapes.toml` adds two pieces.
fn belongs(code: &str, numeric: &str, state: &str) -> bool {
    match state {
        "SRB" => code == "SRB" || numeric == "-2",
        state => code == state,
    }
}

/// Area in px² of the part of closed lines that lies between 0, 0 and a size. What lies outside is moved to the
/// nearest point of the edge, where it encloses nothing; so no line has to be cut and closed again.
fn area_within_px(lines: impl Iterator<Item = Vec<[f64; 2]>>, size_px: [f64; 2]) -> f64 {
    let mut doubled = 0.0;
    for line in lines {
        for pair in line.windows(2) {
            let [from, to] = [pair[0], pair[1]];
            // The parts between the lines on which the edges of the view lie.
            let mut stops = vec![0.0, 1.0];
            for axis in 0..2 {
                for edge in [0.0, size_px[axis]] {
                    let part = (edge - from[axis]) / (to[axis] - from[axis]);
                    if 0.0 < part && part < 1.0 {
                        stops.push(part);
                    }
                }
            }
            stops.sort_by(f64::total_cmp);
            let at = |part: f64| {
                [0, 1].map(|axis| {
                    (from[axis] + part * (to[axis] - from[axis])).clamp(0.0, size_px[axis])
                })
            };
            for ends in stops.windows(2) {
                let [a, b] = [at(ends[0]), at(ends[1])];
                doubled += a[0] * b[1] - a[1] * b[0];
            }
        }
    }
    (doubled / 2.0_f64).abs()
}

/// The lines of an atlas that have land on one side only, in cells of the plane that are as large as a point may
/// be off.
struct Coasts(BTreeSet<[i64; 2]>);

impl Coasts {
    fn new(atlas: &Topology, projection: &Projection) -> Coasts {
        let mut sides = vec![0; atlas.arcs.len()];
        for country in &atlas.countries {
            for &reference in &country.arcs {
                sides[arc_index(reference)] += 1;
            }
        }
        let mut cells = BTreeSet::new();
        for (arc, _) in atlas.arcs.iter().zip(sides).filter(|(_, sides)| *sides < 2) {
            let px = arc.iter().map(|&place| projection.px_from_degrees(place));
            let px: Vec<[f64; 2]> = px.collect();
            for pair in px.windows(2) {
                let [from, to] = [pair[0], pair[1]];
                let length = (to[0] - from[0]).hypot(to[1] - from[1]);
                // Far from the view a stretch may be long: nothing there is asked for.
                let steps = (length / MOST_OFF_PX).ceil().clamp(1.0, 1_000.0);
                for step in 0..=steps as i64 {
                    let part = step as f64 / steps;
                    cells.insert(Coasts::cell(
                        [0, 1].map(|axis| from[axis] + part * (to[axis] - from[axis])),
                    ));
                }
            }
        }
        Coasts(cells)
    }

    fn cell(px: [f64; 2]) -> [i64; 2] {
        px.map(|px| (px / MOST_OFF_PX).floor() as i64)
    }

    /// Within one to two times as far as a point may be off.
    fn is_near(&self, px: [f64; 2]) -> bool {
        let [column, row] = Coasts::cell(px);
        (-1..=1).any(|right| (-1..=1).any(|down| self.0.contains(&[column + right, row + down])))
    }
}

/// Each view with its atlas.
fn views() -> Vec<(Picture, Topology, Projection)> {
    map()
        .views
        .iter()
        .map(|view| {
            let file = match view.slug {
                "overview" => "world-50m.json",
                _ => "insets-10m.json",
            };
            let text = fs::read_to_string(map_dir().join(file)).unwrap();
            let atlas = Topology::read(&text).unwrap();
            (Picture::of(view), atlas, projection_of(view.slug))
        })
        .collect()
}

#[test]
fn no_outline_crosses_another_and_none_gapes() {
    for (picture, atlas, projection) in views() {
        assert_eq!(picture.crossings(), [""; 0]);
        assert_eq!(picture.gaps(&atlas, &projection), [""; 0]);
    }
}

#[test]
fn every_state_has_its_area_in_every_view() {
    for (picture, atlas, projection) in views() {
        let shares = picture.shares(&atlas, &projection);
        if std::env::var_os("PRINT_AREAS").is_some() {
            for (code, share) in &shares {
                println!("{} {code} {:+.2} %", picture.slug, (share - 1.0) * 100.0);
            }
        }
        // All eleven on the overview, and of the insets at least the states that are read there.
        let least = match picture.slug {
            "overview" => 11,
            "south-caucasus" => 4,
            _ => 5,
        };
        assert!(least <= shares.len(), "{}: {shares:?}", picture.slug);
        assert_eq!(picture.changed_areas(&atlas, &projection), [""; 0]);
    }
}

#[test]
fn a_damaged_picture_is_found_out() {
    let (whole, atlas, projection) = views().remove(0);
    let armenia = |damage: &dyn Fn(&mut Vec<Vec<Point>>)| {
        let mut picture = whole.clone();
        damage(picture.owners.get_mut("ARM").unwrap());
        picture
    };
    // A corner drawn away from the neighbours: land lies over land, and elsewhere there is none.
    let pulled = armenia(&|rings| rings[0][1][0] += (12.0 * STEPS) as i32);
    assert_ne!(pulled.crossings(), [""; 0]);
    assert_ne!(pulled.gaps(&atlas, &projection), [""; 0]);
    assert_ne!(pulled.changed_areas(&atlas, &projection), [""; 0]);
    // Left out: its neighbours end where there is no coast.
    let absent = armenia(&|rings| rings.clear());
    assert_eq!(absent.crossings(), [""; 0]);
    assert_ne!(absent.gaps(&atlas, &projection), [""; 0]);
    assert_ne!(absent.changed_areas(&atlas, &projection), [""; 0]);
    // Shrunk by a tenth of a px at each point: a sliver all around.
    let shrunk = armenia(&|rings| {
        let ring = &mut rings[0];
        let middle = [0, 1]
            .map(|axis| ring.iter().map(|point| point[axis]).sum::<i32>() / ring.len() as i32);
        for point in ring {
            for axis in 0..2 {
                point[axis] -= (point[axis] - middle[axis]).signum();
            }
        }
    });
    assert_ne!(shrunk.gaps(&atlas, &projection), [""; 0]);
    assert_ne!(shrunk.changed_areas(&atlas, &projection), [""; 0]);
}
