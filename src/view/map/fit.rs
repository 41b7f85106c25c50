//! How a picture is laid into the room it is given.

use crate::{
    dom::Size,
    markup::{push_int, translate},
};
use model::camera::Camera;

/// From the space of a map view to CSS px of its element: scale, then shift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    pub scale: f64,
    pub left_px: f64,
    pub top_px: f64,
}

impl Fit {
    /// As a camera sees it.
    pub fn seen(camera: Camera, room: Size) -> Fit {
        let [x, y] = camera.centre;
        Fit {
            scale: camera.scale,
            left_px: room.width_px / 2.0 - x * camera.scale,
            top_px: room.height_px / 2.0 - y * camera.scale,
        }
    }

    /// CSS px of a point of the map.
    pub fn page_from_map(self, [x, y]: [f64; 2]) -> [f64; 2] {
        [x * self.scale + self.left_px, y * self.scale + self.top_px]
    }

    /// The same as an SVG transform.
    pub fn transform(self) -> String {
        // A tenth is too coarse for a scale, so it is written in millionths.
        let mut text = translate(self.left_px, self.top_px);
        text.push_str(" scale(");
        push_int(&mut text, (self.scale * 1e6).round() as i64);
        text.push_str("e-6)");
        text
    }

    /// The map point at CSS px; the inverse of [`Fit::page_from_map`].
    pub fn map_from_page(self, [x, y]: [f64; 2]) -> [f64; 2] {
        [
            (x - self.left_px) / self.scale,
            (y - self.top_px) / self.scale,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::camera::Room;

    const SIZE: Size = Size {
        width_px: 317.0,
        height_px: 123.0,
    };

    #[test]
    fn what_a_camera_sees_is_where_its_room_has_it() {
        let room = Room {
            size_px: [SIZE.width_px, SIZE.height_px],
            map: [400.0, 200.0],
        };
        let camera = room.around([100.0, 20.0, 180.0, 60.0]);
        let point = [120.0, 33.0];
        let [x, y] = Fit::seen(camera, SIZE).page_from_map(point);
        let [room_x, room_y] = room.room_from_map(camera, point);
        assert!((x - room_x).abs() < 1e-9 && (y - room_y).abs() < 1e-9);
    }

    #[test]
    fn a_transform_shifts_and_then_scales() {
        let fit = Fit {
            scale: 0.5,
            left_px: 3.0,
            top_px: -1.0,
        };
        assert_eq!(fit.transform(), "translate(3 -1) scale(500000e-6)");
    }

    #[test]
    fn the_way_back_leads_to_the_same_point() {
        let camera = Camera {
            scale: 1.7,
            centre: [40.0, 70.0],
        };
        let fit = Fit::seen(camera, SIZE);
        let [x, y] = fit.map_from_page(fit.page_from_map([12.5, 99.0]));
        assert!((x - 12.5).abs() < 1e-9 && (y - 99.0).abs() < 1e-9);
    }
}
