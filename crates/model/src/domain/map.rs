//! The map, projected and packed by the build: numbers in the px of each view, and its paths.

use super::{PlaceId, StateId};
use crate::time::Day;

/// One picture of a part of the world. Its space is its own: x to the right, y down, in px, from
/// 0 to `width` and `height`; the page scales it.
#[derive(Debug, PartialEq)]
pub struct MapView {
    /// "overview", "south-caucasus" or "central-asia".
    pub slug: &'static str,
    pub width: f64,
    pub height: f64,
    /// Everything drawn, packed; [`MapPaths::of`](super::MapPaths::of) unpacks it.
    pub paths: &'static [u8],
    /// One shape for each state of the record that is seen in the view, the largest first: it is drawn below the
    /// others.
    pub shapes: &'static [Shape],
    /// Disputed boundaries, drawn dashed.
    pub disputed: &'static [DisputedLine],
    /// Where the places of the record lie that are inside the view.
    pub points: &'static [MapPoint],
    /// Names of countries without a standing, where there is room.
    pub neighbours: &'static [NeighbourLabel],
    /// The other views that are outlined on this one, by slug.
    pub frames: &'static [&'static str],
}

/// The land of one state in a view.
#[derive(Debug, PartialEq)]
pub struct Shape {
    pub state: StateId,
    /// Where its label is centred: the pole of inaccessibility of its visible main part, or set by
    /// hand in the data.
    pub anchor: [f64; 2],
    /// left, top, right, bottom of what is visible.
    pub bounds: [f64; 4],
    /// Room for a label: width in px of the widest level stretch through the anchor; 0 if the
    /// state lies beyond the edge, where only a page that shows more than the view draws it.
    pub room: f64,
}

/// A disputed boundary.
#[derive(Debug, PartialEq)]
pub struct DisputedLine {
    pub name: &'static str,
    /// The first day that it is drawn for; `None` if it was disputed before the record begins.
    pub since: Option<Day>,
    /// The day after the last; `None` while it is disputed.
    pub until: Option<Day>,
}

/// A place in a view.
#[derive(Debug, PartialEq)]
pub struct MapPoint {
    pub place: PlaceId,
    pub at: [f64; 2],
}

/// The name of a country without a standing.
#[derive(Debug, PartialEq)]
pub struct NeighbourLabel {
    pub name: &'static str,
    pub at: [f64; 2],
    /// Width in px of the widest level stretch through the point.
    pub room: f64,
}
