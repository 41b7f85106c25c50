//! Places the projection so that a view shows what it is meant to.

use super::folder::{Extent, View};
use super::projection::Projection;
use super::topology::Degrees;

/// Points on each side of a box: its parallels are curved.
const STEPS: usize = 8;

/// A view's projection and its height in px.
pub fn fitted(view: &View) -> (Projection, f64) {
    let projection = Projection::new(view.parallels, view.centre);
    match &view.extent {
        Extent::Places {
            points,
            margin,
            widest,
        } => {
            let (least, most) = bounds(projection, points);
            let scale = (view.width - 2.0 * margin) / (most[0] - least[0]);
            let needed = scale * (most[1] - least[1]) + 2.0 * margin;
            let height = needed.max(view.width / widest).ceil();
            (
                centred(projection, scale, least, most, [view.width, height]),
                height,
            )
        }
        Extent::Box {
            sides,
            height,
            zoom,
        } => {
            let (least, most) = bounds(projection, &outline(*sides));
            let scale = zoom * height / (most[1] - least[1]);
            (
                centred(projection, scale, least, most, [view.width, *height]),
                *height,
            )
        }
    }
}

/// The outline of a box of degrees west, south, east, north.
pub fn outline([west, south, east, north]: [f64; 4]) -> Vec<Degrees> {
    let along = |from: f64, to: f64, step: usize| from + (to - from) * step as f64 / STEPS as f64;
    let northern = (0..=STEPS).map(|step| [along(west, east, step), north]);
    let southern = (0..=STEPS).map(|step| [along(east, west, step), south]);
    northern.chain(southern).collect()
}

/// The projection with the middle of the bounds in the middle of the view.
fn centred(
    projection: Projection,
    scale: f64,
    least: [f64; 2],
    most: [f64; 2],
    size_px: [f64; 2],
) -> Projection {
    let middle = |axis: usize| (size_px[axis] - scale * (least[axis] + most[axis])) / 2.0;
    projection.placed(scale, [middle(0), middle(1)])
}

fn bounds(projection: Projection, places: &[Degrees]) -> ([f64; 2], [f64; 2]) {
    let mut least = [f64::INFINITY; 2];
    let mut most = [f64::NEG_INFINITY; 2];
    for &place in places {
        let px = projection.px_from_degrees(place);
        for axis in 0..2 {
            least[axis] = least[axis].min(px[axis]);
            most[axis] = most[axis].max(px[axis]);
        }
    }
    (least, most)
}
