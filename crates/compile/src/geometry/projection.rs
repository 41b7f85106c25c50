//! The conic equal-area projection (Albers), and its inverse: shapes keep their share of the area.

use std::f64::consts::{PI, TAU};

use super::topology::Degrees;

/// From degrees on the globe to px of a view, y down.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    /// The share of the full turn that the cone covers.
    cone: f64,
    constant: f64,
    radius_of_equator: f64,
    centre_radians: f64,
    scale: f64,
    offset: [f64; 2],
}

impl Projection {
    /// A globe of radius 1, true along two parallels; the meridian `centre` stands upright at x 0.
    pub fn new(parallels_degrees: [f64; 2], centre_degrees: f64) -> Projection {
        let [south, north] = parallels_degrees.map(|degrees| degrees.to_radians().sin());
        let cone = (south + north) / 2.0;
        let constant = 1.0 + south * (2.0 * cone - south);
        Projection {
            cone,
            constant,
            radius_of_equator: constant.sqrt() / cone,
            centre_radians: centre_degrees.to_radians(),
            scale: 1.0,
            offset: [0.0, 0.0],
        }
    }

    /// The same, made larger by `scale` and then moved by `offset` px.
    pub fn placed(self, scale: f64, offset: [f64; 2]) -> Projection {
        Projection {
            scale,
            offset,
            ..self
        }
    }

    pub fn px_from_degrees(&self, degrees: Degrees) -> [f64; 2] {
        let [longitude, latitude] = degrees.map(f64::to_radians);
        let turn = self.cone * wrapped(longitude - self.centre_radians);
        let radius = (self.constant - 2.0 * self.cone * latitude.sin()).sqrt() / self.cone;
        let x = radius * turn.sin();
        let y = radius * turn.cos() - self.radius_of_equator;
        [
            x * self.scale + self.offset[0],
            y * self.scale + self.offset[1],
        ]
    }

    pub fn degrees_from_px(&self, px: [f64; 2]) -> Degrees {
        let x = (px[0] - self.offset[0]) / self.scale;
        let y = (px[1] - self.offset[1]) / self.scale + self.radius_of_equator;
        let radius = x.hypot(y);
        let sine = (self.constant - (radius * self.cone).powi(2)) / (2.0 * self.cone);
        let longitude = wrapped(x.atan2(y) / self.cone + self.centre_radians);
        [longitude, sine.clamp(-1.0, 1.0).asin()].map(f64::to_degrees)
    }
}

/// The angle between -π and π.
fn wrapped(radians: f64) -> f64 {
    (radians + PI).rem_euclid(TAU) - PI
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inverse_takes_every_place_back() {
        let projection = Projection::new([40.0, 65.0], 88.0).placed(300.0, [210.0, 7.0]);
        for longitude in (-170..=180)
            .step_by(10)
            .filter(|&l| !(-100..=-80).contains(&l))
        {
            for latitude in (-30..90).step_by(10) {
                let place = [f64::from(longitude), f64::from(latitude)];
                let [east, north] = projection.degrees_from_px(projection.px_from_degrees(place));
                let turn = (east - place[0]).rem_euclid(360.0);
                assert!(turn.min(360.0 - turn) < 1e-6, "{place:?}: {east}");
                assert!((north - place[1]).abs() < 1e-6, "{place:?}: {north}");
            }
        }
    }

    #[test]
    fn equal_areas_stay_equal() {
        let projection = Projection::new([40.0, 65.0], 88.0);
        for [longitude, latitude] in [[20.0_f64, 30.0_f64], [88.0, 50.0], [170.0, 70.0]] {
            let corner =
                |east, north| projection.px_from_degrees([longitude + east, latitude + north]);
            let [a, b, c] = [corner(0.0, 0.0), corner(0.01, 0.0), corner(0.0, 0.01)];
            let drawn = ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).abs();
            let on_globe = 0.01_f64.to_radians().powi(2) * (latitude + 0.005).to_radians().cos();
            assert!(
                (drawn / on_globe - 1.0).abs() < 1e-3,
                "{}",
                drawn / on_globe
            );
        }
    }
}
