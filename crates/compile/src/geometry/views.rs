//! Makes one view from the folder and the record.

use model::domain::{
    DisputedLine, MapPoint, MapView, NeighbourLabel, PlaceId, Record, Shape, StateId,
};

use super::anchor::{level_stretch, pole};
use super::clip;
use super::draw::{Drawing, Land};
use super::fit::{fitted, outline};
use super::folder::{Extent, Folder, View};
use super::grid::{Point, Rectangle, grid_from_px, signed_area_px};
use super::pack::{self, Drawn, Path, closed};
use super::projection::Projection;
use super::sides::{Kind, Owner, Sides};
use super::topology::Topology;
use crate::date;

/// Px between the anchor of a neighbour's label and the nearest edge above or below.
const LEAST_CLEARANCE_PX: f64 = 5.0;

/// A view that is being made.
struct Sheet<'a> {
    folder: &'a Folder,
    view: &'a View,
    atlas: &'a Topology,
    projection: Projection,
    drawn: Rectangle,
    seen: Rectangle,
}

/// Draws a view. The folder has been checked against the record.
pub fn make(
    folder: &Folder,
    view: &View,
    record: &Record,
    name_of: &impl Fn(&str) -> Option<String>,
) -> MapView {
    let (projection, height) = fitted(view);
    let atlas = &folder.atlases[&view.atlas];
    let sheet = Sheet {
        folder,
        view,
        atlas,
        projection,
        drawn: Rectangle::with_bleed([view.width, height], view.bleed),
        seen: Rectangle::with_bleed([view.width, height], [0.0, 0.0]),
    };
    let sides = Sides::new(atlas, |place| owner(folder, record, atlas, place));
    let drawing = Drawing::new(
        atlas,
        &sides,
        &projection,
        &view.grain,
        [sheet.drawn, sheet.seen],
    );
    let mut shapes: Vec<(Shape, Path)> = record
        .states()
        .filter_map(|(state, _)| sheet.shape(&drawing, record, state))
        .collect();
    // A small state lies over its neighbours with the disc in which it can be hit, and over all of them those that
    // are seen with their capitals: the others are at the edge.
    let points: Vec<MapPoint> = sheet.points(record).collect();
    let rank = |(shape, _): &(Shape, Path)| -> f64 {
        let capital = record.state(shape.state).capital;
        if !points.iter().any(|point| point.place == capital) {
            return f64::INFINITY;
        }
        let land = drawing.land_of(Owner::State(shape.state));
        let areas = land.seen.iter().map(|ring| signed_area_px(ring).abs());
        areas.sum()
    };
    shapes.sort_by(|one, other| rank(other).total_cmp(&rank(one)));
    let disputed: Vec<(DisputedLine, Path)> = sheet.disputed().collect();
    let frames: Vec<(&str, Path)> = sheet.frames();
    let drawn = Drawn {
        state_lines: drawing.boundaries(Kind::StateBoundary),
        land_lines: drawing.boundaries(Kind::LandBoundary),
        land: closed(&drawing.land_of_others().drawn),
        shapes: paths_of(&shapes),
        disputed: paths_of(&disputed),
        frames: paths_of(&frames),
    };
    let map = MapView {
        slug: kept(view.slug.get_ref().clone()),
        width: view.width,
        height,
        paths: all(pack::pack(&drawn)),
        shapes: all(shapes.into_iter().map(|(shape, _)| shape)),
        disputed: all(disputed.into_iter().map(|(line, _)| line)),
        points: all(points),
        neighbours: all(sheet.neighbours(&drawing, name_of)),
        frames: all(frames.into_iter().map(|(slug, _)| slug)),
    };
    pack::check(&map, &drawn);
    map
}

fn paths_of<T>(items: &[(T, Path)]) -> Vec<Path> {
    items.iter().map(|(_, path)| path.clone()).collect()
}

/// Who owns the country at a place of the atlas.
fn owner(folder: &Folder, record: &Record, atlas: &Topology, place: usize) -> Owner {
    let shapes = &folder.shapes.content;
    let numeric = atlas.countries[place].numeric.as_str();
    let part = shapes.parts.iter().find(|part| part.numeric == numeric);
    let numeric = part.map_or(numeric, |part| part.of.get_ref());
    let state = shapes
        .shapes
        .iter()
        .find(|shape| shape.numeric == numeric)
        .and_then(|shape| {
            record
                .states()
                .find(|(_, state)| state.code == shape.code.get_ref())
        });
    match state {
        Some((state, _)) => Owner::State(state),
        None => {
            let whole = atlas
                .countries
                .iter()
                .position(|country| country.numeric == numeric);
            Owner::Other(whole.unwrap_or(place))
        }
    }
}

impl Sheet<'_> {
    fn shape(&self, drawing: &Drawing, record: &Record, state: StateId) -> Option<(Shape, Path)> {
        let land = drawing.land_of(Owner::State(state));
        let anchor = match self.anchor_by_hand(record.state(state).code) {
            Some(anchor) => anchor,
            // Without one in the view the state is drawn beyond the edge only, and has no room.
            None => rounded(pole(&land.seen).or_else(|| pole(&land.drawn))?.at),
        };
        let shape = Shape {
            state,
            anchor,
            bounds: land.bounds_px()?,
            room: room(&land, anchor),
        };
        Some((shape, closed(&land.drawn)))
    }

    fn anchor_by_hand(&self, code: &str) -> Option<[f64; 2]> {
        let mut shapes = self.folder.shapes.content.shapes.iter();
        let shape = shapes.find(|shape| shape.code.get_ref() == code)?;
        let place = shape.anchor.get(self.view.slug.get_ref())?;
        Some(rounded(self.projection.px_from_degrees(*place)))
    }

    fn disputed(&self) -> impl Iterator<Item = (DisputedLine, Path)> {
        self.folder
            .disputed
            .content
            .lines
            .iter()
            .filter_map(|line| {
                let parts = clip::line(&self.grid_from_places(&line.points), self.drawn);
                let day =
                    |text: &Option<String>| text.as_deref().and_then(|text| date::parse(text).ok());
                let drawn = DisputedLine {
                    name: kept(line.name.get_ref().clone()),
                    since: day(&line.since).map(|date| date.first()),
                    until: day(&line.until).map(|date| date.end()),
                };
                (!parts.is_empty()).then_some((drawn, parts))
            })
    }

    fn points(&self, record: &Record) -> impl Iterator<Item = MapPoint> {
        record
            .places
            .iter()
            .enumerate()
            .filter_map(|(index, place)| {
                let at = self
                    .projection
                    .px_from_degrees([place.longitude, place.latitude]);
                self.seen.contains(grid_from_px(at)).then(|| MapPoint {
                    place: PlaceId(index as u16),
                    at: rounded(at),
                })
            })
    }

    /// The widest first, so that it is the narrow one that gives way.
    fn neighbours(
        &self,
        drawing: &Drawing,
        name_of: &impl Fn(&str) -> Option<String>,
    ) -> Vec<NeighbourLabel> {
        let owners = drawing.sides.arcs.keys();
        let mut labels: Vec<NeighbourLabel> = owners
            .filter_map(|&owner| {
                let Owner::Other(place) = owner else {
                    return None;
                };
                let name = name_of(&self.atlas.countries[place].code)?;
                let land = drawing.land_of(owner);
                let pole = pole(&land.seen)?;
                let at = rounded(pole.at);
                let room = room(&land, at);
                (self.view.neighbour_room <= room && LEAST_CLEARANCE_PX <= pole.clearance_px).then(
                    || NeighbourLabel {
                        name: kept(name),
                        at,
                        room,
                    },
                )
            })
            .collect();
        labels.sort_by(|a, b| b.room.total_cmp(&a.room).then_with(|| a.name.cmp(b.name)));
        labels
    }

    /// The boxes of the other views on the one that has none itself.
    fn frames(&self) -> Vec<(&'static str, Path)> {
        if matches!(self.view.extent, Extent::Box { .. }) {
            return Vec::new();
        }
        let framed = |view: &View| match &view.extent {
            Extent::Box { sides, .. } => {
                let ring = self.grid_from_places(&outline(*sides));
                Some((kept(view.slug.get_ref().clone()), closed(&[ring])))
            }
            Extent::Places { .. } => None,
        };
        self.folder
            .views
            .content
            .views
            .iter()
            .filter_map(framed)
            .collect()
    }

    fn grid_from_places(&self, places: &[[f64; 2]]) -> Vec<Point> {
        let project = |&place| grid_from_px(self.projection.px_from_degrees(place));
        places.iter().map(project).collect()
    }
}

/// Px of the level stretch through a point; 0 outside the land.
fn room(land: &Land, at: [f64; 2]) -> f64 {
    level_stretch(&land.seen, at).map_or(0.0, |[left, right]| tenths(right - left))
}

fn rounded(at: [f64; 2]) -> [f64; 2] {
    at.map(tenths)
}

fn tenths(px: f64) -> f64 {
    (px * 10.0).round() / 10.0
}

/// Text that lives as long as the program: the build ends soon after.
fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn all<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    Box::leak(items.into_iter().collect::<Vec<T>>().into_boxed_slice())
}
